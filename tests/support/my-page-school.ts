/** A school with a pupil of whom there is something of every kind to show on their own page. */
import type { Page } from 'playwright-core';
import instrument from '@domain/instruments/soramoyo-34.json' with { type: 'json' };
import type { Result } from '@domain/result';
import { CLOSED_ROUND, daysAgo, inDays, openSurveySchool, type SurveySchool } from './survey-school';

export async function openMyPageSchool(): Promise<SurveySchool> {
  const school = await openSurveySchool('my-page');
  const { upper } = school;
  const stamp = { rev: 1, deviceId: 'tablet-0001' };
  await school.put(upper, `checkIns/${daysAgo(0)}`, {
    school: 'my-page-sho',
    classId: '2026-5-1',
    day: daysAgo(0),
    scale: 'weather',
    level: 4,
    skipped: false,
    capturedAt: inDays(0),
    receivedAt: inDays(0),
    ...stamp,
  });
  await school.put(upper, `results/${CLOSED_ROUND}`, {
    classId: '2026-5-1',
    classIds: ['2026-5-1'],
    instrument: 'soramoyo-34@1',
    form: 'grades4_9',
    indicators: Object.fromEntries(
      instrument.indicators.map(({ id }) => [id, id === 'friends' ? 90 : id === 'body' ? null : 60]),
    ),
    used: [],
    quality: { fast: false, sameAnswer: false, contradictory: false, flagged: false },
    ...stamp,
  } satisfies Result);
  await school.putResponse(upper, { q01: 4, q07: 4, q02: 'declined' });
  await school.praise(upper, 'good-1', {
    ...{ day: daysAgo(2), text: 'やさしく声をかけていました', by: 'my-page-homeroom', name: '青木 はるか' },
    ...{ withdrawn: false, at: inDays(-2), deliverAt: inDays(-2), readers: [] },
  });
  // What adults are told about a child reaches none of the child's screens.
  await school.put(upper, 'derived/risk', { month: '2026-10', scored: { score: 0.4 }, synthetic: true });
  await school.put(upper, `accessLog/my-page-nurse_${daysAgo(1)}`, {
    school: 'my-page-sho',
    uid: 'my-page-nurse',
    title: 'nurse',
    purpose: 'health',
    day: daysAgo(1),
    at: inDays(-1),
    protective: false,
  });
  return school;
}

/** Opens a part of the page and waits until it is there. Returns what stands on it. */
export async function openMyPage(page: Page, path: string): Promise<string> {
  await page.goto(`/me${path}`);
  await page.locator('.me h1').waitFor();
  await page.locator('.me [role=status]').waitFor({ state: 'detached' });
  return page.locator('main').innerText();
}
