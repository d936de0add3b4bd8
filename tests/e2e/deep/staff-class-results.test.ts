import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { CLASS, StaffCity } from '../../support/staff-city';
import { signInAsStaff, toScreen } from '../../support/staff-screen';

const city = new StaffCity('results-sho');
const tablets: Tablet[] = [];

beforeAll(async () => {
  await city.open();
});
afterAll(() => Promise.all(tablets.map((tablet) => tablet.close())));

async function openResults(role: 'teacher' | 'leader'): Promise<Page> {
  const member = await city.staff(role, `${role} さん`, role === 'teacher' ? [CLASS] : []);
  const tablet = await launchTablet();
  tablets.push(tablet);
  await signInAsStaff(tablet.page, member);
  await toScreen(tablet.page, 'アンケート結果');
  await tablet.page.getByText('▲ +9').first().waitFor({ timeout: 30_000 });
  return tablet.page;
}

const row = (page: Page, indicator: string) =>
  page.getByRole('row').filter({ hasText: indicator }).innerText();

it('puts the round before beside the latest one, and marks seven points or more with arrow, sign and words', async () => {
  const page = await openResults('teacher');
  expect(await page.getByText('6人のうち6人が答えました（100%）').count()).toBe(1);
  expect(await row(page, '学校の楽しさ')).toMatch(/59[^]*6人[^]*50[^]*▲ \+9/);
  expect(await row(page, '学校の楽しさ')).toContain('9点 高い');
  expect(await row(page, '友だちとのつながり')).toMatch(/51[^]*60[^]*▼ −9/);
  expect(await row(page, '自己肯定感')).toContain('前の回と同じくらい');
});

it('keeps from the homeroom what children say about teachers, and shows it to the school’s leaders', async () => {
  const [first] = tablets;
  if (!first) throw new Error('no tablet');
  expect(await first.page.getByRole('rowheader').allInnerTexts()).not.toContain('先生への信頼');
  expect(await first.page.getByText('は、担任の画面には出ません').count()).toBe(1);
  const page = await openResults('leader');
  expect(await page.getByRole('rowheader').allInnerTexts()).toContain('先生への信頼');
});

it('fits a phone and a small tablet: one row of links with the present one in view, nothing scrolls sideways', async () => {
  for (const { page } of tablets) {
    await page.setViewportSize({ width: 1180, height: 820 });
    expect(await header(page)).toBeLessThanOrEqual(64);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await header(page)).toBeLessThanOrEqual(120);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  }
  const page = tablets.at(-1)?.page;
  if (!page) throw new Error('no tablet');
  const last = page.getByRole('navigation').getByRole('link').last();
  await last.click();
  await page.reload();
  const isInView = async () => {
    const box = await last.boundingBox();
    return box !== null && box.x >= 0 && box.x + box.width <= 390;
  };
  await expect.poll(isInView).toBe(true);
});

it('every band of a bar can be read in both themes and a contrast theme, and stands out from the paper', async () => {
  const [first] = tablets;
  if (!first) throw new Error('no tablet');
  for (const [colorScheme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['dark', 'active'],
  ] as const) {
    await first.page.emulateMedia({ colorScheme, forcedColors });
    for (const { words, edge } of await first.page.evaluate(contrastsOfBands)) {
      expect(words).toBeGreaterThanOrEqual(4.5);
      expect(edge).toBeGreaterThanOrEqual(3);
    }
  }
});

const header = async (page: Page) => (await page.locator('.staff-header').boundingBox())?.height;

/** Runs on the page. Of each band: its number against it, and it or its frame against the paper. */
function contrastsOfBands(): { words: number; edge: number }[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (color: string): number => {
    if (!canvas) throw new Error('no canvas');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [more = 0, less = 0] = [light(a), light(b)].sort((x, y) => y - x);
    return (more + 0.05) / (less + 0.05);
  };
  const paper = getComputedStyle(
    document.querySelector('.class-results_card') ?? document.body,
  ).backgroundColor;
  return [0, 20, 40, 60, 80].map((from) => {
    const band = document.createElement('i');
    band.className = `class-results_band-${from}`;
    document.querySelector('.class-results_bar')?.append(band);
    const { color, backgroundColor, boxShadow } = getComputedStyle(band);
    const frame = /^\w+\([^)]*\)/.exec(boxShadow)?.[0] ?? backgroundColor;
    band.remove();
    return {
      words: contrast(color, backgroundColor),
      edge: Math.max(contrast(frame, paper), contrast(backgroundColor, paper)),
    };
  });
}
