; The installer for Windows, made by Inno Setup 6.3 or later from the bundle that musicdesk.spec makes. Run by build.ps1;
; not run yet (see README.md).
;
; It installs for the one who runs it and asks for no administrator, and the program is never started elevated: Windows
; lets nothing be dragged between an elevated window and any other, and dragging into the DAW is what MusicDesk is for.

#ifndef Version
  #error Version is not given; build.ps1 does
#endif
#ifndef Bundle
  #define Bundle "..\..\build\windows\bundle\musicdesk"
#endif
#define Name "MusicDesk"
#define Window "musicdeskw.exe"
#define Style "MusicDesk.Style"
#define Sound "MusicDesk.Sound"
#define Notes "MusicDesk.Notes"

[Setup]
AppId={{8E1B6B0E-64F5-4D0C-9B0E-5D2B7A4F1C63}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The MusicDesk developers
VersionInfoVersion={#Version}
; For this user alone: {autopf} is %LOCALAPPDATA%\Programs then, HKA is HKEY_CURRENT_USER.
PrivilegesRequired=lowest
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
; Qt 6 begins with Windows 10, version 1809; torch is for 64 bits.
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\build\windows
OutputBaseFilename=musicdesk_{#Version}_x64-setup
SetupIconFile=..\..\build\windows\musicdesk.ico
UninstallDisplayIcon={app}\{#Window}
UninstallDisplayName={#Name}
LicenseFile=..\..\LICENSE
WizardStyle=modern
ShowLanguageDialog=auto
Compression=lzma2/max
SolidCompression=yes
LZMANumBlockThreads=4
ChangesAssociations=yes
ChangesEnvironment=yes
; A window that is open is asked to close, by its own way of closing: takes in the making are kept.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[CustomMessages]
en.StyleFile=MusicDesk style
de.StyleFile=MusicDesk-Stil
es.StyleFile=Estilo de MusicDesk
ja.StyleFile=MusicDesk スタイル
en.SoundFile=Sound for MusicDesk
de.SoundFile=Klang für MusicDesk
es.SoundFile=Sonido para MusicDesk
ja.SoundFile=MusicDesk 用オーディオ
en.NotesFile=MIDI for MusicDesk
de.NotesFile=MIDI für MusicDesk
es.NotesFile=MIDI para MusicDesk
ja.NotesFile=MusicDesk 用 MIDI
en.About=Makes music from a sentence or a hummed line, on your own machine
de.About=Macht aus einem Satz oder einer gesummten Melodie Musik, auf dem eigenen Rechner
es.About=Crea música a partir de una frase o una melodía tarareada, en tu propio equipo
ja.About=ひとつの文や口ずさんだメロディーから、自分のパソコンで音楽を作ります
en.CommandLine=Let terminals find the command musicdesk
de.CommandLine=Den Befehl musicdesk in Terminals verfügbar machen
es.CommandLine=Permitir usar la orden musicdesk en los terminales
ja.CommandLine=ターミナルで musicdesk コマンドを使えるようにする

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "commandline"; Description: "{cm:CommandLine}"; Flags: unchecked

[InstallDelete]
; What another version left would be found beside what this one brings.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Window}"; Comment: "{cm:About}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Window}"; Comment: "{cm:About}"; Tasks: desktopicon

[Registry]
; Styles are MusicDesk's own files: a double click opens them here.
Root: HKA; Subkey: "Software\Classes\.mdstyle"; ValueType: string; ValueData: "{#Style}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.mdstyle\OpenWithProgids"; ValueType: string; ValueName: "{#Style}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Style}"; ValueType: string; ValueData: "{cm:StyleFile}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Style}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Window},0"
Root: HKA; Subkey: "Software\Classes\{#Style}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Window}"" window ""%1"""

; Sound and MIDI stay with the programs that have them; MusicDesk is offered under "Open with".
Root: HKA; Subkey: "Software\Classes\{#Sound}"; ValueType: string; ValueData: "{cm:SoundFile}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Sound}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Window}"" window ""%1"""
Root: HKA; Subkey: "Software\Classes\{#Notes}"; ValueType: string; ValueData: "{cm:NotesFile}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Notes}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Window}"" window ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Window}"" window ""%1"""
Root: HKA; Subkey: "Software\Classes\.wav\OpenWithProgids"; ValueType: string; ValueName: "{#Sound}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.flac\OpenWithProgids"; ValueType: string; ValueName: "{#Sound}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.mp3\OpenWithProgids"; ValueType: string; ValueName: "{#Sound}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.ogg\OpenWithProgids"; ValueType: string; ValueName: "{#Sound}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.opus\OpenWithProgids"; ValueType: string; ValueName: "{#Sound}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.aif\OpenWithProgids"; ValueType: string; ValueName: "{#Sound}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.aiff\OpenWithProgids"; ValueType: string; ValueName: "{#Sound}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.mid\OpenWithProgids"; ValueType: string; ValueName: "{#Notes}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.midi\OpenWithProgids"; ValueType: string; ValueName: "{#Notes}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".wav"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".flac"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".mp3"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".ogg"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".opus"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".aif"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".aiff"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".mid"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".midi"
Root: HKA; Subkey: "Software\Classes\Applications\{#Window}\SupportedTypes"; ValueType: string; ValueName: ".mdstyle"

[Run]
; "As the original user" covers a setup that was elevated on its way; one that was begun as administrator has no other
; user to go back to, and does not offer it.
Filename: "{app}\{#Window}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent runasoriginaluser; Check: not IsAdmin

[UninstallDelete]
Type: dirifempty; Name: "{app}"

[Code]
const
  Place = 'Environment';

function WithoutUs(Paths: String): String;
var
  Rest, Part: String;
  Cut: Integer;
begin
  Result := '';
  Rest := Paths;
  while Rest <> '' do
  begin
    Cut := Pos(';', Rest);
    if Cut = 0 then
      Cut := Length(Rest) + 1;
    Part := Copy(Rest, 1, Cut - 1);
    Delete(Rest, 1, Cut);
    if (Part <> '') and (CompareText(RemoveBackslashUnlessRoot(Part), ExpandConstant('{app}')) <> 0) then
    begin
      if Result <> '' then
        Result := Result + ';';
      Result := Result + Part;
    end;
  end;
end;

{ The user's own list of folders with commands; the system's is left alone. }
procedure FindCommand(Found: Boolean);
var
  Before, After: String;
begin
  Before := '';
  RegQueryStringValue(HKEY_CURRENT_USER, Place, 'Path', Before);
  After := WithoutUs(Before);
  if Found then
  begin
    if After <> '' then
      After := After + ';';
    After := After + ExpandConstant('{app}');
  end;
  if After <> Before then
    RegWriteExpandStringValue(HKEY_CURRENT_USER, Place, 'Path', After);
end;

procedure CurStepChanged(Step: TSetupStep);
begin
  if Step = ssPostInstall then
    FindCommand(WizardIsTaskSelected('commandline'));
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if Step = usPostUninstall then
    FindCommand(False);
end;
