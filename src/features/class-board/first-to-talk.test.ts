import { expect, test } from 'vitest';
import type { BoardRow, DayCell } from './board-model';
import { firstToTalk } from './first-to-talk';

const storm: DayCell = { kind: 'level', level: 1 };
const sun: DayCell = { kind: 'level', level: 4 };

function row(number: number, more: Partial<BoardRow> = {}): BoardRow {
  const cells = more.cells ?? [sun, sun, more.today ?? sun];
  return {
    pupilId: `p${number}`,
    number,
    name: `name ${number}`,
    kana: '',
    talk: false,
    body: null,
    attendance: undefined,
    contacts: {},
    observations: {},
    unansweredDays: 0,
    ...more,
    cells,
    today: cells.at(-1) ?? sun,
  };
}

const numbers = (rows: BoardRow[]) => firstToTalk(rows).map((first) => first.row.number);

test('nobody is named on a day when nothing stands out', () => {
  expect(firstToTalk([row(1), row(2, { today: { kind: 'pass' } }), row(3, { body: 'a-little' })])).toEqual(
    [],
  );
});

test('a wish to talk comes before a first storm, that before a repeated one, then the body, then missing answers', () => {
  const none: DayCell = { kind: 'none' };
  expect(
    numbers([
      row(1, { cells: [sun, none], unansweredDays: 3 }),
      row(2, { body: 'bad' }),
      row(3, { cells: [storm, sun, storm] }),
      row(4, { cells: [sun, sun, storm] }),
      row(5, { talk: true }),
    ]),
  ).toEqual([5, 4, 3, 2, 1]);
});

test('a first storm shows although nothing is known about the days before', () => {
  expect(firstToTalk([row(1, { cells: [{ kind: 'none' }, storm] })])[0]?.reasons).toEqual([
    { kind: 'storm', times: 1 },
  ]);
});

test('all reasons of a pupil are told', () => {
  const [first] = firstToTalk([row(1, { talk: true, body: 'bad', cells: [storm, storm] })]);
  expect(first?.reasons).toEqual([{ kind: 'talk' }, { kind: 'storm', times: 2 }, { kind: 'body' }]);
});

test('who is absent today is not looked for, but heard when writing from home', () => {
  const cells: DayCell[] = [sun, { kind: 'none', attendance: 'absent' }];
  expect(numbers([row(1, { cells, attendance: 'absent', unansweredDays: 5 })])).toEqual([]);
  expect(numbers([row(1, { attendance: 'absent', talk: true })])).toEqual([1]);
});

test('one or two missing days are not several', () => {
  const cells: DayCell[] = [sun, { kind: 'none' }];
  expect(numbers([row(1, { cells, unansweredDays: 2 })])).toEqual([]);
});

test('who was spoken to stays on the list, at its end', () => {
  const spoken = { contacts: { teacher: '2026-11-20T00:00:00.000Z' } };
  const list = firstToTalk([row(1, { talk: true, ...spoken }), row(2, { body: 'bad' })]);
  expect(list.map(({ row: { number }, done }) => [number, done])).toEqual([
    [2, false],
    [1, true],
  ]);
});
