/** Places outside as they lie there: one open, one that is none of the readers', one closed; part of the world of rules-world.ts. */
import { paths } from '@domain/paths';
import { today } from './rules-clock';
import type { Documents } from './rules-expectation';
import { CLOSED_PLACE, HIROBA, type Name, OTHER_PLACE, SORA, uidOf } from './rules-people';
import type { Fields } from './rules-values';

export const outsidePlace = (change: Fields = {}): Fields => ({
  ...{ name: 'ひろば', kind: 'public', active: true, schools: [SORA] },
  ...change,
});
export const namedChild = (change: Fields = {}): Fields => ({
  ...{ school: SORA, place: HIROBA, child: { familyName: '空野', givenName: 'あおい' } },
  ...{ days: [1, 3], ticks: {} },
  ...change,
});
const member = (place: string, change: Fields = {}): Fields => ({
  ...{ place, displayName: 'ひろばの人', active: true },
  ...change,
});
const of = (name: Name) => paths.placeStaff(uidOf(name));

export const placeWorld: Documents = {
  [paths.outsidePlace(HIROBA)]: outsidePlace(),
  [paths.outsidePlace(OTHER_PLACE)]: outsidePlace({ name: 'もり' }),
  [paths.outsidePlace(CLOSED_PLACE)]: outsidePlace({ name: 'うみべ', active: false }),
  [of('place')]: member(HIROBA),
  [of('leftPlace')]: member(HIROBA, { active: false }),
  [of('movedPlace')]: member(OTHER_PLACE),
  [of('closedPlace')]: member(CLOSED_PLACE),
  ...Object.fromEntries(
    [HIROBA, OTHER_PLACE, CLOSED_PLACE].map((place) => [
      paths.namedChild(SORA, place, 'p-aoi'),
      namedChild({ place }),
    ]),
  ),
  [paths.outsideAttendance(SORA, HIROBA, 'p-aoi', today)]: { present: true, by: uidOf('place') },
  [paths.absenceReasons(SORA, '2026')]: { reasons: {} },
  [paths.absenceCounts(SORA, '2026-11')]: { listed: null },
  [paths.outsideMonth(SORA, '2026-11')]: { children: {} },
};
