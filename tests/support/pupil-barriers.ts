/** A grade 5 pupil's day with axe, on every screen and in either theme. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from './accessibility';
import { overflow, smallTargets } from './layout';
import { signInOnScreen } from './pupil-screen';
import type { CityPupil } from './queue-city';
import { unwantedOnScreen } from './unwanted-words';

export const PUPIL_SCREENS = ['/', '/survey', '/survey/autumn', '/me', '/options'];
const TARGETS = 'button, nav a, a.button';

/** The school has put `pickedOption` on the pupil's page. */
export async function meetsNoBarrier(page: Page, pupil: CityPupil): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox').first().waitFor();
  expect(await violationsOn(page), 'sign-in').toEqual([]);
  await signInOnScreen(page, pupil);
  for (const screen of PUPIL_SCREENS) {
    await page.goto(screen);
    await page.locator('main h1').waitFor();
    // Until it is read from the tablet, things move.
    if (screen === '/options') await page.getByText(/高橋 みどり(せんせい|先生)から/).waitFor();
    expect(await violationsOn(page), screen).toEqual([]);
    expect(unwantedOnScreen(await page.locator('body').innerText()), screen).toEqual([]);
    expect(await smallTargets(page, TARGETS), screen).toEqual([]);
    expect(await overflow(page), screen).toBe(0);
  }
  await page.goto('/');
  for (const name of ['設定', 'たすけて']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').getByRole('heading').first().waitFor();
    expect(await violationsOn(page), name).toEqual([]);
    expect(unwantedOnScreen(await page.locator('body').innerText()), name).toEqual([]);
    expect(await smallTargets(page, TARGETS), name).toEqual([]);
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
}
