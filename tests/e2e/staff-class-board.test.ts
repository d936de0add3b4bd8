import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { CLASS, type CityStaff, StaffCity } from '../support/staff-city';
import { becomes, isPressed, openBoard, showNames, signInAsStaff } from '../support/staff-screen';

const city = new StaffCity('board-sho');
let teacher: CityStaff;
let tablet: Tablet;
let page: Page;

beforeAll(async () => {
  await city.open();
  teacher = await city.staff('teacher', '山田 先生', [CLASS]);
  tablet = await launchTablet();
  page = tablet.page;
  await signInAsStaff(page, teacher);
});
afterAll(() => tablet.close());

const summary = () => page.getByRole('region', { name: 'きょうの人数と割合' });
const tile = (label: string) => summary().getByRole('listitem').filter({ hasText: label });
/** A child stands in the first list, too. */
const table = () => page.getByRole('table');
const answered = (count: number) =>
  page.getByText(`6人のうち${count}人が答えました`).waitFor({ timeout: 30_000 });

it('opens with counts and percentages, and nothing that could be traced to a child', async () => {
  await openBoard(page);
  await answered(3);
  await becomes(() => tile('はれ').innerText(), 'はれ\n1\n34%');
  await becomes(() => tile('まだ').innerText(), 'まだ\n3');
  const text = await page.locator('main').innerText();
  expect(text).not.toContain('あさひ');
  expect(await page.locator('tr[data-pupil]').count()).toBe(0);
});

it('shows names on a tap, first of all who to talk to, and hides them again on another', async () => {
  await showNames(page);
  const first = page.getByRole('region', { name: 'さきに声をかける' });
  await first
    .getByRole('listitem')
    .filter({ hasText: 'うみの はる' })
    .getByText('10日間で、はじめてです')
    .waitFor();
  expect(await first.getByRole('listitem').count()).toBe(1);
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => city.name(n)),
  );
  await page.getByRole('button', { name: '名前をかくす' }).click();
  expect(await page.getByText('あさひ').count()).toBe(0);
  await showNames(page);
});

it('changes by itself when a check-in arrives, and says politely that somebody wants to talk', async () => {
  await city.checkIn(4, 2, 'homeroom');
  await answered(4);
  await becomes(() => tile('あめ').innerText(), 'あめ\n1\n25%');
  await page.getByText('えだ はるさんが、話したいと伝えてくれました').waitFor({ state: 'attached' });
  const first = page.getByRole('region', { name: 'さきに声をかける' }).getByRole('listitem').first();
  await first.getByText('話したい').first().waitFor();
});

it('records 声かけした in one tap, shows who and when, and takes it back with a second tap', async () => {
  const button = `声かけした：${city.name(3)}さん`;
  const path = paths.contact(city.school, city.pupilId(3), city.today, teacher.uid);
  await table().getByRole('button', { name: button }).click();
  await isPressed(table(), button, true);
  await becomes(() => city.stored(path, 'withdrawn'), false);
  await becomes(async () => Object.keys(await onBoard('contacts', 3)), [teacher.uid]);
  await page.reload();
  await showNames(page);
  await isPressed(table(), button, true);
  const title = await table().getByRole('button', { name: button }).getAttribute('title');
  expect(title).toMatch(/^\d{1,2}:\d\d 自分　もう一度押すと取り消します$/);
  const sheet = (await page.locator('.class-board_sheet').textContent()) ?? '';
  expect(sheet).toMatch(/\d{1,2}:\d\d 担任 山田 先生/);
  expect(sheet).not.toContain('自分');

  await table().getByRole('button', { name: button }).click();
  await isPressed(table(), button, false);
  await becomes(() => city.stored(path, 'withdrawn'), true);
  await becomes(async () => Object.keys(await onBoard('contacts', 3)), []);
});

it('records 気になる as an observation in one tap', async () => {
  const button = `気になる：${city.name(1)}さん`;
  await page.getByRole('button', { name: button }).click();
  await isPressed(page, button, true);
  const path = paths.observation(city.school, city.pupilId(1), city.today, teacher.uid);
  await becomes(() => city.stored(path, 'kind'), 'observation');
  await becomes(async () => Object.keys(await onBoard('observations', 1)), [teacher.uid]);
});

it('records 欠席 and 遅刻 in one tap each; who is absent is no longer waited for', async () => {
  const path = paths.attendance(city.school, city.pupilId(6), city.today.slice(0, 7));
  const state = async () =>
    ((await city.stored(path, 'days')) as Record<string, { state: string }>)[city.today]?.state;
  await page.getByRole('button', { name: `欠席：${city.name(6)}さん` }).click();
  await becomes(state, 'absent');
  await becomes(() => tile('まだ').innerText(), 'まだ\n1\nほかに欠席 1人');
  await becomes(() => onBoard('attendance', 6), 'absent');

  await page.getByRole('button', { name: `遅刻：${city.name(6)}さん` }).click();
  await becomes(state, 'late');
  await isPressed(page, `欠席：${city.name(6)}さん`, false);
  await page.getByRole('button', { name: `遅刻：${city.name(6)}さん` }).click();
  await becomes(state, 'present');
  await isPressed(page, `遅刻：${city.name(6)}さん`, false);
});

it('says that imported attendance cannot be changed here', async () => {
  const path = paths.attendance(city.school, city.pupilId(5), city.today.slice(0, 7));
  await city.db.doc(path).set({
    school: city.school,
    days: { [city.today]: { state: 'absent', source: 'import' } },
    nurseVisits: 2,
    receivedAt: new Date(),
  });
  await isPressed(page, `欠席：${city.name(5)}さん`, true);
  await page.getByRole('button', { name: `欠席：${city.name(5)}さん` }).click();
  await page.getByRole('alert').getByText('取りこんだ出欠は').waitFor();
  await isPressed(page, `欠席：${city.name(5)}さん`, true);
  await page.getByRole('button', { name: '閉じる' }).click();
});

it('shows the leaders all of the school on one page, in numbers alone, as it changes, and leads on to a class', async () => {
  const office = await launchTablet();
  try {
    await signInAsStaff(office.page, await city.staff('leader', '中村 校長', []));
    const line = office.page
      .getByRole('row')
      .filter({ has: office.page.getByRole('link', { name: '5年1組' }) });
    const cells = async () => (await line.getByRole('cell').allInnerTexts()).join(' ');
    await becomes(cells, '4 / 6 1 欠席 1 0 1 1 0');
    expect(await office.page.locator('main').innerText()).not.toContain('はる');
    await city.checkIn(6, 2);
    await becomes(cells, '5 / 6 0 欠席 1 0 2 1 0');
    await line.getByRole('link').click();
    await office.page.getByText('6人のうち5人が答えました').waitFor({ timeout: 30_000 });
  } finally {
    await office.close();
  }
});

it('without a connection shows the last that arrived, says since when, and records nothing', async () => {
  await tablet.context.setOffline(true);
  await page.getByText('つながっていません').waitFor();
  expect(
    await table()
      .getByRole('button', { name: `声かけした：${city.name(1)}さん` })
      .isDisabled(),
  ).toBe(true);
  await tablet.context.setOffline(false);
  await city.checkIn(5, 4);
  await answered(6);
  expect(await page.getByText('つながっていません').count()).toBe(0);
});

async function onBoard(
  map: 'contacts' | 'observations' | 'attendance',
  number: number,
): Promise<object | string> {
  const path = paths.classDay(city.school, CLASS, city.today);
  return ((await city.stored(path, `${map}.${city.pupilId(number)}`)) as object | string | undefined) ?? {};
}
