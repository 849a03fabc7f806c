# Signs the programs and the installer. Untested; needs a certificate and the Windows SDK.
#   $env:SIGN_THUMBPRINT = "<certificate thumbprint>"; $env:SIGN_TIMESTAMP = "<time stamp server>"
#   powershell -ExecutionPolicy Bypass -File packaging/windows/sign.ps1 dist\drviewer\drviewer.exe dist\drviewer\drviewer-cli.exe
param([Parameter(ValueFromRemainingArguments = $true)][string[]]$Files)
$ErrorActionPreference = "Stop"
if (-not $env:SIGN_THUMBPRINT) { Write-Output "sign: no certificate named, nothing is signed"; exit 0 }
foreach ($file in $Files) {
    & signtool sign /sha1 $env:SIGN_THUMBPRINT /fd SHA256 /tr $env:SIGN_TIMESTAMP /td SHA256 $file
    if ($LASTEXITCODE -ne 0) { throw "signtool failed on $file" }
}
