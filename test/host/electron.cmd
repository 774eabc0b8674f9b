@node "%~dp0..\..\out\host\host.cjs" %*
