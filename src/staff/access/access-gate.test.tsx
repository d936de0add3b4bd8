// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { PupilsPort } from '../ports/pupils';
import { onStaffScreens, show, TEACHER, there } from '../screen.fixture';
import { saidAt } from '../form/said-at.fixture';
import { AccessGate } from './access-gate';

const LEADER = { ...TEACHER, role: 'leader', title: 'principal' } as const;
const STORED = { purpose: 'health', protective: false } as never;

onStaffScreens();

function showGate(pupils: Partial<PupilsPort>, member: typeof TEACHER = TEACHER, live = true) {
  show(
    <AccessGate pupilId="p1" live={live}>
      {({ pupilId, day }) => <p>{`記録 ${pupilId} ${day}`}</p>}
    </AccessGate>,
    { pupils },
    member,
  );
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const openButton = () => screen.getByRole<HTMLButtonElement>('button', { name: '見る' });

it('shows nothing of a child before it is said why', () => {
  showGate({ watchOwnReason: there(null) });
  expect(screen.queryByText(/記録/)).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('shows the record, and says the reason that the child can read', () => {
  showGate({ watchOwnReason: there(STORED) }, LEADER);
  expect(screen.getByText('記録 p1 2026-11-20')).toBeDefined();
  expect(screen.getByText(/健康/).textContent).toContain('本人の画面に出ています');
});

it('does not say whether the record is opened quietly, but to those who decide about it', () => {
  const quietly = { watchOwnReason: there({ ...(STORED as object), protective: true } as never) };
  showGate({ watchOwnReason: there(STORED) });
  const said = screen.getByText(/健康/).textContent;
  cleanup();
  showGate(quietly);
  expect(screen.getByText(/健康/).textContent).toBe(said);
  cleanup();
  showGate(quietly, LEADER);
  expect(screen.getByText(/健康/).textContent).toContain('本人の画面には出していません');
});

it('takes the reason to the server for this child, person and day', async () => {
  const storeReason = vi.fn<PupilsPort['storeReason']>().mockResolvedValue('stored');
  showGate({ watchOwnReason: there(null), storeReason });
  choose('相談');
  fireEvent.click(openButton());
  await waitFor(() => expect(storeReason).toHaveBeenCalledOnce());
  const reader = { school: 's1', title: 'homeroom', pupilId: 'p1', uid: 't1', day: '2026-11-20' };
  expect(storeReason).toHaveBeenCalledWith(reader, 'consultation', null);
});

it.each([
  ['refused', '見ることができません'],
  ['unanswered', '届きませんでした'],
] as const)('says why it did not open: %s', async (outcome, words) => {
  showGate({ watchOwnReason: there(null), storeReason: () => Promise.resolve(outcome) });
  choose('相談');
  fireEvent.click(openButton());
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
});

it('lets only a leader keep the entry from the child’s page', async () => {
  const storeReason = vi.fn<PupilsPort['storeReason']>().mockResolvedValue('stored');
  showGate({ watchOwnReason: there(null), storeReason }, LEADER);
  choose('見守り');
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(openButton());
  await waitFor(() => expect(saidAt(screen.getByRole('textbox'))).toBe('ここに書いてください。'));
  expect(storeReason).not.toHaveBeenCalled();
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '家から見られるかもしれない' } });
  fireEvent.click(openButton());
  const kept = { why: '家から見られるかもしれない' };
  await waitFor(() => expect(storeReason).toHaveBeenCalledWith(expect.anything(), 'watching-over', kept));
});

it('opens nothing without a connection', () => {
  showGate({ watchOwnReason: there(null) }, TEACHER, false);
  choose('見守り');
  expect(openButton().disabled).toBe(true);
});
