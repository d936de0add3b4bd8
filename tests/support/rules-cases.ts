/** Cases as the functions and commands leave them, and with some in their lists who are not at work here any more, or never were. */
import { paths } from '@domain/paths';
import type { Documents } from './rules-expectation';
import { everybody, type Name, SORA, uidOf } from './rules-people';

/** Of the team, or looking after all children. */
export const ON_CASE: readonly Name[] = ['subject', 'counsellor', 'leader', 'homeroom'];
/** By a fault of every kind: that they stand in the list must not be enough. */
const others: readonly Name[] = ['guidance', 'itinerant', 'nextClass', 'coverToday', 'coverOver', 'himawari'];
const gone = everybody.filter((name) => !ON_CASE.includes(name) && !others.includes(name));

/** Hina's: everybody has said today why they open her record. */
export const OF_HINA = 'case-of-hina';
/** Aoi's: nobody has. */
export const OF_AOI = 'case-of-aoi';
/** Names nobody. */
export const OF_NOBODY = 'case-of-nobody';
/** About the leader, told by a teacher. */
export const HARM = 'harm-of-aoi';
export const TOLD_OF_HARM: readonly Name[] = ['board', 'subject'];
/** About the homeroom teacher, told by somebody who has left: the board has passed it to the leader. */
export const HARM_PASSED = 'harm-of-hina';
export const TOLD_OF_PASSED: readonly Name[] = ['board', 'leader'];

export const listed = [...ON_CASE, ...gone].map(uidOf);

export const caseWorld: Documents = {
  [paths.pupilCase(SORA, OF_HINA)]: { pupilId: 'p-hina', state: 'open', readers: listed },
  [paths.pupilCase(SORA, OF_AOI)]: { pupilId: 'p-aoi', state: 'open', readers: listed },
  [paths.pupilCase(SORA, OF_NOBODY)]: { pupilId: 'p-hina', state: 'closed', readers: [] },
  ...Object.fromEntries(
    [OF_HINA, OF_AOI, OF_NOBODY].map((id) => [
      paths.caseEntry(SORA, id, 'entry-1'),
      { kind: 'note', text: '…' },
    ]),
  ),
  [paths.harm(SORA, HARM)]: {
    ...{ school: SORA, pupilId: 'p-aoi', about: [uidOf('leader')], text: '…', by: { uid: uidOf('subject') } },
    // One of them was a leader once, and teaches another class now.
    readers: [
      ...TOLD_OF_HARM,
      ...everybody.filter((name) =>
        ['revoked', 'moved', 'revokedBoard', 'aoi', 'demoted', 'nextClass'].includes(name),
      ),
    ].map(uidOf),
  },
  [paths.harm(SORA, HARM_PASSED)]: {
    ...{ school: SORA, pupilId: 'p-hina', about: [uidOf('homeroom')], text: '…' },
    ...{ passed: { to: [uidOf('leader')] }, by: { uid: uidOf('revoked') } },
    readers: [...TOLD_OF_PASSED, 'revoked' as const].map(uidOf),
  },
};
