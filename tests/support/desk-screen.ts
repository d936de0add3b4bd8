/** What people do at the SOS desk, by the words that stand there. */
import type { Page } from 'playwright-core';
import { launchTablet, type Tablet, type TabletOptions } from './chromium';
import type { CityStaff } from './staff-city';
import { signInAsStaff } from './staff-screen';

export const WAIT = { timeout: 30_000 };

/** Opens browsers, each signed in as one person, and closes them all at the end. */
export class Desks {
  readonly #tablets: Tablet[] = [];

  async signIn(staff: CityStaff, options: TabletOptions = {}): Promise<Page> {
    const tablet = await launchTablet(options);
    this.#tablets.push(tablet);
    await signInAsStaff(tablet.page, staff);
    return tablet.page;
  }

  async atDesk(staff: CityStaff, options: TabletOptions = {}): Promise<Page> {
    const page = await this.signIn(staff, options);
    await page.getByRole('link', { name: 'SOS', exact: true }).click();
    await page.getByRole('heading', { name: 'SOS', exact: true }).waitFor(WAIT);
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.#tablets.map((tablet) => tablet.close()));
  }
}

export async function openSos(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click(WAIT);
  await page
    .getByRole('article')
    .getByRole('heading', { name: new RegExp(`^${name}`) })
    .waitFor(WAIT);
}

/** The SOS that is open. */
export const detail = (page: Page) => page.getByRole('article');

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click(WAIT);
}

/** Counts the tones that the page begins to play, from its next load on. Returns how many so far. */
export async function countTones(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = Object.assign(window, { tones: 0 });
    window.OscillatorNode = class extends OscillatorNode {
      override start(when?: number): void {
        counted.tones += 1;
        super.start(when);
      }
    };
  });
  return () => page.evaluate(() => (window as unknown as { tones: number }).tones);
}
