/** From what is stored of a child to the entries of its time line. */
import type { CaseEntry } from '@domain/cases/entries';
import type { Day } from '@domain/days';
import { dayOfInstant } from '@domain/days';
import { withoutTwins } from '@domain/notices/twins';
import type { OutsideDay, OutsideYear } from '@domain/outside/records';
import type { AttendanceYear, WeatherOfDay, WeatherYear } from '@domain/record/year';
import type { TimelineEntry, TimelineKind } from '@domain/record/timeline';
import type { AttendanceState } from '@domain/school/attendance-states';
import type { Round } from '@domain/school/round';
import type { MeasuredResult } from '@domain/survey/trends';
import type { CaseList, PlacedCase } from '@/staff/ports/cases';
import type { NoticeList, PlacedNotice } from '@/staff/ports/notices';
import type { PlacedThread, ThreadList } from '@/staff/ports/signals';
import type { PlacedSos, SosList } from '@/staff/ports/sos';
import type { WordEntry } from '@/staff/words/entries';

export type Fact =
  | { readonly of: 'weather'; readonly told: WeatherOfDay }
  | { readonly of: 'attendance'; readonly state: AttendanceState }
  | { readonly of: 'outside'; readonly one: OutsideDay }
  | { readonly of: 'survey'; readonly round: Round }
  | { readonly of: 'word'; readonly one: WordEntry }
  | { readonly of: 'signal'; readonly placed: PlacedThread }
  | { readonly of: 'notice'; readonly placed: PlacedNotice }
  | { readonly of: 'sos'; readonly placed: PlacedSos }
  | { readonly of: 'case'; readonly placed: PlacedCase }
  | { readonly of: 'in-case'; readonly caseId: string; readonly one: CaseEntry };

export type Entry = TimelineEntry<Fact>;

export interface Stored {
  readonly weather: WeatherYear | null;
  readonly attendance: AttendanceYear | null;
  readonly outside: OutsideYear | null;
  readonly results: Readonly<Record<string, MeasuredResult>>;
  readonly rounds: Readonly<Record<string, Round>>;
  /** What colleagues have written, what was withdrawn among it. */
  readonly words: readonly WordEntry[];
  readonly threads: Pick<ThreadList, 'all'>;
  readonly notices: Pick<NoticeList, 'all'>;
  readonly sos: Pick<SosList, 'all'>;
  readonly cases: Pick<CaseList, 'all'>;
  /** What was seen, said and decided in each of those cases, by id. */
  readonly inCases: readonly {
    readonly caseId: string;
    readonly entries: Readonly<Record<string, CaseEntry>>;
  }[];
}

const KIND_OF_WORD: Readonly<Record<WordEntry['kind'], TimelineKind>> = {
  ...{ life: 'words', study: 'words', home: 'words', contact: 'contact', nurse: 'nurse' },
  ...{ good: 'good', observation: 'observation', consultation: 'consultation' },
};

/** Everything that has not been taken back. */
export function entriesOf(stored: Stored): Entry[] {
  return [
    ...Object.entries(stored.weather?.days ?? {}).map(([day, told]) =>
      entry('weather', day, day, { of: 'weather', told }),
    ),
    ...Object.entries(stored.attendance?.days ?? {}).map(([day, state]) =>
      entry('attendance', day, day, { of: 'attendance', state }),
    ),
    ...Object.entries(stored.outside?.days ?? {}).map(([day, one]) =>
      entry('outside', day, day, { of: 'outside', one }, one.at),
    ),
    ...Object.keys(stored.results).flatMap((roundId) => {
      const round = stored.rounds[roundId];
      return round ? [entry('survey', dayOfInstant(round.opensAt), roundId, { of: 'survey', round })] : [];
    }),
    ...stored.words
      .filter(({ entry: { withdrawn } }) => !withdrawn)
      .map((one) => {
        const { day, at } = one.entry;
        return entry(KIND_OF_WORD[one.kind], day, `${one.of} ${one.id}`, { of: 'word', one }, at);
      }),
    ...stored.threads.all.map((placed) =>
      entry('signal', placed.thread.day, placed.threadId, { of: 'signal', placed }, placed.thread.sentAt),
    ),
    ...withoutTwins(stored.notices.all).map((placed) => {
      const { since } = placed.notice;
      return entry('notice', dayOfInstant(since), placed.id, { of: 'notice', placed }, since);
    }),
    ...stored.cases.all.map((placed) => {
      const { openedAt } = placed.kept;
      return entry('case', dayOfInstant(openedAt), placed.caseId, { of: 'case', placed }, openedAt);
    }),
    ...stored.inCases.flatMap(({ caseId, entries }) =>
      Object.entries(entries)
        // That it was opened stands there already.
        .filter(([, { kind }]) => kind !== 'opened')
        .map(([id, one]) =>
          entry('case', dayOfInstant(one.at), `${caseId} ${id}`, { of: 'in-case', caseId, one }, one.at),
        ),
    ),
    ...stored.sos.all.map((placed) => {
      const { receivedAt } = placed.sos;
      return entry('sos', dayOfInstant(receivedAt), placed.sosId, { of: 'sos', placed }, receivedAt);
    }),
  ];
}

function entry(kind: TimelineKind, day: Day, id: string, what: Fact, at?: string): Entry {
  return { kind, day, id, what, ...(at !== undefined && { at }) };
}
