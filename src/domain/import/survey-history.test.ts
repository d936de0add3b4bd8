import { describe, expect, test } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { responseSchema } from '../answers/pupil-records';
import { roundSchema } from '../school/round';
import type { Directory } from './directory';
import { changesAgainst } from './plan';
import type { Problem } from './problem';
import { historyBeside, planSurveyHistory } from './survey-history';

const HEADER = [
  ...['学校コード', '年度', '学年', '組', '出席番号', '氏名'],
  ...['調査回', '調査名', '開始日', '終了日', '調査票', '回答日', '回答間隔ミリ秒', 'つたえたいこと'],
  ...['q01', 'q02', 'q03'],
];
const directory: Directory = {
  schools: new Map([['B100000000001', 'demo-sho']]),
  classes: new Map([
    ['demo-sho/2026-2-1', new Map([[1, { pupilId: 'p1', familyName: 'そらいろ', givenName: 'はる' }]])],
  ]),
};

function plan(changes: Record<string, string> = {}, items = ['q01', 'q02', 'q03']) {
  const header = [...HEADER.slice(0, -3), ...items];
  const values: Record<string, string> = {
    学校コード: 'B100000000001',
    年度: '2026',
    学年: '2',
    組: '1',
    出席番号: '1',
    氏名: 'そらいろ はる',
    調査回: '2026-1',
    調査名: '第1回',
    開始日: '2026-06-22',
    終了日: '2026-07-03',
    調査票: 'soramoyo-34@1',
    回答日: '2026-06-23',
    回答間隔ミリ秒: '3000',
    q01: '４',
    q02: '答えたくない',
    ...changes,
  };
  const problems: Problem[] = [];
  const rows = [{ line: 2, cells: header.map((heading) => values[heading] ?? '') }];
  const documents = planSurveyHistory(
    { file: 'survey-history.csv', headerLine: 1, header, rows },
    { directory, instruments: new Map([['soramoyo-34@1', soramoyo34]]) },
    problems,
  );
  return { documents, problems: problems.map(({ code, column }) => [code, column]) };
}

test('a round has a name that the youngest can read, where the file has one', () => {
  const titled = { 調査名: '第1回', 調査名よみ: '1かいめ' };
  expect(plan(titled, ['調査名よみ', 'q01', 'q02', 'q03']).documents[0]?.data.titles).toEqual({
    ...{ ja: '第1回', 'ja-easy': '1かいめ' },
  });
  expect(plan().documents[0]?.data).not.toHaveProperty('titles');
});

test('a row becomes a round that is over and a response like any other', () => {
  const { documents, problems } = plan();
  expect(problems).toEqual([]);
  expect(documents.map(({ path }) => path)).toEqual([
    'schools/demo-sho/rounds/2026-1',
    'schools/demo-sho/pupils/p1/responses/2026-1',
  ]);
  const round = roundSchema.parse(documents[0]?.data);
  const response = responseSchema.parse(documents[1]?.data);
  expect(round).toMatchObject({ opensAt: '2026-06-21T23:00:00.000Z', closesAt: '2026-07-03T08:00:00.000Z' });
  expect(response).toMatchObject({
    classId: '2026-2-1',
    form: 'grades1_3',
    answers: { q01: 4, q02: 'declined' },
    receivedAt: '2026-06-23T00:00:00.000Z',
  });
  expect(response.answers).not.toHaveProperty('q03');
});

test.each([
  [{ q01: '5' }, 'value-invalid', 15],
  [{ 調査票: 'other@1' }, 'instrument-unknown', 11],
  [{ 回答日: '2026-08-01' }, 'day-invalid', 12],
  [{ 終了日: '2026-06-01' }, 'day-invalid', 10],
  [{ 調査回: '第1回' }, 'id-invalid', 7],
])('%o is refused as %s in column %i', (changes, code, column) => {
  expect(plan(changes).problems).toContainEqual([code, column]);
});

test('answers that nobody would read are refused: headings that are not the items, no answer at all', () => {
  expect(plan({}, ['問1', '問2', '問3'])).toMatchObject({
    documents: [],
    problems: [['items-missing', undefined]],
  });
  expect(plan({}, ['q01', '問2', '問3'])).toMatchObject({
    documents: [],
    problems: [['items-missing', undefined]],
  });
  expect(plan({ q01: '', q02: '' })).toMatchObject({
    documents: [],
    problems: [['answers-none', undefined]],
  });
});

describe('beside what is stored', () => {
  const [round = { path: '', data: {} }, response = { path: '', data: {} }] = plan().documents;
  function beside(stored: readonly { path: string; data: Record<string, unknown> }[]) {
    const problems: Problem[] = [];
    const byPath = new Map(stored.map(({ path, data }) => [path, data]));
    const documents = historyBeside([round, response], byPath, 'a.csv', problems);
    const { write } = changesAgainst(documents, byPath);
    return { write: write.map(({ path }) => path), problems: problems.map(({ code }) => code) };
  }

  test('what a pupil has answered is never replaced', () => {
    const own = {
      path: response.path,
      data: { ...response.data, answers: { q01: 1 }, deviceId: 'tablet-1' },
    };
    expect(beside([own])).toEqual({ write: [round.path], problems: ['answered-already'] });
    const typed = { path: response.path, data: { ...response.data, answers: { q01: 1 } } };
    expect(beside([typed])).toEqual({ write: [round.path, response.path], problems: [] });
  });

  test('a round that the school has made stays as it is, and of another instrument nothing is written', () => {
    const made = {
      path: round.path,
      data: { ...round.data, title: '一学期', closesAt: '2026-07-31T08:00:00.000Z' },
    };
    expect(beside([made])).toEqual({ write: [response.path], problems: [] });
    const other = { path: round.path, data: { ...round.data, instrument: 'other@1' } };
    expect(beside([other])).toEqual({ write: [], problems: ['round-of-another-instrument'] });
  });
});
