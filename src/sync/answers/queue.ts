/**
 * The queue of one pupil as a pure state machine: no clock, network or store. The drain loop (drain.ts) asks `nextAction`,
 * performs it, and tells `merge` what came of it; `merge` answers with the new state and with what the store must do.
 *
 * Invariants:
 * 1. A record leaves the queue only when the server is known to hold it, or a newer revision of its document.
 * 2. A record is parked only when the server refused it alone and, read back, holds nothing as new, and nothing to be joined with.
 * 3. An answer about one revision never touches another one of the same document.
 * 4. A failure that says nothing about a record (no answer, a busy server) changes no record.
 * 5. A refused record never holds up the others.
 * 6. Every record of a send was written by the queue's own pupil.
 */
import type { SurveyResponse } from '@domain/answers/pupil-records';
import type { PupilWrite, Unreceived } from '@domain/answers/pupil-write';
import { compareRevisions, isFromTheFuture, nextRev } from '@domain/answers/revision';
import type { OutboxRecord } from '@/local/outbox';
import { mergeResponses } from './merge-responses';
import type { StoredDocument } from './remote';

/** Thirty records take two requests; a response costs the rules one read, of which a request may make twenty. */
export const BATCH_LIMIT = 20;

/** `together` goes with others; `alone` was in a refused batch; `doubtful` was refused alone and is to be read back. */
type Step = 'together' | 'alone' | 'doubtful';

interface Entry {
  readonly record: OutboxRecord;
  readonly step: Step;
  readonly code?: string;
}

export interface QueueState {
  readonly uid: string;
  /** Oldest first. */
  readonly entries: readonly Entry[];
}

export type QueueEvent =
  /** `serverNow`: ms since 1970; absent while this tablet's clock has not been compared with the server's. */
  | { type: 'loaded'; records: readonly OutboxRecord[]; serverNow: number | undefined }
  | { type: 'accepted'; records: readonly OutboxRecord[] }
  | { type: 'denied'; records: readonly OutboxRecord[]; code: string }
  | { type: 'read-back'; record: OutboxRecord; stored: StoredDocument | null; serverNow: number | undefined };

export type QueueEffect =
  | { type: 'acknowledge'; record: OutboxRecord }
  | { type: 'park'; record: OutboxRecord; reason: string }
  | { type: 'replace'; record: OutboxRecord; by: OutboxRecord };

export type QueueAction =
  | { type: 'send'; records: readonly OutboxRecord[] }
  | { type: 'read-back'; record: OutboxRecord }
  | { type: 'rest' };

export interface Merged {
  readonly state: QueueState;
  readonly effects: readonly QueueEffect[];
}

export function emptyQueue(uid: string): QueueState {
  return { uid, entries: [] };
}

/** What to do next: first whatever can go together, then the doubtful ones one by one. */
export function nextAction({ entries }: QueueState): QueueAction {
  const together = entries.filter(({ step }) => step === 'together').slice(0, BATCH_LIMIT);
  if (together.length > 0) return { type: 'send', records: together.map(({ record }) => record) };
  const [first] = entries;
  if (!first) return { type: 'rest' };
  return first.step === 'doubtful'
    ? { type: 'read-back', record: first.record }
    : { type: 'send', records: [first.record] };
}

export function merge(state: QueueState, event: QueueEvent): Merged {
  switch (event.type) {
    case 'loaded':
      return loaded(state, event.records, event.serverNow);
    case 'accepted':
      return leaving(
        state,
        event.records.map((record) => ({ type: 'acknowledge', record })),
      );
    case 'denied':
      return { state: denied(state, event.records, event.code), effects: [] };
    case 'read-back':
      return readBack(state, event);
  }
}

/**
 * The store is the truth about which records there are; only what was learnt about a revision is kept. Records stamped by a
 * clock far ahead are stamped again and come with the next load.
 */
function loaded(state: QueueState, records: readonly OutboxRecord[], serverNow: number | undefined): Merged {
  const own = records.filter((record) => record.uid === state.uid);
  const effects = own.flatMap((record) => stampedAgain(record, serverNow, null));
  const isMisdated = (record: OutboxRecord) => effects.some((effect) => effect.record === record);
  const entries = own
    .filter((record) => !isMisdated(record))
    .map((record) => state.entries.find((entry) => isSame(entry.record, record)) ?? together(record));
  return { state: { ...state, entries }, effects };
}

const together = (record: OutboxRecord): Entry => ({ record, step: 'together' });

/** What a clock far ahead has stamped gets the right time, above what is stored. Nothing for what is dated well. */
function stampedAgain(
  record: OutboxRecord,
  serverNow: number | undefined,
  stored: StoredDocument | null,
): QueueEffect[] {
  if (serverNow === undefined || !isFromTheFuture(record.write.document.rev, serverNow)) return [];
  const stamp = { rev: nextRev(stored?.rev, serverNow), capturedAt: new Date(serverNow).toISOString() };
  return [{ type: 'replace', record, by: withFields(record, stamp) }];
}

function withFields(record: OutboxRecord, fields: Partial<PupilWrite['document']>): OutboxRecord {
  const document = { ...record.write.document, ...fields };
  return { ...record, write: { ...record.write, document } as PupilWrite };
}

function leaving(state: QueueState, effects: readonly QueueEffect[]): Merged {
  const stays = ({ record }: Entry) => !effects.some((effect) => isSame(effect.record, record));
  return { state: { ...state, entries: state.entries.filter(stays) }, effects };
}

function denied(state: QueueState, records: readonly OutboxRecord[], code: string): QueueState {
  const step: Step = records.length > 1 ? 'alone' : 'doubtful';
  const isDenied = (entry: Entry) => records.some((record) => isSame(record, entry.record));
  return {
    ...state,
    entries: state.entries.map((entry) => (isDenied(entry) ? { record: entry.record, step, code } : entry)),
  };
}

function readBack(state: QueueState, event: Extract<QueueEvent, { type: 'read-back' }>): Merged {
  const { record, stored, serverNow } = event;
  const entry = state.entries.find((candidate) => isSame(candidate.record, record));
  if (!entry) return { state, effects: [] };
  const again = stampedAgain(record, serverNow, stored);
  if (again.length > 0) return leaving(state, again);
  if (!stored || compareRevisions(stored, record.write.document) < 0) {
    const by = stored && withStored(record, stored, serverNow);
    if (by) return leaving(state, [{ type: 'replace', record, by }]);
    return leaving(state, [{ type: 'park', record, reason: entry.code ?? 'refused' }]);
  }
  const by = joined(record, stored, serverNow);
  return leaving(state, [by ? { type: 'replace', record, by } : { type: 'acknowledge', record }]);
}

/** Another tablet's answers, which the server does not let go: this record takes them along, and is sent again. */
function withStored(
  record: OutboxRecord,
  stored: StoredDocument,
  serverNow: number | undefined,
): OutboxRecord | undefined {
  const { write } = record;
  if (write.kind !== 'response') return undefined;
  const merged = mergeResponses(stored.fields as Unreceived<SurveyResponse>, write.document);
  const rev = nextRev(write.document.rev, serverNow ?? 0);
  return merged && withFields(record, { ...merged, deviceId: write.document.deviceId, rev });
}

/** What becomes of a record when the server holds a higher revision: `undefined` when it holds what was tapped last. */
function joined(
  record: OutboxRecord,
  stored: StoredDocument,
  serverNow: number | undefined,
): OutboxRecord | undefined {
  const { write } = record;
  // Another clock was ahead: the server had its answer before this one was tapped.
  const isLater = Date.parse(write.document.capturedAt) > (stored.receivedAtMs ?? Infinity);
  const rev = nextRev(stored.rev, serverNow ?? 0);
  if (write.kind !== 'response')
    return isLater && !isStored(write, stored) ? withFields(record, { rev }) : undefined;
  const there = stored.fields as Unreceived<SurveyResponse>;
  const merged = isLater ? mergeResponses(there, write.document) : mergeResponses(write.document, there);
  if (merged) return withFields(record, { ...merged, deviceId: write.document.deviceId, rev });
  return isLater && !isStored(write, stored) ? withFields(record, { rev }) : undefined;
}

const STAMP = ['rev', 'deviceId', 'capturedAt'];

/** Whether the server holds the same answer, whoever sent it and when. */
function isStored({ document }: PupilWrite, { fields }: StoredDocument): boolean {
  return canonical(document) === canonical(fields);
}

function canonical(document: object): string {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)])
      : value;
  return JSON.stringify(
    sorted(Object.fromEntries(Object.entries(document).filter(([key]) => !STAMP.includes(key)))),
  );
}

/** The same revision of the same document. */
function isSame(a: OutboxRecord, b: OutboxRecord): boolean {
  return a.id === b.id && compareRevisions(a.write.document, b.write.document) === 0;
}
