import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Inside one of Playwright's downloads. */
const PLAYWRIGHT_PROGRAMS = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

/** A Chromium to drive, from CHROMIUM or CHROMIUM_PATH, PATH, the usual places or Playwright's downloads. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter);
  const named = [env.CHROMIUM, env.CHROMIUM_PATH].filter((path) => path !== undefined && path !== '');
  const candidates = [
    ...named,
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...USUAL_PLACES,
    ...playwrightDownloads(env),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * The same engine without the parts of a browser that no journey looks at: it takes about 60 % of the time, and knows no push.
 * CHROMIUM_SHELL names one, or with an empty value says that there shall be none.
 */
export function findHeadlessShell(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROMIUM_SHELL !== undefined) return env.CHROMIUM_SHELL === '' ? undefined : env.CHROMIUM_SHELL;
  const folders = (env.PATH ?? '').split(delimiter);
  return SHELLS.flatMap((command) => folders.map((folder) => join(folder, command))).find((path) =>
    existsSync(path),
  );
}

function playwrightDownloads(env: NodeJS.ProcessEnv): string[] {
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-'));
  return versions.flatMap((version) => PLAYWRIGHT_PROGRAMS.map((program) => join(cache, version, program)));
}

export const CHROMIUM_MISSING =
  'A Chromium or Chrome is needed for the journeys: `apt-get install chromium`, https://www.google.com/chrome, or CHROMIUM_PATH=/path/to/it.';
