import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskSchool } from '../../support/desk-school';
import { countTones, Desks, detail, openSos, press, WAIT } from '../../support/desk-screen';
import { isAccessible, openBoard } from '../../support/staff-screen';

const school = new DeskSchool('desk-screens-sho');
const desks = new Desks();
const owner = () => ({ uid: school.leader.uid, name: '中村 校長' });

beforeAll(async () => {
  await school.open();
  await school.call('waits', 90, { want: 'nurse', chain: 'outOfHours' });
  await school.call('mine', 300, { state: 'acknowledged', acknowledgedBy: owner(), pupilSays: 'mistake' }, 2);
  await school.call('drill', 5, { drill: true, pupilId: 'drill', classId: '2026-1-drill' });
});
afterAll(() => desks.close());

const fits = (page: Page) =>
  expect(page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).resolves.toBe(0);

it('has no barrier that axe finds on any of its screens, in either theme', async () => {
  const page = await desks.signIn(school.leader);
  await page.getByRole('link', { name: /SOSが1件、待っています/ }).waitFor(WAIT);
  await openBoard(page);
  await isAccessible(page);
  await page.getByRole('link', { name: /SOSが1件、待っています/ }).click();
  await page
    .getByRole('button', { name: /^わたしが受けとる/ })
    .first()
    .waitFor(WAIT);
  await isAccessible(page);
  await openSos(page, school.name(2));
  await detail(page).getByText('これまでのこと').waitFor(WAIT);
  await isAccessible(page);
  for (const dialog of ['引きつぐ', '話す約束をする', '終わりにする', '担任に伝える']) {
    await press(page, dialog);
    await page.getByRole('dialog').waitFor();
    await isAccessible(page);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('link', { name: 'これまでのSOS' }).click();
  await page.getByRole('table', { name: 'この月のSOS' }).waitFor(WAIT);
  await isAccessible(page);
});

it('works on a phone, one thing at a time, in either theme', async () => {
  const page = await desks.atDesk(school.nurse, { viewport: { width: 390, height: 844 } });
  await page
    .getByRole('button', { name: /^わたしが受けとる/ })
    .first()
    .waitFor(WAIT);
  await fits(page);
  await openSos(page, school.name(1));
  expect(await page.getByRole('link', { name: new RegExp(`^${school.name(2)}`) }).isVisible()).toBe(false);
  await fits(page);
  await isAccessible(page);
  await page.getByRole('link', { name: '一覧へもどる' }).click();
  await page.getByRole('link', { name: new RegExp(`^${school.name(2)}`) }).waitFor();
  await page.getByRole('link', { name: 'これまでのSOS' }).click();
  await page.getByRole('table', { name: 'この月のSOS' }).waitFor(WAIT);
  await fits(page);
});

it('is used by keys alone: open, take, close the dialog, and the focus is never lost', async () => {
  const page = await desks.atDesk(school.nurse);
  const link = page.getByRole('link', { name: new RegExp(`^${school.name(1)}`) });
  await link.waitFor(WAIT);
  await link.focus();
  await page.keyboard.press('Enter');
  await detail(page)
    .getByRole('heading', { name: school.name(1) })
    .waitFor(WAIT);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(focused).toContain(school.name(1));
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('わたしが受けとる');
  await page.keyboard.press('Enter');
  await detail(page).getByText('担当 あなた').waitFor(WAIT);
  await page.getByRole('button', { name: '引きつぐ' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('引きつぐ');
});

it('chimes on every staff screen while somebody waits, unless this device was told not to', async () => {
  const page = await desks.signIn(school.nurse);
  const tones = await countTones(page);
  await page.reload();
  await openBoard(page);
  await page.getByRole('link', { name: /SOSが\d件、待っています/ }).waitFor(WAIT);
  await expect.poll(tones, WAIT).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'SOS', exact: true }).click();
  await page.getByRole('checkbox', { name: '待っているとき音で知らせる' }).uncheck();
  await page.reload();
  await page.getByRole('button', { name: /^待っている/ }).click(WAIT);
  await school.call('quiet', 5, {}, 4);
  await page.getByRole('link', { name: new RegExp(`^${school.name(4)}`) }).waitFor(WAIT);
  expect(await tones()).toBe(0);
  await school.takeDown('quiet');
});
