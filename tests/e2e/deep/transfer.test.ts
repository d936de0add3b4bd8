/** A child moves within the city: one office asks, the other takes it on, and from the hour on its tablet, its class and its teacher are there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { launchTablet, type Tablet } from '../../support/chromium';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { overflow } from '../../support/layout';
import { MovingSchool } from '../../support/moving-school';
import { settleIn, startAgain, tapWeather } from '../../support/pupil-screen';
import type { CityPupil } from '../../support/queue-city';
import { CLASS } from '../../support/staff-city';
import { becomes, isAccessible, openBoard, showNames } from '../../support/staff-screen';

const here = new MovingSchool('deru-sho');
const there = new MovingSchool('hairu-sho');
const desks = new Desks();
const PHONE = { viewport: { width: 390, height: 844 } };
let child: CityPupil;
let tablet: Tablet;

beforeAll(async () => {
  await Promise.all([here.open(), there.open()]);
  child = await here.enrol('くまの', 'そら');
  await there.staff('counsellor', '高橋 みどり', []);
  tablet = await launchTablet();
});
afterAll(async () => {
  await tablet.close();
  await desks.close();
});

it('is asked for, taken on with class, number and who takes over, and goes on there without a word on the tablet', async () => {
  await settleIn(tablet.page, child);
  await tapWeather(tablet.page, 'はれ');
  const level = (school: MovingSchool) =>
    school.stored(paths.checkIn(school.school, child.pupilId, school.today), 'level');
  await becomes(() => level(here), 4);

  const office = await desks.signIn(await here.staff('admin', '事務 さん', []));
  await office.goto(new URL(`/children/${child.pupilId}`, office.url()).href);
  await office.getByRole('textbox', { name: '移る先の学校' }).fill(there.school);
  await office.getByLabel('時刻').fill('00:00');
  await press(office, '申しこむ');
  await office.getByText(`${there.school}の返事を待っています`).waitFor(WAIT);

  const others = await desks.signIn(await there.staff('admin', '受付 さん', []), PHONE);
  await others.goto(new URL('/children', others.url()).href);
  const coming = others.getByRole('article').filter({ hasText: 'くまの そら' });
  await coming.getByRole('combobox', { name: '学級' }).selectOption(CLASS);
  await coming.getByRole('combobox', { name: '開いていることを引きつぐ人' }).selectOption('高橋 みどり');
  await coming.getByLabel('出席番号').fill('7');
  expect(await overflow(others)).toBe(0);
  await isAccessible(others);
  await press(others, '受ける');

  await becomes(() => there.isHere(child.pupilId), true);
  await becomes(() => here.isHere(child.pupilId), false);
  await becomes(() => level(there), 4);
  await startAgain(tablet.page);
  await tapWeather(tablet.page, 'くもり');
  await becomes(() => level(there), 3);

  const teacher = await desks.signIn(await there.staff('teacher', '山田 先生', [CLASS]));
  await openBoard(teacher);
  await showNames(teacher);
  await teacher.getByRole('rowheader', { name: 'くまの そら' }).waitFor(WAIT);
});
