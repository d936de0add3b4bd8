import { afterEach, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { named, settleIn, startAgain } from '../../support/pupil-screen';
import { sheetHasNoBarrier } from '../../support/sos-barriers';
import { openSosSchool, type SosSchool } from '../../support/sos-school';
import { ARRIVED, pressForHelp, sosSays, unfoldAll } from '../../support/sos-screen';

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

it.each([
  { width: 1180, height: 820 },
  { width: 1366, height: 768 },
])('axe finds nothing in any state and either theme, and targets are large: %o', async (viewport) => {
  tablet = await launchTablet({ viewport });
  await sheetHasNoBarrier(tablet.page, school);
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
