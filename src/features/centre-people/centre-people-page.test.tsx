// @vitest-environment happy-dom
import type { CentreStaff } from '@domain/identity';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { saidAt } from '@/staff/form/said-at.fixture';
import type { Member } from '@/staff/people/member';
import { failing, onStaffScreens, show, there } from '@/staff/screen.fixture';
import CentrePeoplePage from './centre-people-page';

onStaffScreens();

const OFFICIAL: Member = { uid: 'b1', name: '市の担当', role: 'board', today: '2026-11-20' };
const HASH_OF_ADDRESS = 'b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514';

function showPeople(people: Record<string, CentreStaff>) {
  const send = vi.fn().mockResolvedValue('stored');
  show(<CentrePeoplePage />, { centre: { watchCentreMembers: there(people) }, commands: { send } }, OFFICIAL);
  return send;
}

it('names somebody without sending the address, and asks for a second factor unless told otherwise', async () => {
  const send = showPeople({});
  expect(document.body.textContent).toContain('まだ、だれもログインしていません');
  fireEvent.change(screen.getByLabelText('名前'), { target: { value: '心理 一番' } });
  fireEvent.change(screen.getByLabelText('メールアドレス'), { target: { value: ' User@Example.com' } });
  fireEvent.click(screen.getByRole('button', { name: '加える' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('admit-to-centre', {
      ...{ displayName: '心理 一番', emailHash: HASH_OF_ADDRESS, secondFactor: true },
    }),
  );
  await screen.findByText(/加えました/);
});

it('says at the field what is missing, or is no address, and sends nothing', async () => {
  const send = showPeople({});
  const name = screen.getByLabelText('名前');
  const email = screen.getByLabelText('メールアドレス');
  fireEvent.click(screen.getByRole('button', { name: '加える' }));
  await waitFor(() => expect(saidAt(name)).toBe('ここに書いてください。'));
  expect(document.activeElement).toBe(name);
  fireEvent.change(name, { target: { value: '心理 一番' } });
  fireEvent.change(email, { target: { value: 'user.example.com' } });
  await waitFor(() => expect(saidAt(email)).toBe('この書き方では送れません。直してください。'));
  fireEvent.click(screen.getByRole('button', { name: '加える' }));
  await waitFor(() => expect(document.activeElement).toBe(email));
  expect(send).not.toHaveBeenCalled();
});

it('stops somebody, and asks somebody for a second factor', async () => {
  const send = showPeople({ c1: { active: true, displayName: '心理 一番' } });
  fireEvent.click(screen.getByRole('button', { name: '心理 一番に見えないようにする' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-centre-member', {
      ...{ uid: 'c1', active: false, secondFactor: false },
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: '心理 一番に2段階の確認をたのむ' }));
  await waitFor(() =>
    expect(send).toHaveBeenLastCalledWith('store-centre-member', {
      ...{ uid: 'c1', active: true, secondFactor: true },
    }),
  );
});

it('says why nobody is there', () => {
  show(<CentrePeoplePage />, { centre: { watchCentreMembers: failing('denied') } }, OFFICIAL);
  expect(document.body.textContent).toContain('見ることができません');
});
