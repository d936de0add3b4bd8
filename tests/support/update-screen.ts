/** What a pupil sees while versions of the app follow each other. */
import type { Page } from 'playwright-core';

const WAIT = { timeout: 60_000 };

export const offer = (page: Page) => page.getByRole('button', { name: '新しくする' });

/** Answers the first of the open survey, and stops at the second. */
export async function beginSurvey(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'アンケート' }).click();
  await page
    .getByRole('button', { name: 'はじめる' })
    .or(page.getByRole('link', { name: 'はじめる' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'はじめる' }).click();
  await page.getByRole('radio', { name: 'よくあった' }).check();
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('radio', { name: 'ときどきあった' }).check();
}

export async function continuesSurvey(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'アンケート' }).click(WAIT);
  await page.getByText('つづきから').waitFor(WAIT);
}

/** Looks whether there is a new version, and whether it could be taken. */
export function lookForVersion(page: Page): Promise<'waiting' | 'none'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    // One whose files could not be had lets the update itself fail, or goes when it has tried.
    await registration.update().catch(() => undefined);
    while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 50));
    return registration.waiting ? 'waiting' : 'none';
  });
}
