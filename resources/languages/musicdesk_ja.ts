<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
  <context>
    <name>MusicDesk</name>
    <message>
      <source>A high-pass of %1 Hz is outside 0..%2 Hz.</source>
      <translation>ハイパス %1 Hz は 0..%2 Hz の範囲外です。</translation>
    </message>
    <message>
      <source>Choose a lower value.</source>
      <translation>もっと小さい値にしてください。</translation>
    </message>
    <message>
      <source>%1 notes</source>
      <translation>%1 音</translation>
    </message>
    <message>
      <source>, %1 s of sound.</source>
      <translation>、音は %1 秒。</translation>
    </message>
    <message>
      <source>Choose another file or part; when you sing, see that the microphone is on and allowed.</source>
      <translation>別のファイルか部分を選んでください。歌うときは、マイクがオンで許可されているか確かめてください。</translation>
    </message>
    <message>
      <source>Drums or knocks are in it, and the model takes them for notes.</source>
      <translation>ドラムや打音が入っていて、モデルはそれを音と取り違えます。</translation>
    </message>
    <message>
      <source>From a song, the melody page can take the voice alone, when demucs is installed.</source>
      <translation>demucs があれば、メロディのページで曲から声だけを取り出せます。</translation>
    </message>
    <message>
      <source>It is distorted: it was louder than can be recorded.</source>
      <translation>歪んでいます。録音できる音量を超えました。</translation>
    </message>
    <message>
      <source>It is very quiet: %1 dBFS where it is loud.</source>
      <translation>とても小さい音です。大きいところで %1 dBFS です。</translation>
    </message>
    <message>
      <source>More than one note sounds at once; the model follows the strongest of each moment only.</source>
      <translation>同時に 2 つ以上の音が鳴っています。モデルは各時点で最も強い音だけに従います。</translation>
    </message>
    <message>
      <source>No voice and no single tone can be made out in it.</source>
      <translation>声も単音も聴き取れません。</translation>
    </message>
    <message>
      <source>Sing at least three notes that last a second together.</source>
      <translation>合わせて 1 秒以上になるよう、3 音以上歌ってください。</translation>
    </message>
    <message>
      <source>Sing nearer to the microphone or in a quieter place; mending it by high-pass and noise gate helps too.</source>
      <translation>マイクに近づくか、静かな場所で歌ってください。ハイパスとノイズゲートも役立ちます。</translation>
    </message>
    <message>
      <source>Sing nearer to the microphone, or turn the level up.</source>
      <translation>マイクに近づくか、レベルを上げてください。</translation>
    </message>
    <message>
      <source>Sing or play one note at a time. %1</source>
      <translation>一度に 1 音ずつ歌うか弾いてください。%1</translation>
    </message>
    <message>
      <source>Sing or play the line alone. %1</source>
      <translation>旋律だけを歌うか弾いてください。%1</translation>
    </message>
    <message>
      <source>The noise between the notes is only %1 dB quieter than the voice.</source>
      <translation>音と音の間の雑音が、声より %1 dB 小さいだけです。</translation>
    </message>
    <message>
      <source>The notes are hard to make out from the noise.</source>
      <translation>音が雑音に紛れています。</translation>
    </message>
    <message>
      <source>There is little to follow: %1</source>
      <translation>従えるものがわずかです: %1</translation>
    </message>
    <message>
      <source>There is nothing to hear in it: all of it is silent.</source>
      <translation>聞こえるものがありません。すべて無音です。</translation>
    </message>
    <message>
      <source>Turn the input level down or move away from the microphone, and sing again.</source>
      <translation>入力レベルを下げるかマイクから離れて、もう一度歌ってください。</translation>
    </message>
    <message>
      <source>no note</source>
      <translation>音なし</translation>
    </message>
    <message>
      <source>one note</source>
      <translation>1 音</translation>
    </message>
    <message>
      <source>%1 bars</source>
      <translation>%1 小節</translation>
    </message>
    <message>
      <source>%1 bpm are heard instead of %2.</source>
      <translation>%2 ではなく %1 bpm に聞こえます。</translation>
    </message>
    <message>
      <source>%1 bpm are too far from %2 to be stretched to it</source>
      <translation>%1 bpm は %2 から遠すぎて、合わせて伸縮できません</translation>
    </message>
    <message>
      <source>%1 s are too short for %2.</source>
      <translation>%1 秒は %2 には短すぎます。</translation>
    </message>
    <message>
      <source>%1: that is more than %2.</source>
      <translation>%1: %2 を超えています。</translation>
    </message>
    <message>
      <source>A loop of %1 bars is outside 1..%2.</source>
      <translation>%1 小節のループは 1..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>Choose 1, 2, 4 or 8.</source>
      <translation>1、2、4、8 から選んでください。</translation>
    </message>
    <message>
      <source>There is no room for %1 from a first beat on.</source>
      <translation>最初の拍から %1 の余地がありません。</translation>
    </message>
    <message>
      <source>There is nothing to hear in it.</source>
      <translation>聞こえるものがありません。</translation>
    </message>
    <message>
      <source>one bar</source>
      <translation>1 小節</translation>
    </message>
    <message>
      <source>A sample rate of %1 Hz is not positive.</source>
      <translation>サンプルレート %1 Hz は正の値ではありません。</translation>
    </message>
    <message>
      <source>%1 of it clipped</source>
      <translation>%1 が音割れしています</translation>
    </message>
    <message>
      <source>%1 s of silence at %2</source>
      <translation>%2 に %1 秒の無音</translation>
    </message>
    <message>
      <source>ends %1 s early</source>
      <translation>%1 秒早く終わります</translation>
    </message>
    <message>
      <source>its loudness moves by %1 LU</source>
      <translation>ラウドネスが %1 LU 動いています</translation>
    </message>
    <message>
      <source>its tempo moves by %1</source>
      <translation>テンポが %1 動いています</translation>
    </message>
    <message>
      <source>there is nothing to hear in it</source>
      <translation>聞こえるものがありません</translation>
    </message>
    <message>
      <source>%1 Close other programs, or choose a smaller model.</source>
      <translation>%1 ほかのプログラムを閉じるか、小さいモデルを選んでください。</translation>
    </message>
    <message>
      <source>About %1 on this machine, %2 of memory.</source>
      <translation>このコンピューターで約 %1、メモリ %2。</translation>
    </message>
    <message>
      <source>About %1 on this machine.</source>
      <translation>このコンピューターで約 %1。</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free on the GPU.</source>
      <translation>メモリが %1 必要ですが、GPU の空きは %2 です。</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free on the GPU: %3 fits.</source>
      <translation>メモリが %1 必要ですが、GPU の空きは %2 です。%3 なら収まります。</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free.</source>
      <translation>メモリが %1 必要ですが、空きは %2 です。</translation>
    </message>
    <message>
      <source>It needs %1 of memory, %2 are free: %3 fits.</source>
      <translation>メモリが %1 必要ですが、空きは %2 です。%3 なら収まります。</translation>
    </message>
    <message>
      <source>It needs about %1 of memory.</source>
      <translation>メモリが約 %1 必要です。</translation>
    </message>
    <message>
      <source>%1 is the recording itself.</source>
      <translation>%1 は録音そのものです。</translation>
    </message>
    <message>
      <source>%1 is there already, so the cover was not put beside the sound.</source>
      <translation>%1 がすでにあるため、カバーは音の横に置きませんでした。</translation>
    </message>
    <message>
      <source>%1 would lie inside a take.</source>
      <translation>%1 はテイクの中になってしまいます。</translation>
    </message>
    <message>
      <source>Choose a folder outside the library.</source>
      <translation>ライブラリの外のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Let it be listened to first, or export it as it is.</source>
      <translation>先に聴き取らせるか、そのまま書き出してください。</translation>
    </message>
    <message>
      <source>The cover could not be put beside the sound: %1</source>
      <translation>カバーを音の横に置けませんでした: %1</translation>
    </message>
    <message>
      <source>The cover is not in the file: %1</source>
      <translation>カバーはファイルに入っていません: %1</translation>
    </message>
    <message>
      <source>The notes of this take were not heard yet.</source>
      <translation>このテイクのノートはまだ聴き取っていません。</translation>
    </message>
    <message>
      <source>Transcribe it first, or leave the MIDI out.</source>
      <translation>先に採譜するか、MIDI を外してください。</translation>
    </message>
    <message>
      <source>Where the bars of this sound begin is not known.</source>
      <translation>この音の小節の始まりがわかりません。</translation>
    </message>
    <message>
      <source>%1 bars are outside 1..%2.</source>
      <translation>%1 小節は 1..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>-14 LUFS, peaks at most -1 dBTP</source>
      <translation>-14 LUFS、ピークは最大 -1 dBTP</translation>
    </message>
    <message>
      <source>A fade of %1 s is outside 0..%2 s.</source>
      <translation>フェード %1 秒は 0..%2 秒の範囲外です。</translation>
    </message>
    <message>
      <source>A part cannot begin at %1 s.</source>
      <translation>部分は %1 秒では始められません。</translation>
    </message>
    <message>
      <source>A part from %1 s to %2 s is empty.</source>
      <translation>%1 秒から %2 秒の部分は空です。</translation>
    </message>
    <message>
      <source>A sound is not brought to %1 Hz.</source>
      <translation>音を %1 Hz にはできません。</translation>
    </message>
    <message>
      <source>As it is</source>
      <translation>そのまま</translation>
    </message>
    <message>
      <source>Choose a number between.</source>
      <translation>間の数を選んでください。</translation>
    </message>
    <message>
      <source>Choose one of %1 Hz, or leave the rate as it is.</source>
      <translation>%1 Hz から選ぶか、そのままにしてください。</translation>
    </message>
    <message>
      <source>Let it end after its beginning.</source>
      <translation>始まりより後で終わらせてください。</translation>
    </message>
    <message>
      <source>Peak at -1 dBTP</source>
      <translation>ピーク -1 dBTP</translation>
    </message>
    <message>
      <source>There is no %1 "%2".</source>
      <translation>%1「%2」はありません。</translation>
    </message>
    <message>
      <source>WAV, 32-bit float</source>
      <translation>WAV、32 ビット浮動小数</translation>
    </message>
    <message>
      <source>as is</source>
      <translation>そのまま</translation>
    </message>
    <message>
      <source>%1 is a file, so no exports can be put there.</source>
      <translation>%1 はファイルなので、書き出しを置けません。</translation>
    </message>
    <message>
      <source>Choose another folder for exports in the settings.</source>
      <translation>設定で書き出し用に別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Put its disk in. %1</source>
      <translation>ディスクをつないでください。%1</translation>
    </message>
    <message>
      <source>The folder of exports, %1, cannot be used: %2.</source>
      <translation>書き出し用のフォルダー %1 を使えません: %2。</translation>
    </message>
    <message>
      <source>The folder of exports, %1, is gone.</source>
      <translation>書き出し用のフォルダー %1 がなくなりました。</translation>
    </message>
    <message>
      <source>Lower the thresholds beside the piano roll, then drag again.</source>
      <translation>ピアノロールの横のしきい値を下げて、もう一度ドラッグしてください。</translation>
    </message>
    <message>
      <source>Make or bring them with Take, Stems…</source>
      <translation>「テイク」→「ステム…」で作るか取り込んでください。</translation>
    </message>
    <message>
      <source>No notes were found in this take.</source>
      <translation>このテイクにノートは見つかりませんでした。</translation>
    </message>
    <message>
      <source>Press Transcribe, and drag them then.</source>
      <translation>「採譜」を押してから、ドラッグしてください。</translation>
    </message>
    <message>
      <source>This take has no stems yet.</source>
      <translation>このテイクにはまだステムがありません。</translation>
    </message>
    <message>
      <source>%1 is there, but this copy of MusicDesk cannot use it. %2</source>
      <translation>%1 がありますが、この MusicDesk では使えません。%2</translation>
    </message>
    <message>
      <source>%1 makes the music.</source>
      <translation>%1 が音楽を作ります。</translation>
    </message>
    <message>
      <source>Apple</source>
      <translation>Apple</translation>
    </message>
    <message>
      <source>MusicDesk cannot use the graphics card by %1. %2</source>
      <translation>MusicDeskは%1製のグラフィックカードを使えません。%2</translation>
    </message>
    <message>
      <source>The graphics of this Mac make the music.</source>
      <translation>この Mac のグラフィックスが音楽を作ります。</translation>
    </message>
    <message>
      <source>The processor makes the music; a take of a few seconds needs about as long.</source>
      <translation>プロセッサーが音楽を作ります。数秒のテイクには同じくらいの時間がかかります。</translation>
    </message>
    <message>
      <source>There is no NVIDIA card, and none is needed. %1</source>
      <translation>NVIDIA のカードはありません。なくても大丈夫です。%1</translation>
    </message>
    <message>
      <source>warm lo-fi piano with soft drums, 84 bpm</source>
      <translation>warm lo-fi piano with soft drums, 84 bpm</translation>
    </message>
    <message>
      <source>Allow writing to it; until then latency has to be measured each time.</source>
      <translation>書き込みを許可してください。それまでは毎回レイテンシーを測る必要があります。</translation>
    </message>
    <message>
      <source>The folder %1 for the settings cannot be made.</source>
      <translation>設定用のフォルダー %1 を作れません。</translation>
    </message>
    <message>
      <source>Free: made by the Starter, yours to use for anything.</source>
      <translation>自由: Starter が作ったもので、何にでも使えます。</translation>
    </message>
    <message>
      <source>Free: the model that made it is under %1.</source>
      <translation>自由: 作成したモデルのライセンスは %1 です。</translation>
    </message>
    <message>
      <source>Made with a model of Stability AI, under its Community licence: free for anybody who earns less than a million US dollars a year; see there.</source>
      <translation>Stability AI のモデル（Community ライセンス）で作ったものです。年収 100 万米ドル未満なら無料です。そちらを見てください。</translation>
    </message>
    <message>
      <source>Not for commercial use:</source>
      <translation>商用利用不可:</translation>
    </message>
    <message>
      <source>Not for commercial use: made with Meta's MusicGen, whose weights are under CC-BY-NC 4.0.</source>
      <translation>商用不可: Meta の MusicGen で作られ、その重みは CC-BY-NC 4.0 です。</translation>
    </message>
    <message>
      <source>Not for commercial use: the model that made it is under %1.</source>
      <translation>商用不可: 作成したモデルのライセンスは %1 です。</translation>
    </message>
    <message>
      <source>The model that made it is under %1: see there what it allows.</source>
      <translation>作ったモデルは %1 です。何が許されるかはそちらを見てください。</translation>
    </message>
    <message>
      <source>Unknown: see the licence of the LoRA it was made with.</source>
      <translation>不明です。使った LoRA のライセンスを見てください。</translation>
    </message>
    <message>
      <source>Unknown: see the licence of the model that made it.</source>
      <translation>不明です。作ったモデルのライセンスを見てください。</translation>
    </message>
    <message>
      <source>%1A loop needs a tempo.</source>
      <translation>%1ループにはテンポが必要です。</translation>
    </message>
    <message>
      <source>Give one, such as 84 bpm.</source>
      <translation>84 bpm のように指定してください。</translation>
    </message>
    <message>
      <source>Make them one.</source>
      <translation>揃えてください。</translation>
    </message>
    <message>
      <source>Name one, such as "electric piano" or "drums".</source>
      <translation>「electric piano」や「drums」のように指定してください。</translation>
    </message>
    <message>
      <source>No instrument is named.</source>
      <translation>楽器の指定がありません。</translation>
    </message>
    <message>
      <source>No tempo was heard in %1.</source>
      <translation>%1 にテンポが聞こえません。</translation>
    </message>
    <message>
      <source>The %1 is a word or two.</source>
      <translation>%1 は 1、2 語です。</translation>
    </message>
    <message>
      <source>The prompt names %1 bpm, and %2 bpm are asked for.</source>
      <translation>プロンプトは %1 bpm、指定は %2 bpm です。</translation>
    </message>
    <message>
      <source>%1 cannot take a melody: %2.</source>
      <translation>%1 はメロディを取り込めません: %2。</translation>
    </message>
    <message>
      <source>Choose another folder for the library.</source>
      <translation>ライブラリ用に別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>A melody begins and ends at a number of seconds from 0 on.</source>
      <translation>メロディの始まりと終わりは 0 以上の秒数です。</translation>
    </message>
    <message>
      <source>Move its end behind its beginning.</source>
      <translation>終わりを始まりより後に動かしてください。</translation>
    </message>
    <message>
      <source>No note was played.</source>
      <translation>ノートが弾かれませんでした。</translation>
    </message>
    <message>
      <source>Play something on the keyboard first.</source>
      <translation>先にキーボードで何か弾いてください。</translation>
    </message>
    <message>
      <source>The melody would end at %1 s, before it begins at %2 s.</source>
      <translation>メロディの終わり（%1 秒）が、始まり（%2 秒）より前です。</translation>
    </message>
    <message>
      <source>begins at bar 1, %1 s into the file</source>
      <translation>ファイルの %1 秒、1 小節目から始まります</translation>
    </message>
    <message>
      <source>Choose a MIDI file with a melody in it.</source>
      <translation>メロディのある MIDI ファイルを選んでください。</translation>
    </message>
    <message>
      <source>Choose an earlier beginning.</source>
      <translation>もっと前から始めてください。</translation>
    </message>
    <message>
      <source>Choose another part of it.</source>
      <translation>別の部分を選んでください。</translation>
    </message>
    <message>
      <source>More than one note sounds at once.</source>
      <translation>同時に 2 つ以上のノートが鳴っています。</translation>
    </message>
    <message>
      <source>No take is longer than that.</source>
      <translation>それより長いテイクはありません。</translation>
    </message>
    <message>
      <source>The melody lasts %1 minutes; its first %2 are followed.</source>
      <translation>メロディは %1 分です。最初の %2 に従います。</translation>
    </message>
    <message>
      <source>The melody would begin at %1 s, but %2 lasts %3 s.</source>
      <translation>メロディの始まりは %1 秒ですが、%2 の長さは %3 秒です。</translation>
    </message>
    <message>
      <source>The model follows the strongest of them: leave the melody's own track in the file alone.</source>
      <translation>モデルは最も強い音に従います。ファイルにはメロディのトラックだけを残してください。</translation>
    </message>
    <message>
      <source>There are no notes in %1.</source>
      <translation>%1 にノートがありません。</translation>
    </message>
    <message>
      <source>There are no notes in this part of the file.</source>
      <translation>ファイルのこの部分にノートがありません。</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>省略</translation>
    </message>
    <message>
      <source>"musicdesk doctor" checks that it is whole.</source>
      <translation>「musicdesk doctor」で揃っているか点検できます。</translation>
    </message>
    <message>
      <source>%1 holds no weights as safetensors at its publisher's now.</source>
      <translation>%1 は現在、公開元に safetensors の重みがありません。</translation>
    </message>
    <message>
      <source>%1 is here already.</source>
      <translation>%1 はすでにあります。</translation>
    </message>
    <message>
      <source>%1 is under %2, and not for every use.</source>
      <translation>%1 のライセンスは %2 で、用途が限られます。</translation>
    </message>
    <message>
      <source>Get it by: musicdesk models get %1</source>
      <translation>入手するには: musicdesk models get %1</translation>
    </message>
    <message>
      <source>Give the folder of that one, or its right name.</source>
      <translation>そのフォルダーか、正しい名前を指定してください。</translation>
    </message>
    <message>
      <source>Pickles, which can run any program, are not fetched; import it from a folder with safetensors.</source>
      <translation>どんなプログラムも実行できる pickle はダウンロードしません。safetensors のあるフォルダーから取り込んでください。</translation>
    </message>
    <message>
      <source>Read %1 and agree to it first.</source>
      <translation>先に %1 を読んで同意してください。</translation>
    </message>
    <message>
      <source>Read it and agree to it first.</source>
      <translation>先に読んで同意してください。</translation>
    </message>
    <message>
      <source>The Starter comes with MusicDesk.</source>
      <translation>Starter は MusicDesk に付いています。</translation>
    </message>
    <message>
      <source>The folder holds another model than %1.</source>
      <translation>フォルダーにあるのは %1 とは別のモデルです。</translation>
    </message>
    <message>
      <source>To have it anew: musicdesk models remove %1</source>
      <translation>取り直すには: musicdesk models remove %1</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that follows one, such as the Starter ("starter").</source>
      <translation>メロディを外すか、従うモデル（Starter「starter」など）を選んでください。</translation>
    </message>
    <message>
      <source>"%1" is not the name of a file.</source>
      <translation>「%1」はファイル名ではありません。</translation>
    </message>
    <message>
      <source>(cut short)</source>
      <translation>（途中まで）</translation>
    </message>
    <message>
      <source>Give a name like first%1.</source>
      <translation>first%1 のような名前にしてください。</translation>
    </message>
    <message>
      <source>Give a name that ends in %1.</source>
      <translation>%1 で終わる名前にしてください。</translation>
    </message>
    <message>
      <source>MusicDesk writes %1 here, but "%2" has another ending.</source>
      <translation>ここで MusicDesk が書くのは %1 ですが、「%2」は拡張子が違います。</translation>
    </message>
    <message>
      <source>its locks are held by another program</source>
      <translation>ロックを別のプログラムが持っています</translation>
    </message>
    <message>
      <source>%1 cannot be removed.</source>
      <translation>%1 を取り除けません。</translation>
    </message>
    <message>
      <source>%1 is left out: there is another style named %2.</source>
      <translation>%1 は省きます。%2 という別のスタイルがあります。</translation>
    </message>
    <message>
      <source>%1"musicdesk styles list" shows all of them.</source>
      <translation>%1「musicdesk styles list」で全部見られます。</translation>
    </message>
    <message>
      <source>%1: its LoRA %2 is not beside %3 and is left out.</source>
      <translation>%1: LoRA %2 が %3 の横にないので省きます。</translation>
    </message>
    <message>
      <source>%1: its model %2 is a folder of another disk and is left out.</source>
      <translation>%1: モデル %2 は別のディスクのフォルダーなので省きます。</translation>
    </message>
    <message>
      <source>Acoustic</source>
      <translation>アコースティック</translation>
    </message>
    <message>
      <source>Allow writing to your folder of settings.</source>
      <translation>設定フォルダーへの書き込みを許可してください。</translation>
    </message>
    <message>
      <source>Ambient</source>
      <translation>アンビエント</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>バンド</translation>
    </message>
    <message>
      <source>Did you mean %1?</source>
      <translation>%1 のことですか？</translation>
    </message>
    <message>
      <source>Electronic</source>
      <translation>エレクトロニック</translation>
    </message>
    <message>
      <source>Only the first %1 of your %2 styles are shown.</source>
      <translation>あなたの %2 個のスタイルのうち、最初の %1 個だけ表示します。</translation>
    </message>
    <message>
      <source>Only your own can be removed.</source>
      <translation>取り除けるのは自分のものだけです。</translation>
    </message>
    <message>
      <source>Orchestral</source>
      <translation>オーケストラ</translation>
    </message>
    <message>
      <source>Rap beats</source>
      <translation>ラップビート</translation>
    </message>
    <message>
      <source>See whether another program has it open.</source>
      <translation>ほかのプログラムが開いていないか確かめてください。</translation>
    </message>
    <message>
      <source>The folder %1 for your styles cannot be made.</source>
      <translation>スタイル用のフォルダー %1 を作れません。</translation>
    </message>
    <message>
      <source>The style %1 came with MusicDesk and stays.</source>
      <translation>スタイル %1 は MusicDesk に付いているので、取り除けません。</translation>
    </message>
    <message>
      <source>There is no style "%1".</source>
      <translation>スタイル「%1」はありません。</translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>自分の</translation>
    </message>
    <message>
      <source>a style</source>
      <translation>スタイル</translation>
    </message>
    <message>
      <source>%1 cannot take a recording: %2.</source>
      <translation>%1 は録音を取り込めません: %2。</translation>
    </message>
    <message>
      <source>Close other programs that use it.</source>
      <translation>使っているほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>Nothing was recorded.</source>
      <translation>何も録音されませんでした。</translation>
    </message>
    <message>
      <source>Press Record.</source>
      <translation>「録音」を押してください。</translation>
    </message>
    <message>
      <source>The program ended while this was recorded; it is whole up to the last moment.</source>
      <translation>録音中にプログラムが終わりました。最後の瞬間まで録れています。</translation>
    </message>
    <message>
      <source>The recording %1 could not be moved: %2.</source>
      <translation>録音 %1 を移動できませんでした: %2。</translation>
    </message>
    <message>
      <source>What was known of this recording is damaged; its sound is whole.</source>
      <translation>この録音の情報は壊れていますが、音は無事です。</translation>
    </message>
    <message>
      <source>A loop has no fades: they would be heard each time it begins anew.</source>
      <translation>ループにフェードはありません。繰り返すたびに聞こえてしまいます。</translation>
    </message>
    <message>
      <source>Ask for fewer bars, or begin earlier.</source>
      <translation>小節を減らすか、前から始めてください。</translation>
    </message>
    <message>
      <source>Bars need a tempo, and that of this sound is not known.</source>
      <translation>小節にはテンポが必要ですが、この音のテンポがわかりません。</translation>
    </message>
    <message>
      <source>Choose a longer part, or one that begins earlier.</source>
      <translation>長い部分か、もっと前から始まる部分を選んでください。</translation>
    </message>
    <message>
      <source>From %1 s on there is room for %2 at %3 bpm.</source>
      <translation>%3 bpm で %1 秒から入るのは %2 です。</translation>
    </message>
    <message>
      <source>From %1 s on, too little is left of %2 s of sound.</source>
      <translation>%1 秒以降は、%2 秒の音のうち残りが少なすぎます。</translation>
    </message>
    <message>
      <source>It was turned down by %1 dB: %2 holds nothing above full scale.</source>
      <translation>%1 dB 下げました。%2 はフルスケールを超える音を持てません。</translation>
    </message>
    <message>
      <source>Its constant offset, which nobody hears, was taken out.</source>
      <translation>聞こえない直流成分を取り除きました。</translation>
    </message>
    <message>
      <source>Type it first, or choose seconds.</source>
      <translation>先に入力するか、秒を選んでください。</translation>
    </message>
    <message>
      <source>not one bar</source>
      <translation>1 小節もなし</translation>
    </message>
    <message>
      <source>only %1 bars</source>
      <translation>%1 小節だけ</translation>
    </message>
    <message>
      <source>only 1 bar</source>
      <translation>1 小節だけ</translation>
    </message>
    <message>
      <source>Install it again.</source>
      <translation>もう一度インストールしてください。</translation>
    </message>
    <message>
      <source>Leave “voice only” off.</source>
      <translation>「声だけ」をオフのままにしてください。</translation>
    </message>
    <message>
      <source>Make room, or choose another.</source>
      <translation>空きを作るか、別の場所を選んでください。</translation>
    </message>
    <message>
      <source>Needs demucs, which you can install yourself (its weights are under terms of their own).</source>
      <translation>demucs が必要です。ご自身でインストールできます（重みには独自の条件があります）。</translation>
    </message>
    <message>
      <source>Or give a folder of stems.</source>
      <translation>またはステムのフォルダーを指定してください。</translation>
    </message>
    <message>
      <source>The mix cannot be taken apart here. %1</source>
      <translation>ここではミックスを分離できません。%1</translation>
    </message>
    <message>
      <source>The stems cannot be put into %1: %2.</source>
      <translation>ステムを %1 に置けません: %2。</translation>
    </message>
    <message>
      <source>The voice cannot be taken out of a mix here. %1</source>
      <translation>ここではミックスから声を取り出せません。%1</translation>
    </message>
    <message>
      <source>Try it by itself on the same file.</source>
      <translation>同じファイルで demucs だけを試してください。</translation>
    </message>
    <message>
      <source>a voice</source>
      <translation>声</translation>
    </message>
    <message>
      <source>all stems</source>
      <translation>すべてのステム</translation>
    </message>
    <message>
      <source>demucs cannot be started: %1.</source>
      <translation>demucs を起動できません: %1。</translation>
    </message>
    <message>
      <source>demucs ended without %1.</source>
      <translation>demucs は %1 なしで終わりました。</translation>
    </message>
    <message>
      <source>demucs failed: %1</source>
      <translation>demucs が失敗しました: %1</translation>
    </message>
    <message>
      <source>demucs is here, but its weights are not: run demucs once by itself with a network (%1).</source>
      <translation>demucs はありますが、重みがありません。一度ネットワークのある状態で demucs を実行してください（%1）。</translation>
    </message>
    <message>
      <source>demucs: code under the MIT licence; weights trained on MUSDB18-HQ and 800 further songs, which you judge yourself.</source>
      <translation>demucs: コードは MIT ライセンス。重みは MUSDB18-HQ とほか 800 曲で学習したもので、判断はご自身で。</translation>
    </message>
    <message>
      <source>it said nothing</source>
      <translation>何も出力がありません</translation>
    </message>
    <message>
      <source>%1 is on or off, not %2.</source>
      <translation>%1 はオンかオフです（%2 ではありません）。</translation>
    </message>
    <message>
      <source>%1 must be text of at most %2 characters.</source>
      <translation>%1 は %2 文字以内の文字です。</translation>
    </message>
    <message>
      <source>A size is a whole number of percent.</source>
      <translation>サイズは整数のパーセントです。</translation>
    </message>
    <message>
      <source>A size of %1 % is outside %2..%3 %.</source>
      <translation>サイズ %1 % は %2..%3 % の範囲外です。</translation>
    </message>
    <message>
      <source>Allow writing to it; until then the settings hold for this time only.</source>
      <translation>書き込みを許可してください。それまで設定は今回だけ有効です。</translation>
    </message>
    <message>
      <source>Choose a folder, or leave it empty for the usual one.</source>
      <translation>フォルダーを選ぶか、通常の場所なら空にしてください。</translation>
    </message>
    <message>
      <source>Choose one of %1 Hz, or 0 for as it is.</source>
      <translation>%1 Hz から選ぶか、そのままなら 0 にしてください。</translation>
    </message>
    <message>
      <source>Not understood in %1, and set as usual: %2.</source>
      <translation>%1 で読み取れず、通常の値にしました: %2。</translation>
    </message>
    <message>
      <source>Shortcuts are keys by action.</source>
      <translation>ショートカットは操作ごとのキーです。</translation>
    </message>
    <message>
      <source>Takes are not dragged at %1 Hz.</source>
      <translation>テイクは %1 Hz ではドラッグできません。</translation>
    </message>
    <message>
      <source>The %1 "%2" is not a whole path.</source>
      <translation>%1「%2」は完全なパスではありません。</translation>
    </message>
    <message>
      <source>The folder %1 for the settings cannot be made or written.</source>
      <translation>設定用のフォルダー %1 を作れないか、書き込めません。</translation>
    </message>
    <message>
      <source>The settings in %1 are damaged; MusicDesk starts with the usual ones.</source>
      <translation>%1 の設定が壊れています。通常の設定で始めます。</translation>
    </message>
    <message>
      <source>The settings in %1 are of a newer MusicDesk; this one starts with the usual ones.</source>
      <translation>%1 の設定は新しい MusicDesk のものです。通常の設定で始めます。</translation>
    </message>
    <message>
      <source>The settings in %1 cannot be opened; MusicDesk starts with the usual ones.</source>
      <translation>%1 の設定を開けません。通常の設定で始めます。</translation>
    </message>
    <message>
      <source>folder of exports</source>
      <translation>書き出しのフォルダー</translation>
    </message>
    <message>
      <source>folder of models</source>
      <translation>モデルのフォルダー</translation>
    </message>
    <message>
      <source>library folder</source>
      <translation>ライブラリのフォルダー</translation>
    </message>
    <message>
      <source>Allow writing to it.</source>
      <translation>書き込みを許可してください。</translation>
    </message>
    <message>
      <source>The folder for the settings cannot be made.</source>
      <translation>設定用のフォルダーを作れません。</translation>
    </message>
    <message>
      <source>%1 holds %2 files of sound; %3 stems can be read.</source>
      <translation>%1 に音声ファイルが %2 個あります。読めるステムは %3 個です。</translation>
    </message>
    <message>
      <source>Check the name and the place.</source>
      <translation>名前と場所を確かめてください。</translation>
    </message>
    <message>
      <source>Name its files by what they hold, such as bass.wav, drums.wav, vocals.wav, guitar.wav.</source>
      <translation>bass.wav、drums.wav、vocals.wav、guitar.wav のように、中身で名前を付けてください。</translation>
    </message>
    <message>
      <source>No file in %1 is named like a stem.</source>
      <translation>%1 にステムらしい名前のファイルがありません。</translation>
    </message>
    <message>
      <source>There is no folder of stems %1.</source>
      <translation>ステムのフォルダー %1 がありません。</translation>
    </message>
    <message>
      <source>%1 Or have the recording taken apart into it. %2</source>
      <translation>%1 または録音をそこに分離させてください。%2</translation>
    </message>
    <message>
      <source>%1: bring a folder of them, or have them made here. %2</source>
      <translation>%1: フォルダーを取り込むか、ここで作らせてください。%2</translation>
    </message>
    <message>
      <source>1 note</source>
      <translation>1 ノート</translation>
    </message>
    <message>
      <source>Check that they play elsewhere.</source>
      <translation>ほかで再生できるか確かめてください。</translation>
    </message>
    <message>
      <source>No notes were heard in the stems of %1.</source>
      <translation>%1 のステムからノートが聞こえませんでした。</translation>
    </message>
    <message>
      <source>Stems give a MIDI file for each instrument and for the drums</source>
      <translation>ステムがあれば、楽器ごととドラムの MIDI ファイルができます</translation>
    </message>
    <message>
      <source>Taken apart into stems by your demucs, this gives a MIDI file for each instrument and for the drums.</source>
      <translation>あなたの demucs でステムに分けると、楽器ごととドラムの MIDI ファイルができます。</translation>
    </message>
    <message>
      <source>Taking %1 apart into %2 (%3)</source>
      <translation>%1 を %2 に分離中（%3）</translation>
    </message>
    <message>
      <source>There is no sound in the folder of stems %1.</source>
      <translation>ステムのフォルダー %1 に音がありません。</translation>
    </message>
    <message>
      <source>no notes were heard</source>
      <translation>ノートが聞こえませんでした</translation>
    </message>
    <message>
      <source>Make room there, then try again.</source>
      <translation>そこに空きを作って、もう一度試してください。</translation>
    </message>
    <message>
      <source>The stems could not be copied to %1: %2.</source>
      <translation>ステムを %1 にコピーできませんでした: %2。</translation>
    </message>
    <message>
      <source>%1 %2: see its text</source>
      <translation>%1 %2: 本文を参照</translation>
    </message>
    <message>
      <source>Its package brings no text of the licence. What it says of itself:

%1

Its source, with the licence: %2</source>
      <translation>パッケージにライセンスの本文が含まれていません。パッケージ自身の説明:

%1

ソースとライセンス: %2</translation>
    </message>
    <message>
      <source>Look where you got it from.</source>
      <translation>入手した場所を見てください。</translation>
    </message>
    <message>
      <source>This copy of MusicDesk names no place to ask for a newer version.</source>
      <translation>この MusicDesk には新しい版を尋ねる場所がありません。</translation>
    </message>
    <message>
      <source>%1 could not be opened (%2).</source>
      <translation>%1 を開けませんでした（%2）。</translation>
    </message>
    <message>
      <source>Check its sound settings, then press play.</source>
      <translation>サウンド設定を確かめて、再生を押してください。</translation>
    </message>
    <message>
      <source>Install it (its package is often called libportaudio2), then press play.</source>
      <translation>インストールして（パッケージ名は多くの場合 libportaudio2）、再生を押してください。</translation>
    </message>
    <message>
      <source>No sound device was found; you can still make and keep takes.</source>
      <translation>サウンドデバイスが見つかりません。テイクを作って残すことはできます。</translation>
    </message>
    <message>
      <source>Plug one in or choose one, then press play.</source>
      <translation>つなぐか選ぶかして、再生を押してください。</translation>
    </message>
    <message>
      <source>The sound library PortAudio is missing, so nothing can be heard.</source>
      <translation>サウンドライブラリー PortAudio がないため、音が出ません。</translation>
    </message>
    <message>
      <source>The sound system of this computer cannot be used; you can still make and keep takes.</source>
      <translation>このコンピューターのサウンドシステムを使えません。テイクを作って残すことはできます。</translation>
    </message>
    <message>
      <source>Check its sound settings, then record again.</source>
      <translation>サウンド設定を確かめて、もう一度録音してください。</translation>
    </message>
    <message>
      <source>Install it (its package is often called libportaudio2), then record again.</source>
      <translation>インストールして（パッケージ名は多くの場合 libportaudio2）、もう一度録音してください。</translation>
    </message>
    <message>
      <source>No microphone was found.</source>
      <translation>マイクが見つかりません。</translation>
    </message>
    <message>
      <source>Plug one in, then record again.</source>
      <translation>つないでから、もう一度録音してください。</translation>
    </message>
    <message>
      <source>The sound library PortAudio is missing, so nothing can be recorded.</source>
      <translation>サウンドライブラリー PortAudio がないため、録音できません。</translation>
    </message>
    <message>
      <source>The sound system of this computer cannot be used, so nothing can be recorded.</source>
      <translation>このコンピューターのサウンドシステムを使えないため、録音できません。</translation>
    </message>
    <message>
      <source>Plug it in again, or close what else uses it.</source>
      <translation>つなぎ直すか、使っているほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>The keyboard "%1" cannot be opened.</source>
      <translation>キーボード「%1」を開けません。</translation>
    </message>
    <message>
      <source>Check that it is plugged in, and measure again.</source>
      <translation>つながっているか確かめて、もう一度測ってください。</translation>
    </message>
    <message>
      <source>Choose another one, and measure again.</source>
      <translation>別のものを選んで、もう一度測ってください。</translation>
    </message>
    <message>
      <source>Choose another one, or wait a moment and try again.</source>
      <translation>別のものを選ぶか、少し待ってもう一度試してください。</translation>
    </message>
    <message>
      <source>Make it quiet around you, close programs that are busy, and measure again.</source>
      <translation>静かにして、忙しいプログラムを閉じ、もう一度測ってください。</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, and measure again.</source>
      <translation>つなぐか別のものを選んで、もう一度測ってください。</translation>
    </message>
    <message>
      <source>The clicks came back at different times: only %1 of %2 agree.</source>
      <translation>クリックの戻る時間がばらばらです。%2 個中 %1 個しか一致しません。</translation>
    </message>
    <message>
      <source>The microphone did not hear the clicks.</source>
      <translation>マイクがクリックを拾いませんでした。</translation>
    </message>
    <message>
      <source>The microphone does not answer.</source>
      <translation>マイクが応答しません。</translation>
    </message>
    <message>
      <source>The microphone gave nothing.</source>
      <translation>マイクから何も来ませんでした。</translation>
    </message>
    <message>
      <source>The microphone heard only %1 of %2 clicks.</source>
      <translation>マイクが拾ったクリックは %2 個中 %1 個だけです。</translation>
    </message>
    <message>
      <source>The sound device does not play.</source>
      <translation>サウンドデバイスが再生しません。</translation>
    </message>
    <message>
      <source>The sound device went away.</source>
      <translation>サウンドデバイスがなくなりました。</translation>
    </message>
    <message>
      <source>Turn the speakers up, take headphones off so that the microphone hears them, and measure again.</source>
      <translation>スピーカーを上げ、ヘッドホンを外してマイクに聞こえるようにし、もう一度測ってください。</translation>
    </message>
    <message>
      <source>Choose another one, then record again.</source>
      <translation>別のものを選んで、もう一度録音してください。</translation>
    </message>
    <message>
      <source>The microphone could not be opened (%1).</source>
      <translation>マイクを開けませんでした（%1）。</translation>
    </message>
    <message>
      <source>A count-in of %1 bars of %2 beats is outside 0..%3 bars of 1..%4 beats.</source>
      <translation>%2 拍 %1 小節のカウントインは、1..%4 拍 0..%3 小節の範囲外です。</translation>
    </message>
    <message>
      <source>A tempo of %1 bpm is outside %2..%3 bpm.</source>
      <translation>テンポ %1 bpm は %2..%3 bpm の範囲外です。</translation>
    </message>
    <message>
      <source>Count in one or two bars of four.</source>
      <translation>4 拍子で 1、2 小節にしてください。</translation>
    </message>
    <message>
      <source>The sound device went away, so the metronome is silent; choose another one, or go on without clicks.</source>
      <translation>サウンドデバイスがなくなり、メトロノームが止まりました。別のものを選ぶか、クリックなしで続けてください。</translation>
    </message>
    <message>
      <source>The sound system does not answer, so there are no clicks; wait a moment, or go on without them.</source>
      <translation>サウンドシステムが応答せず、クリックがありません。少し待つか、なしで続けてください。</translation>
    </message>
    <message>
      <source>Close other programs that use it, or choose another microphone, then record again.</source>
      <translation>使っているほかのプログラムを閉じるか、別のマイクを選んで、もう一度録音してください。</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, then record again.</source>
      <translation>つなぐか別のものを選んで、もう一度録音してください。</translation>
    </message>
    <message>
      <source>The microphone "%1" is not there.</source>
      <translation>マイク「%1」がありません。</translation>
    </message>
    <message>
      <source>The sound system</source>
      <translation>サウンドシステム</translation>
    </message>
    <message>
      <source>The sound device went away, so you do not hear yourself; choose another one, then switch Monitor on again.</source>
      <translation>サウンドデバイスがなくなり、自分の音が聞こえません。別のものを選んで、モニターを入れ直してください。</translation>
    </message>
    <message>
      <source>The sound system does not answer, so you do not hear yourself; wait a moment, or sing without it.</source>
      <translation>サウンドシステムが応答せず、自分の音が聞こえません。少し待つか、なしで歌ってください。</translation>
    </message>
    <message>
      <source>The sound device went away, so playing was paused; press play to go on with the default one.</source>
      <translation>サウンドデバイスがなくなり、再生を一時停止しました。再生を押すと既定のデバイスで続けます。</translation>
    </message>
    <message>
      <source>The sound system does not answer; wait a moment, or restart it, then press play.</source>
      <translation>サウンドシステムが応答しません。少し待つか再起動してから、再生を押してください。</translation>
    </message>
    <message>
      <source>A recording holds %1 minutes at most, so it was ended there; it is kept.</source>
      <translation>録音は最長 %1 分なので、そこで終わりました。録音は残っています。</translation>
    </message>
    <message>
      <source>The disk is full, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>ディスクがいっぱいになり、録音はそこで終わりました。それまでの録音は残っています。</translation>
    </message>
    <message>
      <source>The disk refused the recording (%1), so it was ended there; what was recorded until then is kept.</source>
      <translation>ディスクが録音を受け付けず（%1）、そこで終わりました。それまでの録音は残っています。</translation>
    </message>
    <message>
      <source>The microphone %1 stopped answering, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>マイク %1 が応答しなくなり、録音はそこで終わりました。それまでの録音は残っています。</translation>
    </message>
    <message>
      <source>The microphone %1 went away, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>マイク %1 がなくなり、録音はそこで終わりました。それまでの録音は残っています。</translation>
    </message>
    <message>
      <source>The system changed from the microphone %1 to another one, so the recording was ended there; what was recorded until then is kept.</source>
      <translation>システムがマイク %1 を別のものに切り替え、録音はそこで終わりました。それまでの録音は残っています。</translation>
    </message>
    <message>
      <source>The microphone "%1" stopped answering. Plug it in again or choose another one, then record again.</source>
      <translation>マイク「%1」が応答しなくなりました。つなぎ直すか別のものを選んで、もう一度録音してください。</translation>
    </message>
    <message>
      <source>The microphone "%1" went away. Plug it in again or choose another one, then record again.</source>
      <translation>マイク「%1」がなくなりました。つなぎ直すか別のものを選んで、もう一度録音してください。</translation>
    </message>
    <message>
      <source>The sound system does not answer.</source>
      <translation>サウンドシステムが応答しません。</translation>
    </message>
    <message>
      <source>Wait a moment, or restart it, then record again.</source>
      <translation>少し待つか再起動してから、もう一度録音してください。</translation>
    </message>
    <message>
      <source>No signal: is the microphone muted, or not allowed?</source>
      <translation>信号がありません。マイクがミュートか、許可されていないかもしれません。</translation>
    </message>
    <message>
      <source>Very quiet: go closer to the microphone, or turn its level up in the sound settings.</source>
      <translation>とても小さい音です。マイクに近づくか、サウンド設定でレベルを上げてください。</translation>
    </message>
    <message>
      <source>Close other programs that use it or choose another device, then press play.</source>
      <translation>使っているほかのプログラムを閉じるか、別のデバイスを選んで、再生を押してください。</translation>
    </message>
    <message>
      <source>Plug it in or choose another one, then press play.</source>
      <translation>つなぐか別のものを選んで、再生を押してください。</translation>
    </message>
    <message>
      <source>The sound device "%1" is not there.</source>
      <translation>サウンドデバイス「%1」がありません。</translation>
    </message>
    <message>
      <source>%1 bars%2 last</source>
      <translation>%1 小節%2の長さは</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 %4.</source>
      <translation>%1 が一度に作れるのは最長 %2 秒です。%3 %4。</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 were asked for.</source>
      <translation>%1 が一度に作れるのは最長 %2 秒です（指定は %3）。</translation>
    </message>
    <message>
      <source>1 bar%1 lasts</source>
      <translation>1 小節%1の長さは</translation>
    </message>
    <message>
      <source>Choose %1a faster tempo, or a MusicGen model, such as the Starter.</source>
      <translation>%1もっと速いテンポにするか、Starter などの MusicGen モデルを選んでください。</translation>
    </message>
    <message>
      <source>Choose a shorter length, or a MusicGen model, such as the Starter.</source>
      <translation>もっと短くするか、Starter などの MusicGen モデルを選んでください。</translation>
    </message>
    <message>
      <source>Leave it out, or choose a MusicGen model, such as the Starter.</source>
      <translation>外すか、Starter などの MusicGen モデルを選んでください。</translation>
    </message>
    <message>
      <source>Leave it out.</source>
      <translation>外してください。</translation>
    </message>
    <message>
      <source>at %1 bpm</source>
      <translation>（%1 bpm）</translation>
    </message>
    <message>
      <source>cannot go on from music that is there</source>
      <translation>すでにある音楽の続きを作れません</translation>
    </message>
    <message>
      <source>cannot re-make a part of a take</source>
      <translation>テイクの一部を作り直せません</translation>
    </message>
    <message>
      <source>does not follow a melody</source>
      <translation>メロディに従いません</translation>
    </message>
    <message>
      <source>does not read a negative prompt</source>
      <translation>ネガティブプロンプトを読みません</translation>
    </message>
    <message>
      <source>fewer bars or</source>
      <translation>小節を減らすか、</translation>
    </message>
    <message>
      <source>has no denoising steps</source>
      <translation>ノイズ除去のステップがありません</translation>
    </message>
    <message>
      <source>has one prompt for the whole take</source>
      <translation>プロンプトはテイク全体で 1 つだけです</translation>
    </message>
    <message>
      <source>takes no LoRA</source>
      <translation>LoRA を使えません</translation>
    </message>
    <message>
      <source>These are no findings of MusicDesk.</source>
      <translation>これは MusicDesk の解析結果ではありません。</translation>
    </message>
    <message>
      <source>cut short</source>
      <translation>途中まで</translation>
    </message>
    <message>
      <source>%1 is no checksum.</source>
      <translation>%1 はチェックサムではありません。</translation>
    </message>
    <message>
      <source>%1 is not the name of a model's file.</source>
      <translation>%1 はモデルのファイル名ではありません。</translation>
    </message>
    <message>
      <source>%1 is not the name of a model.</source>
      <translation>%1 はモデルの名前ではありません。</translation>
    </message>
    <message>
      <source>%1 lists too many files, or one twice.</source>
      <translation>%1 のファイル一覧は多すぎるか、重複しています。</translation>
    </message>
    <message>
      <source>A file of %1 bytes cannot be.</source>
      <translation>%1 バイトのファイルはありえません。</translation>
    </message>
    <message>
      <source>Downloading</source>
      <translation>ダウンロード中</translation>
    </message>
    <message>
      <source>This is no list of a model's files.</source>
      <translation>これはモデルのファイル一覧ではありません。</translation>
    </message>
    <message>
      <source>%1 %2 is outside %3..%4.</source>
      <translation>%1 %2 は %3..%4 の範囲外です。</translation>
    </message>
    <message>
      <source>1/8 triplets</source>
      <translation>1/8 三連符</translation>
    </message>
    <message>
      <source>A beat cannot be divided into %1.</source>
      <translation>拍を %1 に分けることはできません。</translation>
    </message>
    <message>
      <source>A gate of</source>
      <translation>ゲートの値</translation>
    </message>
    <message>
      <source>A high-pass of</source>
      <translation>ハイパスの値</translation>
    </message>
    <message>
      <source>A tempo of</source>
      <translation>テンポの値</translation>
    </message>
    <message>
      <source>Choose 1 to 4.</source>
      <translation>1 から 4 を選んでください。</translation>
    </message>
    <message>
      <source>Choose a value between the two.</source>
      <translation>その間の値を選んでください。</translation>
    </message>
    <message>
      <source>These are no repairs of MusicDesk.</source>
      <translation>これは MusicDesk の補正ではありません。</translation>
    </message>
    <message>
      <source>gate %1 dBFS</source>
      <translation>ゲート %1 dBFS</translation>
    </message>
    <message>
      <source>high-pass %1 Hz</source>
      <translation>ハイパス %1 Hz</translation>
    </message>
    <message>
      <source>snapped to %1</source>
      <translation>%1 に吸着</translation>
    </message>
    <message>
      <source>snapped to the beat (%1 bpm, %2)</source>
      <translation>拍に吸着（%1 bpm、%2）</translation>
    </message>
    <message>
      <source>steady pitch</source>
      <translation>ピッチを安定</translation>
    </message>
    <message>
      <source>voice only</source>
      <translation>声だけ</translation>
    </message>
    <message>
      <source>A MIDI pitch of %1 is outside 0..127.</source>
      <translation>MIDI の音高 %1 は 0..127 の範囲外です。</translation>
    </message>
    <message>
      <source>A MIDI velocity of %1 is outside 1..127.</source>
      <translation>MIDI のベロシティ %1 は 1..127 の範囲外です。</translation>
    </message>
    <message>
      <source>%1 is a whole MIDI pitch, not %2.</source>
      <translation>%1 は整数の MIDI 音高です（%2 ではありません）。</translation>
    </message>
    <message>
      <source>%1 must be a number, not %2.</source>
      <translation>%1 は数値です（%2 ではありません）。</translation>
    </message>
    <message>
      <source>%1 of %2 is outside %3..%4.</source>
      <translation>%1 の値 %2 は %3..%4 の範囲外です。</translation>
    </message>
    <message>
      <source>Choose a value between.</source>
      <translation>間の値を選んでください。</translation>
    </message>
    <message>
      <source>Choose one of %1.</source>
      <translation>%1 から選んでください。</translation>
    </message>
    <message>
      <source>Swap the two.</source>
      <translation>2 つを入れ替えてください。</translation>
    </message>
    <message>
      <source>The lowest pitch is above the highest.</source>
      <translation>最低音が最高音より上にあります。</translation>
    </message>
    <message>
      <source>There is no grid "%1".</source>
      <translation>グリッド「%1」はありません。</translation>
    </message>
    <message>
      <source>There is no velocity curve "%1".</source>
      <translation>ベロシティカーブ「%1」はありません。</translation>
    </message>
    <message>
      <source>These are no notes of MusicDesk.</source>
      <translation>これは MusicDesk のノートではありません。</translation>
    </message>
    <message>
      <source>as heard</source>
      <translation>聞こえたまま</translation>
    </message>
    <message>
      <source>clean melody</source>
      <translation>きれいなメロディ</translation>
    </message>
    <message>
      <source>A style needs a name of 1 to %1 characters.</source>
      <translation>スタイルには 1〜%1 文字の名前が必要です。</translation>
    </message>
    <message>
      <source>Give it another.</source>
      <translation>別の名前を付けてください。</translation>
    </message>
    <message>
      <source>Shorten it.</source>
      <translation>短くしてください。</translation>
    </message>
    <message>
      <source>The family of a style is a word or two.</source>
      <translation>スタイルの分類は 1、2 語です。</translation>
    </message>
    <message>
      <source>The template of a style is a sentence or two.</source>
      <translation>スタイルのひな形は 1、2 文です。</translation>
    </message>
    <message>
      <source>The template of the style %1 does not say where your words go.</source>
      <translation>スタイル %1 のひな形に、あなたの言葉の入る場所がありません。</translation>
    </message>
    <message>
      <source>Write %1 once in it.</source>
      <translation>%1 を 1 回書いてください。</translation>
    </message>
    <message>
      <source>"%1" is none of %2.</source>
      <translation>「%1」は %2 のどれでもありません。</translation>
    </message>
    <message>
      <source>%1 must be a whole number, not %2.</source>
      <translation>%1 は整数です（%2 ではありません）。</translation>
    </message>
    <message>
      <source>A guidance</source>
      <translation>ガイダンス</translation>
    </message>
    <message>
      <source>A length</source>
      <translation>長さ</translation>
    </message>
    <message>
      <source>A length in bars</source>
      <translation>小節数</translation>
    </message>
    <message>
      <source>A number of steps</source>
      <translation>ステップ数</translation>
    </message>
    <message>
      <source>A seed</source>
      <translation>シード</translation>
    </message>
    <message>
      <source>A style's name has at most %1 characters.</source>
      <translation>スタイルの名前は最長 %1 文字です。</translation>
    </message>
    <message>
      <source>A temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>A tempo</source>
      <translation>テンポ</translation>
    </message>
    <message>
      <source>An overlap</source>
      <translation>オーバーラップ</translation>
    </message>
    <message>
      <source>Choose a file that MusicDesk wrote.</source>
      <translation>MusicDesk が書いたファイルを選んでください。</translation>
    </message>
    <message>
      <source>Say what you want to hear, for example "warm lo-fi piano, 84 bpm".</source>
      <translation>聴きたいものを書いてください。例:「warm lo-fi piano, 84 bpm」</translation>
    </message>
    <message>
      <source>Shorten it to a sentence or two.</source>
      <translation>1、2 文に縮めてください。</translation>
    </message>
    <message>
      <source>The %1 has %2 characters; the limit is %3.</source>
      <translation>%1 が %2 文字あります。上限は %3 です。</translation>
    </message>
    <message>
      <source>The %1 holds half a character.</source>
      <translation>%1 に不完全な文字があります。</translation>
    </message>
    <message>
      <source>The %1 must be text, not %2.</source>
      <translation>%1 は文字です（%2 ではありません）。</translation>
    </message>
    <message>
      <source>The prompt is empty.</source>
      <translation>プロンプトが空です。</translation>
    </message>
    <message>
      <source>The top-k</source>
      <translation>Top-k</translation>
    </message>
    <message>
      <source>The top-p</source>
      <translation>Top-p</translation>
    </message>
    <message>
      <source>There is no number format "%1".</source>
      <translation>数値形式「%1」はありません。</translation>
    </message>
    <message>
      <source>These settings are not a recipe of MusicDesk.</source>
      <translation>この設定は MusicDesk のレシピではありません。</translation>
    </message>
    <message>
      <source>This is no melody of MusicDesk.</source>
      <translation>これは MusicDesk のメロディではありません。</translation>
    </message>
    <message>
      <source>Type it again in UTF-8, or remove odd symbols.</source>
      <translation>UTF-8 で入力し直すか、特殊な記号を取ってください。</translation>
    </message>
    <message>
      <source>prompt of a section</source>
      <translation>セクションのプロンプト</translation>
    </message>
    <message>
      <source>%1 candidates are outside 1..%2.</source>
      <translation>候補 %1 個は 1..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>A part cannot begin or end at %1 s.</source>
      <translation>部分は %1 秒で始めたり終えたりできません。</translation>
    </message>
    <message>
      <source>Choose a number between the two.</source>
      <translation>その間の数を選んでください。</translation>
    </message>
    <message>
      <source>Give seconds.</source>
      <translation>秒で指定してください。</translation>
    </message>
    <message>
      <source>Let it end after it begins.</source>
      <translation>始まりより後で終わらせてください。</translation>
    </message>
    <message>
      <source>The part from %1 to %2 s has no length.</source>
      <translation>%1 秒から %2 秒の部分には長さがありません。</translation>
    </message>
    <message>
      <source>This is no part of a take.</source>
      <translation>これはテイクの一部ではありません。</translation>
    </message>
    <message>
      <source>What follows can be %1, not "%2".</source>
      <translation>続きに指定できるのは %1 です（「%2」ではありません）。</translation>
    </message>
    <message>
      <source>There is no scale "%1".</source>
      <translation>音階「%1」はありません。</translation>
    </message>
    <message>
      <source>Write it as "A minor" or "F# dorian".</source>
      <translation>「A minor」や「F# dorian」のように書いてください。</translation>
    </message>
    <message>
      <source>harmonic minor</source>
      <translation>ハーモニックマイナー</translation>
    </message>
    <message>
      <source>major pentatonic</source>
      <translation>メジャーペンタトニック</translation>
    </message>
    <message>
      <source>minor pentatonic</source>
      <translation>マイナーペンタトニック</translation>
    </message>
    <message>
      <source>This is no seam of MusicDesk.</source>
      <translation>これは MusicDesk のつなぎ目ではありません。</translation>
    </message>
    <message>
      <source>This is no self-check of MusicDesk.</source>
      <translation>これは MusicDesk の自己点検ではありません。</translation>
    </message>
    <message>
      <source>a click</source>
      <translation>クリックノイズ</translation>
    </message>
    <message>
      <source>a sudden change of sound</source>
      <translation>急な音の変化</translation>
    </message>
    <message>
      <source>louder by %1 LU</source>
      <translation>%1 LU 大きい</translation>
    </message>
    <message>
      <source>quieter by %1 LU</source>
      <translation>%1 LU 小さい</translation>
    </message>
    <message>
      <source>%1 sections are more than %2.</source>
      <translation>セクション %1 個は上限 %2 を超えています。</translation>
    </message>
    <message>
      <source>A guidance of %1 is outside %2..%3.</source>
      <translation>ガイダンス %1 は %2..%3 の範囲外です。</translation>
    </message>
    <message>
      <source>A section cannot begin or end at %1 s.</source>
      <translation>セクションは %1 秒で始めたり終えたりできません。</translation>
    </message>
    <message>
      <source>Choose one between.</source>
      <translation>間の値を選んでください。</translation>
    </message>
    <message>
      <source>Leave some out.</source>
      <translation>いくつか減らしてください。</translation>
    </message>
    <message>
      <source>Let one begin where the other ends.</source>
      <translation>片方の終わりでもう片方を始めてください。</translation>
    </message>
    <message>
      <source>Make it longer.</source>
      <translation>長くしてください。</translation>
    </message>
    <message>
      <source>Make the music longer, or the section earlier.</source>
      <translation>音楽を長くするか、セクションを前に動かしてください。</translation>
    </message>
    <message>
      <source>Say what is to be heard in it.</source>
      <translation>そこで聴きたいものを書いてください。</translation>
    </message>
    <message>
      <source>The section at %1 s begins before the one at %2 s ends.</source>
      <translation>%1 秒のセクションが、%2 秒のセクションの終わる前に始まっています。</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s is shorter than %3 s.</source>
      <translation>%1 秒から %2 秒のセクションは %3 秒より短いです。</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s lies outside of %3 s of music.</source>
      <translation>%1 秒から %2 秒のセクションは、%3 秒の音楽の外にあります。</translation>
    </message>
    <message>
      <source>The section from %1 to %2 s says nothing.</source>
      <translation>%1 秒から %2 秒のセクションに言葉がありません。</translation>
    </message>
    <message>
      <source>This is no section of MusicDesk.</source>
      <translation>これは MusicDesk のセクションではありません。</translation>
    </message>
    <message>
      <source>%1 beats a bar are outside 1..%2.</source>
      <translation>1 小節 %1 拍は 1..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>%1 is not the id of a take.</source>
      <translation>%1 はテイクの ID ではありません。</translation>
    </message>
    <message>
      <source>%1 is not the name of a file.</source>
      <translation>%1 はファイル名ではありません。</translation>
    </message>
    <message>
      <source>%1 stars are outside 0..%2.</source>
      <translation>星 %1 個は 0..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>A bar cannot begin at %1 s.</source>
      <translation>小節は %1 秒では始められません。</translation>
    </message>
    <message>
      <source>A tempo of %1 bpm is outside %2..%3.</source>
      <translation>テンポ %1 bpm は %2..%3 の範囲外です。</translation>
    </message>
    <message>
      <source>Choose 3 or 4.</source>
      <translation>3 か 4 を選んでください。</translation>
    </message>
    <message>
      <source>Choose one between the two.</source>
      <translation>その間のテンポを選んでください。</translation>
    </message>
    <message>
      <source>Choose one that MusicDesk wrote.</source>
      <translation>MusicDesk が書いたものを選んでください。</translation>
    </message>
    <message>
      <source>Give 0 to 5.</source>
      <translation>0 から 5 で付けてください。</translation>
    </message>
    <message>
      <source>Give the take a name.</source>
      <translation>テイクに名前を付けてください。</translation>
    </message>
    <message>
      <source>The note has %1 characters; the limit is %2.</source>
      <translation>メモが %1 文字あります。上限は %2 です。</translation>
    </message>
    <message>
      <source>The title has %1 characters; the limit is %2.</source>
      <translation>タイトルが %1 文字あります。上限は %2 です。</translation>
    </message>
    <message>
      <source>The title is empty.</source>
      <translation>タイトルが空です。</translation>
    </message>
    <message>
      <source>This is not a take of MusicDesk.</source>
      <translation>これは MusicDesk のテイクではありません。</translation>
    </message>
    <message>
      <source>made again</source>
      <translation>作り直し</translation>
    </message>
    <message>
      <source>A moment of %1 seconds does not exist.</source>
      <translation>%1 秒という時点はありません。</translation>
    </message>
    <message>
      <source>Give a time of 0 seconds or later.</source>
      <translation>0 秒以降の時間を指定してください。</translation>
    </message>
    <message>
      <source>%1 retries are outside 0..%2.</source>
      <translation>やり直し %1 回は 0..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>%1 variations are outside 1..%2.</source>
      <translation>バリエーション %1 個は 1..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>Choose a moment of a take.</source>
      <translation>テイクの中の時点を選んでください。</translation>
    </message>
    <message>
      <source>Nothing can go on from %1 s.</source>
      <translation>%1 秒からは続けられません。</translation>
    </message>
    <message>
      <source>What is to be re-made needs a take and a part of it.</source>
      <translation>作り直しには、テイクとその一部が必要です。</translation>
    </message>
    <message>
      <source>"musicdesk models list" shows what is known.</source>
      <translation>「musicdesk models list」で一覧を見られます。</translation>
    </message>
    <message>
      <source>%1 (%2licence %3) is %4.</source>
      <translation>%1（%2ライセンス %3）は%4。</translation>
    </message>
    <message>
      <source>%1 does not make music: %2.</source>
      <translation>%1 は音楽を作りません: %2。</translation>
    </message>
    <message>
      <source>%1 is a file, not the folder of a checkpoint.</source>
      <translation>%1 はファイルで、チェックポイントのフォルダーではありません。</translation>
    </message>
    <message>
      <source>%1: musicdesk models get %2</source>
      <translation>%1: musicdesk models get %2</translation>
    </message>
    <message>
      <source>Choose a model that does, such as the Starter ("starter"); "musicdesk models list" shows them.</source>
      <translation>Starter（「starter」）など、音楽を作るモデルを選んでください。「musicdesk models list」で一覧を見られます。</translation>
    </message>
    <message>
      <source>Choose the folder of a %1, with the weights as .safetensors.</source>
      <translation>%1で、重みが .safetensors のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Did you mean "%1"?</source>
      <translation>「%1」のことですか？</translation>
    </message>
    <message>
      <source>Get it by</source>
      <translation>入手するには</translation>
    </message>
    <message>
      <source>Give the folder that the file lies in.</source>
      <translation>そのファイルのあるフォルダーを指定してください。</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>続けるには</translation>
    </message>
    <message>
      <source>Install MusicDesk again.</source>
      <translation>MusicDesk をもう一度インストールしてください。</translation>
    </message>
    <message>
      <source>MusicGen checkpoint or of a pipeline of diffusers</source>
      <translation>MusicGen のチェックポイントか diffusers のパイプライン</translation>
    </message>
    <message>
      <source>Simple pieces in the styles it was taught, at once and on any machine; yours to use for anything.</source>
      <translation>学んだスタイルのシンプルな曲を、どのコンピューターでもすぐに。用途は自由です。</translation>
    </message>
    <message>
      <source>Starter</source>
      <translation>Starter</translation>
    </message>
    <message>
      <source>The Starter model is not in this copy of MusicDesk.</source>
      <translation>この MusicDesk には Starter モデルが入っていません。</translation>
    </message>
    <message>
      <source>There is no model "%1" in the catalogue.</source>
      <translation>モデル「%1」はカタログにありません。</translation>
    </message>
    <message>
      <source>There is no model and no folder named "%1".</source>
      <translation>「%1」というモデルもフォルダーもありません。</translation>
    </message>
    <message>
      <source>There is no model in %1 that MusicDesk can run.</source>
      <translation>%1 に MusicDesk で動くモデルがありません。</translation>
    </message>
    <message>
      <source>Use "%1", or the folder of a %2; "musicdesk models list" shows what is known.</source>
      <translation>「%1」か、%2のフォルダーを使ってください。「musicdesk models list」で一覧を見られます。</translation>
    </message>
    <message>
      <source>it hears words for sound</source>
      <translation>音に合う言葉を聴き取るものです</translation>
    </message>
    <message>
      <source>it paints pictures from words</source>
      <translation>言葉から絵を描くものです</translation>
    </message>
    <message>
      <source>not here as a whole</source>
      <translation>ここでは不完全です</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>インストールされていません</translation>
    </message>
    <message>
      <source>ACE-Step 1.5 XL turbo</source>
      <translation>ACE-Step 1.5 XL turbo</translation>
    </message>
    <message>
      <source>As MusicGen large, in stereo.</source>
      <translation>MusicGen large のステレオ版。</translation>
    </message>
    <message>
      <source>As MusicGen medium, in stereo.</source>
      <translation>MusicGen medium のステレオ版。</translation>
    </message>
    <message>
      <source>As MusicGen small, in stereo.</source>
      <translation>MusicGen small のステレオ版。</translation>
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
      <translation>ハミングや取り込んだメロディに従います。</translation>
    </message>
    <message>
      <source>Follows a melody, in stereo, with the richest arrangements.</source>
      <translation>メロディに従い、最も豊かなアレンジ。ステレオ。</translation>
    </message>
    <message>
      <source>Follows a melody, in stereo.</source>
      <translation>メロディに従います。ステレオ。</translation>
    </message>
    <message>
      <source>Follows a melody, with richer arrangements; wants a large graphics card.</source>
      <translation>メロディに従い、より豊かなアレンジ。大きなグラフィックカードが必要。</translation>
    </message>
    <message>
      <source>Hears genre, mood and instruments, and how well a take fits its prompt.</source>
      <translation>ジャンル、ムード、楽器と、テイクがプロンプトにどれだけ合うかを聴き取ります。</translation>
    </message>
    <message>
      <source>Loops, drums, textures and sound effects in stereo, up to 47 s; no melody to follow.</source>
      <translation>ループ、ドラム、テクスチャー、効果音。ステレオ、最長 47 秒。メロディには従いません。</translation>
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
      <translation>言葉からカバーを描きます。なければ音から描きます。</translation>
    </message>
    <message>
      <source>Real instruments and many styles; the first step up from the Starter.</source>
      <translation>本物の楽器と多くのスタイル。Starter の次の一歩。</translation>
    </message>
    <message>
      <source>Richer arrangements; slow without a graphics card.</source>
      <translation>より豊かなアレンジ。グラフィックカードなしでは遅い。</translation>
    </message>
    <message>
      <source>Short pieces in one channel at 16 kHz; small, and quick on a graphics card.</source>
      <translation>短い曲をモノラル 16 kHz で。小さく、グラフィックカードで速い。</translation>
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
      <translation>モノラルの MusicGen で最も豊か。大きなグラフィックカードが必要。</translation>
    </message>
    <message>
      <source>Whole songs in stereo at 48 kHz, up to 10 minutes; wants a large graphics card.</source>
      <translation>曲全体をステレオ 48 kHz で、最長 10 分。大きなグラフィックカードが必要。</translation>
    </message>
    <message>
      <source>%1 holds no CLAP, but %2.</source>
      <translation>%1 にあるのは CLAP ではなく %2 です。</translation>
    </message>
    <message>
      <source>Close other programs, or unload the model.</source>
      <translation>ほかのプログラムを閉じるか、モデルをメモリから外してください。</translation>
    </message>
    <message>
      <source>Let it be checked: musicdesk models verify clap</source>
      <translation>点検するには: musicdesk models verify clap</translation>
    </message>
    <message>
      <source>The model that hears genre and mood, in %1, cannot be read.</source>
      <translation>ジャンルとムードを聴くモデル（%1）を読めません。</translation>
    </message>
    <message>
      <source>tensors are missing</source>
      <translation>テンソルが足りません</translation>
    </message>
    <message>
      <source>to hear genre and mood</source>
      <translation>ジャンルとムードを聴くため</translation>
    </message>
    <message>
      <source>Run: musicdesk models get clap</source>
      <translation>実行: musicdesk models get clap</translation>
    </message>
    <message>
      <source>The model that hears genre and mood is not installed.</source>
      <translation>ジャンルとムードを聴くモデルがインストールされていません。</translation>
    </message>
    <message>
      <source>%1 was as fast here as anything coarser.</source>
      <translation>ここでは %1 が粗いものと同じくらい速いです。</translation>
    </message>
    <message>
      <source>%1 was asked for.</source>
      <translation>%1 が指定されました。</translation>
    </message>
    <message>
      <source>%1 was measured to be %2 times as fast here as %3.</source>
      <translation>測定では、ここで %1 は %3 の %2 倍速いです。</translation>
    </message>
    <message>
      <source>A CUDA GPU is there.</source>
      <translation>CUDA の GPU があります。</translation>
    </message>
    <message>
      <source>A GPU reads fp16 twice as fast as fp32.</source>
      <translation>GPU は fp16 を fp32 の 2 倍速く読みます。</translation>
    </message>
    <message>
      <source>An Apple GPU is there.</source>
      <translation>Apple の GPU があります。</translation>
    </message>
    <message>
      <source>Choose auto, cpu, cuda or mps.</source>
      <translation>auto、cpu、cuda、mps から選んでください。</translation>
    </message>
    <message>
      <source>No GPU was found.</source>
      <translation>GPU が見つかりませんでした。</translation>
    </message>
    <message>
      <source>The Apple GPU was asked for.</source>
      <translation>Apple の GPU が指定されました。</translation>
    </message>
    <message>
      <source>The GPU was asked for.</source>
      <translation>GPU が指定されました。</translation>
    </message>
    <message>
      <source>The decoder is small (%1 million parameters), so full precision is fast enough.</source>
      <translation>デコーダーは小さい（%1 百万パラメーター）ので、全精度で十分速いです。</translation>
    </message>
    <message>
      <source>The processor was asked for.</source>
      <translation>プロセッサーが指定されました。</translation>
    </message>
    <message>
      <source>There is no device "%1" here: torch finds %2 CUDA GPU%3.</source>
      <translation>ここにデバイス「%1」はありません。torch が見つけた CUDA GPU は %2 個です%3。</translation>
    </message>
    <message>
      <source>There is no device "%1".</source>
      <translation>デバイス「%1」はありません。</translation>
    </message>
    <message>
      <source>There is no device "mps" here.</source>
      <translation>ここにデバイス「mps」はありません。</translation>
    </message>
    <message>
      <source>This processor's torch has no int8 kernels (fbgemm).</source>
      <translation>このプロセッサーの torch に int8 カーネル（fbgemm）がありません。</translation>
    </message>
    <message>
      <source>Use "auto" or "cpu".</source>
      <translation>「auto」か「cpu」を使ってください。</translation>
    </message>
    <message>
      <source>Use bf16, int8 or auto.</source>
      <translation>bf16、int8、auto を使ってください。</translation>
    </message>
    <message>
      <source>Use fp16 or auto.</source>
      <translation>fp16 か auto を使ってください。</translation>
    </message>
    <message>
      <source>Use fp32 or auto.</source>
      <translation>fp32 か auto を使ってください。</translation>
    </message>
    <message>
      <source>fp16 needs a GPU; this take would run on the processor.</source>
      <translation>fp16 には GPU が必要です。このテイクはプロセッサーで動きます。</translation>
    </message>
    <message>
      <source>int8 runs on the processor only, not on "%1".</source>
      <translation>int8 はプロセッサーでのみ動きます（「%1」では動きません）。</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 s were asked for.</source>
      <translation>%1 が一度に作れるのは最長 %2 秒です（指定は %3 秒）。</translation>
    </message>
    <message>
      <source>%1 takes with the seeds from %2 on cannot be made.</source>
      <translation>シード %2 以降で %1 個のテイクは作れません。</translation>
    </message>
    <message>
      <source>Ask for 1 to %1, with a smaller seed.</source>
      <translation>もっと小さいシードで、1〜%1 個にしてください。</translation>
    </message>
    <message>
      <source>Cancelled before the take was finished; this model has nothing to keep before its end.</source>
      <translation>テイクの完成前に中止しました。このモデルは最後まで残せるものがありません。</translation>
    </message>
    <message>
      <source>%1 names no part "%2".</source>
      <translation>%1 に部品「%2」がありません。</translation>
    </message>
    <message>
      <source>, such as "%1"</source>
      <translation>（「%1」など）</translation>
    </message>
    <message>
      <source>The part "%1" of %2 cannot be read.</source>
      <translation>%2 の部品「%1」を読めません。</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is a "%3", which MusicDesk does not know.</source>
      <translation>%2 の部品「%1」は「%3」で、MusicDesk の知らないものです。</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is incomplete: it lacks tensors%3.</source>
      <translation>%2 の部品「%1」は不完全です。テンソルが足りません%3。</translation>
    </message>
    <message>
      <source>The part "%1" of %2 is missing.</source>
      <translation>%2 の部品「%1」がありません。</translation>
    </message>
    <message>
      <source>There is not enough memory for the model in %1.</source>
      <translation>%1 のモデルにはメモリが足りません。</translation>
    </message>
    <message>
      <source>Use a model of a kind that is known: musicdesk models list</source>
      <translation>知られている種類のモデルを使ってください: musicdesk models list</translation>
    </message>
    <message>
      <source>Choose another: "musicdesk models list" shows what is known.</source>
      <translation>別のものを選んでください。「musicdesk models list」で一覧を見られます。</translation>
    </message>
    <message>
      <source>Choose fp32 as the number format, or fewer steps, or another seed.</source>
      <translation>数値形式を fp32 にするか、ステップを減らすか、別のシードにしてください。</translation>
    </message>
    <message>
      <source>Let it be checked, or get it again: musicdesk models verify</source>
      <translation>点検するか、もう一度入手してください: musicdesk models verify</translation>
    </message>
    <message>
      <source>The model in %1 does not run: its parts do not fit one another, or not this version of diffusers.</source>
      <translation>%1 のモデルは動きません。部品どうし、またはこの版の diffusers と合いません。</translation>
    </message>
    <message>
      <source>The model in %1 is of no kind that makes music here.</source>
      <translation>%1 のモデルは、ここで音楽を作れる種類ではありません。</translation>
    </message>
    <message>
      <source>The model in %1 made a sound of another form than its files say.</source>
      <translation>%1 のモデルは、ファイルの記述と違う形の音を作りました。</translation>
    </message>
    <message>
      <source>The model in %1 made what is no sound: its numbers ran out of range.</source>
      <translation>%1 のモデルが作ったものは音ではありません。数値が範囲を超えました。</translation>
    </message>
    <message>
      <source>On this GPU full precision is the safe choice.</source>
      <translation>この GPU では全精度が安全です。</translation>
    </message>
    <message>
      <source>This model is published for %1 on a GPU.</source>
      <translation>このモデルは GPU 上の %1 用に公開されています。</translation>
    </message>
    <message>
      <source>fp32 was as fast here as anything coarser.</source>
      <translation>ここでは fp32 が粗いものと同じくらい速いです。</translation>
    </message>
    <message>
      <source>"%1" is no MusicGen.</source>
      <translation>「%1」は MusicGen ではありません。</translation>
    </message>
    <message>
      <source>A LoRA is laid over MusicGen models only.</source>
      <translation>LoRA を重ねられるのは MusicGen モデルだけです。</translation>
    </message>
    <message>
      <source>Choose the Starter, or another MusicGen.</source>
      <translation>Starter か別の MusicGen を選んでください。</translation>
    </message>
    <message>
      <source>Leave it out, or choose a MusicGen model.</source>
      <translation>外すか、MusicGen モデルを選んでください。</translation>
    </message>
    <message>
      <source>%1 describes a decoder whose sizes do not fit one another.</source>
      <translation>%1 のデコーダーはサイズが合っていません。</translation>
    </message>
    <message>
      <source>%1 has a length or a tempo that is not above 0.</source>
      <translation>%1 の長さかテンポが 0 より大きくありません。</translation>
    </message>
    <message>
      <source>%1 has a value of a wrong kind.</source>
      <translation>%1 に種類の違う値があります。</translation>
    </message>
    <message>
      <source>%1 has no part "%2".</source>
      <translation>%1 に部品「%2」がありません。</translation>
    </message>
    <message>
      <source>%1 holds a model of the kind "%2", not MusicGen.</source>
      <translation>%1 にあるのは「%2」の種類のモデルで、MusicGen ではありません。</translation>
    </message>
    <message>
      <source>%1 is not a configuration of MusicGen.</source>
      <translation>%1 は MusicGen の設定ではありません。</translation>
    </message>
    <message>
      <source>%1 is not a table of values.</source>
      <translation>%1 は値の表ではありません。</translation>
    </message>
    <message>
      <source>Give the folder of a MusicGen checkpoint.</source>
      <translation>MusicGen のチェックポイントのフォルダーを指定してください。</translation>
    </message>
    <message>
      <source>The codec of %1 is of the kind "%2"; only EnCodec is known.</source>
      <translation>%1 のコーデックは「%2」の種類です。対応は EnCodec だけです。</translation>
    </message>
    <message>
      <source>The decoder of %1 speaks %2 codes, but its codec knows only %3.</source>
      <translation>%1 のデコーダーは %2 個のコードを使いますが、コーデックが知るのは %3 個だけです。</translation>
    </message>
    <message>
      <source>The folder %1 does not exist.</source>
      <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
      <source>The folder %1 holds no %2.</source>
      <translation>フォルダー %1 に %2 がありません。</translation>
    </message>
    <message>
      <source>The start code %1 of %2 is outside 0..%3.</source>
      <translation>%2 の開始コード %1 は 0..%3 の範囲外です。</translation>
    </message>
    <message>
      <source>This model</source>
      <translation>このモデル</translation>
    </message>
    <message>
      <source>Use another checkpoint.</source>
      <translation>別のチェックポイントを使ってください。</translation>
    </message>
    <message>
      <source>Cancelled while the sound was being heard.</source>
      <translation>音を聴いている間に中止しました。</translation>
    </message>
    <message>
      <source>Choose one with sound in it.</source>
      <translation>音のあるものを選んでください。</translation>
    </message>
    <message>
      <source>The clip is empty.</source>
      <translation>クリップが空です。</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that does: the Starter.</source>
      <translation>メロディを外すか、従うモデル（Starter）を選んでください。</translation>
    </message>
    <message>
      <source>This model does not follow a melody.</source>
      <translation>このモデルはメロディに従いません。</translation>
    </message>
    <message>
      <source>Ask for fewer seconds or fewer variations.</source>
      <translation>秒数かバリエーションを減らしてください。</translation>
    </message>
    <message>
      <source>The decoder uses an unknown activation, "%1".</source>
      <translation>デコーダーが未知の活性化関数「%1」を使っています。</translation>
    </message>
    <message>
      <source>The decoder's memory for this take needs %1 GB, which is not free.</source>
      <translation>このテイクにはデコーダーのメモリが %1 GB 必要ですが、空いていません。</translation>
    </message>
    <message>
      <source>Download or copy the checkpoint again.</source>
      <translation>チェックポイントをもう一度ダウンロードまたはコピーしてください。</translation>
    </message>
    <message>
      <source>The preprocessor's file in %1 asks for a window of %2 frames every %3 at %4 Hz, in %5 s, which nothing can be heard with.</source>
      <translation>%1 の前処理ファイルは、%4 Hz、%5 秒に、%3 ごと %2 フレームの窓を求めていますが、それでは何も聴けません。</translation>
    </message>
    <message>
      <source>The preprocessor's file in %1 has a value of a wrong kind.</source>
      <translation>%1 の前処理ファイルに種類の違う値があります。</translation>
    </message>
    <message>
      <source>Cancelled before anything new was finished.</source>
      <translation>新しいものができる前に中止しました。</translation>
    </message>
    <message>
      <source>%1 are left out.</source>
      <translation>%1 は省かれます。</translation>
    </message>
    <message>
      <source>%1 bpm is outside %2: this take has a tempo of its own.</source>
      <translation>%1 bpm は %2 の範囲外です。このテイクは独自のテンポになります。</translation>
    </message>
    <message>
      <source>%1 was not taught %2 bpm; this take is made at %3 bpm.</source>
      <translation>%1 は %2 bpm を学んでいません。このテイクは %3 bpm で作ります。</translation>
    </message>
    <message>
      <source>The model reads no more than %1 tokens: the last %2 of the %3</source>
      <translation>モデルが読むのは最大 %1 トークンです。%3 の最後の %2</translation>
    </message>
    <message>
      <source>negative prompt</source>
      <translation>ネガティブプロンプト</translation>
    </message>
    <message>
      <source>%1 has a rank or a strength that cannot be.</source>
      <translation>%1 のランクか強さがありえない値です。</translation>
    </message>
    <message>
      <source>%1 is an adapter of the kind "%2", not a LoRA.</source>
      <translation>%1 は「%2」の種類のアダプターで、LoRA ではありません。</translation>
    </message>
    <message>
      <source>%1 is of a kind that is not known here ("%2").</source>
      <translation>%1 はここでは知られていない種類（「%2」）です。</translation>
    </message>
    <message>
      <source>%1 is of a kind that is not known here ("alpha_pattern").</source>
      <translation>%1 はここでは知られていない種類です（「alpha_pattern」）。</translation>
    </message>
    <message>
      <source>(.bin files are Python pickles, which can run any program)</source>
      <translation>（.bin ファイルは Python の pickle で、どんなプログラムも実行できます）</translation>
    </message>
    <message>
      <source>Choose the model that it was made for.</source>
      <translation>それが作られたモデルを選んでください。</translation>
    </message>
    <message>
      <source>Copy the LoRA again.</source>
      <translation>LoRA をもう一度コピーしてください。</translation>
    </message>
    <message>
      <source>The LoRA %1 has no two matrices that fit one another for "%2".</source>
      <translation>LoRA %1 の「%2」に、合う 2 つの行列がありません。</translation>
    </message>
    <message>
      <source>The LoRA %1 has the rank %2; the limit is %3.</source>
      <translation>LoRA %1 のランクは %2 です。上限は %3 です。</translation>
    </message>
    <message>
      <source>The LoRA %1 holds "%2", which is no part of a plain LoRA.</source>
      <translation>LoRA %1 に通常の LoRA にない「%2」があります。</translation>
    </message>
    <message>
      <source>The LoRA %1 holds what is no number, in "%2".</source>
      <translation>LoRA %1 の「%2」に数値でないものがあります。</translation>
    </message>
    <message>
      <source>The LoRA %1 is empty.</source>
      <translation>LoRA %1 は空です。</translation>
    </message>
    <message>
      <source>The LoRA %1 of rank %2 lies over %3 of its matrices.</source>
      <translation>LoRA %1（ランク %2）を %3 個の行列に重ねています。</translation>
    </message>
    <message>
      <source>The LoRA %1 was made for a model of another size: "%2" is %3 in it and %4 here.</source>
      <translation>LoRA %1 は大きさの違うモデル用です。「%2」はそちらで %3、ここで %4 です。</translation>
    </message>
    <message>
      <source>The LoRA %1 was made for another model: this one has no "%2".</source>
      <translation>LoRA %1 は別のモデル用です。このモデルに「%2」がありません。</translation>
    </message>
    <message>
      <source>The folder %1 holds no LoRA: there is no %2.</source>
      <translation>フォルダー %1 に LoRA がありません。%2 がありません。</translation>
    </message>
    <message>
      <source>Use a plain LoRA, saved by peft as safetensors.</source>
      <translation>peft で safetensors に保存した、通常の LoRA を使ってください。</translation>
    </message>
    <message>
      <source>After a melody's end it is %1, not %2.</source>
      <translation>メロディの終わりの後は %1 です（%2 ではありません）。</translation>
    </message>
    <message>
      <source>%1 does not follow a melody.</source>
      <translation>%1 はメロディに従いません。</translation>
    </message>
    <message>
      <source>%1 is no whole %2.</source>
      <translation>%1 は整数の %2 ではありません。</translation>
    </message>
    <message>
      <source>%1 s is less than one step of this model's codec.</source>
      <translation>%1 秒はこのモデルのコーデックの 1 ステップより短いです。</translation>
    </message>
    <message>
      <source>%1 variations cannot be made at once.</source>
      <translation>バリエーション %1 個は一度に作れません。</translation>
    </message>
    <message>
      <source>Ask for 1 to %1.</source>
      <translation>1〜%1 にしてください。</translation>
    </message>
    <message>
      <source>Ask for at least %1 s.</source>
      <translation>%1 秒以上にしてください。</translation>
    </message>
    <message>
      <source>Choose a part of the take.</source>
      <translation>テイクの一部を選んでください。</translation>
    </message>
    <message>
      <source>Choose a take with sound in it.</source>
      <translation>音のあるテイクを選んでください。</translation>
    </message>
    <message>
      <source>Continue it by less.</source>
      <translation>続きを短くしてください。</translation>
    </message>
    <message>
      <source>Give a whole number.</source>
      <translation>整数を指定してください。</translation>
    </message>
    <message>
      <source>Leave the melody out, or choose a model that does: the Starter, or a checkpoint of the melody kind.</source>
      <translation>メロディを外すか、従うモデル（Starter か melody の種類のチェックポイント）を選んでください。</translation>
    </message>
    <message>
      <source>The melody is silent, so there is nothing in it to follow.</source>
      <translation>メロディが無音なので、従うものがありません。</translation>
    </message>
    <message>
      <source>The melody lasts %1 s; this take follows the first %2 s of it.</source>
      <translation>メロディは %1 秒です。このテイクは最初の %2 秒に従います。</translation>
    </message>
    <message>
      <source>The part from %1 to %2 s does not lie in a take of %3 s.</source>
      <translation>%1 秒から %2 秒の部分は、%3 秒のテイクの中にありません。</translation>
    </message>
    <message>
      <source>The whole take would last %1 s; the limit is %2 s.</source>
      <translation>テイク全体が %1 秒になります。上限は %2 秒です。</translation>
    </message>
    <message>
      <source>There is nothing to continue.</source>
      <translation>続けるものがありません。</translation>
    </message>
    <message>
      <source>There was nothing to choose from.</source>
      <translation>選べるものがありませんでした。</translation>
    </message>
    <message>
      <source>%1 pads prompts to %2 tokens, but the text encoder reads only %3.</source>
      <translation>%1 はプロンプトを %2 トークンに揃えますが、テキストエンコーダーが読むのは %3 だけです。</translation>
    </message>
    <message>
      <source>Copy its tokenizer.json beside the weights.</source>
      <translation>tokenizer.json を重みの横にコピーしてください。</translation>
    </message>
    <message>
      <source>Say it in other words.</source>
      <translation>別の言葉で書いてください。</translation>
    </message>
    <message>
      <source>The checkpoint in %1 has no tokenizer.</source>
      <translation>%1 のチェックポイントにトークナイザーがありません。</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is incomplete: it lacks the tensor "text_encoder.%2".</source>
      <translation>%1 のチェックポイントは不完全です。テンソル「text_encoder.%2」がありません。</translation>
    </message>
    <message>
      <source>The model's tokenizer finds no word in the prompt.</source>
      <translation>モデルのトークナイザーはプロンプトに言葉を見つけられません。</translation>
    </message>
    <message>
      <source>The text encoder in %1 does not fit its configuration (%2).</source>
      <translation>%1 のテキストエンコーダーが設定と合いません（%2）。</translation>
    </message>
    <message>
      <source>The tokenizer in %1 cannot be read.</source>
      <translation>%1 のトークナイザーを読めません。</translation>
    </message>
    <message>
      <source>%1 is not a whole safetensors file, or may not be read.</source>
      <translation>%1 は完全な safetensors ファイルでないか、読む権限がありません。</translation>
    </message>
    <message>
      <source>Give a checkpoint saved as safetensors.</source>
      <translation>safetensors で保存したチェックポイントを指定してください。</translation>
    </message>
    <message>
      <source>The checkpoint in %1 has its weights only in %2, a Python pickle that can run any program.</source>
      <translation>%1 のチェックポイントの重みは %2 だけで、これはどんなプログラムも実行できる Python の pickle です。</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is damaged at the tensor "%2".</source>
      <translation>%1 のチェックポイントはテンソル「%2」で壊れています。</translation>
    </message>
    <message>
      <source>The checkpoint in %1 is incomplete: it lacks the tensor "%2".</source>
      <translation>%1 のチェックポイントは不完全です。テンソル「%2」がありません。</translation>
    </message>
    <message>
      <source>The configuration and the weights are not of one model: %1</source>
      <translation>設定と重みが同じモデルのものではありません: %1</translation>
    </message>
    <message>
      <source>The tensor "%1" in %2 has the shape %3, but config.json calls for %4.</source>
      <translation>%2 のテンソル「%1」の形は %3 ですが、config.json では %4 です。</translation>
    </message>
    <message>
      <source>Use a checkpoint saved as safetensors.</source>
      <translation>safetensors で保存したチェックポイントを使ってください。</translation>
    </message>
    <message>
      <source>%1 holds a model that does not paint from a sentence, but %2.</source>
      <translation>%1 のモデルは文から描くものではなく、%2 です。</translation>
    </message>
    <message>
      <source>Choose one of the kind of Stable Diffusion 1.5.</source>
      <translation>Stable Diffusion 1.5 の種類のものを選んでください。</translation>
    </message>
    <message>
      <source>Choose the folder that holds %1.</source>
      <translation>%1 のあるフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Let it be checked: musicdesk models verify %1</source>
      <translation>点検するには: musicdesk models verify %1</translation>
    </message>
    <message>
      <source>Run: musicdesk models get %1</source>
      <translation>実行: musicdesk models get %1</translation>
    </message>
    <message>
      <source>The model that paints covers is not installed.</source>
      <translation>カバーを描くモデルがインストールされていません。</translation>
    </message>
    <message>
      <source>The model that paints, in %1, cannot be read.</source>
      <translation>絵を描くモデル（%1）を読めません。</translation>
    </message>
    <message>
      <source>There is no model that paints in %1.</source>
      <translation>%1 に絵を描くモデルがありません。</translation>
    </message>
    <message>
      <source>%1 steps are outside 1..%2.</source>
      <translation>ステップ %1 は 1..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>A seed of %1 is outside 0..%2.</source>
      <translation>シード %1 は 0..%2 の範囲外です。</translation>
    </message>
    <message>
      <source>Choose about 25.</source>
      <translation>25 くらいにしてください。</translation>
    </message>
    <message>
      <source>Close other programs, or keep the drawn cover.</source>
      <translation>ほかのプログラムを閉じるか、音から描いたカバーのままにしてください。</translation>
    </message>
    <message>
      <source>The model painted nothing that can be shown.</source>
      <translation>モデルは見せられるものを描きませんでした。</translation>
    </message>
    <message>
      <source>The model's own filter kept the picture back.</source>
      <translation>モデル自身のフィルターが画像を止めました。</translation>
    </message>
    <message>
      <source>Try another seed or other words.</source>
      <translation>別のシードか別の言葉を試してください。</translation>
    </message>
    <message>
      <source>Try another seed.</source>
      <translation>別のシードを試してください。</translation>
    </message>
    <message>
      <source>to paint a cover</source>
      <translation>カバーを描くため</translation>
    </message>
    <message>
      <source>There is not enough memory %1.</source>
      <translation>%1のメモリが足りません。</translation>
    </message>
    <message>
      <source>cannot be read: %1</source>
      <translation>読めません: %1</translation>
    </message>
    <message>
      <source>has %1 bytes in place of %2</source>
      <translation>%2 バイトのはずが %1 バイトです</translation>
    </message>
    <message>
      <source>has other bytes than published</source>
      <translation>公開されたものと中身が違います</translation>
    </message>
    <message>
      <source>is missing</source>
      <translation>ありません</translation>
    </message>
    <message>
      <source>Read it, and agree to it.</source>
      <translation>読んで同意してください。</translation>
    </message>
    <message>
      <source>The licence of %1 (%2) has to be agreed to before it is fetched.</source>
      <translation>%1 のライセンス（%2）に同意してからダウンロードできます。</translation>
    </message>
    <message>
      <source>see its page</source>
      <translation>そのページを見てください</translation>
    </message>
    <message>
      <source>%1 answered with an error (%2).</source>
      <translation>%1 がエラーを返しました（%2）。</translation>
    </message>
    <message>
      <source>%1 answered with what no hub answers.</source>
      <translation>%1 の応答はハブのものではありません。</translation>
    </message>
    <message>
      <source>%1 cannot be reached.</source>
      <translation>%1 に接続できません。</translation>
    </message>
    <message>
      <source>%1 has none of the files that are needed.</source>
      <translation>%1 に必要なファイルがありません。</translation>
    </message>
    <message>
      <source>%1 is busy (%2).</source>
      <translation>%1 が混み合っています（%2）。</translation>
    </message>
    <message>
      <source>%1 lists %2 in a way that cannot be read.</source>
      <translation>%1 の %2 の一覧が読めない形です。</translation>
    </message>
    <message>
      <source>%1, through the proxy,</source>
      <translation>%1（プロキシ経由）</translation>
    </message>
    <message>
      <source>Check "mirror" in the settings, which may be left empty, and whether this computer is on the network.</source>
      <translation>設定の「mirror」（空でもかまいません）と、ネットワーク接続を確かめてください。</translation>
    </message>
    <message>
      <source>Check the mirror in the settings.</source>
      <translation>設定のミラーを確かめてください。</translation>
    </message>
    <message>
      <source>Check whether this computer is on the network, and try again.</source>
      <translation>このコンピューターがネットワークにつながっているか確かめて、もう一度試してください。</translation>
    </message>
    <message>
      <source>HF_HUB_OFFLINE is set on this computer, so nothing is fetched.</source>
      <translation>このコンピューターには HF_HUB_OFFLINE が設定されているので、何もダウンロードしません。</translation>
    </message>
    <message>
      <source>Its publisher may have changed it.</source>
      <translation>公開者が変更したのかもしれません。</translation>
    </message>
    <message>
      <source>MusicDesk goes to the network only when a model is fetched.</source>
      <translation>MusicDesk がネットワークを使うのは、モデルをダウンロードするときだけです。</translation>
    </message>
    <message>
      <source>Remove it from the environment and start MusicDesk again, or import the model from a folder.</source>
      <translation>環境変数から外して MusicDesk を起動し直すか、フォルダーからモデルを取り込んでください。</translation>
    </message>
    <message>
      <source>The hub</source>
      <translation>ハブ</translation>
    </message>
    <message>
      <source>The mirror %1 cannot be reached.</source>
      <translation>ミラー %1 に接続できません。</translation>
    </message>
    <message>
      <source>The revision %1 of %2</source>
      <translation>%2 のリビジョン %1</translation>
    </message>
    <message>
      <source>Try again in a few minutes.</source>
      <translation>数分後にもう一度試してください。</translation>
    </message>
    <message>
      <source>Try again later, or another mirror.</source>
      <translation>後でもう一度試すか、別のミラーにしてください。</translation>
    </message>
    <message>
      <source>no commit</source>
      <translation>コミットなし</translation>
    </message>
    <message>
      <source>no size</source>
      <translation>サイズなし</translation>
    </message>
    <message>
      <source>%1 could not be copied: %2.</source>
      <translation>%1 をコピーできませんでした: %2。</translation>
    </message>
    <message>
      <source>%1 holds %2, not %3.</source>
      <translation>%1 にあるのは %2 で、%3 ではありません。</translation>
    </message>
    <message>
      <source>%1 holds files with names that no model has.</source>
      <translation>%1 にモデルにはない名前のファイルがあります。</translation>
    </message>
    <message>
      <source>%1 lacks %2.</source>
      <translation>%1 に %2 がありません。</translation>
    </message>
    <message>
      <source>Choose a folder that holds the whole model.</source>
      <translation>モデル全体のあるフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Choose the folder of that model.</source>
      <translation>そのモデルのフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Copy the model from its publisher again.</source>
      <translation>公開者からモデルをもう一度コピーしてください。</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder.</source>
      <translation>ディスクの空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>a model of the kind "%1"</source>
      <translation>「%1」の種類のモデル</translation>
    </message>
    <message>
      <source>no model that MusicDesk knows</source>
      <translation>MusicDesk の知らないモデル</translation>
    </message>
    <message>
      <source>%1 answered with what is no HTTP.</source>
      <translation>%1 の応答は HTTP ではありません。</translation>
    </message>
    <message>
      <source>%1 does not answer.</source>
      <translation>%1 が応答しません。</translation>
    </message>
    <message>
      <source>%1 does not let us in (%2).</source>
      <translation>%1 が接続を許しません（%2）。</translation>
    </message>
    <message>
      <source>The connection broke.</source>
      <translation>接続が切れました。</translation>
    </message>
    <message>
      <source>The hub sends us round in circles.</source>
      <translation>ハブの転送が堂々巡りしています。</translation>
    </message>
    <message>
      <source>The hub sends us to no place on the web.</source>
      <translation>ハブの転送先がウェブ上にありません。</translation>
    </message>
    <message>
      <source>The network is away.</source>
      <translation>ネットワークにつながっていません。</translation>
    </message>
    <message>
      <source>The proxy does not answer.</source>
      <translation>プロキシが応答しません。</translation>
    </message>
    <message>
      <source>Try another mirror or network.</source>
      <translation>別のミラーかネットワークを試してください。</translation>
    </message>
    <message>
      <source>%1 is being fetched or changed by another MusicDesk right now.</source>
      <translation>%1 は今、別の MusicDesk がダウンロードか変更をしています。</translation>
    </message>
    <message>
      <source>The folder for models cannot be written to: %1.</source>
      <translation>モデル用のフォルダーに書き込めません: %1。</translation>
    </message>
    <message>
      <source>Wait until that is done.</source>
      <translation>終わるまで待ってください。</translation>
    </message>
    <message>
      <source>%1 must be a number of 0 or more.</source>
      <translation>%1 は 0 以上の数値です。</translation>
    </message>
    <message>
      <source>Give it as %1, or leave it empty.</source>
      <translation>%1 の形で指定するか、空にしてください。</translation>
    </message>
    <message>
      <source>The address of the %1 cannot be read.</source>
      <translation>%1 のアドレスを読めません。</translation>
    </message>
    <message>
      <source>The address of the %1 has signs that no address has.</source>
      <translation>%1 のアドレスに使えない記号があります。</translation>
    </message>
    <message>
      <source>The address of the %1 must begin with %2 and name a computer.</source>
      <translation>%1 のアドレスは %2 で始まり、コンピューター名を含む必要があります。</translation>
    </message>
    <message>
      <source>%1 is here, but could not be put in its place: %2.</source>
      <translation>%1 はありますが、所定の場所に置けませんでした: %2。</translation>
    </message>
    <message>
      <source>%1 needs %2 GB more; the disk has %3 GB.</source>
      <translation>%1 にはあと %2 GB 必要です。ディスクの空きは %3 GB です。</translation>
    </message>
    <message>
      <source>Close what uses the model, and download it again: nothing is fetched twice.</source>
      <translation>そのモデルを使っているものを閉じて、もう一度ダウンロードしてください。同じものは二度取りません。</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder for models in the settings.</source>
      <translation>ディスクの空きを作るか、設定でモデル用に別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Beginning a file anew: it has changed at the hub</source>
      <translation>ファイルを最初から取り直します（ハブで変更されました）</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>点検中</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>コピー中</translation>
    </message>
    <message>
      <source>Fetching a file again: its bytes were wrong</source>
      <translation>ファイルを取り直します（中身が違いました）</translation>
    </message>
    <message>
      <source>Waiting for the network</source>
      <translation>ネットワークを待っています</translation>
    </message>
    <message>
      <source>%1 came twice, and both times it %2.</source>
      <translation>%1 を 2 回受け取り、2 回とも%2。</translation>
    </message>
    <message>
      <source>%1 does not give %2.</source>
      <translation>%1 が %2 を渡しません。</translation>
    </message>
    <message>
      <source>%1 does not say which part of %2 it sends.</source>
      <translation>%1 は %2 のどの部分を送るかを示しません。</translation>
    </message>
    <message>
      <source>%1 does not send %2 as it is.</source>
      <translation>%1 は %2 をそのまま送りません。</translation>
    </message>
    <message>
      <source>%1 has another file in place of %2: %3 bytes, not %4.</source>
      <translation>%1 には %2 の代わりに別のファイルがあります（%4 ではなく %3 バイト）。</translation>
    </message>
    <message>
      <source>%1 sends almost nothing.</source>
      <translation>%1 からほとんど何も届きません。</translation>
    </message>
    <message>
      <source>%1 sends more than %2 has.</source>
      <translation>%1 が %2 の大きさを超えて送ってきます。</translation>
    </message>
    <message>
      <source>Download it again, so that the list of its files is looked up anew, or try another mirror.</source>
      <translation>もう一度ダウンロードして一覧を取り直すか、別のミラーを試してください。</translation>
    </message>
    <message>
      <source>Make room on the disk. %1</source>
      <translation>ディスクの空きを作ってください。%1</translation>
    </message>
    <message>
      <source>Somebody on the way changes it: try another network, or another mirror in the settings.</source>
      <translation>途中で書き換えられています。別のネットワークか、設定で別のミラーを試してください。</translation>
    </message>
    <message>
      <source>%1 could not prove that it is itself, so nothing was fetched from it.</source>
      <translation>%1 が本物だと確かめられないため、何もダウンロードしませんでした。</translation>
    </message>
    <message>
      <source>%1 is given only to people who asked its publisher for it.</source>
      <translation>%1 は公開者に申請した人だけに渡されます。</translation>
    </message>
    <message>
      <source>%1 is not to be found at the hub.</source>
      <translation>%1 がハブに見つかりません。</translation>
    </message>
    <message>
      <source>%1 sent a web page in place of the model: this network may want you to log in first.</source>
      <translation>%1 がモデルの代わりにウェブページを送りました。このネットワークはログインが必要かもしれません。</translation>
    </message>
    <message>
      <source>%1, then log in on this computer with `hf auth login`, and download again.</source>
      <translation>%1。それからこのコンピューターで `hf auth login` でログインし、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
      <source>%1, with the account that this computer is logged in to.</source>
      <translation>%1（このコンピューターでログイン中のアカウントで）。</translation>
    </message>
    <message>
      <source>Check its name, or the mirror in the settings.</source>
      <translation>名前か、設定のミラーを確かめてください。</translation>
    </message>
    <message>
      <source>Check the proxy's address and password in the settings.</source>
      <translation>設定でプロキシのアドレスとパスワードを確かめてください。</translation>
    </message>
    <message>
      <source>Log in to the network if it wants that, check this computer's date, or ask who looks after the network.</source>
      <translation>必要ならネットワークにログインし、このコンピューターの日付を確かめるか、ネットワークの管理者に尋ねてください。</translation>
    </message>
    <message>
      <source>Open any page in a browser, log in to the network there, and go on with the download.</source>
      <translation>ブラウザーで何かページを開いてネットワークにログインし、ダウンロードを続けてください。</translation>
    </message>
    <message>
      <source>Open https://huggingface.co/%1 in a browser and agree to its terms there</source>
      <translation>ブラウザーで https://huggingface.co/%1 を開き、そこで条件に同意してください</translation>
    </message>
    <message>
      <source>The hub sends us to %1 without encryption, so nothing was fetched.</source>
      <translation>ハブが暗号化なしで %1 に転送するため、何もダウンロードしませんでした。</translation>
    </message>
    <message>
      <source>The proxy does not let MusicDesk through (%1).</source>
      <translation>プロキシが MusicDesk を通しません（%1）。</translation>
    </message>
    <message>
      <source>What is here already is kept: download it again later, and it goes on from there.</source>
      <translation>届いた分は残ります。後でもう一度ダウンロードすると、そこから続きます。</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>同意</translation>
    </message>
    <message>
      <source>No newer version could be looked for: %1</source>
      <translation>新しい版を調べられませんでした: %1</translation>
    </message>
    <message>
      <source>No newer version could be looked for: the answer cannot be read.</source>
      <translation>新しい版を調べられませんでした。応答を読めません。</translation>
    </message>
    <message>
      <source>No newer version could be looked for: the place to ask did not answer it.</source>
      <translation>新しい版を調べられませんでした。尋ねる場所が応答しませんでした。</translation>
    </message>
    <message>
      <source>The place to ask for a newer version is not one that can prove itself (https).</source>
      <translation>新しい版を尋ねる場所が身元を証明できません（https）。</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>後でもう一度試してください。</translation>
    </message>
    <message>
      <source>%1 came from a folder, and nobody wrote down where that came from.</source>
      <translation>%1 はフォルダーからのもので、出どころの記録がありません。</translation>
    </message>
    <message>
      <source>%1 could not be removed entirely: %2.</source>
      <translation>%1 を完全には取り除けませんでした: %2。</translation>
    </message>
    <message>
      <source>%1 is not here.</source>
      <translation>%1 はここにありません。</translation>
    </message>
    <message>
      <source>Close what uses it, and remove it again.</source>
      <translation>使っているものを閉じて、もう一度取り除いてください。</translation>
    </message>
    <message>
      <source>Fetch it with `musicdesk models get %1`.</source>
      <translation>`musicdesk models get %1` で入手してください。</translation>
    </message>
    <message>
      <source>Import it again.</source>
      <translation>もう一度取り込んでください。</translation>
    </message>
    <message>
      <source>%1 could not be written: %2.</source>
      <translation>%1 を書けませんでした: %2。</translation>
    </message>
    <message>
      <source>%1 does not exist: %2 could not be written.</source>
      <translation>%1 がないので、%2 を書けませんでした。</translation>
    </message>
    <message>
      <source>%1 has %2 bytes left; %3 needs %4.</source>
      <translation>%1 の空きは %2 バイトです。%3 には %4 必要です。</translation>
    </message>
    <message>
      <source>%1 is a device or a pipe, not a file.</source>
      <translation>%1 はデバイスかパイプで、ファイルではありません。</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder to write %2 into.</source>
      <translation>%1 はファイルで、%2 を入れるフォルダーではありません。</translation>
    </message>
    <message>
      <source>%1 is a folder, so no file can be written there.</source>
      <translation>%1 はフォルダーなので、そこにファイルを書けません。</translation>
    </message>
    <message>
      <source>%1 is full: %2 could not be written.</source>
      <translation>%1 がいっぱいで、%2 を書けませんでした。</translation>
    </message>
    <message>
      <source>%1 is not a name that can be written to.</source>
      <translation>%1 という名前には書き込めません。</translation>
    </message>
    <message>
      <source>%1 is read-only: %2 could not be written.</source>
      <translation>%1 は読み取り専用で、%2 を書けませんでした。</translation>
    </message>
    <message>
      <source>%1 is write-protected.</source>
      <translation>%1 は書き込み禁止です。</translation>
    </message>
    <message>
      <source>Add a file name to it.</source>
      <translation>ファイル名を付け足してください。</translation>
    </message>
    <message>
      <source>Choose a folder you may write to.</source>
      <translation>書き込めるフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Choose a shorter name.</source>
      <translation>もっと短い名前にしてください。</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Choose another name, or allow writing to it.</source>
      <translation>別の名前を選ぶか、書き込みを許可してください。</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>別の名前を選んでください。</translation>
    </message>
    <message>
      <source>Choose the name of a file.</source>
      <translation>ファイルの名前を選んでください。</translation>
    </message>
    <message>
      <source>Give a name such as take.wav.</source>
      <translation>take.wav のような名前を付けてください。</translation>
    </message>
    <message>
      <source>Make room on the disk or choose another folder.</source>
      <translation>ディスクの空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Make room or choose another folder.</source>
      <translation>空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Make the folder first.</source>
      <translation>先にフォルダーを作ってください。</translation>
    </message>
    <message>
      <source>The folder %1</source>
      <translation>フォルダー %1</translation>
    </message>
    <message>
      <source>The name %1 is too long for this disk.</source>
      <translation>名前 %1 はこのディスクには長すぎます。</translation>
    </message>
    <message>
      <source>The name of the file to write is empty or not valid.</source>
      <translation>書き出すファイルの名前が空か、使えない名前です。</translation>
    </message>
    <message>
      <source>Try another folder.</source>
      <translation>別のフォルダーを試してください。</translation>
    </message>
    <message>
      <source>not writable</source>
      <translation>書き込めません</translation>
    </message>
    <message>
      <source>%1 became shorter while it was read.</source>
      <translation>%1 は読み込み中に短くなりました。</translation>
    </message>
    <message>
      <source>A WAV file holds 4 GiB; this clip needs %1 bytes.</source>
      <translation>WAV ファイルの上限は 4 GiB です。このクリップには %1 バイト必要です。</translation>
    </message>
    <message>
      <source>Cut it in parts.</source>
      <translation>分割してください。</translation>
    </message>
    <message>
      <source>The clip contains samples that are not numbers; it is not written.</source>
      <translation>クリップに数値でないサンプルがあるので書き出しません。</translation>
    </message>
    <message>
      <source>There is no sound to write: the clip is empty.</source>
      <translation>書き出す音がありません。クリップが空です。</translation>
    </message>
    <message>
      <source>Wait until it is written, then try again.</source>
      <translation>書き終わるのを待って、もう一度試してください。</translation>
    </message>
    <message>
      <source>%1 begins like %2, but cannot be decoded.</source>
      <translation>%1 は %2 のように始まりますが、デコードできません。</translation>
    </message>
    <message>
      <source>%1 breaks off: %2 of %3 frames are there.</source>
      <translation>%1 は途中で切れています（%3 フレーム中 %2）。</translation>
    </message>
    <message>
      <source>%1 claims %2 frames in %3 bytes, more than can be in it.</source>
      <translation>%1 は %3 バイトに %2 フレームあると称していますが、入りきりません。</translation>
    </message>
    <message>
      <source>%1 is coded as %2 %3, which MusicDesk does not read.</source>
      <translation>%1 は %2 %3 で符号化されていて、MusicDesk では読めません。</translation>
    </message>
    <message>
      <source>%1 needs libsndfile to be read, which is not here.</source>
      <translation>%1 を読むには libsndfile が必要ですが、ここにはありません。</translation>
    </message>
    <message>
      <source>Copy or export it again.</source>
      <translation>コピーまたは書き出しをやり直してください。</translation>
    </message>
    <message>
      <source>Export it again.</source>
      <translation>もう一度書き出してください。</translation>
    </message>
    <message>
      <source>It is damaged or made to deceive: do not use it.</source>
      <translation>壊れているか、偽装されています。使わないでください。</translation>
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
      <translation>実行: pip install soundfile</translation>
    </message>
    <message>
      <source>Save it as %1.</source>
      <translation>%1 で保存してください。</translation>
    </message>
    <message>
      <source>%1 cannot hold %2 Hz.</source>
      <translation>%1 は %2 Hz に対応しません。</translation>
    </message>
    <message>
      <source>%1 cannot hold %2 channels.</source>
      <translation>%1 は %2 チャンネルに対応しません。</translation>
    </message>
    <message>
      <source>%1 could not be encoded as %2.</source>
      <translation>%1 を %2 に符号化できませんでした。</translation>
    </message>
    <message>
      <source>%1 is written up to %2 Hz.</source>
      <translation>%1 は %2 Hz までです。</translation>
    </message>
    <message>
      <source>%1 needs libsndfile to be written, which is not here.</source>
      <translation>%1 を書くには libsndfile が必要ですが、ここにはありません。</translation>
    </message>
    <message>
      <source>Choose %1 Hz.</source>
      <translation>%1 Hz を選んでください。</translation>
    </message>
    <message>
      <source>Choose %1 at most.</source>
      <translation>最大 %1 にしてください。</translation>
    </message>
    <message>
      <source>Choose 48,000 Hz.</source>
      <translation>48,000 Hz を選んでください。</translation>
    </message>
    <message>
      <source>Choose WAV.</source>
      <translation>WAV を選んでください。</translation>
    </message>
    <message>
      <source>There is no kind of file "%1".</source>
      <translation>ファイルの種類「%1」はありません。</translation>
    </message>
    <message>
      <source>%1 begins like %2, but its header is damaged or cut off.</source>
      <translation>%1 は %2 のように始まりますが、ヘッダーが壊れているか切れています。</translation>
    </message>
    <message>
      <source>%1 holds no sound: its length is zero.</source>
      <translation>%1 に音がありません。長さがゼロです。</translation>
    </message>
    <message>
      <source>%1 is coded as %2, which MusicDesk does not read.</source>
      <translation>%1 は %2 で符号化されていて、MusicDesk では読めません。</translation>
    </message>
    <message>
      <source>%1 with %2 bits</source>
      <translation>%1、%2 ビット</translation>
    </message>
    <message>
      <source>Choose a file that plays elsewhere.</source>
      <translation>ほかで再生できるファイルを選んでください。</translation>
    </message>
    <message>
      <source>Microsoft ADPCM</source>
      <translation>Microsoft ADPCM</translation>
    </message>
    <message>
      <source>format 0x%1 with %2 bits</source>
      <translation>形式 0x%1、%2 ビット</translation>
    </message>
    <message>
      <source>%1 contains samples that are not numbers (NaN or infinity).</source>
      <translation>%1 に数値でないサンプル（NaN か無限大）があります。</translation>
    </message>
    <message>
      <source>%1 days</source>
      <translation>%1 日</translation>
    </message>
    <message>
      <source>%1 has %2 channels; the limits are 1 to %3.</source>
      <translation>%1 は %2 チャンネルです。範囲は 1〜%3 です。</translation>
    </message>
    <message>
      <source>%1 has a sample rate of %2 Hz; the limits are %3 to %4 Hz.</source>
      <translation>%1 のサンプルレートは %2 Hz です。範囲は %3〜%4 Hz です。</translation>
    </message>
    <message>
      <source>%1 holds %2 samples; the limit is %3.</source>
      <translation>%1 には %2 サンプルあります。上限は %3 です。</translation>
    </message>
    <message>
      <source>%1 lasts %2; the limit is %3.</source>
      <translation>%1 の長さは %2 です。上限は %3 です。</translation>
    </message>
    <message>
      <source>Cut out the part you need, or save it at a lower sample rate.</source>
      <translation>必要な部分を切り出すか、低いサンプルレートで保存してください。</translation>
    </message>
    <message>
      <source>Cut out the part you need.</source>
      <translation>必要な部分を切り出してください。</translation>
    </message>
    <message>
      <source>Export it again from the program that made it.</source>
      <translation>作ったプログラムからもう一度書き出してください。</translation>
    </message>
    <message>
      <source>Save it as %1, at 44,100 or 48,000 Hz, mono or stereo.</source>
      <translation>%1 で、44,100 または 48,000 Hz、モノラルかステレオで保存してください。</translation>
    </message>
    <message>
      <source>WAV (8 to 64 bit), AIFF, FLAC, Ogg, Opus or MP3</source>
      <translation>WAV（8〜64 ビット）、AIFF、FLAC、Ogg、Opus、MP3</translation>
    </message>
    <message>
      <source>%1 cannot be opened.</source>
      <translation>%1 を開けません。</translation>
    </message>
    <message>
      <source>%1 is larger than %2 MiB.</source>
      <translation>%1 は %2 MiB を超えています。</translation>
    </message>
    <message>
      <source>A sound cannot end after %1 s.</source>
      <translation>音は %1 秒では終われません。</translation>
    </message>
    <message>
      <source>Check the name and the folder.</source>
      <translation>名前とフォルダーを確かめてください。</translation>
    </message>
    <message>
      <source>Check the name and the permissions.</source>
      <translation>名前とアクセス権を確かめてください。</translation>
    </message>
    <message>
      <source>Choose a single song.</source>
      <translation>1 曲だけ選んでください。</translation>
    </message>
    <message>
      <source>Choose one such as 4/4.</source>
      <translation>4/4 のような拍子を選んでください。</translation>
    </message>
    <message>
      <source>Give 0 or more.</source>
      <translation>0 以上にしてください。</translation>
    </message>
    <message>
      <source>There is no file %1.</source>
      <translation>ファイル %1 がありません。</translation>
    </message>
    <message>
      <source>There is no time signature %1/%2.</source>
      <translation>拍子 %1/%2 はありません。</translation>
    </message>
    <message>
      <source>%1 counts time in film frames or not at all.</source>
      <translation>%1 の時間はフィルムのコマ数か、数えられていません。</translation>
    </message>
    <message>
      <source>%1 has more than %2 notes or %3 events.</source>
      <translation>%1 はノートが %2、またはイベントが %3 を超えています。</translation>
    </message>
    <message>
      <source>%1 is a damaged MIDI file.</source>
      <translation>%1 は壊れた MIDI ファイルです。</translation>
    </message>
    <message>
      <source>%1 is not a MIDI file.</source>
      <translation>%1 は MIDI ファイルではありません。</translation>
    </message>
    <message>
      <source>%1 is of MIDI format %2; 0 and 1 can be read.</source>
      <translation>%1 の MIDI フォーマットは %2 です。読めるのは 0 と 1 です。</translation>
    </message>
    <message>
      <source>%1 lasts longer than a day.</source>
      <translation>%1 は 1 日より長いです。</translation>
    </message>
    <message>
      <source>%1 major</source>
      <translation>%1 メジャー</translation>
    </message>
    <message>
      <source>%1 minor</source>
      <translation>%1 マイナー</translation>
    </message>
    <message>
      <source>Choose another one, or export it anew as a Standard MIDI File.</source>
      <translation>別のファイルを選ぶか、Standard MIDI File で書き出し直してください。</translation>
    </message>
    <message>
      <source>Export it as format 1.</source>
      <translation>フォーマット 1 で書き出してください。</translation>
    </message>
    <message>
      <source>Export it with ticks per quarter note.</source>
      <translation>4 分音符あたりのティックで書き出してください。</translation>
    </message>
    <message>
      <source>a key that does not exist</source>
      <translation>存在しないキー</translation>
    </message>
    <message>
      <source>a number without end</source>
      <translation>終わりのない数値</translation>
    </message>
    <message>
      <source>cut off</source>
      <translation>途切れています</translation>
    </message>
    <message>
      <source>running status of nothing</source>
      <translation>始まりのないランニングステータス</translation>
    </message>
    <message>
      <source>Choose another folder for models in the settings.</source>
      <translation>設定でモデル用に別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>The folder %1 for models cannot be made: %2.</source>
      <translation>モデル用のフォルダー %1 を作れません: %2。</translation>
    </message>
    <message>
      <source>it is no folder</source>
      <translation>フォルダーではありません</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>（名前なし）</translation>
    </message>
    <message>
      <source>%1 cannot be opened: %2.</source>
      <translation>%1 を開けません: %2。</translation>
    </message>
    <message>
      <source>%1 is a folder, not a sound file.</source>
      <translation>%1 はフォルダーで、音声ファイルではありません。</translation>
    </message>
    <message>
      <source>%1 is empty: it has 0 bytes.</source>
      <translation>%1 は空です（0 バイト）。</translation>
    </message>
    <message>
      <source>%1 is not a sound file that MusicDesk knows.</source>
      <translation>%1 は MusicDesk の知らない音声ファイルです。</translation>
    </message>
    <message>
      <source>%1 may not be read.</source>
      <translation>%1 を読む権限がありません。</translation>
    </message>
    <message>
      <source>%1 needs more memory than there is.</source>
      <translation>%1 にはメモリが足りません。</translation>
    </message>
    <message>
      <source>Check the name, or copy the file elsewhere.</source>
      <translation>名前を確かめるか、ファイルを別の場所にコピーしてください。</translation>
    </message>
    <message>
      <source>Check the permissions of the file and its folder.</source>
      <translation>ファイルとフォルダーのアクセス権を確かめてください。</translation>
    </message>
    <message>
      <source>Choose a file inside it.</source>
      <translation>その中のファイルを選んでください。</translation>
    </message>
    <message>
      <source>Choose a file of %1.</source>
      <translation>%1 のファイルを選んでください。</translation>
    </message>
    <message>
      <source>Export it again, or choose another file.</source>
      <translation>書き出し直すか、別のファイルを選んでください。</translation>
    </message>
    <message>
      <source>Save the sound as a file first.</source>
      <translation>先に音をファイルに保存してください。</translation>
    </message>
    <message>
      <source>the name is not valid</source>
      <translation>名前が正しくありません</translation>
    </message>
    <message>
      <source>%1-bit float</source>
      <translation>%1 ビット浮動小数</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2.</source>
      <translation>%1 を読めません: %2。</translation>
    </message>
    <message>
      <source>%1 has %2 bytes; a picture may have %3.</source>
      <translation>%1 は %2 バイトです。画像の上限は %3 です。</translation>
    </message>
    <message>
      <source>%1 has %2 pixels; %3 in all are the most that is read.</source>
      <translation>%1 は %2 ピクセルです。読めるのは合計 %3 までです。</translation>
    </message>
    <message>
      <source>%1 is damaged.</source>
      <translation>%1 は壊れています。</translation>
    </message>
    <message>
      <source>%1 is neither a PNG nor a JPEG.</source>
      <translation>%1 は PNG でも JPEG でもありません。</translation>
    </message>
    <message>
      <source>%1 is not a file.</source>
      <translation>%1 はファイルではありません。</translation>
    </message>
    <message>
      <source>Choose a picture as PNG or JPEG.</source>
      <translation>PNG か JPEG の画像を選んでください。</translation>
    </message>
    <message>
      <source>Choose a smaller one.</source>
      <translation>もっと小さいものを選んでください。</translation>
    </message>
    <message>
      <source>Make it smaller.</source>
      <translation>小さくしてください。</translation>
    </message>
    <message>
      <source>Save it anew, or choose another.</source>
      <translation>保存し直すか、別のものを選んでください。</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>画像</translation>
    </message>
    <message>
      <source>more than %1</source>
      <translation>%1 以上</translation>
    </message>
    <message>
      <source>%1 gives the style no %2.</source>
      <translation>%1 のスタイルに %2 がありません。</translation>
    </message>
    <message>
      <source>%1 is a folder.</source>
      <translation>%1 はフォルダーです。</translation>
    </message>
    <message>
      <source>%1 is no text in UTF-8.</source>
      <translation>%1 は UTF-8 のテキストではありません。</translation>
    </message>
    <message>
      <source>%1 is not written as a style is%2.</source>
      <translation>%1 はスタイルの書き方になっていません%2。</translation>
    </message>
    <message>
      <source>%1 is too large for a style.</source>
      <translation>%1 はスタイルには大きすぎます。</translation>
    </message>
    <message>
      <source>%1: a style has no "%2".</source>
      <translation>%1: スタイルに「%2」はありません。</translation>
    </message>
    <message>
      <source>%1: the value of %2 is %3.</source>
      <translation>%1: %2 の値は%3でなければなりません。</translation>
    </message>
    <message>
      <source>(line %1)</source>
      <translation>（%1 行目）</translation>
    </message>
    <message>
      <source>Add a line %1 = "…".</source>
      <translation>%1 = "…" の行を足してください。</translation>
    </message>
    <message>
      <source>Change it, or remove the line.</source>
      <translation>直すか、その行を消してください。</translation>
    </message>
    <message>
      <source>Check that it is a file and may be read.</source>
      <translation>ファイルであり、読めることを確かめてください。</translation>
    </message>
    <message>
      <source>It has lines such as name = "Lo-fi" in TOML; compare with an exported style.</source>
      <translation>TOML で name = "Lo-fi" のような行があります。書き出したスタイルと見比べてください。</translation>
    </message>
    <message>
      <source>Name the files in it.</source>
      <translation>その中のファイルを指定してください。</translation>
    </message>
    <message>
      <source>Save it as UTF-8, or export the style again.</source>
      <translation>UTF-8 で保存するか、スタイルを書き出し直してください。</translation>
    </message>
    <message>
      <source>The file of a style has a few lines, at most %1 bytes.</source>
      <translation>スタイルのファイルは数行で、最大 %1 バイトです。</translation>
    </message>
    <message>
      <source>What it can have: %1.</source>
      <translation>使えるもの: %1。</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>数値</translation>
    </message>
    <message>
      <source>a text in quotes</source>
      <translation>引用符で囲んだ文字</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>%1 asks for a program of the model's own ("%2"); it is not run.</source>
      <translation>%1 はモデル独自のプログラム（「%2」）を求めていますが、実行しません。</translation>
    </message>
    <message>
      <source>%1 does not name a pipeline that is known.</source>
      <translation>%1 は知られているパイプラインを示していません。</translation>
    </message>
    <message>
      <source>%1 holds no weights as safetensors.</source>
      <translation>%1 に safetensors の重みがありません。</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder.</source>
      <translation>%1 はファイルで、フォルダーではありません。</translation>
    </message>
    <message>
      <source>%1 is a link that leads out of the model's folder.</source>
      <translation>%1 はモデルのフォルダーの外へのリンクです。</translation>
    </message>
    <message>
      <source>%1 is a link to a folder.</source>
      <translation>%1 はフォルダーへのリンクです。</translation>
    </message>
    <message>
      <source>%1 is a program; a model that brings its own is not loaded.</source>
      <translation>%1 はプログラムです。独自のプログラムを伴うモデルは読み込みません。</translation>
    </message>
    <message>
      <source>%1 is damaged: it is not JSON.</source>
      <translation>%1 は壊れています。JSON ではありません。</translation>
    </message>
    <message>
      <source>%1 is in a form that can run any program, and there is no other beside it.</source>
      <translation>%1 はどんなプログラムも実行できる形式で、ほかの形式がそばにありません。</translation>
    </message>
    <message>
      <source>%1 is larger than any model's settings are.</source>
      <translation>%1 はモデルの設定にしては大きすぎます。</translation>
    </message>
    <message>
      <source>%1 is missing, which %2 names.</source>
      <translation>%2 が示す %1 がありません。</translation>
    </message>
    <message>
      <source>%1 is no index of weights.</source>
      <translation>%1 は重みの索引ではありません。</translation>
    </message>
    <message>
      <source>%1 makes this an addition to another model, not a model.</source>
      <translation>%1 によると、これはモデルではなく、別のモデルへの追加です。</translation>
    </message>
    <message>
      <source>%1 names weights outside its own folder.</source>
      <translation>%1 は自分のフォルダーの外の重みを示しています。</translation>
    </message>
    <message>
      <source>%1 takes the part "%2" from a program of its own ("%3"); it is not run.</source>
      <translation>%1 は部品「%2」を独自のプログラム（「%3」）から取りますが、実行しません。</translation>
    </message>
    <message>
      <source>Choose a whole model.</source>
      <translation>モデル全体を選んでください。</translation>
    </message>
    <message>
      <source>Choose its own folder.</source>
      <translation>モデル自身のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Choose the folder of the model.</source>
      <translation>モデルのフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>The folder %1 holds more files than a model has.</source>
      <translation>フォルダー %1 のファイルはモデルにしては多すぎます。</translation>
    </message>
    <message>
      <source>The folder %1 is not there.</source>
      <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
      <source>%1 begins with %2 MB of names; no model needs that.</source>
      <translation>%1 は名前だけで %2 MB あります。そんなモデルはありません。</translation>
    </message>
    <message>
      <source>%1 has two tensors of the name "%2".</source>
      <translation>%1 に「%2」という名前のテンソルが 2 つあります。</translation>
    </message>
    <message>
      <source>%1 holds %2 bytes more than its tensors.</source>
      <translation>%1 はテンソルより %2 バイト多いです。</translation>
    </message>
    <message>
      <source>%1 is a Python pickle, and a pickle can run any program: it was not opened.</source>
      <translation>%1 は Python の pickle です。pickle はどんなプログラムも実行できるため、開きませんでした。</translation>
    </message>
    <message>
      <source>%1 is damaged at the tensor "%2".</source>
      <translation>%1 はテンソル「%2」で壊れています。</translation>
    </message>
    <message>
      <source>%1 is damaged: its list of tensors cannot be read.</source>
      <translation>%1 は壊れています。テンソルの一覧を読めません。</translation>
    </message>
    <message>
      <source>%1 is damaged: its remarks are not text.</source>
      <translation>%1 は壊れています。注記が文字ではありません。</translation>
    </message>
    <message>
      <source>%1 is damaged: its tensors leave holes.</source>
      <translation>%1 は壊れています。テンソルの間に隙間があります。</translation>
    </message>
    <message>
      <source>%1 is damaged: its tensors overlap.</source>
      <translation>%1 は壊れています。テンソルが重なっています。</translation>
    </message>
    <message>
      <source>%1 is no whole safetensors file.</source>
      <translation>%1 は完全な safetensors ファイルではありません。</translation>
    </message>
    <message>
      <source>%1 is not whole: %2 bytes of its tensors are missing.</source>
      <translation>%1 は不完全です。テンソルが %2 バイト足りません。</translation>
    </message>
    <message>
      <source>Download or copy the model again.</source>
      <translation>モデルをもう一度ダウンロードまたはコピーしてください。</translation>
    </message>
    <message>
      <source>Use a model whose weights are saved as safetensors.</source>
      <translation>重みが safetensors で保存されたモデルを使ってください。</translation>
    </message>
    <message>
      <source>%1 cannot take a marker at frame %2.</source>
      <translation>%1 のフレーム %2 にはマーカーを置けません。</translation>
    </message>
    <message>
      <source>%1 has markers already.</source>
      <translation>%1 にはすでにマーカーがあります。</translation>
    </message>
    <message>
      <source>%1 is no WAV file that can be marked.</source>
      <translation>%1 はマーカーを付けられる WAV ファイルではありません。</translation>
    </message>
    <message>
      <source>It was left as it is.</source>
      <translation>元のままにしました。</translation>
    </message>
    <message>
      <source>%1 is no recording of MusicDesk.</source>
      <translation>%1 は MusicDesk の録音ではありません。</translation>
    </message>
    <message>
      <source>a WAV file holds no more</source>
      <translation>WAV ファイルにはこれ以上入りません</translation>
    </message>
    <message>
      <source>part of it is gone</source>
      <translation>一部がなくなっています</translation>
    </message>
    <message>
      <source>About MusicDesk</source>
      <translation>MusicDesk について</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>本文をコピー</translation>
    </message>
    <message>
      <source>Icons (Lucide): ISC</source>
      <translation>アイコン (Lucide): ISC</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>ライセンス</translation>
    </message>
    <message>
      <source>MIT licence.</source>
      <translation>MIT ライセンス。</translation>
    </message>
    <message>
      <source>Makes music from a sentence or a hummed line, on your own machine. Nothing leaves it.</source>
      <translation>言葉やハミングから、このコンピューターで音楽を作ります。外には何も送りません。</translation>
    </message>
    <message>
      <source>Meta's models: CC-BY-NC</source>
      <translation>Meta のモデル: CC-BY-NC</translation>
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
      <translation>Qt、PySide6: LGPL 3</translation>
    </message>
    <message>
      <source>Starter: CC0 1.0</source>
      <translation>Starter: CC0 1.0</translation>
    </message>
    <message>
      <source>Text of the licence</source>
      <translation>ライセンスの本文</translation>
    </message>
    <message>
      <source>The file {name} is not in this copy of MusicDesk. Install it again to read the licence.</source>
      <translation>この MusicDesk にファイル {name} がありません。ライセンスを読むには、もう一度インストールしてください。</translation>
    </message>
    <message>
      <source>Close other programs first.</source>
      <translation>先にほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own: {error}.</source>
      <translation>MusicDesk 自身の誤りです: {error}。</translation>
    </message>
    <message>
      <source>There is not enough memory for that.</source>
      <translation>それにはメモリが足りません。</translation>
    </message>
    <message>
      <source>As it was heard</source>
      <translation>聴き取ったまま</translation>
    </message>
    <message>
      <source>Bar 1 begins exactly here</source>
      <translation>ちょうどここから 1 小節目</translation>
    </message>
    <message>
      <source>Bar 1 begins here</source>
      <translation>ここから 1 小節目</translation>
    </message>
    <message>
      <source>Bar menu</source>
      <translation>小節メニュー</translation>
    </message>
    <message>
      <source>Other metres</source>
      <translation>ほかの拍子</translation>
    </message>
    <message numerus="yes">
      <source>{n} beats a bar</source>
      <comment>{n} beat a bar</comment>
      <translation>
        <numerusform>1 小節 {n} 拍</numerusform>
      </translation>
    </message>
    <message>
      <source>Loading {model} ...</source>
      <translation>{model} を読み込み中 ...</translation>
    </message>
    <message>
      <source>No model in memory</source>
      <translation>メモリにモデルなし</translation>
    </message>
    <message>
      <source>the Apple graphics</source>
      <comment>on</comment>
      <translation>Apple グラフィックス</translation>
    </message>
    <message>
      <source>the NVIDIA card</source>
      <comment>on</comment>
      <translation>NVIDIA カード</translation>
    </message>
    <message>
      <source>the processor</source>
      <comment>on</comment>
      <translation>プロセッサー</translation>
    </message>
    <message>
      <source>{model} on {device}, {precision}</source>
      <translation>{model}、{device}、{precision}</translation>
    </message>
    <message>
      <source>A take could not be saved.</source>
      <translation>テイクを保存できませんでした。</translation>
    </message>
    <message>
      <source>Choose two takes in the list to compare them.</source>
      <translation>比べるには、一覧でテイクを 2 つ選んでください。</translation>
    </message>
    <message numerus="yes">
      <source>Done: {n} takes.</source>
      <comment>Done: {n} take.</comment>
      <translation>
        <numerusform>できました: テイク {n} 個。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>In the library already: {n} takes.</source>
      <comment>In the library already: {n} take.</comment>
      <translation>
        <numerusform>すでにライブラリにあるテイク：{n}件。</numerusform>
      </translation>
    </message>
    <message>
      <source>In the queue.</source>
      <translation>キューに入れました。</translation>
    </message>
    <message>
      <source>Making music ...</source>
      <translation>音楽を作っています ...</translation>
    </message>
    <message>
      <source>Not taken in: {reasons}.</source>
      <translation>取り込めませんでした: {reasons}。</translation>
    </message>
    <message numerus="yes">
      <source>Not taken in: {reasons}; and {n} more.</source>
      <comment>Not taken in: {reasons}; and {n} more.</comment>
      <translation>
        <numerusform>取り込めませんでした: {reasons}、ほか {n} 件。</numerusform>
      </translation>
    </message>
    <message>
      <source>Saved: {title}.</source>
      <translation>保存しました: {title}。</translation>
    </message>
    <message>
      <source>Stopped; nothing had been made yet.</source>
      <translation>停止しました。まだ何もできていませんでした。</translation>
    </message>
    <message>
      <source>Stopped; what was made is kept.</source>
      <translation>停止しました。できた分は残っています。</translation>
    </message>
    <message numerus="yes">
      <source>Taken in: {n} takes.</source>
      <comment>Taken in: {n} take.</comment>
      <translation>
        <numerusform>取り込みました: テイク {n} 個。</numerusform>
      </translation>
    </message>
    <message>
      <source>Taken in: {title}.</source>
      <translation>取り込みました: {title}。</translation>
    </message>
    <message>
      <source>Taking in {name} ...</source>
      <translation>{name} を取り込み中 ...</translation>
    </message>
    <message>
      <source>The melody “{name}” is not there any more; the rest is set.</source>
      <translation>メロディ「{name}」はもうありません。ほかは設定しました。</translation>
    </message>
    <message>
      <source>The next take follows it. Press the melody to see what the model hears.</source>
      <translation>次のテイクはこれに従います。メロディを押すと、モデルに聞こえるものを見られます。</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again ...</source>
      <translation>テイクに問題がありました: {faults} 作り直しています ...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the 2nd time ...</source>
      <translation>テイクに問題がありました: {faults} 作り直しています（2 回目） ...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the 3rd time ...</source>
      <translation>テイクに問題がありました: {faults} 作り直しています（3 回目） ...</translation>
    </message>
    <message>
      <source>The take was not sound: {faults} Making it again, for the {attempt}th time ...</source>
      <translation>テイクに問題がありました: {faults} 作り直しています（{attempt} 回目） ...</translation>
    </message>
    <message>
      <source>“{title}” is in the library already.</source>
      <translation>「{title}」はすでにライブラリにあります。</translation>
    </message>
    <message>
      <source>“{title}” was imported: there are no settings that made it.</source>
      <translation>「{title}」は取り込んだものなので、作ったときの設定がありません。</translation>
    </message>
    <message>
      <source>Back to the drawn one</source>
      <translation>描いたものに戻す</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Choose a picture…</source>
      <translation>画像を選ぶ…</translation>
    </message>
    <message>
      <source>Chosen or painted</source>
      <translation>選んだか、言葉から描いたもの</translation>
    </message>
    <message>
      <source>Cover</source>
      <translation>カバー</translation>
    </message>
    <message>
      <source>Cover of {title}</source>
      <translation>{title} のカバー</translation>
    </message>
    <message>
      <source>Draw another</source>
      <translation>別のものを描く</translation>
    </message>
    <message>
      <source>Drawn from its sound</source>
      <translation>音から描いたもの</translation>
    </message>
    <message>
      <source>It is the drawn one.</source>
      <translation>いまは音から描いたものです。</translation>
    </message>
    <message>
      <source>Paint with {painter}</source>
      <translation>{painter} で描く</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>画像</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進み具合</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>PNG で保存…</translation>
    </message>
    <message>
      <source>What to paint</source>
      <translation>描くもの</translation>
    </message>
    <message>
      <source>All files ({patterns})</source>
      <translation>すべてのファイル ({patterns})</translation>
    </message>
    <message>
      <source>Choose a picture</source>
      <translation>画像を選ぶ</translation>
    </message>
    <message>
      <source>It was stopped.</source>
      <translation>停止しました。</translation>
    </message>
    <message>
      <source>Loading the model …</source>
      <translation>モデルを読み込み中 …</translation>
    </message>
    <message>
      <source>Painting …</source>
      <translation>描いています …</translation>
    </message>
    <message>
      <source>Pictures ({patterns})</source>
      <translation>画像 ({patterns})</translation>
    </message>
    <message>
      <source>Save the cover</source>
      <translation>カバーを保存</translation>
    </message>
    <message>
      <source>Saved: {name}, in {folder}.</source>
      <translation>保存しました: {name}（{folder}）。</translation>
    </message>
    <message>
      <source>Waiting for the engine …</source>
      <translation>エンジンを待っています …</translation>
    </message>
    <message>
      <source>Open a take to see its cover.</source>
      <translation>テイクを開くと、カバーが見られます。</translation>
    </message>
    <message>
      <source>The cover of this take: press to see it large, or to choose another.</source>
      <translation>このテイクのカバー。押すと大きく見たり、別のものを選んだりできます。</translation>
    </message>
    <message>
      <source>Copy diagnostics</source>
      <translation>診断情報をコピー</translation>
    </message>
    <message>
      <source>MusicDesk crashed the last time. What was made until then is in the list.</source>
      <translation>前回、MusicDesk が異常終了しました。それまでに作ったものは一覧にあります。</translation>
    </message>
    <message>
      <source>Shows what a report of the mistake needs, and copies it</source>
      <translation>誤りの報告に必要なものを表示し、コピーします</translation>
    </message>
    <message>
      <source>The diagnostics are on the clipboard.</source>
      <translation>診断情報をクリップボードに入れました。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>コピー</translation>
    </message>
    <message>
      <source>This helps us to understand a mistake. It is sent nowhere: copy it, and paste it where you report the mistake. Your home folder stands there as ~, and no password is in it.</source>
      <translation>誤りの原因を知る手がかりになります。どこにも送りません。コピーして、報告する場所に貼り付けてください。ホームフォルダーは ~ と書かれ、パスワードは含まれません。</translation>
    </message>
    <message>
      <source>What will be copied</source>
      <translation>コピーするもの</translation>
    </message>
    <message>
      <source>With my last prompts</source>
      <translation>最近のプロンプトも含める</translation>
    </message>
    <message>
      <source>Being made, hold on.</source>
      <translation>作成中です。お待ちください。</translation>
    </message>
    <message numerus="yes">
      <source>Copied {n} files: paste in your DAW or a folder.</source>
      <comment>Copied {n} file: paste in your DAW or a folder.</comment>
      <translation>
        <numerusform>ファイル {n} 個をコピーしました。DAW かフォルダーに貼り付けてください。</numerusform>
      </translation>
    </message>
    <message>
      <source>With Shift: sound and notes. With Ctrl or Alt: stems.</source>
      <translation>Shift: 音とノート。Ctrl か Alt: ステム。</translation>
    </message>
    <message numerus="yes">
      <source>{n} files</source>
      <comment>{n} file</comment>
      <translation>
        <numerusform>ファイル {n} 個</numerusform>
      </translation>
    </message>
    <message>
      <source>Audio</source>
      <translation>オーディオ</translation>
    </message>
    <message>
      <source>Drag MIDI</source>
      <translation>MIDI をドラッグ</translation>
    </message>
    <message>
      <source>Drag audio</source>
      <translation>音をドラッグ</translation>
    </message>
    <message>
      <source>Drag the notes into your DAW, or click to copy them.</source>
      <translation>ノートを DAW にドラッグします。クリックでコピー。</translation>
    </message>
    <message>
      <source>Drag the sound into your DAW, or click to copy it.</source>
      <translation>音を DAW にドラッグします。クリックでコピー。</translation>
    </message>
    <message>
      <source>MIDI</source>
      <translation>MIDI</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>見積もり</translation>
    </message>
    <message>
      <source>Use the model that fits</source>
      <translation>収まるモデルを使う</translation>
    </message>
    <message>
      <source>Use {title}</source>
      <translation>{title} を使う</translation>
    </message>
    <message>
      <source>{files} and {last}</source>
      <translation>{files}、{last}</translation>
    </message>
    <message>
      <source>As it is, {rate}</source>
      <translation>そのまま、{rate}</translation>
    </message>
    <message>
      <source>Bars</source>
      <translation>小節</translation>
    </message>
    <message>
      <source>Begin with the first bar</source>
      <translation>最初の小節から始める</translation>
    </message>
    <message>
      <source>Choose where to export to</source>
      <translation>書き出し先を選ぶ</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>選ぶ…</translation>
    </message>
    <message>
      <source>Dither to 16 bit</source>
      <translation>16 ビットにディザ</translation>
    </message>
    <message>
      <source>Exact bars</source>
      <translation>ぴったりの小節</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>書き出す</translation>
    </message>
    <message>
      <source>Export to the usual folder</source>
      <translation>通常のフォルダーに書き出す</translation>
    </message>
    <message>
      <source>Fade in</source>
      <translation>フェードイン</translation>
    </message>
    <message>
      <source>Fade out</source>
      <translation>フェードアウト</translation>
    </message>
    <message>
      <source>Fades</source>
      <translation>フェード</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>形式</translation>
    </message>
    <message>
      <source>It begins with the first bar, or none was heard.</source>
      <translation>最初の小節から始まっているか、小節が聴き取れていません。</translation>
    </message>
    <message>
      <source>Loudness</source>
      <translation>ラウドネス</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名前</translation>
    </message>
    <message>
      <source>No notes were heard yet: press Transcribe.</source>
      <translation>ノートはまだ聴き取っていません。「採譜」を押してください。</translation>
    </message>
    <message>
      <source>Notes as MIDI beside it</source>
      <translation>ノートを MIDI で添える</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>範囲</translation>
    </message>
    <message>
      <source>Sample rate</source>
      <translation>サンプルレート</translation>
    </message>
    <message>
      <source>The folder of exports</source>
      <translation>書き出し用のフォルダー</translation>
    </message>
    <message>
      <source>The loop region</source>
      <translation>ループ範囲</translation>
    </message>
    <message>
      <source>The selection</source>
      <translation>選択範囲</translation>
    </message>
    <message>
      <source>The whole take</source>
      <translation>テイク全体</translation>
    </message>
    <message>
      <source>Usual folder</source>
      <translation>通常のフォルダー</translation>
    </message>
    <message>
      <source>Written as a PNG beside it: drawn from the sound, or the one you chose.</source>
      <translation>横の PNG に書き込みます。音から描いたものか、選んだものです。</translation>
    </message>
    <message>
      <source>Written into the file, and as a PNG beside it: drawn from the sound, or the one you chose.</source>
      <translation>ファイルの中と、横の PNG に書き込みます。音から描いたものか、選んだものです。</translation>
    </message>
    <message>
      <source>from {time}</source>
      <translation>{time} から</translation>
    </message>
    <message>
      <source>in</source>
      <comment>a fade</comment>
      <translation>イン</translation>
    </message>
    <message>
      <source>out</source>
      <comment>a fade</comment>
      <translation>アウト</translation>
    </message>
    <message>
      <source>{format} is written at {rate}.</source>
      <translation>{format} は {rate} で書き出します。</translation>
    </message>
    <message>
      <source>{part}, {begin} to {end}</source>
      <translation>{part}、{begin}〜{end}</translation>
    </message>
    <message>
      <source>As always</source>
      <translation>いつもどおり</translation>
    </message>
    <message>
      <source>MusicDesk did not come up the last times. Start it in safe mode? Settings are the defaults then, and yours are kept for the next time.</source>
      <translation>前回まで MusicDesk が起動できませんでした。セーフモードで起動しますか？設定は初期値になり、あなたの設定は次回のために残ります。</translation>
    </message>
    <message>
      <source>Safe mode</source>
      <translation>セーフモード</translation>
    </message>
    <message>
      <source>Choose a file that MusicDesk has exported.</source>
      <translation>MusicDesk が書き出したファイルを選んでください。</translation>
    </message>
    <message>
      <source>Choose another in Settings.</source>
      <translation>「設定」で別のものを選んでください。</translation>
    </message>
    <message>
      <source>Exported: {files}, in {folder}.</source>
      <translation>書き出しました: {files}（{folder}）。</translation>
    </message>
    <message>
      <source>Exporting ...</source>
      <translation>書き出しています ...</translation>
    </message>
    <message>
      <source>Import sound</source>
      <translation>音を取り込む</translation>
    </message>
    <message>
      <source>It was taken off the list of recent files.</source>
      <translation>最近のファイルの一覧から外しました。</translation>
    </message>
    <message>
      <source>No file manager could be opened. It lies here: {path}</source>
      <translation>ファイルマネージャーを開けませんでした。場所はここです: {path}</translation>
    </message>
    <message>
      <source>Restore settings from a file</source>
      <translation>ファイルから設定を復元</translation>
    </message>
    <message>
      <source>Save it first, then drop the file.</source>
      <translation>先に保存してから、ファイルをドロップしてください。</translation>
    </message>
    <message>
      <source>Sound ({patterns})</source>
      <translation>音 ({patterns})</translation>
    </message>
    <message>
      <source>That is no file on this computer.</source>
      <translation>このコンピューターのファイルではありません。</translation>
    </message>
    <message>
      <source>The library is read-only: nothing can be taken in.</source>
      <translation>ライブラリは読み取り専用なので、何も取り込めません。</translation>
    </message>
    <message>
      <source>The next take follows the notes of {name}.</source>
      <translation>次のテイクは {name} のノートに従います。</translation>
    </message>
    <message>
      <source>The next take follows the notes of {name}: it can follow only one file.</source>
      <translation>次のテイクは {name} のノートに従います。従えるファイルは 1 つだけです。</translation>
    </message>
    <message>
      <source>The settings of {name} are set.</source>
      <translation>{name} の設定にしました。</translation>
    </message>
    <message>
      <source>{name} does not say what made it.</source>
      <translation>{name} には、何で作ったかが書かれていません。</translation>
    </message>
    <message>
      <source>{name} is not in {folder} any more.</source>
      <translation>{name} はもう {folder} にありません。</translation>
    </message>
    <message>
      <source>A small model that came with MusicDesk. It needs no network, and what it makes is yours.</source>
      <translation>MusicDesk に付いている小さなモデルです。ネットワークはいらず、作ったものはあなたのものです。</translation>
    </message>
    <message>
      <source>Another one is spoken from the next start on.</source>
      <translation>別の言語は次の起動から使います。</translation>
    </message>
    <message>
      <source>Better models are there</source>
      <translation>もっと良いモデルもあります</translation>
    </message>
    <message>
      <source>For humming a line. It is open only while you test it, and on the melody page.</source>
      <translation>メロディを口ずさむときに使います。開くのはテスト中とメロディのページでだけです。</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>グラフィックカード</translation>
    </message>
    <message>
      <source>Install MusicDesk again, or choose another model.</source>
      <translation>MusicDesk をもう一度インストールするか、別のモデルを選んでください。</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>言語</translation>
    </message>
    <message>
      <source>Larger ones sound better. They are downloaded only when you choose one.</source>
      <translation>大きいほど良い音です。選んだときだけダウンロードします。</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>調べています …</translation>
    </message>
    <message>
      <source>Make a first take</source>
      <translation>最初のテイクを作る</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>マイク</translation>
    </message>
    <message>
      <source>More models…</source>
      <translation>ほかのモデル…</translation>
    </message>
    <message>
      <source>Nothing leaves this computer: no account, no counting, no cloud.</source>
      <translation>何も外に出しません。アカウントも集計もクラウドもありません。</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>サウンド</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>始める</translation>
    </message>
    <message>
      <source>Stop the test</source>
      <translation>テストを停止</translation>
    </message>
    <message>
      <source>Test microphone</source>
      <translation>マイクをテスト</translation>
    </message>
    <message>
      <source>Test sound</source>
      <translation>音をテスト</translation>
    </message>
    <message>
      <source>The Starter is missing</source>
      <translation>Starter がありません</translation>
    </message>
    <message>
      <source>The Starter is ready</source>
      <translation>Starter が使えます</translation>
    </message>
    <message>
      <source>Type what you want to hear, or hum it. The music is made on this computer.</source>
      <translation>聴きたいものを言葉で書くか、口ずさんでください。音楽はこのコンピューターで作ります。</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>ようこそ</translation>
    </message>
    <message>
      <source>Welcome to MusicDesk</source>
      <translation>MusicDesk へようこそ</translation>
    </message>
    <message>
      <source>Choose another, or sing.</source>
      <translation>別のものを選ぶか、歌ってください。</translation>
    </message>
    <message>
      <source>{name} is silent: there is nothing in it to follow.</source>
      <translation>{name} は無音です。従うものがありません。</translation>
    </message>
    <message>
      <source>{name}, {seconds:.1f} s</source>
      <translation>{name}、{seconds:.1f} s</translation>
    </message>
    <message>
      <source>{name}, {seconds:.1f} s, mended</source>
      <translation>{name}、{seconds:.1f} s、補正済み</translation>
    </message>
    <message>
      <source>Another MusicDesk has the library in {folder} and does not answer.</source>
      <translation>{folder} のライブラリは別の MusicDesk が使用中で、応答しません。</translation>
    </message>
    <message>
      <source>Close it first, or start it anew.</source>
      <translation>先にそちらを閉じるか、起動し直してください。</translation>
    </message>
    <message>
      <source>Safe mode: settings are the defaults, and none are kept. The library is the one in {folder}.</source>
      <translation>セーフモード: 設定は初期値で、保存されません。ライブラリは {folder} のものです。</translation>
    </message>
    <message>
      <source>{reason} Until then this is the library in {folder}.</source>
      <translation>{reason} それまでは {folder} のライブラリを使います。</translation>
    </message>
    <message>
      <source>Loop {number}</source>
      <translation>ループ {number}</translation>
    </message>
    <message>
      <source>any</source>
      <comment>key that was asked for</comment>
      <translation>指定なし</translation>
    </message>
    <message>
      <source>any key asked</source>
      <translation>キーの指定なし</translation>
    </message>
    <message>
      <source>being listened to</source>
      <translation>聴き取り中</translation>
    </message>
    <message>
      <source>key asked {key}</source>
      <translation>指定キー {key}</translation>
    </message>
    <message>
      <source>likeness {likeness}</source>
      <translation>類似度 {likeness}</translation>
    </message>
    <message>
      <source>measured {bpm} bpm</source>
      <translation>測定 {bpm} bpm</translation>
    </message>
    <message>
      <source>measured {key}</source>
      <translation>測定 {key}</translation>
    </message>
    <message>
      <source>no key heard</source>
      <translation>キーは聴き取れず</translation>
    </message>
    <message>
      <source>no tempo heard</source>
      <translation>テンポは聴き取れず</translation>
    </message>
    <message>
      <source>none</source>
      <comment>tempo or key that was heard</comment>
      <translation>なし</translation>
    </message>
    <message>
      <source>tempo asked {bpm} bpm</source>
      <translation>指定テンポ {bpm} bpm</translation>
    </message>
    <message>
      <source>the relative key, of the same notes</source>
      <translation>平行調、音は同じ</translation>
    </message>
    <message>
      <source>{key} (relative)</source>
      <translation>{key}（平行調）</translation>
    </message>
    <message>
      <source>CANDIDATES</source>
      <translation>候補</translation>
    </message>
    <message>
      <source>Candidates</source>
      <translation>候補</translation>
    </message>
    <message>
      <source>Key: asked → measured</source>
      <translation>キー: 指定 → 測定</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>類似度</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>ループ</translation>
    </message>
    <message>
      <source>Loops being made</source>
      <translation>作成中のループ</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>Open it, and go back to the takes (Enter, or a double click)</source>
      <translation>開いてテイクに戻ります（Enter またはダブルクリック）</translation>
    </message>
    <message>
      <source>Open the loop</source>
      <translation>ループを開く</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>再生</translation>
    </message>
    <message>
      <source>Play it, while this page stays</source>
      <translation>このページのまま再生します</translation>
    </message>
    <message>
      <source>Play the loop</source>
      <translation>ループを再生</translation>
    </message>
    <message>
      <source>Tempo: asked → measured</source>
      <translation>テンポ: 指定 → 測定</translation>
    </message>
    <message>
      <source>The loops will stand here: the best first, asked and measured tempo and key beside each.</source>
      <translation>ここにループが並びます。いちばん良いものが先頭で、指定と測定のテンポとキーが横に付きます。</translation>
    </message>
    <message>
      <source>Double the tempo of the idea</source>
      <translation>アイデアのテンポを 2 倍に</translation>
    </message>
    <message>
      <source>Found genre</source>
      <translation>見つけたジャンル</translation>
    </message>
    <message>
      <source>Found key</source>
      <translation>見つけたキー</translation>
    </message>
    <message>
      <source>Found mood</source>
      <translation>見つけたムード</translation>
    </message>
    <message>
      <source>Found tempo</source>
      <translation>見つけたテンポ</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>ジャンル</translation>
    </message>
    <message>
      <source>Half the tempo of the idea</source>
      <translation>アイデアのテンポを半分に</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>キー</translation>
    </message>
    <message>
      <source>Key of the idea</source>
      <translation>アイデアのキー</translation>
    </message>
    <message>
      <source>Listening …</source>
      <translation>聴き取り中 …</translation>
    </message>
    <message>
      <source>Mood</source>
      <translation>ムード</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>テンポ</translation>
    </message>
    <message>
      <source>Tempo of the idea</source>
      <translation>アイデアのテンポ</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>見つからず</translation>
    </message>
    <message>
      <source>Asks for: {prompt}</source>
      <translation>求める音: {prompt}</translation>
    </message>
    <message>
      <source>Choose a recording of your idea first.</source>
      <translation>先にアイデアの録音を選んでください。</translation>
    </message>
    <message>
      <source>Compose it again from the fields above</source>
      <translation>上の項目から組み直します</translation>
    </message>
    <message>
      <source>Compose the prompt again</source>
      <translation>プロンプトを組み直す</translation>
    </message>
    <message>
      <source>Follow its melody</source>
      <translation>メロディに従う</translation>
    </message>
    <message>
      <source>How many bars the loop has, of four beats each; it is cut to exactly so many.</source>
      <translation>ループの小節数（1 小節 4 拍）。ぴったりその数に切ります。</translation>
    </message>
    <message>
      <source>How many loops to make, to choose the best of.</source>
      <translation>いくつ作って、その中から最良を選ぶか。</translation>
    </message>
    <message>
      <source>Instrument</source>
      <translation>楽器</translation>
    </message>
    <message>
      <source>Loop model</source>
      <translation>ループのモデル</translation>
    </message>
    <message>
      <source>Make loop</source>
      <translation>ループを作る</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>モデル</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>プロンプト</translation>
    </message>
    <message>
      <source>Prompt of the loop</source>
      <translation>ループのプロンプト</translation>
    </message>
    <message>
      <source>Put it in the queue (Ctrl+Enter)</source>
      <translation>キューに入れる（Ctrl+Enter）</translation>
    </message>
    <message>
      <source>The loop plays what the idea plays, as far as the model follows a melody.</source>
      <translation>モデルがメロディに従う範囲で、アイデアと同じメロディを演奏します。</translation>
    </message>
    <message>
      <source>What is asked for</source>
      <translation>求める音</translation>
    </message>
    <message>
      <source>Advanced</source>
      <translation>詳細</translation>
    </message>
    <message>
      <source>Advanced loop</source>
      <translation>ループの詳細</translation>
    </message>
    <message>
      <source>Back to the takes (Esc)</source>
      <translation>テイクに戻る（Esc）</translation>
    </message>
    <message>
      <source>Change what was found, and the prompt</source>
      <translation>見つけた値とプロンプトを変えます</translation>
    </message>
    <message>
      <source>Drop one file: a loop is made from one idea.</source>
      <translation>ファイルは 1 つだけドロップしてください。ループは 1 つのアイデアから作ります。</translation>
    </message>
    <message>
      <source>LOOP FROM AN IDEA</source>
      <translation>アイデアからループ</translation>
    </message>
    <message>
      <source>Leave the idea page</source>
      <translation>アイデアのページを出る</translation>
    </message>
    <message>
      <source>Loop from an idea</source>
      <translation>アイデアからループ</translation>
    </message>
    <message>
      <source>No tempo was found: type one above.</source>
      <translation>テンポが見つかりません。上に入力してください。</translation>
    </message>
    <message>
      <source>The recording is being listened to.</source>
      <translation>録音を聴き取っています。</translation>
    </message>
    <message>
      <source>Drop a recording here: a hummed line, a riff, a few bars.</source>
      <translation>録音をここにドロップ: ハミング、リフ、数小節。</translation>
    </message>
    <message>
      <source>Picture of the idea</source>
      <translation>アイデアの図</translation>
    </message>
    <message>
      <source>Getting ready …</source>
      <translation>準備中 …</translation>
    </message>
    <message>
      <source>Making loops …</source>
      <translation>ループを作っています …</translation>
    </message>
    <message numerus="yes">
      <source>Making {n} loops ...</source>
      <comment>Making {n} loop ...</comment>
      <translation>
        <numerusform>ループを {n} 個作っています ...</numerusform>
      </translation>
    </message>
    <message>
      <source>The melody “{name}”</source>
      <translation>メロディ「{name}」</translation>
    </message>
    <message>
      <source>The open take “{title}”</source>
      <translation>開いているテイク「{title}」</translation>
    </message>
    <message>
      <source>Waiting in the queue …</source>
      <translation>キューで待っています …</translation>
    </message>
    <message>
      <source>Choose a recording of your idea</source>
      <translation>アイデアの録音を選ぶ</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>ファイル…</translation>
    </message>
    <message>
      <source>Idea</source>
      <translation>アイデア</translation>
    </message>
    <message>
      <source>Idea from a file</source>
      <translation>ファイルからアイデア</translation>
    </message>
    <message>
      <source>No idea yet</source>
      <translation>アイデアはまだありません</translation>
    </message>
    <message>
      <source>Nothing recorded yet</source>
      <translation>まだ録音がありません</translation>
    </message>
    <message>
      <source>One you sang, the melody in its slot, or the open take</source>
      <translation>歌ったもの、選んであるメロディ、または開いているテイク</translation>
    </message>
    <message>
      <source>Record</source>
      <comment>the verb</comment>
      <translation>録音</translation>
    </message>
    <message>
      <source>Record an idea</source>
      <translation>アイデアを録音</translation>
    </message>
    <message>
      <source>Sing or play it on the melody page, then come back here</source>
      <translation>メロディのページで歌うか弾いて、ここに戻ってください</translation>
    </message>
    <message>
      <source>Sound and MIDI ({patterns})</source>
      <translation>音と MIDI ({patterns})</translation>
    </message>
    <message>
      <source>Use a recording</source>
      <translation>録音を使う</translation>
    </message>
    <message>
      <source>Use a recording…</source>
      <translation>録音を使う…</translation>
    </message>
    <message>
      <source>{seconds:.1f} s</source>
      <translation>{seconds:.1f} s</translation>
    </message>
    <message>
      <source>How loud you are, in dBFS. The green line is the good range, {low:.0f} to {high:.0f} dB: let your peaks end below it. Further right the sound is cut off. Click to reset the peak and the clip light.</source>
      <translation>あなたの音量（dBFS）。緑の線が適正範囲の {low:.0f}〜{high:.0f} dB です。ピークがその手前で収まるように。それより右では音が割れます。クリックでピークとクリップ表示をリセット。</translation>
    </message>
    <message>
      <source>Input level</source>
      <translation>入力レベル</translation>
    </message>
    <message>
      <source>{level}, good</source>
      <translation>{level}、適正</translation>
    </message>
    <message>
      <source>{level}, rather loud; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}、少し大きめです。{low:.0f}〜{high:.0f} dB が適正です</translation>
    </message>
    <message>
      <source>{level}, too quiet; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}、小さすぎます。{low:.0f}〜{high:.0f} dB が適正です</translation>
    </message>
    <message>
      <source>{level}; {low:.0f} to {high:.0f} dB is good</source>
      <translation>{level}。{low:.0f}〜{high:.0f} dB が適正です</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>片付ける</translation>
    </message>
    <message>
      <source>Clear jobs</source>
      <translation>ジョブを片付ける</translation>
    </message>
    <message>
      <source>JOBS</source>
      <translation>ジョブ</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>ジョブ</translation>
    </message>
    <message>
      <source>No jobs</source>
      <translation>ジョブなし</translation>
    </message>
    <message>
      <source>Take the jobs that have ended off the list</source>
      <translation>終わったジョブを一覧から外します</translation>
    </message>
    <message>
      <source>Cancel “{title}”</source>
      <translation>「{title}」を中止</translation>
    </message>
    <message>
      <source>Cancel; what exists is kept</source>
      <translation>中止。できた分は残ります</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>詳細をコピー</translation>
    </message>
    <message>
      <source>Copy details of “{title}”</source>
      <translation>「{title}」の詳細をコピー</translation>
    </message>
    <message>
      <source>Copy what went wrong, for a report</source>
      <translation>何が起きたかを報告用にコピーします</translation>
    </message>
    <message>
      <source>Dismiss “{title}”</source>
      <translation>「{title}」を消す</translation>
    </message>
    <message>
      <source>Job “{title}”</source>
      <translation>ジョブ「{title}」</translation>
    </message>
    <message>
      <source>Move down the queue</source>
      <translation>キューで下へ</translation>
    </message>
    <message>
      <source>Move up the queue</source>
      <translation>キューで上へ</translation>
    </message>
    <message>
      <source>Move “{title}” down</source>
      <translation>「{title}」を下へ</translation>
    </message>
    <message>
      <source>Move “{title}” up</source>
      <translation>「{title}」を上へ</translation>
    </message>
    <message>
      <source>Progress of “{title}”</source>
      <translation>「{title}」の進み具合</translation>
    </message>
    <message>
      <source>Save again</source>
      <translation>もう一度保存</translation>
    </message>
    <message>
      <source>Save “{title}” again</source>
      <translation>「{title}」をもう一度保存</translation>
    </message>
    <message>
      <source>Take this off the list</source>
      <translation>一覧から外します</translation>
    </message>
    <message>
      <source>Try once more to save what was made</source>
      <translation>できたものの保存をもう一度試します</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>中止しました</translation>
    </message>
    <message>
      <source>Cut short; what exists is kept</source>
      <translation>途中で終了。できた分は残ります</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完了</translation>
    </message>
    <message numerus="yes">
      <source>Done, {n} takes</source>
      <comment>Done, {n} take</comment>
      <translation>
        <numerusform>完了、テイク {n} 個</numerusform>
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>失敗</translation>
    </message>
    <message numerus="yes">
      <source>Failed; {n} takes kept</source>
      <comment>Failed; {n} take kept</comment>
      <translation>
        <numerusform>失敗、テイク {n} 個は残りました</numerusform>
      </translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>モデルを読み込み中</translation>
    </message>
    <message>
      <source>Making take {number} of {count}</source>
      <translation>テイク {number} / {count} を作成中</translation>
    </message>
    <message>
      <source>Making the take</source>
      <translation>テイクを作成中</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>Stopping; what exists is kept</source>
      <translation>停止中。できた分は残ります</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>待機中</translation>
    </message>
    <message>
      <source>nearly done</source>
      <translation>もうすぐ完了</translation>
    </message>
    <message>
      <source>{hours} h left</source>
      <translation>残り {hours} 時間</translation>
    </message>
    <message>
      <source>{minutes} min left</source>
      <translation>残り {minutes} 分</translation>
    </message>
    <message numerus="yes">
      <source>{n} done</source>
      <comment>{n} done</comment>
      <translation>
        <numerusform>完了 {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} failed</source>
      <comment>{n} failed</comment>
      <translation>
        <numerusform>失敗 {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} running</source>
      <comment>{n} running</comment>
      <translation>
        <numerusform>実行中 {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} waiting</source>
      <comment>{n} waiting</comment>
      <translation>
        <numerusform>待機中 {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds} s left</source>
      <translation>残り {seconds} 秒</translation>
    </message>
    <message>
      <source>{speed}x real time</source>
      <translation>実時間の {speed} 倍</translation>
    </message>
    <message>
      <source>Keyboard {number}</source>
      <translation>キーボード {number}</translation>
    </message>
    <message>
      <source>Make room, and play again.</source>
      <translation>空きを作って、もう一度弾いてください。</translation>
    </message>
    <message>
      <source>Press MIDI keyboard again, and play.</source>
      <translation>「MIDI キーボード」をもう一度押して、弾いてください。</translation>
    </message>
    <message>
      <source>What was played cannot be kept ({reason}).</source>
      <translation>弾いたものを残せません（{reason}）。</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>システムに合わせる</translation>
    </message>
    <message>
      <source>1.  Take the headphones off, and turn the speakers up.
2.  Hold the microphone where it hears them.
3.  Press Start, and be quiet while it clicks.</source>
      <translation>1.  ヘッドホンを外し、スピーカーの音量を上げます。
2.  スピーカーの音が届く所でマイクを持ちます。
3.  「始める」を押し、クリックの間は静かにします。</translation>
    </message>
    <message>
      <source>Measure again</source>
      <translation>もう一度測定</translation>
    </message>
    <message>
      <source>Measure latency</source>
      <translation>レイテンシーの測定</translation>
    </message>
    <message>
      <source>Measuring …</source>
      <translation>測定中 …</translation>
    </message>
    <message>
      <source>Sound takes a moment to leave the speakers and to come back through the microphone. Once it is measured, what you sing to the clicks lies on the beat.</source>
      <translation>音がスピーカーから出てマイクに戻るまでには、少し時間がかかります。一度測っておけば、クリックに合わせて歌ったものが拍に乗ります。</translation>
    </message>
    <message>
      <source>Your devices are {ms:.0f} ms late, give or take {spread:.0f} ms. From now on this is allowed for.</source>
      <translation>機器の遅れは {ms:.0f} ms（±{spread:.0f} ms）です。これからは補正します。</translation>
    </message>
    <message>
      <source>Your devices are {ms:.0f} ms late. From now on this is allowed for.</source>
      <translation>機器の遅れは {ms:.0f} ms です。これからは補正します。</translation>
    </message>
    <message>
      <source>Press Start again in a moment.</source>
      <translation>少ししてからもう一度「始める」を押してください。</translation>
    </message>
    <message>
      <source>Stop recording first, then measure the latency.</source>
      <translation>先に録音を止めてから、レイテンシーを測ってください。</translation>
    </message>
    <message>
      <source>The last measurement is still ending.</source>
      <translation>前の測定がまだ終わっていません。</translation>
    </message>
    <message>
      <source>The measurement was stopped.</source>
      <translation>測定を停止しました。</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own ({name}); Help → Copy diagnostics has the details.</source>
      <translation>MusicDesk 自身の誤りです（{name}）。「ヘルプ」→「診断情報をコピー」に詳細があります。</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>試し録り</translation>
    </message>
    <message>
      <source>Delete attempt</source>
      <translation>試し録りを削除</translation>
    </message>
    <message>
      <source>Delete the attempt that is chosen  (Del)</source>
      <translation>選んだ試し録りを削除  (Del)</translation>
    </message>
    <message>
      <source>File</source>
      <translation>ファイル</translation>
    </message>
    <message>
      <source>MIDI keyboard</source>
      <translation>MIDI キーボード</translation>
    </message>
    <message>
      <source>Nothing sung yet. A file will do, too.</source>
      <translation>まだ何も歌っていません。ファイルでもかまいません。</translation>
    </message>
    <message>
      <source>Play the melody on {keyboard}; press again when you are done</source>
      <translation>{keyboard} でメロディを弾きます。終わったらもう一度押してください</translation>
    </message>
    <message>
      <source>Shown: {name}</source>
      <translation>表示中: {name}</translation>
    </message>
    <message>
      <source>Take a melody from a file: sound or MIDI</source>
      <translation>ファイルからメロディを取り込む: 音か MIDI</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>録音</translation>
    </message>
    <message>
      <source>count-in</source>
      <translation>カウントイン</translation>
    </message>
    <message>
      <source>not recording</source>
      <translation>録音していません</translation>
    </message>
    <message>
      <source>opening the microphone</source>
      <translation>マイクを開いています</translation>
    </message>
    <message>
      <source>recording</source>
      <translation>録音中</translation>
    </message>
    <message>
      <source>starting</source>
      <translation>開始中</translation>
    </message>
    <message>
      <source>After its end</source>
      <translation>終わった後</translation>
    </message>
    <message>
      <source>As the model hears it</source>
      <translation>モデルに聞こえるまま</translation>
    </message>
    <message>
      <source>Begin anew</source>
      <translation>最初から繰り返す</translation>
    </message>
    <message>
      <source>Hear it as it was sung or played, without any repair.</source>
      <translation>補正なしで、歌ったまま、弾いたままを聴きます。</translation>
    </message>
    <message>
      <source>Hear plain tones of what the model gets, in place of your voice (A/B).</source>
      <translation>声の代わりに、モデルが受け取るものを単純な音で聴きます（A/B）。</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>元のまま</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>一時停止</translation>
    </message>
    <message>
      <source>Pause the melody</source>
      <translation>メロディを一時停止</translation>
    </message>
    <message>
      <source>Play melody</source>
      <translation>メロディを再生</translation>
    </message>
    <message>
      <source>Play the melody</source>
      <translation>メロディを再生</translation>
    </message>
    <message>
      <source>Stop following</source>
      <translation>従うのをやめる</translation>
    </message>
    <message>
      <source>What happens where the take is longer than the melody.</source>
      <translation>テイクがメロディより長いところでどうするか。</translation>
    </message>
    <message>
      <source>playing</source>
      <translation>再生中</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>It stays at {value}.</source>
      <translation>{value} のままです。</translation>
    </message>
    <message>
      <source>{low} to {high}, please.</source>
      <translation>{low}〜{high} でお願いします。</translation>
    </message>
    <message>
      <source>Get ready …</source>
      <translation>準備してください …</translation>
    </message>
    <message>
      <source>Listening to it …</source>
      <translation>聴き取り中 …</translation>
    </message>
    <message>
      <source>Press {key} and sing.</source>
      <translation>{key} を押して歌ってください。</translation>
    </message>
    <message>
      <source>Recording …</source>
      <translation>録音中 …</translation>
    </message>
    <message>
      <source>Sing.</source>
      <translation>歌ってください。</translation>
    </message>
    <message>
      <source>Back to the takes  (Esc)</source>
      <translation>テイクに戻る  (Esc)</translation>
    </message>
    <message>
      <source>Close melody</source>
      <translation>メロディを閉じる</translation>
    </message>
    <message>
      <source>Count-in  {bar}</source>
      <translation>カウントイン  {bar}</translation>
    </message>
    <message>
      <source>Count-in: get ready</source>
      <translation>カウントイン: 準備してください</translation>
    </message>
    <message>
      <source>Hum or sing.</source>
      <translation>ハミングするか、歌ってください。</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>入力</translation>
    </message>
    <message>
      <source>Input device</source>
      <translation>入力デバイス</translation>
    </message>
    <message>
      <source>Input: {device}</source>
      <translation>入力: {device}</translation>
    </message>
    <message>
      <source>MELODY</source>
      <translation>メロディ</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>開いています …</translation>
    </message>
    <message>
      <source>Press again to stop.</source>
      <translation>もう一度押すと停止。</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>準備完了</translation>
    </message>
    <message>
      <source>Record what you sing or hum</source>
      <translation>歌やハミングを録音します</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>System default</source>
      <translation>システムの既定</translation>
    </message>
    <message>
      <source>Wear headphones, or the microphone hears the clicks.</source>
      <translation>ヘッドホンを使ってください。マイクがクリックを拾います。</translation>
    </message>
    <message>
      <source>Wear headphones: through speakers, monitoring howls.</source>
      <translation>ヘッドホンを使ってください。スピーカーではハウリングします。</translation>
    </message>
    <message>
      <source>bar {bar}</source>
      <translation>小節 {bar}</translation>
    </message>
    <message>
      <source>{device} (not there)</source>
      <translation>{device}（接続なし）</translation>
    </message>
    <message>
      <source>{key} starts and stops.</source>
      <translation>{key} で開始と停止。</translation>
    </message>
    <message>
      <source>{key} stops.</source>
      <translation>{key} で停止。</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>コメント</translation>
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
      <translation>1/8 三連</translation>
    </message>
    <message>
      <source>Beat division</source>
      <translation>拍の分割</translation>
    </message>
    <message>
      <source>High-pass</source>
      <translation>ハイパス</translation>
    </message>
    <message>
      <source>High-pass frequency</source>
      <translation>ハイパスの周波数</translation>
    </message>
    <message>
      <source>Hold each note on one pitch, without slides and vibrato.</source>
      <translation>ずり上げやビブラートをなくし、各ノートを 1 つの高さに保ちます。</translation>
    </message>
    <message>
      <source>Let each note begin and end on the beat grid of the tempo above.</source>
      <translation>各ノートの始まりと終わりを、上のテンポの拍に合わせます。</translation>
    </message>
    <message>
      <source>Move each note to the nearest one of a scale.</source>
      <translation>各ノートを、スケールのいちばん近い音に動かします。</translation>
    </message>
    <message>
      <source>Noise gate</source>
      <translation>ノイズゲート</translation>
    </message>
    <message>
      <source>Noise gate level</source>
      <translation>ノイズゲートのレベル</translation>
    </message>
    <message>
      <source>REPAIR</source>
      <translation>補正</translation>
    </message>
    <message>
      <source>Silence what is quieter than this.</source>
      <translation>これより小さい音を消します。</translation>
    </message>
    <message>
      <source>Snap to beat</source>
      <translation>拍に揃える</translation>
    </message>
    <message>
      <source>Snap to scale</source>
      <translation>スケールに揃える</translation>
    </message>
    <message>
      <source>Steady pitch</source>
      <translation>ピッチを安定</translation>
    </message>
    <message>
      <source>Take away what is lower: rumble, breath, handling noise.</source>
      <translation>低い音を取り除きます: 振動、息、触れる音。</translation>
    </message>
    <message>
      <source>Take the voice out of a song, so that only it is followed.</source>
      <translation>曲から声を取り出し、それだけに従います。</translation>
    </message>
    <message>
      <source>Take the {bpm} bpm heard</source>
      <translation>聴き取った {bpm} bpm を使う</translation>
    </message>
    <message>
      <source>The grid is at {bpm} bpm; what you sang sounds like another.</source>
      <translation>グリッドは {bpm} bpm ですが、歌は違うテンポに聞こえます。</translation>
    </message>
    <message>
      <source>Use the tempo heard</source>
      <translation>聴き取ったテンポを使う</translation>
    </message>
    <message>
      <source>Voice only</source>
      <translation>声だけ</translation>
    </message>
    <message>
      <source>Drag to trim; Alt moves freely, a double click takes the trim away.</source>
      <translation>ドラッグでトリム。Alt で自由に動き、ダブルクリックでトリムを外します。</translation>
    </message>
    <message>
      <source>What the model hears</source>
      <translation>モデルに聞こえるもの</translation>
    </message>
    <message>
      <source>another note</source>
      <translation>別の音</translation>
    </message>
    <message>
      <source>as sung</source>
      <translation>歌ったまま</translation>
    </message>
    <message>
      <source>silence</source>
      <translation>無音</translation>
    </message>
    <message>
      <source>Empty.</source>
      <translation>空です。</translation>
    </message>
    <message>
      <source>Melody line</source>
      <translation>メロディの線</translation>
    </message>
    <message>
      <source>trimmed to {begin} to {end} s</source>
      <translation>{begin}〜{end} s にトリム</translation>
    </message>
    <message>
      <source>playhead</source>
      <translation>再生位置</translation>
    </message>
    <message>
      <source>trim begin</source>
      <translation>トリムの始まり</translation>
    </message>
    <message>
      <source>trim end</source>
      <translation>トリムの終わり</translation>
    </message>
    <message>
      <source>blues</source>
      <translation>ブルース</translation>
    </message>
    <message>
      <source>dorian</source>
      <translation>ドリアン</translation>
    </message>
    <message>
      <source>key {key}</source>
      <translation>キー {key}</translation>
    </message>
    <message>
      <source>listening, no pitch heard</source>
      <translation>聴いています、音の高さなし</translation>
    </message>
    <message>
      <source>major</source>
      <translation>メジャー</translation>
    </message>
    <message>
      <source>minor</source>
      <translation>マイナー</translation>
    </message>
    <message>
      <source>mixolydian</source>
      <translation>ミクソリディアン</translation>
    </message>
    <message>
      <source>no notes</source>
      <translation>ノートなし</translation>
    </message>
    <message>
      <source>singing {note}</source>
      <translation>{note} を歌っています</translation>
    </message>
    <message numerus="yes">
      <source>singing {note}, {n} cents flat</source>
      <comment>singing {note}, {n} cent flat</comment>
      <translation>
        <numerusform>{note} を歌っています、{n} セント低め</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>singing {note}, {n} cents sharp</source>
      <comment>singing {note}, {n} cent sharp</comment>
      <translation>
        <numerusform>{note} を歌っています、{n} セント高め</numerusform>
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
        <numerusform>{n} ノート</numerusform>
      </translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>スケール</translation>
    </message>
    <message>
      <source>Scale kind</source>
      <translation>スケールの種類</translation>
    </message>
    <message>
      <source>{scale} (heard)</source>
      <translation>{scale}（聴き取り）</translation>
    </message>
    <message>
      <source>Click on while you sing. With headphones the clicks are not in the recording.</source>
      <translation>歌う間もクリックを鳴らします。ヘッドホンならクリックは録音に入りません。</translation>
    </message>
    <message>
      <source>Count-in</source>
      <translation>カウントイン</translation>
    </message>
    <message>
      <source>Hear yourself while you sing. Wear headphones, or it howls.</source>
      <translation>歌いながら自分の声を聴きます。ハウリングするので、ヘッドホンを使ってください。</translation>
    </message>
    <message>
      <source>How many bars are clicked before you sing.</source>
      <translation>歌う前に何小節クリックを鳴らすか。</translation>
    </message>
    <message>
      <source>Latency {ms} ms…</source>
      <translation>レイテンシー {ms} ms…</translation>
    </message>
    <message>
      <source>Latency…</source>
      <translation>レイテンシー…</translation>
    </message>
    <message>
      <source>Measure how late your devices are, so that what you sing to the clicks lies on the beat.</source>
      <translation>機器の遅れを測り、クリックに合わせて歌ったものを拍に乗せます。</translation>
    </message>
    <message>
      <source>Metronome</source>
      <translation>メトロノーム</translation>
    </message>
    <message>
      <source>Monitor</source>
      <translation>モニター</translation>
    </message>
    <message>
      <source>None</source>
      <comment>no bars are counted in</comment>
      <translation>なし</translation>
    </message>
    <message>
      <source>The tempo of the clicks and of the beat grid.</source>
      <translation>クリックと拍のグリッドのテンポ。</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>未測定</translation>
    </message>
    <message numerus="yes">
      <source>{n} bars</source>
      <comment>{n} bar</comment>
      <translation>
        <numerusform>{n} 小節</numerusform>
      </translation>
    </message>
    <message>
      <source>Let the next takes follow it</source>
      <translation>次からのテイクがこれに従います</translation>
    </message>
    <message>
      <source>Nothing to follow yet.</source>
      <translation>従うものがまだありません。</translation>
    </message>
    <message>
      <source>Use this melody</source>
      <translation>このメロディを使う</translation>
    </message>
    <message>
      <source>That melody is not looked at any more.</source>
      <translation>そのメロディはもう見ていません。</translation>
    </message>
    <message>
      <source>beginning of the melody</source>
      <translation>メロディの始まり</translation>
    </message>
    <message>
      <source>division of the beat</source>
      <translation>拍の分割</translation>
    </message>
    <message>
      <source>end of the melody</source>
      <translation>メロディの終わり</translation>
    </message>
    <message>
      <source>high-pass</source>
      <translation>ハイパス</translation>
    </message>
    <message>
      <source>noise gate</source>
      <translation>ノイズゲート</translation>
    </message>
    <message>
      <source>repair</source>
      <translation>補正</translation>
    </message>
    <message>
      <source>snap to beat</source>
      <translation>拍に揃える</translation>
    </message>
    <message>
      <source>snap to scale</source>
      <translation>スケールに揃える</translation>
    </message>
    <message>
      <source>what comes after the melody</source>
      <translation>メロディの後に続くもの</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>編集(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;Engine</source>
      <translation>エンジン(&amp;G)</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Take</source>
      <translation>テイク(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>表示(&amp;V)</translation>
    </message>
    <message>
      <source>Bring back what is in the trash</source>
      <translation>ゴミ箱の中身を戻す</translation>
    </message>
    <message>
      <source>Clear the list</source>
      <translation>一覧を消去</translation>
    </message>
    <message>
      <source>Copy diagnostics…</source>
      <translation>診断情報をコピー…</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>ダーク</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>ゴミ箱を空にする…</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>ライト</translation>
    </message>
    <message>
      <source>Look for a newer version…</source>
      <translation>新しい版を調べる…</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>メモ…</translation>
    </message>
    <message>
      <source>Open the library's folder</source>
      <translation>ライブラリのフォルダーを開く</translation>
    </message>
    <message>
      <source>Play&amp;back</source>
      <translation>再生(&amp;P)</translation>
    </message>
    <message>
      <source>Recent files</source>
      <translation>最近のファイル</translation>
    </message>
    <message>
      <source>Restore settings from a file…</source>
      <translation>ファイルから設定を復元…</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>サイズ</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>星</translation>
    </message>
    <message>
      <source>Stems…</source>
      <translation>ステム…</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>テーマ</translation>
    </message>
    <message>
      <source>Unload model</source>
      <translation>モデルをメモリから外す</translation>
    </message>
    <message>
      <source>Welcome…</source>
      <translation>ようこそ…</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>レベル</translation>
    </message>
    <message>
      <source>Level in dBFS. Click to reset the peak and the clip light.</source>
      <translation>レベル（dBFS）。クリックでピークとクリップ表示をリセット。</translation>
    </message>
    <message>
      <source>clipped</source>
      <translation>クリップ</translation>
    </message>
    <message>
      <source>peak {level} dB</source>
      <translation>ピーク {level} dB</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>無音</translation>
    </message>
    <message>
      <source>A take waits to be made with it: wait for it, or cancel that first.</source>
      <translation>これで作るテイクが待っています。待つか、先に中止してください。</translation>
    </message>
    <message>
      <source>Choose the folder with the files of {title}</source>
      <translation>{title} のファイルがあるフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Delete {title} ({size}) from this computer? It can be downloaded again.</source>
      <translation>{title}（{size}）をこのコンピューターから削除しますか？もう一度ダウンロードできます。</translation>
    </message>
    <message>
      <source>It is making a take now: wait for it, or cancel that first.</source>
      <translation>いまテイクを作っています。待つか、先に中止してください。</translation>
    </message>
    <message>
      <source>Models lie in {folder}.</source>
      <translation>モデルは {folder} にあります。</translation>
    </message>
    <message>
      <source>Models lie in {folder}; {free} are free there.</source>
      <translation>モデルは {folder} にあります。空きは {free} です。</translation>
    </message>
    <message>
      <source>Remove {title}</source>
      <translation>{title} を取り除く</translation>
    </message>
    <message>
      <source>The next takes are made with {title}.</source>
      <translation>次からのテイクは {title} で作ります。</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>モデル</translation>
    </message>
    <message>
      <source>Where models lie</source>
      <translation>モデルの場所</translation>
    </message>
    <message>
      <source>List of models</source>
      <translation>モデルの一覧</translation>
    </message>
    <message>
      <source>Accept licence</source>
      <translation>ライセンスに同意</translation>
    </message>
    <message>
      <source>Accept the licence first</source>
      <translation>先にライセンスに同意してください</translation>
    </message>
    <message>
      <source>Asking what there is …</source>
      <translation>何があるか問い合わせ中 …</translation>
    </message>
    <message>
      <source>Compare every file with its checksum</source>
      <translation>すべてのファイルをチェックサムと照合します</translation>
    </message>
    <message>
      <source>Delete it from this computer</source>
      <translation>このコンピューターから削除します</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>ダウンロード</translation>
    </message>
    <message>
      <source>Fetch it from its publisher</source>
      <translation>公開元からダウンロードします</translation>
    </message>
    <message>
      <source>Fetch the broken files again, and only those</source>
      <translation>壊れたファイルだけを取り直します</translation>
    </message>
    <message>
      <source>Go on with the download where it stopped</source>
      <translation>止まったところからダウンロードを続けます</translation>
    </message>
    <message>
      <source>How far it is</source>
      <translation>進み具合</translation>
    </message>
    <message>
      <source>I have read the licence, and accept it</source>
      <translation>ライセンスを読み、同意します</translation>
    </message>
    <message>
      <source>Import from a folder…</source>
      <translation>フォルダーから取り込む…</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>使用中</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>ライセンス</translation>
    </message>
    <message>
      <source>Make the next takes with it</source>
      <translation>次からのテイクをこれで作ります</translation>
    </message>
    <message>
      <source>Mend</source>
      <translation>修復</translation>
    </message>
    <message>
      <source>Paused. “{resume}” goes on where it stopped.</source>
      <translation>一時停止中。「{resume}」で続きから始まります。</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>取り除く</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>再開</translation>
    </message>
    <message>
      <source>Stop for now; what was fetched is kept</source>
      <translation>いったん停止します。取得した分は残ります</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>停止中 …</translation>
    </message>
    <message>
      <source>Take it in from a folder or a stick, without the network</source>
      <translation>ネットワークを使わず、フォルダーや USB メモリから取り込みます</translation>
    </message>
    <message>
      <source>The next takes are made with it</source>
      <translation>次からのテイクはこれで作ります</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>このモデルを使う</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>検証</translation>
    </message>
    <message>
      <source>Waits for the one before it.</source>
      <translation>前のものを待っています。</translation>
    </message>
    <message>
      <source>as its publisher gives it</source>
      <translation>公開元の定めるとおり</translation>
    </message>
    <message>
      <source>{licence}, which has to be agreed to before the download</source>
      <translation>{licence}（ダウンロード前に同意が必要です）</translation>
    </message>
    <message>
      <source>Close other programs.</source>
      <translation>ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own: {name}.</source>
      <translation>MusicDesk 自身の誤りです: {name}。</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>もう一度試してください。</translation>
    </message>
    <message numerus="yes">
      <source>And {n} more.</source>
      <comment>And {n} more.</comment>
      <translation>
        <numerusform>ほか {n} 個。</numerusform>
      </translation>
    </message>
    <message>
      <source>Every file is as its publisher made it.</source>
      <translation>すべてのファイルが公開元のものと同じです。</translation>
    </message>
    <message>
      <source>Not checked to the end.</source>
      <translation>最後まで確認していません。</translation>
    </message>
    <message>
      <source>Not taken in.</source>
      <translation>取り込みませんでした。</translation>
    </message>
    <message>
      <source>Paused; what was fetched is kept.</source>
      <translation>一時停止しました。取得した分は残ります。</translation>
    </message>
    <message>
      <source>{title} is here, whole and checked.</source>
      <translation>{title} がすべて揃い、確認できました。</translation>
    </message>
    <message>
      <source>{title} is removed: {size} are free again.</source>
      <translation>{title} を取り除きました。{size} が空きました。</translation>
    </message>
    <message>
      <source>{title} is whole again.</source>
      <translation>{title} が元どおり揃いました。</translation>
    </message>
    <message>
      <source>“{mend}” fetches what is broken again.</source>
      <translation>「{mend}」で壊れたものを取り直します。</translation>
    </message>
    <message>
      <source>10 s of music</source>
      <translation>10 秒の音楽</translation>
    </message>
    <message>
      <source>Broken</source>
      <translation>破損</translation>
    </message>
    <message>
      <source>Can do</source>
      <translation>できること</translation>
    </message>
    <message>
      <source>Covers</source>
      <translation>カバー</translation>
    </message>
    <message>
      <source>Installed</source>
      <translation>インストール済み</translation>
    </message>
    <message>
      <source>Its publisher wants to be asked first: log in on its page and agree there, then make an access token and run “hf auth login” in a terminal once. MusicDesk uses that login and keeps no copy of it.</source>
      <translation>公開元が先に確認を求めています。公開元のページでログインして同意し、アクセストークンを作って、端末で一度 “hf auth login” を実行してください。MusicDesk はそのログインを使うだけで、写しは持ちません。</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>メモリ</translation>
    </message>
    <message>
      <source>Mending</source>
      <translation>修復中</translation>
    </message>
    <message>
      <source>Music</source>
      <translation>音楽</translation>
    </message>
    <message>
      <source>Own folder</source>
      <translation>自分のフォルダー</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>一時停止</translation>
    </message>
    <message>
      <source>Paused at {percent} %</source>
      <translation>{percent} % で一時停止</translation>
    </message>
    <message>
      <source>Removing</source>
      <translation>取り除き中</translation>
    </message>
    <message>
      <source>Size told when fetched</source>
      <translation>サイズは取得時に判明</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>停止中</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>タグ</translation>
    </message>
    <message>
      <source>Taking in</source>
      <translation>取り込み中</translation>
    </message>
    <message>
      <source>about {size}, fits this computer</source>
      <translation>約 {size}、このコンピューターに収まります</translation>
    </message>
    <message>
      <source>about {size}, more than is free here now</source>
      <translation>約 {size}、いまの空きより大きい</translation>
    </message>
    <message>
      <source>about {time}</source>
      <translation>約 {time}</translation>
    </message>
    <message>
      <source>checking</source>
      <translation>確認中</translation>
    </message>
    <message>
      <source>downloading</source>
      <translation>ダウンロード中</translation>
    </message>
    <message>
      <source>follow a melody</source>
      <translation>メロディに従う</translation>
    </message>
    <message>
      <source>go on from music</source>
      <translation>音楽の続きを作る</translation>
    </message>
    <message>
      <source>mending</source>
      <translation>修復中</translation>
    </message>
    <message>
      <source>mono</source>
      <translation>モノラル</translation>
    </message>
    <message>
      <source>one prompt for the whole take</source>
      <translation>テイク全体で 1 つのプロンプト</translation>
    </message>
    <message>
      <source>re-make a part</source>
      <translation>一部を作り直す</translation>
    </message>
    <message>
      <source>removing</source>
      <translation>取り除き中</translation>
    </message>
    <message>
      <source>sections</source>
      <translation>セクション</translation>
    </message>
    <message>
      <source>stereo</source>
      <translation>ステレオ</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>停止中</translation>
    </message>
    <message>
      <source>taking in</source>
      <translation>取り込み中</translation>
    </message>
    <message>
      <source>told when it is fetched</source>
      <translation>取得時に判明</translation>
    </message>
    <message>
      <source>up to {time} at once</source>
      <translation>一度に最長 {time}</translation>
    </message>
    <message>
      <source>what not to hear</source>
      <translation>聴きたくないものの指定</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{total} 中 {done}</translation>
    </message>
    <message>
      <source>No notes were heard. Lower the onset threshold, or choose another preset.</source>
      <translation>ノートが聴き取れませんでした。オンセットのしきい値を下げるか、別のプリセットを選んでください。</translation>
    </message>
    <message>
      <source>Open a take to see its notes.</source>
      <translation>テイクを開くと、ノートが見られます。</translation>
    </message>
    <message>
      <source>Press Transcribe to hear the notes of this take.</source>
      <translation>このテイクのノートを聴くには「採譜」を押してください。</translation>
    </message>
    <message>
      <source>The notes can be heard once the take is made.</source>
      <translation>ノートはテイクができてから聴けます。</translation>
    </message>
    <message>
      <source>Two takes are compared, so they are heard as they are. Open one of them to hear its notes.</source>
      <translation>2 つのテイクを比較中なので、そのままの音で聴きます。ノートを聴くには、どちらかを開いてください。</translation>
    </message>
    <message>
      <source>Also look for notes whose beginning is not heard clearly.</source>
      <translation>始まりがはっきり聞こえないノートも探します。</translation>
    </message>
    <message>
      <source>As heard</source>
      <translation>聴いたまま</translation>
    </message>
    <message>
      <source>Bass</source>
      <translation>ベース</translation>
    </message>
    <message>
      <source>Chords</source>
      <translation>コード</translation>
    </message>
    <message>
      <source>Clean melody</source>
      <translation>きれいなメロディ</translation>
    </message>
    <message>
      <source>Even</source>
      <translation>均一</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>持続</translation>
    </message>
    <message>
      <source>Frame threshold</source>
      <translation>持続のしきい値</translation>
    </message>
    <message>
      <source>From</source>
      <comment>a note</comment>
      <translation>下限</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>強め</translation>
    </message>
    <message>
      <source>Hear</source>
      <translation>聴く</translation>
    </message>
    <message>
      <source>Highest note</source>
      <translation>最高のノート</translation>
    </message>
    <message>
      <source>How far notes are moved towards the lines.</source>
      <translation>ノートを線へどれだけ動かすか。</translation>
    </message>
    <message>
      <source>How hard the notes are played.</source>
      <translation>ノートをどれだけ強く弾くか。</translation>
    </message>
    <message>
      <source>How sure a note must be to go on. Lower: longer notes. Higher: shorter ones.</source>
      <translation>ノートの持続をどれだけ確実とするか。下げるとノートが長く、上げると短くなります。</translation>
    </message>
    <message>
      <source>How sure the beginning of a note must be. Lower: more notes. Higher: fewer.</source>
      <translation>ノートの始まりをどれだけ確実とするか。下げるとノートが増え、上げると減ります。</translation>
    </message>
    <message>
      <source>Keep how the pitch moves inside a note: slides and vibrato.</source>
      <translation>ノートの中の音の動きを残します: ずり上げやビブラート。</translation>
    </message>
    <message>
      <source>Lowest note</source>
      <translation>最低のノート</translation>
    </message>
    <message>
      <source>Melodia</source>
      <translation>Melodia</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>結合</translation>
    </message>
    <message>
      <source>More</source>
      <translation>さらに</translation>
    </message>
    <message>
      <source>More about notes</source>
      <translation>ノートの詳細</translation>
    </message>
    <message>
      <source>Move notes that are outside of the scale to the nearest one in it.</source>
      <translation>スケールの外のノートを、いちばん近いスケールの音に動かします。</translation>
    </message>
    <message>
      <source>Move notes towards the lines of the beat. T stands for triplets.</source>
      <translation>ノートを拍の線に近づけます。T は三連符です。</translation>
    </message>
    <message>
      <source>No notes</source>
      <translation>ノートなし</translation>
    </message>
    <message>
      <source>Notes of the same pitch with a gap no longer than this become one.</source>
      <translation>間隔がこれ以下の同じ高さのノートを 1 つにします。</translation>
    </message>
    <message>
      <source>Notes that are shorter than this are left out.</source>
      <translation>これより短いノートは省きます。</translation>
    </message>
    <message>
      <source>Nothing above this note is looked for.</source>
      <translation>これより高いノートは探しません。</translation>
    </message>
    <message>
      <source>Nothing below this note is looked for.</source>
      <translation>これより低いノートは探しません。</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>オフ</translation>
    </message>
    <message>
      <source>Onset</source>
      <translation>オンセット</translation>
    </message>
    <message>
      <source>Onset threshold</source>
      <translation>オンセットのしきい値</translation>
    </message>
    <message>
      <source>Own</source>
      <comment>a preset of which a value was changed</comment>
      <translation>カスタム</translation>
    </message>
    <message>
      <source>Pitch bend</source>
      <translation>ピッチベンド</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>プリセット</translation>
    </message>
    <message>
      <source>Quantise</source>
      <translation>クオンタイズ</translation>
    </message>
    <message>
      <source>Shortest</source>
      <translation>最短</translation>
    </message>
    <message>
      <source>Shortest note</source>
      <translation>最短のノート</translation>
    </message>
    <message>
      <source>Show what is needed more rarely.</source>
      <translation>あまり使わないものを表示します。</translation>
    </message>
    <message>
      <source>Snap to {scale}</source>
      <translation>{scale} に揃える</translation>
    </message>
    <message>
      <source>Soft</source>
      <translation>弱め</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>強さ</translation>
    </message>
    <message>
      <source>The key is not known yet: type it above, or let the take be heard.</source>
      <translation>キーがまだわかりません。上に入力するか、テイクを聴き取らせてください。</translation>
    </message>
    <message>
      <source>Velocity</source>
      <translation>ベロシティ</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>声</translation>
    </message>
    <message>
      <source>What kind of sound it is: this sets how notes are looked for.</source>
      <translation>どんな音か。ノートの探し方が決まります。</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>編集済み</translation>
    </message>
    <message>
      <source>off</source>
      <translation>オフ</translation>
    </message>
    <message>
      <source>to</source>
      <comment>a note</comment>
      <translation>上限</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>両方</translation>
    </message>
    <message>
      <source>Hear audio</source>
      <translation>音を聴く</translation>
    </message>
    <message>
      <source>Hear both</source>
      <translation>両方を聴く</translation>
    </message>
    <message>
      <source>Hear notes</source>
      <translation>ノートを聴く</translation>
    </message>
    <message>
      <source>Hear the notes alone, played by a light synth.</source>
      <translation>ノートだけを軽いシンセで聴きます。</translation>
    </message>
    <message>
      <source>Hear the take and its notes together.</source>
      <translation>テイクとノートを一緒に聴きます。</translation>
    </message>
    <message>
      <source>Hear the take as it is.</source>
      <translation>テイクをそのまま聴きます。</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>ノート</translation>
    </message>
    <message>
      <source>Open a take first.</source>
      <translation>先にテイクを開いてください。</translation>
    </message>
    <message>
      <source>Something is left out: {why}</source>
      <translation>省かれたものがあります: {why}</translation>
    </message>
    <message>
      <source>The take is still being made.</source>
      <translation>テイクはまだ作成中です。</translation>
    </message>
    <message>
      <source>{note}, velocity {velocity}</source>
      <translation>{note}、ベロシティ {velocity}</translation>
    </message>
    <message numerus="yes">
      <source>{n} higher</source>
      <comment>{n} higher</comment>
      <translation>
        <numerusform>上に {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lower</source>
      <comment>{n} lower</comment>
      <translation>
        <numerusform>下に {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>No notes.</source>
      <translation>ノートなし。</translation>
    </message>
    <message>
      <source>Piano roll</source>
      <translation>ピアノロール</translation>
    </message>
    <message numerus="yes">
      <source>add {n} notes</source>
      <comment>add note</comment>
      <translation>
        <numerusform>ノート {n} 個の追加</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>delete {n} notes</source>
      <comment>delete note</comment>
      <translation>
        <numerusform>ノート {n} 個の削除</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>louden {n} notes</source>
      <comment>louden note</comment>
      <translation>
        <numerusform>ノート {n} 個を強く</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>move {n} notes</source>
      <comment>move note</comment>
      <translation>
        <numerusform>ノート {n} 個の移動</numerusform>
      </translation>
    </message>
    <message>
      <source>selected: {what}</source>
      <translation>選択中: {what}</translation>
    </message>
    <message numerus="yes">
      <source>soften {n} notes</source>
      <comment>soften note</comment>
      <translation>
        <numerusform>ノート {n} 個を弱く</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>stretch {n} notes</source>
      <comment>stretch note</comment>
      <translation>
        <numerusform>ノート {n} 個の伸縮</numerusform>
      </translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low}〜{high}</translation>
    </message>
    <message>
      <source>{note} at {onset} s, {length} s</source>
      <translation>{note}、{onset} s から {length} s</translation>
    </message>
    <message>
      <source>Another language counts from the next start.</source>
      <translation>別の言語は次の起動から使います。</translation>
    </message>
    <message>
      <source>Choose the folder of a MusicGen checkpoint</source>
      <translation>MusicGen のチェックポイントのフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Closes MusicDesk and starts it again</source>
      <translation>MusicDeskを閉じて、もう一度起動します</translation>
    </message>
    <message>
      <source>Start anew</source>
      <translation>再起動</translation>
    </message>
    <message>
      <source>The other library is not kept in safe mode.</source>
      <translation>別のライブラリの指定は、セーフモードでは保存されません。</translation>
    </message>
    <message>
      <source>The other library opens with the next start of MusicDesk.</source>
      <translation>別のライブラリは MusicDesk の次の起動で開きます。</translation>
    </message>
    <message>
      <source>The other models folder counts from the next start of MusicDesk on.</source>
      <translation>別のモデルフォルダーは MusicDesk の次の起動から使います。</translation>
    </message>
    <message>
      <source>The other models folder is not kept in safe mode.</source>
      <translation>別のモデルフォルダーの指定は、セーフモードでは保存されません。</translation>
    </message>
    <message>
      <source>Choose a folder with adapter_config.json and adapter_model.safetensors.</source>
      <translation>adapter_config.json と adapter_model.safetensors のあるフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Choose one that is installed, or the folder of a checkpoint.</source>
      <translation>インストール済みのものか、チェックポイントのフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Make it (Ctrl+Enter)</source>
      <translation>作る（Ctrl+Enter）</translation>
    </message>
    <message>
      <source>Queue another take (Ctrl+Enter)</source>
      <translation>テイクをもう 1 つキューに（Ctrl+Enter）</translation>
    </message>
    <message>
      <source>Say first what you want to hear.</source>
      <translation>先に、聴きたいものを書いてください。</translation>
    </message>
    <message>
      <source>So long do the bars of the loop last.</source>
      <translation>ループの小節の長さです。</translation>
    </message>
    <message>
      <source>Something is not right yet: see the words in red.</source>
      <translation>まだ正しくないところがあります。赤い文字を見てください。</translation>
    </message>
    <message>
      <source>The Starter was taught {taught_s:g} s: more is made piece by piece, and may wander.</source>
      <translation>Starter の学習は {taught_s:g} s までです。それより長いと継ぎ足すので、音楽がそれていくことがあります。</translation>
    </message>
    <message>
      <source>The melody is being read.</source>
      <translation>メロディを読み込んでいます。</translation>
    </message>
    <message>
      <source>The take followed {name}, which is not here.</source>
      <translation>テイクは {name} に従いましたが、ここにありません。</translation>
    </message>
    <message>
      <source>They stay here for longer music. Fit takes away what lies beyond the end.</source>
      <translation>長い音楽のために残ります。「合わせる」で、終わりを越えた分を取り除きます。</translation>
    </message>
    <message>
      <source>{model} was taught {taught_s:g} s: more is made piece by piece, and may wander.</source>
      <translation>{model} の学習は {taught_s:g} s までです。それより長いと継ぎ足すので、音楽がそれていくことがあります。</translation>
    </message>
    <message>
      <source>Choose among this many of the likeliest; 0 is no limit.</source>
      <translation>確からしいものから、この数だけ候補にします。0 は制限なし。</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>ガイダンス</translation>
    </message>
    <message>
      <source>How closely to follow the prompt: 1 is loosely, {usual:g} as usual.</source>
      <translation>プロンプトにどれだけ忠実か。1 はゆるめ、{usual:g} が普通です。</translation>
    </message>
    <message>
      <source>How closely to follow the prompt: 1 is loosely.</source>
      <translation>プロンプトにどれだけ忠実か。1 はゆるめです。</translation>
    </message>
    <message>
      <source>How daring: 0 is always the likeliest, 1 as usual.</source>
      <translation>どれだけ冒険するか。0 は常に最も確からしいもの、1 が普通です。</translation>
    </message>
    <message>
      <source>How many takes to make, each with the next seed.</source>
      <translation>作るテイクの数。それぞれ次のシードを使います。</translation>
    </message>
    <message>
      <source>How often the sound is refined: more takes longer, {steps} as usual.</source>
      <translation>音を何回磨くか。増やすと時間がかかり、{steps} が普通です。</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>前回</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>ネガティブプロンプト</translation>
    </message>
    <message>
      <source>New seed each time</source>
      <translation>毎回新しいシード</translation>
    </message>
    <message>
      <source>No take has been asked for yet.</source>
      <translation>まだテイクを頼んでいません。</translation>
    </message>
    <message>
      <source>Or among the likeliest of this total chance; 0 is off.</source>
      <translation>または合計の確率がこの値までを候補にします。0 はオフ。</translation>
    </message>
    <message>
      <source>Overlap</source>
      <translation>オーバーラップ</translation>
    </message>
    <message>
      <source>Retries</source>
      <translation>やり直し</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>シード</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>ステップ</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>The same seed, with the same settings, makes the same take again.</source>
      <translation>同じシードと同じ設定なら、同じテイクになります。</translation>
    </message>
    <message>
      <source>The seed used last: {seed}</source>
      <translation>前回使ったシード: {seed}</translation>
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
      <translation>テイクに問題（無音、クリップ、短すぎ）があるとき、新しいシードで最大この回数やり直します。</translation>
    </message>
    <message>
      <source>Use the last seed</source>
      <translation>前回のシードを使う</translation>
    </message>
    <message>
      <source>Variations</source>
      <translation>バリエーション</translation>
    </message>
    <message>
      <source>What is longer than the model was taught is made in pieces; each begins with so much of what is there. A model that was taught short pieces uses half of their length at most (the Starter 5 s); the take keeps what was asked.</source>
      <translation>学習より長いものは分けて作ります。それぞれ、すでにある部分をこれだけ前に置いて始めます。短い部分で学習したモデルが使うのは、その長さの半分までです（Starter は 5 s）。テイクには指定した値が残ります。</translation>
    </message>
    <message>
      <source>new each time</source>
      <translation>毎回変える</translation>
    </message>
    <message>
      <source>What do you want to hear? Name style, mood, instruments, tempo, or click an example.</source>
      <translation>どんな音を聴きたいですか? 英語がおすすめです: スタイル、ムード、楽器、テンポ。例をクリックしてもかまいません。</translation>
    </message>
    <message>
      <source>Example: {prompt}</source>
      <translation>例: {prompt}</translation>
    </message>
    <message>
      <source>ambient flute</source>
      <translation>アンビエント・フルート</translation>
    </message>
    <message>
      <source>dreamy vibes</source>
      <translation>夢見るビブラフォン</translation>
    </message>
    <message>
      <source>energetic rock</source>
      <translation>エネルギッシュなロック</translation>
    </message>
    <message>
      <source>groovy house</source>
      <translation>グルーヴィー・ハウス</translation>
    </message>
    <message>
      <source>lo-fi piano</source>
      <translation>ローファイ・ピアノ</translation>
    </message>
    <message>
      <source>How fast the loop is, in beats per minute. A tempo named in the prompt goes before.</source>
      <translation>ループの速さ（1 分の拍数）。プロンプトに書いたテンポが優先です。</translation>
    </message>
    <message>
      <source>How many bars the loop has, of four beats each.</source>
      <translation>ループの小節数（1 小節 4 拍）。</translation>
    </message>
    <message>
      <source>Loop bars</source>
      <translation>ループの小節数</translation>
    </message>
    <message>
      <source>Loop tempo</source>
      <translation>ループのテンポ</translation>
    </message>
    <message>
      <source>Make a loop</source>
      <translation>ループにする</translation>
    </message>
    <message>
      <source>Make a loop of whole bars, exactly as long as they last, that goes round without a click.</source>
      <translation>小節の長さぴったりの、つなぎ目にクリックのないループを作ります。</translation>
    </message>
    <message>
      <source>Tempo (bpm)</source>
      <translation>テンポ (bpm)</translation>
    </message>
    <message>
      <source>The prompt names this tempo.</source>
      <translation>プロンプトにこのテンポが書かれています。</translation>
    </message>
    <message>
      <source>A small addition to the model, trained apart, that changes its style: a folder with adapter_config.json.</source>
      <translation>スタイルを変える、別に学習したモデルへの小さな追加です。adapter_config.json のあるフォルダー。</translation>
    </message>
    <message>
      <source>Choose a LoRA…</source>
      <translation>LoRA を選ぶ…</translation>
    </message>
    <message>
      <source>Choose the folder of a LoRA</source>
      <translation>LoRA のフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>LoRA folder</source>
      <translation>LoRA フォルダー</translation>
    </message>
    <message>
      <source>Remove the LoRA</source>
      <translation>LoRA を外す</translation>
    </message>
    <message>
      <source>There is no LoRA in {folder}: {file} is missing.</source>
      <translation>{folder} に LoRA がありません: {file} が見つかりません。</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no LoRA</comment>
      <translation>なし</translation>
    </message>
    <message>
      <source>A recording or MIDI file whose melody the take follows: drop one here, or choose.</source>
      <translation>テイクに従わせるメロディの録音か MIDI ファイル。ここにドロップするか、選んでください。</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>すべてのファイル</translation>
    </message>
    <message>
      <source>Choose a melody to follow</source>
      <translation>従うメロディを選ぶ</translation>
    </message>
    <message>
      <source>Drop one file: a take follows one melody.</source>
      <translation>ファイルは 1 つだけドロップしてください。テイクが従うメロディは 1 つです。</translation>
    </message>
    <message>
      <source>Melody</source>
      <translation>メロディ</translation>
    </message>
    <message>
      <source>Press to see and hear what the model hears.</source>
      <translation>押すと、モデルに聞こえるものを見たり聴いたりできます。</translation>
    </message>
    <message>
      <source>Reading {name} …</source>
      <translation>{name} を読み込み中 …</translation>
    </message>
    <message>
      <source>Record</source>
      <comment>the deed</comment>
      <translation>録音</translation>
    </message>
    <message>
      <source>Recording is on the melody page</source>
      <translation>録音はメロディのページで</translation>
    </message>
    <message>
      <source>Remove the melody</source>
      <translation>メロディを外す</translation>
    </message>
    <message>
      <source>Sing or play the melody (R)</source>
      <translation>メロディを歌うか弾く（R）</translation>
    </message>
    <message>
      <source>Sing, drop or choose a file</source>
      <translation>歌うか、ファイルを選ぶ</translation>
    </message>
    <message>
      <source>Sound and MIDI</source>
      <translation>音と MIDI</translation>
    </message>
    <message>
      <source>That is not a file on this computer; save it first.</source>
      <translation>それはこのコンピューターのファイルではありません。先に保存してください。</translation>
    </message>
    <message>
      <source>Use the Starter</source>
      <translation>Starter を使う</translation>
    </message>
    <message>
      <source>Use the Starter, which follows melodies</source>
      <translation>メロディに従える Starter を使う</translation>
    </message>
    <message>
      <source>{model} follows no melody</source>
      <translation>{model} はメロディに従えません</translation>
    </message>
    <message>
      <source>{name} is a folder, not a recording.</source>
      <translation>{name} はフォルダーで、録音ではありません。</translation>
    </message>
    <message>
      <source>Choose the folder of a model that is on this computer.</source>
      <translation>このコンピューターにあるモデルのフォルダーを選びます。</translation>
    </message>
    <message>
      <source>Folder…</source>
      <translation>フォルダー…</translation>
    </message>
    <message>
      <source>Get better models…</source>
      <translation>もっと良いモデルを入手…</translation>
    </message>
    <message>
      <source>See which models there are, what they are good for, and download them.</source>
      <translation>どんなモデルがあり、何が得意かを見て、ダウンロードできます。</translation>
    </message>
    <message>
      <source>There is no model “{name}” here.</source>
      <translation>モデル「{name}」はここにありません。</translation>
    </message>
    <message>
      <source>{model} (not installed)</source>
      <translation>{model}（未インストール）</translation>
    </message>
    <message>
      <source>{model} is not installed (licence {licence}). “{get}” downloads it.</source>
      <translation>{model} はインストールされていません（ライセンス {licence}）。「{get}」でダウンロードします。</translation>
    </message>
    <message>
      <source>{model} is not installed ({gigabytes:.1f} GB, licence {licence}). “{get}” downloads it.</source>
      <translation>{model} はインストールされていません（{gigabytes:.1f} GB、ライセンス {licence}）。「{get}」でダウンロードします。</translation>
    </message>
    <message>
      <source>{model} is not installed.</source>
      <translation>{model} はインストールされていません。</translation>
    </message>
    <message>
      <source>{model}, licence {licence}</source>
      <translation>{model}、ライセンス {licence}</translation>
    </message>
    <message>
      <source>From an idea…</source>
      <translation>アイデアから…</translation>
    </message>
    <message>
      <source>Generate</source>
      <translation>生成</translation>
    </message>
    <message>
      <source>Get better models, or remove some</source>
      <translation>もっと良いモデルを入手、または取り除く</translation>
    </message>
    <message>
      <source>Get models</source>
      <translation>モデルを入手</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>長さ</translation>
    </message>
    <message>
      <source>Let another prompt hold from here to there.</source>
      <translation>ここからここまで、別のプロンプトを使います。</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>セクション</translation>
    </message>
    <message>
      <source>Sing it or drop a recording: its tempo and key are found, and loops are made from it.</source>
      <translation>歌うか録音をドロップすると、テンポとキーを見つけてループを作ります。</translation>
    </message>
    <message>
      <source>Stop the take that is being made, and keep what there is.</source>
      <translation>作成中のテイクを止め、できた分を残します。</translation>
    </message>
    <message>
      <source>What to make</source>
      <translation>作るもの</translation>
    </message>
    <message>
      <source>How long the music is: 10 s, 7.5 or 0:20; {longest} at most.</source>
      <translation>音楽の長さ: 10 s、7.5、0:20 など。最長 {longest} です。</translation>
    </message>
    <message>
      <source>How long the music is: 10 s, 90, 1:30 or 10:00; {longest} at most.</source>
      <translation>音楽の長さ: 10 s、90、1:30、10:00 など。最長 {longest} です。</translation>
    </message>
    <message>
      <source>Show {list} and {last}.</source>
      <translation>{list}、{last} を表示します。</translation>
    </message>
    <message>
      <source>a LoRA</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>guidance</source>
      <translation>ガイダンス</translation>
    </message>
    <message>
      <source>overlap</source>
      <translation>オーバーラップ</translation>
    </message>
    <message>
      <source>retries</source>
      <translation>やり直し</translation>
    </message>
    <message>
      <source>sampling</source>
      <translation>サンプリング</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>シード</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>ステップ</translation>
    </message>
    <message>
      <source>variations</source>
      <translation>バリエーション</translation>
    </message>
    <message>
      <source>A seed is a whole number.</source>
      <translation>シードは整数です。</translation>
    </message>
    <message>
      <source>Choose a smaller.</source>
      <translation>もっと小さいものを選んでください。</translation>
    </message>
    <message>
      <source>Choose one from 0 to {limit}.</source>
      <translation>0 から {limit} までで選んでください。</translation>
    </message>
    <message>
      <source>The last variation's seed is above {limit}.</source>
      <translation>最後のバリエーションのシードが {limit} を超えます。</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>捨てる</translation>
    </message>
    <message>
      <source>Discard what was recovered</source>
      <translation>復元したものを捨てる</translation>
    </message>
    <message>
      <source>Recovered</source>
      <translation>復元</translation>
    </message>
    <message numerus="yes">
      <source>Recovered: {n} recordings, {length} of humming. MusicDesk ended while they were being recorded.</source>
      <comment>Recovered: {length} of humming. MusicDesk ended while it was being recorded.</comment>
      <translation>
        <numerusform>復元しました: 録音 {n} 件、長さ {length} のハミング。録音中に MusicDesk が終了しました。</numerusform>
      </translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>表示</translation>
    </message>
    <message>
      <source>Show what was recovered</source>
      <translation>復元したものを表示</translation>
    </message>
    <message numerus="yes">
      <source>{n} takes that were being made when MusicDesk ended are in the list.</source>
      <comment>A take that was being made when MusicDesk ended is in the list.</comment>
      <translation>
        <numerusform>MusicDesk が終了したときに作成中だったテイク {n} 個が一覧にあります。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} takes that were being made when the engine ended are in the list.</source>
      <comment>A take that was being made when the engine ended is in the list.</comment>
      <translation>
        <numerusform>エンジンが終了したときに作成中だったテイク {n} 個が一覧にあります。</numerusform>
      </translation>
    </message>
    <message>
      <source>From the panel: it is empty</source>
      <translation>パネル: 空です</translation>
    </message>
    <message>
      <source>From the panel: it says the same</source>
      <translation>パネル: 同じ内容です</translation>
    </message>
    <message>
      <source>From the panel: {prompt}</source>
      <translation>パネル: {prompt}</translation>
    </message>
    <message>
      <source>Its own: it has none</source>
      <translation>このテイク: プロンプトなし</translation>
    </message>
    <message>
      <source>Its own: {prompt}</source>
      <translation>このテイク: {prompt}</translation>
    </message>
    <message>
      <source>Joins to choose from</source>
      <translation>つなぎの候補数</translation>
    </message>
    <message>
      <source>Keep it, with the best join of</source>
      <translation>残す（最良のつなぎを選ぶ） 候補:</translation>
    </message>
    <message>
      <source>Keep what follows, with the best of several joins</source>
      <translation>後に続く部分を残し、最良のつなぎを選ぶ</translation>
    </message>
    <message>
      <source>Make it anew to the end</source>
      <translation>最後まで新しく作る</translation>
    </message>
    <message>
      <source>Make what follows anew to the end</source>
      <translation>後に続く部分を新しく作る</translation>
    </message>
    <message>
      <source>Re-make</source>
      <translation>作り直す</translation>
    </message>
    <message>
      <source>Re-make the selection</source>
      <translation>選択範囲を作り直す</translation>
    </message>
    <message>
      <source>Say in the prompt panel first what you want to hear.</source>
      <translation>先にプロンプトパネルに、聴きたいものを書いてください。</translation>
    </message>
    <message>
      <source>So many are made; the one that joins what follows best is taken.</source>
      <translation>この数だけ作り、後の部分に最もよくつながるものを使います。</translation>
    </message>
    <message>
      <source>Vary</source>
      <translation>バリエーション</translation>
    </message>
    <message>
      <source>Vary the selection</source>
      <translation>選択範囲のバリエーション</translation>
    </message>
    <message>
      <source>What follows</source>
      <translation>後に続く部分</translation>
    </message>
    <message>
      <source>{begin} to {end} of “{title}”</source>
      <translation>「{title}」の {begin}〜{end}</translation>
    </message>
    <message>
      <source>“{prompt}”</source>
      <translation>「{prompt}」</translation>
    </message>
    <message>
      <source>“{title}”, all of it</source>
      <translation>「{title}」全体</translation>
    </message>
    <message>
      <source>Continuing “{title}” ...</source>
      <translation>「{title}」を続けています ...</translation>
    </message>
    <message>
      <source>Continuing “{title}” from {moment} on ...</source>
      <translation>「{title}」を {moment} から続けています ...</translation>
    </message>
    <message>
      <source>Continuing “{title}” from {moment} on with “{prompt}” ...</source>
      <translation>「{title}」を {moment} から「{prompt}」で続けています ...</translation>
    </message>
    <message>
      <source>Continuing “{title}” with “{prompt}” ...</source>
      <translation>「{title}」を「{prompt}」で続けています ...</translation>
    </message>
    <message numerus="yes">
      <source>Making {n} variations of “{title}” ...</source>
      <comment>Making {n} variation of “{title}” ...</comment>
      <translation>
        <numerusform>「{title}」のバリエーションを {n} 個作っています ...</numerusform>
      </translation>
    </message>
    <message>
      <source>Making “{title}” again ...</source>
      <translation>「{title}」をもう一度作っています ...</translation>
    </message>
    <message>
      <source>Re-making {begin} to {end} of “{title}” ...</source>
      <translation>「{title}」の {begin}〜{end} を作り直しています ...</translation>
    </message>
    <message>
      <source>Rolling the seam at {moment} again ...</source>
      <translation>{moment} のつなぎ目を作り直しています ...</translation>
    </message>
    <message>
      <source>Say in the prompt what you want to hear, and press it again.</source>
      <translation>プロンプトに聴きたいものを書いて、もう一度押してください。</translation>
    </message>
    <message>
      <source>Select a part of {seconds:g} s at least.</source>
      <translation>少なくとも {seconds:g} s の部分を選んでください。</translation>
    </message>
    <message>
      <source>The melody “{name}” that this take followed is not there any more.</source>
      <translation>このテイクが従ったメロディ「{name}」はもうありません。</translation>
    </message>
    <message>
      <source>There is nothing before that place to go on from. Choose one that is later.</source>
      <translation>その位置より前に、続けられるものがありません。もっと後ろを選んでください。</translation>
    </message>
    <message>
      <source>Use its settings, and give a melody again.</source>
      <translation>設定を使い、メロディを指定し直してください。</translation>
    </message>
    <message>
      <source>The notes were found anew; what you changed by hand comes back with Undo.</source>
      <translation>ノートを取り直しました。手で変えたところは「元に戻す」で戻ります。</translation>
    </message>
    <message>
      <source>change how notes are heard</source>
      <translation>ノートの聴き取り方の変更</translation>
    </message>
    <message>
      <source>There is no seam after this place.</source>
      <translation>この位置より後に、つなぎ目はありません。</translation>
    </message>
    <message>
      <source>There is no seam before this place.</source>
      <translation>この位置より前に、つなぎ目はありません。</translation>
    </message>
    <message>
      <source>Here a part was re-made.</source>
      <translation>ここで一部を作り直しました。</translation>
    </message>
    <message>
      <source>Here a section begins.</source>
      <translation>ここからセクションが始まります。</translation>
    </message>
    <message>
      <source>Here the music goes on from what was made before.</source>
      <translation>ここから、前に作ったものの続きです。</translation>
    </message>
    <message>
      <source>Here the take was continued.</source>
      <translation>ここからテイクを続けました。</translation>
    </message>
    <message>
      <source>Right-click to re-roll it.</source>
      <translation>右クリックで作り直せます。</translation>
    </message>
    <message>
      <source>Seam at {moment}: {measures}</source>
      <translation>{moment} のつなぎ目: {measures}</translation>
    </message>
    <message>
      <source>a sudden change</source>
      <translation>急な変化</translation>
    </message>
    <message>
      <source>as loud</source>
      <translation>同じ音量</translation>
    </message>
    <message>
      <source>no click</source>
      <translation>クリックなし</translation>
    </message>
    <message>
      <source>no sudden change</source>
      <translation>急な変化なし</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>未測定</translation>
    </message>
    <message>
      <source>seam at {moment}: {faults}</source>
      <translation>{moment} のつなぎ目: {faults}</translation>
    </message>
    <message>
      <source>{bad} of {all} seams are not good</source>
      <translation>つなぎ目 {all} か所中 {bad} か所が良くありません</translation>
    </message>
    <message>
      <source>{step:.1f} LU louder</source>
      <translation>{step:.1f} LU 大きい</translation>
    </message>
    <message>
      <source>{step:.1f} LU quieter</source>
      <translation>{step:.1f} LU 小さい</translation>
    </message>
    <message>
      <source>{words}.</source>
      <translation>{words}。</translation>
    </message>
    <message>
      <source>Add a section</source>
      <translation>セクションを追加</translation>
    </message>
    <message>
      <source>Add a section in the next empty place, or cut the chosen one in two (Insert).</source>
      <translation>次の空きにセクションを追加するか、選んだものを 2 つに分けます（Insert）。</translation>
    </message>
    <message>
      <source>Cut off what lies beyond the end of the music.</source>
      <translation>音楽の終わりを越えた部分を切り落とします。</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>合わせる</translation>
    </message>
    <message>
      <source>Fit the sections to the length</source>
      <translation>セクションを長さに合わせる</translation>
    </message>
    <message>
      <source>It can begin between {low} and {high}.</source>
      <translation>始まりは {low}〜{high} の間にできます。</translation>
    </message>
    <message>
      <source>It can end between {low} and {high}.</source>
      <translation>終わりは {low}〜{high} の間にできます。</translation>
    </message>
    <message>
      <source>Move its neighbour, or make the music longer.</source>
      <translation>隣を動かすか、音楽を長くしてください。</translation>
    </message>
    <message>
      <source>Prompt of section {number} of {count}</source>
      <translation>セクション {number} / {count} のプロンプト</translation>
    </message>
    <message>
      <source>Remove the section</source>
      <translation>セクションを取り除く</translation>
    </message>
    <message>
      <source>Stretches with a prompt of their own. Where there is none, the prompt above holds.</source>
      <translation>独自のプロンプトを持つ区間です。ないところでは上のプロンプトを使います。</translation>
    </message>
    <message>
      <source>Take the chosen section away (Delete).</source>
      <translation>選んだセクションを取り除きます（Delete）。</translation>
    </message>
    <message>
      <source>From</source>
      <translation>開始</translation>
    </message>
    <message>
      <source>How closely to follow this prompt; empty: as closely as everywhere.</source>
      <translation>このプロンプトへの忠実さ。空なら全体と同じです。</translation>
    </message>
    <message>
      <source>Prompt of the section</source>
      <translation>セクションのプロンプト</translation>
    </message>
    <message>
      <source>Section from</source>
      <translation>セクションの始まり</translation>
    </message>
    <message>
      <source>Section guidance</source>
      <translation>セクションのガイダンス</translation>
    </message>
    <message>
      <source>Section prompt</source>
      <translation>セクションのプロンプト</translation>
    </message>
    <message>
      <source>Section to</source>
      <translation>セクションの終わり</translation>
    </message>
    <message>
      <source>To</source>
      <translation>終了</translation>
    </message>
    <message>
      <source>What is to be heard here?</source>
      <translation>ここで何を聴きたいですか？</translation>
    </message>
    <message>
      <source>Where it begins: 0:30 or 30 s.</source>
      <translation>始まり: 0:30 または 30 s。</translation>
    </message>
    <message>
      <source>Where it begins: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30.</source>
      <translation>始まり: bar 9、その 3 拍目は 9.3、さらに半拍後は 9.3.5、または 0:30。</translation>
    </message>
    <message>
      <source>Where it ends: 0:30 or 30 s.</source>
      <translation>終わり: 0:30 または 30 s。</translation>
    </message>
    <message>
      <source>Where it ends: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30.</source>
      <translation>終わり: bar 9、その 3 拍目は 9.3、さらに半拍後は 9.3.5、または 0:30。</translation>
    </message>
    <message>
      <source>as above</source>
      <translation>上と同じ</translation>
    </message>
    <message>
      <source>new section</source>
      <translation>新しいセクション</translation>
    </message>
    <message>
      <source>Click to add a section, or drag one here.</source>
      <translation>クリックでセクションを追加、またはここにドラッグ。</translation>
    </message>
    <message>
      <source>Section lane</source>
      <translation>セクションのレーン</translation>
    </message>
    <message>
      <source>Sections of the take</source>
      <translation>テイクのセクション</translation>
    </message>
    <message>
      <source>Click or drag here to add a section</source>
      <translation>クリックかドラッグでセクションを追加</translation>
    </message>
    <message>
      <source>No sections</source>
      <translation>セクションなし</translation>
    </message>
    <message>
      <source>Section {number} of {count}, {span}, guidance {guidance:g}: {prompt}</source>
      <translation>セクション {number} / {count}、{span}、ガイダンス {guidance:g}: {prompt}</translation>
    </message>
    <message>
      <source>Section {number} of {count}, {span}: {prompt}</source>
      <translation>セクション {number} / {count}、{span}: {prompt}</translation>
    </message>
    <message>
      <source>The loop ends before its sections: {what_happens}.</source>
      <translation>ループがセクションより先に終わります: {what_happens}。</translation>
    </message>
    <message>
      <source>The music ends before its sections: {what_happens}.</source>
      <translation>音楽がセクションより先に終わります: {what_happens}。</translation>
    </message>
    <message>
      <source>section {cut} is cut off there</source>
      <translation>セクション {cut} はそこで切れます</translation>
    </message>
    <message>
      <source>section {cut} is cut off there, and section {gone} is left out</source>
      <translation>セクション {cut} はそこで切れ、セクション {gone} は省かれます</translation>
    </message>
    <message>
      <source>section {cut} is cut off there, and sections {first} to {last} are left out</source>
      <translation>セクション {cut} はそこで切れ、セクション {first}〜{last} は省かれます</translation>
    </message>
    <message>
      <source>section {gone} is left out</source>
      <translation>セクション {gone} は省かれます</translation>
    </message>
    <message>
      <source>sections {first} to {last} are left out</source>
      <translation>セクション {first}〜{last} は省かれます</translation>
    </message>
    <message>
      <source>{begin} to {end}</source>
      <translation>{begin}〜{end}</translation>
    </message>
    <message numerus="yes">
      <source>{n} sections</source>
      <comment>{n} section</comment>
      <translation>
        <numerusform>セクション {n} 個</numerusform>
      </translation>
    </message>
    <message>
      <source>Words of the section</source>
      <translation>セクションの言葉</translation>
    </message>
    <message>
      <source>Continue from here</source>
      <translation>ここから続ける</translation>
    </message>
    <message>
      <source>Keep everything up to the end of the selection, and let it go on from there for the length in the panel.</source>
      <translation>選択範囲の終わりまでを残し、そこからパネルの長さだけ続けます。</translation>
    </message>
    <message>
      <source>New music for what is selected; what is before it stays as it is.</source>
      <translation>選択範囲に新しい音楽。その前はそのままです。</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>選択範囲</translation>
    </message>
    <message>
      <source>Several takes, each with other music in what is selected.</source>
      <translation>選択範囲だけ違う音楽のテイクをいくつか作ります。</translation>
    </message>
    <message>
      <source>16-bit brain float</source>
      <translation>16 ビット bfloat</translation>
    </message>
    <message>
      <source>16-bit float</source>
      <translation>16 ビット浮動小数点</translation>
    </message>
    <message>
      <source>32-bit float</source>
      <translation>32 ビット浮動小数点</translation>
    </message>
    <message>
      <source>8-bit whole</source>
      <translation>8 ビット整数</translation>
    </message>
    <message>
      <source>A copy of huggingface.co to download models from</source>
      <translation>モデルのダウンロードに使う huggingface.co の写し</translation>
    </message>
    <message>
      <source>Another folder counts from the next start; models stay where they are.</source>
      <translation>別のフォルダーは次の起動から使います。モデルはいまの場所に残ります。</translation>
    </message>
    <message>
      <source>Another folder counts from the next start; takes stay where they are.</source>
      <translation>別のフォルダーは次の起動から使います。テイクはいまの場所に残ります。</translation>
    </message>
    <message>
      <source>Apple graphics</source>
      <translation>Apple グラフィックス</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>適用</translation>
    </message>
    <message>
      <source>Choose the exports folder</source>
      <translation>書き出しのフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Choose the folder for exports</source>
      <translation>書き出し用のフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Choose the folder for models</source>
      <translation>モデル用のフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Choose the folder for the takes</source>
      <translation>テイク用のフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Choose the library folder</source>
      <translation>ライブラリのフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Choose the models folder</source>
      <translation>モデルのフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Dragging</source>
      <translation>ドラッグ</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>エンジン</translation>
    </message>
    <message>
      <source>Exports folder</source>
      <translation>書き出しのフォルダー</translation>
    </message>
    <message>
      <source>Exports in the library</source>
      <translation>ライブラリ内の Exports</translation>
    </message>
    <message>
      <source>Keep the model in memory between takes</source>
      <translation>テイクの間もモデルをメモリに置く</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>ライブラリ</translation>
    </message>
    <message>
      <source>Library folder</source>
      <translation>ライブラリのフォルダー</translation>
    </message>
    <message>
      <source>Look for a newer version once a day</source>
      <translation>1 日 1 回、新しい版を調べる</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>外観</translation>
    </message>
    <message>
      <source>Make music on</source>
      <translation>音楽を作るデバイス</translation>
    </message>
    <message>
      <source>Mirror</source>
      <translation>ミラー</translation>
    </message>
    <message>
      <source>Models folder</source>
      <translation>モデルのフォルダー</translation>
    </message>
    <message>
      <source>MusicDesk in your Music folder</source>
      <translation>音楽フォルダーの MusicDesk</translation>
    </message>
    <message>
      <source>MusicDesk's own folder of models</source>
      <translation>MusicDesk のモデル用フォルダー</translation>
    </message>
    <message>
      <source>NVIDIA card</source>
      <translation>NVIDIA カード</translation>
    </message>
    <message>
      <source>Newer versions</source>
      <translation>新しい版</translation>
    </message>
    <message>
      <source>Number format</source>
      <translation>数値形式</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Output device</source>
      <translation>出力デバイス</translation>
    </message>
    <message>
      <source>Play a take as soon as it can be heard</source>
      <translation>聴けるようになったらすぐ再生する</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>プロセッサー</translation>
    </message>
    <message>
      <source>Proxy</source>
      <translation>プロキシ</translation>
    </message>
    <message>
      <source>Reset to defaults</source>
      <translation>初期値に戻す</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>The fastest there is</source>
      <translation>いちばん速いもの</translation>
    </message>
    <message>
      <source>The system's own</source>
      <translation>システムのもの</translation>
    </message>
    <message>
      <source>What suits the device</source>
      <translation>デバイスに合うもの</translation>
    </message>
    <message>
      <source>the system's own</source>
      <translation>システムのもの</translation>
    </message>
    <message>
      <source>{address}, where the network is reached through one</source>
      <translation>{address}（プロキシ経由でつなぐ場合）</translation>
    </message>
    <message>
      <source>{device} (not there now)</source>
      <translation>{device}（いまは接続なし）</translation>
    </message>
    <message>
      <source>bars of {take}</source>
      <translation>{take} の小節</translation>
    </message>
    <message>
      <source>bring back {takes}</source>
      <translation>{takes} の復帰</translation>
    </message>
    <message>
      <source>delete {takes}</source>
      <translation>{takes} の削除</translation>
    </message>
    <message>
      <source>import {take}</source>
      <translation>{take} の取り込み</translation>
    </message>
    <message>
      <source>key of {take}</source>
      <translation>{take} のキー</translation>
    </message>
    <message>
      <source>note on {take}</source>
      <translation>{take} のメモ</translation>
    </message>
    <message>
      <source>rename to “{title}”</source>
      <translation>「{title}」への名前変更</translation>
    </message>
    <message>
      <source>tempo of {take}</source>
      <translation>{take} のテンポ</translation>
    </message>
    <message numerus="yes">
      <source>{n} stars for {takes}</source>
      <comment>{n} star for {takes}</comment>
      <translation>
        <numerusform>{takes} に星 {n} つ</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} takes</source>
      <comment>{n} take</comment>
      <translation>
        <numerusform>テイク {n} 個</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>「{title}」</translation>
    </message>
    <message>
      <source>1 star</source>
      <translation>星 1 つ</translation>
    </message>
    <message>
      <source>2 stars</source>
      <translation>星 2 つ</translation>
    </message>
    <message>
      <source>3 stars</source>
      <translation>星 3 つ</translation>
    </message>
    <message>
      <source>4 stars</source>
      <translation>星 4 つ</translation>
    </message>
    <message>
      <source>5 stars</source>
      <translation>星 5 つ</translation>
    </message>
    <message>
      <source>Cancel the take being made</source>
      <translation>作成中のテイクを中止</translation>
    </message>
    <message>
      <source>Choose another, or change that one first.</source>
      <translation>別のものを選ぶか、先にそちらを変えてください。</translation>
    </message>
    <message>
      <source>Compare two takes (A/B)</source>
      <translation>2 つのテイクを比較（A/B）</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>続ける</translation>
    </message>
    <message>
      <source>Copy MIDI file</source>
      <translation>MIDI ファイルをコピー</translation>
    </message>
    <message>
      <source>Copy audio file</source>
      <translation>音のファイルをコピー</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>書き出す…</translation>
    </message>
    <message>
      <source>Generate a take</source>
      <translation>テイクを生成</translation>
    </message>
    <message>
      <source>Go to the prompt</source>
      <translation>プロンプトへ</translation>
    </message>
    <message>
      <source>Import sound…</source>
      <translation>音を取り込む…</translation>
    </message>
    <message>
      <source>Loop from an idea…</source>
      <translation>アイデアからループ…</translation>
    </message>
    <message>
      <source>Loop on or off</source>
      <translation>ループのオン／オフ</translation>
    </message>
    <message>
      <source>Loop what is selected</source>
      <translation>選択範囲をループ</translation>
    </message>
    <message>
      <source>Make again with a new seed</source>
      <translation>新しいシードでもう一度作る</translation>
    </message>
    <message>
      <source>Making</source>
      <translation>作成</translation>
    </message>
    <message>
      <source>Models…</source>
      <translation>モデル…</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>ウィンドウの次の部分へ</translation>
    </message>
    <message>
      <source>No stars</source>
      <translation>星なし</translation>
    </message>
    <message>
      <source>Parts of the take</source>
      <translation>テイクの部分</translation>
    </message>
    <message>
      <source>Play or pause</source>
      <translation>再生または一時停止</translation>
    </message>
    <message>
      <source>Playing</source>
      <translation>再生</translation>
    </message>
    <message>
      <source>Press one key, with Ctrl, Shift or Alt.</source>
      <translation>キーを 1 つ、Ctrl、Shift、Alt と一緒に押してください。</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>終了</translation>
    </message>
    <message>
      <source>Re-make the selection…</source>
      <translation>選択範囲を作り直す…</translation>
    </message>
    <message>
      <source>Re-roll the nearest seam</source>
      <translation>最も近いつなぎ目を作り直す</translation>
    </message>
    <message>
      <source>Record a melody, or end it</source>
      <translation>メロディの録音を開始または終了</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>やり直す</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>名前を変更</translation>
    </message>
    <message>
      <source>Search the takes</source>
      <translation>テイクを検索</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>設定…</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>ショートカット</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>全体を表示</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>Show or leave the melody page</source>
      <translation>メロディのページを表示または閉じる</translation>
    </message>
    <message>
      <source>Stop playing</source>
      <translation>再生を停止</translation>
    </message>
    <message>
      <source>Takes list</source>
      <translation>テイクの一覧</translation>
    </message>
    <message>
      <source>To the end</source>
      <translation>末尾へ</translation>
    </message>
    <message>
      <source>To the next seam</source>
      <translation>次のつなぎ目へ</translation>
    </message>
    <message>
      <source>To the seam before</source>
      <translation>前のつなぎ目へ</translation>
    </message>
    <message>
      <source>To the start</source>
      <translation>先頭へ</translation>
    </message>
    <message>
      <source>Transcribe: show the notes</source>
      <translation>採譜: ノートを表示</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>元に戻す</translation>
    </message>
    <message>
      <source>Use as melody</source>
      <translation>メロディとして使う</translation>
    </message>
    <message>
      <source>Use these settings</source>
      <translation>この設定を使う</translation>
    </message>
    <message>
      <source>Vary the selection…</source>
      <translation>選択範囲のバリエーション…</translation>
    </message>
    <message>
      <source>Vary the take…</source>
      <translation>テイクのバリエーション…</translation>
    </message>
    <message>
      <source>Waveform</source>
      <translation>波形</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>ウィンドウ</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>拡大</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>縮小</translation>
    </message>
    <message>
      <source>{keys} is taken by “{action}”.</source>
      <translation>{keys} は「{action}」が使っています。</translation>
    </message>
    <message>
      <source>“{keys}” is not one key.</source>
      <translation>「{keys}」は 1 つのキーではありません。</translation>
    </message>
    <message>
      <source>All as usual</source>
      <translation>すべて通常に戻す</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>変更</translation>
    </message>
    <message>
      <source>Choose an action to change its key</source>
      <translation>キーを変える操作を選んでください</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>新しいキー</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>検索</translation>
    </message>
    <message>
      <source>Search the shortcuts</source>
      <translation>ショートカットを検索</translation>
    </message>
    <message>
      <source>Usual key</source>
      <translation>通常のキー</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no key</comment>
      <translation>なし</translation>
    </message>
    <message>
      <source>Nothing was sung, so nothing was kept.</source>
      <translation>何も歌わなかったので、何も残していません。</translation>
    </message>
    <message>
      <source>The latency is being measured; wait until that is done.</source>
      <translation>レイテンシーを測定中です。終わるまで待ってください。</translation>
    </message>
    <message>
      <source>the Starter</source>
      <translation>Starter</translation>
    </message>
    <message>
      <source>{model} cannot go on from music; {other} does.</source>
      <translation>{model} は音楽の続きを作れないので、{other} で作ります。</translation>
    </message>
    <message>
      <source>{model} cannot re-make a part of a take; {other} does.</source>
      <translation>{model} はテイクの一部を作り直せないので、{other} で作ります。</translation>
    </message>
    <message>
      <source>{model} is not here; {other} does it instead.</source>
      <translation>{model} がここにないので、代わりに {other} で作ります。</translation>
    </message>
    <message>
      <source>Memory held by the engine; “Unload model” gives it back.</source>
      <translation>エンジンが使っているメモリ。「モデルをメモリから外す」で解放します。</translation>
    </message>
    <message>
      <source>Models at work</source>
      <translation>動作中のモデル</translation>
    </message>
    <message>
      <source>No model in memory yet</source>
      <translation>メモリにまだモデルなし</translation>
    </message>
    <message>
      <source>Ready.</source>
      <translation>準備完了。</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>状態</translation>
    </message>
    <message>
      <source>Choose a folder of stems</source>
      <translation>ステムのフォルダーを選ぶ</translation>
    </message>
    <message>
      <source>Copying the stems …</source>
      <translation>ステムをコピー中 …</translation>
    </message>
    <message>
      <source>Listening to the stems …</source>
      <translation>ステムを聴き取り中 …</translation>
    </message>
    <message>
      <source>Taking it apart; this takes minutes …</source>
      <translation>分離しています。数分かかります …</translation>
    </message>
    <message>
      <source>The stems are there. Ctrl with a drag handle drags them.</source>
      <translation>ステムができました。Ctrl とドラッグハンドルでドラッグできます。</translation>
    </message>
    <message numerus="yes">
      <source>Written: {n} MIDI files, in {folder}. {name} holds all of them.</source>
      <comment>Written: {n} MIDI file, in {folder}. {name} holds all of them.</comment>
      <translation>
        <numerusform>書き出しました: MIDI ファイル {n} 個（{folder}）。{name} に全部入っています。</numerusform>
      </translation>
    </message>
    <message>
      <source>Stems</source>
      <translation>ステム</translation>
    </message>
    <message>
      <source>Stems are the instruments of a take, each as a sound of its own. With them every instrument becomes a MIDI file, drums included, and Ctrl with a drag handle drags the stems.</source>
      <translation>ステムは、テイクの楽器ごとの音です。ステムがあれば、ドラムを含むどの楽器も MIDI ファイルになり、Ctrl とドラッグハンドルでステムをドラッグできます。</translation>
    </message>
    <message>
      <source>Stems: {names}.</source>
      <translation>ステム: {names}。</translation>
    </message>
    <message>
      <source>Take apart</source>
      <translation>分離する</translation>
    </message>
    <message>
      <source>Use a folder of stems…</source>
      <translation>ステムのフォルダーを使う…</translation>
    </message>
    <message>
      <source>Write MIDI files</source>
      <translation>MIDI ファイルを書き出す</translation>
    </message>
    <message>
      <source>Deleted: {name}. Undo brings it back.</source>
      <translation>削除しました: {name}。「元に戻す」で戻ります。</translation>
    </message>
    <message>
      <source>Discarded. Undo brings it back.</source>
      <translation>捨てました。「元に戻す」で戻ります。</translation>
    </message>
    <message>
      <source>Its tempo is {bpm} bpm: name that in the prompt, and the beat fits.</source>
      <translation>テンポは {bpm} bpm です。プロンプトに書くと拍が合います。</translation>
    </message>
    <message>
      <source>Kept: {name}. The melody page has it.</source>
      <translation>残しました: {name}。メロディのページにあります。</translation>
    </message>
    <message>
      <source>The next take follows {name}.</source>
      <translation>次のテイクは {name} に従います。</translation>
    </message>
    <message>
      <source>crashed</source>
      <translation>異常終了</translation>
    </message>
    <message>
      <source>delete {name}</source>
      <translation>{name} の削除</translation>
    </message>
    <message>
      <source>device changed</source>
      <translation>デバイス変更</translation>
    </message>
    <message>
      <source>device lost</source>
      <translation>デバイスなし</translation>
    </message>
    <message>
      <source>disk full</source>
      <translation>ディスク満杯</translation>
    </message>
    <message>
      <source>frozen</source>
      <translation>応答なし</translation>
    </message>
    <message>
      <source>gaps</source>
      <comment>a recording</comment>
      <translation>欠けあり</translation>
    </message>
    <message>
      <source>not written</source>
      <translation>書き込めず</translation>
    </message>
    <message>
      <source>recovered</source>
      <comment>a recording</comment>
      <translation>復元</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>長すぎ</translation>
    </message>
    <message>
      <source>{model} follows no melody: choose the Starter.</source>
      <translation>{model} はメロディに従えません。Starter を選んでください。</translation>
    </message>
    <message>
      <source>{model} keeps no beat of {bpm} bpm; the nearest it keeps is {near} bpm.</source>
      <translation>{model} は {bpm} bpm の拍を保てません。保てる最も近いテンポは {near} bpm です。</translation>
    </message>
    <message>
      <source>{name} is in its slot, but {model} follows no melody: choose the Starter.</source>
      <translation>{name} を選んでありますが、{model} はメロディに従えません。Starter を選んでください。</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>取り込む…</translation>
    </message>
    <message>
      <source>It came with MusicDesk, and stays.</source>
      <translation>MusicDesk に付いているもので、取り除けません。</translation>
    </message>
    <message>
      <source>No style</source>
      <translation>スタイルなし</translation>
    </message>
    <message>
      <source>Others</source>
      <translation>その他</translation>
    </message>
    <message>
      <source>Save as style…</source>
      <translation>スタイルとして保存…</translation>
    </message>
    <message>
      <source>Save the prompt as a style, bring styles in, give them away, remove them.</source>
      <translation>プロンプトをスタイルとして保存したり、スタイルを取り込み、渡し、取り除いたりします。</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>スタイル</translation>
    </message>
    <message>
      <source>Style actions</source>
      <translation>スタイルの操作</translation>
    </message>
    <message>
      <source>What the style asks for</source>
      <translation>スタイルが求める音</translation>
    </message>
    <message>
      <source>Asks for</source>
      <translation>求める音</translation>
    </message>
    <message>
      <source>Family</source>
      <translation>分類</translation>
    </message>
    <message>
      <source>Goes along: {settings}.</source>
      <translation>一緒に残るもの: {settings}。</translation>
    </message>
    <message>
      <source>It takes the place of the one that came with MusicDesk.</source>
      <translation>MusicDesk に付いているものの代わりになります。</translation>
    </message>
    <message>
      <source>Name of the style</source>
      <translation>スタイルの名前</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save as style</source>
      <translation>スタイルとして保存</translation>
    </message>
    <message>
      <source>This replaces your style of that name.</source>
      <translation>同じ名前のあなたのスタイルを置き換えます。</translation>
    </message>
    <message>
      <source>What it asks for</source>
      <translation>求める音</translation>
    </message>
    <message>
      <source>{bpm:g} bpm</source>
      <translation>{bpm:g} bpm</translation>
    </message>
    <message>
      <source>{place} is where your words go the next time.</source>
      <translation>次からは {place} にあなたの言葉が入ります。</translation>
    </message>
    <message>
      <source>Brought in: the style “{name}”.</source>
      <translation>取り込みました: スタイル「{name}」。</translation>
    </message>
    <message numerus="yes">
      <source>Brought in: {n} styles.</source>
      <comment>Brought in: {n} style.</comment>
      <translation>
        <numerusform>取り込みました: スタイル {n} 個。</numerusform>
      </translation>
    </message>
    <message>
      <source>Export the style</source>
      <translation>スタイルを書き出す</translation>
    </message>
    <message>
      <source>Exported: {name}, in {parent}.</source>
      <translation>書き出しました: {name}（{parent}）。</translation>
    </message>
    <message>
      <source>Import styles</source>
      <translation>スタイルを取り込む</translation>
    </message>
    <message>
      <source>In the place of what came with MusicDesk: {styles}; Remove brings it back.</source>
      <translation>MusicDesk に付いているものの代わりです: {styles}。「取り除く」で元のものに戻ります。</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>マイスタイル</translation>
    </message>
    <message>
      <source>Remove the style</source>
      <translation>スタイルを取り除く</translation>
    </message>
    <message>
      <source>Remove your style “{name}”? This cannot be undone.</source>
      <translation>あなたのスタイル「{name}」を取り除きますか？元に戻せません。</translation>
    </message>
    <message>
      <source>Removed: the style “{name}”.</source>
      <translation>取り除きました: スタイル「{name}」。</translation>
    </message>
    <message>
      <source>Saved as the style “{name}”.</source>
      <translation>スタイル「{name}」として保存しました。</translation>
    </message>
    <message>
      <source>Say in the prompt first what the style sounds like.</source>
      <translation>先にプロンプトに、スタイルの音を書いてください。</translation>
    </message>
    <message>
      <source>Styles</source>
      <translation>スタイル</translation>
    </message>
    <message>
      <source>A style of your own</source>
      <translation>あなたのスタイル</translation>
    </message>
    <message>
      <source>guidance {value:g}</source>
      <translation>ガイダンス {value:g}</translation>
    </message>
    <message>
      <source>not: {negative}</source>
      <translation>除外: {negative}</translation>
    </message>
    <message>
      <source>steps {value:g}</source>
      <translation>ステップ {value:g}</translation>
    </message>
    <message>
      <source>temperature {value:g}</source>
      <translation>温度 {value:g}</translation>
    </message>
    <message>
      <source>top-k {value:g}</source>
      <translation>top-k {value:g}</translation>
    </message>
    <message>
      <source>written for {model}</source>
      <translation>{model} 用</translation>
    </message>
    <message>
      <source>{bpm} bpm</source>
      <translation>{bpm} bpm</translation>
    </message>
    <message>
      <source>acoustic guitar</source>
      <comment>a tag</comment>
      <translation>アコースティックギター</translation>
    </message>
    <message>
      <source>aggressive</source>
      <comment>a tag</comment>
      <translation>攻撃的</translation>
    </message>
    <message>
      <source>ambient</source>
      <comment>a tag</comment>
      <translation>アンビエント</translation>
    </message>
    <message>
      <source>atmospheric</source>
      <comment>a tag</comment>
      <translation>空間的</translation>
    </message>
    <message>
      <source>bass guitar</source>
      <comment>a tag</comment>
      <translation>ベースギター</translation>
    </message>
    <message>
      <source>blues</source>
      <comment>a tag</comment>
      <translation>ブルース</translation>
    </message>
    <message>
      <source>bossa nova</source>
      <comment>a tag</comment>
      <translation>ボサノヴァ</translation>
    </message>
    <message>
      <source>brass</source>
      <comment>a tag</comment>
      <translation>ブラス</translation>
    </message>
    <message>
      <source>bright</source>
      <comment>a tag</comment>
      <translation>明るい</translation>
    </message>
    <message>
      <source>calm</source>
      <comment>a tag</comment>
      <translation>穏やか</translation>
    </message>
    <message>
      <source>cello</source>
      <comment>a tag</comment>
      <translation>チェロ</translation>
    </message>
    <message>
      <source>choir</source>
      <comment>a tag</comment>
      <translation>合唱</translation>
    </message>
    <message>
      <source>clarinet</source>
      <comment>a tag</comment>
      <translation>クラリネット</translation>
    </message>
    <message>
      <source>classical</source>
      <comment>a tag</comment>
      <translation>クラシック</translation>
    </message>
    <message>
      <source>country</source>
      <comment>a tag</comment>
      <translation>カントリー</translation>
    </message>
    <message>
      <source>dark</source>
      <comment>a tag</comment>
      <translation>暗い</translation>
    </message>
    <message>
      <source>disco</source>
      <comment>a tag</comment>
      <translation>ディスコ</translation>
    </message>
    <message>
      <source>dramatic</source>
      <comment>a tag</comment>
      <translation>ドラマチック</translation>
    </message>
    <message>
      <source>dreamy</source>
      <comment>a tag</comment>
      <translation>夢見るような</translation>
    </message>
    <message>
      <source>drum and bass</source>
      <comment>a tag</comment>
      <translation>ドラムンベース</translation>
    </message>
    <message>
      <source>drums</source>
      <comment>a tag</comment>
      <translation>ドラム</translation>
    </message>
    <message>
      <source>dub</source>
      <comment>a tag</comment>
      <translation>ダブ</translation>
    </message>
    <message>
      <source>dubstep</source>
      <comment>a tag</comment>
      <translation>ダブステップ</translation>
    </message>
    <message>
      <source>electric guitar</source>
      <comment>a tag</comment>
      <translation>エレキギター</translation>
    </message>
    <message>
      <source>electric piano</source>
      <comment>a tag</comment>
      <translation>エレクトリックピアノ</translation>
    </message>
    <message>
      <source>electro</source>
      <comment>a tag</comment>
      <translation>エレクトロ</translation>
    </message>
    <message>
      <source>energetic</source>
      <comment>a tag</comment>
      <translation>エネルギッシュ</translation>
    </message>
    <message>
      <source>epic</source>
      <comment>a tag</comment>
      <translation>壮大</translation>
    </message>
    <message>
      <source>flute</source>
      <comment>a tag</comment>
      <translation>フルート</translation>
    </message>
    <message>
      <source>folk</source>
      <comment>a tag</comment>
      <translation>フォーク</translation>
    </message>
    <message>
      <source>funk</source>
      <comment>a tag</comment>
      <translation>ファンク</translation>
    </message>
    <message>
      <source>gloomy</source>
      <comment>a tag</comment>
      <translation>陰鬱</translation>
    </message>
    <message>
      <source>gospel</source>
      <comment>a tag</comment>
      <translation>ゴスペル</translation>
    </message>
    <message>
      <source>groovy</source>
      <comment>a tag</comment>
      <translation>グルーヴィー</translation>
    </message>
    <message>
      <source>happy</source>
      <comment>a tag</comment>
      <translation>楽しい</translation>
    </message>
    <message>
      <source>harp</source>
      <comment>a tag</comment>
      <translation>ハープ</translation>
    </message>
    <message>
      <source>hip hop</source>
      <comment>a tag</comment>
      <translation>ヒップホップ</translation>
    </message>
    <message>
      <source>house</source>
      <comment>a tag</comment>
      <translation>ハウス</translation>
    </message>
    <message>
      <source>hypnotic</source>
      <comment>a tag</comment>
      <translation>催眠的</translation>
    </message>
    <message>
      <source>indie rock</source>
      <comment>a tag</comment>
      <translation>インディーロック</translation>
    </message>
    <message>
      <source>jazz</source>
      <comment>a tag</comment>
      <translation>ジャズ</translation>
    </message>
    <message>
      <source>latin</source>
      <comment>a tag</comment>
      <translation>ラテン</translation>
    </message>
    <message>
      <source>lo-fi</source>
      <comment>a tag</comment>
      <translation>ローファイ</translation>
    </message>
    <message>
      <source>marimba</source>
      <comment>a tag</comment>
      <translation>マリンバ</translation>
    </message>
    <message>
      <source>melancholic</source>
      <comment>a tag</comment>
      <translation>メランコリック</translation>
    </message>
    <message>
      <source>metal</source>
      <comment>a tag</comment>
      <translation>メタル</translation>
    </message>
    <message>
      <source>music box</source>
      <comment>a tag</comment>
      <translation>オルゴール</translation>
    </message>
    <message>
      <source>mysterious</source>
      <comment>a tag</comment>
      <translation>神秘的</translation>
    </message>
    <message>
      <source>new age</source>
      <comment>a tag</comment>
      <translation>ニューエイジ</translation>
    </message>
    <message>
      <source>nostalgic</source>
      <comment>a tag</comment>
      <translation>ノスタルジック</translation>
    </message>
    <message>
      <source>organ</source>
      <comment>a tag</comment>
      <translation>オルガン</translation>
    </message>
    <message>
      <source>peaceful</source>
      <comment>a tag</comment>
      <translation>安らか</translation>
    </message>
    <message>
      <source>percussion</source>
      <comment>a tag</comment>
      <translation>パーカッション</translation>
    </message>
    <message>
      <source>piano</source>
      <comment>a tag</comment>
      <translation>ピアノ</translation>
    </message>
    <message>
      <source>playful</source>
      <comment>a tag</comment>
      <translation>遊び心のある</translation>
    </message>
    <message>
      <source>pop</source>
      <comment>a tag</comment>
      <translation>ポップ</translation>
    </message>
    <message>
      <source>psychedelic</source>
      <comment>a tag</comment>
      <translation>サイケデリック</translation>
    </message>
    <message>
      <source>punk</source>
      <comment>a tag</comment>
      <translation>パンク</translation>
    </message>
    <message>
      <source>r&amp;b</source>
      <comment>a tag</comment>
      <translation>R&amp;B</translation>
    </message>
    <message>
      <source>reggae</source>
      <comment>a tag</comment>
      <translation>レゲエ</translation>
    </message>
    <message>
      <source>rock</source>
      <comment>a tag</comment>
      <translation>ロック</translation>
    </message>
    <message>
      <source>romantic</source>
      <comment>a tag</comment>
      <translation>ロマンチック</translation>
    </message>
    <message>
      <source>sad</source>
      <comment>a tag</comment>
      <translation>悲しい</translation>
    </message>
    <message>
      <source>saxophone</source>
      <comment>a tag</comment>
      <translation>サックス</translation>
    </message>
    <message>
      <source>soul</source>
      <comment>a tag</comment>
      <translation>ソウル</translation>
    </message>
    <message>
      <source>soundtrack</source>
      <comment>a tag</comment>
      <translation>サウンドトラック</translation>
    </message>
    <message>
      <source>strings</source>
      <comment>a tag</comment>
      <translation>ストリングス</translation>
    </message>
    <message>
      <source>sub bass</source>
      <comment>a tag</comment>
      <translation>サブベース</translation>
    </message>
    <message>
      <source>synth bass</source>
      <comment>a tag</comment>
      <translation>シンセベース</translation>
    </message>
    <message>
      <source>synth lead</source>
      <comment>a tag</comment>
      <translation>シンセリード</translation>
    </message>
    <message>
      <source>synth pad</source>
      <comment>a tag</comment>
      <translation>シンセパッド</translation>
    </message>
    <message>
      <source>synthwave</source>
      <comment>a tag</comment>
      <translation>シンセウェイヴ</translation>
    </message>
    <message>
      <source>techno</source>
      <comment>a tag</comment>
      <translation>テクノ</translation>
    </message>
    <message>
      <source>tense</source>
      <comment>a tag</comment>
      <translation>緊張感のある</translation>
    </message>
    <message>
      <source>trance</source>
      <comment>a tag</comment>
      <translation>トランス</translation>
    </message>
    <message>
      <source>trap</source>
      <comment>a tag</comment>
      <translation>トラップ</translation>
    </message>
    <message>
      <source>trumpet</source>
      <comment>a tag</comment>
      <translation>トランペット</translation>
    </message>
    <message>
      <source>uplifting</source>
      <comment>a tag</comment>
      <translation>高揚感のある</translation>
    </message>
    <message>
      <source>vibraphone</source>
      <comment>a tag</comment>
      <translation>ビブラフォン</translation>
    </message>
    <message>
      <source>violin</source>
      <comment>a tag</comment>
      <translation>バイオリン</translation>
    </message>
    <message>
      <source>voice</source>
      <comment>a tag</comment>
      <translation>ボーカル</translation>
    </message>
    <message>
      <source>waltz</source>
      <comment>a tag</comment>
      <translation>ワルツ</translation>
    </message>
    <message>
      <source>warm</source>
      <comment>a tag</comment>
      <translation>温かい</translation>
    </message>
    <message>
      <source>world music</source>
      <comment>a tag</comment>
      <translation>ワールドミュージック</translation>
    </message>
    <message>
      <source>Double the tempo</source>
      <translation>テンポを 2 倍に</translation>
    </message>
    <message>
      <source>Export: {loudness}</source>
      <translation>書き出し: {loudness}</translation>
    </message>
    <message>
      <source>Half the tempo</source>
      <translation>テンポを半分に</translation>
    </message>
    <message>
      <source>Integrated loudness, and true peak</source>
      <translation>統合ラウドネスとトゥルーピーク</translation>
    </message>
    <message>
      <source>No key is known. Choose one, or type it: a m is A minor.</source>
      <translation>キーがわかりません。選ぶか入力してください。a m は A マイナーです。</translation>
    </message>
    <message>
      <source>No tempo is known. Type one.</source>
      <translation>テンポがわかりません。入力してください。</translation>
    </message>
    <message>
      <source>The key of this take. Choose another if it is not right.</source>
      <translation>このテイクのキー。違うなら選んでください。</translation>
    </message>
    <message>
      <source>The key that was heard, {sure} sure. Choose another if it is not right.</source>
      <translation>聞き取ったキーです（確かさ {sure}）。違っていたら別のキーを選んでください。</translation>
    </message>
    <message>
      <source>The key you chose. Choose “{none}” to go back to what was heard.</source>
      <translation>選んだキー。「{none}」を選ぶと、聴き取ったものに戻ります。</translation>
    </message>
    <message>
      <source>The tempo that was asked for. Type another if it is not right.</source>
      <translation>指定したテンポ。違うなら入力してください。</translation>
    </message>
    <message>
      <source>The tempo that was heard, {sure} sure. Type another if it is not right.</source>
      <translation>聞き取ったテンポです（確かさ {sure}）。違っていたら別の値を入力してください。</translation>
    </message>
    <message>
      <source>The tempo you typed. Empty the field to go back to what was heard.</source>
      <translation>入力したテンポ。欄を空にすると、聴き取ったものに戻ります。</translation>
    </message>
    <message>
      <source>Transcribe</source>
      <translation>採譜</translation>
    </message>
    <message>
      <source>bpm, asked</source>
      <translation>bpm、指定</translation>
    </message>
    <message>
      <source>bpm, heard</source>
      <translation>bpm、聴き取り</translation>
    </message>
    <message>
      <source>bpm, typed</source>
      <translation>bpm、入力</translation>
    </message>
    <message>
      <source>typed</source>
      <comment>the key</comment>
      <translation>入力</translation>
    </message>
    <message>
      <source>A tempo lies between {low:g} and {high:g} bpm.</source>
      <translation>テンポは {low:g}〜{high:g} bpm です。</translation>
    </message>
    <message>
      <source>A take is being made. It will stand here when it is done.</source>
      <translation>テイクを作成中です。できたらここに並びます。</translation>
    </message>
    <message>
      <source>No takes yet. Type what you want to hear and press Generate.</source>
      <translation>まだテイクがありません。聴きたいものを書いて「生成」を押してください。</translation>
    </message>
    <message>
      <source>Nothing found for {stars} or more stars.</source>
      <translation>星 {stars} つ以上のものは見つかりません。</translation>
    </message>
    <message>
      <source>Nothing found for {stars} stars.</source>
      <translation>星 {stars} つのものは見つかりません。</translation>
    </message>
    <message>
      <source>Nothing found for “{text}” with {stars} or more stars.</source>
      <translation>「{text}」、星 {stars} つ以上では見つかりません。</translation>
    </message>
    <message>
      <source>Nothing found for “{text}” with {stars} stars.</source>
      <translation>「{text}」、星 {stars} つでは見つかりません。</translation>
    </message>
    <message>
      <source>Nothing found for “{text}”.</source>
      <translation>「{text}」は見つかりません。</translation>
    </message>
    <message>
      <source>TAKES</source>
      <translation>テイク</translation>
    </message>
    <message>
      <source>{count:,} found</source>
      <translation>{count:,} 個見つかりました</translation>
    </message>
    <message>
      <source>Drag the notes of this take into your DAW as MIDI, or of all that are selected.</source>
      <translation>このテイク、または選択中のすべてのテイクのノートを MIDI で DAW にドラッグします。</translation>
    </message>
    <message>
      <source>Drag the sound of this take into your DAW, or of all that are selected.</source>
      <translation>このテイク、または選択中のすべてのテイクの音を DAW にドラッグします。</translation>
    </message>
    <message>
      <source>This take is gone</source>
      <translation>このテイクはなくなりました</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>タイトル</translation>
    </message>
    <message>
      <source>Takes</source>
      <translation>テイク</translation>
    </message>
    <message>
      <source>Compare A/B</source>
      <translation>A/B 比較</translation>
    </message>
    <message>
      <source>Copy MIDI</source>
      <translation>MIDI をコピー</translation>
    </message>
    <message numerus="yes">
      <source>Copy MIDI of {n:,} takes</source>
      <comment>Copy MIDI of {n:,} take</comment>
      <translation>
        <numerusform>テイク {n:,} 個の MIDI をコピー</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy audio</source>
      <translation>音をコピー</translation>
    </message>
    <message numerus="yes">
      <source>Copy audio of {n:,} takes</source>
      <comment>Copy audio of {n:,} take</comment>
      <translation>
        <numerusform>テイク {n:,} 個の音をコピー</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {n:,} takes</source>
      <comment>Delete {n:,} take</comment>
      <translation>
        <numerusform>テイク {n:,} 個を削除</numerusform>
      </translation>
    </message>
    <message>
      <source>Make again with new seed</source>
      <translation>新しいシードでもう一度</translation>
    </message>
    <message>
      <source>Reveal in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>Takes menu</source>
      <translation>テイクのメニュー</translation>
    </message>
    <message>
      <source>Vary…</source>
      <translation>バリエーション…</translation>
    </message>
    <message>
      <source>a take that is gone</source>
      <translation>なくなったテイク</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Enter</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>メモ</translation>
    </message>
    <message>
      <source>The note has {length:,} characters; the limit is {limit:,}.</source>
      <translation>メモは {length:,} 文字です。上限は {limit:,} です。</translation>
    </message>
    <message>
      <source>What to keep in mind about this take</source>
      <translation>このテイクについて覚えておくこと</translation>
    </message>
    <message>
      <source>All takes, whatever their stars</source>
      <translation>星の数によらず、すべてのテイク</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>検索を消去</translation>
    </message>
    <message>
      <source>Fewest stars</source>
      <translation>星の最小数</translation>
    </message>
    <message>
      <source>Search takes</source>
      <translation>テイクを検索</translation>
    </message>
    <message numerus="yes">
      <source>Takes with {n} stars or more</source>
      <comment>Takes with {n} star or more</comment>
      <translation>
        <numerusform>星 {n} つ以上のテイク</numerusform>
      </translation>
    </message>
    <message>
      <source>Takes with {stars} stars</source>
      <translation>星 {stars} つのテイク</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>4月</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>8月</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>12月</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>2月</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>金曜日</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>1月</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>7月</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>6月</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>3月</translation>
    </message>
    <message>
      <source>May</source>
      <translation>5月</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>月曜日</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>11月</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>10月</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>土曜日</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>9月</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>日曜日</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>木曜日</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>火曜日</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>水曜日</translation>
    </message>
    <message>
      <source>complete</source>
      <comment>a take</comment>
      <translation>完成</translation>
    </message>
    <message>
      <source>continuation</source>
      <translation>続き</translation>
    </message>
    <message>
      <source>cut short</source>
      <comment>a take</comment>
      <translation>途中まで</translation>
    </message>
    <message>
      <source>fits its prompt {likeness:.2f}</source>
      <translation>プロンプトとの一致 {likeness:.2f}</translation>
    </message>
    <message>
      <source>follows {name}</source>
      <translation>{name} に従う</translation>
    </message>
    <message>
      <source>has a note</source>
      <translation>メモあり</translation>
    </message>
    <message>
      <source>imported</source>
      <comment>a take</comment>
      <translation>取り込み</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>たった今</translation>
    </message>
    <message>
      <source>re-made</source>
      <translation>作り直し</translation>
    </message>
    <message>
      <source>sounds like {tags}</source>
      <translation>{tags} のように聞こえる</translation>
    </message>
    <message>
      <source>variation</source>
      <translation>バリエーション</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>昨日</translation>
    </message>
    <message>
      <source>{day} {month}</source>
      <translation>{month}{day}日</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
      <source>{hours} h ago</source>
      <translation>{hours} 時間前</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>{minutes} 分前</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} takes</source>
      <comment>{n:,} take</comment>
      <translation>
        <numerusform>テイク {n:,} 個</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hours</source>
      <comment>{n} hour</comment>
      <translation>
        <numerusform>{n} 時間</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <comment>{n} minute</comment>
      <translation>
        <numerusform>{n} 分</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <comment>{n} second</comment>
      <translation>
        <numerusform>{n} 秒</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} stars</source>
      <comment>{n} star</comment>
      <translation>
        <numerusform>星 {n} つ</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds:.1f} seconds</source>
      <translation>{seconds:.1f} 秒</translation>
    </message>
    <message>
      <source>en</source>
      <comment>the code of this language</comment>
      <translation>ja</translation>
    </message>
    <message>
      <source>Compare two takes at equal loudness</source>
      <translation>同じラウドネスで 2 つのテイクを比較</translation>
    </message>
    <message>
      <source>Go round in the loop region, or in all of it</source>
      <translation>ループ範囲、または全体を繰り返す</translation>
    </message>
    <message>
      <source>Go to end</source>
      <translation>末尾へ</translation>
    </message>
    <message>
      <source>Go to start</source>
      <translation>先頭へ</translation>
    </message>
    <message>
      <source>Go to the end</source>
      <translation>末尾へ移動</translation>
    </message>
    <message>
      <source>Go to the start</source>
      <translation>先頭へ移動</translation>
    </message>
    <message>
      <source>Mute</source>
      <translation>ミュート</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>出力</translation>
    </message>
    <message>
      <source>Output: {device}</source>
      <translation>出力: {device}</translation>
    </message>
    <message>
      <source>Stop, and go to the start</source>
      <translation>停止して先頭へ移動</translation>
    </message>
    <message>
      <source>Take {letter} is heard</source>
      <translation>テイク {letter} を再生中</translation>
    </message>
    <message>
      <source>Volume</source>
      <translation>音量</translation>
    </message>
    <message>
      <source>Volume: {level}</source>
      <translation>音量: {level}</translation>
    </message>
    <message>
      <source>of {length}</source>
      <translation>/ {length}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>一時停止中</translation>
    </message>
    <message>
      <source>starts in {seconds} s</source>
      <translation>あと {seconds} 秒で開始</translation>
    </message>
    <message>
      <source>{percent} %, silent</source>
      <translation>{percent} %、無音</translation>
    </message>
    <message>
      <source>Looking for a newer version …</source>
      <translation>新しい版を調べています …</translation>
    </message>
    <message>
      <source>MusicDesk {version} is the newest there is.</source>
      <translation>MusicDesk {version} は最新です。</translation>
    </message>
    <message>
      <source>MusicDesk {version} is there</source>
      <translation>MusicDesk {version} が出ました</translation>
    </message>
    <message>
      <source>MusicDesk {version} is there; this is {this}.</source>
      <translation>MusicDesk {version} が出ました。これは {this} です。</translation>
    </message>
    <message>
      <source>Opens {site} in the browser; nothing is downloaded by itself</source>
      <translation>ブラウザーで {site} を開きます。自動ではダウンロードしません</translation>
    </message>
    <message>
      <source>Type what you want to hear and press Generate</source>
      <translation>聴きたいものを書いて「生成」を押してください</translation>
    </message>
    <message>
      <source>{begin} to {end}  ({seconds:.3f} s)</source>
      <translation>{begin}〜{end}  （{seconds:.3f} s）</translation>
    </message>
    <message>
      <source>{begin} to {end}  ({seconds:.3f} s, {beats:.3g} beats)</source>
      <translation>{begin}〜{end}  （{seconds:.3f} s、{beats:.3g} 拍）</translation>
    </message>
    <message>
      <source>{made} of {length}</source>
      <translation>{made} / {length}</translation>
    </message>
    <message>
      <source>Continue from the end of the selection</source>
      <translation>選択範囲の終わりから続ける</translation>
    </message>
    <message>
      <source>Continue from {moment}</source>
      <translation>{moment} から続ける</translation>
    </message>
    <message>
      <source>Loop the selection</source>
      <translation>選択範囲をループ</translation>
    </message>
    <message>
      <source>Re-roll this seam ({moment}: {measures})</source>
      <translation>このつなぎ目を作り直す（{moment}: {measures}）</translation>
    </message>
    <message>
      <source>Waveform menu</source>
      <translation>波形のメニュー</translation>
    </message>
    <message>
      <source>Scroll the waveform</source>
      <translation>波形をスクロール</translation>
    </message>
    <message>
      <source>loop {begin:.1f} to {end:.1f} s</source>
      <translation>ループ {begin:.1f}〜{end:.1f} s</translation>
    </message>
    <message>
      <source>loop {begin:.1f} to {end:.1f} s (off)</source>
      <translation>ループ {begin:.1f}〜{end:.1f} s（オフ）</translation>
    </message>
    <message>
      <source>playhead {here:.1f} s of {length:.1f} s</source>
      <translation>再生位置 {here:.1f} s / {length:.1f} s</translation>
    </message>
    <message>
      <source>selection {begin:.1f} to {end:.1f} s</source>
      <translation>選択範囲 {begin:.1f}〜{end:.1f} s</translation>
    </message>
    <message numerus="yes">
      <source>{n} seams</source>
      <comment>{n} seam</comment>
      <translation>
        <numerusform>つなぎ目 {n} か所</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seams, {bad} not good</source>
      <comment>{n} seam, {bad} not good</comment>
      <translation>
        <numerusform>つなぎ目 {n} か所、うち {bad} か所が良くありません</numerusform>
      </translation>
    </message>
    <message>
      <source>{seconds:.1f} s made</source>
      <translation>{seconds:.1f} s 作成済み</translation>
    </message>
    <message>
      <source>Opening the microphone …</source>
      <translation>マイクを開いています …</translation>
    </message>
    <message>
      <source>Plays on the device that the system has chosen.</source>
      <translation>システムが選んだデバイスで再生します。</translation>
    </message>
    <message>
      <source>Plays on {device}.</source>
      <translation>{device} で再生します。</translation>
    </message>
    <message>
      <source>The microphone is closed again.</source>
      <translation>マイクを閉じました。</translation>
    </message>
    <message>
      <source>You should have heard three notes on {device}. If not, turn it up.</source>
      <translation>{device} から3つの音が聞こえたはずです。聞こえなければ、音量を上げてください。</translation>
    </message>
    <message>
      <source>You should have heard three notes. If not, turn the speakers up.</source>
      <translation>3つの音が聞こえたはずです。聞こえなければ、スピーカーの音量を上げてください。</translation>
    </message>
    <message>
      <source>{microphone} listens. Say something: the bar moves.</source>
      <translation>{microphone} が聴いています。何か話すとバーが動きます。</translation>
    </message>
    <message>
      <source>MusicDesk (safe mode)</source>
      <translation>MusicDesk（セーフモード）</translation>
    </message>
    <message>
      <source>MusicDesk (safe mode) — {take}</source>
      <translation>MusicDesk（セーフモード）— {take}</translation>
    </message>
    <message>
      <source>MusicDesk — {take}</source>
      <translation>MusicDesk — {take}</translation>
    </message>
    <message>
      <source>Safe mode: settings are the defaults, and none are kept.</source>
      <translation>セーフモード：設定は初期値で、変更は保存されません。</translation>
    </message>
    <message>
      <source>A take could not be saved, and is lost when MusicDesk ends. Make room and press “Save again” first.</source>
      <translation>テイクを保存できませんでした。MusicDesk を終了すると失われます。先に空きを作って「もう一度保存」を押してください。</translation>
    </message>
    <message>
      <source>A take is not saved</source>
      <translation>テイクが未保存です</translation>
    </message>
    <message numerus="yes">
      <source>Brought back: {n} takes.</source>
      <comment>Brought back: {n} take.</comment>
      <translation>
        <numerusform>戻しました: テイク {n} 個。</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing at equal loudness: this is {letter}. Press B to hear the other one.</source>
      <translation>同じラウドネスで比較中: いまは {letter} です。B を押すともう一方を聴けます。</translation>
    </message>
    <message>
      <source>Delete the takes in the trash for good? This cannot be undone.</source>
      <translation>ゴミ箱のテイクを完全に削除しますか？元に戻せません。</translation>
    </message>
    <message numerus="yes">
      <source>Deleted for good: {n} takes.</source>
      <comment>Deleted for good: {n} take.</comment>
      <translation>
        <numerusform>完全に削除しました: テイク {n} 個。</numerusform>
      </translation>
    </message>
    <message>
      <source>Empty the trash</source>
      <translation>ゴミ箱を空にする</translation>
    </message>
    <message>
      <source>End all the same?</source>
      <translation>それでも終了しますか？</translation>
    </message>
    <message>
      <source>Its take could not be saved, and cannot be saved later any more. Go on?</source>
      <translation>テイクを保存できませんでした。後で保存することもできません。続けますか？</translation>
    </message>
    <message>
      <source>Jobs are waiting</source>
      <translation>待機中のジョブがあります</translation>
    </message>
    <message>
      <source>MusicDesk runs already: close it first, then start it in safe mode.</source>
      <translation>MusicDeskはすでに起動しています。先に閉じてから、セーフモードで起動してください。</translation>
    </message>
    <message>
      <source>No takes there.</source>
      <translation>そこにテイクはありません。</translation>
    </message>
    <message>
      <source>The comparison has ended.</source>
      <translation>比較を終えました。</translation>
    </message>
    <message>
      <source>The details are on the clipboard.</source>
      <translation>詳細をクリップボードに入れました。</translation>
    </message>
    <message>
      <source>The library in {folder} is read-only: takes can be heard, but nothing can be kept.</source>
      <translation>{folder} のライブラリは読み取り専用です。テイクは聴けますが、何も残せません。</translation>
    </message>
    <message numerus="yes">
      <source>{n} jobs are still waiting to be made, and will be forgotten.</source>
      <comment>{n} job is still waiting to be made, and will be forgotten.</comment>
      <translation>
        <numerusform>ジョブ {n} 件がまだ待機中で、失われます。</numerusform>
      </translation>
    </message>
    <message>
      <source>Install the newer version.</source>
      <translation>新しい版をインストールしてください。</translation>
    </message>
    <message>
      <source>MusicDesk ended while this was being made; it holds all that had been made until then.</source>
      <translation>これを作っている間に MusicDesk が終了しました。それまでに作られたものは入っています。</translation>
    </message>
    <message>
      <source>The take %1 was begun by a newer MusicDesk.</source>
      <translation>テイク %1 は新しい MusicDesk で始められました。</translation>
    </message>
    <message>
      <source>There is no sound to keep.</source>
      <translation>残す音がありません。</translation>
    </message>
    <message>
      <source>could not be read</source>
      <translation>読めませんでした</translation>
    </message>
    <message>
      <source>%1 It stays where it is for now.</source>
      <translation>%1 今はそのままの場所にあります。</translation>
    </message>
    <message>
      <source>%1 MB left; the take needs %2 MB</source>
      <translation>残り %1 MB。テイクには %2 MB 必要です</translation>
    </message>
    <message>
      <source>Choose a folder that you may write to.</source>
      <translation>書き込めるフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>It may have been removed meanwhile.</source>
      <translation>その間に取り除かれたのかもしれません。</translation>
    </message>
    <message>
      <source>Put its disk in, then open it again.</source>
      <translation>ディスクをつないで、もう一度開いてください。</translation>
    </message>
    <message>
      <source>The library in %1 is gone.</source>
      <translation>%1 のライブラリがなくなりました。</translation>
    </message>
    <message>
      <source>The library in %1 is read-only.</source>
      <translation>%1 のライブラリは読み取り専用です。</translation>
    </message>
    <message>
      <source>There is a take %1 already.</source>
      <translation>テイク %1 はすでにあります。</translation>
    </message>
    <message>
      <source>There is no take %1 in the library.</source>
      <translation>ライブラリにテイク %1 がありません。</translation>
    </message>
    <message>
      <source>could not begin a new take</source>
      <translation>新しいテイクを始められませんでした</translation>
    </message>
    <message>
      <source>could not empty its trash</source>
      <translation>ゴミ箱を空にできませんでした</translation>
    </message>
    <message>
      <source>could not keep the change</source>
      <translation>変更を残せませんでした</translation>
    </message>
    <message>
      <source>could not keep what belongs to a take</source>
      <translation>テイクに属するものを残せませんでした</translation>
    </message>
    <message>
      <source>could not move the take %1</source>
      <translation>テイク %1 を移動できませんでした</translation>
    </message>
    <message>
      <source>could not take in a take that was being made</source>
      <translation>作成中だったテイクを取り込めませんでした</translation>
    </message>
    <message>
      <source>could not take in the new take</source>
      <translation>新しいテイクを取り込めませんでした</translation>
    </message>
    <message>
      <source>%1 holds no library and none can be made there: it is read-only.</source>
      <translation>%1 にライブラリはなく、読み取り専用なので作れません。</translation>
    </message>
    <message>
      <source>Choose a folder for the library.</source>
      <translation>ライブラリ用のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>The library's folder is read-only: takes can be heard and exported, not changed.</source>
      <translation>ライブラリのフォルダーは読み取り専用です。テイクの試聴と書き出しはできますが、変更はできません。</translation>
    </message>
    <message>
      <source>The library's index could not be written; it is kept in memory until the library is closed.</source>
      <translation>ライブラリの索引を書けませんでした。閉じるまでメモリに置かれます。</translation>
    </message>
    <message>
      <source>The library's index was damaged and has been made again from the takes.</source>
      <translation>ライブラリの索引が壊れていたため、テイクから作り直しました。</translation>
    </message>
    <message>
      <source>could not be opened</source>
      <translation>開けませんでした</translation>
    </message>
    <message>
      <source>not a file</source>
      <translation>ファイルではありません</translation>
    </message>
    <message>
      <source>%1 was damaged and has been written again.</source>
      <translation>%1 が壊れていたため、書き直しました。</translation>
    </message>
    <message>
      <source>Choose a folder for it.</source>
      <translation>フォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Install the newer version to open it, or choose another folder. Nothing in it was changed.</source>
      <translation>新しい版をインストールして開くか、別のフォルダーを選んでください。中身は何も変えていません。</translation>
    </message>
    <message>
      <source>The library in %1 was made by a newer MusicDesk.</source>
      <translation>%1 のライブラリは新しい MusicDesk で作られています。</translation>
    </message>
    <message>
      <source>You have no home folder, so no place for a library.</source>
      <translation>ホームフォルダーがないため、ライブラリの場所がありません。</translation>
    </message>
    <message>
      <source>%1 It is left out; its folder stays as it is.</source>
      <translation>%1 これは省かれます。フォルダーはそのままです。</translation>
    </message>
    <message>
      <source>Among the takes there are folders that are no takes, left alone: %1.</source>
      <translation>テイクの中にテイクでないフォルダーがあり、そのままにしました: %1。</translation>
    </message>
    <message>
      <source>And %1 more takes are damaged and left out.</source>
      <translation>ほかに %1 個のテイクが壊れていて、省かれます。</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its %2 is missing.</source>
      <translation>テイク %1 は壊れています。%2 がありません。</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>ほか %1 個</translation>
    </message>
    <message>
      <source>%1 bytes are too many to keep beside a take; %2 may have %3.</source>
      <translation>%1 バイトはテイクの横に置くには多すぎます。%2 の上限は %3 です。</translation>
    </message>
    <message>
      <source>It may have been moved meanwhile.</source>
      <translation>その間に移動されたのかもしれません。</translation>
    </message>
    <message>
      <source>The %1 of the take %2 cannot be read: %3.</source>
      <translation>テイク %2 の %1 を読めません: %3。</translation>
    </message>
    <message>
      <source>The %1 of the take %2 is damaged.</source>
      <translation>テイク %2 の %1 が壊れています。</translation>
    </message>
    <message>
      <source>The take itself can be used.</source>
      <translation>テイク自体は使えます。</translation>
    </message>
    <message>
      <source>The take itself can still be used.</source>
      <translation>テイク自体は引き続き使えます。</translation>
    </message>
    <message>
      <source>There is no take %1 here.</source>
      <translation>ここにテイク %1 はありません。</translation>
    </message>
    <message>
      <source>Install the newer version to see it.</source>
      <translation>新しい版をインストールすると見られます。</translation>
    </message>
    <message>
      <source>Its folder was left as it is.</source>
      <translation>フォルダーはそのままにしました。</translation>
    </message>
    <message>
      <source>Its sound can still be used.</source>
      <translation>音は引き続き使えます。</translation>
    </message>
    <message>
      <source>The codes of the take %1 are damaged.</source>
      <translation>テイク %1 のコードが壊れています。</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2</source>
      <translation>テイク %1 は壊れています: %2</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2 is missing.</source>
      <translation>テイク %1 は壊れています。%2 がありません。</translation>
    </message>
    <message>
      <source>The take %1 is damaged: %2 is too large.</source>
      <translation>テイク %1 は壊れています。%2 が大きすぎます。</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its %2 is not readable.</source>
      <translation>テイク %1 は壊れています。%2 を読めません。</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its sound is empty.</source>
      <translation>テイク %1 は壊れています。音が空です。</translation>
    </message>
    <message>
      <source>The take %1 is damaged: its sound is missing.</source>
      <translation>テイク %1 は壊れています。音がありません。</translation>
    </message>
    <message>
      <source>The take %1 was written by a newer MusicDesk.</source>
      <translation>テイク %1 は新しい MusicDesk で書かれています。</translation>
    </message>
    <message>
      <source>Check the disk, or choose another folder.</source>
      <translation>ディスクを確かめるか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Check the permissions of the folder, or choose another one.</source>
      <translation>フォルダーのアクセス権を確かめるか、別のものを選んでください。</translation>
    </message>
    <message>
      <source>Make room on it, for example by emptying the trash.</source>
      <translation>ゴミ箱を空にするなどして、空きを作ってください。</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <translation>もう一度開いてください。</translation>
    </message>
    <message>
      <source>The disk of the library in %1 has %2.</source>
      <translation>%1 のライブラリのディスク: %2。</translation>
    </message>
    <message>
      <source>The library in %1 %2: %3.</source>
      <translation>%1 のライブラリは%2: %3。</translation>
    </message>
    <message>
      <source>The library in %1 %2: that is not allowed there.</source>
      <translation>%1 のライブラリは%2: そこでは許可されていません。</translation>
    </message>
    <message>
      <source>The library is closed.</source>
      <translation>ライブラリは閉じています。</translation>
    </message>
    <message>
      <source>The library's index cannot be used at the moment: %1.</source>
      <translation>ライブラリの索引が今は使えません: %1。</translation>
    </message>
    <message>
      <source>Try again, or close other programs that use it.</source>
      <translation>もう一度試すか、使っているほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>no room left</source>
      <translation>空きがありません</translation>
    </message>
    <message>
      <source>could not take in more of a take</source>
      <translation>テイクをこれ以上取り込めませんでした</translation>
    </message>
    <message>
      <source>only %1 MB left</source>
      <translation>残り %1 MB だけです</translation>
    </message>
    <message>
      <source>Hearing notes needs basic-pitch, which is not installed.</source>
      <translation>ノートを聴き取るには basic-pitch が必要ですが、インストールされていません。</translation>
    </message>
    <message>
      <source>Hearing notes needs onnxruntime, which cannot be loaded.</source>
      <translation>ノートを聴き取るには onnxruntime が必要ですが、読み込めません。</translation>
    </message>
    <message>
      <source>Hearing notes needs onnxruntime, which is not installed.</source>
      <translation>ノートを聴き取るには onnxruntime が必要ですが、インストールされていません。</translation>
    </message>
    <message>
      <source>Run: pip install onnxruntime &amp;&amp; pip install --no-deps basic-pitch==0.4.0</source>
      <translation>実行: pip install onnxruntime &amp;&amp; pip install --no-deps basic-pitch==0.4.0</translation>
    </message>
    <message>
      <source>The weights of basic-pitch cannot be loaded; they seem to be damaged.</source>
      <translation>basic-pitch の重みを読み込めません。壊れているようです。</translation>
    </message>
    <message>
      <source>Transcribe it again.</source>
      <translation>もう一度採譜してください。</translation>
    </message>
    <message>
      <source>What was heard of this take is damaged.</source>
      <translation>このテイクの聴き取り結果が壊れています。</translation>
    </message>
    <message>
      <source>%1 s at %2 Hz is no length.</source>
      <translation>%2 Hz で %1 秒は長さになりません。</translation>
    </message>
    <message>
      <source>%1 at %2 bpm came of %3. Of the last one: %4.</source>
      <translation>%1（%2 bpm）は %3 でもできませんでした。最後のもの: %4。</translation>
    </message>
    <message>
      <source>%1 tries</source>
      <translation>%1 回の試み</translation>
    </message>
    <message>
      <source>%1, for this was wrong before: %2.</source>
      <translation>%1ました。前の問題: %2。</translation>
    </message>
    <message>
      <source>Made again %1 times</source>
      <translation>%1 回作り直し</translation>
    </message>
    <message>
      <source>Made again once</source>
      <translation>1 回作り直し</translation>
    </message>
    <message>
      <source>Made again twice</source>
      <translation>2 回作り直し</translation>
    </message>
    <message>
      <source>No beat is heard in it, so it was cut by the clock, from its first sound on.</source>
      <translation>拍が聞こえないため、最初の音から時間で切りました。</translation>
    </message>
    <message>
      <source>No loop of %1 bars</source>
      <translation>%1 小節のループ</translation>
    </message>
    <message>
      <source>No loop of 1 bar</source>
      <translation>1 小節のループ</translation>
    </message>
    <message>
      <source>None of %1 tries was quite sound; this is the best of them.</source>
      <translation>%1 回の試みのどれも完全ではありません。これが最良です。</translation>
    </message>
    <message>
      <source>Try another prompt or seed; drums help a model to keep its tempo.</source>
      <translation>別のプロンプトかシードを試してください。ドラムがあるとテンポを保ちやすくなります。</translation>
    </message>
    <message>
      <source>one try</source>
      <translation>1 回の試み</translation>
    </message>
    <message>
      <source>%1 needs %2 GB of memory, and %3 GB are free.</source>
      <translation>%1 にはメモリが %2 GB 必要ですが、空きは %3 GB です。</translation>
    </message>
    <message>
      <source>Ask for fewer seconds or variations, %1, or close other programs.</source>
      <translation>秒数かバリエーションを減らすか、%1、ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>choose %1, which fits</source>
      <translation>収まる %1 を選ぶか</translation>
    </message>
    <message>
      <source>choose a smaller model</source>
      <translation>小さいモデルを選ぶか</translation>
    </message>
    <message>
      <source>The engine could not be started.</source>
      <translation>エンジンを起動できませんでした。</translation>
    </message>
    <message>
      <source>The engine did not stop within %1 s, so it was ended.</source>
      <translation>エンジンが %1 秒以内に止まらなかったため、終了させました。</translation>
    </message>
    <message>
      <source>The take could not be saved before the engine ended.</source>
      <translation>エンジンが終わる前にテイクを保存できませんでした。</translation>
    </message>
    <message>
      <source>What it had made by then is in the list when MusicDesk starts again; the next take starts a new engine by itself.</source>
      <translation>それまでに作ったものは次の起動時に一覧に出ます。次のテイクで新しいエンジンが自動で始まります。</translation>
    </message>
    <message>
      <source>What lies on the disk of it is in the list when MusicDesk starts again; or make it again with the same seed.</source>
      <translation>ディスクにある分は次の起動時に一覧に出ます。または同じシードでもう一度作ってください。</translation>
    </message>
    <message>
      <source>Choose another recording.</source>
      <translation>別の録音を選んでください。</translation>
    </message>
    <message>
      <source>Genre and mood are not listened for: that needs the model "clap", which is not installed.</source>
      <translation>ジャンルとムードは聴き取りません。インストールされていないモデル「clap」が必要です。</translation>
    </message>
    <message>
      <source>No key was heard.</source>
      <translation>キーが聞こえません。</translation>
    </message>
    <message>
      <source>No tempo was heard; choose one.</source>
      <translation>テンポが聞こえません。選んでください。</translation>
    </message>
    <message>
      <source>There is no sound in "%1".</source>
      <translation>「%1」に音がありません。</translation>
    </message>
    <message>
      <source>No better join was found at %1; try again, or select another part.</source>
      <translation>%1 でより良いつなぎは見つかりませんでした。もう一度試すか、別の部分を選んでください。</translation>
    </message>
    <message>
      <source>The best of %1 tries was that with seed %2.</source>
      <translation>%1 回の試みで最良だったのはシード %2 です。</translation>
    </message>
    <message>
      <source>the join at %1 is not good (%2)</source>
      <translation>%1 のつなぎが良くありません（%2）</translation>
    </message>
    <message>
      <source>%1 makes at most %2 s at once; %3 bars at %4 bpm need %5 s with their run-in.</source>
      <translation>%1 が一度に作れるのは最長 %2 秒です。%4 bpm で %3 小節には助走を含め %5 秒必要です。</translation>
    </message>
    <message>
      <source>%1 makes this at %2 bpm</source>
      <translation>%1 はこれを %2 bpm で作ります</translation>
    </message>
    <message>
      <source>%1 was not taught %2 bpm: played at %3, stretched by %4 %.</source>
      <translation>%1 は %2 bpm を学んでいません。%3 で演奏し、%4 % 伸縮しました。</translation>
    </message>
    <message>
      <source>%1, which is too far from %2 bpm to be stretched to it.</source>
      <translation>%1。これは %2 bpm から遠すぎて、合わせて伸縮できません。</translation>
    </message>
    <message>
      <source>, or change the one in the prompt</source>
      <translation>。またはプロンプトのテンポを変えてください</translation>
    </message>
    <message>
      <source>A loop of %1 bars needs a tempo, and none is known.</source>
      <translation>%1 小節のループにはテンポが必要ですが、わかりません。</translation>
    </message>
    <message>
      <source>Choose %1, or a MusicGen model.</source>
      <translation>%1にするか、MusicGen モデルを選んでください。</translation>
    </message>
    <message>
      <source>Choose a tempo from %1 to %2 bpm%3.</source>
      <translation>%1〜%2 bpm のテンポを選んでください%3。</translation>
    </message>
    <message>
      <source>Give one, or name it in the prompt: "drum loop, 120 bpm".</source>
      <translation>指定するか、プロンプトに書いてください:「drum loop, 120 bpm」</translation>
    </message>
    <message>
      <source>a faster tempo</source>
      <translation>もっと速いテンポ</translation>
    </message>
    <message>
      <source>at most %1 bars</source>
      <translation>%1 小節以下</translation>
    </message>
    <message>
      <source>with one beat in the place of two</source>
      <translation>（2 拍を 1 拍として）</translation>
    </message>
    <message>
      <source>with two beats in the place of each</source>
      <translation>（1 拍を 2 拍として）</translation>
    </message>
    <message>
      <source>Ask for it again; the engine starts anew by itself.</source>
      <translation>もう一度頼んでください。エンジンは自動で起動し直します。</translation>
    </message>
    <message>
      <source>Choose the take again to have it heard; the engine starts anew by itself.</source>
      <translation>聴き取るには、テイクをもう一度選んでください。エンジンは自動で起動し直します。</translation>
    </message>
    <message>
      <source>Make it again; if it happens again: %1</source>
      <translation>もう一度作ってください。また起きるなら: %1</translation>
    </message>
    <message>
      <source>Make it again; it starts anew by itself.</source>
      <translation>もう一度作ってください。自動で起動し直します。</translation>
    </message>
    <message>
      <source>MusicDesk made a mistake of its own.</source>
      <translation>MusicDesk 自身の誤りです。</translation>
    </message>
    <message>
      <source>The engine crashed.</source>
      <translation>エンジンが異常終了しました。</translation>
    </message>
    <message>
      <source>The engine ended too early.</source>
      <translation>エンジンが早く終わりすぎました。</translation>
    </message>
    <message>
      <source>The engine process ended with exit code %1.</source>
      <translation>エンジンのプロセスが終了コード %1 で終わりました。</translation>
    </message>
    <message>
      <source>The engine was ended from outside, perhaps because the machine ran out of memory.</source>
      <translation>エンジンが外から終了させられました。メモリが足りなくなったのかもしれません。</translation>
    </message>
    <message>
      <source>The picture was not finished, because the engine was stopped.</source>
      <translation>エンジンが止まったため、画像は完成しませんでした。</translation>
    </message>
    <message>
      <source>The recording was not heard to its end, because the engine was stopped.</source>
      <translation>エンジンが止まったため、録音を最後まで聴き取れませんでした。</translation>
    </message>
    <message>
      <source>The take was not heard to its end, because the engine was stopped meanwhile.</source>
      <translation>途中でエンジンが止まったため、テイクを最後まで聴き取れませんでした。</translation>
    </message>
    <message>
      <source>There is not enough free memory for that.</source>
      <translation>そのための空きメモリが足りません。</translation>
    </message>
    <message>
      <source>Try it with other settings; the details hold what a report needs.</source>
      <translation>別の設定で試してください。報告に必要なことは詳細にあります。</translation>
    </message>
    <message>
      <source>Another model made "%1", so this one took its sound in anew.</source>
      <translation>「%1」は別のモデルが作ったため、このモデルがその音を読み直しました。</translation>
    </message>
    <message>
      <source>Choose a moment within it.</source>
      <translation>その中の時点を選んでください。</translation>
    </message>
    <message>
      <source>Choose a part within it.</source>
      <translation>その中の部分を選んでください。</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>別のものを選んでください。</translation>
    </message>
    <message>
      <source>The music ends at %1 s, so it cannot go on from %2 s.</source>
      <translation>音楽は %1 秒で終わるので、%2 秒からは続けられません。</translation>
    </message>
    <message>
      <source>The music ends at %1 s, so nothing can be re-made from %2 s on.</source>
      <translation>音楽は %1 秒で終わるので、%2 秒以降は作り直せません。</translation>
    </message>
    <message>
      <source>The sound of "%1" was taken in anew, so what stays of it is a little different.</source>
      <translation>「%1」の音を読み直したため、残る部分も少し変わります。</translation>
    </message>
    <message>
      <source>There is no sound in "%1" that music could go on from.</source>
      <translation>「%1」に、音楽を続けられる音がありません。</translation>
    </message>
    <message>
      <source>Listening for genre and mood</source>
      <translation>ジャンルとムードを聴き取り中</translation>
    </message>
    <message>
      <source>Listening for notes</source>
      <translation>ノートを聴き取り中</translation>
    </message>
    <message>
      <source>Listening for tempo and key</source>
      <translation>テンポとキーを聴き取り中</translation>
    </message>
    <message>
      <source>Only its first 10 minutes were listened to.</source>
      <translation>最初の 10 分だけ聴き取りました。</translation>
    </message>
    <message>
      <source>Free the model, or close other programs.</source>
      <translation>モデルをメモリから外すか、ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>There is not enough free memory to listen for genre and mood.</source>
      <translation>ジャンルとムードを聴くための空きメモリが足りません。</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>&amp;No</source>
      <translation>いいえ(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>はい(&amp;Y)</translation>
    </message>
    <message>
      <source>Abort</source>
      <translation>中止</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>適用</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>破棄</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>ヘルプ</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>無視</translation>
    </message>
    <message>
      <source>N&amp;o to All</source>
      <translation>すべていいえ(&amp;O)</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>リセット</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>初期値に戻す</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>再試行</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save All</source>
      <translation>すべて保存</translation>
    </message>
    <message>
      <source>Yes to &amp;All</source>
      <translation>すべてはい(&amp;A)</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>Hide Details...</source>
      <translation>詳細を隠す...</translation>
    </message>
    <message>
      <source>Show Details...</source>
      <translation>詳細を表示...</translation>
    </message>
  </context>
  <context>
    <name>QLineEdit</name>
    <message>
      <source>&amp;Copy</source>
      <translation>コピー(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>すべて選択</translation>
    </message>
  </context>
  <context>
    <name>QWidgetTextControl</name>
    <message>
      <source>&amp;Copy</source>
      <translation>コピー(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
      <source>Copy &amp;Link Location</source>
      <translation>リンクの場所をコピー(&amp;L)</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>すべて選択</translation>
    </message>
  </context>
  <context>
    <name>QAbstractSpinBox</name>
    <message>
      <source>&amp;Select All</source>
      <translation>すべて選択(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Step up</source>
      <translation>増やす(&amp;U)</translation>
    </message>
    <message>
      <source>Step &amp;down</source>
      <translation>減らす(&amp;D)</translation>
    </message>
  </context>
  <context>
    <name>QScrollBar</name>
    <message>
      <source>Bottom</source>
      <translation>いちばん下</translation>
    </message>
    <message>
      <source>Left edge</source>
      <translation>左端</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>1 ページ下へ</translation>
    </message>
    <message>
      <source>Page left</source>
      <translation>1 ページ左へ</translation>
    </message>
    <message>
      <source>Page right</source>
      <translation>1 ページ右へ</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>1 ページ上へ</translation>
    </message>
    <message>
      <source>Right edge</source>
      <translation>右端</translation>
    </message>
    <message>
      <source>Scroll down</source>
      <translation>下にスクロール</translation>
    </message>
    <message>
      <source>Scroll here</source>
      <translation>ここにスクロール</translation>
    </message>
    <message>
      <source>Scroll left</source>
      <translation>左にスクロール</translation>
    </message>
    <message>
      <source>Scroll right</source>
      <translation>右にスクロール</translation>
    </message>
    <message>
      <source>Scroll up</source>
      <translation>上にスクロール</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>いちばん上</translation>
    </message>
  </context>
  <context>
    <name>QTabBar</name>
    <message>
      <source>Scroll Left</source>
      <translation>左にスクロール</translation>
    </message>
    <message>
      <source>Scroll Right</source>
      <translation>右にスクロール</translation>
    </message>
  </context>
  <context>
    <name>QComboBox</name>
    <message>
      <source>Open the combo box selection popup</source>
      <translation>選択肢の一覧を開く</translation>
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
      <translation>ショートカットを押す</translation>
    </message>
  </context>
  <context>
    <name>QUndoStack</name>
    <message>
      <source>Redo</source>
      <translation>やり直す</translation>
    </message>
    <message>
      <source>Redo %1</source>
      <translation>やり直す: %1</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>元に戻す</translation>
    </message>
    <message>
      <source>Undo %1</source>
      <translation>元に戻す: %1</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
      <translation>%1
フォルダーが見つかりません。
フォルダー名が正しいか確かめてください。</translation>
    </message>
    <message>
      <source>%1
File not found.
Please verify the correct file name was given.</source>
      <translation>%1
ファイルが見つかりません。
ファイル名が正しいか確かめてください。</translation>
    </message>
    <message>
      <source>%1 already exists.
Do you want to replace it?</source>
      <translation>%1 はすでにあります。
置き換えますか？</translation>
    </message>
    <message>
      <source>&amp;Choose</source>
      <translation>選択(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>削除(&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Look in:</source>
      <translation>場所(&amp;L):</translation>
    </message>
    <message>
      <source>&amp;New Folder</source>
      <translation>新しいフォルダー(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>開く(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>保存(&amp;S)</translation>
    </message>
    <message>
      <source>'%1' is write protected.
Do you want to delete it anyway?</source>
      <translation>「%1」は書き込み禁止です。
それでも削除しますか？</translation>
    </message>
    <message>
      <source>All Files (*)</source>
      <translation>すべてのファイル (*)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>すべてのファイル (*)</translation>
    </message>
    <message>
      <source>Are you sure you want to delete '%1'?</source>
      <translation>「%1」を削除しますか？</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>戻る</translation>
    </message>
    <message>
      <source>Change to detail view mode</source>
      <translation>詳細表示に切り替え</translation>
    </message>
    <message>
      <source>Change to list view mode</source>
      <translation>一覧表示に切り替え</translation>
    </message>
    <message>
      <source>Could not delete directory.</source>
      <translation>フォルダーを削除できませんでした。</translation>
    </message>
    <message>
      <source>Create New Folder</source>
      <translation>新しいフォルダーを作成</translation>
    </message>
    <message>
      <source>Create a New Folder</source>
      <translation>新しいフォルダーを作成</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Detail View</source>
      <translation>詳細表示</translation>
    </message>
    <message>
      <source>Directories</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Directory:</source>
      <translation>フォルダー:</translation>
    </message>
    <message>
      <source>File &amp;name:</source>
      <translation>ファイル名(&amp;N):</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>ファイル</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>ファイルの種類(&amp;T):</translation>
    </message>
    <message>
      <source>Find Directory</source>
      <translation>フォルダーを探す</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>進む</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>前に戻る</translation>
    </message>
    <message>
      <source>Go forward</source>
      <translation>次に進む</translation>
    </message>
    <message>
      <source>Go to the parent directory</source>
      <translation>親フォルダーへ移動</translation>
    </message>
    <message>
      <source>List View</source>
      <translation>一覧表示</translation>
    </message>
    <message>
      <source>List of places and bookmarks</source>
      <translation>場所とブックマークの一覧</translation>
    </message>
    <message>
      <source>Look in:</source>
      <translation>場所:</translation>
    </message>
    <message>
      <source>My Computer</source>
      <translation>マイコンピューター</translation>
    </message>
    <message>
      <source>New Folder</source>
      <translation>新しいフォルダー</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>Parent Directory</source>
      <translation>親フォルダー</translation>
    </message>
    <message>
      <source>Recent Places</source>
      <translation>最近使った場所</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>取り除く</translation>
    </message>
    <message>
      <source>Save As</source>
      <translation>名前を付けて保存</translation>
    </message>
    <message>
      <source>Show </source>
      <translation>表示 </translation>
    </message>
    <message>
      <source>Show &amp;hidden files</source>
      <translation>隠しファイルを表示(&amp;H)</translation>
    </message>
    <message>
      <source>Sidebar</source>
      <translation>サイドバー</translation>
    </message>
  </context>
  <context>
    <name>QFileSystemModel</name>
    <message>
      <source>Computer</source>
      <translation>コンピューター</translation>
    </message>
    <message>
      <source>Date Modified</source>
      <translation>更新日時</translation>
    </message>
    <message>
      <source>My Computer</source>
      <translation>マイコンピューター</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名前</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>サイズ</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>種類</translation>
    </message>
  </context>
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>%1 File</source>
      <translation>%1 ファイル</translation>
    </message>
    <message>
      <source>Drive</source>
      <translation>ドライブ</translation>
    </message>
    <message>
      <source>File</source>
      <translation>ファイル</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>不明</translation>
    </message>
  </context>
  <context>
    <name>QAccessibleActionInterface</name>
    <message>
      <source>Decrease</source>
      <translation>減らす</translation>
    </message>
    <message>
      <source>Decrease the value</source>
      <translation>値を減らします</translation>
    </message>
    <message>
      <source>Goes back a page</source>
      <translation>前のページに戻ります</translation>
    </message>
    <message>
      <source>Goes to the next page</source>
      <translation>次のページに進みます</translation>
    </message>
    <message>
      <source>Increase</source>
      <translation>増やす</translation>
    </message>
    <message>
      <source>Increase the value</source>
      <translation>値を増やします</translation>
    </message>
    <message>
      <source>Next Page</source>
      <translation>次のページ</translation>
    </message>
    <message>
      <source>Press</source>
      <translation>押す</translation>
    </message>
    <message>
      <source>Previous Page</source>
      <translation>前のページ</translation>
    </message>
    <message>
      <source>Scroll Down</source>
      <translation>下にスクロール</translation>
    </message>
    <message>
      <source>Scroll Left</source>
      <translation>左にスクロール</translation>
    </message>
    <message>
      <source>Scroll Right</source>
      <translation>右にスクロール</translation>
    </message>
    <message>
      <source>Scroll Up</source>
      <translation>上にスクロール</translation>
    </message>
    <message>
      <source>Scrolls down</source>
      <translation>下にスクロールします</translation>
    </message>
    <message>
      <source>Scrolls to the left</source>
      <translation>左にスクロールします</translation>
    </message>
    <message>
      <source>Scrolls to the right</source>
      <translation>右にスクロールします</translation>
    </message>
    <message>
      <source>Scrolls up</source>
      <translation>上にスクロールします</translation>
    </message>
    <message>
      <source>SetFocus</source>
      <translation>フォーカス</translation>
    </message>
    <message>
      <source>Sets the focus</source>
      <translation>フォーカスを移します</translation>
    </message>
    <message>
      <source>ShowMenu</source>
      <translation>メニュー表示</translation>
    </message>
    <message>
      <source>Shows the menu</source>
      <translation>メニューを表示します</translation>
    </message>
    <message>
      <source>Toggle</source>
      <translation>切り替え</translation>
    </message>
    <message>
      <source>Toggles the state</source>
      <translation>状態を切り替えます</translation>
    </message>
    <message>
      <source>Triggers the action</source>
      <translation>操作を実行します</translation>
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
      <translation>戻る</translation>
    </message>
    <message>
      <source>Backspace</source>
      <translation>Backspace</translation>
    </message>
    <message>
      <source>Backtab</source>
      <translation>Backtab</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Caps Lock</source>
      <translation>Caps Lock</translation>
    </message>
    <message>
      <source>CapsLock</source>
      <translation>CapsLock</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Clear</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Control</source>
      <translation>Control</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>コピー</translation>
    </message>
    <message>
      <source>Ctrl</source>
      <translation>Ctrl</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>切り取り</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>↓</translation>
    </message>
    <message>
      <source>End</source>
      <translation>End</translation>
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
      <translation>Esc</translation>
    </message>
    <message>
      <source>F%1</source>
      <translation>F%1</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>検索</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>進む</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>ヘルプ</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>Ins</source>
      <translation>Insert</translation>
    </message>
    <message>
      <source>Insert</source>
      <translation>Insert</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>←</translation>
    </message>
    <message>
      <source>Media Fast Forward</source>
      <translation>メディア早送り</translation>
    </message>
    <message>
      <source>Media Next</source>
      <translation>次のメディア</translation>
    </message>
    <message>
      <source>Media Pause</source>
      <translation>メディア一時停止</translation>
    </message>
    <message>
      <source>Media Play</source>
      <translation>メディア再生</translation>
    </message>
    <message>
      <source>Media Previous</source>
      <translation>前のメディア</translation>
    </message>
    <message>
      <source>Media Record</source>
      <translation>メディア録音</translation>
    </message>
    <message>
      <source>Media Rewind</source>
      <translation>メディア巻き戻し</translation>
    </message>
    <message>
      <source>Media Stop</source>
      <translation>メディア停止</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>メニュー</translation>
    </message>
    <message>
      <source>Meta</source>
      <translation>Meta</translation>
    </message>
    <message>
      <source>New</source>
      <translation>新規</translation>
    </message>
    <message>
      <source>Num</source>
      <translation>Num</translation>
    </message>
    <message>
      <source>Num Lock</source>
      <translation>Num Lock</translation>
    </message>
    <message>
      <source>NumLock</source>
      <translation>NumLock</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>Option</source>
      <translation>Option</translation>
    </message>
    <message>
      <source>Page Down</source>
      <translation>Page Down</translation>
    </message>
    <message>
      <source>Page Up</source>
      <translation>Page Up</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>貼り付け</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>PgDown</source>
      <translation>PgDn</translation>
    </message>
    <message>
      <source>PgUp</source>
      <translation>PgUp</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>再生</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>PrtSc</translation>
    </message>
    <message>
      <source>Print Screen</source>
      <translation>PrtSc</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>やり直す</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>更新</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>→</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Scroll Lock</source>
      <translation>Scroll Lock</translation>
    </message>
    <message>
      <source>ScrollLock</source>
      <translation>ScrollLock</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>検索</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>Shift</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Space</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>中止</translation>
    </message>
    <message>
      <source>SysReq</source>
      <translation>SysRq</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Toggle Media Play/Pause</source>
      <translation>メディア再生／一時停止</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>元に戻す</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>↑</translation>
    </message>
    <message>
      <source>Volume Down</source>
      <translation>音量を下げる</translation>
    </message>
    <message>
      <source>Volume Mute</source>
      <translation>ミュート</translation>
    </message>
    <message>
      <source>Volume Up</source>
      <translation>音量を上げる</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>ズーム</translation>
    </message>
    <message>
      <source>Zoom In</source>
      <translation>拡大</translation>
    </message>
    <message>
      <source>Zoom Out</source>
      <translation>縮小</translation>
    </message>
  </context>
</TS>
