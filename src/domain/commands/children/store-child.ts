import * as z from 'zod/mini';
import { addressSchema, firstPasswordSchema } from '../../accounts/account-deed';
import { dayOf } from '../../days';
import { identitySchema } from '../../identity';
import { emailHashOf, pupilIdOf, type Sha256, uidOf } from '../../import/plan';
import { importSchema, importTurnSchema, isAtWork } from '../../import/records';
import { paths } from '../../paths';
import { classesByYear, openClasses } from '../../school/grades';
import {
  presentClasses,
  type Pupil,
  pupilSchema,
  type Roster,
  rosterSchema,
  schoolClassSchema,
} from '../../school/school';
import { classIdSchema } from '../../school/class-ids';
import { isSame } from '../../same';
import { wordsOf } from '../../texts';
import { without } from '../../without';
import { childAccount } from '../account-write';
import { command, type Deed, every, one, refused, those, UNCHANGED, type Write } from '../command';
import { pupilIdSchema } from './pupil-id';

const NUMBER_MAX = 99;
const name = () => wordsOf(1, 60);

const payload = z.strictObject({
  /** Absent: a child that is not there yet. */
  pupilId: z.optional(pupilIdSchema),
  child: z.strictObject({
    classId: classIdSchema,
    /** Of a child of a special-needs class, the class in which it spends part of the day; or the other way round. */
    otherClassId: z.optional(classIdSchema),
    number: z.number().check(z.int(), z.minimum(1), z.maximum(NUMBER_MAX)),
    ...{ familyName: name(), givenName: name(), kana: wordsOf(0, 120) },
  }),
  /** `false`: it has left the school. */
  here: z.boolean(),
  /** How it signs in from now on; absent: as before, or not yet. */
  signIn: z.optional(z.strictObject({ email: addressSchema, password: z.optional(firstPasswordSchema) })),
});
type Payload = z.output<typeof payload>;

/** The same as often as the same attempt is sent. */
const newSource = (commandId: string) => `by-hand:${commandId}`;
const idOf = ({ payload, school, commandId, sha256 }: Deed<Payload>) =>
  payload.pupilId ?? pupilIdOf(sha256, school, newSource(commandId));

/**
 * One child by hand, on the day when it moves in: added, moved, corrected, given a way to sign in, or gone. The next import meets it and
 * says the same of it, or knows better.
 */
export const storeChild = command({
  of: 'school',
  needs: 'enter-children',
  payload,
  sources: (deed) => ({
    pupil: one(paths.pupil(deed.school, idOf(deed)), pupilSchema),
    classes: every(`${paths.school(deed.school)}/classes`, schoolClassSchema),
    turns: those([paths.importTurn(deed.school), paths.importTurn('')], importTurnSchema),
    identity: those(addressOf(deed), identitySchema),
  }),
  then: ({ pupil, turns }, { school, payload: { child } }) => ({
    rosters: those(
      [...new Set([...classesOf(child), ...(pupil?.classIds ?? [])])].map((id) => paths.roster(school, id)),
      rosterSchema,
    ),
    imports: those(
      Object.values(turns).map(({ importId }) => paths.import(importId)),
      importSchema,
    ),
  }),
  decide: ({ pupil, classes, rosters, imports, identity }, deed) => {
    const { payload, school, now, sha256, commandId } = deed;
    const { child, here, signIn } = payload;
    const pupilId = idOf(deed);
    if (payload.pupilId !== undefined && !pupil) return refused('pupil-unknown');
    if (payload.pupilId === undefined && pupil) return UNCHANGED;
    // Its pages were read before this child, and would be written over it.
    if (Object.values(imports).some(({ state }) => isAtWork(state))) return refused('import-under-way');
    const { present } = classesByYear(openClasses(classes), dayOf(now));
    const wanted = classesOf(child);
    if (here && !wanted.every((id) => present.includes(id))) return refused('class-unknown');
    const isTaken = (id: string) =>
      Object.entries(rosters[paths.roster(school, id)]?.pupils ?? {}).some(
        ([other, { number }]) => other !== pupilId && number === child.number,
      );
    if (here && isTaken(child.classId)) return refused('number-taken');
    const uid = pupil?.uid ?? uidOf(sha256, `${school}:${newSource(commandId)}`);
    if (Object.values(identity).some((one) => one.uid !== uid)) return refused('address-taken');

    const after = childAfter(pupil, deed, uid);
    if (pupil && isSame(withoutMove(pupil), withoutMove(after)) && !signIn) return UNCHANGED;
    const claims = { role: 'pupil', school, pupilId, classId: after.classId } as const;
    const isOfAccount =
      !pupil || ['classId', 'familyName', 'givenName', 'status'].some(differs(pupil, after));
    const account = signIn || (pupil && isOfAccount);
    return {
      done: true,
      writes: [
        { how: 'set', path: paths.pupil(school, pupilId), data: after },
        ...rosterWrites(school, pupilId, rosters, { before: pupil, after }),
        ...addressOf(deed).map((path): Write => ({ how: 'set', path, data: { ...claims, uid } })),
        ...(account ? [childAccount({ school, pupilId }, after, now, signIn)] : []),
      ],
      log: { subject: pupilId, ...(pupil && { before: logged(pupil) }), after: logged(after) },
    };
  },
});

const classesOf = ({ classId, otherClassId }: Payload['child']) =>
  otherClassId === undefined || otherClassId === classId ? [classId] : [classId, otherClassId];

function addressOf({ payload: { signIn }, sha256 }: { payload: Payload; sha256: Sha256 }): string[] {
  return signIn ? [paths.identity(emailHashOf(sha256, signIn.email))] : [];
}

/** What is not entered here stays: what was decided about the use of its data, and how an import knows it. */
function childAfter(
  before: Pupil | undefined,
  { payload: { child, here }, commandId }: Deed<Payload>,
  uid: string,
): Pupil {
  const entered = without(child, 'otherClassId');
  const { leftOn, ...kept } = before ?? { uid, byHand: true as const };
  const after: Pupil = {
    ...kept,
    ...{ ...entered, classIds: classesOf(child), status: here ? 'active' : 'left' },
    ...(!here && leftOn !== undefined && { leftOn }),
  };
  const hasMoved =
    before !== undefined &&
    (!isSame(presentClasses(before), presentClasses(after)) || before.status !== after.status);
  return hasMoved ? { ...after, movedBy: commandId } : after;
}

const withoutMove = (pupil: Pupil) => without(pupil, 'movedBy');
const differs = (before: Pupil, after: Pupil) => (field: string) =>
  before[field as 'classId'] !== after[field as 'classId'];
/** Without the name: the log outlives the child's time at the school. */
const logged = ({ classIds, number, status }: Pupil) => ({
  classIds,
  number: String(number),
  here: status === 'active',
});

function rosterWrites(
  school: string,
  pupilId: string,
  rosters: Readonly<Record<string, Roster>>,
  { before, after }: { before: Pupil | undefined; after: Pupil },
): Write[] {
  const { number, familyName, givenName, kana } = after;
  return [...new Set([...(before?.classIds ?? []), ...after.classIds])].map((classId) => {
    const path = paths.roster(school, classId);
    const { [pupilId]: stood, ...others } = rosters[path]?.pupils ?? {};
    const isIn = after.status === 'active' && after.classIds.includes(classId);
    const stopped = stood?.stopped ?? after.stopped?.includes('use') ?? false;
    const entry = { number, familyName, givenName, kana, ...(stopped && { stopped }) };
    return { how: 'set', path, data: { pupils: isIn ? { ...others, [pupilId]: entry } : others } };
  });
}
