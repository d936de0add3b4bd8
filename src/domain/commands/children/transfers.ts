/** A child goes to another school of the city: its school asks, the other school says in which class, and functions do the rest. */
import * as z from 'zod/mini';
import { addDays, dayOf, dayOfInstant } from '../../days';
import { type Times, toStored } from '../../documents/instants';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { classesByYear, gradeOfClass, openClasses } from '../../school/grades';
import { pupilSchema, rosterSchema, schoolClassSchema, schoolSchema } from '../../school/school';
import { schoolCalled } from '../../school/school-called';
import { isTransferOver, isUndecided, type Transfer, transferSchema } from '../../transfers/records';
import { isSame } from '../../same';
import { without } from '../../without';
import {
  command,
  type Decision,
  type Deed,
  every,
  one,
  refused,
  titleAtSchool,
  UNCHANGED,
  type Write,
} from '../command';
import type { Refusal } from '../refusals';
import { transferConfirmed, transferEnded, transferProposed } from './payloads';
import { pupilIdSchema } from './pupil-id';

const TIMES: Times = { instant: (ms) => new Date(ms) };
/** Days from now: a school knows who leaves in March. */
const AHEAD_MAX = 200;

export const proposeTransfer = command({
  of: 'school',
  needs: 'enter-children',
  payload: z.strictObject({
    pupilId: pupilIdSchema,
    ...transferProposed,
  }),
  sources: ({ school, payload: { pupilId } }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    standing: one(paths.transfer(school, pupilId), transferSchema),
    schools: every('schools', schoolSchema),
  }),
  then: ({ schools }, { payload: { to } }) => ({
    theirs: every(`${paths.school(schoolCalled(schools, to) ?? 'nowhere')}/staff`, staffSchema),
  }),
  decide: ({ pupil, standing, schools, theirs }, { payload, actor, school, now }) => {
    const { pupilId, moveAt } = payload;
    if (!pupil) return refused('pupil-unknown');
    if (standing && !isTransferOver(standing.state)) return refused('transfer-under-way');
    const to = schoolCalled(schools, payload.to);
    const theirSchool = to === undefined ? undefined : schools[to];
    if (to === undefined || !theirSchool || to === school) return refused('school-unknown');
    const day = dayOfInstant(moveAt);
    if (day < dayOf(now) || day > addDays(dayOf(now), AHEAD_MAX)) return refused('day-too-far');
    const at = new Date(now).toISOString();
    const { familyName, givenName, kana, classId } = pupil;
    const transfer: Transfer = {
      ...{ from: school, fromName: schools[school]?.name ?? school, to, toName: theirSchool.name },
      ...{ pupilId, child: { familyName, givenName, kana, grade: gradeOfClass(classId) } },
      ...{ moveAt, state: 'proposed', proposed: { uid: actor.uid, name: actor.name } },
      ...{ at, rebuilt: [], leaseUntil: at, changedAt: at },
    };
    const told = Object.keys(theirs).filter((uid) => isInOffice(theirs[uid]));
    return changed(transfer, pupilId, { movedTo: theirSchool.name }, told);
  },
});

const isInOffice = (member: Staff | undefined) =>
  member?.active === true && (member.role === 'leader' || member.role === 'admin');

/** Whoever may be named for what is open of the child: somebody who looks after all children. */
const looksAfterAll = (member: Staff | undefined) =>
  member?.active === true && (member.role === 'leader' || member.role === 'counsellor');

export const confirmTransfer = command({
  of: 'school',
  needs: 'enter-children',
  payload: z.strictObject({ pupilId: pupilIdSchema, ...transferConfirmed }),
  sources: ({ school, payload: { pupilId, place, takesOver } }) => ({
    transfer: one(paths.transfer(school, pupilId), transferSchema),
    classes: every(`${paths.school(school)}/classes`, schoolClassSchema),
    roster: one(paths.roster(school, place.classId), rosterSchema),
    member: one(paths.staff(school, takesOver), staffSchema),
  }),
  decide: ({ transfer, classes, roster, member }, { payload, actor, school, now }) => {
    const { pupilId, place, takesOver } = payload;
    if (transfer?.to !== school || !isUndecided(transfer.state)) return refused('gone');
    if (transfer.state === 'waiting')
      return isSame(transfer.place, place) && transfer.takesOver?.uid === takesOver
        ? UNCHANGED
        : refused('transfer-under-way');
    const { present } = classesByYear(openClasses(classes), dayOf(now));
    const wanted = [place.classId, ...(place.otherClassId === undefined ? [] : [place.otherClassId])];
    if (!wanted.every((id) => present.includes(id))) return refused('class-unknown');
    const isTaken = Object.values(roster?.pupils ?? {}).some(({ number }) => number === place.number);
    if (isTaken) return refused('number-taken');
    if (!member || !looksAfterAll(member)) return refused('member-unknown');
    const { uid, name, title } = actor;
    const after: Transfer = {
      ...without(transfer, 'unfit'),
      ...{ state: 'waiting', place, takesOver: { uid: takesOver, name: member.displayName } },
      confirmed: { uid, name, title: titleAtSchool(title) },
      changedAt: new Date(now).toISOString(),
    };
    return changed(after, pupilId, { classIds: wanted, number: String(place.number) }, [
      transfer.proposed.uid,
    ]);
  },
});

const ended = (end: 'refused' | 'withdrawn') =>
  command({
    of: 'school',
    needs: 'enter-children',
    payload: z.strictObject({ pupilId: pupilIdSchema, ...transferEnded }),
    sources: ({ school, payload: { pupilId } }: Deed<{ pupilId: string }>) => ({
      transfer: one(paths.transfer(school, pupilId), transferSchema),
    }),
    decide: ({ transfer }, { payload: { pupilId, reason }, actor, school, now }) => {
      const mine = end === 'refused' ? transfer?.to : transfer?.from;
      if (!transfer || mine !== school) return refused('gone');
      const why = whyNotEnded(transfer);
      if (why) return refused(why);
      const after: Transfer = {
        ...without(transfer, 'child', 'unfit'),
        ...{ state: end, reason, changedAt: new Date(now).toISOString() },
      };
      const told = end === 'refused' ? transfer.proposed.uid : transfer.confirmed?.uid;
      return changed(after, pupilId, {}, told === undefined || told === actor.uid ? [] : [told]);
    },
  });

function whyNotEnded({ state }: Transfer): Refusal | undefined {
  if (isTransferOver(state)) return 'gone';
  return isUndecided(state) ? undefined : 'transfer-under-way';
}

/** The other school does not take the child on. */
export const refuseTransfer = ended('refused');
/** The child stays, or its school has named another school or day. */
export const withdrawTransfer = ended('withdrawn');

function changed(
  transfer: Transfer,
  pupilId: string,
  after: Readonly<Record<string, unknown>>,
  tells: readonly string[],
): Decision {
  const data = toStored(transferSchema, transfer, TIMES);
  const writes = [transfer.from, transfer.to].map((school): Write => ({
    how: 'set',
    path: paths.transfer(school, pupilId),
    data,
  }));
  return { done: true, writes, log: { subject: pupilId, after }, ...(tells.length > 0 && { tells }) };
}
