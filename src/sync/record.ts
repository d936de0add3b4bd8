import type { Day } from '@domain/days';
import type { Answers, Audience, Body, Level, Scale } from '@domain/pupil-records';
import type { Form } from '@domain/school';
import type { SaveOutcome } from '@/local/save-outcome';
import type { PupilSession } from '@/local/session-types';

export type { SaveOutcome } from '@/local/save-outcome';

export interface CheckInInput {
  day: Day;
  scale: Scale;
  /** Absent exactly when `skipped`. */
  level?: Level;
  skipped: boolean;
  body?: Body;
  talkTo?: 'homeroom';
}

export interface NoteInput {
  day: Day;
  audience: Audience;
  text?: string;
  talk?: boolean;
  withdrawn?: boolean;
}

export interface ResponseInput {
  roundId: string;
  /** `{id}@{version}` */
  instrument: string;
  form: Form;
  answers: Answers;
  comment?: string;
  paceMs: number;
}

export function recordCheckIn(_session: PupilSession, _input: CheckInInput): Promise<SaveOutcome> {
  return Promise.resolve('not-saved');
}

export function recordNote(_session: PupilSession, _input: NoteInput): Promise<SaveOutcome> {
  return Promise.resolve('not-saved');
}

export function recordResponse(_session: PupilSession, _input: ResponseInput): Promise<SaveOutcome> {
  return Promise.resolve('not-saved');
}
