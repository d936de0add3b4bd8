import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { type CityStaff, PASSWORD, StaffCity } from '../support/staff-city';
import { isAccessible, signInAsStaff } from '../support/staff-screen';

const city = new StaffCity('cover-sho');
const WAIT = { timeout: 60_000 };
let tablet: Tablet;
let leader: CityStaff;

beforeAll(async () => {
  await city.open();
  leader = await city.staff('leader', '中村 校長', []);
  tablet = await launchTablet();
});
afterAll(() => tablet.close());

it('covers the screen of whoever has gone away for half an hour, also when it is opened anew, and opens it for them', async () => {
  const { page } = tablet;
  await page.clock.install();
  await signInAsStaff(page, leader);
  const morning = page.getByRole('heading', { name: '朝のようす' });
  await morning.waitFor(WAIT);
  await page.clock.fastForward('31:00');
  const cover = page.getByRole('dialog', { name: '画面をロックしています' });
  await cover.waitFor(WAIT);
  expect(await morning.isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.reload();
  await cover.waitFor(WAIT);
  // Only now there is something to cover.
  await page.locator('main h1').waitFor({ ...WAIT, state: 'attached' });
  expect(await page.getByText('朝のようす').first().isVisible()).toBe(false);
  await isAccessible(page);
  await cover.getByLabel('パスワード').fill('mistaken');
  await cover.getByRole('button', { name: 'ロックを外す' }).click();
  await cover.getByText('パスワードがちがうようです').waitFor(WAIT);
  await cover.getByLabel('パスワード').fill(PASSWORD);
  await cover.getByRole('button', { name: 'ロックを外す' }).click();
  await morning.waitFor(WAIT);
  expect(await cover.count()).toBe(0);
});
