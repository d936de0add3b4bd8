// @vitest-environment happy-dom
import type { Staff } from '@domain/identity';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, there } from '../screen.fixture';
import { ReportHarm } from './report-harm';

onStaffScreens();

it('goes to the board with whom it is about and what was seen, and leaves nothing on the screen or the device', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(<ReportHarm pupilId="p1" school="s1" disabled={false} />, {
    people: { watchColleagues: there({ t2: { displayName: '西', title: 'homeroom' } as Staff }) },
    commands: { send },
  });
  const submit = screen.getByRole<HTMLButtonElement>('button', { name: '教育委員会に伝える' });
  fireEvent.change(screen.getByLabelText(/^見たこと/), { target: { value: '教室で大きな音がした' } });
  expect(submit.disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: '西（担任）' }));
  fireEvent.click(submit);
  await waitFor(() =>
    expect(send.mock.calls).toEqual([
      ['report-harm', { pupilId: 'p1', about: ['t2'], text: '教室で大きな音がした' }],
    ]),
  );
  await screen.findByText(/伝えました/);
  expect(document.body.textContent).not.toContain('大きな音');
  expect(Object.keys(sessionStorage)).toEqual([]);
});

it('names the child in words where it is told from no child’s page', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(<ReportHarm school="s1" disabled={false} />, {
    people: { watchColleagues: there({ t2: { displayName: '西', title: 'homeroom' } as Staff }) },
    commands: { send },
  });
  const submit = screen.getByRole<HTMLButtonElement>('button', { name: '教育委員会に伝える' });
  fireEvent.change(screen.getByLabelText(/^見たこと/), { target: { value: '教室で大きな音がした' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '西（担任）' }));
  expect(submit.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/^どの子のことですか/), { target: { value: '5年1組 青木さん' } });
  fireEvent.click(submit);
  await waitFor(() =>
    expect(send.mock.calls).toEqual([
      ['report-harm', { childWords: '5年1組 青木さん', about: ['t2'], text: '教室で大きな音がした' }],
    ]),
  );
});
