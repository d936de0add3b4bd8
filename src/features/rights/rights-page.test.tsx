// @vitest-environment happy-dom
import { defaultPolicy } from '@domain/defaults/settings';
import { DEFAULT_PERIODS, type RetentionPlan } from '@domain/rights/retention';
import type { RightRequest } from '@domain/rights/requests';
import type { Told } from '@domain/told/records';
import { TOLD_VERSION } from '@domain/told/content';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import { saidAt } from '@/staff/form/said-at.fixture';
import RightsPage from './rights-page';

const LEADER: Member = {
  ...{ uid: 'l1', name: '中村', role: 'leader', title: 'principal', school: 's1' },
  today: '2026-11-20',
};
const COUNSELLOR: Member = { uid: 'c1', name: '保科', role: 'counsellor', today: '2026-11-20' };
const STOP: RightRequest = {
  ...{ pupilId: 'p1', kind: 'stop', parts: ['use'], state: 'asked', exceptions: {}, readers: ['l1', 'c1'] },
  ...{ asker: { who: 'child' }, askedOn: '2026-11-18', dueOn: '2026-12-18' },
};
const SEE: RightRequest = {
  ...{ ...STOP, kind: 'disclosure', parts: [], checked: '保険証', dueOn: '2026-11-19' },
  asker: { who: 'guardian', name: '海野 一', relation: '父' },
  exceptions: {
    e1: {
      kinds: ['note'],
      why: '本人の希望',
      leader: { uid: 'l1', name: '中村', at: '2026-11-19T00:00:00.000Z' },
    },
  },
};
const PLAN: RetentionPlan = {
  ...{ night: '2026-11-20', periods: { ...DEFAULT_PERIODS }, counts: { checkIn: 3, note: 2 } },
  ...{ children: 1, held: 1 },
};

const CLASSES = [
  { classId: '2026-5-1', name: '5年1組' },
  { classId: '2026-5-2', name: '5年2組' },
];
const TOLD: Told = {
  ...{ version: TOLD_VERSION, on: '2026-11-10', how: 'paper', classIds: ['2026-5-1'], pupilIds: ['p1'] },
  ...{ by: 'l1', byName: '中村', at: '2026-11-10T03:00:00.000Z' },
};

const topic = (text: string, change: object = {}) =>
  ({ text, day: '2026-11-10', kind: 'life', by: 'aoki', withdrawn: false, ...change }) as never;

onStaffScreens();

function showRights(
  member: Member,
  requests: Record<string, RightRequest>,
  plan: RetentionPlan | null = PLAN,
  told: Record<string, Told> = {},
) {
  const send = vi.fn().mockResolvedValue('stored');
  const disclose = vi.fn().mockResolvedValue({
    ...{ madeOn: '2026-11-20', dictionary: {} },
    child: { familyName: '海野', givenName: 'なみ', kana: 'うみの なみ', classId: '2026-5-1' },
    kinds: [
      {
        ...{ kind: 'checkIn', purpose: 'listening', keep: 'checkIns' },
        documents: [{ id: '2026-11-20', fields: { day: '2026-11-20', level: 4, skipped: false } }],
      },
    ],
  });
  show(
    <RightsPage school="s1" found={[{ pupilId: 'p1', label: '5年1組 1 海野 なみ' }]} classes={CLASSES} />,
    {
      rights: {
        ...{ watchRequests: there(requests), watchHolds: there({}), watchPlan: there(plan) },
        ...{ watchReports: there({}), watchTold: there(told), disclose },
      },
      pupils: { watchPupil: there(null), watchOwnReason: there({ purpose: 'consultation' } as never) },
      words: {
        watchTopics: there({
          'life-1': topic('ひとりでいる'),
          'life-2': topic('取り消したこと', { withdrawn: true }),
        }),
        ...{ watchContacts: there({}), watchNurseVisits: there({}), watchConsultations: there({}) },
      },
      setup: { watchPolicy: there(defaultPolicy(['nurse'])) },
      commands: { send },
    },
    member,
  );
  return { send, disclose };
}

it('decides what a child has asked, with its reason', async () => {
  const { send } = showRights(LEADER, { r1: STOP });
  fireEvent.click(screen.getByRole('button', { name: '決める' }));
  const reason = screen.getByLabelText('理由');
  await waitFor(() => expect(saidAt(reason)).toBe('ここに書いてください。'));
  expect(document.activeElement).toBe(reason);
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(reason, { target: { value: '本人の希望' } });
  fireEvent.click(screen.getByRole('button', { name: '決める' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('decide-right', {
      ...{ requestId: 'r1', outcome: 'granted', reason: '本人の希望' },
    }),
  );
});

it('says how many days are left until it has to be decided', () => {
  showRights(LEADER, { r1: STOP, r2: { ...STOP, dueOn: '2026-11-20' } });
  expect(document.body.textContent).toContain('あと28日');
  expect(document.body.textContent).toContain('きょうまで');
});

it('says when the day has passed, and lets a counsellor agree in writing, and decide nothing else', async () => {
  const { send } = showRights(COUNSELLOR, { r1: SEE });
  expect(document.body.textContent).toContain('が過ぎています');
  expect(screen.queryByRole('button', { name: '決める' })).toBeNull();
  expect(screen.queryByText('記録を残す期間')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '見せることに決める' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('except-withheld', {
      ...{ requestId: 'r1', exceptionId: 'e1', why: '本人の希望', kinds: ['note'] },
    }),
  );
});

it('says which record is to be put right when it is asked, and whoever finishes it begins there', async () => {
  const { send } = showRights(LEADER, {});
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getAllByLabelText(label)[0] ?? document.body, { target: { value } });
  choose('だれの記録', 'p1');
  choose('何の申し出', 'correction');
  choose('だれから', 'child');
  choose('どの記録のことか', 'topic');
  choose('どの記録', 'life-1');
  choose('だれから', 'guardian');
  fireEvent.click(screen.getByRole('button', { name: '受け付ける' }));
  const name = screen.getByLabelText(/名前/);
  await waitFor(() => expect(saidAt(name)).toBe('ここに書いてください。'));
  expect(document.activeElement).toBe(name);
  expect(send).not.toHaveBeenCalled();
  choose('だれから', 'child');
  fireEvent.click(screen.getByRole('button', { name: '受け付ける' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith(
      'ask-right',
      expect.objectContaining({ kind: 'correction', about: { kind: 'topic', id: 'life-1' } }),
    ),
  );
  cleanup();
  const right: RightRequest = {
    ...{ ...STOP, kind: 'correction', parts: [], state: 'decided', outcome: 'granted' },
    about: { kind: 'topic', id: 'life-1' },
  };
  showRights(LEADER, { r1: right });
  expect(screen.getAllByLabelText<HTMLSelectElement>('どの記録')[0]?.value).toBe('life-1');
});

it('a record is put right that is chosen by its day and words, and attendance by its day', async () => {
  const right: RightRequest = {
    ...{ ...STOP, kind: 'correction', parts: [], state: 'decided', outcome: 'granted' },
  };
  const { send } = showRights(LEADER, { r1: right });
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getAllByLabelText(label)[0] ?? document.body, { target: { value } });
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: '終える' });
  choose('どう直し、だれに伝えたか', '本人に見せた');
  choose('ここで直す記録', 'topic');
  fireEvent.click(button());
  expect((await screen.findByRole('alert')).textContent).toBe('ここで選んでください。');
  expect(send).not.toHaveBeenCalled();
  expect(screen.getByRole('option', { name: /11月10日.* ひとりでいる/ })).toBeDefined();
  expect(screen.queryByRole('option', { name: /取り消したこと/ })).toBeNull();
  choose('どの記録', 'life-1');
  expect(screen.getByLabelText<HTMLInputElement>('正しい内容').value).toBe('ひとりでいる');
  choose('正しい内容', '友だちといる');
  fireEvent.click(button());
  const sent = { requestId: 'r1', ending: '本人に見せた' };
  await waitFor(() =>
    expect(send).toHaveBeenLastCalledWith('finish-right', {
      ...{ ...sent, fix: { kind: 'topic', id: 'life-1', value: '友だちといる' } },
    }),
  );
  choose('ここで直す記録', 'attendance');
  choose('日', '2026-11-12');
  choose('正しい出欠', 'late');
  fireEvent.click(button());
  await waitFor(() =>
    expect(send).toHaveBeenLastCalledWith('finish-right', {
      ...{ ...sent, fix: { kind: 'attendance', id: '2026-11', day: '2026-11-12', value: 'late' } },
    }),
  );
});

it('shows what is handed over in words, before it is', async () => {
  const { disclose } = showRights(LEADER, { r1: { ...SEE, state: 'decided', outcome: 'granted' } });
  fireEvent.click(screen.getByRole('button', { name: '見せるものを取り出す' }));
  const paper = await screen.findByRole('article', { name: '保有個人情報の開示' });
  expect(disclose).toHaveBeenCalledWith('r1');
  within(paper).getByText(/天気：はれ/);
  expect(paper.textContent).not.toMatch(/level|checkIn|false/);
});

it('shows the numbers of what would go, and confirms those', async () => {
  const { send } = showRights(LEADER, {});
  expect(document.body.textContent).toContain('すべて消える子 1人、消える記録 5件');
  fireEvent.click(screen.getByRole('button', { name: '件数を確かめた。消してよい' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('confirm-retention', {
      night: '2026-11-20',
      children: 1,
      documents: 5,
    }),
  );
});

it('says which classes have not been told yet, opens the leaflet with the school’s own years, and writes down who was', async () => {
  const { send } = showRights(LEADER, {}, PLAN, { t1: TOLD });
  expect(document.body.textContent).toContain('いまの版をわたした記録がない学級：5年2組');
  expect(document.body.textContent).toContain('5年1組、5年1組 1 海野 なみに（紙、版');
  const leaflet = screen.getByRole<HTMLAnchorElement>('link', { name: /この学校のお知らせ/ });
  expect(leaflet.getAttribute('href')).toBe('/told?years=3-5-5-5-3-5-leaving');
  const given = screen.getByRole('button', { name: '書く' });
  fireEvent.click(given);
  await waitFor(() => expect(saidAt(screen.getByRole('group', { name: 'わたした学級' }))).toMatch(/選んで/));
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(screen.getByLabelText('5年2組'));
  fireEvent.click(given);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('record-told', {
      ...{ toldId: expect.any(String) as string, version: TOLD_VERSION, on: '2026-11-20', how: 'paper' },
      ...{ classIds: ['2026-5-2'], pupilIds: [] },
    }),
  );
});

it('what is withheld is given only when somebody says what, and why', async () => {
  const { send } = showRights(LEADER, { r1: { ...SEE, exceptions: {} } });
  const add = screen.getByRole('button', { name: '書面で決める' });
  fireEvent.click(add);
  const kinds = screen.getByRole('group', { name: 'どれを見せるか' });
  await waitFor(() => expect(saidAt(kinds)).toMatch(/選んで/));
  const why = screen.getByLabelText('見せる理由');
  expect(saidAt(why)).toMatch(/書いて/);
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(within(kinds).getAllByRole('checkbox')[0] as HTMLElement);
  fireEvent.change(why, { target: { value: '本人の希望' } });
  fireEvent.click(add);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('except-withheld', expect.objectContaining({ why: '本人の希望' })),
  );
});

it('a child is held with a reason and a day', async () => {
  const { send } = showRights(LEADER, {});
  const hold = screen.getByRole('button', { name: '残しておく' });
  fireEvent.click(hold);
  const until = screen.getByLabelText('いつまで');
  await waitFor(() => expect(saidAt(until)).toBe('日を入れてください。'));
  expect(send).not.toHaveBeenCalled();
});

it('leads to no school’s years before a night has counted them', () => {
  showRights(LEADER, {}, null, {});
  expect(screen.getByRole('link', { name: /この学校のお知らせ/ }).getAttribute('href')).toBe('/told');
});

it('takes the years of each kind from leaders, and no others than there may be', async () => {
  const { send } = showRights(LEADER, {});
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'この期間にする' });
  const cases = screen.getByLabelText('ケース：終わってから（年）');
  fireEvent.change(cases, { target: { value: '31' } });
  await waitFor(() => expect(saidAt(cases)).toBe('1から30までの数字を入れてください。'));
  fireEvent.change(cases, { target: { value: '10' } });
  await waitFor(() => expect(saidAt(cases)).toBe(''));
  fireEvent.change(screen.getByLabelText('いつから数えるか'), { target: { value: 'writing' } });
  const days = screen.getByLabelText('申し出に答えるまでの日数');
  fireEvent.change(days, { target: { value: '31' } });
  fireEvent.click(button());
  await waitFor(() => expect(document.activeElement).toBe(days));
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(days, { target: { value: '14' } });
  fireEvent.click(button());
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-retention', {
      ...{ ...DEFAULT_PERIODS, cases: 10, from: 'writing', answerDays: 14 },
    }),
  );
});
