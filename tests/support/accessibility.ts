import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is now, in both themes: rule and place of each violation; empty when there is none. */
export async function violationsOn(page: Page): Promise<string[]> {
  const found = await broken(axeOn(page));
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [own, other] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  // Of all rules only this one looks at colours, and the themes differ in nothing else.
  await page.emulateMedia({ colorScheme: other });
  found.push(...(await broken(axeOn(page).withRules('color-contrast'))));
  await page.emulateMedia({ colorScheme: own });
  return found;
}

/** What is in order need not be told in full. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
}

async function broken(axe: AxeBuilder): Promise<string[]> {
  // No frame of another origin is in the app: nothing needs a second page to join what was found.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
