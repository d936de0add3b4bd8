import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../support/accessibility';
import { launchTablet, type Tablet } from '../support/chromium';
import { signInOnScreen } from '../support/pupil-screen';
import { unwantedOnScreen } from '../support/unwanted-words';
import { openSurveySchool, pickedOption, type SurveySchool } from '../support/survey-school';

const SCREENS = ['/', '/survey', '/survey/autumn', '/me', '/options'];
const SMALLEST_TARGET = 48;

let school: SurveySchool;
let tablet: Tablet;
beforeAll(async () => {
  school = await openSurveySchool('pupil-axe');
  await school.put(school.upper, 'options/online', pickedOption);
});
afterEach(() => tablet.close());

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Words of the buttons and menu entries that a finger could miss. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>('button, nav a, a.button')]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < least || height < least);
        })
        .map(({ innerText }) => innerText),
    SMALLEST_TARGET,
  );
}

it.each([
  { width: 1180, height: 820 },
  { width: 390, height: 844 },
])('axe finds nothing on any screen in either theme, and targets are large: %o', async (viewport) => {
  tablet = await launchTablet({ viewport });
  const { page } = tablet;
  await page.goto('/');
  await page.getByRole('textbox').first().waitFor();
  expect(await violationsOn(page), 'sign-in').toEqual([]);
  await signInOnScreen(page, school.upper);
  for (const screen of SCREENS) {
    await page.goto(screen);
    await page.locator('main h1').waitFor();
    // Until it is read from the tablet, things move.
    if (screen === '/options') await page.getByText(/高橋 みどり(せんせい|先生)から/).waitFor();
    expect(await violationsOn(page), screen).toEqual([]);
    expect(unwantedOnScreen(await page.locator('body').innerText()), screen).toEqual([]);
    expect(await smallTargets(page), screen).toEqual([]);
    expect(await overflow(page), screen).toBe(0);
  }
  await page.goto('/');
  for (const name of ['設定', 'たすけて']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').getByRole('heading').first().waitFor();
    expect(await violationsOn(page), name).toEqual([]);
    expect(unwantedOnScreen(await page.locator('body').innerText()), name).toEqual([]);
    expect(await smallTargets(page), name).toEqual([]);
    // Not by Escape: twice in a moment hides the screen.
    await page.getByRole('dialog').getByRole('button', { name: 'とじる' }).click();
  }
  const again = page.getByRole('button', { name: 'もう一度えらぶ' });
  const pass = page.getByRole('button', { name: 'きょうはパス' });
  await again.or(pass).waitFor();
  if (await pass.isVisible()) await pass.click();
  await again.waitFor();
  await page.getByRole('button', { name: '自分だけ', exact: true }).click();
  expect(await violationsOn(page), 'afterwards').toEqual([]);
  // A contrast theme takes colours away: what is chosen is known by its shape.
  await page.emulateMedia({ forcedColors: 'active' });
  const edgeOf = (pressed: boolean) =>
    page
      .locator(`main [aria-pressed="${String(pressed)}"]`)
      .first()
      .evaluate((button) => getComputedStyle(button).borderStyle);
  expect(await edgeOf(true)).not.toBe(await edgeOf(false));
  await page.emulateMedia({ forcedColors: 'none' });
  await page.getByRole('button', { name: 'かくす', exact: true }).click();
  expect(await violationsOn(page), 'hidden').toEqual([]);
});

it('nothing scrolls sideways at 200 % zoom on a tablet', async () => {
  tablet = await launchTablet({ viewport: { width: 590, height: 410 } });
  const { page } = tablet;
  await signInOnScreen(page, school.upper);
  for (const screen of SCREENS) {
    await page.goto(screen);
    await page.locator('main h1').waitFor();
    expect(await overflow(page), screen).toBe(0);
  }
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
