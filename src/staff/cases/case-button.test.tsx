// @vitest-environment happy-dom
import type { Case, OpenedWith } from '@domain/cases/records';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { CaseList } from '../ports/cases';
import { onStaffScreens, show, there } from '../screen.fixture';
import { CaseButton } from './case-button';

const SOS: OpenedWith = { kind: 'sos', id: 'sos1' };
const kept = (origin: OpenedWith, state: Case['state'] = 'open') =>
  ({ pupilId: 'p1', origin, further: [], state }) as unknown as Case;

onStaffScreens();

function showButton(origin: OpenedWith, ...cases: Case[]) {
  const send = vi.fn().mockResolvedValue('stored');
  const all = cases.map((one, index) => ({ caseId: `c${index}`, kept: one }));
  const list: CaseList = { all, unreadable: [], more: false };
  show(<CaseButton pupilId="p1" origin={origin} disabled={false} />, {
    cases: { watchCasesOf: there(list) },
    commands: { send },
  });
  return send;
}

const way = () => screen.queryByRole('link', { name: 'ケースを見る' })?.getAttribute('href');

it('begins a case with its reason', async () => {
  const send = showButton(SOS);
  expect(way()).toBeUndefined();
  fireEvent.click(screen.getByRole('button', { name: 'ケースにする' }));
  await waitFor(() => expect(send.mock.calls).toEqual([['open-case', { pupilId: 'p1', origin: SOS }]]));
});

it('leads to the case that it has become, and begins none beside it', () => {
  showButton(SOS, kept(SOS));
  expect(way()).toBe('/cases/c0');
  expect(screen.queryByRole('button')).toBeNull();
});

it('adds a second reason to the case that there is', () => {
  showButton(SOS, kept({ kind: 'absence', id: '2026-10' }));
  expect(way()).toBe('/cases/c0');
  expect(screen.getByRole('button', { name: 'このケースに加える' })).toBeDefined();
});

it('begins again where only a closed one is there', () => {
  showButton(SOS, kept({ kind: 'absence', id: '2026-10' }, 'closed'));
  expect(screen.getByRole('button', { name: 'ケースにする' })).toBeDefined();
});
