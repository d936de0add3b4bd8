// @vitest-environment happy-dom
import type { School } from '@domain/school/school';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { StaffPorts } from '@/staff/ports';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import SchoolsPage from './schools-page';

onStaffScreens();

const SORA: School = { name: '空小学校', code: 'B113000000028', timezone: 'Asia/Tokyo' };

function showSchools(schools: Record<string, School>) {
  const send = vi.fn<StaffPorts['commands']['send']>().mockResolvedValue('stored');
  show(<SchoolsPage />, { schools: { watchSchools: there(schools) }, commands: { send } });
  return send;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

it('a city without a school says how to begin, and a code may be written as it is copied', async () => {
  const send = showSchools({});
  expect(screen.getByText('まだ、学校がありません')).toBeDefined();
  press('学校を加える');
  fill('学校の名前', '海辺小学校');
  fill(/^学校コード/, 'ｂ１１３ ０００００００１９');
  fill('名前', '事務 うみ');
  fill('メールアドレス', 'jimu@umibe.example');
  press('学校を加える');
  await waitFor(() => expect(screen.getByText('海辺小学校を加えました')).toBeDefined());
  expect(send).toHaveBeenCalledExactlyOnceWith('found-school', {
    school: { name: '海辺小学校', code: 'B113000000019' },
    administrator: { displayName: '事務 うみ', email: 'jimu@umibe.example' },
  });
});

it('what is missing is said at its field, and nothing is sent', async () => {
  const send = showSchools({});
  press('学校を加える');
  fill(/^学校コード/, '113000000019');
  fill(/^最初のパスワード/, 'short');
  press('学校を加える');
  await waitFor(() => expect(screen.getByText('英字1つと数字12けたで書いてください。')).toBeDefined());
  for (const said of [
    '学校の名前を書いてください。',
    '名前を書いてください。',
    'メールアドレスの形になっていません。',
    '10文字以上にしてください。',
  ])
    expect(screen.getByText(said), said).toBeDefined();
  expect(send).not.toHaveBeenCalled();
});

it('a school gets another administrator', async () => {
  const send = showSchools({ 'sora-sho': SORA });
  press('管理者を加える：空小学校');
  fill('名前', '教頭 りく');
  fill('メールアドレス', 'riku@sora.example');
  press('管理者を加える');
  await waitFor(() => expect(screen.getByText('空小学校に、管理者を加えました')).toBeDefined());
  expect(send).toHaveBeenCalledExactlyOnceWith('appoint-administrator', {
    school: 'sora-sho',
    administrator: { displayName: '教頭 りく', email: 'riku@sora.example' },
  });
});
