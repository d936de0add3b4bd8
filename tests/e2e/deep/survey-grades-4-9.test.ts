import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { settleIn } from '../../support/pupil-screen';
import { openSurveySchool, type SurveySchool } from '../../support/survey-school';
import { choose, openRound, press, send, WORDS } from '../../support/survey-screen';

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
      pages.push(await page.locator('.survey-thanks').innerHTML());
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
