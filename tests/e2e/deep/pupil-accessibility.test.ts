import { afterEach, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { overflow } from '../../support/layout';
import { meetsNoBarrier, PUPIL_SCREENS } from '../../support/pupil-barriers';
import { signInOnScreen } from '../../support/pupil-screen';
import { openSurveySchool, pickedOption, type SurveySchool } from '../../support/survey-school';

let school: SurveySchool;
let tablet: Tablet;
beforeAll(async () => {
  school = await openSurveySchool('pupil-axe');
  await school.put(school.upper, 'options/online', pickedOption);
});
afterEach(() => tablet.close());

it('axe finds nothing on any screen of a tablet in either theme, and targets are large', async () => {
  tablet = await launchTablet();
  await meetsNoBarrier(tablet.page, school.upper);
});

it('nothing scrolls sideways at 200 % zoom on a tablet', async () => {
  tablet = await launchTablet({ viewport: { width: 590, height: 410 } });
  const { page } = tablet;
  await signInOnScreen(page, school.upper);
  for (const screen of PUPIL_SCREENS) {
    await page.goto(screen);
    await page.locator('main h1').waitFor();
    expect(await overflow(page), screen).toBe(0);
  }
});
