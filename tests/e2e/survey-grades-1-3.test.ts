import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { queueSays, settleIn } from '../support/pupil-screen';
import { openSurveySchool, type SurveySchool } from '../support/survey-school';
import { choose, openRound, position, press, send } from '../support/survey-screen';

describe('the survey of a pupil in grade 2', () => {
  let school: SurveySchool;
  let tablet: Tablet;
  beforeAll(async () => {
    school = await openSurveySchool('survey-lower');
    tablet = await launchTablet();
    await settleIn(tablet.page, school.lower);
  });
  afterAll(() => tablet.close());

  it('takes two taps, stops halfway, goes on later, and gives the same four codes', async () => {
    const { page } = tablet;
    await openRound(page);
    await press(page, 'はじめる');
    for (const [first, second] of [
      ['うん', 'いっぱい'],
      ['うん', 'ときどき'],
      ['ううん', 'あんまり'],
      ['ううん', 'ぜんぜん'],
    ] as const) {
      await choose(page, first);
      await choose(page, second);
      await press(page, 'つぎへ');
    }
    await choose(page, 'こたえたくない');
    for (let item = 5; item <= 17; item += 1) await press(page, 'つぎへ');

    await page.getByRole('heading', { name: 'はんぶん おわりました' }).waitFor();
    await page.getByRole('link', { name: 'つづきは あとで' }).click();
    await page.getByRole('link', { name: 'つづきから' }).click();
    expect(await position(page)).toBe('18 / 34');
    for (let item = 18; item <= 34; item += 1) await press(page, 'つぎへ');
    await press(page, 'つぎへ');
    await send(page);
    await queueSays(page, 'とどいて');
    expect(await school.response(school.lower)).toMatchObject({
      form: 'grades1_3',
      answers: { q01: 4, q02: 3, q03: 2, q04: 1, q05: 'declined' },
    });
  });

  it('lets a question about home wait until school', async () => {
    const { page } = tablet;
    await openRound(page);
    await page.getByRole('button', { name: /いえで あんしんして/ }).click();
    await page.getByText('いえ＝いま くらしている ところ').waitFor();
    await press(page, 'あとで がっこうで こたえる');
    const item = page.getByRole('button', { name: /いえで あんしんして/ });
    expect(await item.innerText()).toContain('あとで');
    await press(page, 'こたえる');
    await choose(page, 'うん');
    await press(page, 'たしかめる ページへ');
    await page.getByText('もうひとつ えらべます').waitFor();
  });
});
