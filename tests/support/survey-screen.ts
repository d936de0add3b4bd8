/** What a pupil does in a survey, by the words that stand on the screen. */
import type { Page } from 'playwright-core';
import { OPEN_ROUND } from './survey-school';

export const WORDS = {
  4: 'よくあった',
  3: 'ときどきあった',
  2: 'あまりなかった',
  1: 'ぜんぜんなかった',
} as const;

/** Opens the round that is open, wherever this pupil left it. */
export async function openRound(page: Page): Promise<void> {
  await page.goto(`/survey/${OPEN_ROUND}`);
  await page.locator('.survey_survey h1').waitFor();
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

export const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

/** The position on screen, e.g. `3 / 34`. */
export async function position(page: Page): Promise<string> {
  const bar = page.getByRole('progressbar');
  return `${(await bar.getAttribute('aria-valuenow')) ?? ''} / ${(await bar.getAttribute('aria-valuemax')) ?? ''}`;
}

/** Answers every item from the one on screen on with the same words, up to the review. */
export async function answerAll(page: Page, word: string): Promise<void> {
  const lastQuestion = page.getByRole('textbox');
  while (!(await lastQuestion.isVisible())) {
    await choose(page, word);
    await press(page, 'つぎへ');
  }
  await press(page, 'つぎへ');
}

/** Sends from the review and waits for the last page. */
export async function send(page: Page): Promise<void> {
  await press(page, 'おくる');
  await page.getByRole('heading', { name: 'ありがとう' }).waitFor();
}
