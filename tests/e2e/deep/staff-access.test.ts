import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { CLASS, type CityStaff, StaffCity } from '../../support/staff-city';
import {
  isAccessible,
  openBoard,
  showNames,
  signInAsStaff,
  signOutAsStaff,
  toScreen,
} from '../../support/staff-screen';

const city = new StaffCity('access-sho');
let teacher: CityStaff;
let admin: CityStaff;
let newcomer: CityStaff;
let leader: CityStaff;

beforeAll(async () => {
  await city.open();
  teacher = await city.staff('teacher', '山田 先生', [CLASS]);
  admin = await city.staff('admin', '情報担当', []);
  newcomer = await city.staff('teacher', '新田 先生', []);
  leader = await city.staff('leader', '中村 校長', []);
});

const tablets: Tablet[] = [];
afterAll(() => Promise.all(tablets.map((tablet) => tablet.close())));

async function open(options: Parameters<typeof launchTablet>[0] = {}): Promise<Page> {
  const tablet = await launchTablet(options);
  tablets.push(tablet);
  return tablet.page;
}

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

it('has no barrier that axe finds, in either theme', async () => {
  const page = await open();
  await page.goto('/');
  await page.getByLabel('メールアドレス').waitFor();
  await isAccessible(page);
  await signInAsStaff(page, teacher);
  await openBoard(page);
  await isAccessible(page);
  await showNames(page);
  await isAccessible(page);
  await toScreen(page, 'アンケート結果');
  await page.getByRole('table').waitFor();
  await isAccessible(page);
  expect(await page.getByRole('link', { name: '集計' }).count()).toBe(0);
});

it('has no barrier on the pages of leaders and admins, in either theme', async () => {
  const page = await open();
  await signInAsStaff(page, leader);
  await page.getByRole('link', { name: '5年1組' }).waitFor();
  await isAccessible(page);
  await toScreen(page, '集計');
  const ofSchool = page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: '学校全体' }) });
  await ofSchool.waitFor();
  expect(await ofSchool.getByText('—（少人数のため）').count()).toBe(1);
  await isAccessible(page);
  await signOutAsStaff(page);
  await signInAsStaff(page, admin);
  await page.getByRole('heading', { name: '管理者の画面' }).waitFor();
  await isAccessible(page);
});
