import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { named, settleIn, signInOnScreen } from '../support/pupil-screen';
import { openSurveySchool, pickedOption, type SurveySchool } from '../support/survey-school';

const SCREENS = ['/', '/survey', '/survey/autumn', '/me', '/options'];

let school: SurveySchool;
let tablet: Tablet;
let page: Page;

const press = (words: string) => page.getByRole('button', { name: named(words) }).click();
const open = async (screen: string) => {
  await page.goto(screen);
  await page.locator('main h1').waitFor();
};
const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());

beforeAll(async () => {
  school = await openSurveySchool('frame');
});
beforeEach(async () => {
  tablet = await launchTablet();
  page = tablet.page;
});
afterEach(() => tablet.close());

describe('on every screen', () => {
  it('one tap hides it behind a clock with a neutral title, and the same tap brings it back', async () => {
    await signInOnScreen(page, school.upper);
    for (const screen of SCREENS) {
      await open(screen);
      await press('かくす');
      const clock = page.getByRole('button', { name: '時計' });
      expect(await clock.locator('time').innerText()).toMatch(/^\d{1,2}:\d{2}$/);
      expect(await page.title()).toBe('時計');
      expect(await page.getByRole('navigation').count()).toBe(0);
      await clock.click();
      await page.getByRole('button', { name: 'かくす' }).waitFor();
      expect(await page.title()).not.toBe('時計');
      expect(await focused()).toBe('かくす');
    }
  });
});

describe('the words', () => {
  it('are plain and without kanji for grades 1 to 3', async () => {
    await signInOnScreen(page, school.lower);
    await page.getByRole('heading', { name: 'いまの こころの てんきは、どれに ちかい？' }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\p{Script=Han}/u);
  });
});

it('starts cold without a network, takes the weather, and every screen opens', async () => {
  await settleIn(page, school.lower);
  await school.put(school.lower, 'options/online', pickedOption);
  await school.put(school.lower, 'options/room', { ...pickedOption, title: { ja: 'へや' }, withdrawn: true });
  await page.getByRole('link', { name: 'できること' }).first().click();
  await page.getByText(/高橋 みどり(せんせい|先生)から/).waitFor();
  await open('/survey/autumn');
  await tablet.context.setOffline(true);
  await page.close();
  page = await tablet.context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'あめ', exact: true }).click();
  await page.getByRole('button', { name: 'もういちど えらぶ' }).waitFor();
  for (const screen of SCREENS) await open(screen);
  const picked = page.locator('section', { hasText: 'せんせいから あなたへ' });
  expect((await picked.innerText()).split('\n')).toEqual(
    expect.arrayContaining([
      'オンラインの きょうしつ',
      'いえからでも はいれます。',
      '高橋 みどりせんせいから',
    ]),
  );
  expect(await page.getByText('へや', { exact: true }).count()).toBe(0);
  await page.getByText('1こ、つながったら おくります').waitFor();
  // The way from there to a person is one tap, also without a network.
  await picked.getByText('せんせいに きいて みる').click();
  await picked.getByText('「オンラインの きょうしつ」の ことを ききたいです。').waitFor();
  await picked.getByRole('button', { name: /高橋 みどり せんせいに しらせる/ }).click();
  await picked.getByText('まだ おくれて いません。つながったら おくります。').waitFor();
  await page.getByText('2こ、つながったら おくります').waitFor();
});
