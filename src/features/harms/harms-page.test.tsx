// @vitest-environment happy-dom
import type { Harm } from '@domain/cases/harm';
import type { Staff } from '@domain/identity';
import type { School } from '@domain/school/school';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { asOf, onStaffScreens, show, there } from '@/staff/screen.fixture';
import HarmsPage from './harms-page';

const OFFICIAL: Member = { uid: 'b1', name: '市の担当', role: 'board', today: '2026-11-20' };
const HARM: Harm = {
  ...{ school: 's1', pupilId: 'p1', about: ['t2'], text: '教室で大きな音がした' },
  ...{ by: { uid: 't1', name: '佐藤', title: 'homeroom' }, at: '2026-11-20T01:00:00.000Z', steps: [] },
  child: { familyName: '青木', givenName: '光' },
  ...{ readers: ['b1', 't1'], dueAt: '2026-11-20T03:00:00.000Z', childsWords: 'こわかった' },
};

const PASSED: Partial<Harm> = {
  passed: {
    to: ['l2'],
    wanted: '離してください',
    by: 'b1',
    byName: '市の担当',
    at: '2026-11-20T02:00:00.000Z',
  },
  schoolSteps: [
    {
      ...{ id: 'm1', step: 'child-kept-apart', on: '2026-11-20', by: 'l2', byName: '森' },
      ...{ note: '別の学級で学ぶ', at: '2026-11-20T03:00:00.000Z' },
    },
  ],
};

onStaffScreens();

const principal: Staff = {
  ...{ role: 'leader', title: 'principal', displayName: '中村', classIds: [], cover: {} },
  ...{ active: true, workDays: [1] },
};

const COLLEAGUES: Record<string, Staff> = {
  l1: principal,
  t2: { ...principal, role: 'teacher', title: 'homeroom' },
};

function showHarms(harms: Record<string, Harm>, colleagues = COLLEAGUES, watch = there(harms)) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <HarmsPage />,
    {
      schools: { watchSchools: there({ s1: { name: 'みどり小学校', phone: '00-0000-0000' } as School }) },
      harms: { watchHarms: watch },
      people: { watchColleagues: there(colleagues) },
      commands: { send },
    },
    OFFICIAL,
  );
  return send;
}

it('says that nothing was told', () => {
  showHarms({});
  expect(screen.getByRole('status').textContent).toContain('伝えられたことは、ありません');
});

it('shows who told it and whom to ring, and ticks what the board has done', async () => {
  const send = showHarms({ h1: HARM });
  for (const words of ['みどり小学校', '佐藤（担任）', '00-0000-0000', 'こわかった', '教室で大きな音がした'])
    expect(document.body.textContent).toContain(words);
  fireEvent.click(screen.getByRole('button', { name: '受けとった' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('mark-harm', {
      ...{ school: 's1', harmId: 'h1', markId: expect.any(String) as string, step: 'received' },
    }),
  );
});

it('offers nothing more of what is over', () => {
  showHarms({ h1: { ...HARM, closedAt: '2026-11-21T01:00:00.000Z' } });
  expect(screen.queryByRole('button', { name: '受けとった' })).toBeNull();
});

it('says whom it is about and which child behind a tap, and at once where it is somebody who leads the school', () => {
  showHarms({ h1: HARM });
  const names = screen.getByText(/^だれのことか、/).closest('details');
  expect(names?.open).toBe(false);
  expect(names?.textContent).toContain('中村（担任）');
  expect(names?.textContent).toContain('子ども：青木 光');
  expect(document.body.textContent).not.toContain('管理職のことが含まれています');
  document.body.replaceChildren();
  showHarms({ h1: { ...HARM, about: ['l1'], child: undefined } });
  expect(screen.getByText(/^管理職のことが含まれています/)).toBeTruthy();
  expect(document.body.textContent).toContain('子どもの名前は、伝えた人に聞いてください');
});

it('passes it on to leaders whom it is not about, with what is asked of them, and shows what they have done', async () => {
  const leaders = {
    l1: principal,
    l2: { ...principal, displayName: '森', title: 'vice-principal' as const },
  };
  const send = showHarms({ h1: { ...HARM, about: ['l1'] } }, leaders);
  const group = screen.getByRole('group', { name: '伝える管理職' });
  expect(within(group).queryByText(/中村/)).toBeNull();
  fireEvent.click(within(group).getByRole('checkbox', { name: /^森/ }));
  fireEvent.change(screen.getByLabelText(/^頼むこと/), { target: { value: '離してください' } });
  fireEvent.click(screen.getByRole('button', { name: '選んだ管理職に伝える' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('pass-harm-on', {
      ...{ school: 's1', harmId: 'h1', to: ['l2'], wanted: '離してください' },
    }),
  );
  document.body.replaceChildren();
  showHarms({ h1: { ...HARM, ...PASSED } }, leaders);
  expect(document.body.textContent).toContain('学校の管理職に伝えています：森（教頭）');
  expect(document.body.textContent).toMatch(/子どもを、その人から離した.*森.*別の学級で学ぶ/);
});

it('says that nobody is kept apart yet where it was told in words alone, and names them from the school’s staff', async () => {
  const send = showHarms({ h1: { ...HARM, about: [], aboutWords: '音楽の先生' } });
  expect(screen.getByText(/^学校の一覧から、まだだれも選ばれていません/)).toBeTruthy();
  const group = screen.getByRole('group', { name: 'だれのことですか' });
  const submit = screen.getByRole('button', { name: 'この人のこととする' });
  fireEvent.click(submit);
  await waitFor(() => expect(group.contains(document.activeElement)).toBe(true));
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(within(group).getByRole('checkbox', { name: '中村（担任）' }));
  fireEvent.click(submit);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('name-in-harm', { school: 's1', harmId: 'h1', about: ['t2'] }),
  );
});

it('changes nobody while there is no connection', () => {
  const told = { h1: { ...HARM, about: [], aboutWords: '音楽の先生' } };
  showHarms(told, COLLEAGUES, asOf(told, 0));
  fireEvent.click(
    within(screen.getByRole('group', { name: 'だれのことですか' })).getByRole('checkbox', {
      name: '中村（担任）',
    }),
  );
  for (const name of ['この人のこととする', '受けとった'])
    expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true);
});
