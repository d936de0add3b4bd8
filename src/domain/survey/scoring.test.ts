import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instrumentSchema, type Instrument } from './instrument';
import { soramoyo34 } from '../instruments/soramoyo-34';
import type { Answer, Answers } from '../answers/pupil-records';
import { answerState, homeroomView, scoreResponse, sensitiveAnswersOf } from './scoring';

const CODES: Record<string, Answer | undefined> = { '1': 1, '2': 2, '3': 3, '4': 4, d: 'declined' };

/** One character an item, in order: a code, `d` declined, `-` left out. */
function answersFrom(text: string, instrument: Instrument = soramoyo34): Answers {
  const answers: Answers = {};
  Array.from(text.replaceAll(' ', '')).forEach((character, index) => {
    const item = instrument.items[index];
    const answer = CODES[character];
    if (item !== undefined && answer !== undefined) answers[item.id] = answer;
  });
  return answers;
}

const indicatorsOf = (answers: Answers) =>
  scoreResponse(soramoyo34, { form: 'grades4_9', answers, paceMs: 4000 }).indicators;

/** Worked out by hand. In order of the twelve indicators; the groups of answers are the items of one indicator. */
const TABLE: { name: string; answers: string; expected: (number | null)[] }[] = [
  {
    name: 'everything as good as it can be',
    answers: '441 441 111 441 441 441 411 114 11 414 441 44',
    expected: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
  },
  {
    name: 'everything as hard as it can be',
    answers: '114 114 444 114 114 114 144 441 44 141 114 11',
    expected: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  {
    name: 'the same 3 throughout: two thirds for what is good, one third for what is hard',
    answers: '333 333 333 333 333 333 333 333 33 333 333 33',
    expected: [
      500 / 9,
      500 / 9,
      100 / 3,
      500 / 9,
      500 / 9,
      500 / 9,
      400 / 9,
      400 / 9,
      100 / 3,
      500 / 9,
      500 / 9,
      200 / 3,
    ],
  },
  {
    name: 'one of three left out, one declined, two of three missing, a pair half answered',
    answers: '4-1 4d2 --1 ddd 321 4-- 4-1 21- 1- -24 44d 34',
    expected: [100, 250 / 3, null, null, 200 / 3, null, 100, 250 / 3, null, 250 / 3, 100, 250 / 3],
  },
  {
    name: 'a mixed week',
    answers: '322 431 112 342 213 231 343 224 32 323 431 23',
    expected: [
      500 / 9, // (3+2+3)/3 = 8/3
      800 / 9, // (4+3+4)/3 = 11/3
      800 / 9, // (4+4+3)/3 = 11/3
      700 / 9, // (3+4+3)/3 = 10/3
      200 / 9, // (2+1+2)/3 = 5/3
      600 / 9, // (2+3+4)/3 = 9/3
      300 / 9, // (3+1+2)/3 = 6/3
      700 / 9, // (3+3+4)/3 = 10/3
      50, // (2+3)/2
      600 / 9, // (3+3+3)/3
      800 / 9, // (4+3+4)/3
      50, // (2+3)/2
    ],
  },
  { name: 'nothing answered at all', answers: '', expected: Array<null>(12).fill(null) },
];

describe('indicators', () => {
  test.each(TABLE)('match the values worked out by hand: $name', ({ answers, expected }) => {
    const values = Object.values(indicatorsOf(answersFrom(answers)));
    expect(values).toHaveLength(12);
    values.forEach((value, index) => {
      const wanted = expected[index];
      if (typeof wanted === 'number') expect(value).toBeCloseTo(wanted, 10);
      else expect(value).toBeNull();
    });
  });

  const anyAnswers = fc.dictionary(
    fc.constantFrom(...soramoyo34.items.map(({ id }) => id)),
    fc.constantFrom<Answer>(1, 2, 3, 4, 'declined'),
    { noNullPrototype: true },
  );

  test('do not depend on the order in which answers arrived', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.infiniteStream(fc.nat()).map((stream) => () => stream.next().value as number),
        (answers, keys) => {
          const shuffled = Object.entries(answers)
            .map((entry) => ({ entry, key: keys() }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
          const response = { form: 'grades4_9', paceMs: 4000 } as const;
          const once = scoreResponse(soramoyo34, { ...response, answers });
          const again = scoreResponse(soramoyo34, { ...response, answers: Object.fromEntries(shuffled) });
          expect(JSON.stringify(again)).toBe(JSON.stringify(once));
        },
      ),
    );
  });

  test('are null or between 0 and 100, and never fall when a good answer gets better', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom<1 | 2 | 3>(1, 2, 3), (answers, code) => {
        const before = indicatorsOf({ ...answers, q01: code });
        const after = indicatorsOf({ ...answers, q01: (code + 1) as 2 | 3 | 4 });
        for (const value of Object.values(before))
          if (value !== null) expect(value >= 0 && value <= 100).toBe(true);
        if (typeof before.school_joy === 'number')
          expect(after.school_joy).toBeGreaterThan(before.school_joy);
      }),
    );
  });

  test('treat declining like leaving out, while the two stay distinct', () => {
    const answers = answersFrom('4d-');
    expect(indicatorsOf(answers).school_joy).toBeNull();
    expect(['q01', 'q02', 'q03'].map((id) => answerState(answers, id))).toEqual([
      'answered',
      'declined',
      'skipped',
    ]);
  });

  test('ignore answers to items that the instrument does not have', () => {
    expect(indicatorsOf({ zzz: 4 })).toEqual(indicatorsOf({}));
  });
});

describe('another instrument', () => {
  const text = { ja: 'あ' };
  const wording = { grades4_9: text, grades1_3: text };
  const item = (id: string, indicator: string, key: '+' | '-') => ({
    id,
    indicator,
    key,
    coveredAfterwards: false,
    aboutHome: false,
    wording,
  });
  const indicator = (id: string) => ({
    id,
    name: text,
    ownWords: text,
    domain: 'school',
    keptFromHomeroom: id === 'worry',
    sd: 20,
    reliability: 0.7,
  });
  const five = instrumentSchema.parse({
    id: 'five',
    version: 3,
    title: text,
    caution: text,
    stem: wording,
    indicators: [indicator('calm'), indicator('worry')],
    items: [
      item('a', 'calm', '+'),
      item('b', 'calm', '+'),
      item('c', 'calm', '-'),
      item('d', 'worry', '-'),
      item('e', 'worry', '-'),
    ],
    contradictions: [{ one: 'a', opposite: 'c' }],
  });

  test('of five items and two indicators is scored by the same code', () => {
    const scored = scoreResponse(five, {
      form: 'grades1_3',
      answers: answersFrom('43-12', five),
      paceMs: 3000,
    });
    expect(scored.indicators).toEqual({ calm: (2.5 / 3) * 100, worry: (2.5 / 3) * 100 });
    expect(scored.used).toEqual(['a', 'b', 'd', 'e']);
  });
});

describe('what a homeroom teacher gets', () => {
  test('has neither teacher nor home, nor a hint whether their items were answered, nor quality flags', () => {
    const scored = scoreResponse(soramoyo34, {
      form: 'grades4_9',
      answers: answersFrom('333 333 333 333 333 333 333 333 33 333 333 33'),
      paceMs: 4000,
    });
    const view = homeroomView(soramoyo34, {
      ...scored,
      classId: '2026-5-1',
      classIds: ['2026-5-1'],
      instrument: 'soramoyo-34@1',
      form: 'grades4_9',
      rev: 1,
      deviceId: 'tablet-0001',
    });
    expect(Object.keys(view.indicators)).toHaveLength(10);
    expect(view.indicators).not.toHaveProperty('teacher');
    expect(view.indicators).not.toHaveProperty('home');
    expect(view.used).not.toContain('q10');
    expect(view.used).not.toContain('q32');
    expect(view).not.toHaveProperty('quality');
  });
});

describe('sensitive answers', () => {
  test('are copied from their threshold on, whatever the quality flags say', () => {
    const careless = answersFrom('333 333 333 333 333 333 333 333 33 333 333 33');
    const scored = scoreResponse(soramoyo34, { form: 'grades4_9', answers: careless, paceMs: 200 });
    expect(scored.quality.flagged).toBe(true);
    expect(sensitiveAnswersOf(soramoyo34, careless)).toEqual({ q08: 3, q21: 3, q32: 3 });
    expect(sensitiveAnswersOf(soramoyo34, { q07: 4, q08: 2, q09: 3, q12: 4, q21: 'declined' })).toEqual({
      q07: 4,
      q12: 4,
    });
  });
});
