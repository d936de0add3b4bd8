// @vitest-environment happy-dom
import type { SchoolCalendar } from '@domain/school/calendar';
import type { ClassDay } from '@domain/derived';
import type { Notice } from '@domain/notices/records';
import type { Roster } from '@domain/school/school';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { NoticesPort, PlacedNotice } from '@/staff/ports/notices';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import type { Watched } from '@/staff/watched';
import ClassBoardPage from '../class-board-page';
import { NOTHING_WAITS, type Waiting } from './waiting';

const TODAY = '2026-11-20';
const CALENDAR: SchoolCalendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
const child = (number: number, familyName: string) => ({ familyName, givenName: '光', kana: 'かな', number });
const ROSTER = { pupils: { p1: child(1, '青木'), p2: child(2, '石田') } } as unknown as Roster;

function notice(kind: Notice['kind'], change: Partial<Notice> = {}): PlacedNotice {
  const audience = change.audience ?? 'homeroom';
  return {
    id: `${kind}_${audience}_p1_2026-W47`,
    notice: {
      ...{ kind, audience, pupilId: 'p1', classId: '2026-5-1', sources: [], createdFor: [] },
      reasons: [{ code: 'observed', params: {}, sources: [] }],
      ...{ since: '2026-11-19T00:00:00.000Z', expiresAt: '2026-12-11T00:00:00.000Z' },
      ...change,
    },
  };
}

const known = (some: Partial<Waiting>): Watched<Waiting> => ({
  ...{ state: 'ready', live: true, at: 0 },
  value: { ...NOTHING_WAITS, ...some },
});

onStaffScreens();

function showFirst(waiting: Watched<Waiting>, today: Partial<ClassDay> = {}, roster = ROSTER) {
  const port = {
    openNotice: vi.fn<NoticesPort['openNotice']>().mockResolvedValue('stored'),
    settleReview: vi.fn<NoticesPort['settleReview']>().mockResolvedValue('stored'),
  };
  const storeContact = vi.fn().mockResolvedValue('stored');
  const classDay: ClassDay = { classId: '2026-5-1', day: TODAY, ...today };
  show(
    <ClassBoardPage
      {...{ school: 's1', classId: '2026-5-1', className: '5年1組', uid: 't1', today: TODAY }}
      {...{ calendar: CALENDAR, isHomeroom: true, waiting }}
      aside={() => null}
      whyNoticed={({ id }) => `理由 ${id}`}
    />,
    {
      board: { watchClassDays: there({ [TODAY]: classDay }), storeContact },
      schools: { watchRoster: there<Roster | null>(roster) },
      notices: port,
    },
  );
  return { ...port, storeContact };
}

const openNames = () => fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
const list = () => within(screen.getByRole('region', { name: 'さきに声をかける' }));
const contact = () => list().getByRole('button', { name: '声かけした：青木 光さん' });

describe('さきに声をかける', () => {
  it('says how many on the closed board, and who and why on the open one', () => {
    const signals = [{ id: 'p2_x', pupilId: 'p2', kind: 'note', wants: 'reply' }] as const;
    showFirst(known({ notices: [notice('change')], signals }));
    expect(screen.getByText('さきに声をかける', { selector: 'dt' }).nextSibling?.textContent).toBe('2人');
    expect(document.body.textContent).not.toContain('青木');
    openNames();
    const text = screen.getByRole('region', { name: 'さきに声をかける' }).textContent;
    expect(text).toContain('アプリのことは口に出さず、いつもの声かけで。');
    expect(text.indexOf('石田')).toBeLessThan(text.indexOf('青木'));
    expect(text).toContain('理由 change_homeroom_p1_2026-W47');
    expect(list().getByRole('link', { name: '返事をする：石田 光さん' }).getAttribute('href')).toBe(
      '/inbox/s1/p2_x',
    );
    expect(list().getByRole('link', { name: '気づきをひらく：青木 光さん' }).getAttribute('href')).toBe(
      '/notices/change_homeroom_p1_2026-W47',
    );
  });

  it('begins with few of many, says how many follow, and hides none of them', () => {
    const pupils = Object.fromEntries(
      ['青木', '石田', '上田', '江口', '岡'].map((name, index) => [`p${index + 1}`, child(index + 1, name)]),
    );
    const rainy = Object.fromEntries(
      Object.keys(pupils).map((pupilId) => [pupilId, { level: 2, skipped: false, talk: false, rev: 1 }]),
    );
    showFirst(known({}), { entries: rainy } as unknown as Partial<ClassDay>, { pupils });
    expect(screen.getByText('さきに声をかける', { selector: 'dt' }).nextSibling?.textContent).toBe(
      '3人つづいて 2人',
    );
    openNames();
    const text = screen.getByRole('region', { name: 'さきに声をかける' }).textContent;
    expect(text.indexOf('上田')).toBeLessThan(text.indexOf('つづいて'));
    expect(text.indexOf('つづいて')).toBeLessThan(text.indexOf('江口'));
    expect(list().getAllByRole('listitem')).toHaveLength(5);
  });

  it('says nobody only when nothing is open and everything is known', () => {
    showFirst(known({ incomplete: true }));
    openNames();
    expect(list().queryByText(/先に声をかける人はいません/)).toBeNull();
    expect(list().getByRole('status').textContent).toContain('ここにない人がいるかもしれません');
  });

  it.each([
    [{ state: 'loading' } as const, '読み込んでいます'],
    [
      { state: 'failed', failure: 'unavailable', again: () => undefined } as const,
      'すべては読み込めていません',
    ],
  ])('does not say nobody while it does not know: %#', (waiting, words) => {
    showFirst(waiting);
    expect(screen.getByText('さきに声をかける', { selector: 'dt' }).nextSibling?.textContent).toBe('…');
    openNames();
    expect(list().queryByText(/先に声をかける人はいません/)).toBeNull();
    expect(list().getByRole('status').textContent).toContain(words);
  });

  it('opens with a word what the homeroom noticed, and records it on the one notice with the next tap', async () => {
    const { openNotice, settleReview } = showFirst(
      known({ notices: [notice('change'), notice('safety', { audience: 'safety' })] }),
    );
    openNames();
    expect(list().queryByRole('button', { name: /^気づきにも記録する/ })).toBeNull();
    fireEvent.click(contact());
    const place = { school: 's1', noticeId: 'change_homeroom_p1_2026-W47' };
    await waitFor(() => expect(openNotice.mock.calls).toEqual([[place, 't1']]));
    fireEvent.click(list().getByRole('button', { name: '気づきにも記録する：青木 光さん' }));
    await waitFor(() =>
      expect(settleReview.mock.calls).toEqual([[place, 't1', { ownView: 'unsure', decision: 'talked' }]]),
    );
  });

  it('keeps the child in the list as spoken to once its notice is settled', async () => {
    showFirst(known({ decidedToday: new Set(['p1']) }));
    openNames();
    expect(list().queryByText('青木 光')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '声かけした：青木 光さん' }));
    await list().findByText('✓ 声かけした');
  });

  it('asks which of several was spoken about, and guesses none', async () => {
    const { settleReview } = showFirst(known({ notices: [notice('change'), notice('absence')] }));
    openNames();
    fireEvent.click(contact());
    const record = list().getByRole<HTMLButtonElement>('button', { name: /^気づきにも記録する/ });
    expect(record.disabled).toBe(true);
    fireEvent.click(list().getByRole('checkbox', { name: /お休み/ }));
    fireEvent.click(record);
    await waitFor(() =>
      expect(settleReview.mock.calls.map(([{ noticeId }]) => noticeId)).toEqual([
        'absence_homeroom_p1_2026-W47',
      ]),
    );
  });

  it('opens nothing that the child said about safety, bullying or to others, and keeps such a child waiting', async () => {
    const notices = [
      notice('safety', { audience: 'safety' }),
      notice('bullying', { audience: 'bullying' }),
      notice('talk', { audience: 'counsellor' }),
    ];
    const { openNotice, storeContact } = showFirst(known({ notices }));
    openNames();
    fireEvent.click(contact());
    await waitFor(() => expect(storeContact).toHaveBeenCalledOnce());
    expect(openNotice).not.toHaveBeenCalled();
    expect(list().queryByRole('button', { name: /^気づきにも記録する/ })).toBeNull();
    expect(list().queryByText('✓ 声かけした')).toBeNull();
  });

  it('says when the notice could not be marked as opened', async () => {
    const { openNotice } = showFirst(known({ notices: [notice('change')] }));
    openNotice.mockResolvedValue('unanswered');
    openNames();
    fireEvent.click(contact());
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('まだ「ひらいた」になっていません'),
    );
  });
});
