import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is now, in both themes: rule and place of each violation; empty when there is none. */
export async function violationsOn(page: Page): Promise<string[]> {
  const found = await broken(new AxeBuilder({ page }));
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [own, other] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  // Of all rules only this one looks at colours, and the themes differ in nothing else.
  await page.emulateMedia({ colorScheme: other });
  found.push(...(await broken(new AxeBuilder({ page }).withRules('color-contrast'))));
  await page.emulateMedia({ colorScheme: own });
  return found;
}

async function broken(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
