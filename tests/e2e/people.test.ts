import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { CLASS, type CityStaff, StaffCity } from '../support/staff-city';
import {
  chooseOwnPassword,
  isAccessible,
  signInAsStaff,
  signOutAsStaff,
  toScreen,
} from '../support/staff-screen';

const city = new StaffCity('people-sho');
const WAIT = { timeout: 60_000 };
const OWN = 'watashi-no-kotoba';
let tablet: Tablet;
let admin: CityStaff;

beforeAll(async () => {
  await city.open();
  admin = await city.staff('admin', '事務 さん', []);
  tablet = await launchTablet();
});
afterAll(() => tablet.close());

it('lets an administrator add a homeroom teacher, who signs in and sees the class, until it is ended', async () => {
  const { page } = tablet;
  const email = `shin-${Date.now()}@soramoyo.example`;
  const password = 'hajimete-no-hi';
  await signInAsStaff(page, admin);
  await toScreen(page, '働く人');
  await page.getByRole('link', { name: '働く人を加える' }).click();
  await page.getByRole('textbox', { name: '名前' }).fill('新任 はる');
  await page.getByRole('checkbox', { name: '5年1組' }).check();
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('最初のパスワード').fill(password);
  await isAccessible(page);
  await page.getByRole('button', { name: '加える', exact: true }).click();
  await page.getByText('新任 はるさんを加えました').waitFor(WAIT);
  await signOutAsStaff(page);

  await signIn(email, password);
  await isAccessible(page);
  await chooseOwnPassword(page, OWN);
  await page.getByRole('link', { name: '学級のようす' }).waitFor(WAIT);
  await page.getByRole('heading', { name: /5年1組/ }).waitFor(WAIT);
  await signOutAsStaff(page);

  await signInAsStaff(page, admin);
  await toScreen(page, '働く人');
  await page.getByRole('link', { name: '新任 はる' }).click();
  await page.getByRole('radio', { name: '終わった' }).check();
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('保存しました').waitFor(WAIT);
  await signOutAsStaff(page);
  await signIn(email, OWN);
  await page.getByRole('alert').first().waitFor(WAIT);
  expect(await page.getByRole('button', { name: 'ログアウト' }).count()).toBe(0);
});

async function signIn(email: string, password: string): Promise<void> {
  const { page } = tablet;
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログイン' }).click();
}

it('lets a leader have the class covered for today', async () => {
  const { page } = tablet;
  const leader = await city.staff('leader', '教頭 先生', []);
  await city.staff('teacher', '代わり 先生', []);
  await page.goto('/');
  await signInAsStaff(page, leader);
  await toScreen(page, '働く人');
  await page.getByRole('combobox', { name: /^学級/ }).selectOption(CLASS);
  await page
    .getByRole('combobox', { name: /^代わりに見る人/ })
    .selectOption({ label: '代わり 先生（担任）' });
  await page.getByRole('button', { name: '代わってもらう' }).click();
  await page.getByText('代わりに見る人を決めました').waitFor(WAIT);
  await page.getByRole('listitem').filter({ hasText: '代わり 先生' }).waitFor(WAIT);
});
