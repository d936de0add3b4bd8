/**
 * What a person has to do at a screen, and how long it takes, by the Keystroke-Level Model (Card, Moran and Newell, 1980): its operators
 * are added up for every step of a journey. What the machine takes is measured and told apart; so is reading, which the model leaves out.
 */
import type { Locator, Page } from 'playwright-core';

/** Seconds. K is that of an average typist who is no secretary; B is a press or a release of the mouse button. */
const K = 0.28;
const P = 1.1;
const B = 0.1;
const H = 0.4;
const M = 1.35;

/** A Japanese character is some two keys of its reading in Latin letters and its share of the conversion. */
const KEYS_OF_A_CHARACTER = 4;
/** Characters in a minute of Japanese prose read aloud (Trauzettel-Klosinski and Dietz, 2012, the standardised texts IReST): slow for a screen. */
const READ_A_MINUTE = 357;

export class PersonsTime {
  #acting = 0;
  #waiting = 0;
  #keys = 0;
  #steps = 0;
  #inputs = 0;
  #read = 0;
  readonly #seen = new Set<string>();

  constructor(public page: Page) {}

  /** Somebody decides, points and presses. */
  async press(target: Locator): Promise<void> {
    await target.waitFor();
    this.#steps += 1;
    this.#acting += M + P + 2 * B;
    await target.click();
  }

  async check(target: Locator): Promise<void> {
    this.#steps += 1;
    this.#acting += P + 2 * B;
    await target.check();
  }

  /** A list is opened, looked through and chosen from. */
  async choose(target: Locator, label: string): Promise<void> {
    this.#inputs += 1;
    this.#acting += M + 2 * (P + 2 * B);
    await target.selectOption({ label });
  }

  async type(target: Locator, text: string): Promise<void> {
    const keys = Array.from(text).reduce((sum, one) => sum + (one < '\u0100' ? 1 : KEYS_OF_A_CHARACTER), 0);
    this.#inputs += 1;
    this.#keys += keys;
    this.#acting += M + P + 2 * B + 2 * H + keys * K;
    await target.fill(text);
  }

  /** In the system's window: each file is found and marked, then it is closed. */
  async chooseFiles(
    target: Locator,
    files: { name: string; mimeType: string; buffer: Buffer }[],
  ): Promise<void> {
    this.#inputs += files.length;
    this.#acting += M + P + 2 * B + files.length * (M + P + 2 * B) + P + 2 * B;
    await target.setInputFiles(files);
  }

  /** Until it stands there: the machine's time, not the person's. What is new on the page is read. */
  async waitFor(target: Locator, timeout = 60_000): Promise<void> {
    const since = Date.now();
    await target.first().waitFor({ timeout });
    this.#waiting += (Date.now() - since) / 1000;
    await this.#reads();
  }

  /** Every line once, wherever it stands again: what may be chosen in a list is not read. */
  async #reads(): Promise<void> {
    const lines = await this.page.evaluate(() => {
      const main = document.querySelector('main')?.cloneNode(true) as HTMLElement | undefined;
      main?.querySelectorAll('select, rt').forEach((one) => one.remove());
      return [
        ...(main?.querySelectorAll('h1, h2, h3, p, li, label, legend, button, a, th, td') ?? []),
      ].flatMap((one) => (one.querySelector('p, li, label, td') ? [] : one.textContent.trim() || []));
    });
    for (const line of lines.filter((one) => !this.#seen.has(one))) {
      this.#seen.add(line);
      this.#read += line.length;
    }
  }

  /** In minutes. */
  get acting(): number {
    return this.#acting / 60;
  }

  said(): string {
    const minutes = (value: number) => value.toFixed(1);
    return [
      `${this.#steps} presses, ${this.#inputs} inputs with ${this.#keys} keys:`,
      `${minutes(this.acting)} min by the Keystroke-Level Model (K ${K}, P ${P}, B ${B}, H ${H}, M ${M} s),`,
      `besides ${minutes(this.#read / READ_A_MINUTE)} min for whoever reads every line of every page once and aloud (${this.#read} characters at ${READ_A_MINUTE} a minute),`,
      `${minutes(this.#waiting / 60)} min of waiting for this machine`,
    ].join(' ');
  }
}
