; Inno Setup 6: installs Broadsheet for one person, without an administrator. Not yet run.
; Started by build_spec/windows_packages.py, which gives Version, Home, Publisher, Source, Icon and Out, and Chinese where
; this Inno Setup brings its Chinese messages (older ones do not).

#ifndef Version
  #error Start this by build_spec/windows_packages.py
#endif
#if Ver >= EncodeVer(6, 3, 0)
  #define Machines "x64compatible"
#else
  #define Machines "x64"
#endif

[Setup]
AppId={{6F4E0B52-5D0B-4C0D-9C53-3A1C1F0E7B25}
AppName=Broadsheet 对开
AppVersion={#Version}
AppPublisher={#Publisher}
AppPublisherURL={#Home}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Broadsheet
DefaultGroupName=Broadsheet 对开
PrivilegesRequired=lowest
DisableProgramGroupPage=yes
ArchitecturesAllowed={#Machines}
ArchitecturesInstallIn64BitMode={#Machines}
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\broadsheet.exe
UninstallDisplayName=Broadsheet 对开
OutputDir={#Out}
OutputBaseFilename=broadsheet-{#Version}-windows-setup

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
#ifdef Chinese
Name: "zh"; MessagesFile: "{#Chinese}"
#endif

[CustomMessages]
en.Briefing=Broadsheet briefing
en.OpenBriefings=Open .briefing files with Broadsheet
#ifdef Chinese
zh.Briefing=对开简报
zh.OpenBriefings=用“对开”打开 .briefing 文件
#endif

[Tasks]
Name: "associate"; Description: "{cm:OpenBriefings}"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version left would be loaded by a newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Icon}"; DestDir: "{app}"; DestName: "briefing.ico"; Flags: ignoreversion

[Icons]
Name: "{group}\Broadsheet 对开"; Filename: "{app}\broadsheet.exe"
Name: "{autodesktop}\Broadsheet 对开"; Filename: "{app}\broadsheet.exe"; Tasks: desktopicon

[Registry]
; HKA is the person's own part of the registry here. The type is offered; whoever chose another program keeps it.
Root: HKA; Subkey: "Software\Classes\.briefing"; ValueType: string; ValueData: "Broadsheet.briefing.1"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.briefing"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.broadsheet.briefing+zip"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.briefing\OpenWithProgids"; ValueType: string; ValueName: "Broadsheet.briefing.1"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\Broadsheet.briefing.1"; ValueType: string; ValueData: "{cm:Briefing}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Broadsheet.briefing.1\DefaultIcon"; ValueType: string; ValueData: "{app}\briefing.ico"
Root: HKA; Subkey: "Software\Classes\Broadsheet.briefing.1\shell\open\command"; ValueType: string; ValueData: """{app}\broadsheet.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\broadsheet.exe\SupportedTypes"; ValueType: string; ValueName: ".briefing"; ValueData: ""; Flags: uninsdeletekey

[Run]
Filename: "{app}\broadsheet.exe"; Description: "{cm:LaunchProgram,Broadsheet 对开}"; Flags: nowait postinstall skipifsilent
