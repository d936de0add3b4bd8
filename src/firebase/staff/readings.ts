/** Who has opened which records. What a function has to leave things out of is asked of it; what names its readers is listened to. */
import { paths } from '@domain/paths';
import { type AnswerOf, ANSWERS, type Asked, type EntriesQuestion, type What } from '@domain/readings/asked';
import { type UnusualReading, unusualReadingSchema } from '@domain/readings/records';
import { readList } from '../reading';
import { callFunction } from './call';
import { type Watch, watchDocuments, type WatchFailure } from './watch';

type Question<W extends What> = Omit<Extract<Asked, { what: W }>, 'what'>;

/** More than a school has in a year and a half is not taken out at once. */
const PAGES_AT_MOST = 400;

/** As long as a function cannot be reached it is asked again by itself, as the screen says: after this time, ms, and after longer ones. */
const AGAIN_AFTER_MS = 5_000;
const AGAIN_AT_THE_LATEST_MS = 60_000;

/** Asked until there is an answer; other words, or another number, ask again. */
function asking<W extends What>(what: W, more: Question<W>): Watch<AnswerOf<W>> {
  return (watcher) => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (waitMs: number) => {
      const found = await answer(what, more);
      if (isOver) return;
      if (typeof found !== 'string') {
        watcher.next(found, true);
        return;
      }
      watcher.failed(found);
      if (found === 'unavailable')
        timer = setTimeout(() => void ask(Math.min(2 * waitMs, AGAIN_AT_THE_LATEST_MS)), waitMs);
    };
    void ask(AGAIN_AFTER_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  };
}

async function answer<W extends What>(what: W, more: Question<W>): Promise<AnswerOf<W> | WatchFailure> {
  try {
    const response = await callFunction('/api/reading', { what, ...more });
    if (response.status === 401 || response.status === 403) return 'denied';
    if (!response.ok) return 'unavailable';
    const { result } = (await response.json()) as { result?: unknown };
    const read = ANSWERS[what].safeParse(result);
    return read.success ? (read.data as AnswerOf<W>) : 'broken';
  } catch {
    return 'unavailable';
  }
}

export const watchEntries = (question: EntriesQuestion) => asking('entries', question);
export const watchWeekly = () => asking('weekly', {});
export const watchKept = () => asking('kept', {});
export const watchSignIns = () => asking('sign-ins', {});
export const watchCounts = () => asking('counts', {});
/** `school`: one that the board looks at; '' for the city, and for whoever has a school of their own. */
export const watchVerifiedLog = (school: string) => asking('log', school === '' ? {} : { school });

/** All of it, page by page; what went wrong, where it is not whole. */
export async function allEntries(question: EntriesQuestion): Promise<AnswerOf<'entries'> | WatchFailure> {
  const whole: AnswerOf<'entries'> = { entries: [], names: {}, more: false };
  let before = question.before;
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const found = await answer('entries', { ...question, ...(before !== undefined && { before }) });
    if (typeof found === 'string') return found;
    whole.entries.push(...found.entries);
    Object.assign(whole.names, found.names);
    before = found.before;
    if (!found.more || before === undefined) return whole;
  }
  return whole;
}

/** How colleagues have opened records in an unusual way, as far as this person was told. */
export function watchUnusual(uid: string, school: string | undefined): Watch<readonly UnusualReading[]> {
  return watchDocuments(
    ({ db, query, collection, collectionGroup, where }) =>
      query(
        school === undefined
          ? collectionGroup(db, 'unusualReadings')
          : collection(db, `${paths.school(school)}/unusualReadings`),
        where('readers', 'array-contains', uid),
      ),
    (found) => Object.values(readList(unusualReadingSchema, found)),
    `unusualReadings ${school ?? ''} ${uid}`,
  );
}
