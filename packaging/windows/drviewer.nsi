; drviewer for Windows: makensis packaging/windows/drviewer.nsi after packaging/windows/stage.py,
; which writes build/windows/files.nsh (version, file list) from the built program.
;   drviewer-setup.exe /S               silent, for this user
;   drviewer-setup.exe /S /ALLUSERS     silent, for all users (as administrator)
;   uninstall.exe /S                    silent; data stay. /PURGE removes this user's data as well
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"
!include "${STAGE}/files.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASS "${NAME}.image"

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel highest
ShowInstDetails nevershow
VIProductVersion "${VERSION_NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${SUMMARY}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${COPYRIGHT}"

Var AllUsers
Var Former

!define MUI_ICON "${STAGE}/drviewer.ico"
!define MUI_UNICON "${STAGE}/drviewer.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
Page custom UsersPage UsersPageLeave
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

Function .onInit
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "${NAME} needs a 64-bit Windows." /SD IDOK
        Abort
    ${EndIf}
    ${GetParameters} $0
    StrCpy $AllUsers 0
    ClearErrors
    ${GetOptions} $0 "/ALLUSERS" $1
    ${IfNot} ${Errors}
        UserInfo::GetAccountType
        Pop $2
        ${If} $2 != "Admin"
            MessageBox MB_OK|MB_ICONSTOP "Installing for all users needs an administrator." /SD IDOK
            SetErrorLevel 740
            Abort
        ${EndIf}
        StrCpy $AllUsers 1
    ${EndIf}
    Call UseChoice
FunctionEnd

; Folder and registry as chosen; an older program never replaces a newer one.
Function UseChoice
    SetRegView 64
    ${If} $AllUsers == 1
        SetShellVarContext all
        StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
        SetShellVarContext current
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
    ReadRegStr $Former SHCTX "${UNINSTALL}" "DisplayVersion"
    ${If} $Former != ""
        ${VersionCompare} "$Former" "${VERSION}" $1
        ${If} $1 == 1
            MessageBox MB_OK|MB_ICONSTOP "${NAME} $Former is installed, which is newer than ${VERSION}. Its database may not be readable by an older program: uninstall it first (data are kept) and restore a backup." /SD IDOK
            SetErrorLevel 3
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Var OnlyMe
Function UsersPage
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
        Abort
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "Who is it for?" "Installing for all users needs an administrator."
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 10u 100% 12u "Only for me"
    Pop $OnlyMe
    ${NSD_CreateRadioButton} 0 26u 100% 12u "For everybody on this computer"
    Pop $1
    ${If} $AllUsers == 1
        ${NSD_Check} $1
    ${Else}
        ${NSD_Check} $OnlyMe
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function UsersPageLeave
    ${NSD_GetState} $OnlyMe $0
    StrCpy $AllUsers 1
    ${If} $0 == ${BST_CHECKED}
        StrCpy $AllUsers 0
    ${EndIf}
    Call UseChoice
FunctionEnd

Section "drviewer"
    ; The former version's files go first; data lie elsewhere and are not touched.
    RMDir /r "$INSTDIR"
    !insertmacro INSTALL_FILES
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"

    WriteRegStr SHCTX "Software\Classes\${CLASS}" "" "Fundus photograph"
    WriteRegStr SHCTX "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${NAME}.exe,0"
    WriteRegStr SHCTX "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
    ; Offered under "Open with"; nobody's own choice is changed.
    !insertmacro ASSOCIATE
    WriteRegStr SHCTX "Software\Classes\Directory\shell\${NAME}" "" "Open with ${NAME}"
    WriteRegStr SHCTX "Software\Classes\Directory\shell\${NAME}\command" "" '"$INSTDIR\${NAME}.exe" "%1"'

    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${PUBLISHER}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL}" "AllUsers" $AllUsers
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext current
    ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
    ${If} $0 != $INSTDIR
        SetShellVarContext all
    ${EndIf}
FunctionEnd

Section "Uninstall"
    !insertmacro UNINSTALL_FILES
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    !insertmacro DISSOCIATE
    DeleteRegKey SHCTX "Software\Classes\${CLASS}"
    DeleteRegKey SHCTX "Software\Classes\Directory\shell\${NAME}"
    DeleteRegKey SHCTX "${UNINSTALL}"
    ; Data only when asked: by a question that silence answers with no, or by /PURGE.
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/PURGE" $1
    ${IfNot} ${Errors}
        Goto purge
    ${EndIf}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Also delete this user's database with all patients, grades and notes, and the settings? This can't be undone." /SD IDNO IDYES purge IDNO keep
    purge:
        SetShellVarContext current
        RMDir /r "$LOCALAPPDATA\${NAME}"
    keep:
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
