/** What comes out of a printer, as Chromium would print the page. */
import type { Page } from 'playwright-core';

/** How many pages, as they stand in the file. */
export async function pagesPrinted(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** Words of what is cut off or stands beside its paper, where everything is set as it is printed. */
export async function cutOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article[data-size]')].flatMap((paper) => {
      const edge = paper.getBoundingClientRect();
      return [...paper.querySelectorAll<HTMLElement>('*:not(.visually-hidden):not(svg *)')]
        .filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const isBeside =
            left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1;
          const isCut =
            one.clientHeight > 0 &&
            (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
          return isBeside || (one instanceof HTMLElement && isCut);
        })
        .map((one) => `${one.tagName} ${one.textContent.slice(0, 30)}`);
    }),
  );
  await page.emulateMedia({ media: null });
  return cut;
}
