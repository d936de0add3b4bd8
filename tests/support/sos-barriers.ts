/** The sheet of an SOS with axe, in every state and either theme. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from './accessibility';
import { beyondSheet, overflow, smallTargets } from './layout';
import { named, settleIn } from './pupil-screen';
import type { SosSchool } from './sos-school';
import { ARRIVED, pressForHelp, sosSays, TELLING, unfoldAll } from './sos-screen';
import { unwantedOnScreen } from './unwanted-words';

const TARGETS = 'dialog[open] button, dialog[open] a, dialog[open] summary';

export async function sheetHasNoBarrier(page: Page, school: SosSchool): Promise<void> {
  await settleIn(page, school.upper);
  const isFine = async (state: string) => {
    expect(await violationsOn(page), state).toEqual([]);
    expect(unwantedOnScreen(await page.locator('body').innerText()), state).toEqual([]);
    expect(await smallTargets(page, TARGETS), state).toEqual([]);
    expect(await overflow(page), state).toBe(0);
  };
  await page.getByRole('button', { name: 'れんしゅうする' }).click();
  await page.getByRole('button', { name: 'おしてみる' }).click();
  await isFine('practice');
  await page.getByRole('button', { name: 'わかった' }).click();
  await pressForHelp(page);
  await isFine('pressed');
  await sosSays(page, ARRIVED);
  expect(await beyondSheet(page), 'arrived').toBeLessThanOrEqual(0);
  // Only then all of it is there.
  await sosSays(page, TELLING);
  expect(await beyondSheet(page), 'telling').toBeLessThanOrEqual(0);
  await unfoldAll(page);
  await page.getByRole('button', { name: 'だれでも' }).click();
  await page.getByRole('button', { name: named('まちがえた') }).click();
  const [{ id } = { id: '' }] = (await school.sosOf(school.upper)).filter(
    ({ state }) => state === 'received',
  );
  await school.acknowledge(id);
  await school.reply(id, 'よんでくれて ありがとう');
  await page.getByText('よんでくれて ありがとう').waitFor({ timeout: 20_000 });
  await isFine('seen');
}
