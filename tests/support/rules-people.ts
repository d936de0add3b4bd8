/** Everybody who tries to reach a document in the rule tests. The world around them stands in rules-world.ts. */
import type { SchoolRoles } from '@domain/accounts/schools-of';
import type { Role } from '@domain/identity';

export interface Person {
  readonly name: string;
  /** null: not signed in. */
  readonly uid: string | null;
  readonly claims: {
    readonly role?: Role;
    readonly school?: string;
    readonly schools?: SchoolRoles;
    readonly pupilId?: string;
    readonly classId?: string;
    readonly place?: string;
    /** The password is one that somebody else has set. */
    readonly firstPassword?: true;
    /** How they have signed in. Absent: with a password alone. */
    readonly firebase?: { readonly sign_in_provider: string; readonly sign_in_second_factor?: string };
  };
}

export const SORA = 'sora-sho';
export const UMI = 'umi-sho';
export const OWN_CLASS = '2026-5-1';
export const NEXT_CLASS = '2026-5-2';
export const HIMAWARI = '2026-5-himawari';

/** Places outside. */
export const HIROBA = 'hiroba';
export const OTHER_PLACE = 'mori';
export const CLOSED_PLACE = 'umibe';

const person = (name: string, uid: string, claims: Person['claims']): Person => ({ name, uid, claims });
const pupil = (name: string, pupilId: string, school: string, classId: string) =>
  person(name, `uid-${name}`, { role: 'pupil', school, pupilId, classId });
const staff = (name: string, role: Role, school = SORA) => person(name, `uid-${name}`, { role, school });

export const people = {
  aoi: pupil('aoi', 'p-aoi', SORA, OWN_CLASS),
  hina: pupil('hina', 'p-hina', SORA, OWN_CLASS),
  mio: pupil('mio', 'p-mio', SORA, NEXT_CLASS),
  /** At another school, with the pupil id that aoi has at hers. */
  kai: pupil('kai', 'p-aoi', UMI, OWN_CLASS),

  homeroom: staff('homeroom', 'teacher'),
  /** Covers aoi's class, today for the last time. */
  coverToday: staff('coverToday', 'teacher'),
  coverOver: staff('coverOver', 'teacher'),
  /** Had aoi's class last year: old documents of hers still name the present class of this teacher. */
  nextClass: staff('nextClass', 'teacher'),
  /** Has a first password, too, and comes by a provider. */
  himawari: person('himawari', 'uid-himawari', {
    ...{ role: 'teacher', school: SORA, firstPassword: true },
    firebase: { sign_in_provider: 'google.com' },
  }),
  subject: staff('subject', 'teacher'),
  counsellor: staff('counsellor', 'counsellor'),
  /** Counsellor here, leader at the other school: one sign-in. */
  itinerant: person('itinerant', 'uid-itinerant', {
    ...{ role: 'counsellor', schools: { [SORA]: 'counsellor', [UMI]: 'leader' } },
  }),
  /** Has to sign in with a second factor, and has. */
  guidance: person('guidance', 'uid-guidance', {
    ...{ role: 'counsellor', school: SORA },
    firebase: { sign_in_provider: 'password', sign_in_second_factor: 'totp' },
  }),
  /** By a provider that asks for one itself. */
  leader: person('leader', 'uid-leader', {
    ...{ role: 'leader', school: SORA, firebase: { sign_in_provider: 'oidc.city' } },
  }),
  admin: staff('admin', 'admin'),
  board: person('board', 'uid-board', { role: 'board' }),
  centre: person('centre', 'uid-centre', { role: 'centre' }),
  /** Of a place outside that aoi is named to. */
  place: person('place', 'uid-place', { role: 'place', place: HIROBA }),

  /** The token still says teacher; the staff document says no longer. */
  revoked: staff('revoked', 'teacher'),
  revokedCounsellor: staff('revokedCounsellor', 'counsellor'),
  /** The token still says leader; the staff document says teacher of aoi's class. */
  demoted: staff('demoted', 'leader'),
  /** The token says counsellor, and nobody here knows the person. */
  unknownCounsellor: staff('unknownCounsellor', 'counsellor'),
  /** Moved to the other school; the staff document of this one was forgotten. */
  moved: staff('moved', 'counsellor', UMI),
  movedLeader: staff('movedLeader', 'leader', UMI),
  movedAdmin: staff('movedAdmin', 'admin', UMI),
  movedTeacher: staff('movedTeacher', 'teacher', UMI),
  revokedBoard: person('revokedBoard', 'uid-revokedBoard', { role: 'board' }),
  unknownBoard: person('unknownBoard', 'uid-unknownBoard', { role: 'board' }),
  /** Have to sign in with a second factor, and have a password alone. */
  unsureLeader: staff('unsureLeader', 'leader'),
  unsureBoard: person('unsureBoard', 'uid-unsureBoard', { role: 'board' }),
  /** Has not changed the first password yet, and comes with it. */
  newLeader: person('newLeader', 'uid-newLeader', { role: 'leader', school: SORA, firstPassword: true }),
  newBoard: person('newBoard', 'uid-newBoard', { role: 'board', firstPassword: true }),
  /** Left with one post each at the board; with one that nobody knows yet. */
  absenceBoard: person('absenceBoard', 'uid-absenceBoard', { role: 'board' }),
  bullyingBoard: person('bullyingBoard', 'uid-bullyingBoard', { role: 'board' }),
  systemsBoard: person('systemsBoard', 'uid-systemsBoard', { role: 'board' }),
  laterBoard: person('laterBoard', 'uid-laterBoard', { role: 'board' }),
  /** Of the education centre: has left it; is none of its people; has to sign in with a second factor; with a first password. */
  leftCentre: person('leftCentre', 'uid-leftCentre', { role: 'centre' }),
  unknownCentre: person('unknownCentre', 'uid-unknownCentre', { role: 'centre' }),
  unsureCentre: person('unsureCentre', 'uid-unsureCentre', { role: 'centre' }),
  newCentre: person('newCentre', 'uid-newCentre', { role: 'centre', firstPassword: true }),
  /** Is named at the centre, and signed in as a teacher. */
  formerCentre: staff('formerCentre', 'teacher', UMI),
  /** Worked there. */
  leftPlace: person('leftPlace', 'uid-leftPlace', { role: 'place', place: HIROBA }),
  /** The token still names the place where the person worked before. */
  movedPlace: person('movedPlace', 'uid-movedPlace', { role: 'place', place: HIROBA }),
  /** Of a place that was closed. */
  closedPlace: person('closedPlace', 'uid-closedPlace', { role: 'place', place: CLOSED_PLACE }),
  /** Was on the board, is a teacher at the other school now. */
  formerBoard: staff('formerBoard', 'teacher', UMI),
  /** A forged token: staff by role, with aoi's pupil id beside it. */
  grownPupil: person('grownPupil', 'uid-grownPupil', { role: 'teacher', school: SORA, pupilId: 'p-aoi' }),
  /** Signed in, with no claim at all. */
  stranger: person('stranger', 'uid-stranger', {}),
  nobody: { name: 'nobody', uid: null, claims: {} },
} satisfies Record<string, Person>;

export type Name = keyof typeof people;
export const everybody = Object.keys(people) as Name[];

export const uidOf = (name: Name): string => `uid-${name}`;
