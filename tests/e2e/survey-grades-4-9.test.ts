import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { ALL_ARRIVED, queueSays, settleIn } from '../support/pupil-screen';
import { openSurveySchool, type SurveySchool } from '../support/survey-school';
import { answerAll, choose, openRound, position, press, send, WORDS } from '../support/survey-screen';

describe('the survey of a pupil in grade 5', () => {
  let school: SurveySchool;
  let tablet: Tablet;
  beforeAll(async () => {
    school = await openSurveySchool('survey-upper');
  });
  beforeEach(async () => {
    tablet = await launchTablet();
    await settleIn(tablet.page, school.upper);
  });
  afterEach(() => tablet.close());

  it('says before the first question who reads what, and names only those who do', async () => {
    await openRound(tablet.page);
    const words = await tablet.page.locator('main').innerText();
    expect(words).toContain('青木 はるか先生');
    expect(words).toContain('高橋 みどり先生');
    expect(words).toContain('山本 けんじ先生');
    expect(words).not.toContain('森田');
    expect(words).toContain('「おくる」を おすまで、だれも 見ません');
    expect(words).toContain('ほかの大人にも 話します');
  });

  it('can be left out, declined, left, resumed after a reload, sent, corrected and sent again', async () => {
    const { page } = tablet;
    const older = await tablet.context.newPage();
    await openRound(older);
    await press(older, 'はじめる');
    await openRound(page);
    await page.getByRole('button', { name: 'はじめる', exact: true }).dblclick();
    expect(await position(page)).toBe('1 / 34');
    await choose(page, WORDS[4]);
    await page.getByRole('button', { name: 'つぎへ', exact: true }).dblclick();
    expect(await position(page)).toBe('2 / 34');
    await press(page, 'つぎへ');
    await choose(page, '答えたくない');
    await older.getByRole('radio', { name: WORDS[4], checked: true }).waitFor({ state: 'attached' });
    await press(older, 'つぎへ');
    await press(older, 'つぎへ');
    await press(older, 'つぎへ');
    await press(older, 'つぎへ');
    await choose(older, WORDS[1]);
    await older.getByText('このタブレットに 保存しました').waitFor();
    await older.close();
    await press(page, 'つぎへ');
    await page.keyboard.press('2');
    await page.getByRole('radio', { name: WORDS[3], checked: true }).press('ArrowRight');
    await page.getByText('このタブレットに 保存しました').waitFor();
    await page.reload();
    expect(await position(page)).toBe('4 / 34');
    expect(await page.getByRole('radio', { name: WORDS[2] }).isChecked()).toBe(true);
    expect(await school.response(school.upper)).toBeUndefined();

    await answerAll(page, WORDS[2]);
    await page.getByRole('button', { name: /つたえたいこと/ }).click();
    await page.getByRole('textbox').fill('たすかっています');
    await press(page, 'つぎへ');
    await send(page);
    await queueSays(page, ALL_ARRIVED);
    const first = await school.response(school.upper);
    expect(first?.answers).toMatchObject({ q01: 4, q03: 'declined', q04: 2, q05: 2, q34: 2 });
    expect(first?.answers).not.toHaveProperty('q02');
    expect(first).toMatchObject({ comment: 'たすかっています', form: 'grades4_9' });
    expect(first?.paceMs).toBeGreaterThan(0);

    await openRound(page);
    const covered = page.getByRole('button', { name: /悪口を言われたり/ });
    expect(await covered.innerText()).toContain('答えました');
    await covered.click();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await choose(page, WORDS[1]);
    await press(page, 'たしかめる ページへ');
    expect(await covered.innerText()).toContain(WORDS[1]);
    await send(page);
    await queueSays(page, ALL_ARRIVED);
    const second = await school.response(school.upper);
    expect(second?.answers).toEqual({ ...(first?.answers as object), q07: 1 });
  });

  it('ends on the very same page whatever was answered', async () => {
    const { page } = tablet;
    const pages: string[] = [];
    for (const word of [WORDS[4], WORDS[1]]) {
      await openRound(page);
      await page.getByRole('button', { name: /学校で楽しいと思った/ }).click();
      await choose(page, word);
      await press(page, 'たしかめる ページへ');
      await send(page);
      await page.getByText('届きました').waitFor();
      pages.push(await page.locator('.survey_thanks').innerHTML());
    }
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).toContain('0120-0-78310');
  });

  it('opens the same help from every question', async () => {
    const { page } = tablet;
    await openRound(page);
    await page.getByRole('button', { name: /とてもつらくて/ }).click();
    await press(page, '相談できるところ');
    await page.getByRole('dialog').getByText('0120-0-78310').waitFor();
  });
});
