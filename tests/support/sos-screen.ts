/** What a pupil does with the button for help, by the words that stand there. */
import type { Locator, Page } from 'playwright-core';
import { named } from './pupil-screen';

const WAIT_MS = 30_000;

/** What a tablet asks of Firestore. */
export const FIRESTORE = /\/v1\/projects\/[^/]+\/databases\/.*:(commit|batchWrite|batchGet|runQuery)/;

export const HELP = 'たすけて';

/** The one tap. Resolves when the sheet is there. */
export async function pressForHelp(page: Page, word = HELP): Promise<Locator> {
  await page
    .locator('header')
    .getByRole('button', { name: named(word) })
    .click();
  const sheet = page.getByRole('dialog', { name: named(word) });
  await sheet.getByRole('heading', { name: /おしてくれて\s?ありがとう。/ }).waitFor({ timeout: WAIT_MS });
  return sheet;
}

/** Waits until the sheet says so, in the sentence about where the SOS is. */
export async function sosSays(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.sos-now', { hasText: words }).waitFor({ timeout: 60_000 });
}

export const NOT_ARRIVED = 'まだ 送れていません。';
/** As far as the tablet knows. Its worker may have tried already: then it cannot be sure. */
export const STILL_HERE = /まだ 送れていません。|学校に おくっています。/;
export const SENDING = '学校に おくっています。';
export const ARRIVED = '学校に とどきました。';
export const TELLING = 'いま 先生たちに 知らせています。';
export const TAKEN_BACK = 'やめました。どこにも おくっていません。';

/** Opens a folded part of the sheet. */
export async function unfold(page: Page, title: string): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('.sos-fold > summary', { hasText: named(title) })
    .click();
}
/** Opens all of them. */
export async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('.sos-fold:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

export const DETAILS = 'つけたすこと';
export const WORDS = 'ことばで つたえる';
export const CLOSING = 'だいじょうぶ・まちがえた とき';
