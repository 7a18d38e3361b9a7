; Inno Setup 6. Filled in by packaging/integration.py; compiled on Windows with: ISCC build\integration\windows\newsannot.iss
; Everything is installed for one user without asking for rights, or for all on demand; HKA and {auto...} follow that.
; Sets lie where the user saved them; nothing here touches them, neither at installation nor at removal.

[Setup]
AppId={{E0D6B6F4-6A0D-4C55-9B0E-1B7C0A3C52F7}
AppName=newsannot
AppVersion=$version
AppVerName=newsannot $version
AppPublisher=newsannot contributors
VersionInfoVersion=$numbers
SourceDir=..\..\..
OutputDir=dist
OutputBaseFilename=newsannot-$version-setup
DefaultDirName={autopf}\newsannot
DisableProgramGroupPage=yes
LicenseFile=LICENSE
SetupIconFile=build\icons\newsannot.ico
UninstallDisplayIcon={app}\newsannot.exe
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; The oldest Windows that Qt 6.11 runs on.
MinVersion=10.0.17763
; Explorer is told at the end of installation and of removal.
ChangesAssociations=yes
CloseApplications=yes
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.SetType=newsannot set
de.SetType=newsannot-Sammlung
en.PairType=newsannot pair of articles
de.PairType=newsannot-Artikelpaar
en.ArticleType=Article
de.ArticleType=Artikel
en.About=Hold an article against the source it was made from, claim by claim
de.About=Einen Artikel an seiner Quelle prüfen, Aussage für Aussage

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\newsannot\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "build\icons\newsannot-set.ico"; DestDir: "{app}\icons"; Flags: ignoreversion
Source: "build\icons\newsannot-pair.ico"; DestDir: "{app}\icons"; Flags: ignoreversion
Source: "build\icons\newsannot-article.ico"; DestDir: "{app}\icons"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\newsannot"; Filename: "{app}\newsannot.exe"; Comment: "{cm:About}"
Name: "{autodesktop}\newsannot"; Filename: "{app}\newsannot.exe"; Comment: "{cm:About}"; Tasks: desktopicon

[Run]
Filename: "{app}\newsannot.exe"; Description: "{cm:LaunchProgram,newsannot}"; Flags: nowait postinstall skipifsilent

[Registry]
; The three kinds of file.
Root: HKA; Subkey: "Software\Classes\newsannot.set"; ValueType: string; ValueName: ""; ValueData: "{cm:SetType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\newsannot.set\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\icons\newsannot-set.ico"
Root: HKA; Subkey: "Software\Classes\newsannot.set\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\newsannot.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\newsannot.pair"; ValueType: string; ValueName: ""; ValueData: "{cm:PairType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\newsannot.pair\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\icons\newsannot-pair.ico"
Root: HKA; Subkey: "Software\Classes\newsannot.pair\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\newsannot.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\newsannot.article"; ValueType: string; ValueName: ""; ValueData: "{cm:ArticleType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\newsannot.article\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\icons\newsannot-article.ico"
Root: HKA; Subkey: "Software\Classes\newsannot.article\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\newsannot.exe"" ""%1"""

; Its own files open with newsannot.
Root: HKA; Subkey: "Software\Classes\.newsannot"; ValueType: string; ValueName: ""; ValueData: "newsannot.set"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.newsannot"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-newsannot"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.newsannot\OpenWithProgids"; ValueType: string; ValueName: "newsannot.set"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.newspair"; ValueType: string; ValueName: ""; ValueData: "newsannot.pair"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.newspair"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-newspair"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.newspair\OpenWithProgids"; ValueType: string; ValueName: "newsannot.pair"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty

; The program, by name in "Open with" and in the run dialog.
Root: HKA; Subkey: "Software\Classes\Applications\newsannot.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "newsannot"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\newsannot.exe\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\newsannot.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\newsannot.exe\SupportedTypes"; ValueType: string; ValueName: ".newsannot"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\newsannot.exe\SupportedTypes"; ValueType: string; ValueName: ".newspair"; ValueData: ""
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\newsannot.exe"; ValueType: string; ValueName: ""; ValueData: "{app}\newsannot.exe"; Flags: uninsdeletekey

; The page "Default apps" in Settings.
Root: HKA; Subkey: "Software\newsannot"; Flags: uninsdeletekeyifempty
Root: HKA; Subkey: "Software\newsannot\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "newsannot"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\newsannot\Capabilities"; ValueType: string; ValueName: "ApplicationDescription"; ValueData: "{cm:About}"
Root: HKA; Subkey: "Software\newsannot\Capabilities"; ValueType: string; ValueName: "ApplicationIcon"; ValueData: "{app}\newsannot.exe,0"
Root: HKA; Subkey: "Software\newsannot\Capabilities\FileAssociations"; ValueType: string; ValueName: ".newsannot"; ValueData: "newsannot.set"
Root: HKA; Subkey: "Software\newsannot\Capabilities\FileAssociations"; ValueType: string; ValueName: ".newspair"; ValueData: "newsannot.pair"
Root: HKA; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "newsannot"; ValueData: "Software\newsannot\Capabilities"; Flags: uninsdeletevalue

; Articles are offered: who opens them by default stays as it is.
$article_entries
