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

const part = (name: string) => page.getByRole('region', { name });
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
    await part('書いておきたいこと。だれが読みますか？').waitFor();
    await page.getByRole('button', { name: named('わるい') }).waitFor();
    const text = await page.locator('main').innerText();
    for (const word of WEATHERS) expect(text).not.toContain(word);
    pages.add(text);
    await arrived(`checkIns/${TODAY}`).toMatchObject({ level: 4 - index, skipped: false });
  }
  expect([...pages]).toHaveLength(1);
  await page.reload();
  await page.getByRole('heading', { name: '教えてくれて ありがとう。' }).waitFor();
});

it('sends a wish to talk once, to whom it names, and says where it is', async () => {
  await tapWeather(page, 'くもり');
  await press('わるい');
  const talk = part('だれかに話したい？');
  await talk.getByRole('button', { name: named('担任の先生') }).click();
  await talk.getByText('はじめに伝わる人：青木 はるか先生').waitFor();
  await talk.getByText('高橋 みどり先生も たしかめます').waitFor();
  await talk.getByRole('button', { name: 'おくる', exact: true }).dblclick();
  await talk.getByText('届きました。まだ読まれていません').waitFor();
  await arrived(`checkIns/${TODAY}`).toMatchObject({ level: 3, body: 'bad' });
  expect(await school.outgoing(school.upper)).toMatchObject([{ kind: 'talk', to: { group: 'homeroom' } }]);
});

it('loses no unsent word: reader, second tap, weather, another page, a reload, until it is sent', async () => {
  await tapWeather(page, 'くもり');
  const note = part('書いておきたいこと。だれが読みますか？');
  const choose = (words: string) => note.getByRole('button', { name: named(words) }).click();
  await choose('担任の先生');
  const box = page.getByRole('textbox');
  const words = `${'あのね'.repeat(200)}👍`;
  const stands = () => expect.poll(() => box.inputValue(), { timeout: 30_000 }).toBe(words);
  await box.fill(words);
  await page.getByText('長すぎます。').waitFor();
  await choose('担任の先生');
  await stands();
  await choose('相談の先生');
  await stands();
  await choose('担任の先生');
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
  await note.getByRole('button', { name: 'おくる', exact: true }).click();
  await note.getByText('届きました。まだ読まれていません').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '教えてくれて ありがとう。' }).waitFor();
  expect(await box.count()).toBe(0);
});

it('names the readers of a note before a word is written, one adult by name too; a note to oneself reaches no server', async () => {
  await tapWeather(page, 'あめ');
  expect(await page.getByRole('textbox').count()).toBe(0);
  const note = part('書いておきたいこと。だれが読みますか？');
  await note.getByRole('button', { name: named('この人に…') }).click();
  await note.getByLabel('だれに しますか？').selectOption('uid:today-other');
  await page.getByText('いじめ、家で こわいこと').waitFor();
  await page.getByLabel('はじめに読む人：森田 つよし先生').fill('きのうは つかれました');
  await note.getByText('返事のしかたなどを えらぶ').click();
  await note.getByRole('button', { name: named('会って話したい') }).click();
  await note.getByRole('button', { name: 'おくる', exact: true }).click();
  await note.getByText('届きました。まだ読まれていません').waitFor();
  await press('自分だけ');
  await page.getByLabel('自分だけのメモ').fill('ないしょ');
  await press('しまう');
  await page.getByText('しまいました').waitFor();
  const sent = await school.outgoing(school.upper);
  expect(sent.find(({ text }) => text === 'きのうは つかれました')).toMatchObject({
    ...{ kind: 'note', to: { uid: 'today-other' }, wants: 'meet' },
  });
  expect(JSON.stringify(sent)).not.toContain('ないしょ');
});
