/** What the list of words beside a survey listens to. The rules admit who is named as a reader: it is asked for by name. */
import { paths } from '@domain/paths';
import { type SurveyWords, surveyWordsSchema, type SurveyWordsState } from '@domain/survey/survey-words';
import { readList } from '../reading';
import { type Watch, watchDocuments } from './watch';

export interface SurveyWordsList {
  /** The latest first. */
  readonly all: readonly SurveyWords[];
  /** How many no schema reads. One of them must not hide the others, and must not be hidden itself. */
  readonly unreadable: number;
  /** There are older ones than those asked for. */
  readonly more: boolean;
}

export function watchSurveyWords(
  school: string,
  uid: string,
  roundId: string,
  state: SurveyWordsState | 'all',
  most: number,
): Watch<SurveyWordsList> {
  return watchDocuments(
    ({ db, query, collection, where, orderBy, limit }) =>
      query(
        collection(db, `${paths.school(school)}/surveyWords`),
        where('readers', 'array-contains', uid),
        where('roundId', '==', roundId),
        ...(state === 'all' ? [] : [where('state', '==', state)]),
        orderBy('sentAt', 'desc'),
        limit(most),
      ),
    (found) => {
      const read = readList(surveyWordsSchema, found);
      return {
        all: found.flatMap(({ id }) => read[id] ?? []),
        unreadable: found.filter(({ id }) => !(id in read)).length,
        more: found.length >= most,
      };
    },
  );
}
