// @vitest-environment happy-dom
import type { OutsidePlace } from '@domain/outside/records';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import { saidAt } from '@/staff/form/said-at.fixture';
import OutsidePlacesPage from './outside-places-page';

onStaffScreens();

const OFFICIAL: Member = { uid: 'b1', name: '市の担当', role: 'board', today: '2026-11-20' };
const PLACE: OutsidePlace = { name: 'ひろば', kind: 'public', active: true, schools: ['s1'] };
const HASH_OF_ADDRESS = 'b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514';

function showPlaces(places: Record<string, OutsidePlace>) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <OutsidePlacesPage />,
    {
      outside: {
        watchOutsidePlaces: there(places),
        watchPlaceMembers: there({ w1: { place: 'hiroba', displayName: '広場 さち', active: true } }),
      },
      commands: { send },
    },
    OFFICIAL,
  );
  return send;
}

it('adds a place', async () => {
  const send = showPlaces({});
  expect(document.body.textContent).toContain('まだ、場所がありません');
  fireEvent.click(screen.getByRole('button', { name: '場所を加える' }));
  fireEvent.change(screen.getByLabelText(/種類|どんな/), { target: { value: 'private' } });
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  const name = screen.getByLabelText('場所の名前');
  await waitFor(() => expect(saidAt(name)).toBe('ここに書いてください。'));
  fireEvent.change(name, { target: { value: 'もり' } });
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  // A private one has been agreed with.
  await screen.findByText('日を入れてください。');
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText(/種類|どんな/), { target: { value: 'public' } });
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-outside-place', {
      placeId: expect.any(String) as string,
      place: { name: 'もり', kind: 'public', active: true },
    }),
  );
});

it('adds somebody without sending the address, and stops somebody', async () => {
  const send = showPlaces({ hiroba: PLACE });
  fireEvent.click(screen.getByRole('button', { name: '働く人を加える' }));
  await waitFor(() => expect(saidAt(screen.getByLabelText('名前'))).toBe('ここに書いてください。'));
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('名前'), { target: { value: '広場 みち' } });
  fireEvent.change(screen.getByLabelText('メールアドレス'), { target: { value: ' User@Example.com' } });
  fireEvent.click(screen.getByRole('button', { name: '働く人を加える' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('admit-to-place', {
      ...{ placeId: 'hiroba', displayName: '広場 みち', emailHash: HASH_OF_ADDRESS },
    }),
  );
  await screen.findByText(/加えました/);
  fireEvent.click(screen.getByRole('button', { name: '見えないようにする' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-place-member', { uid: 'w1', active: false }));
});

it('shows one that is closed, and adds nobody to it', () => {
  showPlaces({ hiroba: { ...PLACE, active: false } });
  expect(document.body.textContent).toContain('閉じています');
  expect(screen.queryByRole('button', { name: '働く人を加える' })).toBeNull();
});
