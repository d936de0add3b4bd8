/** A real Chromium as a pupil's tablet: its own profile on the disk, so that it can be killed and started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export interface TabletOptions {
  /** CSS pixels; the tablets of the GIGA programme by default. */
  viewport?: { width: number; height: number };
  /** Starts without a network. */
  offline?: boolean;
  /** A profile to go on with; it is kept when the tablet is closed. A new one is thrown away. */
  userDataDir?: string;
  /** Where the app is served, `APP_URL` by default. */
  url?: string;
  /** Language of the browser. */
  locale?: string;
  /** Needs a whole Chromium. */
  push?: boolean;
}

export interface Tablet {
  context: BrowserContext;
  page: Page;
  userDataDir: string;
  /** `kill -9` of the browser's main process. The profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Nothing answers, not even on this machine: unlike `setOffline`, the service worker has no network either. */
const NO_NETWORK = ['--proxy-server=127.0.0.1:1', '--proxy-bypass-list=<-loopback>'];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For `npm run test:deep`: a tablet that is slow to know what it waits for. */
const TIMES_SLOWER = Number(process.env.BROWSERS_TIMES_SLOWER ?? 1);

/** Where the app is served: `APP_URL`, by default the hosting emulator's own address. */
export function appUrl(): string {
  return process.env.APP_URL ?? 'http://127.0.0.1:5000';
}

/** The small one where it does, and where there is one. */
function programFor({ push = false }: TabletOptions): string {
  const { CHROMIUM = '/usr/bin/chromium', CHROMIUM_SHELL = '' } = process.env;
  return push || CHROMIUM_SHELL === '' ? CHROMIUM : CHROMIUM_SHELL;
}

export async function launchTablet(options: TabletOptions = {}): Promise<Tablet> {
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'tablet-')));
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: programFor(options),
    args: [...ARGUMENTS, ...(options.offline ? NO_NETWORK : [])],
    baseURL: options.url ?? appUrl(),
    viewport: options.viewport ?? { width: 1180, height: 820 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    offline: options.offline ?? false,
    locale: options.locale ?? 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  await denyBackgroundSync(context);
  if (TIMES_SLOWER > 1) await slowDown(context);
  const [page = await context.newPage()] = context.pages();
  return {
    context,
    page,
    userDataDir,
    kill: () => kill(context),
    close: async () => {
      await context.close();
      if (!options.userDataDir) await rm(userDataDir, { recursive: true, force: true });
    },
  };
}

/** Every page of the tablet, those that are open and those to come, as on a machine so many times slower. */
async function slowDown(context: BrowserContext): Promise<void> {
  const slow = async (page: Page) => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  };
  // A page that is closed again at once needs no slowing down.
  context.on('page', (page) => void slow(page).catch(() => undefined));
  await Promise.all(context.pages().map(slow));
}

/** `setOffline` does not reach the service worker: woken by the browser, it would send in spite of it. */
async function denyBackgroundSync(context: BrowserContext): Promise<void> {
  const devtools = await browserOf(context).newBrowserCDPSession();
  await devtools.send('Browser.setPermission', {
    permission: { name: 'background-sync' },
    setting: 'denied',
  });
  await devtools.detach();
}

function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser of its own');
  return browser;
}

async function kill(context: BrowserContext): Promise<void> {
  const devtools = await browserOf(context).newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser does not tell its process');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await gone;
}
