// @vitest-environment happy-dom
import { defaultPolicy } from '@domain/defaults/settings';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { saidAt } from '@/staff/form/said-at.fixture';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import SignInSettingsPage from './sign-in-settings-page';

onStaffScreens();

function showPage(policy: ReturnType<typeof defaultPolicy> | null = defaultPolicy(['a'])) {
  const send = vi.fn().mockResolvedValue('stored');
  show(<SignInSettingsPage school="sora" />, { setup: { watchPolicy: there(policy) }, commands: { send } });
  return send;
}

const days = () => screen.findByLabelText<HTMLInputElement>('閉じるまでの日数');
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: '日数を保存する' });

it('says after how many days a tablet without an answer closes, and stores another number', async () => {
  const policy = defaultPolicy(['a']);
  const send = showPage(policy);
  expect((await days()).value).toBe('14');
  expect(save().disabled).toBe(true);
  fireEvent.change(await days(), { target: { value: '7' } });
  fireEvent.click(save());
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-policy', { ...policy, lockAfterDays: 7 }));
});

it.each(['2', '31', '', 'x'])('takes no %s', async (value) => {
  const send = showPage({ ...defaultPolicy(['a']), lockAfterDays: 5 });
  expect((await days()).value).toBe('5');
  fireEvent.change(await days(), { target: { value } });
  const field = await days();
  await waitFor(() => expect(saidAt(field)).toBe('3日から30日のあいだで書いてください。'));
  fireEvent.click(save());
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(send).not.toHaveBeenCalled();
});

it('says that a school without a policy has more to settle first', async () => {
  showPage(null);
  await screen.findByRole('heading', { name: 'ログインのきまり' });
  expect(screen.queryByLabelText('閉じるまでの日数')).toBeNull();
});
