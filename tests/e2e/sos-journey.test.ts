/** From one tap to a human being and back: the pupil's tablet and the adults' screens, with the functions between them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { Desks, detail, press, WAIT } from '../support/desk-screen';
import { type JourneySchool, openJourneySchool } from '../support/journey-school';
import { named, settleIn } from '../support/pupil-screen';
import { pressForHelp, sosSays, TELLING, unfoldAll } from '../support/sos-screen';
import { becomes } from '../support/staff-screen';

let school: JourneySchool;
let tablet: Tablet;
let pupil: Page;
let nurse: Page;
let leader: Page;
const desks = new Desks();

async function theSos() {
  const [only, ...others] = await school.sosOf(school.upper);
  expect(others).toEqual([]);
  return only as NonNullable<typeof only>;
}
const claim = (page: Page) => page.getByRole('button', { name: /わたしが受けとる/ });
const pupilTaps = (words: string) => pupil.getByRole('button', { name: named(words) }).click();

beforeAll(async () => {
  school = await openJourneySchool('sos-journey');
  nurse = await desks.atDesk(school.nurse);
  leader = await desks.atDesk(school.leader);
  tablet = await launchTablet();
  pupil = tablet.page;
  await settleIn(pupil, school.upper);
});
afterAll(async () => {
  await tablet.close();
  await desks.close();
});

it('reaches a person, whoever looks away: told, climbed, seen, answered, handed over in vain, climbed again, and closed', async () => {
  await pressForHelp(pupil);
  await sosSays(pupil, TELLING);
  await unfoldAll(pupil);
  await pupilTaps('保健室の先生');
  await claim(nurse).waitFor(WAIT);
  const { id, visibleTo } = await theSos();
  expect(visibleTo).toEqual([school.nurse.uid]);

  await school.tendIn(3, id);
  await becomes(async () => (await theSos()).visibleTo as string[], [school.nurse.uid, school.leader.uid]);
  await sosSays(pupil, TELLING);
  await claim(leader).waitFor(WAIT);

  await claim(nurse).click();
  await sosSays(pupil, '保科 みずほ');
  await nurse.getByRole('link', { name: /しけん/ }).click();
  await nurse.getByLabel('本人に書く').fill('いま、むかえに行きます');
  await press(nurse, '送る');
  await pupil.getByRole('log').getByText('いま、むかえに行きます').waitFor(WAIT);
  await unfoldAll(pupil);
  await pupil.getByLabel('つたえたいこと').fill('ろうかに います');
  await pupilTaps('おくる');
  await detail(nurse).getByText('ろうかに います').waitFor(WAIT);

  await press(nurse, '引きつぐ');
  await nurse.getByRole('radio', { name: /中村 こうじ/ }).check();
  await press(nurse, 'たのむ');
  await becomes(async () => (await theSos()).handOver !== undefined, true);
  await sosSays(pupil, '保科 みずほ');
  await school.tendIn(5.1, id);
  await becomes(async () => (await theSos()).state as string, 'received');
  expect((await theSos()).acknowledgedBy).toBeUndefined();
  await sosSays(pupil, TELLING);

  await claim(leader).click();
  await sosSays(pupil, '中村 こうじ');
  await unfoldAll(pupil);
  await pupilTaps('もう だいじょうぶ');
  await becomes(async () => (await theSos()).pupilSays as string, 'better');
  await leader.getByRole('link', { name: /しけん/ }).click();
  await press(leader, '終わりにする');
  await leader.getByRole('radio', { name: '話を聞いた' }).check();
  await leader.getByRole('dialog').getByRole('button', { name: '終わりにする' }).click();
  await sosSays(pupil, 'おわりました。');
  expect(await theSos()).toMatchObject({ id, state: 'resolved', resolvedBy: { uid: school.leader.uid } });
});
