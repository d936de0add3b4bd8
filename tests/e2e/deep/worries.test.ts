/** A worry of two children about a third: switched on by the school, read side by side by whom they chose, and nothing of it on the third. */
import { getApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { launchTablet, type Tablet } from '../../support/chromium';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { settleIn } from '../../support/pupil-screen';
import type { CityPupil } from '../../support/queue-city';
import { SignalTablets } from '../../support/signal-tablet';
import { becomes, isAccessible } from '../../support/staff-screen';

const THIRD = 'p000000000000000000c';
const desks = new Desks();
const tablets: Tablet[] = [];
let school: SignalTablets;

beforeAll(async () => {
  school = await SignalTablets.open('worries');
  await school.db.recursiveDelete(school.db.collection(`${paths.school(school.school)}/threads`));
  const third = { number: 3, familyName: 'もりの', givenName: 'はな', kana: 'もりの はな', status: 'active' };
  const pupil = school.db.doc(paths.pupil(school.school, THIRD));
  await school.db.recursiveDelete(pupil);
  await pupil.set({ ...third, uid: 'worries-c', classId: '2026-5-1', classIds: ['2026-5-1'] });
});
afterAll(async () => {
  await Promise.all(tablets.map((tablet) => tablet.close()));
  await desks.close();
});

const fold = (page: Page) =>
  page.locator('details', { hasText: /友だちのことが\s?心配|ともだちが\s?しんぱい/ });

async function onTablet(pupil: CityPupil): Promise<Page> {
  const tablet = await launchTablet();
  tablets.push(tablet);
  await settleIn(tablet.page, pupil);
  // By the words of any grade.
  await tablet.page.getByRole('button', { name: 'くもり', exact: true }).click(WAIT);
  await tablet.page.locator('#talk-question').waitFor(WAIT);
  return tablet.page;
}

async function worries(page: Page, about: string, words: string): Promise<void> {
  const form = fold(page);
  await form.locator('summary').first().click(WAIT);
  await form.getByRole('button', { name: /^(相談の\s?先生|そうだんの\s?せんせい)$/ }).click();
  await form.getByLabel(/だれのこと/).fill(about);
  await form.getByRole('textbox').last().fill(words);
  await form.getByRole('button', { name: 'おくる', exact: true }).click();
  await form.getByText(/知らせてくれて|おしえてくれて/).waitFor(WAIT);
}

/** Everything that is stored of the third child: what it is, and the names of what lies below it. */
async function recordOfThird(): Promise<unknown> {
  const ref = school.db.doc(paths.pupil(school.school, THIRD));
  const below = await ref.listCollections();
  const cases = await school.db.collection(`${paths.school(school.school)}/cases`).get();
  const notices = await school.db.collection(`${paths.school(school.school)}/notices`).get();
  const about = [...cases.docs, ...notices.docs].filter((one) => one.get('pupilId') === THIRD);
  return [(await ref.get()).data(), below.map(({ id }) => id), about.map(({ id }) => id)];
}

it('reaches the chosen adult from both, each by itself, and nothing of it the third child’s record', async () => {
  const untouched = await recordOfThird();
  const scale = getFirestore(getApp('worries')).doc(paths.settings(school.school, 'scale'));
  await scale.update({ worry: true });

  await worries(await onTablet(school.city.upper), 'もりのさん', 'やすみじかん いつも ひとりです');
  await worries(await onTablet(school.city.lower), 'もりの ちゃん', 'ないていました');

  const threads = school.db.collection(`${paths.school(school.school)}/threads`);
  // The first function of its kind takes its time to start on the local stack.
  await expect.poll(async () => (await threads.get()).size, { timeout: 120_000 }).toBe(2);
  const nurse = await desks.signIn(await school.staff('nurse', 'counsellor'));
  await nurse.getByRole('link', { name: /^届いたこと/ }).click(WAIT);
  await press(nurse, '名前を表示する');
  await nurse.getByRole('link', { name: /しけん あおい/ }).click(WAIT);
  await nurse.getByText('やすみじかん いつも ひとりです').waitFor(WAIT);
  const found = nurse.getByRole('group', { name: '確かめたこと' });
  await found.getByText(/^同じ子のことかもしれない/).waitFor(WAIT);
  await isAccessible(nurse);
  await found.getByRole('link', { name: /^しけん そらさんから/ }).click(WAIT);
  await nurse.getByText('ないていました').waitFor(WAIT);
  expect(await recordOfThird()).toEqual(untouched);

  await found.getByRole('button', { name: '確かめた' }).click(WAIT);
  await found.getByRole('button', { name: '確かめた', pressed: true }).waitFor(WAIT);
  const findings = async () =>
    (await threads.get()).docs.map((one): unknown => one.get('found.finding')).filter(Boolean);
  await becomes(findings, ['so']);
  expect(await recordOfThird()).toEqual(untouched);
});
