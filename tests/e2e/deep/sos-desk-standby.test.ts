import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskSchool } from '../../support/desk-school';
import { countTones, Desks, WAIT } from '../../support/desk-screen';
import { isAccessible } from '../../support/staff-screen';

const school = new DeskSchool('desk-standby-sho');
const desks = new Desks();
let page: Page;

let tones: () => Promise<number>;

beforeAll(async () => {
  await school.open();
  page = await desks.signIn(school.nurse);
  tones = await countTones(page);
  await page.goto('/standby');
  await page.getByText('待っているSOSはありません').waitFor(WAIT);
});
afterAll(() => desks.close());

it('counts who waits and since when, with a chime and without any name', async () => {
  await page.getByRole('heading', { name: /SOS 待ち受け/ }).click();
  await page.getByText('音：出ます').waitFor(WAIT);
  expect(await tones()).toBe(0);
  await school.call('waits', 65);
  await page.getByText('SOSが待っています').waitFor(WAIT);
  await page.getByText(/^1:\d\d たちました$/).waitFor(WAIT);
  await expect.poll(tones, WAIT).toBeGreaterThan(0);
  const text = await page.locator('body').innerText();
  expect(text).not.toContain('あさひ');
  expect(text).not.toContain('5年1組');
  expect(await page.title()).toMatch(/待ち受け/);
  await isAccessible(page);
});

it('counts drills apart', async () => {
  await school.call('drill', 5, { drill: true, pupilId: 'drill', classId: '2026-1-drill' });
  await page.getByText('訓練 1件が待っています').waitFor(WAIT);
  await school.change('waits', {
    state: 'acknowledged',
    acknowledgedBy: { uid: school.nurse.uid, name: '保科 養護' },
  });
  await page.getByText('待っているSOSはありません').waitFor(WAIT);
  await page.getByText('職員が受けとったもの 1件').waitFor(WAIT);
  await school.takeDown('drill');
});

it('says loudly that it has lost the connection, and goes on by itself', async () => {
  const before = await tones();
  await page.context().setOffline(true);
  await page.getByRole('alert').getByText('つながっていません').waitFor(WAIT);
  await expect.poll(tones, WAIT).toBeGreaterThan(before);
  await isAccessible(page);
  await page.context().setOffline(false);
  // Firestore itself waits longer and longer before it tries again.
  await page.getByText('待っているSOSはありません').waitFor({ timeout: 90_000 });
  await isAccessible(page);
});
