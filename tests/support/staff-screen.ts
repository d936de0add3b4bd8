/** What a member of staff does on screen, by the words that stand there. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from './accessibility';
import { type CityStaff, PASSWORD } from './staff-city';

const WAIT_MS = 30_000;

export async function signInAsStaff(page: Page, { email }: CityStaff): Promise<void> {
  await page.goto('/');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(PASSWORD);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('button', { name: 'ログアウト' }).waitFor({ timeout: WAIT_MS });
}

/** The app starts afresh at the end: whoever goes somewhere before that is called back. */
export async function signOutAsStaff(page: Page): Promise<void> {
  const afresh = page.waitForEvent('load');
  await page.getByRole('button', { name: 'ログアウト' }).click();
  await afresh;
  await page.getByLabel('メールアドレス').waitFor({ timeout: WAIT_MS });
}

/** Follows a link of the header, also one that stands in its menu. */
export async function toScreen(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true });
  const menu = page.getByRole('button', { name: 'そのほか', expanded: false });
  await link.or(menu).first().waitFor({ timeout: WAIT_MS });
  if ((await link.count()) === 0) await menu.click();
  await link.click();
}

export async function openBoard(page: Page): Promise<void> {
  await page.getByRole('link', { name: '学級のようす' }).click();
  await page.getByRole('button', { name: '名前を表示する' }).waitFor({ timeout: WAIT_MS });
}

export async function showNames(page: Page): Promise<void> {
  await page.getByRole('button', { name: '名前を表示する' }).click();
  await page.getByRole('table').waitFor();
}

/** Waits until a record's button is pressed, or is not. */
export async function isPressed(where: Page | Locator, name: string, pressed: boolean): Promise<void> {
  await where.getByRole('button', { name, exact: true, pressed }).waitFor({ timeout: WAIT_MS });
}

/** Repeats `look` until it gives `wanted`. */
export async function becomes(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
  await expect.poll(look, { timeout: WAIT_MS, interval: 200 }).toEqual(wanted);
}

/** Fails with the rules broken on the present screen, in either theme. */
export async function isAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** Whoever comes with a first password chooses their own before anything opens. */
export async function chooseOwnPassword(page: Page, own: string): Promise<void> {
  await page.getByRole('heading', { name: '自分のパスワードを決める' }).waitFor({ timeout: 60_000 });
  await page.getByLabel('新しいパスワード', { exact: true }).fill(own);
  await page.getByLabel('新しいパスワード（もう一度）').fill(own);
  await page.getByRole('button', { name: 'このパスワードにする' }).click();
}
