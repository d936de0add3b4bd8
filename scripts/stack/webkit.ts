import { spawnSync } from 'node:child_process';

const PACKAGES = 'webkit2gtk-driver gjs gir1.2-webkit2-4.1 xvfb xauth dbus';
const PARTS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['gjs', '-c', "imports.gi.versions.WebKit2 = '4.1'; imports.gi.WebKit2"],
  ['sh', '-c', 'command -v WebKitWebDriver && command -v xvfb-run && command -v dbus-run-session'],
];

/** Whether there is a WebKit with everything that drives it. */
export function hasWebKit(): boolean {
  return PARTS.every(([command, ...args]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0);
}

export const WEBKIT_MISSING = `the journey in WebKit (iPads) was not run: it wants a Linux with \`apt-get install ${PACKAGES}\``;
