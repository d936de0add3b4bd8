import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { ALL_ARRIVED, queueSays, settleIn, waiting } from '../support/pupil-screen';
import { openSurveySchool, type SurveySchool } from '../support/survey-school';
import { choose, openRound, position, press, send, WORDS } from '../support/survey-screen';

describe('a survey without a network', () => {
  let school: SurveySchool;
  let tablet: Tablet;
  beforeAll(async () => {
    school = await openSurveySchool('survey-offline');
  });
  afterEach(() => tablet.close());

  it('is answered and sent on the tablet, says so, and arrives once the network is back', async () => {
    tablet = await launchTablet();
    const { page, context } = tablet;
    await settleIn(page, school.upper);
    await page.getByRole('link', { name: 'アンケート' }).click();
    await page.getByRole('heading', { name: '秋のアンケート' }).waitFor();
    await context.setOffline(true);
    await openRound(page);
    await press(page, 'はじめる');
    await choose(page, WORDS[3]);
    await press(page, 'つぎへ');
    await choose(page, WORDS[1]);
    // What the tablet says it kept is there again, and where it was; nothing is promised of a tap before that.
    await page.getByText('このタブレットに 保存しました').waitFor();
    await page.reload();
    await expect.poll(() => position(page)).toBe('2 / 34');
    for (let item = 2; item <= 35; item += 1) await press(page, 'つぎへ');
    await send(page);
    await page.getByText('このタブレットに 保存しました').waitFor();
    await queueSays(page, waiting(1));
    expect(await school.response(school.upper)).toBeUndefined();

    await page.getByRole('link', { name: 'おわり' }).click();
    await page.getByText('まだ おくれていません（').waitFor();

    await context.setOffline(false);
    await page.getByText(/に おくりました/).waitFor({ timeout: 90_000 });
    await queueSays(page, ALL_ARRIVED);
    expect((await school.response(school.upper))?.answers).toEqual({ q01: 3, q02: 1 });
  });
});
