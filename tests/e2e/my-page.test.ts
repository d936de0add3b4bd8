import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import instrument from '@domain/instruments/soramoyo-34.json' with { type: 'json' };
import type { Result } from '@domain/derived';
import { launchTablet, type Tablet } from '../support/chromium';
import { settleIn } from '../support/pupil-screen';
import { CLOSED_ROUND, daysAgo, inDays, openSurveySchool, type SurveySchool } from '../support/survey-school';

describe("a pupil's own page", () => {
  let school: SurveySchool;
  let tablet: Tablet;
  const open = async (path: string) => {
    await tablet.page.goto(`/me${path}`);
    await tablet.page.locator('.me h1').waitFor();
    await tablet.page.locator('.me [role=status]').waitFor({ state: 'detached' });
    return tablet.page.locator('main').innerText();
  };

  beforeAll(async () => {
    school = await openSurveySchool('my-page');
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
    await school.put(upper, 'topics/good-1', {
      school: 'my-page-sho',
      kind: 'good',
      day: daysAgo(2),
      text: 'やさしく声をかけていました',
      by: 'my-page-homeroom',
      withdrawn: false,
      at: inDays(-2),
      receivedAt: inDays(-2),
    });
    // What adults are told about a child reaches none of the child's screens.
    await school.put(upper, 'derived/risk', { month: '2026-10', scored: { score: 0.4 }, synthetic: true });
    await school.put(upper, `accessLog/my-page-nurse_${daysAgo(1)}`, {
      uid: 'my-page-nurse',
      title: 'nurse',
      purpose: 'health',
      day: daysAgo(1),
      at: inDays(-1),
      protective: false,
    });
  });
  afterEach(() => tablet.close());

  it('shows the own weather, words, answers, good things and who opened the record', async () => {
    tablet = await launchTablet();
    const { page } = tablet;
    await settleIn(page, school.upper);
    await open('');
    expect(await page.locator('td[aria-current=date]').innerText()).toContain('はれ');
    expect(await page.getByRole('columnheader').count()).toBe(7);
    await page.getByRole('button', { name: '前の月' }).click();
    expect(await page.locator('td[aria-current=date]').count()).toBe(0);

    const words = await open('/words');
    expect(words.indexOf('友だちとのつながり')).toBeLessThan(words.indexOf('心の明るさ'));
    expect(words).toContain('—');
    expect(await open('/good')).toContain('やさしく声をかけていました');
    const opened = await open('/opened');
    expect(opened).toContain('保健室の 先生');
    expect(opened).toContain('健康のため');
    expect(await open('/data')).toContain('青木 はるか先生');
  });

  it('opens sent answers on demand only, and tells of covered ones only that they were answered', async () => {
    tablet = await launchTablet();
    const { page } = tablet;
    await settleIn(page, school.upper);
    expect(await open('/answers')).not.toContain('悪口');
    await page.getByText('春のアンケート').click();
    const row = page.locator('.me-answers > div', { hasText: '悪口を言われたり' });
    expect(await row.locator('dd').innerText()).toBe('答えました');
    const declined = page.locator('.me-answers > div', { hasText: '学校に行きたいと思った' });
    expect(await declined.locator('dd').innerText()).toBe('答えたくない');
  });

  it('keeps a note for the pupil only on the tablet', async () => {
    tablet = await launchTablet();
    const { page } = tablet;
    await settleIn(page, school.upper);
    expect(await open('/notes')).toContain('メモは まだ ありません');
    await page.goto('/');
    await page.getByRole('button', { name: '自分だけ', exact: true }).click();
    await page.getByRole('textbox').fill('ひみつの メモ');
    await page.getByRole('button', { name: 'しまう', exact: true }).click();
    await page.getByText('しまいました').waitFor();
    expect(await open('/notes')).toContain('ひみつの メモ');
    await open('');
    expect(await page.locator('td[aria-current=date]').textContent()).toContain('自分だけのメモ あり');
  });
});
