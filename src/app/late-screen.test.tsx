// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import { fetchAhead, late } from './late-screen';

onStaffScreens();
afterEach(() => vi.restoreAllMocks());

const Sheet = ({ of }: { of: string }) => <p>{`学級簿 ${of}`}</p>;
const part = { default: Sheet };

function network(isThere: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isThere);
  act(() => void window.dispatchEvent(new Event(isThere ? 'online' : 'offline')));
}

it('says that it is on its way, and is there when it has come', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof part>();
  const Late = late(() => promise);
  show(<Late of="1-1" />, {});
  expect(screen.getByText('読み込んでいます')).toBeDefined();
  resolve(part);
  expect(await screen.findByText('学級簿 1-1')).toBeDefined();
});

it('says that there is no connection, and comes by itself when there is one', async () => {
  const fetch = vi.fn<() => Promise<typeof part>>().mockRejectedValueOnce(new TypeError('no network'));
  fetch.mockResolvedValue(part);
  network(false);
  const Late = late(fetch);
  show(<Late of="1-1" />, {});
  expect(await screen.findByRole('heading', { name: 'つながりません' })).toBeDefined();
  network(true);
  expect(await screen.findByText('学級簿 1-1')).toBeDefined();
});

it('is there at once without a network when it was fetched ahead, and is fetched once', async () => {
  const fetch = vi.fn<() => Promise<typeof part>>().mockResolvedValue(part);
  const Late = late(fetch);
  await fetchAhead(<Late of="1-1" />);
  network(false);
  show(<Late of="1-2" />, {});
  expect(screen.getByText('学級簿 1-2')).toBeDefined();
  expect(fetch).toHaveBeenCalledOnce();
});
