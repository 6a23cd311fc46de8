<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>MusicDesk</name>
    <message>
      <source>A high-pass of %1 Hz is outside 0..%2 Hz.</source>
      <translation>Ein Hochpass von %1 Hz liegt außerhalb von 0..%2 Hz.</translation>
    </message>
    <message>
      <source>Choose a lower value.</source>
      <translation>Wähle einen kleineren Wert.</translation>
    </message>
    <message>
      <source>%1 notes</source>
      <translation>%1 Noten</translation>
    </message>
    <message>
      <source>, %1 s of sound.</source>
      <translation>, %1 s Klang.</translation>
    </message>
    <message>
      <source>Choose another file or part; when you sing, see that the microphone is on and allowed.</source>
      <translation>Wähle eine andere Datei oder einen anderen Teil; wenn du singst, sieh nach, ob das Mikrofon an und erlaubt ist.</translation>
    </message>
    <message>
      <source>Drums or knocks are in it, and the model takes them for notes.</source>
      <translation>Drums oder Klopfen sind darin, und das Modell hält sie für Töne.</translation>
    </message>
    <message>
      <source>From a song, the melody page can take the voice alone, when demucs is installed.</source>
      <translation>Aus einem Song kann die Melodieseite die Stimme allein nehmen, wenn demucs installiert ist.</translation>
    </message>
    <message>
      <source>It is distorted: it was louder than can be recorded.</source>
      <translation>Es ist verzerrt: Es war lauter, als sich aufnehmen lässt.</translation>
    </message>
    <message>
      <source>It is very quiet: %1 dBFS where it is loud.</source>
      <translation>Es ist sehr leise: %1 dBFS an der lautesten Stelle.</translation>
    </message>
    <message>
      <source>More than one note sounds at once; the model follows the strongest of each moment only.</source>
      <translation>Es klingt mehr als ein Ton zugleich; das Modell folgt immer nur dem stärksten.</translation>
    </message>
    <message>
      <source>No voice and no single tone can be made out in it.</source>
      <translation>Darin ist weder eine Stimme noch ein einzelner Ton auszumachen.</translation>
    </message>
    <message>
      <source>Sing at least three notes that last a second together.</source>
      <translation>Sing mindestens drei Töne, die zusammen eine Sekunde dauern.</translation>
    </message>
    <message>
      <source>Sing nearer to the microphone or in a quieter place; mending it by high-pass and noise gate helps too.</source>
      <translation>Sing näher am Mikrofon oder an einem ruhigeren Ort; Hochpass und Noise Gate helfen auch.</translation>
    </message>
    <message>
      <source>Sing nearer to the microphone, or turn the level up.</source>
      <translation>Sing näher am Mikrofon oder dreh den Pegel auf.</translation>
    </message>
    <message>
      <source>Sing or play one note at a time. %1</source>
      <translation>Sing oder spiel immer nur einen Ton. %1</translation>
    </message>
    <message>
      <source>Sing or play the line alone. %1</source>
      <translation>Sing oder spiel nur die Linie. %1</translation>
    </message>
    <message>
      <source>The noise between the notes is only %1 dB quieter than the voice.</source>
      <translation>Das Rauschen zwischen den Tönen ist nur %1 dB leiser als die Stimme.</translation>
    </message>
    <message>
      <source>The notes are hard to make out from the noise.</source>
      <translation>Die Töne sind vom Rauschen schwer zu unterscheiden.</translation>
    </message>
    <message>
      <source>There is little to follow: %1</source>
      <translation>Da ist wenig zu folgen: %1</translation>
    </message>
    <message>
      <source>There is nothing to hear in it: all of it is silent.</source>
      <translation>Darin ist nichts zu hören: Alles ist Stille.</translation>
    </message>
    <message>
      <source>Turn the input level down or move away from the microphone, and sing again.</source>
      <translation>Dreh den Eingangspegel herunter oder geh vom Mikrofon weg und sing noch einmal.</translation>
    </message>
    <message>
      <source>no note</source>
      <translation>keine Note</translation>
    </message>
    <message>
      <source>one note</source>
      <translation>eine Note</translation>
    </message>
    <message>
      <source>%1 bars</source>
      <translation>%1 Takte</translation>
    </message>
    <message>
      <source>%1 bpm are heard instead of %2.</source>
      <translation>%1 bpm sind zu hören statt %2.</translation>
    </message>
    <message>
      <source>%1 bpm are too far from %2 to be stretched to it</source>
      <translation>%1 bpm sind zu weit von %2, um darauf gedehnt zu werden</translation>
    </message>
    <message>
      <source>%1 s are too short for %2.</source>
      <translation>%1 s sind zu kurz für %2.</translation>
    </message>
    <message>
      <source>%1: that is more than %2.</source>
      <translation>%1: Das ist mehr als %2.</translation>
    </message>
    <message>
      <source>A loop of %1 bars is outside 1..%2.</source>
      <translation>Ein Loop von %1 Takten liegt außerhalb von 1..%2.</translation>
    </message>
    <message>
      <source>Choose 1, 2, 4 or 8.</source>
      <translation>Wähle 1, 2, 4 oder 8.</translation>
    </message>
    <message>
      <source>There is no room for %1 from a first beat on.</source>
      <translation>Ab einem ersten Schlag ist kein Platz für %1.</translation>
    </message>
    <message>
      <source>There is nothing to hear in it.</source>
      <translation>Darin ist nichts zu hören.</translation>
    </message>
    <message>
      <source>one bar</source>
      <translation>einen Takt</translation>
    </message>
    <message>
      <source>A sample rate of %1 Hz is not positive.</source>
      <translation>Eine Abtastrate von %1 Hz ist nicht positiv.</translation>
    </message>
    <message>
      <source>%1 of it clipped</source>
      <translation>%1 davon übersteuert</translation>
    </message>
    <message>
      <source>%1 s of silence at %2</source>
      <translation>%1 s Stille bei %2</translation>
    </message>
    <message>
      <source>ends %1 s early</source>
      <translation>endet %1 s zu früh</translation>
    </message>
    <message>
      <source>its loudness moves by %1 LU</source>
      <translation>die Lautheit schwankt um %1 LU</translation>
    </message>
    <message>
      <source>its tempo moves by %1</source>
      <translation>das Tempo schwankt um %1</translation>
    </message>
    <message>
      <source>there is nothing to hear in it</source>
      <translation>darin ist nichts zu hören</translation>
    </message>
    <message>
      <source>%1 Close other programs, or choose a smaller model.</source>
      <translation>%1 Schließe andere Programme oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
      <source>About %1 on this machine, %2 of memory.</source>
      <translation>Etwa %1 auf diesem Rechner, %2 Speicher.</translation>
    </message>
    <message>
      <source>About %1 on this machine.</source>
      <translation>Etwa %1 auf diesem Rechner.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free on the GPU.</source>
      <translation>Es braucht %1 Speicher, auf der GPU sind %2 frei.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free on the GPU: %3 fits.</source>
      <translation>Es braucht %1 Speicher, auf der GPU sind %2 frei: %3 passt.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free.</source>
      <translation>Es braucht %1 Speicher, frei sind %2.</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free: %3 fits.</source>
      <translation>Es braucht %1 Speicher, frei sind %2: %3 passt.</translation>
    </message>
    <message>
      <source>It needs about %1 of memory.</source>
      <translation>Es braucht etwa %1 Speicher.</translation>
    </message>
    <message>
      <source>%1 is the recording itself.</source>
      <translation>%1 ist die Aufnahme selbst.</translation>
    </message>
    <message>
      <source>%1 is there already, so the cover was not put beside the sound.</source>
      <translation>%1 ist schon da, darum liegt das Cover nicht neben dem Klang.</translation>
    </message>
    <message>
      <source>%1 would lie inside a take.</source>
      <translation>%1 läge in einem Take.</translation>
    </message>
    <message>
      <source>Choose a folder outside the library.</source>
      <translation>Wähle einen Ordner außerhalb der Bibliothek.</translation>
    </message>
    <message>
      <source>Let it be listened to first, or export it as it is.</source>
      <translation>Lass ihn zuerst anhören oder exportiere ihn, wie er ist.</translation>
    </message>
    <message>
      <source>The cover could not be put beside the sound: %1</source>
      <translation>Das Cover ließ sich nicht neben den Klang legen: %1</translation>
    </message>
    <message>
      <source>The cover is not in the file: %1</source>
      <translation>Das Cover ist nicht in der Datei: %1</translation>
    </message>
    <message>
      <source>The notes of this take were not heard yet.</source>
      <translation>Die Noten dieses Takes wurden noch nicht gehört.</translation>
    </message>
    <message>
      <source>Transcribe it first, or leave the MIDI out.</source>
      <translation>Transkribiere ihn zuerst oder lass das MIDI weg.</translation>
    </message>
    <message>
      <source>Where the bars of this sound begin is not known.</source>
      <translation>Wo die Takte dieses Klangs beginnen, ist nicht bekannt.</translation>
    </message>
    <message>
      <source>%1 bars are outside 1..%2.</source>
      <translation>%1 Takte liegen außerhalb von 1..%2.</translation>
    </message>
    <message>
      <source>-14 LUFS, peaks at most -1 dBTP</source>
      <translation>-14 LUFS, Spitzen höchstens -1 dBTP</translation>
    </message>
    <message>
      <source>A fade of %1 s is outside 0..%2 s.</source>
      <translation>Eine Blende von %1 s liegt außerhalb von 0..%2 s.</translation>
    </message>
    <message>
      <source>A part cannot begin at %1 s.</source>
      <translation>Ein Teil kann nicht bei %1 s beginnen.</translation>
    </message>
    <message>
      <source>A part from %1 s to %2 s is empty.</source>
      <translation>Ein Teil von %1 s bis %2 s ist leer.</translation>
    </message>
    <message>
      <source>A sound is not brought to %1 Hz.</source>
      <translation>Ein Klang wird nicht auf %1 Hz gebracht.</translation>
    </message>
    <message>
      <source>As it is</source>
      <translation>Wie es ist</translation>
    </message>
    <message>
      <source>Choose a number between.</source>
      <translation>Wähle eine Zahl dazwischen.</translation>
    </message>
    <message>
      <source>Choose one of %1 Hz, or leave the rate as it is.</source>
      <translation>Wähle eine von %1 Hz oder lass die Rate, wie sie ist.</translation>
    </message>
    <message>
      <source>Let it end after its beginning.</source>
      <translation>Lass ihn nach seinem Anfang enden.</translation>
    </message>
    <message>
      <source>Peak at -1 dBTP</source>
      <translation>Spitze bei -1 dBTP</translation>
    </message>
    <message>
      <source>There is no %1 "%2".</source>
      <translation>%1: „%2“ gibt es nicht.</translation>
    </message>
    <message>
      <source>WAV, 32-bit float</source>
      <translation>WAV, 32-Bit-Float</translation>
    </message>
    <message>
      <source>as is</source>
      <translation>wie es ist</translation>
    </message>
    <message>
      <source>%1 is a file, so no exports can be put there.</source>
      <translation>%1 ist eine Datei, dort können keine Exporte hin.</translation>
    </message>
    <message>
      <source>Choose another folder for exports in the settings.</source>
      <translation>Wähle in den Einstellungen einen anderen Ordner für Exporte.</translation>
    </message>
    <message>
      <source>Put its disk in. %1</source>
      <translation>Schließe seine Platte an. %1</translation>
    </message>
    <message>
      <source>The folder of exports, %1, cannot be used: %2.</source>
      <translation>Der Ordner der Exporte, %1, ist nicht benutzbar: %2.</translation>
    </message>
    <message>
      <source>The folder of exports, %1, is gone.</source>
      <translation>Der Ordner der Exporte, %1, ist weg.</translation>
    </message>
    <message>
      <source>Lower the thresholds beside the piano roll, then drag again.</source>
      <translation>Senke die Schwellen neben der Pianorolle, dann zieh noch einmal.</translation>
    </message>
    <message>
      <source>Make or bring them with Take, Stems…</source>
      <translation>Mach oder hol sie mit Take, Stems…</translation>
    </message>
    <message>
      <source>No notes were found in this take.</source>
      <translation>In diesem Take fanden sich keine Noten.</translation>
    </message>
    <message>
      <source>Press Transcribe, and drag them then.</source>
      <translation>Drück auf Transkribieren und zieh sie dann.</translation>
    </message>
    <message>
      <source>This take has no stems yet.</source>
      <translation>Dieser Take hat noch keine Stems.</translation>
    </message>
    <message>
      <source>%1 is there, but this copy of MusicDesk cannot use it. %2</source>
      <translation>%1 ist da, aber diese Kopie von MusicDesk kann es nicht benutzen. %2</translation>
    </message>
    <message>
      <source>%1 makes the music.</source>
      <translation>%1 macht die Musik.</translation>
    </message>
    <message>
      <source>Apple</source>
      <translation>Apple</translation>
    </message>
    <message>
      <source>MusicDesk cannot use the graphics card by %1. %2</source>
      <translation>MusicDesk kann die Grafikkarte von %1 nicht benutzen. %2</translation>
    </message>
    <message>
      <source>The graphics of this Mac make the music.</source>
      <translation>Die Grafik dieses Macs macht die Musik.</translation>
    </message>
    <message>
      <source>The processor makes the music; a take of a few seconds needs about as long.</source>
      <translation>Der Prozessor macht die Musik; ein Take von ein paar Sekunden braucht etwa so lange.</translation>
    </message>
    <message>
      <source>There is no NVIDIA card, and none is needed. %1</source>
      <translation>Eine NVIDIA-Karte ist nicht da, und keine ist nötig. %1</translation>
    </message>
    <message>
      <source>warm lo-fi piano with soft drums, 84 bpm</source>
      <translation>warm lo-fi piano with soft drums, 84 bpm</translation>
    </message>
    <message>
      <source>Allow writing to it; until then latency has to be measured each time.</source>
      <translation>Erlaube das Schreiben dort; bis dahin muss die Latenz jedes Mal gemessen werden.</translation>
    </message>
    <message>
      <source>The folder %1 for the settings cannot be made.</source>
      <translation>Der Ordner %1 für die Einstellungen lässt sich nicht anlegen.</translation>
    </message>
    <message>
      <source>Free: made by the Starter, yours to use for anything.</source>
      <translation>Frei: vom Starter gemacht, du darfst es für alles verwenden.</translation>
    </message>
    <message>
      <source>Free: the model that made it is under %1.</source>
      <translation>Frei: Das Modell, das es gemacht hat, steht unter %1.</translation>
    </message>
    <message>
      <source>Made with a model of Stability AI, under its Community licence: free for anybody who earns less than a million US dollars a year; see there.</source>
      <translation>Mit einem Modell von Stability AI gemacht, unter dessen Community-Lizenz: frei für alle, die weniger als eine Million US-Dollar im Jahr einnehmen; siehe dort.</translation>
    </message>
    <message>
      <source>Not for commercial use:</source>
      <translation>Nicht für kommerzielle Zwecke:</translation>
    </message>
    <message>
      <source>Not for commercial use: made with Meta's MusicGen, whose weights are under CC-BY-NC 4.0.</source>
      <translation>Nicht für kommerzielle Zwecke: mit Metas MusicGen gemacht, dessen Gewichte unter CC-BY-NC 4.0 stehen.</translation>
    </message>
    <message>
      <source>Not for commercial use: the model that made it is under %1.</source>
      <translation>Nicht für kommerzielle Zwecke: Das Modell, das es gemacht hat, steht unter %1.</translation>
    </message>
    <message>
      <source>The model that made it is under %1: see there what it allows.</source>
      <translation>Das Modell, das es gemacht hat, steht unter %1: Sieh dort, was sie erlaubt.</translation>
    </message>
    <message>
      <source>Unknown: see the licence of the LoRA it was made with.</source>
      <translation>Unbekannt: siehe die Lizenz des LoRA, mit dem es gemacht wurde.</translation>
    </message>
    <message>
      <source>Unknown: see the licence of the model that made it.</source>
      <translation>Unbekannt: siehe die Lizenz des Modells, das es gemacht hat.</translation>
    </message>
    <message>
      <source>%1A loop needs a tempo.</source>
      <translation>%1Ein Loop braucht ein Tempo.</translation>
    </message>
    <message>
      <source>Give one, such as 84 bpm.</source>
      <translation>Gib eines an, etwa 84 bpm.</translation>
    </message>
    <message>
      <source>Make them one.</source>
      <translation>Mach sie gleich.</translation>
    </message>
    <message>
      <source>Name one, such as "electric piano" or "drums".</source>
      <translation>Nenne eines, etwa „electric piano“ oder „drums“.</translation>
    </message>
    <message>
      <source>No instrument is named.</source>
      <translation>Es ist kein Instrument genannt.</translation>
    </message>
    <message>
      <source>No tempo was heard in %1.</source>
      <translation>In %1 war kein Tempo zu hören.</translation>
    </message>
    <message>
      <source>The %1 is a word or two.</source>
      <translation>%1: ein Wort oder zwei.</translation>
    </message>
    <message>
      <source>The prompt names %1 bpm, and %2 bpm are asked for.</source>
      <translation>Der Prompt nennt %1 bpm, verlangt sind %2 bpm.</translation>
    </message>
    <message>
      <source>%1 cannot take a melody: %2.</source>
      <translation>%1 kann keine Melodie aufnehmen: %2.</translation>
    </message>
    <message>
      <source>Choose another folder for the library.</source>
      <translation>Wähle einen anderen Ordner für die Bibliothek.</translation>
    </message>
    <message>
      <source>A melody begins and ends at a number of seconds from 0 on.</source>
      <translation>Eine Melodie beginnt und endet bei einer Zahl von Sekunden ab 0.</translation>
    </message>
    <message>
      <source>Move its end behind its beginning.</source>
      <translation>Schieb ihr Ende hinter ihren Anfang.</translation>
    </message>
    <message>
      <source>No note was played.</source>
      <translation>Es wurde keine Note gespielt.</translation>
    </message>
    <message>
      <source>Play something on the keyboard first.</source>
      <translation>Spiel zuerst etwas auf dem Keyboard.</translation>
    </message>
    <message>
      <source>The melody would end at %1 s, before it begins at %2 s.</source>
      <translation>Die Melodie würde bei %1 s enden, bevor sie bei %2 s beginnt.</translation>
    </message>
    <message>
      <source>begins at bar 1, %1 s into the file</source>
      <translation>beginnt auf Takt 1, %1 s in der Datei</translation>
    </message>
    <message>
      <source>Choose a MIDI file with a melody in it.</source>
      <translation>Wähle eine MIDI-Datei mit einer Melodie darin.</translation>
    </message>
    <message>
      <source>Choose an earlier beginning.</source>
      <translation>Wähle einen früheren Anfang.</translation>
    </message>
    <message>
      <source>Choose another part of it.</source>
      <translation>Wähle einen anderen Teil davon.</translation>
    </message>
    <message>
      <source>More than one note sounds at once.</source>
      <translation>Es klingt mehr als eine Note zugleich.</translation>
    </message>
    <message>
      <source>No take is longer than that.</source>
      <translation>Länger ist kein Take.</translation>
    </message>
    <message>
      <source>The melody lasts %1 minutes; its first %2 are followed.</source>
      <translation>Die Melodie dauert %1 Minuten; gefolgt wird den ersten %2.</translation>
    </message>
    <message>
      <source>The melody would begin at %1 s, but %2 lasts %3 s.</source>
      <translation>Die Melodie würde bei %1 s beginnen, aber %2 dauert %3 s.</translation>
    </message>
    <message>
      <source>The model follows the strongest of them: leave the melody's own track in the file alone.</source>
      <translation>Das Modell folgt der stärksten: Lass in der Datei nur die Spur der Melodie.</translation>
    </message>
    <message>
      <source>There are no notes in %1.</source>
      <translation>In %1 sind keine Noten.</translation>
    </message>
    <message>
      <source>There are no notes in this part of the file.</source>
      <translation>In diesem Teil der Datei sind keine Noten.</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <source>"musicdesk doctor" checks that it is whole.</source>
      <translation>„musicdesk doctor“ prüft, ob er ganz ist.</translation>
    </message>
    <message>
      <source>%1 holds no weights as safetensors at its publisher's now.</source>
      <translation>%1 enthält bei seinem Herausgeber jetzt keine Gewichte als safetensors.</translation>
    </message>
    <message>
      <source>%1 is here already.</source>
      <translation>%1 ist schon da.</translation>
    </message>
    <message>
      <source>%1 is under %2, and not for every use.</source>
      <translation>%1 steht unter %2, und nicht für jeden Zweck.</translation>
    </message>
    <message>
      <source>Get it by: musicdesk models get %1</source>
      <translation>Hol es mit: musicdesk models get %1</translation>
    </message>
    <message>
      <source>Give the folder of that one, or its right name.</source>
      <translation>Gib den Ordner von diesem an oder seinen richtigen Namen.</translation>
    </message>
    <message>
      <source>Pickles, which can run any program, are not fetched; import it from a folder with safetensors.</source>
      <translation>Pickles, die jedes Programm ausführen können, werden nicht geholt; importiere es aus einem Ordner mit safetensors.</translation>
    </message>
    <message>
      <source>Read %1 and agree to it first.</source>
      <translation>Lies %1 und stimm dem zuerst zu.</translation>
    </message>
    <message>
      <source>Read it and agree to it first.</source>
      <translation>Lies sie und stimm ihr zuerst zu.</translation>
    </message>
    <message>
      <source>The Starter comes with MusicDesk.</source>
      <translation>Der Starter kommt mit MusicDesk.</translation>
    </message>
    <message>
      <source>The folder holds another model than %1.</source>
      <translation>Der Ordner enthält ein anderes Modell als %1.</translation>
    </message>
    <message>
      <source>To have it anew: musicdesk models remove %1</source>
      <translation>Um es neu zu holen: musicdesk models remove %1</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that follows one, such as the Starter ("starter").</source>
      <translation>Lass die Melodie weg oder wähle ein Modell, das einer folgt, etwa den Starter („starter“).</translation>
    </message>
    <message>
      <source>"%1" is not the name of a file.</source>
      <translation>„%1“ ist nicht der Name einer Datei.</translation>
    </message>
    <message>
      <source>(cut short)</source>
      <translation>(abgebrochen)</translation>
    </message>
    <message>
      <source>Give a name like first%1.</source>
      <translation>Gib einen Namen wie first%1 an.</translation>
    </message>
    <message>
      <source>Give a name that ends in %1.</source>
      <translation>Gib einen Namen an, der auf %1 endet.</translation>
    </message>
    <message>
      <source>MusicDesk writes %1 here, but "%2" has another ending.</source>
      <translation>MusicDesk schreibt hier %1, „%2“ endet aber anders.</translation>
    </message>
    <message>
      <source>its locks are held by another program</source>
      <translation>seine Sperren hält ein anderes Programm</translation>
    </message>
    <message>
      <source>%1 cannot be removed.</source>
      <translation>%1 lässt sich nicht entfernen.</translation>
    </message>
    <message>
      <source>%1 is left out: there is another style named %2.</source>
      <translation>%1 bleibt weg: Es gibt einen anderen Stil namens %2.</translation>
    </message>
    <message>
      <source>%1"musicdesk styles list" shows all of them.</source>
      <translation>%1„musicdesk styles list“ zeigt alle.</translation>
    </message>
    <message>
      <source>%1: its LoRA %2 is not beside %3 and is left out.</source>
      <translation>%1: Sein LoRA %2 liegt nicht neben %3 und bleibt weg.</translation>
    </message>
    <message>
      <source>%1: its model %2 is a folder of another disk and is left out.</source>
      <translation>%1: Sein Modell %2 ist ein Ordner einer anderen Platte und bleibt weg.</translation>
    </message>
    <message>
      <source>Acoustic</source>
      <translation>Akustisch</translation>
    </message>
    <message>
      <source>Allow writing to your folder of settings.</source>
      <translation>Erlaube das Schreiben in deinem Ordner der Einstellungen.</translation>
    </message>
    <message>
      <source>Ambient</source>
      <translation>Ambient</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>Band</translation>
    </message>
    <message>
      <source>Did you mean %1?</source>
      <translation>Meintest du %1?</translation>
    </message>
    <message>
      <source>Electronic</source>
      <translation>Elektronisch</translation>
    </message>
    <message>
      <source>Only the first %1 of your %2 styles are shown.</source>
      <translation>Nur die ersten %1 deiner %2 Stile werden gezeigt.</translation>
    </message>
    <message>
      <source>Only your own can be removed.</source>
      <translation>Nur eigene lassen sich entfernen.</translation>
    </message>
    <message>
      <source>Orchestral</source>
      <translation>Orchestral</translation>
    </message>
    <message>
      <source>Rap beats</source>
      <translation>Rap-Beats</translation>
    </message>
    <message>
      <source>See whether another program has it open.</source>
      <translation>Sieh nach, ob ein anderes Programm es offen hat.</translation>
    </message>
    <message>
      <source>The folder %1 for your styles cannot be made.</source>
      <translation>Der Ordner %1 für deine Stile lässt sich nicht anlegen.</translation>
    </message>
    <message>
      <source>The style %1 came with MusicDesk and stays.</source>
      <translation>Der Stil %1 kam mit MusicDesk und bleibt.</translation>
    </message>
    <message>
      <source>There is no style "%1".</source>
      <translation>Es gibt keinen Stil „%1“.</translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>Eigene</translation>
    </message>
    <message>
      <source>a style</source>
      <translation>ein Stil</translation>
    </message>
    <message>
      <source>%1 cannot take a recording: %2.</source>
      <translation>%1 kann keine Aufnahme aufnehmen: %2.</translation>
    </message>
    <message>
      <source>Close other programs that use it.</source>
      <translation>Schließe andere Programme, die sie benutzen.</translation>
    </message>
    <message>
      <source>Nothing was recorded.</source>
      <translation>Es wurde nichts aufgenommen.</translation>
    </message>
    <message>
      <source>Press Record.</source>
      <translation>Drück auf Aufnehmen.</translation>
    </message>
    <message>
      <source>The program ended while this was recorded; it is whole up to the last moment.</source>
      <translation>Das Programm endete während dieser Aufnahme; sie ist bis zum letzten Moment ganz.</translation>
    </message>
    <message>
      <source>The recording %1 could not be moved: %2.</source>
      <translation>Die Aufnahme %1 ließ sich nicht verschieben: %2.</translation>
    </message>
    <message>
      <source>What was known of this recording is damaged; its sound is whole.</source>
      <translation>Was von dieser Aufnahme bekannt war, ist beschädigt; ihr Klang ist ganz.</translation>
    </message>
    <message>
      <source>A loop has no fades: they would be heard each time it begins anew.</source>
      <translation>Ein Loop hat keine Blenden: Man hörte sie bei jedem neuen Anfang.</translation>
    </message>
    <message>
      <source>Ask for fewer bars, or begin earlier.</source>
      <translation>Verlange weniger Takte oder beginne früher.</translation>
    </message>
    <message>
      <source>Bars need a tempo, and that of this sound is not known.</source>
      <translation>Takte brauchen ein Tempo, und das dieses Klangs ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Choose a longer part, or one that begins earlier.</source>
      <translation>Wähle einen längeren Teil oder einen, der früher beginnt.</translation>
    </message>
    <message>
      <source>From %1 s on there is room for %2 at %3 bpm.</source>
      <translation>Ab %1 s ist bei %3 bpm Platz für %2.</translation>
    </message>
    <message>
      <source>From %1 s on, too little is left of %2 s of sound.</source>
      <translation>Ab %1 s bleibt von %2 s Klang zu wenig übrig.</translation>
    </message>
    <message>
      <source>It was turned down by %1 dB: %2 holds nothing above full scale.</source>
      <translation>Es wurde um %1 dB leiser gemacht: %2 fasst nichts über Vollaussteuerung.</translation>
    </message>
    <message>
      <source>Its constant offset, which nobody hears, was taken out.</source>
      <translation>Ihr Gleichanteil, den niemand hört, wurde herausgenommen.</translation>
    </message>
    <message>
      <source>Type it first, or choose seconds.</source>
      <translation>Tippe es zuerst ein oder wähle Sekunden.</translation>
    </message>
    <message>
      <source>not one bar</source>
      <translation>nicht einen Takt</translation>
    </message>
    <message>
      <source>only %1 bars</source>
      <translation>nur %1 Takte</translation>
    </message>
    <message>
      <source>only 1 bar</source>
      <translation>nur 1 Takt</translation>
    </message>
    <message>
      <source>Install it again.</source>
      <translation>Installiere es noch einmal.</translation>
    </message>
    <message>
      <source>Leave “voice only” off.</source>
      <translation>Lass „nur die Stimme“ aus.</translation>
    </message>
    <message>
      <source>Make room, or choose another.</source>
      <translation>Schaff Platz oder wähle einen anderen.</translation>
    </message>
    <message>
      <source>Needs demucs, which you can install yourself (its weights are under terms of their own).</source>
      <translation>Braucht demucs, das du selbst installieren kannst (für seine Gewichte gelten eigene Bedingungen).</translation>
    </message>
    <message>
      <source>Or give a folder of stems.</source>
      <translation>Oder gib einen Ordner mit Stems an.</translation>
    </message>
    <message>
      <source>The mix cannot be taken apart here. %1</source>
      <translation>Die Mischung lässt sich hier nicht zerlegen. %1</translation>
    </message>
    <message>
      <source>The stems cannot be put into %1: %2.</source>
      <translation>Die Stems lassen sich nicht in %1 ablegen: %2.</translation>
    </message>
    <message>
      <source>The voice cannot be taken out of a mix here. %1</source>
      <translation>Die Stimme lässt sich hier nicht aus einer Mischung nehmen. %1</translation>
    </message>
    <message>
      <source>Try it by itself on the same file.</source>
      <translation>Versuch es für sich an derselben Datei.</translation>
    </message>
    <message>
      <source>a voice</source>
      <translation>eine Stimme</translation>
    </message>
    <message>
      <source>all stems</source>
      <translation>alle Stems</translation>
    </message>
    <message>
      <source>demucs cannot be started: %1.</source>
      <translation>demucs lässt sich nicht starten: %1.</translation>
    </message>
    <message>
      <source>demucs ended without %1.</source>
      <translation>demucs endete ohne %1.</translation>
    </message>
    <message>
      <source>demucs failed: %1</source>
      <translation>demucs ist gescheitert: %1</translation>
    </message>
    <message>
      <source>demucs is here, but its weights are not: run demucs once by itself with a network (%1).</source>
      <translation>demucs ist da, aber seine Gewichte nicht: Starte demucs einmal selbst mit Netz (%1).</translation>
    </message>
    <message>
      <source>demucs: code under the MIT licence; weights trained on MUSDB18-HQ and 800 further songs, which you judge yourself.</source>
      <translation>demucs: Code unter der MIT-Lizenz; Gewichte trainiert an MUSDB18-HQ und 800 weiteren Songs, das beurteilst du selbst.</translation>
    </message>
    <message>
      <source>it said nothing</source>
      <translation>es sagte nichts</translation>
    </message>
    <message>
      <source>%1 is on or off, not %2.</source>
      <translation>%1 ist an oder aus, nicht %2.</translation>
    </message>
    <message>
      <source>%1 must be text of at most %2 characters.</source>
      <translation>%1 muss Text von höchstens %2 Zeichen sein.</translation>
    </message>
    <message>
      <source>A size is a whole number of percent.</source>
      <translation>Eine Größe ist eine ganze Zahl in Prozent.</translation>
    </message>
    <message>
      <source>A size of %1 % is outside %2..%3 %.</source>
      <translation>Eine Größe von %1 % liegt außerhalb von %2..%3 %.</translation>
    </message>
    <message>
      <source>Allow writing to it; until then the settings hold for this time only.</source>
      <translation>Erlaube das Schreiben dort; bis dahin gelten die Einstellungen nur dieses Mal.</translation>
    </message>
    <message>
      <source>Choose a folder, or leave it empty for the usual one.</source>
      <translation>Wähle einen Ordner oder lass es leer für den üblichen.</translation>
    </message>
    <message>
      <source>Choose one of %1 Hz, or 0 for as it is.</source>
      <translation>Wähle eine von %1 Hz, oder 0 für: wie es ist.</translation>
    </message>
    <message>
      <source>Not understood in %1, and set as usual: %2.</source>
      <translation>In %1 nicht verstanden und auf üblich gestellt: %2.</translation>
    </message>
    <message>
      <source>Shortcuts are keys by action.</source>
      <translation>Tastenkürzel sind Tasten je Aktion.</translation>
    </message>
    <message>
      <source>Takes are not dragged at %1 Hz.</source>
      <translation>Takes werden nicht mit %1 Hz gezogen.</translation>
    </message>
    <message>
      <source>The %1 "%2" is not a whole path.</source>
      <translation>%1: „%2“ ist kein vollständiger Pfad.</translation>
    </message>
    <message>
      <source>The folder %1 for the settings cannot be made or written.</source>
      <translation>Der Ordner %1 für die Einstellungen lässt sich nicht anlegen oder beschreiben.</translation>
    </message>
    <message>
      <source>The settings in %1 are damaged; MusicDesk starts with the usual ones.</source>
      <translation>Die Einstellungen in %1 sind beschädigt; MusicDesk startet mit den üblichen.</translation>
    </message>
    <message>
      <source>The settings in %1 are of a newer MusicDesk; this one starts with the usual ones.</source>
      <translation>Die Einstellungen in %1 sind von einem neueren MusicDesk; dieses startet mit den üblichen.</translation>
    </message>
    <message>
      <source>The settings in %1 cannot be opened; MusicDesk starts with the usual ones.</source>
      <translation>Die Einstellungen in %1 lassen sich nicht öffnen; MusicDesk startet mit den üblichen.</translation>
    </message>
    <message>
      <source>folder of exports</source>
      <translation>Exportordner</translation>
    </message>
    <message>
      <source>folder of models</source>
      <translation>Modellordner</translation>
    </message>
    <message>
      <source>library folder</source>
      <translation>Bibliotheksordner</translation>
    </message>
    <message>
      <source>Allow writing to it.</source>
      <translation>Erlaube das Schreiben dort.</translation>
    </message>
    <message>
      <source>The folder for the settings cannot be made.</source>
      <translation>Der Ordner für die Einstellungen lässt sich nicht anlegen.</translation>
    </message>
    <message>
      <source>%1 holds %2 files of sound; %3 stems can be read.</source>
      <translation>%1 enthält %2 Klangdateien; %3 Stems lassen sich lesen.</translation>
    </message>
    <message>
      <source>Check the name and the place.</source>
      <translation>Prüfe den Namen und den Ort.</translation>
    </message>
    <message>
      <source>Name its files by what they hold, such as bass.wav, drums.wav, vocals.wav, guitar.wav.</source>
      <translation>Benenne seine Dateien nach dem, was darin ist, etwa bass.wav, drums.wav, vocals.wav, guitar.wav.</translation>
    </message>
    <message>
      <source>No file in %1 is named like a stem.</source>
      <translation>Keine Datei in %1 heißt wie ein Stem.</translation>
    </message>
    <message>
      <source>There is no folder of stems %1.</source>
      <translation>Es gibt keinen Ordner mit Stems %1.</translation>
    </message>
    <message>
      <source>%1 Or have the recording taken apart into it. %2</source>
      <translation>%1 Oder lass die Aufnahme darin zerlegen. %2</translation>
    </message>
    <message>
      <source>%1: bring a folder of them, or have them made here. %2</source>
      <translation>%1: Hol einen Ordner davon oder lass sie hier machen. %2</translation>
    </message>
    <message>
      <source>1 note</source>
      <translation>1 Note</translation>
    </message>
    <message>
      <source>Check that they play elsewhere.</source>
      <translation>Prüfe, ob sie anderswo spielen.</translation>
    </message>
    <message>
      <source>No notes were heard in the stems of %1.</source>
      <translation>In den Stems von %1 waren keine Noten zu hören.</translation>
    </message>
    <message>
      <source>Stems give a MIDI file for each instrument and for the drums</source>
      <translation>Stems geben je Instrument und für die Drums eine MIDI-Datei</translation>
    </message>
    <message>
      <source>Taken apart into stems by your demucs, this gives a MIDI file for each instrument and for the drums.</source>
      <translation>Von deinem demucs in Stems zerlegt, gibt das je Instrument und für die Drums eine MIDI-Datei.</translation>
    </message>
    <message>
      <source>Taking %1 apart into %2 (%3)</source>
      <translation>%1 wird in %2 zerlegt (%3)</translation>
    </message>
    <message>
      <source>There is no sound in the folder of stems %1.</source>
      <translation>Im Ordner mit Stems %1 ist kein Klang.</translation>
    </message>
    <message>
      <source>no notes were heard</source>
      <translation>keine Noten waren zu hören</translation>
    </message>
    <message>
      <source>Make room there, then try again.</source>
      <translation>Schaff dort Platz, dann versuch es noch einmal.</translation>
    </message>
    <message>
      <source>The stems could not be copied to %1: %2.</source>
      <translation>Die Stems konnten nicht nach %1 kopiert werden: %2.</translation>
    </message>
    <message>
      <source>%1 %2: see its text</source>
      <translation>%1 %2: siehe Text</translation>
    </message>
    <message>
      <source>Its package brings no text of the licence. What it says of itself:

%1

Its source, with the licence: %2</source>
      <translation>Das Paket bringt keinen Text der Lizenz mit. Was es über sich sagt:

%1

Sein Quelltext, mit der Lizenz: %2</translation>
    </message>
    <message>
      <source>Look where you got it from.</source>
      <translation>Sieh dort nach, woher du es hast.</translation>
    </message>
    <message>
      <source>This copy of MusicDesk names no place to ask for a newer version.</source>
      <translation>In dieser Kopie von MusicDesk ist keine Adresse für Updates hinterlegt.</translation>
    </message>
    <message>
      <source>%1 could not be opened (%2).</source>
      <translation>%1 konnte nicht geöffnet werden (%2).</translation>
    </message>
    <message>
      <source>Check its sound settings, then press play.</source>
      <translation>Prüfe seine Audioeinstellungen, dann drück auf Wiedergabe.</translation>
    </message>
    <message>
      <source>Install it (its package is often called libportaudio2), then press play.</source>
      <translation>Installiere sie (ihr Paket heißt oft libportaudio2), dann drück auf Wiedergabe.</translation>
    </message>
    <message>
      <source>No sound device was found; you can still make and keep takes.</source>
      <translation>Es wurde kein Audiogerät gefunden; Takes machen und behalten kannst du trotzdem.</translation>
    </message>
    <message>
      <source>Plug one in or choose one, then press play.</source>
      <translation>Schließe eines an oder wähle eines, dann drück auf Wiedergabe.</translation>
    </message>
    <message>
      <source>The sound library PortAudio is missing, so nothing can be heard.</source>
      <translation>Die Audiobibliothek PortAudio fehlt, darum ist nichts zu hören.</translation>
    </message>
    <message>
      <source>The sound system of this computer cannot be used; you can still make and keep takes.</source>
      <translation>Das Audiosystem dieses Rechners ist nicht benutzbar; Takes machen und behalten kannst du trotzdem.</translation>
    </message>
    <message>
      <source>Check its sound settings, then record again.</source>
      <translation>Prüfe seine Audioeinstellungen, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>Install it (its package is often called libportaudio2), then record again.</source>
      <translation>Installiere sie (ihr Paket heißt oft libportaudio2), dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>No microphone was found.</source>
      <translation>Es wurde kein Mikrofon gefunden.</translation>
    </message>
    <message>
      <source>Plug one in, then record again.</source>
      <translation>Schließe eines an, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>The sound library PortAudio is missing, so nothing can be recorded.</source>
      <translation>Die Audiobibliothek PortAudio fehlt, darum lässt sich nichts aufnehmen.</translation>
    </message>
    <message>
      <source>The sound system of this computer cannot be used, so nothing can be recorded.</source>
      <translation>Das Audiosystem dieses Rechners ist nicht benutzbar, darum lässt sich nichts aufnehmen.</translation>
    </message>
    <message>
      <source>Plug it in again, or close what else uses it.</source>
      <translation>Schließe es neu an oder beende, was es sonst benutzt.</translation>
    </message>
    <message>
      <source>The keyboard "%1" cannot be opened.</source>
      <translation>Das Keyboard „%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>Check that it is plugged in, and measure again.</source>
      <translation>Prüfe, ob es angeschlossen ist, und miss noch einmal.</translation>
    </message>
    <message>
      <source>Choose another one, and measure again.</source>
      <translation>Wähle ein anderes und miss noch einmal.</translation>
    </message>
    <message>
      <source>Choose another one, or wait a moment and try again.</source>
      <translation>Wähle ein anderes oder warte einen Moment und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Make it quiet around you, close programs that are busy, and measure again.</source>
      <translation>Sorge für Ruhe, schließe beschäftigte Programme und miss noch einmal.</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, and measure again.</source>
      <translation>Schließe es an oder wähle ein anderes und miss noch einmal.</translation>
    </message>
    <message>
      <source>The clicks came back at different times: only %1 of %2 agree.</source>
      <translation>Die Klicks kamen zu verschiedenen Zeiten zurück: Nur %1 von %2 stimmen überein.</translation>
    </message>
    <message>
      <source>The microphone did not hear the clicks.</source>
      <translation>Das Mikrofon hat die Klicks nicht gehört.</translation>
    </message>
    <message>
      <source>The microphone does not answer.</source>
      <translation>Das Mikrofon antwortet nicht.</translation>
    </message>
    <message>
      <source>The microphone gave nothing.</source>
      <translation>Das Mikrofon lieferte nichts.</translation>
    </message>
    <message>
      <source>The microphone heard only %1 of %2 clicks.</source>
      <translation>Das Mikrofon hat nur %1 von %2 Klicks gehört.</translation>
    </message>
    <message>
      <source>The sound device does not play.</source>
      <translation>Das Audiogerät spielt nicht.</translation>
    </message>
    <message>
      <source>The sound device went away.</source>
      <translation>Das Audiogerät ist verschwunden.</translation>
    </message>
    <message>
      <source>Turn the speakers up, take headphones off so that the microphone hears them, and measure again.</source>
      <translation>Dreh die Lautsprecher auf, leg die Kopfhörer ab, damit das Mikrofon sie hört, und miss noch einmal.</translation>
    </message>
    <message>
      <source>Choose another one, then record again.</source>
      <translation>Wähle ein anderes, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>The microphone could not be opened (%1).</source>
      <translation>Das Mikrofon ließ sich nicht öffnen (%1).</translation>
    </message>
    <message>
      <source>A count-in of %1 bars of %2 beats is outside 0..%3 bars of 1..%4 beats.</source>
      <translation>Ein Einzähler von %1 Takten zu %2 Schlägen liegt außerhalb von 0..%3 Takten zu 1..%4 Schlägen.</translation>
    </message>
    <message>
      <source>A tempo of %1 bpm is outside %2..%3 bpm.</source>
      <translation>Ein Tempo von %1 bpm liegt außerhalb von %2..%3 bpm.</translation>
    </message>
    <message>
      <source>Count in one or two bars of four.</source>
      <translation>Zähle einen oder zwei Takte zu vier ein.</translation>
    </message>
    <message>
      <source>The sound device went away, so the metronome is silent; choose another one, or go on without clicks.</source>
      <translation>Das Audiogerät ist verschwunden, das Metronom schweigt; wähle ein anderes oder mach ohne Klicks weiter.</translation>
    </message>
    <message>
      <source>The sound system does not answer, so there are no clicks; wait a moment, or go on without them.</source>
      <translation>Das Audiosystem antwortet nicht, darum gibt es keine Klicks; warte einen Moment oder mach ohne sie weiter.</translation>
    </message>
    <message>
      <source>Close other programs that use it, or choose another microphone, then record again.</source>
      <translation>Schließe andere Programme, die es benutzen, oder wähle ein anderes Mikrofon, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, then record again.</source>
      <translation>Schließe es an oder wähle ein anderes, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>The microphone "%1" is not there.</source>
      <translation>Das Mikrofon „%1“ ist nicht da.</translation>
    </message>
    <message>
      <source>The sound system</source>
      <translation>Das Audiosystem</translation>
    </message>
    <message>
      <source>The sound device went away, so you do not hear yourself; choose another one, then switch Monitor on again.</source>
      <translation>Das Audiogerät ist verschwunden, du hörst dich nicht; wähle ein anderes, dann schalte Mithören wieder ein.</translation>
    </message>
    <message>
      <source>The sound system does not answer, so you do not hear yourself; wait a moment, or sing without it.</source>
      <translation>Das Audiosystem antwortet nicht, du hörst dich nicht; warte einen Moment oder sing ohne.</translation>
    </message>
    <message>
      <source>The sound device went away, so playing was paused; press play to go on with the default one.</source>
      <translation>Das Audiogerät ist verschwunden, die Wiedergabe pausiert; drück auf Wiedergabe, um mit dem Standardgerät weiterzumachen.</translation>
    </message>
    <message>
      <source>The sound system does not answer; wait a moment, or restart it, then press play.</source>
      <translation>Das Audiosystem antwortet nicht; warte einen Moment oder starte es neu, dann drück auf Wiedergabe.</translation>
    </message>
    <message>
      <source>A recording holds %1 minutes at most, so it was ended there; it is kept.</source>
      <translation>Eine Aufnahme fasst höchstens %1 Minuten, dort endet sie; sie ist da.</translation>
    </message>
    <message>
      <source>The disk is full, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>Die Platte ist voll, dort endet die Aufnahme; was bis dahin aufgenommen wurde, ist da.</translation>
    </message>
    <message>
      <source>The disk refused the recording (%1), so it was ended there; what was recorded until then is kept.</source>
      <translation>Die Platte nahm die Aufnahme nicht an (%1), dort endet sie; was bis dahin aufgenommen wurde, ist da.</translation>
    </message>
    <message>
      <source>The microphone %1 stopped answering, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>Das Mikrofon %1 antwortete nicht mehr, dort endet die Aufnahme; was bis dahin aufgenommen wurde, ist da.</translation>
    </message>
    <message>
      <source>The microphone %1 went away, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>Das Mikrofon %1 ist verschwunden, dort endet die Aufnahme; was bis dahin aufgenommen wurde, ist da.</translation>
    </message>
    <message>
      <source>The system changed from the microphone %1 to another one, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>Das System wechselte vom Mikrofon %1 zu einem anderen, dort endet die Aufnahme; was bis dahin aufgenommen wurde, ist da.</translation>
    </message>
    <message>
      <source>The microphone "%1" stopped answering. Plug it in again or choose another one, then record again.</source>
      <translation>Das Mikrofon „%1“ antwortet nicht mehr. Schließe es wieder an oder wähle ein anderes, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>The microphone "%1" went away. Plug it in again or choose another one, then record again.</source>
      <translation>Das Mikrofon „%1“ ist verschwunden. Schließe es wieder an oder wähle ein anderes, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>The sound system does not answer.</source>
      <translation>Das Audiosystem antwortet nicht.</translation>
    </message>
    <message>
      <source>Wait a moment, or restart it, then record again.</source>
      <translation>Warte einen Moment oder starte es neu, dann nimm noch einmal auf.</translation>
    </message>
    <message>
      <source>No signal: is the microphone muted, or not allowed?</source>
      <translation>Kein Signal: Ist das Mikrofon stumm oder nicht erlaubt?</translation>
    </message>
    <message>
      <source>Very quiet: go closer to the microphone, or turn its level up in the sound settings.</source>
      <translation>Sehr leise: Geh näher ans Mikrofon oder dreh seinen Pegel in den Audioeinstellungen auf.</translation>
    </message>
    <message>
      <source>Close other programs that use it or choose another device, then press play.</source>
      <translation>Schließe andere Programme, die es benutzen, oder wähle ein anderes Gerät, dann drück auf Wiedergabe.</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, then press play.</source>
      <translation>Schließe es an oder wähle ein anderes, dann drück auf Wiedergabe.</translation>
    </message>
    <message>
      <source>The sound device "%1" is not there.</source>
      <translation>Das Audiogerät „%1“ ist nicht da.</translation>
    </message>
    <message>
      <source>%1 bars%2 last</source>
      <translation>%1 Takte%2 dauern</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 %4.</source>
      <translation>%1 macht höchstens %2 s auf einmal; %3 %4.</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 were asked for.</source>
      <translation>%1 macht höchstens %2 s auf einmal; verlangt sind %3.</translation>
    </message>
    <message>
      <source>1 bar%1 lasts</source>
      <translation>1 Takt%1 dauert</translation>
    </message>
    <message>
      <source>Choose %1a faster tempo, or a MusicGen model, such as the Starter.</source>
      <translation>Wähle %1ein schnelleres Tempo oder ein MusicGen-Modell, etwa den Starter.</translation>
    </message>
    <message>
      <source>Choose a shorter length, or a MusicGen model, such as the Starter.</source>
      <translation>Wähle eine kürzere Länge oder ein MusicGen-Modell, etwa den Starter.</translation>
    </message>
    <message>
      <source>Leave it out, or choose a MusicGen model, such as the Starter.</source>
      <translation>Lass es weg oder nimm ein MusicGen-Modell, etwa den Starter.</translation>
    </message>
    <message>
      <source>Leave it out.</source>
      <translation>Lass es weg.</translation>
    </message>
    <message>
      <source>at %1 bpm</source>
      <translation>bei %1 bpm</translation>
    </message>
    <message>
      <source>cannot go on from music that is there</source>
      <translation>kann vorhandene Musik nicht weiterführen</translation>
    </message>
    <message>
      <source>cannot re-make a part of a take</source>
      <translation>kann keinen Teil eines Takes neu machen</translation>
    </message>
    <message>
      <source>does not follow a melody</source>
      <translation>folgt keiner Melodie</translation>
    </message>
    <message>
      <source>does not read a negative prompt</source>
      <translation>liest keinen negativen Prompt</translation>
    </message>
    <message>
      <source>fewer bars or</source>
      <translation>weniger Takte oder</translation>
    </message>
    <message>
      <source>has no denoising steps</source>
      <translation>hat keine Entrauschungsschritte</translation>
    </message>
    <message>
      <source>has one prompt for the whole take</source>
      <translation>hat einen einzigen Prompt für den ganzen Take</translation>
    </message>
    <message>
      <source>takes no LoRA</source>
      <translation>nimmt kein LoRA an</translation>
    </message>
    <message>
      <source>These are no findings of MusicDesk.</source>
      <translation>Das sind keine Befunde von MusicDesk.</translation>
    </message>
    <message>
      <source>cut short</source>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>%1 is no checksum.</source>
      <translation>%1 ist keine Prüfsumme.</translation>
    </message>
    <message>
      <source>%1 is not the name of a model's file.</source>
      <translation>%1 ist nicht der Name einer Modelldatei.</translation>
    </message>
    <message>
      <source>%1 is not the name of a model.</source>
      <translation>%1 ist nicht der Name eines Modells.</translation>
    </message>
    <message>
      <source>%1 lists too many files, or one twice.</source>
      <translation>%1 nennt zu viele Dateien oder eine doppelt.</translation>
    </message>
    <message>
      <source>A file of %1 bytes cannot be.</source>
      <translation>Eine Datei von %1 Bytes kann es nicht geben.</translation>
    </message>
    <message>
      <source>Downloading</source>
      <translation>Wird geladen</translation>
    </message>
    <message>
      <source>This is no list of a model's files.</source>
      <translation>Das ist keine Liste der Dateien eines Modells.</translation>
    </message>
    <message>
      <source>%1 %2 is outside %3..%4.</source>
      <translation>%1 %2 liegt außerhalb von %3..%4.</translation>
    </message>
    <message>
      <source>1/8 triplets</source>
      <translation>1/8-Triolen</translation>
    </message>
    <message>
      <source>A beat cannot be divided into %1.</source>
      <translation>Ein Schlag lässt sich nicht in %1 teilen.</translation>
    </message>
    <message>
      <source>A gate of</source>
      <translation>Ein Gate von</translation>
    </message>
    <message>
      <source>A high-pass of</source>
      <translation>Ein Hochpass von</translation>
    </message>
    <message>
      <source>A tempo of</source>
      <translation>Ein Tempo von</translation>
    </message>
    <message>
      <source>Choose 1 to 4.</source>
      <translation>Wähle 1 bis 4.</translation>
    </message>
    <message>
      <source>Choose a value between the two.</source>
      <translation>Wähle einen Wert dazwischen.</translation>
    </message>
    <message>
      <source>These are no repairs of MusicDesk.</source>
      <translation>Das sind keine Reparaturen von MusicDesk.</translation>
    </message>
    <message>
      <source>gate %1 dBFS</source>
      <translation>Gate %1 dBFS</translation>
    </message>
    <message>
      <source>high-pass %1 Hz</source>
      <translation>Hochpass %1 Hz</translation>
    </message>
    <message>
      <source>snapped to %1</source>
      <translation>eingerastet auf %1</translation>
    </message>
    <message>
      <source>snapped to the beat (%1 bpm, %2)</source>
      <translation>eingerastet auf den Schlag (%1 bpm, %2)</translation>
    </message>
    <message>
      <source>steady pitch</source>
      <translation>ruhige Tonhöhe</translation>
    </message>
    <message>
      <source>voice only</source>
      <translation>nur die Stimme</translation>
    </message>
    <message>
      <source>A MIDI pitch of %1 is outside 0..127.</source>
      <translation>Die MIDI-Tonhöhe %1 liegt außerhalb von 0..127.</translation>
    </message>
    <message>
      <source>A MIDI velocity of %1 is outside 1..127.</source>
      <translation>Die MIDI-Anschlagstärke %1 liegt außerhalb von 1..127.</translation>
    </message>
    <message>
      <source>%1 is a whole MIDI pitch, not %2.</source>
      <translation>%1 ist eine ganze MIDI-Tonhöhe, nicht %2.</translation>
    </message>
    <message>
      <source>%1 must be a number, not %2.</source>
      <translation>%1 muss eine Zahl sein, nicht %2.</translation>
    </message>
    <message>
      <source>%1 of %2 is outside %3..%4.</source>
      <translation>%1 von %2 liegt außerhalb von %3..%4.</translation>
    </message>
    <message>
      <source>Choose a value between.</source>
      <translation>Wähle einen Wert dazwischen.</translation>
    </message>
    <message>
      <source>Choose one of %1.</source>
      <translation>Wähle eines von %1.</translation>
    </message>
    <message>
      <source>Swap the two.</source>
      <translation>Vertausche die beiden.</translation>
    </message>
    <message>
      <source>The lowest pitch is above the highest.</source>
      <translation>Die tiefste Tonhöhe liegt über der höchsten.</translation>
    </message>
    <message>
      <source>There is no grid "%1".</source>
      <translation>Es gibt kein Raster „%1“.</translation>
    </message>
    <message>
      <source>There is no velocity curve "%1".</source>
      <translation>Es gibt keine Anschlagkurve „%1“.</translation>
    </message>
    <message>
      <source>These are no notes of MusicDesk.</source>
      <translation>Das sind keine Noten von MusicDesk.</translation>
    </message>
    <message>
      <source>as heard</source>
      <translation>wie gehört</translation>
    </message>
    <message>
      <source>clean melody</source>
      <translation>saubere Melodie</translation>
    </message>
    <message>
      <source>A style needs a name of 1 to %1 characters.</source>
      <translation>Ein Stil braucht einen Namen von 1 bis %1 Zeichen.</translation>
    </message>
    <message>
      <source>Give it another.</source>
      <translation>Gib ihm einen anderen.</translation>
    </message>
    <message>
      <source>Shorten it.</source>
      <translation>Kürze ihn.</translation>
    </message>
    <message>
      <source>The family of a style is a word or two.</source>
      <translation>Die Familie eines Stils ist ein Wort oder zwei.</translation>
    </message>
    <message>
      <source>The template of a style is a sentence or two.</source>
      <translation>Die Vorlage eines Stils ist ein Satz oder zwei.</translation>
    </message>
    <message>
      <source>The template of the style %1 does not say where your words go.</source>
      <translation>Die Vorlage des Stils %1 sagt nicht, wohin deine Worte kommen.</translation>
    </message>
    <message>
      <source>Write %1 once in it.</source>
      <translation>Schreib einmal %1 hinein.</translation>
    </message>
    <message>
      <source>"%1" is none of %2.</source>
      <translation>„%1“ ist keines von %2.</translation>
    </message>
    <message>
      <source>%1 must be a whole number, not %2.</source>
      <translation>%1 muss eine ganze Zahl sein, nicht %2.</translation>
    </message>
    <message>
      <source>A guidance</source>
      <translation>Eine Guidance</translation>
    </message>
    <message>
      <source>A length</source>
      <translation>Eine Länge</translation>
    </message>
    <message>
      <source>A length in bars</source>
      <translation>Eine Länge in Takten</translation>
    </message>
    <message>
      <source>A number of steps</source>
      <translation>Eine Zahl der Schritte</translation>
    </message>
    <message>
      <source>A seed</source>
      <translation>Ein Seed</translation>
    </message>
    <message>
      <source>A style's name has at most %1 characters.</source>
      <translation>Der Name eines Stils hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
      <source>A temperature</source>
      <translation>Eine Temperatur</translation>
    </message>
    <message>
      <source>A tempo</source>
      <translation>Ein Tempo</translation>
    </message>
    <message>
      <source>An overlap</source>
      <translation>Eine Überlappung</translation>
    </message>
    <message>
      <source>Choose a file that MusicDesk wrote.</source>
      <translation>Wähle eine Datei, die MusicDesk geschrieben hat.</translation>
    </message>
    <message>
      <source>Say what you want to hear, for example "warm lo-fi piano, 84 bpm".</source>
      <translation>Sag, was du hören möchtest, zum Beispiel „warm lo-fi piano, 84 bpm“.</translation>
    </message>
    <message>
      <source>Shorten it to a sentence or two.</source>
      <translation>Kürze ihn auf ein, zwei Sätze.</translation>
    </message>
    <message>
      <source>The %1 has %2 characters; the limit is %3.</source>
      <translation>%1: %2 Zeichen sind zu viel, die Grenze ist %3.</translation>
    </message>
    <message>
      <source>The %1 holds half a character.</source>
      <translation>%1: Darin steht ein halbes Zeichen.</translation>
    </message>
    <message>
      <source>The %1 must be text, not %2.</source>
      <translation>%1: Hier muss Text stehen, nicht %2.</translation>
    </message>
    <message>
      <source>The prompt is empty.</source>
      <translation>Der Prompt ist leer.</translation>
    </message>
    <message>
      <source>The top-k</source>
      <translation>Das Top-k</translation>
    </message>
    <message>
      <source>The top-p</source>
      <translation>Das Top-p</translation>
    </message>
    <message>
      <source>There is no number format "%1".</source>
      <translation>Es gibt keine Rechengenauigkeit „%1“.</translation>
    </message>
    <message>
      <source>These settings are not a recipe of MusicDesk.</source>
      <translation>Diese Einstellungen sind kein Rezept von MusicDesk.</translation>
    </message>
    <message>
      <source>This is no melody of MusicDesk.</source>
      <translation>Das ist keine Melodie von MusicDesk.</translation>
    </message>
    <message>
      <source>Type it again in UTF-8, or remove odd symbols.</source>
      <translation>Tippe es noch einmal in UTF-8 oder nimm seltsame Zeichen heraus.</translation>
    </message>
    <message>
      <source>prompt of a section</source>
      <translation>Prompt eines Abschnitts</translation>
    </message>
    <message>
      <source>%1 candidates are outside 1..%2.</source>
      <translation>%1 Kandidaten liegen außerhalb von 1..%2.</translation>
    </message>
    <message>
      <source>A part cannot begin or end at %1 s.</source>
      <translation>Ein Teil kann nicht bei %1 s beginnen oder enden.</translation>
    </message>
    <message>
      <source>Choose a number between the two.</source>
      <translation>Wähle eine Zahl dazwischen.</translation>
    </message>
    <message>
      <source>Give seconds.</source>
      <translation>Gib Sekunden an.</translation>
    </message>
    <message>
      <source>Let it end after it begins.</source>
      <translation>Lass ihn nach seinem Anfang enden.</translation>
    </message>
    <message>
      <source>The part from %1 to %2 s has no length.</source>
      <translation>Der Teil von %1 bis %2 s hat keine Länge.</translation>
    </message>
    <message>
      <source>This is no part of a take.</source>
      <translation>Das ist kein Teil eines Takes.</translation>
    </message>
    <message>
      <source>What follows can be %1, not "%2".</source>
      <translation>Was folgt, kann %1 sein, nicht „%2“.</translation>
    </message>
    <message>
      <source>There is no scale "%1".</source>
      <translation>Es gibt keine Tonleiter „%1“.</translation>
    </message>
    <message>
      <source>Write it as "A minor" or "F# dorian".</source>
      <translation>Schreib sie als „A minor“ oder „F# dorian“.</translation>
    </message>
    <message>
      <source>harmonic minor</source>
      <translation>Harmonisch-Moll</translation>
    </message>
    <message>
      <source>major pentatonic</source>
      <translation>Dur-Pentatonik</translation>
    </message>
    <message>
      <source>minor pentatonic</source>
      <translation>Moll-Pentatonik</translation>
    </message>
    <message>
      <source>This is no seam of MusicDesk.</source>
      <translation>Das ist keine Nahtstelle von MusicDesk.</translation>
    </message>
    <message>
      <source>This is no self-check of MusicDesk.</source>
      <translation>Das ist keine Selbstprüfung von MusicDesk.</translation>
    </message>
    <message>
      <source>a click</source>
      <translation>ein Knacken</translation>
    </message>
    <message>
      <source>a sudden change of sound</source>
      <translation>ein plötzlicher Wechsel des Klangs</translation>
    </message>
    <message>
      <source>louder by %1 LU</source>
      <translation>lauter um %1 LU</translation>
    </message>
    <message>
      <source>quieter by %1 LU</source>
      <translation>leiser um %1 LU</translation>
    </message>
    <message>
      <source>%1 sections are more than %2.</source>
      <translation>%1 Abschnitte sind mehr als %2.</translation>
    </message>
    <message>
      <source>A guidance of %1 is outside %2..%3.</source>
      <translation>Eine Guidance von %1 liegt außerhalb von %2..%3.</translation>
    </message>
    <message>
      <source>A section cannot begin or end at %1 s.</source>
      <translation>Ein Abschnitt kann nicht bei %1 s beginnen oder enden.</translation>
    </message>
    <message>
      <source>Choose one between.</source>
      <translation>Wähle einen Wert dazwischen.</translation>
    </message>
    <message>
      <source>Leave some out.</source>
      <translation>Lass einige weg.</translation>
    </message>
    <message>
      <source>Let one begin where the other ends.</source>
      <translation>Lass den einen beginnen, wo der andere endet.</translation>
    </message>
    <message>
      <source>Make it longer.</source>
      <translation>Mach ihn länger.</translation>
    </message>
    <message>
      <source>Make the music longer, or the section earlier.</source>
      <translation>Mach die Musik länger oder leg den Abschnitt früher.</translation>
    </message>
    <message>
      <source>Say what is to be heard in it.</source>
      <translation>Sag, was darin zu hören sein soll.</translation>
    </message>
    <message>
      <source>The section at %1 s begins before the one at %2 s ends.</source>
      <translation>Der Abschnitt bei %1 s beginnt, bevor der bei %2 s endet.</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s is shorter than %3 s.</source>
      <translation>Der Abschnitt von %1 bis %2 s ist kürzer als %3 s.</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s lies outside of %3 s of music.</source>
      <translation>Der Abschnitt von %1 bis %2 s liegt außerhalb von %3 s Musik.</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s says nothing.</source>
      <translation>Der Abschnitt von %1 bis %2 s sagt nichts.</translation>
    </message>
    <message>
      <source>This is no section of MusicDesk.</source>
      <translation>Das ist kein Abschnitt von MusicDesk.</translation>
    </message>
    <message>
      <source>%1 beats a bar are outside 1..%2.</source>
      <translation>%1 Schläge im Takt liegen außerhalb von 1..%2.</translation>
    </message>
    <message>
      <source>%1 is not the id of a take.</source>
      <translation>%1 ist nicht die Kennung eines Takes.</translation>
    </message>
    <message>
      <source>%1 is not the name of a file.</source>
      <translation>%1 ist nicht der Name einer Datei.</translation>
    </message>
    <message>
      <source>%1 stars are outside 0..%2.</source>
      <translation>%1 Sterne liegen außerhalb von 0..%2.</translation>
    </message>
    <message>
      <source>A bar cannot begin at %1 s.</source>
      <translation>Ein Takt kann nicht bei %1 s beginnen.</translation>
    </message>
    <message>
      <source>A tempo of %1 bpm is outside %2..%3.</source>
      <translation>Ein Tempo von %1 bpm liegt außerhalb von %2..%3.</translation>
    </message>
    <message>
      <source>Choose 3 or 4.</source>
      <translation>Wähle 3 oder 4.</translation>
    </message>
    <message>
      <source>Choose one between the two.</source>
      <translation>Wähle eines dazwischen.</translation>
    </message>
    <message>
      <source>Choose one that MusicDesk wrote.</source>
      <translation>Wähle einen, den MusicDesk geschrieben hat.</translation>
    </message>
    <message>
      <source>Give 0 to 5.</source>
      <translation>Gib 0 bis 5.</translation>
    </message>
    <message>
      <source>Give the take a name.</source>
      <translation>Gib dem Take einen Namen.</translation>
    </message>
    <message>
      <source>The note has %1 characters; the limit is %2.</source>
      <translation>Die Notiz hat %1 Zeichen; die Grenze ist %2.</translation>
    </message>
    <message>
      <source>The title has %1 characters; the limit is %2.</source>
      <translation>Der Titel hat %1 Zeichen; die Grenze ist %2.</translation>
    </message>
    <message>
      <source>The title is empty.</source>
      <translation>Der Titel ist leer.</translation>
    </message>
    <message>
      <source>This is not a take of MusicDesk.</source>
      <translation>Das ist kein Take von MusicDesk.</translation>
    </message>
    <message>
      <source>made again</source>
      <translation>neu gemacht</translation>
    </message>
    <message>
      <source>A moment of %1 seconds does not exist.</source>
      <translation>Einen Moment bei %1 Sekunden gibt es nicht.</translation>
    </message>
    <message>
      <source>Give a time of 0 seconds or later.</source>
      <translation>Gib eine Zeit ab 0 Sekunden an.</translation>
    </message>
    <message>
      <source>%1 retries are outside 0..%2.</source>
      <translation>%1 Wiederholungen liegen außerhalb von 0..%2.</translation>
    </message>
    <message>
      <source>%1 variations are outside 1..%2.</source>
      <translation>%1 Variationen liegen außerhalb von 1..%2.</translation>
    </message>
    <message>
      <source>Choose a moment of a take.</source>
      <translation>Wähle einen Moment eines Takes.</translation>
    </message>
    <message>
      <source>Nothing can go on from %1 s.</source>
      <translation>Ab %1 s lässt sich nichts weiterführen.</translation>
    </message>
    <message>
      <source>What is to be re-made needs a take and a part of it.</source>
      <translation>Was neu gemacht werden soll, braucht einen Take und einen Teil davon.</translation>
    </message>
    <message>
      <source>"musicdesk models list" shows what is known.</source>
      <translation>„musicdesk models list“ zeigt, was bekannt ist.</translation>
    </message>
    <message>
      <source>%1 (%2licence %3) is %4.</source>
      <translation>%1 (%2Lizenz %3) ist %4.</translation>
    </message>
    <message>
      <source>%1 does not make music: %2.</source>
      <translation>%1 macht keine Musik: %2.</translation>
    </message>
    <message>
      <source>%1 is a file, not the folder of a checkpoint.</source>
      <translation>%1 ist eine Datei, nicht der Ordner eines Checkpoints.</translation>
    </message>
    <message>
      <source>%1: musicdesk models get %2</source>
      <translation>%1: musicdesk models get %2</translation>
    </message>
    <message>
      <source>Choose a model that does, such as the Starter ("starter"); "musicdesk models list" shows them.</source>
      <translation>Wähle ein Modell, das Musik macht, etwa den Starter („starter“); „musicdesk models list“ zeigt sie.</translation>
    </message>
    <message>
      <source>Choose the folder of a %1, with the weights as .safetensors.</source>
      <translation>Wähle den Ordner eines %1 mit den Gewichten als .safetensors.</translation>
    </message>
    <message>
      <source>Did you mean "%1"?</source>
      <translation>Meintest du „%1“?</translation>
    </message>
    <message>
      <source>Get it by</source>
      <translation>Hol es mit</translation>
    </message>
    <message>
      <source>Give the folder that the file lies in.</source>
      <translation>Gib den Ordner an, in dem die Datei liegt.</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>Weiter mit</translation>
    </message>
    <message>
      <source>Install MusicDesk again.</source>
      <translation>Installiere MusicDesk noch einmal.</translation>
    </message>
    <message>
      <source>MusicGen checkpoint or of a pipeline of diffusers</source>
      <translation>MusicGen-Checkpoints oder einer diffusers-Pipeline</translation>
    </message>
    <message>
      <source>Simple pieces in the styles it was taught, at once and on any machine; yours to use for anything.</source>
      <translation>Einfache Stücke in den Stilen, die es gelernt hat, sofort und auf jedem Rechner; frei für alles verwendbar.</translation>
    </message>
    <message>
      <source>Starter</source>
      <translation>Starter</translation>
    </message>
    <message>
      <source>The Starter model is not in this copy of MusicDesk.</source>
      <translation>Das Starter-Modell ist nicht in dieser Kopie von MusicDesk.</translation>
    </message>
    <message>
      <source>There is no model "%1" in the catalogue.</source>
      <translation>Im Katalog gibt es kein Modell „%1“.</translation>
    </message>
    <message>
      <source>There is no model and no folder named "%1".</source>
      <translation>Es gibt weder ein Modell noch einen Ordner „%1“.</translation>
    </message>
    <message>
      <source>There is no model in %1 that MusicDesk can run.</source>
      <translation>In %1 liegt kein Modell, das MusicDesk ausführen kann.</translation>
    </message>
    <message>
      <source>Use "%1", or the folder of a %2; "musicdesk models list" shows what is known.</source>
      <translation>Nimm „%1“ oder den Ordner eines %2; „musicdesk models list“ zeigt, was bekannt ist.</translation>
    </message>
    <message>
      <source>it hears words for sound</source>
      <translation>es hört Worte zu Klang</translation>
    </message>
    <message>
      <source>it paints pictures from words</source>
      <translation>es malt Bilder nach Worten</translation>
    </message>
    <message>
      <source>not here as a whole</source>
      <translation>hier nicht vollständig</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>nicht installiert</translation>
    </message>
    <message>
      <source>ACE-Step 1.5 XL turbo</source>
      <translation>ACE-Step 1.5 XL turbo</translation>
    </message>
    <message>
      <source>As MusicGen large, in stereo.</source>
      <translation>Wie MusicGen large, in Stereo.</translation>
    </message>
    <message>
      <source>As MusicGen medium, in stereo.</source>
      <translation>Wie MusicGen medium, in Stereo.</translation>
    </message>
    <message>
      <source>As MusicGen small, in stereo.</source>
      <translation>Wie MusicGen small, in Stereo.</translation>
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
      <translation>Folgt einer Melodie, die du summst oder hereinziehst.</translation>
    </message>
    <message>
      <source>Follows a melody, in stereo, with the richest arrangements.</source>
      <translation>Folgt einer Melodie, in Stereo, mit den reichsten Arrangements.</translation>
    </message>
    <message>
      <source>Follows a melody, in stereo.</source>
      <translation>Folgt einer Melodie, in Stereo.</translation>
    </message>
    <message>
      <source>Follows a melody, with richer arrangements; wants a large graphics card.</source>
      <translation>Folgt einer Melodie, mit reicheren Arrangements; möchte eine große Grafikkarte.</translation>
    </message>
    <message>
      <source>Hears genre, mood and instruments, and how well a take fits its prompt.</source>
      <translation>Hört Genre, Stimmung und Instrumente, und wie gut ein Take zu seinem Prompt passt.</translation>
    </message>
    <message>
      <source>Loops, drums, textures and sound effects in stereo, up to 47 s; no melody to follow.</source>
      <translation>Loops, Drums, Texturen und Klangeffekte in Stereo, bis 47 s; folgt keiner Melodie.</translation>
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
      <translation>Malt Cover nach Worten. Ohne es werden Cover aus dem Klang gezeichnet.</translation>
    </message>
    <message>
      <source>Real instruments and many styles; the first step up from the Starter.</source>
      <translation>Echte Instrumente und viele Stile; der erste Schritt über den Starter hinaus.</translation>
    </message>
    <message>
      <source>Richer arrangements; slow without a graphics card.</source>
      <translation>Reichere Arrangements; langsam ohne Grafikkarte.</translation>
    </message>
    <message>
      <source>Short pieces in one channel at 16 kHz; small, and quick on a graphics card.</source>
      <translation>Kurze Stücke in einem Kanal mit 16 kHz; klein und auf einer Grafikkarte schnell.</translation>
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
      <translation>Das reichste der MusicGens in einem Kanal; möchte eine große Grafikkarte.</translation>
    </message>
    <message>
      <source>Whole songs in stereo at 48 kHz, up to 10 minutes; wants a large graphics card.</source>
      <translation>Ganze Songs in Stereo mit 48 kHz, bis 10 Minuten; möchte eine große Grafikkarte.</translation>
    </message>
    <message>
      <source>%1 holds no CLAP, but %2.</source>
      <translation>%1 enthält kein CLAP, sondern %2.</translation>
    </message>
    <message>
      <source>Close other programs, or unload the model.</source>
      <translation>Schließe andere Programme oder entlade das Modell.</translation>
    </message>
    <message>
      <source>Let it be checked: musicdesk models verify clap</source>
      <translation>Lass es prüfen: musicdesk models verify clap</translation>
    </message>
    <message>
      <source>The model that hears genre and mood, in %1, cannot be read.</source>
      <translation>Das Modell, das Genre und Stimmung hört, in %1, ist nicht lesbar.</translation>
    </message>
    <message>
      <source>tensors are missing</source>
      <translation>Tensoren fehlen</translation>
    </message>
    <message>
      <source>to hear genre and mood</source>
      <translation>um Genre und Stimmung zu hören</translation>
    </message>
    <message>
      <source>Run: musicdesk models get clap</source>
      <translation>Führe aus: musicdesk models get clap</translation>
    </message>
    <message>
      <source>The model that hears genre and mood is not installed.</source>
      <translation>Das Modell, das Genre und Stimmung hört, ist nicht installiert.</translation>
    </message>
    <message>
      <source>%1 was as fast here as anything coarser.</source>
      <translation>%1 war hier so schnell wie alles Gröbere.</translation>
    </message>
    <message>
      <source>%1 was asked for.</source>
      <translation>Verlangt war %1.</translation>
    </message>
    <message>
      <source>%1 was measured to be %2 times as fast here as %3.</source>
      <translation>%1 war hier gemessen %2-mal so schnell wie %3.</translation>
    </message>
    <message>
      <source>A CUDA GPU is there.</source>
      <translation>Eine CUDA-GPU ist da.</translation>
    </message>
    <message>
      <source>A GPU reads fp16 twice as fast as fp32.</source>
      <translation>Eine GPU liest fp16 doppelt so schnell wie fp32.</translation>
    </message>
    <message>
      <source>An Apple GPU is there.</source>
      <translation>Eine Apple-GPU ist da.</translation>
    </message>
    <message>
      <source>Choose auto, cpu, cuda or mps.</source>
      <translation>Wähle auto, cpu, cuda oder mps.</translation>
    </message>
    <message>
      <source>No GPU was found.</source>
      <translation>Es wurde keine GPU gefunden.</translation>
    </message>
    <message>
      <source>The Apple GPU was asked for.</source>
      <translation>Verlangt war die Apple-GPU.</translation>
    </message>
    <message>
      <source>The GPU was asked for.</source>
      <translation>Verlangt war die GPU.</translation>
    </message>
    <message>
      <source>The decoder is small (%1 million parameters), so full precision is fast enough.</source>
      <translation>Der Decoder ist klein (%1 Millionen Parameter), volle Genauigkeit ist schnell genug.</translation>
    </message>
    <message>
      <source>The processor was asked for.</source>
      <translation>Verlangt war der Prozessor.</translation>
    </message>
    <message>
      <source>There is no device "%1" here: torch finds %2 CUDA GPU%3.</source>
      <translation>Es gibt hier kein Gerät „%1“: torch findet %2 CUDA-GPU%3.</translation>
    </message>
    <message>
      <source>There is no device "%1".</source>
      <translation>Es gibt kein Gerät „%1“.</translation>
    </message>
    <message>
      <source>There is no device "mps" here.</source>
      <translation>Es gibt hier kein Gerät „mps“.</translation>
    </message>
    <message>
      <source>This processor's torch has no int8 kernels (fbgemm).</source>
      <translation>Das torch dieses Prozessors hat keine int8-Kerne (fbgemm).</translation>
    </message>
    <message>
      <source>Use "auto" or "cpu".</source>
      <translation>Nimm „auto“ oder „cpu“.</translation>
    </message>
    <message>
      <source>Use bf16, int8 or auto.</source>
      <translation>Nimm bf16, int8 oder auto.</translation>
    </message>
    <message>
      <source>Use fp16 or auto.</source>
      <translation>Nimm fp16 oder auto.</translation>
    </message>
    <message>
      <source>Use fp32 or auto.</source>
      <translation>Nimm fp32 oder auto.</translation>
    </message>
    <message>
      <source>fp16 needs a GPU; this take would run on the processor.</source>
      <translation>fp16 braucht eine GPU; dieser Take liefe auf dem Prozessor.</translation>
    </message>
    <message>
      <source>int8 runs on the processor only, not on "%1".</source>
      <translation>int8 läuft nur auf dem Prozessor, nicht auf „%1“.</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 s were asked for.</source>
      <translation>%1 macht höchstens %2 s auf einmal; verlangt sind %3 s.</translation>
    </message>
    <message>
      <source>%1 takes with the seeds from %2 on cannot be made.</source>
      <translation>%1 Takes mit den Seeds ab %2 lassen sich nicht machen.</translation>
    </message>
    <message>
      <source>Ask for 1 to %1, with a smaller seed.</source>
      <translation>Verlange 1 bis %1, mit einem kleineren Seed.</translation>
    </message>
    <message>
      <source>Cancelled before the take was finished; this model has nothing to keep before its end.</source>
      <translation>Abgebrochen, bevor der Take fertig war; dieses Modell hat vor seinem Ende nichts zu behalten.</translation>
    </message>
    <message>
      <source>%1 names no part "%2".</source>
      <translation>%1 nennt keinen Teil „%2“.</translation>
    </message>
    <message>
      <source>, such as "%1"</source>
      <translation>, etwa „%1“</translation>
    </message>
    <message>
      <source>The part "%1" of %2 cannot be read.</source>
      <translation>Der Teil „%1“ von %2 ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is a "%3", which MusicDesk does not know.</source>
      <translation>Der Teil „%1“ von %2 ist ein „%3“, das MusicDesk nicht kennt.</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is incomplete: it lacks tensors%3.</source>
      <translation>Der Teil „%1“ von %2 ist unvollständig: Es fehlen Tensoren%3.</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is missing.</source>
      <translation>Der Teil „%1“ von %2 fehlt.</translation>
    </message>
    <message>
      <source>There is not enough memory for the model in %1.</source>
      <translation>Für das Modell in %1 ist nicht genug Speicher da.</translation>
    </message>
    <message>
      <source>Use a model of a kind that is known: musicdesk models list</source>
      <translation>Nimm ein Modell einer bekannten Art: musicdesk models list</translation>
    </message>
    <message>
      <source>Choose another: "musicdesk models list" shows what is known.</source>
      <translation>Wähle ein anderes: „musicdesk models list“ zeigt, was bekannt ist.</translation>
    </message>
    <message>
      <source>Choose fp32 as the number format, or fewer steps, or another seed.</source>
      <translation>Wähle fp32 als Rechengenauigkeit, weniger Schritte oder einen anderen Seed.</translation>
    </message>
    <message>
      <source>Let it be checked, or get it again: musicdesk models verify</source>
      <translation>Lass es prüfen oder hol es noch einmal: musicdesk models verify</translation>
    </message>
    <message>
      <source>The model in %1 does not run: its parts do not fit one another, or not this version of diffusers.</source>
      <translation>Das Modell in %1 läuft nicht: Seine Teile passen nicht zueinander oder nicht zu dieser Version von diffusers.</translation>
    </message>
    <message>
      <source>The model in %1 is of no kind that makes music here.</source>
      <translation>Das Modell in %1 ist von keiner Art, die hier Musik macht.</translation>
    </message>
    <message>
      <source>The model in %1 made a sound of another form than its files say.</source>
      <translation>Das Modell in %1 machte einen Klang anderer Form, als seine Dateien sagen.</translation>
    </message>
    <message>
      <source>The model in %1 made what is no sound: its numbers ran out of range.</source>
      <translation>Was das Modell in %1 machte, ist kein Klang: Seine Zahlen liefen aus dem Bereich.</translation>
    </message>
    <message>
      <source>On this GPU full precision is the safe choice.</source>
      <translation>Auf dieser GPU ist volle Genauigkeit die sichere Wahl.</translation>
    </message>
    <message>
      <source>This model is published for %1 on a GPU.</source>
      <translation>Dieses Modell ist für %1 auf einer GPU veröffentlicht.</translation>
    </message>
    <message>
      <source>fp32 was as fast here as anything coarser.</source>
      <translation>fp32 war hier so schnell wie alles Gröbere.</translation>
    </message>
    <message>
      <source>"%1" is no MusicGen.</source>
      <translation>„%1“ ist kein MusicGen.</translation>
    </message>
    <message>
      <source>A LoRA is laid over MusicGen models only.</source>
      <translation>Ein LoRA lässt sich nur über MusicGen-Modelle legen.</translation>
    </message>
    <message>
      <source>Choose the Starter, or another MusicGen.</source>
      <translation>Wähle den Starter oder ein anderes MusicGen.</translation>
    </message>
    <message>
      <source>Leave it out, or choose a MusicGen model.</source>
      <translation>Lass es weg oder nimm ein MusicGen-Modell.</translation>
    </message>
    <message>
      <source>%1 describes a decoder whose sizes do not fit one another.</source>
      <translation>%1 beschreibt einen Decoder, dessen Größen nicht zueinander passen.</translation>
    </message>
    <message>
      <source>%1 has a length or a tempo that is not above 0.</source>
      <translation>%1 hat eine Länge oder ein Tempo, das nicht über 0 liegt.</translation>
    </message>
    <message>
      <source>%1 has a value of a wrong kind.</source>
      <translation>%1 hat einen Wert falscher Art.</translation>
    </message>
    <message>
      <source>%1 has no part "%2".</source>
      <translation>%1 hat keinen Teil „%2“.</translation>
    </message>
    <message>
      <source>%1 holds a model of the kind "%2", not MusicGen.</source>
      <translation>%1 enthält ein Modell der Art „%2“, kein MusicGen.</translation>
    </message>
    <message>
      <source>%1 is not a configuration of MusicGen.</source>
      <translation>%1 ist keine Konfiguration von MusicGen.</translation>
    </message>
    <message>
      <source>%1 is not a table of values.</source>
      <translation>%1 ist keine Tabelle von Werten.</translation>
    </message>
    <message>
      <source>Give the folder of a MusicGen checkpoint.</source>
      <translation>Gib den Ordner eines MusicGen-Checkpoints an.</translation>
    </message>
    <message>
      <source>The codec of %1 is of the kind "%2"; only EnCodec is known.</source>
      <translation>Der Codec von %1 ist von der Art „%2“; bekannt ist nur EnCodec.</translation>
    </message>
    <message>
      <source>The decoder of %1 speaks %2 codes, but its codec knows only %3.</source>
      <translation>Der Decoder von %1 spricht %2 Codes, sein Codec kennt aber nur %3.</translation>
    </message>
    <message>
      <source>The folder %1 does not exist.</source>
      <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
      <source>The folder %1 holds no %2.</source>
      <translation>Der Ordner %1 enthält kein %2.</translation>
    </message>
    <message>
      <source>The start code %1 of %2 is outside 0..%3.</source>
      <translation>Der Startcode %1 von %2 liegt außerhalb von 0..%3.</translation>
    </message>
    <message>
      <source>This model</source>
      <translation>Dieses Modell</translation>
    </message>
    <message>
      <source>Use another checkpoint.</source>
      <translation>Nimm einen anderen Checkpoint.</translation>
    </message>
    <message>
      <source>Cancelled while the sound was being heard.</source>
      <translation>Abgebrochen, während der Klang gehört wurde.</translation>
    </message>
    <message>
      <source>Choose one with sound in it.</source>
      <translation>Wähle einen mit Klang darin.</translation>
    </message>
    <message>
      <source>The clip is empty.</source>
      <translation>Der Clip ist leer.</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that does: the Starter.</source>
      <translation>Lass die Melodie weg oder nimm ein Modell, das einer folgt: den Starter.</translation>
    </message>
    <message>
      <source>This model does not follow a melody.</source>
      <translation>Dieses Modell folgt keiner Melodie.</translation>
    </message>
    <message>
      <source>Ask for fewer seconds or fewer variations.</source>
      <translation>Verlange weniger Sekunden oder weniger Variationen.</translation>
    </message>
    <message>
      <source>The decoder uses an unknown activation, "%1".</source>
      <translation>Der Decoder benutzt eine unbekannte Aktivierung, „%1“.</translation>
    </message>
    <message>
      <source>The decoder's memory for this take needs %1 GB, which is not free.</source>
      <translation>Das Gedächtnis des Decoders braucht für diesen Take %1 GB, die nicht frei sind.</translation>
    </message>
    <message>
      <source>Download or copy the checkpoint again.</source>
      <translation>Lade oder kopiere den Checkpoint noch einmal.</translation>
    </message>
    <message>
      <source>The preprocessor's file in %1 asks for a window of %2 frames every %3 at %4 Hz, in %5 s, which nothing can be heard with.</source>
      <translation>Die Datei des Preprocessors in %1 verlangt ein Fenster von %2 Frames alle %3 bei %4 Hz, in %5 s; damit lässt sich nichts hören.</translation>
    </message>
    <message>
      <source>The preprocessor's file in %1 has a value of a wrong kind.</source>
      <translation>Die Datei des Preprocessors in %1 hat einen Wert falscher Art.</translation>
    </message>
    <message>
      <source>Cancelled before anything new was finished.</source>
      <translation>Abgebrochen, bevor etwas Neues fertig war.</translation>
    </message>
    <message>
      <source>%1 are left out.</source>
      <translation>%1 bleiben weg.</translation>
    </message>
    <message>
      <source>%1 bpm is outside %2: this take has a tempo of its own.</source>
      <translation>%1 bpm liegt außerhalb von %2: Dieser Take hat sein eigenes Tempo.</translation>
    </message>
    <message>
      <source>%1 was not taught %2 bpm; this take is made at %3 bpm.</source>
      <translation>%1 hat %2 bpm nicht gelernt; dieser Take wird mit %3 bpm gemacht.</translation>
    </message>
    <message>
      <source>The model reads no more than %1 tokens: the last %2 of the %3</source>
      <translation>Das Modell liest nicht mehr als %1 Token: die letzten %2 aus %3</translation>
    </message>
    <message>
      <source>negative prompt</source>
      <translation>negativer Prompt</translation>
    </message>
    <message>
      <source>%1 has a rank or a strength that cannot be.</source>
      <translation>%1 hat einen Rang oder eine Stärke, die es nicht geben kann.</translation>
    </message>
    <message>
      <source>%1 is an adapter of the kind "%2", not a LoRA.</source>
      <translation>%1 ist ein Adapter der Art „%2“, kein LoRA.</translation>
    </message>
    <message>
      <source>%1 is of a kind that is not known here ("%2").</source>
      <translation>%1 ist von einer hier unbekannten Art („%2“).</translation>
    </message>
    <message>
      <source>%1 is of a kind that is not known here ("alpha_pattern").</source>
      <translation>%1 ist von einer Art, die hier nicht bekannt ist („alpha_pattern“).</translation>
    </message>
    <message>
      <source>(.bin files are Python pickles, which can run any program)</source>
      <translation>(.bin-Dateien sind Python-Pickles, die jedes Programm ausführen können)</translation>
    </message>
    <message>
      <source>Choose the model that it was made for.</source>
      <translation>Wähle das Modell, für das es gemacht wurde.</translation>
    </message>
    <message>
      <source>Copy the LoRA again.</source>
      <translation>Kopiere das LoRA noch einmal.</translation>
    </message>
    <message>
      <source>The LoRA %1 has no two matrices that fit one another for "%2".</source>
      <translation>Das LoRA %1 hat für „%2“ keine zwei Matrizen, die zueinander passen.</translation>
    </message>
    <message>
      <source>The LoRA %1 has the rank %2; the limit is %3.</source>
      <translation>Das LoRA %1 hat den Rang %2; die Grenze ist %3.</translation>
    </message>
    <message>
      <source>The LoRA %1 holds "%2", which is no part of a plain LoRA.</source>
      <translation>Das LoRA %1 enthält „%2“, das kein Teil eines einfachen LoRA ist.</translation>
    </message>
    <message>
      <source>The LoRA %1 holds what is no number, in "%2".</source>
      <translation>Das LoRA %1 enthält in „%2“ etwas, das keine Zahl ist.</translation>
    </message>
    <message>
      <source>The LoRA %1 is empty.</source>
      <translation>Das LoRA %1 ist leer.</translation>
    </message>
    <message>
      <source>The LoRA %1 of rank %2 lies over %3 of its matrices.</source>
      <translation>Das LoRA %1 vom Rang %2 liegt über %3 der Matrizen.</translation>
    </message>
    <message>
      <source>The LoRA %1 was made for a model of another size: "%2" is %3 in it and %4 here.</source>
      <translation>Das LoRA %1 wurde für ein Modell anderer Größe gemacht: „%2“ ist darin %3 und hier %4.</translation>
    </message>
    <message>
      <source>The LoRA %1 was made for another model: this one has no "%2".</source>
      <translation>Das LoRA %1 wurde für ein anderes Modell gemacht: Dieses hat kein „%2“.</translation>
    </message>
    <message>
      <source>The folder %1 holds no LoRA: there is no %2.</source>
      <translation>Der Ordner %1 enthält kein LoRA: Es fehlt %2.</translation>
    </message>
    <message>
      <source>Use a plain LoRA, saved by peft as safetensors.</source>
      <translation>Nimm ein einfaches LoRA, von peft als safetensors gespeichert.</translation>
    </message>
    <message>
      <source>After a melody's end it is %1, not %2.</source>
      <translation>Nach dem Ende einer Melodie gilt %1, nicht %2.</translation>
    </message>
    <message>
      <source>%1 does not follow a melody.</source>
      <translation>%1 folgt keiner Melodie.</translation>
    </message>
    <message>
      <source>%1 is no whole %2.</source>
      <translation>%1 ist kein ganzes %2.</translation>
    </message>
    <message>
      <source>%1 s is less than one step of this model's codec.</source>
      <translation>%1 s sind weniger als ein Schritt des Codecs dieses Modells.</translation>
    </message>
    <message>
      <source>%1 variations cannot be made at once.</source>
      <translation>%1 Variationen lassen sich nicht auf einmal machen.</translation>
    </message>
    <message>
      <source>Ask for 1 to %1.</source>
      <translation>Verlange 1 bis %1.</translation>
    </message>
    <message>
      <source>Ask for at least %1 s.</source>
      <translation>Verlange mindestens %1 s.</translation>
    </message>
    <message>
      <source>Choose a part of the take.</source>
      <translation>Wähle einen Teil des Takes.</translation>
    </message>
    <message>
      <source>Choose a take with sound in it.</source>
      <translation>Wähle einen Take mit Klang darin.</translation>
    </message>
    <message>
      <source>Continue it by less.</source>
      <translation>Führe ihn um weniger weiter.</translation>
    </message>
    <message>
      <source>Give a whole number.</source>
      <translation>Gib eine ganze Zahl an.</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that does: the Starter, or a checkpoint of the melody kind.</source>
      <translation>Lass die Melodie weg oder nimm ein Modell, das einer folgt: den Starter oder einen Checkpoint der Melody-Art.</translation>
    </message>
    <message>
      <source>The melody is silent, so there is nothing in it to follow.</source>
      <translation>Die Melodie ist stumm, es gibt darin nichts zu folgen.</translation>
    </message>
    <message>
      <source>The melody lasts %1 s; this take follows the first %2 s of it.</source>
      <translation>Die Melodie dauert %1 s; dieser Take folgt ihren ersten %2 s.</translation>
    </message>
    <message>
      <source>The part from %1 to %2 s does not lie in a take of %3 s.</source>
      <translation>Der Teil von %1 bis %2 s liegt nicht in einem Take von %3 s.</translation>
    </message>
    <message>
      <source>The whole take would last %1 s; the limit is %2 s.</source>
      <translation>Der ganze Take würde %1 s dauern; die Grenze ist %2 s.</translation>
    </message>
    <message>
      <source>There is nothing to continue.</source>
      <translation>Es gibt nichts weiterzuführen.</translation>
    </message>
    <message>
      <source>There was nothing to choose from.</source>
      <translation>Es gab nichts zur Auswahl.</translation>
    </message>
    <message>
      <source>%1 pads prompts to %2 tokens, but the text encoder reads only %3.</source>
      <translation>%1 füllt Prompts auf %2 Token auf, der Textencoder liest aber nur %3.</translation>
    </message>
    <message>
      <source>Copy its tokenizer.json beside the weights.</source>
      <translation>Kopiere seine tokenizer.json neben die Gewichte.</translation>
    </message>
    <message>
      <source>Say it in other words.</source>
      <translation>Sag es mit anderen Worten.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 has no tokenizer.</source>
      <translation>Der Checkpoint in %1 hat keinen Tokenizer.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is incomplete: it lacks the tensor "text_encoder.%2".</source>
      <translation>Der Checkpoint in %1 ist unvollständig: Der Tensor „text_encoder.%2“ fehlt.</translation>
    </message>
    <message>
      <source>The model's tokenizer finds no word in the prompt.</source>
      <translation>Der Tokenizer des Modells findet kein Wort im Prompt.</translation>
    </message>
    <message>
      <source>The text encoder in %1 does not fit its configuration (%2).</source>
      <translation>Der Textencoder in %1 passt nicht zu seiner Konfiguration (%2).</translation>
    </message>
    <message>
      <source>The tokenizer in %1 cannot be read.</source>
      <translation>Der Tokenizer in %1 ist nicht lesbar.</translation>
    </message>
    <message>
      <source>%1 is not a whole safetensors file, or may not be read.</source>
      <translation>%1 ist keine ganze safetensors-Datei oder darf nicht gelesen werden.</translation>
    </message>
    <message>
      <source>Give a checkpoint saved as safetensors.</source>
      <translation>Gib einen Checkpoint an, der als safetensors gespeichert ist.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 has its weights only in %2, a Python pickle that can run any program.</source>
      <translation>Der Checkpoint in %1 hat seine Gewichte nur in %2, einem Python-Pickle, das jedes Programm ausführen kann.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is damaged at the tensor "%2".</source>
      <translation>Der Checkpoint in %1 ist beim Tensor „%2“ beschädigt.</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is incomplete: it lacks the tensor "%2".</source>
      <translation>Der Checkpoint in %1 ist unvollständig: Ihm fehlt der Tensor „%2“.</translation>
    </message>
    <message>
      <source>The configuration and the weights are not of one model: %1</source>
      <translation>Konfiguration und Gewichte sind nicht von einem Modell: %1</translation>
    </message>
    <message>
      <source>The tensor "%1" in %2 has the shape %3, but config.json calls for %4.</source>
      <translation>Der Tensor „%1“ in %2 hat die Form %3, config.json verlangt aber %4.</translation>
    </message>
    <message>
      <source>Use a checkpoint saved as safetensors.</source>
      <translation>Nimm einen Checkpoint, der als safetensors gespeichert ist.</translation>
    </message>
    <message>
      <source>%1 holds a model that does not paint from a sentence, but %2.</source>
      <translation>%1 enthält ein Modell, das nicht nach einem Satz malt, sondern %2.</translation>
    </message>
    <message>
      <source>Choose one of the kind of Stable Diffusion 1.5.</source>
      <translation>Wähle eines von der Art von Stable Diffusion 1.5.</translation>
    </message>
    <message>
      <source>Choose the folder that holds %1.</source>
      <translation>Wähle den Ordner, in dem %1 liegt.</translation>
    </message>
    <message>
      <source>Let it be checked: musicdesk models verify %1</source>
      <translation>Lass es prüfen: musicdesk models verify %1</translation>
    </message>
    <message>
      <source>Run: musicdesk models get %1</source>
      <translation>Führe aus: musicdesk models get %1</translation>
    </message>
    <message>
      <source>The model that paints covers is not installed.</source>
      <translation>Das Modell, das Cover malt, ist nicht installiert.</translation>
    </message>
    <message>
      <source>The model that paints, in %1, cannot be read.</source>
      <translation>Das Modell, das malt, in %1, ist nicht lesbar.</translation>
    </message>
    <message>
      <source>There is no model that paints in %1.</source>
      <translation>In %1 liegt kein Modell, das malt.</translation>
    </message>
    <message>
      <source>%1 steps are outside 1..%2.</source>
      <translation>%1 Schritte liegen außerhalb von 1..%2.</translation>
    </message>
    <message>
      <source>A seed of %1 is outside 0..%2.</source>
      <translation>Ein Seed von %1 liegt außerhalb von 0..%2.</translation>
    </message>
    <message>
      <source>Choose about 25.</source>
      <translation>Wähle etwa 25.</translation>
    </message>
    <message>
      <source>Close other programs, or keep the drawn cover.</source>
      <translation>Schließe andere Programme oder behalte das gezeichnete Cover.</translation>
    </message>
    <message>
      <source>The model painted nothing that can be shown.</source>
      <translation>Das Modell hat nichts gemalt, das sich zeigen lässt.</translation>
    </message>
    <message>
      <source>The model's own filter kept the picture back.</source>
      <translation>Der eigene Filter des Modells hat das Bild zurückgehalten.</translation>
    </message>
    <message>
      <source>Try another seed or other words.</source>
      <translation>Versuch es mit einem anderen Seed oder anderen Worten.</translation>
    </message>
    <message>
      <source>Try another seed.</source>
      <translation>Versuch es mit einem anderen Seed.</translation>
    </message>
    <message>
      <source>to paint a cover</source>
      <translation>um ein Cover zu malen</translation>
    </message>
    <message>
      <source>There is not enough memory %1.</source>
      <translation>Der Speicher reicht nicht, %1.</translation>
    </message>
    <message>
      <source>cannot be read: %1</source>
      <translation>ist nicht lesbar: %1</translation>
    </message>
    <message>
      <source>has %1 bytes in place of %2</source>
      <translation>hat %1 Bytes statt %2</translation>
    </message>
    <message>
      <source>has other bytes than published</source>
      <translation>hat andere Bytes als veröffentlicht</translation>
    </message>
    <message>
      <source>is missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>Read it, and agree to it.</source>
      <translation>Lies sie und stimm ihr zu.</translation>
    </message>
    <message>
      <source>The licence of %1 (%2) has to be agreed to before it is fetched.</source>
      <translation>Der Lizenz von %1 (%2) muss zugestimmt werden, bevor es heruntergeladen wird.</translation>
    </message>
    <message>
      <source>see its page</source>
      <translation>siehe die Seite des Modells</translation>
    </message>
    <message>
      <source>%1 answered with an error (%2).</source>
      <translation>%1 antwortete mit einem Fehler (%2).</translation>
    </message>
    <message>
      <source>%1 answered with what no hub answers.</source>
      <translation>%1 antwortete mit etwas, das kein Hub antwortet.</translation>
    </message>
    <message>
      <source>%1 cannot be reached.</source>
      <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
      <source>%1 has none of the files that are needed.</source>
      <translation>%1 hat keine der nötigen Dateien.</translation>
    </message>
    <message>
      <source>%1 is busy (%2).</source>
      <translation>%1 ist überlastet (%2).</translation>
    </message>
    <message>
      <source>%1 lists %2 in a way that cannot be read.</source>
      <translation>%1 nennt %2 auf eine Weise, die nicht lesbar ist.</translation>
    </message>
    <message>
      <source>%1, through the proxy,</source>
      <translation>%1, über den Proxy,</translation>
    </message>
    <message>
      <source>Check "mirror" in the settings, which may be left empty, and whether this computer is on the network.</source>
      <translation>Prüfe „mirror“ in den Einstellungen (darf leer bleiben) und ob dieser Rechner im Netz ist.</translation>
    </message>
    <message>
      <source>Check the mirror in the settings.</source>
      <translation>Prüfe den Spiegelserver in den Einstellungen.</translation>
    </message>
    <message>
      <source>Check whether this computer is on the network, and try again.</source>
      <translation>Prüfe, ob dieser Rechner im Netz ist, und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>HF_HUB_OFFLINE is set on this computer, so nothing is fetched.</source>
      <translation>Auf diesem Rechner ist HF_HUB_OFFLINE gesetzt, darum wird nichts heruntergeladen.</translation>
    </message>
    <message>
      <source>Its publisher may have changed it.</source>
      <translation>Der Herausgeber hat es vielleicht geändert.</translation>
    </message>
    <message>
      <source>MusicDesk goes to the network only when a model is fetched.</source>
      <translation>MusicDesk geht nur ins Netz, wenn ein Modell heruntergeladen wird.</translation>
    </message>
    <message>
      <source>Remove it from the environment and start MusicDesk again, or import the model from a folder.</source>
      <translation>Nimm es aus der Umgebung und starte MusicDesk neu, oder importiere das Modell aus einem Ordner.</translation>
    </message>
    <message>
      <source>The hub</source>
      <translation>Der Hub</translation>
    </message>
    <message>
      <source>The mirror %1 cannot be reached.</source>
      <translation>Der Spiegelserver %1 ist nicht erreichbar.</translation>
    </message>
    <message>
      <source>The revision %1 of %2</source>
      <translation>Die Revision %1 von %2</translation>
    </message>
    <message>
      <source>Try again in a few minutes.</source>
      <translation>Versuch es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
      <source>Try again later, or another mirror.</source>
      <translation>Versuch es später oder mit einem anderen Spiegelserver.</translation>
    </message>
    <message>
      <source>no commit</source>
      <translation>keinen Commit</translation>
    </message>
    <message>
      <source>no size</source>
      <translation>keine Größe</translation>
    </message>
    <message>
      <source>%1 could not be copied: %2.</source>
      <translation>%1 konnte nicht kopiert werden: %2.</translation>
    </message>
    <message>
      <source>%1 holds %2, not %3.</source>
      <translation>%1 enthält %2, nicht %3.</translation>
    </message>
    <message>
      <source>%1 holds files with names that no model has.</source>
      <translation>%1 enthält Dateien mit Namen, die kein Modell hat.</translation>
    </message>
    <message>
      <source>%1 lacks %2.</source>
      <translation>In %1 fehlt %2.</translation>
    </message>
    <message>
      <source>Choose a folder that holds the whole model.</source>
      <translation>Wähle einen Ordner, der das ganze Modell enthält.</translation>
    </message>
    <message>
      <source>Choose the folder of that model.</source>
      <translation>Wähle den Ordner dieses Modells.</translation>
    </message>
    <message>
      <source>Copy the model from its publisher again.</source>
      <translation>Kopiere das Modell noch einmal von seinem Herausgeber.</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder.</source>
      <translation>Schaff Platz auf der Platte oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>a model of the kind "%1"</source>
      <translation>ein Modell der Art „%1“</translation>
    </message>
    <message>
      <source>no model that MusicDesk knows</source>
      <translation>kein Modell, das MusicDesk kennt</translation>
    </message>
    <message>
      <source>%1 answered with what is no HTTP.</source>
      <translation>%1 antwortete mit etwas, das kein HTTP ist.</translation>
    </message>
    <message>
      <source>%1 does not answer.</source>
      <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
      <source>%1 does not let us in (%2).</source>
      <translation>%1 lässt uns nicht hinein (%2).</translation>
    </message>
    <message>
      <source>The connection broke.</source>
      <translation>Die Verbindung riss ab.</translation>
    </message>
    <message>
      <source>The hub sends us round in circles.</source>
      <translation>Der Hub schickt uns im Kreis.</translation>
    </message>
    <message>
      <source>The hub sends us to no place on the web.</source>
      <translation>Der Hub schickt uns an keinen Ort im Web.</translation>
    </message>
    <message>
      <source>The network is away.</source>
      <translation>Das Netz ist weg.</translation>
    </message>
    <message>
      <source>The proxy does not answer.</source>
      <translation>Der Proxy antwortet nicht.</translation>
    </message>
    <message>
      <source>Try another mirror or network.</source>
      <translation>Versuch es mit einem anderen Spiegelserver oder Netz.</translation>
    </message>
    <message>
      <source>%1 is being fetched or changed by another MusicDesk right now.</source>
      <translation>%1 wird gerade von einem anderen MusicDesk heruntergeladen oder geändert.</translation>
    </message>
    <message>
      <source>The folder for models cannot be written to: %1.</source>
      <translation>In den Ordner für Modelle lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
      <source>Wait until that is done.</source>
      <translation>Warte, bis das fertig ist.</translation>
    </message>
    <message>
      <source>%1 must be a number of 0 or more.</source>
      <translation>%1 muss eine Zahl ab 0 sein.</translation>
    </message>
    <message>
      <source>Give it as %1, or leave it empty.</source>
      <translation>Gib es als %1 an oder lass es leer.</translation>
    </message>
    <message>
      <source>The address of the %1 cannot be read.</source>
      <translation>Die Adresse (%1) ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The address of the %1 has signs that no address has.</source>
      <translation>Die Adresse (%1) enthält Zeichen, die keine Adresse hat.</translation>
    </message>
    <message>
      <source>The address of the %1 must begin with %2 and name a computer.</source>
      <translation>Die Adresse (%1) muss mit %2 beginnen und einen Rechner nennen.</translation>
    </message>
    <message>
      <source>%1 is here, but could not be put in its place: %2.</source>
      <translation>%1 ist da, ließ sich aber nicht an seinen Platz bringen: %2.</translation>
    </message>
    <message>
      <source>%1 needs %2 GB more; the disk has %3 GB.</source>
      <translation>%1 braucht noch %2 GB; die Platte hat %3 GB.</translation>
    </message>
    <message>
      <source>Close what uses the model, and download it again: nothing is fetched twice.</source>
      <translation>Schließe, was das Modell benutzt, und lade es noch einmal herunter: Nichts wird zweimal geholt.</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder for models in the settings.</source>
      <translation>Schaff Platz auf der Platte oder wähle in den Einstellungen einen anderen Ordner für Modelle.</translation>
    </message>
    <message>
      <source>Beginning a file anew: it has changed at the hub</source>
      <translation>Eine Datei beginnt von vorn: Sie hat sich beim Hub geändert</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Wird geprüft</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Fetching a file again: its bytes were wrong</source>
      <translation>Eine Datei wird noch einmal geholt: Ihre Bytes waren falsch</translation>
    </message>
    <message>
      <source>Waiting for the network</source>
      <translation>Warten auf das Netz</translation>
    </message>
    <message>
      <source>%1 came twice, and both times it %2.</source>
      <translation>%1 kam zweimal, und beide Male gilt: Es %2.</translation>
    </message>
    <message>
      <source>%1 does not give %2.</source>
      <translation>%1 gibt %2 nicht her.</translation>
    </message>
    <message>
      <source>%1 does not say which part of %2 it sends.</source>
      <translation>%1 sagt nicht, welchen Teil von %2 es schickt.</translation>
    </message>
    <message>
      <source>%1 does not send %2 as it is.</source>
      <translation>%1 schickt %2 nicht so, wie es ist.</translation>
    </message>
    <message>
      <source>%1 has another file in place of %2: %3 bytes, not %4.</source>
      <translation>%1 hat eine andere Datei an der Stelle von %2: %3 Bytes, nicht %4.</translation>
    </message>
    <message>
      <source>%1 sends almost nothing.</source>
      <translation>%1 schickt fast nichts.</translation>
    </message>
    <message>
      <source>%1 sends more than %2 has.</source>
      <translation>%1 schickt mehr, als %2 hat.</translation>
    </message>
    <message>
      <source>Download it again, so that the list of its files is looked up anew, or try another mirror.</source>
      <translation>Lade es noch einmal herunter, damit die Liste der Dateien neu geholt wird, oder nimm einen anderen Spiegelserver.</translation>
    </message>
    <message>
      <source>Make room on the disk. %1</source>
      <translation>Schaff Platz auf der Platte. %1</translation>
    </message>
    <message>
      <source>Somebody on the way changes it: try another network, or another mirror in the settings.</source>
      <translation>Jemand unterwegs verändert es: Versuch es mit einem anderen Netz oder einem anderen Spiegelserver in den Einstellungen.</translation>
    </message>
    <message>
      <source>%1 could not prove that it is itself, so nothing was fetched from it.</source>
      <translation>%1 konnte nicht beweisen, dass es es selbst ist; darum wurde nichts von dort geholt.</translation>
    </message>
    <message>
      <source>%1 is given only to people who asked its publisher for it.</source>
      <translation>%1 bekommt nur, wer den Herausgeber darum gebeten hat.</translation>
    </message>
    <message>
      <source>%1 is not to be found at the hub.</source>
      <translation>%1 ist beim Hub nicht zu finden.</translation>
    </message>
    <message>
      <source>%1 sent a web page in place of the model: this network may want you to log in first.</source>
      <translation>%1 schickte eine Webseite statt des Modells: Dieses Netz möchte vielleicht erst, dass du dich anmeldest.</translation>
    </message>
    <message>
      <source>%1, then log in on this computer with `hf auth login`, and download again.</source>
      <translation>%1, dann melde dich auf diesem Rechner mit `hf auth login` an und lade noch einmal herunter.</translation>
    </message>
    <message>
      <source>%1, with the account that this computer is logged in to.</source>
      <translation>%1, mit dem Konto, mit dem dieser Rechner angemeldet ist.</translation>
    </message>
    <message>
      <source>Check its name, or the mirror in the settings.</source>
      <translation>Prüfe den Namen oder den Spiegelserver in den Einstellungen.</translation>
    </message>
    <message>
      <source>Check the proxy's address and password in the settings.</source>
      <translation>Prüfe Adresse und Passwort des Proxys in den Einstellungen.</translation>
    </message>
    <message>
      <source>Log in to the network if it wants that, check this computer's date, or ask who looks after the network.</source>
      <translation>Melde dich im Netz an, falls es das will, prüfe das Datum dieses Rechners oder frag, wer sich um das Netz kümmert.</translation>
    </message>
    <message>
      <source>Open any page in a browser, log in to the network there, and go on with the download.</source>
      <translation>Öffne im Browser irgendeine Seite, melde dich dort im Netz an und lade dann weiter herunter.</translation>
    </message>
    <message>
      <source>Open https://huggingface.co/%1 in a browser and agree to its terms there</source>
      <translation>Öffne https://huggingface.co/%1 im Browser und stimme dort den Bedingungen zu</translation>
    </message>
    <message>
      <source>The hub sends us to %1 without encryption, so nothing was fetched.</source>
      <translation>Der Hub schickt uns unverschlüsselt zu %1, darum wurde nichts geholt.</translation>
    </message>
    <message>
      <source>The proxy does not let MusicDesk through (%1).</source>
      <translation>Der Proxy lässt MusicDesk nicht durch (%1).</translation>
    </message>
    <message>
      <source>What is here already is kept: download it again later, and it goes on from there.</source>
      <translation>Was schon da ist, bleibt: Lade es später noch einmal herunter, es geht dort weiter.</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Zustimmen</translation>
    </message>
    <message>
      <source>No newer version could be looked for: %1</source>
      <translation>Die Suche nach Updates ist gescheitert: %1</translation>
    </message>
    <message>
      <source>No newer version could be looked for: the answer cannot be read.</source>
      <translation>Die Suche nach Updates ist gescheitert: Die Antwort ist nicht lesbar.</translation>
    </message>
    <message>
      <source>No newer version could be looked for: the place to ask did not answer it.</source>
      <translation>Die Suche nach Updates ist gescheitert: Der Update-Server hat nicht geantwortet.</translation>
    </message>
    <message>
      <source>The place to ask for a newer version is not one that can prove itself (https).</source>
      <translation>Die Adresse für Updates ist nicht gesichert (https).</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>Versuch es später noch einmal.</translation>
    </message>
    <message>
      <source>%1 came from a folder, and nobody wrote down where that came from.</source>
      <translation>%1 kam aus einem Ordner, und niemand hat aufgeschrieben, woher der stammt.</translation>
    </message>
    <message>
      <source>%1 could not be removed entirely: %2.</source>
      <translation>%1 ließ sich nicht ganz entfernen: %2.</translation>
    </message>
    <message>
      <source>%1 is not here.</source>
      <translation>%1 ist nicht hier.</translation>
    </message>
    <message>
      <source>Close what uses it, and remove it again.</source>
      <translation>Schließe, was es benutzt, und entferne es noch einmal.</translation>
    </message>
    <message>
      <source>Fetch it with `musicdesk models get %1`.</source>
      <translation>Hol es mit `musicdesk models get %1`.</translation>
    </message>
    <message>
      <source>Import it again.</source>
      <translation>Importiere es noch einmal.</translation>
    </message>
    <message>
      <source>%1 could not be written: %2.</source>
      <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
      <source>%1 does not exist: %2 could not be written.</source>
      <translation>%1 gibt es nicht: %2 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>%1 has %2 bytes left; %3 needs %4.</source>
      <translation>%1 hat noch %2 Bytes; %3 braucht %4.</translation>
    </message>
    <message>
      <source>%1 is a device or a pipe, not a file.</source>
      <translation>%1 ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder to write %2 into.</source>
      <translation>%1 ist eine Datei und kein Ordner, in den %2 passt.</translation>
    </message>
    <message>
      <source>%1 is a folder, so no file can be written there.</source>
      <translation>%1 ist ein Ordner, dort kann keine Datei hin.</translation>
    </message>
    <message>
      <source>%1 is full: %2 could not be written.</source>
      <translation>%1 ist voll: %2 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>%1 is not a name that can be written to.</source>
      <translation>Auf den Namen %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>%1 is read-only: %2 could not be written.</source>
      <translation>%1 ist schreibgeschützt: %2 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>%1 is write-protected.</source>
      <translation>%1 ist schreibgeschützt.</translation>
    </message>
    <message>
      <source>Add a file name to it.</source>
      <translation>Häng einen Dateinamen an.</translation>
    </message>
    <message>
      <source>Choose a folder you may write to.</source>
      <translation>Wähle einen Ordner, in den du schreiben darfst.</translation>
    </message>
    <message>
      <source>Choose a shorter name.</source>
      <translation>Wähle einen kürzeren Namen.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Choose another name, or allow writing to it.</source>
      <translation>Wähle einen anderen Namen oder erlaube das Schreiben.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>Choose the name of a file.</source>
      <translation>Wähle den Namen einer Datei.</translation>
    </message>
    <message>
      <source>Give a name such as take.wav.</source>
      <translation>Gib einen Namen wie take.wav an.</translation>
    </message>
    <message>
      <source>Make room on the disk or choose another folder.</source>
      <translation>Schaff Platz auf der Platte oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Make room or choose another folder.</source>
      <translation>Schaff Platz oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Make the folder first.</source>
      <translation>Leg zuerst den Ordner an.</translation>
    </message>
    <message>
      <source>The folder %1</source>
      <translation>Der Ordner %1</translation>
    </message>
    <message>
      <source>The name %1 is too long for this disk.</source>
      <translation>Der Name %1 ist für diese Platte zu lang.</translation>
    </message>
    <message>
      <source>The name of the file to write is empty or not valid.</source>
      <translation>Der Name der Zieldatei ist leer oder ungültig.</translation>
    </message>
    <message>
      <source>Try another folder.</source>
      <translation>Versuch es mit einem anderen Ordner.</translation>
    </message>
    <message>
      <source>not writable</source>
      <translation>nicht beschreibbar</translation>
    </message>
    <message>
      <source>%1 became shorter while it was read.</source>
      <translation>%1 wurde kürzer, während es gelesen wurde.</translation>
    </message>
    <message>
      <source>A WAV file holds 4 GiB; this clip needs %1 bytes.</source>
      <translation>Eine WAV-Datei fasst 4 GiB; dieser Clip braucht %1 Bytes.</translation>
    </message>
    <message>
      <source>Cut it in parts.</source>
      <translation>Schneide ihn in Teile.</translation>
    </message>
    <message>
      <source>The clip contains samples that are not numbers; it is not written.</source>
      <translation>Der Clip enthält Samples, die keine Zahlen sind; er wird nicht geschrieben.</translation>
    </message>
    <message>
      <source>There is no sound to write: the clip is empty.</source>
      <translation>Es gibt keinen Klang zu schreiben: Der Clip ist leer.</translation>
    </message>
    <message>
      <source>Wait until it is written, then try again.</source>
      <translation>Warte, bis es geschrieben ist, und versuch es dann noch einmal.</translation>
    </message>
    <message>
      <source>%1 begins like %2, but cannot be decoded.</source>
      <translation>%1 beginnt wie %2, lässt sich aber nicht dekodieren.</translation>
    </message>
    <message>
      <source>%1 breaks off: %2 of %3 frames are there.</source>
      <translation>%1 bricht ab: %2 von %3 Frames sind da.</translation>
    </message>
    <message>
      <source>%1 claims %2 frames in %3 bytes, more than can be in it.</source>
      <translation>%1 behauptet %2 Frames in %3 Bytes, mehr als darin sein können.</translation>
    </message>
    <message>
      <source>%1 is coded as %2 %3, which MusicDesk does not read.</source>
      <translation>%1 ist als %2 %3 kodiert, das liest MusicDesk nicht.</translation>
    </message>
    <message>
      <source>%1 needs libsndfile to be read, which is not here.</source>
      <translation>%1 lässt sich nur mit libsndfile lesen, und das fehlt hier.</translation>
    </message>
    <message>
      <source>Copy or export it again.</source>
      <translation>Kopiere oder exportiere es noch einmal.</translation>
    </message>
    <message>
      <source>Export it again.</source>
      <translation>Exportiere es noch einmal.</translation>
    </message>
    <message>
      <source>It is damaged or made to deceive: do not use it.</source>
      <translation>Die Datei ist beschädigt oder soll täuschen: Nimm sie nicht.</translation>
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
      <translation>Führe aus: pip install soundfile</translation>
    </message>
    <message>
      <source>Save it as %1.</source>
      <translation>Speichere es als %1.</translation>
    </message>
    <message>
      <source>%1 cannot hold %2 Hz.</source>
      <translation>%1 kann keine %2 Hz.</translation>
    </message>
    <message>
      <source>%1 cannot hold %2 channels.</source>
      <translation>%1 kann keine %2 Kanäle.</translation>
    </message>
    <message>
      <source>%1 could not be encoded as %2.</source>
      <translation>%1 konnte nicht als %2 kodiert werden.</translation>
    </message>
    <message>
      <source>%1 is written up to %2 Hz.</source>
      <translation>%1 wird bis %2 Hz geschrieben.</translation>
    </message>
    <message>
      <source>%1 needs libsndfile to be written, which is not here.</source>
      <translation>%1 lässt sich nur mit libsndfile schreiben, und das fehlt hier.</translation>
    </message>
    <message>
      <source>Choose %1 Hz.</source>
      <translation>Wähle %1 Hz.</translation>
    </message>
    <message>
      <source>Choose %1 at most.</source>
      <translation>Wähle höchstens %1.</translation>
    </message>
    <message>
      <source>Choose 48,000 Hz.</source>
      <translation>Wähle 48.000 Hz.</translation>
    </message>
    <message>
      <source>Choose WAV.</source>
      <translation>Wähle WAV.</translation>
    </message>
    <message>
      <source>There is no kind of file "%1".</source>
      <translation>Es gibt keine Dateiart „%1“.</translation>
    </message>
    <message>
      <source>%1 begins like %2, but its header is damaged or cut off.</source>
      <translation>%1 beginnt wie %2, aber der Kopf der Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
      <source>%1 holds no sound: its length is zero.</source>
      <translation>%1 enthält keinen Klang: Die Länge ist null.</translation>
    </message>
    <message>
      <source>%1 is coded as %2, which MusicDesk does not read.</source>
      <translation>%1 ist als %2 kodiert, das liest MusicDesk nicht.</translation>
    </message>
    <message>
      <source>%1 with %2 bits</source>
      <translation>%1 mit %2 Bit</translation>
    </message>
    <message>
      <source>Choose a file that plays elsewhere.</source>
      <translation>Wähle eine Datei, die anderswo spielt.</translation>
    </message>
    <message>
      <source>Microsoft ADPCM</source>
      <translation>Microsoft ADPCM</translation>
    </message>
    <message>
      <source>format 0x%1 with %2 bits</source>
      <translation>Format 0x%1 mit %2 Bit</translation>
    </message>
    <message>
      <source>%1 contains samples that are not numbers (NaN or infinity).</source>
      <translation>%1 enthält Samples, die keine Zahlen sind (NaN oder unendlich).</translation>
    </message>
    <message>
      <source>%1 days</source>
      <translation>%1 Tage</translation>
    </message>
    <message>
      <source>%1 has %2 channels; the limits are 1 to %3.</source>
      <translation>%1 hat %2 Kanäle; die Grenzen sind 1 bis %3.</translation>
    </message>
    <message>
      <source>%1 has a sample rate of %2 Hz; the limits are %3 to %4 Hz.</source>
      <translation>%1 hat eine Abtastrate von %2 Hz; die Grenzen sind %3 bis %4 Hz.</translation>
    </message>
    <message>
      <source>%1 holds %2 samples; the limit is %3.</source>
      <translation>%1 enthält %2 Samples; die Grenze ist %3.</translation>
    </message>
    <message>
      <source>%1 lasts %2; the limit is %3.</source>
      <translation>%1 dauert %2; die Grenze ist %3.</translation>
    </message>
    <message>
      <source>Cut out the part you need, or save it at a lower sample rate.</source>
      <translation>Schneide den Teil heraus, den du brauchst, oder speichere mit niedrigerer Abtastrate.</translation>
    </message>
    <message>
      <source>Cut out the part you need.</source>
      <translation>Schneide den Teil heraus, den du brauchst.</translation>
    </message>
    <message>
      <source>Export it again from the program that made it.</source>
      <translation>Exportiere es noch einmal aus dem Programm, das es gemacht hat.</translation>
    </message>
    <message>
      <source>Save it as %1, at 44,100 or 48,000 Hz, mono or stereo.</source>
      <translation>Speichere es als %1, mit 44.100 oder 48.000 Hz, mono oder stereo.</translation>
    </message>
    <message>
      <source>WAV (8 to 64 bit), AIFF, FLAC, Ogg, Opus or MP3</source>
      <translation>WAV (8 bis 64 Bit), AIFF, FLAC, Ogg, Opus oder MP3</translation>
    </message>
    <message>
      <source>%1 cannot be opened.</source>
      <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>%1 is larger than %2 MiB.</source>
      <translation>%1 ist größer als %2 MiB.</translation>
    </message>
    <message>
      <source>A sound cannot end after %1 s.</source>
      <translation>Ein Klang kann nicht nach %1 s enden.</translation>
    </message>
    <message>
      <source>Check the name and the folder.</source>
      <translation>Prüfe den Namen und den Ordner.</translation>
    </message>
    <message>
      <source>Check the name and the permissions.</source>
      <translation>Prüfe den Namen und die Zugriffsrechte.</translation>
    </message>
    <message>
      <source>Choose a single song.</source>
      <translation>Wähle ein einzelnes Stück.</translation>
    </message>
    <message>
      <source>Choose one such as 4/4.</source>
      <translation>Wähle eine wie 4/4.</translation>
    </message>
    <message>
      <source>Give 0 or more.</source>
      <translation>Gib 0 oder mehr an.</translation>
    </message>
    <message>
      <source>There is no file %1.</source>
      <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
      <source>There is no time signature %1/%2.</source>
      <translation>Es gibt keine Taktart %1/%2.</translation>
    </message>
    <message>
      <source>%1 counts time in film frames or not at all.</source>
      <translation>%1 zählt die Zeit in Filmbildern oder gar nicht.</translation>
    </message>
    <message>
      <source>%1 has more than %2 notes or %3 events.</source>
      <translation>%1 hat mehr als %2 Noten oder %3 Ereignisse.</translation>
    </message>
    <message>
      <source>%1 is a damaged MIDI file.</source>
      <translation>%1 ist eine beschädigte MIDI-Datei.</translation>
    </message>
    <message>
      <source>%1 is not a MIDI file.</source>
      <translation>%1 ist keine MIDI-Datei.</translation>
    </message>
    <message>
      <source>%1 is of MIDI format %2; 0 and 1 can be read.</source>
      <translation>%1 hat das MIDI-Format %2; lesbar sind 0 und 1.</translation>
    </message>
    <message>
      <source>%1 lasts longer than a day.</source>
      <translation>%1 dauert länger als einen Tag.</translation>
    </message>
    <message>
      <source>%1 major</source>
      <translation>%1 Dur</translation>
    </message>
    <message>
      <source>%1 minor</source>
      <translation>%1 Moll</translation>
    </message>
    <message>
      <source>Choose another one, or export it anew as a Standard MIDI File.</source>
      <translation>Wähle eine andere oder exportiere sie neu als Standard MIDI File.</translation>
    </message>
    <message>
      <source>Export it as format 1.</source>
      <translation>Exportiere es im Format 1.</translation>
    </message>
    <message>
      <source>Export it with ticks per quarter note.</source>
      <translation>Exportiere es mit Ticks pro Viertelnote.</translation>
    </message>
    <message>
      <source>a key that does not exist</source>
      <translation>eine Tonart, die es nicht gibt</translation>
    </message>
    <message>
      <source>a number without end</source>
      <translation>eine Zahl ohne Ende</translation>
    </message>
    <message>
      <source>cut off</source>
      <translation>abgeschnitten</translation>
    </message>
    <message>
      <source>running status of nothing</source>
      <translation>Running Status ohne Anfang</translation>
    </message>
    <message>
      <source>Choose another folder for models in the settings.</source>
      <translation>Wähle in den Einstellungen einen anderen Ordner für Modelle.</translation>
    </message>
    <message>
      <source>The folder %1 for models cannot be made: %2.</source>
      <translation>Der Ordner %1 für Modelle lässt sich nicht anlegen: %2.</translation>
    </message>
    <message>
      <source>it is no folder</source>
      <translation>es ist kein Ordner</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(kein Name)</translation>
    </message>
    <message>
      <source>%1 cannot be opened: %2.</source>
      <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
      <source>%1 is a folder, not a sound file.</source>
      <translation>%1 ist ein Ordner, keine Klangdatei.</translation>
    </message>
    <message>
      <source>%1 is empty: it has 0 bytes.</source>
      <translation>%1 ist leer: 0 Bytes.</translation>
    </message>
    <message>
      <source>%1 is not a sound file that MusicDesk knows.</source>
      <translation>%1 ist keine Klangdatei, die MusicDesk kennt.</translation>
    </message>
    <message>
      <source>%1 may not be read.</source>
      <translation>%1 darf nicht gelesen werden.</translation>
    </message>
    <message>
      <source>%1 needs more memory than there is.</source>
      <translation>%1 braucht mehr Speicher, als da ist.</translation>
    </message>
    <message>
      <source>Check the name, or copy the file elsewhere.</source>
      <translation>Prüfe den Namen oder kopiere die Datei anderswohin.</translation>
    </message>
    <message>
      <source>Check the permissions of the file and its folder.</source>
      <translation>Prüfe die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
      <source>Choose a file inside it.</source>
      <translation>Wähle eine Datei darin.</translation>
    </message>
    <message>
      <source>Choose a file of %1.</source>
      <translation>Wähle eine Datei der Art %1.</translation>
    </message>
    <message>
      <source>Export it again, or choose another file.</source>
      <translation>Exportiere es noch einmal oder wähle eine andere Datei.</translation>
    </message>
    <message>
      <source>Save the sound as a file first.</source>
      <translation>Speichere den Klang zuerst als Datei.</translation>
    </message>
    <message>
      <source>the name is not valid</source>
      <translation>der Name ist ungültig</translation>
    </message>
    <message>
      <source>%1-bit float</source>
      <translation>%1-Bit-Float</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2.</source>
      <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
      <source>%1 has %2 bytes; a picture may have %3.</source>
      <translation>%1 hat %2 Bytes; ein Bild darf %3 haben.</translation>
    </message>
    <message>
      <source>%1 has %2 pixels; %3 in all are the most that is read.</source>
      <translation>%1 hat %2 Pixel; insgesamt %3 werden höchstens gelesen.</translation>
    </message>
    <message>
      <source>%1 is damaged.</source>
      <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
      <source>%1 is neither a PNG nor a JPEG.</source>
      <translation>%1 ist weder PNG noch JPEG.</translation>
    </message>
    <message>
      <source>%1 is not a file.</source>
      <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
      <source>Choose a picture as PNG or JPEG.</source>
      <translation>Wähle ein Bild als PNG oder JPEG.</translation>
    </message>
    <message>
      <source>Choose a smaller one.</source>
      <translation>Wähle ein kleineres.</translation>
    </message>
    <message>
      <source>Make it smaller.</source>
      <translation>Mach es kleiner.</translation>
    </message>
    <message>
      <source>Save it anew, or choose another.</source>
      <translation>Speichere es neu oder wähle ein anderes.</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>Das Bild</translation>
    </message>
    <message>
      <source>more than %1</source>
      <translation>mehr als %1</translation>
    </message>
    <message>
      <source>%1 gives the style no %2.</source>
      <translation>%1: Dem Stil fehlt %2.</translation>
    </message>
    <message>
      <source>%1 is a folder.</source>
      <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
      <source>%1 is no text in UTF-8.</source>
      <translation>%1 ist kein Text in UTF-8.</translation>
    </message>
    <message>
      <source>%1 is not written as a style is%2.</source>
      <translation>%1 ist nicht geschrieben wie ein Stil%2.</translation>
    </message>
    <message>
      <source>%1 is too large for a style.</source>
      <translation>%1 ist zu groß für einen Stil.</translation>
    </message>
    <message>
      <source>%1: a style has no "%2".</source>
      <translation>%1: Ein Stil hat kein „%2“.</translation>
    </message>
    <message>
      <source>%1: the value of %2 is %3.</source>
      <translation>%1: Der Wert von %2 muss %3 sein.</translation>
    </message>
    <message>
      <source>(line %1)</source>
      <translation>(Zeile %1)</translation>
    </message>
    <message>
      <source>Add a line %1 = "…".</source>
      <translation>Füge eine Zeile %1 = "…" hinzu.</translation>
    </message>
    <message>
      <source>Change it, or remove the line.</source>
      <translation>Ändere die Zeile oder nimm sie heraus.</translation>
    </message>
    <message>
      <source>Check that it is a file and may be read.</source>
      <translation>Prüfe, ob es eine Datei ist und gelesen werden darf.</translation>
    </message>
    <message>
      <source>It has lines such as name = "Lo-fi" in TOML; compare with an exported style.</source>
      <translation>Darin stehen Zeilen wie name = "Lo-fi" in TOML; vergleich mit einem exportierten Stil.</translation>
    </message>
    <message>
      <source>Name the files in it.</source>
      <translation>Nenne die Dateien darin.</translation>
    </message>
    <message>
      <source>Save it as UTF-8, or export the style again.</source>
      <translation>Speichere es als UTF-8 oder exportiere den Stil noch einmal.</translation>
    </message>
    <message>
      <source>The file of a style has a few lines, at most %1 bytes.</source>
      <translation>Die Datei eines Stils hat ein paar Zeilen, höchstens %1 Bytes.</translation>
    </message>
    <message>
      <source>What it can have: %1.</source>
      <translation>Was er haben kann: %1.</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a text in quotes</source>
      <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>eine ganze Zahl</translation>
    </message>
    <message>
      <source>%1 asks for a program of the model's own ("%2"); it is not run.</source>
      <translation>%1 verlangt ein eigenes Programm des Modells („%2“); es wird nicht ausgeführt.</translation>
    </message>
    <message>
      <source>%1 does not name a pipeline that is known.</source>
      <translation>%1 nennt keine bekannte Pipeline.</translation>
    </message>
    <message>
      <source>%1 holds no weights as safetensors.</source>
      <translation>%1 enthält keine Gewichte als safetensors.</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder.</source>
      <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <source>%1 is a link that leads out of the model's folder.</source>
      <translation>%1 ist ein Verweis, der aus dem Ordner des Modells hinausführt.</translation>
    </message>
    <message>
      <source>%1 is a link to a folder.</source>
      <translation>%1 ist ein Verweis auf einen Ordner.</translation>
    </message>
    <message>
      <source>%1 is a program; a model that brings its own is not loaded.</source>
      <translation>%1 ist ein Programm; ein Modell, das ein eigenes mitbringt, wird nicht geladen.</translation>
    </message>
    <message>
      <source>%1 is damaged: it is not JSON.</source>
      <translation>%1 ist beschädigt: Es ist kein JSON.</translation>
    </message>
    <message>
      <source>%1 is in a form that can run any program, and there is no other beside it.</source>
      <translation>%1 liegt in einer Form vor, die jedes Programm ausführen kann, und eine andere liegt nicht daneben.</translation>
    </message>
    <message>
      <source>%1 is larger than any model's settings are.</source>
      <translation>%1 ist größer als die Einstellungen irgendeines Modells.</translation>
    </message>
    <message>
      <source>%1 is missing, which %2 names.</source>
      <translation>%1 fehlt, obwohl %2 es nennt.</translation>
    </message>
    <message>
      <source>%1 is no index of weights.</source>
      <translation>%1 ist kein Verzeichnis von Gewichten.</translation>
    </message>
    <message>
      <source>%1 makes this an addition to another model, not a model.</source>
      <translation>Nach %1 ist das ein Zusatz zu einem anderen Modell und kein Modell.</translation>
    </message>
    <message>
      <source>%1 names weights outside its own folder.</source>
      <translation>%1 nennt Gewichte außerhalb des eigenen Ordners.</translation>
    </message>
    <message>
      <source>%1 takes the part "%2" from a program of its own ("%3"); it is not run.</source>
      <translation>%1 holt den Teil „%2“ aus einem eigenen Programm („%3“); es wird nicht ausgeführt.</translation>
    </message>
    <message>
      <source>Choose a whole model.</source>
      <translation>Wähle ein ganzes Modell.</translation>
    </message>
    <message>
      <source>Choose its own folder.</source>
      <translation>Wähle seinen eigenen Ordner.</translation>
    </message>
    <message>
      <source>Choose the folder of the model.</source>
      <translation>Wähle den Ordner des Modells.</translation>
    </message>
    <message>
      <source>The folder %1 holds more files than a model has.</source>
      <translation>Der Ordner %1 enthält mehr Dateien, als ein Modell hat.</translation>
    </message>
    <message>
      <source>The folder %1 is not there.</source>
      <translation>Der Ordner %1 ist nicht da.</translation>
    </message>
    <message>
      <source>%1 begins with %2 MB of names; no model needs that.</source>
      <translation>%1 beginnt mit %2 MB Namen; das braucht kein Modell.</translation>
    </message>
    <message>
      <source>%1 has two tensors of the name "%2".</source>
      <translation>%1 hat zwei Tensoren mit dem Namen „%2“.</translation>
    </message>
    <message>
      <source>%1 holds %2 bytes more than its tensors.</source>
      <translation>%1 enthält %2 Bytes mehr als seine Tensoren.</translation>
    </message>
    <message>
      <source>%1 is a Python pickle, and a pickle can run any program: it was not opened.</source>
      <translation>%1 ist ein Python-Pickle, und ein Pickle kann jedes Programm ausführen: Es wurde nicht geöffnet.</translation>
    </message>
    <message>
      <source>%1 is damaged at the tensor "%2".</source>
      <translation>%1 ist beim Tensor „%2“ beschädigt.</translation>
    </message>
    <message>
      <source>%1 is damaged: its list of tensors cannot be read.</source>
      <translation>%1 ist beschädigt: Die Liste der Tensoren ist nicht lesbar.</translation>
    </message>
    <message>
      <source>%1 is damaged: its remarks are not text.</source>
      <translation>%1 ist beschädigt: Die Anmerkungen sind kein Text.</translation>
    </message>
    <message>
      <source>%1 is damaged: its tensors leave holes.</source>
      <translation>%1 ist beschädigt: Zwischen seinen Tensoren sind Lücken.</translation>
    </message>
    <message>
      <source>%1 is damaged: its tensors overlap.</source>
      <translation>%1 ist beschädigt: Seine Tensoren überlappen sich.</translation>
    </message>
    <message>
      <source>%1 is no whole safetensors file.</source>
      <translation>%1 ist keine ganze safetensors-Datei.</translation>
    </message>
    <message>
      <source>%1 is not whole: %2 bytes of its tensors are missing.</source>
      <translation>%1 ist nicht ganz: %2 Bytes der Tensoren fehlen.</translation>
    </message>
    <message>
      <source>Download or copy the model again.</source>
      <translation>Lade oder kopiere das Modell noch einmal.</translation>
    </message>
    <message>
      <source>Use a model whose weights are saved as safetensors.</source>
      <translation>Nimm ein Modell, dessen Gewichte als safetensors gespeichert sind.</translation>
    </message>
    <message>
      <source>%1 cannot take a marker at frame %2.</source>
      <translation>%1 nimmt bei Frame %2 keine Marke an.</translation>
    </message>
    <message>
      <source>%1 has markers already.</source>
      <translation>%1 hat schon Marken.</translation>
    </message>
    <message>
      <source>%1 is no WAV file that can be marked.</source>
      <translation>%1 ist keine WAV-Datei, die sich markieren lässt.</translation>
    </message>
    <message>
      <source>It was left as it is.</source>
      <translation>Sie blieb, wie sie war.</translation>
    </message>
    <message>
      <source>%1 is no recording of MusicDesk.</source>
      <translation>%1 ist keine Aufnahme von MusicDesk.</translation>
    </message>
    <message>
      <source>a WAV file holds no more</source>
      <translation>mehr fasst eine WAV-Datei nicht</translation>
    </message>
    <message>
      <source>part of it is gone</source>
      <translation>ein Teil davon ist weg</translation>
    </message>
    <message>
      <source>About MusicDesk</source>
      <translation>Über MusicDesk</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>Text kopieren</translation>
    </message>
    <message>
      <source>Icons (Lucide): ISC</source>
      <translation>Icons (Lucide): ISC</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>MIT licence.</source>
      <translation>MIT-Lizenz.</translation>
    </message>
    <message>
      <source>Makes music from a sentence or a hummed line, on your own machine. Nothing leaves it.</source>
      <translation>Macht Musik aus einem Satz oder einer gesummten Melodie, auf deinem eigenen Rechner. Nichts verlässt ihn.</translation>
    </message>
    <message>
      <source>Meta's models: CC-BY-NC</source>
      <translation>Modelle von Meta: CC-BY-NC</translation>
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
      <translation>Text der Lizenz</translation>
    </message>
    <message>
      <source>The file {name} is not in this copy of MusicDesk. Install it again to read the licence.</source>
      <translation>Die Datei {name} ist nicht in dieser Kopie von MusicDesk. Installiere es neu, um die Lizenz zu lesen.</translation>
    </message>
    <message>
      <source>Close other programs first.</source>
      <translation>Schließe zuerst andere Programme.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own: {error}.</source>
      <translation>MusicDesk hat selbst einen Fehler gemacht: {error}.</translation>
    </message>
    <message>
      <source>There is not enough memory for that.</source>
      <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
      <source>As it was heard</source>
      <translation>Wie gehört</translation>
    </message>
    <message>
      <source>Bar 1 begins exactly here</source>
      <translation>Takt 1 beginnt genau hier</translation>
    </message>
    <message>
      <source>Bar 1 begins here</source>
      <translation>Takt 1 beginnt hier</translation>
    </message>
    <message>
      <source>Bar menu</source>
      <translation>Taktmenü</translation>
    </message>
    <message>
      <source>Other metres</source>
      <translation>Andere Taktarten</translation>
    </message>
    <message numerus="yes">
      <source>{n} beats a bar</source>
      <comment>{n} beat a bar</comment>
      <translation>
        <numerusform>{n} Schlag im Takt</numerusform>
        <numerusform>{n} Schläge im Takt</numerusform>
      </translation>
    </message>
    <message>
      <source>Loading {model} ...</source>
      <translation>{model} wird geladen ...</translation>
    </message>
    <message>
      <source>No model in memory</source>
      <translation>Kein Modell im Speicher</translation>
    </message>
    <message>
      <source>the Apple graphics</source>
      <comment>on</comment>
      <translation>der Apple-Grafik</translation>
    </message>
    <message>
      <source>the NVIDIA card</source>
      <comment>on</comment>
      <translation>der NVIDIA-Karte</translation>
    </message>
    <message>
      <source>the processor</source>
      <comment>on</comment>
      <translation>dem Prozessor</translation>
    </message>
    <message>
      <source>{model} on {device}, {precision}</source>
      <translation>{model} auf {device}, {precision}</translation>
    </message>
    <message>
      <source>A take could not be saved.</source>
      <translation>Ein Take konnte nicht gespeichert werden.</translation>
    </message>
    <message>
      <source>Choose two takes in the list to compare them.</source>
      <translation>Wähle in der Liste zwei Takes, um sie zu vergleichen.</translation>
    </message>
    <message numerus="yes">
      <source>Done: {n} takes.</source>
      <comment>Done: {n} take.</comment>
      <translation>
        <numerusform>Fertig: {n} Take.</numerusform>
        <numerusform>Fertig: {n} Takes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>In the library already: {n} takes.</source>
      <comment>In the library already: {n} take.</comment>
      <translation>
        <numerusform>Schon in der Bibliothek: {n} Take.</numerusform>
        <numerusform>Schon in der Bibliothek: {n} Takes.</numerusform>
      </translation>
    </message>
    <message>
      <source>In the queue.</source>
      <translation>In der Warteschlange.</translation>
    </message>
    <message>
      <source>Making music ...</source>
      <translation>Musik entsteht ...</translation>
    </message>
    <message>
      <source>Not taken in: {reasons}.</source>
      <translation>Nicht importiert: {reasons}.</translation>
    </message>
    <message numerus="yes">
      <source>Not taken in: {reasons}; and {n} more.</source>
      <comment>Not taken in: {reasons}; and {n} more.</comment>
      <translation>
        <numerusform>Nicht importiert: {reasons}; und {n} weitere Datei.</numerusform>
        <numerusform>Nicht importiert: {reasons}; und {n} weitere.</numerusform>
      </translation>
    </message>
    <message>
      <source>Saved: {title}.</source>
      <translation>Gespeichert: {title}.</translation>
    </message>
    <message>
      <source>Stopped; nothing had been made yet.</source>
      <translation>Angehalten; es war noch nichts gemacht.</translation>
    </message>
    <message>
      <source>Stopped; what was made is kept.</source>
      <translation>Angehalten; was gemacht war, bleibt.</translation>
    </message>
    <message numerus="yes">
      <source>Taken in: {n} takes.</source>
      <comment>Taken in: {n} take.</comment>
      <translation>
        <numerusform>Importiert: {n} Take.</numerusform>
        <numerusform>Importiert: {n} Takes.</numerusform>
      </translation>
    </message>
    <message>
      <source>Taken in: {title}.</source>
      <translation>Importiert: {title}.</translation>
    </message>
    <message>
      <source>Taking in {name} ...</source>
      <translation>{name} wird importiert ...</translation>
    </message>
    <message>
      <source>The melody “{name}” is not there any more; the rest is set.</source>
      <translation>Die Melodie „{name}“ ist nicht mehr da; der Rest ist eingestellt.</translation>
    </message>
    <message>
      <source>The next take follows it. Press the melody to see what the model hears.</source>
      <translation>Der nächste Take folgt ihr. Drück auf die Melodie, um zu sehen, was das Modell hört.</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again ...</source>
      <translation>Der Take war nicht in Ordnung: {faults} Er wird neu gemacht ...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the 2nd time ...</source>
      <translation>Der Take war nicht in Ordnung: {faults} Er wird neu gemacht, zum 2. Mal ...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the 3rd time ...</source>
      <translation>Der Take war nicht in Ordnung: {faults} Er wird neu gemacht, zum 3. Mal ...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the {attempt}th time ...</source>
      <translation>Der Take war nicht in Ordnung: {faults} Er wird neu gemacht, zum {attempt}. Mal ...</translation>
    </message>
    <message>
      <source>“{title}” is in the library already.</source>
      <translation>„{title}“ ist schon in der Bibliothek.</translation>
    </message>
    <message>
      <source>“{title}” was imported: there are no settings that made it.</source>
      <translation>„{title}“ wurde importiert: Es gibt keine Einstellungen dazu.</translation>
    </message>
    <message>
      <source>Back to the drawn one</source>
      <translation>Zurück zum gezeichneten</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose a picture…</source>
      <translation>Bild wählen…</translation>
    </message>
    <message>
      <source>Chosen or painted</source>
      <translation>Gewählt oder gemalt</translation>
    </message>
    <message>
      <source>Cover</source>
      <translation>Cover</translation>
    </message>
    <message>
      <source>Cover of {title}</source>
      <translation>Cover von {title}</translation>
    </message>
    <message>
      <source>Draw another</source>
      <translation>Neu zeichnen</translation>
    </message>
    <message>
      <source>Drawn from its sound</source>
      <translation>Aus dem Klang gezeichnet</translation>
    </message>
    <message>
      <source>It is the drawn one.</source>
      <translation>Es ist das gezeichnete.</translation>
    </message>
    <message>
      <source>Paint with {painter}</source>
      <translation>Mit {painter} malen</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>Als PNG speichern…</translation>
    </message>
    <message>
      <source>What to paint</source>
      <translation>Was gemalt werden soll</translation>
    </message>
    <message>
      <source>All files ({patterns})</source>
      <translation>Alle Dateien ({patterns})</translation>
    </message>
    <message>
      <source>Choose a picture</source>
      <translation>Bild wählen</translation>
    </message>
    <message>
      <source>It was stopped.</source>
      <translation>Es wurde angehalten.</translation>
    </message>
    <message>
      <source>Loading the model …</source>
      <translation>Das Modell wird geladen …</translation>
    </message>
    <message>
      <source>Painting …</source>
      <translation>Es wird gemalt …</translation>
    </message>
    <message>
      <source>Pictures ({patterns})</source>
      <translation>Bilder ({patterns})</translation>
    </message>
    <message>
      <source>Save the cover</source>
      <translation>Cover speichern</translation>
    </message>
    <message>
      <source>Saved: {name}, in {folder}.</source>
      <translation>Gespeichert: {name}, in {folder}.</translation>
    </message>
    <message>
      <source>Waiting for the engine …</source>
      <translation>Warten auf die Engine …</translation>
    </message>
    <message>
      <source>Open a take to see its cover.</source>
      <translation>Öffne einen Take, um sein Cover zu sehen.</translation>
    </message>
    <message>
      <source>The cover of this take: press to see it large, or to choose another.</source>
      <translation>Das Cover dieses Takes: drücken, um es groß zu sehen oder ein anderes zu wählen.</translation>
    </message>
    <message>
      <source>Copy diagnostics</source>
      <translation>Diagnose kopieren</translation>
    </message>
    <message>
      <source>MusicDesk crashed the last time. What was made until then is in the list.</source>
      <translation>MusicDesk ist beim letzten Mal abgestürzt. Was bis dahin gemacht war, steht in der Liste.</translation>
    </message>
    <message>
      <source>Shows what a report of the mistake needs, and copies it</source>
      <translation>Zeigt, was ein Fehlerbericht braucht, und kopiert es</translation>
    </message>
    <message>
      <source>The diagnostics are on the clipboard.</source>
      <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>This helps us to understand a mistake. It is sent nowhere: copy it, and paste it where you report the mistake. Your home folder stands there as ~, and no password is in it.</source>
      <translation>Das hilft uns, einen Fehler zu verstehen. Es wird nirgendwohin geschickt: Kopiere es und füge es ein, wo du den Fehler meldest. Dein persönlicher Ordner steht darin als ~, und kein Passwort ist dabei.</translation>
    </message>
    <message>
      <source>What will be copied</source>
      <translation>Was kopiert wird</translation>
    </message>
    <message>
      <source>With my last prompts</source>
      <translation>Mit meinen letzten Prompts</translation>
    </message>
    <message>
      <source>Being made, hold on.</source>
      <translation>Wird gerade gemacht, einen Moment.</translation>
    </message>
    <message numerus="yes">
      <source>Copied {n} files: paste in your DAW or a folder.</source>
      <comment>Copied {n} file: paste in your DAW or a folder.</comment>
      <translation>
        <numerusform>{n} Datei kopiert: Füge sie in deiner DAW oder einem Ordner ein.</numerusform>
        <numerusform>{n} Dateien kopiert: Füge sie in deiner DAW oder einem Ordner ein.</numerusform>
      </translation>
    </message>
    <message>
      <source>With Shift: sound and notes. With Ctrl or Alt: stems.</source>
      <translation>Mit Umschalt: Klang und Noten. Mit Strg oder Alt: Stems.</translation>
    </message>
    <message numerus="yes">
      <source>{n} files</source>
      <comment>{n} file</comment>
      <translation>
        <numerusform>{n} Datei</numerusform>
        <numerusform>{n} Dateien</numerusform>
      </translation>
    </message>
    <message>
      <source>Audio</source>
      <translation>Audio</translation>
    </message>
    <message>
      <source>Drag MIDI</source>
      <translation>MIDI ziehen</translation>
    </message>
    <message>
      <source>Drag audio</source>
      <translation>Audio ziehen</translation>
    </message>
    <message>
      <source>Drag the notes into your DAW, or click to copy them.</source>
      <translation>Zieh die Noten in deine DAW oder klick, um sie zu kopieren.</translation>
    </message>
    <message>
      <source>Drag the sound into your DAW, or click to copy it.</source>
      <translation>Zieh den Klang in deine DAW oder klick, um ihn zu kopieren.</translation>
    </message>
    <message>
      <source>MIDI</source>
      <translation>MIDI</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>Schätzung</translation>
    </message>
    <message>
      <source>Use the model that fits</source>
      <translation>Passendes Modell verwenden</translation>
    </message>
    <message>
      <source>Use {title}</source>
      <translation>{title} verwenden</translation>
    </message>
    <message>
      <source>{files} and {last}</source>
      <translation>{files} und {last}</translation>
    </message>
    <message>
      <source>As it is, {rate}</source>
      <translation>Wie er ist, {rate}</translation>
    </message>
    <message>
      <source>Bars</source>
      <translation>Takte</translation>
    </message>
    <message>
      <source>Begin with the first bar</source>
      <translation>Mit dem ersten Takt beginnen</translation>
    </message>
    <message>
      <source>Choose where to export to</source>
      <translation>Wohin exportieren?</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <source>Dither to 16 bit</source>
      <translation>Dither auf 16 Bit</translation>
    </message>
    <message>
      <source>Exact bars</source>
      <translation>Genaue Takte</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export to the usual folder</source>
      <translation>In den Standardordner exportieren</translation>
    </message>
    <message>
      <source>Fade in</source>
      <translation>Einblenden</translation>
    </message>
    <message>
      <source>Fade out</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Fades</source>
      <translation>Blenden</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>It begins with the first bar, or none was heard.</source>
      <translation>Er beginnt mit dem ersten Takt, oder es wurde keiner gehört.</translation>
    </message>
    <message>
      <source>Loudness</source>
      <translation>Lautheit</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>No notes were heard yet: press Transcribe.</source>
      <translation>Es wurden noch keine Noten gehört: Drück auf Transkribieren.</translation>
    </message>
    <message>
      <source>Notes as MIDI beside it</source>
      <translation>Noten als MIDI daneben</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Teil</translation>
    </message>
    <message>
      <source>Sample rate</source>
      <translation>Abtastrate</translation>
    </message>
    <message>
      <source>The folder of exports</source>
      <translation>Der Exportordner</translation>
    </message>
    <message>
      <source>The loop region</source>
      <translation>Der Loop-Bereich</translation>
    </message>
    <message>
      <source>The selection</source>
      <translation>Die Auswahl</translation>
    </message>
    <message>
      <source>The whole take</source>
      <translation>Der ganze Take</translation>
    </message>
    <message>
      <source>Usual folder</source>
      <translation>Standardordner</translation>
    </message>
    <message>
      <source>Written as a PNG beside it: drawn from the sound, or the one you chose.</source>
      <translation>Als PNG daneben geschrieben: aus dem Klang gezeichnet oder das von dir gewählte.</translation>
    </message>
    <message>
      <source>Written into the file, and as a PNG beside it: drawn from the sound, or the one you chose.</source>
      <translation>In die Datei geschrieben und als PNG daneben: aus dem Klang gezeichnet oder das von dir gewählte.</translation>
    </message>
    <message>
      <source>from {time}</source>
      <translation>ab {time}</translation>
    </message>
    <message>
      <source>in</source>
      <comment>a fade</comment>
      <translation>ein</translation>
    </message>
    <message>
      <source>out</source>
      <comment>a fade</comment>
      <translation>aus</translation>
    </message>
    <message>
      <source>{format} is written at {rate}.</source>
      <translation>{format} wird mit {rate} geschrieben.</translation>
    </message>
    <message>
      <source>{part}, {begin} to {end}</source>
      <translation>{part}, {begin} bis {end}</translation>
    </message>
    <message>
      <source>As always</source>
      <translation>Normal starten</translation>
    </message>
    <message>
      <source>MusicDesk did not come up the last times. Start it in safe mode? Settings are the defaults then, and yours are kept for the next time.</source>
      <translation>MusicDesk ist die letzten Male nicht gestartet. Im abgesicherten Modus starten? Dann gelten die Standardeinstellungen, und deine bleiben für das nächste Mal erhalten.</translation>
    </message>
    <message>
      <source>Safe mode</source>
      <translation>Abgesicherter Modus</translation>
    </message>
    <message>
      <source>Choose a file that MusicDesk has exported.</source>
      <translation>Wähle eine Datei, die MusicDesk exportiert hat.</translation>
    </message>
    <message>
      <source>Choose another in Settings.</source>
      <translation>Wähle in den Einstellungen eine andere.</translation>
    </message>
    <message>
      <source>Exported: {files}, in {folder}.</source>
      <translation>Exportiert: {files}, in {folder}.</translation>
    </message>
    <message>
      <source>Exporting ...</source>
      <translation>Wird exportiert ...</translation>
    </message>
    <message>
      <source>Import sound</source>
      <translation>Audiodatei importieren</translation>
    </message>
    <message>
      <source>It was taken off the list of recent files.</source>
      <translation>Es wurde aus der Liste der letzten Dateien genommen.</translation>
    </message>
    <message>
      <source>No file manager could be opened. It lies here: {path}</source>
      <translation>Es ließ sich kein Dateimanager öffnen. Es liegt hier: {path}</translation>
    </message>
    <message>
      <source>Restore settings from a file</source>
      <translation>Einstellungen aus Datei wiederherstellen</translation>
    </message>
    <message>
      <source>Save it first, then drop the file.</source>
      <translation>Speichere sie zuerst, dann leg die Datei hier ab.</translation>
    </message>
    <message>
      <source>Sound ({patterns})</source>
      <translation>Klang ({patterns})</translation>
    </message>
    <message>
      <source>That is no file on this computer.</source>
      <translation>Das ist keine Datei auf diesem Rechner.</translation>
    </message>
    <message>
      <source>The library is read-only: nothing can be taken in.</source>
      <translation>Die Bibliothek ist schreibgeschützt: Es lässt sich nichts importieren.</translation>
    </message>
    <message>
      <source>The next take follows the notes of {name}.</source>
      <translation>Der nächste Take folgt den Noten von {name}.</translation>
    </message>
    <message>
      <source>The next take follows the notes of {name}: it can follow only one file.</source>
      <translation>Der nächste Take folgt den Noten von {name}: Er kann nur einer Datei folgen.</translation>
    </message>
    <message>
      <source>The settings of {name} are set.</source>
      <translation>Die Einstellungen aus {name} sind übernommen.</translation>
    </message>
    <message>
      <source>{name} does not say what made it.</source>
      <translation>In {name} steht nicht, womit es gemacht wurde.</translation>
    </message>
    <message>
      <source>{name} is not in {folder} any more.</source>
      <translation>{name} ist nicht mehr in {folder}.</translation>
    </message>
    <message>
      <source>A small model that came with MusicDesk. It needs no network, and what it makes is yours.</source>
      <translation>Ein kleines Modell, das mit MusicDesk kam. Es braucht kein Netz, und was es macht, gehört dir.</translation>
    </message>
    <message>
      <source>Another one is spoken from the next start on.</source>
      <translation>Eine andere gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>Better models are there</source>
      <translation>Es gibt bessere Modelle</translation>
    </message>
    <message>
      <source>For humming a line. It is open only while you test it, and on the melody page.</source>
      <translation>Um eine Melodie zu summen. Offen ist es nur, während du es testest, und auf der Melodieseite.</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>Grafikkarte</translation>
    </message>
    <message>
      <source>Install MusicDesk again, or choose another model.</source>
      <translation>Installiere MusicDesk neu oder wähle ein anderes Modell.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Larger ones sound better. They are downloaded only when you choose one.</source>
      <translation>Größere klingen besser. Sie werden nur heruntergeladen, wenn du eines wählst.</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>Wird geprüft …</translation>
    </message>
    <message>
      <source>Make a first take</source>
      <translation>Ersten Take machen</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Mikrofon</translation>
    </message>
    <message>
      <source>More models…</source>
      <translation>Mehr Modelle…</translation>
    </message>
    <message>
      <source>Nothing leaves this computer: no account, no counting, no cloud.</source>
      <translation>Nichts verlässt diesen Rechner: kein Konto, keine Statistik, keine Cloud.</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Klang</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Stop the test</source>
      <translation>Test anhalten</translation>
    </message>
    <message>
      <source>Test microphone</source>
      <translation>Mikrofon testen</translation>
    </message>
    <message>
      <source>Test sound</source>
      <translation>Klang testen</translation>
    </message>
    <message>
      <source>The Starter is missing</source>
      <translation>Der Starter fehlt</translation>
    </message>
    <message>
      <source>The Starter is ready</source>
      <translation>Der Starter ist bereit</translation>
    </message>
    <message>
      <source>Type what you want to hear, or hum it. The music is made on this computer.</source>
      <translation>Tippe ein, was du hören möchtest, oder summ es. Die Musik entsteht auf diesem Rechner.</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <source>Welcome to MusicDesk</source>
      <translation>Willkommen bei MusicDesk</translation>
    </message>
    <message>
      <source>Choose another, or sing.</source>
      <translation>Wähle etwas anderes oder sing.</translation>
    </message>
    <message>
      <source>{name} is silent: there is nothing in it to follow.</source>
      <translation>{name} ist still: Es ist nichts darin, dem man folgen könnte.</translation>
    </message>
    <message>
      <source>{name}, {seconds:.1f} s</source>
      <translation>{name}, {seconds:.1f} s</translation>
    </message>
    <message>
      <source>{name}, {seconds:.1f} s, mended</source>
      <translation>{name}, {seconds:.1f} s, repariert</translation>
    </message>
    <message>
      <source>Another MusicDesk has the library in {folder} and does not answer.</source>
      <translation>Ein anderes MusicDesk hat die Bibliothek in {folder} und antwortet nicht.</translation>
    </message>
    <message>
      <source>Close it first, or start it anew.</source>
      <translation>Schließe es zuerst oder starte es neu.</translation>
    </message>
    <message>
      <source>Safe mode: settings are the defaults, and none are kept. The library is the one in {folder}.</source>
      <translation>Abgesicherter Modus: Es gelten die Standardeinstellungen, und keine werden behalten. Die Bibliothek ist die in {folder}.</translation>
    </message>
    <message>
      <source>{reason} Until then this is the library in {folder}.</source>
      <translation>{reason} Bis dahin ist das die Bibliothek in {folder}.</translation>
    </message>
    <message>
      <source>Loop {number}</source>
      <translation>Loop {number}</translation>
    </message>
    <message>
      <source>any</source>
      <comment>key that was asked for</comment>
      <translation>beliebig</translation>
    </message>
    <message>
      <source>any key asked</source>
      <translation>beliebige Tonart verlangt</translation>
    </message>
    <message>
      <source>being listened to</source>
      <translation>wird angehört</translation>
    </message>
    <message>
      <source>key asked {key}</source>
      <translation>Tonart verlangt {key}</translation>
    </message>
    <message>
      <source>likeness {likeness}</source>
      <translation>Ähnlichkeit {likeness}</translation>
    </message>
    <message>
      <source>measured {bpm} bpm</source>
      <translation>gemessen {bpm} bpm</translation>
    </message>
    <message>
      <source>measured {key}</source>
      <translation>gemessen {key}</translation>
    </message>
    <message>
      <source>no key heard</source>
      <translation>keine Tonart gehört</translation>
    </message>
    <message>
      <source>no tempo heard</source>
      <translation>kein Tempo gehört</translation>
    </message>
    <message>
      <source>none</source>
      <comment>tempo or key that was heard</comment>
      <translation>nichts</translation>
    </message>
    <message>
      <source>tempo asked {bpm} bpm</source>
      <translation>Tempo verlangt {bpm} bpm</translation>
    </message>
    <message>
      <source>the relative key, of the same notes</source>
      <translation>die Paralleltonart, mit denselben Tönen</translation>
    </message>
    <message>
      <source>{key} (relative)</source>
      <translation>{key} (parallel)</translation>
    </message>
    <message>
      <source>CANDIDATES</source>
      <translation>KANDIDATEN</translation>
    </message>
    <message>
      <source>Candidates</source>
      <translation>Kandidaten</translation>
    </message>
    <message>
      <source>Key: asked → measured</source>
      <translation>Tonart: verlangt → gemessen</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>Ähnlichkeit</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>Loop</translation>
    </message>
    <message>
      <source>Loops being made</source>
      <translation>Entstehende Loops</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open it, and go back to the takes (Enter, or a double click)</source>
      <translation>Öffnen und zurück zu den Takes (Eingabe oder Doppelklick)</translation>
    </message>
    <message>
      <source>Open the loop</source>
      <translation>Loop öffnen</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Abspielen</translation>
    </message>
    <message>
      <source>Play it, while this page stays</source>
      <translation>Abspielen, diese Seite bleibt</translation>
    </message>
    <message>
      <source>Play the loop</source>
      <translation>Loop abspielen</translation>
    </message>
    <message>
      <source>Tempo: asked → measured</source>
      <translation>Tempo: verlangt → gemessen</translation>
    </message>
    <message>
      <source>The loops will stand here: the best first, asked and measured tempo and key beside each.</source>
      <translation>Hier stehen gleich die Loops: die besten zuerst, daneben verlangtes und gemessenes Tempo und die Tonart.</translation>
    </message>
    <message>
      <source>Double the tempo of the idea</source>
      <translation>Doppeltes Tempo der Idee</translation>
    </message>
    <message>
      <source>Found genre</source>
      <translation>Gefundenes Genre</translation>
    </message>
    <message>
      <source>Found key</source>
      <translation>Gefundene Tonart</translation>
    </message>
    <message>
      <source>Found mood</source>
      <translation>Gefundene Stimmung</translation>
    </message>
    <message>
      <source>Found tempo</source>
      <translation>Gefundenes Tempo</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>Genre</translation>
    </message>
    <message>
      <source>Half the tempo of the idea</source>
      <translation>Halbes Tempo der Idee</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Tonart</translation>
    </message>
    <message>
      <source>Key of the idea</source>
      <translation>Tonart der Idee</translation>
    </message>
    <message>
      <source>Listening …</source>
      <translation>Es wird gehört …</translation>
    </message>
    <message>
      <source>Mood</source>
      <translation>Stimmung</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Tempo of the idea</source>
      <translation>Tempo der Idee</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>nichts gefunden</translation>
    </message>
    <message>
      <source>Asks for: {prompt}</source>
      <translation>Verlangt: {prompt}</translation>
    </message>
    <message>
      <source>Choose a recording of your idea first.</source>
      <translation>Wähle zuerst eine Aufnahme deiner Idee.</translation>
    </message>
    <message>
      <source>Compose it again from the fields above</source>
      <translation>Neu aus den Feldern oben zusammensetzen</translation>
    </message>
    <message>
      <source>Compose the prompt again</source>
      <translation>Prompt neu zusammensetzen</translation>
    </message>
    <message>
      <source>Follow its melody</source>
      <translation>Der Melodie folgen</translation>
    </message>
    <message>
      <source>How many bars the loop has, of four beats each; it is cut to exactly so many.</source>
      <translation>Wie viele Takte der Loop hat, mit je vier Schlägen; er wird auf genau so viele geschnitten.</translation>
    </message>
    <message>
      <source>How many loops to make, to choose the best of.</source>
      <translation>Wie viele Loops gemacht werden, um den besten zu wählen.</translation>
    </message>
    <message>
      <source>Instrument</source>
      <translation>Instrument</translation>
    </message>
    <message>
      <source>Loop model</source>
      <translation>Loop-Modell</translation>
    </message>
    <message>
      <source>Make loop</source>
      <translation>Loop machen</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Prompt of the loop</source>
      <translation>Prompt des Loops</translation>
    </message>
    <message>
      <source>Put it in the queue (Ctrl+Enter)</source>
      <translation>In die Warteschlange (Strg+Eingabe)</translation>
    </message>
    <message>
      <source>The loop plays what the idea plays, as far as the model follows a melody.</source>
      <translation>Der Loop spielt, was die Idee spielt, soweit das Modell einer Melodie folgt.</translation>
    </message>
    <message>
      <source>What is asked for</source>
      <translation>Was verlangt wird</translation>
    </message>
    <message>
      <source>Advanced</source>
      <translation>Erweitert</translation>
    </message>
    <message>
      <source>Advanced loop</source>
      <translation>Loop, weitere Einstellungen</translation>
    </message>
    <message>
      <source>Back to the takes (Esc)</source>
      <translation>Zurück zu den Takes (Esc)</translation>
    </message>
    <message>
      <source>Change what was found, and the prompt</source>
      <translation>Ändern, was gefunden wurde, und den Prompt</translation>
    </message>
    <message>
      <source>Drop one file: a loop is made from one idea.</source>
      <translation>Leg eine einzige Datei ab: Ein Loop entsteht aus einer Idee.</translation>
    </message>
    <message>
      <source>LOOP FROM AN IDEA</source>
      <translation>LOOP AUS EINER IDEE</translation>
    </message>
    <message>
      <source>Leave the idea page</source>
      <translation>Ideenseite verlassen</translation>
    </message>
    <message>
      <source>Loop from an idea</source>
      <translation>Loop aus einer Idee</translation>
    </message>
    <message>
      <source>No tempo was found: type one above.</source>
      <translation>Es wurde kein Tempo gefunden: Tippe oben eines ein.</translation>
    </message>
    <message>
      <source>The recording is being listened to.</source>
      <translation>Die Aufnahme wird angehört.</translation>
    </message>
    <message>
      <source>Drop a recording here: a hummed line, a riff, a few bars.</source>
      <translation>Leg hier eine Aufnahme ab: eine gesummte Melodie, ein Riff, ein paar Takte.</translation>
    </message>
    <message>
      <source>Picture of the idea</source>
      <translation>Bild der Idee</translation>
    </message>
    <message>
      <source>Getting ready …</source>
      <translation>Es wird vorbereitet …</translation>
    </message>
    <message>
      <source>Making loops …</source>
      <translation>Loops entstehen …</translation>
    </message>
    <message numerus="yes">
      <source>Making {n} loops ...</source>
      <comment>Making {n} loop ...</comment>
      <translation>
        <numerusform>{n} Loop entsteht ...</numerusform>
        <numerusform>{n} Loops entstehen ...</numerusform>
      </translation>
    </message>
    <message>
      <source>The melody “{name}”</source>
      <translation>Die Melodie „{name}“</translation>
    </message>
    <message>
      <source>The open take “{title}”</source>
      <translation>Der offene Take „{title}“</translation>
    </message>
    <message>
      <source>Waiting in the queue …</source>
      <translation>Wartet in der Warteschlange …</translation>
    </message>
    <message>
      <source>Choose a recording of your idea</source>
      <translation>Wähle eine Aufnahme deiner Idee</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>Datei…</translation>
    </message>
    <message>
      <source>Idea</source>
      <translation>Idee</translation>
    </message>
    <message>
      <source>Idea from a file</source>
      <translation>Idee aus einer Datei</translation>
    </message>
    <message>
      <source>No idea yet</source>
      <translation>Noch keine Idee</translation>
    </message>
    <message>
      <source>Nothing recorded yet</source>
      <translation>Noch nichts aufgenommen</translation>
    </message>
    <message>
      <source>One you sang, the melody in its slot, or the open take</source>
      <translation>Eine von dir gesungene, die Melodie im Platz oder der offene Take</translation>
    </message>
    <message>
      <source>Record</source>
      <comment>the verb</comment>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <source>Record an idea</source>
      <translation>Idee aufnehmen</translation>
    </message>
    <message>
      <source>Sing or play it on the melody page, then come back here</source>
      <translation>Auf der Melodieseite singen oder spielen, dann hierher zurückkommen</translation>
    </message>
    <message>
      <source>Sound and MIDI ({patterns})</source>
      <translation>Klang und MIDI ({patterns})</translation>
    </message>
    <message>
      <source>Use a recording</source>
      <translation>Aufnahme wählen</translation>
    </message>
    <message>
      <source>Use a recording…</source>
      <translation>Aufnahme wählen…</translation>
    </message>
    <message>
      <source>{seconds:.1f} s</source>
      <translation>{seconds:.1f} s</translation>
    </message>
    <message>
      <source>How loud you are, in dBFS. The green line is the good range, {low:.0f} to {high:.0f} dB: let your peaks end below it. Further right the sound is cut off. Click to reset the peak and the clip light.</source>
      <translation>Wie laut du bist, in dBFS. Die grüne Linie ist der gute Bereich, {low:.0f} bis {high:.0f} dB: Deine Spitzen sollen darunter enden. Weiter rechts wird der Klang abgeschnitten. Klick setzt Spitze und Clip-Licht zurück.</translation>
    </message>
    <message>
      <source>Input level</source>
      <translation>Eingangspegel</translation>
    </message>
    <message>
      <source>{level}, good</source>
      <translation>{level}, gut</translation>
    </message>
    <message>
      <source>{level}, rather loud; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}, recht laut; gut sind {low:.0f} bis {high:.0f} dB</translation>
    </message>
    <message>
      <source>{level}, too quiet; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}, zu leise; gut sind {low:.0f} bis {high:.0f} dB</translation>
    </message>
    <message>
      <source>{level}; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}; gut sind {low:.0f} bis {high:.0f} dB</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Clear jobs</source>
      <translation>Aufträge leeren</translation>
    </message>
    <message>
      <source>JOBS</source>
      <translation>AUFTRÄGE</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Aufträge</translation>
    </message>
    <message>
      <source>No jobs</source>
      <translation>Keine Aufträge</translation>
    </message>
    <message>
      <source>Take the jobs that have ended off the list</source>
      <translation>Beendete Aufträge aus der Liste nehmen</translation>
    </message>
    <message>
      <source>Cancel “{title}”</source>
      <translation>„{title}“ abbrechen</translation>
    </message>
    <message>
      <source>Cancel; what exists is kept</source>
      <translation>Abbrechen; was da ist, bleibt</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Details kopieren</translation>
    </message>
    <message>
      <source>Copy details of “{title}”</source>
      <translation>Details von „{title}“ kopieren</translation>
    </message>
    <message>
      <source>Copy what went wrong, for a report</source>
      <translation>Kopieren, was schiefging, für einen Bericht</translation>
    </message>
    <message>
      <source>Dismiss “{title}”</source>
      <translation>„{title}“ ausblenden</translation>
    </message>
    <message>
      <source>Job “{title}”</source>
      <translation>Auftrag „{title}“</translation>
    </message>
    <message>
      <source>Move down the queue</source>
      <translation>In der Warteschlange nach hinten</translation>
    </message>
    <message>
      <source>Move up the queue</source>
      <translation>In der Warteschlange nach vorn</translation>
    </message>
    <message>
      <source>Move “{title}” down</source>
      <translation>„{title}“ nach hinten</translation>
    </message>
    <message>
      <source>Move “{title}” up</source>
      <translation>„{title}“ nach vorn</translation>
    </message>
    <message>
      <source>Progress of “{title}”</source>
      <translation>Fortschritt von „{title}“</translation>
    </message>
    <message>
      <source>Save again</source>
      <translation>Erneut speichern</translation>
    </message>
    <message>
      <source>Save “{title}” again</source>
      <translation>„{title}“ erneut speichern</translation>
    </message>
    <message>
      <source>Take this off the list</source>
      <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
      <source>Try once more to save what was made</source>
      <translation>Noch einmal versuchen, das Gemachte zu speichern</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Cut short; what exists is kept</source>
      <translation>Abgebrochen; was da ist, bleibt</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message numerus="yes">
      <source>Done, {n} takes</source>
      <comment>Done, {n} take</comment>
      <translation>
        <numerusform>Fertig, {n} Take</numerusform>
        <numerusform>Fertig, {n} Takes</numerusform>
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Misslungen</translation>
    </message>
    <message numerus="yes">
      <source>Failed; {n} takes kept</source>
      <comment>Failed; {n} take kept</comment>
      <translation>
        <numerusform>Misslungen; {n} Take bleibt</numerusform>
        <numerusform>Misslungen; {n} Takes bleiben</numerusform>
      </translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>Das Modell wird geladen</translation>
    </message>
    <message>
      <source>Making take {number} of {count}</source>
      <translation>Take {number} von {count} entsteht</translation>
    </message>
    <message>
      <source>Making the take</source>
      <translation>Der Take entsteht</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Nicht gespeichert</translation>
    </message>
    <message>
      <source>Stopping; what exists is kept</source>
      <translation>Hält an; was da ist, bleibt</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>nearly done</source>
      <translation>fast fertig</translation>
    </message>
    <message>
      <source>{hours} h left</source>
      <translation>noch {hours} Std.</translation>
    </message>
    <message>
      <source>{minutes} min left</source>
      <translation>noch {minutes} Min.</translation>
    </message>
    <message numerus="yes">
      <source>{n} done</source>
      <comment>{n} done</comment>
      <translation>
        <numerusform>{n} fertig</numerusform>
        <numerusform>{n} fertig</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} failed</source>
      <comment>{n} failed</comment>
      <translation>
        <numerusform>{n} misslungen</numerusform>
        <numerusform>{n} misslungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} running</source>
      <comment>{n} running</comment>
      <translation>
        <numerusform>{n} läuft</numerusform>
        <numerusform>{n} laufen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} waiting</source>
      <comment>{n} waiting</comment>
      <translation>
        <numerusform>{n} wartet</numerusform>
        <numerusform>{n} warten</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds} s left</source>
      <translation>noch {seconds} s</translation>
    </message>
    <message>
      <source>{speed}x real time</source>
      <translation>{speed}x Echtzeit</translation>
    </message>
    <message>
      <source>Keyboard {number}</source>
      <translation>Keyboard {number}</translation>
    </message>
    <message>
      <source>Make room, and play again.</source>
      <translation>Schaff Platz und spiel noch einmal.</translation>
    </message>
    <message>
      <source>Press MIDI keyboard again, and play.</source>
      <translation>Drück noch einmal auf MIDI-Keyboard und spiel.</translation>
    </message>
    <message>
      <source>What was played cannot be kept ({reason}).</source>
      <translation>Was gespielt wurde, lässt sich nicht behalten ({reason}).</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>1.  Take the headphones off, and turn the speakers up.
2.  Hold the microphone where it hears them.
3.  Press Start, and be quiet while it clicks.</source>
      <translation>1.  Nimm den Kopfhörer ab und dreh die Lautsprecher auf.
2.  Halt das Mikrofon dorthin, wo es sie hört.
3.  Drück auf Start und sei still, während es klickt.</translation>
    </message>
    <message>
      <source>Measure again</source>
      <translation>Neu messen</translation>
    </message>
    <message>
      <source>Measure latency</source>
      <translation>Latenz messen</translation>
    </message>
    <message>
      <source>Measuring …</source>
      <translation>Es wird gemessen …</translation>
    </message>
    <message>
      <source>Sound takes a moment to leave the speakers and to come back through the microphone. Once it is measured, what you sing to the clicks lies on the beat.</source>
      <translation>Klang braucht einen Moment, um aus den Lautsprechern zu kommen und durchs Mikrofon zurück. Ist das einmal gemessen, liegt auf dem Schlag, was du zu den Klicks singst.</translation>
    </message>
    <message>
      <source>Your devices are {ms:.0f} ms late, give or take {spread:.0f} ms. From now on this is allowed for.</source>
      <translation>Deine Geräte sind {ms:.0f} ms zu spät, auf {spread:.0f} ms genau. Das wird ab jetzt ausgeglichen.</translation>
    </message>
    <message>
      <source>Your devices are {ms:.0f} ms late. From now on this is allowed for.</source>
      <translation>Deine Geräte sind {ms:.0f} ms zu spät. Das wird ab jetzt ausgeglichen.</translation>
    </message>
    <message>
      <source>Press Start again in a moment.</source>
      <translation>Drück gleich noch einmal auf Start.</translation>
    </message>
    <message>
      <source>Stop recording first, then measure the latency.</source>
      <translation>Beende zuerst die Aufnahme, dann miss die Latenz.</translation>
    </message>
    <message>
      <source>The last measurement is still ending.</source>
      <translation>Die letzte Messung läuft noch aus.</translation>
    </message>
    <message>
      <source>The measurement was stopped.</source>
      <translation>Die Messung wurde angehalten.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own ({name}); Help → Copy diagnostics has the details.</source>
      <translation>MusicDesk hat selbst einen Fehler gemacht ({name}); unter Hilfe → Diagnose kopieren stehen die Details.</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Versuche</translation>
    </message>
    <message>
      <source>Delete attempt</source>
      <translation>Versuch löschen</translation>
    </message>
    <message>
      <source>Delete the attempt that is chosen  (Del)</source>
      <translation>Den gewählten Versuch löschen  (Entf)</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>MIDI keyboard</source>
      <translation>MIDI-Keyboard</translation>
    </message>
    <message>
      <source>Nothing sung yet. A file will do, too.</source>
      <translation>Noch nichts gesungen. Eine Datei geht auch.</translation>
    </message>
    <message>
      <source>Play the melody on {keyboard}; press again when you are done</source>
      <translation>Spiel die Melodie auf {keyboard}; drück noch einmal, wenn du fertig bist</translation>
    </message>
    <message>
      <source>Shown: {name}</source>
      <translation>Gezeigt: {name}</translation>
    </message>
    <message>
      <source>Take a melody from a file: sound or MIDI</source>
      <translation>Eine Melodie aus einer Datei nehmen: Klang oder MIDI</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <source>count-in</source>
      <translation>Einzähler</translation>
    </message>
    <message>
      <source>not recording</source>
      <translation>keine Aufnahme</translation>
    </message>
    <message>
      <source>opening the microphone</source>
      <translation>das Mikrofon wird geöffnet</translation>
    </message>
    <message>
      <source>recording</source>
      <translation>Aufnahme läuft</translation>
    </message>
    <message>
      <source>starting</source>
      <translation>startet</translation>
    </message>
    <message>
      <source>After its end</source>
      <translation>Nach ihrem Ende</translation>
    </message>
    <message>
      <source>As the model hears it</source>
      <translation>Wie das Modell sie hört</translation>
    </message>
    <message>
      <source>Begin anew</source>
      <translation>Von vorn beginnen</translation>
    </message>
    <message>
      <source>Hear it as it was sung or played, without any repair.</source>
      <translation>Hör sie, wie sie gesungen oder gespielt wurde, ohne Reparatur.</translation>
    </message>
    <message>
      <source>Hear plain tones of what the model gets, in place of your voice (A/B).</source>
      <translation>Hör schlichte Töne von dem, was das Modell bekommt, statt deiner Stimme (A/B).</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Pause the melody</source>
      <translation>Melodie anhalten</translation>
    </message>
    <message>
      <source>Play melody</source>
      <translation>Melodie abspielen</translation>
    </message>
    <message>
      <source>Play the melody</source>
      <translation>Melodie abspielen</translation>
    </message>
    <message>
      <source>Stop following</source>
      <translation>Nicht weiter folgen</translation>
    </message>
    <message>
      <source>What happens where the take is longer than the melody.</source>
      <translation>Was passiert, wenn der Take länger ist als die Melodie.</translation>
    </message>
    <message>
      <source>playing</source>
      <translation>spielt</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>It stays at {value}.</source>
      <translation>Es bleibt bei {value}.</translation>
    </message>
    <message>
      <source>{low} to {high}, please.</source>
      <translation>{low} bis {high}, bitte.</translation>
    </message>
    <message>
      <source>Get ready …</source>
      <translation>Mach dich bereit …</translation>
    </message>
    <message>
      <source>Listening to it …</source>
      <translation>Es wird angehört …</translation>
    </message>
    <message>
      <source>Press {key} and sing.</source>
      <translation>Drück {key} und sing.</translation>
    </message>
    <message>
      <source>Recording …</source>
      <translation>Aufnahme läuft …</translation>
    </message>
    <message>
      <source>Sing.</source>
      <translation>Sing.</translation>
    </message>
    <message>
      <source>Back to the takes  (Esc)</source>
      <translation>Zurück zu den Takes  (Esc)</translation>
    </message>
    <message>
      <source>Close melody</source>
      <translation>Melodie schließen</translation>
    </message>
    <message>
      <source>Count-in  {bar}</source>
      <translation>Einzähler  {bar}</translation>
    </message>
    <message>
      <source>Count-in: get ready</source>
      <translation>Einzähler: Mach dich bereit</translation>
    </message>
    <message>
      <source>Hum or sing.</source>
      <translation>Summ oder sing.</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>Eingang</translation>
    </message>
    <message>
      <source>Input device</source>
      <translation>Eingabegerät</translation>
    </message>
    <message>
      <source>Input: {device}</source>
      <translation>Eingang: {device}</translation>
    </message>
    <message>
      <source>MELODY</source>
      <translation>MELODIE</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>Wird geöffnet …</translation>
    </message>
    <message>
      <source>Press again to stop.</source>
      <translation>Zum Beenden noch einmal drücken.</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Record what you sing or hum</source>
      <translation>Aufnehmen, was du singst oder summst</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>System default</source>
      <translation>Systemstandard</translation>
    </message>
    <message>
      <source>Wear headphones, or the microphone hears the clicks.</source>
      <translation>Setz einen Kopfhörer auf, sonst hört das Mikrofon die Klicks.</translation>
    </message>
    <message>
      <source>Wear headphones: through speakers, monitoring howls.</source>
      <translation>Setz einen Kopfhörer auf: Über Lautsprecher pfeift das Mithören.</translation>
    </message>
    <message>
      <source>bar {bar}</source>
      <translation>Takt {bar}</translation>
    </message>
    <message>
      <source>{device} (not there)</source>
      <translation>{device} (nicht da)</translation>
    </message>
    <message>
      <source>{key} starts and stops.</source>
      <translation>{key} startet und beendet.</translation>
    </message>
    <message>
      <source>{key} stops.</source>
      <translation>{key} beendet.</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Hinweise</translation>
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
      <translation>1/8-Triole</translation>
    </message>
    <message>
      <source>Beat division</source>
      <translation>Teilung des Schlags</translation>
    </message>
    <message>
      <source>High-pass</source>
      <translation>Hochpass</translation>
    </message>
    <message>
      <source>High-pass frequency</source>
      <translation>Frequenz des Hochpasses</translation>
    </message>
    <message>
      <source>Hold each note on one pitch, without slides and vibrato.</source>
      <translation>Jede Note auf einer Tonhöhe halten, ohne Schleifer und Vibrato.</translation>
    </message>
    <message>
      <source>Let each note begin and end on the beat grid of the tempo above.</source>
      <translation>Jede Note auf dem Schlagraster des Tempos oben beginnen und enden lassen.</translation>
    </message>
    <message>
      <source>Move each note to the nearest one of a scale.</source>
      <translation>Jede Note zur nächsten einer Tonleiter schieben.</translation>
    </message>
    <message>
      <source>Noise gate</source>
      <translation>Noise Gate</translation>
    </message>
    <message>
      <source>Noise gate level</source>
      <translation>Pegel des Noise Gates</translation>
    </message>
    <message>
      <source>REPAIR</source>
      <translation>REPARATUR</translation>
    </message>
    <message>
      <source>Silence what is quieter than this.</source>
      <translation>Zum Schweigen bringen, was leiser ist als das.</translation>
    </message>
    <message>
      <source>Snap to beat</source>
      <translation>Auf Schlag einrasten</translation>
    </message>
    <message>
      <source>Snap to scale</source>
      <translation>Auf Tonleiter einrasten</translation>
    </message>
    <message>
      <source>Steady pitch</source>
      <translation>Ruhige Tonhöhe</translation>
    </message>
    <message>
      <source>Take away what is lower: rumble, breath, handling noise.</source>
      <translation>Wegnehmen, was tiefer ist: Rumpeln, Atem, Griffgeräusche.</translation>
    </message>
    <message>
      <source>Take the voice out of a song, so that only it is followed.</source>
      <translation>Die Stimme aus einem Song holen, damit nur ihr gefolgt wird.</translation>
    </message>
    <message>
      <source>Take the {bpm} bpm heard</source>
      <translation>Gehörte {bpm} bpm übernehmen</translation>
    </message>
    <message>
      <source>The grid is at {bpm} bpm; what you sang sounds like another.</source>
      <translation>Das Raster steht auf {bpm} bpm; was du gesungen hast, klingt nach einem anderen.</translation>
    </message>
    <message>
      <source>Use the tempo heard</source>
      <translation>Gehörtes Tempo übernehmen</translation>
    </message>
    <message>
      <source>Voice only</source>
      <translation>Nur die Stimme</translation>
    </message>
    <message>
      <source>Drag to trim; Alt moves freely, a double click takes the trim away.</source>
      <translation>Ziehen schneidet zu; Alt bewegt frei, ein Doppelklick nimmt den Schnitt weg.</translation>
    </message>
    <message>
      <source>What the model hears</source>
      <translation>Was das Modell hört</translation>
    </message>
    <message>
      <source>another note</source>
      <translation>eine andere Note</translation>
    </message>
    <message>
      <source>as sung</source>
      <translation>wie gesungen</translation>
    </message>
    <message>
      <source>silence</source>
      <translation>Stille</translation>
    </message>
    <message>
      <source>Empty.</source>
      <translation>Leer.</translation>
    </message>
    <message>
      <source>Melody line</source>
      <translation>Melodielinie</translation>
    </message>
    <message>
      <source>trimmed to {begin} to {end} s</source>
      <translation>zugeschnitten auf {begin} bis {end} s</translation>
    </message>
    <message>
      <source>playhead</source>
      <translation>Abspielposition</translation>
    </message>
    <message>
      <source>trim begin</source>
      <translation>Schnitt Anfang</translation>
    </message>
    <message>
      <source>trim end</source>
      <translation>Schnitt Ende</translation>
    </message>
    <message>
      <source>blues</source>
      <translation>Blues</translation>
    </message>
    <message>
      <source>dorian</source>
      <translation>dorisch</translation>
    </message>
    <message>
      <source>key {key}</source>
      <translation>Tonart {key}</translation>
    </message>
    <message>
      <source>listening, no pitch heard</source>
      <translation>hört zu, keine Tonhöhe</translation>
    </message>
    <message>
      <source>major</source>
      <translation>Dur</translation>
    </message>
    <message>
      <source>minor</source>
      <translation>Moll</translation>
    </message>
    <message>
      <source>mixolydian</source>
      <translation>mixolydisch</translation>
    </message>
    <message>
      <source>no notes</source>
      <translation>keine Noten</translation>
    </message>
    <message>
      <source>singing {note}</source>
      <translation>singt {note}</translation>
    </message>
    <message numerus="yes">
      <source>singing {note}, {n} cents flat</source>
      <comment>singing {note}, {n} cent flat</comment>
      <translation>
        <numerusform>singt {note}, {n} Cent zu tief</numerusform>
        <numerusform>singt {note}, {n} Cent zu tief</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>singing {note}, {n} cents sharp</source>
      <comment>singing {note}, {n} cent sharp</comment>
      <translation>
        <numerusform>singt {note}, {n} Cent zu hoch</numerusform>
        <numerusform>singt {note}, {n} Cent zu hoch</numerusform>
      </translation>
    </message>
    <message>
      <source>{note} {kind}</source>
      <translation>{note}-{kind}</translation>
    </message>
    <message numerus="yes">
      <source>{n} notes</source>
      <comment>{n} note</comment>
      <translation>
        <numerusform>{n} Note</numerusform>
        <numerusform>{n} Noten</numerusform>
      </translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Tonleiter</translation>
    </message>
    <message>
      <source>Scale kind</source>
      <translation>Art der Tonleiter</translation>
    </message>
    <message>
      <source>{scale} (heard)</source>
      <translation>{scale} (gehört)</translation>
    </message>
    <message>
      <source>Click on while you sing. With headphones the clicks are not in the recording.</source>
      <translation>Klickt weiter, während du singst. Mit Kopfhörer sind die Klicks nicht in der Aufnahme.</translation>
    </message>
    <message>
      <source>Count-in</source>
      <translation>Einzähler</translation>
    </message>
    <message>
      <source>Hear yourself while you sing. Wear headphones, or it howls.</source>
      <translation>Hör dich, während du singst. Setz einen Kopfhörer auf, sonst pfeift es.</translation>
    </message>
    <message>
      <source>How many bars are clicked before you sing.</source>
      <translation>Wie viele Takte klicken, bevor du singst.</translation>
    </message>
    <message>
      <source>Latency {ms} ms…</source>
      <translation>Latenz {ms} ms…</translation>
    </message>
    <message>
      <source>Latency…</source>
      <translation>Latenz…</translation>
    </message>
    <message>
      <source>Measure how late your devices are, so that what you sing to the clicks lies on the beat.</source>
      <translation>Messen, wie spät deine Geräte sind, damit auf dem Schlag liegt, was du zu den Klicks singst.</translation>
    </message>
    <message>
      <source>Metronome</source>
      <translation>Metronom</translation>
    </message>
    <message>
      <source>Monitor</source>
      <translation>Mithören</translation>
    </message>
    <message>
      <source>None</source>
      <comment>no bars are counted in</comment>
      <translation>Keiner</translation>
    </message>
    <message>
      <source>The tempo of the clicks and of the beat grid.</source>
      <translation>Das Tempo der Klicks und des Schlagrasters.</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>noch nicht gemessen</translation>
    </message>
    <message numerus="yes">
      <source>{n} bars</source>
      <comment>{n} bar</comment>
      <translation>
        <numerusform>{n} Takt</numerusform>
        <numerusform>{n} Takte</numerusform>
      </translation>
    </message>
    <message>
      <source>Let the next takes follow it</source>
      <translation>Die nächsten Takes folgen ihr</translation>
    </message>
    <message>
      <source>Nothing to follow yet.</source>
      <translation>Noch nichts, dem man folgen könnte.</translation>
    </message>
    <message>
      <source>Use this melody</source>
      <translation>Diese Melodie verwenden</translation>
    </message>
    <message>
      <source>That melody is not looked at any more.</source>
      <translation>Diese Melodie wird nicht mehr angesehen.</translation>
    </message>
    <message>
      <source>beginning of the melody</source>
      <translation>Anfang der Melodie</translation>
    </message>
    <message>
      <source>division of the beat</source>
      <translation>Teilung des Schlags</translation>
    </message>
    <message>
      <source>end of the melody</source>
      <translation>Ende der Melodie</translation>
    </message>
    <message>
      <source>high-pass</source>
      <translation>Hochpass</translation>
    </message>
    <message>
      <source>noise gate</source>
      <translation>Noise Gate</translation>
    </message>
    <message>
      <source>repair</source>
      <translation>Reparatur</translation>
    </message>
    <message>
      <source>snap to beat</source>
      <translation>auf Schlag einrasten</translation>
    </message>
    <message>
      <source>snap to scale</source>
      <translation>auf Tonleiter einrasten</translation>
    </message>
    <message>
      <source>what comes after the melody</source>
      <translation>was nach der Melodie kommt</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Engine</source>
      <translation>&amp;Engine</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Take</source>
      <translation>&amp;Take</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>Bring back what is in the trash</source>
      <translation>Papierkorb wiederherstellen</translation>
    </message>
    <message>
      <source>Clear the list</source>
      <translation>Liste leeren</translation>
    </message>
    <message>
      <source>Copy diagnostics…</source>
      <translation>Diagnose kopieren…</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>Papierkorb leeren…</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Look for a newer version…</source>
      <translation>Nach Updates suchen…</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>Notiz…</translation>
    </message>
    <message>
      <source>Open the library's folder</source>
      <translation>Bibliotheksordner öffnen</translation>
    </message>
    <message>
      <source>Play&amp;back</source>
      <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
      <source>Recent files</source>
      <translation>Letzte Dateien</translation>
    </message>
    <message>
      <source>Restore settings from a file…</source>
      <translation>Einstellungen aus Datei wiederherstellen…</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Sterne</translation>
    </message>
    <message>
      <source>Stems…</source>
      <translation>Stems…</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Design</translation>
    </message>
    <message>
      <source>Unload model</source>
      <translation>Modell entladen</translation>
    </message>
    <message>
      <source>Welcome…</source>
      <translation>Willkommen…</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Pegel</translation>
    </message>
    <message>
      <source>Level in dBFS. Click to reset the peak and the clip light.</source>
      <translation>Pegel in dBFS. Klick setzt Spitze und Clip-Licht zurück.</translation>
    </message>
    <message>
      <source>clipped</source>
      <translation>übersteuert</translation>
    </message>
    <message>
      <source>peak {level} dB</source>
      <translation>Spitze {level} dB</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>stumm</translation>
    </message>
    <message>
      <source>A take waits to be made with it: wait for it, or cancel that first.</source>
      <translation>Ein Take wartet darauf, damit gemacht zu werden: Warte oder brich ihn zuerst ab.</translation>
    </message>
    <message>
      <source>Choose the folder with the files of {title}</source>
      <translation>Wähle den Ordner mit den Dateien von {title}</translation>
    </message>
    <message>
      <source>Delete {title} ({size}) from this computer? It can be downloaded again.</source>
      <translation>{title} ({size}) von diesem Rechner löschen? Du kannst es wieder herunterladen.</translation>
    </message>
    <message>
      <source>It is making a take now: wait for it, or cancel that first.</source>
      <translation>Es macht gerade einen Take: Warte darauf oder brich ihn zuerst ab.</translation>
    </message>
    <message>
      <source>Models lie in {folder}.</source>
      <translation>Modelle liegen in {folder}.</translation>
    </message>
    <message>
      <source>Models lie in {folder}; {free} are free there.</source>
      <translation>Modelle liegen in {folder}; dort sind {free} frei.</translation>
    </message>
    <message>
      <source>Remove {title}</source>
      <translation>{title} entfernen</translation>
    </message>
    <message>
      <source>The next takes are made with {title}.</source>
      <translation>Die nächsten Takes entstehen mit {title}.</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Where models lie</source>
      <translation>Wo Modelle liegen</translation>
    </message>
    <message>
      <source>List of models</source>
      <translation>Liste der Modelle</translation>
    </message>
    <message>
      <source>Accept licence</source>
      <translation>Lizenz zustimmen</translation>
    </message>
    <message>
      <source>Accept the licence first</source>
      <translation>Stimme zuerst der Lizenz zu</translation>
    </message>
    <message>
      <source>Asking what there is …</source>
      <translation>Es wird gefragt, was es gibt …</translation>
    </message>
    <message>
      <source>Compare every file with its checksum</source>
      <translation>Jede Datei mit ihrer Prüfsumme vergleichen</translation>
    </message>
    <message>
      <source>Delete it from this computer</source>
      <translation>Von diesem Rechner löschen</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <source>Fetch it from its publisher</source>
      <translation>Beim Herausgeber herunterladen</translation>
    </message>
    <message>
      <source>Fetch the broken files again, and only those</source>
      <translation>Die kaputten Dateien neu laden, und nur die</translation>
    </message>
    <message>
      <source>Go on with the download where it stopped</source>
      <translation>Das Herunterladen fortsetzen, wo es aufhörte</translation>
    </message>
    <message>
      <source>How far it is</source>
      <translation>Wie weit es ist</translation>
    </message>
    <message>
      <source>I have read the licence, and accept it</source>
      <translation>Ich habe die Lizenz gelesen und stimme ihr zu</translation>
    </message>
    <message>
      <source>Import from a folder…</source>
      <translation>Aus einem Ordner importieren…</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>Wird verwendet</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Make the next takes with it</source>
      <translation>Die nächsten Takes damit machen</translation>
    </message>
    <message>
      <source>Mend</source>
      <translation>Reparieren</translation>
    </message>
    <message>
      <source>Paused. “{resume}” goes on where it stopped.</source>
      <translation>Pausiert. „{resume}“ macht weiter, wo es aufhörte.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Stop for now; what was fetched is kept</source>
      <translation>Für jetzt anhalten; was geladen ist, bleibt</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>Hält an …</translation>
    </message>
    <message>
      <source>Take it in from a folder or a stick, without the network</source>
      <translation>Von einem Ordner oder USB-Stick importieren, ohne Netz</translation>
    </message>
    <message>
      <source>The next takes are made with it</source>
      <translation>Die nächsten Takes entstehen damit</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Waits for the one before it.</source>
      <translation>Wartet auf das davor.</translation>
    </message>
    <message>
      <source>as its publisher gives it</source>
      <translation>wie der Herausgeber sie angibt</translation>
    </message>
    <message>
      <source>{licence}, which has to be agreed to before the download</source>
      <translation>{licence}, der vor dem Herunterladen zugestimmt werden muss</translation>
    </message>
    <message>
      <source>Close other programs.</source>
      <translation>Schließe andere Programme.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own: {name}.</source>
      <translation>MusicDesk hat selbst einen Fehler gemacht: {name}.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Versuch es noch einmal.</translation>
    </message>
    <message numerus="yes">
      <source>And {n} more.</source>
      <comment>And {n} more.</comment>
      <translation>
        <numerusform>Und {n} weitere.</numerusform>
        <numerusform>Und {n} weitere.</numerusform>
      </translation>
    </message>
    <message>
      <source>Every file is as its publisher made it.</source>
      <translation>Jede Datei ist, wie ihr Herausgeber sie gemacht hat.</translation>
    </message>
    <message>
      <source>Not checked to the end.</source>
      <translation>Nicht zu Ende geprüft.</translation>
    </message>
    <message>
      <source>Not taken in.</source>
      <translation>Nicht importiert.</translation>
    </message>
    <message>
      <source>Paused; what was fetched is kept.</source>
      <translation>Pausiert; was geladen ist, bleibt.</translation>
    </message>
    <message>
      <source>{title} is here, whole and checked.</source>
      <translation>{title} ist da, ganz und geprüft.</translation>
    </message>
    <message>
      <source>{title} is removed: {size} are free again.</source>
      <translation>{title} ist entfernt: {size} sind wieder frei.</translation>
    </message>
    <message>
      <source>{title} is whole again.</source>
      <translation>{title} ist wieder ganz.</translation>
    </message>
    <message>
      <source>“{mend}” fetches what is broken again.</source>
      <translation>„{mend}“ lädt neu, was kaputt ist.</translation>
    </message>
    <message>
      <source>10 s of music</source>
      <translation>10 s Musik</translation>
    </message>
    <message>
      <source>Broken</source>
      <translation>Kaputt</translation>
    </message>
    <message>
      <source>Can do</source>
      <translation>Kann</translation>
    </message>
    <message>
      <source>Covers</source>
      <translation>Cover</translation>
    </message>
    <message>
      <source>Installed</source>
      <translation>Installiert</translation>
    </message>
    <message>
      <source>Its publisher wants to be asked first: log in on its page and agree there, then make an access token and run “hf auth login” in a terminal once. MusicDesk uses that login and keeps no copy of it.</source>
      <translation>Der Herausgeber möchte zuerst gefragt werden: Melde dich auf seiner Seite an und stimme dort zu, dann mach ein Zugangstoken und führe einmal „hf auth login“ in einem Terminal aus. MusicDesk benutzt diese Anmeldung und behält keine Kopie davon.</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <source>Mending</source>
      <translation>Wird repariert</translation>
    </message>
    <message>
      <source>Music</source>
      <translation>Musik</translation>
    </message>
    <message>
      <source>Own folder</source>
      <translation>Eigener Ordner</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pausiert</translation>
    </message>
    <message>
      <source>Paused at {percent} %</source>
      <translation>Pausiert bei {percent} %</translation>
    </message>
    <message>
      <source>Removing</source>
      <translation>Wird entfernt</translation>
    </message>
    <message>
      <source>Size told when fetched</source>
      <translation>Größe zeigt sich beim Laden</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>Hält an</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Tags</translation>
    </message>
    <message>
      <source>Taking in</source>
      <translation>Wird importiert</translation>
    </message>
    <message>
      <source>about {size}, fits this computer</source>
      <translation>etwa {size}, passt auf diesen Rechner</translation>
    </message>
    <message>
      <source>about {size}, more than is free here now</source>
      <translation>etwa {size}, mehr als hier gerade frei ist</translation>
    </message>
    <message>
      <source>about {time}</source>
      <translation>etwa {time}</translation>
    </message>
    <message>
      <source>checking</source>
      <translation>wird geprüft</translation>
    </message>
    <message>
      <source>downloading</source>
      <translation>wird geladen</translation>
    </message>
    <message>
      <source>follow a melody</source>
      <translation>einer Melodie folgen</translation>
    </message>
    <message>
      <source>go on from music</source>
      <translation>Musik weiterführen</translation>
    </message>
    <message>
      <source>mending</source>
      <translation>wird repariert</translation>
    </message>
    <message>
      <source>mono</source>
      <translation>Mono</translation>
    </message>
    <message>
      <source>one prompt for the whole take</source>
      <translation>ein Prompt für den ganzen Take</translation>
    </message>
    <message>
      <source>re-make a part</source>
      <translation>einen Teil neu machen</translation>
    </message>
    <message>
      <source>removing</source>
      <translation>wird entfernt</translation>
    </message>
    <message>
      <source>sections</source>
      <translation>Abschnitte</translation>
    </message>
    <message>
      <source>stereo</source>
      <translation>Stereo</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>hält an</translation>
    </message>
    <message>
      <source>taking in</source>
      <translation>wird importiert</translation>
    </message>
    <message>
      <source>told when it is fetched</source>
      <translation>zeigt sich beim Laden</translation>
    </message>
    <message>
      <source>up to {time} at once</source>
      <translation>bis {time} auf einmal</translation>
    </message>
    <message>
      <source>what not to hear</source>
      <translation>was nicht zu hören sein soll</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <source>No notes were heard. Lower the onset threshold, or choose another preset.</source>
      <translation>Es wurden keine Noten erkannt. Senke die Attack-Schwelle oder wähle ein anderes Preset.</translation>
    </message>
    <message>
      <source>Open a take to see its notes.</source>
      <translation>Öffne einen Take, um seine Noten zu sehen.</translation>
    </message>
    <message>
      <source>Press Transcribe to hear the notes of this take.</source>
      <translation>Drück auf Transkribieren, um die Noten dieses Takes zu hören.</translation>
    </message>
    <message>
      <source>The notes can be heard once the take is made.</source>
      <translation>Die Noten sind zu hören, sobald der Take gemacht ist.</translation>
    </message>
    <message>
      <source>Two takes are compared, so they are heard as they are. Open one of them to hear its notes.</source>
      <translation>Zwei Takes werden verglichen und so gehört, wie sie sind. Öffne einen davon, um seine Noten zu hören.</translation>
    </message>
    <message>
      <source>Also look for notes whose beginning is not heard clearly.</source>
      <translation>Auch Noten suchen, deren Anfang nicht klar zu hören ist.</translation>
    </message>
    <message>
      <source>As heard</source>
      <translation>Wie gehört</translation>
    </message>
    <message>
      <source>Bass</source>
      <translation>Bass</translation>
    </message>
    <message>
      <source>Chords</source>
      <translation>Akkorde</translation>
    </message>
    <message>
      <source>Clean melody</source>
      <translation>Saubere Melodie</translation>
    </message>
    <message>
      <source>Even</source>
      <translation>Gleichmäßig</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>Sustain</translation>
    </message>
    <message>
      <source>Frame threshold</source>
      <translation>Sustain-Schwelle</translation>
    </message>
    <message>
      <source>From</source>
      <comment>a note</comment>
      <translation>Von</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Hart</translation>
    </message>
    <message>
      <source>Hear</source>
      <translation>Hören</translation>
    </message>
    <message>
      <source>Highest note</source>
      <translation>Höchste Note</translation>
    </message>
    <message>
      <source>How far notes are moved towards the lines.</source>
      <translation>Wie weit Noten zu den Linien geschoben werden.</translation>
    </message>
    <message>
      <source>How hard the notes are played.</source>
      <translation>Wie hart die Noten gespielt sind.</translation>
    </message>
    <message>
      <source>How sure a note must be to go on. Lower: longer notes. Higher: shorter ones.</source>
      <translation>Wie sicher eine Note sein muss, um weiterzuklingen. Niedriger: längere Noten. Höher: kürzere.</translation>
    </message>
    <message>
      <source>How sure the beginning of a note must be. Lower: more notes. Higher: fewer.</source>
      <translation>Wie sicher der Anfang einer Note sein muss. Niedriger: mehr Noten. Höher: weniger.</translation>
    </message>
    <message>
      <source>Keep how the pitch moves inside a note: slides and vibrato.</source>
      <translation>Behalten, wie sich die Tonhöhe in einer Note bewegt: Schleifer und Vibrato.</translation>
    </message>
    <message>
      <source>Lowest note</source>
      <translation>Tiefste Note</translation>
    </message>
    <message>
      <source>Melodia</source>
      <translation>Melodia</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Verbinden</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More about notes</source>
      <translation>Mehr zu den Noten</translation>
    </message>
    <message>
      <source>Move notes that are outside of the scale to the nearest one in it.</source>
      <translation>Noten außerhalb der Tonleiter zur nächsten darin schieben.</translation>
    </message>
    <message>
      <source>Move notes towards the lines of the beat. T stands for triplets.</source>
      <translation>Noten zu den Linien des Schlags schieben. T steht für Triolen.</translation>
    </message>
    <message>
      <source>No notes</source>
      <translation>Keine Noten</translation>
    </message>
    <message>
      <source>Notes of the same pitch with a gap no longer than this become one.</source>
      <translation>Noten gleicher Tonhöhe, deren Lücke nicht größer ist, werden zu einer.</translation>
    </message>
    <message>
      <source>Notes that are shorter than this are left out.</source>
      <translation>Kürzere Noten werden weggelassen.</translation>
    </message>
    <message>
      <source>Nothing above this note is looked for.</source>
      <translation>Über dieser Note wird nicht gesucht.</translation>
    </message>
    <message>
      <source>Nothing below this note is looked for.</source>
      <translation>Unter dieser Note wird nicht gesucht.</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>Onset</source>
      <translation>Attack</translation>
    </message>
    <message>
      <source>Onset threshold</source>
      <translation>Attack-Schwelle</translation>
    </message>
    <message>
      <source>Own</source>
      <comment>a preset of which a value was changed</comment>
      <translation>Eigenes</translation>
    </message>
    <message>
      <source>Pitch bend</source>
      <translation>Pitch Bend</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>Preset</translation>
    </message>
    <message>
      <source>Quantise</source>
      <translation>Quantisieren</translation>
    </message>
    <message>
      <source>Shortest</source>
      <translation>Kürzeste</translation>
    </message>
    <message>
      <source>Shortest note</source>
      <translation>Kürzeste Note</translation>
    </message>
    <message>
      <source>Show what is needed more rarely.</source>
      <translation>Zeigen, was seltener gebraucht wird.</translation>
    </message>
    <message>
      <source>Snap to {scale}</source>
      <translation>Auf {scale} einrasten</translation>
    </message>
    <message>
      <source>Soft</source>
      <translation>Weich</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <source>The key is not known yet: type it above, or let the take be heard.</source>
      <translation>Die Tonart ist noch nicht bekannt: Tippe sie oben ein oder lass den Take anhören.</translation>
    </message>
    <message>
      <source>Velocity</source>
      <translation>Velocity</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>What kind of sound it is: this sets how notes are looked for.</source>
      <translation>Was für ein Klang es ist: Danach richtet sich, wie nach Noten gesucht wird.</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>bearbeitet</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>to</source>
      <comment>a note</comment>
      <translation>bis</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Beides</translation>
    </message>
    <message>
      <source>Hear audio</source>
      <translation>Audio hören</translation>
    </message>
    <message>
      <source>Hear both</source>
      <translation>Beides hören</translation>
    </message>
    <message>
      <source>Hear notes</source>
      <translation>Noten hören</translation>
    </message>
    <message>
      <source>Hear the notes alone, played by a light synth.</source>
      <translation>Nur die Noten hören, gespielt von einem leichten Synth.</translation>
    </message>
    <message>
      <source>Hear the take and its notes together.</source>
      <translation>Den Take und seine Noten zusammen hören.</translation>
    </message>
    <message>
      <source>Hear the take as it is.</source>
      <translation>Den Take hören, wie er ist.</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Noten</translation>
    </message>
    <message>
      <source>Open a take first.</source>
      <translation>Öffne zuerst einen Take.</translation>
    </message>
    <message>
      <source>Something is left out: {why}</source>
      <translation>Etwas ist weggelassen: {why}</translation>
    </message>
    <message>
      <source>The take is still being made.</source>
      <translation>Der Take entsteht noch.</translation>
    </message>
    <message>
      <source>{note}, velocity {velocity}</source>
      <translation>{note}, Velocity {velocity}</translation>
    </message>
    <message numerus="yes">
      <source>{n} higher</source>
      <comment>{n} higher</comment>
      <translation>
        <numerusform>{n} höher</numerusform>
        <numerusform>{n} höher</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lower</source>
      <comment>{n} lower</comment>
      <translation>
        <numerusform>{n} tiefer</numerusform>
        <numerusform>{n} tiefer</numerusform>
      </translation>
    </message>
    <message>
      <source>No notes.</source>
      <translation>Keine Noten.</translation>
    </message>
    <message>
      <source>Piano roll</source>
      <translation>Pianorolle</translation>
    </message>
    <message numerus="yes">
      <source>add {n} notes</source>
      <comment>add note</comment>
      <translation>
        <numerusform>Note hinzufügen</numerusform>
        <numerusform>{n} Noten hinzufügen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>delete {n} notes</source>
      <comment>delete note</comment>
      <translation>
        <numerusform>Note löschen</numerusform>
        <numerusform>{n} Noten löschen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>louden {n} notes</source>
      <comment>louden note</comment>
      <translation>
        <numerusform>Note lauter</numerusform>
        <numerusform>{n} Noten lauter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>move {n} notes</source>
      <comment>move note</comment>
      <translation>
        <numerusform>Note verschieben</numerusform>
        <numerusform>{n} Noten verschieben</numerusform>
      </translation>
    </message>
    <message>
      <source>selected: {what}</source>
      <translation>ausgewählt: {what}</translation>
    </message>
    <message numerus="yes">
      <source>soften {n} notes</source>
      <comment>soften note</comment>
      <translation>
        <numerusform>Note leiser</numerusform>
        <numerusform>{n} Noten leiser</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>stretch {n} notes</source>
      <comment>stretch note</comment>
      <translation>
        <numerusform>Note dehnen</numerusform>
        <numerusform>{n} Noten dehnen</numerusform>
      </translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{note} at {onset} s, {length} s</source>
      <translation>{note} bei {onset} s, {length} s</translation>
    </message>
    <message>
      <source>Another language counts from the next start.</source>
      <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>Choose the folder of a MusicGen checkpoint</source>
      <translation>Wähle den Ordner eines MusicGen-Checkpoints</translation>
    </message>
    <message>
      <source>Closes MusicDesk and starts it again</source>
      <translation>Beendet MusicDesk und startet es wieder</translation>
    </message>
    <message>
      <source>Start anew</source>
      <translation>Neu starten</translation>
    </message>
    <message>
      <source>The other library is not kept in safe mode.</source>
      <translation>Die andere Bibliothek wird im abgesicherten Modus nicht behalten.</translation>
    </message>
    <message>
      <source>The other library opens with the next start of MusicDesk.</source>
      <translation>Die andere Bibliothek öffnet sich beim nächsten Start von MusicDesk.</translation>
    </message>
    <message>
      <source>The other models folder counts from the next start of MusicDesk on.</source>
      <translation>Der andere Modellordner gilt ab dem nächsten Start von MusicDesk.</translation>
    </message>
    <message>
      <source>The other models folder is not kept in safe mode.</source>
      <translation>Der andere Modellordner wird im abgesicherten Modus nicht behalten.</translation>
    </message>
    <message>
      <source>Choose a folder with adapter_config.json and adapter_model.safetensors.</source>
      <translation>Wähle einen Ordner mit adapter_config.json und adapter_model.safetensors.</translation>
    </message>
    <message>
      <source>Choose one that is installed, or the folder of a checkpoint.</source>
      <translation>Wähle ein installiertes oder den Ordner eines Checkpoints.</translation>
    </message>
    <message>
      <source>Make it (Ctrl+Enter)</source>
      <translation>Machen (Strg+Eingabe)</translation>
    </message>
    <message>
      <source>Queue another take (Ctrl+Enter)</source>
      <translation>Noch einen Take anstellen (Strg+Eingabe)</translation>
    </message>
    <message>
      <source>Say first what you want to hear.</source>
      <translation>Sag zuerst, was du hören möchtest.</translation>
    </message>
    <message>
      <source>So long do the bars of the loop last.</source>
      <translation>So lange dauern die Takte des Loops.</translation>
    </message>
    <message>
      <source>Something is not right yet: see the words in red.</source>
      <translation>Etwas stimmt noch nicht: siehe die Worte in Rot.</translation>
    </message>
    <message>
      <source>The Starter was taught {taught_s:g} s: more is made piece by piece, and may wander.</source>
      <translation>Der Starter hat {taught_s:g} s gelernt: Mehr entsteht Stück für Stück und kann abschweifen.</translation>
    </message>
    <message>
      <source>The melody is being read.</source>
      <translation>Die Melodie wird gelesen.</translation>
    </message>
    <message>
      <source>The take followed {name}, which is not here.</source>
      <translation>Der Take folgte {name}, und das ist nicht hier.</translation>
    </message>
    <message>
      <source>They stay here for longer music. Fit takes away what lies beyond the end.</source>
      <translation>Sie bleiben hier für längere Musik. Anpassen nimmt weg, was hinter dem Ende liegt.</translation>
    </message>
    <message>
      <source>{model} was taught {taught_s:g} s: more is made piece by piece, and may wander.</source>
      <translation>{model} hat {taught_s:g} s gelernt: Mehr entsteht Stück für Stück und kann abschweifen.</translation>
    </message>
    <message>
      <source>Choose among this many of the likeliest; 0 is no limit.</source>
      <translation>Unter so vielen der wahrscheinlichsten wählen; 0 heißt ohne Grenze.</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guidance</translation>
    </message>
    <message>
      <source>How closely to follow the prompt: 1 is loosely, {usual:g} as usual.</source>
      <translation>Wie eng dem Prompt gefolgt wird: 1 ist locker, {usual:g} wie üblich.</translation>
    </message>
    <message>
      <source>How closely to follow the prompt: 1 is loosely.</source>
      <translation>Wie eng dem Prompt gefolgt wird: 1 ist locker.</translation>
    </message>
    <message>
      <source>How daring: 0 is always the likeliest, 1 as usual.</source>
      <translation>Wie kühn: 0 ist immer das Wahrscheinlichste, 1 wie üblich.</translation>
    </message>
    <message>
      <source>How many takes to make, each with the next seed.</source>
      <translation>Wie viele Takes gemacht werden, jeder mit dem nächsten Seed.</translation>
    </message>
    <message>
      <source>How often the sound is refined: more takes longer, {steps} as usual.</source>
      <translation>Wie oft der Klang verfeinert wird: mehr dauert länger, {steps} wie üblich.</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>Letzter</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Negativer Prompt</translation>
    </message>
    <message>
      <source>New seed each time</source>
      <translation>Jedes Mal ein neuer Seed</translation>
    </message>
    <message>
      <source>No take has been asked for yet.</source>
      <translation>Es wurde noch kein Take verlangt.</translation>
    </message>
    <message>
      <source>Or among the likeliest of this total chance; 0 is off.</source>
      <translation>Oder unter den wahrscheinlichsten mit dieser Gesamtchance; 0 ist aus.</translation>
    </message>
    <message>
      <source>Overlap</source>
      <translation>Überlappung</translation>
    </message>
    <message>
      <source>Retries</source>
      <translation>Neuversuche</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>The same seed, with the same settings, makes the same take again.</source>
      <translation>Derselbe Seed mit denselben Einstellungen macht wieder denselben Take.</translation>
    </message>
    <message>
      <source>The seed used last: {seed}</source>
      <translation>Der zuletzt benutzte Seed: {seed}</translation>
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
      <translation>Mit einem neuen Seed noch einmal versuchen, wenn ein Take nicht in Ordnung ist (still, übersteuert, zu kurz), höchstens so viele Male.</translation>
    </message>
    <message>
      <source>Use the last seed</source>
      <translation>Letzten Seed verwenden</translation>
    </message>
    <message>
      <source>Variations</source>
      <translation>Variationen</translation>
    </message>
    <message>
      <source>What is longer than the model was taught is made in pieces; each begins with so much of what is there. A model that was taught short pieces uses half of their length at most (the Starter 5 s); the take keeps what was asked.</source>
      <translation>Was länger ist, als das Modell gelernt hat, entsteht in Stücken; jedes beginnt mit so viel von dem, was da ist. Ein Modell, das kurze Stücke gelernt hat, nutzt höchstens deren halbe Länge (der Starter 5 s); der Take behält, was verlangt war.</translation>
    </message>
    <message>
      <source>new each time</source>
      <translation>jedes Mal neu</translation>
    </message>
    <message>
      <source>What do you want to hear? Name style, mood, instruments, tempo, or click an example.</source>
      <translation>Was möchtest du hören? Am besten auf Englisch: Stil, Stimmung, Instrumente, Tempo. Oder klick ein Beispiel an.</translation>
    </message>
    <message>
      <source>Example: {prompt}</source>
      <translation>Beispiel: {prompt}</translation>
    </message>
    <message>
      <source>ambient flute</source>
      <translation>Ambient-Flöte</translation>
    </message>
    <message>
      <source>dreamy vibes</source>
      <translation>verträumtes Vibraphon</translation>
    </message>
    <message>
      <source>energetic rock</source>
      <translation>energischer Rock</translation>
    </message>
    <message>
      <source>groovy house</source>
      <translation>grooviger House</translation>
    </message>
    <message>
      <source>lo-fi piano</source>
      <translation>Lo-Fi-Piano</translation>
    </message>
    <message>
      <source>How fast the loop is, in beats per minute. A tempo named in the prompt goes before.</source>
      <translation>Wie schnell der Loop ist, in Schlägen pro Minute. Ein Tempo im Prompt geht vor.</translation>
    </message>
    <message>
      <source>How many bars the loop has, of four beats each.</source>
      <translation>Wie viele Takte der Loop hat, mit je vier Schlägen.</translation>
    </message>
    <message>
      <source>Loop bars</source>
      <translation>Takte des Loops</translation>
    </message>
    <message>
      <source>Loop tempo</source>
      <translation>Tempo des Loops</translation>
    </message>
    <message>
      <source>Make a loop</source>
      <translation>Loop machen</translation>
    </message>
    <message>
      <source>Make a loop of whole bars, exactly as long as they last, that goes round without a click.</source>
      <translation>Einen Loop aus ganzen Takten machen, taktgenau geschnitten und ohne Knacken an der Nahtstelle.</translation>
    </message>
    <message>
      <source>Tempo (bpm)</source>
      <translation>Tempo (bpm)</translation>
    </message>
    <message>
      <source>The prompt names this tempo.</source>
      <translation>Dieses Tempo steht im Prompt.</translation>
    </message>
    <message>
      <source>A small addition to the model, trained apart, that changes its style: a folder with adapter_config.json.</source>
      <translation>Ein kleiner, für sich trainierter Zusatz zum Modell, der seinen Stil ändert: ein Ordner mit adapter_config.json.</translation>
    </message>
    <message>
      <source>Choose a LoRA…</source>
      <translation>LoRA wählen…</translation>
    </message>
    <message>
      <source>Choose the folder of a LoRA</source>
      <translation>Wähle den Ordner eines LoRA</translation>
    </message>
    <message>
      <source>LoRA folder</source>
      <translation>LoRA-Ordner</translation>
    </message>
    <message>
      <source>Remove the LoRA</source>
      <translation>LoRA entfernen</translation>
    </message>
    <message>
      <source>There is no LoRA in {folder}: {file} is missing.</source>
      <translation>In {folder} ist kein LoRA: {file} fehlt.</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no LoRA</comment>
      <translation>keines</translation>
    </message>
    <message>
      <source>A recording or MIDI file whose melody the take follows: drop one here, or choose.</source>
      <translation>Eine Aufnahme oder MIDI-Datei, deren Melodie der Take folgt: Leg sie hier ab oder wähle eine.</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>Choose a melody to follow</source>
      <translation>Wähle eine Melodie, der gefolgt wird</translation>
    </message>
    <message>
      <source>Drop one file: a take follows one melody.</source>
      <translation>Leg eine einzige Datei ab: Ein Take folgt einer Melodie.</translation>
    </message>
    <message>
      <source>Melody</source>
      <translation>Melodie</translation>
    </message>
    <message>
      <source>Press to see and hear what the model hears.</source>
      <translation>Drücken, um zu sehen und zu hören, was das Modell hört.</translation>
    </message>
    <message>
      <source>Reading {name} …</source>
      <translation>{name} wird gelesen …</translation>
    </message>
    <message>
      <source>Record</source>
      <comment>the deed</comment>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <source>Recording is on the melody page</source>
      <translation>Aufgenommen wird auf der Melodieseite</translation>
    </message>
    <message>
      <source>Remove the melody</source>
      <translation>Melodie entfernen</translation>
    </message>
    <message>
      <source>Sing or play the melody (R)</source>
      <translation>Melodie singen oder spielen (R)</translation>
    </message>
    <message>
      <source>Sing, drop or choose a file</source>
      <translation>Sing oder wähle eine Datei</translation>
    </message>
    <message>
      <source>Sound and MIDI</source>
      <translation>Klang und MIDI</translation>
    </message>
    <message>
      <source>That is not a file on this computer; save it first.</source>
      <translation>Das ist keine Datei auf diesem Rechner; speichere sie zuerst.</translation>
    </message>
    <message>
      <source>Use the Starter</source>
      <translation>Starter verwenden</translation>
    </message>
    <message>
      <source>Use the Starter, which follows melodies</source>
      <translation>Den Starter verwenden, der Melodien folgt</translation>
    </message>
    <message>
      <source>{model} follows no melody</source>
      <translation>{model} folgt keiner Melodie</translation>
    </message>
    <message>
      <source>{name} is a folder, not a recording.</source>
      <translation>{name} ist ein Ordner, keine Aufnahme.</translation>
    </message>
    <message>
      <source>Choose the folder of a model that is on this computer.</source>
      <translation>Wähle den Ordner eines Modells auf diesem Rechner.</translation>
    </message>
    <message>
      <source>Folder…</source>
      <translation>Ordner…</translation>
    </message>
    <message>
      <source>Get better models…</source>
      <translation>Bessere Modelle holen…</translation>
    </message>
    <message>
      <source>See which models there are, what they are good for, and download them.</source>
      <translation>Sieh, welche Modelle es gibt und wofür sie gut sind, und lade sie herunter.</translation>
    </message>
    <message>
      <source>There is no model “{name}” here.</source>
      <translation>Es gibt hier kein Modell „{name}“.</translation>
    </message>
    <message>
      <source>{model} (not installed)</source>
      <translation>{model} (nicht installiert)</translation>
    </message>
    <message>
      <source>{model} is not installed (licence {licence}). “{get}” downloads it.</source>
      <translation>{model} ist nicht installiert (Lizenz {licence}). „{get}“ lädt es herunter.</translation>
    </message>
    <message>
      <source>{model} is not installed ({gigabytes:.1f} GB, licence {licence}). “{get}” downloads it.</source>
      <translation>{model} ist nicht installiert ({gigabytes:.1f} GB, Lizenz {licence}). „{get}“ lädt es herunter.</translation>
    </message>
    <message>
      <source>{model} is not installed.</source>
      <translation>{model} ist nicht installiert.</translation>
    </message>
    <message>
      <source>{model}, licence {licence}</source>
      <translation>{model}, Lizenz {licence}</translation>
    </message>
    <message>
      <source>From an idea…</source>
      <translation>Aus einer Idee…</translation>
    </message>
    <message>
      <source>Generate</source>
      <translation>Erzeugen</translation>
    </message>
    <message>
      <source>Get better models, or remove some</source>
      <translation>Bessere Modelle holen oder welche entfernen</translation>
    </message>
    <message>
      <source>Get models</source>
      <translation>Modelle holen</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Let another prompt hold from here to there.</source>
      <translation>Von hier bis dort einen anderen Prompt gelten lassen.</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>Abschnitte</translation>
    </message>
    <message>
      <source>Sing it or drop a recording: its tempo and key are found, and loops are made from it.</source>
      <translation>Sing sie oder leg eine Aufnahme ab: Tempo und Tonart werden gefunden, und Loops entstehen daraus.</translation>
    </message>
    <message>
      <source>Stop the take that is being made, and keep what there is.</source>
      <translation>Den entstehenden Take anhalten und behalten, was da ist.</translation>
    </message>
    <message>
      <source>What to make</source>
      <translation>Was entstehen soll</translation>
    </message>
    <message>
      <source>How long the music is: 10 s, 7.5 or 0:20; {longest} at most.</source>
      <translation>Wie lang die Musik ist: 10 s, 7.5 oder 0:20; höchstens {longest}.</translation>
    </message>
    <message>
      <source>How long the music is: 10 s, 90, 1:30 or 10:00; {longest} at most.</source>
      <translation>Wie lang die Musik ist: 10 s, 90, 1:30 oder 10:00; höchstens {longest}.</translation>
    </message>
    <message>
      <source>Show {list} and {last}.</source>
      <translation>{list} und {last} zeigen.</translation>
    </message>
    <message>
      <source>a LoRA</source>
      <translation>ein LoRA</translation>
    </message>
    <message>
      <source>guidance</source>
      <translation>Guidance</translation>
    </message>
    <message>
      <source>overlap</source>
      <translation>Überlappung</translation>
    </message>
    <message>
      <source>retries</source>
      <translation>Neuversuche</translation>
    </message>
    <message>
      <source>sampling</source>
      <translation>Sampling</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>variations</source>
      <translation>Variationen</translation>
    </message>
    <message>
      <source>A seed is a whole number.</source>
      <translation>Ein Seed ist eine ganze Zahl.</translation>
    </message>
    <message>
      <source>Choose a smaller.</source>
      <translation>Wähle einen kleineren.</translation>
    </message>
    <message>
      <source>Choose one from 0 to {limit}.</source>
      <translation>Wähle einen von 0 bis {limit}.</translation>
    </message>
    <message>
      <source>The last variation's seed is above {limit}.</source>
      <translation>Der Seed der letzten Variation liegt über {limit}.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Discard what was recovered</source>
      <translation>Gerettetes verwerfen</translation>
    </message>
    <message>
      <source>Recovered</source>
      <translation>Gerettet</translation>
    </message>
    <message numerus="yes">
      <source>Recovered: {n} recordings, {length} of humming. MusicDesk ended while they were being recorded.</source>
      <comment>Recovered: {length} of humming. MusicDesk ended while it was being recorded.</comment>
      <translation>
        <numerusform>Gerettet: {length} Gesummtes. MusicDesk endete während der Aufnahme.</numerusform>
        <numerusform>Gerettet: {n} Aufnahmen, {length} Gesummtes. MusicDesk endete während der Aufnahme.</numerusform>
      </translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Show what was recovered</source>
      <translation>Gerettetes zeigen</translation>
    </message>
    <message numerus="yes">
      <source>{n} takes that were being made when MusicDesk ended are in the list.</source>
      <comment>A take that was being made when MusicDesk ended is in the list.</comment>
      <translation>
        <numerusform>Ein Take, der beim Ende von MusicDesk noch entstand, steht in der Liste.</numerusform>
        <numerusform>{n} Takes, die beim Ende von MusicDesk noch entstanden, stehen in der Liste.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} takes that were being made when the engine ended are in the list.</source>
      <comment>A take that was being made when the engine ended is in the list.</comment>
      <translation>
        <numerusform>Ein Take, der beim Ende der Engine noch entstand, steht in der Liste.</numerusform>
        <numerusform>{n} Takes, die beim Ende der Engine noch entstanden, stehen in der Liste.</numerusform>
      </translation>
    </message>
    <message>
      <source>From the panel: it is empty</source>
      <translation>Aus dem Prompt-Feld: Es ist leer</translation>
    </message>
    <message>
      <source>From the panel: it says the same</source>
      <translation>Aus dem Prompt-Feld: Dort steht dasselbe</translation>
    </message>
    <message>
      <source>From the panel: {prompt}</source>
      <translation>Aus dem Prompt-Feld: {prompt}</translation>
    </message>
    <message>
      <source>Its own: it has none</source>
      <translation>Eigener: Er hat keinen</translation>
    </message>
    <message>
      <source>Its own: {prompt}</source>
      <translation>Eigener: {prompt}</translation>
    </message>
    <message>
      <source>Joins to choose from</source>
      <translation>Übergänge zur Wahl</translation>
    </message>
    <message>
      <source>Keep it, with the best join of</source>
      <translation>Behalten, mit dem besten Übergang aus</translation>
    </message>
    <message>
      <source>Keep what follows, with the best of several joins</source>
      <translation>Behalten, was folgt, mit dem besten von mehreren Übergängen</translation>
    </message>
    <message>
      <source>Make it anew to the end</source>
      <translation>Bis zum Ende neu machen</translation>
    </message>
    <message>
      <source>Make what follows anew to the end</source>
      <translation>Neu machen, was folgt, bis zum Ende</translation>
    </message>
    <message>
      <source>Re-make</source>
      <translation>Neu machen</translation>
    </message>
    <message>
      <source>Re-make the selection</source>
      <translation>Auswahl neu machen</translation>
    </message>
    <message>
      <source>Say in the prompt panel first what you want to hear.</source>
      <translation>Sag zuerst im Prompt-Feld, was du hören möchtest.</translation>
    </message>
    <message>
      <source>So many are made; the one that joins what follows best is taken.</source>
      <translation>So viele entstehen; genommen wird, was am besten an das Folgende anschließt.</translation>
    </message>
    <message>
      <source>Vary</source>
      <translation>Variieren</translation>
    </message>
    <message>
      <source>Vary the selection</source>
      <translation>Auswahl variieren</translation>
    </message>
    <message>
      <source>What follows</source>
      <translation>Was folgt</translation>
    </message>
    <message>
      <source>{begin} to {end} of “{title}”</source>
      <translation>{begin} bis {end} von „{title}“</translation>
    </message>
    <message>
      <source>“{prompt}”</source>
      <translation>„{prompt}“</translation>
    </message>
    <message>
      <source>“{title}”, all of it</source>
      <translation>„{title}“, ganz</translation>
    </message>
    <message>
      <source>Continuing “{title}” ...</source>
      <translation>„{title}“ wird weitergeführt ...</translation>
    </message>
    <message>
      <source>Continuing “{title}” from {moment} on ...</source>
      <translation>„{title}“ wird ab {moment} weitergeführt ...</translation>
    </message>
    <message>
      <source>Continuing “{title}” from {moment} on with “{prompt}” ...</source>
      <translation>„{title}“ wird ab {moment} mit „{prompt}“ weitergeführt ...</translation>
    </message>
    <message>
      <source>Continuing “{title}” with “{prompt}” ...</source>
      <translation>„{title}“ wird mit „{prompt}“ weitergeführt ...</translation>
    </message>
    <message numerus="yes">
      <source>Making {n} variations of “{title}” ...</source>
      <comment>Making {n} variation of “{title}” ...</comment>
      <translation>
        <numerusform>{n} Variation von „{title}“ entsteht ...</numerusform>
        <numerusform>{n} Variationen von „{title}“ entstehen ...</numerusform>
      </translation>
    </message>
    <message>
      <source>Making “{title}” again ...</source>
      <translation>„{title}“ wird noch einmal gemacht ...</translation>
    </message>
    <message>
      <source>Re-making {begin} to {end} of “{title}” ...</source>
      <translation>{begin} bis {end} von „{title}“ wird neu gemacht ...</translation>
    </message>
    <message>
      <source>Rolling the seam at {moment} again ...</source>
      <translation>Die Nahtstelle bei {moment} wird neu gewürfelt ...</translation>
    </message>
    <message>
      <source>Say in the prompt what you want to hear, and press it again.</source>
      <translation>Sag im Prompt, was du hören möchtest, und drück noch einmal darauf.</translation>
    </message>
    <message>
      <source>Select a part of {seconds:g} s at least.</source>
      <translation>Wähle einen Teil von mindestens {seconds:g} s aus.</translation>
    </message>
    <message>
      <source>The melody “{name}” that this take followed is not there any more.</source>
      <translation>Die Melodie „{name}“, der dieser Take folgte, ist nicht mehr da.</translation>
    </message>
    <message>
      <source>There is nothing before that place to go on from. Choose one that is later.</source>
      <translation>Vor dieser Stelle ist nichts, was sich weiterführen ließe. Wähle eine spätere.</translation>
    </message>
    <message>
      <source>Use its settings, and give a melody again.</source>
      <translation>Nimm seine Einstellungen und gib wieder eine Melodie an.</translation>
    </message>
    <message>
      <source>The notes were found anew; what you changed by hand comes back with Undo.</source>
      <translation>Die Noten wurden neu gesucht; was du von Hand geändert hast, holt Rückgängig zurück.</translation>
    </message>
    <message>
      <source>change how notes are heard</source>
      <translation>ändern, wie Noten gehört werden</translation>
    </message>
    <message>
      <source>There is no seam after this place.</source>
      <translation>Nach dieser Stelle ist keine Nahtstelle.</translation>
    </message>
    <message>
      <source>There is no seam before this place.</source>
      <translation>Vor dieser Stelle ist keine Nahtstelle.</translation>
    </message>
    <message>
      <source>Here a part was re-made.</source>
      <translation>Hier wurde ein Teil neu gemacht.</translation>
    </message>
    <message>
      <source>Here a section begins.</source>
      <translation>Hier beginnt ein Abschnitt.</translation>
    </message>
    <message>
      <source>Here the music goes on from what was made before.</source>
      <translation>Hier geht die Musik aus dem weiter, was davor gemacht wurde.</translation>
    </message>
    <message>
      <source>Here the take was continued.</source>
      <translation>Hier wurde der Take weitergeführt.</translation>
    </message>
    <message>
      <source>Right-click to re-roll it.</source>
      <translation>Rechtsklick, um sie neu zu würfeln.</translation>
    </message>
    <message>
      <source>Seam at {moment}: {measures}</source>
      <translation>Nahtstelle bei {moment}: {measures}</translation>
    </message>
    <message>
      <source>a sudden change</source>
      <translation>ein plötzlicher Wechsel</translation>
    </message>
    <message>
      <source>as loud</source>
      <translation>gleich laut</translation>
    </message>
    <message>
      <source>no click</source>
      <translation>kein Knacken</translation>
    </message>
    <message>
      <source>no sudden change</source>
      <translation>kein plötzlicher Wechsel</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>nicht gemessen</translation>
    </message>
    <message>
      <source>seam at {moment}: {faults}</source>
      <translation>Nahtstelle bei {moment}: {faults}</translation>
    </message>
    <message>
      <source>{bad} of {all} seams are not good</source>
      <translation>{bad} von {all} Nahtstellen sind nicht gut</translation>
    </message>
    <message>
      <source>{step:.1f} LU louder</source>
      <translation>{step:.1f} LU lauter</translation>
    </message>
    <message>
      <source>{step:.1f} LU quieter</source>
      <translation>{step:.1f} LU leiser</translation>
    </message>
    <message>
      <source>{words}.</source>
      <translation>{words}.</translation>
    </message>
    <message>
      <source>Add a section</source>
      <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
      <source>Add a section in the next empty place, or cut the chosen one in two (Insert).</source>
      <translation>Einen Abschnitt an der nächsten leeren Stelle hinzufügen oder den gewählten teilen (Einfg).</translation>
    </message>
    <message>
      <source>Cut off what lies beyond the end of the music.</source>
      <translation>Abschneiden, was hinter dem Ende der Musik liegt.</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Anpassen</translation>
    </message>
    <message>
      <source>Fit the sections to the length</source>
      <translation>Abschnitte an die Länge anpassen</translation>
    </message>
    <message>
      <source>It can begin between {low} and {high}.</source>
      <translation>Er kann zwischen {low} und {high} beginnen.</translation>
    </message>
    <message>
      <source>It can end between {low} and {high}.</source>
      <translation>Er kann zwischen {low} und {high} enden.</translation>
    </message>
    <message>
      <source>Move its neighbour, or make the music longer.</source>
      <translation>Verschieb seinen Nachbarn oder mach die Musik länger.</translation>
    </message>
    <message>
      <source>Prompt of section {number} of {count}</source>
      <translation>Prompt von Abschnitt {number} von {count}</translation>
    </message>
    <message>
      <source>Remove the section</source>
      <translation>Abschnitt entfernen</translation>
    </message>
    <message>
      <source>Stretches with a prompt of their own. Where there is none, the prompt above holds.</source>
      <translation>Strecken mit eigenem Prompt. Wo keine ist, gilt der Prompt oben.</translation>
    </message>
    <message>
      <source>Take the chosen section away (Delete).</source>
      <translation>Den gewählten Abschnitt wegnehmen (Entf).</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>How closely to follow this prompt; empty: as closely as everywhere.</source>
      <translation>Wie eng diesem Prompt gefolgt wird; leer: so eng wie überall.</translation>
    </message>
    <message>
      <source>Prompt of the section</source>
      <translation>Prompt des Abschnitts</translation>
    </message>
    <message>
      <source>Section from</source>
      <translation>Abschnitt von</translation>
    </message>
    <message>
      <source>Section guidance</source>
      <translation>Guidance des Abschnitts</translation>
    </message>
    <message>
      <source>Section prompt</source>
      <translation>Prompt des Abschnitts</translation>
    </message>
    <message>
      <source>Section to</source>
      <translation>Abschnitt bis</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>What is to be heard here?</source>
      <translation>Was soll hier zu hören sein?</translation>
    </message>
    <message>
      <source>Where it begins: 0:30 or 30 s.</source>
      <translation>Wo er beginnt: 0:30 oder 30 s.</translation>
    </message>
    <message>
      <source>Where it begins: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30.</source>
      <translation>Wo er beginnt: Takt 9, 9.3 für den dritten Schlag darin, 9.3.5 einen halben Schlag später, oder 0:30.</translation>
    </message>
    <message>
      <source>Where it ends: 0:30 or 30 s.</source>
      <translation>Wo er endet: 0:30 oder 30 s.</translation>
    </message>
    <message>
      <source>Where it ends: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30.</source>
      <translation>Wo er endet: Takt 9, 9.3 für den dritten Schlag darin, 9.3.5 einen halben Schlag später, oder 0:30.</translation>
    </message>
    <message>
      <source>as above</source>
      <translation>wie oben</translation>
    </message>
    <message>
      <source>new section</source>
      <translation>neuer Abschnitt</translation>
    </message>
    <message>
      <source>Click to add a section, or drag one here.</source>
      <translation>Klick oder zieh hier, um einen Abschnitt hinzuzufügen.</translation>
    </message>
    <message>
      <source>Section lane</source>
      <translation>Abschnittsspur</translation>
    </message>
    <message>
      <source>Sections of the take</source>
      <translation>Abschnitte des Takes</translation>
    </message>
    <message>
      <source>Click or drag here to add a section</source>
      <translation>Klick oder zieh hier, um einen Abschnitt hinzuzufügen</translation>
    </message>
    <message>
      <source>No sections</source>
      <translation>Keine Abschnitte</translation>
    </message>
    <message>
      <source>Section {number} of {count}, {span}, guidance {guidance:g}: {prompt}</source>
      <translation>Abschnitt {number} von {count}, {span}, Guidance {guidance:g}: {prompt}</translation>
    </message>
    <message>
      <source>Section {number} of {count}, {span}: {prompt}</source>
      <translation>Abschnitt {number} von {count}, {span}: {prompt}</translation>
    </message>
    <message>
      <source>The loop ends before its sections: {what_happens}.</source>
      <translation>Der Loop endet vor seinen Abschnitten: {what_happens}.</translation>
    </message>
    <message>
      <source>The music ends before its sections: {what_happens}.</source>
      <translation>Die Musik endet vor ihren Abschnitten: {what_happens}.</translation>
    </message>
    <message>
      <source>section {cut} is cut off there</source>
      <translation>Abschnitt {cut} wird dort abgeschnitten</translation>
    </message>
    <message>
      <source>section {cut} is cut off there, and section {gone} is left out</source>
      <translation>Abschnitt {cut} wird dort abgeschnitten, und Abschnitt {gone} entfällt</translation>
    </message>
    <message>
      <source>section {cut} is cut off there, and sections {first} to {last} are left out</source>
      <translation>Abschnitt {cut} wird dort abgeschnitten, und die Abschnitte {first} bis {last} entfallen</translation>
    </message>
    <message>
      <source>section {gone} is left out</source>
      <translation>Abschnitt {gone} entfällt</translation>
    </message>
    <message>
      <source>sections {first} to {last} are left out</source>
      <translation>die Abschnitte {first} bis {last} entfallen</translation>
    </message>
    <message>
      <source>{begin} to {end}</source>
      <translation>{begin} bis {end}</translation>
    </message>
    <message numerus="yes">
      <source>{n} sections</source>
      <comment>{n} section</comment>
      <translation>
        <numerusform>{n} Abschnitt</numerusform>
        <numerusform>{n} Abschnitte</numerusform>
      </translation>
    </message>
    <message>
      <source>Words of the section</source>
      <translation>Worte des Abschnitts</translation>
    </message>
    <message>
      <source>Continue from here</source>
      <translation>Ab hier weiterführen</translation>
    </message>
    <message>
      <source>Keep everything up to the end of the selection, and let it go on from there for the length in the panel.</source>
      <translation>Alles bis zum Ende der Auswahl behalten und von dort weiterführen, so lange, wie im Feld steht.</translation>
    </message>
    <message>
      <source>New music for what is selected; what is before it stays as it is.</source>
      <translation>Neue Musik für das Ausgewählte; was davor ist, bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>Auswahl</translation>
    </message>
    <message>
      <source>Several takes, each with other music in what is selected.</source>
      <translation>Mehrere Takes, jeder mit anderer Musik im Ausgewählten.</translation>
    </message>
    <message>
      <source>16-bit brain float</source>
      <translation>16-Bit-Brain-Float</translation>
    </message>
    <message>
      <source>16-bit float</source>
      <translation>16-Bit-Float</translation>
    </message>
    <message>
      <source>32-bit float</source>
      <translation>32-Bit-Float</translation>
    </message>
    <message>
      <source>8-bit whole</source>
      <translation>8-Bit-Ganzzahl</translation>
    </message>
    <message>
      <source>A copy of huggingface.co to download models from</source>
      <translation>Eine Kopie von huggingface.co, von der Modelle geladen werden</translation>
    </message>
    <message>
      <source>Another folder counts from the next start; models stay where they are.</source>
      <translation>Ein anderer Ordner gilt ab dem nächsten Start; Modelle bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>Another folder counts from the next start; takes stay where they are.</source>
      <translation>Ein anderer Ordner gilt ab dem nächsten Start; Takes bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>Apple graphics</source>
      <translation>Apple-Grafik</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Choose the exports folder</source>
      <translation>Exportordner wählen</translation>
    </message>
    <message>
      <source>Choose the folder for exports</source>
      <translation>Wähle den Ordner für Exporte</translation>
    </message>
    <message>
      <source>Choose the folder for models</source>
      <translation>Wähle den Ordner für Modelle</translation>
    </message>
    <message>
      <source>Choose the folder for the takes</source>
      <translation>Wähle den Ordner für die Takes</translation>
    </message>
    <message>
      <source>Choose the library folder</source>
      <translation>Bibliotheksordner wählen</translation>
    </message>
    <message>
      <source>Choose the models folder</source>
      <translation>Modellordner wählen</translation>
    </message>
    <message>
      <source>Dragging</source>
      <translation>Ziehen in die DAW</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>Engine</translation>
    </message>
    <message>
      <source>Exports folder</source>
      <translation>Exportordner</translation>
    </message>
    <message>
      <source>Exports in the library</source>
      <translation>Exporte in der Bibliothek</translation>
    </message>
    <message>
      <source>Keep the model in memory between takes</source>
      <translation>Modell zwischen Takes im Speicher behalten</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Library folder</source>
      <translation>Bibliotheksordner</translation>
    </message>
    <message>
      <source>Look for a newer version once a day</source>
      <translation>Einmal am Tag nach Updates suchen</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>Make music on</source>
      <translation>Berechnen mit</translation>
    </message>
    <message>
      <source>Mirror</source>
      <translation>Spiegelserver</translation>
    </message>
    <message>
      <source>Models folder</source>
      <translation>Modellordner</translation>
    </message>
    <message>
      <source>MusicDesk in your Music folder</source>
      <translation>MusicDesk in deinem Musikordner</translation>
    </message>
    <message>
      <source>MusicDesk's own folder of models</source>
      <translation>MusicDesks eigener Modellordner</translation>
    </message>
    <message>
      <source>NVIDIA card</source>
      <translation>NVIDIA-Karte</translation>
    </message>
    <message>
      <source>Newer versions</source>
      <translation>Updates</translation>
    </message>
    <message>
      <source>Number format</source>
      <translation>Rechengenauigkeit</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Output device</source>
      <translation>Ausgabegerät</translation>
    </message>
    <message>
      <source>Play a take as soon as it can be heard</source>
      <translation>Einen Take abspielen, sobald er zu hören ist</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>Proxy</source>
      <translation>Proxy</translation>
    </message>
    <message>
      <source>Reset to defaults</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>The fastest there is</source>
      <translation>Am schnellsten</translation>
    </message>
    <message>
      <source>The system's own</source>
      <translation>Das des Systems</translation>
    </message>
    <message>
      <source>What suits the device</source>
      <translation>Passend zum Gerät</translation>
    </message>
    <message>
      <source>the system's own</source>
      <translation>der des Systems</translation>
    </message>
    <message>
      <source>{address}, where the network is reached through one</source>
      <translation>{address}, wenn das Netz nur darüber zu erreichen ist</translation>
    </message>
    <message>
      <source>{device} (not there now)</source>
      <translation>{device} (gerade nicht da)</translation>
    </message>
    <message>
      <source>bars of {take}</source>
      <translation>Takte von {take}</translation>
    </message>
    <message>
      <source>bring back {takes}</source>
      <translation>{takes} zurückholen</translation>
    </message>
    <message>
      <source>delete {takes}</source>
      <translation>{takes} löschen</translation>
    </message>
    <message>
      <source>import {take}</source>
      <translation>{take} importieren</translation>
    </message>
    <message>
      <source>key of {take}</source>
      <translation>Tonart von {take}</translation>
    </message>
    <message>
      <source>note on {take}</source>
      <translation>Notiz zu {take}</translation>
    </message>
    <message>
      <source>rename to “{title}”</source>
      <translation>in „{title}“ umbenennen</translation>
    </message>
    <message>
      <source>tempo of {take}</source>
      <translation>Tempo von {take}</translation>
    </message>
    <message numerus="yes">
      <source>{n} stars for {takes}</source>
      <comment>{n} star for {takes}</comment>
      <translation>
        <numerusform>{n} Stern für {takes}</numerusform>
        <numerusform>{n} Sterne für {takes}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} takes</source>
      <comment>{n} take</comment>
      <translation>
        <numerusform>{n} Take</numerusform>
        <numerusform>{n} Takes</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>„{title}“</translation>
    </message>
    <message>
      <source>1 star</source>
      <translation>1 Stern</translation>
    </message>
    <message>
      <source>2 stars</source>
      <translation>2 Sterne</translation>
    </message>
    <message>
      <source>3 stars</source>
      <translation>3 Sterne</translation>
    </message>
    <message>
      <source>4 stars</source>
      <translation>4 Sterne</translation>
    </message>
    <message>
      <source>5 stars</source>
      <translation>5 Sterne</translation>
    </message>
    <message>
      <source>Cancel the take being made</source>
      <translation>Laufenden Take abbrechen</translation>
    </message>
    <message>
      <source>Choose another, or change that one first.</source>
      <translation>Wähle eine andere oder ändere zuerst diese.</translation>
    </message>
    <message>
      <source>Compare two takes (A/B)</source>
      <translation>Zwei Takes vergleichen (A/B)</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Weiterführen</translation>
    </message>
    <message>
      <source>Copy MIDI file</source>
      <translation>MIDI-Datei kopieren</translation>
    </message>
    <message>
      <source>Copy audio file</source>
      <translation>Audiodatei kopieren</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>Generate a take</source>
      <translation>Take erzeugen</translation>
    </message>
    <message>
      <source>Go to the prompt</source>
      <translation>Zum Prompt springen</translation>
    </message>
    <message>
      <source>Import sound…</source>
      <translation>Audiodatei importieren…</translation>
    </message>
    <message>
      <source>Loop from an idea…</source>
      <translation>Loop aus einer Idee…</translation>
    </message>
    <message>
      <source>Loop on or off</source>
      <translation>Loop ein oder aus</translation>
    </message>
    <message>
      <source>Loop what is selected</source>
      <translation>Auswahl als Loop</translation>
    </message>
    <message>
      <source>Make again with a new seed</source>
      <translation>Mit neuem Seed noch einmal</translation>
    </message>
    <message>
      <source>Making</source>
      <translation>Erzeugen</translation>
    </message>
    <message>
      <source>Models…</source>
      <translation>Modelle…</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
      <source>No stars</source>
      <translation>Keine Sterne</translation>
    </message>
    <message>
      <source>Parts of the take</source>
      <translation>Teile des Takes</translation>
    </message>
    <message>
      <source>Play or pause</source>
      <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
      <source>Playing</source>
      <translation>Wiedergabe</translation>
    </message>
    <message>
      <source>Press one key, with Ctrl, Shift or Alt.</source>
      <translation>Drück eine Taste, mit Strg, Umschalt oder Alt.</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Re-make the selection…</source>
      <translation>Auswahl neu machen…</translation>
    </message>
    <message>
      <source>Re-roll the nearest seam</source>
      <translation>Nächstgelegene Nahtstelle neu würfeln</translation>
    </message>
    <message>
      <source>Record a melody, or end it</source>
      <translation>Melodie aufnehmen oder beenden</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Search the takes</source>
      <translation>Takes durchsuchen</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alles zeigen</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Show or leave the melody page</source>
      <translation>Melodieseite zeigen oder verlassen</translation>
    </message>
    <message>
      <source>Stop playing</source>
      <translation>Wiedergabe stoppen</translation>
    </message>
    <message>
      <source>Takes list</source>
      <translation>Take-Liste</translation>
    </message>
    <message>
      <source>To the end</source>
      <translation>Zum Ende</translation>
    </message>
    <message>
      <source>To the next seam</source>
      <translation>Zur nächsten Nahtstelle</translation>
    </message>
    <message>
      <source>To the seam before</source>
      <translation>Zur vorigen Nahtstelle</translation>
    </message>
    <message>
      <source>To the start</source>
      <translation>Zum Anfang</translation>
    </message>
    <message>
      <source>Transcribe: show the notes</source>
      <translation>Transkribieren: Noten zeigen</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Use as melody</source>
      <translation>Als Melodie verwenden</translation>
    </message>
    <message>
      <source>Use these settings</source>
      <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
      <source>Vary the selection…</source>
      <translation>Auswahl variieren…</translation>
    </message>
    <message>
      <source>Vary the take…</source>
      <translation>Take variieren…</translation>
    </message>
    <message>
      <source>Waveform</source>
      <translation>Wellenform</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Verkleinern</translation>
    </message>
    <message>
      <source>{keys} is taken by “{action}”.</source>
      <translation>{keys} ist schon mit „{action}“ belegt.</translation>
    </message>
    <message>
      <source>“{keys}” is not one key.</source>
      <translation>„{keys}“ ist keine einzelne Taste.</translation>
    </message>
    <message>
      <source>All as usual</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Choose an action to change its key</source>
      <translation>Wähle eine Aktion, um ihre Taste zu ändern</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>Neue Taste</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search the shortcuts</source>
      <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
      <source>Usual key</source>
      <translation>Standard</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no key</comment>
      <translation>keine</translation>
    </message>
    <message>
      <source>Nothing was sung, so nothing was kept.</source>
      <translation>Es wurde nichts gesungen, darum wurde nichts behalten.</translation>
    </message>
    <message>
      <source>The latency is being measured; wait until that is done.</source>
      <translation>Die Latenz wird gemessen; warte, bis das fertig ist.</translation>
    </message>
    <message>
      <source>the Starter</source>
      <translation>der Starter</translation>
    </message>
    <message>
      <source>{model} cannot go on from music; {other} does.</source>
      <translation>{model} kann Musik nicht weiterführen; {other} übernimmt das.</translation>
    </message>
    <message>
      <source>{model} cannot re-make a part of a take; {other} does.</source>
      <translation>{model} kann keinen Teil eines Takes neu machen; {other} übernimmt das.</translation>
    </message>
    <message>
      <source>{model} is not here; {other} does it instead.</source>
      <translation>{model} ist nicht da; {other} übernimmt das.</translation>
    </message>
    <message>
      <source>Memory held by the engine; “Unload model” gives it back.</source>
      <translation>Speicher, den die Engine hält; „Modell entladen“ gibt ihn frei.</translation>
    </message>
    <message>
      <source>Models at work</source>
      <translation>Arbeitende Modelle</translation>
    </message>
    <message>
      <source>No model in memory yet</source>
      <translation>Noch kein Modell im Speicher</translation>
    </message>
    <message>
      <source>Ready.</source>
      <translation>Bereit.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Choose a folder of stems</source>
      <translation>Ordner mit Stems wählen</translation>
    </message>
    <message>
      <source>Copying the stems …</source>
      <translation>Die Stems werden kopiert …</translation>
    </message>
    <message>
      <source>Listening to the stems …</source>
      <translation>Die Stems werden angehört …</translation>
    </message>
    <message>
      <source>Taking it apart; this takes minutes …</source>
      <translation>Es wird zerlegt; das dauert Minuten …</translation>
    </message>
    <message>
      <source>The stems are there. Ctrl with a drag handle drags them.</source>
      <translation>Die Stems sind da. Strg mit einem Ziehgriff zieht sie.</translation>
    </message>
    <message numerus="yes">
      <source>Written: {n} MIDI files, in {folder}. {name} holds all of them.</source>
      <comment>Written: {n} MIDI file, in {folder}. {name} holds all of them.</comment>
      <translation>
        <numerusform>Geschrieben: {n} MIDI-Datei, in {folder}. In {name} sind alle.</numerusform>
        <numerusform>Geschrieben: {n} MIDI-Dateien, in {folder}. In {name} sind alle.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stems</source>
      <translation>Stems</translation>
    </message>
    <message>
      <source>Stems are the instruments of a take, each as a sound of its own. With them every instrument becomes a MIDI file, drums included, and Ctrl with a drag handle drags the stems.</source>
      <translation>Stems sind die Instrumente eines Takes, jedes als eigener Klang. Mit ihnen wird jedes Instrument eine MIDI-Datei, auch die Drums, und Strg mit einem Ziehgriff zieht die Stems.</translation>
    </message>
    <message>
      <source>Stems: {names}.</source>
      <translation>Stems: {names}.</translation>
    </message>
    <message>
      <source>Take apart</source>
      <translation>In Stems zerlegen</translation>
    </message>
    <message>
      <source>Use a folder of stems…</source>
      <translation>Ordner mit Stems wählen…</translation>
    </message>
    <message>
      <source>Write MIDI files</source>
      <translation>MIDI-Dateien schreiben</translation>
    </message>
    <message>
      <source>Deleted: {name}. Undo brings it back.</source>
      <translation>Gelöscht: {name}. Rückgängig holt es zurück.</translation>
    </message>
    <message>
      <source>Discarded. Undo brings it back.</source>
      <translation>Verworfen. Rückgängig holt es zurück.</translation>
    </message>
    <message>
      <source>Its tempo is {bpm} bpm: name that in the prompt, and the beat fits.</source>
      <translation>Ihr Tempo ist {bpm} bpm: Nenne das im Prompt, dann passt der Schlag.</translation>
    </message>
    <message>
      <source>Kept: {name}. The melody page has it.</source>
      <translation>Behalten: {name}. Sie ist auf der Melodieseite.</translation>
    </message>
    <message>
      <source>The next take follows {name}.</source>
      <translation>Der nächste Take folgt {name}.</translation>
    </message>
    <message>
      <source>crashed</source>
      <translation>abgestürzt</translation>
    </message>
    <message>
      <source>delete {name}</source>
      <translation>{name} löschen</translation>
    </message>
    <message>
      <source>device changed</source>
      <translation>Gerät gewechselt</translation>
    </message>
    <message>
      <source>device lost</source>
      <translation>Gerät verschwunden</translation>
    </message>
    <message>
      <source>disk full</source>
      <translation>Festplatte voll</translation>
    </message>
    <message>
      <source>frozen</source>
      <translation>hängen geblieben</translation>
    </message>
    <message>
      <source>gaps</source>
      <comment>a recording</comment>
      <translation>Lücken</translation>
    </message>
    <message>
      <source>not written</source>
      <translation>nicht geschrieben</translation>
    </message>
    <message>
      <source>recovered</source>
      <comment>a recording</comment>
      <translation>gerettet</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>zu lang</translation>
    </message>
    <message>
      <source>{model} follows no melody: choose the Starter.</source>
      <translation>{model} folgt keiner Melodie: Wähle den Starter.</translation>
    </message>
    <message>
      <source>{model} keeps no beat of {bpm} bpm; the nearest it keeps is {near} bpm.</source>
      <translation>{model} hält keinen Schlag von {bpm} bpm; der nächste, den es hält, ist {near} bpm.</translation>
    </message>
    <message>
      <source>{name} is in its slot, but {model} follows no melody: choose the Starter.</source>
      <translation>{name} liegt im Platz, aber {model} folgt keiner Melodie: Wähle den Starter.</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>It came with MusicDesk, and stays.</source>
      <translation>Er kam mit MusicDesk und bleibt.</translation>
    </message>
    <message>
      <source>No style</source>
      <translation>Kein Stil</translation>
    </message>
    <message>
      <source>Others</source>
      <translation>Andere</translation>
    </message>
    <message>
      <source>Save as style…</source>
      <translation>Als Stil speichern…</translation>
    </message>
    <message>
      <source>Save the prompt as a style, bring styles in, give them away, remove them.</source>
      <translation>Den Prompt als Stil speichern, Stile importieren, weitergeben oder entfernen.</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Stil</translation>
    </message>
    <message>
      <source>Style actions</source>
      <translation>Aktionen für Stile</translation>
    </message>
    <message>
      <source>What the style asks for</source>
      <translation>Was der Stil verlangt</translation>
    </message>
    <message>
      <source>Asks for</source>
      <translation>Verlangt</translation>
    </message>
    <message>
      <source>Family</source>
      <translation>Familie</translation>
    </message>
    <message>
      <source>Goes along: {settings}.</source>
      <translation>Dazu kommt: {settings}.</translation>
    </message>
    <message>
      <source>It takes the place of the one that came with MusicDesk.</source>
      <translation>Er tritt an die Stelle dessen, der mit MusicDesk kam.</translation>
    </message>
    <message>
      <source>Name of the style</source>
      <translation>Name des Stils</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save as style</source>
      <translation>Als Stil speichern</translation>
    </message>
    <message>
      <source>This replaces your style of that name.</source>
      <translation>Das ersetzt deinen Stil dieses Namens.</translation>
    </message>
    <message>
      <source>What it asks for</source>
      <translation>Was er verlangt</translation>
    </message>
    <message>
      <source>{bpm:g} bpm</source>
      <translation>{bpm:g} bpm</translation>
    </message>
    <message>
      <source>{place} is where your words go the next time.</source>
      <translation>Bei {place} stehen das nächste Mal deine Worte.</translation>
    </message>
    <message>
      <source>Brought in: the style “{name}”.</source>
      <translation>Importiert: der Stil „{name}“.</translation>
    </message>
    <message numerus="yes">
      <source>Brought in: {n} styles.</source>
      <comment>Brought in: {n} style.</comment>
      <translation>
        <numerusform>Importiert: {n} Stil.</numerusform>
        <numerusform>Importiert: {n} Stile.</numerusform>
      </translation>
    </message>
    <message>
      <source>Export the style</source>
      <translation>Stil exportieren</translation>
    </message>
    <message>
      <source>Exported: {name}, in {parent}.</source>
      <translation>Exportiert: {name}, in {parent}.</translation>
    </message>
    <message>
      <source>Import styles</source>
      <translation>Stile importieren</translation>
    </message>
    <message>
      <source>In the place of what came with MusicDesk: {styles}; Remove brings it back.</source>
      <translation>An der Stelle dessen, was mit MusicDesk kam: {styles}; Entfernen holt es zurück.</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>Mein Stil</translation>
    </message>
    <message>
      <source>Remove the style</source>
      <translation>Stil entfernen</translation>
    </message>
    <message>
      <source>Remove your style “{name}”? This cannot be undone.</source>
      <translation>Deinen Stil „{name}“ entfernen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
      <source>Removed: the style “{name}”.</source>
      <translation>Entfernt: der Stil „{name}“.</translation>
    </message>
    <message>
      <source>Saved as the style “{name}”.</source>
      <translation>Gespeichert als Stil „{name}“.</translation>
    </message>
    <message>
      <source>Say in the prompt first what the style sounds like.</source>
      <translation>Sag zuerst im Prompt, wie der Stil klingt.</translation>
    </message>
    <message>
      <source>Styles</source>
      <translation>Stile</translation>
    </message>
    <message>
      <source>A style of your own</source>
      <translation>Ein eigener Stil</translation>
    </message>
    <message>
      <source>guidance {value:g}</source>
      <translation>Guidance {value:g}</translation>
    </message>
    <message>
      <source>not: {negative}</source>
      <translation>nicht: {negative}</translation>
    </message>
    <message>
      <source>steps {value:g}</source>
      <translation>Schritte {value:g}</translation>
    </message>
    <message>
      <source>temperature {value:g}</source>
      <translation>Temperatur {value:g}</translation>
    </message>
    <message>
      <source>top-k {value:g}</source>
      <translation>Top-k {value:g}</translation>
    </message>
    <message>
      <source>written for {model}</source>
      <translation>geschrieben für {model}</translation>
    </message>
    <message>
      <source>{bpm} bpm</source>
      <translation>{bpm} bpm</translation>
    </message>
    <message>
      <source>acoustic guitar</source>
      <comment>a tag</comment>
      <translation>Akustikgitarre</translation>
    </message>
    <message>
      <source>aggressive</source>
      <comment>a tag</comment>
      <translation>aggressiv</translation>
    </message>
    <message>
      <source>ambient</source>
      <comment>a tag</comment>
      <translation>Ambient</translation>
    </message>
    <message>
      <source>atmospheric</source>
      <comment>a tag</comment>
      <translation>atmosphärisch</translation>
    </message>
    <message>
      <source>bass guitar</source>
      <comment>a tag</comment>
      <translation>E-Bass</translation>
    </message>
    <message>
      <source>blues</source>
      <comment>a tag</comment>
      <translation>Blues</translation>
    </message>
    <message>
      <source>bossa nova</source>
      <comment>a tag</comment>
      <translation>Bossa nova</translation>
    </message>
    <message>
      <source>brass</source>
      <comment>a tag</comment>
      <translation>Blechbläser</translation>
    </message>
    <message>
      <source>bright</source>
      <comment>a tag</comment>
      <translation>hell</translation>
    </message>
    <message>
      <source>calm</source>
      <comment>a tag</comment>
      <translation>ruhig</translation>
    </message>
    <message>
      <source>cello</source>
      <comment>a tag</comment>
      <translation>Cello</translation>
    </message>
    <message>
      <source>choir</source>
      <comment>a tag</comment>
      <translation>Chor</translation>
    </message>
    <message>
      <source>clarinet</source>
      <comment>a tag</comment>
      <translation>Klarinette</translation>
    </message>
    <message>
      <source>classical</source>
      <comment>a tag</comment>
      <translation>Klassik</translation>
    </message>
    <message>
      <source>country</source>
      <comment>a tag</comment>
      <translation>Country</translation>
    </message>
    <message>
      <source>dark</source>
      <comment>a tag</comment>
      <translation>dunkel</translation>
    </message>
    <message>
      <source>disco</source>
      <comment>a tag</comment>
      <translation>Disco</translation>
    </message>
    <message>
      <source>dramatic</source>
      <comment>a tag</comment>
      <translation>dramatisch</translation>
    </message>
    <message>
      <source>dreamy</source>
      <comment>a tag</comment>
      <translation>verträumt</translation>
    </message>
    <message>
      <source>drum and bass</source>
      <comment>a tag</comment>
      <translation>Drum and Bass</translation>
    </message>
    <message>
      <source>drums</source>
      <comment>a tag</comment>
      <translation>Drums</translation>
    </message>
    <message>
      <source>dub</source>
      <comment>a tag</comment>
      <translation>Dub</translation>
    </message>
    <message>
      <source>dubstep</source>
      <comment>a tag</comment>
      <translation>Dubstep</translation>
    </message>
    <message>
      <source>electric guitar</source>
      <comment>a tag</comment>
      <translation>E-Gitarre</translation>
    </message>
    <message>
      <source>electric piano</source>
      <comment>a tag</comment>
      <translation>E-Piano</translation>
    </message>
    <message>
      <source>electro</source>
      <comment>a tag</comment>
      <translation>Electro</translation>
    </message>
    <message>
      <source>energetic</source>
      <comment>a tag</comment>
      <translation>energiegeladen</translation>
    </message>
    <message>
      <source>epic</source>
      <comment>a tag</comment>
      <translation>episch</translation>
    </message>
    <message>
      <source>flute</source>
      <comment>a tag</comment>
      <translation>Flöte</translation>
    </message>
    <message>
      <source>folk</source>
      <comment>a tag</comment>
      <translation>Folk</translation>
    </message>
    <message>
      <source>funk</source>
      <comment>a tag</comment>
      <translation>Funk</translation>
    </message>
    <message>
      <source>gloomy</source>
      <comment>a tag</comment>
      <translation>düster</translation>
    </message>
    <message>
      <source>gospel</source>
      <comment>a tag</comment>
      <translation>Gospel</translation>
    </message>
    <message>
      <source>groovy</source>
      <comment>a tag</comment>
      <translation>groovig</translation>
    </message>
    <message>
      <source>happy</source>
      <comment>a tag</comment>
      <translation>fröhlich</translation>
    </message>
    <message>
      <source>harp</source>
      <comment>a tag</comment>
      <translation>Harfe</translation>
    </message>
    <message>
      <source>hip hop</source>
      <comment>a tag</comment>
      <translation>Hip-Hop</translation>
    </message>
    <message>
      <source>house</source>
      <comment>a tag</comment>
      <translation>House</translation>
    </message>
    <message>
      <source>hypnotic</source>
      <comment>a tag</comment>
      <translation>hypnotisch</translation>
    </message>
    <message>
      <source>indie rock</source>
      <comment>a tag</comment>
      <translation>Indie-Rock</translation>
    </message>
    <message>
      <source>jazz</source>
      <comment>a tag</comment>
      <translation>Jazz</translation>
    </message>
    <message>
      <source>latin</source>
      <comment>a tag</comment>
      <translation>Latin</translation>
    </message>
    <message>
      <source>lo-fi</source>
      <comment>a tag</comment>
      <translation>Lo-Fi</translation>
    </message>
    <message>
      <source>marimba</source>
      <comment>a tag</comment>
      <translation>Marimba</translation>
    </message>
    <message>
      <source>melancholic</source>
      <comment>a tag</comment>
      <translation>melancholisch</translation>
    </message>
    <message>
      <source>metal</source>
      <comment>a tag</comment>
      <translation>Metal</translation>
    </message>
    <message>
      <source>music box</source>
      <comment>a tag</comment>
      <translation>Spieluhr</translation>
    </message>
    <message>
      <source>mysterious</source>
      <comment>a tag</comment>
      <translation>geheimnisvoll</translation>
    </message>
    <message>
      <source>new age</source>
      <comment>a tag</comment>
      <translation>New Age</translation>
    </message>
    <message>
      <source>nostalgic</source>
      <comment>a tag</comment>
      <translation>nostalgisch</translation>
    </message>
    <message>
      <source>organ</source>
      <comment>a tag</comment>
      <translation>Orgel</translation>
    </message>
    <message>
      <source>peaceful</source>
      <comment>a tag</comment>
      <translation>friedlich</translation>
    </message>
    <message>
      <source>percussion</source>
      <comment>a tag</comment>
      <translation>Percussion</translation>
    </message>
    <message>
      <source>piano</source>
      <comment>a tag</comment>
      <translation>Klavier</translation>
    </message>
    <message>
      <source>playful</source>
      <comment>a tag</comment>
      <translation>verspielt</translation>
    </message>
    <message>
      <source>pop</source>
      <comment>a tag</comment>
      <translation>Pop</translation>
    </message>
    <message>
      <source>psychedelic</source>
      <comment>a tag</comment>
      <translation>psychedelisch</translation>
    </message>
    <message>
      <source>punk</source>
      <comment>a tag</comment>
      <translation>Punk</translation>
    </message>
    <message>
      <source>r&amp;b</source>
      <comment>a tag</comment>
      <translation>R&amp;B</translation>
    </message>
    <message>
      <source>reggae</source>
      <comment>a tag</comment>
      <translation>Reggae</translation>
    </message>
    <message>
      <source>rock</source>
      <comment>a tag</comment>
      <translation>Rock</translation>
    </message>
    <message>
      <source>romantic</source>
      <comment>a tag</comment>
      <translation>romantisch</translation>
    </message>
    <message>
      <source>sad</source>
      <comment>a tag</comment>
      <translation>traurig</translation>
    </message>
    <message>
      <source>saxophone</source>
      <comment>a tag</comment>
      <translation>Saxofon</translation>
    </message>
    <message>
      <source>soul</source>
      <comment>a tag</comment>
      <translation>Soul</translation>
    </message>
    <message>
      <source>soundtrack</source>
      <comment>a tag</comment>
      <translation>Filmmusik</translation>
    </message>
    <message>
      <source>strings</source>
      <comment>a tag</comment>
      <translation>Streicher</translation>
    </message>
    <message>
      <source>sub bass</source>
      <comment>a tag</comment>
      <translation>Sub-Bass</translation>
    </message>
    <message>
      <source>synth bass</source>
      <comment>a tag</comment>
      <translation>Synth-Bass</translation>
    </message>
    <message>
      <source>synth lead</source>
      <comment>a tag</comment>
      <translation>Synth-Lead</translation>
    </message>
    <message>
      <source>synth pad</source>
      <comment>a tag</comment>
      <translation>Synth-Pad</translation>
    </message>
    <message>
      <source>synthwave</source>
      <comment>a tag</comment>
      <translation>Synthwave</translation>
    </message>
    <message>
      <source>techno</source>
      <comment>a tag</comment>
      <translation>Techno</translation>
    </message>
    <message>
      <source>tense</source>
      <comment>a tag</comment>
      <translation>angespannt</translation>
    </message>
    <message>
      <source>trance</source>
      <comment>a tag</comment>
      <translation>Trance</translation>
    </message>
    <message>
      <source>trap</source>
      <comment>a tag</comment>
      <translation>Trap</translation>
    </message>
    <message>
      <source>trumpet</source>
      <comment>a tag</comment>
      <translation>Trompete</translation>
    </message>
    <message>
      <source>uplifting</source>
      <comment>a tag</comment>
      <translation>mitreißend</translation>
    </message>
    <message>
      <source>vibraphone</source>
      <comment>a tag</comment>
      <translation>Vibraphon</translation>
    </message>
    <message>
      <source>violin</source>
      <comment>a tag</comment>
      <translation>Geige</translation>
    </message>
    <message>
      <source>voice</source>
      <comment>a tag</comment>
      <translation>Gesang</translation>
    </message>
    <message>
      <source>waltz</source>
      <comment>a tag</comment>
      <translation>Walzer</translation>
    </message>
    <message>
      <source>warm</source>
      <comment>a tag</comment>
      <translation>warm</translation>
    </message>
    <message>
      <source>world music</source>
      <comment>a tag</comment>
      <translation>Weltmusik</translation>
    </message>
    <message>
      <source>Double the tempo</source>
      <translation>Doppeltes Tempo</translation>
    </message>
    <message>
      <source>Export: {loudness}</source>
      <translation>Export: {loudness}</translation>
    </message>
    <message>
      <source>Half the tempo</source>
      <translation>Halbes Tempo</translation>
    </message>
    <message>
      <source>Integrated loudness, and true peak</source>
      <translation>Integrierte Lautheit und True Peak</translation>
    </message>
    <message>
      <source>No key is known. Choose one, or type it: a m is A minor.</source>
      <translation>Es ist keine Tonart bekannt. Wähle eine oder tippe sie ein: a m ist A-Moll.</translation>
    </message>
    <message>
      <source>No tempo is known. Type one.</source>
      <translation>Es ist kein Tempo bekannt. Tippe eines ein.</translation>
    </message>
    <message>
      <source>The key of this take. Choose another if it is not right.</source>
      <translation>Die Tonart dieses Takes. Wähle eine andere, wenn sie nicht stimmt.</translation>
    </message>
    <message>
      <source>The key that was heard, {sure} sure. Choose another if it is not right.</source>
      <translation>Die gehörte Tonart, zu {sure} sicher. Wähle eine andere, wenn sie nicht stimmt.</translation>
    </message>
    <message>
      <source>The key you chose. Choose “{none}” to go back to what was heard.</source>
      <translation>Die Tonart, die du gewählt hast. Wähle „{none}“, um zur gehörten zurückzukehren.</translation>
    </message>
    <message>
      <source>The tempo that was asked for. Type another if it is not right.</source>
      <translation>Das verlangte Tempo. Tippe ein anderes ein, wenn es nicht stimmt.</translation>
    </message>
    <message>
      <source>The tempo that was heard, {sure} sure. Type another if it is not right.</source>
      <translation>Das gehörte Tempo, zu {sure} sicher. Tippe ein anderes ein, wenn es nicht stimmt.</translation>
    </message>
    <message>
      <source>The tempo you typed. Empty the field to go back to what was heard.</source>
      <translation>Das Tempo, das du eingetippt hast. Leere das Feld, um zum gehörten zurückzukehren.</translation>
    </message>
    <message>
      <source>Transcribe</source>
      <translation>Transkribieren</translation>
    </message>
    <message>
      <source>bpm, asked</source>
      <translation>bpm, verlangt</translation>
    </message>
    <message>
      <source>bpm, heard</source>
      <translation>bpm, gehört</translation>
    </message>
    <message>
      <source>bpm, typed</source>
      <translation>bpm, getippt</translation>
    </message>
    <message>
      <source>typed</source>
      <comment>the key</comment>
      <translation>getippt</translation>
    </message>
    <message>
      <source>A tempo lies between {low:g} and {high:g} bpm.</source>
      <translation>Ein Tempo liegt zwischen {low:g} und {high:g} bpm.</translation>
    </message>
    <message>
      <source>A take is being made. It will stand here when it is done.</source>
      <translation>Ein Take entsteht. Er steht hier, wenn er fertig ist.</translation>
    </message>
    <message>
      <source>No takes yet. Type what you want to hear and press Generate.</source>
      <translation>Noch keine Takes. Tippe ein, was du hören möchtest, und drück auf Erzeugen.</translation>
    </message>
    <message>
      <source>Nothing found for {stars} or more stars.</source>
      <translation>Nichts gefunden für {stars} oder mehr Sterne.</translation>
    </message>
    <message>
      <source>Nothing found for {stars} stars.</source>
      <translation>Nichts gefunden für {stars} Sterne.</translation>
    </message>
    <message>
      <source>Nothing found for “{text}” with {stars} or more stars.</source>
      <translation>Nichts gefunden für „{text}“ mit {stars} oder mehr Sternen.</translation>
    </message>
    <message>
      <source>Nothing found for “{text}” with {stars} stars.</source>
      <translation>Nichts gefunden für „{text}“ mit {stars} Sternen.</translation>
    </message>
    <message>
      <source>Nothing found for “{text}”.</source>
      <translation>Nichts gefunden für „{text}“.</translation>
    </message>
    <message>
      <source>TAKES</source>
      <translation>TAKES</translation>
    </message>
    <message>
      <source>{count:,} found</source>
      <translation>{count:,} gefunden</translation>
    </message>
    <message>
      <source>Drag the notes of this take into your DAW as MIDI, or of all that are selected.</source>
      <translation>Zieh die Noten dieses Takes als MIDI in deine DAW oder die aller ausgewählten.</translation>
    </message>
    <message>
      <source>Drag the sound of this take into your DAW, or of all that are selected.</source>
      <translation>Zieh den Klang dieses Takes in deine DAW oder den aller ausgewählten.</translation>
    </message>
    <message>
      <source>This take is gone</source>
      <translation>Dieser Take ist weg</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Takes</source>
      <translation>Takes</translation>
    </message>
    <message>
      <source>Compare A/B</source>
      <translation>A/B vergleichen</translation>
    </message>
    <message>
      <source>Copy MIDI</source>
      <translation>MIDI kopieren</translation>
    </message>
    <message numerus="yes">
      <source>Copy MIDI of {n:,} takes</source>
      <comment>Copy MIDI of {n:,} take</comment>
      <translation>
        <numerusform>MIDI von {n:,} Take kopieren</numerusform>
        <numerusform>MIDI von {n:,} Takes kopieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy audio</source>
      <translation>Audio kopieren</translation>
    </message>
    <message numerus="yes">
      <source>Copy audio of {n:,} takes</source>
      <comment>Copy audio of {n:,} take</comment>
      <translation>
        <numerusform>Audio von {n:,} Take kopieren</numerusform>
        <numerusform>Audio von {n:,} Takes kopieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {n:,} takes</source>
      <comment>Delete {n:,} take</comment>
      <translation>
        <numerusform>{n:,} Take löschen</numerusform>
        <numerusform>{n:,} Takes löschen</numerusform>
      </translation>
    </message>
    <message>
      <source>Make again with new seed</source>
      <translation>Mit neuem Seed noch einmal</translation>
    </message>
    <message>
      <source>Reveal in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Takes menu</source>
      <translation>Take-Menü</translation>
    </message>
    <message>
      <source>Vary…</source>
      <translation>Variieren…</translation>
    </message>
    <message>
      <source>a take that is gone</source>
      <translation>ein Take, der weg ist</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Strg+Eingabe</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>The note has {length:,} characters; the limit is {limit:,}.</source>
      <translation>Die Notiz hat {length:,} Zeichen; die Grenze ist {limit:,}.</translation>
    </message>
    <message>
      <source>What to keep in mind about this take</source>
      <translation>Was du dir zu diesem Take merken möchtest</translation>
    </message>
    <message>
      <source>All takes, whatever their stars</source>
      <translation>Alle Takes, gleich mit wie vielen Sternen</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Fewest stars</source>
      <translation>Mindestzahl der Sterne</translation>
    </message>
    <message>
      <source>Search takes</source>
      <translation>Takes durchsuchen</translation>
    </message>
    <message numerus="yes">
      <source>Takes with {n} stars or more</source>
      <comment>Takes with {n} star or more</comment>
      <translation>
        <numerusform>Takes mit {n} Stern oder mehr</numerusform>
        <numerusform>Takes mit {n} Sternen oder mehr</numerusform>
      </translation>
    </message>
    <message>
      <source>Takes with {stars} stars</source>
      <translation>Takes mit {stars} Sternen</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>Apr</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>Aug</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>Dez</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>Feb</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>Freitag</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>Jan</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>Jul</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>Jun</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>Mär</translation>
    </message>
    <message>
      <source>May</source>
      <translation>Mai</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Montag</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>Nov</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>Okt</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>Samstag</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>Sep</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Sonntag</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>Donnerstag</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>Dienstag</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>Mittwoch</translation>
    </message>
    <message>
      <source>complete</source>
      <comment>a take</comment>
      <translation>vollständig</translation>
    </message>
    <message>
      <source>continuation</source>
      <translation>Weiterführung</translation>
    </message>
    <message>
      <source>cut short</source>
      <comment>a take</comment>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>fits its prompt {likeness:.2f}</source>
      <translation>passt zum Prompt {likeness:.2f}</translation>
    </message>
    <message>
      <source>follows {name}</source>
      <translation>folgt {name}</translation>
    </message>
    <message>
      <source>has a note</source>
      <translation>hat eine Notiz</translation>
    </message>
    <message>
      <source>imported</source>
      <comment>a take</comment>
      <translation>importiert</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>re-made</source>
      <translation>neu gemacht</translation>
    </message>
    <message>
      <source>sounds like {tags}</source>
      <translation>klingt nach {tags}</translation>
    </message>
    <message>
      <source>variation</source>
      <translation>Variation</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>{day} {month}</source>
      <translation>{day}. {month}</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation>{day}. {month} {year}</translation>
    </message>
    <message>
      <source>{hours} h ago</source>
      <translation>vor {hours} Std.</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>vor {minutes} Min.</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} takes</source>
      <comment>{n:,} take</comment>
      <translation>
        <numerusform>{n:,} Take</numerusform>
        <numerusform>{n:,} Takes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hours</source>
      <comment>{n} hour</comment>
      <translation>
        <numerusform>{n} Stunde</numerusform>
        <numerusform>{n} Stunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <comment>{n} minute</comment>
      <translation>
        <numerusform>{n} Minute</numerusform>
        <numerusform>{n} Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <comment>{n} second</comment>
      <translation>
        <numerusform>{n} Sekunde</numerusform>
        <numerusform>{n} Sekunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} stars</source>
      <comment>{n} star</comment>
      <translation>
        <numerusform>{n} Stern</numerusform>
        <numerusform>{n} Sterne</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds:.1f} seconds</source>
      <translation>{seconds:.1f} Sekunden</translation>
    </message>
    <message>
      <source>en</source>
      <comment>the code of this language</comment>
      <translation>de</translation>
    </message>
    <message>
      <source>Compare two takes at equal loudness</source>
      <translation>Zwei Takes bei gleicher Lautheit vergleichen</translation>
    </message>
    <message>
      <source>Go round in the loop region, or in all of it</source>
      <translation>Den Loop-Bereich in Schleife spielen, oder alles</translation>
    </message>
    <message>
      <source>Go to end</source>
      <translation>Zum Ende</translation>
    </message>
    <message>
      <source>Go to start</source>
      <translation>Zum Anfang</translation>
    </message>
    <message>
      <source>Go to the end</source>
      <translation>Zum Ende</translation>
    </message>
    <message>
      <source>Go to the start</source>
      <translation>Zum Anfang</translation>
    </message>
    <message>
      <source>Mute</source>
      <translation>Stumm</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <source>Output: {device}</source>
      <translation>Ausgang: {device}</translation>
    </message>
    <message>
      <source>Stop, and go to the start</source>
      <translation>Stopp und zum Anfang</translation>
    </message>
    <message>
      <source>Take {letter} is heard</source>
      <translation>Take {letter} ist zu hören</translation>
    </message>
    <message>
      <source>Volume</source>
      <translation>Lautstärke</translation>
    </message>
    <message>
      <source>Volume: {level}</source>
      <translation>Lautstärke: {level}</translation>
    </message>
    <message>
      <source>of {length}</source>
      <translation>von {length}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>pausiert</translation>
    </message>
    <message>
      <source>starts in {seconds} s</source>
      <translation>startet in {seconds} s</translation>
    </message>
    <message>
      <source>{percent} %, silent</source>
      <translation>{percent} %, stumm</translation>
    </message>
    <message>
      <source>Looking for a newer version …</source>
      <translation>Es wird nach Updates gesucht …</translation>
    </message>
    <message>
      <source>MusicDesk {version} is the newest there is.</source>
      <translation>MusicDesk {version} ist die neueste Version.</translation>
    </message>
    <message>
      <source>MusicDesk {version} is there</source>
      <translation>MusicDesk {version} ist verfügbar</translation>
    </message>
    <message>
      <source>MusicDesk {version} is there; this is {this}.</source>
      <translation>MusicDesk {version} ist verfügbar; installiert ist {this}.</translation>
    </message>
    <message>
      <source>Opens {site} in the browser; nothing is downloaded by itself</source>
      <translation>Öffnet {site} im Browser; von selbst wird nichts heruntergeladen</translation>
    </message>
    <message>
      <source>Type what you want to hear and press Generate</source>
      <translation>Tippe ein, was du hören möchtest, und drück auf Erzeugen</translation>
    </message>
    <message>
      <source>{begin} to {end}  ({seconds:.3f} s)</source>
      <translation>{begin} bis {end}  ({seconds:.3f} s)</translation>
    </message>
    <message>
      <source>{begin} to {end}  ({seconds:.3f} s, {beats:.3g} beats)</source>
      <translation>{begin} bis {end}  ({seconds:.3f} s, {beats:.3g} Schläge)</translation>
    </message>
    <message>
      <source>{made} of {length}</source>
      <translation>{made} von {length}</translation>
    </message>
    <message>
      <source>Continue from the end of the selection</source>
      <translation>Ab dem Ende der Auswahl weiterführen</translation>
    </message>
    <message>
      <source>Continue from {moment}</source>
      <translation>Ab {moment} weiterführen</translation>
    </message>
    <message>
      <source>Loop the selection</source>
      <translation>Auswahl als Loop</translation>
    </message>
    <message>
      <source>Re-roll this seam ({moment}: {measures})</source>
      <translation>Diese Nahtstelle neu würfeln ({moment}: {measures})</translation>
    </message>
    <message>
      <source>Waveform menu</source>
      <translation>Wellenform-Menü</translation>
    </message>
    <message>
      <source>Scroll the waveform</source>
      <translation>Wellenform verschieben</translation>
    </message>
    <message>
      <source>loop {begin:.1f} to {end:.1f} s</source>
      <translation>Loop {begin:.1f} bis {end:.1f} s</translation>
    </message>
    <message>
      <source>loop {begin:.1f} to {end:.1f} s (off)</source>
      <translation>Loop {begin:.1f} bis {end:.1f} s (aus)</translation>
    </message>
    <message>
      <source>playhead {here:.1f} s of {length:.1f} s</source>
      <translation>Abspielposition {here:.1f} s von {length:.1f} s</translation>
    </message>
    <message>
      <source>selection {begin:.1f} to {end:.1f} s</source>
      <translation>Auswahl {begin:.1f} bis {end:.1f} s</translation>
    </message>
    <message numerus="yes">
      <source>{n} seams</source>
      <comment>{n} seam</comment>
      <translation>
        <numerusform>{n} Nahtstelle</numerusform>
        <numerusform>{n} Nahtstellen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seams, {bad} not good</source>
      <comment>{n} seam, {bad} not good</comment>
      <translation>
        <numerusform>{n} Nahtstelle, {bad} nicht gut</numerusform>
        <numerusform>{n} Nahtstellen, {bad} nicht gut</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds:.1f} s made</source>
      <translation>{seconds:.1f} s gemacht</translation>
    </message>
    <message>
      <source>Opening the microphone …</source>
      <translation>Das Mikrofon wird geöffnet …</translation>
    </message>
    <message>
      <source>Plays on the device that the system has chosen.</source>
      <translation>Spielt auf dem Gerät, das das System gewählt hat.</translation>
    </message>
    <message>
      <source>Plays on {device}.</source>
      <translation>Spielt auf {device}.</translation>
    </message>
    <message>
      <source>The microphone is closed again.</source>
      <translation>Das Mikrofon ist wieder geschlossen.</translation>
    </message>
    <message>
      <source>You should have heard three notes on {device}. If not, turn it up.</source>
      <translation>Du solltest drei Töne über {device} gehört haben. Wenn nicht, dreh lauter.</translation>
    </message>
    <message>
      <source>You should have heard three notes. If not, turn the speakers up.</source>
      <translation>Du solltest drei Töne gehört haben. Wenn nicht, dreh die Lautsprecher auf.</translation>
    </message>
    <message>
      <source>{microphone} listens. Say something: the bar moves.</source>
      <translation>{microphone} hört zu. Sag etwas: Der Balken bewegt sich.</translation>
    </message>
    <message>
      <source>MusicDesk (safe mode)</source>
      <translation>MusicDesk (abgesicherter Modus)</translation>
    </message>
    <message>
      <source>MusicDesk (safe mode) — {take}</source>
      <translation>MusicDesk (abgesicherter Modus) — {take}</translation>
    </message>
    <message>
      <source>MusicDesk — {take}</source>
      <translation>MusicDesk — {take}</translation>
    </message>
    <message>
      <source>Safe mode: settings are the defaults, and none are kept.</source>
      <translation>Abgesicherter Modus: Es gelten die Voreinstellungen, und nichts daran wird behalten.</translation>
    </message>
    <message>
      <source>A take could not be saved, and is lost when MusicDesk ends. Make room and press “Save again” first.</source>
      <translation>Ein Take konnte nicht gespeichert werden und geht verloren, wenn MusicDesk endet. Schaff Platz und drück zuerst auf „Erneut speichern“.</translation>
    </message>
    <message>
      <source>A take is not saved</source>
      <translation>Ein Take ist nicht gespeichert</translation>
    </message>
    <message numerus="yes">
      <source>Brought back: {n} takes.</source>
      <comment>Brought back: {n} take.</comment>
      <translation>
        <numerusform>Zurückgeholt: {n} Take.</numerusform>
        <numerusform>Zurückgeholt: {n} Takes.</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing at equal loudness: this is {letter}. Press B to hear the other one.</source>
      <translation>Vergleich bei gleicher Lautheit: Das ist {letter}. Drück B, um den anderen zu hören.</translation>
    </message>
    <message>
      <source>Delete the takes in the trash for good? This cannot be undone.</source>
      <translation>Die Takes im Papierkorb endgültig löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
      <source>Deleted for good: {n} takes.</source>
      <comment>Deleted for good: {n} take.</comment>
      <translation>
        <numerusform>Endgültig gelöscht: {n} Take.</numerusform>
        <numerusform>Endgültig gelöscht: {n} Takes.</numerusform>
      </translation>
    </message>
    <message>
      <source>Empty the trash</source>
      <translation>Papierkorb leeren</translation>
    </message>
    <message>
      <source>End all the same?</source>
      <translation>Trotzdem beenden?</translation>
    </message>
    <message>
      <source>Its take could not be saved, and cannot be saved later any more. Go on?</source>
      <translation>Sein Take konnte nicht gespeichert werden und lässt sich später nicht mehr speichern. Weitermachen?</translation>
    </message>
    <message>
      <source>Jobs are waiting</source>
      <translation>Aufträge warten</translation>
    </message>
    <message>
      <source>MusicDesk runs already: close it first, then start it in safe mode.</source>
      <translation>MusicDesk läuft schon: Beende es erst, dann starte es im abgesicherten Modus.</translation>
    </message>
    <message>
      <source>No takes there.</source>
      <translation>Dort sind keine Takes.</translation>
    </message>
    <message>
      <source>The comparison has ended.</source>
      <translation>Der Vergleich ist zu Ende.</translation>
    </message>
    <message>
      <source>The details are on the clipboard.</source>
      <translation>Die Details sind in der Zwischenablage.</translation>
    </message>
    <message>
      <source>The library in {folder} is read-only: takes can be heard, but nothing can be kept.</source>
      <translation>Die Bibliothek in {folder} ist schreibgeschützt: Takes lassen sich hören, aber nichts lässt sich behalten.</translation>
    </message>
    <message numerus="yes">
      <source>{n} jobs are still waiting to be made, and will be forgotten.</source>
      <comment>{n} job is still waiting to be made, and will be forgotten.</comment>
      <translation>
        <numerusform>{n} Auftrag wartet noch darauf, gemacht zu werden, und wird vergessen.</numerusform>
        <numerusform>{n} Aufträge warten noch darauf, gemacht zu werden, und werden vergessen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Install the newer version.</source>
      <translation>Installiere die neuere Version.</translation>
    </message>
    <message>
      <source>MusicDesk ended while this was being made; it holds all that had been made until then.</source>
      <translation>MusicDesk endete, während das entstand; alles bis dahin ist darin.</translation>
    </message>
    <message>
      <source>The take %1 was begun by a newer MusicDesk.</source>
      <translation>Der Take %1 wurde von einem neueren MusicDesk begonnen.</translation>
    </message>
    <message>
      <source>There is no sound to keep.</source>
      <translation>Es gibt keinen Klang zu behalten.</translation>
    </message>
    <message>
      <source>could not be read</source>
      <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
      <source>%1 It stays where it is for now.</source>
      <translation>%1 Er bleibt vorerst, wo er ist.</translation>
    </message>
    <message>
      <source>%1 MB left; the take needs %2 MB</source>
      <translation>%1 MB frei; der Take braucht %2 MB</translation>
    </message>
    <message>
      <source>Choose a folder that you may write to.</source>
      <translation>Wähle einen Ordner, in den du schreiben darfst.</translation>
    </message>
    <message>
      <source>It may have been removed meanwhile.</source>
      <translation>Er wurde vielleicht inzwischen entfernt.</translation>
    </message>
    <message>
      <source>Put its disk in, then open it again.</source>
      <translation>Schließe ihre Platte an und öffne sie noch einmal.</translation>
    </message>
    <message>
      <source>The library in %1 is gone.</source>
      <translation>Die Bibliothek in %1 ist weg.</translation>
    </message>
    <message>
      <source>The library in %1 is read-only.</source>
      <translation>Die Bibliothek in %1 ist schreibgeschützt.</translation>
    </message>
    <message>
      <source>There is a take %1 already.</source>
      <translation>Einen Take %1 gibt es schon.</translation>
    </message>
    <message>
      <source>There is no take %1 in the library.</source>
      <translation>In der Bibliothek gibt es keinen Take %1.</translation>
    </message>
    <message>
      <source>could not begin a new take</source>
      <translation>konnte keinen neuen Take beginnen</translation>
    </message>
    <message>
      <source>could not empty its trash</source>
      <translation>konnte den Papierkorb nicht leeren</translation>
    </message>
    <message>
      <source>could not keep the change</source>
      <translation>konnte die Änderung nicht behalten</translation>
    </message>
    <message>
      <source>could not keep what belongs to a take</source>
      <translation>konnte nicht behalten, was zu einem Take gehört</translation>
    </message>
    <message>
      <source>could not move the take %1</source>
      <translation>konnte den Take %1 nicht verschieben</translation>
    </message>
    <message>
      <source>could not take in a take that was being made</source>
      <translation>konnte einen entstehenden Take nicht aufnehmen</translation>
    </message>
    <message>
      <source>could not take in the new take</source>
      <translation>konnte den neuen Take nicht aufnehmen</translation>
    </message>
    <message>
      <source>%1 holds no library and none can be made there: it is read-only.</source>
      <translation>%1 enthält keine Bibliothek, und anlegen lässt sich keine: Der Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
      <source>Choose a folder for the library.</source>
      <translation>Wähle einen Ordner für die Bibliothek.</translation>
    </message>
    <message>
      <source>The library's folder is read-only: takes can be heard and exported, not changed.</source>
      <translation>Der Ordner der Bibliothek ist schreibgeschützt: Takes lassen sich hören und exportieren, nicht ändern.</translation>
    </message>
    <message>
      <source>The library's index could not be written; it is kept in memory until the library is closed.</source>
      <translation>Das Verzeichnis der Bibliothek ließ sich nicht schreiben; es bleibt im Speicher, bis die Bibliothek geschlossen wird.</translation>
    </message>
    <message>
      <source>The library's index was damaged and has been made again from the takes.</source>
      <translation>Das Verzeichnis der Bibliothek war beschädigt und wurde aus den Takes neu angelegt.</translation>
    </message>
    <message>
      <source>could not be opened</source>
      <translation>konnte nicht geöffnet werden</translation>
    </message>
    <message>
      <source>not a file</source>
      <translation>keine Datei</translation>
    </message>
    <message>
      <source>%1 was damaged and has been written again.</source>
      <translation>%1 war beschädigt und wurde neu geschrieben.</translation>
    </message>
    <message>
      <source>Choose a folder for it.</source>
      <translation>Wähle einen Ordner dafür.</translation>
    </message>
    <message>
      <source>Install the newer version to open it, or choose another folder. Nothing in it was changed.</source>
      <translation>Installiere die neuere Version, um sie zu öffnen, oder wähle einen anderen Ordner. Darin wurde nichts geändert.</translation>
    </message>
    <message>
      <source>The library in %1 was made by a newer MusicDesk.</source>
      <translation>Die Bibliothek in %1 wurde von einem neueren MusicDesk angelegt.</translation>
    </message>
    <message>
      <source>You have no home folder, so no place for a library.</source>
      <translation>Du hast keinen persönlichen Ordner, also gibt es keinen Platz für eine Bibliothek.</translation>
    </message>
    <message>
      <source>%1 It is left out; its folder stays as it is.</source>
      <translation>%1 Er bleibt weg; sein Ordner bleibt, wie er ist.</translation>
    </message>
    <message>
      <source>Among the takes there are folders that are no takes, left alone: %1.</source>
      <translation>Zwischen den Takes liegen Ordner, die keine Takes sind und in Ruhe gelassen werden: %1.</translation>
    </message>
    <message>
      <source>And %1 more takes are damaged and left out.</source>
      <translation>Und %1 weitere Takes sind beschädigt und bleiben weg.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its %2 is missing.</source>
      <translation>Der Take %1 ist beschädigt: %2 fehlt.</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>und %1 weitere</translation>
    </message>
    <message>
      <source>%1 bytes are too many to keep beside a take; %2 may have %3.</source>
      <translation>%1 Bytes sind zu viel, um sie neben einem Take zu behalten; %2 darf %3 haben.</translation>
    </message>
    <message>
      <source>It may have been moved meanwhile.</source>
      <translation>Er wurde vielleicht inzwischen verschoben.</translation>
    </message>
    <message>
      <source>The %1 of the take %2 cannot be read: %3.</source>
      <translation>%1 des Takes %2 ist nicht lesbar: %3.</translation>
    </message>
    <message>
      <source>The %1 of the take %2 is damaged.</source>
      <translation>%1 des Takes %2 ist beschädigt.</translation>
    </message>
    <message>
      <source>The take itself can be used.</source>
      <translation>Der Take selbst ist benutzbar.</translation>
    </message>
    <message>
      <source>The take itself can still be used.</source>
      <translation>Der Take selbst ist weiter benutzbar.</translation>
    </message>
    <message>
      <source>There is no take %1 here.</source>
      <translation>Hier gibt es keinen Take %1.</translation>
    </message>
    <message>
      <source>Install the newer version to see it.</source>
      <translation>Installiere die neuere Version, um ihn zu sehen.</translation>
    </message>
    <message>
      <source>Its folder was left as it is.</source>
      <translation>Sein Ordner blieb, wie er war.</translation>
    </message>
    <message>
      <source>Its sound can still be used.</source>
      <translation>Sein Klang ist weiter benutzbar.</translation>
    </message>
    <message>
      <source>The codes of the take %1 are damaged.</source>
      <translation>Die Codes des Takes %1 sind beschädigt.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2</source>
      <translation>Der Take %1 ist beschädigt: %2</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2 is missing.</source>
      <translation>Der Take %1 ist beschädigt: %2 fehlt.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2 is too large.</source>
      <translation>Der Take %1 ist beschädigt: %2 ist zu groß.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its %2 is not readable.</source>
      <translation>Der Take %1 ist beschädigt: %2 ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its sound is empty.</source>
      <translation>Der Take %1 ist beschädigt: Sein Klang ist leer.</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its sound is missing.</source>
      <translation>Der Take %1 ist beschädigt: Sein Klang fehlt.</translation>
    </message>
    <message>
      <source>The take %1 was written by a newer MusicDesk.</source>
      <translation>Der Take %1 wurde von einem neueren MusicDesk geschrieben.</translation>
    </message>
    <message>
      <source>Check the disk, or choose another folder.</source>
      <translation>Prüfe die Platte oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Check the permissions of the folder, or choose another one.</source>
      <translation>Prüfe die Zugriffsrechte des Ordners oder wähle einen anderen.</translation>
    </message>
    <message>
      <source>Make room on it, for example by emptying the trash.</source>
      <translation>Schaff darauf Platz, zum Beispiel indem du den Papierkorb leerst.</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <translation>Öffne sie noch einmal.</translation>
    </message>
    <message>
      <source>The disk of the library in %1 has %2.</source>
      <translation>Auf der Platte der Bibliothek in %1: %2.</translation>
    </message>
    <message>
      <source>The library in %1 %2: %3.</source>
      <translation>Die Bibliothek in %1 %2: %3.</translation>
    </message>
    <message>
      <source>The library in %1 %2: that is not allowed there.</source>
      <translation>Die Bibliothek in %1 %2: Das ist dort nicht erlaubt.</translation>
    </message>
    <message>
      <source>The library is closed.</source>
      <translation>Die Bibliothek ist geschlossen.</translation>
    </message>
    <message>
      <source>The library's index cannot be used at the moment: %1.</source>
      <translation>Das Verzeichnis der Bibliothek ist gerade nicht benutzbar: %1.</translation>
    </message>
    <message>
      <source>Try again, or close other programs that use it.</source>
      <translation>Versuch es noch einmal oder schließe andere Programme, die es benutzen.</translation>
    </message>
    <message>
      <source>no room left</source>
      <translation>kein Platz mehr</translation>
    </message>
    <message>
      <source>could not take in more of a take</source>
      <translation>konnte nicht mehr von einem Take aufnehmen</translation>
    </message>
    <message>
      <source>only %1 MB left</source>
      <translation>nur noch %1 MB</translation>
    </message>
    <message>
      <source>Hearing notes needs basic-pitch, which is not installed.</source>
      <translation>Um Noten zu hören, braucht es basic-pitch, das nicht installiert ist.</translation>
    </message>
    <message>
      <source>Hearing notes needs onnxruntime, which cannot be loaded.</source>
      <translation>Um Noten zu hören, braucht es onnxruntime, das sich nicht laden lässt.</translation>
    </message>
    <message>
      <source>Hearing notes needs onnxruntime, which is not installed.</source>
      <translation>Um Noten zu hören, braucht es onnxruntime, das nicht installiert ist.</translation>
    </message>
    <message>
      <source>Run: pip install onnxruntime &amp;&amp; pip install --no-deps basic-pitch==0.4.0</source>
      <translation>Führe aus: pip install onnxruntime &amp;&amp; pip install --no-deps basic-pitch==0.4.0</translation>
    </message>
    <message>
      <source>The weights of basic-pitch cannot be loaded; they seem to be damaged.</source>
      <translation>Die Gewichte von basic-pitch lassen sich nicht laden; sie scheinen beschädigt.</translation>
    </message>
    <message>
      <source>Transcribe it again.</source>
      <translation>Transkribiere ihn noch einmal.</translation>
    </message>
    <message>
      <source>What was heard of this take is damaged.</source>
      <translation>Was von diesem Take gehört wurde, ist beschädigt.</translation>
    </message>
    <message>
      <source>%1 s at %2 Hz is no length.</source>
      <translation>%1 s bei %2 Hz ist keine Länge.</translation>
    </message>
    <message>
      <source>%1 at %2 bpm came of %3. Of the last one: %4.</source>
      <translation>%1 bei %2 bpm gelang in %3. Zum letzten: %4.</translation>
    </message>
    <message>
      <source>%1 tries</source>
      <translation>%1 Versuchen</translation>
    </message>
    <message>
      <source>%1, for this was wrong before: %2.</source>
      <translation>%1, denn vorher war das falsch: %2.</translation>
    </message>
    <message>
      <source>Made again %1 times</source>
      <translation>%1-mal neu gemacht</translation>
    </message>
    <message>
      <source>Made again once</source>
      <translation>Einmal neu gemacht</translation>
    </message>
    <message>
      <source>Made again twice</source>
      <translation>Zweimal neu gemacht</translation>
    </message>
    <message>
      <source>No beat is heard in it, so it was cut by the clock, from its first sound on.</source>
      <translation>Darin ist kein Schlag zu hören, darum wurde nach der Uhr geschnitten, vom ersten Klang an.</translation>
    </message>
    <message>
      <source>No loop of %1 bars</source>
      <translation>Kein Loop von %1 Takten</translation>
    </message>
    <message>
      <source>No loop of 1 bar</source>
      <translation>Kein Loop von 1 Takt</translation>
    </message>
    <message>
      <source>None of %1 tries was quite sound; this is the best of them.</source>
      <translation>Keiner von %1 Versuchen war ganz in Ordnung; das ist der beste.</translation>
    </message>
    <message>
      <source>Try another prompt or seed; drums help a model to keep its tempo.</source>
      <translation>Versuch es mit einem anderen Prompt oder Seed; Drums helfen einem Modell, das Tempo zu halten.</translation>
    </message>
    <message>
      <source>one try</source>
      <translation>einem Versuch</translation>
    </message>
    <message>
      <source>%1 needs %2 GB of memory, and %3 GB are free.</source>
      <translation>%1 braucht %2 GB Speicher, frei sind %3 GB.</translation>
    </message>
    <message>
      <source>Ask for fewer seconds or variations, %1, or close other programs.</source>
      <translation>Verlange weniger Sekunden oder Variationen, %1, oder schließe andere Programme.</translation>
    </message>
    <message>
      <source>choose %1, which fits</source>
      <translation>wähle %1, das passt</translation>
    </message>
    <message>
      <source>choose a smaller model</source>
      <translation>wähle ein kleineres Modell</translation>
    </message>
    <message>
      <source>The engine could not be started.</source>
      <translation>Die Engine ließ sich nicht starten.</translation>
    </message>
    <message>
      <source>The engine did not stop within %1 s, so it was ended.</source>
      <translation>Die Engine hielt nicht innerhalb von %1 s an, darum wurde sie beendet.</translation>
    </message>
    <message>
      <source>The take could not be saved before the engine ended.</source>
      <translation>Der Take konnte nicht gespeichert werden, bevor die Engine endete.</translation>
    </message>
    <message>
      <source>What it had made by then is in the list when MusicDesk starts again; the next take starts a new engine by itself.</source>
      <translation>Was sie bis dahin gemacht hatte, steht in der Liste, wenn MusicDesk wieder startet; der nächste Take startet von selbst eine neue Engine.</translation>
    </message>
    <message>
      <source>What lies on the disk of it is in the list when MusicDesk starts again; or make it again with the same seed.</source>
      <translation>Was davon auf der Platte liegt, steht in der Liste, wenn MusicDesk wieder startet; oder mach ihn mit demselben Seed noch einmal.</translation>
    </message>
    <message>
      <source>Choose another recording.</source>
      <translation>Wähle eine andere Aufnahme.</translation>
    </message>
    <message>
      <source>Genre and mood are not listened for: that needs the model "clap", which is not installed.</source>
      <translation>Genre und Stimmung werden nicht erkannt: Dazu braucht es das Modell „clap“, das nicht installiert ist.</translation>
    </message>
    <message>
      <source>No key was heard.</source>
      <translation>Es war keine Tonart zu hören.</translation>
    </message>
    <message>
      <source>No tempo was heard; choose one.</source>
      <translation>Es war kein Tempo zu hören; wähle eines.</translation>
    </message>
    <message>
      <source>There is no sound in "%1".</source>
      <translation>In „%1“ ist kein Klang.</translation>
    </message>
    <message>
      <source>No better join was found at %1; try again, or select another part.</source>
      <translation>Bei %1 fand sich kein besserer Übergang; versuch es noch einmal oder wähle einen anderen Teil.</translation>
    </message>
    <message>
      <source>The best of %1 tries was that with seed %2.</source>
      <translation>Der beste von %1 Versuchen war der mit Seed %2.</translation>
    </message>
    <message>
      <source>the join at %1 is not good (%2)</source>
      <translation>der Übergang bei %1 ist nicht gut (%2)</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 bars at %4 bpm need %5 s with their run-in.</source>
      <translation>%1 macht höchstens %2 s auf einmal; %3 Takte mit %4 bpm brauchen mit ihrem Anlauf %5 s.</translation>
    </message>
    <message>
      <source>%1 makes this at %2 bpm</source>
      <translation>%1 macht das mit %2 bpm</translation>
    </message>
    <message>
      <source>%1 was not taught %2 bpm: played at %3, stretched by %4 %.</source>
      <translation>%1 hat %2 bpm nicht gelernt: gespielt mit %3, gedehnt um %4 %.</translation>
    </message>
    <message>
      <source>%1, which is too far from %2 bpm to be stretched to it.</source>
      <translation>%1, das ist zu weit von %2 bpm, um darauf gedehnt zu werden.</translation>
    </message>
    <message>
      <source>, or change the one in the prompt</source>
      <translation>, oder ändere das im Prompt</translation>
    </message>
    <message>
      <source>A loop of %1 bars needs a tempo, and none is known.</source>
      <translation>Ein Loop von %1 Takten braucht ein Tempo, und es ist keines bekannt.</translation>
    </message>
    <message>
      <source>Choose %1, or a MusicGen model.</source>
      <translation>Wähle %1 oder ein MusicGen-Modell.</translation>
    </message>
    <message>
      <source>Choose a tempo from %1 to %2 bpm%3.</source>
      <translation>Wähle ein Tempo von %1 bis %2 bpm%3.</translation>
    </message>
    <message>
      <source>Give one, or name it in the prompt: "drum loop, 120 bpm".</source>
      <translation>Gib eines an oder nenne es im Prompt: „drum loop, 120 bpm“.</translation>
    </message>
    <message>
      <source>a faster tempo</source>
      <translation>ein schnelleres Tempo</translation>
    </message>
    <message>
      <source>at most %1 bars</source>
      <translation>höchstens %1 Takte</translation>
    </message>
    <message>
      <source>with one beat in the place of two</source>
      <translation>mit einem Schlag anstelle von zweien</translation>
    </message>
    <message>
      <source>with two beats in the place of each</source>
      <translation>mit zwei Schlägen anstelle von einem</translation>
    </message>
    <message>
      <source>Ask for it again; the engine starts anew by itself.</source>
      <translation>Verlange es noch einmal; die Engine startet von selbst neu.</translation>
    </message>
    <message>
      <source>Choose the take again to have it heard; the engine starts anew by itself.</source>
      <translation>Wähle den Take noch einmal, damit er gehört wird; die Engine startet von selbst neu.</translation>
    </message>
    <message>
      <source>Make it again; if it happens again: %1</source>
      <translation>Mach es noch einmal; wenn es wieder passiert: %1</translation>
    </message>
    <message>
      <source>Make it again; it starts anew by itself.</source>
      <translation>Mach es noch einmal; sie startet von selbst neu.</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own.</source>
      <translation>MusicDesk hat selbst einen Fehler gemacht.</translation>
    </message>
    <message>
      <source>The engine crashed.</source>
      <translation>Die Engine ist abgestürzt.</translation>
    </message>
    <message>
      <source>The engine ended too early.</source>
      <translation>Die Engine endete zu früh.</translation>
    </message>
    <message>
      <source>The engine process ended with exit code %1.</source>
      <translation>Der Engine-Prozess endete mit dem Code %1.</translation>
    </message>
    <message>
      <source>The engine was ended from outside, perhaps because the machine ran out of memory.</source>
      <translation>Die Engine wurde von außen beendet, vielleicht weil dem Rechner der Speicher ausging.</translation>
    </message>
    <message>
      <source>The picture was not finished, because the engine was stopped.</source>
      <translation>Das Bild wurde nicht fertig, weil die Engine angehalten wurde.</translation>
    </message>
    <message>
      <source>The recording was not heard to its end, because the engine was stopped.</source>
      <translation>Die Aufnahme wurde nicht zu Ende gehört, weil die Engine angehalten wurde.</translation>
    </message>
    <message>
      <source>The take was not heard to its end, because the engine was stopped meanwhile.</source>
      <translation>Der Take wurde nicht zu Ende gehört, weil die Engine inzwischen angehalten wurde.</translation>
    </message>
    <message>
      <source>There is not enough free memory for that.</source>
      <translation>Dafür ist nicht genug Speicher frei.</translation>
    </message>
    <message>
      <source>Try it with other settings; the details hold what a report needs.</source>
      <translation>Versuch es mit anderen Einstellungen; in den Details steht, was ein Bericht braucht.</translation>
    </message>
    <message>
      <source>Another model made "%1", so this one took its sound in anew.</source>
      <translation>„%1“ hat ein anderes Modell gemacht, darum hat dieses den Klang neu eingelesen.</translation>
    </message>
    <message>
      <source>Choose a moment within it.</source>
      <translation>Wähle einen Moment darin.</translation>
    </message>
    <message>
      <source>Choose a part within it.</source>
      <translation>Wähle einen Teil darin.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>Wähle ein anderes.</translation>
    </message>
    <message>
      <source>The music ends at %1 s, so it cannot go on from %2 s.</source>
      <translation>Die Musik endet bei %1 s, darum lässt sie sich nicht ab %2 s weiterführen.</translation>
    </message>
    <message>
      <source>The music ends at %1 s, so nothing can be re-made from %2 s on.</source>
      <translation>Die Musik endet bei %1 s, darum lässt sich ab %2 s nichts neu machen.</translation>
    </message>
    <message>
      <source>The sound of "%1" was taken in anew, so what stays of it is a little different.</source>
      <translation>Der Klang von „%1“ wurde neu eingelesen, daher ist auch das, was davon bleibt, etwas anders.</translation>
    </message>
    <message>
      <source>There is no sound in "%1" that music could go on from.</source>
      <translation>In „%1“ ist kein Klang, den Musik weiterführen könnte.</translation>
    </message>
    <message>
      <source>Listening for genre and mood</source>
      <translation>Genre und Stimmung werden erkannt</translation>
    </message>
    <message>
      <source>Listening for notes</source>
      <translation>Noten werden erkannt</translation>
    </message>
    <message>
      <source>Listening for tempo and key</source>
      <translation>Tempo und Tonart werden erkannt</translation>
    </message>
    <message>
      <source>Only its first 10 minutes were listened to.</source>
      <translation>Nur die ersten 10 Minuten wurden gehört.</translation>
    </message>
    <message>
      <source>Free the model, or close other programs.</source>
      <translation>Entlade das Modell oder schließe andere Programme.</translation>
    </message>
    <message>
      <source>There is not enough free memory to listen for genre and mood.</source>
      <translation>Um Genre und Stimmung zu erkennen, ist nicht genug Speicher frei.</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>&amp;No</source>
      <translation>&amp;Nein</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>&amp;Ja</translation>
    </message>
    <message>
      <source>Abort</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Ignorieren</translation>
    </message>
    <message>
      <source>N&amp;o to All</source>
      <translation>N&amp;ein zu allen</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>Standards wiederherstellen</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save All</source>
      <translation>Alle speichern</translation>
    </message>
    <message>
      <source>Yes to &amp;All</source>
      <translation>Ja zu &amp;allen</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>Hide Details...</source>
      <translation>Details verbergen...</translation>
    </message>
    <message>
      <source>Show Details...</source>
      <translation>Details zeigen...</translation>
    </message>
  </context>
  <context>
    <name>QLineEdit</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Einfügen</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Alles auswählen</translation>
    </message>
  </context>
  <context>
    <name>QWidgetTextControl</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Einfügen</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Copy &amp;Link Location</source>
      <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Alles auswählen</translation>
    </message>
  </context>
  <context>
    <name>QAbstractSpinBox</name>
    <message>
      <source>&amp;Select All</source>
      <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
      <source>&amp;Step up</source>
      <translation>&amp;Erhöhen</translation>
    </message>
    <message>
      <source>Step &amp;down</source>
      <translation>&amp;Verringern</translation>
    </message>
  </context>
  <context>
    <name>QScrollBar</name>
    <message>
      <source>Bottom</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>Left edge</source>
      <translation>Linker Rand</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>Seite nach unten</translation>
    </message>
    <message>
      <source>Page left</source>
      <translation>Seite nach links</translation>
    </message>
    <message>
      <source>Page right</source>
      <translation>Seite nach rechts</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>Seite nach oben</translation>
    </message>
    <message>
      <source>Right edge</source>
      <translation>Rechter Rand</translation>
    </message>
    <message>
      <source>Scroll down</source>
      <translation>Nach unten scrollen</translation>
    </message>
    <message>
      <source>Scroll here</source>
      <translation>Hierher scrollen</translation>
    </message>
    <message>
      <source>Scroll left</source>
      <translation>Nach links scrollen</translation>
    </message>
    <message>
      <source>Scroll right</source>
      <translation>Nach rechts scrollen</translation>
    </message>
    <message>
      <source>Scroll up</source>
      <translation>Nach oben scrollen</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>Anfang</translation>
    </message>
  </context>
  <context>
    <name>QTabBar</name>
    <message>
      <source>Scroll Left</source>
      <translation>Nach links scrollen</translation>
    </message>
    <message>
      <source>Scroll Right</source>
      <translation>Nach rechts scrollen</translation>
    </message>
  </context>
  <context>
    <name>QComboBox</name>
    <message>
      <source>Open the combo box selection popup</source>
      <translation>Auswahlliste öffnen</translation>
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
      <translation>Drück eine Taste</translation>
    </message>
  </context>
  <context>
    <name>QUndoStack</name>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Redo %1</source>
      <translation>Wiederholen: %1</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undo %1</source>
      <translation>Rückgängig: %1</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
      <translation>%1
Ordner nicht gefunden.
Prüfe bitte, ob der Name des Ordners stimmt.</translation>
    </message>
    <message>
      <source>%1
File not found.
Please verify the correct file name was given.</source>
      <translation>%1
Datei nicht gefunden.
Prüfe bitte, ob der Dateiname stimmt.</translation>
    </message>
    <message>
      <source>%1 already exists.
Do you want to replace it?</source>
      <translation>%1 gibt es schon.
Möchtest du es ersetzen?</translation>
    </message>
    <message>
      <source>&amp;Choose</source>
      <translation>&amp;Wählen</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>&amp;Look in:</source>
      <translation>S&amp;uchen in:</translation>
    </message>
    <message>
      <source>&amp;New Folder</source>
      <translation>Neuer &amp;Ordner</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>Um&amp;benennen</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;Speichern</translation>
    </message>
    <message>
      <source>'%1' is write protected.
Do you want to delete it anyway?</source>
      <translation>„%1“ ist schreibgeschützt.
Trotzdem löschen?</translation>
    </message>
    <message>
      <source>All Files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Are you sure you want to delete '%1'?</source>
      <translation>Möchtest du „%1“ wirklich löschen?</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Change to detail view mode</source>
      <translation>Zur Detailansicht wechseln</translation>
    </message>
    <message>
      <source>Change to list view mode</source>
      <translation>Zur Listenansicht wechseln</translation>
    </message>
    <message>
      <source>Could not delete directory.</source>
      <translation>Der Ordner ließ sich nicht löschen.</translation>
    </message>
    <message>
      <source>Create New Folder</source>
      <translation>Neuen Ordner anlegen</translation>
    </message>
    <message>
      <source>Create a New Folder</source>
      <translation>Einen neuen Ordner anlegen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Detail View</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Directories</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Directory:</source>
      <translation>Ordner:</translation>
    </message>
    <message>
      <source>File &amp;name:</source>
      <translation>Datei&amp;name:</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>Datei&amp;typ:</translation>
    </message>
    <message>
      <source>Find Directory</source>
      <translation>Ordner suchen</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vor</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>Zurückgehen</translation>
    </message>
    <message>
      <source>Go forward</source>
      <translation>Vorgehen</translation>
    </message>
    <message>
      <source>Go to the parent directory</source>
      <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
      <source>List View</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>List of places and bookmarks</source>
      <translation>Liste der Orte und Lesezeichen</translation>
    </message>
    <message>
      <source>Look in:</source>
      <translation>Suchen in:</translation>
    </message>
    <message>
      <source>My Computer</source>
      <translation>Mein Computer</translation>
    </message>
    <message>
      <source>New Folder</source>
      <translation>Neuer Ordner</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Parent Directory</source>
      <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
      <source>Recent Places</source>
      <translation>Letzte Orte</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Save As</source>
      <translation>Speichern unter</translation>
    </message>
    <message>
      <source>Show </source>
      <translation>Zeige </translation>
    </message>
    <message>
      <source>Show &amp;hidden files</source>
      <translation>&amp;Versteckte Dateien zeigen</translation>
    </message>
    <message>
      <source>Sidebar</source>
      <translation>Seitenleiste</translation>
    </message>
  </context>
  <context>
    <name>QFileSystemModel</name>
    <message>
      <source>Computer</source>
      <translation>Computer</translation>
    </message>
    <message>
      <source>Date Modified</source>
      <translation>Geändert am</translation>
    </message>
    <message>
      <source>My Computer</source>
      <translation>Mein Computer</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
  </context>
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>%1 File</source>
      <translation>%1-Datei</translation>
    </message>
    <message>
      <source>Drive</source>
      <translation>Laufwerk</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Unbekannt</translation>
    </message>
  </context>
  <context>
    <name>QAccessibleActionInterface</name>
    <message>
      <source>Decrease</source>
      <translation>Verringern</translation>
    </message>
    <message>
      <source>Decrease the value</source>
      <translation>Verringert den Wert</translation>
    </message>
    <message>
      <source>Goes back a page</source>
      <translation>Geht eine Seite zurück</translation>
    </message>
    <message>
      <source>Goes to the next page</source>
      <translation>Geht zur nächsten Seite</translation>
    </message>
    <message>
      <source>Increase</source>
      <translation>Erhöhen</translation>
    </message>
    <message>
      <source>Increase the value</source>
      <translation>Erhöht den Wert</translation>
    </message>
    <message>
      <source>Next Page</source>
      <translation>Nächste Seite</translation>
    </message>
    <message>
      <source>Press</source>
      <translation>Drücken</translation>
    </message>
    <message>
      <source>Previous Page</source>
      <translation>Vorige Seite</translation>
    </message>
    <message>
      <source>Scroll Down</source>
      <translation>Nach unten scrollen</translation>
    </message>
    <message>
      <source>Scroll Left</source>
      <translation>Nach links scrollen</translation>
    </message>
    <message>
      <source>Scroll Right</source>
      <translation>Nach rechts scrollen</translation>
    </message>
    <message>
      <source>Scroll Up</source>
      <translation>Nach oben scrollen</translation>
    </message>
    <message>
      <source>Scrolls down</source>
      <translation>Scrollt nach unten</translation>
    </message>
    <message>
      <source>Scrolls to the left</source>
      <translation>Scrollt nach links</translation>
    </message>
    <message>
      <source>Scrolls to the right</source>
      <translation>Scrollt nach rechts</translation>
    </message>
    <message>
      <source>Scrolls up</source>
      <translation>Scrollt nach oben</translation>
    </message>
    <message>
      <source>SetFocus</source>
      <translation>Fokus setzen</translation>
    </message>
    <message>
      <source>Sets the focus</source>
      <translation>Setzt den Fokus</translation>
    </message>
    <message>
      <source>ShowMenu</source>
      <translation>Menü zeigen</translation>
    </message>
    <message>
      <source>Shows the menu</source>
      <translation>Zeigt das Menü</translation>
    </message>
    <message>
      <source>Toggle</source>
      <translation>Umschalten</translation>
    </message>
    <message>
      <source>Toggles the state</source>
      <translation>Schaltet den Zustand um</translation>
    </message>
    <message>
      <source>Triggers the action</source>
      <translation>Löst die Aktion aus</translation>
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
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Backspace</source>
      <translation>Rücktaste</translation>
    </message>
    <message>
      <source>Backtab</source>
      <translation>Rücktab</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Caps Lock</source>
      <translation>Feststelltaste</translation>
    </message>
    <message>
      <source>CapsLock</source>
      <translation>Feststelltaste</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Control</source>
      <translation>Control</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Ctrl</source>
      <translation>Strg</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Ausschneiden</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Entf</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Runter</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
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
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>Pos1</translation>
    </message>
    <message>
      <source>Ins</source>
      <translation>Einfg</translation>
    </message>
    <message>
      <source>Insert</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Links</translation>
    </message>
    <message>
      <source>Media Fast Forward</source>
      <translation>Medien: Vorspulen</translation>
    </message>
    <message>
      <source>Media Next</source>
      <translation>Medien: Nächstes</translation>
    </message>
    <message>
      <source>Media Pause</source>
      <translation>Medien: Pause</translation>
    </message>
    <message>
      <source>Media Play</source>
      <translation>Medien: Wiedergabe</translation>
    </message>
    <message>
      <source>Media Previous</source>
      <translation>Medien: Voriges</translation>
    </message>
    <message>
      <source>Media Record</source>
      <translation>Medien: Aufnehmen</translation>
    </message>
    <message>
      <source>Media Rewind</source>
      <translation>Medien: Zurückspulen</translation>
    </message>
    <message>
      <source>Media Stop</source>
      <translation>Medien: Stopp</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <source>Meta</source>
      <translation>Meta</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>Num</source>
      <translation>Num</translation>
    </message>
    <message>
      <source>Num Lock</source>
      <translation>Num-Taste</translation>
    </message>
    <message>
      <source>NumLock</source>
      <translation>Num-Taste</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Option</source>
      <translation>Option</translation>
    </message>
    <message>
      <source>Page Down</source>
      <translation>Bild ab</translation>
    </message>
    <message>
      <source>Page Up</source>
      <translation>Bild auf</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>PgDown</source>
      <translation>Bild ab</translation>
    </message>
    <message>
      <source>PgUp</source>
      <translation>Bild auf</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Wiedergabe</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Druck</translation>
    </message>
    <message>
      <source>Print Screen</source>
      <translation>Druck</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Aktualisieren</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Rechts</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Scroll Lock</source>
      <translation>Rollen-Taste</translation>
    </message>
    <message>
      <source>ScrollLock</source>
      <translation>Rollen-Taste</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>Umschalt</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Leertaste</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>SysReq</source>
      <translation>S-Abf</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Toggle Media Play/Pause</source>
      <translation>Medien: Wiedergabe/Pause</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <source>Volume Down</source>
      <translation>Leiser</translation>
    </message>
    <message>
      <source>Volume Mute</source>
      <translation>Stumm</translation>
    </message>
    <message>
      <source>Volume Up</source>
      <translation>Lauter</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>Zoom In</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <source>Zoom Out</source>
      <translation>Verkleinern</translation>
    </message>
  </context>
</TS>
