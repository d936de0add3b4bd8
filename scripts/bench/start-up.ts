/** In a real Chromium with a processor six times as slow: how soon a pupil can tap, how soon a tap is safe. */
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { launchTablet } from '../../tests/support/chromium';
import { settleIn, tapWeather } from '../../tests/support/pupil-screen';
import type { CityPupil } from '../../tests/support/queue-city';
import { p95, type Row } from './row';
import { kilobytes } from './sizes';

const SLOWER = 6;
const STARTS = 5;
const TAPS = 30;

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Ms from the start of the navigation until today's weather can be tapped, noted by the page itself. */
async function tappableAfter(page: Page): Promise<number> {
  await page.addInitScript(noteWhenTappable);
  await page.goto('/', { waitUntil: 'commit' });
  const noted = await page.waitForFunction(() => performance.getEntriesByName('tappable')[0]?.startTime);
  return Number(await noted.jsonValue());
}

function noteWhenTappable(): void {
  new MutationObserver((_, observer) => {
    // textContent, not innerText: asking for the latter would make the browser lay the page out again and again.
    if (![...document.querySelectorAll('button')].some(({ textContent }) => /^(はれ|もう)/.test(textContent)))
      return;
    observer.disconnect();
    performance.mark('tappable');
  }).observe(document, { childList: true, subtree: true });
}

/** The app's JavaScript files that had arrived before `ms`. What has only been asked for does not hold a tap up. */
function arrivedBefore(page: Page, ms: number): Promise<string[]> {
  return page.evaluate((until) => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const arrived = entries.filter(({ responseEnd }) => responseEnd < until);
    return arrived
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((path) => /^assets\/.*\.js$/.test(path));
  }, ms);
}

/** Without folder, mark and ending. */
const namesOf = (files: readonly string[]) =>
  files.map((file) => file.replace(/^assets\/(.*)-.{8}\.js$/, '$1')).join(', ');

/** `dist` is the build that is served. */
export async function startUpRows(dist: string, pupil: CityPupil): Promise<Row[]> {
  const tablet = await launchTablet();
  await settleIn(tablet.page, pupil);
  let loaded: string[] = [];
  const first: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const page = await tablet.context.newPage();
    const devtools = await tablet.context.newCDPSession(page);
    // The session stays; what the browser keeps of the app goes, and the worker stands aside.
    await devtools.send('Network.clearBrowserCache');
    await devtools.send('Network.setBypassServiceWorker', { bypass: true });
    await slowDown(page);
    const ms = await tappableAfter(page);
    first.push(ms);
    loaded = await arrivedBefore(page, ms);
    await page.close();
  }
  const cold = await coldStarts(tablet.userDataDir, () => tablet.context.close());
  const taps = await tapsUntilSafe(tablet.userDataDir);
  await rm(tablet.userDataDir, { recursive: true, force: true });
  return [
    {
      what: 'JavaScript before the first check-in can be tapped',
      value: kilobytes(dist, loaded),
      unit: 'kB gz',
      budget: 150,
      note: `what had arrived until then: ${namesOf(loaded)}`,
    },
    {
      what: 'first visit to tappable, median',
      value: median(first),
      unit: 'ms',
      budget: 900,
      note: '6× CPU',
    },
    {
      what: 'cold start offline to tappable, median',
      value: median(cold),
      unit: 'ms',
      budget: 900,
      note: '6× CPU',
    },
    { what: 'tap → durable, p95', value: p95(taps), unit: 'ms', budget: 50, note: `6× CPU, ${TAPS} taps` },
  ];
}

/** The browser is started anew each time, without a network. */
async function coldStarts(userDataDir: string, closeFirst: () => Promise<void>): Promise<number[]> {
  await closeFirst();
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const tablet = await launchTablet({ userDataDir, offline: true });
    await slowDown(tablet.page);
    times.push(await tappableAfter(tablet.page));
    await tablet.close();
  }
  return times;
}

/** From the tap to the end of the transaction that stores it: IndexedDB itself is asked, not the screen. */
async function tapsUntilSafe(userDataDir: string): Promise<number[]> {
  const tablet = await launchTablet({ userDataDir, offline: true });
  await tablet.context.addInitScript(measureTaps);
  await slowDown(tablet.page);
  await tablet.page.goto('/');
  for (let tap = 0; tap < TAPS; tap += 1) await tapWeather(tablet.page, tap % 2 ? 'はれ' : 'くもり');
  const times = await tablet.page.evaluate(() => (window as unknown as { taps: number[] }).taps);
  await tablet.close();
  return times;
}

function measureTaps(): void {
  const taps: number[] = [];
  Object.assign(window, { taps });
  let tappedAt: number | undefined;
  addEventListener('click', () => (tappedAt = performance.now()), { capture: true });
  type Begin = (this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>) => IDBTransaction;
  const original = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = original.apply(this, args);
    if (
      transaction.mode === 'readwrite' &&
      tappedAt !== undefined &&
      [...transaction.objectStoreNames].includes('outbox')
    ) {
      const since = tappedAt;
      tappedAt = undefined;
      transaction.addEventListener('complete', () => taps.push(performance.now() - since));
    }
    return transaction;
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
