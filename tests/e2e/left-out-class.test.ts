/** 「この人には 知らせないで」 on the class board, its sheet and the school's morning: what the one left out sees, and the others. */
import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Desks, WAIT } from '../support/desk-screen';
import { CLASS, type CityStaff, StaffCity } from '../support/staff-city';
import { becomes } from '../support/staff-screen';

/** Answered, not yet, there or not, body, rain, thunder. */
const WEATHER_CELLS = 6;

const city = new StaffCity('left-out-sho');
const desks = new Desks();
let nurse: CityStaff;
let teacher: CityStaff;
let ofTeacher: Page;
let ofNurse: Page;

const show = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await page.locator('main h1, main h2').first().waitFor(WAIT);
};
const summary = (page: Page) => page.getByRole('region', { name: 'きょうの人数と割合' });
const counted = (page: Page, label: string) => async () => {
  const tile = summary(page).getByRole('listitem').filter({ hasText: label });
  return (await tile.count()) === 0 ? 0 : Number((await tile.innerText()).split('\n')[1]);
};
const leavesOut = (...people: CityStaff[]) =>
  city.db.doc(paths.standingChoices(city.school, city.pupilId(4))).set({
    ...{ school: city.school, not: people.map(({ uid }) => uid), atHome: false },
    ...{ rev: Date.now(), deviceId: 'tablet-0001', capturedAt: new Date(), receivedAt: new Date() },
  });

beforeAll(async () => {
  await city.open();
  teacher = await city.staff('teacher', '山田 先生', [CLASS]);
  nurse = await city.staff('counsellor', '保科 先生', []);
  await city.checkIn(4, 2, 'homeroom');
  [ofTeacher, ofNurse] = [await desks.signIn(teacher), await desks.signIn(nurse)];
  for (const page of [ofTeacher, ofNurse]) await show(page, `/board/${CLASS}`);
});
afterAll(() => desks.close());

it('turns the rain of a child into a pass on the teacher’s open board, and leaves it on the nurse’s', async () => {
  for (const page of [ofTeacher, ofNurse]) await becomes(counted(page, 'あめ'), 1);
  await leavesOut(teacher);
  await becomes(counted(ofTeacher, 'あめ'), 0);
  expect(await counted(ofTeacher, 'パス')()).toBe(1);
  // What lies apart from the board comes by a way of its own.
  await becomes(counted(ofNurse, 'あめ'), 1);

  await ofTeacher.getByRole('button', { name: '名前を表示する' }).click();
  await ofTeacher.getByRole('table').waitFor();
  const first = ofTeacher.getByRole('region', { name: 'さきに声をかける' });
  await becomes(async () => (await first.innerText()).includes(city.name(4)), false);
  const row = ofTeacher.locator('tr[data-pupil]').nth(3);
  expect(await row.innerText()).toContain(city.name(4));
  expect(await row.innerText()).not.toMatch(/話したい|あめ/);
  const sheet = (await ofTeacher.locator('.class-board_sheet').textContent()) ?? '';
  expect(sheet).toContain(city.name(4));
  expect(sheet).not.toContain('あめ');

  await ofNurse.getByRole('button', { name: '名前を表示する' }).click();
  await ofNurse.getByRole('table').waitFor();
  expect(await ofNurse.locator('.class-board_sheet').textContent()).toContain('あめ');
});

it('does the same for the nurse’s morning of the school, and gives all of it back', async () => {
  await show(ofNurse, '/morning');
  const table = ofNurse.getByRole('table').first();
  const cells = table.getByRole('row').filter({ hasText: '5年1組' }).getByRole('cell');
  // Letters are counted apart, in the last column: who reads one does not become more again.
  const rains = async () => (await cells.allInnerTexts()).slice(0, WEATHER_CELLS).join(' ');
  await cells.first().waitFor(WAIT);
  const before = await rains();
  await leavesOut(nurse);
  await becomes(async () => (await rains()) !== before, true);
  await becomes(counted(ofTeacher, 'あめ'), 1);
  await leavesOut();
  await becomes(rains, before);
});
