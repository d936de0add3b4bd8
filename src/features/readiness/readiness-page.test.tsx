// @vitest-environment happy-dom
import { defaultPolicy } from '@domain/defaults/settings';
import { defaultSos } from '@domain/defaults/sos';
import type { Staff } from '@domain/identity';
import type { ChannelCheck } from '@domain/readiness/channel-checks';
import type { SchoolClass } from '@domain/school/school';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, type SomePorts, TEACHER, there } from '@/staff/screen.fixture';
import { ChannelQuestion } from './channel-question';
import { ReadinessLine } from './readiness-line';
import ReadinessPage from './readiness-page';

onStaffScreens();

/** On a Friday. */
const LEADER = { ...TEACHER, role: 'leader', title: 'principal', today: '2026-11-20' } as const;
const member = (displayName: string, change: Partial<Staff> = {}): Staff => ({
  ...{ role: 'counsellor', title: 'nurse', displayName, classIds: [], cover: {} },
  ...{ workDays: [1, 2, 3, 4, 5], active: true },
  ...change,
});
const STAFF: Record<string, Staff> = {
  n: member('青木'),
  p: member('校長', { role: 'leader', title: 'principal' }),
  s: member('相田', { title: 'sc', workDays: [2] }),
  t: member('佐藤', { role: 'teacher', title: 'homeroom', classIds: ['2026-5-1'], workDays: [1, 2, 3, 4] }),
};
const CLASSES: Record<string, SchoolClass> = {
  '2026-5-1': { year: 2026, grade: 5, name: '1組', kind: 'regular' },
};
const ports: SomePorts = {
  people: { watchColleagues: there(STAFF) },
  schools: {
    watchCalendar: there({ closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' }),
    watchClasses: () => there(CLASSES)(),
  },
  setup: {
    watchSosSettings: there(defaultSos),
    watchPolicy: there(defaultPolicy(['n'])),
    watchChannelChecks: there<Record<string, ChannelCheck>>({}),
  },
};
const page = <ReadinessPage school="s1" classNameOf={(id) => `${id}の学級`} />;

it('says in plain words what is missing on a day before it comes, and counts the others', async () => {
  show(page, ports, LEADER);
  await screen.findByText('これからの学校のある日10日のうち、8日は足りています。');
  const alone = '2026-5-1の学級：担任が休みで、代わりの人が決まっていません。';
  const [friday, next] = screen.getAllByText(alone);
  expect(friday?.closest('ol > li')?.textContent).toMatch(/^11月20日/);
  expect(next?.closest('ol > li')?.textContent).toMatch(/^11月27日/);
  expect(screen.getAllByText(/学校が休みの日です/)).toHaveLength(4);
});

it('answers who is told at 10:15 next Tuesday, and at night', async () => {
  show(page, ports, LEADER);
  await screen.findByText('11月24日(火) 10:15 のSOSは、昼の順番で知らせます。');
  screen.getByText(/^すぐに：青木.*相田/);
  fireEvent.change(screen.getByLabelText('時刻'), { target: { value: '22:00' } });
  screen.getByText('11月24日(火) 22:00 のSOSは、夜と休みの日の順番で知らせます。');
  expect(screen.getAllByText(/^この時間に見る人は決まっていません/).length).toBeGreaterThan(0);
});

it('prints the rules of response from the same data: steps, who is there when, deputies', async () => {
  show(page, ports, LEADER);
  const heading = await screen.findByText('子どもが助けをもとめたときの決まり');
  const sheet = heading.parentElement;
  if (!sheet) throw new Error('no sheet');
  const rows = within(sheet)
    .getAllByRole('row', { hidden: true })
    .map((row) => row.textContent);
  expect(rows.some((row) => /^すぐに.*青木.*相田/.test(row))).toBe(true);
  expect(rows.some((row) => /^相田.*火$/.test(row))).toBe(true);
  expect(rows.some((row) => /^2026-5-1の学級.*佐藤.*代わり：決まっていません/.test(row))).toBe(true);
});

it('stands as a score on a front page, with the way to it', async () => {
  show(<ReadinessLine school="s1" />, ports, LEADER);
  const link = await screen.findByRole('link', { name: '備え 8 / 10日' });
  expect(link.getAttribute('href')).toBe('/readiness');
});

const ASKED: ChannelCheck = { askedAt: '2026-11-19T03:00:00.000Z', byName: '校長' };

it('shows of each step whose messages were confirmed by a person, and when, and sends a test', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const n = { ...ASKED, answeredAt: ASKED.askedAt, push: ASKED.askedAt };
  const setup = { ...ports.setup, watchChannelChecks: there({ n, p: ASKED }) };
  show(page, { ...ports, setup, commands: { send } }, LEADER);
  const heading = await screen.findByRole('heading', { name: '知らせが本当に届くか' });
  const part = heading.closest('section');
  if (!part) throw new Error('no part');
  within(part).getAllByText('プッシュ：11月19日(木)に本人が確かめました。');
  within(part).getAllByText('メール：届きませんでした。');
  expect(within(part).getAllByText('プッシュ：まだ確かめていません。').length).toBeGreaterThan(0);
  fireEvent.click(within(part).getByRole('button', { name: '試しの知らせを送る' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('test-channels', {}));
});

it('asks whom a test was sent to what has arrived, until they have said it', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const setup = { watchOwnChannelCheck: there(ASKED) };
  show(<ChannelQuestion school="s1" uid="n" />, { setup, commands: { send } });
  await screen.findByText('試しの知らせが届きましたか。');
  screen.getByRole('button', { name: 'どちらも届いていない' });
  fireEvent.click(screen.getByLabelText('メールが届いた'));
  fireEvent.click(screen.getByRole('button', { name: 'この通り答える' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('confirm-channels', { push: false, email: true }));
});
