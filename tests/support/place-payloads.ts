/** Places outside as the commands see them, and a good payload of each command about them. */
import { paths } from '@domain/paths';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { SCHOOL } from './functions-school';

export const PLACE_ID = 'hiroba';
/** A day of the school that the commands' clock lies in. */
const DAY = '2026-11-24';

export const NAMING = {
  ...{ pupilId: 'p1', placeId: PLACE_ID, days: [1, 3], from: '2026-11-01' },
  consent: { child: true, guardians: true, on: '2026-10-30' },
};
export const TICK = {
  ...{ school: SCHOOL, pupilId: 'p1', day: DAY, present: true, from: '10:00', to: '14:30' },
  learnt: '図形のプリント',
};

export const PLACE_PAYLOADS = {
  'store-outside-place': { placeId: 'mori', place: { name: 'もり', kind: 'public', active: true } },
  'admit-to-place': { placeId: PLACE_ID, emailHash: 'a'.repeat(64), displayName: '広場 みち' },
  'store-place-member': { uid: 'left-place', active: true },
  'name-child-to-place': NAMING,
  'end-placement': { pupilId: 'p1', placeId: PLACE_ID },
  'tick-outside-day': TICK,
  'recognise-outside-days': {
    ...{ pupilId: 'p1', month: '2026-11', days: ['2026-11-20'], rule: 'notice-2019-place' },
  },
} as const;

/** One place with somebody who works there and somebody who has left, to which one child is named, who was there once. */
export async function layOutPlaces(db: FunctionsDatabase): Promise<void> {
  const { pupilId, consent, from, days } = NAMING;
  const child = { familyName: '空野', givenName: 'はる' };
  const batch = db.batch();
  batch.set(db.doc(paths.outsidePlace(PLACE_ID)), {
    ...{ name: 'ひろば', kind: 'public', active: true, schools: [SCHOOL] },
  });
  batch.set(db.doc(paths.placeStaff('place')), { place: PLACE_ID, displayName: '広場 さち', active: true });
  batch.set(db.doc(paths.placeStaff('left-place')), {
    ...{ place: PLACE_ID, displayName: '広場 ゆき', active: false },
  });
  batch.set(db.doc(paths.namedChild(SCHOOL, PLACE_ID, pupilId)), {
    ...{ place: PLACE_ID, school: SCHOOL, child, days, ticks: {} },
  });
  batch.set(db.doc(paths.placement(SCHOOL, pupilId, PLACE_ID)), {
    ...{ school: SCHOOL, placeName: 'ひろば', days, consent, from, by: 'leader', byName: 'leader 先生' },
    at: new Date('2026-11-01T00:00:00Z'),
  });
  batch.set(db.doc(paths.outsideYear(SCHOOL, pupilId, '2026')), {
    days: {
      '2026-11-20': {
        ...{ from: '10:00', to: '12:00', place: PLACE_ID, placeName: 'ひろば', byName: '広場 さち' },
        at: new Date('2026-11-20T03:00:00Z'),
      },
    },
  });
  batch.set(db.doc(paths.outsideMonth(SCHOOL, '2026-11')), {
    children: {
      [pupilId]: { child, classId: '2026-5-1', number: 1, days: { '2026-11-20': 'ひろば' } },
    },
  });
  await batch.commit();
}
