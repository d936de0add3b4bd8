/** From what a nurse offers one child to what the child says to it, on the tablet at school and back. */
import { getApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { launchTablet, type Tablet } from '../../support/chromium';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { settleIn } from '../../support/pupil-screen';
import { type CityStaff, PASSWORD } from '../../support/staff-city';
import { becomes, isAccessible } from '../../support/staff-screen';
import { openSurveySchool, type SurveySchool } from '../../support/survey-school';
import { unwantedOnScreen } from '../../support/unwanted-words';

const NAME = 'offers-journey';
const SCHOOL = `${NAME}-sho`;

let school: SurveySchool;
let nurse: CityStaff;
let tablet: Tablet;
const desks = new Desks();

beforeAll(async () => {
  school = await openSurveySchool(NAME);
  const [uid, users] = [`${NAME}-nurse`, getAuth(getApp(NAME))];
  nurse = { uid, email: `${uid}@demo.example` };
  await users.deleteUser(uid).catch(() => undefined);
  await users.createUser({ ...nurse, password: PASSWORD });
  await users.setCustomUserClaims(uid, { role: 'counsellor', school: SCHOOL });
  tablet = await launchTablet();
});
afterAll(async () => {
  await tablet.close();
  await desks.close();
});

/** What the server has of what the child said to offers: to whom, and what. */
async function answers(): Promise<unknown[]> {
  const own = paths.pupil(SCHOOL, school.upper.pupilId);
  const { docs } = await getFirestore(getApp(NAME)).collection(`${own}/outgoing`).get();
  return docs.map((one): unknown[] => [one.get('to'), one.get('offer.answer')]);
}

it('an offer reaches the child at school, with its picture, place and days, and what the child says to it is sent to whoever offers it', async () => {
  const adult = await desks.signIn(nurse);
  await adult.goto(`/notices/pupil/${school.upper.pupilId}`);
  await press(adult, '名前を表示する');
  await press(adult, 'ことばを書いて、本人にすすめる');
  await adult.getByLabel('見出し').fill('校内サポートルーム');
  await adult.getByLabel('本人へのことば').fill('よかったら、いっしょに見にいきませんか。');
  await adult.getByText('場所・時間・地図・話せる人を書く').click();
  await adult.getByLabel('ばしょ').fill('2階の 図書室の となり');
  await adult.getByLabel('絵', { exact: true }).selectOption('room');
  await isAccessible(adult);
  await adult.getByRole('checkbox', { name: 'この子に合うと考え、わたしが認めます' }).check();
  await press(adult, '本人の画面に出す');
  await adult.getByRole('button', { name: '取り下げる：校内サポートルーム' }).waitFor(WAIT);

  const pupil = tablet.page;
  await settleIn(pupil, school.upper);
  await pupil.getByRole('link', { name: 'できること' }).first().click();
  const offer = pupil.getByRole('listitem').filter({ hasText: 'いっしょに見にいきませんか' });
  await offer.getByText('2階の 図書室の となり').waitFor(WAIT);
  await offer.getByText('高橋 みどり先生から').waitFor();
  expect(unwantedOnScreen(await pupil.locator('body').innerText())).toEqual([]);
  await offer.getByRole('button', { name: 'きいてみたい' }).click();
  await offer.getByRole('button', { name: 'きいてみたい', pressed: true }).waitFor(WAIT);
  await becomes(answers, [[{ uid: nurse.uid }, 'want-to-ask']]);

  // What is taken back is gone from the child's page.
  await press(adult, '取り下げる：校内サポートルーム');
  await adult.getByText('取り下げました').waitFor(WAIT);
  await pupil.reload();
  await pupil.getByRole('link', { name: '相談のしかたを 見る' }).waitFor(WAIT);
  await offer.waitFor({ ...WAIT, state: 'detached' });
});
