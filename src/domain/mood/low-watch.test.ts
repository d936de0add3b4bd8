import { describe, expect, it } from 'vitest';
import { moodOf } from './history';
import { HALF_TERM_DAYS } from './limits';
import { daysOf } from './mood.fixture';

/** On which of the days it was noticed, by their place. */
function noticedAt(answers: string): number[] {
  const days = daysOf(answers);
  const alarms = moodOf(undefined, days)?.low?.alarms ?? [];
  return alarms.map((alarm) => days.findIndex(({ day }) => day === alarm));
}

describe('a child who is low all the time', () => {
  it('is noticed with the tenth answer that is neither sunny nor cloudy, from the first day on', () => {
    expect(noticedAt('2121212121')).toEqual([9]);
    expect(noticedAt('212121212')).toEqual([]);
    expect(noticedAt('3212121212')).toEqual([]);
    expect(noticedAt('32121212121')).toEqual([10]);
  });

  it('is counted by answers: a pass, a day without one and a day away neither help nor hinder', () => {
    expect(noticedAt('2p2.2-2p2.2-2222')).toEqual([15]);
    expect(noticedAt('pppppppppppppppp')).toEqual([]);
  });

  it('is noticed although a better day lies between, by the mean of three weeks', () => {
    expect(noticedAt('111141111111111')).toEqual([14]);
    // Exactly at the edge of the lowest band (1.75), and just above it.
    expect(noticedAt('p......44111111')).toEqual([14]);
    expect(noticedAt('p......44211111')).toEqual([]);
  });

  it('is not known by less than eight answers in three weeks', () => {
    expect(noticedAt('1.1.1.1.1.1.1..')).toEqual([]);
    expect(noticedAt('1.1.1.1.1.1.1.1')).toEqual([14]);
  });

  it('is noticed once in half a term, however low it stays, and again in the next half', () => {
    const first = 9;
    expect(noticedAt('1'.repeat(first + HALF_TERM_DAYS))).toEqual([first]);
    expect(noticedAt('1'.repeat(first + HALF_TERM_DAYS + 1))).toEqual([first, first + HALF_TERM_DAYS]);
  });

  it('is not noticed while the weather only changes: that is another signal', () => {
    expect(noticedAt(`${'4'.repeat(20)}1111`)).toEqual([]);
    expect(noticedAt('32323232323232323232323232323232323232323232')).toEqual([]);
  });

  it('begins anew after a long holiday', () => {
    const days = daysOf('11111111111111111111', '2026-12-14');
    const mood = moodOf(undefined, days);
    expect(days[8]?.day).toBe('2026-12-24');
    // Nine answers before the holiday, and the tenth after it is the first of the new term.
    expect(mood?.low?.alarms).toEqual([days[18]?.day]);
  });
});
