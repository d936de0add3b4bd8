// @vitest-environment happy-dom
import type { AbsenceReasons } from '@domain/absence/reasons';
import type { LongAbsences } from '@domain/absence/long-absence';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import { absenceCsv, rowsOf } from './absence-csv';
import LongAbsencePage from './long-absence-page';

onStaffScreens();

const child = (familyName: string, number: number, classId: string) => ({
  ...{ month: 10, year: 12, row: 0, isNew: true, number, classId },
  child: { familyName, givenName: '光' },
});
const LIST: LongAbsences = {
  until: '2026-11-19',
  children: { p2: child('石田', 2, '2026-10-1'), p1: { ...child('=青木', 1, '2026-5-1'), isNew: false } },
};

const REASONS: AbsenceReasons = {
  reasons: { p1: { reason: 'illness', by: 'l1', byName: '校長', at: '2026-11-10T01:00:00.000Z' } },
};

it('groups the reasons as leaders have said, and lets them say it', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(<LongAbsencePage school="s1" classNameOf={(id) => id} />, {
    records: { watchLongAbsences: there(LIST), watchAbsenceReasons: there(REASONS) },
    commands: { send },
  });
  fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
  expect(document.body.textContent).toContain('理由ごとの人数：病気 1人、まだ 1人');
  fireEvent.change(screen.getByRole('combobox', { name: /^石田/ }), { target: { value: 'school-refusal' } });
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('set-absence-reason', { pupilId: 'p2', reason: 'school-refusal' }),
  );
});

it('shows no name before somebody asks, then everybody with the days and the way to the record', () => {
  show(<LongAbsencePage school="s1" classNameOf={(id) => id} />, {
    records: { watchLongAbsences: there(LIST), watchAbsenceReasons: there(REASONS) },
  });
  expect(document.body.textContent).toContain('2人');
  expect(document.body.textContent).not.toContain('石田');
  fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
  expect(screen.getByRole('link', { name: '石田 光' }).getAttribute('href')).toBe('/pupils/p2');
  expect(screen.getByRole('table').textContent).toContain('継続');
});

it('says where nobody is on it, and why that may be', () => {
  show(<LongAbsencePage school="s1" classNameOf={(id) => id} />, {
    records: { watchLongAbsences: there(null), watchAbsenceReasons: there(null) },
  });
  expect(document.body.textContent).toContain('出席簿の取り込みがまだのとき');
});

it('writes a table by class and number in which nothing runs', () => {
  const words = {
    header: ['学級'],
    nameOf: ({ child: { familyName } }: ReturnType<typeof rowsOf>[number]) => familyName,
    classNameOf: (id: string) => id,
    kindOf: () => '新規',
    reasonOf: () => '病気',
  };
  expect(absenceCsv(rowsOf(LIST), words)).toBe(
    "\uFEFF学級\r\n2026-5-1,1,'=青木,10,12,0,新規,病気\r\n2026-10-1,2,石田,10,12,0,新規,病気\r\n",
  );
});
