// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show, TEACHER } from '@/staff/screen.fixture';
import WhoMayPage from './who-may-page';

onStaffScreens();

it('says of each record in words who may read it, and of each role what it may do', () => {
  show(<WhoMayPage />, {}, { ...TEACHER, role: 'leader', title: 'principal' });
  const marks = (row: string) => {
    const line = screen.getByRole('rowheader', { name: row }).closest('tr');
    return (
      line &&
      within(line)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    );
  };
  expect(marks('アンケートの一つひとつの答え')).toEqual([
    ...['● いつでも', '× 見られない', '× 見られない', '▲ 理由を書いて', '▲ 理由を書いて'],
    ...['× 見られない', '× 見られない', '× 見られない', '× 見られない', '× 見られない'],
  ]);
  expect(marks('たすけて（SOS）')?.[7]).toBe('▲ 名前がある人');
  expect(marks('だれが記録を開いたかを読む')).toEqual([
    ...[
      '× できない',
      '× できない',
      '× できない',
      '● できる',
      '× できない',
      '× できない',
      '× できない',
      '× できない',
    ],
  ]);
});
