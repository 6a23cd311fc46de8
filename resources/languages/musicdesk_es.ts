<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>MusicDesk</name>
    <message>
      <source>A high-pass of %1 Hz is outside 0..%2 Hz.</source>
      <translation>Un paso alto de %1 Hz está fuera de 0..%2 Hz.</translation>
    </message>
    <message>
      <source>Choose a lower value.</source>
      <translation>Elige un valor menor.</translation>
    </message>
    <message>
      <source>%1 notes</source>
      <translation>%1 notas</translation>
    </message>
    <message>
      <source>, %1 s of sound.</source>
      <translation>, %1 s de sonido.</translation>
    </message>
    <message>
      <source>Choose another file or part; when you sing, see that the microphone is on and allowed.</source>
      <translation>Elige otro archivo u otra parte; si cantas, mira que el micrófono esté encendido y permitido.</translation>
    </message>
    <message>
      <source>Drums or knocks are in it, and the model takes them for notes.</source>
      <translation>Hay batería o golpes, y el modelo los toma por notas.</translation>
    </message>
    <message>
      <source>From a song, the melody page can take the voice alone, when demucs is installed.</source>
      <translation>De una canción, la página de melodía puede sacar solo la voz si demucs está instalado.</translation>
    </message>
    <message>
      <source>It is distorted: it was louder than can be recorded.</source>
      <translation>Está distorsionado: sonó más fuerte de lo que se puede grabar.</translation>
    </message>
    <message>
      <source>It is very quiet: %1 dBFS where it is loud.</source>
      <translation>Está muy bajo: %1 dBFS donde suena fuerte.</translation>
    </message>
    <message>
      <source>More than one note sounds at once; the model follows the strongest of each moment only.</source>
      <translation>Suena más de una nota a la vez; el modelo sigue solo la más fuerte de cada momento.</translation>
    </message>
    <message>
      <source>No voice and no single tone can be made out in it.</source>
      <translation>No se distingue en ello ni una voz ni un tono solo.</translation>
    </message>
    <message>
      <source>Sing at least three notes that last a second together.</source>
      <translation>Canta al menos tres notas que duren un segundo en total.</translation>
    </message>
    <message>
      <source>Sing nearer to the microphone or in a quieter place; mending it by high-pass and noise gate helps too.</source>
      <translation>Canta más cerca del micrófono o en un sitio más tranquilo; también ayudan el paso alto y la puerta de ruido.</translation>
    </message>
    <message>
      <source>Sing nearer to the microphone, or turn the level up.</source>
      <translation>Canta más cerca del micrófono o sube el nivel.</translation>
    </message>
    <message>
      <source>Sing or play one note at a time. %1</source>
      <translation>Canta o toca una nota cada vez. %1</translation>
    </message>
    <message>
      <source>Sing or play the line alone. %1</source>
      <translation>Canta o toca solo la línea. %1</translation>
    </message>
    <message>
      <source>The noise between the notes is only %1 dB quieter than the voice.</source>
      <translation>El ruido entre las notas es solo %1 dB más bajo que la voz.</translation>
    </message>
    <message>
      <source>The notes are hard to make out from the noise.</source>
      <translation>Cuesta distinguir las notas del ruido.</translation>
    </message>
    <message>
      <source>There is little to follow: %1</source>
      <translation>Hay poco que seguir: %1</translation>
    </message>
    <message>
      <source>There is nothing to hear in it: all of it is silent.</source>
      <translation>No hay nada que oír: todo es silencio.</translation>
    </message>
    <message>
      <source>Turn the input level down or move away from the microphone, and sing again.</source>
      <translation>Baja el nivel de entrada o aléjate del micrófono y canta otra vez.</translation>
    </message>
    <message>
      <source>no note</source>
      <translation>ninguna nota</translation>
    </message>
    <message>
      <source>one note</source>
      <translation>una nota</translation>
    </message>
    <message>
      <source>%1 bars</source>
      <translation>%1 compases</translation>
    </message>
    <message>
      <source>%1 bpm are heard instead of %2.</source>
      <translation>Se oyen %1 bpm en vez de %2.</translation>
    </message>
    <message>
      <source>%1 bpm are too far from %2 to be stretched to it</source>
      <translation>%1 bpm están demasiado lejos de %2 para estirarse hasta ahí</translation>
    </message>
    <message>
      <source>%1 s are too short for %2.</source>
      <translation>%1 s son demasiado cortos para %2.</translation>
    </message>
    <message>
      <source>%1: that is more than %2.</source>
      <translation>%1: es más que %2.</translation>
    </message>
    <message>
      <source>A loop of %1 bars is outside 1..%2.</source>
      <translation>Un bucle de %1 compases está fuera de 1..%2.</translation>
    </message>
    <message>
      <source>Choose 1, 2, 4 or 8.</source>
      <translation>Elige 1, 2, 4 u 8.</translation>
    </message>
    <message>
      <source>There is no room for %1 from a first beat on.</source>
      <translation>No hay sitio para %1 desde un primer tiempo.</translation>
    </message>
    <message>
      <source>There is nothing to hear in it.</source>
      <translation>No hay nada que oír en ello.</translation>
    </message>
    <message>
      <source>one bar</source>
      <translation>un compás</translation>
    </message>
    <message>
      <source>A sample rate of %1 Hz is not positive.</source>
      <translation>Una frecuencia de muestreo de %1 Hz no es positiva.</translation>
    </message>
    <message>
      <source>%1 of it clipped</source>
      <translation>%1 está saturado</translation>
    </message>
    <message>
      <source>%1 s of silence at %2</source>
      <translation>%1 s de silencio en %2</translation>
    </message>
    <message>
      <source>ends %1 s early</source>
      <translation>termina %1 s antes</translation>
    </message>
    <message>
      <source>its loudness moves by %1 LU</source>
      <translation>su sonoridad varía en %1 LU</translation>
    </message>
    <message>
      <source>its tempo moves by %1</source>
      <translation>su tempo varía en %1</translation>
    </message>
    <message>
      <source>there is nothing to hear in it</source>
      <translation>no hay nada que oír en ello</translation>
    </message>
    <message>
      <source>%1 Close other programs, or choose a smaller model.</source>
      <translation>%1 Cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
      <source>About %1 on this machine, %2 of memory.</source>
      <translation>Unos %1 en este ordenador, %2 de memoria.</translation>
    </message>
    <message>
      <source>About %1 on this machine.</source>
      <translation>Unos %1 en este ordenador.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free on the GPU.</source>
      <translation>Necesita %1 de memoria, hay %2 libres en la GPU.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free on the GPU: %3 fits.</source>
      <translation>Necesita %1 de memoria, hay %2 libres en la GPU: %3 cabe.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free.</source>
      <translation>Necesita %1 de memoria, hay %2 libres.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free: %3 fits.</source>
      <translation>Necesita %1 de memoria, hay %2 libres: %3 cabe.</translation>
    </message>
    <message>
      <source>It needs about %1 of memory.</source>
      <translation>Necesita unos %1 de memoria.</translation>
    </message>
    <message>
      <source>%1 is the recording itself.</source>
      <translation>%1 es la grabación misma.</translation>
    </message>
    <message>
      <source>%1 is there already, so the cover was not put beside the sound.</source>
      <translation>%1 ya está ahí, así que la portada no se puso junto al sonido.</translation>
    </message>
    <message>
      <source>%1 would lie inside a take.</source>
      <translation>%1 quedaría dentro de una toma.</translation>
    </message>
    <message>
      <source>Choose a folder outside the library.</source>
      <translation>Elige una carpeta fuera de la biblioteca.</translation>
    </message>
    <message>
      <source>Let it be listened to first, or export it as it is.</source>
      <translation>Deja que se escuche primero o expórtalo como está.</translation>
    </message>
    <message>
      <source>The cover could not be put beside the sound: %1</source>
      <translation>La portada no se pudo poner junto al sonido: %1</translation>
    </message>
    <message>
      <source>The cover is not in the file: %1</source>
      <translation>La portada no está en el archivo: %1</translation>
    </message>
    <message>
      <source>The notes of this take were not heard yet.</source>
      <translation>Las notas de esta toma aún no se han oído.</translation>
    </message>
    <message>
      <source>Transcribe it first, or leave the MIDI out.</source>
      <translation>Transcríbela primero o quita el MIDI.</translation>
    </message>
    <message>
      <source>Where the bars of this sound begin is not known.</source>
      <translation>No se sabe dónde empiezan los compases de este sonido.</translation>
    </message>
    <message>
      <source>%1 bars are outside 1..%2.</source>
      <translation>%1 compases están fuera de 1..%2.</translation>
    </message>
    <message>
      <source>-14 LUFS, peaks at most -1 dBTP</source>
      <translation>-14 LUFS, picos de -1 dBTP como mucho</translation>
    </message>
    <message>
      <source>A fade of %1 s is outside 0..%2 s.</source>
      <translation>Un fundido de %1 s está fuera de 0..%2 s.</translation>
    </message>
    <message>
      <source>A part cannot begin at %1 s.</source>
      <translation>Una parte no puede empezar en %1 s.</translation>
    </message>
    <message>
      <source>A part from %1 s to %2 s is empty.</source>
      <translation>Una parte de %1 s a %2 s está vacía.</translation>
    </message>
    <message>
      <source>A sound is not brought to %1 Hz.</source>
      <translation>Un sonido no se lleva a %1 Hz.</translation>
    </message>
    <message>
      <source>As it is</source>
      <translation>Como está</translation>
    </message>
    <message>
      <source>Choose a number between.</source>
      <translation>Elige un número intermedio.</translation>
    </message>
    <message>
      <source>Choose one of %1 Hz, or leave the rate as it is.</source>
      <translation>Elige uno de %1 Hz o deja la frecuencia como está.</translation>
    </message>
    <message>
      <source>Let it end after its beginning.</source>
      <translation>Haz que termine después de su principio.</translation>
    </message>
    <message>
      <source>Peak at -1 dBTP</source>
      <translation>Pico a -1 dBTP</translation>
    </message>
    <message>
      <source>There is no %1 "%2".</source>
      <translation>%1: no existe «%2».</translation>
    </message>
    <message>
      <source>WAV, 32-bit float</source>
      <translation>WAV, 32 bits float</translation>
    </message>
    <message>
      <source>as is</source>
      <translation>como está</translation>
    </message>
    <message>
      <source>%1 is a file, so no exports can be put there.</source>
      <translation>%1 es un archivo, así que ahí no caben exportaciones.</translation>
    </message>
    <message>
      <source>Choose another folder for exports in the settings.</source>
      <translation>Elige otra carpeta para exportaciones en los ajustes.</translation>
    </message>
    <message>
      <source>Put its disk in. %1</source>
      <translation>Conecta su disco. %1</translation>
    </message>
    <message>
      <source>The folder of exports, %1, cannot be used: %2.</source>
      <translation>No se puede usar la carpeta de exportaciones, %1: %2.</translation>
    </message>
    <message>
      <source>The folder of exports, %1, is gone.</source>
      <translation>La carpeta de exportaciones, %1, ha desaparecido.</translation>
    </message>
    <message>
      <source>Lower the thresholds beside the piano roll, then drag again.</source>
      <translation>Baja los umbrales junto al piano roll y arrastra otra vez.</translation>
    </message>
    <message>
      <source>Make or bring them with Take, Stems…</source>
      <translation>Hazlos o tráelos con Toma, Stems…</translation>
    </message>
    <message>
      <source>No notes were found in this take.</source>
      <translation>No se encontraron notas en esta toma.</translation>
    </message>
    <message>
      <source>Press Transcribe, and drag them then.</source>
      <translation>Pulsa Transcribir y arrástralas después.</translation>
    </message>
    <message>
      <source>This take has no stems yet.</source>
      <translation>Esta toma aún no tiene stems.</translation>
    </message>
    <message>
      <source>%1 is there, but this copy of MusicDesk cannot use it. %2</source>
      <translation>%1 está, pero esta copia de MusicDesk no puede usarlo. %2</translation>
    </message>
    <message>
      <source>%1 makes the music.</source>
      <translation>%1 hace la música.</translation>
    </message>
    <message>
      <source>Apple</source>
      <translation>Apple</translation>
    </message>
    <message>
      <source>MusicDesk cannot use the graphics card by %1. %2</source>
      <translation>MusicDesk no puede usar la tarjeta gráfica de %1. %2</translation>
    </message>
    <message>
      <source>The graphics of this Mac make the music.</source>
      <translation>Los gráficos de este Mac hacen la música.</translation>
    </message>
    <message>
      <source>The processor makes the music; a take of a few seconds needs about as long.</source>
      <translation>El procesador hace la música; una toma de unos segundos tarda más o menos lo mismo.</translation>
    </message>
    <message>
      <source>There is no NVIDIA card, and none is needed. %1</source>
      <translation>No hay tarjeta NVIDIA, y no hace falta. %1</translation>
    </message>
    <message>
      <source>warm lo-fi piano with soft drums, 84 bpm</source>
      <translation>warm lo-fi piano with soft drums, 84 bpm</translation>
    </message>
    <message>
      <source>Allow writing to it; until then latency has to be measured each time.</source>
      <translation>Permite escribir en ella; hasta entonces hay que medir la latencia cada vez.</translation>
    </message>
    <message>
      <source>The folder %1 for the settings cannot be made.</source>
      <translation>No se puede crear la carpeta %1 para los ajustes.</translation>
    </message>
    <message>
      <source>Free: made by the Starter, yours to use for anything.</source>
      <translation>Libre: hecho por el Starter, tuyo para lo que quieras.</translation>
    </message>
    <message>
      <source>Free: the model that made it is under %1.</source>
      <translation>Libre: el modelo que lo hizo está bajo %1.</translation>
    </message>
    <message>
      <source>Made with a model of Stability AI, under its Community licence: free for anybody who earns less than a million US dollars a year; see there.</source>
      <translation>Hecho con un modelo de Stability AI, bajo su licencia Community: gratis para quien gane menos de un millón de dólares al año; consúltala.</translation>
    </message>
    <message>
      <source>Not for commercial use:</source>
      <translation>No para uso comercial:</translation>
    </message>
    <message>
      <source>Not for commercial use: made with Meta's MusicGen, whose weights are under CC-BY-NC 4.0.</source>
      <translation>No apto para uso comercial: hecho con MusicGen de Meta, cuyos pesos están bajo CC-BY-NC 4.0.</translation>
    </message>
    <message>
      <source>Not for commercial use: the model that made it is under %1.</source>
      <translation>No apto para uso comercial: el modelo que lo hizo está bajo %1.</translation>
    </message>
    <message>
      <source>The model that made it is under %1: see there what it allows.</source>
      <translation>El modelo que lo hizo está bajo %1: mira allí qué permite.</translation>
    </message>
    <message>
      <source>Unknown: see the licence of the LoRA it was made with.</source>
      <translation>Desconocida: consulta la licencia del LoRA con que se hizo.</translation>
    </message>
    <message>
      <source>Unknown: see the licence of the model that made it.</source>
      <translation>Desconocida: consulta la licencia del modelo que lo hizo.</translation>
    </message>
    <message>
      <source>%1A loop needs a tempo.</source>
      <translation>%1Un bucle necesita un tempo.</translation>
    </message>
    <message>
      <source>Give one, such as 84 bpm.</source>
      <translation>Da uno, como 84 bpm.</translation>
    </message>
    <message>
      <source>Make them one.</source>
      <translation>Iguálalos.</translation>
    </message>
    <message>
      <source>Name one, such as "electric piano" or "drums".</source>
      <translation>Nombra uno, como «electric piano» o «drums».</translation>
    </message>
    <message>
      <source>No instrument is named.</source>
      <translation>No se nombra ningún instrumento.</translation>
    </message>
    <message>
      <source>No tempo was heard in %1.</source>
      <translation>No se oyó ningún tempo en %1.</translation>
    </message>
    <message>
      <source>The %1 is a word or two.</source>
      <translation>%1: una palabra o dos.</translation>
    </message>
    <message>
      <source>The prompt names %1 bpm, and %2 bpm are asked for.</source>
      <translation>El prompt nombra %1 bpm y se piden %2 bpm.</translation>
    </message>
    <message>
      <source>%1 cannot take a melody: %2.</source>
      <translation>%1 no puede incorporar una melodía: %2.</translation>
    </message>
    <message>
      <source>Choose another folder for the library.</source>
      <translation>Elige otra carpeta para la biblioteca.</translation>
    </message>
    <message>
      <source>A melody begins and ends at a number of seconds from 0 on.</source>
      <translation>Una melodía empieza y termina en un número de segundos desde 0.</translation>
    </message>
    <message>
      <source>Move its end behind its beginning.</source>
      <translation>Mueve su final detrás de su principio.</translation>
    </message>
    <message>
      <source>No note was played.</source>
      <translation>No se tocó ninguna nota.</translation>
    </message>
    <message>
      <source>Play something on the keyboard first.</source>
      <translation>Toca algo primero en el teclado.</translation>
    </message>
    <message>
      <source>The melody would end at %1 s, before it begins at %2 s.</source>
      <translation>La melodía terminaría en %1 s, antes de empezar en %2 s.</translation>
    </message>
    <message>
      <source>begins at bar 1, %1 s into the file</source>
      <translation>empieza en el compás 1, a %1 s del archivo</translation>
    </message>
    <message>
      <source>Choose a MIDI file with a melody in it.</source>
      <translation>Elige un archivo MIDI con una melodía.</translation>
    </message>
    <message>
      <source>Choose an earlier beginning.</source>
      <translation>Elige un principio anterior.</translation>
    </message>
    <message>
      <source>Choose another part of it.</source>
      <translation>Elige otra parte.</translation>
    </message>
    <message>
      <source>More than one note sounds at once.</source>
      <translation>Suena más de una nota a la vez.</translation>
    </message>
    <message>
      <source>No take is longer than that.</source>
      <translation>Ninguna toma es más larga que eso.</translation>
    </message>
    <message>
      <source>The melody lasts %1 minutes; its first %2 are followed.</source>
      <translation>La melodía dura %1 minutos; se siguen los primeros %2.</translation>
    </message>
    <message>
      <source>The melody would begin at %1 s, but %2 lasts %3 s.</source>
      <translation>La melodía empezaría en %1 s, pero %2 dura %3 s.</translation>
    </message>
    <message>
      <source>The model follows the strongest of them: leave the melody's own track in the file alone.</source>
      <translation>El modelo sigue la más fuerte: deja sola en el archivo la pista de la melodía.</translation>
    </message>
    <message>
      <source>There are no notes in %1.</source>
      <translation>No hay notas en %1.</translation>
    </message>
    <message>
      <source>There are no notes in this part of the file.</source>
      <translation>No hay notas en esta parte del archivo.</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>quitado</translation>
    </message>
    <message>
      <source>"musicdesk doctor" checks that it is whole.</source>
      <translation>«musicdesk doctor» comprueba que está completo.</translation>
    </message>
    <message>
      <source>%1 holds no weights as safetensors at its publisher's now.</source>
      <translation>%1 ya no contiene pesos en safetensors donde se publica.</translation>
    </message>
    <message>
      <source>%1 is here already.</source>
      <translation>%1 ya está aquí.</translation>
    </message>
    <message>
      <source>%1 is under %2, and not for every use.</source>
      <translation>%1 está bajo %2, y no para cualquier uso.</translation>
    </message>
    <message>
      <source>Get it by: musicdesk models get %1</source>
      <translation>Consíguelo con: musicdesk models get %1</translation>
    </message>
    <message>
      <source>Give the folder of that one, or its right name.</source>
      <translation>Da la carpeta de ese o su nombre correcto.</translation>
    </message>
    <message>
      <source>Pickles, which can run any program, are not fetched; import it from a folder with safetensors.</source>
      <translation>Los pickles, que pueden ejecutar cualquier programa, no se descargan; impórtalo desde una carpeta con safetensors.</translation>
    </message>
    <message>
      <source>Read %1 and agree to it first.</source>
      <translation>Lee %1 y acéptalo primero.</translation>
    </message>
    <message>
      <source>Read it and agree to it first.</source>
      <translation>Léela y acéptala primero.</translation>
    </message>
    <message>
      <source>The Starter comes with MusicDesk.</source>
      <translation>El Starter viene con MusicDesk.</translation>
    </message>
    <message>
      <source>The folder holds another model than %1.</source>
      <translation>La carpeta contiene otro modelo que %1.</translation>
    </message>
    <message>
      <source>To have it anew: musicdesk models remove %1</source>
      <translation>Para tenerlo de nuevo: musicdesk models remove %1</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that follows one, such as the Starter ("starter").</source>
      <translation>Quita la melodía o elige un modelo que la siga, como el Starter («starter»).</translation>
    </message>
    <message>
      <source>"%1" is not the name of a file.</source>
      <translation>«%1» no es el nombre de un archivo.</translation>
    </message>
    <message>
      <source>(cut short)</source>
      <translation>(interrumpida)</translation>
    </message>
    <message>
      <source>Give a name like first%1.</source>
      <translation>Da un nombre como first%1.</translation>
    </message>
    <message>
      <source>Give a name that ends in %1.</source>
      <translation>Da un nombre que termine en %1.</translation>
    </message>
    <message>
      <source>MusicDesk writes %1 here, but "%2" has another ending.</source>
      <translation>MusicDesk escribe aquí %1, pero «%2» tiene otra terminación.</translation>
    </message>
    <message>
      <source>its locks are held by another program</source>
      <translation>otro programa tiene sus bloqueos</translation>
    </message>
    <message>
      <source>%1 cannot be removed.</source>
      <translation>%1 no se puede quitar.</translation>
    </message>
    <message>
      <source>%1 is left out: there is another style named %2.</source>
      <translation>%1 queda fuera: hay otro estilo llamado %2.</translation>
    </message>
    <message>
      <source>%1"musicdesk styles list" shows all of them.</source>
      <translation>%1«musicdesk styles list» los muestra todos.</translation>
    </message>
    <message>
      <source>%1: its LoRA %2 is not beside %3 and is left out.</source>
      <translation>%1: su LoRA %2 no está junto a %3 y queda fuera.</translation>
    </message>
    <message>
      <source>%1: its model %2 is a folder of another disk and is left out.</source>
      <translation>%1: su modelo %2 es una carpeta de otro disco y queda fuera.</translation>
    </message>
    <message>
      <source>Acoustic</source>
      <translation>Acústico</translation>
    </message>
    <message>
      <source>Allow writing to your folder of settings.</source>
      <translation>Permite escribir en tu carpeta de ajustes.</translation>
    </message>
    <message>
      <source>Ambient</source>
      <translation>Ambient</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>Banda</translation>
    </message>
    <message>
      <source>Did you mean %1?</source>
      <translation>¿Querías decir %1?</translation>
    </message>
    <message>
      <source>Electronic</source>
      <translation>Electrónica</translation>
    </message>
    <message>
      <source>Only the first %1 of your %2 styles are shown.</source>
      <translation>Solo se muestran los primeros %1 de tus %2 estilos.</translation>
    </message>
    <message>
      <source>Only your own can be removed.</source>
      <translation>Solo se pueden quitar los tuyos.</translation>
    </message>
    <message>
      <source>Orchestral</source>
      <translation>Orquestal</translation>
    </message>
    <message>
      <source>Rap beats</source>
      <translation>Bases de rap</translation>
    </message>
    <message>
      <source>See whether another program has it open.</source>
      <translation>Mira si otro programa lo tiene abierto.</translation>
    </message>
    <message>
      <source>The folder %1 for your styles cannot be made.</source>
      <translation>No se puede crear la carpeta %1 para tus estilos.</translation>
    </message>
    <message>
      <source>The style %1 came with MusicDesk and stays.</source>
      <translation>El estilo %1 vino con MusicDesk y se queda.</translation>
    </message>
    <message>
      <source>There is no style "%1".</source>
      <translation>No existe el estilo «%1».</translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>Propios</translation>
    </message>
    <message>
      <source>a style</source>
      <translation>un estilo</translation>
    </message>
    <message>
      <source>%1 cannot take a recording: %2.</source>
      <translation>%1 no puede incorporar una grabación: %2.</translation>
    </message>
    <message>
      <source>Close other programs that use it.</source>
      <translation>Cierra otros programas que la usen.</translation>
    </message>
    <message>
      <source>Nothing was recorded.</source>
      <translation>No se grabó nada.</translation>
    </message>
    <message>
      <source>Press Record.</source>
      <translation>Pulsa Grabar.</translation>
    </message>
    <message>
      <source>The program ended while this was recorded; it is whole up to the last moment.</source>
      <translation>El programa terminó mientras se grababa esto; está completo hasta el último momento.</translation>
    </message>
    <message>
      <source>The recording %1 could not be moved: %2.</source>
      <translation>No se pudo mover la grabación %1: %2.</translation>
    </message>
    <message>
      <source>What was known of this recording is damaged; its sound is whole.</source>
      <translation>Lo que se sabía de esta grabación está dañado; su sonido está completo.</translation>
    </message>
    <message>
      <source>A loop has no fades: they would be heard each time it begins anew.</source>
      <translation>Un bucle no tiene fundidos: se oirían cada vez que vuelve a empezar.</translation>
    </message>
    <message>
      <source>Ask for fewer bars, or begin earlier.</source>
      <translation>Pide menos compases o empieza antes.</translation>
    </message>
    <message>
      <source>Bars need a tempo, and that of this sound is not known.</source>
      <translation>Los compases necesitan un tempo, y el de este sonido no se conoce.</translation>
    </message>
    <message>
      <source>Choose a longer part, or one that begins earlier.</source>
      <translation>Elige una parte más larga o una que empiece antes.</translation>
    </message>
    <message>
      <source>From %1 s on there is room for %2 at %3 bpm.</source>
      <translation>Desde %1 s hay sitio para %2 a %3 bpm.</translation>
    </message>
    <message>
      <source>From %1 s on, too little is left of %2 s of sound.</source>
      <translation>Desde %1 s queda demasiado poco de %2 s de sonido.</translation>
    </message>
    <message>
      <source>It was turned down by %1 dB: %2 holds nothing above full scale.</source>
      <translation>Se bajó %1 dB: %2 no admite nada por encima del máximo.</translation>
    </message>
    <message>
      <source>Its constant offset, which nobody hears, was taken out.</source>
      <translation>Se quitó su componente continua, que nadie oye.</translation>
    </message>
    <message>
      <source>Type it first, or choose seconds.</source>
      <translation>Escríbelo primero o elige segundos.</translation>
    </message>
    <message>
      <source>not one bar</source>
      <translation>ni un compás</translation>
    </message>
    <message>
      <source>only %1 bars</source>
      <translation>solo %1 compases</translation>
    </message>
    <message>
      <source>only 1 bar</source>
      <translation>solo 1 compás</translation>
    </message>
    <message>
      <source>Install it again.</source>
      <translation>Instálalo otra vez.</translation>
    </message>
    <message>
      <source>Leave “voice only” off.</source>
      <translation>Deja «solo la voz» desactivado.</translation>
    </message>
    <message>
      <source>Make room, or choose another.</source>
      <translation>Haz sitio o elige otra.</translation>
    </message>
    <message>
      <source>Needs demucs, which you can install yourself (its weights are under terms of their own).</source>
      <translation>Necesita demucs, que puedes instalar tú (sus pesos tienen condiciones propias).</translation>
    </message>
    <message>
      <source>Or give a folder of stems.</source>
      <translation>O da una carpeta de stems.</translation>
    </message>
    <message>
      <source>The mix cannot be taken apart here. %1</source>
      <translation>Aquí no se puede separar la mezcla. %1</translation>
    </message>
    <message>
      <source>The stems cannot be put into %1: %2.</source>
      <translation>No se pueden poner los stems en %1: %2.</translation>
    </message>
    <message>
      <source>The voice cannot be taken out of a mix here. %1</source>
      <translation>Aquí no se puede sacar la voz de una mezcla. %1</translation>
    </message>
    <message>
      <source>Try it by itself on the same file.</source>
      <translation>Pruébalo por separado con el mismo archivo.</translation>
    </message>
    <message>
      <source>a voice</source>
      <translation>una voz</translation>
    </message>
    <message>
      <source>all stems</source>
      <translation>todos los stems</translation>
    </message>
    <message>
      <source>demucs cannot be started: %1.</source>
      <translation>No se puede iniciar demucs: %1.</translation>
    </message>
    <message>
      <source>demucs ended without %1.</source>
      <translation>demucs terminó sin %1.</translation>
    </message>
    <message>
      <source>demucs failed: %1</source>
      <translation>demucs falló: %1</translation>
    </message>
    <message>
      <source>demucs is here, but its weights are not: run demucs once by itself with a network (%1).</source>
      <translation>demucs está, pero sus pesos no: ejecuta demucs una vez por separado con red (%1).</translation>
    </message>
    <message>
      <source>demucs: code under the MIT licence; weights trained on MUSDB18-HQ and 800 further songs, which you judge yourself.</source>
      <translation>demucs: código bajo la licencia MIT; pesos entrenados con MUSDB18-HQ y otras 800 canciones, que juzgas tú.</translation>
    </message>
    <message>
      <source>it said nothing</source>
      <translation>no dijo nada</translation>
    </message>
    <message>
      <source>%1 is on or off, not %2.</source>
      <translation>%1 está activado o desactivado, no %2.</translation>
    </message>
    <message>
      <source>%1 must be text of at most %2 characters.</source>
      <translation>%1 debe ser texto de %2 caracteres como mucho.</translation>
    </message>
    <message>
      <source>A size is a whole number of percent.</source>
      <translation>Un tamaño es un número entero en tanto por ciento.</translation>
    </message>
    <message>
      <source>A size of %1 % is outside %2..%3 %.</source>
      <translation>Un tamaño de %1 % está fuera de %2..%3 %.</translation>
    </message>
    <message>
      <source>Allow writing to it; until then the settings hold for this time only.</source>
      <translation>Permite escribir en ella; hasta entonces los ajustes valen solo por esta vez.</translation>
    </message>
    <message>
      <source>Choose a folder, or leave it empty for the usual one.</source>
      <translation>Elige una carpeta o déjalo vacío para la de costumbre.</translation>
    </message>
    <message>
      <source>Choose one of %1 Hz, or 0 for as it is.</source>
      <translation>Elige uno de %1 Hz, o 0 para dejarlo como está.</translation>
    </message>
    <message>
      <source>Not understood in %1, and set as usual: %2.</source>
      <translation>No se entendió en %1 y se dejó como de costumbre: %2.</translation>
    </message>
    <message>
      <source>Shortcuts are keys by action.</source>
      <translation>Los atajos son teclas por acción.</translation>
    </message>
    <message>
      <source>Takes are not dragged at %1 Hz.</source>
      <translation>Las tomas no se arrastran a %1 Hz.</translation>
    </message>
    <message>
      <source>The %1 "%2" is not a whole path.</source>
      <translation>%1: «%2» no es una ruta completa.</translation>
    </message>
    <message>
      <source>The folder %1 for the settings cannot be made or written.</source>
      <translation>No se puede crear o escribir la carpeta %1 para los ajustes.</translation>
    </message>
    <message>
      <source>The settings in %1 are damaged; MusicDesk starts with the usual ones.</source>
      <translation>Los ajustes de %1 están dañados; MusicDesk empieza con los de costumbre.</translation>
    </message>
    <message>
      <source>The settings in %1 are of a newer MusicDesk; this one starts with the usual ones.</source>
      <translation>Los ajustes de %1 son de un MusicDesk más nuevo; este empieza con los de costumbre.</translation>
    </message>
    <message>
      <source>The settings in %1 cannot be opened; MusicDesk starts with the usual ones.</source>
      <translation>No se pueden abrir los ajustes de %1; MusicDesk empieza con los de costumbre.</translation>
    </message>
    <message>
      <source>folder of exports</source>
      <translation>carpeta de exportaciones</translation>
    </message>
    <message>
      <source>folder of models</source>
      <translation>carpeta de modelos</translation>
    </message>
    <message>
      <source>library folder</source>
      <translation>carpeta de la biblioteca</translation>
    </message>
    <message>
      <source>Allow writing to it.</source>
      <translation>Permite escribir en ella.</translation>
    </message>
    <message>
      <source>The folder for the settings cannot be made.</source>
      <translation>No se puede crear la carpeta de los ajustes.</translation>
    </message>
    <message>
      <source>%1 holds %2 files of sound; %3 stems can be read.</source>
      <translation>%1 contiene %2 archivos de sonido; se pueden leer %3 stems.</translation>
    </message>
    <message>
      <source>Check the name and the place.</source>
      <translation>Comprueba el nombre y el lugar.</translation>
    </message>
    <message>
      <source>Name its files by what they hold, such as bass.wav, drums.wav, vocals.wav, guitar.wav.</source>
      <translation>Nombra sus archivos por lo que contienen, como bass.wav, drums.wav, vocals.wav, guitar.wav.</translation>
    </message>
    <message>
      <source>No file in %1 is named like a stem.</source>
      <translation>Ningún archivo de %1 se llama como un stem.</translation>
    </message>
    <message>
      <source>There is no folder of stems %1.</source>
      <translation>No hay ninguna carpeta de stems %1.</translation>
    </message>
    <message>
      <source>%1 Or have the recording taken apart into it. %2</source>
      <translation>%1 O haz que la grabación se separe ahí. %2</translation>
    </message>
    <message>
      <source>%1: bring a folder of them, or have them made here. %2</source>
      <translation>%1: trae una carpeta de ellos o haz que se hagan aquí. %2</translation>
    </message>
    <message>
      <source>1 note</source>
      <translation>1 nota</translation>
    </message>
    <message>
      <source>Check that they play elsewhere.</source>
      <translation>Comprueba que suenan en otro sitio.</translation>
    </message>
    <message>
      <source>No notes were heard in the stems of %1.</source>
      <translation>No se oyeron notas en los stems de %1.</translation>
    </message>
    <message>
      <source>Stems give a MIDI file for each instrument and for the drums</source>
      <translation>Los stems dan un archivo MIDI por instrumento y para la batería</translation>
    </message>
    <message>
      <source>Taken apart into stems by your demucs, this gives a MIDI file for each instrument and for the drums.</source>
      <translation>Separada en stems por tu demucs, esto da un archivo MIDI por instrumento y para la batería.</translation>
    </message>
    <message>
      <source>Taking %1 apart into %2 (%3)</source>
      <translation>Separando %1 en %2 (%3)</translation>
    </message>
    <message>
      <source>There is no sound in the folder of stems %1.</source>
      <translation>No hay sonido en la carpeta de stems %1.</translation>
    </message>
    <message>
      <source>no notes were heard</source>
      <translation>no se oyeron notas</translation>
    </message>
    <message>
      <source>Make room there, then try again.</source>
      <translation>Haz sitio allí y vuelve a intentarlo.</translation>
    </message>
    <message>
      <source>The stems could not be copied to %1: %2.</source>
      <translation>No se pudieron copiar los stems a %1: %2.</translation>
    </message>
    <message>
      <source>%1 %2: see its text</source>
      <translation>%1 %2: consulta su texto</translation>
    </message>
    <message>
      <source>Its package brings no text of the licence. What it says of itself:

%1

Its source, with the licence: %2</source>
      <translation>Su paquete no trae el texto de la licencia. Lo que dice de sí mismo:

%1

Su código fuente, con la licencia: %2</translation>
    </message>
    <message>
      <source>Look where you got it from.</source>
      <translation>Mira donde la conseguiste.</translation>
    </message>
    <message>
      <source>This copy of MusicDesk names no place to ask for a newer version.</source>
      <translation>Esta copia de MusicDesk no nombra ningún sitio donde preguntar por una versión nueva.</translation>
    </message>
    <message>
      <source>%1 could not be opened (%2).</source>
      <translation>No se pudo abrir %1 (%2).</translation>
    </message>
    <message>
      <source>Check its sound settings, then press play.</source>
      <translation>Revisa sus ajustes de sonido y pulsa reproducir.</translation>
    </message>
    <message>
      <source>Install it (its package is often called libportaudio2), then press play.</source>
      <translation>Instálala (su paquete suele llamarse libportaudio2) y pulsa reproducir.</translation>
    </message>
    <message>
      <source>No sound device was found; you can still make and keep takes.</source>
      <translation>No se encontró ningún dispositivo de sonido; aun así puedes hacer y guardar tomas.</translation>
    </message>
    <message>
      <source>Plug one in or choose one, then press play.</source>
      <translation>Conecta o elige uno y pulsa reproducir.</translation>
    </message>
    <message>
      <source>The sound library PortAudio is missing, so nothing can be heard.</source>
      <translation>Falta la biblioteca de sonido PortAudio, así que no se oye nada.</translation>
    </message>
    <message>
      <source>The sound system of this computer cannot be used; you can still make and keep takes.</source>
      <translation>No se puede usar el sistema de sonido de este ordenador; aun así puedes hacer y guardar tomas.</translation>
    </message>
    <message>
      <source>Check its sound settings, then record again.</source>
      <translation>Revisa sus ajustes de sonido y graba otra vez.</translation>
    </message>
    <message>
      <source>Install it (its package is often called libportaudio2), then record again.</source>
      <translation>Instálala (su paquete suele llamarse libportaudio2) y graba otra vez.</translation>
    </message>
    <message>
      <source>No microphone was found.</source>
      <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
      <source>Plug one in, then record again.</source>
      <translation>Conecta uno y graba otra vez.</translation>
    </message>
    <message>
      <source>The sound library PortAudio is missing, so nothing can be recorded.</source>
      <translation>Falta la biblioteca de sonido PortAudio, así que no se puede grabar nada.</translation>
    </message>
    <message>
      <source>The sound system of this computer cannot be used, so nothing can be recorded.</source>
      <translation>No se puede usar el sistema de sonido de este ordenador, así que no se puede grabar nada.</translation>
    </message>
    <message>
      <source>Plug it in again, or close what else uses it.</source>
      <translation>Conéctalo otra vez o cierra lo que lo esté usando.</translation>
    </message>
    <message>
      <source>The keyboard "%1" cannot be opened.</source>
      <translation>No se puede abrir el teclado «%1».</translation>
    </message>
    <message>
      <source>Check that it is plugged in, and measure again.</source>
      <translation>Comprueba que está conectado y mide otra vez.</translation>
    </message>
    <message>
      <source>Choose another one, and measure again.</source>
      <translation>Elige otro y mide otra vez.</translation>
    </message>
    <message>
      <source>Choose another one, or wait a moment and try again.</source>
      <translation>Elige otro o espera un momento y vuelve a intentarlo.</translation>
    </message>
    <message>
      <source>Make it quiet around you, close programs that are busy, and measure again.</source>
      <translation>Busca silencio, cierra los programas ocupados y mide otra vez.</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, and measure again.</source>
      <translation>Conéctalo o elige otro y mide otra vez.</translation>
    </message>
    <message>
      <source>The clicks came back at different times: only %1 of %2 agree.</source>
      <translation>Los clics volvieron en momentos distintos: solo coinciden %1 de %2.</translation>
    </message>
    <message>
      <source>The microphone did not hear the clicks.</source>
      <translation>El micrófono no oyó los clics.</translation>
    </message>
    <message>
      <source>The microphone does not answer.</source>
      <translation>El micrófono no responde.</translation>
    </message>
    <message>
      <source>The microphone gave nothing.</source>
      <translation>El micrófono no dio nada.</translation>
    </message>
    <message>
      <source>The microphone heard only %1 of %2 clicks.</source>
      <translation>El micrófono solo oyó %1 de %2 clics.</translation>
    </message>
    <message>
      <source>The sound device does not play.</source>
      <translation>El dispositivo de sonido no suena.</translation>
    </message>
    <message>
      <source>The sound device went away.</source>
      <translation>El dispositivo de sonido ha desaparecido.</translation>
    </message>
    <message>
      <source>Turn the speakers up, take headphones off so that the microphone hears them, and measure again.</source>
      <translation>Sube los altavoces, quítate los auriculares para que el micrófono los oiga y mide otra vez.</translation>
    </message>
    <message>
      <source>Choose another one, then record again.</source>
      <translation>Elige otro y graba otra vez.</translation>
    </message>
    <message>
      <source>The microphone could not be opened (%1).</source>
      <translation>No se pudo abrir el micrófono (%1).</translation>
    </message>
    <message>
      <source>A count-in of %1 bars of %2 beats is outside 0..%3 bars of 1..%4 beats.</source>
      <translation>Una cuenta previa de %1 compases de %2 tiempos está fuera de 0..%3 compases de 1..%4 tiempos.</translation>
    </message>
    <message>
      <source>A tempo of %1 bpm is outside %2..%3 bpm.</source>
      <translation>Un tempo de %1 bpm está fuera de %2..%3 bpm.</translation>
    </message>
    <message>
      <source>Count in one or two bars of four.</source>
      <translation>Cuenta uno o dos compases de cuatro.</translation>
    </message>
    <message>
      <source>The sound device went away, so the metronome is silent; choose another one, or go on without clicks.</source>
      <translation>El dispositivo de sonido ha desaparecido, así que el metrónomo calla; elige otro o sigue sin clics.</translation>
    </message>
    <message>
      <source>The sound system does not answer, so there are no clicks; wait a moment, or go on without them.</source>
      <translation>El sistema de sonido no responde, así que no hay clics; espera un momento o sigue sin ellos.</translation>
    </message>
    <message>
      <source>Close other programs that use it, or choose another microphone, then record again.</source>
      <translation>Cierra otros programas que lo usen o elige otro micrófono y graba otra vez.</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, then record again.</source>
      <translation>Conéctalo o elige otro y graba otra vez.</translation>
    </message>
    <message>
      <source>The microphone "%1" is not there.</source>
      <translation>El micrófono «%1» no está.</translation>
    </message>
    <message>
      <source>The sound system</source>
      <translation>El sistema de sonido</translation>
    </message>
    <message>
      <source>The sound device went away, so you do not hear yourself; choose another one, then switch Monitor on again.</source>
      <translation>El dispositivo de sonido ha desaparecido, así que no te oyes; elige otro y vuelve a activar la escucha.</translation>
    </message>
    <message>
      <source>The sound system does not answer, so you do not hear yourself; wait a moment, or sing without it.</source>
      <translation>El sistema de sonido no responde, así que no te oyes; espera un momento o canta sin ello.</translation>
    </message>
    <message>
      <source>The sound device went away, so playing was paused; press play to go on with the default one.</source>
      <translation>El dispositivo de sonido ha desaparecido, así que se pausó; pulsa reproducir para seguir con el predeterminado.</translation>
    </message>
    <message>
      <source>The sound system does not answer; wait a moment, or restart it, then press play.</source>
      <translation>El sistema de sonido no responde; espera un momento o reinícialo y pulsa reproducir.</translation>
    </message>
    <message>
      <source>A recording holds %1 minutes at most, so it was ended there; it is kept.</source>
      <translation>Una grabación admite como mucho %1 minutos, así que terminó ahí; se conserva.</translation>
    </message>
    <message>
      <source>The disk is full, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>El disco está lleno, así que la grabación terminó ahí; lo grabado hasta entonces se conserva.</translation>
    </message>
    <message>
      <source>The disk refused the recording (%1), so it was ended there; what was recorded until then is kept.</source>
      <translation>El disco rechazó la grabación (%1), así que terminó ahí; lo grabado hasta entonces se conserva.</translation>
    </message>
    <message>
      <source>The microphone %1 stopped answering, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>El micrófono %1 dejó de responder, así que la grabación terminó ahí; lo grabado hasta entonces se conserva.</translation>
    </message>
    <message>
      <source>The microphone %1 went away, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>El micrófono %1 ha desaparecido, así que la grabación terminó ahí; lo grabado hasta entonces se conserva.</translation>
    </message>
    <message>
      <source>The system changed from the microphone %1 to another one, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>El sistema cambió del micrófono %1 a otro, así que la grabación terminó ahí; lo grabado hasta entonces se conserva.</translation>
    </message>
    <message>
      <source>The microphone "%1" stopped answering. Plug it in again or choose another one, then record again.</source>
      <translation>El micrófono «%1» dejó de responder. Conéctalo otra vez o elige otro y graba otra vez.</translation>
    </message>
    <message>
      <source>The microphone "%1" went away. Plug it in again or choose another one, then record again.</source>
      <translation>El micrófono «%1» ha desaparecido. Conéctalo otra vez o elige otro y graba otra vez.</translation>
    </message>
    <message>
      <source>The sound system does not answer.</source>
      <translation>El sistema de sonido no responde.</translation>
    </message>
    <message>
      <source>Wait a moment, or restart it, then record again.</source>
      <translation>Espera un momento o reinícialo y graba otra vez.</translation>
    </message>
    <message>
      <source>No signal: is the microphone muted, or not allowed?</source>
      <translation>No hay señal: ¿está el micrófono silenciado o no permitido?</translation>
    </message>
    <message>
      <source>Very quiet: go closer to the microphone, or turn its level up in the sound settings.</source>
      <translation>Muy bajo: acércate al micrófono o sube su nivel en los ajustes de sonido.</translation>
    </message>
    <message>
      <source>Close other programs that use it or choose another device, then press play.</source>
      <translation>Cierra otros programas que lo usen o elige otro dispositivo y pulsa reproducir.</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, then press play.</source>
      <translation>Conéctalo o elige otro y pulsa reproducir.</translation>
    </message>
    <message>
      <source>The sound device "%1" is not there.</source>
      <translation>El dispositivo de sonido «%1» no está.</translation>
    </message>
    <message>
      <source>%1 bars%2 last</source>
      <translation>%1 compases%2 duran</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 %4.</source>
      <translation>%1 hace como mucho %2 s de una vez; %3 %4.</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 were asked for.</source>
      <translation>%1 hace como mucho %2 s de una vez; se pidieron %3.</translation>
    </message>
    <message>
      <source>1 bar%1 lasts</source>
      <translation>1 compás%1 dura</translation>
    </message>
    <message>
      <source>Choose %1a faster tempo, or a MusicGen model, such as the Starter.</source>
      <translation>Elige %1un tempo más rápido o un modelo MusicGen, como el Starter.</translation>
    </message>
    <message>
      <source>Choose a shorter length, or a MusicGen model, such as the Starter.</source>
      <translation>Elige una duración más corta o un modelo MusicGen, como el Starter.</translation>
    </message>
    <message>
      <source>Leave it out, or choose a MusicGen model, such as the Starter.</source>
      <translation>Quítalo o elige un modelo MusicGen, como el Starter.</translation>
    </message>
    <message>
      <source>Leave it out.</source>
      <translation>Quítalo.</translation>
    </message>
    <message>
      <source>at %1 bpm</source>
      <translation>a %1 bpm</translation>
    </message>
    <message>
      <source>cannot go on from music that is there</source>
      <translation>no puede continuar una música que ya existe</translation>
    </message>
    <message>
      <source>cannot re-make a part of a take</source>
      <translation>no puede rehacer una parte de una toma</translation>
    </message>
    <message>
      <source>does not follow a melody</source>
      <translation>no sigue una melodía</translation>
    </message>
    <message>
      <source>does not read a negative prompt</source>
      <translation>no lee un prompt negativo</translation>
    </message>
    <message>
      <source>fewer bars or</source>
      <translation>menos compases o</translation>
    </message>
    <message>
      <source>has no denoising steps</source>
      <translation>no tiene pasos de eliminación de ruido</translation>
    </message>
    <message>
      <source>has one prompt for the whole take</source>
      <translation>tiene un solo prompt para toda la toma</translation>
    </message>
    <message>
      <source>takes no LoRA</source>
      <translation>no admite LoRA</translation>
    </message>
    <message>
      <source>These are no findings of MusicDesk.</source>
      <translation>Esto no son hallazgos de MusicDesk.</translation>
    </message>
    <message>
      <source>cut short</source>
      <translation>interrumpida</translation>
    </message>
    <message>
      <source>%1 is no checksum.</source>
      <translation>%1 no es una suma de comprobación.</translation>
    </message>
    <message>
      <source>%1 is not the name of a model's file.</source>
      <translation>%1 no es el nombre de un archivo de modelo.</translation>
    </message>
    <message>
      <source>%1 is not the name of a model.</source>
      <translation>%1 no es el nombre de un modelo.</translation>
    </message>
    <message>
      <source>%1 lists too many files, or one twice.</source>
      <translation>%1 enumera demasiados archivos, o uno dos veces.</translation>
    </message>
    <message>
      <source>A file of %1 bytes cannot be.</source>
      <translation>Un archivo de %1 bytes no puede existir.</translation>
    </message>
    <message>
      <source>Downloading</source>
      <translation>Descargando</translation>
    </message>
    <message>
      <source>This is no list of a model's files.</source>
      <translation>Esto no es una lista de archivos de un modelo.</translation>
    </message>
    <message>
      <source>%1 %2 is outside %3..%4.</source>
      <translation>%1 %2 está fuera de %3..%4.</translation>
    </message>
    <message>
      <source>1/8 triplets</source>
      <translation>tresillos de 1/8</translation>
    </message>
    <message>
      <source>A beat cannot be divided into %1.</source>
      <translation>Un tiempo no se puede dividir en %1.</translation>
    </message>
    <message>
      <source>A gate of</source>
      <translation>Una puerta de</translation>
    </message>
    <message>
      <source>A high-pass of</source>
      <translation>Un paso alto de</translation>
    </message>
    <message>
      <source>A tempo of</source>
      <translation>Un tempo de</translation>
    </message>
    <message>
      <source>Choose 1 to 4.</source>
      <translation>Elige de 1 a 4.</translation>
    </message>
    <message>
      <source>Choose a value between the two.</source>
      <translation>Elige un valor entre los dos.</translation>
    </message>
    <message>
      <source>These are no repairs of MusicDesk.</source>
      <translation>Esto no son arreglos de MusicDesk.</translation>
    </message>
    <message>
      <source>gate %1 dBFS</source>
      <translation>puerta %1 dBFS</translation>
    </message>
    <message>
      <source>high-pass %1 Hz</source>
      <translation>paso alto %1 Hz</translation>
    </message>
    <message>
      <source>snapped to %1</source>
      <translation>ajustado a %1</translation>
    </message>
    <message>
      <source>snapped to the beat (%1 bpm, %2)</source>
      <translation>ajustado al pulso (%1 bpm, %2)</translation>
    </message>
    <message>
      <source>steady pitch</source>
      <translation>afinación estable</translation>
    </message>
    <message>
      <source>voice only</source>
      <translation>solo la voz</translation>
    </message>
    <message>
      <source>A MIDI pitch of %1 is outside 0..127.</source>
      <translation>La altura MIDI %1 está fuera de 0..127.</translation>
    </message>
    <message>
      <source>A MIDI velocity of %1 is outside 1..127.</source>
      <translation>La velocidad MIDI %1 está fuera de 1..127.</translation>
    </message>
    <message>
      <source>%1 is a whole MIDI pitch, not %2.</source>
      <translation>%1 es una altura MIDI entera, no %2.</translation>
    </message>
    <message>
      <source>%1 must be a number, not %2.</source>
      <translation>%1 debe ser un número, no %2.</translation>
    </message>
    <message>
      <source>%1 of %2 is outside %3..%4.</source>
      <translation>%1 de %2 está fuera de %3..%4.</translation>
    </message>
    <message>
      <source>Choose a value between.</source>
      <translation>Elige un valor intermedio.</translation>
    </message>
    <message>
      <source>Choose one of %1.</source>
      <translation>Elige una de %1.</translation>
    </message>
    <message>
      <source>Swap the two.</source>
      <translation>Intercambia las dos.</translation>
    </message>
    <message>
      <source>The lowest pitch is above the highest.</source>
      <translation>La altura más grave está por encima de la más aguda.</translation>
    </message>
    <message>
      <source>There is no grid "%1".</source>
      <translation>No existe la rejilla «%1».</translation>
    </message>
    <message>
      <source>There is no velocity curve "%1".</source>
      <translation>No existe la curva de velocidad «%1».</translation>
    </message>
    <message>
      <source>These are no notes of MusicDesk.</source>
      <translation>Esto no son notas de MusicDesk.</translation>
    </message>
    <message>
      <source>as heard</source>
      <translation>como se oyó</translation>
    </message>
    <message>
      <source>clean melody</source>
      <translation>melodía limpia</translation>
    </message>
    <message>
      <source>A style needs a name of 1 to %1 characters.</source>
      <translation>Un estilo necesita un nombre de 1 a %1 caracteres.</translation>
    </message>
    <message>
      <source>Give it another.</source>
      <translation>Dale otro.</translation>
    </message>
    <message>
      <source>Shorten it.</source>
      <translation>Acórtalo.</translation>
    </message>
    <message>
      <source>The family of a style is a word or two.</source>
      <translation>La familia de un estilo es una palabra o dos.</translation>
    </message>
    <message>
      <source>The template of a style is a sentence or two.</source>
      <translation>La plantilla de un estilo es una frase o dos.</translation>
    </message>
    <message>
      <source>The template of the style %1 does not say where your words go.</source>
      <translation>La plantilla del estilo %1 no dice dónde van tus palabras.</translation>
    </message>
    <message>
      <source>Write %1 once in it.</source>
      <translation>Escribe %1 una vez en ella.</translation>
    </message>
    <message>
      <source>"%1" is none of %2.</source>
      <translation>«%1» no es ninguno de %2.</translation>
    </message>
    <message>
      <source>%1 must be a whole number, not %2.</source>
      <translation>%1 debe ser un número entero, no %2.</translation>
    </message>
    <message>
      <source>A guidance</source>
      <translation>Una guía</translation>
    </message>
    <message>
      <source>A length</source>
      <translation>Una duración</translation>
    </message>
    <message>
      <source>A length in bars</source>
      <translation>Una duración en compases</translation>
    </message>
    <message>
      <source>A number of steps</source>
      <translation>Un número de pasos</translation>
    </message>
    <message>
      <source>A seed</source>
      <translation>Una semilla</translation>
    </message>
    <message>
      <source>A style's name has at most %1 characters.</source>
      <translation>El nombre de un estilo tiene como mucho %1 caracteres.</translation>
    </message>
    <message>
      <source>A temperature</source>
      <translation>Una temperatura</translation>
    </message>
    <message>
      <source>A tempo</source>
      <translation>Un tempo</translation>
    </message>
    <message>
      <source>An overlap</source>
      <translation>Un solapamiento</translation>
    </message>
    <message>
      <source>Choose a file that MusicDesk wrote.</source>
      <translation>Elige un archivo que MusicDesk haya escrito.</translation>
    </message>
    <message>
      <source>Say what you want to hear, for example "warm lo-fi piano, 84 bpm".</source>
      <translation>Di qué quieres oír, por ejemplo «warm lo-fi piano, 84 bpm».</translation>
    </message>
    <message>
      <source>Shorten it to a sentence or two.</source>
      <translation>Acórtalo a una o dos frases.</translation>
    </message>
    <message>
      <source>The %1 has %2 characters; the limit is %3.</source>
      <translation>%1: tiene %2 caracteres; el límite es %3.</translation>
    </message>
    <message>
      <source>The %1 holds half a character.</source>
      <translation>%1: contiene medio carácter.</translation>
    </message>
    <message>
      <source>The %1 must be text, not %2.</source>
      <translation>%1: debe ser texto, no %2.</translation>
    </message>
    <message>
      <source>The prompt is empty.</source>
      <translation>El prompt está vacío.</translation>
    </message>
    <message>
      <source>The top-k</source>
      <translation>El top-k</translation>
    </message>
    <message>
      <source>The top-p</source>
      <translation>El top-p</translation>
    </message>
    <message>
      <source>There is no number format "%1".</source>
      <translation>No existe el formato numérico «%1».</translation>
    </message>
    <message>
      <source>These settings are not a recipe of MusicDesk.</source>
      <translation>Estos ajustes no son una receta de MusicDesk.</translation>
    </message>
    <message>
      <source>This is no melody of MusicDesk.</source>
      <translation>Esto no es una melodía de MusicDesk.</translation>
    </message>
    <message>
      <source>Type it again in UTF-8, or remove odd symbols.</source>
      <translation>Escríbelo otra vez en UTF-8 o quita los símbolos raros.</translation>
    </message>
    <message>
      <source>prompt of a section</source>
      <translation>prompt de una sección</translation>
    </message>
    <message>
      <source>%1 candidates are outside 1..%2.</source>
      <translation>%1 candidatos están fuera de 1..%2.</translation>
    </message>
    <message>
      <source>A part cannot begin or end at %1 s.</source>
      <translation>Una parte no puede empezar ni terminar en %1 s.</translation>
    </message>
    <message>
      <source>Choose a number between the two.</source>
      <translation>Elige un número entre los dos.</translation>
    </message>
    <message>
      <source>Give seconds.</source>
      <translation>Da segundos.</translation>
    </message>
    <message>
      <source>Let it end after it begins.</source>
      <translation>Haz que termine después de empezar.</translation>
    </message>
    <message>
      <source>The part from %1 to %2 s has no length.</source>
      <translation>La parte de %1 a %2 s no tiene duración.</translation>
    </message>
    <message>
      <source>This is no part of a take.</source>
      <translation>Esto no es una parte de una toma.</translation>
    </message>
    <message>
      <source>What follows can be %1, not "%2".</source>
      <translation>Lo que sigue puede ser %1, no «%2».</translation>
    </message>
    <message>
      <source>There is no scale "%1".</source>
      <translation>No existe la escala «%1».</translation>
    </message>
    <message>
      <source>Write it as "A minor" or "F# dorian".</source>
      <translation>Escríbela como «A minor» o «F# dorian».</translation>
    </message>
    <message>
      <source>harmonic minor</source>
      <translation>menor armónica</translation>
    </message>
    <message>
      <source>major pentatonic</source>
      <translation>pentatónica mayor</translation>
    </message>
    <message>
      <source>minor pentatonic</source>
      <translation>pentatónica menor</translation>
    </message>
    <message>
      <source>This is no seam of MusicDesk.</source>
      <translation>Esto no es una unión de MusicDesk.</translation>
    </message>
    <message>
      <source>This is no self-check of MusicDesk.</source>
      <translation>Esto no es una autocomprobación de MusicDesk.</translation>
    </message>
    <message>
      <source>a click</source>
      <translation>un clic</translation>
    </message>
    <message>
      <source>a sudden change of sound</source>
      <translation>un cambio brusco de sonido</translation>
    </message>
    <message>
      <source>louder by %1 LU</source>
      <translation>%1 LU más fuerte</translation>
    </message>
    <message>
      <source>quieter by %1 LU</source>
      <translation>%1 LU más suave</translation>
    </message>
    <message>
      <source>%1 sections are more than %2.</source>
      <translation>%1 secciones son más que %2.</translation>
    </message>
    <message>
      <source>A guidance of %1 is outside %2..%3.</source>
      <translation>Una guía de %1 está fuera de %2..%3.</translation>
    </message>
    <message>
      <source>A section cannot begin or end at %1 s.</source>
      <translation>Una sección no puede empezar ni terminar en %1 s.</translation>
    </message>
    <message>
      <source>Choose one between.</source>
      <translation>Elige una intermedia.</translation>
    </message>
    <message>
      <source>Leave some out.</source>
      <translation>Quita algunas.</translation>
    </message>
    <message>
      <source>Let one begin where the other ends.</source>
      <translation>Haz que una empiece donde termina la otra.</translation>
    </message>
    <message>
      <source>Make it longer.</source>
      <translation>Hazla más larga.</translation>
    </message>
    <message>
      <source>Make the music longer, or the section earlier.</source>
      <translation>Alarga la música o adelanta la sección.</translation>
    </message>
    <message>
      <source>Say what is to be heard in it.</source>
      <translation>Di qué se debe oír en ella.</translation>
    </message>
    <message>
      <source>The section at %1 s begins before the one at %2 s ends.</source>
      <translation>La sección en %1 s empieza antes de que termine la de %2 s.</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s is shorter than %3 s.</source>
      <translation>La sección de %1 a %2 s es más corta que %3 s.</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s lies outside of %3 s of music.</source>
      <translation>La sección de %1 a %2 s queda fuera de %3 s de música.</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s says nothing.</source>
      <translation>La sección de %1 a %2 s no dice nada.</translation>
    </message>
    <message>
      <source>This is no section of MusicDesk.</source>
      <translation>Esto no es una sección de MusicDesk.</translation>
    </message>
    <message>
      <source>%1 beats a bar are outside 1..%2.</source>
      <translation>%1 tiempos por compás están fuera de 1..%2.</translation>
    </message>
    <message>
      <source>%1 is not the id of a take.</source>
      <translation>%1 no es el identificador de una toma.</translation>
    </message>
    <message>
      <source>%1 is not the name of a file.</source>
      <translation>%1 no es el nombre de un archivo.</translation>
    </message>
    <message>
      <source>%1 stars are outside 0..%2.</source>
      <translation>%1 estrellas están fuera de 0..%2.</translation>
    </message>
    <message>
      <source>A bar cannot begin at %1 s.</source>
      <translation>Un compás no puede empezar en %1 s.</translation>
    </message>
    <message>
      <source>A tempo of %1 bpm is outside %2..%3.</source>
      <translation>Un tempo de %1 bpm está fuera de %2..%3.</translation>
    </message>
    <message>
      <source>Choose 3 or 4.</source>
      <translation>Elige 3 o 4.</translation>
    </message>
    <message>
      <source>Choose one between the two.</source>
      <translation>Elige uno entre los dos.</translation>
    </message>
    <message>
      <source>Choose one that MusicDesk wrote.</source>
      <translation>Elige una que MusicDesk haya escrito.</translation>
    </message>
    <message>
      <source>Give 0 to 5.</source>
      <translation>Da de 0 a 5.</translation>
    </message>
    <message>
      <source>Give the take a name.</source>
      <translation>Dale un nombre a la toma.</translation>
    </message>
    <message>
      <source>The note has %1 characters; the limit is %2.</source>
      <translation>La nota tiene %1 caracteres; el límite es %2.</translation>
    </message>
    <message>
      <source>The title has %1 characters; the limit is %2.</source>
      <translation>El título tiene %1 caracteres; el límite es %2.</translation>
    </message>
    <message>
      <source>The title is empty.</source>
      <translation>El título está vacío.</translation>
    </message>
    <message>
      <source>This is not a take of MusicDesk.</source>
      <translation>Esto no es una toma de MusicDesk.</translation>
    </message>
    <message>
      <source>made again</source>
      <translation>rehecha</translation>
    </message>
    <message>
      <source>A moment of %1 seconds does not exist.</source>
      <translation>Un momento en %1 segundos no existe.</translation>
    </message>
    <message>
      <source>Give a time of 0 seconds or later.</source>
      <translation>Da un tiempo de 0 segundos o más.</translation>
    </message>
    <message>
      <source>%1 retries are outside 0..%2.</source>
      <translation>%1 reintentos están fuera de 0..%2.</translation>
    </message>
    <message>
      <source>%1 variations are outside 1..%2.</source>
      <translation>%1 variaciones están fuera de 1..%2.</translation>
    </message>
    <message>
      <source>Choose a moment of a take.</source>
      <translation>Elige un momento de una toma.</translation>
    </message>
    <message>
      <source>Nothing can go on from %1 s.</source>
      <translation>Nada puede continuar desde %1 s.</translation>
    </message>
    <message>
      <source>What is to be re-made needs a take and a part of it.</source>
      <translation>Lo que se va a rehacer necesita una toma y una parte de ella.</translation>
    </message>
    <message>
      <source>"musicdesk models list" shows what is known.</source>
      <translation>«musicdesk models list» muestra los conocidos.</translation>
    </message>
    <message>
      <source>%1 (%2licence %3) is %4.</source>
      <translation>%1 (%2licencia %3) está %4.</translation>
    </message>
    <message>
      <source>%1 does not make music: %2.</source>
      <translation>%1 no hace música: %2.</translation>
    </message>
    <message>
      <source>%1 is a file, not the folder of a checkpoint.</source>
      <translation>%1 es un archivo, no la carpeta de un checkpoint.</translation>
    </message>
    <message>
      <source>%1: musicdesk models get %2</source>
      <translation>%1: musicdesk models get %2</translation>
    </message>
    <message>
      <source>Choose a model that does, such as the Starter ("starter"); "musicdesk models list" shows them.</source>
      <translation>Elige un modelo que la haga, como el Starter («starter»); «musicdesk models list» los muestra.</translation>
    </message>
    <message>
      <source>Choose the folder of a %1, with the weights as .safetensors.</source>
      <translation>Elige la carpeta de un %1, con los pesos como .safetensors.</translation>
    </message>
    <message>
      <source>Did you mean "%1"?</source>
      <translation>¿Querías decir «%1»?</translation>
    </message>
    <message>
      <source>Get it by</source>
      <translation>Consíguelo con</translation>
    </message>
    <message>
      <source>Give the folder that the file lies in.</source>
      <translation>Da la carpeta donde está el archivo.</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>Continúa con</translation>
    </message>
    <message>
      <source>Install MusicDesk again.</source>
      <translation>Instala MusicDesk otra vez.</translation>
    </message>
    <message>
      <source>MusicGen checkpoint or of a pipeline of diffusers</source>
      <translation>checkpoint MusicGen o de una pipeline de diffusers</translation>
    </message>
    <message>
      <source>Simple pieces in the styles it was taught, at once and on any machine; yours to use for anything.</source>
      <translation>Piezas sencillas en los estilos que aprendió, al momento y en cualquier equipo; tuyas para lo que quieras.</translation>
    </message>
    <message>
      <source>Starter</source>
      <translation>Starter</translation>
    </message>
    <message>
      <source>The Starter model is not in this copy of MusicDesk.</source>
      <translation>El modelo Starter no está en esta copia de MusicDesk.</translation>
    </message>
    <message>
      <source>There is no model "%1" in the catalogue.</source>
      <translation>No hay ningún modelo «%1» en el catálogo.</translation>
    </message>
    <message>
      <source>There is no model and no folder named "%1".</source>
      <translation>No hay ningún modelo ni carpeta llamados «%1».</translation>
    </message>
    <message>
      <source>There is no model in %1 that MusicDesk can run.</source>
      <translation>En %1 no hay ningún modelo que MusicDesk pueda ejecutar.</translation>
    </message>
    <message>
      <source>Use "%1", or the folder of a %2; "musicdesk models list" shows what is known.</source>
      <translation>Usa «%1» o la carpeta de un %2; «musicdesk models list» muestra los conocidos.</translation>
    </message>
    <message>
      <source>it hears words for sound</source>
      <translation>oye palabras para el sonido</translation>
    </message>
    <message>
      <source>it paints pictures from words</source>
      <translation>pinta imágenes a partir de palabras</translation>
    </message>
    <message>
      <source>not here as a whole</source>
      <translation>aquí incompleto</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>sin instalar</translation>
    </message>
    <message>
      <source>ACE-Step 1.5 XL turbo</source>
      <translation>ACE-Step 1.5 XL turbo</translation>
    </message>
    <message>
      <source>As MusicGen large, in stereo.</source>
      <translation>Como MusicGen large, en estéreo.</translation>
    </message>
    <message>
      <source>As MusicGen medium, in stereo.</source>
      <translation>Como MusicGen medium, en estéreo.</translation>
    </message>
    <message>
      <source>As MusicGen small, in stereo.</source>
      <translation>Como MusicGen small, en estéreo.</translation>
    </message>
    <message>
      <source>AudioLDM 2 Music</source>
      <translation>AudioLDM 2 Music</translation>
    </message>
    <message>
      <source>CreativeML Open RAIL-M</source>
      <translation>CreativeML Open RAIL-M</translation>
    </message>
    <message>
      <source>Follows a melody you hum or drop in.</source>
      <translation>Sigue una melodía que tarareas o sueltas.</translation>
    </message>
    <message>
      <source>Follows a melody, in stereo, with the richest arrangements.</source>
      <translation>Sigue una melodía, en estéreo, con los arreglos más ricos.</translation>
    </message>
    <message>
      <source>Follows a melody, in stereo.</source>
      <translation>Sigue una melodía, en estéreo.</translation>
    </message>
    <message>
      <source>Follows a melody, with richer arrangements; wants a large graphics card.</source>
      <translation>Sigue una melodía, con arreglos más ricos; pide una tarjeta gráfica grande.</translation>
    </message>
    <message>
      <source>Hears genre, mood and instruments, and how well a take fits its prompt.</source>
      <translation>Oye el género, el ambiente y los instrumentos, y cuánto encaja una toma con su prompt.</translation>
    </message>
    <message>
      <source>Loops, drums, textures and sound effects in stereo, up to 47 s; no melody to follow.</source>
      <translation>Bucles, baterías, texturas y efectos en estéreo, hasta 47 s; no sigue melodías.</translation>
    </message>
    <message>
      <source>MusicGen large</source>
      <translation>MusicGen large</translation>
    </message>
    <message>
      <source>MusicGen medium</source>
      <translation>MusicGen medium</translation>
    </message>
    <message>
      <source>MusicGen melody</source>
      <translation>MusicGen melody</translation>
    </message>
    <message>
      <source>MusicGen melody large</source>
      <translation>MusicGen melody large</translation>
    </message>
    <message>
      <source>MusicGen small</source>
      <translation>MusicGen small</translation>
    </message>
    <message>
      <source>MusicGen stereo large</source>
      <translation>MusicGen stereo large</translation>
    </message>
    <message>
      <source>MusicGen stereo medium</source>
      <translation>MusicGen stereo medium</translation>
    </message>
    <message>
      <source>MusicGen stereo melody</source>
      <translation>MusicGen stereo melody</translation>
    </message>
    <message>
      <source>MusicGen stereo melody large</source>
      <translation>MusicGen stereo melody large</translation>
    </message>
    <message>
      <source>MusicGen stereo small</source>
      <translation>MusicGen stereo small</translation>
    </message>
    <message>
      <source>Paints covers from words. Without it covers are drawn from the sound.</source>
      <translation>Pinta portadas a partir de palabras. Sin él se dibujan a partir del sonido.</translation>
    </message>
    <message>
      <source>Real instruments and many styles; the first step up from the Starter.</source>
      <translation>Instrumentos reales y muchos estilos; el primer paso después del Starter.</translation>
    </message>
    <message>
      <source>Richer arrangements; slow without a graphics card.</source>
      <translation>Arreglos más ricos; lento sin tarjeta gráfica.</translation>
    </message>
    <message>
      <source>Short pieces in one channel at 16 kHz; small, and quick on a graphics card.</source>
      <translation>Piezas cortas en un canal a 16 kHz; pequeño y rápido con tarjeta gráfica.</translation>
    </message>
    <message>
      <source>Stability AI Community</source>
      <translation>Stability AI Community</translation>
    </message>
    <message>
      <source>Stable Audio Open 1.0</source>
      <translation>Stable Audio Open 1.0</translation>
    </message>
    <message>
      <source>Stable Diffusion 1.5</source>
      <translation>Stable Diffusion 1.5</translation>
    </message>
    <message>
      <source>The richest of the MusicGens in one channel; wants a large graphics card.</source>
      <translation>El más rico de los MusicGen en un canal; pide una tarjeta gráfica grande.</translation>
    </message>
    <message>
      <source>Whole songs in stereo at 48 kHz, up to 10 minutes; wants a large graphics card.</source>
      <translation>Canciones enteras en estéreo a 48 kHz, hasta 10 minutos; pide una tarjeta gráfica grande.</translation>
    </message>
    <message>
      <source>%1 holds no CLAP, but %2.</source>
      <translation>%1 no contiene CLAP, sino %2.</translation>
    </message>
    <message>
      <source>Close other programs, or unload the model.</source>
      <translation>Cierra otros programas o descarga el modelo de la memoria.</translation>
    </message>
    <message>
      <source>Let it be checked: musicdesk models verify clap</source>
      <translation>Haz que se compruebe: musicdesk models verify clap</translation>
    </message>
    <message>
      <source>The model that hears genre and mood, in %1, cannot be read.</source>
      <translation>No se puede leer el modelo que oye el género y el ambiente, en %1.</translation>
    </message>
    <message>
      <source>tensors are missing</source>
      <translation>faltan tensores</translation>
    </message>
    <message>
      <source>to hear genre and mood</source>
      <translation>para oír el género y el ambiente</translation>
    </message>
    <message>
      <source>Run: musicdesk models get clap</source>
      <translation>Ejecuta: musicdesk models get clap</translation>
    </message>
    <message>
      <source>The model that hears genre and mood is not installed.</source>
      <translation>El modelo que oye el género y el ambiente no está instalado.</translation>
    </message>
    <message>
      <source>%1 was as fast here as anything coarser.</source>
      <translation>%1 fue aquí tan rápido como cualquier cosa más basta.</translation>
    </message>
    <message>
      <source>%1 was asked for.</source>
      <translation>Se pidió %1.</translation>
    </message>
    <message>
      <source>%1 was measured to be %2 times as fast here as %3.</source>
      <translation>%1 resultó ser %2 veces tan rápido aquí como %3.</translation>
    </message>
    <message>
      <source>A CUDA GPU is there.</source>
      <translation>Hay una GPU CUDA.</translation>
    </message>
    <message>
      <source>A GPU reads fp16 twice as fast as fp32.</source>
      <translation>Una GPU lee fp16 el doble de rápido que fp32.</translation>
    </message>
    <message>
      <source>An Apple GPU is there.</source>
      <translation>Hay una GPU de Apple.</translation>
    </message>
    <message>
      <source>Choose auto, cpu, cuda or mps.</source>
      <translation>Elige auto, cpu, cuda o mps.</translation>
    </message>
    <message>
      <source>No GPU was found.</source>
      <translation>No se encontró ninguna GPU.</translation>
    </message>
    <message>
      <source>The Apple GPU was asked for.</source>
      <translation>Se pidió la GPU de Apple.</translation>
    </message>
    <message>
      <source>The GPU was asked for.</source>
      <translation>Se pidió la GPU.</translation>
    </message>
    <message>
      <source>The decoder is small (%1 million parameters), so full precision is fast enough.</source>
      <translation>El decodificador es pequeño (%1 millones de parámetros), así que la precisión completa es bastante rápida.</translation>
    </message>
    <message>
      <source>The processor was asked for.</source>
      <translation>Se pidió el procesador.</translation>
    </message>
    <message>
      <source>There is no device "%1" here: torch finds %2 CUDA GPU%3.</source>
      <translation>Aquí no hay ningún dispositivo «%1»: torch encuentra %2 GPU CUDA%3.</translation>
    </message>
    <message>
      <source>There is no device "%1".</source>
      <translation>No existe el dispositivo «%1».</translation>
    </message>
    <message>
      <source>There is no device "mps" here.</source>
      <translation>Aquí no hay ningún dispositivo «mps».</translation>
    </message>
    <message>
      <source>This processor's torch has no int8 kernels (fbgemm).</source>
      <translation>El torch de este procesador no tiene núcleos int8 (fbgemm).</translation>
    </message>
    <message>
      <source>Use "auto" or "cpu".</source>
      <translation>Usa «auto» o «cpu».</translation>
    </message>
    <message>
      <source>Use bf16, int8 or auto.</source>
      <translation>Usa bf16, int8 o auto.</translation>
    </message>
    <message>
      <source>Use fp16 or auto.</source>
      <translation>Usa fp16 o auto.</translation>
    </message>
    <message>
      <source>Use fp32 or auto.</source>
      <translation>Usa fp32 o auto.</translation>
    </message>
    <message>
      <source>fp16 needs a GPU; this take would run on the processor.</source>
      <translation>fp16 necesita una GPU; esta toma se haría en el procesador.</translation>
    </message>
    <message>
      <source>int8 runs on the processor only, not on "%1".</source>
      <translation>int8 solo funciona en el procesador, no en «%1».</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 s were asked for.</source>
      <translation>%1 hace como mucho %2 s de una vez; se pidieron %3 s.</translation>
    </message>
    <message>
      <source>%1 takes with the seeds from %2 on cannot be made.</source>
      <translation>No se pueden hacer %1 tomas con las semillas a partir de %2.</translation>
    </message>
    <message>
      <source>Ask for 1 to %1, with a smaller seed.</source>
      <translation>Pide de 1 a %1, con una semilla menor.</translation>
    </message>
    <message>
      <source>Cancelled before the take was finished; this model has nothing to keep before its end.</source>
      <translation>Cancelada antes de terminar; este modelo no tiene nada que guardar antes de su final.</translation>
    </message>
    <message>
      <source>%1 names no part "%2".</source>
      <translation>%1 no nombra ninguna parte «%2».</translation>
    </message>
    <message>
      <source>, such as "%1"</source>
      <translation>, como «%1»</translation>
    </message>
    <message>
      <source>The part "%1" of %2 cannot be read.</source>
      <translation>No se puede leer la parte «%1» de %2.</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is a "%3", which MusicDesk does not know.</source>
      <translation>La parte «%1» de %2 es un «%3», que MusicDesk no conoce.</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is incomplete: it lacks tensors%3.</source>
      <translation>La parte «%1» de %2 está incompleta: le faltan tensores%3.</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is missing.</source>
      <translation>Falta la parte «%1» de %2.</translation>
    </message>
    <message>
      <source>There is not enough memory for the model in %1.</source>
      <translation>No hay bastante memoria para el modelo de %1.</translation>
    </message>
    <message>
      <source>Use a model of a kind that is known: musicdesk models list</source>
      <translation>Usa un modelo de un tipo conocido: musicdesk models list</translation>
    </message>
    <message>
      <source>Choose another: "musicdesk models list" shows what is known.</source>
      <translation>Elige otro: «musicdesk models list» muestra los conocidos.</translation>
    </message>
    <message>
      <source>Choose fp32 as the number format, or fewer steps, or another seed.</source>
      <translation>Elige fp32 como formato numérico, menos pasos u otra semilla.</translation>
    </message>
    <message>
      <source>Let it be checked, or get it again: musicdesk models verify</source>
      <translation>Haz que se compruebe o consíguelo otra vez: musicdesk models verify</translation>
    </message>
    <message>
      <source>The model in %1 does not run: its parts do not fit one another, or not this version of diffusers.</source>
      <translation>El modelo de %1 no funciona: sus partes no encajan entre sí o con esta versión de diffusers.</translation>
    </message>
    <message>
      <source>The model in %1 is of no kind that makes music here.</source>
      <translation>El modelo de %1 no es de ningún tipo que haga música aquí.</translation>
    </message>
    <message>
      <source>The model in %1 made a sound of another form than its files say.</source>
      <translation>El modelo de %1 hizo un sonido de otra forma que la que dicen sus archivos.</translation>
    </message>
    <message>
      <source>The model in %1 made what is no sound: its numbers ran out of range.</source>
      <translation>Lo que hizo el modelo de %1 no es sonido: sus números se salieron de rango.</translation>
    </message>
    <message>
      <source>On this GPU full precision is the safe choice.</source>
      <translation>En esta GPU la precisión completa es la opción segura.</translation>
    </message>
    <message>
      <source>This model is published for %1 on a GPU.</source>
      <translation>Este modelo está publicado para %1 en una GPU.</translation>
    </message>
    <message>
      <source>fp32 was as fast here as anything coarser.</source>
      <translation>fp32 fue aquí tan rápido como cualquier cosa más basta.</translation>
    </message>
    <message>
      <source>"%1" is no MusicGen.</source>
      <translation>«%1» no es un MusicGen.</translation>
    </message>
    <message>
      <source>A LoRA is laid over MusicGen models only.</source>
      <translation>Un LoRA solo se aplica sobre modelos MusicGen.</translation>
    </message>
    <message>
      <source>Choose the Starter, or another MusicGen.</source>
      <translation>Elige el Starter u otro MusicGen.</translation>
    </message>
    <message>
      <source>Leave it out, or choose a MusicGen model.</source>
      <translation>Quítalo o elige un modelo MusicGen.</translation>
    </message>
    <message>
      <source>%1 describes a decoder whose sizes do not fit one another.</source>
      <translation>%1 describe un decodificador cuyos tamaños no encajan entre sí.</translation>
    </message>
    <message>
      <source>%1 has a length or a tempo that is not above 0.</source>
      <translation>%1 tiene una duración o un tempo que no es mayor que 0.</translation>
    </message>
    <message>
      <source>%1 has a value of a wrong kind.</source>
      <translation>%1 tiene un valor de tipo equivocado.</translation>
    </message>
    <message>
      <source>%1 has no part "%2".</source>
      <translation>%1 no tiene la parte «%2».</translation>
    </message>
    <message>
      <source>%1 holds a model of the kind "%2", not MusicGen.</source>
      <translation>%1 contiene un modelo del tipo «%2», no MusicGen.</translation>
    </message>
    <message>
      <source>%1 is not a configuration of MusicGen.</source>
      <translation>%1 no es una configuración de MusicGen.</translation>
    </message>
    <message>
      <source>%1 is not a table of values.</source>
      <translation>%1 no es una tabla de valores.</translation>
    </message>
    <message>
      <source>Give the folder of a MusicGen checkpoint.</source>
      <translation>Da la carpeta de un checkpoint MusicGen.</translation>
    </message>
    <message>
      <source>The codec of %1 is of the kind "%2"; only EnCodec is known.</source>
      <translation>El códec de %1 es del tipo «%2»; solo se conoce EnCodec.</translation>
    </message>
    <message>
      <source>The decoder of %1 speaks %2 codes, but its codec knows only %3.</source>
      <translation>El decodificador de %1 usa %2 códigos, pero su códec solo conoce %3.</translation>
    </message>
    <message>
      <source>The folder %1 does not exist.</source>
      <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
      <source>The folder %1 holds no %2.</source>
      <translation>La carpeta %1 no contiene %2.</translation>
    </message>
    <message>
      <source>The start code %1 of %2 is outside 0..%3.</source>
      <translation>El código inicial %1 de %2 está fuera de 0..%3.</translation>
    </message>
    <message>
      <source>This model</source>
      <translation>Este modelo</translation>
    </message>
    <message>
      <source>Use another checkpoint.</source>
      <translation>Usa otro checkpoint.</translation>
    </message>
    <message>
      <source>Cancelled while the sound was being heard.</source>
      <translation>Cancelado mientras se escuchaba el sonido.</translation>
    </message>
    <message>
      <source>Choose one with sound in it.</source>
      <translation>Elige uno con sonido.</translation>
    </message>
    <message>
      <source>The clip is empty.</source>
      <translation>El clip está vacío.</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that does: the Starter.</source>
      <translation>Quita la melodía o elige un modelo que la siga: el Starter.</translation>
    </message>
    <message>
      <source>This model does not follow a melody.</source>
      <translation>Este modelo no sigue una melodía.</translation>
    </message>
    <message>
      <source>Ask for fewer seconds or fewer variations.</source>
      <translation>Pide menos segundos o menos variaciones.</translation>
    </message>
    <message>
      <source>The decoder uses an unknown activation, "%1".</source>
      <translation>El decodificador usa una activación desconocida, «%1».</translation>
    </message>
    <message>
      <source>The decoder's memory for this take needs %1 GB, which is not free.</source>
      <translation>La memoria del decodificador para esta toma necesita %1 GB que no están libres.</translation>
    </message>
    <message>
      <source>Download or copy the checkpoint again.</source>
      <translation>Descarga o copia el checkpoint otra vez.</translation>
    </message>
    <message>
      <source>The preprocessor's file in %1 asks for a window of %2 frames every %3 at %4 Hz, in %5 s, which nothing can be heard with.</source>
      <translation>El archivo del preprocesador en %1 pide una ventana de %2 cuadros cada %3 a %4 Hz, en %5 s, con la que no se puede oír nada.</translation>
    </message>
    <message>
      <source>The preprocessor's file in %1 has a value of a wrong kind.</source>
      <translation>El archivo del preprocesador en %1 tiene un valor de tipo equivocado.</translation>
    </message>
    <message>
      <source>Cancelled before anything new was finished.</source>
      <translation>Cancelado antes de terminar nada nuevo.</translation>
    </message>
    <message>
      <source>%1 are left out.</source>
      <translation>%1 quedan fuera.</translation>
    </message>
    <message>
      <source>%1 bpm is outside %2: this take has a tempo of its own.</source>
      <translation>%1 bpm está fuera de %2: esta toma tiene un tempo propio.</translation>
    </message>
    <message>
      <source>%1 was not taught %2 bpm; this take is made at %3 bpm.</source>
      <translation>%1 no aprendió %2 bpm; esta toma se hace a %3 bpm.</translation>
    </message>
    <message>
      <source>The model reads no more than %1 tokens: the last %2 of the %3</source>
      <translation>El modelo no lee más de %1 tokens: los últimos %2 de %3</translation>
    </message>
    <message>
      <source>negative prompt</source>
      <translation>prompt negativo</translation>
    </message>
    <message>
      <source>%1 has a rank or a strength that cannot be.</source>
      <translation>%1 tiene un rango o una fuerza que no pueden ser.</translation>
    </message>
    <message>
      <source>%1 is an adapter of the kind "%2", not a LoRA.</source>
      <translation>%1 es un adaptador del tipo «%2», no un LoRA.</translation>
    </message>
    <message>
      <source>%1 is of a kind that is not known here ("%2").</source>
      <translation>%1 es de un tipo que aquí no se conoce («%2»).</translation>
    </message>
    <message>
      <source>%1 is of a kind that is not known here ("alpha_pattern").</source>
      <translation>%1 es de un tipo que aquí no se conoce («alpha_pattern»).</translation>
    </message>
    <message>
      <source>(.bin files are Python pickles, which can run any program)</source>
      <translation>(los archivos .bin son pickles de Python, que pueden ejecutar cualquier programa)</translation>
    </message>
    <message>
      <source>Choose the model that it was made for.</source>
      <translation>Elige el modelo para el que se hizo.</translation>
    </message>
    <message>
      <source>Copy the LoRA again.</source>
      <translation>Copia el LoRA otra vez.</translation>
    </message>
    <message>
      <source>The LoRA %1 has no two matrices that fit one another for "%2".</source>
      <translation>El LoRA %1 no tiene dos matrices que encajen para «%2».</translation>
    </message>
    <message>
      <source>The LoRA %1 has the rank %2; the limit is %3.</source>
      <translation>El LoRA %1 tiene el rango %2; el límite es %3.</translation>
    </message>
    <message>
      <source>The LoRA %1 holds "%2", which is no part of a plain LoRA.</source>
      <translation>El LoRA %1 contiene «%2», que no forma parte de un LoRA sencillo.</translation>
    </message>
    <message>
      <source>The LoRA %1 holds what is no number, in "%2".</source>
      <translation>El LoRA %1 contiene algo que no es un número, en «%2».</translation>
    </message>
    <message>
      <source>The LoRA %1 is empty.</source>
      <translation>El LoRA %1 está vacío.</translation>
    </message>
    <message>
      <source>The LoRA %1 of rank %2 lies over %3 of its matrices.</source>
      <translation>El LoRA %1 de rango %2 se aplica sobre %3 de sus matrices.</translation>
    </message>
    <message>
      <source>The LoRA %1 was made for a model of another size: "%2" is %3 in it and %4 here.</source>
      <translation>El LoRA %1 se hizo para un modelo de otro tamaño: «%2» es %3 en él y %4 aquí.</translation>
    </message>
    <message>
      <source>The LoRA %1 was made for another model: this one has no "%2".</source>
      <translation>El LoRA %1 se hizo para otro modelo: este no tiene «%2».</translation>
    </message>
    <message>
      <source>The folder %1 holds no LoRA: there is no %2.</source>
      <translation>La carpeta %1 no contiene ningún LoRA: no hay %2.</translation>
    </message>
    <message>
      <source>Use a plain LoRA, saved by peft as safetensors.</source>
      <translation>Usa un LoRA sencillo, guardado por peft como safetensors.</translation>
    </message>
    <message>
      <source>After a melody's end it is %1, not %2.</source>
      <translation>Tras el final de una melodía vale %1, no %2.</translation>
    </message>
    <message>
      <source>%1 does not follow a melody.</source>
      <translation>%1 no sigue una melodía.</translation>
    </message>
    <message>
      <source>%1 is no whole %2.</source>
      <translation>%1 no es un %2 entero.</translation>
    </message>
    <message>
      <source>%1 s is less than one step of this model's codec.</source>
      <translation>%1 s es menos que un paso del códec de este modelo.</translation>
    </message>
    <message>
      <source>%1 variations cannot be made at once.</source>
      <translation>No se pueden hacer %1 variaciones de una vez.</translation>
    </message>
    <message>
      <source>Ask for 1 to %1.</source>
      <translation>Pide de 1 a %1.</translation>
    </message>
    <message>
      <source>Ask for at least %1 s.</source>
      <translation>Pide al menos %1 s.</translation>
    </message>
    <message>
      <source>Choose a part of the take.</source>
      <translation>Elige una parte de la toma.</translation>
    </message>
    <message>
      <source>Choose a take with sound in it.</source>
      <translation>Elige una toma con sonido.</translation>
    </message>
    <message>
      <source>Continue it by less.</source>
      <translation>Continúala menos.</translation>
    </message>
    <message>
      <source>Give a whole number.</source>
      <translation>Da un número entero.</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that does: the Starter, or a checkpoint of the melody kind.</source>
      <translation>Quita la melodía o elige un modelo que la siga: el Starter, o un checkpoint de tipo melody.</translation>
    </message>
    <message>
      <source>The melody is silent, so there is nothing in it to follow.</source>
      <translation>La melodía está en silencio, así que no hay nada que seguir.</translation>
    </message>
    <message>
      <source>The melody lasts %1 s; this take follows the first %2 s of it.</source>
      <translation>La melodía dura %1 s; esta toma sigue sus primeros %2 s.</translation>
    </message>
    <message>
      <source>The part from %1 to %2 s does not lie in a take of %3 s.</source>
      <translation>La parte de %1 a %2 s no está en una toma de %3 s.</translation>
    </message>
    <message>
      <source>The whole take would last %1 s; the limit is %2 s.</source>
      <translation>La toma entera duraría %1 s; el límite es %2 s.</translation>
    </message>
    <message>
      <source>There is nothing to continue.</source>
      <translation>No hay nada que continuar.</translation>
    </message>
    <message>
      <source>There was nothing to choose from.</source>
      <translation>No había nada entre lo que elegir.</translation>
    </message>
    <message>
      <source>%1 pads prompts to %2 tokens, but the text encoder reads only %3.</source>
      <translation>%1 rellena los prompts hasta %2 tokens, pero el codificador de texto solo lee %3.</translation>
    </message>
    <message>
      <source>Copy its tokenizer.json beside the weights.</source>
      <translation>Copia su tokenizer.json junto a los pesos.</translation>
    </message>
    <message>
      <source>Say it in other words.</source>
      <translation>Dilo con otras palabras.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 has no tokenizer.</source>
      <translation>El checkpoint de %1 no tiene tokenizador.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is incomplete: it lacks the tensor "text_encoder.%2".</source>
      <translation>El checkpoint de %1 está incompleto: falta el tensor «text_encoder.%2».</translation>
    </message>
    <message>
      <source>The model's tokenizer finds no word in the prompt.</source>
      <translation>El tokenizador del modelo no encuentra ninguna palabra en el prompt.</translation>
    </message>
    <message>
      <source>The text encoder in %1 does not fit its configuration (%2).</source>
      <translation>El codificador de texto de %1 no encaja con su configuración (%2).</translation>
    </message>
    <message>
      <source>The tokenizer in %1 cannot be read.</source>
      <translation>No se puede leer el tokenizador de %1.</translation>
    </message>
    <message>
      <source>%1 is not a whole safetensors file, or may not be read.</source>
      <translation>%1 no es un archivo safetensors completo o no se puede leer.</translation>
    </message>
    <message>
      <source>Give a checkpoint saved as safetensors.</source>
      <translation>Da un checkpoint guardado como safetensors.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 has its weights only in %2, a Python pickle that can run any program.</source>
      <translation>El checkpoint de %1 tiene sus pesos solo en %2, un pickle de Python que puede ejecutar cualquier programa.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is damaged at the tensor "%2".</source>
      <translation>El checkpoint de %1 está dañado en el tensor «%2».</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is incomplete: it lacks the tensor "%2".</source>
      <translation>El checkpoint de %1 está incompleto: le falta el tensor «%2».</translation>
    </message>
    <message>
      <source>The configuration and the weights are not of one model: %1</source>
      <translation>La configuración y los pesos no son del mismo modelo: %1</translation>
    </message>
    <message>
      <source>The tensor "%1" in %2 has the shape %3, but config.json calls for %4.</source>
      <translation>El tensor «%1» de %2 tiene la forma %3, pero config.json pide %4.</translation>
    </message>
    <message>
      <source>Use a checkpoint saved as safetensors.</source>
      <translation>Usa un checkpoint guardado como safetensors.</translation>
    </message>
    <message>
      <source>%1 holds a model that does not paint from a sentence, but %2.</source>
      <translation>%1 contiene un modelo que no pinta a partir de una frase, sino %2.</translation>
    </message>
    <message>
      <source>Choose one of the kind of Stable Diffusion 1.5.</source>
      <translation>Elige uno del tipo de Stable Diffusion 1.5.</translation>
    </message>
    <message>
      <source>Choose the folder that holds %1.</source>
      <translation>Elige la carpeta que contiene %1.</translation>
    </message>
    <message>
      <source>Let it be checked: musicdesk models verify %1</source>
      <translation>Haz que se compruebe: musicdesk models verify %1</translation>
    </message>
    <message>
      <source>Run: musicdesk models get %1</source>
      <translation>Ejecuta: musicdesk models get %1</translation>
    </message>
    <message>
      <source>The model that paints covers is not installed.</source>
      <translation>El modelo que pinta portadas no está instalado.</translation>
    </message>
    <message>
      <source>The model that paints, in %1, cannot be read.</source>
      <translation>No se puede leer el modelo que pinta, en %1.</translation>
    </message>
    <message>
      <source>There is no model that paints in %1.</source>
      <translation>En %1 no hay ningún modelo que pinte.</translation>
    </message>
    <message>
      <source>%1 steps are outside 1..%2.</source>
      <translation>%1 pasos están fuera de 1..%2.</translation>
    </message>
    <message>
      <source>A seed of %1 is outside 0..%2.</source>
      <translation>Una semilla de %1 está fuera de 0..%2.</translation>
    </message>
    <message>
      <source>Choose about 25.</source>
      <translation>Elige unos 25.</translation>
    </message>
    <message>
      <source>Close other programs, or keep the drawn cover.</source>
      <translation>Cierra otros programas o quédate con la portada dibujada.</translation>
    </message>
    <message>
      <source>The model painted nothing that can be shown.</source>
      <translation>El modelo no pintó nada que se pueda mostrar.</translation>
    </message>
    <message>
      <source>The model's own filter kept the picture back.</source>
      <translation>El filtro del propio modelo retuvo la imagen.</translation>
    </message>
    <message>
      <source>Try another seed or other words.</source>
      <translation>Prueba otra semilla u otras palabras.</translation>
    </message>
    <message>
      <source>Try another seed.</source>
      <translation>Prueba otra semilla.</translation>
    </message>
    <message>
      <source>to paint a cover</source>
      <translation>para pintar una portada</translation>
    </message>
    <message>
      <source>There is not enough memory %1.</source>
      <translation>No hay memoria suficiente %1.</translation>
    </message>
    <message>
      <source>cannot be read: %1</source>
      <translation>no se puede leer: %1</translation>
    </message>
    <message>
      <source>has %1 bytes in place of %2</source>
      <translation>tiene %1 bytes en lugar de %2</translation>
    </message>
    <message>
      <source>has other bytes than published</source>
      <translation>tiene otros bytes que los publicados</translation>
    </message>
    <message>
      <source>is missing</source>
      <translation>falta</translation>
    </message>
    <message>
      <source>Read it, and agree to it.</source>
      <translation>Léela y acéptala.</translation>
    </message>
    <message>
      <source>The licence of %1 (%2) has to be agreed to before it is fetched.</source>
      <translation>Hay que aceptar la licencia de %1 (%2) antes de descargarlo.</translation>
    </message>
    <message>
      <source>see its page</source>
      <translation>consulta su página</translation>
    </message>
    <message>
      <source>%1 answered with an error (%2).</source>
      <translation>%1 respondió con un error (%2).</translation>
    </message>
    <message>
      <source>%1 answered with what no hub answers.</source>
      <translation>%1 respondió con lo que ningún hub responde.</translation>
    </message>
    <message>
      <source>%1 cannot be reached.</source>
      <translation>No se puede llegar a %1.</translation>
    </message>
    <message>
      <source>%1 has none of the files that are needed.</source>
      <translation>%1 no tiene ninguno de los archivos necesarios.</translation>
    </message>
    <message>
      <source>%1 is busy (%2).</source>
      <translation>%1 está ocupado (%2).</translation>
    </message>
    <message>
      <source>%1 lists %2 in a way that cannot be read.</source>
      <translation>%1 enumera %2 de una forma que no se puede leer.</translation>
    </message>
    <message>
      <source>%1, through the proxy,</source>
      <translation>%1, a través del proxy,</translation>
    </message>
    <message>
      <source>Check "mirror" in the settings, which may be left empty, and whether this computer is on the network.</source>
      <translation>Revisa «mirror» en los ajustes (puede quedar vacío) y si este ordenador está en la red.</translation>
    </message>
    <message>
      <source>Check the mirror in the settings.</source>
      <translation>Revisa el servidor espejo en los ajustes.</translation>
    </message>
    <message>
      <source>Check whether this computer is on the network, and try again.</source>
      <translation>Comprueba si este ordenador está en la red y vuelve a intentarlo.</translation>
    </message>
    <message>
      <source>HF_HUB_OFFLINE is set on this computer, so nothing is fetched.</source>
      <translation>En este ordenador está puesto HF_HUB_OFFLINE, así que no se descarga nada.</translation>
    </message>
    <message>
      <source>Its publisher may have changed it.</source>
      <translation>Quien lo publica puede haberlo cambiado.</translation>
    </message>
    <message>
      <source>MusicDesk goes to the network only when a model is fetched.</source>
      <translation>MusicDesk solo va a la red cuando se descarga un modelo.</translation>
    </message>
    <message>
      <source>Remove it from the environment and start MusicDesk again, or import the model from a folder.</source>
      <translation>Quítalo del entorno y reinicia MusicDesk, o importa el modelo desde una carpeta.</translation>
    </message>
    <message>
      <source>The hub</source>
      <translation>El hub</translation>
    </message>
    <message>
      <source>The mirror %1 cannot be reached.</source>
      <translation>No se puede llegar al servidor espejo %1.</translation>
    </message>
    <message>
      <source>The revision %1 of %2</source>
      <translation>La revisión %1 de %2</translation>
    </message>
    <message>
      <source>Try again in a few minutes.</source>
      <translation>Vuelve a intentarlo en unos minutos.</translation>
    </message>
    <message>
      <source>Try again later, or another mirror.</source>
      <translation>Vuelve a intentarlo más tarde o con otro servidor espejo.</translation>
    </message>
    <message>
      <source>no commit</source>
      <translation>ningún commit</translation>
    </message>
    <message>
      <source>no size</source>
      <translation>ningún tamaño</translation>
    </message>
    <message>
      <source>%1 could not be copied: %2.</source>
      <translation>No se pudo copiar %1: %2.</translation>
    </message>
    <message>
      <source>%1 holds %2, not %3.</source>
      <translation>%1 contiene %2, no %3.</translation>
    </message>
    <message>
      <source>%1 holds files with names that no model has.</source>
      <translation>%1 contiene archivos con nombres que ningún modelo tiene.</translation>
    </message>
    <message>
      <source>%1 lacks %2.</source>
      <translation>A %1 le falta %2.</translation>
    </message>
    <message>
      <source>Choose a folder that holds the whole model.</source>
      <translation>Elige una carpeta que contenga el modelo completo.</translation>
    </message>
    <message>
      <source>Choose the folder of that model.</source>
      <translation>Elige la carpeta de ese modelo.</translation>
    </message>
    <message>
      <source>Copy the model from its publisher again.</source>
      <translation>Copia el modelo otra vez de quien lo publica.</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder.</source>
      <translation>Haz sitio en el disco o elige otra carpeta.</translation>
    </message>
    <message>
      <source>a model of the kind "%1"</source>
      <translation>un modelo del tipo «%1»</translation>
    </message>
    <message>
      <source>no model that MusicDesk knows</source>
      <translation>ningún modelo que MusicDesk conozca</translation>
    </message>
    <message>
      <source>%1 answered with what is no HTTP.</source>
      <translation>%1 respondió con algo que no es HTTP.</translation>
    </message>
    <message>
      <source>%1 does not answer.</source>
      <translation>%1 no responde.</translation>
    </message>
    <message>
      <source>%1 does not let us in (%2).</source>
      <translation>%1 no nos deja entrar (%2).</translation>
    </message>
    <message>
      <source>The connection broke.</source>
      <translation>Se cortó la conexión.</translation>
    </message>
    <message>
      <source>The hub sends us round in circles.</source>
      <translation>El hub nos hace dar vueltas.</translation>
    </message>
    <message>
      <source>The hub sends us to no place on the web.</source>
      <translation>El hub no nos envía a ningún sitio de la web.</translation>
    </message>
    <message>
      <source>The network is away.</source>
      <translation>No hay red.</translation>
    </message>
    <message>
      <source>The proxy does not answer.</source>
      <translation>El proxy no responde.</translation>
    </message>
    <message>
      <source>Try another mirror or network.</source>
      <translation>Prueba otro servidor espejo u otra red.</translation>
    </message>
    <message>
      <source>%1 is being fetched or changed by another MusicDesk right now.</source>
      <translation>Otro MusicDesk está descargando o cambiando %1 ahora mismo.</translation>
    </message>
    <message>
      <source>The folder for models cannot be written to: %1.</source>
      <translation>No se puede escribir en la carpeta de modelos: %1.</translation>
    </message>
    <message>
      <source>Wait until that is done.</source>
      <translation>Espera a que termine.</translation>
    </message>
    <message>
      <source>%1 must be a number of 0 or more.</source>
      <translation>%1 debe ser un número de 0 o más.</translation>
    </message>
    <message>
      <source>Give it as %1, or leave it empty.</source>
      <translation>Dalo como %1 o déjalo vacío.</translation>
    </message>
    <message>
      <source>The address of the %1 cannot be read.</source>
      <translation>No se puede leer la dirección (%1).</translation>
    </message>
    <message>
      <source>The address of the %1 has signs that no address has.</source>
      <translation>La dirección (%1) tiene signos que ninguna dirección tiene.</translation>
    </message>
    <message>
      <source>The address of the %1 must begin with %2 and name a computer.</source>
      <translation>La dirección (%1) debe empezar por %2 y nombrar un ordenador.</translation>
    </message>
    <message>
      <source>%1 is here, but could not be put in its place: %2.</source>
      <translation>%1 está aquí, pero no se pudo poner en su sitio: %2.</translation>
    </message>
    <message>
      <source>%1 needs %2 GB more; the disk has %3 GB.</source>
      <translation>%1 necesita %2 GB más; el disco tiene %3 GB.</translation>
    </message>
    <message>
      <source>Close what uses the model, and download it again: nothing is fetched twice.</source>
      <translation>Cierra lo que use el modelo y descárgalo otra vez: nada se trae dos veces.</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder for models in the settings.</source>
      <translation>Haz sitio en el disco o elige otra carpeta para modelos en los ajustes.</translation>
    </message>
    <message>
      <source>Beginning a file anew: it has changed at the hub</source>
      <translation>Un archivo empieza de nuevo: ha cambiado en el hub</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Comprobando</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>Copiando</translation>
    </message>
    <message>
      <source>Fetching a file again: its bytes were wrong</source>
      <translation>Un archivo se trae otra vez: sus bytes estaban mal</translation>
    </message>
    <message>
      <source>Waiting for the network</source>
      <translation>Esperando a la red</translation>
    </message>
    <message>
      <source>%1 came twice, and both times it %2.</source>
      <translation>%1 llegó dos veces, y las dos veces esto: %2.</translation>
    </message>
    <message>
      <source>%1 does not give %2.</source>
      <translation>%1 no da %2.</translation>
    </message>
    <message>
      <source>%1 does not say which part of %2 it sends.</source>
      <translation>%1 no dice qué parte de %2 envía.</translation>
    </message>
    <message>
      <source>%1 does not send %2 as it is.</source>
      <translation>%1 no envía %2 tal como es.</translation>
    </message>
    <message>
      <source>%1 has another file in place of %2: %3 bytes, not %4.</source>
      <translation>%1 tiene otro archivo en lugar de %2: %3 bytes, no %4.</translation>
    </message>
    <message>
      <source>%1 sends almost nothing.</source>
      <translation>%1 no envía casi nada.</translation>
    </message>
    <message>
      <source>%1 sends more than %2 has.</source>
      <translation>%1 envía más de lo que tiene %2.</translation>
    </message>
    <message>
      <source>Download it again, so that the list of its files is looked up anew, or try another mirror.</source>
      <translation>Descárgalo otra vez para que se consulte de nuevo la lista de archivos, o prueba otro servidor espejo.</translation>
    </message>
    <message>
      <source>Make room on the disk. %1</source>
      <translation>Haz sitio en el disco. %1</translation>
    </message>
    <message>
      <source>Somebody on the way changes it: try another network, or another mirror in the settings.</source>
      <translation>Alguien lo cambia por el camino: prueba otra red u otro servidor espejo en los ajustes.</translation>
    </message>
    <message>
      <source>%1 could not prove that it is itself, so nothing was fetched from it.</source>
      <translation>%1 no pudo demostrar su identidad, así que no se descargó nada de allí.</translation>
    </message>
    <message>
      <source>%1 is given only to people who asked its publisher for it.</source>
      <translation>%1 solo se da a quien lo ha pedido a quien lo publica.</translation>
    </message>
    <message>
      <source>%1 is not to be found at the hub.</source>
      <translation>%1 no se encuentra en el hub.</translation>
    </message>
    <message>
      <source>%1 sent a web page in place of the model: this network may want you to log in first.</source>
      <translation>%1 envió una página web en lugar del modelo: quizá esta red quiere que inicies sesión antes.</translation>
    </message>
    <message>
      <source>%1, then log in on this computer with `hf auth login`, and download again.</source>
      <translation>%1, después inicia sesión en este ordenador con `hf auth login` y descarga otra vez.</translation>
    </message>
    <message>
      <source>%1, with the account that this computer is logged in to.</source>
      <translation>%1, con la cuenta con la que este ordenador ha iniciado sesión.</translation>
    </message>
    <message>
      <source>Check its name, or the mirror in the settings.</source>
      <translation>Revisa su nombre o el servidor espejo en los ajustes.</translation>
    </message>
    <message>
      <source>Check the proxy's address and password in the settings.</source>
      <translation>Revisa la dirección y la contraseña del proxy en los ajustes.</translation>
    </message>
    <message>
      <source>Log in to the network if it wants that, check this computer's date, or ask who looks after the network.</source>
      <translation>Inicia sesión en la red si lo pide, comprueba la fecha de este ordenador o pregunta a quien se ocupa de la red.</translation>
    </message>
    <message>
      <source>Open any page in a browser, log in to the network there, and go on with the download.</source>
      <translation>Abre cualquier página en un navegador, inicia sesión en la red y continúa la descarga.</translation>
    </message>
    <message>
      <source>Open https://huggingface.co/%1 in a browser and agree to its terms there</source>
      <translation>Abre https://huggingface.co/%1 en un navegador y acepta allí sus condiciones</translation>
    </message>
    <message>
      <source>The hub sends us to %1 without encryption, so nothing was fetched.</source>
      <translation>El hub nos envía a %1 sin cifrado, así que no se descargó nada.</translation>
    </message>
    <message>
      <source>The proxy does not let MusicDesk through (%1).</source>
      <translation>El proxy no deja pasar a MusicDesk (%1).</translation>
    </message>
    <message>
      <source>What is here already is kept: download it again later, and it goes on from there.</source>
      <translation>Lo que ya está aquí se conserva: descárgalo otra vez más tarde y sigue desde ahí.</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Aceptar</translation>
    </message>
    <message>
      <source>No newer version could be looked for: %1</source>
      <translation>No se pudo buscar una versión nueva: %1</translation>
    </message>
    <message>
      <source>No newer version could be looked for: the answer cannot be read.</source>
      <translation>No se pudo buscar una versión nueva: la respuesta no se puede leer.</translation>
    </message>
    <message>
      <source>No newer version could be looked for: the place to ask did not answer it.</source>
      <translation>No se pudo buscar una versión nueva: el sitio donde se pregunta no respondió.</translation>
    </message>
    <message>
      <source>The place to ask for a newer version is not one that can prove itself (https).</source>
      <translation>El sitio donde se pregunta por una versión nueva no puede acreditarse (https).</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
      <source>%1 came from a folder, and nobody wrote down where that came from.</source>
      <translation>%1 vino de una carpeta, y nadie anotó de dónde venía.</translation>
    </message>
    <message>
      <source>%1 could not be removed entirely: %2.</source>
      <translation>%1 no se pudo quitar del todo: %2.</translation>
    </message>
    <message>
      <source>%1 is not here.</source>
      <translation>%1 no está aquí.</translation>
    </message>
    <message>
      <source>Close what uses it, and remove it again.</source>
      <translation>Cierra lo que lo use y quítalo otra vez.</translation>
    </message>
    <message>
      <source>Fetch it with `musicdesk models get %1`.</source>
      <translation>Consíguelo con `musicdesk models get %1`.</translation>
    </message>
    <message>
      <source>Import it again.</source>
      <translation>Impórtalo otra vez.</translation>
    </message>
    <message>
      <source>%1 could not be written: %2.</source>
      <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
      <source>%1 does not exist: %2 could not be written.</source>
      <translation>%1 no existe: no se pudo escribir %2.</translation>
    </message>
    <message>
      <source>%1 has %2 bytes left; %3 needs %4.</source>
      <translation>A %1 le quedan %2 bytes; %3 necesita %4.</translation>
    </message>
    <message>
      <source>%1 is a device or a pipe, not a file.</source>
      <translation>%1 es un dispositivo o una tubería, no un archivo.</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder to write %2 into.</source>
      <translation>%1 es un archivo, no una carpeta donde escribir %2.</translation>
    </message>
    <message>
      <source>%1 is a folder, so no file can be written there.</source>
      <translation>%1 es una carpeta, así que ahí no se puede escribir un archivo.</translation>
    </message>
    <message>
      <source>%1 is full: %2 could not be written.</source>
      <translation>%1 está lleno: no se pudo escribir %2.</translation>
    </message>
    <message>
      <source>%1 is not a name that can be written to.</source>
      <translation>%1 no es un nombre en el que se pueda escribir.</translation>
    </message>
    <message>
      <source>%1 is read-only: %2 could not be written.</source>
      <translation>%1 es de solo lectura: no se pudo escribir %2.</translation>
    </message>
    <message>
      <source>%1 is write-protected.</source>
      <translation>%1 está protegido contra escritura.</translation>
    </message>
    <message>
      <source>Add a file name to it.</source>
      <translation>Añádele un nombre de archivo.</translation>
    </message>
    <message>
      <source>Choose a folder you may write to.</source>
      <translation>Elige una carpeta en la que puedas escribir.</translation>
    </message>
    <message>
      <source>Choose a shorter name.</source>
      <translation>Elige un nombre más corto.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Elige otra carpeta.</translation>
    </message>
    <message>
      <source>Choose another name, or allow writing to it.</source>
      <translation>Elige otro nombre o permite escribir en él.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Elige otro nombre.</translation>
    </message>
    <message>
      <source>Choose the name of a file.</source>
      <translation>Elige el nombre de un archivo.</translation>
    </message>
    <message>
      <source>Give a name such as take.wav.</source>
      <translation>Da un nombre como take.wav.</translation>
    </message>
    <message>
      <source>Make room on the disk or choose another folder.</source>
      <translation>Haz sitio en el disco o elige otra carpeta.</translation>
    </message>
    <message>
      <source>Make room or choose another folder.</source>
      <translation>Haz sitio o elige otra carpeta.</translation>
    </message>
    <message>
      <source>Make the folder first.</source>
      <translation>Crea primero la carpeta.</translation>
    </message>
    <message>
      <source>The folder %1</source>
      <translation>La carpeta %1</translation>
    </message>
    <message>
      <source>The name %1 is too long for this disk.</source>
      <translation>El nombre %1 es demasiado largo para este disco.</translation>
    </message>
    <message>
      <source>The name of the file to write is empty or not valid.</source>
      <translation>El nombre del archivo que se va a escribir está vacío o no vale.</translation>
    </message>
    <message>
      <source>Try another folder.</source>
      <translation>Prueba otra carpeta.</translation>
    </message>
    <message>
      <source>not writable</source>
      <translation>no se puede escribir</translation>
    </message>
    <message>
      <source>%1 became shorter while it was read.</source>
      <translation>%1 se acortó mientras se leía.</translation>
    </message>
    <message>
      <source>A WAV file holds 4 GiB; this clip needs %1 bytes.</source>
      <translation>Un archivo WAV admite 4 GiB; este clip necesita %1 bytes.</translation>
    </message>
    <message>
      <source>Cut it in parts.</source>
      <translation>Córtalo en partes.</translation>
    </message>
    <message>
      <source>The clip contains samples that are not numbers; it is not written.</source>
      <translation>El clip contiene muestras que no son números; no se escribe.</translation>
    </message>
    <message>
      <source>There is no sound to write: the clip is empty.</source>
      <translation>No hay sonido que escribir: el clip está vacío.</translation>
    </message>
    <message>
      <source>Wait until it is written, then try again.</source>
      <translation>Espera a que esté escrito y vuelve a intentarlo.</translation>
    </message>
    <message>
      <source>%1 begins like %2, but cannot be decoded.</source>
      <translation>%1 empieza como %2, pero no se puede decodificar.</translation>
    </message>
    <message>
      <source>%1 breaks off: %2 of %3 frames are there.</source>
      <translation>%1 se corta: están %2 de %3 cuadros.</translation>
    </message>
    <message>
      <source>%1 claims %2 frames in %3 bytes, more than can be in it.</source>
      <translation>%1 dice tener %2 cuadros en %3 bytes, más de los que caben.</translation>
    </message>
    <message>
      <source>%1 is coded as %2 %3, which MusicDesk does not read.</source>
      <translation>%1 está codificado como %2 %3, que MusicDesk no lee.</translation>
    </message>
    <message>
      <source>%1 needs libsndfile to be read, which is not here.</source>
      <translation>Para leer %1 hace falta libsndfile, que no está aquí.</translation>
    </message>
    <message>
      <source>Copy or export it again.</source>
      <translation>Cópialo o expórtalo otra vez.</translation>
    </message>
    <message>
      <source>Export it again.</source>
      <translation>Expórtalo otra vez.</translation>
    </message>
    <message>
      <source>It is damaged or made to deceive: do not use it.</source>
      <translation>Está dañado o hecho para engañar: no lo uses.</translation>
    </message>
    <message>
      <source>Ogg Vorbis</source>
      <translation>Ogg Vorbis</translation>
    </message>
    <message>
      <source>Opus</source>
      <translation>Opus</translation>
    </message>
    <message>
      <source>Run: pip install soundfile</source>
      <translation>Ejecuta: pip install soundfile</translation>
    </message>
    <message>
      <source>Save it as %1.</source>
      <translation>Guárdalo como %1.</translation>
    </message>
    <message>
      <source>%1 cannot hold %2 Hz.</source>
      <translation>%1 no admite %2 Hz.</translation>
    </message>
    <message>
      <source>%1 cannot hold %2 channels.</source>
      <translation>%1 no admite %2 canales.</translation>
    </message>
    <message>
      <source>%1 could not be encoded as %2.</source>
      <translation>%1 no se pudo codificar como %2.</translation>
    </message>
    <message>
      <source>%1 is written up to %2 Hz.</source>
      <translation>%1 se escribe hasta %2 Hz.</translation>
    </message>
    <message>
      <source>%1 needs libsndfile to be written, which is not here.</source>
      <translation>Para escribir %1 hace falta libsndfile, que no está aquí.</translation>
    </message>
    <message>
      <source>Choose %1 Hz.</source>
      <translation>Elige %1 Hz.</translation>
    </message>
    <message>
      <source>Choose %1 at most.</source>
      <translation>Elige %1 como mucho.</translation>
    </message>
    <message>
      <source>Choose 48,000 Hz.</source>
      <translation>Elige 48.000 Hz.</translation>
    </message>
    <message>
      <source>Choose WAV.</source>
      <translation>Elige WAV.</translation>
    </message>
    <message>
      <source>There is no kind of file "%1".</source>
      <translation>No existe el tipo de archivo «%1».</translation>
    </message>
    <message>
      <source>%1 begins like %2, but its header is damaged or cut off.</source>
      <translation>%1 empieza como %2, pero su cabecera está dañada o cortada.</translation>
    </message>
    <message>
      <source>%1 holds no sound: its length is zero.</source>
      <translation>%1 no contiene sonido: su duración es cero.</translation>
    </message>
    <message>
      <source>%1 is coded as %2, which MusicDesk does not read.</source>
      <translation>%1 está codificado como %2, que MusicDesk no lee.</translation>
    </message>
    <message>
      <source>%1 with %2 bits</source>
      <translation>%1 con %2 bits</translation>
    </message>
    <message>
      <source>Choose a file that plays elsewhere.</source>
      <translation>Elige un archivo que suene en otro sitio.</translation>
    </message>
    <message>
      <source>Microsoft ADPCM</source>
      <translation>Microsoft ADPCM</translation>
    </message>
    <message>
      <source>format 0x%1 with %2 bits</source>
      <translation>formato 0x%1 con %2 bits</translation>
    </message>
    <message>
      <source>%1 contains samples that are not numbers (NaN or infinity).</source>
      <translation>%1 contiene muestras que no son números (NaN o infinito).</translation>
    </message>
    <message>
      <source>%1 days</source>
      <translation>%1 días</translation>
    </message>
    <message>
      <source>%1 has %2 channels; the limits are 1 to %3.</source>
      <translation>%1 tiene %2 canales; los límites son de 1 a %3.</translation>
    </message>
    <message>
      <source>%1 has a sample rate of %2 Hz; the limits are %3 to %4 Hz.</source>
      <translation>%1 tiene una frecuencia de muestreo de %2 Hz; los límites son de %3 a %4 Hz.</translation>
    </message>
    <message>
      <source>%1 holds %2 samples; the limit is %3.</source>
      <translation>%1 contiene %2 muestras; el límite es %3.</translation>
    </message>
    <message>
      <source>%1 lasts %2; the limit is %3.</source>
      <translation>%1 dura %2; el límite es %3.</translation>
    </message>
    <message>
      <source>Cut out the part you need, or save it at a lower sample rate.</source>
      <translation>Recorta la parte que necesitas o guárdalo con una frecuencia de muestreo menor.</translation>
    </message>
    <message>
      <source>Cut out the part you need.</source>
      <translation>Recorta la parte que necesitas.</translation>
    </message>
    <message>
      <source>Export it again from the program that made it.</source>
      <translation>Expórtalo otra vez desde el programa que lo hizo.</translation>
    </message>
    <message>
      <source>Save it as %1, at 44,100 or 48,000 Hz, mono or stereo.</source>
      <translation>Guárdalo como %1, a 44.100 o 48.000 Hz, mono o estéreo.</translation>
    </message>
    <message>
      <source>WAV (8 to 64 bit), AIFF, FLAC, Ogg, Opus or MP3</source>
      <translation>WAV (de 8 a 64 bits), AIFF, FLAC, Ogg, Opus o MP3</translation>
    </message>
    <message>
      <source>%1 cannot be opened.</source>
      <translation>%1 no se puede abrir.</translation>
    </message>
    <message>
      <source>%1 is larger than %2 MiB.</source>
      <translation>%1 ocupa más de %2 MiB.</translation>
    </message>
    <message>
      <source>A sound cannot end after %1 s.</source>
      <translation>Un sonido no puede terminar a los %1 s.</translation>
    </message>
    <message>
      <source>Check the name and the folder.</source>
      <translation>Comprueba el nombre y la carpeta.</translation>
    </message>
    <message>
      <source>Check the name and the permissions.</source>
      <translation>Comprueba el nombre y los permisos.</translation>
    </message>
    <message>
      <source>Choose a single song.</source>
      <translation>Elige una sola canción.</translation>
    </message>
    <message>
      <source>Choose one such as 4/4.</source>
      <translation>Elige uno como 4/4.</translation>
    </message>
    <message>
      <source>Give 0 or more.</source>
      <translation>Da 0 o más.</translation>
    </message>
    <message>
      <source>There is no file %1.</source>
      <translation>No hay ningún archivo %1.</translation>
    </message>
    <message>
      <source>There is no time signature %1/%2.</source>
      <translation>No existe el compás %1/%2.</translation>
    </message>
    <message>
      <source>%1 counts time in film frames or not at all.</source>
      <translation>%1 cuenta el tiempo en fotogramas o no lo cuenta.</translation>
    </message>
    <message>
      <source>%1 has more than %2 notes or %3 events.</source>
      <translation>%1 tiene más de %2 notas o %3 eventos.</translation>
    </message>
    <message>
      <source>%1 is a damaged MIDI file.</source>
      <translation>%1 es un archivo MIDI dañado.</translation>
    </message>
    <message>
      <source>%1 is not a MIDI file.</source>
      <translation>%1 no es un archivo MIDI.</translation>
    </message>
    <message>
      <source>%1 is of MIDI format %2; 0 and 1 can be read.</source>
      <translation>%1 es de formato MIDI %2; se pueden leer 0 y 1.</translation>
    </message>
    <message>
      <source>%1 lasts longer than a day.</source>
      <translation>%1 dura más de un día.</translation>
    </message>
    <message>
      <source>%1 major</source>
      <translation>%1 mayor</translation>
    </message>
    <message>
      <source>%1 minor</source>
      <translation>%1 menor</translation>
    </message>
    <message>
      <source>Choose another one, or export it anew as a Standard MIDI File.</source>
      <translation>Elige otro o expórtalo de nuevo como Standard MIDI File.</translation>
    </message>
    <message>
      <source>Export it as format 1.</source>
      <translation>Expórtalo en formato 1.</translation>
    </message>
    <message>
      <source>Export it with ticks per quarter note.</source>
      <translation>Expórtalo con ticks por negra.</translation>
    </message>
    <message>
      <source>a key that does not exist</source>
      <translation>una tonalidad que no existe</translation>
    </message>
    <message>
      <source>a number without end</source>
      <translation>un número sin final</translation>
    </message>
    <message>
      <source>cut off</source>
      <translation>cortado</translation>
    </message>
    <message>
      <source>running status of nothing</source>
      <translation>running status sin principio</translation>
    </message>
    <message>
      <source>Choose another folder for models in the settings.</source>
      <translation>Elige otra carpeta para modelos en los ajustes.</translation>
    </message>
    <message>
      <source>The folder %1 for models cannot be made: %2.</source>
      <translation>No se puede crear la carpeta %1 para modelos: %2.</translation>
    </message>
    <message>
      <source>it is no folder</source>
      <translation>no es una carpeta</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(sin nombre)</translation>
    </message>
    <message>
      <source>%1 cannot be opened: %2.</source>
      <translation>%1 no se puede abrir: %2.</translation>
    </message>
    <message>
      <source>%1 is a folder, not a sound file.</source>
      <translation>%1 es una carpeta, no un archivo de sonido.</translation>
    </message>
    <message>
      <source>%1 is empty: it has 0 bytes.</source>
      <translation>%1 está vacío: tiene 0 bytes.</translation>
    </message>
    <message>
      <source>%1 is not a sound file that MusicDesk knows.</source>
      <translation>%1 no es un archivo de sonido que MusicDesk conozca.</translation>
    </message>
    <message>
      <source>%1 may not be read.</source>
      <translation>%1 no se puede leer.</translation>
    </message>
    <message>
      <source>%1 needs more memory than there is.</source>
      <translation>%1 necesita más memoria de la que hay.</translation>
    </message>
    <message>
      <source>Check the name, or copy the file elsewhere.</source>
      <translation>Comprueba el nombre o copia el archivo a otro sitio.</translation>
    </message>
    <message>
      <source>Check the permissions of the file and its folder.</source>
      <translation>Comprueba los permisos del archivo y de su carpeta.</translation>
    </message>
    <message>
      <source>Choose a file inside it.</source>
      <translation>Elige un archivo dentro de ella.</translation>
    </message>
    <message>
      <source>Choose a file of %1.</source>
      <translation>Elige un archivo de tipo %1.</translation>
    </message>
    <message>
      <source>Export it again, or choose another file.</source>
      <translation>Expórtalo otra vez o elige otro archivo.</translation>
    </message>
    <message>
      <source>Save the sound as a file first.</source>
      <translation>Guarda primero el sonido como archivo.</translation>
    </message>
    <message>
      <source>the name is not valid</source>
      <translation>el nombre no es válido</translation>
    </message>
    <message>
      <source>%1-bit float</source>
      <translation>%1 bits float</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2.</source>
      <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
      <source>%1 has %2 bytes; a picture may have %3.</source>
      <translation>%1 tiene %2 bytes; una imagen puede tener %3.</translation>
    </message>
    <message>
      <source>%1 has %2 pixels; %3 in all are the most that is read.</source>
      <translation>%1 tiene %2 píxeles; como mucho se leen %3 en total.</translation>
    </message>
    <message>
      <source>%1 is damaged.</source>
      <translation>%1 está dañado.</translation>
    </message>
    <message>
      <source>%1 is neither a PNG nor a JPEG.</source>
      <translation>%1 no es ni PNG ni JPEG.</translation>
    </message>
    <message>
      <source>%1 is not a file.</source>
      <translation>%1 no es un archivo.</translation>
    </message>
    <message>
      <source>Choose a picture as PNG or JPEG.</source>
      <translation>Elige una imagen PNG o JPEG.</translation>
    </message>
    <message>
      <source>Choose a smaller one.</source>
      <translation>Elige una más pequeña.</translation>
    </message>
    <message>
      <source>Make it smaller.</source>
      <translation>Hazla más pequeña.</translation>
    </message>
    <message>
      <source>Save it anew, or choose another.</source>
      <translation>Guárdalo de nuevo o elige otro.</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>La imagen</translation>
    </message>
    <message>
      <source>more than %1</source>
      <translation>más de %1</translation>
    </message>
    <message>
      <source>%1 gives the style no %2.</source>
      <translation>%1 no da al estilo ningún %2.</translation>
    </message>
    <message>
      <source>%1 is a folder.</source>
      <translation>%1 es una carpeta.</translation>
    </message>
    <message>
      <source>%1 is no text in UTF-8.</source>
      <translation>%1 no es texto en UTF-8.</translation>
    </message>
    <message>
      <source>%1 is not written as a style is%2.</source>
      <translation>%1 no está escrito como un estilo%2.</translation>
    </message>
    <message>
      <source>%1 is too large for a style.</source>
      <translation>%1 es demasiado grande para un estilo.</translation>
    </message>
    <message>
      <source>%1: a style has no "%2".</source>
      <translation>%1: un estilo no tiene «%2».</translation>
    </message>
    <message>
      <source>%1: the value of %2 is %3.</source>
      <translation>%1: el valor de %2 tiene que ser %3.</translation>
    </message>
    <message>
      <source>(line %1)</source>
      <translation>(línea %1)</translation>
    </message>
    <message>
      <source>Add a line %1 = "…".</source>
      <translation>Añade una línea %1 = "…".</translation>
    </message>
    <message>
      <source>Change it, or remove the line.</source>
      <translation>Cámbialo o quita la línea.</translation>
    </message>
    <message>
      <source>Check that it is a file and may be read.</source>
      <translation>Comprueba que es un archivo y que se puede leer.</translation>
    </message>
    <message>
      <source>It has lines such as name = "Lo-fi" in TOML; compare with an exported style.</source>
      <translation>Tiene líneas como name = "Lo-fi" en TOML; compáralo con un estilo exportado.</translation>
    </message>
    <message>
      <source>Name the files in it.</source>
      <translation>Nombra los archivos que contiene.</translation>
    </message>
    <message>
      <source>Save it as UTF-8, or export the style again.</source>
      <translation>Guárdalo como UTF-8 o exporta el estilo otra vez.</translation>
    </message>
    <message>
      <source>The file of a style has a few lines, at most %1 bytes.</source>
      <translation>El archivo de un estilo tiene unas pocas líneas, como mucho %1 bytes.</translation>
    </message>
    <message>
      <source>What it can have: %1.</source>
      <translation>Lo que puede tener: %1.</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>un número</translation>
    </message>
    <message>
      <source>a text in quotes</source>
      <translation>un texto entre comillas</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>un número entero</translation>
    </message>
    <message>
      <source>%1 asks for a program of the model's own ("%2"); it is not run.</source>
      <translation>%1 pide un programa propio del modelo («%2»); no se ejecuta.</translation>
    </message>
    <message>
      <source>%1 does not name a pipeline that is known.</source>
      <translation>%1 no nombra ninguna pipeline conocida.</translation>
    </message>
    <message>
      <source>%1 holds no weights as safetensors.</source>
      <translation>%1 no contiene pesos en safetensors.</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder.</source>
      <translation>%1 es un archivo, no una carpeta.</translation>
    </message>
    <message>
      <source>%1 is a link that leads out of the model's folder.</source>
      <translation>%1 es un enlace que sale de la carpeta del modelo.</translation>
    </message>
    <message>
      <source>%1 is a link to a folder.</source>
      <translation>%1 es un enlace a una carpeta.</translation>
    </message>
    <message>
      <source>%1 is a program; a model that brings its own is not loaded.</source>
      <translation>%1 es un programa; un modelo que trae el suyo no se carga.</translation>
    </message>
    <message>
      <source>%1 is damaged: it is not JSON.</source>
      <translation>%1 está dañado: no es JSON.</translation>
    </message>
    <message>
      <source>%1 is in a form that can run any program, and there is no other beside it.</source>
      <translation>%1 está en una forma que puede ejecutar cualquier programa, y no hay otra al lado.</translation>
    </message>
    <message>
      <source>%1 is larger than any model's settings are.</source>
      <translation>%1 es más grande que los ajustes de cualquier modelo.</translation>
    </message>
    <message>
      <source>%1 is missing, which %2 names.</source>
      <translation>Falta %1, que %2 nombra.</translation>
    </message>
    <message>
      <source>%1 is no index of weights.</source>
      <translation>%1 no es un índice de pesos.</translation>
    </message>
    <message>
      <source>%1 makes this an addition to another model, not a model.</source>
      <translation>Según %1, esto es un añadido a otro modelo, no un modelo.</translation>
    </message>
    <message>
      <source>%1 names weights outside its own folder.</source>
      <translation>%1 nombra pesos fuera de su propia carpeta.</translation>
    </message>
    <message>
      <source>%1 takes the part "%2" from a program of its own ("%3"); it is not run.</source>
      <translation>%1 toma la parte «%2» de un programa propio («%3»); no se ejecuta.</translation>
    </message>
    <message>
      <source>Choose a whole model.</source>
      <translation>Elige un modelo completo.</translation>
    </message>
    <message>
      <source>Choose its own folder.</source>
      <translation>Elige su propia carpeta.</translation>
    </message>
    <message>
      <source>Choose the folder of the model.</source>
      <translation>Elige la carpeta del modelo.</translation>
    </message>
    <message>
      <source>The folder %1 holds more files than a model has.</source>
      <translation>La carpeta %1 contiene más archivos de los que tiene un modelo.</translation>
    </message>
    <message>
      <source>The folder %1 is not there.</source>
      <translation>La carpeta %1 no está.</translation>
    </message>
    <message>
      <source>%1 begins with %2 MB of names; no model needs that.</source>
      <translation>%1 empieza con %2 MB de nombres; ningún modelo necesita eso.</translation>
    </message>
    <message>
      <source>%1 has two tensors of the name "%2".</source>
      <translation>%1 tiene dos tensores con el nombre «%2».</translation>
    </message>
    <message>
      <source>%1 holds %2 bytes more than its tensors.</source>
      <translation>%1 contiene %2 bytes más que sus tensores.</translation>
    </message>
    <message>
      <source>%1 is a Python pickle, and a pickle can run any program: it was not opened.</source>
      <translation>%1 es un pickle de Python, y un pickle puede ejecutar cualquier programa: no se abrió.</translation>
    </message>
    <message>
      <source>%1 is damaged at the tensor "%2".</source>
      <translation>%1 está dañado en el tensor «%2».</translation>
    </message>
    <message>
      <source>%1 is damaged: its list of tensors cannot be read.</source>
      <translation>%1 está dañado: no se puede leer su lista de tensores.</translation>
    </message>
    <message>
      <source>%1 is damaged: its remarks are not text.</source>
      <translation>%1 está dañado: sus anotaciones no son texto.</translation>
    </message>
    <message>
      <source>%1 is damaged: its tensors leave holes.</source>
      <translation>%1 está dañado: sus tensores dejan huecos.</translation>
    </message>
    <message>
      <source>%1 is damaged: its tensors overlap.</source>
      <translation>%1 está dañado: sus tensores se solapan.</translation>
    </message>
    <message>
      <source>%1 is no whole safetensors file.</source>
      <translation>%1 no es un archivo safetensors completo.</translation>
    </message>
    <message>
      <source>%1 is not whole: %2 bytes of its tensors are missing.</source>
      <translation>%1 no está completo: faltan %2 bytes de sus tensores.</translation>
    </message>
    <message>
      <source>Download or copy the model again.</source>
      <translation>Descarga o copia el modelo otra vez.</translation>
    </message>
    <message>
      <source>Use a model whose weights are saved as safetensors.</source>
      <translation>Usa un modelo cuyos pesos estén guardados como safetensors.</translation>
    </message>
    <message>
      <source>%1 cannot take a marker at frame %2.</source>
      <translation>%1 no admite una marca en el cuadro %2.</translation>
    </message>
    <message>
      <source>%1 has markers already.</source>
      <translation>%1 ya tiene marcas.</translation>
    </message>
    <message>
      <source>%1 is no WAV file that can be marked.</source>
      <translation>%1 no es un archivo WAV que se pueda marcar.</translation>
    </message>
    <message>
      <source>It was left as it is.</source>
      <translation>Se dejó como estaba.</translation>
    </message>
    <message>
      <source>%1 is no recording of MusicDesk.</source>
      <translation>%1 no es una grabación de MusicDesk.</translation>
    </message>
    <message>
      <source>a WAV file holds no more</source>
      <translation>un archivo WAV no admite más</translation>
    </message>
    <message>
      <source>part of it is gone</source>
      <translation>falta una parte</translation>
    </message>
    <message>
      <source>About MusicDesk</source>
      <translation>Acerca de MusicDesk</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>Copiar texto</translation>
    </message>
    <message>
      <source>Icons (Lucide): ISC</source>
      <translation>Iconos (Lucide): ISC</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licencias</translation>
    </message>
    <message>
      <source>MIT licence.</source>
      <translation>Licencia MIT.</translation>
    </message>
    <message>
      <source>Makes music from a sentence or a hummed line, on your own machine. Nothing leaves it.</source>
      <translation>Hace música a partir de una frase o de una línea tarareada, en tu propio ordenador. Nada sale de él.</translation>
    </message>
    <message>
      <source>Meta's models: CC-BY-NC</source>
      <translation>Modelos de Meta: CC-BY-NC</translation>
    </message>
    <message>
      <source>MusicDesk {version}</source>
      <translation>MusicDesk {version}</translation>
    </message>
    <message>
      <source>MusicDesk: MIT</source>
      <translation>MusicDesk: MIT</translation>
    </message>
    <message>
      <source>Qt, PySide6: LGPL 3</source>
      <translation>Qt, PySide6: LGPL 3</translation>
    </message>
    <message>
      <source>Starter: CC0 1.0</source>
      <translation>Starter: CC0 1.0</translation>
    </message>
    <message>
      <source>Text of the licence</source>
      <translation>Texto de la licencia</translation>
    </message>
    <message>
      <source>The file {name} is not in this copy of MusicDesk. Install it again to read the licence.</source>
      <translation>El archivo {name} no está en esta copia de MusicDesk. Instálalo otra vez para leer la licencia.</translation>
    </message>
    <message>
      <source>Close other programs first.</source>
      <translation>Cierra antes otros programas.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own: {error}.</source>
      <translation>MusicDesk cometió un error propio: {error}.</translation>
    </message>
    <message>
      <source>There is not enough memory for that.</source>
      <translation>No hay memoria suficiente para eso.</translation>
    </message>
    <message>
      <source>As it was heard</source>
      <translation>Como se oyó</translation>
    </message>
    <message>
      <source>Bar 1 begins exactly here</source>
      <translation>El compás 1 empieza exactamente aquí</translation>
    </message>
    <message>
      <source>Bar 1 begins here</source>
      <translation>El compás 1 empieza aquí</translation>
    </message>
    <message>
      <source>Bar menu</source>
      <translation>Menú de compases</translation>
    </message>
    <message>
      <source>Other metres</source>
      <translation>Otros compases</translation>
    </message>
    <message numerus="yes">
      <source>{n} beats a bar</source>
      <comment>{n} beat a bar</comment>
      <translation>
        <numerusform>{n} tiempo por compás</numerusform>
        <numerusform>{n} tiempos por compás</numerusform>
      </translation>
    </message>
    <message>
      <source>Loading {model} ...</source>
      <translation>Cargando {model}...</translation>
    </message>
    <message>
      <source>No model in memory</source>
      <translation>Ningún modelo en memoria</translation>
    </message>
    <message>
      <source>the Apple graphics</source>
      <comment>on</comment>
      <translation>los gráficos de Apple</translation>
    </message>
    <message>
      <source>the NVIDIA card</source>
      <comment>on</comment>
      <translation>la tarjeta NVIDIA</translation>
    </message>
    <message>
      <source>the processor</source>
      <comment>on</comment>
      <translation>el procesador</translation>
    </message>
    <message>
      <source>{model} on {device}, {precision}</source>
      <translation>{model} en {device}, {precision}</translation>
    </message>
    <message>
      <source>A take could not be saved.</source>
      <translation>No se pudo guardar una toma.</translation>
    </message>
    <message>
      <source>Choose two takes in the list to compare them.</source>
      <translation>Elige dos tomas de la lista para compararlas.</translation>
    </message>
    <message numerus="yes">
      <source>Done: {n} takes.</source>
      <comment>Done: {n} take.</comment>
      <translation>
        <numerusform>Listo: {n} toma.</numerusform>
        <numerusform>Listo: {n} tomas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>In the library already: {n} takes.</source>
      <comment>In the library already: {n} take.</comment>
      <translation>
        <numerusform>Ya en la biblioteca: {n} toma.</numerusform>
        <numerusform>Ya en la biblioteca: {n} tomas.</numerusform>
      </translation>
    </message>
    <message>
      <source>In the queue.</source>
      <translation>En la cola.</translation>
    </message>
    <message>
      <source>Making music ...</source>
      <translation>Haciendo música...</translation>
    </message>
    <message>
      <source>Not taken in: {reasons}.</source>
      <translation>No se incorporó: {reasons}.</translation>
    </message>
    <message numerus="yes">
      <source>Not taken in: {reasons}; and {n} more.</source>
      <comment>Not taken in: {reasons}; and {n} more.</comment>
      <translation>
        <numerusform>No se incorporó: {reasons}; y {n} más.</numerusform>
        <numerusform>No se incorporó: {reasons}; y {n} más.</numerusform>
      </translation>
    </message>
    <message>
      <source>Saved: {title}.</source>
      <translation>Guardada: {title}.</translation>
    </message>
    <message>
      <source>Stopped; nothing had been made yet.</source>
      <translation>Detenido; aún no se había hecho nada.</translation>
    </message>
    <message>
      <source>Stopped; what was made is kept.</source>
      <translation>Detenido; lo que se hizo se conserva.</translation>
    </message>
    <message numerus="yes">
      <source>Taken in: {n} takes.</source>
      <comment>Taken in: {n} take.</comment>
      <translation>
        <numerusform>Incorporada: {n} toma.</numerusform>
        <numerusform>Incorporadas: {n} tomas.</numerusform>
      </translation>
    </message>
    <message>
      <source>Taken in: {title}.</source>
      <translation>Incorporada: {title}.</translation>
    </message>
    <message>
      <source>Taking in {name} ...</source>
      <translation>Incorporando {name}...</translation>
    </message>
    <message>
      <source>The melody “{name}” is not there any more; the rest is set.</source>
      <translation>La melodía «{name}» ya no está; lo demás queda puesto.</translation>
    </message>
    <message>
      <source>The next take follows it. Press the melody to see what the model hears.</source>
      <translation>La próxima toma la sigue. Pulsa la melodía para ver lo que oye el modelo.</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again ...</source>
      <translation>La toma no estaba bien: {faults} Haciéndola otra vez...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the 2nd time ...</source>
      <translation>La toma no estaba bien: {faults} Haciéndola otra vez, por segunda vez...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the 3rd time ...</source>
      <translation>La toma no estaba bien: {faults} Haciéndola otra vez, por tercera vez...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the {attempt}th time ...</source>
      <translation>La toma no estaba bien: {faults} Haciéndola otra vez, intento {attempt}...</translation>
    </message>
    <message>
      <source>“{title}” is in the library already.</source>
      <translation>«{title}» ya está en la biblioteca.</translation>
    </message>
    <message>
      <source>“{title}” was imported: there are no settings that made it.</source>
      <translation>«{title}» se importó: no hay ajustes que la hicieran.</translation>
    </message>
    <message>
      <source>Back to the drawn one</source>
      <translation>Volver a la dibujada</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Choose a picture…</source>
      <translation>Elegir una imagen…</translation>
    </message>
    <message>
      <source>Chosen or painted</source>
      <translation>Elegida o pintada</translation>
    </message>
    <message>
      <source>Cover</source>
      <translation>Portada</translation>
    </message>
    <message>
      <source>Cover of {title}</source>
      <translation>Portada de {title}</translation>
    </message>
    <message>
      <source>Draw another</source>
      <translation>Dibujar otra</translation>
    </message>
    <message>
      <source>Drawn from its sound</source>
      <translation>Dibujada a partir de su sonido</translation>
    </message>
    <message>
      <source>It is the drawn one.</source>
      <translation>Es la dibujada.</translation>
    </message>
    <message>
      <source>Paint with {painter}</source>
      <translation>Pintar con {painter}</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Imagen</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>Guardar como PNG…</translation>
    </message>
    <message>
      <source>What to paint</source>
      <translation>Qué pintar</translation>
    </message>
    <message>
      <source>All files ({patterns})</source>
      <translation>Todos los archivos ({patterns})</translation>
    </message>
    <message>
      <source>Choose a picture</source>
      <translation>Elegir una imagen</translation>
    </message>
    <message>
      <source>It was stopped.</source>
      <translation>Se detuvo.</translation>
    </message>
    <message>
      <source>Loading the model …</source>
      <translation>Cargando el modelo…</translation>
    </message>
    <message>
      <source>Painting …</source>
      <translation>Pintando…</translation>
    </message>
    <message>
      <source>Pictures ({patterns})</source>
      <translation>Imágenes ({patterns})</translation>
    </message>
    <message>
      <source>Save the cover</source>
      <translation>Guardar la portada</translation>
    </message>
    <message>
      <source>Saved: {name}, in {folder}.</source>
      <translation>Guardado: {name}, en {folder}.</translation>
    </message>
    <message>
      <source>Waiting for the engine …</source>
      <translation>Esperando al motor…</translation>
    </message>
    <message>
      <source>Open a take to see its cover.</source>
      <translation>Abre una toma para ver su portada.</translation>
    </message>
    <message>
      <source>The cover of this take: press to see it large, or to choose another.</source>
      <translation>La portada de esta toma: púlsala para verla grande o elegir otra.</translation>
    </message>
    <message>
      <source>Copy diagnostics</source>
      <translation>Copiar diagnóstico</translation>
    </message>
    <message>
      <source>MusicDesk crashed the last time. What was made until then is in the list.</source>
      <translation>MusicDesk se cerró por un fallo la última vez. Lo hecho hasta entonces está en la lista.</translation>
    </message>
    <message>
      <source>Shows what a report of the mistake needs, and copies it</source>
      <translation>Muestra lo que necesita un informe del error y lo copia</translation>
    </message>
    <message>
      <source>The diagnostics are on the clipboard.</source>
      <translation>El diagnóstico está en el portapapeles.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>This helps us to understand a mistake. It is sent nowhere: copy it, and paste it where you report the mistake. Your home folder stands there as ~, and no password is in it.</source>
      <translation>Esto nos ayuda a entender un error. No se envía a ninguna parte: cópialo y pégalo donde informes del error. Tu carpeta personal aparece como ~ y no contiene ninguna contraseña.</translation>
    </message>
    <message>
      <source>What will be copied</source>
      <translation>Lo que se copiará</translation>
    </message>
    <message>
      <source>With my last prompts</source>
      <translation>Con mis últimos prompts</translation>
    </message>
    <message>
      <source>Being made, hold on.</source>
      <translation>Se está haciendo, espera un poco.</translation>
    </message>
    <message numerus="yes">
      <source>Copied {n} files: paste in your DAW or a folder.</source>
      <comment>Copied {n} file: paste in your DAW or a folder.</comment>
      <translation>
        <numerusform>Copiado {n} archivo: pégalo en tu DAW o en una carpeta.</numerusform>
        <numerusform>Copiados {n} archivos: pégalos en tu DAW o en una carpeta.</numerusform>
      </translation>
    </message>
    <message>
      <source>With Shift: sound and notes. With Ctrl or Alt: stems.</source>
      <translation>Con Mayús: sonido y notas. Con Ctrl o Alt: stems.</translation>
    </message>
    <message numerus="yes">
      <source>{n} files</source>
      <comment>{n} file</comment>
      <translation>
        <numerusform>{n} archivo</numerusform>
        <numerusform>{n} archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Audio</source>
      <translation>Audio</translation>
    </message>
    <message>
      <source>Drag MIDI</source>
      <translation>Arrastrar MIDI</translation>
    </message>
    <message>
      <source>Drag audio</source>
      <translation>Arrastrar audio</translation>
    </message>
    <message>
      <source>Drag the notes into your DAW, or click to copy them.</source>
      <translation>Arrastra las notas a tu DAW o haz clic para copiarlas.</translation>
    </message>
    <message>
      <source>Drag the sound into your DAW, or click to copy it.</source>
      <translation>Arrastra el sonido a tu DAW o haz clic para copiarlo.</translation>
    </message>
    <message>
      <source>MIDI</source>
      <translation>MIDI</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>Estimación</translation>
    </message>
    <message>
      <source>Use the model that fits</source>
      <translation>Usar el modelo que cabe</translation>
    </message>
    <message>
      <source>Use {title}</source>
      <translation>Usar {title}</translation>
    </message>
    <message>
      <source>{files} and {last}</source>
      <translation>{files} y {last}</translation>
    </message>
    <message>
      <source>As it is, {rate}</source>
      <translation>Como está, {rate}</translation>
    </message>
    <message>
      <source>Bars</source>
      <translation>Compases</translation>
    </message>
    <message>
      <source>Begin with the first bar</source>
      <translation>Empezar en el primer compás</translation>
    </message>
    <message>
      <source>Choose where to export to</source>
      <translation>Elegir adónde exportar</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Dither to 16 bit</source>
      <translation>Dither a 16 bits</translation>
    </message>
    <message>
      <source>Exact bars</source>
      <translation>Compases exactos</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Export to the usual folder</source>
      <translation>Exportar a la carpeta habitual</translation>
    </message>
    <message>
      <source>Fade in</source>
      <translation>Fundido de entrada</translation>
    </message>
    <message>
      <source>Fade out</source>
      <translation>Fundido de salida</translation>
    </message>
    <message>
      <source>Fades</source>
      <translation>Fundidos</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>It begins with the first bar, or none was heard.</source>
      <translation>Empieza en el primer compás, o no se oyó ninguno.</translation>
    </message>
    <message>
      <source>Loudness</source>
      <translation>Sonoridad</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>No notes were heard yet: press Transcribe.</source>
      <translation>Aún no se han oído notas: pulsa Transcribir.</translation>
    </message>
    <message>
      <source>Notes as MIDI beside it</source>
      <translation>Notas como MIDI al lado</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Parte</translation>
    </message>
    <message>
      <source>Sample rate</source>
      <translation>Frecuencia de muestreo</translation>
    </message>
    <message>
      <source>The folder of exports</source>
      <translation>La carpeta de exportaciones</translation>
    </message>
    <message>
      <source>The loop region</source>
      <translation>La zona del bucle</translation>
    </message>
    <message>
      <source>The selection</source>
      <translation>La selección</translation>
    </message>
    <message>
      <source>The whole take</source>
      <translation>La toma entera</translation>
    </message>
    <message>
      <source>Usual folder</source>
      <translation>Carpeta habitual</translation>
    </message>
    <message>
      <source>Written as a PNG beside it: drawn from the sound, or the one you chose.</source>
      <translation>Escrita como PNG al lado: dibujada a partir del sonido, o la que elegiste.</translation>
    </message>
    <message>
      <source>Written into the file, and as a PNG beside it: drawn from the sound, or the one you chose.</source>
      <translation>Escrita en el archivo y como PNG al lado: dibujada a partir del sonido, o la que elegiste.</translation>
    </message>
    <message>
      <source>from {time}</source>
      <translation>desde {time}</translation>
    </message>
    <message>
      <source>in</source>
      <comment>a fade</comment>
      <translation>entrada</translation>
    </message>
    <message>
      <source>out</source>
      <comment>a fade</comment>
      <translation>salida</translation>
    </message>
    <message>
      <source>{format} is written at {rate}.</source>
      <translation>{format} se escribe a {rate}.</translation>
    </message>
    <message>
      <source>{part}, {begin} to {end}</source>
      <translation>{part}, de {begin} a {end}</translation>
    </message>
    <message>
      <source>As always</source>
      <translation>Como siempre</translation>
    </message>
    <message>
      <source>MusicDesk did not come up the last times. Start it in safe mode? Settings are the defaults then, and yours are kept for the next time.</source>
      <translation>MusicDesk no llegó a arrancar las últimas veces. ¿Iniciarlo en modo seguro? Los ajustes serán los de fábrica y los tuyos se conservan para la próxima vez.</translation>
    </message>
    <message>
      <source>Safe mode</source>
      <translation>Modo seguro</translation>
    </message>
    <message>
      <source>Choose a file that MusicDesk has exported.</source>
      <translation>Elige un archivo que haya exportado MusicDesk.</translation>
    </message>
    <message>
      <source>Choose another in Settings.</source>
      <translation>Elige otra en Ajustes.</translation>
    </message>
    <message>
      <source>Exported: {files}, in {folder}.</source>
      <translation>Exportado: {files}, en {folder}.</translation>
    </message>
    <message>
      <source>Exporting ...</source>
      <translation>Exportando...</translation>
    </message>
    <message>
      <source>Import sound</source>
      <translation>Importar sonido</translation>
    </message>
    <message>
      <source>It was taken off the list of recent files.</source>
      <translation>Se quitó de la lista de archivos recientes.</translation>
    </message>
    <message>
      <source>No file manager could be opened. It lies here: {path}</source>
      <translation>No se pudo abrir ningún gestor de archivos. Está aquí: {path}</translation>
    </message>
    <message>
      <source>Restore settings from a file</source>
      <translation>Recuperar ajustes de un archivo</translation>
    </message>
    <message>
      <source>Save it first, then drop the file.</source>
      <translation>Guárdalo primero y luego suelta el archivo.</translation>
    </message>
    <message>
      <source>Sound ({patterns})</source>
      <translation>Sonido ({patterns})</translation>
    </message>
    <message>
      <source>That is no file on this computer.</source>
      <translation>Eso no es un archivo de este ordenador.</translation>
    </message>
    <message>
      <source>The library is read-only: nothing can be taken in.</source>
      <translation>La biblioteca es de solo lectura: no se puede incorporar nada.</translation>
    </message>
    <message>
      <source>The next take follows the notes of {name}.</source>
      <translation>La próxima toma sigue las notas de {name}.</translation>
    </message>
    <message>
      <source>The next take follows the notes of {name}: it can follow only one file.</source>
      <translation>La próxima toma sigue las notas de {name}: solo puede seguir un archivo.</translation>
    </message>
    <message>
      <source>The settings of {name} are set.</source>
      <translation>Los ajustes de {name} están puestos.</translation>
    </message>
    <message>
      <source>{name} does not say what made it.</source>
      <translation>{name} no dice con qué se hizo.</translation>
    </message>
    <message>
      <source>{name} is not in {folder} any more.</source>
      <translation>{name} ya no está en {folder}.</translation>
    </message>
    <message>
      <source>A small model that came with MusicDesk. It needs no network, and what it makes is yours.</source>
      <translation>Un modelo pequeño que viene con MusicDesk. No necesita red, y lo que hace es tuyo.</translation>
    </message>
    <message>
      <source>Another one is spoken from the next start on.</source>
      <translation>Otro idioma se usa desde el próximo inicio.</translation>
    </message>
    <message>
      <source>Better models are there</source>
      <translation>Hay modelos mejores</translation>
    </message>
    <message>
      <source>For humming a line. It is open only while you test it, and on the melody page.</source>
      <translation>Para tararear una melodía. Solo está abierto mientras lo pruebas y en la página de melodía.</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>Tarjeta gráfica</translation>
    </message>
    <message>
      <source>Install MusicDesk again, or choose another model.</source>
      <translation>Instala MusicDesk otra vez o elige otro modelo.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Larger ones sound better. They are downloaded only when you choose one.</source>
      <translation>Los más grandes suenan mejor. Solo se descargan cuando eliges uno.</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>Mirando…</translation>
    </message>
    <message>
      <source>Make a first take</source>
      <translation>Hacer una primera toma</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Micrófono</translation>
    </message>
    <message>
      <source>More models…</source>
      <translation>Más modelos…</translation>
    </message>
    <message>
      <source>Nothing leaves this computer: no account, no counting, no cloud.</source>
      <translation>Nada sale de este ordenador: sin cuentas, sin estadísticas, sin nube.</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Sonido</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Empezar</translation>
    </message>
    <message>
      <source>Stop the test</source>
      <translation>Parar la prueba</translation>
    </message>
    <message>
      <source>Test microphone</source>
      <translation>Probar micrófono</translation>
    </message>
    <message>
      <source>Test sound</source>
      <translation>Probar sonido</translation>
    </message>
    <message>
      <source>The Starter is missing</source>
      <translation>Falta el Starter</translation>
    </message>
    <message>
      <source>The Starter is ready</source>
      <translation>El Starter está listo</translation>
    </message>
    <message>
      <source>Type what you want to hear, or hum it. The music is made on this computer.</source>
      <translation>Escribe lo que quieres oír, o tararéalo. La música se hace en este ordenador.</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Bienvenida</translation>
    </message>
    <message>
      <source>Welcome to MusicDesk</source>
      <translation>Te damos la bienvenida a MusicDesk</translation>
    </message>
    <message>
      <source>Choose another, or sing.</source>
      <translation>Elige otra, o canta.</translation>
    </message>
    <message>
      <source>{name} is silent: there is nothing in it to follow.</source>
      <translation>{name} está en silencio: no hay nada que seguir.</translation>
    </message>
    <message>
      <source>{name}, {seconds:.1f} s</source>
      <translation>{name}, {seconds:.1f} s</translation>
    </message>
    <message>
      <source>{name}, {seconds:.1f} s, mended</source>
      <translation>{name}, {seconds:.1f} s, reparada</translation>
    </message>
    <message>
      <source>Another MusicDesk has the library in {folder} and does not answer.</source>
      <translation>Otro MusicDesk tiene la biblioteca de {folder} y no responde.</translation>
    </message>
    <message>
      <source>Close it first, or start it anew.</source>
      <translation>Ciérralo primero o inícialo de nuevo.</translation>
    </message>
    <message>
      <source>Safe mode: settings are the defaults, and none are kept. The library is the one in {folder}.</source>
      <translation>Modo seguro: los ajustes son los de fábrica y no se guarda ninguno. La biblioteca es la de {folder}.</translation>
    </message>
    <message>
      <source>{reason} Until then this is the library in {folder}.</source>
      <translation>{reason} Hasta entonces, esta es la biblioteca de {folder}.</translation>
    </message>
    <message>
      <source>Loop {number}</source>
      <translation>Bucle {number}</translation>
    </message>
    <message>
      <source>any</source>
      <comment>key that was asked for</comment>
      <translation>cualquiera</translation>
    </message>
    <message>
      <source>any key asked</source>
      <translation>se pidió cualquier tonalidad</translation>
    </message>
    <message>
      <source>being listened to</source>
      <translation>se está escuchando</translation>
    </message>
    <message>
      <source>key asked {key}</source>
      <translation>tonalidad pedida {key}</translation>
    </message>
    <message>
      <source>likeness {likeness}</source>
      <translation>parecido {likeness}</translation>
    </message>
    <message>
      <source>measured {bpm} bpm</source>
      <translation>medido {bpm} bpm</translation>
    </message>
    <message>
      <source>measured {key}</source>
      <translation>medida {key}</translation>
    </message>
    <message>
      <source>no key heard</source>
      <translation>no se oyó tonalidad</translation>
    </message>
    <message>
      <source>no tempo heard</source>
      <translation>no se oyó tempo</translation>
    </message>
    <message>
      <source>none</source>
      <comment>tempo or key that was heard</comment>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>tempo asked {bpm} bpm</source>
      <translation>tempo pedido {bpm} bpm</translation>
    </message>
    <message>
      <source>the relative key, of the same notes</source>
      <translation>la tonalidad relativa, con las mismas notas</translation>
    </message>
    <message>
      <source>{key} (relative)</source>
      <translation>{key} (relativa)</translation>
    </message>
    <message>
      <source>CANDIDATES</source>
      <translation>CANDIDATOS</translation>
    </message>
    <message>
      <source>Candidates</source>
      <translation>Candidatos</translation>
    </message>
    <message>
      <source>Key: asked → measured</source>
      <translation>Tonalidad: pedida → medida</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>Parecido</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>Bucle</translation>
    </message>
    <message>
      <source>Loops being made</source>
      <translation>Bucles en marcha</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open it, and go back to the takes (Enter, or a double click)</source>
      <translation>Abrirlo y volver a las tomas (Intro o doble clic)</translation>
    </message>
    <message>
      <source>Open the loop</source>
      <translation>Abrir el bucle</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Reproducir</translation>
    </message>
    <message>
      <source>Play it, while this page stays</source>
      <translation>Reproducirlo sin salir de esta página</translation>
    </message>
    <message>
      <source>Play the loop</source>
      <translation>Reproducir el bucle</translation>
    </message>
    <message>
      <source>Tempo: asked → measured</source>
      <translation>Tempo: pedido → medido</translation>
    </message>
    <message>
      <source>The loops will stand here: the best first, asked and measured tempo and key beside each.</source>
      <translation>Los bucles aparecerán aquí: primero el mejor, cada uno con su tempo y tonalidad, pedidos y medidos.</translation>
    </message>
    <message>
      <source>Double the tempo of the idea</source>
      <translation>El doble del tempo de la idea</translation>
    </message>
    <message>
      <source>Found genre</source>
      <translation>Género encontrado</translation>
    </message>
    <message>
      <source>Found key</source>
      <translation>Tonalidad encontrada</translation>
    </message>
    <message>
      <source>Found mood</source>
      <translation>Ambiente encontrado</translation>
    </message>
    <message>
      <source>Found tempo</source>
      <translation>Tempo encontrado</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>Género</translation>
    </message>
    <message>
      <source>Half the tempo of the idea</source>
      <translation>La mitad del tempo de la idea</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Tonalidad</translation>
    </message>
    <message>
      <source>Key of the idea</source>
      <translation>Tonalidad de la idea</translation>
    </message>
    <message>
      <source>Listening …</source>
      <translation>Escuchando…</translation>
    </message>
    <message>
      <source>Mood</source>
      <translation>Ambiente</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Tempo of the idea</source>
      <translation>Tempo de la idea</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>no se encontró nada</translation>
    </message>
    <message>
      <source>Asks for: {prompt}</source>
      <translation>Pide: {prompt}</translation>
    </message>
    <message>
      <source>Choose a recording of your idea first.</source>
      <translation>Elige antes una grabación de tu idea.</translation>
    </message>
    <message>
      <source>Compose it again from the fields above</source>
      <translation>Componerlo otra vez con los campos de arriba</translation>
    </message>
    <message>
      <source>Compose the prompt again</source>
      <translation>Componer el prompt otra vez</translation>
    </message>
    <message>
      <source>Follow its melody</source>
      <translation>Seguir su melodía</translation>
    </message>
    <message>
      <source>How many bars the loop has, of four beats each; it is cut to exactly so many.</source>
      <translation>Cuántos compases tiene el bucle, de cuatro tiempos cada uno; se corta justo a esa medida.</translation>
    </message>
    <message>
      <source>How many loops to make, to choose the best of.</source>
      <translation>Cuántos bucles hacer, para elegir el mejor.</translation>
    </message>
    <message>
      <source>Instrument</source>
      <translation>Instrumento</translation>
    </message>
    <message>
      <source>Loop model</source>
      <translation>Modelo del bucle</translation>
    </message>
    <message>
      <source>Make loop</source>
      <translation>Hacer bucle</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Prompt of the loop</source>
      <translation>Prompt del bucle</translation>
    </message>
    <message>
      <source>Put it in the queue (Ctrl+Enter)</source>
      <translation>Ponerlo en la cola (Ctrl+Intro)</translation>
    </message>
    <message>
      <source>The loop plays what the idea plays, as far as the model follows a melody.</source>
      <translation>El bucle toca lo que toca la idea, hasta donde el modelo sigue una melodía.</translation>
    </message>
    <message>
      <source>What is asked for</source>
      <translation>Lo que se pide</translation>
    </message>
    <message>
      <source>Advanced</source>
      <translation>Avanzado</translation>
    </message>
    <message>
      <source>Advanced loop</source>
      <translation>Bucle avanzado</translation>
    </message>
    <message>
      <source>Back to the takes (Esc)</source>
      <translation>Volver a las tomas (Esc)</translation>
    </message>
    <message>
      <source>Change what was found, and the prompt</source>
      <translation>Cambiar lo encontrado y el prompt</translation>
    </message>
    <message>
      <source>Drop one file: a loop is made from one idea.</source>
      <translation>Suelta un solo archivo: un bucle se hace de una idea.</translation>
    </message>
    <message>
      <source>LOOP FROM AN IDEA</source>
      <translation>BUCLE DE UNA IDEA</translation>
    </message>
    <message>
      <source>Leave the idea page</source>
      <translation>Salir de la página de la idea</translation>
    </message>
    <message>
      <source>Loop from an idea</source>
      <translation>Bucle de una idea</translation>
    </message>
    <message>
      <source>No tempo was found: type one above.</source>
      <translation>No se encontró tempo: escribe uno arriba.</translation>
    </message>
    <message>
      <source>The recording is being listened to.</source>
      <translation>Se está escuchando la grabación.</translation>
    </message>
    <message>
      <source>Drop a recording here: a hummed line, a riff, a few bars.</source>
      <translation>Suelta aquí una grabación: una línea tarareada, un riff, unos compases.</translation>
    </message>
    <message>
      <source>Picture of the idea</source>
      <translation>Imagen de la idea</translation>
    </message>
    <message>
      <source>Getting ready …</source>
      <translation>Preparando…</translation>
    </message>
    <message>
      <source>Making loops …</source>
      <translation>Haciendo bucles…</translation>
    </message>
    <message numerus="yes">
      <source>Making {n} loops ...</source>
      <comment>Making {n} loop ...</comment>
      <translation>
        <numerusform>Haciendo {n} bucle...</numerusform>
        <numerusform>Haciendo {n} bucles...</numerusform>
      </translation>
    </message>
    <message>
      <source>The melody “{name}”</source>
      <translation>La melodía «{name}»</translation>
    </message>
    <message>
      <source>The open take “{title}”</source>
      <translation>La toma abierta «{title}»</translation>
    </message>
    <message>
      <source>Waiting in the queue …</source>
      <translation>Esperando en la cola…</translation>
    </message>
    <message>
      <source>Choose a recording of your idea</source>
      <translation>Elegir una grabación de tu idea</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>Archivo…</translation>
    </message>
    <message>
      <source>Idea</source>
      <translation>Idea</translation>
    </message>
    <message>
      <source>Idea from a file</source>
      <translation>Idea de un archivo</translation>
    </message>
    <message>
      <source>No idea yet</source>
      <translation>Aún no hay idea</translation>
    </message>
    <message>
      <source>Nothing recorded yet</source>
      <translation>Aún no se ha grabado nada</translation>
    </message>
    <message>
      <source>One you sang, the melody in its slot, or the open take</source>
      <translation>Una que cantaste, la melodía de su hueco o la toma abierta</translation>
    </message>
    <message>
      <source>Record</source>
      <comment>the verb</comment>
      <translation>Grabar</translation>
    </message>
    <message>
      <source>Record an idea</source>
      <translation>Grabar una idea</translation>
    </message>
    <message>
      <source>Sing or play it on the melody page, then come back here</source>
      <translation>Cántala o tócala en la página de la melodía y vuelve aquí</translation>
    </message>
    <message>
      <source>Sound and MIDI ({patterns})</source>
      <translation>Sonido y MIDI ({patterns})</translation>
    </message>
    <message>
      <source>Use a recording</source>
      <translation>Usar una grabación</translation>
    </message>
    <message>
      <source>Use a recording…</source>
      <translation>Usar una grabación…</translation>
    </message>
    <message>
      <source>{seconds:.1f} s</source>
      <translation>{seconds:.1f} s</translation>
    </message>
    <message>
      <source>How loud you are, in dBFS. The green line is the good range, {low:.0f} to {high:.0f} dB: let your peaks end below it. Further right the sound is cut off. Click to reset the peak and the clip light.</source>
      <translation>Lo fuerte que suenas, en dBFS. La línea verde es el margen bueno, de {low:.0f} a {high:.0f} dB: que tus picos acaben por debajo. Más a la derecha el sonido se recorta. Haz clic para borrar el pico y la luz de saturación.</translation>
    </message>
    <message>
      <source>Input level</source>
      <translation>Nivel de entrada</translation>
    </message>
    <message>
      <source>{level}, good</source>
      <translation>{level}, bien</translation>
    </message>
    <message>
      <source>{level}, rather loud; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}, algo fuerte; lo bueno es de {low:.0f} a {high:.0f} dB</translation>
    </message>
    <message>
      <source>{level}, too quiet; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}, demasiado bajo; lo bueno es de {low:.0f} a {high:.0f} dB</translation>
    </message>
    <message>
      <source>{level}; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}; lo bueno es de {low:.0f} a {high:.0f} dB</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Vaciar</translation>
    </message>
    <message>
      <source>Clear jobs</source>
      <translation>Vaciar trabajos</translation>
    </message>
    <message>
      <source>JOBS</source>
      <translation>TRABAJOS</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Trabajos</translation>
    </message>
    <message>
      <source>No jobs</source>
      <translation>No hay trabajos</translation>
    </message>
    <message>
      <source>Take the jobs that have ended off the list</source>
      <translation>Quitar de la lista los trabajos terminados</translation>
    </message>
    <message>
      <source>Cancel “{title}”</source>
      <translation>Cancelar «{title}»</translation>
    </message>
    <message>
      <source>Cancel; what exists is kept</source>
      <translation>Cancelar; lo que hay se conserva</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Copiar detalles</translation>
    </message>
    <message>
      <source>Copy details of “{title}”</source>
      <translation>Copiar detalles de «{title}»</translation>
    </message>
    <message>
      <source>Copy what went wrong, for a report</source>
      <translation>Copiar lo que falló, para un informe</translation>
    </message>
    <message>
      <source>Dismiss “{title}”</source>
      <translation>Descartar «{title}»</translation>
    </message>
    <message>
      <source>Job “{title}”</source>
      <translation>Trabajo «{title}»</translation>
    </message>
    <message>
      <source>Move down the queue</source>
      <translation>Bajar en la cola</translation>
    </message>
    <message>
      <source>Move up the queue</source>
      <translation>Subir en la cola</translation>
    </message>
    <message>
      <source>Move “{title}” down</source>
      <translation>Bajar «{title}»</translation>
    </message>
    <message>
      <source>Move “{title}” up</source>
      <translation>Subir «{title}»</translation>
    </message>
    <message>
      <source>Progress of “{title}”</source>
      <translation>Progreso de «{title}»</translation>
    </message>
    <message>
      <source>Save again</source>
      <translation>Guardar otra vez</translation>
    </message>
    <message>
      <source>Save “{title}” again</source>
      <translation>Guardar «{title}» otra vez</translation>
    </message>
    <message>
      <source>Take this off the list</source>
      <translation>Quitar esto de la lista</translation>
    </message>
    <message>
      <source>Try once more to save what was made</source>
      <translation>Intentar de nuevo guardar lo que se hizo</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelado</translation>
    </message>
    <message>
      <source>Cut short; what exists is kept</source>
      <translation>Interrumpido; lo que hay se conserva</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message numerus="yes">
      <source>Done, {n} takes</source>
      <comment>Done, {n} take</comment>
      <translation>
        <numerusform>Listo, {n} toma</numerusform>
        <numerusform>Listo, {n} tomas</numerusform>
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Falló</translation>
    </message>
    <message numerus="yes">
      <source>Failed; {n} takes kept</source>
      <comment>Failed; {n} take kept</comment>
      <translation>
        <numerusform>Falló; se conserva {n} toma</numerusform>
        <numerusform>Falló; se conservan {n} tomas</numerusform>
      </translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>Cargando el modelo</translation>
    </message>
    <message>
      <source>Making take {number} of {count}</source>
      <translation>Haciendo la toma {number} de {count}</translation>
    </message>
    <message>
      <source>Making the take</source>
      <translation>Haciendo la toma</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Sin guardar</translation>
    </message>
    <message>
      <source>Stopping; what exists is kept</source>
      <translation>Parando; lo que hay se conserva</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
    <message>
      <source>nearly done</source>
      <translation>casi listo</translation>
    </message>
    <message>
      <source>{hours} h left</source>
      <translation>quedan {hours} h</translation>
    </message>
    <message>
      <source>{minutes} min left</source>
      <translation>quedan {minutes} min</translation>
    </message>
    <message numerus="yes">
      <source>{n} done</source>
      <comment>{n} done</comment>
      <translation>
        <numerusform>{n} listo</numerusform>
        <numerusform>{n} listos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} failed</source>
      <comment>{n} failed</comment>
      <translation>
        <numerusform>{n} fallido</numerusform>
        <numerusform>{n} fallidos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} running</source>
      <comment>{n} running</comment>
      <translation>
        <numerusform>{n} en marcha</numerusform>
        <numerusform>{n} en marcha</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} waiting</source>
      <comment>{n} waiting</comment>
      <translation>
        <numerusform>{n} en espera</numerusform>
        <numerusform>{n} en espera</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds} s left</source>
      <translation>quedan {seconds} s</translation>
    </message>
    <message>
      <source>{speed}x real time</source>
      <translation>{speed}x tiempo real</translation>
    </message>
    <message>
      <source>Keyboard {number}</source>
      <translation>Teclado {number}</translation>
    </message>
    <message>
      <source>Make room, and play again.</source>
      <translation>Haz sitio y toca otra vez.</translation>
    </message>
    <message>
      <source>Press MIDI keyboard again, and play.</source>
      <translation>Pulsa otra vez Teclado MIDI y toca.</translation>
    </message>
    <message>
      <source>What was played cannot be kept ({reason}).</source>
      <translation>No se puede guardar lo que tocaste ({reason}).</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como el sistema</translation>
    </message>
    <message>
      <source>1.  Take the headphones off, and turn the speakers up.
2.  Hold the microphone where it hears them.
3.  Press Start, and be quiet while it clicks.</source>
      <translation>1.  Quítate los auriculares y sube los altavoces.
2.  Pon el micrófono donde los oiga.
3.  Pulsa Empezar y guarda silencio mientras suenan los clics.</translation>
    </message>
    <message>
      <source>Measure again</source>
      <translation>Medir otra vez</translation>
    </message>
    <message>
      <source>Measure latency</source>
      <translation>Medir latencia</translation>
    </message>
    <message>
      <source>Measuring …</source>
      <translation>Midiendo…</translation>
    </message>
    <message>
      <source>Sound takes a moment to leave the speakers and to come back through the microphone. Once it is measured, what you sing to the clicks lies on the beat.</source>
      <translation>El sonido tarda un momento en salir por los altavoces y volver por el micrófono. Una vez medido, lo que cantes con los clics caerá en el pulso.</translation>
    </message>
    <message>
      <source>Your devices are {ms:.0f} ms late, give or take {spread:.0f} ms. From now on this is allowed for.</source>
      <translation>Tus dispositivos llevan {ms:.0f} ms de retraso, con un margen de {spread:.0f} ms. Desde ahora se tiene en cuenta.</translation>
    </message>
    <message>
      <source>Your devices are {ms:.0f} ms late. From now on this is allowed for.</source>
      <translation>Tus dispositivos llevan {ms:.0f} ms de retraso. Desde ahora se tiene en cuenta.</translation>
    </message>
    <message>
      <source>Press Start again in a moment.</source>
      <translation>Pulsa Empezar otra vez en un momento.</translation>
    </message>
    <message>
      <source>Stop recording first, then measure the latency.</source>
      <translation>Para primero la grabación y luego mide la latencia.</translation>
    </message>
    <message>
      <source>The last measurement is still ending.</source>
      <translation>La última medición aún está terminando.</translation>
    </message>
    <message>
      <source>The measurement was stopped.</source>
      <translation>La medición se detuvo.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own ({name}); Help → Copy diagnostics has the details.</source>
      <translation>MusicDesk cometió un error propio ({name}); en Ayuda → Copiar diagnóstico están los detalles.</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Intentos</translation>
    </message>
    <message>
      <source>Delete attempt</source>
      <translation>Borrar intento</translation>
    </message>
    <message>
      <source>Delete the attempt that is chosen  (Del)</source>
      <translation>Borrar el intento elegido  (Supr)</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>MIDI keyboard</source>
      <translation>Teclado MIDI</translation>
    </message>
    <message>
      <source>Nothing sung yet. A file will do, too.</source>
      <translation>Aún no has cantado nada. Un archivo también sirve.</translation>
    </message>
    <message>
      <source>Play the melody on {keyboard}; press again when you are done</source>
      <translation>Toca la melodía en {keyboard}; pulsa otra vez cuando acabes</translation>
    </message>
    <message>
      <source>Shown: {name}</source>
      <translation>Se muestra: {name}</translation>
    </message>
    <message>
      <source>Take a melody from a file: sound or MIDI</source>
      <translation>Tomar una melodía de un archivo: sonido o MIDI</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Grabar</translation>
    </message>
    <message>
      <source>count-in</source>
      <translation>cuenta previa</translation>
    </message>
    <message>
      <source>not recording</source>
      <translation>sin grabar</translation>
    </message>
    <message>
      <source>opening the microphone</source>
      <translation>abriendo el micrófono</translation>
    </message>
    <message>
      <source>recording</source>
      <translation>grabando</translation>
    </message>
    <message>
      <source>starting</source>
      <translation>empezando</translation>
    </message>
    <message>
      <source>After its end</source>
      <translation>Tras su final</translation>
    </message>
    <message>
      <source>As the model hears it</source>
      <translation>Como la oye el modelo</translation>
    </message>
    <message>
      <source>Begin anew</source>
      <translation>Empezar de nuevo</translation>
    </message>
    <message>
      <source>Hear it as it was sung or played, without any repair.</source>
      <translation>Oírla como se cantó o tocó, sin ninguna reparación.</translation>
    </message>
    <message>
      <source>Hear plain tones of what the model gets, in place of your voice (A/B).</source>
      <translation>Oír tonos simples de lo que recibe el modelo, en vez de tu voz (A/B).</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Pause the melody</source>
      <translation>Pausar la melodía</translation>
    </message>
    <message>
      <source>Play melody</source>
      <translation>Reproducir melodía</translation>
    </message>
    <message>
      <source>Play the melody</source>
      <translation>Reproducir la melodía</translation>
    </message>
    <message>
      <source>Stop following</source>
      <translation>Dejar de seguir</translation>
    </message>
    <message>
      <source>What happens where the take is longer than the melody.</source>
      <translation>Qué pasa donde la toma es más larga que la melodía.</translation>
    </message>
    <message>
      <source>playing</source>
      <translation>reproduciendo</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>parado</translation>
    </message>
    <message>
      <source>It stays at {value}.</source>
      <translation>Se queda en {value}.</translation>
    </message>
    <message>
      <source>{low} to {high}, please.</source>
      <translation>De {low} a {high}, por favor.</translation>
    </message>
    <message>
      <source>Get ready …</source>
      <translation>Prepárate…</translation>
    </message>
    <message>
      <source>Listening to it …</source>
      <translation>Escuchándola…</translation>
    </message>
    <message>
      <source>Press {key} and sing.</source>
      <translation>Pulsa {key} y canta.</translation>
    </message>
    <message>
      <source>Recording …</source>
      <translation>Grabando…</translation>
    </message>
    <message>
      <source>Sing.</source>
      <translation>Canta.</translation>
    </message>
    <message>
      <source>Back to the takes  (Esc)</source>
      <translation>Volver a las tomas  (Esc)</translation>
    </message>
    <message>
      <source>Close melody</source>
      <translation>Cerrar melodía</translation>
    </message>
    <message>
      <source>Count-in  {bar}</source>
      <translation>Cuenta previa  {bar}</translation>
    </message>
    <message>
      <source>Count-in: get ready</source>
      <translation>Cuenta previa: prepárate</translation>
    </message>
    <message>
      <source>Hum or sing.</source>
      <translation>Tararea o canta.</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>Entrada</translation>
    </message>
    <message>
      <source>Input device</source>
      <translation>Dispositivo de entrada</translation>
    </message>
    <message>
      <source>Input: {device}</source>
      <translation>Entrada: {device}</translation>
    </message>
    <message>
      <source>MELODY</source>
      <translation>MELODÍA</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>Abriendo…</translation>
    </message>
    <message>
      <source>Press again to stop.</source>
      <translation>Pulsa otra vez para parar.</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Record what you sing or hum</source>
      <translation>Graba lo que cantes o tararees</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parar</translation>
    </message>
    <message>
      <source>System default</source>
      <translation>El del sistema</translation>
    </message>
    <message>
      <source>Wear headphones, or the microphone hears the clicks.</source>
      <translation>Ponte auriculares, o el micrófono oirá los clics.</translation>
    </message>
    <message>
      <source>Wear headphones: through speakers, monitoring howls.</source>
      <translation>Ponte auriculares: por altavoces, la escucha se acopla.</translation>
    </message>
    <message>
      <source>bar {bar}</source>
      <translation>compás {bar}</translation>
    </message>
    <message>
      <source>{device} (not there)</source>
      <translation>{device} (no está)</translation>
    </message>
    <message>
      <source>{key} starts and stops.</source>
      <translation>{key} empieza y para.</translation>
    </message>
    <message>
      <source>{key} stops.</source>
      <translation>{key} para.</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Observaciones</translation>
    </message>
    <message>
      <source>1/16</source>
      <translation>1/16</translation>
    </message>
    <message>
      <source>1/4</source>
      <translation>1/4</translation>
    </message>
    <message>
      <source>1/8</source>
      <translation>1/8</translation>
    </message>
    <message>
      <source>1/8 triplet</source>
      <translation>tresillo de 1/8</translation>
    </message>
    <message>
      <source>Beat division</source>
      <translation>División del pulso</translation>
    </message>
    <message>
      <source>High-pass</source>
      <translation>Paso alto</translation>
    </message>
    <message>
      <source>High-pass frequency</source>
      <translation>Frecuencia del paso alto</translation>
    </message>
    <message>
      <source>Hold each note on one pitch, without slides and vibrato.</source>
      <translation>Mantiene cada nota en una sola altura, sin deslizamientos ni vibrato.</translation>
    </message>
    <message>
      <source>Let each note begin and end on the beat grid of the tempo above.</source>
      <translation>Hace que cada nota empiece y acabe en la rejilla de pulsos del tempo de arriba.</translation>
    </message>
    <message>
      <source>Move each note to the nearest one of a scale.</source>
      <translation>Mueve cada nota a la más cercana de una escala.</translation>
    </message>
    <message>
      <source>Noise gate</source>
      <translation>Puerta de ruido</translation>
    </message>
    <message>
      <source>Noise gate level</source>
      <translation>Nivel de la puerta de ruido</translation>
    </message>
    <message>
      <source>REPAIR</source>
      <translation>REPARACIÓN</translation>
    </message>
    <message>
      <source>Silence what is quieter than this.</source>
      <translation>Silencia lo que suena más bajo que esto.</translation>
    </message>
    <message>
      <source>Snap to beat</source>
      <translation>Ajustar al pulso</translation>
    </message>
    <message>
      <source>Snap to scale</source>
      <translation>Ajustar a escala</translation>
    </message>
    <message>
      <source>Steady pitch</source>
      <translation>Afinación estable</translation>
    </message>
    <message>
      <source>Take away what is lower: rumble, breath, handling noise.</source>
      <translation>Quita lo más grave: retumbos, respiración, ruidos de manejo.</translation>
    </message>
    <message>
      <source>Take the voice out of a song, so that only it is followed.</source>
      <translation>Saca la voz de una canción, para seguir solo la voz.</translation>
    </message>
    <message>
      <source>Take the {bpm} bpm heard</source>
      <translation>Usar los {bpm} bpm oídos</translation>
    </message>
    <message>
      <source>The grid is at {bpm} bpm; what you sang sounds like another.</source>
      <translation>La rejilla está a {bpm} bpm; lo que cantaste suena a otro tempo.</translation>
    </message>
    <message>
      <source>Use the tempo heard</source>
      <translation>Usar el tempo oído</translation>
    </message>
    <message>
      <source>Voice only</source>
      <translation>Solo la voz</translation>
    </message>
    <message>
      <source>Drag to trim; Alt moves freely, a double click takes the trim away.</source>
      <translation>Arrastra para recortar; con Alt se mueve libre, un doble clic quita el recorte.</translation>
    </message>
    <message>
      <source>What the model hears</source>
      <translation>Lo que oye el modelo</translation>
    </message>
    <message>
      <source>another note</source>
      <translation>otra nota</translation>
    </message>
    <message>
      <source>as sung</source>
      <translation>como se cantó</translation>
    </message>
    <message>
      <source>silence</source>
      <translation>silencio</translation>
    </message>
    <message>
      <source>Empty.</source>
      <translation>Vacía.</translation>
    </message>
    <message>
      <source>Melody line</source>
      <translation>Línea de melodía</translation>
    </message>
    <message>
      <source>trimmed to {begin} to {end} s</source>
      <translation>recortada de {begin} a {end} s</translation>
    </message>
    <message>
      <source>playhead</source>
      <translation>cabezal</translation>
    </message>
    <message>
      <source>trim begin</source>
      <translation>inicio del recorte</translation>
    </message>
    <message>
      <source>trim end</source>
      <translation>final del recorte</translation>
    </message>
    <message>
      <source>blues</source>
      <translation>blues</translation>
    </message>
    <message>
      <source>dorian</source>
      <translation>dórica</translation>
    </message>
    <message>
      <source>key {key}</source>
      <translation>tonalidad {key}</translation>
    </message>
    <message>
      <source>listening, no pitch heard</source>
      <translation>escuchando, no se oye ninguna altura</translation>
    </message>
    <message>
      <source>major</source>
      <translation>mayor</translation>
    </message>
    <message>
      <source>minor</source>
      <translation>menor</translation>
    </message>
    <message>
      <source>mixolydian</source>
      <translation>mixolidia</translation>
    </message>
    <message>
      <source>no notes</source>
      <translation>sin notas</translation>
    </message>
    <message>
      <source>singing {note}</source>
      <translation>cantando {note}</translation>
    </message>
    <message numerus="yes">
      <source>singing {note}, {n} cents flat</source>
      <comment>singing {note}, {n} cent flat</comment>
      <translation>
        <numerusform>cantando {note}, {n} cent por debajo</numerusform>
        <numerusform>cantando {note}, {n} cents por debajo</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>singing {note}, {n} cents sharp</source>
      <comment>singing {note}, {n} cent sharp</comment>
      <translation>
        <numerusform>cantando {note}, {n} cent por encima</numerusform>
        <numerusform>cantando {note}, {n} cents por encima</numerusform>
      </translation>
    </message>
    <message>
      <source>{note} {kind}</source>
      <translation>{note} {kind}</translation>
    </message>
    <message numerus="yes">
      <source>{n} notes</source>
      <comment>{n} note</comment>
      <translation>
        <numerusform>{n} nota</numerusform>
        <numerusform>{n} notas</numerusform>
      </translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Escala</translation>
    </message>
    <message>
      <source>Scale kind</source>
      <translation>Tipo de escala</translation>
    </message>
    <message>
      <source>{scale} (heard)</source>
      <translation>{scale} (oída)</translation>
    </message>
    <message>
      <source>Click on while you sing. With headphones the clicks are not in the recording.</source>
      <translation>Sigue marcando mientras cantas. Con auriculares los clics no entran en la grabación.</translation>
    </message>
    <message>
      <source>Count-in</source>
      <translation>Cuenta previa</translation>
    </message>
    <message>
      <source>Hear yourself while you sing. Wear headphones, or it howls.</source>
      <translation>Oírte mientras cantas. Ponte auriculares, o se acopla.</translation>
    </message>
    <message>
      <source>How many bars are clicked before you sing.</source>
      <translation>Cuántos compases de clics suenan antes de que cantes.</translation>
    </message>
    <message>
      <source>Latency {ms} ms…</source>
      <translation>Latencia {ms} ms…</translation>
    </message>
    <message>
      <source>Latency…</source>
      <translation>Latencia…</translation>
    </message>
    <message>
      <source>Measure how late your devices are, so that what you sing to the clicks lies on the beat.</source>
      <translation>Mide cuánto se retrasan tus dispositivos, para que lo que cantes con los clics caiga en el pulso.</translation>
    </message>
    <message>
      <source>Metronome</source>
      <translation>Metrónomo</translation>
    </message>
    <message>
      <source>Monitor</source>
      <translation>Monitor</translation>
    </message>
    <message>
      <source>None</source>
      <comment>no bars are counted in</comment>
      <translation>Ninguna</translation>
    </message>
    <message>
      <source>The tempo of the clicks and of the beat grid.</source>
      <translation>El tempo de los clics y de la rejilla de pulsos.</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>sin medir aún</translation>
    </message>
    <message numerus="yes">
      <source>{n} bars</source>
      <comment>{n} bar</comment>
      <translation>
        <numerusform>{n} compás</numerusform>
        <numerusform>{n} compases</numerusform>
      </translation>
    </message>
    <message>
      <source>Let the next takes follow it</source>
      <translation>Que las próximas tomas la sigan</translation>
    </message>
    <message>
      <source>Nothing to follow yet.</source>
      <translation>Aún no hay nada que seguir.</translation>
    </message>
    <message>
      <source>Use this melody</source>
      <translation>Usar esta melodía</translation>
    </message>
    <message>
      <source>That melody is not looked at any more.</source>
      <translation>Esa melodía ya no está a la vista.</translation>
    </message>
    <message>
      <source>beginning of the melody</source>
      <translation>principio de la melodía</translation>
    </message>
    <message>
      <source>division of the beat</source>
      <translation>división del pulso</translation>
    </message>
    <message>
      <source>end of the melody</source>
      <translation>final de la melodía</translation>
    </message>
    <message>
      <source>high-pass</source>
      <translation>paso alto</translation>
    </message>
    <message>
      <source>noise gate</source>
      <translation>puerta de ruido</translation>
    </message>
    <message>
      <source>repair</source>
      <translation>reparación</translation>
    </message>
    <message>
      <source>snap to beat</source>
      <translation>ajuste al pulso</translation>
    </message>
    <message>
      <source>snap to scale</source>
      <translation>ajuste a escala</translation>
    </message>
    <message>
      <source>what comes after the melody</source>
      <translation>lo que viene tras la melodía</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Editar</translation>
    </message>
    <message>
      <source>&amp;Engine</source>
      <translation>&amp;Motor</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Archivo</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;yuda</translation>
    </message>
    <message>
      <source>&amp;Take</source>
      <translation>&amp;Toma</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>Bring back what is in the trash</source>
      <translation>Recuperar lo que hay en la papelera</translation>
    </message>
    <message>
      <source>Clear the list</source>
      <translation>Vaciar la lista</translation>
    </message>
    <message>
      <source>Copy diagnostics…</source>
      <translation>Copiar diagnóstico…</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>Vaciar la papelera…</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Look for a newer version…</source>
      <translation>Buscar una versión más nueva…</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>Comentario…</translation>
    </message>
    <message>
      <source>Open the library's folder</source>
      <translation>Abrir la carpeta de la biblioteca</translation>
    </message>
    <message>
      <source>Play&amp;back</source>
      <translation>&amp;Reproducción</translation>
    </message>
    <message>
      <source>Recent files</source>
      <translation>Archivos recientes</translation>
    </message>
    <message>
      <source>Restore settings from a file…</source>
      <translation>Recuperar ajustes de un archivo…</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Estrellas</translation>
    </message>
    <message>
      <source>Stems…</source>
      <translation>Stems…</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <source>Unload model</source>
      <translation>Quitar modelo de la memoria</translation>
    </message>
    <message>
      <source>Welcome…</source>
      <translation>Bienvenida…</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Nivel</translation>
    </message>
    <message>
      <source>Level in dBFS. Click to reset the peak and the clip light.</source>
      <translation>Nivel en dBFS. Haz clic para borrar el pico y la luz de saturación.</translation>
    </message>
    <message>
      <source>clipped</source>
      <translation>saturado</translation>
    </message>
    <message>
      <source>peak {level} dB</source>
      <translation>pico {level} dB</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>en silencio</translation>
    </message>
    <message>
      <source>A take waits to be made with it: wait for it, or cancel that first.</source>
      <translation>Hay una toma esperando a hacerse con él: espera o cancélala antes.</translation>
    </message>
    <message>
      <source>Choose the folder with the files of {title}</source>
      <translation>Elige la carpeta con los archivos de {title}</translation>
    </message>
    <message>
      <source>Delete {title} ({size}) from this computer? It can be downloaded again.</source>
      <translation>¿Borrar {title} ({size}) de este ordenador? Se puede descargar otra vez.</translation>
    </message>
    <message>
      <source>It is making a take now: wait for it, or cancel that first.</source>
      <translation>Ahora está haciendo una toma: espera o cancélala antes.</translation>
    </message>
    <message>
      <source>Models lie in {folder}.</source>
      <translation>Los modelos están en {folder}.</translation>
    </message>
    <message>
      <source>Models lie in {folder}; {free} are free there.</source>
      <translation>Los modelos están en {folder}; allí hay {free} libres.</translation>
    </message>
    <message>
      <source>Remove {title}</source>
      <translation>Quitar {title}</translation>
    </message>
    <message>
      <source>The next takes are made with {title}.</source>
      <translation>Las próximas tomas se hacen con {title}.</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Where models lie</source>
      <translation>Dónde están los modelos</translation>
    </message>
    <message>
      <source>List of models</source>
      <translation>Lista de modelos</translation>
    </message>
    <message>
      <source>Accept licence</source>
      <translation>Aceptar licencia</translation>
    </message>
    <message>
      <source>Accept the licence first</source>
      <translation>Acepta antes la licencia</translation>
    </message>
    <message>
      <source>Asking what there is …</source>
      <translation>Preguntando qué hay…</translation>
    </message>
    <message>
      <source>Compare every file with its checksum</source>
      <translation>Comparar cada archivo con su suma de comprobación</translation>
    </message>
    <message>
      <source>Delete it from this computer</source>
      <translation>Borrarlo de este ordenador</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Descargar</translation>
    </message>
    <message>
      <source>Fetch it from its publisher</source>
      <translation>Traerlo de quien lo publica</translation>
    </message>
    <message>
      <source>Fetch the broken files again, and only those</source>
      <translation>Descargar de nuevo los archivos dañados, y solo esos</translation>
    </message>
    <message>
      <source>Go on with the download where it stopped</source>
      <translation>Seguir la descarga donde se paró</translation>
    </message>
    <message>
      <source>How far it is</source>
      <translation>Cuánto lleva</translation>
    </message>
    <message>
      <source>I have read the licence, and accept it</source>
      <translation>He leído la licencia y la acepto</translation>
    </message>
    <message>
      <source>Import from a folder…</source>
      <translation>Importar de una carpeta…</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>En uso</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Make the next takes with it</source>
      <translation>Hacer con él las próximas tomas</translation>
    </message>
    <message>
      <source>Mend</source>
      <translation>Reparar</translation>
    </message>
    <message>
      <source>Paused. “{resume}” goes on where it stopped.</source>
      <translation>En pausa. «{resume}» sigue donde se paró.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Stop for now; what was fetched is kept</source>
      <translation>Parar por ahora; lo descargado se conserva</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>Parando…</translation>
    </message>
    <message>
      <source>Take it in from a folder or a stick, without the network</source>
      <translation>Incorporarlo de una carpeta o memoria USB, sin la red</translation>
    </message>
    <message>
      <source>The next takes are made with it</source>
      <translation>Las próximas tomas se hacen con él</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>Usar este modelo</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Verificar</translation>
    </message>
    <message>
      <source>Waits for the one before it.</source>
      <translation>Espera al anterior.</translation>
    </message>
    <message>
      <source>as its publisher gives it</source>
      <translation>como lo da quien lo publica</translation>
    </message>
    <message>
      <source>{licence}, which has to be agreed to before the download</source>
      <translation>{licence}, que hay que aceptar antes de la descarga</translation>
    </message>
    <message>
      <source>Close other programs.</source>
      <translation>Cierra otros programas.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own: {name}.</source>
      <translation>MusicDesk cometió un error propio: {name}.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Inténtalo otra vez.</translation>
    </message>
    <message numerus="yes">
      <source>And {n} more.</source>
      <comment>And {n} more.</comment>
      <translation>
        <numerusform>Y {n} más.</numerusform>
        <numerusform>Y {n} más.</numerusform>
      </translation>
    </message>
    <message>
      <source>Every file is as its publisher made it.</source>
      <translation>Cada archivo está como se publicó.</translation>
    </message>
    <message>
      <source>Not checked to the end.</source>
      <translation>No se comprobó hasta el final.</translation>
    </message>
    <message>
      <source>Not taken in.</source>
      <translation>No se incorporó.</translation>
    </message>
    <message>
      <source>Paused; what was fetched is kept.</source>
      <translation>En pausa; lo descargado se conserva.</translation>
    </message>
    <message>
      <source>{title} is here, whole and checked.</source>
      <translation>{title} está aquí, entero y comprobado.</translation>
    </message>
    <message>
      <source>{title} is removed: {size} are free again.</source>
      <translation>{title} se ha quitado: {size} vuelven a estar libres.</translation>
    </message>
    <message>
      <source>{title} is whole again.</source>
      <translation>{title} vuelve a estar entero.</translation>
    </message>
    <message>
      <source>“{mend}” fetches what is broken again.</source>
      <translation>«{mend}» descarga de nuevo lo dañado.</translation>
    </message>
    <message>
      <source>10 s of music</source>
      <translation>10 s de música</translation>
    </message>
    <message>
      <source>Broken</source>
      <translation>Dañado</translation>
    </message>
    <message>
      <source>Can do</source>
      <translation>Sabe</translation>
    </message>
    <message>
      <source>Covers</source>
      <translation>Portadas</translation>
    </message>
    <message>
      <source>Installed</source>
      <translation>Instalado</translation>
    </message>
    <message>
      <source>Its publisher wants to be asked first: log in on its page and agree there, then make an access token and run “hf auth login” in a terminal once. MusicDesk uses that login and keeps no copy of it.</source>
      <translation>Quien lo publica quiere que se le pida antes: entra en su página y acepta allí; luego crea un token de acceso y ejecuta una vez «hf auth login» en un terminal. MusicDesk usa ese acceso y no guarda copia.</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Memoria</translation>
    </message>
    <message>
      <source>Mending</source>
      <translation>Reparando</translation>
    </message>
    <message>
      <source>Music</source>
      <translation>Música</translation>
    </message>
    <message>
      <source>Own folder</source>
      <translation>Carpeta propia</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Paused at {percent} %</source>
      <translation>En pausa al {percent} %</translation>
    </message>
    <message>
      <source>Removing</source>
      <translation>Quitando</translation>
    </message>
    <message>
      <source>Size told when fetched</source>
      <translation>El tamaño se sabe al descargar</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>Parando</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Etiquetas</translation>
    </message>
    <message>
      <source>Taking in</source>
      <translation>Incorporando</translation>
    </message>
    <message>
      <source>about {size}, fits this computer</source>
      <translation>unos {size}, cabe en este ordenador</translation>
    </message>
    <message>
      <source>about {size}, more than is free here now</source>
      <translation>unos {size}, más de lo libre aquí ahora</translation>
    </message>
    <message>
      <source>about {time}</source>
      <translation>unos {time}</translation>
    </message>
    <message>
      <source>checking</source>
      <translation>comprobando</translation>
    </message>
    <message>
      <source>downloading</source>
      <translation>descargando</translation>
    </message>
    <message>
      <source>follow a melody</source>
      <translation>seguir una melodía</translation>
    </message>
    <message>
      <source>go on from music</source>
      <translation>continuar una música</translation>
    </message>
    <message>
      <source>mending</source>
      <translation>reparando</translation>
    </message>
    <message>
      <source>mono</source>
      <translation>mono</translation>
    </message>
    <message>
      <source>one prompt for the whole take</source>
      <translation>un prompt para toda la toma</translation>
    </message>
    <message>
      <source>re-make a part</source>
      <translation>rehacer una parte</translation>
    </message>
    <message>
      <source>removing</source>
      <translation>quitando</translation>
    </message>
    <message>
      <source>sections</source>
      <translation>secciones</translation>
    </message>
    <message>
      <source>stereo</source>
      <translation>estéreo</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>parando</translation>
    </message>
    <message>
      <source>taking in</source>
      <translation>incorporando</translation>
    </message>
    <message>
      <source>told when it is fetched</source>
      <translation>se sabe al descargarlo</translation>
    </message>
    <message>
      <source>up to {time} at once</source>
      <translation>hasta {time} de una vez</translation>
    </message>
    <message>
      <source>what not to hear</source>
      <translation>qué no debe oírse</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} de {total}</translation>
    </message>
    <message>
      <source>No notes were heard. Lower the onset threshold, or choose another preset.</source>
      <translation>No se oyeron notas. Baja el umbral de ataque o elige otro preajuste.</translation>
    </message>
    <message>
      <source>Open a take to see its notes.</source>
      <translation>Abre una toma para ver sus notas.</translation>
    </message>
    <message>
      <source>Press Transcribe to hear the notes of this take.</source>
      <translation>Pulsa Transcribir para oír las notas de esta toma.</translation>
    </message>
    <message>
      <source>The notes can be heard once the take is made.</source>
      <translation>Las notas se pueden oír cuando la toma esté hecha.</translation>
    </message>
    <message>
      <source>Two takes are compared, so they are heard as they are. Open one of them to hear its notes.</source>
      <translation>Se comparan dos tomas, así que se oyen como son. Abre una de ellas para oír sus notas.</translation>
    </message>
    <message>
      <source>Also look for notes whose beginning is not heard clearly.</source>
      <translation>Buscar también notas cuyo comienzo no se oye con claridad.</translation>
    </message>
    <message>
      <source>As heard</source>
      <translation>Como se oyó</translation>
    </message>
    <message>
      <source>Bass</source>
      <translation>Bajo</translation>
    </message>
    <message>
      <source>Chords</source>
      <translation>Acordes</translation>
    </message>
    <message>
      <source>Clean melody</source>
      <translation>Melodía limpia</translation>
    </message>
    <message>
      <source>Even</source>
      <translation>Uniforme</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>Continuidad</translation>
    </message>
    <message>
      <source>Frame threshold</source>
      <translation>Umbral de continuidad</translation>
    </message>
    <message>
      <source>From</source>
      <comment>a note</comment>
      <translation>De</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Fuerte</translation>
    </message>
    <message>
      <source>Hear</source>
      <translation>Oír</translation>
    </message>
    <message>
      <source>Highest note</source>
      <translation>Nota más aguda</translation>
    </message>
    <message>
      <source>How far notes are moved towards the lines.</source>
      <translation>Cuánto se mueven las notas hacia las líneas.</translation>
    </message>
    <message>
      <source>How hard the notes are played.</source>
      <translation>Con qué fuerza se tocan las notas.</translation>
    </message>
    <message>
      <source>How sure a note must be to go on. Lower: longer notes. Higher: shorter ones.</source>
      <translation>Lo segura que debe ser una nota para seguir. Más bajo: notas más largas. Más alto: más cortas.</translation>
    </message>
    <message>
      <source>How sure the beginning of a note must be. Lower: more notes. Higher: fewer.</source>
      <translation>Lo seguro que debe ser el comienzo de una nota. Más bajo: más notas. Más alto: menos.</translation>
    </message>
    <message>
      <source>Keep how the pitch moves inside a note: slides and vibrato.</source>
      <translation>Conservar cómo se mueve la altura dentro de una nota: deslizamientos y vibrato.</translation>
    </message>
    <message>
      <source>Lowest note</source>
      <translation>Nota más grave</translation>
    </message>
    <message>
      <source>Melodia</source>
      <translation>Melodia</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Unir</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>More about notes</source>
      <translation>Más sobre las notas</translation>
    </message>
    <message>
      <source>Move notes that are outside of the scale to the nearest one in it.</source>
      <translation>Mueve las notas de fuera de la escala a la más cercana de ella.</translation>
    </message>
    <message>
      <source>Move notes towards the lines of the beat. T stands for triplets.</source>
      <translation>Mueve las notas hacia las líneas del pulso. T significa tresillos.</translation>
    </message>
    <message>
      <source>No notes</source>
      <translation>Sin notas</translation>
    </message>
    <message>
      <source>Notes of the same pitch with a gap no longer than this become one.</source>
      <translation>Las notas de la misma altura separadas por no más que esto se vuelven una.</translation>
    </message>
    <message>
      <source>Notes that are shorter than this are left out.</source>
      <translation>Las notas más cortas que esto se dejan fuera.</translation>
    </message>
    <message>
      <source>Nothing above this note is looked for.</source>
      <translation>No se busca nada por encima de esta nota.</translation>
    </message>
    <message>
      <source>Nothing below this note is looked for.</source>
      <translation>No se busca nada por debajo de esta nota.</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>No</translation>
    </message>
    <message>
      <source>Onset</source>
      <translation>Ataque</translation>
    </message>
    <message>
      <source>Onset threshold</source>
      <translation>Umbral de ataque</translation>
    </message>
    <message>
      <source>Own</source>
      <comment>a preset of which a value was changed</comment>
      <translation>Propio</translation>
    </message>
    <message>
      <source>Pitch bend</source>
      <translation>Pitch bend</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>Preajuste</translation>
    </message>
    <message>
      <source>Quantise</source>
      <translation>Cuantizar</translation>
    </message>
    <message>
      <source>Shortest</source>
      <translation>Mínima</translation>
    </message>
    <message>
      <source>Shortest note</source>
      <translation>Nota más corta</translation>
    </message>
    <message>
      <source>Show what is needed more rarely.</source>
      <translation>Mostrar lo que se necesita menos a menudo.</translation>
    </message>
    <message>
      <source>Snap to {scale}</source>
      <translation>Ajustar a {scale}</translation>
    </message>
    <message>
      <source>Soft</source>
      <translation>Suave</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Fuerza</translation>
    </message>
    <message>
      <source>The key is not known yet: type it above, or let the take be heard.</source>
      <translation>Aún no se sabe la tonalidad: escríbela arriba o deja que se escuche la toma.</translation>
    </message>
    <message>
      <source>Velocity</source>
      <translation>Velocidad</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Voz</translation>
    </message>
    <message>
      <source>What kind of sound it is: this sets how notes are looked for.</source>
      <translation>Qué tipo de sonido es: según eso se buscan las notas.</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>editado</translation>
    </message>
    <message>
      <source>off</source>
      <translation>no</translation>
    </message>
    <message>
      <source>to</source>
      <comment>a note</comment>
      <translation>a</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Ambos</translation>
    </message>
    <message>
      <source>Hear audio</source>
      <translation>Oír audio</translation>
    </message>
    <message>
      <source>Hear both</source>
      <translation>Oír ambos</translation>
    </message>
    <message>
      <source>Hear notes</source>
      <translation>Oír notas</translation>
    </message>
    <message>
      <source>Hear the notes alone, played by a light synth.</source>
      <translation>Oír solo las notas, tocadas por un sintetizador ligero.</translation>
    </message>
    <message>
      <source>Hear the take and its notes together.</source>
      <translation>Oír la toma y sus notas a la vez.</translation>
    </message>
    <message>
      <source>Hear the take as it is.</source>
      <translation>Oír la toma como es.</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notas</translation>
    </message>
    <message>
      <source>Open a take first.</source>
      <translation>Abre antes una toma.</translation>
    </message>
    <message>
      <source>Something is left out: {why}</source>
      <translation>Algo se ha dejado fuera: {why}</translation>
    </message>
    <message>
      <source>The take is still being made.</source>
      <translation>La toma aún se está haciendo.</translation>
    </message>
    <message>
      <source>{note}, velocity {velocity}</source>
      <translation>{note}, velocidad {velocity}</translation>
    </message>
    <message numerus="yes">
      <source>{n} higher</source>
      <comment>{n} higher</comment>
      <translation>
        <numerusform>{n} más aguda</numerusform>
        <numerusform>{n} más agudas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lower</source>
      <comment>{n} lower</comment>
      <translation>
        <numerusform>{n} más grave</numerusform>
        <numerusform>{n} más graves</numerusform>
      </translation>
    </message>
    <message>
      <source>No notes.</source>
      <translation>Sin notas.</translation>
    </message>
    <message>
      <source>Piano roll</source>
      <translation>Piano roll</translation>
    </message>
    <message numerus="yes">
      <source>add {n} notes</source>
      <comment>add note</comment>
      <translation>
        <numerusform>añadir nota</numerusform>
        <numerusform>añadir {n} notas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>delete {n} notes</source>
      <comment>delete note</comment>
      <translation>
        <numerusform>borrar nota</numerusform>
        <numerusform>borrar {n} notas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>louden {n} notes</source>
      <comment>louden note</comment>
      <translation>
        <numerusform>reforzar nota</numerusform>
        <numerusform>reforzar {n} notas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>move {n} notes</source>
      <comment>move note</comment>
      <translation>
        <numerusform>mover nota</numerusform>
        <numerusform>mover {n} notas</numerusform>
      </translation>
    </message>
    <message>
      <source>selected: {what}</source>
      <translation>selección: {what}</translation>
    </message>
    <message numerus="yes">
      <source>soften {n} notes</source>
      <comment>soften note</comment>
      <translation>
        <numerusform>suavizar nota</numerusform>
        <numerusform>suavizar {n} notas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>stretch {n} notes</source>
      <comment>stretch note</comment>
      <translation>
        <numerusform>estirar nota</numerusform>
        <numerusform>estirar {n} notas</numerusform>
      </translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>de {low} a {high}</translation>
    </message>
    <message>
      <source>{note} at {onset} s, {length} s</source>
      <translation>{note} en {onset} s, {length} s</translation>
    </message>
    <message>
      <source>Another language counts from the next start.</source>
      <translation>Otro idioma vale desde el próximo inicio.</translation>
    </message>
    <message>
      <source>Choose the folder of a MusicGen checkpoint</source>
      <translation>Elegir la carpeta de un checkpoint MusicGen</translation>
    </message>
    <message>
      <source>Closes MusicDesk and starts it again</source>
      <translation>Cierra MusicDesk y lo inicia de nuevo</translation>
    </message>
    <message>
      <source>Start anew</source>
      <translation>Reiniciar</translation>
    </message>
    <message>
      <source>The other library is not kept in safe mode.</source>
      <translation>La otra biblioteca no se conserva en modo seguro.</translation>
    </message>
    <message>
      <source>The other library opens with the next start of MusicDesk.</source>
      <translation>La otra biblioteca se abre en el próximo inicio de MusicDesk.</translation>
    </message>
    <message>
      <source>The other models folder counts from the next start of MusicDesk on.</source>
      <translation>La otra carpeta de modelos vale desde el próximo inicio de MusicDesk.</translation>
    </message>
    <message>
      <source>The other models folder is not kept in safe mode.</source>
      <translation>La otra carpeta de modelos no se conserva en modo seguro.</translation>
    </message>
    <message>
      <source>Choose a folder with adapter_config.json and adapter_model.safetensors.</source>
      <translation>Elige una carpeta con adapter_config.json y adapter_model.safetensors.</translation>
    </message>
    <message>
      <source>Choose one that is installed, or the folder of a checkpoint.</source>
      <translation>Elige uno instalado o la carpeta de un checkpoint.</translation>
    </message>
    <message>
      <source>Make it (Ctrl+Enter)</source>
      <translation>Hacerla (Ctrl+Intro)</translation>
    </message>
    <message>
      <source>Queue another take (Ctrl+Enter)</source>
      <translation>Poner otra toma en la cola (Ctrl+Intro)</translation>
    </message>
    <message>
      <source>Say first what you want to hear.</source>
      <translation>Di antes qué quieres oír.</translation>
    </message>
    <message>
      <source>So long do the bars of the loop last.</source>
      <translation>Es lo que duran los compases del bucle.</translation>
    </message>
    <message>
      <source>Something is not right yet: see the words in red.</source>
      <translation>Algo aún no está bien: mira las palabras en rojo.</translation>
    </message>
    <message>
      <source>The Starter was taught {taught_s:g} s: more is made piece by piece, and may wander.</source>
      <translation>El Starter aprendió con {taught_s:g} s: lo que pasa de ahí se hace por trozos y puede divagar.</translation>
    </message>
    <message>
      <source>The melody is being read.</source>
      <translation>Se está leyendo la melodía.</translation>
    </message>
    <message>
      <source>The take followed {name}, which is not here.</source>
      <translation>La toma seguía {name}, que no está aquí.</translation>
    </message>
    <message>
      <source>They stay here for longer music. Fit takes away what lies beyond the end.</source>
      <translation>Se quedan aquí para una música más larga. Ajustar quita lo que pasa del final.</translation>
    </message>
    <message>
      <source>{model} was taught {taught_s:g} s: more is made piece by piece, and may wander.</source>
      <translation>{model} aprendió con {taught_s:g} s: lo que pasa de ahí se hace por trozos y puede divagar.</translation>
    </message>
    <message>
      <source>Choose among this many of the likeliest; 0 is no limit.</source>
      <translation>Elegir entre tantos de los más probables; 0 es sin límite.</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guía</translation>
    </message>
    <message>
      <source>How closely to follow the prompt: 1 is loosely, {usual:g} as usual.</source>
      <translation>Con qué fidelidad seguir el prompt: 1 es muy libre, {usual:g} lo habitual.</translation>
    </message>
    <message>
      <source>How closely to follow the prompt: 1 is loosely.</source>
      <translation>Con qué fidelidad seguir el prompt: 1 es muy libre.</translation>
    </message>
    <message>
      <source>How daring: 0 is always the likeliest, 1 as usual.</source>
      <translation>El atrevimiento: 0 es siempre lo más probable, 1 lo habitual.</translation>
    </message>
    <message>
      <source>How many takes to make, each with the next seed.</source>
      <translation>Cuántas tomas hacer, cada una con la semilla siguiente.</translation>
    </message>
    <message>
      <source>How often the sound is refined: more takes longer, {steps} as usual.</source>
      <translation>Cuántas veces se refina el sonido: más tarda más, {steps} es lo habitual.</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>Última</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Prompt negativo</translation>
    </message>
    <message>
      <source>New seed each time</source>
      <translation>Semilla nueva cada vez</translation>
    </message>
    <message>
      <source>No take has been asked for yet.</source>
      <translation>Aún no se ha pedido ninguna toma.</translation>
    </message>
    <message>
      <source>Or among the likeliest of this total chance; 0 is off.</source>
      <translation>O entre los más probables con esta probabilidad total; 0 es desactivado.</translation>
    </message>
    <message>
      <source>Overlap</source>
      <translation>Solapamiento</translation>
    </message>
    <message>
      <source>Retries</source>
      <translation>Reintentos</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatura</translation>
    </message>
    <message>
      <source>The same seed, with the same settings, makes the same take again.</source>
      <translation>La misma semilla, con los mismos ajustes, hace otra vez la misma toma.</translation>
    </message>
    <message>
      <source>The seed used last: {seed}</source>
      <translation>La última semilla usada: {seed}</translation>
    </message>
    <message>
      <source>Top-k</source>
      <translation>Top-k</translation>
    </message>
    <message>
      <source>Top-p</source>
      <translation>Top-p</translation>
    </message>
    <message>
      <source>Try again with a new seed when a take is not sound (silent, clipped, too short), so many times at most.</source>
      <translation>Probar otra vez con una semilla nueva cuando una toma no está bien (en silencio, saturada, demasiado corta), como mucho tantas veces.</translation>
    </message>
    <message>
      <source>Use the last seed</source>
      <translation>Usar la última semilla</translation>
    </message>
    <message>
      <source>Variations</source>
      <translation>Variaciones</translation>
    </message>
    <message>
      <source>What is longer than the model was taught is made in pieces; each begins with so much of what is there. A model that was taught short pieces uses half of their length at most (the Starter 5 s); the take keeps what was asked.</source>
      <translation>Lo que dura más de lo que aprendió el modelo se hace por trozos; cada uno empieza con esta parte de lo que ya hay. Un modelo que aprendió con trozos cortos usa como mucho la mitad de su duración (el Starter, 5 s); la toma conserva lo que se pidió.</translation>
    </message>
    <message>
      <source>new each time</source>
      <translation>nueva cada vez</translation>
    </message>
    <message>
      <source>What do you want to hear? Name style, mood, instruments, tempo, or click an example.</source>
      <translation>¿Qué quieres oír? Mejor en inglés: estilo, ambiente, instrumentos, tempo. O haz clic en un ejemplo.</translation>
    </message>
    <message>
      <source>Example: {prompt}</source>
      <translation>Ejemplo: {prompt}</translation>
    </message>
    <message>
      <source>ambient flute</source>
      <translation>flauta ambient</translation>
    </message>
    <message>
      <source>dreamy vibes</source>
      <translation>vibráfono de ensueño</translation>
    </message>
    <message>
      <source>energetic rock</source>
      <translation>rock enérgico</translation>
    </message>
    <message>
      <source>groovy house</source>
      <translation>house con groove</translation>
    </message>
    <message>
      <source>lo-fi piano</source>
      <translation>piano lo-fi</translation>
    </message>
    <message>
      <source>How fast the loop is, in beats per minute. A tempo named in the prompt goes before.</source>
      <translation>Lo rápido que va el bucle, en pulsos por minuto. Un tempo dicho en el prompt va por delante.</translation>
    </message>
    <message>
      <source>How many bars the loop has, of four beats each.</source>
      <translation>Cuántos compases tiene el bucle, de cuatro tiempos cada uno.</translation>
    </message>
    <message>
      <source>Loop bars</source>
      <translation>Compases del bucle</translation>
    </message>
    <message>
      <source>Loop tempo</source>
      <translation>Tempo del bucle</translation>
    </message>
    <message>
      <source>Make a loop</source>
      <translation>Hacer un bucle</translation>
    </message>
    <message>
      <source>Make a loop of whole bars, exactly as long as they last, that goes round without a click.</source>
      <translation>Hacer un bucle de compases enteros, exactamente tan largo como duran, que da la vuelta sin un clic.</translation>
    </message>
    <message>
      <source>Tempo (bpm)</source>
      <translation>Tempo (bpm)</translation>
    </message>
    <message>
      <source>The prompt names this tempo.</source>
      <translation>El prompt dice este tempo.</translation>
    </message>
    <message>
      <source>A small addition to the model, trained apart, that changes its style: a folder with adapter_config.json.</source>
      <translation>Un pequeño añadido al modelo, entrenado aparte, que cambia su estilo: una carpeta con adapter_config.json.</translation>
    </message>
    <message>
      <source>Choose a LoRA…</source>
      <translation>Elegir un LoRA…</translation>
    </message>
    <message>
      <source>Choose the folder of a LoRA</source>
      <translation>Elegir la carpeta de un LoRA</translation>
    </message>
    <message>
      <source>LoRA folder</source>
      <translation>Carpeta del LoRA</translation>
    </message>
    <message>
      <source>Remove the LoRA</source>
      <translation>Quitar el LoRA</translation>
    </message>
    <message>
      <source>There is no LoRA in {folder}: {file} is missing.</source>
      <translation>No hay ningún LoRA en {folder}: falta {file}.</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>No existe esa carpeta.</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no LoRA</comment>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>A recording or MIDI file whose melody the take follows: drop one here, or choose.</source>
      <translation>Una grabación o un archivo MIDI cuya melodía sigue la toma: suéltalo aquí o elígelo.</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Todos los archivos</translation>
    </message>
    <message>
      <source>Choose a melody to follow</source>
      <translation>Elegir una melodía que seguir</translation>
    </message>
    <message>
      <source>Drop one file: a take follows one melody.</source>
      <translation>Suelta un solo archivo: una toma sigue una melodía.</translation>
    </message>
    <message>
      <source>Melody</source>
      <translation>Melodía</translation>
    </message>
    <message>
      <source>Press to see and hear what the model hears.</source>
      <translation>Pulsa para ver y oír lo que oye el modelo.</translation>
    </message>
    <message>
      <source>Reading {name} …</source>
      <translation>Leyendo {name}…</translation>
    </message>
    <message>
      <source>Record</source>
      <comment>the deed</comment>
      <translation>Grabar</translation>
    </message>
    <message>
      <source>Recording is on the melody page</source>
      <translation>Se graba en la página de la melodía</translation>
    </message>
    <message>
      <source>Remove the melody</source>
      <translation>Quitar la melodía</translation>
    </message>
    <message>
      <source>Sing or play the melody (R)</source>
      <translation>Cantar o tocar la melodía (R)</translation>
    </message>
    <message>
      <source>Sing, drop or choose a file</source>
      <translation>Canta, suelta o elige un archivo</translation>
    </message>
    <message>
      <source>Sound and MIDI</source>
      <translation>Sonido y MIDI</translation>
    </message>
    <message>
      <source>That is not a file on this computer; save it first.</source>
      <translation>Eso no es un archivo de este ordenador; guárdalo antes.</translation>
    </message>
    <message>
      <source>Use the Starter</source>
      <translation>Usar el Starter</translation>
    </message>
    <message>
      <source>Use the Starter, which follows melodies</source>
      <translation>Usar el Starter, que sigue melodías</translation>
    </message>
    <message>
      <source>{model} follows no melody</source>
      <translation>{model} no sigue melodías</translation>
    </message>
    <message>
      <source>{name} is a folder, not a recording.</source>
      <translation>{name} es una carpeta, no una grabación.</translation>
    </message>
    <message>
      <source>Choose the folder of a model that is on this computer.</source>
      <translation>Elegir la carpeta de un modelo que está en este ordenador.</translation>
    </message>
    <message>
      <source>Folder…</source>
      <translation>Carpeta…</translation>
    </message>
    <message>
      <source>Get better models…</source>
      <translation>Conseguir modelos mejores…</translation>
    </message>
    <message>
      <source>See which models there are, what they are good for, and download them.</source>
      <translation>Ver qué modelos hay, para qué sirven, y descargarlos.</translation>
    </message>
    <message>
      <source>There is no model “{name}” here.</source>
      <translation>Aquí no hay ningún modelo «{name}».</translation>
    </message>
    <message>
      <source>{model} (not installed)</source>
      <translation>{model} (no instalado)</translation>
    </message>
    <message>
      <source>{model} is not installed (licence {licence}). “{get}” downloads it.</source>
      <translation>{model} no está instalado (licencia {licence}). «{get}» lo descarga.</translation>
    </message>
    <message>
      <source>{model} is not installed ({gigabytes:.1f} GB, licence {licence}). “{get}” downloads it.</source>
      <translation>{model} no está instalado ({gigabytes:.1f} GB, licencia {licence}). «{get}» lo descarga.</translation>
    </message>
    <message>
      <source>{model} is not installed.</source>
      <translation>{model} no está instalado.</translation>
    </message>
    <message>
      <source>{model}, licence {licence}</source>
      <translation>{model}, licencia {licence}</translation>
    </message>
    <message>
      <source>From an idea…</source>
      <translation>De una idea…</translation>
    </message>
    <message>
      <source>Generate</source>
      <translation>Generar</translation>
    </message>
    <message>
      <source>Get better models, or remove some</source>
      <translation>Conseguir modelos mejores o quitar alguno</translation>
    </message>
    <message>
      <source>Get models</source>
      <translation>Conseguir modelos</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>Let another prompt hold from here to there.</source>
      <translation>Que valga otro prompt de aquí hasta ahí.</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>Secciones</translation>
    </message>
    <message>
      <source>Sing it or drop a recording: its tempo and key are found, and loops are made from it.</source>
      <translation>Cántala o suelta una grabación: se buscan su tempo y su tonalidad y se hacen bucles con ella.</translation>
    </message>
    <message>
      <source>Stop the take that is being made, and keep what there is.</source>
      <translation>Parar la toma que se está haciendo y conservar lo que hay.</translation>
    </message>
    <message>
      <source>What to make</source>
      <translation>Qué hacer</translation>
    </message>
    <message>
      <source>How long the music is: 10 s, 7.5 or 0:20; {longest} at most.</source>
      <translation>Lo que dura la música: 10 s, 7.5 o 0:20; {longest} como mucho.</translation>
    </message>
    <message>
      <source>How long the music is: 10 s, 90, 1:30 or 10:00; {longest} at most.</source>
      <translation>Lo que dura la música: 10 s, 90, 1:30 o 10:00; {longest} como mucho.</translation>
    </message>
    <message>
      <source>Show {list} and {last}.</source>
      <translation>Mostrar {list} y {last}.</translation>
    </message>
    <message>
      <source>a LoRA</source>
      <translation>un LoRA</translation>
    </message>
    <message>
      <source>guidance</source>
      <translation>guía</translation>
    </message>
    <message>
      <source>overlap</source>
      <translation>solapamiento</translation>
    </message>
    <message>
      <source>retries</source>
      <translation>reintentos</translation>
    </message>
    <message>
      <source>sampling</source>
      <translation>muestreo</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>semilla</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>pasos</translation>
    </message>
    <message>
      <source>variations</source>
      <translation>variaciones</translation>
    </message>
    <message>
      <source>A seed is a whole number.</source>
      <translation>Una semilla es un número entero.</translation>
    </message>
    <message>
      <source>Choose a smaller.</source>
      <translation>Elige una menor.</translation>
    </message>
    <message>
      <source>Choose one from 0 to {limit}.</source>
      <translation>Elige una de 0 a {limit}.</translation>
    </message>
    <message>
      <source>The last variation's seed is above {limit}.</source>
      <translation>La semilla de la última variación pasa de {limit}.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Discard what was recovered</source>
      <translation>Descartar lo recuperado</translation>
    </message>
    <message>
      <source>Recovered</source>
      <translation>Recuperado</translation>
    </message>
    <message numerus="yes">
      <source>Recovered: {n} recordings, {length} of humming. MusicDesk ended while they were being recorded.</source>
      <comment>Recovered: {length} of humming. MusicDesk ended while it was being recorded.</comment>
      <translation>
        <numerusform>Recuperado: {length} de tarareo. MusicDesk terminó mientras se grababa.</numerusform>
        <numerusform>Recuperado: {n} grabaciones, {length} de tarareo. MusicDesk terminó mientras se grababan.</numerusform>
      </translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>Mostrar</translation>
    </message>
    <message>
      <source>Show what was recovered</source>
      <translation>Mostrar lo recuperado</translation>
    </message>
    <message numerus="yes">
      <source>{n} takes that were being made when MusicDesk ended are in the list.</source>
      <comment>A take that was being made when MusicDesk ended is in the list.</comment>
      <translation>
        <numerusform>Una toma que se estaba haciendo cuando terminó MusicDesk está en la lista.</numerusform>
        <numerusform>{n} tomas que se estaban haciendo cuando terminó MusicDesk están en la lista.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} takes that were being made when the engine ended are in the list.</source>
      <comment>A take that was being made when the engine ended is in the list.</comment>
      <translation>
        <numerusform>Una toma que se estaba haciendo cuando terminó el motor está en la lista.</numerusform>
        <numerusform>{n} tomas que se estaban haciendo cuando terminó el motor están en la lista.</numerusform>
      </translation>
    </message>
    <message>
      <source>From the panel: it is empty</source>
      <translation>Del panel: está vacío</translation>
    </message>
    <message>
      <source>From the panel: it says the same</source>
      <translation>Del panel: dice lo mismo</translation>
    </message>
    <message>
      <source>From the panel: {prompt}</source>
      <translation>Del panel: {prompt}</translation>
    </message>
    <message>
      <source>Its own: it has none</source>
      <translation>El suyo: no tiene</translation>
    </message>
    <message>
      <source>Its own: {prompt}</source>
      <translation>El suyo: {prompt}</translation>
    </message>
    <message>
      <source>Joins to choose from</source>
      <translation>Uniones entre las que elegir</translation>
    </message>
    <message>
      <source>Keep it, with the best join of</source>
      <translation>Conservarlo, con la mejor unión de</translation>
    </message>
    <message>
      <source>Keep what follows, with the best of several joins</source>
      <translation>Conservar lo que sigue, con la mejor de varias uniones</translation>
    </message>
    <message>
      <source>Make it anew to the end</source>
      <translation>Hacerlo de nuevo hasta el final</translation>
    </message>
    <message>
      <source>Make what follows anew to the end</source>
      <translation>Hacer de nuevo lo que sigue, hasta el final</translation>
    </message>
    <message>
      <source>Re-make</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Re-make the selection</source>
      <translation>Rehacer la selección</translation>
    </message>
    <message>
      <source>Say in the prompt panel first what you want to hear.</source>
      <translation>Di antes en el panel del prompt qué quieres oír.</translation>
    </message>
    <message>
      <source>So many are made; the one that joins what follows best is taken.</source>
      <translation>Se hacen tantas; se toma la que mejor se une con lo que sigue.</translation>
    </message>
    <message>
      <source>Vary</source>
      <translation>Variar</translation>
    </message>
    <message>
      <source>Vary the selection</source>
      <translation>Variar la selección</translation>
    </message>
    <message>
      <source>What follows</source>
      <translation>Lo que sigue</translation>
    </message>
    <message>
      <source>{begin} to {end} of “{title}”</source>
      <translation>De {begin} a {end} de «{title}»</translation>
    </message>
    <message>
      <source>“{prompt}”</source>
      <translation>«{prompt}»</translation>
    </message>
    <message>
      <source>“{title}”, all of it</source>
      <translation>«{title}», entera</translation>
    </message>
    <message>
      <source>Continuing “{title}” ...</source>
      <translation>Continuando «{title}»...</translation>
    </message>
    <message>
      <source>Continuing “{title}” from {moment} on ...</source>
      <translation>Continuando «{title}» desde {moment}...</translation>
    </message>
    <message>
      <source>Continuing “{title}” from {moment} on with “{prompt}” ...</source>
      <translation>Continuando «{title}» desde {moment} con «{prompt}»...</translation>
    </message>
    <message>
      <source>Continuing “{title}” with “{prompt}” ...</source>
      <translation>Continuando «{title}» con «{prompt}»...</translation>
    </message>
    <message numerus="yes">
      <source>Making {n} variations of “{title}” ...</source>
      <comment>Making {n} variation of “{title}” ...</comment>
      <translation>
        <numerusform>Haciendo {n} variación de «{title}»...</numerusform>
        <numerusform>Haciendo {n} variaciones de «{title}»...</numerusform>
      </translation>
    </message>
    <message>
      <source>Making “{title}” again ...</source>
      <translation>Haciendo «{title}» otra vez...</translation>
    </message>
    <message>
      <source>Re-making {begin} to {end} of “{title}” ...</source>
      <translation>Rehaciendo de {begin} a {end} de «{title}»...</translation>
    </message>
    <message>
      <source>Rolling the seam at {moment} again ...</source>
      <translation>Rehaciendo la unión de {moment}...</translation>
    </message>
    <message>
      <source>Say in the prompt what you want to hear, and press it again.</source>
      <translation>Di en el prompt qué quieres oír y púlsalo otra vez.</translation>
    </message>
    <message>
      <source>Select a part of {seconds:g} s at least.</source>
      <translation>Selecciona una parte de al menos {seconds:g} s.</translation>
    </message>
    <message>
      <source>The melody “{name}” that this take followed is not there any more.</source>
      <translation>La melodía «{name}» que seguía esta toma ya no está.</translation>
    </message>
    <message>
      <source>There is nothing before that place to go on from. Choose one that is later.</source>
      <translation>Antes de ese lugar no hay nada desde donde continuar. Elige uno posterior.</translation>
    </message>
    <message>
      <source>Use its settings, and give a melody again.</source>
      <translation>Usa sus ajustes y da una melodía otra vez.</translation>
    </message>
    <message>
      <source>The notes were found anew; what you changed by hand comes back with Undo.</source>
      <translation>Las notas se buscaron de nuevo; lo que cambiaste a mano vuelve con Deshacer.</translation>
    </message>
    <message>
      <source>change how notes are heard</source>
      <translation>cambiar cómo se oyen las notas</translation>
    </message>
    <message>
      <source>There is no seam after this place.</source>
      <translation>No hay ninguna unión después de este lugar.</translation>
    </message>
    <message>
      <source>There is no seam before this place.</source>
      <translation>No hay ninguna unión antes de este lugar.</translation>
    </message>
    <message>
      <source>Here a part was re-made.</source>
      <translation>Aquí se rehízo una parte.</translation>
    </message>
    <message>
      <source>Here a section begins.</source>
      <translation>Aquí empieza una sección.</translation>
    </message>
    <message>
      <source>Here the music goes on from what was made before.</source>
      <translation>Aquí la música sigue desde lo hecho antes.</translation>
    </message>
    <message>
      <source>Here the take was continued.</source>
      <translation>Aquí se continuó la toma.</translation>
    </message>
    <message>
      <source>Right-click to re-roll it.</source>
      <translation>Clic derecho para rehacerla.</translation>
    </message>
    <message>
      <source>Seam at {moment}: {measures}</source>
      <translation>Unión en {moment}: {measures}</translation>
    </message>
    <message>
      <source>a sudden change</source>
      <translation>un cambio brusco</translation>
    </message>
    <message>
      <source>as loud</source>
      <translation>igual de fuerte</translation>
    </message>
    <message>
      <source>no click</source>
      <translation>ningún clic</translation>
    </message>
    <message>
      <source>no sudden change</source>
      <translation>ningún cambio brusco</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>sin medir</translation>
    </message>
    <message>
      <source>seam at {moment}: {faults}</source>
      <translation>unión en {moment}: {faults}</translation>
    </message>
    <message>
      <source>{bad} of {all} seams are not good</source>
      <translation>{bad} de {all} uniones no están bien</translation>
    </message>
    <message>
      <source>{step:.1f} LU louder</source>
      <translation>{step:.1f} LU más fuerte</translation>
    </message>
    <message>
      <source>{step:.1f} LU quieter</source>
      <translation>{step:.1f} LU más suave</translation>
    </message>
    <message>
      <source>{words}.</source>
      <translation>{words}.</translation>
    </message>
    <message>
      <source>Add a section</source>
      <translation>Añadir una sección</translation>
    </message>
    <message>
      <source>Add a section in the next empty place, or cut the chosen one in two (Insert).</source>
      <translation>Añade una sección en el próximo hueco o parte en dos la elegida (Insertar).</translation>
    </message>
    <message>
      <source>Cut off what lies beyond the end of the music.</source>
      <translation>Corta lo que pasa del final de la música.</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajustar</translation>
    </message>
    <message>
      <source>Fit the sections to the length</source>
      <translation>Ajustar las secciones a la duración</translation>
    </message>
    <message>
      <source>It can begin between {low} and {high}.</source>
      <translation>Puede empezar entre {low} y {high}.</translation>
    </message>
    <message>
      <source>It can end between {low} and {high}.</source>
      <translation>Puede acabar entre {low} y {high}.</translation>
    </message>
    <message>
      <source>Move its neighbour, or make the music longer.</source>
      <translation>Mueve su vecina o alarga la música.</translation>
    </message>
    <message>
      <source>Prompt of section {number} of {count}</source>
      <translation>Prompt de la sección {number} de {count}</translation>
    </message>
    <message>
      <source>Remove the section</source>
      <translation>Quitar la sección</translation>
    </message>
    <message>
      <source>Stretches with a prompt of their own. Where there is none, the prompt above holds.</source>
      <translation>Tramos con un prompt propio. Donde no hay ninguno vale el prompt de arriba.</translation>
    </message>
    <message>
      <source>Take the chosen section away (Delete).</source>
      <translation>Quita la sección elegida (Supr).</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>How closely to follow this prompt; empty: as closely as everywhere.</source>
      <translation>Con qué fidelidad seguir este prompt; vacío: como en todo lo demás.</translation>
    </message>
    <message>
      <source>Prompt of the section</source>
      <translation>Prompt de la sección</translation>
    </message>
    <message>
      <source>Section from</source>
      <translation>Inicio de la sección</translation>
    </message>
    <message>
      <source>Section guidance</source>
      <translation>Guía de la sección</translation>
    </message>
    <message>
      <source>Section prompt</source>
      <translation>Prompt de sección</translation>
    </message>
    <message>
      <source>Section to</source>
      <translation>Final de la sección</translation>
    </message>
    <message>
      <source>To</source>
      <translation>A</translation>
    </message>
    <message>
      <source>What is to be heard here?</source>
      <translation>¿Qué debe oírse aquí?</translation>
    </message>
    <message>
      <source>Where it begins: 0:30 or 30 s.</source>
      <translation>Dónde empieza: 0:30 o 30 s.</translation>
    </message>
    <message>
      <source>Where it begins: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30.</source>
      <translation>Dónde empieza: compás 9, 9.3 para su tercer tiempo, 9.3.5 para medio tiempo después, o 0:30.</translation>
    </message>
    <message>
      <source>Where it ends: 0:30 or 30 s.</source>
      <translation>Dónde acaba: 0:30 o 30 s.</translation>
    </message>
    <message>
      <source>Where it ends: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30.</source>
      <translation>Dónde acaba: compás 9, 9.3 para su tercer tiempo, 9.3.5 para medio tiempo después, o 0:30.</translation>
    </message>
    <message>
      <source>as above</source>
      <translation>como arriba</translation>
    </message>
    <message>
      <source>new section</source>
      <translation>sección nueva</translation>
    </message>
    <message>
      <source>Click to add a section, or drag one here.</source>
      <translation>Haz clic para añadir una sección, o arrastra una aquí.</translation>
    </message>
    <message>
      <source>Section lane</source>
      <translation>Carril de secciones</translation>
    </message>
    <message>
      <source>Sections of the take</source>
      <translation>Secciones de la toma</translation>
    </message>
    <message>
      <source>Click or drag here to add a section</source>
      <translation>Haz clic o arrastra aquí para añadir una sección</translation>
    </message>
    <message>
      <source>No sections</source>
      <translation>Sin secciones</translation>
    </message>
    <message>
      <source>Section {number} of {count}, {span}, guidance {guidance:g}: {prompt}</source>
      <translation>Sección {number} de {count}, {span}, guía {guidance:g}: {prompt}</translation>
    </message>
    <message>
      <source>Section {number} of {count}, {span}: {prompt}</source>
      <translation>Sección {number} de {count}, {span}: {prompt}</translation>
    </message>
    <message>
      <source>The loop ends before its sections: {what_happens}.</source>
      <translation>El bucle acaba antes que sus secciones: {what_happens}.</translation>
    </message>
    <message>
      <source>The music ends before its sections: {what_happens}.</source>
      <translation>La música acaba antes que sus secciones: {what_happens}.</translation>
    </message>
    <message>
      <source>section {cut} is cut off there</source>
      <translation>la sección {cut} se corta ahí</translation>
    </message>
    <message>
      <source>section {cut} is cut off there, and section {gone} is left out</source>
      <translation>la sección {cut} se corta ahí y la sección {gone} queda fuera</translation>
    </message>
    <message>
      <source>section {cut} is cut off there, and sections {first} to {last} are left out</source>
      <translation>la sección {cut} se corta ahí y las secciones {first} a {last} quedan fuera</translation>
    </message>
    <message>
      <source>section {gone} is left out</source>
      <translation>la sección {gone} queda fuera</translation>
    </message>
    <message>
      <source>sections {first} to {last} are left out</source>
      <translation>las secciones {first} a {last} quedan fuera</translation>
    </message>
    <message>
      <source>{begin} to {end}</source>
      <translation>de {begin} a {end}</translation>
    </message>
    <message numerus="yes">
      <source>{n} sections</source>
      <comment>{n} section</comment>
      <translation>
        <numerusform>{n} sección</numerusform>
        <numerusform>{n} secciones</numerusform>
      </translation>
    </message>
    <message>
      <source>Words of the section</source>
      <translation>Palabras de la sección</translation>
    </message>
    <message>
      <source>Continue from here</source>
      <translation>Continuar desde aquí</translation>
    </message>
    <message>
      <source>Keep everything up to the end of the selection, and let it go on from there for the length in the panel.</source>
      <translation>Conserva todo hasta el final de la selección y sigue desde ahí con la duración del panel.</translation>
    </message>
    <message>
      <source>New music for what is selected; what is before it stays as it is.</source>
      <translation>Música nueva para lo seleccionado; lo de antes se queda como está.</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>Selección</translation>
    </message>
    <message>
      <source>Several takes, each with other music in what is selected.</source>
      <translation>Varias tomas, cada una con otra música en lo seleccionado.</translation>
    </message>
    <message>
      <source>16-bit brain float</source>
      <translation>Brain float de 16 bits</translation>
    </message>
    <message>
      <source>16-bit float</source>
      <translation>Coma flotante de 16 bits</translation>
    </message>
    <message>
      <source>32-bit float</source>
      <translation>Coma flotante de 32 bits</translation>
    </message>
    <message>
      <source>8-bit whole</source>
      <translation>Enteros de 8 bits</translation>
    </message>
    <message>
      <source>A copy of huggingface.co to download models from</source>
      <translation>Una copia de huggingface.co desde la que descargar modelos</translation>
    </message>
    <message>
      <source>Another folder counts from the next start; models stay where they are.</source>
      <translation>Otra carpeta vale desde el próximo inicio; los modelos se quedan donde están.</translation>
    </message>
    <message>
      <source>Another folder counts from the next start; takes stay where they are.</source>
      <translation>Otra carpeta vale desde el próximo inicio; las tomas se quedan donde están.</translation>
    </message>
    <message>
      <source>Apple graphics</source>
      <translation>Gráficos de Apple</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Aplicar</translation>
    </message>
    <message>
      <source>Choose the exports folder</source>
      <translation>Elegir la carpeta de exportaciones</translation>
    </message>
    <message>
      <source>Choose the folder for exports</source>
      <translation>Elegir la carpeta para las exportaciones</translation>
    </message>
    <message>
      <source>Choose the folder for models</source>
      <translation>Elegir la carpeta para los modelos</translation>
    </message>
    <message>
      <source>Choose the folder for the takes</source>
      <translation>Elegir la carpeta para las tomas</translation>
    </message>
    <message>
      <source>Choose the library folder</source>
      <translation>Elegir la carpeta de la biblioteca</translation>
    </message>
    <message>
      <source>Choose the models folder</source>
      <translation>Elegir la carpeta de modelos</translation>
    </message>
    <message>
      <source>Dragging</source>
      <translation>Arrastrar</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>Motor</translation>
    </message>
    <message>
      <source>Exports folder</source>
      <translation>Carpeta de exportaciones</translation>
    </message>
    <message>
      <source>Exports in the library</source>
      <translation>Exportaciones en la biblioteca</translation>
    </message>
    <message>
      <source>Keep the model in memory between takes</source>
      <translation>Mantener el modelo en memoria entre tomas</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Biblioteca</translation>
    </message>
    <message>
      <source>Library folder</source>
      <translation>Carpeta de la biblioteca</translation>
    </message>
    <message>
      <source>Look for a newer version once a day</source>
      <translation>Buscar una versión más nueva una vez al día</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Aspecto</translation>
    </message>
    <message>
      <source>Make music on</source>
      <translation>Hacer música en</translation>
    </message>
    <message>
      <source>Mirror</source>
      <translation>Espejo</translation>
    </message>
    <message>
      <source>Models folder</source>
      <translation>Carpeta de modelos</translation>
    </message>
    <message>
      <source>MusicDesk in your Music folder</source>
      <translation>MusicDesk en tu carpeta Música</translation>
    </message>
    <message>
      <source>MusicDesk's own folder of models</source>
      <translation>La carpeta de modelos propia de MusicDesk</translation>
    </message>
    <message>
      <source>NVIDIA card</source>
      <translation>Tarjeta NVIDIA</translation>
    </message>
    <message>
      <source>Newer versions</source>
      <translation>Versiones más nuevas</translation>
    </message>
    <message>
      <source>Number format</source>
      <translation>Formato numérico</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>Aceptar</translation>
    </message>
    <message>
      <source>Output device</source>
      <translation>Dispositivo de salida</translation>
    </message>
    <message>
      <source>Play a take as soon as it can be heard</source>
      <translation>Reproducir una toma en cuanto se pueda oír</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>Proxy</source>
      <translation>Proxy</translation>
    </message>
    <message>
      <source>Reset to defaults</source>
      <translation>Ajustes de fábrica</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>The fastest there is</source>
      <translation>Lo más rápido que haya</translation>
    </message>
    <message>
      <source>The system's own</source>
      <translation>El del sistema</translation>
    </message>
    <message>
      <source>What suits the device</source>
      <translation>Lo que convenga al dispositivo</translation>
    </message>
    <message>
      <source>the system's own</source>
      <translation>el del sistema</translation>
    </message>
    <message>
      <source>{address}, where the network is reached through one</source>
      <translation>{address}, donde se llega a la red a través de uno</translation>
    </message>
    <message>
      <source>{device} (not there now)</source>
      <translation>{device} (ahora no está)</translation>
    </message>
    <message>
      <source>bars of {take}</source>
      <translation>compases de {take}</translation>
    </message>
    <message>
      <source>bring back {takes}</source>
      <translation>recuperar {takes}</translation>
    </message>
    <message>
      <source>delete {takes}</source>
      <translation>borrar {takes}</translation>
    </message>
    <message>
      <source>import {take}</source>
      <translation>importar {take}</translation>
    </message>
    <message>
      <source>key of {take}</source>
      <translation>tonalidad de {take}</translation>
    </message>
    <message>
      <source>note on {take}</source>
      <translation>comentario de {take}</translation>
    </message>
    <message>
      <source>rename to “{title}”</source>
      <translation>cambiar el nombre a «{title}»</translation>
    </message>
    <message>
      <source>tempo of {take}</source>
      <translation>tempo de {take}</translation>
    </message>
    <message numerus="yes">
      <source>{n} stars for {takes}</source>
      <comment>{n} star for {takes}</comment>
      <translation>
        <numerusform>{n} estrella para {takes}</numerusform>
        <numerusform>{n} estrellas para {takes}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} takes</source>
      <comment>{n} take</comment>
      <translation>
        <numerusform>{n} toma</numerusform>
        <numerusform>{n} tomas</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>«{title}»</translation>
    </message>
    <message>
      <source>1 star</source>
      <translation>1 estrella</translation>
    </message>
    <message>
      <source>2 stars</source>
      <translation>2 estrellas</translation>
    </message>
    <message>
      <source>3 stars</source>
      <translation>3 estrellas</translation>
    </message>
    <message>
      <source>4 stars</source>
      <translation>4 estrellas</translation>
    </message>
    <message>
      <source>5 stars</source>
      <translation>5 estrellas</translation>
    </message>
    <message>
      <source>Cancel the take being made</source>
      <translation>Cancelar la toma en marcha</translation>
    </message>
    <message>
      <source>Choose another, or change that one first.</source>
      <translation>Elige otra o cambia esa antes.</translation>
    </message>
    <message>
      <source>Compare two takes (A/B)</source>
      <translation>Comparar dos tomas (A/B)</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Copy MIDI file</source>
      <translation>Copiar archivo MIDI</translation>
    </message>
    <message>
      <source>Copy audio file</source>
      <translation>Copiar archivo de audio</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>Generate a take</source>
      <translation>Generar una toma</translation>
    </message>
    <message>
      <source>Go to the prompt</source>
      <translation>Ir al prompt</translation>
    </message>
    <message>
      <source>Import sound…</source>
      <translation>Importar sonido…</translation>
    </message>
    <message>
      <source>Loop from an idea…</source>
      <translation>Bucle de una idea…</translation>
    </message>
    <message>
      <source>Loop on or off</source>
      <translation>Activar o desactivar el bucle</translation>
    </message>
    <message>
      <source>Loop what is selected</source>
      <translation>Repetir lo seleccionado en bucle</translation>
    </message>
    <message>
      <source>Make again with a new seed</source>
      <translation>Hacer otra vez con semilla nueva</translation>
    </message>
    <message>
      <source>Making</source>
      <translation>Hacer</translation>
    </message>
    <message>
      <source>Models…</source>
      <translation>Modelos…</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>Siguiente parte de la ventana</translation>
    </message>
    <message>
      <source>No stars</source>
      <translation>Sin estrellas</translation>
    </message>
    <message>
      <source>Parts of the take</source>
      <translation>Partes de la toma</translation>
    </message>
    <message>
      <source>Play or pause</source>
      <translation>Reproducir o pausar</translation>
    </message>
    <message>
      <source>Playing</source>
      <translation>Reproducción</translation>
    </message>
    <message>
      <source>Press one key, with Ctrl, Shift or Alt.</source>
      <translation>Pulsa una tecla, con Ctrl, Mayús o Alt.</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Re-make the selection…</source>
      <translation>Rehacer la selección…</translation>
    </message>
    <message>
      <source>Re-roll the nearest seam</source>
      <translation>Rehacer la unión más cercana</translation>
    </message>
    <message>
      <source>Record a melody, or end it</source>
      <translation>Grabar una melodía, o terminarla</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renombrar</translation>
    </message>
    <message>
      <source>Search the takes</source>
      <translation>Buscar en las tomas</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Ajustes…</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Atajos</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Mostrar todo</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Show or leave the melody page</source>
      <translation>Mostrar u ocultar la página de la melodía</translation>
    </message>
    <message>
      <source>Stop playing</source>
      <translation>Parar la reproducción</translation>
    </message>
    <message>
      <source>Takes list</source>
      <translation>Lista de tomas</translation>
    </message>
    <message>
      <source>To the end</source>
      <translation>Al final</translation>
    </message>
    <message>
      <source>To the next seam</source>
      <translation>A la unión siguiente</translation>
    </message>
    <message>
      <source>To the seam before</source>
      <translation>A la unión anterior</translation>
    </message>
    <message>
      <source>To the start</source>
      <translation>Al principio</translation>
    </message>
    <message>
      <source>Transcribe: show the notes</source>
      <translation>Transcribir: mostrar las notas</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Use as melody</source>
      <translation>Usar como melodía</translation>
    </message>
    <message>
      <source>Use these settings</source>
      <translation>Usar estos ajustes</translation>
    </message>
    <message>
      <source>Vary the selection…</source>
      <translation>Variar la selección…</translation>
    </message>
    <message>
      <source>Vary the take…</source>
      <translation>Variar la toma…</translation>
    </message>
    <message>
      <source>Waveform</source>
      <translation>Forma de onda</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Ventana</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Acercar</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Alejar</translation>
    </message>
    <message>
      <source>{keys} is taken by “{action}”.</source>
      <translation>{keys} ya la usa «{action}».</translation>
    </message>
    <message>
      <source>“{keys}” is not one key.</source>
      <translation>«{keys}» no es una sola tecla.</translation>
    </message>
    <message>
      <source>All as usual</source>
      <translation>Todas las habituales</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Choose an action to change its key</source>
      <translation>Elige una acción para cambiar su tecla</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>Tecla nueva</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search the shortcuts</source>
      <translation>Buscar en los atajos</translation>
    </message>
    <message>
      <source>Usual key</source>
      <translation>Tecla habitual</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no key</comment>
      <translation>ninguna</translation>
    </message>
    <message>
      <source>Nothing was sung, so nothing was kept.</source>
      <translation>No cantaste nada, así que no se guardó nada.</translation>
    </message>
    <message>
      <source>The latency is being measured; wait until that is done.</source>
      <translation>Se está midiendo la latencia; espera a que termine.</translation>
    </message>
    <message>
      <source>the Starter</source>
      <translation>el Starter</translation>
    </message>
    <message>
      <source>{model} cannot go on from music; {other} does.</source>
      <translation>{model} no puede continuar una música; lo hace {other}.</translation>
    </message>
    <message>
      <source>{model} cannot re-make a part of a take; {other} does.</source>
      <translation>{model} no puede rehacer una parte de una toma; lo hace {other}.</translation>
    </message>
    <message>
      <source>{model} is not here; {other} does it instead.</source>
      <translation>{model} no está aquí; lo hace {other} en su lugar.</translation>
    </message>
    <message>
      <source>Memory held by the engine; “Unload model” gives it back.</source>
      <translation>Memoria que ocupa el motor; «Quitar modelo de la memoria» la libera.</translation>
    </message>
    <message>
      <source>Models at work</source>
      <translation>Modelos trabajando</translation>
    </message>
    <message>
      <source>No model in memory yet</source>
      <translation>Aún no hay modelo en memoria</translation>
    </message>
    <message>
      <source>Ready.</source>
      <translation>Listo.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Choose a folder of stems</source>
      <translation>Elegir una carpeta de stems</translation>
    </message>
    <message>
      <source>Copying the stems …</source>
      <translation>Copiando los stems…</translation>
    </message>
    <message>
      <source>Listening to the stems …</source>
      <translation>Escuchando los stems…</translation>
    </message>
    <message>
      <source>Taking it apart; this takes minutes …</source>
      <translation>Separándola; tarda unos minutos…</translation>
    </message>
    <message>
      <source>The stems are there. Ctrl with a drag handle drags them.</source>
      <translation>Los stems ya están. Con Ctrl, un tirador arrastra los stems.</translation>
    </message>
    <message numerus="yes">
      <source>Written: {n} MIDI files, in {folder}. {name} holds all of them.</source>
      <comment>Written: {n} MIDI file, in {folder}. {name} holds all of them.</comment>
      <translation>
        <numerusform>Escrito: {n} archivo MIDI, en {folder}. {name} los contiene todos.</numerusform>
        <numerusform>Escritos: {n} archivos MIDI, en {folder}. {name} los contiene todos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stems</source>
      <translation>Stems</translation>
    </message>
    <message>
      <source>Stems are the instruments of a take, each as a sound of its own. With them every instrument becomes a MIDI file, drums included, and Ctrl with a drag handle drags the stems.</source>
      <translation>Los stems son los instrumentos de una toma, cada uno como un sonido propio. Con ellos cada instrumento se vuelve un archivo MIDI, batería incluida, y con Ctrl un tirador arrastra los stems.</translation>
    </message>
    <message>
      <source>Stems: {names}.</source>
      <translation>Stems: {names}.</translation>
    </message>
    <message>
      <source>Take apart</source>
      <translation>Separar</translation>
    </message>
    <message>
      <source>Use a folder of stems…</source>
      <translation>Usar una carpeta de stems…</translation>
    </message>
    <message>
      <source>Write MIDI files</source>
      <translation>Escribir archivos MIDI</translation>
    </message>
    <message>
      <source>Deleted: {name}. Undo brings it back.</source>
      <translation>Borrada: {name}. Deshacer la recupera.</translation>
    </message>
    <message>
      <source>Discarded. Undo brings it back.</source>
      <translation>Descartado. Deshacer lo recupera.</translation>
    </message>
    <message>
      <source>Its tempo is {bpm} bpm: name that in the prompt, and the beat fits.</source>
      <translation>Su tempo es de {bpm} bpm: dilo en el prompt y el pulso encaja.</translation>
    </message>
    <message>
      <source>Kept: {name}. The melody page has it.</source>
      <translation>Guardada: {name}. Está en la página de la melodía.</translation>
    </message>
    <message>
      <source>The next take follows {name}.</source>
      <translation>La próxima toma sigue {name}.</translation>
    </message>
    <message>
      <source>crashed</source>
      <translation>fallo</translation>
    </message>
    <message>
      <source>delete {name}</source>
      <translation>borrar {name}</translation>
    </message>
    <message>
      <source>device changed</source>
      <translation>dispositivo cambiado</translation>
    </message>
    <message>
      <source>device lost</source>
      <translation>dispositivo perdido</translation>
    </message>
    <message>
      <source>disk full</source>
      <translation>disco lleno</translation>
    </message>
    <message>
      <source>frozen</source>
      <translation>bloqueado</translation>
    </message>
    <message>
      <source>gaps</source>
      <comment>a recording</comment>
      <translation>huecos</translation>
    </message>
    <message>
      <source>not written</source>
      <translation>no escrita</translation>
    </message>
    <message>
      <source>recovered</source>
      <comment>a recording</comment>
      <translation>recuperada</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>demasiado larga</translation>
    </message>
    <message>
      <source>{model} follows no melody: choose the Starter.</source>
      <translation>{model} no sigue melodías: elige el Starter.</translation>
    </message>
    <message>
      <source>{model} keeps no beat of {bpm} bpm; the nearest it keeps is {near} bpm.</source>
      <translation>{model} no mantiene un pulso de {bpm} bpm; el más cercano que mantiene es de {near} bpm.</translation>
    </message>
    <message>
      <source>{name} is in its slot, but {model} follows no melody: choose the Starter.</source>
      <translation>{name} está en su hueco, pero {model} no sigue melodías: elige el Starter.</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importar…</translation>
    </message>
    <message>
      <source>It came with MusicDesk, and stays.</source>
      <translation>Vino con MusicDesk y se queda.</translation>
    </message>
    <message>
      <source>No style</source>
      <translation>Sin estilo</translation>
    </message>
    <message>
      <source>Others</source>
      <translation>Otros</translation>
    </message>
    <message>
      <source>Save as style…</source>
      <translation>Guardar como estilo…</translation>
    </message>
    <message>
      <source>Save the prompt as a style, bring styles in, give them away, remove them.</source>
      <translation>Guardar el prompt como estilo, incorporar estilos, compartirlos, quitarlos.</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Estilo</translation>
    </message>
    <message>
      <source>Style actions</source>
      <translation>Acciones de estilo</translation>
    </message>
    <message>
      <source>What the style asks for</source>
      <translation>Lo que pide el estilo</translation>
    </message>
    <message>
      <source>Asks for</source>
      <translation>Pide</translation>
    </message>
    <message>
      <source>Family</source>
      <translation>Familia</translation>
    </message>
    <message>
      <source>Goes along: {settings}.</source>
      <translation>También incluye: {settings}.</translation>
    </message>
    <message>
      <source>It takes the place of the one that came with MusicDesk.</source>
      <translation>Ocupa el lugar del que vino con MusicDesk.</translation>
    </message>
    <message>
      <source>Name of the style</source>
      <translation>Nombre del estilo</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save as style</source>
      <translation>Guardar como estilo</translation>
    </message>
    <message>
      <source>This replaces your style of that name.</source>
      <translation>Esto sustituye tu estilo de ese nombre.</translation>
    </message>
    <message>
      <source>What it asks for</source>
      <translation>Lo que pide</translation>
    </message>
    <message>
      <source>{bpm:g} bpm</source>
      <translation>{bpm:g} bpm</translation>
    </message>
    <message>
      <source>{place} is where your words go the next time.</source>
      <translation>En {place} van tus palabras la próxima vez.</translation>
    </message>
    <message>
      <source>Brought in: the style “{name}”.</source>
      <translation>Incorporado: el estilo «{name}».</translation>
    </message>
    <message numerus="yes">
      <source>Brought in: {n} styles.</source>
      <comment>Brought in: {n} style.</comment>
      <translation>
        <numerusform>Incorporado: {n} estilo.</numerusform>
        <numerusform>Incorporados: {n} estilos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Export the style</source>
      <translation>Exportar el estilo</translation>
    </message>
    <message>
      <source>Exported: {name}, in {parent}.</source>
      <translation>Exportado: {name}, en {parent}.</translation>
    </message>
    <message>
      <source>Import styles</source>
      <translation>Importar estilos</translation>
    </message>
    <message>
      <source>In the place of what came with MusicDesk: {styles}; Remove brings it back.</source>
      <translation>En lugar de lo que vino con MusicDesk: {styles}; Quitar lo recupera.</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>Mi estilo</translation>
    </message>
    <message>
      <source>Remove the style</source>
      <translation>Quitar el estilo</translation>
    </message>
    <message>
      <source>Remove your style “{name}”? This cannot be undone.</source>
      <translation>¿Quitar tu estilo «{name}»? No se puede deshacer.</translation>
    </message>
    <message>
      <source>Removed: the style “{name}”.</source>
      <translation>Quitado: el estilo «{name}».</translation>
    </message>
    <message>
      <source>Saved as the style “{name}”.</source>
      <translation>Guardado como el estilo «{name}».</translation>
    </message>
    <message>
      <source>Say in the prompt first what the style sounds like.</source>
      <translation>Di antes en el prompt cómo suena el estilo.</translation>
    </message>
    <message>
      <source>Styles</source>
      <translation>Estilos</translation>
    </message>
    <message>
      <source>A style of your own</source>
      <translation>Un estilo propio</translation>
    </message>
    <message>
      <source>guidance {value:g}</source>
      <translation>guía {value:g}</translation>
    </message>
    <message>
      <source>not: {negative}</source>
      <translation>no: {negative}</translation>
    </message>
    <message>
      <source>steps {value:g}</source>
      <translation>pasos {value:g}</translation>
    </message>
    <message>
      <source>temperature {value:g}</source>
      <translation>temperatura {value:g}</translation>
    </message>
    <message>
      <source>top-k {value:g}</source>
      <translation>top-k {value:g}</translation>
    </message>
    <message>
      <source>written for {model}</source>
      <translation>escrito para {model}</translation>
    </message>
    <message>
      <source>{bpm} bpm</source>
      <translation>{bpm} bpm</translation>
    </message>
    <message>
      <source>acoustic guitar</source>
      <comment>a tag</comment>
      <translation>guitarra acústica</translation>
    </message>
    <message>
      <source>aggressive</source>
      <comment>a tag</comment>
      <translation>agresivo</translation>
    </message>
    <message>
      <source>ambient</source>
      <comment>a tag</comment>
      <translation>ambient</translation>
    </message>
    <message>
      <source>atmospheric</source>
      <comment>a tag</comment>
      <translation>atmosférico</translation>
    </message>
    <message>
      <source>bass guitar</source>
      <comment>a tag</comment>
      <translation>bajo eléctrico</translation>
    </message>
    <message>
      <source>blues</source>
      <comment>a tag</comment>
      <translation>blues</translation>
    </message>
    <message>
      <source>bossa nova</source>
      <comment>a tag</comment>
      <translation>bossa nova</translation>
    </message>
    <message>
      <source>brass</source>
      <comment>a tag</comment>
      <translation>metales</translation>
    </message>
    <message>
      <source>bright</source>
      <comment>a tag</comment>
      <translation>brillante</translation>
    </message>
    <message>
      <source>calm</source>
      <comment>a tag</comment>
      <translation>tranquilo</translation>
    </message>
    <message>
      <source>cello</source>
      <comment>a tag</comment>
      <translation>violonchelo</translation>
    </message>
    <message>
      <source>choir</source>
      <comment>a tag</comment>
      <translation>coro</translation>
    </message>
    <message>
      <source>clarinet</source>
      <comment>a tag</comment>
      <translation>clarinete</translation>
    </message>
    <message>
      <source>classical</source>
      <comment>a tag</comment>
      <translation>clásica</translation>
    </message>
    <message>
      <source>country</source>
      <comment>a tag</comment>
      <translation>country</translation>
    </message>
    <message>
      <source>dark</source>
      <comment>a tag</comment>
      <translation>oscuro</translation>
    </message>
    <message>
      <source>disco</source>
      <comment>a tag</comment>
      <translation>disco</translation>
    </message>
    <message>
      <source>dramatic</source>
      <comment>a tag</comment>
      <translation>dramático</translation>
    </message>
    <message>
      <source>dreamy</source>
      <comment>a tag</comment>
      <translation>soñador</translation>
    </message>
    <message>
      <source>drum and bass</source>
      <comment>a tag</comment>
      <translation>drum and bass</translation>
    </message>
    <message>
      <source>drums</source>
      <comment>a tag</comment>
      <translation>batería</translation>
    </message>
    <message>
      <source>dub</source>
      <comment>a tag</comment>
      <translation>dub</translation>
    </message>
    <message>
      <source>dubstep</source>
      <comment>a tag</comment>
      <translation>dubstep</translation>
    </message>
    <message>
      <source>electric guitar</source>
      <comment>a tag</comment>
      <translation>guitarra eléctrica</translation>
    </message>
    <message>
      <source>electric piano</source>
      <comment>a tag</comment>
      <translation>piano eléctrico</translation>
    </message>
    <message>
      <source>electro</source>
      <comment>a tag</comment>
      <translation>electro</translation>
    </message>
    <message>
      <source>energetic</source>
      <comment>a tag</comment>
      <translation>enérgico</translation>
    </message>
    <message>
      <source>epic</source>
      <comment>a tag</comment>
      <translation>épico</translation>
    </message>
    <message>
      <source>flute</source>
      <comment>a tag</comment>
      <translation>flauta</translation>
    </message>
    <message>
      <source>folk</source>
      <comment>a tag</comment>
      <translation>folk</translation>
    </message>
    <message>
      <source>funk</source>
      <comment>a tag</comment>
      <translation>funk</translation>
    </message>
    <message>
      <source>gloomy</source>
      <comment>a tag</comment>
      <translation>sombrío</translation>
    </message>
    <message>
      <source>gospel</source>
      <comment>a tag</comment>
      <translation>góspel</translation>
    </message>
    <message>
      <source>groovy</source>
      <comment>a tag</comment>
      <translation>con groove</translation>
    </message>
    <message>
      <source>happy</source>
      <comment>a tag</comment>
      <translation>alegre</translation>
    </message>
    <message>
      <source>harp</source>
      <comment>a tag</comment>
      <translation>arpa</translation>
    </message>
    <message>
      <source>hip hop</source>
      <comment>a tag</comment>
      <translation>hip hop</translation>
    </message>
    <message>
      <source>house</source>
      <comment>a tag</comment>
      <translation>house</translation>
    </message>
    <message>
      <source>hypnotic</source>
      <comment>a tag</comment>
      <translation>hipnótico</translation>
    </message>
    <message>
      <source>indie rock</source>
      <comment>a tag</comment>
      <translation>indie rock</translation>
    </message>
    <message>
      <source>jazz</source>
      <comment>a tag</comment>
      <translation>jazz</translation>
    </message>
    <message>
      <source>latin</source>
      <comment>a tag</comment>
      <translation>latina</translation>
    </message>
    <message>
      <source>lo-fi</source>
      <comment>a tag</comment>
      <translation>lo-fi</translation>
    </message>
    <message>
      <source>marimba</source>
      <comment>a tag</comment>
      <translation>marimba</translation>
    </message>
    <message>
      <source>melancholic</source>
      <comment>a tag</comment>
      <translation>melancólico</translation>
    </message>
    <message>
      <source>metal</source>
      <comment>a tag</comment>
      <translation>metal</translation>
    </message>
    <message>
      <source>music box</source>
      <comment>a tag</comment>
      <translation>caja de música</translation>
    </message>
    <message>
      <source>mysterious</source>
      <comment>a tag</comment>
      <translation>misterioso</translation>
    </message>
    <message>
      <source>new age</source>
      <comment>a tag</comment>
      <translation>new age</translation>
    </message>
    <message>
      <source>nostalgic</source>
      <comment>a tag</comment>
      <translation>nostálgico</translation>
    </message>
    <message>
      <source>organ</source>
      <comment>a tag</comment>
      <translation>órgano</translation>
    </message>
    <message>
      <source>peaceful</source>
      <comment>a tag</comment>
      <translation>apacible</translation>
    </message>
    <message>
      <source>percussion</source>
      <comment>a tag</comment>
      <translation>percusión</translation>
    </message>
    <message>
      <source>piano</source>
      <comment>a tag</comment>
      <translation>piano</translation>
    </message>
    <message>
      <source>playful</source>
      <comment>a tag</comment>
      <translation>juguetón</translation>
    </message>
    <message>
      <source>pop</source>
      <comment>a tag</comment>
      <translation>pop</translation>
    </message>
    <message>
      <source>psychedelic</source>
      <comment>a tag</comment>
      <translation>psicodélico</translation>
    </message>
    <message>
      <source>punk</source>
      <comment>a tag</comment>
      <translation>punk</translation>
    </message>
    <message>
      <source>r&amp;b</source>
      <comment>a tag</comment>
      <translation>R&amp;B</translation>
    </message>
    <message>
      <source>reggae</source>
      <comment>a tag</comment>
      <translation>reggae</translation>
    </message>
    <message>
      <source>rock</source>
      <comment>a tag</comment>
      <translation>rock</translation>
    </message>
    <message>
      <source>romantic</source>
      <comment>a tag</comment>
      <translation>romántico</translation>
    </message>
    <message>
      <source>sad</source>
      <comment>a tag</comment>
      <translation>triste</translation>
    </message>
    <message>
      <source>saxophone</source>
      <comment>a tag</comment>
      <translation>saxofón</translation>
    </message>
    <message>
      <source>soul</source>
      <comment>a tag</comment>
      <translation>soul</translation>
    </message>
    <message>
      <source>soundtrack</source>
      <comment>a tag</comment>
      <translation>banda sonora</translation>
    </message>
    <message>
      <source>strings</source>
      <comment>a tag</comment>
      <translation>cuerdas</translation>
    </message>
    <message>
      <source>sub bass</source>
      <comment>a tag</comment>
      <translation>subgrave</translation>
    </message>
    <message>
      <source>synth bass</source>
      <comment>a tag</comment>
      <translation>bajo de sintetizador</translation>
    </message>
    <message>
      <source>synth lead</source>
      <comment>a tag</comment>
      <translation>lead de sintetizador</translation>
    </message>
    <message>
      <source>synth pad</source>
      <comment>a tag</comment>
      <translation>pad de sintetizador</translation>
    </message>
    <message>
      <source>synthwave</source>
      <comment>a tag</comment>
      <translation>synthwave</translation>
    </message>
    <message>
      <source>techno</source>
      <comment>a tag</comment>
      <translation>techno</translation>
    </message>
    <message>
      <source>tense</source>
      <comment>a tag</comment>
      <translation>tenso</translation>
    </message>
    <message>
      <source>trance</source>
      <comment>a tag</comment>
      <translation>trance</translation>
    </message>
    <message>
      <source>trap</source>
      <comment>a tag</comment>
      <translation>trap</translation>
    </message>
    <message>
      <source>trumpet</source>
      <comment>a tag</comment>
      <translation>trompeta</translation>
    </message>
    <message>
      <source>uplifting</source>
      <comment>a tag</comment>
      <translation>edificante</translation>
    </message>
    <message>
      <source>vibraphone</source>
      <comment>a tag</comment>
      <translation>vibráfono</translation>
    </message>
    <message>
      <source>violin</source>
      <comment>a tag</comment>
      <translation>violín</translation>
    </message>
    <message>
      <source>voice</source>
      <comment>a tag</comment>
      <translation>voz</translation>
    </message>
    <message>
      <source>waltz</source>
      <comment>a tag</comment>
      <translation>vals</translation>
    </message>
    <message>
      <source>warm</source>
      <comment>a tag</comment>
      <translation>cálido</translation>
    </message>
    <message>
      <source>world music</source>
      <comment>a tag</comment>
      <translation>músicas del mundo</translation>
    </message>
    <message>
      <source>Double the tempo</source>
      <translation>El doble del tempo</translation>
    </message>
    <message>
      <source>Export: {loudness}</source>
      <translation>Exportación: {loudness}</translation>
    </message>
    <message>
      <source>Half the tempo</source>
      <translation>La mitad del tempo</translation>
    </message>
    <message>
      <source>Integrated loudness, and true peak</source>
      <translation>Sonoridad integrada y pico real</translation>
    </message>
    <message>
      <source>No key is known. Choose one, or type it: a m is A minor.</source>
      <translation>No se sabe la tonalidad. Elige una o escríbela: a m es A menor.</translation>
    </message>
    <message>
      <source>No tempo is known. Type one.</source>
      <translation>No se sabe el tempo. Escribe uno.</translation>
    </message>
    <message>
      <source>The key of this take. Choose another if it is not right.</source>
      <translation>La tonalidad de esta toma. Elige otra si no es correcta.</translation>
    </message>
    <message>
      <source>The key that was heard, {sure} sure. Choose another if it is not right.</source>
      <translation>La tonalidad que se oyó, con una certeza del {sure}. Elige otra si no es correcta.</translation>
    </message>
    <message>
      <source>The key you chose. Choose “{none}” to go back to what was heard.</source>
      <translation>La tonalidad que elegiste. Elige «{none}» para volver a la que se oyó.</translation>
    </message>
    <message>
      <source>The tempo that was asked for. Type another if it is not right.</source>
      <translation>El tempo que se pidió. Escribe otro si no es correcto.</translation>
    </message>
    <message>
      <source>The tempo that was heard, {sure} sure. Type another if it is not right.</source>
      <translation>El tempo que se oyó, con una certeza del {sure}. Escribe otro si no es correcto.</translation>
    </message>
    <message>
      <source>The tempo you typed. Empty the field to go back to what was heard.</source>
      <translation>El tempo que escribiste. Vacía el campo para volver al que se oyó.</translation>
    </message>
    <message>
      <source>Transcribe</source>
      <translation>Transcribir</translation>
    </message>
    <message>
      <source>bpm, asked</source>
      <translation>bpm, pedido</translation>
    </message>
    <message>
      <source>bpm, heard</source>
      <translation>bpm, oído</translation>
    </message>
    <message>
      <source>bpm, typed</source>
      <translation>bpm, escrito</translation>
    </message>
    <message>
      <source>typed</source>
      <comment>the key</comment>
      <translation>escrita</translation>
    </message>
    <message>
      <source>A tempo lies between {low:g} and {high:g} bpm.</source>
      <translation>Un tempo está entre {low:g} y {high:g} bpm.</translation>
    </message>
    <message>
      <source>A take is being made. It will stand here when it is done.</source>
      <translation>Se está haciendo una toma. Aparecerá aquí cuando esté lista.</translation>
    </message>
    <message>
      <source>No takes yet. Type what you want to hear and press Generate.</source>
      <translation>Aún no hay tomas. Escribe lo que quieres oír y pulsa Generar.</translation>
    </message>
    <message>
      <source>Nothing found for {stars} or more stars.</source>
      <translation>No se encontró nada con {stars} estrellas o más.</translation>
    </message>
    <message>
      <source>Nothing found for {stars} stars.</source>
      <translation>No se encontró nada con {stars} estrellas.</translation>
    </message>
    <message>
      <source>Nothing found for “{text}” with {stars} or more stars.</source>
      <translation>No se encontró nada para «{text}» con {stars} estrellas o más.</translation>
    </message>
    <message>
      <source>Nothing found for “{text}” with {stars} stars.</source>
      <translation>No se encontró nada para «{text}» con {stars} estrellas.</translation>
    </message>
    <message>
      <source>Nothing found for “{text}”.</source>
      <translation>No se encontró nada para «{text}».</translation>
    </message>
    <message>
      <source>TAKES</source>
      <translation>TOMAS</translation>
    </message>
    <message>
      <source>{count:,} found</source>
      <translation>{count:,} halladas</translation>
    </message>
    <message>
      <source>Drag the notes of this take into your DAW as MIDI, or of all that are selected.</source>
      <translation>Arrastra a tu DAW las notas de esta toma como MIDI, o de todas las seleccionadas.</translation>
    </message>
    <message>
      <source>Drag the sound of this take into your DAW, or of all that are selected.</source>
      <translation>Arrastra a tu DAW el sonido de esta toma, o de todas las seleccionadas.</translation>
    </message>
    <message>
      <source>This take is gone</source>
      <translation>Esta toma ya no existe</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>Takes</source>
      <translation>Tomas</translation>
    </message>
    <message>
      <source>Compare A/B</source>
      <translation>Comparar A/B</translation>
    </message>
    <message>
      <source>Copy MIDI</source>
      <translation>Copiar MIDI</translation>
    </message>
    <message numerus="yes">
      <source>Copy MIDI of {n:,} takes</source>
      <comment>Copy MIDI of {n:,} take</comment>
      <translation>
        <numerusform>Copiar MIDI de {n:,} toma</numerusform>
        <numerusform>Copiar MIDI de {n:,} tomas</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy audio</source>
      <translation>Copiar audio</translation>
    </message>
    <message numerus="yes">
      <source>Copy audio of {n:,} takes</source>
      <comment>Copy audio of {n:,} take</comment>
      <translation>
        <numerusform>Copiar audio de {n:,} toma</numerusform>
        <numerusform>Copiar audio de {n:,} tomas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {n:,} takes</source>
      <comment>Delete {n:,} take</comment>
      <translation>
        <numerusform>Borrar {n:,} toma</numerusform>
        <numerusform>Borrar {n:,} tomas</numerusform>
      </translation>
    </message>
    <message>
      <source>Make again with new seed</source>
      <translation>Hacer otra vez con semilla nueva</translation>
    </message>
    <message>
      <source>Reveal in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Takes menu</source>
      <translation>Menú de tomas</translation>
    </message>
    <message>
      <source>Vary…</source>
      <translation>Variar…</translation>
    </message>
    <message>
      <source>a take that is gone</source>
      <translation>una toma que ya no existe</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Intro</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Comentario</translation>
    </message>
    <message>
      <source>The note has {length:,} characters; the limit is {limit:,}.</source>
      <translation>El comentario tiene {length:,} caracteres; el límite es {limit:,}.</translation>
    </message>
    <message>
      <source>What to keep in mind about this take</source>
      <translation>Qué recordar de esta toma</translation>
    </message>
    <message>
      <source>All takes, whatever their stars</source>
      <translation>Todas las tomas, tengan las estrellas que tengan</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
      <source>Fewest stars</source>
      <translation>Mínimo de estrellas</translation>
    </message>
    <message>
      <source>Search takes</source>
      <translation>Buscar tomas</translation>
    </message>
    <message numerus="yes">
      <source>Takes with {n} stars or more</source>
      <comment>Takes with {n} star or more</comment>
      <translation>
        <numerusform>Tomas con {n} estrella o más</numerusform>
        <numerusform>Tomas con {n} estrellas o más</numerusform>
      </translation>
    </message>
    <message>
      <source>Takes with {stars} stars</source>
      <translation>Tomas con {stars} estrellas</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>abr</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>ago</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>dic</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>feb</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>viernes</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>ene</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>jul</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>jun</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>May</source>
      <translation>may</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>lunes</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>oct</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>sábado</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sep</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>domingo</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>jueves</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>martes</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>miércoles</translation>
    </message>
    <message>
      <source>complete</source>
      <comment>a take</comment>
      <translation>completa</translation>
    </message>
    <message>
      <source>continuation</source>
      <translation>continuación</translation>
    </message>
    <message>
      <source>cut short</source>
      <comment>a take</comment>
      <translation>interrumpida</translation>
    </message>
    <message>
      <source>fits its prompt {likeness:.2f}</source>
      <translation>encaja con su prompt {likeness:.2f}</translation>
    </message>
    <message>
      <source>follows {name}</source>
      <translation>sigue {name}</translation>
    </message>
    <message>
      <source>has a note</source>
      <translation>tiene un comentario</translation>
    </message>
    <message>
      <source>imported</source>
      <comment>a take</comment>
      <translation>importada</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>ahora mismo</translation>
    </message>
    <message>
      <source>re-made</source>
      <translation>rehecha</translation>
    </message>
    <message>
      <source>sounds like {tags}</source>
      <translation>suena a {tags}</translation>
    </message>
    <message>
      <source>variation</source>
      <translation>variación</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>ayer</translation>
    </message>
    <message>
      <source>{day} {month}</source>
      <translation>{day} {month}</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation>{day} {month} {year}</translation>
    </message>
    <message>
      <source>{hours} h ago</source>
      <translation>hace {hours} h</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>hace {minutes} min</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} takes</source>
      <comment>{n:,} take</comment>
      <translation>
        <numerusform>{n:,} toma</numerusform>
        <numerusform>{n:,} tomas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hours</source>
      <comment>{n} hour</comment>
      <translation>
        <numerusform>{n} hora</numerusform>
        <numerusform>{n} horas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <comment>{n} minute</comment>
      <translation>
        <numerusform>{n} minuto</numerusform>
        <numerusform>{n} minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <comment>{n} second</comment>
      <translation>
        <numerusform>{n} segundo</numerusform>
        <numerusform>{n} segundos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} stars</source>
      <comment>{n} star</comment>
      <translation>
        <numerusform>{n} estrella</numerusform>
        <numerusform>{n} estrellas</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds:.1f} seconds</source>
      <translation>{seconds:.1f} segundos</translation>
    </message>
    <message>
      <source>en</source>
      <comment>the code of this language</comment>
      <translation>es</translation>
    </message>
    <message>
      <source>Compare two takes at equal loudness</source>
      <translation>Comparar dos tomas con igual sonoridad</translation>
    </message>
    <message>
      <source>Go round in the loop region, or in all of it</source>
      <translation>Dar vueltas en la zona del bucle, o en toda la toma</translation>
    </message>
    <message>
      <source>Go to end</source>
      <translation>Ir al final</translation>
    </message>
    <message>
      <source>Go to start</source>
      <translation>Ir al principio</translation>
    </message>
    <message>
      <source>Go to the end</source>
      <translation>Ir al final</translation>
    </message>
    <message>
      <source>Go to the start</source>
      <translation>Ir al principio</translation>
    </message>
    <message>
      <source>Mute</source>
      <translation>Silenciar</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>Salida</translation>
    </message>
    <message>
      <source>Output: {device}</source>
      <translation>Salida: {device}</translation>
    </message>
    <message>
      <source>Stop, and go to the start</source>
      <translation>Parar e ir al principio</translation>
    </message>
    <message>
      <source>Take {letter} is heard</source>
      <translation>Se oye la toma {letter}</translation>
    </message>
    <message>
      <source>Volume</source>
      <translation>Volumen</translation>
    </message>
    <message>
      <source>Volume: {level}</source>
      <translation>Volumen: {level}</translation>
    </message>
    <message>
      <source>of {length}</source>
      <translation>de {length}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>en pausa</translation>
    </message>
    <message>
      <source>starts in {seconds} s</source>
      <translation>empieza en {seconds} s</translation>
    </message>
    <message>
      <source>{percent} %, silent</source>
      <translation>{percent} %, en silencio</translation>
    </message>
    <message>
      <source>Looking for a newer version …</source>
      <translation>Buscando una versión más nueva…</translation>
    </message>
    <message>
      <source>MusicDesk {version} is the newest there is.</source>
      <translation>MusicDesk {version} es la más nueva que hay.</translation>
    </message>
    <message>
      <source>MusicDesk {version} is there</source>
      <translation>Ya está MusicDesk {version}</translation>
    </message>
    <message>
      <source>MusicDesk {version} is there; this is {this}.</source>
      <translation>Ya está MusicDesk {version}; esta es {this}.</translation>
    </message>
    <message>
      <source>Opens {site} in the browser; nothing is downloaded by itself</source>
      <translation>Abre {site} en el navegador; nada se descarga solo</translation>
    </message>
    <message>
      <source>Type what you want to hear and press Generate</source>
      <translation>Escribe lo que quieres oír y pulsa Generar</translation>
    </message>
    <message>
      <source>{begin} to {end}  ({seconds:.3f} s)</source>
      <translation>de {begin} a {end}  ({seconds:.3f} s)</translation>
    </message>
    <message>
      <source>{begin} to {end}  ({seconds:.3f} s, {beats:.3g} beats)</source>
      <translation>de {begin} a {end}  ({seconds:.3f} s, {beats:.3g} tiempos)</translation>
    </message>
    <message>
      <source>{made} of {length}</source>
      <translation>{made} de {length}</translation>
    </message>
    <message>
      <source>Continue from the end of the selection</source>
      <translation>Continuar desde el final de la selección</translation>
    </message>
    <message>
      <source>Continue from {moment}</source>
      <translation>Continuar desde {moment}</translation>
    </message>
    <message>
      <source>Loop the selection</source>
      <translation>Poner la selección en bucle</translation>
    </message>
    <message>
      <source>Re-roll this seam ({moment}: {measures})</source>
      <translation>Rehacer esta unión ({moment}: {measures})</translation>
    </message>
    <message>
      <source>Waveform menu</source>
      <translation>Menú de la forma de onda</translation>
    </message>
    <message>
      <source>Scroll the waveform</source>
      <translation>Desplazar la forma de onda</translation>
    </message>
    <message>
      <source>loop {begin:.1f} to {end:.1f} s</source>
      <translation>bucle de {begin:.1f} a {end:.1f} s</translation>
    </message>
    <message>
      <source>loop {begin:.1f} to {end:.1f} s (off)</source>
      <translation>bucle de {begin:.1f} a {end:.1f} s (desactivado)</translation>
    </message>
    <message>
      <source>playhead {here:.1f} s of {length:.1f} s</source>
      <translation>cabezal en {here:.1f} s de {length:.1f} s</translation>
    </message>
    <message>
      <source>selection {begin:.1f} to {end:.1f} s</source>
      <translation>selección de {begin:.1f} a {end:.1f} s</translation>
    </message>
    <message numerus="yes">
      <source>{n} seams</source>
      <comment>{n} seam</comment>
      <translation>
        <numerusform>{n} unión</numerusform>
        <numerusform>{n} uniones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seams, {bad} not good</source>
      <comment>{n} seam, {bad} not good</comment>
      <translation>
        <numerusform>{n} unión, {bad} no está bien</numerusform>
        <numerusform>{n} uniones, {bad} no están bien</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds:.1f} s made</source>
      <translation>{seconds:.1f} s hechos</translation>
    </message>
    <message>
      <source>Opening the microphone …</source>
      <translation>Abriendo el micrófono…</translation>
    </message>
    <message>
      <source>Plays on the device that the system has chosen.</source>
      <translation>Suena por el dispositivo que ha elegido el sistema.</translation>
    </message>
    <message>
      <source>Plays on {device}.</source>
      <translation>Suena por {device}.</translation>
    </message>
    <message>
      <source>The microphone is closed again.</source>
      <translation>El micrófono está cerrado otra vez.</translation>
    </message>
    <message>
      <source>You should have heard three notes on {device}. If not, turn it up.</source>
      <translation>Deberías haber oído tres notas en {device}. Si no, súbele el volumen.</translation>
    </message>
    <message>
      <source>You should have heard three notes. If not, turn the speakers up.</source>
      <translation>Deberías haber oído tres notas. Si no, sube el volumen de los altavoces.</translation>
    </message>
    <message>
      <source>{microphone} listens. Say something: the bar moves.</source>
      <translation>{microphone} escucha. Di algo: la barra se mueve.</translation>
    </message>
    <message>
      <source>MusicDesk (safe mode)</source>
      <translation>MusicDesk (modo seguro)</translation>
    </message>
    <message>
      <source>MusicDesk (safe mode) — {take}</source>
      <translation>MusicDesk (modo seguro) — {take}</translation>
    </message>
    <message>
      <source>MusicDesk — {take}</source>
      <translation>MusicDesk — {take}</translation>
    </message>
    <message>
      <source>Safe mode: settings are the defaults, and none are kept.</source>
      <translation>Modo seguro: valen los ajustes predeterminados y no se guarda ninguno.</translation>
    </message>
    <message>
      <source>A take could not be saved, and is lost when MusicDesk ends. Make room and press “Save again” first.</source>
      <translation>Una toma no se pudo guardar y se pierde cuando MusicDesk termine. Haz sitio y pulsa antes «Guardar otra vez».</translation>
    </message>
    <message>
      <source>A take is not saved</source>
      <translation>Hay una toma sin guardar</translation>
    </message>
    <message numerus="yes">
      <source>Brought back: {n} takes.</source>
      <comment>Brought back: {n} take.</comment>
      <translation>
        <numerusform>Recuperada: {n} toma.</numerusform>
        <numerusform>Recuperadas: {n} tomas.</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing at equal loudness: this is {letter}. Press B to hear the other one.</source>
      <translation>Comparando con igual sonoridad: esta es {letter}. Pulsa B para oír la otra.</translation>
    </message>
    <message>
      <source>Delete the takes in the trash for good? This cannot be undone.</source>
      <translation>¿Borrar para siempre las tomas de la papelera? No se puede deshacer.</translation>
    </message>
    <message numerus="yes">
      <source>Deleted for good: {n} takes.</source>
      <comment>Deleted for good: {n} take.</comment>
      <translation>
        <numerusform>Borrada para siempre: {n} toma.</numerusform>
        <numerusform>Borradas para siempre: {n} tomas.</numerusform>
      </translation>
    </message>
    <message>
      <source>Empty the trash</source>
      <translation>Vaciar la papelera</translation>
    </message>
    <message>
      <source>End all the same?</source>
      <translation>¿Terminar de todos modos?</translation>
    </message>
    <message>
      <source>Its take could not be saved, and cannot be saved later any more. Go on?</source>
      <translation>Su toma no se pudo guardar, y después ya no se podrá. ¿Seguir?</translation>
    </message>
    <message>
      <source>Jobs are waiting</source>
      <translation>Hay trabajos en espera</translation>
    </message>
    <message>
      <source>MusicDesk runs already: close it first, then start it in safe mode.</source>
      <translation>MusicDesk ya está abierto: ciérralo primero y luego inícialo en modo seguro.</translation>
    </message>
    <message>
      <source>No takes there.</source>
      <translation>Allí no hay tomas.</translation>
    </message>
    <message>
      <source>The comparison has ended.</source>
      <translation>La comparación ha terminado.</translation>
    </message>
    <message>
      <source>The details are on the clipboard.</source>
      <translation>Los detalles están en el portapapeles.</translation>
    </message>
    <message>
      <source>The library in {folder} is read-only: takes can be heard, but nothing can be kept.</source>
      <translation>La biblioteca de {folder} es de solo lectura: las tomas se pueden oír, pero no se puede guardar nada.</translation>
    </message>
    <message numerus="yes">
      <source>{n} jobs are still waiting to be made, and will be forgotten.</source>
      <comment>{n} job is still waiting to be made, and will be forgotten.</comment>
      <translation>
        <numerusform>{n} trabajo aún espera a hacerse y se olvidará.</numerusform>
        <numerusform>{n} trabajos aún esperan a hacerse y se olvidarán.</numerusform>
      </translation>
    </message>
    <message>
      <source>Install the newer version.</source>
      <translation>Instala la versión más nueva.</translation>
    </message>
    <message>
      <source>MusicDesk ended while this was being made; it holds all that had been made until then.</source>
      <translation>MusicDesk terminó mientras se hacía esto; contiene todo lo hecho hasta entonces.</translation>
    </message>
    <message>
      <source>The take %1 was begun by a newer MusicDesk.</source>
      <translation>La toma %1 la empezó un MusicDesk más nuevo.</translation>
    </message>
    <message>
      <source>There is no sound to keep.</source>
      <translation>No hay sonido que guardar.</translation>
    </message>
    <message>
      <source>could not be read</source>
      <translation>no se pudo leer</translation>
    </message>
    <message>
      <source>%1 It stays where it is for now.</source>
      <translation>%1 Se queda donde está por ahora.</translation>
    </message>
    <message>
      <source>%1 MB left; the take needs %2 MB</source>
      <translation>quedan %1 MB; la toma necesita %2 MB</translation>
    </message>
    <message>
      <source>Choose a folder that you may write to.</source>
      <translation>Elige una carpeta en la que puedas escribir.</translation>
    </message>
    <message>
      <source>It may have been removed meanwhile.</source>
      <translation>Puede que se haya quitado mientras tanto.</translation>
    </message>
    <message>
      <source>Put its disk in, then open it again.</source>
      <translation>Conecta su disco y ábrela otra vez.</translation>
    </message>
    <message>
      <source>The library in %1 is gone.</source>
      <translation>La biblioteca de %1 ha desaparecido.</translation>
    </message>
    <message>
      <source>The library in %1 is read-only.</source>
      <translation>La biblioteca de %1 es de solo lectura.</translation>
    </message>
    <message>
      <source>There is a take %1 already.</source>
      <translation>Ya hay una toma %1.</translation>
    </message>
    <message>
      <source>There is no take %1 in the library.</source>
      <translation>No hay ninguna toma %1 en la biblioteca.</translation>
    </message>
    <message>
      <source>could not begin a new take</source>
      <translation>no pudo empezar una toma nueva</translation>
    </message>
    <message>
      <source>could not empty its trash</source>
      <translation>no pudo vaciar su papelera</translation>
    </message>
    <message>
      <source>could not keep the change</source>
      <translation>no pudo guardar el cambio</translation>
    </message>
    <message>
      <source>could not keep what belongs to a take</source>
      <translation>no pudo guardar lo que pertenece a una toma</translation>
    </message>
    <message>
      <source>could not move the take %1</source>
      <translation>no pudo mover la toma %1</translation>
    </message>
    <message>
      <source>could not take in a take that was being made</source>
      <translation>no pudo incorporar una toma que se estaba haciendo</translation>
    </message>
    <message>
      <source>could not take in the new take</source>
      <translation>no pudo incorporar la toma nueva</translation>
    </message>
    <message>
      <source>%1 holds no library and none can be made there: it is read-only.</source>
      <translation>%1 no contiene ninguna biblioteca y no se puede crear: es de solo lectura.</translation>
    </message>
    <message>
      <source>Choose a folder for the library.</source>
      <translation>Elige una carpeta para la biblioteca.</translation>
    </message>
    <message>
      <source>The library's folder is read-only: takes can be heard and exported, not changed.</source>
      <translation>La carpeta de la biblioteca es de solo lectura: las tomas se pueden oír y exportar, no cambiar.</translation>
    </message>
    <message>
      <source>The library's index could not be written; it is kept in memory until the library is closed.</source>
      <translation>No se pudo escribir el índice de la biblioteca; se guarda en memoria hasta que se cierre.</translation>
    </message>
    <message>
      <source>The library's index was damaged and has been made again from the takes.</source>
      <translation>El índice de la biblioteca estaba dañado y se ha rehecho a partir de las tomas.</translation>
    </message>
    <message>
      <source>could not be opened</source>
      <translation>no se pudo abrir</translation>
    </message>
    <message>
      <source>not a file</source>
      <translation>no es un archivo</translation>
    </message>
    <message>
      <source>%1 was damaged and has been written again.</source>
      <translation>%1 estaba dañado y se ha escrito otra vez.</translation>
    </message>
    <message>
      <source>Choose a folder for it.</source>
      <translation>Elige una carpeta para ella.</translation>
    </message>
    <message>
      <source>Install the newer version to open it, or choose another folder. Nothing in it was changed.</source>
      <translation>Instala la versión más nueva para abrirla o elige otra carpeta. No se cambió nada en ella.</translation>
    </message>
    <message>
      <source>The library in %1 was made by a newer MusicDesk.</source>
      <translation>La biblioteca de %1 la hizo un MusicDesk más nuevo.</translation>
    </message>
    <message>
      <source>You have no home folder, so no place for a library.</source>
      <translation>No tienes carpeta personal, así que no hay sitio para una biblioteca.</translation>
    </message>
    <message>
      <source>%1 It is left out; its folder stays as it is.</source>
      <translation>%1 Queda fuera; su carpeta se queda como está.</translation>
    </message>
    <message>
      <source>Among the takes there are folders that are no takes, left alone: %1.</source>
      <translation>Entre las tomas hay carpetas que no son tomas y se dejan en paz: %1.</translation>
    </message>
    <message>
      <source>And %1 more takes are damaged and left out.</source>
      <translation>Y otras %1 tomas están dañadas y quedan fuera.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its %2 is missing.</source>
      <translation>La toma %1 está dañada: falta su %2.</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>y %1 más</translation>
    </message>
    <message>
      <source>%1 bytes are too many to keep beside a take; %2 may have %3.</source>
      <translation>%1 bytes son demasiados para guardarlos junto a una toma; %2 puede tener %3.</translation>
    </message>
    <message>
      <source>It may have been moved meanwhile.</source>
      <translation>Puede que se haya movido mientras tanto.</translation>
    </message>
    <message>
      <source>The %1 of the take %2 cannot be read: %3.</source>
      <translation>No se puede leer %1 de la toma %2: %3.</translation>
    </message>
    <message>
      <source>The %1 of the take %2 is damaged.</source>
      <translation>%1 de la toma %2 está dañado.</translation>
    </message>
    <message>
      <source>The take itself can be used.</source>
      <translation>La toma misma se puede usar.</translation>
    </message>
    <message>
      <source>The take itself can still be used.</source>
      <translation>La toma misma se puede seguir usando.</translation>
    </message>
    <message>
      <source>There is no take %1 here.</source>
      <translation>Aquí no hay ninguna toma %1.</translation>
    </message>
    <message>
      <source>Install the newer version to see it.</source>
      <translation>Instala la versión más nueva para verla.</translation>
    </message>
    <message>
      <source>Its folder was left as it is.</source>
      <translation>Su carpeta se dejó como estaba.</translation>
    </message>
    <message>
      <source>Its sound can still be used.</source>
      <translation>Su sonido se puede seguir usando.</translation>
    </message>
    <message>
      <source>The codes of the take %1 are damaged.</source>
      <translation>Los códigos de la toma %1 están dañados.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2</source>
      <translation>La toma %1 está dañada: %2</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2 is missing.</source>
      <translation>La toma %1 está dañada: falta %2.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2 is too large.</source>
      <translation>La toma %1 está dañada: %2 es demasiado grande.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its %2 is not readable.</source>
      <translation>La toma %1 está dañada: su %2 no se puede leer.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its sound is empty.</source>
      <translation>La toma %1 está dañada: su sonido está vacío.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its sound is missing.</source>
      <translation>La toma %1 está dañada: falta su sonido.</translation>
    </message>
    <message>
      <source>The take %1 was written by a newer MusicDesk.</source>
      <translation>La toma %1 la escribió un MusicDesk más nuevo.</translation>
    </message>
    <message>
      <source>Check the disk, or choose another folder.</source>
      <translation>Comprueba el disco o elige otra carpeta.</translation>
    </message>
    <message>
      <source>Check the permissions of the folder, or choose another one.</source>
      <translation>Comprueba los permisos de la carpeta o elige otra.</translation>
    </message>
    <message>
      <source>Make room on it, for example by emptying the trash.</source>
      <translation>Haz sitio en él, por ejemplo vaciando la papelera.</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <translation>Ábrela otra vez.</translation>
    </message>
    <message>
      <source>The disk of the library in %1 has %2.</source>
      <translation>En el disco de la biblioteca de %1: %2.</translation>
    </message>
    <message>
      <source>The library in %1 %2: %3.</source>
      <translation>La biblioteca de %1 %2: %3.</translation>
    </message>
    <message>
      <source>The library in %1 %2: that is not allowed there.</source>
      <translation>La biblioteca de %1 %2: allí no está permitido.</translation>
    </message>
    <message>
      <source>The library is closed.</source>
      <translation>La biblioteca está cerrada.</translation>
    </message>
    <message>
      <source>The library's index cannot be used at the moment: %1.</source>
      <translation>El índice de la biblioteca no se puede usar ahora: %1.</translation>
    </message>
    <message>
      <source>Try again, or close other programs that use it.</source>
      <translation>Vuelve a intentarlo o cierra otros programas que lo usen.</translation>
    </message>
    <message>
      <source>no room left</source>
      <translation>no queda sitio</translation>
    </message>
    <message>
      <source>could not take in more of a take</source>
      <translation>no pudo incorporar más de una toma</translation>
    </message>
    <message>
      <source>only %1 MB left</source>
      <translation>solo quedan %1 MB</translation>
    </message>
    <message>
      <source>Hearing notes needs basic-pitch, which is not installed.</source>
      <translation>Para oír notas hace falta basic-pitch, que no está instalado.</translation>
    </message>
    <message>
      <source>Hearing notes needs onnxruntime, which cannot be loaded.</source>
      <translation>Para oír notas hace falta onnxruntime, que no se puede cargar.</translation>
    </message>
    <message>
      <source>Hearing notes needs onnxruntime, which is not installed.</source>
      <translation>Para oír notas hace falta onnxruntime, que no está instalado.</translation>
    </message>
    <message>
      <source>Run: pip install onnxruntime &amp;&amp; pip install --no-deps basic-pitch==0.4.0</source>
      <translation>Ejecuta: pip install onnxruntime &amp;&amp; pip install --no-deps basic-pitch==0.4.0</translation>
    </message>
    <message>
      <source>The weights of basic-pitch cannot be loaded; they seem to be damaged.</source>
      <translation>No se pueden cargar los pesos de basic-pitch; parecen dañados.</translation>
    </message>
    <message>
      <source>Transcribe it again.</source>
      <translation>Transcríbela otra vez.</translation>
    </message>
    <message>
      <source>What was heard of this take is damaged.</source>
      <translation>Lo que se oyó de esta toma está dañado.</translation>
    </message>
    <message>
      <source>%1 s at %2 Hz is no length.</source>
      <translation>%1 s a %2 Hz no es una duración.</translation>
    </message>
    <message>
      <source>%1 at %2 bpm came of %3. Of the last one: %4.</source>
      <translation>%1 a %2 bpm salió en %3. Del último: %4.</translation>
    </message>
    <message>
      <source>%1 tries</source>
      <translation>%1 intentos</translation>
    </message>
    <message>
      <source>%1, for this was wrong before: %2.</source>
      <translation>%1, porque antes esto estaba mal: %2.</translation>
    </message>
    <message>
      <source>Made again %1 times</source>
      <translation>Rehecha %1 veces</translation>
    </message>
    <message>
      <source>Made again once</source>
      <translation>Rehecha una vez</translation>
    </message>
    <message>
      <source>Made again twice</source>
      <translation>Rehecha dos veces</translation>
    </message>
    <message>
      <source>No beat is heard in it, so it was cut by the clock, from its first sound on.</source>
      <translation>No se oye ningún pulso, así que se cortó por el reloj, desde su primer sonido.</translation>
    </message>
    <message>
      <source>No loop of %1 bars</source>
      <translation>Ningún bucle de %1 compases</translation>
    </message>
    <message>
      <source>No loop of 1 bar</source>
      <translation>Ningún bucle de 1 compás</translation>
    </message>
    <message>
      <source>None of %1 tries was quite sound; this is the best of them.</source>
      <translation>Ninguno de los %1 intentos salió del todo bien; este es el mejor.</translation>
    </message>
    <message>
      <source>Try another prompt or seed; drums help a model to keep its tempo.</source>
      <translation>Prueba otro prompt u otra semilla; la batería ayuda a un modelo a mantener el tempo.</translation>
    </message>
    <message>
      <source>one try</source>
      <translation>un intento</translation>
    </message>
    <message>
      <source>%1 needs %2 GB of memory, and %3 GB are free.</source>
      <translation>%1 necesita %2 GB de memoria, y hay %3 GB libres.</translation>
    </message>
    <message>
      <source>Ask for fewer seconds or variations, %1, or close other programs.</source>
      <translation>Pide menos segundos o variaciones, %1, o cierra otros programas.</translation>
    </message>
    <message>
      <source>choose %1, which fits</source>
      <translation>elige %1, que cabe</translation>
    </message>
    <message>
      <source>choose a smaller model</source>
      <translation>elige un modelo más pequeño</translation>
    </message>
    <message>
      <source>The engine could not be started.</source>
      <translation>No se pudo iniciar el motor.</translation>
    </message>
    <message>
      <source>The engine did not stop within %1 s, so it was ended.</source>
      <translation>El motor no se detuvo en %1 s, así que se terminó.</translation>
    </message>
    <message>
      <source>The take could not be saved before the engine ended.</source>
      <translation>No se pudo guardar la toma antes de que terminara el motor.</translation>
    </message>
    <message>
      <source>What it had made by then is in the list when MusicDesk starts again; the next take starts a new engine by itself.</source>
      <translation>Lo que había hecho hasta entonces estará en la lista cuando MusicDesk vuelva a empezar; la próxima toma inicia sola un motor nuevo.</translation>
    </message>
    <message>
      <source>What lies on the disk of it is in the list when MusicDesk starts again; or make it again with the same seed.</source>
      <translation>Lo que hay de ella en el disco estará en la lista cuando MusicDesk vuelva a empezar; o hazla otra vez con la misma semilla.</translation>
    </message>
    <message>
      <source>Choose another recording.</source>
      <translation>Elige otra grabación.</translation>
    </message>
    <message>
      <source>Genre and mood are not listened for: that needs the model "clap", which is not installed.</source>
      <translation>El género y el ambiente no se escuchan: para eso hace falta el modelo «clap», que no está instalado.</translation>
    </message>
    <message>
      <source>No key was heard.</source>
      <translation>No se oyó ninguna tonalidad.</translation>
    </message>
    <message>
      <source>No tempo was heard; choose one.</source>
      <translation>No se oyó ningún tempo; elige uno.</translation>
    </message>
    <message>
      <source>There is no sound in "%1".</source>
      <translation>No hay sonido en «%1».</translation>
    </message>
    <message>
      <source>No better join was found at %1; try again, or select another part.</source>
      <translation>No se encontró una unión mejor en %1; vuelve a intentarlo o selecciona otra parte.</translation>
    </message>
    <message>
      <source>The best of %1 tries was that with seed %2.</source>
      <translation>El mejor de %1 intentos fue el de la semilla %2.</translation>
    </message>
    <message>
      <source>the join at %1 is not good (%2)</source>
      <translation>la unión en %1 no es buena (%2)</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 bars at %4 bpm need %5 s with their run-in.</source>
      <translation>%1 hace como mucho %2 s de una vez; %3 compases a %4 bpm necesitan %5 s con su entrada.</translation>
    </message>
    <message>
      <source>%1 makes this at %2 bpm</source>
      <translation>%1 hace esto a %2 bpm</translation>
    </message>
    <message>
      <source>%1 was not taught %2 bpm: played at %3, stretched by %4 %.</source>
      <translation>%1 no aprendió %2 bpm: tocado a %3, estirado un %4 %.</translation>
    </message>
    <message>
      <source>%1, which is too far from %2 bpm to be stretched to it.</source>
      <translation>%1, que está demasiado lejos de %2 bpm para estirarse hasta ahí.</translation>
    </message>
    <message>
      <source>, or change the one in the prompt</source>
      <translation>, o cambia el del prompt</translation>
    </message>
    <message>
      <source>A loop of %1 bars needs a tempo, and none is known.</source>
      <translation>Un bucle de %1 compases necesita un tempo, y no se conoce ninguno.</translation>
    </message>
    <message>
      <source>Choose %1, or a MusicGen model.</source>
      <translation>Elige %1 o un modelo MusicGen.</translation>
    </message>
    <message>
      <source>Choose a tempo from %1 to %2 bpm%3.</source>
      <translation>Elige un tempo de %1 a %2 bpm%3.</translation>
    </message>
    <message>
      <source>Give one, or name it in the prompt: "drum loop, 120 bpm".</source>
      <translation>Da uno o nómbralo en el prompt: «drum loop, 120 bpm».</translation>
    </message>
    <message>
      <source>a faster tempo</source>
      <translation>un tempo más rápido</translation>
    </message>
    <message>
      <source>at most %1 bars</source>
      <translation>como mucho %1 compases</translation>
    </message>
    <message>
      <source>with one beat in the place of two</source>
      <translation>con un tiempo en lugar de dos</translation>
    </message>
    <message>
      <source>with two beats in the place of each</source>
      <translation>con dos tiempos en lugar de cada uno</translation>
    </message>
    <message>
      <source>Ask for it again; the engine starts anew by itself.</source>
      <translation>Pídelo otra vez; el motor vuelve a empezar solo.</translation>
    </message>
    <message>
      <source>Choose the take again to have it heard; the engine starts anew by itself.</source>
      <translation>Elige la toma otra vez para que se escuche; el motor vuelve a empezar solo.</translation>
    </message>
    <message>
      <source>Make it again; if it happens again: %1</source>
      <translation>Hazlo otra vez; si vuelve a pasar: %1</translation>
    </message>
    <message>
      <source>Make it again; it starts anew by itself.</source>
      <translation>Hazlo otra vez; vuelve a empezar solo.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own.</source>
      <translation>MusicDesk cometió un error propio.</translation>
    </message>
    <message>
      <source>The engine crashed.</source>
      <translation>El motor falló.</translation>
    </message>
    <message>
      <source>The engine ended too early.</source>
      <translation>El motor terminó demasiado pronto.</translation>
    </message>
    <message>
      <source>The engine process ended with exit code %1.</source>
      <translation>El proceso del motor terminó con el código de salida %1.</translation>
    </message>
    <message>
      <source>The engine was ended from outside, perhaps because the machine ran out of memory.</source>
      <translation>El motor se terminó desde fuera, quizá porque el ordenador se quedó sin memoria.</translation>
    </message>
    <message>
      <source>The picture was not finished, because the engine was stopped.</source>
      <translation>La imagen no se terminó, porque el motor se detuvo.</translation>
    </message>
    <message>
      <source>The recording was not heard to its end, because the engine was stopped.</source>
      <translation>La grabación no se escuchó hasta el final, porque el motor se detuvo.</translation>
    </message>
    <message>
      <source>The take was not heard to its end, because the engine was stopped meanwhile.</source>
      <translation>La toma no se escuchó hasta el final, porque el motor se detuvo mientras tanto.</translation>
    </message>
    <message>
      <source>There is not enough free memory for that.</source>
      <translation>No hay bastante memoria libre para eso.</translation>
    </message>
    <message>
      <source>Try it with other settings; the details hold what a report needs.</source>
      <translation>Prueba con otros ajustes; los detalles contienen lo que necesita un informe.</translation>
    </message>
    <message>
      <source>Another model made "%1", so this one took its sound in anew.</source>
      <translation>«%1» la hizo otro modelo, así que este volvió a leer su sonido.</translation>
    </message>
    <message>
      <source>Choose a moment within it.</source>
      <translation>Elige un momento dentro de ella.</translation>
    </message>
    <message>
      <source>Choose a part within it.</source>
      <translation>Elige una parte dentro de ella.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>Elige otro.</translation>
    </message>
    <message>
      <source>The music ends at %1 s, so it cannot go on from %2 s.</source>
      <translation>La música termina en %1 s, así que no puede continuar desde %2 s.</translation>
    </message>
    <message>
      <source>The music ends at %1 s, so nothing can be re-made from %2 s on.</source>
      <translation>La música termina en %1 s, así que no se puede rehacer nada desde %2 s.</translation>
    </message>
    <message>
      <source>The sound of "%1" was taken in anew, so what stays of it is a little different.</source>
      <translation>El sonido de «%1» se volvió a leer, así que lo que queda de él es un poco distinto.</translation>
    </message>
    <message>
      <source>There is no sound in "%1" that music could go on from.</source>
      <translation>No hay sonido en «%1» desde el que pueda continuar la música.</translation>
    </message>
    <message>
      <source>Listening for genre and mood</source>
      <translation>Escuchando el género y el ambiente</translation>
    </message>
    <message>
      <source>Listening for notes</source>
      <translation>Escuchando las notas</translation>
    </message>
    <message>
      <source>Listening for tempo and key</source>
      <translation>Escuchando el tempo y la tonalidad</translation>
    </message>
    <message>
      <source>Only its first 10 minutes were listened to.</source>
      <translation>Solo se escucharon sus primeros 10 minutos.</translation>
    </message>
    <message>
      <source>Free the model, or close other programs.</source>
      <translation>Libera el modelo o cierra otros programas.</translation>
    </message>
    <message>
      <source>There is not enough free memory to listen for genre and mood.</source>
      <translation>No hay bastante memoria libre para escuchar el género y el ambiente.</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>&amp;No</source>
      <translation>&amp;No</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>&amp;Sí</translation>
    </message>
    <message>
      <source>Abort</source>
      <translation>Interrumpir</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Aplicar</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Ignorar</translation>
    </message>
    <message>
      <source>N&amp;o to All</source>
      <translation>N&amp;o a todo</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>Aceptar</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Restablecer</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>Restaurar valores de fábrica</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Reintentar</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save All</source>
      <translation>Guardar todo</translation>
    </message>
    <message>
      <source>Yes to &amp;All</source>
      <translation>Sí a &amp;todo</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>Hide Details...</source>
      <translation>Ocultar detalles...</translation>
    </message>
    <message>
      <source>Show Details...</source>
      <translation>Mostrar detalles...</translation>
    </message>
  </context>
  <context>
    <name>QLineEdit</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Copiar</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Pegar</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rehacer</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Deshacer</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>Cor&amp;tar</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Seleccionar todo</translation>
    </message>
  </context>
  <context>
    <name>QWidgetTextControl</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Copiar</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Pegar</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rehacer</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Deshacer</translation>
    </message>
    <message>
      <source>Copy &amp;Link Location</source>
      <translation>Copiar dirección del en&amp;lace</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>Cor&amp;tar</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Seleccionar todo</translation>
    </message>
  </context>
  <context>
    <name>QAbstractSpinBox</name>
    <message>
      <source>&amp;Select All</source>
      <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
      <source>&amp;Step up</source>
      <translation>&amp;Aumentar</translation>
    </message>
    <message>
      <source>Step &amp;down</source>
      <translation>&amp;Disminuir</translation>
    </message>
  </context>
  <context>
    <name>QScrollBar</name>
    <message>
      <source>Bottom</source>
      <translation>Abajo del todo</translation>
    </message>
    <message>
      <source>Left edge</source>
      <translation>Borde izquierdo</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>Página abajo</translation>
    </message>
    <message>
      <source>Page left</source>
      <translation>Página a la izquierda</translation>
    </message>
    <message>
      <source>Page right</source>
      <translation>Página a la derecha</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>Página arriba</translation>
    </message>
    <message>
      <source>Right edge</source>
      <translation>Borde derecho</translation>
    </message>
    <message>
      <source>Scroll down</source>
      <translation>Desplazar abajo</translation>
    </message>
    <message>
      <source>Scroll here</source>
      <translation>Desplazar hasta aquí</translation>
    </message>
    <message>
      <source>Scroll left</source>
      <translation>Desplazar a la izquierda</translation>
    </message>
    <message>
      <source>Scroll right</source>
      <translation>Desplazar a la derecha</translation>
    </message>
    <message>
      <source>Scroll up</source>
      <translation>Desplazar arriba</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>Arriba del todo</translation>
    </message>
  </context>
  <context>
    <name>QTabBar</name>
    <message>
      <source>Scroll Left</source>
      <translation>Desplazar a la izquierda</translation>
    </message>
    <message>
      <source>Scroll Right</source>
      <translation>Desplazar a la derecha</translation>
    </message>
  </context>
  <context>
    <name>QComboBox</name>
    <message>
      <source>Open the combo box selection popup</source>
      <translation>Abrir la lista desplegable</translation>
    </message>
  </context>
  <context>
    <name>QKeySequenceEdit</name>
    <message>
      <source>%1, ...</source>
      <translation>%1, ...</translation>
    </message>
    <message>
      <source>Press shortcut</source>
      <translation>Pulsa el atajo</translation>
    </message>
  </context>
  <context>
    <name>QUndoStack</name>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Redo %1</source>
      <translation>Rehacer: %1</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Undo %1</source>
      <translation>Deshacer: %1</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
      <translation>%1
No se encontró la carpeta.
Comprueba que el nombre de la carpeta es correcto.</translation>
    </message>
    <message>
      <source>%1
File not found.
Please verify the correct file name was given.</source>
      <translation>%1
No se encontró el archivo.
Comprueba que el nombre del archivo es correcto.</translation>
    </message>
    <message>
      <source>%1 already exists.
Do you want to replace it?</source>
      <translation>%1 ya existe.
¿Quieres sustituirlo?</translation>
    </message>
    <message>
      <source>&amp;Choose</source>
      <translation>E&amp;legir</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Borrar</translation>
    </message>
    <message>
      <source>&amp;Look in:</source>
      <translation>&amp;Buscar en:</translation>
    </message>
    <message>
      <source>&amp;New Folder</source>
      <translation>Carpeta &amp;nueva</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;Abrir</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>&amp;Renombrar</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;Guardar</translation>
    </message>
    <message>
      <source>'%1' is write protected.
Do you want to delete it anyway?</source>
      <translation>«%1» está protegido contra escritura.
¿Quieres borrarlo de todos modos?</translation>
    </message>
    <message>
      <source>All Files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Are you sure you want to delete '%1'?</source>
      <translation>¿Seguro que quieres borrar «%1»?</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Change to detail view mode</source>
      <translation>Cambiar a la vista detallada</translation>
    </message>
    <message>
      <source>Change to list view mode</source>
      <translation>Cambiar a la vista de lista</translation>
    </message>
    <message>
      <source>Could not delete directory.</source>
      <translation>No se pudo borrar la carpeta.</translation>
    </message>
    <message>
      <source>Create New Folder</source>
      <translation>Crear carpeta nueva</translation>
    </message>
    <message>
      <source>Create a New Folder</source>
      <translation>Crear una carpeta nueva</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Detail View</source>
      <translation>Vista detallada</translation>
    </message>
    <message>
      <source>Directories</source>
      <translation>Carpetas</translation>
    </message>
    <message>
      <source>Directory:</source>
      <translation>Carpeta:</translation>
    </message>
    <message>
      <source>File &amp;name:</source>
      <translation>No&amp;mbre de archivo:</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Archivos</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>&amp;Tipo de archivos:</translation>
    </message>
    <message>
      <source>Find Directory</source>
      <translation>Buscar carpeta</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Adelante</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>Ir atrás</translation>
    </message>
    <message>
      <source>Go forward</source>
      <translation>Ir adelante</translation>
    </message>
    <message>
      <source>Go to the parent directory</source>
      <translation>Ir a la carpeta superior</translation>
    </message>
    <message>
      <source>List View</source>
      <translation>Vista de lista</translation>
    </message>
    <message>
      <source>List of places and bookmarks</source>
      <translation>Lista de lugares y marcadores</translation>
    </message>
    <message>
      <source>Look in:</source>
      <translation>Buscar en:</translation>
    </message>
    <message>
      <source>My Computer</source>
      <translation>Mi equipo</translation>
    </message>
    <message>
      <source>New Folder</source>
      <translation>Carpeta nueva</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Parent Directory</source>
      <translation>Carpeta superior</translation>
    </message>
    <message>
      <source>Recent Places</source>
      <translation>Lugares recientes</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Save As</source>
      <translation>Guardar como</translation>
    </message>
    <message>
      <source>Show </source>
      <translation>Mostrar </translation>
    </message>
    <message>
      <source>Show &amp;hidden files</source>
      <translation>Mostrar archivos &amp;ocultos</translation>
    </message>
    <message>
      <source>Sidebar</source>
      <translation>Barra lateral</translation>
    </message>
  </context>
  <context>
    <name>QFileSystemModel</name>
    <message>
      <source>Computer</source>
      <translation>Equipo</translation>
    </message>
    <message>
      <source>Date Modified</source>
      <translation>Fecha de modificación</translation>
    </message>
    <message>
      <source>My Computer</source>
      <translation>Mi equipo</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Tipo</translation>
    </message>
  </context>
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>%1 File</source>
      <translation>Archivo %1</translation>
    </message>
    <message>
      <source>Drive</source>
      <translation>Unidad</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Desconocido</translation>
    </message>
  </context>
  <context>
    <name>QAccessibleActionInterface</name>
    <message>
      <source>Decrease</source>
      <translation>Disminuir</translation>
    </message>
    <message>
      <source>Decrease the value</source>
      <translation>Disminuye el valor</translation>
    </message>
    <message>
      <source>Goes back a page</source>
      <translation>Vuelve una página atrás</translation>
    </message>
    <message>
      <source>Goes to the next page</source>
      <translation>Va a la página siguiente</translation>
    </message>
    <message>
      <source>Increase</source>
      <translation>Aumentar</translation>
    </message>
    <message>
      <source>Increase the value</source>
      <translation>Aumenta el valor</translation>
    </message>
    <message>
      <source>Next Page</source>
      <translation>Página siguiente</translation>
    </message>
    <message>
      <source>Press</source>
      <translation>Pulsar</translation>
    </message>
    <message>
      <source>Previous Page</source>
      <translation>Página anterior</translation>
    </message>
    <message>
      <source>Scroll Down</source>
      <translation>Desplazar abajo</translation>
    </message>
    <message>
      <source>Scroll Left</source>
      <translation>Desplazar a la izquierda</translation>
    </message>
    <message>
      <source>Scroll Right</source>
      <translation>Desplazar a la derecha</translation>
    </message>
    <message>
      <source>Scroll Up</source>
      <translation>Desplazar arriba</translation>
    </message>
    <message>
      <source>Scrolls down</source>
      <translation>Desplaza hacia abajo</translation>
    </message>
    <message>
      <source>Scrolls to the left</source>
      <translation>Desplaza a la izquierda</translation>
    </message>
    <message>
      <source>Scrolls to the right</source>
      <translation>Desplaza a la derecha</translation>
    </message>
    <message>
      <source>Scrolls up</source>
      <translation>Desplaza hacia arriba</translation>
    </message>
    <message>
      <source>SetFocus</source>
      <translation>Poner el foco</translation>
    </message>
    <message>
      <source>Sets the focus</source>
      <translation>Pone el foco</translation>
    </message>
    <message>
      <source>ShowMenu</source>
      <translation>Mostrar menú</translation>
    </message>
    <message>
      <source>Shows the menu</source>
      <translation>Muestra el menú</translation>
    </message>
    <message>
      <source>Toggle</source>
      <translation>Alternar</translation>
    </message>
    <message>
      <source>Toggles the state</source>
      <translation>Cambia el estado</translation>
    </message>
    <message>
      <source>Triggers the action</source>
      <translation>Ejecuta la acción</translation>
    </message>
  </context>
  <context>
    <name>QShortcut</name>
    <message>
      <source>Alt</source>
      <translation>Alt</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Backspace</source>
      <translation>Retroceso</translation>
    </message>
    <message>
      <source>Backtab</source>
      <translation>Tab atrás</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Caps Lock</source>
      <translation>Bloq Mayús</translation>
    </message>
    <message>
      <source>CapsLock</source>
      <translation>Bloq Mayús</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Limpiar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Control</source>
      <translation>Control</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Ctrl</source>
      <translation>Ctrl</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Cortar</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Supr</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Suprimir</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Abajo</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro Num</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Escape</source>
      <translation>Escape</translation>
    </message>
    <message>
      <source>F%1</source>
      <translation>F%1</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Encontrar</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Adelante</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>Ins</source>
      <translation>Ins</translation>
    </message>
    <message>
      <source>Insert</source>
      <translation>Insertar</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Izquierda</translation>
    </message>
    <message>
      <source>Media Fast Forward</source>
      <translation>Avance rápido multimedia</translation>
    </message>
    <message>
      <source>Media Next</source>
      <translation>Multimedia siguiente</translation>
    </message>
    <message>
      <source>Media Pause</source>
      <translation>Pausar multimedia</translation>
    </message>
    <message>
      <source>Media Play</source>
      <translation>Reproducir multimedia</translation>
    </message>
    <message>
      <source>Media Previous</source>
      <translation>Multimedia anterior</translation>
    </message>
    <message>
      <source>Media Record</source>
      <translation>Grabar multimedia</translation>
    </message>
    <message>
      <source>Media Rewind</source>
      <translation>Rebobinar multimedia</translation>
    </message>
    <message>
      <source>Media Stop</source>
      <translation>Detener multimedia</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menú</translation>
    </message>
    <message>
      <source>Meta</source>
      <translation>Meta</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Nuevo</translation>
    </message>
    <message>
      <source>Num</source>
      <translation>Num</translation>
    </message>
    <message>
      <source>Num Lock</source>
      <translation>Bloq Num</translation>
    </message>
    <message>
      <source>NumLock</source>
      <translation>Bloq Num</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Option</source>
      <translation>Opción</translation>
    </message>
    <message>
      <source>Page Down</source>
      <translation>Avanzar página</translation>
    </message>
    <message>
      <source>Page Up</source>
      <translation>Retroceder página</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Pegar</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>PgDown</source>
      <translation>Av Pág</translation>
    </message>
    <message>
      <source>PgUp</source>
      <translation>Re Pág</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Reproducir</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Impr Pant</translation>
    </message>
    <message>
      <source>Print Screen</source>
      <translation>Imprimir pantalla</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Actualizar</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Derecha</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Scroll Lock</source>
      <translation>Bloq Despl</translation>
    </message>
    <message>
      <source>ScrollLock</source>
      <translation>Bloq Despl</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>Mayús</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espacio</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>SysReq</source>
      <translation>Pet Sis</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Toggle Media Play/Pause</source>
      <translation>Reproducir/pausar multimedia</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Arriba</translation>
    </message>
    <message>
      <source>Volume Down</source>
      <translation>Bajar volumen</translation>
    </message>
    <message>
      <source>Volume Mute</source>
      <translation>Silenciar volumen</translation>
    </message>
    <message>
      <source>Volume Up</source>
      <translation>Subir volumen</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>Zoom In</source>
      <translation>Acercar</translation>
    </message>
    <message>
      <source>Zoom Out</source>
      <translation>Alejar</translation>
    </message>
  </context>
</TS>
