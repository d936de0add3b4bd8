/** One child's record, as far as an SOS needs it. All but the name is behind a reason said today. */
import type { Day, Month } from '@domain/days';
import { homeroomResultSchema } from '@domain/derived';
import { resultSchema } from '@domain/result';
import { paths } from '@domain/paths';
import {
  checkInSchema,
  noteSchema,
  responseSchema,
  type CheckIn,
  type Note,
  type SurveyResponse,
} from '@domain/answers/pupil-records';
import { riskSchema, type Risk } from '@domain/risk/records';
import { pupilSchema, type Pupil } from '@domain/school/school';
import type { MeasuredResult } from '@domain/survey/trends';
import { attendanceMonthSchema, type AttendanceMonth } from '@domain/school/staff-records';
import { type Transfer, transferSchema } from '@domain/transfers/records';
import type { Sdk } from './sdk';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchPupil(school: string, pupilId: string): Watch<Pupil | null> {
  return watchDocument(paths.pupil(school, pupilId), pupilSchema);
}

export function watchTransfers(school: string): Watch<Record<string, Transfer>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.school(school)}/transfers`),
    transferSchema,
  );
}

export function watchTransfer(school: string, pupilId: string): Watch<Transfer | null> {
  return watchDocument(paths.transfer(school, pupilId), transferSchema);
}

/** Check-ins from `from` on, by day. */
export function watchCheckIns(school: string, pupilId: string, from: Day): Watch<Record<Day, CheckIn>> {
  return watchQuery(
    ({ db, query, collection, where }) =>
      query(collection(db, `${paths.pupil(school, pupilId)}/checkIns`), where('day', '>=', from)),
    checkInSchema,
  );
}

/** `null` while nothing is recorded in that month. */
export function watchAttendance(
  school: string,
  pupilId: string,
  month: Month,
): Watch<AttendanceMonth | null> {
  return watchDocument(paths.attendance(school, pupilId, month), attendanceMonthSchema);
}

/** Survey results by round. Without `full` those indicators are missing that are kept from the homeroom. */
export function watchResults(
  school: string,
  pupilId: string,
  full: boolean,
): Watch<Record<string, MeasuredResult>> {
  const name = full ? 'results' : 'homeroomResults';
  const results = ({ db, collection }: Sdk) => collection(db, `${paths.pupil(school, pupilId)}/${name}`);
  return full ? watchQuery(results, resultSchema) : watchQuery(results, homeroomResultSchema);
}

/** What a child wrote to the homeroom teacher or the counsellors, at its path. */
export function watchNote(path: string): Watch<Note | null> {
  return watchDocument(path, noteSchema);
}

/** What a child sent in a round. Only for counsellors. */
export function watchResponse(
  school: string,
  pupilId: string,
  roundId: string,
): Watch<SurveyResponse | null> {
  return watchDocument(paths.response(school, pupilId, roundId), responseSchema);
}

/** What the model computed for one child. Not for teachers. */
export function watchRisk(school: string, pupilId: string): Watch<Risk | null> {
  return watchDocument(paths.risk(school, pupilId), riskSchema);
}
