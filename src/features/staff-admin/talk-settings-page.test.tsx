// @vitest-environment happy-dom
import { defaultPolicy } from '@domain/defaults/settings';
import type { Staff } from '@domain/identity';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import TalkSettingsPage from './talk-settings-page';

onStaffScreens();

const member = (displayName: string): Staff => ({
  ...{ role: 'counsellor', title: 'nurse', displayName, classIds: [], cover: {} },
  ...{ workDays: [1, 2, 3, 4, 5], active: true },
});
const COLLEAGUES = { a: member('青木'), b: member('石田'), c: member('上田') };

function showPage(policy: ReturnType<typeof defaultPolicy> | null = defaultPolicy(['a'])) {
  const send = vi.fn().mockResolvedValue('stored');
  show(<TalkSettingsPage school="sora" />, {
    setup: { watchPolicy: there(policy) },
    people: { watchColleagues: there<Readonly<Record<string, Staff>>>(COLLEAGUES) },
    commands: { send },
  });
  return send;
}
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存する' }));
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }));

it('stores the rooms, one a line, and those who said yes, by a command', async () => {
  const send = showPage();
  const rooms = await screen.findByLabelText<HTMLTextAreaElement>('部屋（1行に1つ、20まで）');
  expect(rooms.value).toBe('保健室\n相談室\n図書室\n校長室');
  screen.getByText('いまは、だれも名前では選べません。');
  fireEvent.change(rooms, { target: { value: ' 保健室 \n\n図書室\n' } });
  for (const name of [/青木/, /石田/, /上田/]) choose(name);
  save();
  const next = { meetingPlaces: ['保健室', '図書室'], byName: ['a', 'b', 'c'] };
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-talk-settings', next));
});

it('says in plain words that two are too few, and sends nothing', async () => {
  const send = showPage();
  await screen.findByLabelText('部屋（1行に1つ、20まで）');
  for (const name of [/青木/, /石田/]) choose(name);
  save();
  await screen.findByText('3人以上を選ぶか、ひとりも選ばないでください。');
  expect(send).not.toHaveBeenCalled();
});
