import type { Page } from 'playwright-core';
import { type DocumentData, Timestamp } from 'firebase-admin/firestore';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { named, settleIn } from '../../support/pupil-screen';
import { openSosSchool, type SosSchool } from '../../support/sos-school';
import {
  ARRIVED,
  CLOSING,
  FIRESTORE,
  pressForHelp,
  sosSays,
  TAKEN_BACK,
  TELLING,
  unfold,
  WORDS,
} from '../../support/sos-screen';

let school: SosSchool;
let tablet: Tablet;
let page: Page;

const press = (words: string) => page.getByRole('button', { name: named(words) }).click();
/** The one open SOS of the pupil, as the server has it. */
async function theSos() {
  const open = (await school.sosOf(school.upper)).filter(
    ({ state }) => state !== 'resolved' && state !== 'withdrawn',
  );
  expect(open).toHaveLength(1);
  return open[0] as (typeof open)[number];
}

const isReceived = (sos: DocumentData) => sos.state === 'received';

/** Firestore does what the tablet asks, and answers when the result is called. */
async function holdAnswers(tabletPage: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await tabletPage.context().route(FIRESTORE, async (route) => {
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  });
  return release;
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
  it('opens the open one again instead of making a second, from every screen', async () => {
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    const { id } = await theSos();
    for (const screen of ['/survey', '/survey/autumn', '/me', '/options']) {
      await page.goto(screen);
      await page.locator('main h1').waitFor();
      await pressForHelp(page);
      await sosSays(page, ARRIVED);
      expect((await theSos()).id).toBe(id);
    }
  });

  it('calls anew when somebody has had the open one for a while, which stays readable', async () => {
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    const { id } = await theSos();
    const longAgo = Timestamp.fromMillis(Date.now() - 11 * 60_000);
    await school.change(id, { receivedAt: longAgo });
    await school.acknowledge(id, longAgo);
    await sosSays(page, '高橋 みどり先生が 見ました');
    await press('とじる');
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    const waiting = (await school.sosOf(school.upper)).filter(isReceived);
    expect(waiting.map((sos) => sos.id === id)).toEqual([false]);
    await unfold(page, 'まえに おしたもの');
    await page.locator('.sos-earlier summary').first().click();
    await page.locator('.sos-earlier[open] .sos-steps').first().waitFor();
  });

  it('stays when the screen is hidden, with the words that were being written', async () => {
    await pressForHelp(page);
    await unfold(page, WORDS);
    await page.getByLabel('つたえたいこと').fill('とちゅう');
    await page.getByRole('dialog').getByRole('button', { name: 'かくす' }).click();
    expect(await page.getByText('たすけて').filter({ visible: true }).count()).toBe(0);
    await page.getByRole('button', { name: '時計' }).click();
    expect(await page.getByLabel('つたえたいこと').inputValue()).toBe('とちゅう');
    await sosSays(page, ARRIVED);
  });
});

describe('after the tap', () => {
  it('it can be taken back from the tap on, however slow the network is', async () => {
    await page.context().route(FIRESTORE, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    });
    await pressForHelp(page);
    await press('やめる');
    await sosSays(page, TAKEN_BACK);
    expect((await school.sosOf(school.upper)).filter(isReceived)).toEqual([]);
  });

  it('it tells the truth when taking back comes too late, and meets a mistake calmly', async () => {
    const release = await holdAnswers(page);
    await pressForHelp(page);
    await expect.poll(async () => (await school.sosOf(school.upper)).some(isReceived)).toBe(true);
    await press('やめる');
    const { id } = await theSos();
    await school.change(id, { visibleTo: ['sos-pupil-nurse'], step: 1 });
    release();
    await sosSays(page, 'やめられませんでした');
    expect((await theSos()).state).toBe('received');
    await unfold(page, CLOSING);
    await press('まちがえた');
    await page.getByText('だれにでも あることです').waitFor();
    await expect.poll(async () => (await theSos()).pupilSays as unknown).toBe('mistake');
  });

  it('いま おくる only says that it is right, and the choice goes away', async () => {
    await pressForHelp(page);
    await press('いま おくる');
    expect(await page.getByRole('button', { name: 'やめる', exact: true }).count()).toBe(0);
    await sosSays(page, TELLING);
    await theSos();
  });
});
