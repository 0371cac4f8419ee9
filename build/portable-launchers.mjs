// What a person starts in the portable app, and the page that says how.

/** No argument opens the app in the browser; a study or packet opens that; anything else is the command line. */
const shell = `#!/bin/sh
# Counterpart without installation. No argument: the app in your browser. A study or packet: opens it. Else: the command line.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
run() { exec "$here/node" --disable-warning=ExperimentalWarning "$here/app/out/main/cli.js" "$@"; }
case "$#:\${1-}" in
  0:) run serve --open ;;
  1:*.counterpart|1:*.counterpart-packet) run serve --open --study "$1" ;;
  *) run "$@" ;;
esac
`;

const command = '"%~dp0node.exe" --disable-warning=ExperimentalWarning "%~dp0app\\out\\main\\cli.js"';
// Labels, not blocks: a folder name with a parenthesis would end a block.
const windows = [
  '@echo off',
  'rem Counterpart without installation. No argument: the app in your browser. A study or packet: opens it. Else: the command line.',
  'if "%~1"=="" goto app',
  'if not "%~2"=="" goto line',
  'if /i "%~x1"==".counterpart" goto study',
  'if /i "%~x1"==".counterpart-packet" goto study',
  ':line',
  `${command} %*`,
  'exit /b %errorlevel%',
  ':app',
  `${command} serve --open`,
  'exit /b %errorlevel%',
  ':study',
  `${command} serve --open --study "%~1"`,
  'exit /b %errorlevel%',
  '',
].join('\r\n');

function page(starter) {
  return `Counterpart, portable

Start: ${starter}. Your browser opens with the app; the sample study is one click away.
To open a study or a packet directly, drop its file on ${starter}, or name it behind it on the command line.
Everything stays on this computer: the app listens on 127.0.0.1 alone and needs no network.
The same program is the command line: ${starter} --help

Nothing is installed. To remove it, delete this folder; your studies stay where you saved them.
Licences: app/LICENSE (Counterpart, MIT) and LICENSE-node.txt (Node.js).
`;
}

/** @returns {{name: string, text: string, executable: boolean}[]} */
export function launchers(target) {
  if (target.startsWith('win32')) {
    return [
      { name: 'counterpart.cmd', text: windows, executable: false },
      { name: 'README.txt', text: page('counterpart.cmd').replaceAll('\n', '\r\n'), executable: false },
    ];
  }
  const mac = target.startsWith('darwin');
  const starter = mac ? 'counterpart.command' : './counterpart';
  return [
    { name: mac ? 'counterpart.command' : 'counterpart', text: shell, executable: true },
    { name: 'README.txt', text: page(starter), executable: false },
  ];
}
