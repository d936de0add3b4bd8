// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import { rememberCards } from '@/local/cards-known';

let SignInPage: ComponentType<{ onOpenHelp: () => void }>;
beforeAll(async () => {
  vi.stubEnv('VITE_STACK', JSON.stringify({ projectId: 'demo-sign-in', apiKey: 'none' }));
  SignInPage = (await import('./sign-in-page')).default;
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'signin']);
});
beforeEach(() => localStorage.removeItem('soramoyo.cards'));
afterEach(cleanup);

const open = () => render(<SignInPage onOpenHelp={() => undefined} />);
const byCard = () => screen.queryByRole('button', { name: 'カードで はいる' });

it('offers cards plainly where the school has them', () => {
  rememberCards(true);
  open();
  expect(byCard()?.className).toBe('button');
});

it('on a tablet that knows nothing the way by card is there, and does not push itself forward', () => {
  open();
  expect(byCard()?.className).toContain('button-quiet');
});

it('where the school has none it stands only where somebody looks for another way in', () => {
  rememberCards(false);
  open();
  expect(byCard()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /わすれた|忘れた/ }));
  fireEvent.click(byCard() ?? document.body);
  expect(screen.queryByLabelText(/メール/)).toBeNull();
});

it('says at the field that the address for a mail is none, and sends nothing', async () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: /わすれた|忘れた/ }));
  const field = await screen.findByLabelText('登録してあるメールアドレス');
  fireEvent.change(field, { target: { value: 'sora' } });
  fireEvent.click(screen.getByRole('button', { name: 'メールを送る' }));
  await screen.findByText('メールアドレスを入れてください');
  expect(document.activeElement).toBe(field);
});
