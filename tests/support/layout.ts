/** What a finger and an eye meet on a page, in CSS pixels. */
import type { Page } from 'playwright-core';

const SMALLEST_TARGET = 48;

/** How far the page scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Words of those that a finger could miss. */
export function smallTargets(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    ({ least, among }) =>
      [...document.querySelectorAll<HTMLElement>(among)]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < least || height < least);
        })
        .map(({ innerText }) => innerText),
    { least: SMALLEST_TARGET, among: selector },
  );
}

/** How much of the open sheet is beyond its edge. */
export function beyondSheet(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sheet = document.querySelector('dialog[open]');
    return sheet ? sheet.scrollHeight - sheet.clientHeight : Infinity;
  });
}
