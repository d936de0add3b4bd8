import type { ApprovedOption } from '@domain/school/approved-option';
import type { SchoolCalendar } from '@domain/school/calendar';
import type { Day, IsoInstant } from '@domain/days';
import type { Result } from '@domain/result';
import type { Instrument } from '@domain/survey/instrument';
import type { CheckIn, Note, SurveyResponse } from '@domain/answers/pupil-records';
import type { Unreceived } from '@domain/answers/pupil-write';
import type { Reader } from '@domain/access/around-child';
import type { Offer } from '@domain/offers/records';
import type { Round } from '@domain/school/round';
import type { Help, Policy, ScaleSettings } from '@domain/school/settings';
import type { SosSettings } from '@domain/sos/settings';
import type { Signal } from '@domain/signals/own-signal';
import type { Outgoing } from '@domain/signals/outgoing';
import type { AccessLog } from '@domain/school/access-log';
import type { GoodThing } from '@domain/words/good-thing';
import type { StandingChoices } from '@domain/answers/standing-choices';

export type OwnCheckIn = Unreceived<CheckIn>;
export type OwnNote = Unreceived<Note>;
export type OwnResponse = Unreceived<SurveyResponse>;
export type OwnOutgoing = Unreceived<Outgoing>;
export type OwnChoices = Unreceived<StandingChoices>;

/** What a pupil has written, as far as this tablet knows. */
export interface Written {
  /** About the last 60 days. */
  checkIns: Record<Day, OwnCheckIn>;
  /** By `{day}_{audience}`, about the last 60 days. */
  notes: Record<string, OwnNote>;
  /** By round id. */
  responses: Record<string, OwnResponse>;
  /** By id, about the last 60 days: what this tablet sent to a person. Absent in a copy from before there were any. */
  outgoing?: Record<string, OwnOutgoing>;
  /** Absent: nothing was chosen yet, or a copy from before there was a choice. */
  choices?: OwnChoices;
}

/** What the server knows about this pupil and may show it, with whatever still waits on this tablet laid over it. */
export interface OwnData extends Written {
  /** By round id. */
  results: Record<string, Result>;
  rounds: Record<string, Round>;
  /** By `{id}@{version}`. */
  instruments: Record<string, Instrument>;
  help: Help;
  scale: ScaleSettings;
  calendar: SchoolCalendar;
  /** Absent in a copy from before there was an SOS. */
  sos?: SosSettings;
  /** Staff at work in this school: the names behind "who reads this". */
  readers: Reader[];
  /** The pupil's present classes: two for one of a special-needs class. Absent in a copy from before they were told. */
  classIds?: string[];
  /** By id, about the last year: what became of what was sent. Absent in a copy from before this was told. */
  signals?: Record<string, Signal>;
  /** When they were asked for last. */
  signalsAt?: IsoInstant;
  accessLog: AccessLog[];
  /** By id: what adults wrote to this pupil. Some of it may be for later. */
  goodThings: Record<string, GoodThing>;
  /** By id, those that do not end before the day of the pull. Absent in a copy from before there were any. */
  offers?: Record<string, Offer>;
  /** Places and offers that a person approved for this pupil in an older version. Absent in a copy from before there were any. */
  approvedOptions?: ApprovedOption[];
  refreshedAt: IsoInstant;
  /** How many years the school says that it keeps them. Absent: not said, or a copy from before it was told. */
  keptYears?: Policy['retentionYears'];
  /** What it answers is used no more. Absent: it is used, or a copy from before it was told. */
  stopped?: boolean;
  /** Whom the child can choose by name. Absent: nobody, or a copy from before it was told. */
  byName?: Policy['byName'];
  /** When help, scale, calendar, sos and readers were pulled. */
  referenceAt: IsoInstant;
}
