// @vitest-environment happy-dom
import type { Staff } from '@domain/identity';
import type { Pupil } from '@domain/school/school';
import type { Transfer } from '@domain/transfers/records';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { ChildPage } from './child-page';
import { saidAt } from '@/staff/form/said-at.fixture';
import { ChildrenPage } from './children-page';

onStaffScreens();

const ADMIN = { ...TEACHER, uid: 'office', role: 'admin', title: 'office' } as const;
const CLASSES = { classIds: ['2026-5-1', '2026-5-2'], classNameOf: (id: string) => `5年${id.at(-1)}組` };
const NAMI: Pupil = {
  ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 12, familyName: '海野' },
  ...{ givenName: 'なみ', kana: 'うみの なみ', status: 'active' },
};
const AT = '2026-11-20T00:00:00.000Z';
const transfer = (change: Partial<Transfer> = {}): Transfer => ({
  ...{ from: 's1', fromName: '海小学校', to: 's2', toName: '森小学校', pupilId: 'p2' },
  child: { familyName: '海野', givenName: 'なみ', kana: 'うみの なみ', grade: 5 },
  ...{ moveAt: '2026-11-30T22:00:00.000Z', state: 'proposed', proposed: { uid: 'office', name: '事務' } },
  ...{ at: AT, rebuilt: [], leaseUntil: AT, changedAt: AT, ...change },
});
const colleague = (role: Staff['role'], displayName: string, active = true) =>
  ({ role, displayName, active }) as Staff;
const write = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function showChild(standing: Transfer | null) {
  const send = vi.fn().mockResolvedValue('stored');
  const pupils = { watchPupil: there(NAMI), watchTransfer: there(standing) };
  show(<ChildPage school="s1" pupilId="p2" {...CLASSES} />, { pupils, commands: { send } }, ADMIN);
  return send;
}

function showChildren(coming: Transfer) {
  const send = vi.fn().mockResolvedValue('stored');
  const people = {
    watchColleagues: there({
      nurse: colleague('counsellor', '養護 うみ'),
      teacher: colleague('teacher', '担任 そら'),
      gone: colleague('leader', '前の 校長', false),
    }),
  };
  const ports = {
    ...{ people, commands: { send } },
    pupils: { watchTransfers: there({ p9: coming }) },
    schools: { watchRoster: there({ pupils: {} }) },
  };
  show(<ChildrenPage school="s1" {...CLASSES} />, ports, ADMIN);
  return send;
}

it('asks another school of the city to take a child on, from a day and an hour', async () => {
  const send = showChild(null);
  const button = screen.getByRole('button', { name: '申しこむ' });
  fireEvent.click(button);
  const to = screen.getByLabelText('移る先の学校');
  await waitFor(() => expect(saidAt(to)).toBe('ここに書いてください。'));
  expect(send).not.toHaveBeenCalled();
  write('移る先の学校', ' 森小学校 ');
  write('移る日', '2026-12-01');
  fireEvent.click(button);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('propose-transfer', {
      ...{ pupilId: 'p2', to: '森小学校', moveAt: '2026-11-30T22:00:00.000Z' },
    }),
  );
});

it('says whose answer is waited for, and takes it back with a reason', async () => {
  const send = showChild(transfer());
  screen.getByText(/森小学校の返事を待っています/);
  expect(screen.queryByRole('button', { name: '申しこむ' })).toBeNull();
  write(/^理由/, '引っこしがなくなりました');
  fireEvent.click(screen.getByRole('button', { name: '取り消す' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('withdraw-transfer', {
      pupilId: 'p2',
      reason: '引っこしがなくなりました',
    }),
  );
});

it('that was refused says why, and another school can be asked', () => {
  showChild(transfer({ state: 'refused', reason: '別の町の子どもです' }));
  screen.getByText('森小学校は受けませんでした：別の町の子どもです');
  screen.getByRole('button', { name: '申しこむ' });
});

it('a child that is announced is taken on with class, number and whoever has what is open of it', async () => {
  const send = showChildren(transfer({ from: 's2', fromName: '森小学校', to: 's1', unfit: 'number-taken' }));
  const part = within(screen.getByRole('region', { name: 'ほかの学校から来る子ども' }));
  part.getByText(/森小学校から（5年）/);
  part.getByRole('alert');
  const takesOver = part.getByLabelText('開いていることを引きつぐ人');
  expect([...takesOver.querySelectorAll('option')].map((one) => one.value)).toEqual(['', 'nurse']);
  fireEvent.change(takesOver, { target: { value: 'nurse' } });
  fireEvent.click(part.getByRole('button', { name: '受ける' }));
  await waitFor(() => expect(saidAt(part.getByLabelText('学級'))).toBe('ここで選んでください。'));
  const number = part.getByLabelText('出席番号');
  expect(saidAt(number)).toBe('1から99までの番号を書いてください。');
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(part.getByLabelText('学級'), { target: { value: '2026-5-2' } });
  fireEvent.change(number, { target: { value: '３１' } });
  fireEvent.click(part.getByRole('button', { name: '受ける' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('confirm-transfer', {
      ...{ pupilId: 'p9', place: { classId: '2026-5-2', number: 31 }, takesOver: 'nurse' },
    }),
  );
});

it('whoever goes or comes no more stands in no list', () => {
  showChildren(transfer({ from: 's2', to: 's1', state: 'done' }));
  expect(screen.queryByText('ほかの学校から来る子ども')).toBeNull();
});
