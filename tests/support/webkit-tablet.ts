/** A WebKitGTK as a pupil's iPad: its own profile on the disk, so that it can be killed and started again, and a network switch. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { appUrl } from './chromium';
import { NetworkSwitch } from './network-switch';
import type { CityPupil } from './queue-city';
import { type Found, WebDriver } from './web-driver';

const BROWSER = fileURLToPath(new URL('./webkit-browser.gjs', import.meta.url));
const WAIT_MS = 60_000;
const LOOK_EVERY_MS = 150;

const KINDS = 'button, a, summary, label, [role=button]';

/** What can be tapped by the words that stand on it, readings apart; the topmost sheet only. */
const FIND = `
  const [kinds, words] = arguments;
  const bare = (text) => text.replace(/\\s/g, '');
  const named = (one) => {
    const label = one.getAttribute('aria-label');
    if (label) return bare(label);
    const copy = one.cloneNode(true);
    for (const reading of copy.querySelectorAll('rt, rp, .visually-hidden')) reading.remove();
    return bare(copy.textContent);
  };
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  return [...top.querySelectorAll(kinds)].find((one) => named(one) === bare(words) && shown(one)) ?? null;
`;

/** The page's words without their readings. */
const TEXT = `
  const copy = document.body.cloneNode(true);
  for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
  return copy.textContent.replace(/\\s/g, '');
`;

export interface WebKitOptions {
  /** Where the app is served, `APP_URL` by default. */
  url?: string;
}

export class WebKitTablet {
  readonly network: NetworkSwitch;
  readonly #driver: WebDriver;
  readonly #profile = mkdtempSync(join(tmpdir(), 'ipad-'));
  readonly #url: string;

  private constructor(driver: WebDriver, network: NetworkSwitch, url: string) {
    this.#driver = driver;
    this.network = network;
    this.#url = url;
  }

  static async start({ url = appUrl() }: WebKitOptions = {}): Promise<WebKitTablet> {
    const tablet = new WebKitTablet(await WebDriver.start(), await NetworkSwitch.open(), url);
    await tablet.open();
    return tablet;
  }

  /** Starts the browser on its profile. */
  async open(): Promise<void> {
    await this.#driver.begin('/usr/bin/gjs', [BROWSER, this.#profile, this.network.url, '1180', '820']);
  }

  /** `kill -9` of the browser. The profile stays. */
  async kill(): Promise<void> {
    process.kill(Number(readFileSync(join(this.#profile, 'pid'), 'utf8')), 'SIGKILL');
    await this.#driver.end();
  }

  async close(): Promise<void> {
    await this.#driver.end();
    this.#driver.stop();
    this.network.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  goto(path: string): Promise<void> {
    return this.#driver.goto(new URL(path, this.#url).href);
  }

  reload(): Promise<void> {
    return this.#driver.reload();
  }

  run(script: string, ...args: unknown[]): Promise<unknown> {
    return this.#driver.run(script, ...args);
  }

  screenshot(): Promise<Buffer> {
    return this.#driver.screenshot();
  }

  async tap(words: string): Promise<void> {
    await this.#driver.click(await this.#found(FIND, words, KINDS, words));
  }

  /** Taps the first of these that stands there now. */
  async tapIfThere(all: readonly string[]): Promise<void> {
    for (const words of all) {
      const found = await this.run(FIND, KINDS, words);
      if (!found) continue;
      await this.#driver.click(found as Found);
      return;
    }
  }

  async fill(label: string, text: string): Promise<void> {
    const control = `const find = function () {${FIND}}; return find(...arguments)?.control ?? null;`;
    const field = await this.#found(control, label, 'label', label);
    await this.#driver.type(field, text);
  }

  async fillText(text: string): Promise<void> {
    await this.#driver.type(await this.#found('return document.querySelector("textarea")', 'textarea'), text);
  }

  /** Waits until the words stand on the page. */
  async says(words: string | RegExp): Promise<void> {
    const bare = typeof words === 'string' ? words.replaceAll(/\s/g, '') : words;
    const stands = (text: string) => (typeof bare === 'string' ? text.includes(bare) : bare.test(text));
    await this.until(`words “${words}”`, async () => stands((await this.run(TEXT)) as string));
  }

  async signIn({ email, password }: CityPupil): Promise<void> {
    await this.goto('/');
    await this.fill('メールアドレス', email);
    await this.fill('パスワード', password);
    await this.tap('ログイン');
    await this.until('signed in', () => this.run('return document.querySelector(".pupil nav") !== null'));
  }

  /** Waits until the app and this pupil's own data are on the tablet, so that it starts without a network. */
  async isSettled(): Promise<void> {
    await this.until('the app is kept', () =>
      this.run('return navigator.serviceWorker.controller?.state === "activated"'),
    );
    await this.until('a copy of own data', () =>
      this.run(`
        return new Promise((resolve) => {
          const opening = indexedDB.open('soramoyo');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('shelf').objectStore('shelf').count();
            counting.onsuccess = () => { opening.result.close(); resolve(counting.result > 0); };
          };
        });`),
    );
  }

  /** Waits for something to be so; says for what when it does not come. */
  async until(what: string, isSo: () => Promise<unknown>): Promise<void> {
    const latest = Date.now() + WAIT_MS;
    while (!(await isSo().catch(() => false))) {
      if (Date.now() > latest)
        throw new Error(`${what}: not within a minute. The page: ${await this.#text()}`);
      await sleep(LOOK_EVERY_MS);
    }
  }

  async #found(script: string, what: string, ...args: unknown[]): Promise<Found> {
    let found: unknown;
    await this.until(what, async () => {
      found = await this.run(script, ...args);
      return found;
    });
    return found as Found;
  }

  async #text(): Promise<string> {
    return String(await this.run(TEXT).catch((error: unknown) => error)).slice(0, 1500);
  }
}
