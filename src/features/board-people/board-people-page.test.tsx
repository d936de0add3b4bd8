// @vitest-environment happy-dom
import type { BoardStaff } from '@domain/identity';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { failing, onStaffScreens, show, there } from '@/staff/screen.fixture';
import BoardPeoplePage from './board-people-page';

onStaffScreens();

const OFFICIAL: Member = { uid: 'b1', name: '市の担当', role: 'board', today: '2026-11-20' };
const PEOPLE: Record<string, BoardStaff> = {
  b1: { active: true, displayName: '市の担当' },
  b2: { active: true, displayName: '係 ひとり', posts: ['absence'] },
};

function showPeople() {
  const send = vi.fn().mockResolvedValue('stored');
  show(<BoardPeoplePage />, { people: { watchBoardMembers: there(PEOPLE) }, commands: { send } }, OFFICIAL);
  return send;
}
const part = (name: string) => within(screen.getByRole('region', { name }));

it('says what is left to each, and stores another post', async () => {
  const send = showPeople();
  expect(part('市の担当').getByText(/教育委員会のすべてが見えます/)).toBeTruthy();
  const officer = part('係 ひとり');
  expect(officer.getByText(/選んだ係のことだけ/)).toBeTruthy();
  const store = officer.getByRole<HTMLButtonElement>('button', { name: '係を保存する' });
  expect(store.disabled).toBe(true);
  fireEvent.click(officer.getByRole('checkbox', { name: /^いじめの係/ }));
  fireEvent.click(store);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-board-member', {
      ...{ uid: 'b2', active: true, posts: ['absence', 'bullying'] },
    }),
  );
});

it('gives all of it back with the last post, and stops somebody with what is left to them', async () => {
  const send = showPeople();
  const officer = part('係 ひとり');
  fireEvent.click(officer.getByRole('button', { name: '係 ひとりに見えないようにする' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-board-member', {
      ...{ uid: 'b2', active: false, posts: ['absence'] },
    }),
  );
  fireEvent.click(officer.getByRole('checkbox', { name: /^不登校の係/ }));
  expect(officer.getByText(/教育委員会のすべてが見えます/)).toBeTruthy();
  fireEvent.click(officer.getByRole('button', { name: '係を保存する' }));
  await waitFor(() =>
    expect(send).toHaveBeenLastCalledWith('store-board-member', { uid: 'b2', active: true }),
  );
});

it('names somebody new with a post, without sending the address', async () => {
  const send = showPeople();
  const form = part('人を加える');
  fireEvent.change(form.getByLabelText('名前'), { target: { value: '係 ふたり' } });
  fireEvent.change(form.getByLabelText('メールアドレス'), { target: { value: 'user@example.com' } });
  fireEvent.click(form.getByRole('checkbox', { name: /^情報の係/ }));
  fireEvent.click(form.getByRole('button', { name: '加える' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('admit-to-board', {
      ...{ displayName: '係 ふたり', secondFactor: true, posts: ['systems'] },
      emailHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    }),
  );
});

it('says why nobody is there', () => {
  show(<BoardPeoplePage />, { people: { watchBoardMembers: failing('denied') } }, OFFICIAL);
  expect(document.body.textContent).toContain('見ることができません');
});
