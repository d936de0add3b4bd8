import { describe, expect, it } from 'vitest';
import { builtInModel } from '../defaults/model-a';
import { defaultPlaces } from '../defaults/places';
import { factorProfile } from './factor-profile';
import { riskSchema } from './records';
import { givenFeature, givenModel } from './model.fixture';
import { riskOf } from './risk-of';
import { suggestedPlaces } from './suggested-places';

const DAY = '2026-11-20';

describe('a factor profile', () => {
  it('shares out what raises the score, and leaves out what lowers it', () => {
    const contributions = [
      { feature: 'absent_4w', value: 4, contribution: 1 },
      { feature: 'ind_friends', value: 20, contribution: 2 },
      { feature: 'ind_peer_safety', value: 20, contribution: 1 },
      { feature: 'ind_home', value: 90, contribution: -1 },
      { feature: 'ind_body', value: null, contribution: 3 },
    ];
    expect(factorProfile({ contributions })).toEqual({ attendance: 0.25, friends: 0.75 });
    expect(factorProfile({ contributions: contributions.slice(3) })).toEqual({});
  });
});

describe('suggested places', () => {
  it('each have the rule that names them', () => {
    expect(suggestedPlaces(defaultPlaces, { friends: 0.5, teacher: 0.5 }, 0)).toEqual([
      { place: 'support-room', rule: 'friends-support-room' },
    ]);
  });

  it('wait for the days of absence that a rule asks for', () => {
    const places = (absentYear: number | null) =>
      suggestedPlaces(defaultPlaces, { attendance: 1 }, absentYear).map(({ place }) => place);
    expect(places(25)).toEqual(['education-centre', 'free-school']);
    expect(places(15)).toEqual(['education-centre']);
    expect(places(null)).toEqual([]);
  });

  it('are none for a factor that nothing is known of, even by a rule that asks for no share', () => {
    const rule = {
      id: 'always',
      place: 'online',
      when: { factor: 'study' as const, share: 0 },
      reason: { ja: '' },
    };
    const places = { ...defaultPlaces, rules: [rule] };
    expect(suggestedPlaces(places, {}, 0)).toEqual([]);
    expect(suggestedPlaces(places, { study: 0.01 }, 0)).toHaveLength(1);
    expect(suggestedPlaces({ ...places, rules: [{ ...rule, place: 'gone' }] }, { study: 1 }, 0)).toEqual([]);
  });

  it('all exist by default', () => {
    const ids = defaultPlaces.places.map(({ id }) => id);
    expect(defaultPlaces.rules.filter(({ place }) => !ids.includes(place))).toEqual([]);
  });
});

describe('what stands about a pupil', () => {
  const shadow = givenModel([givenFeature('ind_home', -0.1)], { id: 'other' });

  it('is a score with its factors and places, and the shadow beside it', () => {
    const risk = riskOf(
      { absent_year: 16, absent_4w: 5, ind_home: 20 },
      { active: builtInModel, shadow },
      defaultPlaces,
      DAY,
    );
    expect(riskSchema.parse(risk)).toEqual(risk);
    expect(risk).toMatchObject({ month: '2026-11', alreadyAbsent: false, factors: { attendance: 1 } });
    expect(risk.scored?.score).toBeCloseTo(1 / (1 + Math.exp(5 - 16 * 0.12 - 5 * 0.35)), 6);
    expect(risk.shadow?.model).toBe('other');
    expect(risk.places).toEqual([{ place: 'education-centre', rule: 'absence-centre' }]);
  });

  it('is no prediction for who is long absent already', () => {
    const risk = riskOf({ absent_year: 30 }, { active: builtInModel, shadow }, defaultPlaces, DAY);
    expect(risk).toMatchObject({ alreadyAbsent: true, factors: {} });
    // What the days alone suggest is suggested still: these children need a place more than others.
    expect(risk.places.map(({ place }) => place)).toEqual(['education-centre', 'free-school']);
    expect(risk).not.toHaveProperty('scored');
    expect(risk).not.toHaveProperty('shadow');
  });

  it('says whether its model was made of synthetic children', () => {
    expect(riskOf({}, { active: shadow }, defaultPlaces, DAY).synthetic).toBe(true);
    expect(riskOf({}, { shadow }, defaultPlaces, DAY)).toMatchObject({ synthetic: false, factors: {} });
  });
});
