import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { countListenTraffic, type ListenTraffic } from '../../support/listen-traffic';
import { CLASS, StaffCity } from '../../support/staff-city';
import { openBoard, signInAsStaff, toScreen } from '../../support/staff-screen';

const city = new StaffCity('reads-sho');
let tablet: Tablet;
let since: () => ListenTraffic;

beforeAll(async () => {
  await city.open();
  tablet = await launchTablet();
  since = await countListenTraffic(tablet.page);
  await signInAsStaff(tablet.page, await city.staff('teacher', '山田 先生', [CLASS]));
  await openBoard(tablet.page);
  await tablet.page.getByText('6人のうち3人が答えました').waitFor({ timeout: 30_000 });
});
afterAll(() => tablet.close());

it('opens a board of ten days with fourteen reads, the rules’ own included, and goes on with the same listeners', async () => {
  const { page } = tablet;
  await toScreen(page, 'アンケート結果');
  // The round before, which comes last.
  await page.getByText('▲ +9').first().waitFor();
  since();
  await openBoard(page);
  await page.getByText('6人のうち3人が答えました').waitFor();
  const came: ListenTraffic = { documents: 0, listeners: 0 };
  const cameSoFar = () => {
    const { documents, listeners } = since();
    came.documents += documents;
    came.listeners += listeners;
    return came;
  };
  await expect.poll(cameSoFar).toEqual({ documents: 11, listeners: 3 });

  await city.checkIn(4, 2);
  await page.getByText('6人のうち4人が答えました').waitFor({ timeout: 30_000 });
  // How many documents came is not counted here: the emulator sends the whole result of an `in` query again.
  expect(since().listeners).toBe(0);
});
