/** Posts at the board: who gives them, that somebody always does all of it, and that no command and no chain reaches past them. */
import { describe, expect, it } from 'vitest';
import { type BoardPost } from '@domain/identity';
import { paths } from '@domain/paths';
import { beginOutsideSchools } from '../../functions/src/identities/begin-outside-schools';
import { SchoolWorlds } from '../../functions/src/platform/school-worlds';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NOW, openCommandSchool, outcomeOf, PEOPLE, send, type Who } from '../support/command-school';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';

const DONE = { done: true };
const refusedWith = (why: string) => ({ done: false, why });
const { board, leader } = PEOPLE;

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

async function official(db: FunctionsDatabase, ...posts: BoardPost[]): Promise<Who> {
  const member = { active: true, displayName: '係 ひとり' };
  await db.doc(paths.boardStaff('official')).set(posts.length === 0 ? member : { ...member, posts });
  return { uid: 'official', token: { role: 'board' } };
}
const store = (db: FunctionsDatabase, who: Who, uid: string, change: object) =>
  send(db, who, 'store-board-member', { payload: { uid, active: true, ...change } });

describe('posts', () => {
  it('are given and taken by whoever does all of it; the others who do hear of it', async () => {
    const db = await opened();
    await official(db);
    await db.doc(paths.boardStaff('third')).set({ active: true, displayName: '三人め' });
    const payload = { uid: 'official', active: true, posts: ['absence'] };
    const { answer, news = '' } = await outcomeOf(db, board, 'store-board-member', { payload });
    expect(answer).toEqual(DONE);
    expect(await readData(db, paths.boardStaff('official'))).toMatchObject({ posts: ['absence'] });
    expect(await readData(db, news)).toMatchObject({ to: ['official', 'third'] });
    expect(await store(db, board, 'official', {})).toEqual(DONE);
    expect(await readData(db, paths.boardStaff('official'))).not.toHaveProperty('posts');
  });

  it('are not given to the last one who does all of it, who is not stopped either', async () => {
    const db = await opened();
    await official(db, 'absence');
    expect(await store(db, board, 'board', { posts: ['bullying'] })).toEqual(refusedWith('last-of-board'));
    expect(await store(db, board, 'board', { active: false })).toEqual(refusedWith('last-of-board'));
    await official(db);
    expect(await store(db, board, 'board', { posts: ['bullying'] })).toEqual(DONE);
  });

  it('are widened by nobody who has them', async () => {
    const db = await opened();
    const officer = await official(db, 'absence', 'bullying', 'systems');
    expect(await store(db, officer, 'official', {})).toEqual(refusedWith('not-allowed'));
    const newcomer = { emailHash: 'e'.repeat(64), displayName: '係 ふたり', secondFactor: false };
    expect(await send(db, officer, 'admit-to-board', { payload: newcomer })).toEqual(
      refusedWith('not-allowed'),
    );
  });

  it('let their bearer send what belongs to them, and nothing else', async () => {
    const db = await opened();
    const absence = await official(db, 'absence');
    expect(await send(db, absence, 'store-outside-place')).toEqual(DONE);
    for (const name of ['mark-harm', 'choose-model', 'import-lists', 'found-school', 'ask-export'] as const)
      expect(await send(db, absence, name === 'import-lists' ? 'start-import' : name), name).toEqual(
        refusedWith('not-allowed'),
      );
    const systems = await official(db, 'systems');
    expect(await send(db, systems, 'found-school')).toEqual(DONE);
    expect(await send(db, systems, 'store-outside-place')).toEqual(refusedWith('not-allowed'));
  });
});

describe('nothing climbs to whoever has posts', () => {
  it('no call for help, and no matter about an adult', async () => {
    const db = await opened();
    await official(db, 'bullying');
    const worlds = new SchoolWorlds(db, NOW, () => undefined);
    expect((await worlds.of(SCHOOL)).board).toEqual(['board']);
    const { news = '' } = await outcomeOf(db, leader, 'report-harm');
    expect(await readData(db, news)).toMatchObject({ to: ['board'] });
  });
});

describe('an account', () => {
  const NAMED = { role: 'board', displayName: '係 ひとり' } as const;

  it('begins with what its bearer was named for', async () => {
    const db = await opened();
    await beginOutsideSchools(db, { ...NAMED, posts: ['absence'], factors: ['totp'] }, 'first');
    expect(await readData(db, paths.boardStaff('first'))).toEqual({
      ...{ displayName: '係 ひとり', active: true, posts: ['absence'], factors: ['totp'] },
    });
    await beginOutsideSchools(db, { role: 'centre', displayName: '心理 ひとり' }, 'first');
    expect(await readData(db, paths.centreStaff('first'))).toEqual({
      ...{ displayName: '心理 ひとり', active: true },
    });
  });

  it('that its bearer has deleted comes back with no more than they had: neither in service, nor wider', async () => {
    const db = await opened();
    await db
      .doc(paths.boardStaff('first'))
      .set({ active: true, displayName: '係 ひとり', posts: ['absence'] });
    await beginOutsideSchools(db, { ...NAMED, account: 'first' }, 'second');
    expect(await readData(db, paths.boardStaff('second'))).toMatchObject({ posts: ['absence'] });
    const stopped = { role: 'centre', displayName: '心理 まえ', account: 'left-centre' } as const;
    await beginOutsideSchools(db, stopped, 'again');
    expect(await readData(db, paths.centreStaff('again'))).toMatchObject({ active: false });
  });
});

describe('somebody new', () => {
  it('is named by an address that has no account yet, with what is left to them', async () => {
    const db = await opened();
    expect(await send(db, board, 'admit-to-board')).toEqual(DONE);
    expect(await readData(db, paths.identity('b'.repeat(64)))).toEqual({
      ...{ role: 'board', displayName: '係 ひとり', posts: ['absence'] },
    });
    await db.doc(paths.identity('b'.repeat(64))).update({ account: 'official' });
    const wider = { emailHash: 'b'.repeat(64), displayName: '係 ひとり', secondFactor: false };
    expect(await send(db, board, 'admit-to-board', { payload: wider })).toEqual(refusedWith('id-taken'));
  });
});
