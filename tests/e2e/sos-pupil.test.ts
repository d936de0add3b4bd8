import type { Page } from 'playwright-core';
import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { named, settleIn, startAgain } from '../support/pupil-screen';
import { openSosSchool, type SosSchool } from '../support/sos-school';
import {
  ARRIVED,
  DETAILS,
  pressForHelp,
  sosSays,
  TAKEN_BACK,
  TELLING,
  unfold,
  WORDS,
} from '../support/sos-screen';

let school: SosSchool;
let tablet: Tablet;
let page: Page;

const press = (words: string) => page.getByRole('button', { name: named(words) }).click();
const isPressed = (words: string) =>
  page.getByRole('button', { name: named(words), pressed: true }).waitFor({ timeout: 20_000 });
/** The one open SOS of the pupil, as the server has it. */
async function theSos() {
  const open = (await school.sosOf(school.upper)).filter(
    ({ state }) => state !== 'resolved' && state !== 'withdrawn',
  );
  expect(open).toHaveLength(1);
  return open[0] as (typeof open)[number];
}

beforeAll(async () => {
  school = await openSosSchool('sos-pupil');
});
beforeEach(async () => {
  tablet = await launchTablet();
  page = tablet.page;
  await settleIn(page, school.upper);
});
afterEach(async () => {
  for (const pupil of [school.upper, school.lower])
    for (const { id } of await school.sosOf(pupil)) await school.change(id, { state: 'withdrawn' });
  await tablet.close();
});

describe('one tap', () => {
  it('is an SOS: it arrives, is seen by name, answered, and talked about', async () => {
    await pressForHelp(page);
    await sosSays(page, TELLING);
    const { id, ...sos } = await theSos();
    expect(sos).toMatchObject({ pupilId: school.upper.pupilId, at: 'unknown', chain: 'school' });

    await school.acknowledge(id);
    await sosSays(page, '高橋 みどり先生が 見ました');
    await school.reply(id, 'いま そちらに いきますね');
    await page.getByRole('log').getByText('いま そちらに いきますね').waitFor();
    await page.getByRole('log').getByText('高橋 みどり先生').waitFor();
    await school.change(id, {
      state: 'meeting',
      meeting: { place: '相談室', at: Timestamp.fromDate(new Date('2026-11-24T01:30:00Z')) },
    });
    await sosSays(page, '11月24日(火) 10:30、相談室です');
    await school.change(id, { state: 'resolved', outcome: 'talked', resolvedAt: Timestamp.now() });
    await sosSays(page, 'おわりました。');
    await page.getByRole('listitem').getByText('話した', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'もう だいじょうぶ' }).count()).toBe(0);

    await press('とじる');
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    expect((await theSos()).id).not.toBe(id);
    await unfold(page, 'まえに おしたもの');
    await page.locator('.sos-earlier summary').click();
    await page.locator('.sos-earlier').getByText('いま そちらに いきますね').waitFor();
  });
});

describe('after the tap', () => {
  it('it can be taken back for a moment, and a new one pressed afterwards', async () => {
    await pressForHelp(page);
    await press('やめる');
    await sosSays(page, TAKEN_BACK);
    expect((await school.sosOf(school.upper)).filter(({ state }) => state === 'received')).toEqual([]);
    await press('とじる');
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    await theSos();
  });

  it('who, how, where and home are added to the same SOS, and words to it', async () => {
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    await unfold(page, DETAILS);
    for (const choice of ['保健室の先生', '来てほしい', '別室', 'しないで']) {
      await press(choice);
      await isPressed(choice);
    }
    await unfold(page, WORDS);
    await page.getByText('このときは、守るために、ほかの大人にも 話します。').waitFor();
    await page.getByLabel('つたえたいこと').fill('はじめの ことば');
    await page.getByRole('button', { name: 'おくる', exact: true }).click();
    await expect.poll(async () => (await theSos()).text as unknown).toBe('はじめの ことば');
    await page.getByLabel('つたえたいこと').fill('つぎの ことば');
    await page.getByRole('button', { name: 'おくる', exact: true }).click();
    const { id, ...sos } = await theSos();
    await expect
      .poll(async () =>
        (await school.messagesOf(id)).map(({ text, from }) => ({
          text: text as string,
          from: from as string,
        })),
      )
      .toEqual([{ text: 'つぎの ことば', from: 'pupil' }]);
    expect(sos).toMatchObject({ want: 'nurse', via: 'come', at: 'other-room', safeToCallHome: 'no' });
  });

  it('an answer comes first on the page, in words that say nothing to the next desk', async () => {
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    await press('とじる');
    const { id } = await theSos();
    await school.acknowledge(id);
    await page.reload();
    await page.getByText('お知らせが あります。').waitFor({ timeout: 45_000 });
    await page.locator('.sos-line + main, div:has(> .sos-line) + main').waitFor();
    await page.locator('header .has-news').waitFor();
    await press('ひらく');
    await sosSays(page, '高橋 みどり先生が 見ました');
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('main h1').waitFor();
    await expect.poll(() => page.getByText('お知らせが あります。').count()).toBe(0);
  });
});

it('the practice is offered, stores nothing and sends nothing', async () => {
  await page.getByRole('button', { name: 'れんしゅうする' }).click();
  await page.getByText('れんしゅうです。どこにも おくっていません。').waitFor();
  await press('おしてみる');
  await press('やめる');
  await page.getByText(TAKEN_BACK).waitFor();
  await press('わかった');
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('button', { name: 'れんしゅうする' }).count()).toBe(0);
  expect((await school.sosOf(school.upper)).filter(({ state }) => state === 'received')).toEqual([]);
});

it('where the school asks once more, nothing goes before the second tap', async () => {
  await school.settle({ askFirst: true });
  const own = await launchTablet();
  try {
    await settleIn(own.page, school.lower);
    await startAgain(own.page);
    await own.page.getByRole('button', { name: 'たすけて', exact: true }).click();
    await own.page.getByRole('heading', { name: 'せんせいたちに しらせますか？' }).waitFor();
    expect(await school.sosOf(school.lower)).toEqual([]);
    await own.page.getByRole('dialog').getByRole('button', { name: 'おくる' }).click();
    await sosSays(own.page, 'がっこうに とどきました。');
    expect(await school.sosOf(school.lower)).toHaveLength(1);
  } finally {
    await own.close();
    await school.settle({});
  }
});
