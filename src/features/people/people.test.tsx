// @vitest-environment happy-dom
import type { Staff } from '@domain/identity';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { asOf, onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { NewPersonPage } from './new-person-page';
import { PeoplePage } from './people-page';
import { saidAt } from '@/staff/form/said-at.fixture';
import { PersonPage } from './person-page';

onStaffScreens();

const LEADER = { ...TEACHER, uid: 'vice', role: 'leader', title: 'vice-principal' } as const;
const ADMIN = { ...TEACHER, uid: 'admin', role: 'admin', title: 'office' } as const;
const CLASSES = {
  classIds: ['2026-5-1', '2026-5-2'],
  classNameOf: (id: string) => `5年${id.at(-1)}組`,
};
const person = (displayName: string, change: Partial<Staff> = {}): Staff => ({
  ...{ role: 'teacher', title: 'homeroom', displayName, classIds: ['2026-5-1'], cover: {} },
  ...{ workDays: [1, 2, 3, 4, 5], active: true, ...change },
});
const PEOPLE: Record<string, Staff> = {
  t1: person('佐藤 はる'),
  t2: person('森 あき', { classIds: [], title: 'subject', cover: { '2026-5-2': '2026-11-20' } }),
  gone: person('前田 まえ', { active: false }),
  admin: person('事務 さん', { role: 'admin', title: 'office', classIds: [] }),
};
const here = Object.fromEntries(Object.entries(PEOPLE).filter(([, { active }]) => active));

function showList(
  member: typeof LEADER | typeof ADMIN,
  watch = there(member === ADMIN ? PEOPLE : here),
  asked = {},
) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <PeoplePage school="s1" {...CLASSES} />,
    {
      people: { watchColleagues: watch, watchEverybody: watch },
      setup: { watchRecoveries: there(asked) },
      commands: { send },
    },
    member,
  );
  return send;
}

it('lets a vice-principal have a class covered today, with nothing more to fill in', async () => {
  const send = showList(LEADER);
  fireEvent.change(screen.getByLabelText('学級'), { target: { value: '2026-5-1' } });
  const who = within(screen.getByLabelText('代わりに見る人'));
  // Neither who has the class already nor who has no classes.
  expect(who.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    '選んでください',
    expect.stringContaining('森 あき'),
  ]);
  fireEvent.click(screen.getByRole('button', { name: '代わってもらう' }));
  await waitFor(() => expect(saidAt(screen.getByLabelText('代わりに見る人'))).toBe('ここで選んでください。'));
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('代わりに見る人'), { target: { value: 't2' } });
  fireEvent.click(screen.getByRole('button', { name: '代わってもらう' }));
  const cover = { uid: 't2', classId: '2026-5-1', until: '2026-11-20' };
  await waitFor(() => expect(send).toHaveBeenCalledWith('cover-class', cover));
  await screen.findByText('代わりに見る人を決めました。');
  expect(screen.queryByRole('link', { name: '働く人を加える' })).toBeNull();
});

it('shows who covers which class until when, and takes it back', async () => {
  const send = showList(LEADER);
  const one = screen.getByRole('listitem');
  expect(one.textContent).toMatch(/5年2組：森 あき.*11月20日.*まで/);
  fireEvent.click(within(one).getByRole('button'));
  await waitFor(() => expect(send).toHaveBeenCalledWith('cover-class', { uid: 't2', classId: '2026-5-2' }));
});

it('leads an administrator to everybody but themselves, whoever has left last', () => {
  showList(ADMIN);
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '働く人を加える',
    ...['佐藤 はる', '森 あき', '前田 まえ'],
  ]);
  expect(screen.getAllByRole('row').at(-1)?.textContent).toContain('終わった');
});

it('sends nothing without a connection', () => {
  showList(LEADER, asOf(here, Date.parse('2026-11-20T01:00:00Z')));
  for (const button of screen.getAllByRole('button', { name: /終える|代わって/ }))
    expect(button).toHaveProperty('disabled', true);
});

it('stores another title with its role, and an end', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const ports = { people: { watchEverybody: there(PEOPLE) }, commands: { send } };
  show(<PersonPage school="s1" uid="t2" {...CLASSES} />, ports, ADMIN);
  fireEvent.change(screen.getByLabelText('役割'), { target: { value: 'nurse' } });
  screen.getByText('学校のすべての子どものようすと、相談を見ます。');
  fireEvent.click(screen.getByRole('radio', { name: '終わった' }));
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  const member = { ...PEOPLE.t2, title: 'nurse', role: 'counsellor', active: false };
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-staff-member', { uid: 't2', member }));
});

it('stores duties beside the title, and a leave with the day on which somebody is back', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const ports = { people: { watchEverybody: there(PEOPLE) }, commands: { send } };
  show(<PersonPage school="s1" uid="t2" {...CLASSES} />, ports, ADMIN);
  fireEvent.click(screen.getByRole('checkbox', { name: '生徒指導' }));
  fireEvent.click(screen.getByRole('radio', { name: '休んでいる' }));
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByText('もどる日を、あすより後で選んでください。');
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('もどる日'), { target: { value: '2026-12-07' } });
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  const member = { ...PEOPLE.t2, duties: ['guidance'], active: false, backOn: '2026-12-07' };
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-staff-member', { uid: 't2', member }));
});

it('adds somebody with the address by which they sign in, and says what is wrong before it is sent', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(<NewPersonPage {...CLASSES} />, { commands: { send } }, ADMIN);
  const add = () => fireEvent.click(screen.getByRole('button', { name: '加える' }));
  fireEvent.change(screen.getByLabelText('最初のパスワード（なくてもよい）'), { target: { value: 'short' } });
  add();
  await screen.findByText('名前を書いてください。');
  screen.getByText('メールアドレスの形になっていません。');
  screen.getByText('10文字以上にしてください。');
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('名前'), { target: { value: ' 新任 はる ' } });
  fireEvent.change(screen.getByLabelText('メールアドレス'), { target: { value: 'shin@sora.example' } });
  fireEvent.change(screen.getByLabelText('最初のパスワード（なくてもよい）'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '5年2組' }));
  add();
  await screen.findByText('新任 はるさんを加えました');
  expect(send).toHaveBeenCalledWith('invite-staff-member', {
    email: 'shin@sora.example',
    member: {
      ...{ displayName: '新任 はる', role: 'teacher', title: 'homeroom', classIds: ['2026-5-2'] },
      ...{ cover: {}, workDays: [1, 2, 3, 4, 5] },
    },
  });
});

it('lets a second person agree that somebody has lost their second step, and nobody twice', async () => {
  const asked = { t1: { by: 'admin', byName: '事務 さん', at: new Date().toISOString() } };
  const send = showList(LEADER, there(here), asked);
  fireEvent.click(screen.getByRole('button', { name: '賛成して取り消す' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('recover-sign-in', { uid: 't1' }));
  cleanup();
  showList(ADMIN, there(PEOPLE), asked);
  expect(screen.getByText(/あと1人です/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '賛成して取り消す' })).toBeNull();
});
