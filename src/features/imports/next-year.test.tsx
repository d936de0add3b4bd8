// @vitest-environment happy-dom
import type { Staff } from '@domain/identity';
import type { ImportRecord } from '@domain/import/records';
import type { Pupil } from '@domain/school/school';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { ImportView } from './import-view';
import { saidAt } from '@/staff/form/said-at.fixture';
import type { KnownMatter } from './open-matters';

onStaffScreens();
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2027-03-20T01:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const ADMIN = { ...TEACHER, uid: 'admin', role: 'admin', title: 'office', today: '2027-03-20' } as const;
const IMPORT = 'import-of-next-year-01';
const counts = (classId: string, name: string, more: object) => ({
  ...{ school: 's1', classId, name, added: 0, moved: 0, changed: 0, left: 0, stays: 0, ...more },
});
const RECORD = {
  ...{ school: 's1', by: 'admin', byName: '事務', at: '2027-03-20T00:00:00Z', state: 'asked', files: [] },
  ...{ decisions: { nextYear: 2027 }, kind: 'next-year', columns: [], questions: [], problems: [] },
  counts: [counts('2026-6-1', '6年1組', { left: 30 }), counts('2027-6-1', '6年1組', { moved: 31 })],
  totals: {
    ...{ added: 0, moved: 31, changed: 0, left: 30, staff: 0, records: 0, accounts: 61, rows: 0, asked: 0 },
    changes: 130,
  },
  ...{ pages: { people: 0, problems: 0, rows: 0, changes: 2 }, digest: 'd', changedMeanwhile: false },
  ...{ progress: { done: 0, total: 2 }, schools: ['s1'], rebuilt: [], undone: false, kept: 0 },
  ...{ leaseUntil: '2027-03-20T00:00:00Z', changedAt: '2027-03-20T00:00:00Z', cleared: false },
} as unknown as ImportRecord;
const person = (displayName: string): Staff => ({
  ...{
    role: 'teacher',
    title: 'homeroom',
    displayName,
    classIds: [],
    cover: {},
    workDays: [1],
    active: true,
  },
});
const PUPIL = { familyName: '海野', givenName: 'そら' } as Pupil;
const CLASS = { year: 2026, grade: 5, name: '5年1組', kind: 'regular' } as const;
const CALENDAR = {
  ...{ closures: [{ from: '2027-03-25', to: '2027-04-06', name: '春休み' }], extraSchoolDays: [] },
  ...{ opensAt: '08:15', closesAt: '16:45' },
};

function open(change: Partial<ImportRecord> = {}, known: readonly KnownMatter[] = []) {
  const send = vi.fn().mockResolvedValue('stored');
  const record = { ...RECORD, ...change };
  show(
    <ImportView school="s1" importId={IMPORT} record={record} known={known} live />,
    {
      schools: { watchCalendar: there(CALENDAR), watchClasses: there({ '2026-5-1': CLASS }) },
      people: { watchColleagues: there({ mori: person('森 あき') }) },
      pupils: { watchPupil: there(PUPIL) },
      imports: { watchPeople: there({}), watchProblems: there({}), watchRows: there({}) },
      commands: { send },
    },
    ADMIN,
  );
  return send;
}
const choose = (part: string, label: string) => {
  const section = screen.getByRole('heading', { name: part }).closest('section') ?? document.body;
  fireEvent.change(within(section).getByLabelText(label), { target: { value: 'mori' } });
};

it('is seen from 8:00 on the opening day unless another hour is set, with somebody for the classes until then', async () => {
  const send = open();
  expect(screen.getByLabelText('日')).toHaveProperty('value', '2027-04-07');
  expect(screen.getByLabelText('時刻')).toHaveProperty('value', '08:00');
  screen.getByText('担任が決まっていない学級が1つあります。');
  choose('その時刻まで、いまの学級を見る人', '5年1組');
  fireEvent.click(screen.getByRole('button', { name: 'この時刻から見えるようにする' }));
  const payload = { school: 's1', importId: IMPORT, digest: 'd', from: '2027-04-06T23:00:00.000Z' };
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('apply-import', { ...payload, standIns: { '2026-5-1': 'mori' } }),
  );
});

it('without a day or a time says so at its field, and nothing is begun', async () => {
  const send = open();
  const day = screen.getByLabelText('日');
  fireEvent.change(day, { target: { value: '' } });
  expect(saidAt(day)).toBe('日を入れてください。');
  const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'この時刻から見えるようにする' });
  expect(apply.disabled).toBe(true);
  fireEvent.change(day, { target: { value: '2027-04-08' } });
  fireEvent.click(apply);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith(
      'apply-import',
      expect.objectContaining({ from: '2027-04-07T23:00:00.000Z' }),
    ),
  );
});

it('asks for the homeroom of each new class, and has it looked at with them before anything is decided', async () => {
  const send = open();
  choose('新しい年度の担任', '6年1組');
  expect(screen.queryByRole('button', { name: 'この時刻から見えるようにする' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '決めたことで、もう一度読む' }));
  const decisions = { nextYear: 2027, homerooms: { '2027-6-1': ['mori'] } };
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('read-import', { school: 's1', importId: IMPORT, decisions }),
  );
});

it('can be stopped before its hour', async () => {
  const send = open({ state: 'waiting', from: '2027-04-06T23:00:00.000Z' });
  screen.getByRole('heading', { name: /4月7日.*8:00から見えるようになります/ });
  fireEvent.click(screen.getByRole('button', { name: 'やめる' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('discard-import', { school: 's1', importId: IMPORT }),
  );
});

it('counts what is handed over, and names what the reader reads anyway', () => {
  const matters = { sos: 1, signals: 0, cases: 3, notices: 2 };
  open({ matters }, [{ kind: 'cases', id: 'c1', pupilId: 'p1', href: '/cases/c1' }]);
  const part = screen.getByRole('heading', { name: '引き継がれるもの' }).closest('section') ?? document.body;
  const figures = [...part.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
  expect(figures).toEqual(['SOS1件', 'ケース3件', '気づき（まだ決めていない）2件']);
  const names = within(part)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);
  expect(names).toEqual([['海野 そら', '/cases/c1']]);
});

it('says so when nothing is open', () => {
  open({ matters: { sos: 0, signals: 0, cases: 0, notices: 0 } });
  screen.getByText('いま開いているものはありません。');
});

it('asks nothing of the kind for a list of this year', () => {
  open({ counts: [RECORD.counts[0]] as ImportRecord['counts'] });
  expect(screen.queryByLabelText('時刻')).toBeNull();
});
