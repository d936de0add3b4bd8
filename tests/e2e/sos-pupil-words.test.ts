import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { addDays, dayOf } from '@domain/days';
import { violationsOn } from '../support/accessibility';
import { launchTablet, type Tablet } from '../support/chromium';
import { named, settleIn, startAgain } from '../support/pupil-screen';
import { openSosSchool, type SosSchool } from '../support/sos-school';
import { ARRIVED, pressForHelp, sosSays, unfoldAll } from '../support/sos-screen';
import { unwantedOnScreen } from '../support/unwanted-words';

const SMALLEST_TARGET = 48;

let school: SosSchool;
let tablet: Tablet;

beforeAll(async () => {
  school = await openSosSchool('sos-words');
});
afterEach(async () => {
  for (const pupil of [school.upper, school.lower, school.oldest])
    for (const { id } of await school.sosOf(pupil)) await school.change(id, { state: 'withdrawn' });
  await Promise.all([school.settle({}), school.openAt({})]);
  await tablet.close();
});

/** Words of the sheet's buttons and links that a finger could miss. */
const smallTargets = (page: Page) =>
  page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>('dialog[open] button, dialog[open] a, dialog[open] summary')]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < least || height < least);
        })
        .map(({ innerText }) => innerText),
    SMALLEST_TARGET,
  );
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How much of the open sheet is beyond its edge, px. */
const beyondScreen = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector('dialog[open]');
    return sheet ? sheet.scrollHeight - sheet.clientHeight : Infinity;
  });

it.each([
  { width: 1180, height: 820 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])('axe finds nothing in any state and either theme, and targets are large: %o', async (viewport) => {
  tablet = await launchTablet({ viewport });
  const { page } = tablet;
  await settleIn(page, school.upper);
  const isFine = async (state: string) => {
    expect(await violationsOn(page), state).toEqual([]);
    expect(unwantedOnScreen(await page.locator('body').innerText()), state).toEqual([]);
    expect(await smallTargets(page), state).toEqual([]);
    expect(await overflow(page), state).toBe(0);
  };
  await page.getByRole('button', { name: 'れんしゅうする' }).click();
  await page.getByRole('button', { name: 'おしてみる' }).click();
  await isFine('practice');
  await page.getByRole('button', { name: 'わかった' }).click();
  await pressForHelp(page);
  await isFine('pressed');
  await sosSays(page, ARRIVED);
  expect(await beyondScreen(page), 'arrived').toBeLessThanOrEqual(0);
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
});

it('grades 1 to 3 read it without kanji', async () => {
  tablet = await launchTablet();
  const { page } = tablet;
  await settleIn(page, school.lower);
  const sheet = await pressForHelp(page);
  await sosSays(page, 'がっこうに とどきました。');
  await unfoldAll(page);
  for (const text of await sheet
    .locator('.sos-state, .sos-promise, .sos-folded, .first-lines')
    .allInnerTexts())
    expect(text).not.toMatch(/\p{Script=Han}/u);
});

it('grade 5 has readings for what it has not learnt, grade 8 hardly any, and another word on the button', async () => {
  tablet = await launchTablet();
  await settleIn(tablet.page, school.upper);
  const sheet = await pressForHelp(tablet.page);
  await unfoldAll(tablet.page);
  await sheet.locator('rt[data-rt="ほけんしつ"]').first().waitFor();
  expect(await sheet.locator('.sos-folded rt[data-rt="きょうしつ"]').count()).toBe(0);
  await tablet.close();

  tablet = await launchTablet();
  await settleIn(tablet.page, school.oldest);
  const olders = await pressForHelp(tablet.page, '相談・SOS');
  await sosSays(tablet.page, /学校に(とどきました|届きました|届いています)/);
  expect(await olders.locator('rt[data-rt="ほけんしつ"], rt[data-rt="せんせい"]').count()).toBe(0);
});

it('is there in English', async () => {
  tablet = await launchTablet({ locale: 'en-GB' });
  const { page } = tablet;
  await page.goto('/');
  await page.getByLabel('E-mail').or(page.getByLabel('Email')).fill(school.upper.email);
  await page.getByLabel('Password').fill(school.upper.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Help me' }).click();
  await page.getByRole('heading', { name: 'Thank you for pressing.' }).waitFor();
  await sosSays(page, 'It has reached school.');
  await unfoldAll(page);
  const words = await page.locator('.sos-state, .sos-folded').allInnerTexts();
  expect(words.join()).not.toMatch(/[ぁ-ん]/u);
});

it('says at night that nobody looks, when somebody does next, and whom to call', async () => {
  const tomorrow = addDays(dayOf(Date.now()), 1);
  await school.openAt({ extraSchoolDays: [tomorrow], opensAt: '08:15', closesAt: '08:16' });
  const yesterdayToo = { from: '2026-01-01', to: addDays(tomorrow, -1), name: 'やすみ' };
  await school.openAt({
    ...{ extraSchoolDays: [tomorrow], opensAt: '08:15', closesAt: '17:00' },
    closures: [yesterdayToo],
  });
  tablet = await launchTablet();
  const { page } = tablet;
  await settleIn(page, school.upper);
  await startAgain(page);
  await pressForHelp(page);
  await sosSays(page, 'いま 学校の先生は 見ていません。');
  await sosSays(page, '8時15分ごろです。');
  expect(await page.getByText('いま 先生たちに 知らせています').count()).toBe(0);
  await sosSays(page, '早くても');
  await page.getByRole('listitem').getByText('学校が 開くのを まっている').waitFor();
  await page.getByRole('link', { name: 'いま 話したいとき' }).waitFor();
});

it('says that a chain in seconds is one for a demonstration', async () => {
  await school.settle({ repeatMinutes: 0.5 });
  tablet = await launchTablet();
  const { page } = tablet;
  await settleIn(page, school.upper);
  await startAgain(page);
  await pressForHelp(page);
  await page.getByText('デモの設定です').waitFor();
});

it('can be used with the keyboard alone, and gives the focus back', async () => {
  tablet = await launchTablet();
  const { page } = tablet;
  await settleIn(page, school.upper);
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
  await page.locator('header').getByRole('button', { name: 'たすけて' }).focus();
  await page.keyboard.press('Enter');
  await sosSays(page, ARRIVED);
  await page.locator('.sos-fold > summary').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: named('保健室の先生') }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: named('保健室の先生'), pressed: true }).waitFor();
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('たすけて');
});
