/** Tablets of a class of the youngest, on the Auth emulator: what the list says, what lets a child in, and what ends. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, expect, it } from 'vitest';
import { CARD_CLOSED_MS, CARD_TRIES } from '@domain/accounts/cards';
import { TABLET_TRIES } from '@domain/accounts/class-tablet';
import { paths } from '@domain/paths';
import { classList, signInFromList } from '../../functions/src/identities/class-tablet';
import { keyed } from '../../functions/src/platform/commands/keyed';
import { NOW, openCommandSchool, outcomeOf, PEOPLE } from '../support/command-school';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';

const PROJECT = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const auth = getAuth(getApps()[0] ?? initializeApp({ projectId: PROJECT }));
const made: string[] = [];
afterEach(async () => {
  await auth.deleteUsers(made.splice(0));
});

const CLASS = '2026-2-1';
const SECRET = '0a'.repeat(16);
const PICTURES = ['cat', 'fish', 'boat'] as const;
const WRONG = ['cat', 'car', 'boat'] as const;
const DAY_MS = 24 * 60 * 60_000;

let count = 0;
/** A class of grade 2 in which everybody has a card, and a tablet that its homeroom teacher has prepared. */
async function prepared() {
  const db = newDatabase();
  await openCommandSchool(db);
  const run = `${(count += 1)}-${String(Math.random()).slice(2)}`;
  const uidOf = (pupilId: string) => `tablet-${pupilId}-${run}`;
  made.push(uidOf('small'), uidOf('other'));
  await db.doc(paths.settings(SCHOOL, 'policy')).update({ cards: true });
  await db.doc(paths.staff(SCHOOL, 'teacher')).update({ classIds: [CLASS] });
  const aClass = { year: 2026, grade: 2, name: '1', kind: 'regular' };
  await db.doc(paths.schoolClass(SCHOOL, CLASS)).set(aClass);
  const pupils = {
    small: { number: 2, familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' },
    other: { number: 1, familyName: '森', givenName: 'あき', kana: 'もり あき' },
  };
  await db.doc(paths.roster(SCHOOL, CLASS)).set({ pupils });
  for (const [pupilId, child] of Object.entries(pupils))
    await db.doc(paths.pupil(SCHOOL, pupilId)).set({
      ...{ ...child, uid: uidOf(pupilId), classId: CLASS, classIds: [CLASS], status: 'active' },
    });
  const cards = Object.keys(pupils).map((pupilId) => ({
    ...{ pupilId, pictures: PICTURES },
    number: String(Math.random()).slice(2).padEnd(16, '7').slice(0, 16),
  }));
  await outcomeOf(db, PEOPLE.teacher, 'make-cards', { payload: { cards } });
  const prepare = (change: object = {}) =>
    outcomeOf(db, PEOPLE.teacher, 'prepare-class-tablet', {
      payload: { classId: CLASS, name: '3号機', secret: SECRET, ...change },
    });
  expect((await prepare()).answer).toEqual({ done: true });
  const tablet = { school: SCHOOL, secret: SECRET };
  const list = (now = NOW, change: object = {}) => classList({ db, auth, now }, { ...tablet, ...change });
  const tap = async (name: string) => {
    const shown = await list();
    return shown.state === 'open' ? (shown.children.find((one) => one.name === name)?.child ?? '') : '';
  };
  const come = (change: object, now = NOW) =>
    signInFromList({ db, auth, now }, { ...tablet, pictures: PICTURES, ...change });
  const ref = db.doc(paths.classTablet(SCHOOL, keyed(`tablet:${SCHOOL}:${SECRET}`)));
  return { db, prepare, list, tap, come, ref, uid: uidOf('small') };
}

it('shows the class by number with given names alone, and lets in who taps itself and its pictures', async () => {
  const { list, tap, come, uid } = await prepared();
  const shown = await list();
  expect(shown).toMatchObject({
    ...{ state: 'open', classId: CLASS, className: '1' },
    children: [
      { number: 1, name: 'あき' },
      { number: 2, name: 'なみ' },
    ],
  });
  expect(JSON.stringify(shown)).not.toMatch(/うみの|海野|small/);
  expect((await come({ child: await tap('なみ') })).token).toBeDefined();
  expect((await auth.getUser(uid)).customClaims).toMatchObject({ role: 'pupil', pupilId: 'small' });
});

it('keeps the secret neither in the document nor in the log, and says when it was last used', async () => {
  const { db, list, ref } = await prepared();
  await list();
  const { docs } = await db.collection(paths.audit(SCHOOL)).get();
  const kept = JSON.stringify([await readData(db, ref.path), docs.map((one) => one.data())]);
  expect(kept).toContain('prepare-class-tablet');
  expect(kept).not.toContain(SECRET);
  expect((await ref.get()).get('usedAt')).toMatchObject({ seconds: NOW / 1000 });
});

it('gives one answer to wrong pictures, a child of another tablet, another secret, an id of a child and what is no call', async () => {
  const { tap, come } = await prepared();
  const child = await tap('なみ');
  for (const wrong of [
    ...[
      { child, pictures: WRONG },
      { child, pictures: ['cat'] },
      { child, secret: '0b'.repeat(16) },
    ],
    ...[{ child: 'ab'.repeat(32) }, { child: 'small' }, {}, { child, school: 'kawa-sho' }],
  ])
    expect(await come(wrong), JSON.stringify(wrong)).toEqual({});
});

it('rests with the card of a child after wrong tries in a row, and with the tablet after many of all children', async () => {
  const { db, list, tap, come, ref } = await prepared();
  const child = await tap('なみ');
  for (let tries = 0; tries < CARD_TRIES; tries += 1) await come({ child, pictures: WRONG });
  expect(await come({ child })).toEqual({});
  expect((await come({ child }, NOW + CARD_CLOSED_MS)).token).toBeDefined();
  await ref.update({ 'wrong.count': TABLET_TRIES - 1 });
  const other = await tap('あき');
  expect(await come({ child: other, pictures: WRONG })).toEqual({});
  expect(await list()).toEqual({ state: 'resting' });
  expect(await come({ child: other })).toEqual({});
  expect((await readData(db, paths.card(SCHOOL, 'other')))?.wrong).toBe(1);
  expect(await list(NOW + DAY_MS)).toMatchObject({ state: 'open' });
});

it('shows and opens nothing out of school hours, where cards are off, and once it is taken away', async () => {
  const { db, list, tap, come, ref } = await prepared();
  const child = await tap('なみ');
  const evening = NOW + 9 * 60 * 60_000;
  expect(await list(evening)).toEqual({ state: 'after-school' });
  expect(await come({ child }, evening)).toEqual({});
  await db.doc(paths.settings(SCHOOL, 'policy')).update({ cards: false });
  expect(await list()).toEqual({ state: 'off' });
  expect(await come({ child })).toEqual({});
  await db.doc(paths.settings(SCHOOL, 'policy')).update({ cards: true });
  expect(await list(NOW, { secret: '0b'.repeat(16) })).toEqual({ state: 'ended' });
  const ended = await outcomeOf(db, PEOPLE.admin, 'end-class-tablet', { payload: { tabletId: ref.id } });
  expect(ended.answer).toEqual({ done: true });
  expect(await list()).toEqual({ state: 'ended' });
  expect(await come({ child })).toEqual({});
});

it('follows the class: who has left it is not let in, and its year ends', async () => {
  const { db, list, tap, come } = await prepared();
  const child = await tap('なみ');
  await db.doc(paths.pupil(SCHOOL, 'small')).update({ classId: '2026-2-2', classIds: ['2026-2-2'] });
  expect(await come({ child })).toEqual({});
  expect(await list(Date.parse('2027-04-08T01:00:00Z'))).toEqual({ state: 'ended' });
  await db.doc(paths.schoolClass(SCHOOL, CLASS)).update({ closed: true });
  expect(await list()).toEqual({ state: 'ended' });
});

it('lets a child with a card of before in only by that card', async () => {
  const { db, tap, come, ref } = await prepared();
  const child = await tap('なみ');
  const { listPictures, ...before } = (await db.doc(paths.card(SCHOOL, 'small')).get()).data() ?? {};
  expect(listPictures).toBeDefined();
  await db.doc(paths.card(SCHOOL, 'small')).set(before);
  expect(await come({ child })).toEqual({});
  expect((await ref.get()).get('wrong')).toBeUndefined();
});

it('is prepared by nobody of another class, for no older class and for none that is not there', async () => {
  const { db, prepare, ref } = await prepared();
  const refusal = async (change: object) => (await prepare(change)).answer;
  const other = '2026-3-1';
  await db.doc(paths.schoolClass(SCHOOL, other)).set({ year: 2026, grade: 3, name: '1', kind: 'regular' });
  expect(await refusal({ classId: other })).toEqual({ done: false, why: 'not-looked-after' });
  expect(await refusal({ classId: '2026-5-1' })).toEqual({ done: false, why: 'cards-off' });
  expect(await refusal({ classId: '2026-1-9' })).toEqual({ done: false, why: 'class-unknown' });
  await db.doc(paths.staff(SCHOOL, 'teacher')).update({ classIds: [other] });
  const ended = await outcomeOf(db, PEOPLE.teacher, 'end-class-tablet', { payload: { tabletId: ref.id } });
  expect(ended.answer).toEqual({ done: false, why: 'not-looked-after' });
});
