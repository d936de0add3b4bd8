// @vitest-environment happy-dom
import type { ClassDay } from '@domain/derived';
import type { SchoolCalendar } from '@domain/school/calendar';
import type { Roster } from '@domain/school/school';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { asOf, failing, onItsWay, onStaffScreens, show, type SomePorts, there } from '@/staff/screen.fixture';
import SchoolMorningPage from './school-morning-page';

onStaffScreens();

const TODAY = '2026-11-20';
const CALENDAR: SchoolCalendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
const name = { number: 1, familyName: '青木', givenName: '光', kana: 'あおき ひかり' };
const rosterOf = (...ids: string[]): Roster => ({
  pupils: Object.fromEntries(ids.map((id) => [id, name])),
});
const ROSTERS = {
  '2025-1-1': rosterOf('p0'),
  '2026-2-1': rosterOf('q1', 'q2'),
  '2026-1-1': rosterOf('p1', 'p2', 'p3', 'p4'),
};
const entry = { body: null, skipped: false, talk: false, rev: 1 };
const FIRST: ClassDay = {
  ...{ classId: '2026-1-1', day: TODAY },
  entries: { p1: { ...entry, level: 1, body: 'bad' }, p2: { ...entry, level: 2 } },
  attendance: { p3: 'absent', p2: 'late' },
};

const showMorning = (board: SomePorts['board'], rosters = there<Record<string, Roster>>(ROSTERS)) =>
  show(
    <SchoolMorningPage school="sora" today={TODAY} calendar={CALENDAR} classNameOf={(id) => `${id}の学級`} />,
    { board: { watchWaitingByClass: failing('denied'), ...board }, schools: { watchRosters: rosters } },
  );

const table = () => screen.findByRole('region', { name: '学級ごとの人数' });
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

it('shows a line a class of this year, in their order, in numbers alone, each leading to its class', async () => {
  showMorning({ watchSchoolDay: there({ '2026-1-1': FIRST }) });
  const [, first, second, ...others] = within(await table()).getAllByRole('row');
  if (!first || !second) throw new Error('no lines');
  expect(others).toEqual([]);
  expect(within(first).getByRole('link').getAttribute('href')).toBe('/board/2026-1-1');
  expect(cellsOf(first)).toEqual(['2 / 4', '1', '欠席 1遅刻 1', '1', '1', '1']);
  expect(cellsOf(second)).toEqual(['0 / 2', '2', '—', '0', '0', '0']);
  const totals = screen.getByRole('region', { name: '学校全体の人数' });
  expect(
    within(totals)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual([...['答えた2/ 6', 'まだ3', 'お休み1', 'からだ わるい1', 'あめ1', 'かみなり1']]);
  expect(document.body.textContent).not.toContain('青木');
});

it('counts the letters that this reader knows of, and none where they are not known', async () => {
  const { unmount } = showMorning({ watchSchoolDay: there({}) });
  await table();
  expect(screen.queryByText('返事がまだのもの')).toBeNull();
  unmount();
  showMorning({ watchSchoolDay: there({}), watchWaitingByClass: there({ '2026-2-1': 3 }) });
  const [head, , second] = within(await table()).getAllByRole('row');
  expect(head?.textContent).toContain('返事がまだのもの');
  expect(second && cellsOf(second).at(-1)).toBe('3');
});

it('prints the school by class and by reason, with a line for the whole', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  showMorning({ watchSchoolDay: there({ '2026-1-1': FIRST }) });
  await table();
  fireEvent.click(screen.getByRole('button', { name: '印刷' }));
  expect(print).toHaveBeenCalledOnce();
  const sheet = screen.getByRole('heading', { name: /健康観察　学校のまとめ/ }).parentElement;
  const rows = sheet ? within(sheet).getAllByRole('row', { hidden: true }) : [];
  expect(rows[0]?.textContent).toContain('在籍欠席遅刻早退出席停止出席認定');
  expect(rows.at(-1)?.textContent).toMatch(/^合計6110002301/);
});

it('says that it is on its way, that it could not be shown, that there is no class, and as of when it is', async () => {
  const waiting = showMorning({ watchSchoolDay: onItsWay });
  await screen.findByRole('status', { name: '読み込んでいます' });
  waiting.unmount();
  const failed = showMorning({ watchSchoolDay: () => failing('unavailable')() });
  await screen.findByRole('button', { name: 'もう一度読み込む' });
  failed.unmount();
  const empty = showMorning({ watchSchoolDay: there({}) }, there({}));
  await screen.findByText('学級がまだありません');
  empty.unmount();
  showMorning({ watchSchoolDay: asOf({ '2026-1-1': FIRST }, Date.parse('2026-11-20T08:21:00+09:00')) });
  await screen.findByText(/^つながっていません。\d{1,2}:\d\d までに届いたもの/);
  await table();
});
