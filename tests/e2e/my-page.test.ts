import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { openMyPage, openMyPageSchool } from '../support/my-page-school';
import { settleIn } from '../support/pupil-screen';
import type { SurveySchool } from '../support/survey-school';

describe("a pupil's own page", () => {
  let school: SurveySchool;
  let tablet: Tablet;
  const open = (path: string) => openMyPage(tablet.page, path);

  beforeAll(async () => {
    school = await openMyPageSchool();
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
