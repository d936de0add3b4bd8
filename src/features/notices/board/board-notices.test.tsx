// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { NoticeOfSchool } from '@/staff/ports/notices';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { BoardNotices } from './board-notices';

onStaffScreens();
const NOW = Date.parse('2026-11-24T01:00:00.000Z');
beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));

const noticed = (change: Partial<NoticeOfSchool['notice']> = {}): NoticeOfSchool => ({
  ...{ school: 'umi', noticeId: 'observation_counsellor_p1_2026-W48' },
  notice: {
    ...{ kind: 'observation', audience: 'counsellor', pupilId: 'p1', classId: '2026-5-1', sources: [] },
    reasons: [{ code: 'absent-recently', params: { days: 3, weeks: 4 }, sources: [] }],
    ...{ createdFor: [], readers: ['b1'], child: { familyName: '青木', givenName: '光' } },
    ...{ since: '2026-11-24T00:00:00.000Z', expiresAt: '2026-12-15T00:00:00.000Z', ...change },
  },
});

function showBoard(all: readonly NoticeOfSchool[], outcome = 'stored') {
  const openNotice = vi.fn().mockResolvedValue(outcome);
  show(
    <BoardNotices schoolNameOf={(school) => `${school}小学校`} />,
    { notices: { watchNoticesForBoard: there(all), openNotice }, surveys: { watchRounds: there({}) } },
    { ...TEACHER, uid: 'b1', role: 'board' },
  );
  return openNotice;
}

it('is not there while the board is left with nothing, or what it was left with is over', () => {
  showBoard([noticed({ expiresAt: '2026-11-20T00:00:00.000Z' })]);
  expect(screen.queryByRole('heading')).toBeNull();
});

it('says how many, names the child once it is opened, and records who takes it on', async () => {
  const openNotice = showBoard([noticed()]);
  const part = within(await screen.findByRole('region', { name: /1件/ }));
  const names = part.getByText('だれのことか').closest('details');
  expect(names?.open).toBe(false);
  expect(names?.textContent).toContain('青木');
  expect(names?.textContent).toContain('umi小学校');
  fireEvent.click(part.getByRole('button', { name: '確かめて、引き受ける', hidden: true }));
  await waitFor(() =>
    expect(openNotice).toHaveBeenCalledWith(
      { school: 'umi', noticeId: 'observation_counsellor_p1_2026-W48' },
      'b1',
    ),
  );
});

it('says so when it could not be recorded, and offers nothing more once somebody has taken it on', async () => {
  showBoard([noticed()], 'refused');
  fireEvent.click(await screen.findByRole('button', { name: '確かめて、引き受ける', hidden: true }));
  await screen.findByText(/記録できませんでした/);
});

it('shows since when somebody has it', async () => {
  showBoard([noticed({ openedAt: '2026-11-24T00:30:00.000Z' })]);
  await screen.findByText(/引き受けました/);
  expect(screen.queryByRole('button', { name: '確かめて、引き受ける', hidden: true })).toBeNull();
});
