import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sos } from '@domain/sos/records';
import { DeskSchool, iso } from '../../support/desk-school';
import { Desks, WAIT } from '../../support/desk-screen';

const school = new DeskSchool('desk-history-sho');
const desks = new Desks();
let page: Page;

/** Closed, and seen so many seconds after it arrived. */
function seenAfter(seconds: number, secondsAgo: number): Partial<Sos> {
  const by = { uid: school.nurse.uid, name: '保科 養護' };
  const received = Date.now() - secondsAgo * 1000;
  return {
    state: 'resolved',
    acknowledgedBy: by,
    acknowledgedAt: iso(received + seconds * 1000),
    resolvedBy: by,
    resolvedAt: iso(received + 900_000),
    outcome: 'talked',
  };
}

beforeAll(async () => {
  await school.open();
  for (let index = 0; index < 24; index += 1) {
    const ago = 10 + index;
    await school.call(`seen-${index}`, ago, seenAfter((index + 1) * 10, ago));
  }
  await school.call('open', 5, {}, 2);
  await school.call('drill', 3, { drill: true, pupilId: 'drill', classId: '2026-1-drill' });
  await school.call('withdrawn', 2, { state: 'withdrawn' });
  page = await desks.atDesk(school.leader);
  await page.getByRole('link', { name: 'これまでのSOS' }).click();
});
afterAll(() => desks.close());

it('gives median and 95th percentile of the month, and lists what nobody has seen instead of averaging it', async () => {
  const figures = page.getByRole('region', { name: '見るまでの時間' });
  await figures.waitFor(WAIT);
  const text = (await figures.innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('中央値 2分0秒');
  expect(text).toContain('95パーセンタイル 3分50秒');
  expect(text).toContain('見たSOS 24件');
  expect(text).toContain('まだ見ていないSOS 1件');
  const open = page.getByRole('table', { name: 'まだ だれも見ていないSOS' });
  expect(await open.getByRole('rowheader').count()).toBe(1);
});

it('shows twenty at a time, drills marked, without names and without what a child took back', async () => {
  const all = page.getByRole('table', { name: 'この月のSOS' });
  expect(await all.getByRole('rowheader').count()).toBe(20);
  expect(await all.getByText('訓練').count()).toBe(1);
  expect(await page.getByText(school.name(1)).count()).toBe(0);
  await page.getByRole('button', { name: '前のほうへ' }).click();
  expect(await all.getByRole('rowheader').count()).toBe(6);
});

it('opens a single one, and says when a month had none', async () => {
  await page.getByRole('combobox').selectOption({ index: 3 });
  await page.getByText('この月のSOSはありません').waitFor(WAIT);
  await page.getByRole('combobox').selectOption({ index: 0 });
  await page.getByRole('table', { name: 'まだ だれも見ていないSOS' }).getByRole('link').click(WAIT);
  await page
    .getByRole('article')
    .getByRole('heading', { name: school.name(2) })
    .waitFor(WAIT);
});
