/** A school's year on screen: what a new school lacks leads to where it is mended, and a round that is made stands on a tablet. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { settleIn } from '../support/pupil-screen';
import { type CityStaff, StaffCity } from '../support/staff-city';
import { becomes, isAccessible, signInAsStaff, toScreen } from '../support/staff-screen';
import { openSurveySchool, type SurveySchool } from '../support/survey-school';

let school: SurveySchool;
let admin: CityStaff;
const tablets: Tablet[] = [];

beforeAll(async () => {
  school = await openSurveySchool('year');
  admin = await new StaffCity('year-sho').staff('admin', '情報担当', []);
});
afterAll(() => Promise.all(tablets.map((tablet) => tablet.close())));

async function open() {
  const tablet = await launchTablet();
  tablets.push(tablet);
  return tablet.page;
}

it('an administrator sees what is missing and mends it from there, and makes a round that a tablet shows', async () => {
  const page = await open();
  await signInAsStaff(page, admin);
  await page.getByRole('heading', { name: '管理者の画面' }).waitFor();
  const missing = page.getByRole('listitem').filter({ hasText: '命にかかわる答えを受け取る人' });
  await isAccessible(page);
  await missing.getByRole('link', { name: '受け取る人を決める' }).click();
  await page.getByRole('checkbox', { name: /高橋 みどり/ }).check();
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('保存しました。').waitFor();
  await isAccessible(page);
  await toScreen(page, 'ホーム');
  await missing.getByRole('link', { name: '見る・変える' }).waitFor();

  await toScreen(page, 'アンケートの回');
  await page.getByRole('link', { name: '新しい回をつくる' }).click();
  await page.getByLabel('名前', { exact: true }).fill('冬のアンケート');
  const yesterday = new Date(Date.now() - 24 * 60 * 60_000).toISOString().slice(0, 10);
  await page.getByLabel('始まりの日').fill(yesterday);
  await isAccessible(page);
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('heading', { name: 'いま、たずねています' }).waitFor();

  const pupil = await open();
  await settleIn(pupil, school.upper);
  await pupil.goto('/survey');
  await pupil.getByRole('heading', { name: '冬のアンケート' }).waitFor();

  await page.getByRole('button', { name: 'いま終わりにする' }).click();
  await page.getByRole('button', { name: '終わりにする', exact: true }).click();
  await becomes(() => page.getByRole('button', { name: '終わりにする', exact: true }).count(), 0);
  expect(await page.getByRole('alert').count()).toBe(0);
});
