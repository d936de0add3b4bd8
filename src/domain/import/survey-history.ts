/** Answers of an earlier round, one row a pupil. They become responses like any other, so that scoring is the same. */
import type { Instrument } from '../survey/instrument';
import { startOfDay } from '../days';
import { paths } from '../paths';
import { COMMENT_MAX } from '../answers/pupil-choices';
import type { Answer, SurveyResponse } from '../answers/pupil-records';
import { formOfGrade, gradeOfClass } from '../school/grades';
import type { Round } from '../school/school';
import { findPupil, PLACE_ALIASES, PLACE_COLUMNS, type Directory, type FoundPupil } from './directory';
import type { PlannedDocument } from './plan';
import type { Problem } from './problem';
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
  opens: ['開始日'],
  closes: ['終了日'],
  instrument: ['調査票'],
  answeredOn: ['回答日'],
  pace: ['回答間隔ミリ秒'],
  comment: ['つたえたいこと'],
};

/** Rounds first, then responses. `instruments` are by `id@version`. */
export function planSurveyHistory(
  table: Table,
  directory: Directory,
  instruments: ReadonlyMap<string, Instrument>,
  problems: Problem[],
): PlannedDocument[] {
  const items = [...instruments.values()].flatMap((instrument) => instrument.items.map(({ id }) => id));
  const columns = {
    required: [...PLACE_COLUMNS, ...COLUMNS],
    optional: ['pace', 'comment', ...new Set(items)],
    aliases: ALIASES,
  };
  const rounds = new Map<string, Round>();
  const responses = new Map<string, SurveyResponse>();
  for (const row of readSheet(table, columns, problems) ?? []) {
    const pupil = findPupil(row, directory);
    const round = readRound(row);
    const instrument = round === undefined ? undefined : instruments.get(round.doc.instrument);
    if (round !== undefined && instrument === undefined)
      row.refuse('instrument-unknown', 'instrument', { value: round.doc.instrument });
    if (pupil === undefined || round === undefined || instrument === undefined) continue;
    const roundPath = paths.round(pupil.school, round.id);
    const known = rounds.get(roundPath);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(round.doc))
      row.refuse('round-inconsistent', 'roundId', { value: round.id });
    rounds.set(roundPath, round.doc);
    const path = paths.response(pupil.school, pupil.pupilId, round.id);
    if (responses.has(path)) row.refuse('row-duplicate', 'number', { value: round.id });
    const response = readResponse(row, pupil, round.doc, instrument);
    if (response !== undefined) responses.set(path, response);
  }
  return [...rounds, ...responses].map(([path, data]) => ({ path, data }));
}

function readRound(row: Row): { id: string; doc: Round } | undefined {
  const id = row.requiredCode('roundId');
  const title = row.requiredText('roundTitle');
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
    deviceId: 'import-history',
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
