import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { CLASS, type CityStaff, StaffCity } from '../support/staff-city';
import { signInAsStaff } from '../support/staff-screen';

const city = new StaffCity('access-sho');
let teacher: CityStaff;

beforeAll(async () => {
  await city.open();
  teacher = await city.staff('teacher', '山田 先生', [CLASS]);
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

it('gives a teacher no other class than their own, whatever the address says', async () => {
  const page = await open();
  await signInAsStaff(page, teacher);
  await page.goto('/board/2026-6-1');
  await page.getByRole('heading', { name: /5年1組/ }).waitFor();
});
