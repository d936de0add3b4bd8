/** What an adult may send to a child, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../days';
import type { Staff } from '../identity';
import { OFFERS_AT_ONCE } from '../offers/choices';
import type { Offer, Offering, OfferWords } from '../offers/records';
import type { Pupil } from '../school/school';
import type { Deed } from './command';
import { COMMANDS, type CommandName, type PayloadOf } from './registry';

const TODAY = '2026-12-31';
const NOW = Date.parse('2026-12-31T03:00:00Z');

const nurse: Staff = {
  ...{ role: 'counsellor', title: 'nurse', displayName: '保科 みのり', classIds: [], cover: {} },
  ...{ active: true, workDays: [1, 2, 3, 4, 5] },
};
const staff = { nurse, left: { ...nurse, active: false } };

const pupil: Pupil = {
  ...{ uid: 'u', classId: '2026-5-1', classIds: ['2026-5-1'], number: 1, status: 'active' },
  ...{ familyName: '海', givenName: 'なみ', kana: 'うみ' },
};

const words: OfferWords = {
  ...{ kind: 'place', what: { ja: 'へや' }, why: { ja: 'よかったら' } },
  ...{ from: TODAY, until: addDays(TODAY, 30), picture: 'room' },
};
const offered: Offer = {
  ...words,
  person: undefined,
  ...{ by: 'nurse', byName: '保科 みのり', withdrawn: false, at: '2026-12-01T00:00:00.000Z', to: 'child' },
};

function deed<Name extends CommandName>(_: Name, payload: PayloadOf<Name>): Deed<PayloadOf<Name>> {
  return {
    payload,
    actor: { uid: 'principal', name: '校長', role: 'leader', title: 'principal' },
    ...{ school: 'sora', commandId: 'command-1', now: NOW, sha256: (text) => text, keyed: (text) => text },
  };
}

const DONE_ALREADY = { done: true, writes: [] };
const refusedFor = (why: string) => ({ done: false, why });

describe('an offer to one child', () => {
  const { decide } = COMMANDS.offer;
  const nothing = { pupil, choices: undefined, quiet: undefined, offers: {}, staff };
  const choosing = (not: string[]) => ({
    ...{ school: 'sora', not, atHome: false, rev: 1, deviceId: 'tablet-1' },
    ...{ capturedAt: '2026-12-01T00:00:00.000Z', receivedAt: '2026-12-01T00:00:00.000Z' },
  });
  const asked = (change: Partial<OfferWords> = {}) =>
    deed('offer', { pupilId: 'p1', offerId: 'o1', words: { ...words, ...change } });

  it('stands with the child, with the name of whoever offers it; the log has none of its words', () => {
    const data = {
      ...words,
      ...{ person: { uid: 'nurse', name: '保科 みのり' }, by: 'principal', byName: '校長' },
      ...{ to: 'child', withdrawn: false, at: new Date(NOW) },
    };
    expect(decide(nothing, asked({ person: 'nurse' }))).toEqual({
      done: true,
      writes: [{ how: 'set', path: 'schools/sora/pupils/p1/offers/o1', data }],
      log: { subject: 'p1', after: { offerId: 'o1' } },
    });
  });

  it('is for a child of the school, and one that was withdrawn does not come back', () => {
    expect(decide({ ...nothing, pupil: undefined }, asked())).toEqual(refusedFor('pupil-unknown'));
    const gone: Pupil = { ...pupil, status: 'left' };
    expect(decide({ ...nothing, pupil: gone }, asked())).toEqual(refusedFor('pupil-unknown'));
    const offers = { o1: { ...offered, withdrawn: true } };
    expect(decide({ ...nothing, offers }, asked())).toEqual(DONE_ALREADY);
  });

  it.each([
    ['ends before it begins', { from: '2027-02-01', until: '2027-01-31' }],
    ['is over', { from: '2026-12-01', until: '2026-12-30' }],
    ['has no end', { until: addDays(TODAY, 367) }],
  ])('that %s is refused', (_, change) => {
    expect(decide(nothing, asked(change))).toEqual(refusedFor('days-unfit'));
  });

  it('for a day or for a whole year may stand', () => {
    expect(decide(nothing, asked({ until: TODAY }))).toMatchObject({ done: true });
    expect(decide(nothing, asked({ until: addDays(TODAY, 366) }))).toMatchObject({ done: true });
  });

  it.each(['left', 'nobody'])('names only somebody who is there, not %s', (person) => {
    expect(decide(nothing, asked({ person }))).toEqual(refusedFor('contact-unknown'));
  });

  it('is refused to whom the child keeps out as where there is no room: the refusal tells nothing', () => {
    const full = Object.fromEntries(
      Array.from({ length: OFFERS_AT_ONCE }, (_, index) => [`other-${index}`, offered]),
    );
    const keptOut = decide({ ...nothing, choices: choosing(['principal']) }, asked());
    expect(keptOut).toEqual(decide({ ...nothing, offers: full }, asked()));
    expect(keptOut).toEqual(refusedFor('offers-full'));
    const named = decide({ ...nothing, choices: choosing(['nurse']) }, asked({ person: 'nurse' }));
    expect(named).toEqual(keptOut);
    const quiet = { pupilId: 'p1', because: ['harm' as const], keptFrom: ['principal'] };
    expect(decide({ ...nothing, quiet }, asked())).toEqual(keptOut);
    expect(decide({ ...nothing, choices: choosing(['nurse']) }, asked())).toMatchObject({ done: true });
  });

  it('counts only what still stands', () => {
    const over = { ...offered, until: '2026-12-30' };
    const offers = Object.fromEntries(
      Array.from({ length: OFFERS_AT_ONCE }, (_, index) => [
        `other-${index}`,
        index === 0 ? { ...offered, withdrawn: true } : over,
      ]),
    );
    expect(decide({ ...nothing, offers }, asked())).toMatchObject({ done: true });
  });

  it('is withdrawn once, if it is there', () => {
    const withdrawal = deed('withdraw-offer', { pupilId: 'p1', offerId: 'o1' });
    const withdraw = (stored: Offer | undefined) => COMMANDS['withdraw-offer'].decide({ stored }, withdrawal);
    expect(withdraw(undefined)).toEqual(refusedFor('gone'));
    expect(withdraw({ ...offered, withdrawn: true })).toEqual(DONE_ALREADY);
    expect(withdraw(offered)).toMatchObject({ writes: [{ how: 'update', data: { withdrawn: true } }] });
  });
});

describe('an offer to many', () => {
  const { decide } = COMMANDS['offer-to-group'];
  const classes = { '2026-5-1': { year: 2026, grade: 5, name: '1', kind: 'regular' as const } };
  const state = { stored: undefined, classes, staff };
  const asked = (group: Offering['group'], change: Partial<OfferWords> = {}) =>
    deed('offer-to-group', { offerId: 'o1', group, words: { ...words, ...change } });
  const stored: Offering = {
    ...words,
    person: undefined,
    ...{ by: 'nurse', byName: '保科 みのり', withdrawn: false, at: '2026-12-01T00:00:00.000Z' },
    ...{ group: { classId: '2026-5-1' }, done: true, after: 'p9' },
  };

  it.each([{ classId: '2026-5-1' }, { grades: [5] }, { grades: [4, 5, 6] }])(
    'stands once, with one entry in the log: %j',
    (group) => {
      expect(decide(state, asked(group))).toMatchObject({
        writes: [{ path: 'schools/sora/offerings/o1', data: { group, done: false, after: '' } }],
        log: { after: { offerId: 'o1', offeredTo: group.grades?.map(String) ?? ['2026-5-1'] } },
      });
      expect(decide({ ...state, stored }, asked(group))).toEqual(DONE_ALREADY);
    },
  );

  it.each([{}, { classId: '2026-5-1', grades: [5] }, { grades: [] }, { grades: [0] }])(
    'is for a class or for grades, not for %j',
    (group) => {
      const payload = { offerId: 'o1', group, words };
      expect(COMMANDS['offer-to-group'].payload.safeParse(payload).success).toBe(false);
    },
  );

  it.each([{ classId: '2026-6-1' }, { grades: [6, 7] }])('is for children who are there: %j', (group) => {
    expect(decide(state, asked(group))).toEqual(refusedFor('class-unknown'));
  });

  it('has days and a person like any other', () => {
    const group = { grades: [5] };
    expect(decide(state, asked(group, { until: '2026-12-30' }))).toEqual(refusedFor('days-unfit'));
    expect(decide(state, asked(group, { person: 'left' }))).toEqual(refusedFor('contact-unknown'));
  });

  it('is withdrawn once, and the function goes through all children again', () => {
    const withdrawal = deed('withdraw-group-offer', { offerId: 'o1' });
    const withdraw = (standing: Offering | undefined) =>
      COMMANDS['withdraw-group-offer'].decide({ stored: standing }, withdrawal);
    expect(withdraw(undefined)).toEqual(refusedFor('gone'));
    expect(withdraw({ ...stored, withdrawn: true })).toEqual(DONE_ALREADY);
    expect(withdraw(stored)).toMatchObject({
      writes: [{ data: { withdrawn: true, done: false, after: '' } }],
    });
  });
});

it('what an older version showed a child is withdrawn once, if it is there', () => {
  const old = {
    ...{ title: { ja: 'へや' }, text: { ja: 'どうぞ' }, by: 'nurse', byName: '保科 みのり' },
    ...{ withdrawn: false, at: '2026-11-01T00:00:00.000Z' },
  };
  const withdrawal = deed('withdraw-option', { pupilId: 'p1', optionId: 'o1' });
  const withdraw = (stored: typeof old | undefined) =>
    COMMANDS['withdraw-option'].decide({ stored }, withdrawal);
  expect(withdraw(undefined)).toEqual(refusedFor('gone'));
  expect(withdraw({ ...old, withdrawn: true })).toEqual(DONE_ALREADY);
  expect(withdraw(old)).toMatchObject({ writes: [{ how: 'update', data: { withdrawn: true } }] });
});
