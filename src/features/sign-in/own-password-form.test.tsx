// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import type { SignInResult } from '@/sync/account/sign-in';
import { OwnPasswordForm } from './own-password-form';

beforeAll(async () => {
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'signin']);
});
afterEach(cleanup);

const FIRST = '4827-1936-5520';
const choose = vi.fn<(password: string) => Promise<SignInResult>>();

function open() {
  choose.mockReset().mockResolvedValue({ ok: false, reason: 'too-old' });
  const asked = { ok: false, reason: 'needs-password', grade: 5, leave: () => Promise.resolve() } as const;
  const nothing = () => undefined;
  render(<OwnPasswordForm asked={{ ...asked, choose }} first={FIRST} onResult={nothing} onLeave={nothing} />);
}

const own = () => screen.getByLabelText<HTMLInputElement>('新しいパスワード');
const again = () => screen.getByLabelText<HTMLInputElement>('新しいパスワード（もう一度）');
function enter(first: string, second: string) {
  fireEvent.change(own(), { target: { value: first } });
  fireEvent.change(again(), { target: { value: second } });
  fireEvent.click(screen.getByRole('button', { name: 'このパスワードにする' }));
}

it.each([
  ['short', 'みじかい', 'みじかい', own],
  ['the first one again', FIRST, FIRST, own],
  ['typed in two ways', 'sora-kumo-hare', 'sora-kumo-ame', again],
])('says at its field that a password is %s, and sends nothing', async (_, first, second, where) => {
  open();
  enter(first, second);
  await waitFor(() => expect(where().getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(where());
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(choose).not.toHaveBeenCalled();
});

it('sends it as it was typed, and says why it was not taken', async () => {
  open();
  enter(' sora-kumo-hare ', ' sora-kumo-hare ');
  await screen.findByText(/ログインしてから時間がたっています/);
  expect(choose).toHaveBeenCalledExactlyOnceWith(' sora-kumo-hare ');
  expect(own().value).toBe(' sora-kumo-hare ');
});
