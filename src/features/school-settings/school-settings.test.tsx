// @vitest-environment happy-dom
import { defaultPolicy } from '@domain/defaults/settings';
import type { Staff } from '@domain/identity';
import { defaultHelp } from '@domain/defaults/help';
import { helpPages } from '@domain/school/class-tools';
import type { SchoolCalendar } from '@domain/school/calendar';
import type { Help } from '@domain/school/settings';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import CalendarPage from './calendar-page';
import ToolsPage from './tools-page';
import { HelpPage } from './help-page';
import SafetyPage from './safety-page';
import SchoolPage from './school-page';

onStaffScreens();

const ADMIN = { ...TEACHER, role: 'admin', title: 'office' } as const;
const CALENDAR: SchoolCalendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存する' }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

it('closes several days at once, and says what that means before it is saved', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <CalendarPage school="s1" />,
    { schools: { watchCalendar: there(CALENDAR) }, commands: { send } },
    ADMIN,
  );
  await screen.findByText('2026年11月');
  press(/^11月25日.*学校のある日$/);
  press(/^11月26日/);
  fireEvent.change(screen.getByLabelText('休みや行事の名前'), { target: { value: ' 開校記念日 ' } });
  press('休みにする');
  screen.getByRole('button', { name: /^11月26日.*開校記念日$/ });
  screen.getByText(/土日のほかの休み：11月25日/);
  press(/^11月28日.*土日$/);
  press('学校のある日にする');
  save();
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-calendar', {
      ...CALENDAR,
      closures: [{ from: '2026-11-25', to: '2026-11-26', name: '開校記念日' }],
      extraSchoolDays: ['2026-11-28'],
    }),
  );
});

it('makes a day a trip of one grade, and a half day of the whole school, and says what follows', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <CalendarPage school="s1" />,
    { schools: { watchCalendar: there(CALENDAR) }, commands: { send } },
    ADMIN,
  );
  await screen.findByText('2026年11月');
  const name = (value: string) =>
    fireEvent.change(screen.getByLabelText('休みや行事の名前'), { target: { value } });
  press(/^11月25日/);
  name('遠足');
  fireEvent.click(screen.getByLabelText('5年生'));
  press('この日の行事にする');
  screen.getByText(/^11月25日.*：遠足（5年生） 答えていない人として数えません/);
  press(/^11月26日/);
  name('午前授業');
  fireEvent.click(screen.getByLabelText('5年生'));
  fireEvent.click(screen.getByLabelText(/子どもはタブレットを使わない/));
  fireEvent.change(screen.getByLabelText('この日だけの開く時刻'), { target: { value: '08:00' } });
  fireEvent.change(screen.getByLabelText('この日だけの閉じる時刻'), { target: { value: '12:30' } });
  press('この日の行事にする');
  save();
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-calendar', {
      ...CALENDAR,
      events: [
        { from: '2026-11-25', to: '2026-11-25', name: '遠足', grades: [5], out: true },
        {
          ...{ from: '2026-11-26', to: '2026-11-26', name: '午前授業', out: false },
          hours: { opensAt: '08:00', closesAt: '12:30' },
        },
      ],
    }),
  );
});

it('begins with weekends, vacations and the national holidays of two school years', async () => {
  show(<CalendarPage school="s1" />, { schools: { watchCalendar: there(null) } }, ADMIN);
  await screen.findByText(/ふつうの予定/);
  screen.getByRole('button', { name: /^11月23日.*勤労感謝の日$/ });
});

it('does not store a day that ends before it begins', async () => {
  const send = vi.fn();
  show(
    <CalendarPage school="s1" />,
    { schools: { watchCalendar: there(CALENDAR) }, commands: { send } },
    ADMIN,
  );
  fireEvent.change(await screen.findByLabelText('閉じる時刻'), { target: { value: '07:00' } });
  save();
  await screen.findByText('閉じる時刻は、開く時刻より後にしてください。');
  expect(send).not.toHaveBeenCalled();
});

const member = (displayName: string, workDays: number[]): Staff => ({
  ...{ role: 'counsellor', title: 'nurse', displayName, classIds: [], cover: {}, workDays, active: true },
});
const COLLEAGUES = { a: member('青木', [1, 2, 3, 4, 5]), b: member('石田', [2]) };

it('says on which days nobody would read an answer about danger, and stores who does', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <SafetyPage school="s1" />,
    {
      setup: { watchPolicy: there(null) },
      people: { watchColleagues: there<Readonly<Record<string, Staff>>>(COLLEAGUES) },
      commands: { send },
    },
    ADMIN,
  );
  fireEvent.click(await screen.findByRole('checkbox', { name: /石田/ }));
  expect(screen.getAllByText(/だれもいません。/)).toHaveLength(4);
  fireEvent.click(screen.getByRole('checkbox', { name: /青木/ }));
  expect(screen.queryByText(/だれもいません。/)).toBeNull();
  save();
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-policy', defaultPolicy(['b', 'a'])));
});

it('shows what a child will read, and refuses an address that is not safe to open', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const help: Help = {
    lines: [{ id: 'x', name: { ja: '市の電話' }, kind: 'phone', number: '0120-1', free: true }],
    options: [],
  };
  show(
    <HelpPage
      school="s1"
      preview={({ lines }) => <p>{`見本 ${lines.map(({ name }) => name.ja).join()}`}</p>}
    />,
    { setup: { watchHelp: there(help) }, commands: { send } },
    ADMIN,
  );
  fireEvent.change(await screen.findByLabelText(/^名前（\{/), { target: { value: '町の電話' } });
  screen.getByText('見本 町の電話');
  fireEvent.change(screen.getByLabelText('ページのアドレス'), { target: { value: 'http://a.jp' } });
  save();
  await screen.findByText('https:// で始まるアドレスだけ使えます。');
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('ページのアドレス'), { target: { value: 'https://a.jp' } });
  save();
  const [line] = help.lines;
  const next = { lines: [{ ...line, name: { ja: '町の電話' }, url: 'https://a.jp' }], options: [] };
  await waitFor(() => expect(send).toHaveBeenCalledWith('store-help', next));
});

it('stores the number that the board rings, and refuses what is none', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const school = { name: 'そら小', code: 'B101100000000', timezone: 'Asia/Tokyo' as const };
  show(<SchoolPage school="s1" />, { schools: { watchSchool: there(school) }, commands: { send } }, ADMIN);
  const field = await screen.findByLabelText('電話番号');
  fireEvent.change(field, { target: { value: '職員室' } });
  save();
  await screen.findByText(/^数字と - で書いてください/);
  fireEvent.change(field, { target: { value: '03-1234-5678' } });
  save();
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-school', { ...school, phone: '03-1234-5678' }),
  );
});

it('notes which pages of help opened on a pupil’s tablet, and whether a tool that shows screens looks away', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const page = helpPages(defaultHelp)[0]?.url ?? '';
  show(
    <ToolsPage school="s1" />,
    { setup: { watchTools: there(null), watchHelp: there(null) }, commands: { send } },
    ADMIN,
  );
  await screen.findByText(page);
  screen.getByText(new RegExp(`${location.origin}/links`));
  expect(screen.queryByRole('checkbox')).toBeNull();
  press(/：開かなかった$/);
  screen.getByText(/フィルタを管理する人に/);
  fireEvent.change(screen.getByLabelText('道具の名前'), { target: { value: ' 画面一覧 ' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /画面の一覧と、ことばの通報から外してもらった/ }));
  save();
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('store-tools', {
      ...{ tool: '画面一覧', leftOut: true },
      checks: { [page]: { opens: false, day: ADMIN.today } },
    }),
  );
});
