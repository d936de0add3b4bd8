/** A social worker of two schools: one sign-in, one list of what children have sent, the school named on each line. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { launchTablet, type Tablet } from '../../support/chromium';
import { press } from '../../support/desk-screen';
import { InboxSchool } from '../../support/inbox-school';
import {
  becomes,
  chooseOwnPassword,
  isAccessible,
  signInAsStaff,
  signOutAsStaff,
  toScreen,
} from '../../support/staff-screen';

const here = new InboxSchool('ashi-sho');
const there = new InboxSchool('biwa-sho');
const WAIT = { timeout: 60_000 };
const email = `meguru-${Date.now()}@soramoyo.example`;
const password = 'hajimete-no-hi';
let tablet: Tablet;
beforeAll(async () => {
  await Promise.all([here.open(), there.open()]);
  tablet = await launchTablet();
});
afterAll(() => tablet.close());

async function invite(page: Page, school: InboxSchool, first?: string): Promise<void> {
  await signInAsStaff(page, await school.staff('admin', '事務 さん', []));
  await toScreen(page, '働く人');
  await page.getByRole('link', { name: '働く人を加える' }).click();
  await page.getByRole('textbox', { name: '名前' }).fill('巡回 めぐる');
  await page.getByRole('combobox', { name: /^役割/ }).selectOption('ssw');
  await page.getByLabel('メールアドレス').fill(email);
  if (first !== undefined) await page.getByLabel('最初のパスワード').fill(first);
  await page.getByRole('button', { name: '加える', exact: true }).click();
  await page.getByText('巡回 めぐるさんを加えました').waitFor(WAIT);
  await signOutAsStaff(page);
}

it('reads what a child of either school has sent in one list, answers it, and goes over to the other school', async () => {
  const { page } = tablet;
  await invite(page, here, password);
  // Whoever works elsewhere already goes on signing in as before.
  await invite(page, there);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await chooseOwnPassword(page, 'watashi-no-kotoba');
  const schools = page.getByRole('combobox', { name: 'いま見ている学校' });
  await schools.waitFor(WAIT);
  expect(await schools.inputValue()).toBe('ashi-sho');
  const called = there.db
    .collection(`${paths.school('biwa-sho')}/staff`)
    .where('displayName', '==', '巡回 めぐる');
  const [{ id: uid } = { id: '' }] = (await called.get()).docs;
  await there.sent(1, 'note-there', { to: { uid }, text: 'きいてほしい ことが あります' });
  await page.getByText('届いたこと 1件').waitFor(WAIT);
  await isAccessible(page);
  await toScreen(page, '届いたこと');
  await press(page, '名前を表示する');
  const line = page.getByRole('link', { name: new RegExp(there.name(1)) });
  await line.getByText('biwa-sho').waitFor(WAIT);
  await line.click();
  await page.getByText('きいてほしい ことが あります').waitFor(WAIT);
  await press(page, '話してくれてありがとう。');
  await becomes(() => there.told(1, 'note-there', 'reply.text'), '話してくれてありがとう。');
  await schools.selectOption('biwa-sho');
  await becomes(() => schools.inputValue(), 'biwa-sho');
  await toScreen(page, '学級のようす');
  await page.getByRole('heading', { name: /5年1組/ }).waitFor(WAIT);
});
