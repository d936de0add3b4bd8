/** Answers of an earlier round, one row a pupil. They become responses like any other, so that scoring is the same. */
import type { Instrument } from '../survey/instrument';
import { startOfDay } from '../days';
import { paths } from '../paths';
import { COMMENT_MAX } from '../answers/pupil-choices';
import type { Answer, SurveyResponse } from '../answers/pupil-records';
import { formOfGrade, gradeOfClass } from '../school/grades';
import type { Round } from '../school/round';
import { tidyCode } from './cells';
import {
  findPupil,
  isOfOneChild,
  PLACE_ALIASES,
  placeColumns,
  placeMeaning,
  type Directory,
  type FoundPupil,
} from './directory';
import type { PlannedDocument, StoredDocuments } from './plan';
import type { Problem } from './problem';
import { belowTitles, keepOutLines, sayUnread, withoutOthers } from './register';
import { readSheet, type Row, type Table } from './sheet';

const HOUR_MS = 3_600_000;
const OPENS_HOUR = 8;
const CLOSES_HOUR = 17;
const ANSWERED_HOUR = 9;

const DECLINED = ['declined', 'こたえたくない', '答えたくない', '-'];

const COLUMNS = ['roundId', 'roundTitle', 'opens', 'closes', 'instrument', 'answeredOn'];
const ALIASES = {
  ...PLACE_ALIASES,
  roundId: ['調査回'],
  roundTitle: ['調査名'],
  roundTitleKana: ['調査名よみ', '調査名かな'],
  opens: ['開始日'],
  closes: ['終了日'],
  instrument: ['調査票'],
  answeredOn: ['回答日'],
  pace: ['回答間隔ミリ秒'],
  comment: ['つたえたいこと'],
};

/** Whose answers these are: everybody else's are a pupil's own. */
const IMPORTED = 'import-history';

export interface HistoryReading {
  readonly directory: Directory;
  /** By `id@version`. */
  readonly instruments: ReadonlyMap<string, Instrument>;
}

/** Rounds first, then responses, of the rows that nothing is wrong with. */
export function planSurveyHistory(
  given: Table,
  { directory, instruments }: HistoryReading,
  problems: Problem[],
): PlannedDocument[] {
  const items = new Set([...instruments.values()].flatMap((one) => one.items.map(({ id }) => id)));
  const headings = new Set<string>([...Object.keys(ALIASES), ...Object.values(ALIASES).flat(), ...items]);
  const isHeading = (heading: string) =>
    headings.has(heading) || items.has(heading.toLowerCase()) || placeMeaning(heading) !== undefined;
  const { table: titled, titles } = belowTitles(given, isHeading);
  const table = withoutOthers(titled, isOfOneChild);
  const place = placeColumns(directory, table, titles);
  const columns = {
    ...place,
    required: ['year', ...place.required, ...COLUMNS],
    optional: [...place.optional, 'roundTitleKana', 'pace', 'comment', ...items],
    aliases: ALIASES,
  };
  const there = new Set(table.header.map((heading) => tidyCode(heading).toLowerCase()));
  const isAllRead = table.header.every((heading) => isHeading(tidyCode(heading)));
  const refusedInstruments = new Set<string>();
  const found: { line: number; roundPath: string; round: Round; path: string; response: SurveyResponse }[] =
    [];
  const rounds = new Map<string, Round>();
  const seen = new Set<string>();
  for (const row of readSheet(table, columns, problems) ?? []) {
    const round = readRound(row);
    const instrument = round === undefined ? undefined : instruments.get(round.doc.instrument);
    if (round !== undefined && instrument === undefined)
      row.refuse('instrument-unknown', 'instrument', { value: round.doc.instrument });
    if (round === undefined || instrument === undefined) continue;
    const reference = round.doc.instrument;
    if (!refusedInstruments.has(reference)) {
      const missing = instrument.items.filter(({ id }) => !there.has(id));
      // Columns that nobody knows stand where the items should: they would be lost without a word.
      if (missing.length === instrument.items.length || (missing.length > 0 && !isAllRead)) {
        refusedInstruments.add(reference);
        problems.push(itemsMissing(table, reference, instrument, missing));
      }
    }
    if (refusedInstruments.has(reference)) continue;
    const pupil = findPupil(row, directory, { titles });
    if (pupil === undefined) continue;
    const roundPath = paths.round(pupil.school, round.id);
    const known = rounds.get(roundPath);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(round.doc))
      row.refuse('round-inconsistent', 'roundId', { value: round.id });
    rounds.set(roundPath, known ?? round.doc);
    const path = paths.response(pupil.school, pupil.pupilId, round.id);
    if (seen.has(path)) row.refuse('row-duplicate', 'number', { value: round.id });
    seen.add(path);
    const response = readResponse(row, pupil, round.doc, instrument);
    if (response !== undefined && Object.keys(response.answers).length === 0)
      row.refuse('answers-none', undefined);
    if (response !== undefined) found.push({ line: row.line, roundPath, round: round.doc, path, response });
  }
  if (refusedInstruments.size === 0) sayUnread(table, isHeading, problems);
  const refused = keepOutLines(problems, table);
  const standing = found.filter(({ line }) => !refused.has(line));
  return [
    ...new Map(
      standing.map(({ roundPath, round }) => [roundPath, { path: roundPath, data: round }]),
    ).values(),
    ...standing.map(({ path, response }) => ({ path, data: response })),
  ];
}

function itemsMissing(
  { file, headerLine }: Table,
  instrument: string,
  { items }: Instrument,
  missing: Instrument['items'],
): Problem {
  const params = {
    instrument,
    value: missing.map(({ id }) => id).join(' '),
    choices: `${items[0]?.id ?? ''} … ${items.at(-1)?.id ?? ''}`,
  };
  return { severity: 'error', code: 'items-missing', file, line: headerLine, params };
}

/**
 * Beside what is stored: a round that stands stays as the school made it, and what a pupil has answered is never replaced by what
 * somebody has typed.
 */
export function historyBeside(
  planned: readonly PlannedDocument[],
  stored: StoredDocuments,
  file: string,
  problems: Problem[],
): PlannedDocument[] {
  const others = new Map<string, string>();
  for (const { path, data } of planned) {
    const instrument = paths.round.in(path) && stored.get(path)?.instrument;
    if (typeof instrument === 'string' && instrument !== data.instrument) others.set(path, instrument);
  }
  for (const [path, instrument] of others) {
    const params = { value: paths.round.in(path)?.roundId ?? '', instrument };
    problems.push({ severity: 'error', code: 'round-of-another-instrument', file, params });
  }
  return planned.flatMap((document): PlannedDocument[] => {
    const { path, data } = document;
    if (paths.round.in(path))
      return others.has(path) ? [] : [{ ...document, keep: [...Object.keys(data), 'titles'] }];
    const { school = '', pupilId = '', roundId = '' } = paths.response.in(path) ?? {};
    if (others.has(paths.round(school, roundId))) return [];
    const own = stored.get(path);
    if (own === undefined || own.deviceId === IMPORTED) return [document];
    const params = { value: `${roundId}, ${pupilId}` };
    problems.push({ severity: 'warning', code: 'answered-already', file, params });
    return [];
  });
}

function readRound(row: Row): { id: string; doc: Round } | undefined {
  const id = row.requiredCode('roundId');
  const title = row.requiredText('roundTitle');
  const kana = row.text('roundTitleKana');
  const opens = row.requiredDay('opens');
  const closes = row.requiredDay('closes');
  const instrument = row.requiredCode('instrument');
  if (id !== undefined && !/^[a-z0-9-]{1,40}$/.test(id)) row.refuse('id-invalid', 'roundId', { value: id });
  if (!id || !title || !opens || !closes || !instrument) return undefined;
  if (closes < opens) row.refuse('day-invalid', 'closes', { value: closes });
  return {
    id,
    doc: {
      title,
      ...(kana !== '' && { titles: { ja: title, 'ja-easy': kana } }),
      instrument,
      opensAt: instantOn(opens, OPENS_HOUR),
      closesAt: instantOn(closes, CLOSES_HOUR),
      classIds: 'all',
    },
  };
}

function readResponse(
  row: Row,
  { school, classId }: FoundPupil,
  round: Round,
  instrument: Instrument,
): SurveyResponse | undefined {
  const answeredOn = row.requiredDay('answeredOn');
  if (answeredOn === undefined) return undefined;
  const at = instantOn(answeredOn, ANSWERED_HOUR);
  if (at < round.opensAt || at > round.closesAt)
    row.refuse('day-invalid', 'answeredOn', { value: answeredOn });
  const answers: Record<string, Answer> = {};
  for (const { id } of instrument.items) {
    const answer = answerOf(row, id);
    if (answer !== undefined) answers[id] = answer;
  }
  const comment = row.text('comment');
  if (comment.length > COMMENT_MAX) row.refuse('value-invalid', 'comment', { value: comment });
  return {
    school,
    classId,
    instrument: round.instrument,
    form: formOfGrade(gradeOfClass(classId)),
    answers,
    ...(comment === '' ? {} : { comment }),
    paceMs: row.whole('pace', 0, 86_400_000) ?? 5000,
    rev: Date.parse(at),
    deviceId: IMPORTED,
    capturedAt: at,
    receivedAt: at,
  };
}

function answerOf(row: Row, item: string): Answer | undefined {
  const code = row.code(item);
  if (code === '') return undefined;
  if (DECLINED.includes(code)) return 'declined';
  if (code === '1' || code === '2' || code === '3' || code === '4') return Number(code) as Answer;
  row.refuse('value-invalid', item, { value: code });
  return undefined;
}

function instantOn(day: string, hour: number): string {
  return new Date(startOfDay(day) + hour * HOUR_MS).toISOString();
}
