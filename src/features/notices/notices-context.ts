import { can } from '@domain/access/capabilities';
import type { Month } from '@domain/days';
import type { Notice } from '@domain/notices/records';
import type { Pupil } from '@domain/school/school';
import { createContext, type ReactNode, use } from 'react';
import type { NoticeViewer } from '@domain/access/notice-readers';
import type { SurveyWords } from './words/use-survey-words';

/** Who looks, and what every part of the screens of 気づき needs to know. */
export interface NoticeReader {
  readonly viewer: NoticeViewer;
  /** Whether what is shown is what the server has, so that something can be done about it. */
  readonly live: boolean;
  readonly survey: SurveyWords;
  /** Whether names, and with them everything that tells of a child, stand on the screen. */
  readonly namesShown: boolean;
  classNameOf: (classId: string) => string;
  /** The child's record behind its question why it is opened, from the feature that has it; with the attendance of these months. */
  record: (pupilId: string, pupil: Pupil, months: readonly Month[]) => ReactNode;
}

export const NoticesContext = createContext<NoticeReader | null>(null);

export function useReader(): NoticeReader {
  const reader = use(NoticesContext);
  if (!reader) throw new Error('no reader of notices around this');
  return reader;
}

/** Scores and what comes of them are for counsellors and leaders: teachers see reasons, never a number. */
export function seesScores(viewer: NoticeViewer): boolean {
  return can(viewer, 'see-scores');
}

/** Whether there are details of a computation that this viewer may see. */
export function isComputed({ kind }: Notice, viewer: NoticeViewer): boolean {
  return kind === 'risk' && seesScores(viewer);
}
