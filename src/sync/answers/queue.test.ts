import { describe, expect, it } from 'vitest';
import { sampleCheckIn } from '@domain/answers/check-in.fixture';
import type { OutboxRecord } from '@/local/outbox';
import { BATCH_LIMIT, emptyQueue, merge, nextAction, type QueueEvent, type QueueState } from './queue';
import type { StoredDocument } from './remote';

const NOW = Date.parse('2026-11-20T00:00:00Z');

function record(id: string, rev = NOW, uid = 'a'): OutboxRecord {
  return { id, uid, write: { ...sampleCheckIn({ rev }), path: `schools/s/pupils/p/checkIns/${id}` } };
}

const load = (records: OutboxRecord[]): QueueEvent => ({ type: 'loaded', records, serverNow: NOW });
const loaded = (...records: OutboxRecord[]) => merge(emptyQueue('a'), load(records)).state;
const after = (state: QueueState, ...events: QueueEvent[]) =>
  events.reduce((present, event) => merge(present, event).state, state);
const stored = (rev: number) => ({ rev, deviceId: 'tablet-0002', fields: {} });

describe('the queue', () => {
  it('sends thirty records in two requests', () => {
    const records = Array.from({ length: 30 }, (_, index) => record(`r${index}`));
    const first = nextAction(loaded(...records));
    expect(first).toEqual({ type: 'send', records: records.slice(0, BATCH_LIMIT) });
    const rest = after(loaded(...records), { type: 'accepted', records: records.slice(0, BATCH_LIMIT) });
    expect(nextAction(rest)).toEqual({ type: 'send', records: records.slice(BATCH_LIMIT) });
  });

  it('never takes in a record of another pupil', () => {
    expect(nextAction(loaded(record('x', NOW, 'b')))).toEqual({ type: 'rest' });
  });

  it('tries each record of a refused batch alone, after whatever can still go together', () => {
    const [x, y, z] = [record('x'), record('y'), record('z')];
    const refused = after(loaded(x, y), { type: 'denied', records: [x, y], code: 'permission-denied' });
    expect(nextAction(after(refused, load([x, y, z])))).toEqual({ type: 'send', records: [z] });
    expect(nextAction(refused)).toEqual({ type: 'send', records: [x] });
  });

  it('reads back what was refused alone before it parks it', () => {
    const x = record('x');
    const doubtful = after(loaded(x), { type: 'denied', records: [x], code: 'permission-denied' });
    expect(nextAction(doubtful)).toEqual({ type: 'read-back', record: x });
    const none = merge(doubtful, { type: 'read-back', record: x, stored: null, serverNow: NOW });
    expect(none.effects).toEqual([{ type: 'park', record: x, reason: 'permission-denied' }]);
    const older = merge(doubtful, { type: 'read-back', record: x, stored: stored(NOW - 1), serverNow: NOW });
    expect(older.effects).toEqual([{ type: 'park', record: x, reason: 'permission-denied' }]);
    const newer = merge(doubtful, { type: 'read-back', record: x, stored: stored(NOW + 1), serverNow: NOW });
    expect(newer.effects).toEqual([{ type: 'acknowledge', record: x }]);
  });

  const denied = (x: OutboxRecord): QueueEvent => ({
    type: 'denied',
    records: [x],
    code: 'permission-denied',
  });
  const reads = (x: OutboxRecord, there: StoredDocument): QueueEvent => {
    return { type: 'read-back', record: x, stored: there, serverNow: NOW };
  };

  it('sends a later tap again, above the answer that another clock had put ahead of it', () => {
    const x = record('x', NOW);
    const ahead = { ...stored(NOW + 5000), receivedAtMs: Date.parse(x.write.document.capturedAt) - 1 };
    const { effects } = merge(after(loaded(x), denied(x)), reads(x, ahead));
    const document = { ...x.write.document, rev: NOW + 5001 };
    expect(effects).toEqual([{ type: 'replace', record: x, by: { ...x, write: { ...x.write, document } } }]);
  });

  it('is done when the server has a higher revision of the same answer, or of a later one', () => {
    const x = record('x', NOW);
    const captured = Date.parse(x.write.document.capturedAt);
    const same = { ...stored(NOW + 5000), fields: { ...x.write.document }, receivedAtMs: captured - 1 };
    const later = { ...stored(NOW + 5000), receivedAtMs: captured + 1 };
    for (const there of [same, later])
      expect(merge(after(loaded(x), denied(x)), reads(x, there)).effects).toEqual([
        { type: 'acknowledge', record: x },
      ]);
  });

  it('parks nothing that a clock far ahead had stamped, although the clock was found out only now', () => {
    const x = record('x', NOW + 30 * 24 * 60 * 60 * 1000);
    const unsure: QueueEvent = { type: 'loaded', records: [x], serverNow: undefined };
    const doubtful = after(merge(emptyQueue('a'), unsure).state, denied(x));
    const { effects } = merge(doubtful, { type: 'read-back', record: x, stored: null, serverNow: NOW });
    expect(effects.map((effect) => effect.type === 'replace' && effect.by.write.document.rev)).toEqual([NOW]);
  });

  it('forgets what it learnt about a revision when a later tap takes its place', () => {
    const [x, later] = [record('x'), record('x', NOW + 1)];
    const doubtful = after(loaded(x), { type: 'denied', records: [x], code: 'permission-denied' });
    expect(nextAction(after(doubtful, load([later])))).toEqual({ type: 'send', records: [later] });
  });

  it('lets an answer about an earlier revision do nothing to a later one', () => {
    const [x, later] = [record('x'), record('x', NOW + 1)];
    const { state } = merge(loaded(later), { type: 'accepted', records: [x] });
    expect(nextAction(state)).toEqual({ type: 'send', records: [later] });
    const late = merge(loaded(later), { type: 'read-back', record: x, stored: null, serverNow: NOW });
    expect(late.effects).toEqual([]);
  });

  it('stamps again what a clock far ahead has stamped, and sends it with the next load', () => {
    const misdated = record('x', NOW + 10 * 24 * 60 * 60 * 1000);
    const { state, effects } = merge(emptyQueue('a'), load([misdated]));
    expect(nextAction(state)).toEqual({ type: 'rest' });
    expect(effects).toEqual([
      expect.objectContaining({ type: 'replace', by: expect.objectContaining({ id: 'x' }) as unknown }),
    ]);
    const by = effects.flatMap((effect) => (effect.type === 'replace' ? [effect.by.write.document.rev] : []));
    expect(by).toEqual([NOW]);
  });
});
