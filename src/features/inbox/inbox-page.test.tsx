// @vitest-environment happy-dom
import type { CommandOutcome } from '@domain/commands/wire';
import type { EarlyNotice } from '@domain/signals/early-notice';
import type { InboxEntry, Thread } from '@domain/signals/records';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { failing, onStaffScreens, show, there, type SomePorts, TEACHER } from '@/staff/screen.fixture';
import type { ThreadList } from '@/staff/ports/signals';
import type { Watch, Watched } from '@/staff/watched';
import { forgetWords } from '@/staff/kept-words';
import { saidAt } from '@/staff/form/said-at.fixture';
import { answerOf, COLLEAGUES, ENTRY, placed, SENT_AT, threadOf } from './inbox.fixture';
import InboxPage from './inbox-page';

const CALENDAR = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '16:30' };
const MORNING = Date.parse('2026-11-20T10:00:00+09:00');
const FRIDAY_EVENING = Date.parse('2026-11-20T20:00:00+09:00');

onStaffScreens();
beforeEach(() => void vi.useFakeTimers({ now: MORNING, toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  forgetWords();
});

interface Shown {
  path?: string;
  member?: Partial<typeof TEACHER>;
  thread?: Thread;
  words?: () => Watch<never>;
  threads?: Watched<ThreadList>;
  early?: readonly EarlyNotice[];
  outcome?: CommandOutcome;
}

const answersOf = ({ mock }: ReturnType<typeof showInbox>) =>
  mock.calls.filter(([name]) => name !== 'read-signal');

const ready = (...all: ThreadList['all']): Watched<ThreadList> => ({
  ...{ state: 'ready', live: true, at: MORNING },
  value: { all, unreadable: [], more: false },
});

function showInbox({ path = '/inbox', member = {}, ...shown }: Shown) {
  const { thread, words, threads, early = [], outcome = 'stored' } = shown;
  const send = vi.fn().mockResolvedValue(outcome);
  const location = memoryLocation({ path });
  const ports: SomePorts = {
    people: { watchColleagues: there(COLLEAGUES) },
    signals: {
      watchEarlyNotices: there(early),
      watchThread: there<Thread | null>(thread ?? threadOf()),
      watchWords: words ?? there<InboxEntry | null>(ENTRY),
    },
    centre: { watchMatters: there({}) },
    cases: { watchCasesOf: there({ all: [], unreadable: [], more: false }) },
    commands: { send },
  };
  show(
    <Router hook={location.hook}>
      <InboxPage
        threads={threads ?? ready(placed('p1_n1', thread))}
        reader={{
          ...{ calendar: CALENDAR, places: ['保健室', '相談室'], schoolNameOf: null },
          classNameOf: () => '5年1組',
        }}
      />
    </Router>,
    ports,
    { ...TEACHER, uid: 't1', ...member },
  );
  return send;
}

const openNames = () => fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
const OPEN = '/inbox/s1/p1_n1';

describe('届いたこと', () => {
  it('says that it loads, why there is nothing, and that nothing was sent', () => {
    showInbox({ threads: { state: 'loading' } });
    expect(screen.getByRole('status').getAttribute('aria-label')).toContain('読み込んで');
  });

  it.each([
    ['denied', '見ることができません'],
    ['unavailable', 'つながりません'],
    ['broken', '読み取れない'],
  ] as const)('says why there is nothing: %s', (failure, words) => {
    showInbox({ threads: { state: 'failed', failure, again: () => undefined } });
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it('says that nothing was sent yet', () => {
    showInbox({ threads: ready() });
    expect(screen.getByRole('status').textContent).toContain('まだありません');
  });

  it('opens with numbers, then one line each: what, from whom, when, how it wants to be answered', () => {
    const thread = threadOf({ wants: 'meet', kind: 'talk' });
    showInbox({ thread });
    expect(document.body.textContent).not.toContain('青木');
    expect(document.body.textContent).toContain('返事をするもの');
    openNames();
    const line = screen.getByRole('link', { name: /青木 光/ }).textContent;
    for (const words of ['話したい', '5年1組', '11月20日(金) 9:10', '会って話したい', 'きょう届きました'])
      expect(line).toContain(words);
  });
});

it('tells whoever leads the school that several children leave the same adult out; of whom stands behind a tap', () => {
  const early = { about: 't9', name: '海野', readers: ['l1'], at: '2026-11-20T00:10:00.000Z' };
  showInbox({ threads: ready(), early: [early] });
  expect(screen.getByRole('heading', { name: '早めに気づくためのお知らせ' })).toBeDefined();
  expect(document.body.textContent).toContain('評価するためのものではありません');
  expect(screen.getByText(/海野先生/).closest('details')?.open).toBe(false);
});

describe('a thread of mine', () => {
  it('is read when its words stand on the screen with names open, not before, and once', async () => {
    const send = showInbox({ path: OPEN });
    expect(send).not.toHaveBeenCalled();
    expect(document.body.textContent).not.toContain('きいてほしい');
    openNames();
    expect(screen.getByText('きのうのことを きいてほしい')).toBeDefined();
    await waitFor(() => expect(send.mock.calls).toEqual([['read-signal', { threadId: 'p1_n1' }]]));
  });

  it('is not read again', async () => {
    const send = showInbox({
      path: OPEN,
      thread: threadOf({ readAt: '2026-11-20T00:12:00.000Z', readBy: { uid: 't1', name: '佐藤' } }),
    });
    openNames();
    expect(screen.getByText(/佐藤先生が .* に読みました/)).toBeDefined();
    await Promise.resolve();
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ['読んだよ。ありがとう', { stamp: 'thank-you' }],
    ['話してくれてありがとう。', { text: '話してくれてありがとう。' }],
  ])('is answered by one tap: %s', async (name, answer) => {
    const send = showInbox({ path: OPEN });
    openNames();
    expect(screen.getByText(/くわしく聞き出さない。/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name }));
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('answer-signal', {
        ...{ threadId: 'p1_n1', answerId: expect.any(String) as string },
        ...answer,
      }),
    );
  });

  it('says before anything is sent what the child will see and when', () => {
    showInbox({ path: OPEN });
    openNames();
    expect(screen.getByText(/すぐに本人の画面に出ます/)).toBeDefined();
  });

  it('sent on Friday evening is shown on Monday morning, and says so before', () => {
    vi.setSystemTime(FRIDAY_EVENING);
    showInbox({ path: OPEN });
    openNames();
    expect(screen.getByText(/11月23日\(月\) 8:00 に本人の画面に出ます/)).toBeDefined();
  });

  it('keeps own words that did not arrive, says why, and sends the same answer again', async () => {
    const send = showInbox({ path: OPEN, outcome: 'unanswered' });
    openNames();
    fireEvent.change(screen.getByLabelText('自分のことばで書く'), {
      target: { value: 'よく話してくれました' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'このことばを送る' }));
    await screen.findByRole('alert');
    fireEvent.click(screen.getByRole('button', { name: 'このことばを送る' }));
    await waitFor(() => expect(send.mock.calls.filter(([name]) => name === 'answer-signal')).toHaveLength(2));
    const [first, again] = send.mock.calls.filter(([name]) => name === 'answer-signal');
    expect(again).toEqual(first);
    expect(screen.getByLabelText<HTMLTextAreaElement>('自分のことばで書く').value).toBe(
      'よく話してくれました',
    );
  });

  it('keeps own words without a connection, also when the page is opened again, and sends nothing', () => {
    const threads: Watched<ThreadList> = { ...ready(placed('p1_n1')), live: false } as Watched<ThreadList>;
    showInbox({ path: OPEN, threads });
    openNames();
    fireEvent.change(screen.getByLabelText('自分のことばで書く'), { target: { value: 'あとで話そう' } });
    expect(screen.getByText(/この端末に残っています/)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'このことばを送る' }).disabled).toBe(true);
    document.body.replaceChildren();
    showInbox({ path: OPEN, threads });
    openNames();
    expect(screen.getByLabelText<HTMLTextAreaElement>('自分のことばで書く').value).toBe('あとで話そう');
  });

  it('gets a time and place: a room of the list, in school hours, still to come', async () => {
    const send = showInbox({ path: OPEN });
    openNames();
    fireEvent.click(screen.getByText('時間と場所を決める'));
    const submit = screen.getByRole<HTMLButtonElement>('button', { name: 'この約束を送る' });
    const time = screen.getByLabelText('時刻');
    fireEvent.click(submit);
    await waitFor(() => expect(saidAt(time)).toBe('時刻を入れてください。'));
    expect(document.activeElement).toBe(time);
    fireEvent.change(time, { target: { value: '16:30' } });
    await waitFor(() => expect(saidAt(time)).toContain('08:00〜16:30'));
    fireEvent.change(time, { target: { value: '09:00' } });
    await waitFor(() => expect(saidAt(time)).toContain('これからの時刻'));
    expect(answersOf(send)).toEqual([]);
    fireEvent.change(time, { target: { value: '13:10' } });
    fireEvent.click(submit);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('answer-signal', {
        ...{ threadId: 'p1_n1', answerId: expect.any(String) as string },
        meeting: { place: '保健室', at: '2026-11-20T04:10:00.000Z' },
      }),
    );
  });

  it('is passed on with a duty, to whom, and whether the child was told before', async () => {
    const send = showInbox({ path: OPEN });
    openNames();
    fireEvent.click(screen.getByText(/^伝える（/));
    const submit = screen.getByRole<HTMLButtonElement>('button', { name: '伝える' });
    fireEvent.click(screen.getByRole('radio', { name: 'いじめのこと' }));
    fireEvent.click(submit);
    const people = screen.getByRole('group', { name: 'だれに伝えますか' });
    await waitFor(() => expect(saidAt(people)).toBe('ここで選んでください。'));
    expect(people.contains(document.activeElement)).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: '校長田（校長）' }));
    fireEvent.click(screen.getByRole('radio', { name: '先に話せませんでした' }));
    fireEvent.click(submit);
    const because = screen.getByLabelText('そのわけ（本人が読みます）');
    await waitFor(() => expect(saidAt(because)).toBe('ここに書いてください。'));
    expect(answersOf(send)).toEqual([]);
    fireEvent.change(because, { target: { value: '早退したため' } });
    fireEvent.click(submit);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('pass-on-signal', {
        ...{ threadId: 'p1_n1', answerId: expect.any(String) as string },
        ...{ to: ['l1'], duty: 'bullying', childTold: false, because: '早退したため' },
      }),
    );
  });

  it.each([
    [{ says: 'not-yet' }, 'まだ話せていない'],
    [{ state: 'closed', says: 'withdrawn' }, '子どもが取り消しました'],
    [{ asks: 'talked', state: 'answered' }, '「話せましたか？」と聞いています'],
    [{ step: 1 }, 'ほかの先生にも知らせました'],
  ] as const)('says where it stands: %j', (change, words) => {
    showInbox({ path: OPEN, thread: threadOf(change) });
    openNames();
    expect(document.body.textContent).toContain(words);
  });

  it('closed can be answered no more', () => {
    showInbox({ path: OPEN, thread: threadOf({ state: 'closed' }) });
    openNames();
    expect(screen.queryByRole('group', { name: '返事をする' })).toBeNull();
  });

  it('says why it cannot be seen any more', () => {
    const thread = threadOf();
    showInbox({ path: OPEN, thread, words: failing('denied') });
    openNames();
    expect(document.body.textContent).toContain('本人のことばは、ここでは読めません');
  });
});

describe('a thread that I look after as the second person', () => {
  const thread = threadOf({ answers: [answerOf({ text: 'よく話してくれました。' })] });

  it('shows every word of the adult and none of the child', () => {
    showInbox({ path: OPEN, member: { uid: 'n1' }, thread });
    openNames();
    expect(screen.getByText('よく話してくれました。')).toBeDefined();
    expect(document.body.textContent).not.toContain('きいてほしい');
    expect(screen.queryByRole('group', { name: '返事をする' })).toBeNull();
  });

  it('opens the words only with a reason that the child is told', async () => {
    const send = showInbox({ path: OPEN, member: { uid: 'n1' }, thread });
    openNames();
    const submit = screen.getByRole<HTMLButtonElement>('button', { name: '理由を知らせて読む' });
    fireEvent.click(submit);
    const reason = screen.getByLabelText('理由（子どもが読みます）');
    await waitFor(() => expect(saidAt(reason)).toBe('ここに書いてください。'));
    expect(send).not.toHaveBeenCalled();
    fireEvent.change(reason, { target: { value: '心配なため' } });
    fireEvent.click(submit);
    await waitFor(() =>
      expect(send.mock.calls).toEqual([['open-signal-words', { threadId: 'p1_n1', reason: '心配なため' }]]),
    );
  });

  it('shows the words once they are opened, and does not say that it was read', async () => {
    const opened = [
      { by: { uid: 'n1', name: '保科' }, reason: '心配なため', at: '2026-11-20T01:00:00.000Z' },
    ];
    const send = showInbox({ path: OPEN, member: { uid: 'n1' }, thread: { ...thread, opened } });
    openNames();
    expect(screen.getByText('きのうのことを きいてほしい')).toBeDefined();
    await Promise.resolve();
    expect(send).not.toHaveBeenCalled();
  });
});

it('lists what has no answer by school days, with names only when asked for', () => {
  vi.setSystemTime(Date.parse('2026-11-25T10:00:00+09:00'));
  showInbox({ path: '/inbox/waiting' });
  expect(document.body.textContent).not.toContain('青木');
  openNames();
  const two = within(screen.getByRole('region', { name: /2日すぎたもの/ }));
  expect(two.getByRole('link', { name: /青木 光/ })).toBeDefined();
});

it('puts worries that may be about the same child side by side, and after three that were another way asks for a talk', async () => {
  const worry: Partial<Thread> = { kind: 'worry', owners: ['t1'] };
  const found: Thread['found'] = {
    by: { uid: 't1', name: '佐藤' },
    finding: 'not-so',
    at: '2026-11-20T00:20:00.000Z',
  };
  const words: Record<string, string> = { p1_w1: 'うえだ さん', p2_w2: '上田', p3_w3: 'うえだ' };
  const thread = threadOf({ ...worry, urgent: true });
  const send = showInbox({
    ...{ path: '/inbox/s1/p1_w1', thread },
    threads: ready(
      placed('p1_w1', thread),
      ...[4, 5, 6].map((one) => placed(`p1_w${one}`, { ...worry, state: 'closed', found })),
      placed('p2_w2', { ...worry, pupilId: 'p2', child: { familyName: '井上', givenName: '空' } }),
      placed('p3_w3', { ...worry, pupilId: 'p3', child: { familyName: '山川', givenName: '海' } }),
    ),
    words: ((place: { threadId: string }) =>
      there<InboxEntry | null>({ ...ENTRY, kind: 'worry', about: words[place.threadId] })()) as never,
  });
  fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
  const part = within(await screen.findByRole('group', { name: '確かめたこと' }));
  expect(part.getAllByRole('link').map((one) => one.textContent)).toEqual([expect.stringContaining('山川')]);
  expect(part.getByText(/しかったり止めたりせず/)).toBeTruthy();
  expect(screen.getAllByText('きょうのうちに').length).toBeGreaterThan(0);
  fireEvent.click(part.getByRole('button', { name: 'ちがった' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('check-worry', { threadId: 'p1_w1', finding: 'not-so' }),
  );
});

describe('a thread of a child that has not said its name', () => {
  const change = {
    ...{ pupilId: 'unnamed', classIds: [], child: { familyName: '–', givenName: '–' } },
    unnamed: { band: '4-6' as const },
  };
  const naming = { by: { uid: 't1', name: '佐藤' }, reason: 'いのちがあぶない', at: SENT_AT, agreed: [] };

  const showThread = (thread: Partial<Thread>) => {
    showInbox({ path: OPEN, thread: threadOf(thread), threads: ready(placed('p1_n1', thread)) });
    openNames();
    return { unmount: () => document.body.replaceChildren() };
  };

  it('says of which grades it is, leads to no record, and asks leaders for the name with a reason', async () => {
    const thread = threadOf(change);
    const send = showInbox({ path: OPEN, thread, threads: ready(placed('p1_n1', change)) });
    openNames();
    const part = within(await screen.findByRole('group', { name: '名前のこと' }));
    expect(screen.getAllByText('名前を言っていない子（4〜6年生）').length).toBe(2);
    expect(screen.queryByRole('link', { name: /カルテ/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'ケースにする' })).toBeNull();
    fireEvent.change(part.getByLabelText('理由（子どもが読みます）'), { target: { value: naming.reason } });
    fireEvent.click(part.getByRole('button', { name: '管理職に求める' }));
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('ask-name', { threadId: 'p1_n1', reason: naming.reason }),
    );
  });

  it('is answered by what reaches it: words and a stamp, and no promise to meet', () => {
    const { unmount } = showThread(change);
    const offered = within(screen.getByRole('group', { name: '返事をする' }));
    expect(offered.getByText(/どこに行けば大人と会えるか/)).toBeTruthy();
    expect(offered.getByText(/^返事は、ことばです/)).toBeTruthy();
    expect(offered.getByRole('button', { name: '読んだよ。いっしょにいるよ' })).toBeTruthy();
    for (const name of ['話した', 'この約束を送る', '読みました。学校で声をかけますね。'])
      expect(offered.queryByRole('button', { name })).toBeNull();
    unmount();
    const opened = { pupilId: 'p7', at: SENT_AT };
    showThread({ ...change, naming: { ...naming, opened } });
    expect(screen.getByRole('button', { name: '話した' })).toBeTruthy();
  });

  it('is opened by one leader where a life is in danger, and looked at by another afterwards', async () => {
    const vice = { uid: 'l2', name: '教頭川' };
    const leader = { uid: 'l2', role: 'leader', title: 'vice-principal' } as const;
    const asked = { ...change, readers: ['t1', 'l1', 'l2'], naming: { ...naming, agreed: [vice] } };
    const send = showInbox({ path: OPEN, thread: threadOf(asked), member: leader });
    openNames();
    const part = within(await screen.findByRole('group', { name: '名前のこと' }));
    expect(part.queryByRole('button', { name: '名前をひらくことに賛成する' })).toBeNull();
    fireEvent.click(part.getByRole('button', { name: '1人で名前をひらく' }));
    await waitFor(() => expect(send).toHaveBeenCalledWith('open-name', { threadId: 'p1_n1', danger: true }));
  });

  it('shows who asks and why, and that two have opened it', async () => {
    const agreed = [
      { uid: 'l1', name: '校長田' },
      { uid: 'l2', name: '教頭川' },
    ];
    const opened = { pupilId: 'p7', at: SENT_AT };
    const child = { familyName: '青木', givenName: '光' };
    showInbox({ path: OPEN, thread: threadOf({ ...change, child, naming: { ...naming, agreed, opened } }) });
    openNames();
    const part = within(await screen.findByRole('group', { name: '名前のこと' }));
    expect(part.getByText(/佐藤先生が、名前をひらくように求めました.*いのちがあぶない/)).toBeTruthy();
    expect(part.getByText('賛成：校長田、教頭川')).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^青木 光/ })).toBeTruthy();
  });
});
