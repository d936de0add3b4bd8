import { afterEach, beforeAll, expect, it } from 'vitest';
import { addDays, dayOf } from '@domain/days';
import { launchTablet, type Tablet } from '../support/chromium';
import { beyondSheet } from '../support/layout';
import { settleIn, startAgain } from '../support/pupil-screen';
import { sheetHasNoBarrier } from '../support/sos-barriers';
import { openSosSchool, type SosSchool } from '../support/sos-school';
import { ARRIVED, pressForHelp, sosSays, unfoldAll } from '../support/sos-screen';

let school: SosSchool;
let tablet: Tablet;

beforeAll(async () => {
  school = await openSosSchool('sos-words');
});
afterEach(async () => {
  for (const pupil of [school.upper, school.lower, school.oldest])
    for (const { id } of await school.sosOf(pupil)) await school.change(id, { state: 'withdrawn' });
  await Promise.all([school.settle({}), school.openAt({})]);
  await tablet.close();
});

it('axe finds nothing in any state and either theme on a phone, and targets are large', async () => {
  tablet = await launchTablet({ viewport: { width: 390, height: 844 } });
  await sheetHasNoBarrier(tablet.page, school);
});

it('grades 1 to 3 read it without kanji', async () => {
  tablet = await launchTablet();
  const { page } = tablet;
  await settleIn(page, school.lower);
  const sheet = await pressForHelp(page);
  await sosSays(page, 'がっこうに とどきました。');
  await unfoldAll(page);
  for (const text of await sheet
    .locator('.sos-state, .sos-promise, .sos-folded, .first-lines')
    .allInnerTexts())
    // The name of an adult stands as it is written.
    expect(text.replaceAll(/^\S+ \S+ (?=\S+せんせい|\S+ せんせい)/gm, '')).not.toMatch(/\p{Script=Han}/u);
});

it('says at night that nobody looks, when somebody does next, and whom to call', async () => {
  const tomorrow = addDays(dayOf(Date.now()), 1);
  await school.openAt({ extraSchoolDays: [tomorrow], opensAt: '08:15', closesAt: '08:16' });
  const yesterdayToo = { from: '2026-01-01', to: addDays(tomorrow, -1), name: 'やすみ' };
  await school.openAt({
    ...{ extraSchoolDays: [tomorrow], opensAt: '08:15', closesAt: '17:00' },
    closures: [yesterdayToo],
  });
  tablet = await launchTablet({ viewport: { width: 390, height: 844 } });
  const { page } = tablet;
  await settleIn(page, school.upper);
  await startAgain(page);
  await pressForHelp(page);
  await sosSays(page, ARRIVED);
  await sosSays(page, 'いま 学校の先生は 見ていません。');
  expect(await beyondSheet(page), 'while it can be taken back').toBeLessThanOrEqual(0);
  await sosSays(page, '8時15分ごろです。');
  expect(await page.getByText('いま 先生たちに 知らせています').count()).toBe(0);
  await sosSays(page, '早くても');
  await page.getByRole('listitem').getByText('学校が 開くのを まっている').waitFor();
  await page.getByRole('link', { name: 'いま 話したいとき' }).waitFor();
});
