/** What 学級の結果 listens to. */
import { classRoundSchema, statsSchema, type ClassRound, type Stats } from '@domain/derived';
import { instrumentSchema, type Instrument } from '@domain/survey/instrument';
import { paths } from '@domain/paths';
import { roundSchema, type Round } from '@domain/school/round';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchRounds(school: string): Watch<Record<string, Round>> {
  return watchQuery(({ db, collection }) => collection(db, `${paths.school(school)}/rounds`), roundSchema);
}

/** A class's results. `full` has all indicators and is for counsellors and leaders; without it those kept from the homeroom are missing. */
export function watchClassRound(
  school: string,
  roundId: string,
  classId: string,
  full: boolean,
): Watch<ClassRound | null> {
  const path = full ? paths.classRoundFull : paths.classRound;
  return watchDocument(path(school, roundId, classId), classRoundSchema);
}

export function watchInstrument(ref: string): Watch<Instrument | null> {
  return watchDocument(paths.instrument(ref), instrumentSchema);
}

export function watchInstruments(): Watch<Record<string, Instrument>> {
  return watchQuery(({ db, collection }) => collection(db, 'instruments'), instrumentSchema);
}

/** Published statistics of closed rounds: of one school, or (without one) of the city. */
export function watchStats(school?: string): Watch<Record<string, Stats>> {
  const path = school === undefined ? 'stats' : `${paths.school(school)}/stats`;
  return watchQuery(({ db, collection }) => collection(db, path), statsSchema);
}
