import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { CLASS, type CityStaff, StaffCity } from '../support/staff-city';
import { signInAsStaff, signOutAsStaff } from '../support/staff-screen';

const city = new StaffCity('access-sho');
let teacher: CityStaff;
let admin: CityStaff;
let newcomer: CityStaff;

beforeAll(async () => {
  await city.open();
  teacher = await city.staff('teacher', '山田 先生', [CLASS]);
  newcomer = await city.staff('teacher', '新田 先生', []);
  admin = await city.staff('admin', '情報担当', []);
});

const tablets: Tablet[] = [];
afterAll(() => Promise.all(tablets.map((tablet) => tablet.close())));

async function open(options: Parameters<typeof launchTablet>[0] = {}): Promise<Page> {
  const tablet = await launchTablet(options);
  tablets.push(tablet);
  return tablet.page;
}

it('says in plain words why signing in did not work', async () => {
  const page = await open();
  await page.goto('/');
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByText('メールアドレスを入れてください').waitFor();
  await page.getByLabel('メールアドレス').fill(teacher.email);
  await page.getByLabel('パスワード').fill('wrong');
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('alert').getByText('ちがうようです').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('alert').getByText('つながっていません').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Soramoyo' }).waitFor();
});

it('shows an admin statistics and no class, and a teacher without a class how to get one', async () => {
  const page = await open();
  await signInAsStaff(page, admin);
  await page.getByRole('heading', { name: '管理者の画面' }).waitFor();
  expect(await page.getByRole('link', { name: '学級のようす' }).count()).toBe(0);
  await page.goto(`/board/${CLASS}`);
  await page.getByRole('heading', { name: '管理者の画面' }).waitFor();
  await signOutAsStaff(page);

  await signInAsStaff(page, newcomer);
  await page.getByRole('heading', { name: '担当の学級がありません' }).waitFor();
});

it('gives a teacher no other class than their own, whatever the address says', async () => {
  const page = await open();
  await signInAsStaff(page, teacher);
  await page.goto('/board/2026-6-1');
  await page.getByRole('heading', { name: /5年1組/ }).waitFor();
});
