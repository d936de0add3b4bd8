// @vitest-environment happy-dom
import type { AccessEntries } from '@domain/readings/asked';
import type { KeptEntry } from '@domain/readings/kept-entry';
import type { Staff } from '@domain/identity';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { ReadingsPort } from '@/staff/ports/readings';
import { failing, onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import AccessLogPage from './access-log-page';
import CountsPage from './counts-page';
import { saidAt } from '@/staff/form/said-at.fixture';
import SignInsPage from './sign-ins-page';

onStaffScreens();
afterEach(() => vi.restoreAllMocks());

const LEADER = { ...TEACHER, uid: 'vice', role: 'leader', title: 'vice-principal' } as const;
const BOARD = { ...TEACHER, role: 'board', title: undefined, school: undefined } as const;
const entry = (pupilId: string, at: string, change = {}) => ({
  ...{ uid: 'nurse', pupilId, title: 'nurse', purpose: 'health', at, protective: false, ...change },
});
const KEPT: KeptEntry = {
  ...{ pupilId: 'p1', uid: 'nurse', day: '2026-11-19', by: 'principal', byName: '中村 校長' },
  ...{
    why: '家から見られるかもしれない',
    at: '2026-11-19T01:00:00.000Z',
    reviewBy: '2027-11-19',
    reviews: [],
  },
};
const PAGE = {
  entries: [
    entry('p1', '2026-11-20T05:10:00.000Z'),
    entry('p2', '2026-11-20T05:20:00.000Z', { protective: true }),
    entry('p1', '2026-11-19T23:05:00.000Z', { uid: 'gone' }),
  ],
  names: { nurse: '保科 養護', gone: '前の 担任' },
  ...{ more: true, before: '2026-11-19T23:05:00.000Z' },
};

function showLog(readings: Partial<ReadingsPort> = {}, send = vi.fn().mockResolvedValue('stored')) {
  const watchEntries = vi.fn(there(PAGE as AccessEntries));
  show(
    <AccessLogPage school="s1" />,
    {
      readings: {
        ...{ watchEntries, watchUnusual: there([]), watchWeekly: there({ found: [] }) },
        watchKept: there({ kept: [], names: {} }),
        ...readings,
      },
      people: { watchColleagues: there({ nurse: { displayName: '保科 養護', title: 'nurse' } as Staff }) },
      schools: {
        watchRosters: there({ c1: { pupils: { p1: { familyName: '青木', givenName: '光' } } } } as never),
      },
      commands: { send },
    },
    LEADER,
  );
  return { watchEntries, send };
}

it('says who has opened records and what for, hour by hour, and no child by name before somebody asks', () => {
  showLog();
  const text = () => document.body.textContent;
  expect(text()).toContain('14時台（2件）');
  expect(text()).toContain('8時台（1件）');
  expect(text()).toContain('前の 担任');
  expect(text()).toContain('出していない');
  expect(text()).not.toContain('青木');
  fireEvent.click(screen.getByRole('button', { name: '子どもの名前を表示する' }));
  expect(text()).toContain('青木 光');
  expect(text()).toContain('いまの名簿にいない子');
});

it('asks for one adult, for one child, and for the page before', () => {
  const { watchEntries } = showLog();
  fireEvent.click(screen.getByRole('button', { name: '前の50件' }));
  expect(watchEntries).toHaveBeenLastCalledWith({ before: PAGE.before });
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'nurse' } });
  expect(watchEntries).toHaveBeenLastCalledWith({ uid: 'nurse' });
  fireEvent.click(screen.getAllByRole('button', { name: 'この子だけ' })[0] ?? document.body);
  expect(watchEntries).toHaveBeenLastCalledWith({ uid: 'nurse', pupilId: 'p1' });
});

it('tells of unusual reading without judging, and lists what is looked through once a week', () => {
  const unusual = {
    ...{ uid: 'nurse', name: '保科 養護', title: 'nurse', day: '2026-11-18', readers: ['vice'] },
    ...{ signs: ['many-children', 'at-night'], children: 44, classes: 6, from: '22:05', until: '23:40' },
    at: '2026-11-18T14:00:00.000Z',
  };
  const found = [{ uid: 'x', name: '佐藤', sign: 'own-name', children: 2, lastDay: '2026-11-17' }];
  showLog({ watchUnusual: there([unusual] as never), watchWeekly: there({ found } as never) });
  const text = document.body.textContent;
  expect(text).toContain('保科 養護：44人（6学級）、22:05〜23:40');
  expect(text).toContain('夜おそく');
  expect(text).toContain('決めつけずに');
  expect(text).toContain('自分と同じ名字の子');
});

it('what was kept back names who and why, and another leader puts it on the child’s page', async () => {
  const watchKept = vi.fn(there({ kept: [KEPT], names: { nurse: '保科 養護' } }));
  const { send } = showLog({ watchKept });
  expect(document.body.textContent).toContain('決めた人：中村 校長');
  expect(document.body.textContent).toContain('わけ：家から見られるかもしれない');
  fireEvent.click(screen.getByRole('button', { name: '本人の画面に出す' }));
  await waitFor(() => expect(watchKept).toHaveBeenCalledTimes(2));
  expect(send).toHaveBeenCalledWith('show-entry-again', { pupilId: 'p1', uid: 'nurse', day: '2026-11-19' });
});

it('whoever has kept it back cannot undo it alone', () => {
  showLog({ watchKept: there({ kept: [{ ...KEPT, by: 'vice' }], names: {} }) });
  expect(screen.queryByRole('button', { name: '本人の画面に出す' })).toBeNull();
  expect(document.body.textContent).toContain('別の管理職です');
});

it('a leader decides that one child’s record is opened quietly, and another one ends it', async () => {
  const decided = {
    ...{ by: 'principal', byName: '中村 校長', why: '家で見られる' },
    ...{ at: '2026-11-19T01:00:00.000Z', reviewBy: '2027-11-19' },
  };
  const byRule = { ...KEPT, by: '', byName: '', why: undefined };
  const watchKept = vi.fn(there({ kept: [byRule], names: {}, quiet: [{ pupilId: 'p2', decided }] }));
  const { send } = showLog({ watchKept });
  expect(document.body.textContent).toContain('子どもを守るきまりで');
  expect(screen.queryByRole('heading', { name: /静かにひらく/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'また、本人の画面に出す' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('end-quiet-record', { pupilId: 'p2' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'この子だけ' })[0] ?? document.body);
  const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'これから、本人の画面に出さない' });
  fireEvent.click(keep);
  await waitFor(() => expect(saidAt(screen.getByRole('textbox'))).toBe('ここに書いてください。'));
  expect(send).not.toHaveBeenCalledWith('keep-record-quiet', expect.anything());
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '家で見られる' } });
  fireEvent.click(keep);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('keep-record-quiet', { pupilId: 'p1', why: '家で見られる' }),
  );
});

it('saves nothing that was not written down first', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  const refused = vi.fn().mockResolvedValue('unanswered');
  showLog({ allEntries: () => Promise.resolve(PAGE as never) }, refused);
  fireEvent.click(screen.getByRole('button', { name: '子どもの名前を表示する' }));
  fireEvent.click(screen.getByRole('button', { name: '全部をCSVで保存する' }));
  await waitFor(() => expect(refused).toHaveBeenCalledWith('take-out', { table: 'access-log', rows: 3 }));
  await waitFor(() => expect(screen.getByRole('alert')).toBeDefined());
  expect(made).not.toHaveBeenCalled();
});

it('an administrator sees who signs in and what was saved, and which account is still open', () => {
  const people = [
    {
      uid: 'a',
      name: '田中',
      title: 'office',
      active: true,
      signedInAt: '2026-11-20T00:00:00.000Z',
      closed: false,
    },
    { uid: 'b', name: '山本', title: 'subject', active: false, closed: false },
  ];
  const taken = [{ at: '2026-11-20T02:00:00.000Z', byName: '中村', table: 'access-log', rows: 12 }];
  show(<SignInsPage />, { readings: { watchSignIns: there({ people, taken }) } });
  const text = document.body.textContent;
  expect(text).toContain('離れたが、アカウントが開いている');
  expect(text).toContain('中村：見た記録（12行）');
});

it('the board sees counts, and is told why it sees no more', () => {
  const counts = { schools: [{ school: 's1', week: 3, month: 40, unusual: 1 }] };
  const ports = { schools: { watchSchools: there({ s1: { name: 'うみ小' } } as never) } };
  show(
    <CountsPage />,
    { ...ports, readings: { watchCounts: there(counts), watchUnusual: there([]) } },
    BOARD as never,
  );
  expect(screen.getByRole('table').textContent).toContain('うみ小3401');
  expect(document.body.textContent).toContain('くらべないで');
});

it('says that it may not be seen', () => {
  showLog({ watchEntries: failing('denied') });
  expect(document.body.textContent).toContain('見ることができません');
});
