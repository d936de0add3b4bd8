/**
 * 「この人には 知らせないで」 on every screen of whom a child leaves out: what it sends afterwards stands on none of them, and on each of a
 * colleague's.
 */
import { randomUUID } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPolicy } from '@domain/defaults/settings';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import { runCommand } from '../../../functions/src/platform/commands/run-command';
import { functionsDatabase } from '../../../scripts/stack/functions-database';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { InboxSchool } from '../../support/inbox-school';
import { CLASS } from '../../support/staff-city';
import { becomes } from '../../support/staff-screen';

const school = new InboxSchool('left-out-everywhere-sho');
const desks = new Desks();
/** おがわ, who has answered nothing yet today. */
const CHILD = 5;
const ROUND = 'now';
let nurse: Page;
let counsellor: Page;

const DAY_MS = 86_400_000;
const stamps = () => ({
  ...{ rev: Date.now(), deviceId: 'tablet-0001', capturedAt: Timestamp.now(), receivedAt: Timestamp.now() },
});
const child = () => school.pupilId(CHILD);
const familyName = () => school.name(CHILD).split(' ')[0] ?? '';

/** An answer about safety is told at once to whom the school names. */
async function answersHard(): Promise<void> {
  const instrument = `${soramoyo34.id}@${soramoyo34.version}`;
  const [opensAt, closesAt] = [-1, 7].map((days) => Timestamp.fromMillis(Date.now() + days * DAY_MS));
  await school.db
    .doc(paths.round(school.school, ROUND))
    .set({ title: '冬のアンケート', instrument, opensAt, closesAt, classIds: 'all' });
  const answers = { ...Object.fromEntries(soramoyo34.items.map(({ id }) => [id, 2])), q21: 4 };
  await school.db.doc(paths.response(school.school, child(), ROUND)).set({
    ...{ school: school.school, classId: CLASS, instrument, form: 'grades4_9', answers, paceMs: 4000 },
    ...stamps(),
  });
}

async function opensCase(): Promise<void> {
  const { uid } = school.counsellor;
  const onFailure = (path: string, cause: unknown) => {
    throw new Error(path, { cause });
  };
  const token = { uid, token: { role: 'counsellor', school: school.school } };
  const origin = { kind: 'talk', id: paths.inboxId(child(), 'to-counsellor') };
  const call = { name: 'open-case', commandId: randomUUID(), payload: { pupilId: child(), origin } };
  const run = { db: functionsDatabase('demo-soramoyo'), now: Date.now(), onFailure };
  expect((await runCommand(run, token, call)).answer).toEqual({ done: true });
}

const count = async (collection: string) =>
  (
    await school.db
      .collection(`${paths.school(school.school)}/${collection}`)
      .where('pupilId', '==', child())
      .get()
  ).size;

beforeAll(async () => {
  await school.open();
  const { db } = school;
  await db
    .doc(paths.settings(school.school, 'policy'))
    .set(defaultPolicy([school.nurse.uid, school.counsellor.uid]));
  await db
    .doc(paths.standingChoices(school.school, child()))
    .set({ school: school.school, not: [school.nurse.uid], atHome: false, ...stamps() });
  await school.checkIn(CHILD, 1);
  await school.sent(CHILD, 'to-counsellor', { to: { group: 'counsellor' }, text: 'ほけんしつの はなし' });
  await school.sent(CHILD, 'a-worry', { kind: 'worry', to: { group: 'anyone' }, text: 'しんぱい' });
  await answersHard();
  [nurse, counsellor] = [await desks.signIn(school.nurse), await desks.signIn(school.counsellor)];
});
afterAll(() => desks.close());

const LOADING = /^(よみこんでいます|読み込んでいます)/;
const isWhole = (page: Page) =>
  page
    .getByText(LOADING)
    .or(page.getByLabel(LOADING))
    .first()
    .waitFor({ state: 'detached', timeout: WAIT.timeout });

/** All that stands on a screen once it is whole, with names where there is anything to name. */
async function shown(page: Page, path: string): Promise<string> {
  await page.goto(new URL(path, page.url()).href);
  await page.locator('main h1').first().waitFor(WAIT);
  await isWhole(page);
  const names = page.getByRole('button', { name: '名前を表示する' });
  if ((await names.count()) > 0) await names.first().click();
  await isWhole(page);
  return page.locator('body').innerText();
}

it('what a child sends arrives at those whom it does not leave out, and a case is made of it', async () => {
  await becomes(() => count('threads'), 2);
  await becomes(async () => (await count('notices')) > 0, true);
  await opensCase();
});

it.each(['/inbox', '/notices', '/cases'])(
  '%s names the child to a colleague, and to the nurse not at all',
  async (path) => {
    await shown(counsellor, path);
    await counsellor.getByText(familyName()).first().waitFor(WAIT);
    const text = await shown(nurse, path);
    expect(text).not.toContain(familyName());
    expect(text).not.toMatch(/ほけんしつの はなし|しんぱい/);
  },
);

it('the board shows the colleague a child to speak with first, and the nurse one that has passed', async () => {
  const rowOf = (page: Page) => page.locator('tr[data-pupil]').filter({ hasText: familyName() });
  const first = (page: Page) => page.getByRole('region', { name: 'さきに声をかける' });
  await shown(counsellor, `/board/${CLASS}`);
  await first(counsellor).getByText(familyName()).first().waitFor(WAIT);
  expect(await rowOf(counsellor).first().innerHTML()).toContain('かみなり');

  await shown(nurse, `/board/${CLASS}`);
  await rowOf(nurse).first().waitFor(WAIT);
  expect(await rowOf(nurse).first().innerHTML()).not.toMatch(/かみなり|話したい|届いた/);
  expect(await first(nurse).innerText()).not.toContain(familyName());
});

it('the record opens for both: what is open and today’s weather stand in the colleague’s alone', async () => {
  const matters = (page: Page) => page.getByRole('list', { name: 'いま開いていること' });
  const open = async (page: Page) => {
    await shown(page, '/pupils');
    await page.keyboard.type(familyName());
    await page.getByRole('option', { name: new RegExp(familyName()) }).waitFor(WAIT);
    const found = await page.getByRole('option').allInnerTexts();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(familyName()) }).waitFor(WAIT);
    await page.getByRole('radio', { name: '見守り' }).check(WAIT);
    await press(page, '見る');
    await page.getByRole('link', { name: '時間の線' }).click(WAIT);
    await page.getByRole('region', { name: '時間の線' }).waitFor(WAIT);
    return found.join();
  };
  const foundByColleague = await open(counsellor);
  await matters(counsellor)
    .getByText(/^ケース/)
    .waitFor(WAIT);
  const line = (page: Page) => page.getByRole('region', { name: '時間の線' });
  await line(counsellor).getByText('かみなり').first().waitFor(WAIT);

  // Found alike: nothing in the search tells of it.
  expect(await open(nurse)).toBe(foundByColleague);
  await line(nurse).getByText('この期間には、何もありません。').first().waitFor(WAIT);
  expect(await matters(nurse).count()).toBe(0);
  expect(await nurse.locator('main').innerText()).not.toMatch(
    /かみなり|届いたこと|友だちのことが心配|ケース：|アンケートに答え/,
  );
});

it('the morning, the results of the class and the desk for calls say nothing of it', async () => {
  const thunder = async (page: Page) => {
    await shown(page, '/morning');
    const cells = page.getByRole('table').first().getByRole('row').filter({ hasText: '5年1組' });
    await cells.first().waitFor(WAIT);
    return (await cells.first().getByRole('cell').allInnerTexts()).slice(0, 6);
  };
  const [ofColleague, ofNurse] = [await thunder(counsellor), await thunder(nurse)];
  // うみの stands in both, おがわ for the colleague alone.
  expect(ofColleague.at(-1)).toContain('2');
  expect(ofNurse.at(-1)).toContain('1');
  for (const path of [`/results/${CLASS}`, '/sos'])
    expect(await shown(nurse, path)).not.toMatch(new RegExp(`${familyName()}|ほけんしつの はなし`));
});
