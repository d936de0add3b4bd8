// @vitest-environment happy-dom
import type { Staff } from '@domain/identity';
import type { Round } from '@domain/school/round';
import type { SurveyWords } from '@domain/survey/survey-words';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { saidAt } from '@/staff/form/said-at.fixture';
import type { SurveyWordsList } from '@/staff/ports/surveys';
import { asOf, failing, onItsWay, onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import type { Watch } from '@/staff/watched';
import { SurveyWordsPage } from './survey-words-page';

onStaffScreens();

const NURSE = { ...TEACHER, uid: 'n1', role: 'counsellor', title: 'nurse' } as const;
const round = (title: string, opensAt: string): Round => ({
  ...{ title, instrument: 'soramoyo-34@1', opensAt, closesAt: '2026-12-01T00:00:00.000Z', classIds: 'all' },
});
const ROUNDS = {
  spring: round('春のアンケート', '2026-05-01T00:00:00.000Z'),
  autumn: round('秋のアンケート', '2026-11-01T00:00:00.000Z'),
};
const wordsOf = (change: Partial<SurveyWords> = {}): SurveyWords => ({
  ...{
    school: 's1',
    pupilId: 'p1',
    roundId: 'autumn',
    classId: '2026-5-1',
    text: 'やすみじかん いつも ひとりです',
  },
  ...{ sentAt: '2026-11-20T00:10:00.000Z', readers: ['n1'], state: 'new', deeds: [], rev: 1 },
  ...{ deviceId: 'device-0001', ...change },
});
const listOf = (...all: SurveyWords[]): SurveyWordsList => ({ all, unreadable: 0, more: false });
const pupil = {
  ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 2, status: 'active' as const },
  ...{ familyName: '青木', givenName: '光', kana: 'あおき ひかり' },
};
const colleague: Staff = {
  ...{ role: 'leader', title: 'principal', displayName: '校長田', classIds: [], cover: {} },
  ...{ active: true, workDays: [1] },
};

function showWords(
  words: () => Watch<SurveyWordsList> = there(listOf(wordsOf())),
  rounds = ROUNDS as object,
) {
  const send = vi.fn().mockResolvedValue('stored');
  const watchWords = vi.fn(words);
  show(
    <SurveyWordsPage school="s1" roundId={undefined} classNameOf={() => '5年1組'} />,
    {
      surveys: { watchRounds: there(rounds as Record<string, Round>), watchWords },
      pupils: { watchPupil: there(pupil) },
      people: { watchColleagues: there({ l1: colleague }) },
      commands: { send },
    },
    NURSE,
  );
  return { send, watchWords };
}
const openNames = () => fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));

describe('アンケートのことば', () => {
  it('shows what children wrote in the latest round only once names may be seen', () => {
    const { watchWords } = showWords();
    expect(watchWords).toHaveBeenCalledWith('s1', 'n1', 'autumn', 'all', 20);
    expect(document.body.textContent).not.toMatch(/ひとりです|青木/);
    openNames();
    const line = within(screen.getAllByRole('listitem')[0] as HTMLElement);
    expect(line.getByText('やすみじかん いつも ひとりです')).toBeTruthy();
    expect(line.getByText(/5年1組 11月20日\(金\) 9:10/)).toBeTruthy();
    expect(line.getAllByRole('link').map((one) => one.getAttribute('href'))).toContain('/pupils/p1');
  });

  it('says that there is no survey, that nobody wrote, and that it loads', () => {
    showWords(undefined, {});
    expect(screen.getByText('アンケートは、まだありません')).toBeTruthy();
    document.body.replaceChildren();
    showWords(there(listOf()));
    expect(screen.getByText('ここに出すことばはありません')).toBeTruthy();
    document.body.replaceChildren();
    showWords(onItsWay);
    expect(screen.getByRole('status').getAttribute('aria-label')).toContain('読み込んで');
  });

  it.each([
    ['denied', '見ることができません'],
    ['unavailable', 'つながりません'],
  ] as const)('says why there is nothing: %s', (failure, said) => {
    showWords(failing(failure));
    expect(screen.getByRole('status').textContent).toContain(said);
  });

  it('says that some cannot be read, and shows the others; older ones come when asked for', () => {
    const { watchWords } = showWords(there({ all: [wordsOf()], unreadable: 2, more: true }));
    expect(screen.getByText(/読み取れないものが2件/)).toBeTruthy();
    openNames();
    fireEvent.click(screen.getByRole('button', { name: '前のものも表示する' }));
    expect(watchWords).toHaveBeenLastCalledWith('s1', 'n1', 'autumn', 'all', 40);
  });

  it('shows one state alone when it is chosen', () => {
    const { watchWords } = showWords();
    fireEvent.change(screen.getByLabelText('出すもの'), { target: { value: 'new' } });
    expect(watchWords).toHaveBeenLastCalledWith('s1', 'n1', 'autumn', 'new', 20);
  });

  it('without a connection shows what was there, and notes nothing', () => {
    showWords(asOf(listOf(wordsOf()), Date.parse('2026-11-20T01:00:00.000Z')));
    openNames();
    expect(screen.getByRole('button', { name: /を読んだ$/ })).toHaveProperty('disabled', true);
  });

  it.each([
    ['青木 光さんのことばを読んだ', 'read'],
    ['青木 光さんに返事をした', 'answered'],
  ])('is marked by one tap: %s', async (name, how) => {
    const { send } = showWords();
    openNames();
    fireEvent.click(screen.getByRole('button', { name }));
    await waitFor(() =>
      expect(send.mock.calls).toEqual([['mark-survey-words', { pupilId: 'p1', roundId: 'autumn', how }]]),
    );
  });

  it('is noted as passed on: to whom, by which duty, and whether the child was told before', async () => {
    const { send } = showWords();
    openNames();
    fireEvent.click(screen.getByText(/^伝えたことを書く/));
    const submit = screen.getByRole<HTMLButtonElement>('button', { name: '伝えた' });
    fireEvent.change(screen.getByLabelText('なにのことですか'), { target: { value: 'bullying' } });
    fireEvent.change(screen.getByLabelText('だれに伝えましたか'), { target: { value: 'l1' } });
    fireEvent.click(submit);
    const because = screen.getByLabelText('先に話せなかったわけ');
    await waitFor(() => expect(saidAt(because)).toBe('ここに書いてください。'));
    expect(send).not.toHaveBeenCalled();
    fireEvent.click(screen.getByLabelText('本人に先に話しました'));
    fireEvent.click(submit);
    await waitFor(() =>
      expect(send.mock.calls).toEqual([
        [
          'mark-survey-words',
          {
            pupilId: 'p1',
            roundId: 'autumn',
            how: 'passed-on',
            to: ['l1'],
            duty: 'bullying',
            childTold: true,
          },
        ],
      ]),
    );
  });

  it('says who has done what', () => {
    const by = { uid: 'n1', name: '保科' };
    const at = '2026-11-20T01:00:00.000Z';
    const passedOn = { to: [{ uid: 'l1', name: '校長田' }], duty: 'bullying' as const, childTold: true };
    const deeds: SurveyWords['deeds'] = [
      { how: 'read', by, at },
      { how: 'passed-on', by, at, passedOn },
    ];
    showWords(there(listOf(wordsOf({ state: 'passed-on', deeds }))));
    openNames();
    expect(screen.getByText(/保科先生が .* に読みました/)).toBeTruthy();
    expect(screen.getByText(/校長田へ伝えました（いじめのこと）/).textContent).toContain('先に話しました');
    expect(screen.queryByRole('button', { name: /を読んだ$/ })).toBeNull();
  });
});
