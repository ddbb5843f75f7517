# Prints the path of the pinned Maven's mvn.cmd, after fetching it if it isn't there yet. Called by mvnw.cmd.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12

$pinned = @{}
Get-Content (Join-Path $PSScriptRoot 'maven-wrapper.properties') | Where-Object { $_ -match '^(\w+)=(.+)$' } |
	ForEach-Object { $pinned[$Matches[1]] = $Matches[2].Trim() }
$url = $pinned['distributionUrl']
$checksum = $pinned['distributionSha256Sum']

$user = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$parent = Join-Path $user ('wrapper\dists\' + [IO.Path]::GetFileNameWithoutExtension($url))
$mavenHome = Join-Path $parent $checksum
$mvn = Join-Path $mavenHome 'bin\mvn.cmd'

if (-not (Test-Path $mvn)) {
	# Everything happens in a folder beside the target, which appears by one rename: no one ever finds half a Maven there.
	$work = Join-Path $parent ('fetch.' + [Guid]::NewGuid())
	New-Item -ItemType Directory -Force $work | Out-Null
	try {
		[Console]::Error.WriteLine("mvnw: no Maven of 3.8 or newer is installed; fetching $url")
		$zip = Join-Path $work 'maven.zip'
		Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile $zip
		if ((Get-FileHash -Algorithm SHA256 $zip).Hash -ne $checksum) {
			throw "what came from $url has not the pinned checksum and was thrown away."
		}
		Expand-Archive $zip (Join-Path $work 'unpacked')
		if (-not (Test-Path $mavenHome)) {
			Move-Item (Get-ChildItem (Join-Path $work 'unpacked'))[0].FullName $mavenHome
		}
	}
	catch {
		[Console]::Error.WriteLine("mvnw: $_ Is there a network? Otherwise install Maven 3.8 or newer.")
		exit 1
	}
	finally {
		Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
	}
}
Write-Output $mvn
