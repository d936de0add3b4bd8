// @vitest-environment happy-dom
import { defaultScale } from '@domain/defaults/settings';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import type { StaffPorts } from '@/staff/ports';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import AskedSettingsPage from './asked-settings-page';
import TalkSettingsPage from './talk-settings-page';

onStaffScreens();

const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: '保存する' });

it('what a school begins with can be saved as it is, and what is saved only when it was changed', async () => {
  const send = vi.fn<StaffPorts['commands']['send']>().mockResolvedValue('stored');
  const { unmount } = show(<AskedSettingsPage school="s1" />, {
    ...{ setup: { watchScale: there(null) }, commands: { send } },
  });
  expect(screen.getByText('このままでよければ、保存してください。')).toBeDefined();
  fireEvent.click(saveButton());
  await waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith('store-scale', defaultScale));
  await waitFor(() => expect(screen.getByText('保存しました。')).toBeDefined());
  unmount();

  show(<AskedSettingsPage school="s1" />, { setup: { watchScale: there(defaultScale) } });
  expect(saveButton().disabled).toBe(true);
});

it('what hangs on the policy says what comes first, and leads an administrator there', () => {
  const ports = { setup: { watchPolicy: there(null) }, people: { watchColleagues: there({}) } };
  const admin: Member = { uid: 'a1', name: '事務', role: 'admin', today: '2026-11-20' };
  const { unmount } = show(<TalkSettingsPage school="s1" />, ports, admin);
  expect(screen.getByRole('link', { name: '受け取る人を決める' }).getAttribute('href')).toContain(
    '/settings/safety',
  );
  unmount();
  show(<TalkSettingsPage school="s1" />, ports, { ...admin, role: 'leader' });
  expect(screen.queryByRole('link')).toBeNull();
});
