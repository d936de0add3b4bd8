import type { ClassRound, Stats } from '@domain/derived';
import type { Instrument } from '@domain/survey/instrument';
import type { Round } from '@domain/school/round';
import type { SurveyWordsState } from '@domain/survey/survey-words';
import type { SurveyWordsList } from '@/firebase/staff/survey-words';
import type { Watch } from '../watched';

export type { SurveyWordsList } from '@/firebase/staff/survey-words';

/** Survey rounds, what they ask, and what came of them for classes, schools and the city. */
export interface SurveysPort {
  readonly watchRounds: (school: string) => Watch<Record<string, Round>>;
  /** All that the city has, by `{id}@{version}`. */
  readonly watchInstruments: () => Watch<Record<string, Instrument>>;
  readonly watchInstrument: (ref: string) => Watch<Instrument | null>;
  /** `full`: with the indicators that are kept from the homeroom. */
  readonly watchClassRound: (
    school: string,
    roundId: string,
    classId: string,
    full: boolean,
  ) => Watch<ClassRound | null>;
  /** What children wrote beside a round, of what names this reader, the latest `most`; of one state, or all. */
  readonly watchWords: (
    school: string,
    uid: string,
    roundId: string,
    state: SurveyWordsState | 'all',
    most: number,
  ) => Watch<SurveyWordsList>;
  /** Of one school, or (without one) of the city. */
  readonly watchStats: (school?: string) => Watch<Record<string, Stats>>;
}
