// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failing } from '@/staff/screen.fixture';
import { saidAt } from '@/staff/form/said-at.fixture';
import { caseOf, DUTY, entryOf, FIGURES, placed, supportOf } from './cases.fixture';
import { onCaseScreens, openNames, page, part, press, ready, showCases, write } from './cases-screen.fixture';

onCaseScreens();

describe('the list', () => {
  it.each([
    ['denied', '見ることができません'],
    ['unavailable', 'つながりません'],
    ['broken', '読み取れない'],
  ] as const)('says why there is nothing: %s', (failure, words) => {
    showCases({ path: '/cases', cases: { state: 'failed', failure, again: () => undefined } });
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it('says that it is on its way, and that there is none yet', () => {
    showCases({ path: '/cases', cases: { state: 'loading' } });
    expect(screen.getByRole('status').getAttribute('aria-label')).toContain('読み込んで');
    cleanup();
    showCases({ path: '/cases', cases: ready() });
    expect(screen.getByRole('status').textContent).toContain('ケースは、まだありません');
  });

  it('opens with numbers, then a line each in words: step, how much support, next day, who leads', () => {
    showCases({ path: '/cases', cases: ready(placed('c1', { step: 2, intensity: 3 })) });
    expect(page()).not.toContain('青木');
    expect(page()).toContain('あなたが入っているもの');
    openNames();
    const line = screen.getByRole('link', { name: /青木 光/ }).textContent;
    for (const words of ['協議と支援', '支援の手厚さ：チームで', '次は 11月25日(水)', 'まとめ役：保科'])
      expect(line).toContain(words);
    expect(line).not.toMatch(/[23]段階|step|intensity/);
  });

  it('shows twenty of a section and the others when asked', () => {
    showCases({
      path: '/cases',
      cases: ready(...Array.from({ length: 23 }, (_, index) => placed(`c${index}`))),
    });
    openNames();
    expect(screen.getAllByRole('link', { name: /青木 光/ })).toHaveLength(20);
    press('ほかの3件も表示する');
    expect(screen.getAllByRole('link', { name: /青木 光/ })).toHaveLength(23);
  });
});

describe('a case in other hands', () => {
  const handOver = { to: 't1', why: 'asked' as const, at: '2026-11-20T00:00:00.000Z' };
  const asked = entryOf({
    ...{ kind: 'hand-over', text: '朝の声かけを続けてください' },
    lead: { to: { uid: 't1', name: '佐藤' } },
  });

  it('lays before whoever is asked what is unfinished and what was written; one press says yes', async () => {
    const send = showCases({ kept: caseOf({ handOver, supports: [supportOf()] }), entries: { e1: asked } });
    openNames();
    for (const words of ['朝の声かけを続けてください', '校内サポートルーム（保科（養護教諭））：これから'])
      expect(part(/引きつぎが頼まれています/).getByText(words)).toBeDefined();
    press('読みました。引き受けます');
    await waitFor(() => expect(send).toHaveBeenCalledWith('take-over-case', { caseId: 'c1' }));
  });

  it('tells the others that an answer is waited for, and the list, too', () => {
    showCases({ uid: 'n1', kept: caseOf({ handOver }) });
    openNames();
    expect(page()).toContain('佐藤（担任）の返事を待っています');
    expect(screen.queryByRole('button', { name: '読みました。引き受けます' })).toBeNull();
    cleanup();
    showCases({ path: '/cases', cases: ready(placed('c1', { handOver })) });
    openNames();
    expect(page()).toContain('引きつぎの返事を待っています');
  });

  it('asks whoever leads it about the team when the child has a new class', () => {
    showCases({ kept: caseOf({ movedSince: '2026-11-20T00:00:00.000Z' }) });
    openNames();
    expect(page()).toContain('学級がかわりました');
  });
});

describe('a case', () => {
  it('shows nothing of the child before names are asked for and it is said why', () => {
    showCases({ saidWhy: false, entries: { e1: entryOf() } });
    expect(page()).not.toContain('青木');
    openNames();
    expect(screen.getByText(/見る目的をえらんでください/)).toBeDefined();
    expect(page()).not.toContain('保健室では落ち着いて');
  });

  it('says that it is not for this reader', () => {
    showCases({ watchCase: failing('denied') });
    openNames();
    expect(screen.getByRole('status').textContent).toContain('これは見られません');
  });

  it('reads in order: what is seen, what is done, what came of it', () => {
    showCases();
    openNames();
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(headings.slice(0, 3)).toEqual(['① 状況確認と初動判断', '② 協議と支援', '③ モニタリング']);
    expect(screen.getByText('状況確認と初動判断').getAttribute('aria-current')).toBe('step');
  });
});

describe('the first look', () => {
  const entries = { e1: entryOf({ childsWords: 'ねむれない' }) };

  it('is mine before it is the others’', () => {
    showCases({ entries });
    openNames();
    const looks = part(/^① /);
    expect(looks.queryByText('ねむれない')).toBeNull();
    expect(looks.getByText(/ほかに1人が書いています/)).toBeDefined();
    press('書かずに読む');
    expect(looks.getByText('ねむれない')).toBeDefined();
  });

  it('of others stands there at once for whoever has written, and for whoever is not of the team', () => {
    const own = entryOf({ by: 't1', name: '佐藤', title: 'homeroom', text: '授業中は静か' });
    showCases({ entries: { ...entries, e2: own } });
    openNames();
    expect(part(/^① /).getByText('ねむれない')).toBeDefined();
    cleanup();
    showCases({ entries, uid: 'l1' });
    openNames();
    expect(part(/^① /).getByText('ねむれない')).toBeDefined();
  });

  it('says how to listen, and keeps the child’s words apart from what one thinks', async () => {
    const send = showCases();
    openNames();
    expect(part(/^① /).getByText(/くわしく聞き出さない。/)).toBeDefined();
    write(/^見立て/, '朝、元気がない');
    fireEvent.change(part(/^① /).getByLabelText('本人のことば'), { target: { value: 'つかれた' } });
    press('見立てを残す');
    await waitFor(() =>
      expect(send.mock.calls).toEqual([
        [
          'add-case-entry',
          { caseId: 'c1', kind: 'first-look', text: '朝、元気がない', childsWords: 'つかれた' },
        ],
      ]),
    );
  });

  it('that did not arrive stands there when the page is opened again', async () => {
    showCases({ outcome: 'unanswered' });
    openNames();
    write(/^見立て/, '朝、元気がない');
    press('見立てを残す');
    await screen.findByRole('alert');
    cleanup();
    showCases();
    openNames();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^見立て/).value).toBe('朝、元気がない');
  });
});

describe('what is decided', () => {
  it('is also to watch over for now, with the reason', async () => {
    const send = showCases();
    openNames();
    fireEvent.click(screen.getByRole('radio', { name: 'いまは見守る（理由）' }));
    const submit = part(/^① /).getByRole<HTMLButtonElement>('button', { name: '決める' });
    fireEvent.click(submit);
    const reason = part(/^① /).getByLabelText('そのわけ');
    await waitFor(() => expect(saidAt(reason)).toBe('ここに書いてください。'));
    expect(document.activeElement).toBe(reason);
    expect(send).not.toHaveBeenCalled();
    fireEvent.change(reason, { target: { value: '家で休めている' } });
    fireEvent.click(submit);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('decide-case', {
        ...{ caseId: 'c1', decision: 'not-now', reason: '家で休めている' },
      }),
    );
  });
});

describe('a meeting', () => {
  it('is kept with people, wishes, goal and who does what by when', async () => {
    const send = showCases();
    openNames();
    const meeting = part(/^② /);
    const fill = (label: string | RegExp, value: string) =>
      fireEvent.change(meeting.getByLabelText(label), { target: { value } });
    fill('本人の願い', '友だちと話したい');
    fill('目標', '週に3日、保健室で過ごす');
    fireEvent.click(meeting.getByRole('button', { name: '決めたことを足す' }));
    const second = within(meeting.getByRole('group', { name: '決めたこと 2' }));
    const fillSecond = (label: string, value: string) =>
      fireEvent.change(second.getByLabelText(label), { target: { value } });
    fillSecond('何を', '朝の声かけ');
    fillSecond('だれが', '佐藤');
    const submit = meeting.getByRole<HTMLButtonElement>('button', { name: '会議を残す' });
    fireEvent.click(submit);
    // The first line stays empty, and is not asked for.
    await waitFor(() => expect(saidAt(second.getByLabelText('いつまでに'))).toBe('日を入れてください。'));
    expect(meeting.getAllByText('日を入れてください。')).toHaveLength(1);
    expect(send).not.toHaveBeenCalled();
    fillSecond('いつまでに', '2026-12-04');
    fireEvent.click(submit);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('hold-meeting', {
        ...{ caseId: 'c1', day: '2026-11-20', people: ['保科', '佐藤'], goal: '週に3日、保健室で過ごす' },
        wishes: { child: '友だちと話したい' },
        agreed: [{ what: '朝の声かけ', who: '佐藤', by: '2026-12-04' }],
      }),
    );
  });
});

describe('a support', () => {
  it('is ticked by one tap, and what the child thinks of it by another', async () => {
    const send = showCases({ kept: caseOf({ supports: [supportOf()] }) });
    openNames();
    press('始まった');
    await waitFor(() =>
      expect(send.mock.calls).toEqual([
        ['mark-support', { caseId: 'c1', supportId: 's1', state: 'taken-up' }],
      ]),
    );
    cleanup();
    const later = showCases({ kept: caseOf({ supports: [supportOf({ state: 'taken-up' })] }) });
    openNames();
    const view = within(screen.getByRole('group', { name: '本人の見方' }));
    fireEvent.click(view.getByRole('button', { name: '助けになった' }));
    await waitFor(() =>
      expect(later).toHaveBeenCalledWith('mark-support', {
        ...{ caseId: 'c1', supportId: 's1', state: 'taken-up', childsView: 'helped' },
      }),
    );
  });
});

describe('the checkpoint', () => {
  const kept = caseOf({
    ...{ step: 3, supportSince: '2026-10-23', figures: FIGURES, intensity: 2 },
    ...{ checkpointAt: '2026-11-13T00:00:00.000Z', dueAt: '2026-11-13T00:00:00.000Z' },
  });

  it('puts before and since side by side', () => {
    showCases({ kept });
    openNames();
    const row = screen.getByRole('row', { name: /^欠席/ });
    expect(row.textContent).toBe('欠席6日2日');
    expect(screen.getByText(/11月13日\(金\) が、たしかめる日でした/)).toBeDefined();
  });

  it('asks what now, with a reason: more support is a person’s deed and named in words', async () => {
    const send = showCases({ kept });
    openNames();
    fireEvent.click(screen.getByRole('radio', { name: /^手厚くする → チームで/ }));
    fireEvent.change(part(/^③ /).getByLabelText('そのわけ'), { target: { value: '休みが続く' } });
    fireEvent.click(part(/^③ /).getByRole('button', { name: '決める' }));
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('review-case', {
        ...{ caseId: 'c1', decision: 'raise', reason: '休みが続く' },
      }),
    );
  });

  it('that ends it asks what came of it', async () => {
    const send = showCases({ kept });
    openNames();
    fireEvent.click(screen.getByRole('radio', { name: '終える' }));
    fireEvent.change(part(/^③ /).getByLabelText('そのわけ'), { target: { value: '元気になった' } });
    fireEvent.click(part(/^③ /).getByRole('button', { name: '決める' }));
    const outcome = part(/^③ /).getByLabelText('どうなりましたか');
    await waitFor(() => expect(saidAt(outcome)).toBe('ここで選んでください。'));
    expect(document.activeElement).toBe(outcome);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a duty that law sets', () => {
  it('is begun by whoever has noticed, and each step says who, when, to whom', async () => {
    const send = showCases({ kept: caseOf({ duties: [DUTY] }) });
    openNames();
    const steps = within(screen.getByRole('region', { name: '虐待かもしれないとき' }));
    expect(steps.getByText(/11月20日\(金\) まで/)).toBeDefined();
    const [first] = steps.getAllByRole('button', { name: 'した' });
    fireEvent.click(first as HTMLElement);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('mark-duty', {
        ...{ caseId: 'c1', dutyId: 'd1', step: 'notified' },
        to: '児童相談所・市区町村の窓口（189）',
      }),
    );
  });
});

describe('its team', () => {
  it('is led by somebody of it, or says so', async () => {
    const send = showCases();
    openNames();
    fireEvent.click(part(/^チーム/).getByRole('checkbox', { name: /^保科/ }));
    press('チームを決める');
    expect((await screen.findByRole('alert')).textContent).toContain('まとめ役を選んで');
    expect(send).not.toHaveBeenCalled();
  });

  it('is named with what each looks after, and who leads', async () => {
    const send = showCases();
    openNames();
    fireEvent.click(part(/^チーム/).getByRole('checkbox', { name: '校長田（校長）' }));
    fireEvent.change(screen.getByLabelText('校長田（校長）の分担'), { target: { value: 'coordination' } });
    press('チームを決める');
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('set-case-team', {
        ...{ caseId: 'c1', lead: 'n1' },
        team: [
          { uid: 'n1', duty: 'health' },
          { uid: 't1', duty: 'study' },
          { uid: 'l1', duty: 'coordination' },
        ],
      }),
    );
  });
});

it('what has ended says what came of it, takes no more words, and can be opened again', async () => {
  const send = showCases({ kept: caseOf({ state: 'closed', outcome: 'better' }) });
  openNames();
  expect(screen.getByText('終わりました：よくなった')).toBeDefined();
  expect(screen.queryByRole('button', { name: '見立てを残す' })).toBeNull();
  write('そのわけ', 'また休みはじめた');
  press('また始める');
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('reopen-case', { caseId: 'c1', reason: 'また休みはじめた' }),
  );
});
