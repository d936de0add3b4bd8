/** What children wrote beside surveys, when who reads it may have changed. */
import type { Firestore, Query } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { allInLanes } from '../../platform/lanes';
import type { OnFailure } from '../../platform/store';
import { projectWords } from './project-words';

const AT_ONCE = 8;

interface WordsRun {
  readonly db: Firestore;
  readonly onFailure: OnFailure;
}

/** Of one child: of all rounds. */
export async function followSurveyWordsOfPupil(
  run: WordsRun,
  school: string,
  pupilId: string,
): Promise<void> {
  await follow(run, school, wordsOf(run, school).where('pupilId', '==', pupilId));
}

/** Of a whole school: colleagues came, left, have other classes, or a cover has ended. */
export function followSurveyWords(run: WordsRun, school: string): Promise<void> {
  return follow(run, school, wordsOf(run, school));
}

const wordsOf = ({ db }: WordsRun, school: string) => db.collection(`${paths.school(school)}/surveyWords`);

async function follow({ db, onFailure }: WordsRun, school: string, query: Query): Promise<void> {
  const { docs } = await query.select('pupilId', 'roundId').get();
  const places = docs.map((one) => ({
    school,
    pupilId: String(one.get('pupilId')),
    roundId: String(one.get('roundId')),
    path: one.ref.path,
  }));
  await allInLanes(AT_ONCE, places, (place) => projectWords(db, place), onFailure);
}
