/** What people do at a case, by the words that stand there. */
import type { Page } from 'playwright-core';
import { press, WAIT } from './desk-screen';

/** Shows names, and says why the child's record is opened. */
export async function openTheCase(page: Page): Promise<void> {
  await press(page, '名前を表示する');
  await sayWhy(page);
}

export async function sayWhy(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '相談' }).check(WAIT);
  await press(page, '見る');
  await page.getByText(/きょうの目的：相談/).waitFor(WAIT);
}

/** Opens what stands behind its name. */
export async function unfold(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: name }).click(WAIT);
}
