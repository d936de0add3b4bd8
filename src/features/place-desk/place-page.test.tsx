// @vitest-environment happy-dom
import type { NamedChild, OutsidePlace } from '@domain/outside/records';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { forgetWords } from '@/staff/kept-words';
import type { Member } from '@/staff/people/member';
import { asOf, onStaffScreens, show, there } from '@/staff/screen.fixture';
import { saidAt } from '@/staff/form/said-at.fixture';
import PlacePage from './place-page';

const WORKER: Member = { uid: 'w1', name: '広場 さち', role: 'place', today: '2026-11-20' };
const PLACE: OutsidePlace = { name: 'ひろば', kind: 'public', active: true, schools: ['s1'] };
const named = (familyName: string, days: number[], change: Partial<NamedChild> = {}): NamedChild => ({
  ...{ place: 'hiroba', school: 's1', child: { familyName, givenName: '光' }, days, ticks: {} },
  ...change,
});
/** A Friday. */
const CHILDREN = {
  p1: named('青木', [5], { points: '昼は自分の部屋で' }),
  p2: named('石田', [1], {
    ticks: { '2026-11-20': { from: '10:00', to: '12:00', learnt: '詩', at: '2026-11-20T03:00:00.000Z' } },
  }),
};

onStaffScreens();
afterEach(forgetWords);

function showPlace(place: OutsidePlace | null, children = there<Record<string, NamedChild>>(CHILDREN)) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <PlacePage placeId="hiroba" />,
    { outside: { watchOutsidePlace: there(place), watchNamedChildren: children }, commands: { send } },
    WORKER,
  );
  return send;
}

it('shows who is expected before the others, and what was agreed', () => {
  showPlace(PLACE);
  const headings = screen.getAllByRole('heading').map((one) => one.textContent);
  expect(headings).toEqual(['ひろば', '来る予定の子', '青木 光', '予定のない子', '石田 光']);
  for (const words of ['昼は自分の部屋で', '1人が来ました（予定 1人）', '10:00〜12:00', '詩'])
    expect(document.body.textContent).toContain(words);
});

it('stores that a child came, with its hours and a line', async () => {
  const send = showPlace(PLACE);
  const expected = within(screen.getByRole('region', { name: '来る予定の子' }));
  const until = expected.getByLabelText('帰った時刻');
  fireEvent.change(until, { target: { value: '09:00' } });
  fireEvent.click(expected.getByRole('button', { name: '来ました' }));
  await waitFor(() => expect(saidAt(until)).toContain('直してください'));
  expect(document.activeElement).toBe(until);
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(until, { target: { value: '13:00' } });
  fireEvent.change(expected.getByLabelText(/学んだこと/), { target: { value: ' 図形 ' } });
  fireEvent.click(expected.getByRole('button', { name: '来ました' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('tick-outside-day', {
      ...{ school: 's1', pupilId: 'p1', day: '2026-11-20', present: true },
      ...{ from: '10:00', to: '13:00', learnt: '図形' },
    }),
  );
});

it('takes a day back that was ticked by mistake', async () => {
  const send = showPlace(PLACE);
  fireEvent.click(screen.getByRole('button', { name: '直す' }));
  fireEvent.click(screen.getByRole('button', { name: '来ていなかったことにする' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('tick-outside-day', {
      ...{ school: 's1', pupilId: 'p2', day: '2026-11-20', present: false },
    }),
  );
});

it('without a connection says so, keeps what was written, and stores nothing', () => {
  const send = showPlace(
    PLACE,
    asOf<Record<string, NamedChild>>(CHILDREN, Date.parse('2026-11-20T01:00:00Z')),
  );
  expect(
    screen
      .getAllByRole('status')
      .map((one) => one.textContent)
      .join(),
  ).toContain('つながっていません');
  const came = screen.getByRole('button', { name: '来ました' });
  expect(came.hasAttribute('disabled') || came.getAttribute('aria-disabled') === 'true').toBe(true);
  fireEvent.click(came);
  expect(send).not.toHaveBeenCalled();
});

it('shows nothing of a place that is closed', () => {
  showPlace({ ...PLACE, active: false });
  expect(document.body.textContent).toContain('いまは閉じています');
  expect(document.body.textContent).not.toContain('青木');
});
