// @vitest-environment happy-dom
import type { SchoolCalendar } from '@domain/school/calendar';
import type { ClassDay } from '@domain/derived';
import type { Roster } from '@domain/school/school';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { BoardPort } from '@/staff/ports/board';
import { asOf, failing, onItsWay, onStaffScreens, show, there } from '@/staff/screen.fixture';
import type { Watched } from '@/staff/watched';
import ClassBoardPage from './class-board-page';
import { NOTHING_WAITS, type Waiting } from './first/waiting';

const TODAY = '2026-11-20';
const CALENDAR: SchoolCalendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
const PUPIL = { familyName: '青木', givenName: '光', kana: 'あおき ひかり', number: 1 };
const ROSTER = { pupils: { p1: PUPIL } } as unknown as Roster;
const TODAYS: ClassDay = { classId: '2026-5-1', day: TODAY };

onStaffScreens();

const NOBODY_WAITS: Watched<Waiting> = { ...{ state: 'ready', live: true, at: 0 }, value: NOTHING_WAITS };

function showBoard(board: Partial<BoardPort>, roster = there<Roster | null>(ROSTER)) {
  show(
    <ClassBoardPage
      isHomeroom
      waiting={NOBODY_WAITS}
      whyNoticed={() => null}
      school="s1"
      classId="2026-5-1"
      className="5年1組"
      uid="t1"
      today={TODAY}
      calendar={CALENDAR}
      aside={() => null}
    />,
    { board, schools: { watchRoster: roster } },
  );
}

describe('the class board', () => {
  it('says that it loads', () => {
    showBoard({ watchClassDays: onItsWay });
    expect(screen.getByRole('status').textContent).toContain('読み込んで');
  });

  it.each([
    ['denied', '見ることができません'],
    ['unavailable', 'つながりません'],
    ['broken', '読み取れない'],
  ] as const)('says why there is nothing: %s', (failure, words) => {
    showBoard({ watchClassDays: failing(failure) });
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it('says that there is no roster yet', () => {
    showBoard({ watchClassDays: there({}) }, there(null));
    expect(screen.getByRole('status').textContent).toContain('名簿');
  });

  it('shows no name before it is asked for, and lets nobody record anything without a connection', () => {
    showBoard({ watchClassDays: asOf({ [TODAY]: TODAYS }, Date.parse('2026-11-20T08:31:00+09:00')) });
    expect(screen.getByText(/8:31/, { selector: '[role=status]' })).toBeDefined();
    expect(document.body.textContent).not.toContain('青木');
    fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
    expect(screen.getAllByRole('rowheader', { name: '青木 光' })).not.toEqual([]);
    const contact = screen.getByRole<HTMLButtonElement>('button', { name: /声かけした/ });
    expect(contact.disabled).toBe(true);
  });

  it('takes a mark back that was not stored, and says so', async () => {
    const storeContact = vi.fn<BoardPort['storeContact']>().mockResolvedValue('refused');
    showBoard({ watchClassDays: there({ [TODAY]: TODAYS }), storeContact });
    fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
    const contact = () => screen.getByRole('button', { name: /声かけした/ });
    fireEvent.click(contact());
    expect(contact().getAttribute('aria-pressed')).toBe('true');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('青木 光'));
    expect(contact().getAttribute('aria-pressed')).toBe('false');
  });

  it('prints a sheet for the day that leaves out who wants to talk', () => {
    const entries = { p1: { level: 3, body: null, skipped: false, talk: true, rev: 1 } };
    showBoard({ watchClassDays: there({ [TODAY]: { ...TODAYS, entries } as ClassDay }) });
    fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
    const sheet = [...document.querySelectorAll('section')].find((one) => one.textContent.includes('備考'));
    expect(sheet?.textContent).toContain('青木 光');
    expect(document.body.textContent).toContain('話したい');
    expect(sheet?.textContent).not.toContain('話したい');
  });

  it('shows only those who have not answered, or only those who want to talk', () => {
    const pupils = { p1: PUPIL, p2: { ...PUPIL, familyName: '井上', number: 2 } };
    const entries = { p1: { level: 3, body: null, skipped: false, talk: true, rev: 1 } };
    showBoard({ watchClassDays: there({ [TODAY]: { ...TODAYS, entries } as ClassDay }) }, there({ pupils }));
    fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
    const rows = () =>
      within(screen.getByRole('table', { name: /5年1組/ }))
        .getAllByRole('rowheader')
        .map((one) => one.textContent);
    fireEvent.click(screen.getByRole('button', { name: /^まだ \d/ }));
    expect(rows()).toEqual(['井上 光']);
    fireEvent.click(screen.getByRole('button', { name: /^話したい \d/ }));
    expect(rows()).toEqual(['青木 光']);
    fireEvent.click(screen.getByRole('button', { name: /^すべて \d/ }));
    expect(rows()).toEqual(['青木 光', '井上 光']);
  });

  it('hides names after a minute without a touch, unless this is set as a private screen', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const idle = (ms: number) => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    };
    showBoard({ watchClassDays: there({ [TODAY]: TODAYS }) });
    const show = () => fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
    show();
    idle(59_000);
    expect(document.body.textContent).toContain('青木');
    idle(2_000);
    expect(document.body.textContent).not.toContain('青木');
    show();
    fireEvent.click(screen.getByRole('checkbox', { name: /自分だけが見る画面/ }));
    idle(61_000);
    expect(document.body.textContent).toContain('青木');
    localStorage.clear();
    vi.useRealTimers();
  });
});
