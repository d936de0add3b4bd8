// @vitest-environment happy-dom
import type { ClassDay } from '@domain/derived';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import type { BoardRow } from '../board-model';
import { QuietList } from './quiet-list';

onStaffScreens();

const AT = '2026-11-19T00:00:00.000Z';
const row = (pupilId: string, name: string) => ({ pupilId, name, number: 1 }) as BoardRow;
const DAY: ClassDay = { classId: '2026-5-1', day: '2026-11-19', contacts: { p1: { t1: AT } } };

function showList(isHomeroom: boolean) {
  show(
    <QuietList
      {...{ school: 's1', classId: '2026-5-1', today: '2026-11-20', live: true, isHomeroom }}
      rows={[row('p1', '青木 光'), row('p2', '石田 光')]}
    />,
    { board: { watchClassDays: there({ '2026-11-19': DAY }) } },
  );
  expect(screen.queryByText('石田 光')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '探す' }));
  return screen.getAllByRole('list').map((list) => within(list).queryAllByRole('listitem').length);
}

it('names to the homeroom who has had no word, and who is without a good thing for a month', () => {
  expect(showList(true)).toEqual([1, 2]);
});

it('names to nobody else who is without a good thing', () => {
  expect(showList(false)).toEqual([1]);
  expect(screen.queryByText(/1か月/)).toBeNull();
});
