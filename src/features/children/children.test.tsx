// @vitest-environment happy-dom
import type { Pupil } from '@domain/school/school';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { ChildPage } from './child-page';
import { ChildrenPage } from './children-page';
import { NewChildPage } from './new-child-page';

onStaffScreens();

const LEADER = { ...TEACHER, uid: 'vice', role: 'leader', title: 'vice-principal' } as const;
const CLASSES = {
  classIds: ['2026-5-1', '2026-5-2'],
  classNameOf: (id: string) => `5年${id.at(-1)}組`,
};
const NAMI: Pupil = {
  ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 12, familyName: '海野' },
  ...{ givenName: 'なみ', kana: 'うみの なみ', status: 'active' },
};
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('shows who is in a class, by number, and leads to each', () => {
  const names = { familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' };
  const pupils = { p2: { ...names, number: 12 }, p1: { ...names, givenName: 'そら', number: 3 } };
  const ports = { schools: { watchRoster: there({ pupils }) }, pupils: { watchTransfers: there({}) } };
  show(<ChildrenPage school="s1" {...CLASSES} />, ports, LEADER);
  expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([
    ...['/children/new', '/children/p1', '/children/p2'],
  ]);
});

it('adds a child in one form, with a full-width number, and says what is missing before it is sent', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(<NewChildPage {...CLASSES} />, { commands: { send } }, LEADER);
  const add = () => fireEvent.click(screen.getByRole('button', { name: '加える' }));
  add();
  await screen.findByText('姓を書いてください。');
  screen.getByText('学級を選んでください。');
  screen.getByText('1から99までの番号を書いてください。');
  expect(send).not.toHaveBeenCalled();
  write('姓', ' 海野 ');
  write('名', 'なみ');
  write('よみがな', 'うみの なみ');
  write('学級', '2026-5-2');
  write('出席番号', '１２');
  write('メールアドレス（なくてもよい）', 'nami@sora.example');
  add();
  await screen.findByText('海野 なみさんを加えました');
  expect(send).toHaveBeenCalledWith('store-child', {
    child: { classId: '2026-5-2', number: 12, familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' },
    here: true,
    signIn: { email: 'nami@sora.example' },
  });
});

it('moves a child and corrects its name in the same form', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const ports = { pupils: { watchPupil: there(NAMI), watchTransfer: there(null) }, commands: { send } };
  show(<ChildPage school="s1" pupilId="p2" {...CLASSES} />, ports, LEADER);
  write('名', 'なみえ');
  write('学級', '2026-5-2');
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-child', {
      pupilId: 'p2',
      child: {
        classId: '2026-5-2',
        number: 12,
        familyName: '海野',
        givenName: 'なみえ',
        kana: 'うみの なみ',
      },
      here: true,
    }),
  );
});
