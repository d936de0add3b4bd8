import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysSince, moodOf } from './history';
import { RECENT_DAYS } from './limits';
import { daysOf } from './mood.fixture';
import { type MoodDay, type MoodState, moodStateSchema } from './state';

const bytes = (state: MoodState | undefined) => JSON.stringify(state);
const rebuilt = (days: readonly MoodDay[]) => moodOf(undefined, days);

const answer = fc.constantFrom('4', '3', '3', '2', '1', 'p', '.', '-');
const year = fc.array(answer, { minLength: 1, maxLength: 150 }).map((all) => daysOf(all.join('')));

/** One night's run: looks at the last days again, as they are known by then. */
function night(state: MoodState | undefined, known: readonly MoodDay[]): MoodState | undefined {
  return moodOf(state?.settled, daysSince(state, known.slice(-RECENT_DAYS)));
}

describe('the state of a pupil', () => {
  it('is a document of its schema, with as many days as an answer may still arrive for', () => {
    fc.assert(
      fc.property(year, (days) => {
        const state = rebuilt(days);
        if (!state) return;
        expect(moodStateSchema.safeParse(state).error).toBeUndefined();
        expect(state.recent.length).toBeLessThanOrEqual(RECENT_DAYS);
        expect(state.recent.at(-1)).toEqual(days.at(-1));
      }),
    );
  });

  it('has the same bytes when it is made night by night, some nights missed, some twice, and when it is made at once', () => {
    fc.assert(
      fc.property(year, fc.array(fc.nat(3), { minLength: 150, maxLength: 150 }), (days, runs) => {
        let state: MoodState | undefined;
        for (let until = 1; until <= days.length; until += 1)
          for (let run = until === days.length ? 1 : (runs[until - 1] ?? 0); run > 0; run -= 1)
            state = missedTooMany(state, days.slice(0, until)) ?? night(state, days.slice(0, until));
        expect(bytes(state)).toBe(bytes(rebuilt(days)));
      }),
    );
  });

  it('has the same bytes whenever each answer arrives, as long as it still may', () => {
    const late = fc.array(fc.nat(RECENT_DAYS - 1), { minLength: 150, maxLength: 150 });
    fc.assert(
      fc.property(year, late, (days, delays) => {
        // Until it arrives, a day looks silent.
        const knownOn = (night: number) =>
          days.slice(0, night + 1).map((one, index): MoodDay => {
            const hasArrived = index + (delays[index] ?? 0) <= night;
            return hasArrived ? one : { day: one.day, answer: 'silent' };
          });
        let state: MoodState | undefined;
        for (let at = 0; at < days.length; at += 1) state = night(state, knownOn(at));
        expect(bytes(night(state, days))).toBe(bytes(rebuilt(days)));
      }),
      { numRuns: 60 * Number(process.env.PROPERTY_TIMES ?? 1) },
    );
  });
});

/** After more missed nights than a run looks back, it begins anew. */
function missedTooMany(state: MoodState | undefined, known: readonly MoodDay[]): MoodState | undefined {
  const last = state?.recent.at(-1)?.day ?? '';
  return known.filter(({ day }) => day > last).length > RECENT_DAYS ? rebuilt(known) : undefined;
}
