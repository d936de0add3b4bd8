// @vitest-environment happy-dom
import type { Harm } from '@domain/cases/harm';
import type { Staff } from '@domain/identity';
import { without } from '@domain/without';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import type { Watched } from '@/staff/watched';
import PassedHarmsPage from './passed-harms-page';

const LEADER: Member = {
  ...{ uid: 'l1', name: '森', role: 'leader', title: 'vice-principal', school: 's1', today: '2026-11-20' },
};
const HARM: Harm = {
  ...{ school: 's1', pupilId: 'p1', about: ['t2'], text: '教室で大きな音がした' },
  ...{ by: { uid: 't1', name: '佐藤', title: 'homeroom' }, at: '2026-11-20T01:00:00.000Z', steps: [] },
  ...{ child: { familyName: '青木', givenName: '光' }, readers: ['b1', 't1', 'l1'] },
  passed: {
    to: ['l1'],
    wanted: '離してください',
    by: 'b1',
    byName: '市の担当',
    at: '2026-11-20T02:00:00.000Z',
  },
};
const teacher: Staff = {
  ...{ role: 'teacher', title: 'homeroom', displayName: '中村', classIds: [], cover: {} },
  ...{ active: true, workDays: [1] },
};

const CHILD = { familyName: '青木', givenName: '光', kana: 'あおき ひかる', number: 1 } as never;

onStaffScreens();

type All = Readonly<Record<string, Harm>>;
const ready = (value: All, live = true): Watched<All> => ({ state: 'ready', value, live, at: 0 });

function showPassed(passed: Watched<All>) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <PassedHarmsPage school="s1" passed={passed} classIds={['2026-5-1']} classNameOf={() => '5年1組'} />,
    {
      people: { watchColleagues: there({ t2: teacher }) },
      schools: { watchRoster: there({ pupils: { p1: CHILD } }) },
      commands: { send },
    },
    LEADER,
  );
  return send;
}

it('says that nothing was passed on, that it is on its way, and that it cannot be read', () => {
  showPassed(ready({}));
  expect(screen.getByText('伝えられたことは、ありません')).toBeTruthy();
  document.body.replaceChildren();
  showPassed({ state: 'loading' });
  expect(screen.getByRole('status').textContent).not.toContain('ありません');
  document.body.replaceChildren();
  showPassed({ state: 'failed', failure: 'denied', again: vi.fn() });
  expect(screen.getByRole('status').textContent).toContain('この画面を見ることができません');
});

it('shows what is asked and what was told, names behind a tap, and who told it nowhere', () => {
  showPassed(ready({ h1: HARM }));
  for (const words of ['市の担当（教育委員会）', '離してください', '教室で大きな音がした'])
    expect(document.body.textContent).toContain(words);
  const names = screen.getByText(/^だれのことか、/).closest('details');
  expect(names?.open).toBe(false);
  expect(names?.textContent).toContain('中村（担任）');
  expect(names?.textContent).toContain('青木 光');
  expect(document.body.textContent).not.toContain('佐藤');
});

it('is written down what was done, and that step is asked no more', async () => {
  const send = showPassed(ready({ h1: HARM }));
  fireEvent.change(screen.getByLabelText('したこと'), { target: { value: 'child-kept-apart' } });
  fireEvent.change(screen.getByLabelText(/^いつ、だれが/), { target: { value: '別の学級で学ぶ' } });
  fireEvent.click(screen.getByRole('button', { name: 'したことを書く' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('mark-harm-at-school', {
      ...{ harmId: 'h1', markId: expect.any(String) as string, step: 'child-kept-apart' },
      note: '別の学級で学ぶ',
    }),
  );
  document.body.replaceChildren();
  const step = { id: 'm1', step: 'child-kept-apart', on: '2026-11-20', by: 'l1', byName: '森' } as const;
  showPassed(ready({ h1: { ...HARM, schoolSteps: [{ ...step, at: '2026-11-20T03:00:00.000Z' }] } }));
  const asked = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(asked.filter((one) => one.startsWith('子どもを、その人から離した'))).toHaveLength(1);
  expect(asked.some((one) => one.startsWith('保護者に伝えた'))).toBe(true);
});

it('asks at the field for what was done, and for words of what stands in no list', async () => {
  const send = showPassed(ready({ h1: HARM }));
  fireEvent.click(screen.getByRole('button', { name: 'したことを書く' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('したこと')));
  fireEvent.change(screen.getByLabelText('したこと'), { target: { value: 'other' } });
  fireEvent.click(screen.getByRole('button', { name: 'したことを書く' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^いつ、だれが/)));
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText(/^いつ、だれが/), { target: { value: '医師に相談した' } });
  fireEvent.click(screen.getByRole('button', { name: 'したことを書く' }));
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
});

it('writes nothing without a connection, and nothing more once the board has ended it', () => {
  showPassed(ready({ h1: HARM }, false));
  fireEvent.change(screen.getByLabelText('したこと'), { target: { value: 'told-police' } });
  expect(screen.getByRole('button', { name: 'したことを書く' })).toHaveProperty('disabled', true);
  document.body.replaceChildren();
  showPassed(ready({ h1: { ...HARM, closedAt: '2026-11-21T01:00:00.000Z' } }));
  expect(screen.getByText('教育委員会が、終わりにしました。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'したことを書く' })).toBeNull();
});

it('names the child from the lists where whoever told it could say it in words alone', async () => {
  const told = { ...without(HARM, 'pupilId', 'child'), childWords: '5年1組の だれか' };
  const send = showPassed(ready({ h1: told }));
  const fold = screen.getByText('どの子のことかを、名簿から選ぶ').closest('details');
  if (!fold) throw new Error('nothing to open');
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  fireEvent.change(screen.getByLabelText('子ども'), { target: { value: 'p1' } });
  fireEvent.click(screen.getByRole('button', { name: 'この子のこととする' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('name-harmed-child', { harmId: 'h1', pupilId: 'p1' }),
  );
  document.body.replaceChildren();
  showPassed(ready({ h1: HARM }));
  expect(screen.queryByText('どの子のことかを、名簿から選ぶ')).toBeNull();
});
