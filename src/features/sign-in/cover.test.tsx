// @vitest-environment happy-dom
import { IDLE_MS, SESSION_MS } from '@domain/accounts/staff-session';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginPresence } from '@/local/presence';
import type { AccountPort, OwnAccount, Proof } from '@/staff/ports/account';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import { Cover } from './cover';

onStaffScreens();
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  beginPresence();
  // The test's browser has no top layer.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => vi.useRealTimers());

const RIGHT = 'hajimete-no-hi';
let askAgain: () => Promise<boolean>;

function open(own: Partial<OwnAccount> = {}) {
  const proveByPassword = vi.fn<(password: string) => Promise<Proof>>((password) =>
    Promise.resolve(password === RIGHT ? { ok: true } : { ok: false, reason: 'wrong-credentials' }),
  );
  const onProofAsked: AccountPort['onProofAsked'] = (asked) => {
    askAgain = asked;
    return () => undefined;
  };
  const ownAccount = () =>
    Promise.resolve({ email: 'sato@umi.example', firebase: {}, provenAt: Date.now(), ...own });
  show(
    <Cover onLeave={() => undefined}>
      <textarea aria-label="書きかけ" />
    </Cover>,
    { account: { ownAccount, proveByPassword, onProofAsked } },
  );
  return proveByPassword;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const draft = () => screen.getByLabelText<HTMLTextAreaElement>('書きかけ', { exact: true });
function asked(): Promise<boolean> {
  let answer = Promise.resolve(false);
  act(() => {
    answer = askAgain();
  });
  return answer;
}
const isCovered = () => draft().closest('[inert]') !== null;

async function enter(password: string, button = 'ロックを外す') {
  fireEvent.change(await screen.findByLabelText('パスワード'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: button }));
}

it('is covered after half an hour without a hand, keeps what was written, and opens for the same person alone', async () => {
  open();
  fireEvent.change(draft(), { target: { value: '面談の記録' } });
  await pass(IDLE_MS - 60_000);
  expect(isCovered()).toBe(false);
  fireEvent.keyDown(window);
  await pass(IDLE_MS - 60_000);
  expect(isCovered()).toBe(false);
  await pass(90_000);
  expect(isCovered()).toBe(true);
  fireEvent.keyDown(window);
  await pass(20_000);
  expect(isCovered()).toBe(true);
  await enter('another');
  await screen.findByText(/パスワードがちがうようです/);
  await enter(RIGHT);
  await waitFor(() => expect(isCovered()).toBe(false));
  expect(draft().value).toBe('面談の記録');
});

it('stays covered when the page is opened anew', async () => {
  open();
  await pass(IDLE_MS + 20_000);
  expect(isCovered()).toBe(true);
  document.body.replaceChildren();
  open();
  expect(isCovered()).toBe(true);
});

it('is covered twelve hours after the sign-in', async () => {
  open({ provenAt: Date.now() - SESSION_MS - 1 });
  await screen.findByText(/12時間たちました/);
  expect(isCovered()).toBe(true);
});

it('asks again who somebody is where the server wants it, and says whether it was answered', async () => {
  open();
  await pass(0);
  let answer = asked();
  await screen.findByText('ご本人であることの確認');
  fireEvent.click(screen.getByRole('button', { name: 'やめる' }));
  expect(await answer).toBe(false);
  answer = asked();
  await enter(RIGHT, 'たしかめて つづける');
  expect(await answer).toBe(true);
});
