import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyTablet, signedIn } from './tablet.fixture';
import { discardDraft, type Draft, loadDraft, saveDraft } from './drafts';
import { keepPrivateNote, ownPrivateNotes } from './private-notes';
import { makeSealingKey } from './sealing';
import { closeSession } from './session-store';

const draft: Draft = { answers: { school_joy_1: 4 }, position: 1, paces: [2100], form: 'grades4_9' };

describe('a draft', () => {
  it('is there again after the lid was closed, and gone when it is discarded', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    expect(await saveDraft(session, 'r1', draft, db)).toBe('saved');
    expect(await loadDraft(session, 'r1', db)).toEqual(draft);
    expect(await loadDraft(session, 'r2', db)).toBeUndefined();
    await discardDraft(session, 'r1', db);
    expect(await loadDraft(session, 'r1', db)).toBeUndefined();
  });

  it('survives a sign-out, closed to whoever comes between', async () => {
    const db = emptyTablet();
    const key = makeSealingKey();
    const session = await signedIn(db, 'a', key);
    await saveDraft(session, 'r1', draft, db);
    await closeSession('a', db);
    const other = await signedIn(db, 'b');
    expect(await loadDraft(other, 'r1', db)).toBeUndefined();
    expect(await loadDraft(session, 'r1', db)).toBeUndefined();
    await signedIn(db, 'a', key);
    expect(await loadDraft(session, 'r1', db)).toEqual(draft);
  });

  it('is never told as saved when it was not', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    await closeSession('a', db);
    expect(await saveDraft(session, 'r1', draft, db)).toBe('not-saved');
  });
});

describe('private notes', () => {
  it('are kept by day, the last words of a day standing', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    await keepPrivateNote(session, '2026-11-19', 'あ', db);
    await keepPrivateNote(session, '2026-11-20', 'い', db);
    await keepPrivateNote(session, '2026-11-20', 'う', db);
    await keepPrivateNote(session, '2026-11-19', '', db);
    expect(await ownPrivateNotes(session, db)).toEqual({ '2026-11-20': 'う' });
  });
});
