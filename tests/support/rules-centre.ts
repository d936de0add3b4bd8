/** The education centre as it lies there: its people, and one matter that was passed on; part of the world of rules-world.ts. */
import { paths } from '@domain/paths';
import type { Documents } from './rules-expectation';
import { type Name, SORA, uidOf } from './rules-people';
import type { Fields } from './rules-values';

export const centreMatter = (change: Fields = {}): Fields => ({
  ...{ school: SORA, pupilId: 'p-aoi', of: 'sos', sourceId: 'a', grade: 5, purpose: 'advice' },
  ...{ childTold: true, steps: [], state: 'open' },
  // A teacher stands in it, too, who read the call for help: it is not for teachers.
  readers: [uidOf('counsellor'), uidOf('revokedCounsellor'), uidOf('homeroom')],
  ...change,
});
const of = (name: Name) => paths.centreStaff(uidOf(name));
const member = { active: true, displayName: '心理 一番' };

export const centreWorld: Documents = {
  [of('centre')]: member,
  [of('leftCentre')]: { ...member, active: false },
  [of('unsureCentre')]: { ...member, factors: ['totp'] },
  [of('newCentre')]: member,
  [of('formerCentre')]: member,
  [paths.centreMatter(SORA, 'sos-a')]: centreMatter(),
  [paths.urgentCount(SORA)]: { day: '2026-11-20', open: null },
};
