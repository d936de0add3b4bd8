/**
 * The schemas of what pupils write, and the rules, side by side: the same fields, the same ones required, the same values. The
 * rules know more (whose it is, which day it is, whether the round is open): there they may be stricter, never laxer.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkInSchema, noteSchema, responseSchema } from '@domain/pupil-records';
import { set } from '../support/rules-expectation';
import { people } from '../support/rules-people';
import { SERVER_TIME, type Fields, type Value } from '../support/rules-values';
import { RulesEmulator, readRules } from '../support/rules-wire';
import { world } from '../support/rules-world';
import { checkIns, notes, responses, type Kind } from './cases/pupil-kinds';

const emulator = new RulesEmulator('demo-rules-schemas', world);

beforeAll(async () => {
  await emulator.loadRules(readRules());
  await emulator.reset();
});

/** Fields that the rules compare with the claims, the clock, the id or the round. */
const CONTEXT = ['school', 'day', 'audience', 'instrument', 'rev', 'receivedAt'];

const PROBES: readonly Value[] = [
  ...[null, true, false, '', 'x', 'あ'.repeat(200), 'あ'.repeat(201), 'あ'.repeat(500), 'あ'.repeat(501)],
  ...[-1, 0, 1, 2, 4, 5, 2.5, 86_400_000, 86_400_001, Number.NaN, Number.POSITIVE_INFINITY],
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
  ...[[], [1], {}, { a: 1 }, { a: 'declined', b_2: 4 }, { a: 5 }, { a: null }, { A: 1 }, { 'a b': 1 }],
  new Date(),
];

describe.each([
  ['checkIns', checkIns, checkInSchema],
  ['notes', notes, noteSchema],
  ['responses', responses, responseSchema],
] as const)('%s', (_, kind, schema) => {
  const allowed = (fields: Fields) =>
    emulator.allows({
      who: people.aoi,
      request: { kind: 'write', writes: [set(kind.path, fields)] },
      given: { [kind.path]: null },
    });
  const parses = (fields: Fields) => schema.safeParse(toDomain(fields)).success;

  it('has the fields of the schema, all of them tried here', () => {
    expect(Object.keys(kind.full()).toSorted()).toEqual(Object.keys(schema.def.shape).toSorted());
  });

  it('requires what the schema requires, and lets nothing in that it does not know', async () => {
    const differing: string[] = [];
    for (const field of Object.keys(kind.full())) {
      const fields = without(kind, field);
      if ((await allowed(fields)) !== parses(fields)) differing.push(field);
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
      const stricter = CONTEXT.includes(field) && domain;
      if (rules !== domain && !stricter) differing.push(`${JSON.stringify(value)}: rules ${String(rules)}`);
    }
    expect(differing).toEqual([]);
  });
});

function without(kind: Kind, field: string): Fields {
  return Object.fromEntries(Object.entries(kind.full()).filter(([name]) => name !== field));
}

const TIMES = ['capturedAt', 'receivedAt'];

/** As the document reads once Firestore's times have become the domain's texts. */
function toDomain(fields: Fields): unknown {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (value === SERVER_TIME) return [name, new Date().toISOString()];
      return [name, value instanceof Date && TIMES.includes(name) ? value.toISOString() : value];
    }),
  );
}
