import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inFairTurns } from './fair-turns';

interface Call {
  readonly school: string;
  readonly child: string;
  readonly number: number;
}
const calls = fc
  .array(fc.record({ school: fc.constantFrom('a', 'b', 'c'), child: fc.constantFrom('1', '2', '3', '4') }), {
    maxLength: 60,
  })
  .map((all) => all.map((one, number): Call => ({ ...one, number })));
const inTurn = (all: readonly Call[]) =>
  inFairTurns(
    all,
    ({ school }) => school,
    ({ child }) => child,
  );

it('puts nobody’s first behind another’s second, in any circle, and loses none', () => {
  fc.assert(
    fc.property(calls, (all) => {
      const turns = inTurn(all);
      expect(turns.toSorted((a, b) => a.number - b.number)).toEqual(all);
      for (const [index, one] of turns.entries()) {
        const before = turns.slice(0, index);
        const ofSchool = before.filter(({ school }) => school === one.school);
        for (const school of new Set(all.map((other) => other.school)))
          expect(before.filter((other) => other.school === school).length).toBeLessThanOrEqual(
            ofSchool.length + 1,
          );
        const own = ofSchool.filter(({ child }) => child === one.child);
        expect(
          own.every(({ number }) => number < one.number),
          'their own stay in order',
        ).toBe(true);
        for (const child of new Set(ofSchool.map((other) => other.child)))
          expect(ofSchool.filter((other) => other.child === child).length).toBeLessThanOrEqual(
            own.length + 1,
          );
      }
    }),
    { numRuns: 300 * Number(process.env.PROPERTY_TIMES ?? 1) },
  );
});

it('takes a single child of one school before the second of a thousand of another', () => {
  const flood = Array.from({ length: 1000 }, (_, number) => ({ school: 'a', child: '1', number }));
  expect(inTurn([...flood, { school: 'b', child: '2', number: 1000 }]).map(({ number }) => number)[1]).toBe(
    1000,
  );
});
