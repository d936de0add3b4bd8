import { createContext, use, type ReactNode } from 'react';
import type { Instrument } from '@domain/survey/instrument';
import type { SignalGroup } from '@domain/signals/choices';
import type { Round } from '@domain/school/round';
import type { PupilSession } from '@/local/session';
import type { OwnData } from '@/sync/own-data/own-data';
import type { SurveyEvent } from './survey-steps';
import type { SurveyState } from './survey-state';

/** Help belongs to another feature: whoever shows a survey hands it in. */
export interface HelpSlots {
  /** Opens the sheet with where to get help, with this first in it. */
  readonly onOpenHelp: (first?: ReactNode) => void;
  /** What the button for an SOS is called. */
  readonly sosName: string;
  /** Telephone numbers for the last page. */
  readonly helpLines?: ReactNode;
  /** Who reads what is sent to these, and when. */
  readonly beforeSending?: (to: SignalGroup) => ReactNode;
}

/** What every page of a survey needs and none of them changes. */
export interface Survey extends HelpSlots {
  readonly session: PupilSession;
  readonly roundId: string;
  readonly round: Round;
  readonly instrument: Instrument;
  readonly own: OwnData;
}

interface OpenSurvey {
  readonly survey: Survey;
  readonly state: SurveyState;
  readonly dispatch: (event: SurveyEvent) => void;
}

export const SurveyContext = createContext<OpenSurvey | undefined>(undefined);

/** The survey that the page is part of. Throws outside of one. */
export function useSurvey(): OpenSurvey {
  const open = use(SurveyContext);
  if (!open) throw new Error('outside of a survey');
  return open;
}
