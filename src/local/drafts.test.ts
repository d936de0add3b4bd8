import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyTablet, signedIn } from './tablet.fixture';
import type { DraftChange } from '@domain/answers/survey-draft';
import { discardSent, keepInDraft, loadDraft } from './drafts';
import { keepPrivateNote, ownPrivateNotes } from './private-notes';
import { putSealed } from './sealed-table';
import { makeSealingKey } from './sealing';
import { closeSession } from './session-store';

const change = (items: DraftChange['items'], position = 1): DraftChange => ({
  items,
  position,
  paces: [2100],
  form: 'grades4_9',
});
const one = change({ q01: 4 });
const keptItems = async (...request: Parameters<typeof loadDraft>) => {
  const { items } = (await loadDraft(...request)) ?? {};
  return items && Object.fromEntries(Object.entries(items).map(([id, { kept }]) => [id, kept]));
};

describe('a draft', () => {
  it('is there again after the lid was closed, and gone when it was sent', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    expect(await keepInDraft(session, 'r1', one, db)).toBe('saved');
    expect(await keptItems(session, 'r1', db)).toEqual({ q01: 4 });
    expect(await loadDraft(session, 'r2', db)).toBeUndefined();
    await discardSent(session, 'r1', { answers: { q01: 4 } }, db);
    expect(await loadDraft(session, 'r1', db)).toBeUndefined();
    expect(await db.drafts.count()).toBe(0);
  });

  it('keeps every answer that tabs tap at the same time', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    const ids = ['q01', 'q02', 'q03', 'q04', 'q05', 'q06', 'q07'];
    const outcomes = await Promise.all(ids.map((id) => keepInDraft(session, 'r1', change({ [id]: 3 }), db)));
    expect(new Set(outcomes)).toEqual(new Set(['saved']));
    expect(Object.keys((await keptItems(session, 'r1', db)) ?? {}).sort()).toEqual(ids);
  });

  it('stays with what was tapped in another tab while it was being sent', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    await keepInDraft(session, 'r1', change({ q01: 4, q02: 'taken-back', q03: 'later' }), db);
    await keepInDraft(session, 'r1', change({ q01: 2 }), db);
    await discardSent(session, 'r1', { answers: { q01: 4 } }, db);
    expect(await keptItems(session, 'r1', db)).toEqual({ q01: 2 });
  });

  it('from before drafts were kept by item is read as one', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    const base = '2026-11-20T00:00:00.000Z';
    const whole = { answers: { q01: 1 }, later: ['q30'], position: 3, paces: [1], form: 'grades4_9', base };
    await putSealed(db, db.drafts, 'a', 'draft/r1', whole);
    const at = Date.parse(base) + 1;
    const items = { q01: { kept: 1, at }, q30: { kept: 'later', at } };
    expect(await loadDraft(session, 'r1', db)).toEqual({ items, position: 3, paces: [1], form: 'grades4_9' });
    await keepInDraft(session, 'r1', change({ q02: 2 }), db);
    expect(await keptItems(session, 'r1', db)).toEqual({ q01: 1, q02: 2, q30: 'later' });
  });

  it('survives a sign-out, closed to whoever comes between', async () => {
    const db = emptyTablet();
    const key = makeSealingKey();
    const session = await signedIn(db, 'a', key);
    await keepInDraft(session, 'r1', one, db);
    await closeSession('a', db);
    const other = await signedIn(db, 'b');
    expect(await loadDraft(other, 'r1', db)).toBeUndefined();
    expect(await loadDraft(session, 'r1', db)).toBeUndefined();
    await signedIn(db, 'a', key);
    expect(await keptItems(session, 'r1', db)).toEqual({ q01: 4 });
  });

  it('is never told as saved when it was not', async () => {
    const db = emptyTablet();
    const session = await signedIn(db, 'a');
    await closeSession('a', db);
    expect(await keepInDraft(session, 'r1', one, db)).toBe('not-saved');
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
