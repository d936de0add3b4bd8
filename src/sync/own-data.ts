import type { SchoolCalendar } from '@domain/calendar';
import type { Day, IsoInstant } from '@domain/days';
import type { Result } from '@domain/derived';
import type { Staff } from '@domain/identity';
import type { Instrument } from '@domain/instrument';
import type { Answers, Audience, Body, Level, Scale } from '@domain/pupil-records';
import type { Round } from '@domain/school';
import type { Help, ScaleSettings } from '@domain/settings';
import type { AccessLog, Topic } from '@domain/staff-records';
import type { PupilSession } from '@/local/session-types';

export interface OwnCheckIn {
  level?: Level;
  skipped: boolean;
  scale: Scale;
  body?: Body;
  talkTo?: 'homeroom';
}

export interface OwnNote {
  audience: Audience;
  day: Day;
  text?: string;
  talk?: boolean;
  withdrawn?: boolean;
}

export interface OwnResponse {
  answers: Answers;
  comment?: string;
  capturedAt: IsoInstant;
}

export type Reader = Pick<Staff, 'displayName' | 'title' | 'role' | 'classIds'>;

/** What the server knows about this pupil and may show it, with whatever still waits on this tablet laid over it. */
export interface OwnData {
  checkIns: Record<Day, OwnCheckIn>;
  /** By `{day}_{audience}`. */
  notes: Record<string, OwnNote>;
  /** By round id. */
  results: Record<string, Result>;
  responses: Record<string, OwnResponse>;
  rounds: Record<string, Round>;
  /** By `{id}@{version}`. */
  instruments: Record<string, Instrument>;
  help: Help;
  scale: ScaleSettings;
  calendar: SchoolCalendar;
  /** Staff at work in this school: the names behind "who reads this". */
  readers: Reader[];
  accessLog: AccessLog[];
  goodTopics: Topic[];
  refreshedAt: IsoInstant;
}

/** `undefined` while it is being read, and on a tablet that has not been online since this pupil signed in. */
export function useOwnData(_session: PupilSession): OwnData | undefined {
  return undefined;
}

export function refreshOwnData(_session: PupilSession): Promise<'fresh' | 'offline' | 'signed-out'> {
  return Promise.resolve('offline');
}
