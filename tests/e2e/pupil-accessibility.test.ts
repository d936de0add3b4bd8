import { afterEach, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { meetsNoBarrier } from '../support/pupil-barriers';
import { signInOnScreen } from '../support/pupil-screen';
import { openSurveySchool, pickedOption, type SurveySchool } from '../support/survey-school';

let school: SurveySchool;
let tablet: Tablet;
beforeAll(async () => {
  school = await openSurveySchool('pupil-axe');
  await school.put(school.upper, 'options/online', pickedOption);
});
afterEach(() => tablet.close());

it('axe finds nothing on any screen of a phone in either theme, and targets are large', async () => {
  tablet = await launchTablet({ viewport: { width: 390, height: 844 } });
  await meetsNoBarrier(tablet.page, school.upper);
});

it('the day can be answered with the keyboard alone', async () => {
  tablet = await launchTablet();
  const { page } = tablet;
  await signInOnScreen(page, school.lower);
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('はれ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'おしえてくれて ありがとう。' }).waitFor();
  expect(await focused()).toBe('おしえてくれて ありがとう。');
});
