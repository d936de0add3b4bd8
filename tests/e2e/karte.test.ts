/** カルテ: from a child's row to its page and back by keys alone, and by search. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { CLASS, StaffCity } from '../support/staff-city';
import { isAccessible, openBoard, showNames, signInAsStaff, signOutAsStaff } from '../support/staff-screen';

const WAIT = { timeout: 30_000 };
const city = new StaffCity('karte-sho');
let tablet: Tablet;
let page: Page;

beforeAll(async () => {
  await city.open();
  tablet = await launchTablet();
  page = tablet.page;
});
afterAll(() => tablet.close());

const press = async (role: 'link' | 'button', name: string) => {
  await page.getByRole(role, { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
};
const headingOf = (number: number) =>
  page.getByRole('heading', { level: 1, name: `${city.name(number)} 5年1組 ${number}番` });
const weather = () => page.getByRole('region', { name: 'こころの天気（4月から）' });

async function sayWhy(): Promise<void> {
  await page.getByRole('radio', { name: '見守り' }).focus();
  await page.keyboard.press('Space');
  await press('button', '見る');
}

it('leads a teacher from a row of the board to the child’s year and back, by keys alone', async () => {
  await signInAsStaff(page, await city.staff('teacher', '山田 先生', [CLASS]));
  await openBoard(page);
  await showNames(page);
  await press('link', city.name(3));
  await headingOf(3).waitFor(WAIT);
  expect(await weather().count()).toBe(0);
  await sayWhy();
  // What the child tapped this morning has come to its year by the functions.
  await weather().getByText('天気をえらんだ日 1日、パス 0日。').waitFor(WAIT);
  await page.getByRole('region', { name: '月ごとの割合' }).getByText('100%').waitFor(WAIT);
  await page.getByText('いまの担任：山田 先生（担任）').waitFor(WAIT);
  expect(await page.getByRole('link', { name: 'ひとつずつの答え' }).count()).toBe(0);
  await isAccessible(page);
  await press('link', '時間の線');
  await page.getByRole('region', { name: '時間の線' }).getByText('かみなり').waitFor(WAIT);
  await isAccessible(page);
  await press('link', '5年1組の学級のようす');
  await page.getByRole('button', { name: '名前を表示する' }).waitFor(WAIT);
  await signOutAsStaff(page);
});

it('is found by a counsellor who types the beginning of a name, and shows no more than there is', async () => {
  await signInAsStaff(page, await city.staff('counsellor', '森 先生', []));
  await press('link', 'カルテ');
  await page.getByRole('combobox').waitFor(WAIT);
  // The field has the cursor: nobody has to look for it.
  await page.keyboard.type('うみ');
  await page.getByRole('option', { name: new RegExp(city.name(3)) }).waitFor(WAIT);
  await isAccessible(page);
  await page.keyboard.press('Enter');
  await headingOf(3).waitFor(WAIT);
  await sayWhy();
  await weather().getByText('かみなり').first().waitFor(WAIT);
  await page.getByText('アンケートの結果は、まだありません。').waitFor(WAIT);
  await page.getByRole('link', { name: 'ひとつずつの答え' }).waitFor(WAIT);
});

it('opens for nobody whose child it is not, and says no more than that', async () => {
  await signOutAsStaff(page);
  await signInAsStaff(page, await city.staff('teacher', '西 先生', ['2026-6-1']));
  await page.goto(`/pupils/${city.pupilId(3)}`);
  await page.getByRole('heading', { level: 1, name: 'この子のカルテは見られません' }).waitFor(WAIT);
  expect(await page.locator('main').innerText()).not.toContain('うみの');
});
