/** From one answer on a pupil's tablet to the adult who was named for it, with rules and functions between them. */
import { getApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPolicy } from '@domain/defaults/settings';
import { paths } from '@domain/paths';
import { launchTablet, type Tablet } from '../support/chromium';
import { Desks, detail, press as presses, WAIT } from '../support/desk-screen';
import { settleIn } from '../support/pupil-screen';
import { type CityStaff, PASSWORD } from '../support/staff-city';
import { OPEN_ROUND, openSurveySchool, type SurveySchool } from '../support/survey-school';
import { choose, openRound, press, send } from '../support/survey-screen';
import { unwantedOnScreen } from '../support/unwanted-words';

const NAME = 'notice-journey';
const SCHOOL = `${NAME}-sho`;

let school: SurveySchool;
let nurse: CityStaff;
let tablet: Tablet;
const desks = new Desks();

/** The school's nurse can sign in, is the one whom an answer about safety reaches, and finds the pupil by name. */
async function nameTheNurse(): Promise<CityStaff> {
  const app = getApp(NAME);
  const [uid, users, db] = [`${NAME}-nurse`, getAuth(app), getFirestore(app)];
  const email = `${uid}@demo.example`;
  await users.deleteUser(uid).catch(() => undefined);
  await users.createUser({ uid, email, password: PASSWORD });
  await users.setCustomUserClaims(uid, { role: 'counsellor', school: SCHOOL });
  await db.doc(paths.settings(SCHOOL, 'policy')).set(defaultPolicy([uid]));
  await db.doc(paths.roster(SCHOOL, '2026-5-1')).set({
    pupils: {
      [school.upper.pupilId]: { number: 1, familyName: 'しけん', givenName: 'あお', kana: 'しけん' },
    },
  });
  await db.recursiveDelete(db.collection(`${paths.school(SCHOOL)}/notices`));
  return { uid, email };
}

beforeAll(async () => {
  school = await openSurveySchool(NAME);
  nurse = await nameTheNurse();
  tablet = await launchTablet();
});
afterAll(async () => {
  await tablet.close();
  await desks.close();
});

it('tells nobody of a draft, brings one hard answer to the named adult when it is sent, and shows the pupil nothing of it', async () => {
  const pupil = tablet.page;
  const adult = await desks.signIn(nurse);
  const inbox = adult.getByRole('link', { name: /^気づき/ });
  await settleIn(pupil, school.upper);
  await openRound(pupil);
  await press(pupil, 'はじめる');
  const hardItem = pupil.getByText(/とてもつらくて|とてもつら.*心/);
  while (!(await hardItem.isVisible())) await press(pupil, 'つぎへ');
  await choose(pupil, 'よくあった');
  while (!(await pupil.getByRole('button', { name: 'おくる', exact: true }).isVisible()))
    await press(pupil, 'つぎへ');
  expect(await school.response(school.upper)).toBeUndefined();
  expect(await inbox.getByText(/だれもひらいていない/).count()).toBe(0);

  await send(pupil);
  await inbox.getByText(/だれもひらいていない気づき 1件/).waitFor({ ...WAIT, state: 'attached' });
  await inbox.click();
  await presses(adult, '名前を表示する');
  await adult
    .getByRole('region', { name: '気づきの一覧' })
    .getByRole('link', { name: /^しけん あお/ })
    .click(WAIT);
  await detail(adult).getByRole('radio', { name: '心配している' }).check(WAIT);
  await presses(adult, 'この見方を記録する');
  await detail(adult)
    .getByRole('radio', { name: /^声かけした/ })
    .check(WAIT);
  await presses(adult, '記録する');
  await detail(adult).getByText('「声かけした」と記録しました').waitFor(WAIT);

  expect(await school.stored(school.upper, `responses/${OPEN_ROUND}`)).toBeDefined();
  await pupil.getByRole('heading', { name: 'ありがとう' }).waitFor();
  for (const screen of ['/', '/me', '/options']) {
    await pupil.goto(screen);
    await pupil.locator('main h1').waitFor();
    expect(unwantedOnScreen(await pupil.locator('body').innerText()), screen).toEqual([]);
  }
});
