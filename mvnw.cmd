@echo off
rem Runs Maven: an installed one of 3.8 or newer, otherwise the one pinned in .mvn\wrapper\maven-wrapper.properties,
rem fetched once into .m2\wrapper\dists of the user.
setlocal
set "MVN="
where mvn >nul 2>nul || goto pinned
for /f "tokens=3,4 delims=. " %%a in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do (
  if %%a GTR 3 set "MVN=mvn"
  if %%a EQU 3 if %%b GEQ 8 set "MVN=mvn"
)
if defined MVN goto run

:pinned
for /f "usebackq delims=" %%m in (`powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0.mvn\wrapper\fetch-maven.ps1"`) do set "MVN=%%m"
if not defined MVN exit /b 1

:run
call "%MVN%" %*
exit /b %ERRORLEVEL%
