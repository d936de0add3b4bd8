import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { named, settleIn, tapWeather, type Weather } from '../support/pupil-screen';
import { daysAgo, openSurveySchool, type SurveySchool } from '../support/survey-school';

const WEATHERS: readonly Weather[] = ['はれ', 'くもり', 'あめ', 'かみなり'];
const TODAY = daysAgo(0);

let school: SurveySchool;
let tablet: Tablet;
let page: Page;

const press = (words: string) => page.getByRole('button', { name: named(words) }).click();
/** What the server has, once it has it. */
const arrived = (path: string) =>
  expect.poll(() => school.stored(school.upper, path), { timeout: 60_000, interval: 300 });

beforeAll(async () => {
  school = await openSurveySchool('today');
});
beforeEach(async () => {
  tablet = await launchTablet();
  page = tablet.page;
  await settleIn(page, school.upper);
});
afterEach(() => tablet.close());

it('thanks in the same words whatever was tapped, shows no weather, and can be changed all day', async () => {
  const pages = new Set<string>();
  for (const [index, weather] of WEATHERS.entries()) {
    await tapWeather(page, weather);
    await page.locator('.sos-offer').waitFor();
    const text = await page.locator('main').innerText();
    for (const word of WEATHERS) expect(text).not.toContain(word);
    pages.add(text);
    await arrived(`checkIns/${TODAY}`).toMatchObject({ level: 4 - index, skipped: false });
  }
  expect([...pages]).toHaveLength(1);
  await page.reload();
  await page.getByRole('heading', { name: '教えてくれて ありがとう。' }).waitFor();
});

it('keeps body and the wish to talk with the check-in, and takes a wish back at the second tap', async () => {
  await tapWeather(page, 'くもり');
  await press('わるい');
  await press('担任の先生と話したい');
  await page.getByText('伝わる人：青木 はるか。').waitFor();
  await press('相談の先生と話したい');
  await page.getByText('伝わる人：高橋 みどり。').waitFor();
  await arrived(`checkIns/${TODAY}`).toMatchObject({ level: 3, body: 'bad', talkTo: 'homeroom' });
  await arrived(`notes/${TODAY}_counsellor`).toMatchObject({ talk: true });

  await press('担任の先生と話したい');
  await press('相談の先生と話したい');
  await page.getByText('伝わる人：').first().waitFor({ state: 'detached' });
  await arrived(`checkIns/${TODAY}`).not.toHaveProperty('talkTo');
  await arrived(`notes/${TODAY}_counsellor`).toMatchObject({ talk: false, withdrawn: true });
});

it('loses no unsent word: reader, second tap, weather, another page, a reload, until it is sent', async () => {
  await tapWeather(page, 'くもり');
  await press('担任の先生');
  const box = page.getByRole('textbox');
  const words = `${'あのね'.repeat(200)}👍`;
  const stands = () => expect.poll(() => box.inputValue(), { timeout: 30_000 }).toBe(words);
  await box.fill(words);
  await page.getByText('長すぎます。').waitFor();
  await press('担任の先生');
  await stands();
  await press('相談の先生だけ');
  await stands();
  await press('担任の先生');
  await stands();
  await tapWeather(page, 'あめ');
  await stands();
  await page.getByRole('link', { name: 'わたし' }).click();
  await page.getByRole('heading', { name: 'わたし', exact: true }).waitFor();
  await page.getByRole('link', { name: 'きょう' }).click();
  await stands();
  await page.reload();
  await stands();
  expect(await page.getByRole('button', { name: 'おくる', exact: true }).isDisabled()).toBe(true);
  await page.getByText('長すぎます。').waitFor();
  await box.fill('あのね');
  await press('おくる');
  await page.getByText('おくりました').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '教えてくれて ありがとう。' }).waitFor();
  expect(await box.count()).toBe(0);
});

it('names the readers of a note before a word is written; a note to oneself reaches no server', async () => {
  await tapWeather(page, 'あめ');
  expect(await page.getByRole('textbox').count()).toBe(0);
  await press('担任の先生');
  await page.getByLabel('読む人：青木 はるか').fill('きのうは つかれました');
  await press('おくる');
  await page.getByText('おくりました').waitFor();
  await press('自分だけ');
  await page.getByLabel('自分だけのメモ').fill('ないしょ');
  await press('しまう');
  await page.getByText('しまいました').waitFor();
  await arrived(`notes/${TODAY}_homeroom`).toMatchObject({ text: 'きのうは つかれました' });
  expect(await school.stored(school.upper, `notes/${TODAY}_me`)).toBeUndefined();
});
