/**
 * The schemas of what people write, and the rules, side by side: the same fields, the same ones required, the same values. The
 * rules know more (whose it is, which day it is, whether the round is open): there they may be stricter, never laxer.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { serverInstant } from '@domain/day-schemas';
import { instantFields } from '@domain/documents/instants';
import { deviceSchema } from '@domain/tablet/device';
import { reviewSchema } from '@domain/notices/records';
import { checkInSchema, noteSchema, responseSchema } from '@domain/answers/pupil-records';
import { newSosSchema, sosEventSchema, sosMessageSchema } from '@domain/sos/records';
import { standingChoicesSchema } from '@domain/answers/standing-choices';
import { outgoingSchema } from '@domain/signals/outgoing';
import { set } from '../support/rules-expectation';
import { people } from '../support/rules-people';
import { SERVER_TIME, type Fields, type Value } from '../support/rules-values';
import { RulesEmulator, readRules } from '../support/rules-wire';
import { world } from '../support/rules-world';
import { reviews } from './cases/notice-kinds';
import { checkIns, choices, notes, outgoing, responses, type Kind } from './cases/pupil-kinds';
import { calls, deeds, devices, pupilMessages } from './cases/sos-kinds';

const emulator = new RulesEmulator('demo-rules-schemas', world);

beforeAll(async () => {
  await emulator.loadRules(readRules());
  await emulator.reset();
});

/** As the server stores it: the tablet's SOS with the server's times. */
const callSchema = z.extend(newSosSchema, { receivedAt: serverInstant, nextEscalationAt: serverInstant });
/** Without what only functions write. */
const deedSchema = z.omit(sosEventSchema, { chain: true, step: true, channel: true, error: true });

/** Without what only functions write. */
const askedSchema = z.omit(responseSchema, { askedBy: true });

/** Fields that the rules compare with the claims, the clock, the id or another document. */
const CONTEXT = ['school', 'day', 'audience', 'instrument', 'rev', 'receivedAt'];
const CONTEXT_OF_SOS = ['pupilId', 'nextEscalationAt', 'by', 'name', 'type', 'from', 'to', 'updatedAt'];

const PROBES: readonly Value[] = [
  ...[null, true, false, '', 'x', 'あ'.repeat(200), 'あ'.repeat(201), 'あ'.repeat(500), 'あ'.repeat(501)],
  ...[-1, 0, 1, 2, 4, 5, 2.5, 86_400_000, 86_400_001, Number.NaN, Number.POSITIVE_INFINITY],
  ...[
    'nurse',
    'anyone',
    'come',
    'chat',
    'classroom',
    'unknown',
    'ask',
    'no',
    'school',
    'outOfHours',
    'received',
  ],
  ...['acknowledged', 'also-acknowledged', 'escalated', 'pupil', 'staff'],
  ...['worried', 'not-worried', 'talked', 'not-applicable', 'none', { ja: 'あ' }],
  ...['weather', 'faces', 'good', 'bad', 'homeroom', 'counsellor', 'grades4_9', 'grades1_3'],
  ...[
    '2026-5-1',
    '2026-5-himawari',
    '2026-10-1',
    '2026-5-A',
    'tablet-1',
    'tablet-',
    'a'.repeat(40),
    'a'.repeat(41),
  ],
  ...[0.05, 0.04, 120, 120.5, ['a'], [''], ['a'.repeat(129)], { weekday: 1, time: '10:00' }],
  ...[[], [1], {}, { a: 1 }, { a: 'declined', b_2: 4 }, { a: 5 }, { a: null }, { A: 1 }, { 'a b': 1 }],
  ...['😀'.repeat(250), '😀'.repeat(251), '\u200B', 'か\u3099', '\u202Eあ', ['uid-homeroom'], ['a', 'b c']],
  new Date(),
];

describe.each([
  ['checkIns', checkIns, checkInSchema],
  ['notes', notes, noteSchema],
  ['responses', responses, askedSchema],
  ['choices', choices, standingChoicesSchema],
  ['outgoing', outgoing, outgoingSchema, ['to']],
  ['sos', calls, callSchema, CONTEXT_OF_SOS],
  ['messages', pupilMessages, sosMessageSchema, [...CONTEXT_OF_SOS, 'at']],
  ['events', deeds, deedSchema, [...CONTEXT_OF_SOS, 'at']],
  ['devices', devices, deviceSchema, CONTEXT_OF_SOS],
  ['reviews', reviews, reviewSchema, ['by', 'openedAt', 'decidedAt', 'at', 'assignee']],
] as const)('%s', (_, kind: Kind, schema, context: readonly string[] = []) => {
  const allowed = (fields: Fields) =>
    emulator.allows({
      who: people[kind.who ?? 'aoi'],
      request: { kind: 'write', writes: [set(kind.path, fields)] },
      given: { [kind.path]: null },
    });
  const parses = (fields: Fields) => schema.safeParse(toDomain(fields, instantFields(schema))).success;

  it('has the fields of the schema, all of them tried here', () => {
    expect(Object.keys(kind.full()).toSorted()).toEqual(Object.keys(schema.def.shape).toSorted());
  });

  it('requires what the schema requires, and lets nothing in that it does not know', async () => {
    const differing: string[] = [];
    for (const field of Object.keys(kind.full())) {
      const fields = without(kind, field);
      const [rules, domain] = [await allowed(fields), parses(fields)];
      // What the rules require now, documents from before need not have.
      const stricter = context.includes(field) && domain;
      if (rules !== domain && !stricter) differing.push(field);
    }
    const more = { ...kind.full(), more: 1 };
    expect({ differing, more: await allowed(more), parsesMore: parses(more) }).toEqual({
      differing: [],
      more: false,
      parsesMore: false,
    });
  });

  it.each(Object.keys(kind.full()))('takes the same values for %s', async (field) => {
    const differing: string[] = [];
    for (const value of PROBES) {
      const fields = { ...kind.full(), [field]: value };
      const [rules, domain] = [await allowed(fields), parses(fields)];
      const stricter = [...CONTEXT, ...context].includes(field) && domain;
      if (rules !== domain && !stricter) differing.push(`${JSON.stringify(value)}: rules ${String(rules)}`);
    }
    expect(differing).toEqual([]);
  });
});

function without(kind: Kind, field: string): Fields {
  return Object.fromEntries(Object.entries(kind.full()).filter(([name]) => name !== field));
}

/** As the document reads once Firestore's times have become the domain's texts. */
function toDomain(fields: Fields, instants: readonly string[]): unknown {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (value === SERVER_TIME) return [name, new Date().toISOString()];
      if (value instanceof Date) return [name, instants.includes(name) ? value.toISOString() : value];
      return [name, withInstants(value)];
    }),
  );
}

function withInstants(value: Value): unknown {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inner instanceof Date ? inner.toISOString() : inner]),
  );
}
