import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskSchool } from '../../support/desk-school';
import { Desks, detail, openSos, press, WAIT } from '../../support/desk-screen';

const school = new DeskSchool('desk-record-sho');
const desks = new Desks();
const pupilId = school.pupilId(1);

beforeAll(async () => {
  await school.open();
  await school.call('record', 60);
  const { school: s } = school;
  await school.db.doc(paths.result(s, pupilId, 'autumn')).set({
    classId: '2026-5-1',
    classIds: ['2026-5-1'],
    instrument: 'soramoyo-34@1',
    form: 'grades4_9',
    indicators: { school_joy: 61.4, friends: null },
    used: ['school_joy_1'],
    quality: { fast: false, sameAnswer: false, contradictory: false, flagged: false },
    rev: 1,
    deviceId: 'tablet-0001',
  });
});
afterAll(() => desks.close());

const record = (page: Page) => detail(page).getByRole('region', { name: 'この子の最近のようす' });
const reason = (uid: string, field: string) =>
  school.stored(paths.accessLog(school.school, pupilId, uid, school.today), field);

it('opens a child’s record only after a reason that the child can read', async () => {
  const page = await desks.atDesk(school.nurse);
  await openSos(page, school.name(1));
  await record(page).getByText('見る目的をえらんでください').waitFor(WAIT);
  const result = paths.result(school.school, pupilId, 'autumn');
  expect(await school.statusOfReading(school.nurse, result)).toBe(403);
  expect(await record(page).getByText('2週間の天気').count()).toBe(0);
  await press(page, '見る');
  await record(page).getByText('ここで選んでください。').waitFor(WAIT);
  expect(await school.statusOfReading(school.nurse, result)).toBe(403);
  expect(await page.getByText('子どもを守るため').count()).toBe(0);

  await page.getByRole('radio', { name: '相談' }).check();
  await press(page, '見る');
  await record(page).getByText('きょうの目的：相談。').waitFor(WAIT);
  await record(page).getByText('はれ').waitFor(WAIT);
  await record(page).getByRole('row', { name: '学校の楽しさ 61' }).waitFor(WAIT);
  expect(await school.statusOfReading(school.nurse, result)).toBe(200);
  expect(await reason(school.nurse.uid, 'purpose')).toBe('consultation');
  expect(await reason(school.nurse.uid, 'protective')).toBe(false);
});

it('lets a leader keep the entry from the child’s own page', async () => {
  const page = await desks.atDesk(school.leader);
  await openSos(page, school.name(1));
  await page.getByRole('radio', { name: '見守り' }).check();
  await page.getByRole('checkbox', { name: /本人の画面には出さない/ }).check();
  await page.getByLabel(/^わけ/).fill('家から見られるかもしれないため');
  await press(page, '見る');
  await record(page).getByText('本人の画面には出していません').waitFor(WAIT);
  await expect.poll(() => reason(school.leader.uid, 'protective'), WAIT).toBe(true);
});
