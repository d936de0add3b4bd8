import * as z from 'zod/mini';
import { choices } from './documents/members';
import { daySchema } from './day-schemas';
import { schoolRolesSchema, STAFF_ROLES } from './staff-roles';
import { shownWords, textOf, wordsOf } from './texts';

export const ROLES = [
  'pupil',
  'teacher',
  'counsellor',
  'leader',
  'admin',
  'board',
  'place',
  'centre',
] as const;
export const roleSchema = choices(z.enum(ROLES), 'refuse');
export type Role = z.infer<typeof roleSchema>;

/** What the ID token says about who is signed in. `school` is absent for the board, the education centre and places outside. */
export const claimsSchema = z.object({
  role: roleSchema,
  school: z.optional(z.string()),
  /** Of whoever works at several schools, in place of `school`: the role at each. */
  schools: z.optional(schoolRolesSchema),
  pupilId: z.optional(z.string()),
  classId: z.optional(z.string()),
  /** Of whoever works at a place outside. */
  place: z.optional(z.string()),
});
export type Claims = z.infer<typeof claimsSchema>;

export const TITLES = [
  'homeroom',
  'grade-head',
  'guidance',
  'nurse',
  'sc',
  'ssw',
  'vice-principal',
  'principal',
  'subject',
  'office',
] as const;
/** A title that is not known gives nobody anything that a teacher without a class has not. */
export const titleSchema = choices(z.enum(TITLES), { readAs: 'subject' });
export type Title = z.infer<typeof titleSchema>;

/** What somebody looks after beside their title. `guidance` and `grade-head` say as much as those titles. */
export const DUTIES = ['sub-homeroom', 'grade-head', 'guidance', 'health', 'bullying', 'absence'] as const;
const dutySchema = choices(z.enum(DUTIES), 'leave-out');

/**
 * Where a second factor is asked for: what counts as one (`phone`, `totp`, or a provider that asks for one itself). The rules refuse
 * whoever has signed in without. Absent: a password is enough.
 */
export const factorsSchema = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(60))));

/** `schools/{s}/staff/{uid}`: the rules read it at every staff access, so that a revoked or moved teacher loses access at once. */
export const staffSchema = z.strictObject({
  role: choices(z.enum(STAFF_ROLES), 'newer'),
  title: titleSchema,
  displayName: wordsOf(1, 60),
  duties: z.optional(z.array(dutySchema)),
  classIds: z.array(z.string()),
  /** Classes covered for a colleague: class id → last day of the cover. */
  cover: z.record(z.string(), daySchema),
  /** 0 Sunday … 6 Saturday. */
  workDays: z.array(z.number().check(z.int(), z.minimum(0), z.maximum(6))),
  active: z.boolean(),
  /** Of whoever is away for long, and therefore not active: the first day on which they are here again. */
  backOn: z.optional(daySchema),
  factors: factorsSchema,
  /** Entered by a person: no file of the school affairs system names them, and none takes them away. */
  byHand: z.optional(z.boolean()),
});
export type Staff = z.infer<typeof staffSchema>;

/** Of whoever is signed in: with the name exactly as it is stored, because the rules compare what is signed with it. */
export const ownStaffSchema = z.extend(staffSchema, { displayName: textOf(1, 60) });

/** What somebody of the board's office looks after, and nothing else of the board's: absence, bullying, the systems. */
export const BOARD_POSTS = ['absence', 'bullying', 'systems'] as const;
export type BoardPost = (typeof BOARD_POSTS)[number];
/** Absent: all that the board does. A post that is not known gives nothing. */
const boardPostsSchema = z.optional(z.array(choices(z.enum(BOARD_POSTS), 'leave-out')));

/** `boardStaff/{uid}` */
export const boardStaffSchema = z.strictObject({
  active: z.boolean(),
  displayName: shownWords(),
  factors: factorsSchema,
  posts: boardPostsSchema,
});
export type BoardStaff = z.infer<typeof boardStaffSchema>;
export const ownBoardStaffSchema = z.extend(boardStaffSchema, { displayName: z.string() });

/** `centreStaff/{uid}`: psychologists of the education centre, named by the board. They stand there as the board's people do. */
export const centreStaffSchema = z.strictObject({
  active: z.boolean(),
  displayName: shownWords(),
  factors: factorsSchema,
});
export type CentreStaff = z.infer<typeof centreStaffSchema>;
export const ownCentreStaffSchema = z.extend(centreStaffSchema, { displayName: z.string() });

/**
 * `identities/{emailHash}`: whose an address is, and the claims of that account. `emailHash` is SHA-256 (hex) of the lower-case
 * address.
 */
export const identitySchema = z.strictObject({
  role: roleSchema,
  school: z.optional(z.string()),
  pupilId: z.optional(z.string()),
  classId: z.optional(z.string()),
  /** Of whoever works at a place outside: where, and what they are called. The latter of the centre's people, too. */
  place: z.optional(z.string()),
  displayName: z.optional(z.string()),
  /** Of whoever is named for the education centre or the board: what a second factor has to be. */
  factors: factorsSchema,
  /** Of whoever is named for the board. */
  posts: boardPostsSchema,
  /** Of whoever works at several schools: the role at each. `school` is the first of them. */
  schools: z.optional(schoolRolesSchema),
  /** The account that the import makes. */
  uid: z.optional(z.string()),
  /** The account that a provider has made in its place, vouching for the address. */
  account: z.optional(z.string()),
});
export type Identity = z.infer<typeof identitySchema>;

/** `users/{uid}/keys/outbox`: the AES-256 key (base64) that seals this pupil's records on tablets. Created once, never changed. */
export const outboxKeySchema = z.strictObject({ key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)) });
