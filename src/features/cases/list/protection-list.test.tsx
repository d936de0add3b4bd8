// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseOf } from '../cases.fixture';
import { onCaseScreens, openNames, page, press, showCases } from '../cases-screen.fixture';

onCaseScreens();

const DUTY = {
  ...{ id: 'd1', kind: 'protection-list' as const, by: 'n1', since: '2026-11-02' },
  startedAt: '2026-10-02T01:00:00.000Z',
};
const listed = (change: object = {}) =>
  caseOf({ duties: [{ ...DUTY, ...change, steps: [], linked: [] }], lead: 'n1' });

it('shows whoever has the duty what is to be sent, and ticks it', async () => {
  const send = showCases({ path: '/cases/protection', uid: 'n1', kept: listed() });
  openNames();
  expect(page()).toContain('前に送った日：11月2日');
  press('今月の分を送った');
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('mark-duty', {
      ...{ caseId: 'c1', dutyId: 'd1', step: 'month-sent', to: '市区町村・児童相談所' },
    }),
  );
});

it('says at once, whatever the reason, that a child is away for days on end', () => {
  const alarm = { from: '2026-11-09', on: '2026-11-18' };
  showCases({ path: '/cases/protection', uid: 'n1', kept: listed({ alarm }) });
  openNames();
  expect(screen.getByRole('alert').textContent).toContain('11月9日');
  expect(screen.getByRole('button', { name: 'すぐに送った' })).toBeDefined();
});

it('offers no second tap on the day on which it was sent, but for an alarm that came since', () => {
  const sent = { since: '2026-11-20' };
  showCases({ path: '/cases/protection', uid: 'n1', kept: listed(sent) });
  openNames();
  expect(page()).toContain('前に送った日：11月20日');
  expect(screen.queryByRole('button', { name: '今月の分を送った' })).toBeNull();
  document.body.replaceChildren();
  const alarm = { from: '2026-11-09', on: '2026-11-20' };
  showCases({ path: '/cases/protection', uid: 'n1', kept: listed({ ...sent, alarm }) });
  openNames();
  expect(screen.getByRole('button', { name: 'すぐに送った' })).toBeDefined();
});

it('stands on no list of a colleague of the team who has not the duty, and no way leads there', () => {
  showCases({ path: '/cases/protection', uid: 't1', kept: listed() });
  openNames();
  expect(page()).toContain('この一覧に子どもはいません');
});
