import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../support/accessibility';
import { launchTablet, type Tablet } from '../../support/chromium';
import { settleIn } from '../../support/pupil-screen';
import { openSurveySchool, type SurveySchool } from '../../support/survey-school';
import { unwantedOnScreen } from '../../support/unwanted-words';
import { choose, openRound, press, send } from '../../support/survey-screen';

describe('accessibility of the survey', () => {
  let school: SurveySchool;
  let tablet: Tablet;
  beforeAll(async () => {
    school = await openSurveySchool('survey-axe');
  });
  afterEach(() => tablet.close());

  it.each([
    ['upper', 'よくあった'],
    ['lower', 'ううん'],
  ] as const)('finds nothing on any page, in either theme: %s', async (band, word) => {
    tablet = await launchTablet({ viewport: { width: 390, height: 844 } });
    const { page } = tablet;
    await settleIn(page, school[band]);
    await page.goto('/survey');
    await page.getByRole('heading', { name: '秋のアンケート' }).waitFor();
    const found: string[] = [];
    const check = async () =>
      found.push(...(await violationsOn(page)), ...unwantedOnScreen(await page.locator('body').innerText()));
    await check();

    await openRound(page);
    await check();
    await page.getByRole('button', { name: 'はじめる' }).click();
    await choose(page, word);
    await check();
    await page.emulateMedia({ forcedColors: 'active' });
    const [done, ahead] = await page
      .getByRole('progressbar')
      .evaluate((bar) => [...bar.children, bar].map((part) => getComputedStyle(part).backgroundColor));
    expect(done, 'progress in a contrast theme').not.toBe(ahead);
    await page.emulateMedia({ forcedColors: 'none' });
    while (!(await page.getByRole('button', { name: 'おくる', exact: true }).isVisible())) {
      const goOn = page.getByRole('button', { name: /^(つぎへ|つづける|たしかめる ページへ)$/ });
      if (await page.getByRole('textbox').isVisible()) await check();
      await goOn.click();
    }
    await check();
    await send(page);
    await check();
    expect(found).toEqual([]);
    await press(page, band === 'upper' ? '相談できるところを 見る' : 'そうだんできる ところを みる');
  });
});
