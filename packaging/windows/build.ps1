# Builds MusicDesk for Windows, from a clean checkout: a bundle, and an installer of it. Not run yet (see README.md).
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
#
#   -Python python3.12    the Python to build with, 3.11 to 3.13 (default: py -3.12)
#   -Torch cuda           torch for NVIDIA's cards (default: cpu, what pip finds by itself), from
#   -TorchIndex ADDRESS   the address that PyTorch's page on installing names for it
#   $env:SIGN_WITH        the SHA-1 thumbprint of a certificate in this user's store: what is made is signed with it
#
# What comes out lies in build\windows. It needs Python and Inno Setup 6.3 or later (winget install JRSoftware.InnoSetup).

param([string]$Python = "", [ValidateSet("cpu", "cuda")][string]$Torch = "cpu", [string]$TorchIndex = "")

$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest
$here = $PSScriptRoot
$root = (Resolve-Path "$here\..\..").Path
$out = "$root\build\windows"

function Invoke-Checked([string]$Program, [string[]]$Words) {
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program $($Words -join ' ') failed ($LASTEXITCODE)." }
}

function Set-Signature([string[]]$Files) {
    if (-not $env:SIGN_WITH) { return }
    $signtool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Sort-Object FullName | Select-Object -Last 1
    if (-not $signtool) { throw "signtool.exe is not here: install the Windows SDK." }
    Invoke-Checked $signtool.FullName (@("sign", "/sha1", $env:SIGN_WITH, "/fd", "sha256", "/tr", "http://timestamp.digicert.com", "/td", "sha256") + $Files)
}

Write-Host "== A Python of its own"
New-Item -ItemType Directory -Force $out | Out-Null
if ($Python) { Invoke-Checked $Python @("-m", "venv", "--clear", "$out\python") }
else { Invoke-Checked "py" @("-3.12", "-m", "venv", "--clear", "$out\python") }
$bin = "$out\python\Scripts"
Invoke-Checked "$bin\python.exe" @("-m", "pip", "install", "--quiet", "--upgrade", "pip>=24")
# What the package index has for Windows is the CPU build.
$index = @()
if ($Torch -eq "cuda") {
    if (-not $TorchIndex) { throw "Say where torch for NVIDIA's cards is: -TorchIndex, by the address on PyTorch's page on installing." }
    $index = @("--index-url", $TorchIndex)
}
Invoke-Checked "$bin\pip.exe" (@("install", "--quiet") + $index + @("torch>=2.8,<2.14"))
Invoke-Checked "$bin\pip.exe" @("install", "--quiet", "$root", "pyinstaller>=6.11,<7")
# Its weights alone: see pyproject.toml.
Invoke-Checked "$bin\pip.exe" @("install", "--quiet", "--no-deps", "basic-pitch==0.4.0")

Write-Host "== Icon and licences"
Invoke-Checked "$bin\python.exe" @("$root\packaging\icon.py", "$out\musicdesk.ico")
if (Test-Path "$out\told") { Remove-Item -Recurse -Force "$out\told" }
New-Item -ItemType Directory -Force "$out\told\_internal" | Out-Null
Invoke-Checked "$bin\python.exe" @("$root\packaging\linux\licences.py", "$out\told")

Write-Host "== The bundle (some minutes)"
Invoke-Checked "$bin\pyinstaller.exe" @("--noconfirm", "--log-level", "ERROR", "--distpath", "$out\bundle", "--workpath", "$out\work", "$here\musicdesk.spec")
$programs = @("$out\bundle\musicdesk\musicdesk.exe", "$out\bundle\musicdesk\musicdeskw.exe")
Set-Signature $programs

Write-Host "== Does it make music?"
Invoke-Checked $programs[0] @("generate", "warm lo-fi piano, 84 bpm", "--seconds", "5", "-o", "$out\first.wav", "--midi", "$out\first.mid")

Write-Host "== The installer"
$version = & "$bin\python.exe" -c "import musicdesk; print(musicdesk.__version__)"
$iscc = @("${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe", "$env:ProgramFiles\Inno Setup 6\ISCC.exe", "$env:LOCALAPPDATA\Programs\Inno Setup 6\ISCC.exe") |
    Where-Object { Test-Path $_ } | Select-Object -First 1
if (-not $iscc) { throw "Inno Setup 6 is not here: winget install JRSoftware.InnoSetup" }
Invoke-Checked $iscc @("/Qp", "/DVersion=$version", "/DBundle=$out\bundle\musicdesk", "$here\musicdesk.iss")
$setup = "$out\musicdesk_${version}_x64-setup.exe"
Set-Signature @($setup)
Get-Item $setup | Select-Object Name, @{ Name = "MB"; Expression = { [math]::Round($_.Length / 1e6) } } | Format-Table
