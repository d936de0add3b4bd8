/** What a pupil sees while versions of the app follow each other. */
import { APP_VERSION } from '@domain/tablet/app-version';
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

/** The city asks for a version that nobody has yet. Only this page hears it: other journeys share the city. */
export async function cityAsksForLaterApp(page: Page): Promise<void> {
  const document = 'projects/demo-soramoyo/databases/(default)/documents/city/app';
  const at = new Date().toISOString();
  const fields = { minimum: { integerValue: String(APP_VERSION + 1) } };
  await page.route(/:batchGet/, async (route) => {
    if (!route.request().postData()?.includes(document)) return route.fallback();
    const found = { name: document, fields, createTime: at, updateTime: at };
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill({ json: [{ found, readTime: at }], headers });
  });
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
