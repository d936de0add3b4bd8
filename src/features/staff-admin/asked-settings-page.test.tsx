// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { failing, onItsWay, onStaffScreens, show, there } from '@/staff/screen.fixture';
import AskedSettingsPage from './asked-settings-page';

onStaffScreens();

const showPage = (watchScale: Parameters<typeof show>[1]['setup'], send = vi.fn()) => {
  send.mockResolvedValue('stored');
  return show(<AskedSettingsPage school="sora" />, { setup: watchScale ?? {}, commands: { send } });
};

it('asks one question more only once the school has said so, and stores that by a command', async () => {
  const send = vi.fn();
  showPage({ watchScale: there(null) }, send);
  await screen.findByText('まだ この学校の設定は保存されていません。次の設定が使われています。');
  const box = screen.getByRole('checkbox', { name: 'ひとことの質問をたずねる' });
  expect((box as HTMLInputElement).checked).toBe(false);
  fireEvent.click(box);
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-scale', { scale: 'weather', body: true, soft: true }),
  );
});

it('switches it off again, and keeps the rest', async () => {
  const send = vi.fn();
  showPage({ watchScale: there({ scale: 'faces', body: false, soft: true }) }, send);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'ひとことの質問をたずねる' }));
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-scale', { scale: 'faces', body: false }));
});

it('says that it is on its way, and that it cannot be shown', async () => {
  const waiting = showPage({ watchScale: onItsWay });
  await screen.findByRole('status', { name: '読み込んでいます' });
  waiting.unmount();
  showPage({ watchScale: failing('denied') });
  await screen.findByRole('button', { name: 'もう一度読み込む' });
});
