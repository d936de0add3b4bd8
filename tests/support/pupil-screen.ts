/** What a pupil does on screen, by the words that stand there. */
import type { Page } from 'playwright-core';
import type { CityPupil } from './queue-city';

export type Weather = 'はれ' | 'くもり' | 'あめ' | 'かみなり';

const WAIT_MS = 30_000;

/** The name of a control, whole. A word with a reading may stand apart from its neighbours in it. */
export function named(words: string): RegExp {
  return new RegExp(`^${Array.from(words).join('\\s?')}$`);
}

export async function signInOnScreen(
  page: Page,
  { email, password }: Pick<CityPupil, 'email' | 'password'>,
): Promise<void> {
  await page.goto('/');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('navigation').first().waitFor({ timeout: WAIT_MS });
}

/** Waits until the app itself is on the tablet. */
export async function appIsKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Starts the app once more: its first page waits for what the tablet knows. */
export async function startAgain(page: Page): Promise<void> {
  await page.reload();
  await page.locator('main h1').waitFor({ timeout: WAIT_MS });
}

/** Signs in and waits until the app and the pupil's own data are on the tablet, so that it starts without a network. */
export async function settleIn(page: Page, pupil: CityPupil): Promise<void> {
  await signInOnScreen(page, pupil);
  await appIsKept(page);
  while (!(await page.evaluate(hasCopyOf, pupil.uid))) await page.waitForTimeout(100);
  await page.waitForLoadState('networkidle');
}

/** Runs on the page. A busy tablet asks for a pupil's own data a good while after all else was loaded. */
function hasCopyOf(uid: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('soramoyo');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('shelf').objectStore('shelf').index('uid').count(uid);
      counting.onsuccess = () => resolve(counting.result > 0);
      counting.onerror = () => reject(new Error('no table of copies'));
      counting.transaction?.addEventListener('complete', () => database.close());
    };
  });
}

/** Taps a weather and waits for the thank-you, which stands for "saved". */
export async function tapWeather(page: Page, weather: Weather): Promise<void> {
  const again = page.getByRole('button', { name: /^もう一度(えらぶ|選ぶ)$/ });
  const button = page.getByRole('button', { name: weather, exact: true });
  await again.or(button).first().waitFor({ timeout: WAIT_MS });
  if (await again.isVisible()) await again.click();
  await button.click();
  await again.waitFor({ timeout: WAIT_MS });
}

/** Waits for words in the queue's line. */
export async function queueSays(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.queue-line_line', { hasText: words }).waitFor({ timeout: 90_000 });
}

export const ALL_ARRIVED = 'すべて届いています';
/** Also where only the tests know that there is no network. */
export const waiting = (count: number) =>
  new RegExp(`${count}件、(つながったら送ります|まだ送れていません。また送ってみます)`);

/** Opens the menu and leaves the tablet; `warned` when something has not arrived. */
export async function leaveTablet(page: Page, { warned }: { warned: boolean }): Promise<void> {
  await page.getByRole('button', { name: '設定', exact: true }).click();
  await page.getByRole('button', { name: 'ログアウト', exact: true }).click();
  if (warned) await page.getByRole('button', { name: 'ログアウトする' }).click();
  await page.getByLabel('メールアドレス').waitFor({ timeout: WAIT_MS });
}
