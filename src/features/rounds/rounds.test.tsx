// @vitest-environment happy-dom
import { defaultPolicy } from '@domain/defaults/settings';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { FORMS } from '@domain/school/grades';
import type { Round } from '@domain/school/round';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, type SomePorts, TEACHER, there } from '@/staff/screen.fixture';
import { NewRoundPage } from './new-round-page';
import { RoundPage } from './round-page';
import { RoundsPage } from './rounds-page';

onStaffScreens();

const DAY_MS = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const round = (title: string, opens: number, closes: number): Round => ({
  ...{ title, instrument: 'soramoyo-34@1', classIds: 'all' as const },
  ...{ opensAt: at(opens), closesAt: at(closes) },
});
const ROUNDS = { a: round('春', -9, -2), b: round('夏', -1, 5), c: round('秋', 3, 9) };
const ADMIN = { ...TEACHER, role: 'admin', title: 'office' } as const;
const LEADER = { ...TEACHER, role: 'leader', title: 'principal' } as const;
const classes = { classIds: ['2026-5-1', '2026-5-2'], classNameOf: (id: string) => `${id}の学級` };

const ports = (send = vi.fn().mockResolvedValue('stored')): SomePorts => ({
  surveys: {
    watchRounds: there<Record<string, Round>>(ROUNDS),
    watchInstruments: there({ 'soramoyo-34@1': soramoyo34 }),
    watchInstrument: there(soramoyo34),
    watchClassRound: (_, roundId, classId) =>
      there({
        ...{ roundId, classId, instrument: 'soramoyo-34@1', form: FORMS[0], indicators: {} },
        ...{ invited: 10, answered: classId === '2026-5-1' ? 4 : 10 },
      })(),
  },
  setup: { watchPolicy: there(defaultPolicy(['a'])) },
  schools: { watchCalendar: there(null) },
  commands: { send },
});

it('lists what is asked now, what is to come and what was, and lets an admin make one', async () => {
  show(<RoundsPage school="s1" classNameOf={classes.classNameOf} />, ports(), ADMIN);
  await screen.findByRole('heading', { name: 'いま、たずねています' });
  expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([
    ...['/rounds/new', '/rounds/b', '/rounds/c', '/rounds/a'],
  ]);
});

it('shows a leader how far each class is, in the order of classes, and nothing to change', async () => {
  show(<RoundPage school="s1" roundId="b" {...classes} />, ports(), LEADER);
  const [table] = await screen.findAllByRole('table');
  if (!table) throw new Error('no table');
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual([...['学級答えた人割合', '2026-5-1の学級4 / 10人 40%', '2026-5-2の学級10 / 10人 100%']]);
  screen.getByText('学校全体で 20人のうち14人（70%）が答えました。');
  expect(screen.queryByRole('button', { name: 'いま終わりにする' })).toBeNull();
  expect(screen.queryByRole('button', { name: '保存する' })).toBeNull();
});

it('ends a round for an admin after asking once more, a moment from now', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(<RoundPage school="s1" roundId="b" {...classes} />, ports(send), ADMIN);
  fireEvent.click(await screen.findByRole('button', { name: 'いま終わりにする' }));
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '終わりにする' }));
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  const [name, { roundId, round: sent }] = send.mock.calls[0] as [string, { roundId: string; round: Round }];
  expect([name, roundId, { ...sent, closesAt: '' }]).toEqual([
    'store-round',
    'b',
    { ...ROUNDS.b, closesAt: '' },
  ]);
  expect(Date.parse(sent.closesAt)).toBeGreaterThan(Date.now());
  expect(Date.parse(sent.closesAt)).toBeLessThan(Date.now() + 120_000);
});

it('lets only the name and the end of a running one be changed, and says why the server refuses', async () => {
  const send = vi.fn().mockResolvedValue({ refused: 'round-over' });
  show(<RoundPage school="s1" roundId="b" {...classes} />, ports(send), ADMIN);
  fireEvent.change(await screen.findByLabelText('名前'), { target: { value: '夏の回' } });
  expect(screen.getByLabelText<HTMLInputElement>('始まりの日').disabled).toBe(true);
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByText(/^できませんでした。終わった回は変えられません。/);
  expect(send).toHaveBeenCalledWith('store-round', { roundId: 'b', round: { ...ROUNDS.b, title: '夏の回' } });
});

it('makes one for chosen classes', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const today = at(0).slice(0, 10);
  show(<NewRoundPage school="s1" {...classes} />, ports(send), { ...ADMIN, today });
  fireEvent.change(await screen.findByLabelText('名前'), { target: { value: '冬' } });
  fireEvent.click(screen.getByRole('radio', { name: '学級をえらぶ' }));
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByText('学級を1つ以上えらんでください。');
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('checkbox', { name: '2026-5-2の学級' }));
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-round', {
      roundId: expect.stringMatching(/^\d{4}-\d\d-soramoyo-34-1$/) as string,
      round: expect.objectContaining({ title: '冬', classIds: ['2026-5-2'] }) as Round,
    }),
  );
});

it('makes none before somebody is named whom an answer about danger reaches', async () => {
  show(<NewRoundPage school="s1" {...classes} />, { ...ports(), setup: { watchPolicy: there(null) } }, ADMIN);
  await screen.findByRole('heading', { name: '先に、命にかかわる答えを受け取る人を決めてください' });
  expect(screen.getByRole('link', { name: '受け取る人を決める' }).getAttribute('href')).toBe(
    '/settings/safety',
  );
});
