/** What another version of the app, or a broken disk, has left on this tablet. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleTap } from '@domain/answers/check-in.fixture';
import type { DraftChange } from '@domain/answers/survey-draft';
import { APP_VERSION } from '@domain/tablet/app-version';
import type { SealedRow, TabletDatabase } from './database';
import { discardSent, keepInDraft, loadDraft } from './drafts';
import { lastAnswer, rememberAnswer } from './last-answer';
import { openPackets } from './left-behind';
import { keepNoteDraft, loadNoteDraft } from './note-draft';
import { acknowledge, enqueue, openRecords, readAgain } from './outbox';
import { keepPrivateNote, ownPrivateNotes } from './private-notes';
import { getSealed, openRow, putSealed } from './sealed-table';
import { importSealingKey, makeSealingKey, rowId, seal } from './sealing';
import { closeSession, currentSession, openSession } from './session-store';
import type { PupilSession } from './session-types';
import { emptyTablet, pupilSession, signedIn } from './tablet.fixture';
import { thisTablet } from './tablet';
import { onUnread, type Unread } from './unread';

const KEY = makeSealingKey();
const NOW = Date.parse('2026-11-20T00:00:00Z');
const change = (items: DraftChange['items']): DraftChange => ({
  ...{ items, position: 1, paces: [2100], form: 'grades4_9' },
});

let db: TabletDatabase;
let session: PupilSession;
let told: Unread[];
beforeEach(async () => {
  db = emptyTablet();
  session = await signedIn(db, 'a', KEY);
  told = [];
  return onUnread((unread) => told.push(unread));
});

/** What was set aside under a row, opened. */
async function aside(table: 'drafts' | 'privateNotes' | 'outbox', id: string): Promise<unknown[]> {
  const row = (await db.table(table).get(id)) as SealedRow | undefined;
  const key = await importSealingKey(KEY);
  return Promise.all((row?.aside ?? []).map((sealed) => openRow(key, { id, uid: 'a', sealed })));
}

describe('every row', () => {
  it('says which version sealed it', async () => {
    await enqueue(db, 'a', sampleTap, NOW);
    await keepInDraft(session, 'r1', change({ q01: 4 }), db);
    await keepNoteDraft(session, { texts: { me: 'x' } }, db);
    await keepPrivateNote(session, '2026-11-20', 'x', db);
    for (const table of [db.outbox, db.drafts, db.privateNotes])
      for (const row of await table.toArray()) expect(row.version).toBe(APP_VERSION);
  });
});

describe('private notes', () => {
  it('that cannot be read hide no other, and are not written over', async () => {
    const strange = { day: '2026-11-19', text: { ja: 'ないしょ' } };
    await putSealed(db, db.privateNotes, 'a', 'privateNote/2026-11-19', strange);
    await keepPrivateNote(session, '2026-11-20', 'い', db);
    expect(await ownPrivateNotes(session, db)).toEqual({ '2026-11-20': 'い' });
    expect(told).toEqual([{ newer: false }]);
    await keepPrivateNote(session, '2026-11-19', 'う', db);
    expect(await ownPrivateNotes(session, db)).toEqual({ '2026-11-19': 'う', '2026-11-20': 'い' });
    expect(await aside('privateNotes', await rowId('a', 'privateNote/2026-11-19'))).toEqual([strange]);
  });

  it('of a later version are known as such', async () => {
    await putSealed(db, db.privateNotes, 'a', 'privateNote/2026-11-19', { pages: ['x'] });
    await db.privateNotes.toCollection().modify({ version: APP_VERSION + 1 });
    expect(await ownPrivateNotes(session, db)).toEqual({});
    expect(told).toEqual([{ newer: true }]);
  });
});

describe('a draft of a survey', () => {
  it('that cannot be read is begun anew, and stays when the new one is sent', async () => {
    const strange = { items: 'everything', position: 'first' };
    await putSealed(db, db.drafts, 'a', 'draft/r1', strange);
    expect(await loadDraft(session, 'r1', db)).toBeUndefined();
    await discardSent(session, 'r1', { answers: {} }, db);
    expect(await keepInDraft(session, 'r1', change({ q01: 4 }), db)).toBe('saved');
    expect(await keepInDraft(session, 'r1', change({ q01: 3 }), db)).toBe('saved');
    expect((await loadDraft(session, 'r1', db))?.items.q01?.kept).toBe(3);
    expect(await aside('drafts', await rowId('a', 'draft/r1'))).toEqual([strange]);
    await discardSent(session, 'r1', { answers: { q01: 3 } }, db);
    expect(await loadDraft(session, 'r1', db)).toBeUndefined();
    expect(await getSealed(db, db.drafts, 'a', 'draft/r1')).toEqual(strange);
  });

  it('of a later version keeps every answer that this one knows', async () => {
    const items = { q01: { kept: 4, at: 1, drawn: 'x' }, q02: { kept: 'shown to a friend', at: 1 } };
    await putSealed(db, db.drafts, 'a', 'draft/r1', { ...change({}), items, voice: 'x' });
    expect((await loadDraft(session, 'r1', db))?.items).toEqual({ q01: { kept: 4, at: 1 } });
    expect(told).toEqual([]);
  });
});

describe('words for a note', () => {
  it('for a reader whom only a later version knows stay with the others', async () => {
    const later = { reader: 'nurse', texts: { nurse: 'おなかが いたい' } };
    await putSealed(db, db.drafts, 'a', 'noteDraft', later);
    const draft = await loadNoteDraft(session, db);
    await keepNoteDraft(session, { reader: 'me', texts: { ...draft.texts, me: 'x' } }, db);
    expect(await getSealed(db, db.drafts, 'a', 'noteDraft')).toEqual({
      ...{ reader: 'me', texts: { nurse: 'おなかが いたい', me: 'x' } },
    });
  });

  it('that cannot be read are back in their place when what was written since is sent', async () => {
    await putSealed(db, db.drafts, 'a', 'noteDraft', ['ないしょ']);
    expect(await loadNoteDraft(session, db)).toEqual({ texts: {} });
    await keepNoteDraft(session, { reader: 'me', texts: { me: 'x' } }, db);
    await keepNoteDraft(session, { reader: 'me', texts: {} }, db);
    expect(await getSealed(db, db.drafts, 'a', 'noteDraft')).toEqual(['ないしょ']);
  });
});

describe('a record in the queue', () => {
  it('goes with what a later version has added to it', async () => {
    const document = { ...sampleTap.document, sleep: 'deep' };
    await enqueue(db, 'a', { ...sampleTap, document } as typeof sampleTap, NOW);
    const [record] = await openRecords(db, 'a');
    expect(record?.write.document).toMatchObject({ sleep: 'deep' });
  });

  it('that cannot be read is set aside by the next tap, and stays when that has arrived', async () => {
    const first = await enqueue(db, 'a', sampleTap, NOW);
    const strange = { ...first.write, document: { ...first.write.document, level: undefined } };
    const sealed = await seal(await importSealingKey(KEY), { uid: 'a', id: first.id }, strange);
    await db.outbox.update(first.id, { sealed });
    const second = await enqueue(db, 'a', sampleTap, NOW + 1);
    expect(await openRecords(db, 'a')).toEqual([second]);
    await acknowledge(db, second);
    expect(await db.outbox.get(first.id)).toMatchObject({ state: 'quarantined', sealed });
  });

  it('that an earlier version could not read waits again', async () => {
    const record = await enqueue(db, 'a', sampleTap, NOW);
    await db.outbox.update(record.id, { state: 'quarantined' });
    expect(await openRecords(db, 'a')).toEqual([]);
    await readAgain(db, 'a');
    expect(await openRecords(db, 'a')).toEqual([record]);
  });
});

describe('whoever is signed in', () => {
  const stored = (written: unknown) => db.session.put({ id: 'current', session: written as PupilSession });

  it('is known although a later version has added to it', async () => {
    await stored({ ...session, form: 'grades5_6', club: 'x' });
    expect(await currentSession(db)).toEqual(session);
  });

  it.each([
    ['nothing', undefined],
    ['half a pupil', { kind: 'pupil', uid: 'a' }],
    ['a role that is not known', { kind: 'staff', uid: 't', role: 'psychologist' }],
    ['another kind of user', { kind: 'guardian', uid: 'g' }],
  ])('is nobody where %s stands there, and signs in anew', async (_, written) => {
    await stored(written);
    expect(await currentSession(db)).toBeNull();
    await rememberAnswer('a', NOW, db);
    await closeSession('a', db);
    expect(await openSession(pupilSession('b'), await importSealingKey(makeSealingKey()), db)).toBe(true);
    expect(await currentSession(db)).toMatchObject({ uid: 'b' });
  });
});

describe('the tablet itself', () => {
  it('has a name and a clock again where its row is broken', async () => {
    const { deviceId } = await thisTablet(db);
    await db.tablet.put({ id: 'tablet', deviceId, clockOffsetMs: 'far' as unknown as number });
    expect(await thisTablet(db)).toEqual({ id: 'tablet', deviceId, clockOffsetMs: 0 });
    await db.tablet.put({ id: 'tablet' } as never);
    expect(await lastAnswer(db)).toEqual({});
    expect((await thisTablet(db)).deviceId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('what was left behind at sign-out', () => {
  it('by an earlier version, with fewer tables, is put back', async () => {
    await keepPrivateNote(session, '2026-11-20', 'い', db);
    await closeSession('a', db);
    const key = await importSealingKey(KEY);
    const [opened] = await openPackets(db, 'a', key);
    const { id, packet } = opened ?? { id: '', packet: { rows: {}, quick: [] } };
    const { privateNotes } = packet.rows;
    const older = [{ rows: { privateNotes }, quick: [] }, ''];
    await db.left.put({ id, sealed: await seal(key, { uid: 'a', id }, older) });
    expect(await ownPrivateNotes(await signedIn(db, 'a', KEY), db)).toEqual({ '2026-11-20': 'い' });
    expect(await db.left.count()).toBe(0);
  });

  it('by a later one, with a table that is not known here, stays for it', async () => {
    const key = await importSealingKey(KEY);
    const later = [{ rows: { drawings: [{ id: 'x' }] }, quick: [] }, ''];
    await db.left.put({ id: 'later', sealed: await seal(key, { uid: 'a', id: 'later' }, later) });
    await db.left.put({ id: 'strange', sealed: await seal(key, { uid: 'a', id: 'strange' }, 'x') });
    await signedIn(db, 'a', KEY);
    expect((await db.left.toArray()).map(({ id }) => id)).toEqual(['later', 'strange']);
  });

  it('takes along what was set aside', async () => {
    await putSealed(db, db.privateNotes, 'a', 'privateNote/2026-11-20', ['ないしょ']);
    await keepPrivateNote(session, '2026-11-20', 'い', db);
    await closeSession('a', db);
    await signedIn(db, 'a', KEY);
    expect(await aside('privateNotes', await rowId('a', 'privateNote/2026-11-20'))).toEqual([['ないしょ']]);
  });
});
