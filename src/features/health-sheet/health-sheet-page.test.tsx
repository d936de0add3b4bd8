// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { HealthSheetPage } from './health-sheet-page';

const saved = vi.hoisted(() => vi.fn());
vi.mock('@/staff/save-file', () => ({ saveFile: saved }));
onStaffScreens();
afterEach(() => saved.mockClear());

const CALENDAR = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
const OF = { school: 's1', classId: '2026-5-1', className: '5年1組', uid: 't1', today: '2026-11-04' };
const PUPILS = {
  p1: { number: 1, familyName: '=海野', givenName: 'なみ', kana: '' },
  p2: { number: 2, familyName: '空野', givenName: 'はる', kana: '' },
};
const BOARDS = {
  '2026-11-02': { classId: '2026-5-1', day: '2026-11-02', attendance: { p1: 'absent', p2: 'late' } },
  '2026-11-04': { classId: '2026-5-1', day: '2026-11-04', attendance: { p1: 'absent' } },
} as const;

function open(member: typeof TEACHER = TEACHER) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <HealthSheetPage {...OF} calendar={CALENDAR} />,
    {
      board: { watchClassDays: there(BOARDS) },
      schools: { watchRoster: there({ pupils: PUPILS }) },
      commands: { send },
    },
    member,
  );
  return send;
}

it('shows numbers only until names are asked for, then a line a child and a column a school day', () => {
  open();
  // The printed sheet lies in the page and is not seen.
  expect(screen.queryByRole('button', { name: '印刷する' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /名前を/ }));
  const [table] = screen.getAllByRole('table');
  const text = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join('|'),
  );
  expect(text).toEqual(['1|=海野 なみ|欠||欠|2||||', '2|空野 はる|遅||||1|||']);
  expect(screen.queryByRole('button', { name: 'CSVで保存' })).toBeNull();
});

it('is saved by a leader with nothing in it that a spreadsheet would run, once that is written down', async () => {
  const send = open({ ...TEACHER, uid: 'v', role: 'leader', title: 'vice-principal' } as never);
  fireEvent.click(screen.getByRole('button', { name: /名前を/ }));
  fireEvent.click(screen.getByRole('button', { name: 'CSVで保存' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('take-out', { table: 'health-sheets', rows: 2 }));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(saved.mock.calls[0]?.[1]).toContain(`1,'=海野 なみ,欠席,`);
});
