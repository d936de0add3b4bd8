import type { ApprovedOption } from '@domain/school/approved-option';
import type { Offer, Offering } from '@domain/offers/records';
import type { Day, Month } from '@domain/days';
import type { CheckIn, Note, SurveyResponse } from '@domain/answers/pupil-records';
import type { Risk } from '@domain/risk/records';
import type { Pupil } from '@domain/school/school';
import type { MeasuredResult } from '@domain/survey/trends';
import type { AttendanceMonth } from '@domain/school/staff-records';
import type { AccessLog } from '@domain/school/access-log';
import type { Transfer } from '@domain/transfers/records';
import type { Reader } from '@/firebase/staff/access-log';
import type { StoreOutcome, Watch } from '../watched';

export type { Reader } from '@/firebase/staff/access-log';

/** One child's record. All but the name is behind a reason said today. */
export interface PupilsPort {
  readonly watchPupil: (school: string, pupilId: string) => Watch<Pupil | null>;
  /** Children who go to another school of the city or come from one, by child. */
  readonly watchTransfers: (school: string) => Watch<Record<string, Transfer>>;
  readonly watchTransfer: (school: string, pupilId: string) => Watch<Transfer | null>;
  /** The reader's own reason of that day, `null` until there is one. */
  readonly watchOwnReason: (reader: Reader) => Watch<AccessLog | null>;
  /** Says why. `kept`: why the entry is kept from the child's own page. */
  readonly storeReason: (
    reader: Reader,
    purpose: AccessLog['purpose'],
    kept: { readonly why: string } | null,
  ) => Promise<StoreOutcome>;
  /** From `from` on, by day. */
  readonly watchCheckIns: (school: string, pupilId: string, from: Day) => Watch<Record<Day, CheckIn>>;
  readonly watchAttendance: (school: string, pupilId: string, month: Month) => Watch<AttendanceMonth | null>;
  /** By round. `full`: with the indicators that are kept from the homeroom. */
  readonly watchResults: (
    school: string,
    pupilId: string,
    full: boolean,
  ) => Watch<Record<string, MeasuredResult>>;
  readonly watchResponse: (school: string, pupilId: string, roundId: string) => Watch<SurveyResponse | null>;
  /** What a child wrote to an adult, at its path. */
  readonly watchNote: (path: string) => Watch<Note | null>;
  readonly watchRisk: (school: string, pupilId: string) => Watch<Risk | null>;
  /** What was offered to the child, by id. */
  readonly watchOffers: (school: string, pupilId: string) => Watch<Record<string, Offer>>;
  /** What was offered to classes or grades, by id. */
  readonly watchOfferings: (school: string) => Watch<Record<string, Offering>>;
  /** What older versions have put there for one child, by id. */
  readonly watchApprovedOptions: (school: string, pupilId: string) => Watch<Record<string, ApprovedOption>>;
}
