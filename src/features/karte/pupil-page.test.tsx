// @vitest-environment happy-dom
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import type { AttendanceYear, WeatherYear } from '@domain/record/year';
import type { SchoolCalendar } from '@domain/school/calendar';
import type { Pupil } from '@domain/school/school';
import type { Round } from '@domain/school/round';
import type { AccessLog } from '@domain/school/access-log';
import type { MeasuredResult } from '@domain/survey/trends';
import { fireEvent, screen, within, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { failing, onStaffScreens, show, type SomePorts, TEACHER, there } from '@/staff/screen.fixture';
import type { OpenMatters } from './head/open-matters';
import PupilPage from './pupil-page';

onStaffScreens();

const CALENDAR: SchoolCalendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
const AOKI: Pupil = {
  ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 2, status: 'active' },
  ...{ familyName: '青木', givenName: '光', kana: 'あおき ひかり' },
};
const WEATHER: WeatherYear = {
  days: { '2026-11-18': { level: 4 }, '2026-11-19': { level: 2 }, '2026-11-20': { level: null } },
};
const ATTENDANCE: AttendanceYear = { days: { '2026-11-17': 'absent' }, nurse: { '2026-11': 2 } };
const round = (title: string, opensAt: string): Round => ({
  ...{ title, instrument: 'soramoyo-34@1', opensAt, closesAt: opensAt, classIds: 'all' },
});
const ROUNDS = {
  r1: round('春', '2026-05-01T00:00:00.000Z'),
  r2: round('夏', '2026-07-01T00:00:00.000Z'),
  r3: round('秋', '2026-10-01T00:00:00.000Z'),
};
const result = (mood: number): MeasuredResult => ({
  ...{ instrument: 'soramoyo-34@1', form: 'grades4_9', indicators: { mood, friends: 80 } },
});
const NOTHING: OpenMatters = { sos: [], threads: [], notices: [], cases: [] };
const SAID: AccessLog = {
  ...{ uid: 't1', title: 'homeroom' as const, purpose: 'watching-over' as const, day: '2026-11-20' },
  ...{ at: '2026-11-20T00:00:00.000Z', protective: false },
};

const PORTS: SomePorts = {
  pupils: {
    watchPupil: there(AOKI),
    watchOwnReason: there(SAID),
    watchResults: there({ r1: result(40), r2: result(44), r3: result(90) }),
  },
  cases: { watchCasesOf: there({ all: [], unreadable: [], more: false }) },
  records: {
    watchTeachersOf: there({}),
    watchWeatherYear: there(WEATHER),
    watchAttendanceYear: there(ATTENDANCE),
  },
  outside: {
    watchPlacements: there({}),
    watchOutsideYear: there({
      days: {
        '2026-11-16': {
          ...{ from: '10:00', to: '12:00', learnt: '詩', place: 'hiroba', placeName: 'ひろば' },
          ...{ byName: '広場 さち', at: '2026-11-16T03:00:00.000Z' },
        },
      },
    }),
  },
  surveys: { watchRounds: there(ROUNDS), watchInstrument: there(soramoyo34) },
};

function showPage(ports: SomePorts = PORTS, open = NOTHING, member = TEACHER, section?: string) {
  return show(
    <PupilPage
      {...{ pupilId: 'p1', calendar: CALENDAR, open, section }}
      classNameOf={() => '5年1組'}
      whyNoticed={({ notice }) => `なぜ ${notice.kind}`}
    />,
    ports,
    member,
  );
}
const part = (name: RegExp) => screen.findByRole('region', { name });

it('opens behind a reason, with who it is above it and nothing else', async () => {
  showPage({ ...PORTS, pupils: { ...PORTS.pupils, watchOwnReason: there(null) } });
  await screen.findByRole('heading', { level: 1, name: /青木 光.*5年1組 2番/ });
  screen.getByRole('button', { name: '見る' });
  expect(screen.queryByText(/こころの天気/)).toBeNull();
});

it('shows the year of the weather: shares, the own usual, every day, and the same by month', async () => {
  showPage();
  const weather = await part(/こころの天気/);
  within(weather).getByText(/天気をえらんだ日 2日、パス 1日/);
  within(weather).getByText(/8回答えると分かります（いま2回）/);
  const days = within(weather).getByRole('region', { name: '日ごとの天気' });
  expect(within(days).getByTitle('11月17日 欠席')).toBeDefined();
  expect(within(days).getByTitle('11月19日 あめ')).toBeDefined();
  const months = within(weather).getByRole('region', { name: '月ごとの割合' });
  expect(within(months).getByRole('row', { name: /11月/ }).textContent).toBe('2026年11月50%0%50%0%21');
});

it('puts absence beside who was in touch and which support stood, with the places that there are', async () => {
  const kept = {
    ...{ origin: { kind: 'absence', id: 'x' }, further: [] },
    supports: [{ kind: 'support-room', place: '別室', takenUpOn: '2026-11-16' }],
    state: 'open',
  };
  showPage(
    {
      ...PORTS,
      words: { watchContacts: there({ c1: { day: '2026-11-18', how: 'phone', withdrawn: false } as never }) },
      cases: {
        watchCasesOf: there({
          ...{ all: [{ caseId: 'c1', kept }], unreadable: [], more: false },
        } as never),
      },
      setup: { watchPlaces: there(null) },
      pupils: { ...PORTS.pupils, watchRisk: () => failing('denied')() },
    },
    NOTHING,
    TEACHER,
    'course',
  );
  const row = await screen.findByRole('row', { name: /11月16日.* から/ });
  expect(row.textContent).toMatch(/1.*電話.*校内サポートルーム 別室/);
  expect((await part(/まわりにある居場所と支え/)).textContent).toContain('教育支援センター');
});

it('says what has really moved between two rounds, in words before the number, and the same in a table', async () => {
  showPage();
  const survey = await part(/アンケート/);
  const table = within(survey).getByRole('region', { name: '回ごとの値' });
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows[0]).toBe('指標2026年5月2026年7月2026年10月前の回から');
  expect(rows.join()).toContain('808080→ いつもと同じくらい 80');
  expect(rows.join()).toContain('404490↑ 前より上がった 90');
});

it('shows attendance by month from April, and the visits to the nurse', async () => {
  showPage();
  const attendance = await part(/出欠・保健室/);
  const rows = within(attendance).getAllByRole('row');
  expect(rows).toHaveLength(1 + 8 + 1);
  expect(rows.at(-2)?.textContent).toBe('2026年11月100002');
  expect(rows.at(-1)?.textContent).toBe('4月から100002');
});

it('is to whom the child leaves out as the page of a child of whom there is nothing but attendance', async () => {
  const empty = showPage({
    ...PORTS,
    pupils: { ...PORTS.pupils, watchResults: there({}) },
    records: { ...PORTS.records, watchWeatherYear: there(null) },
  });
  await part(/出欠・保健室/);
  const asEmpty = empty.container.innerHTML;
  empty.unmount();
  const leftOut = showPage({
    ...PORTS,
    pupils: { ...PORTS.pupils, watchResults: () => failing('denied')() },
    records: { ...PORTS.records, watchWeatherYear: () => failing('denied')() },
  });
  await part(/出欠・保健室/);
  expect(withoutIds(leftOut.container.innerHTML)).toBe(withoutIds(asEmpty));
});

function withoutIds(html: string): string {
  return html.replace(/_r_\w+_/g, '');
}

it('says that it cannot be shown, when the connection is what is missing', async () => {
  showPage({ ...PORTS, records: { ...PORTS.records, watchWeatherYear: () => failing('unavailable')() } });
  within(await part(/こころの天気/)).getByRole('button', { name: 'もう一度読み込む' });
});

it('tells of a child that is not theirs no more than that', async () => {
  showPage({ pupils: { watchPupil: () => failing('denied')() } });
  await screen.findByRole('heading', { level: 1, name: 'この子のカルテは見られません' });
});

it('asks for no more than fifteen documents to open, with three rounds of a year', async () => {
  let reads = 0;
  const counting = (ports: object): object =>
    Object.fromEntries(
      Object.entries(ports).map(([name, port]: [string, (...args: unknown[]) => (w: object) => unknown]) => [
        name,
        (...args: unknown[]) =>
          (watcher: { next: (value: unknown, ...how: unknown[]) => void }) =>
            port(...args)({
              ...watcher,
              next: (value: unknown, ...how: unknown[]) => {
                reads += LISTS.has(name) ? Object.keys(value as object).length : 1;
                watcher.next(value, ...how);
              },
            }),
      ]),
    );
  showPage(Object.fromEntries(Object.entries(PORTS).map(([area, ports]) => [area, counting(ports)])));
  await part(/出欠・保健室/);
  await screen.findByRole('region', { name: '回ごとの値' });
  // Beside these the page's frame: the school's calendar, and the class where it has a name of its own.
  expect(reads + 2).toBeLessThanOrEqual(15);
});

/** These give documents by their id; the others give one. */
const LISTS = new Set(['watchResults', 'watchRounds', 'watchTeachersOf', 'watchPlacements']);

describe('the time line', () => {
  const day = '2026-11-18';
  const written = {
    school: 's1',
    by: 't1',
    day,
    withdrawn: false,
    at: `${day}T03:00:00.000Z`,
    receivedAt: '',
  };
  const LINE: SomePorts = {
    ...PORTS,
    words: {
      watchContacts: there({ c1: { ...written, how: 'phone', line: '明日は来られそう' } }),
      watchTopics: there({
        w1: { ...written, kind: 'life', text: '笑っていた' },
        w2: { ...written, kind: 'life', text: '取り消したこと', withdrawn: true },
      }),
      watchNurseVisits: there({}),
      watchConsultations: there({}),
    },
    notices: { watchNoticesOf: there({ all: [], unreadable: [], more: false }) },
    cases: { watchCasesOf: there({ all: [], unreadable: [], more: false }) },
    records: {
      ...PORTS.records,
      watchThreadsOf: there({ all: [], unreadable: [], more: false }),
      watchSosOf: there({ all: [], unreadable: [] }),
    },
  };
  const line = async (ports = LINE) => {
    const shown = showPage(ports, NOTHING, TEACHER, 'timeline');
    return { ...shown, timeline: await part(/時間の線/) };
  };
  const days = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);

  it('has the latest day first, each thing with its kind and writer, and nothing that was withdrawn', async () => {
    const { timeline } = await line();
    expect(days()).toEqual(['11月20日(金)', '11月19日(木)', '11月18日(水)', '11月17日(火)', '11月16日(月)']);
    const said = timeline.textContent;
    expect(said).toContain('電話 佐藤（担任）明日は来られそう');
    expect(said).toContain('生活 佐藤（担任）笑っていた');
    expect(said).toContain('ひろば 10:00–12:00 広場 さち詩');
    expect(said).not.toContain('取り消したこと');
  });

  it('has what was seen, said and decided in a case among the rest, but for that it was opened', async () => {
    const said = { by: 't1', name: '佐藤', title: 'homeroom' as const };
    const began = { origin: { kind: 'absence', id: 'x' }, further: [], team: [] };
    const one = {
      caseId: 'c1',
      kept: { openedAt: `${day}T01:00:00.000Z`, state: 'open', step: 1, ...began },
    };
    const { timeline } = await line({
      ...LINE,
      cases: {
        watchCasesOf: there({ all: [one], unreadable: [], more: false } as never),
        watchCaseEntries: there({
          e0: { ...said, kind: 'opened', at: `${day}T01:00:00.000Z` },
          e1: {
            ...{ ...said, kind: 'first-look', at: `${day}T02:00:00.000Z` },
            ...{ text: '入口で止まる', childsWords: 'こわい' },
          },
        }),
      },
    });
    await within(timeline).findByText('入口で止まる');
    expect(within(timeline).getByText('本人のことば：こわい')).toBeDefined();
    const links = within(timeline)
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href') === '/cases/c1');
    expect(links.map((link) => link.textContent)).toEqual(['ケースを始めました', '見立て']);
  });

  it('shows only the kinds that are chosen', async () => {
    await line();
    fireEvent.click(screen.getByRole('checkbox', { name: '天気' }));
    expect(days()).toEqual(['11月18日(水)', '11月17日(火)', '11月16日(月)']);
  });

  it('goes back for a teacher to April and no further', async () => {
    await line();
    fireEvent.change(screen.getByRole('combobox', { name: '広さ' }), { target: { value: 'year' } });
    screen.getByText('2026年4月1日 から 2027年3月31日');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '前へ' }).disabled).toBe(true);
    fireEvent.change(screen.getByRole('combobox', { name: '広さ' }), { target: { value: 'week' } });
    fireEvent.click(screen.getByRole('button', { name: '前へ' }));
    screen.getByText('2026年11月9日 から 2026年11月15日');
  });

  it('is to whom the child leaves out the line of attendance alone', async () => {
    const denied = () => failing('denied')();
    const { timeline } = await line({
      ...LINE,
      pupils: { ...LINE.pupils, watchResults: denied },
      words: {
        ...{ watchContacts: denied, watchTopics: denied, watchNurseVisits: denied },
        watchConsultations: denied,
      },
      records: { ...LINE.records, watchWeatherYear: denied },
      outside: { watchPlacements: denied, watchOutsideYear: denied },
    });
    expect(days()).toEqual(['11月17日(火)']);
    expect(timeline.textContent).toContain('出欠欠席');
  });
});

describe('single answers', () => {
  const COUNSELLOR: Member = { ...TEACHER, uid: 'n1', role: 'counsellor', title: 'nurse' };
  const tabs = async () =>
    within(await screen.findByRole('navigation', { name: 'カルテのページ' }))
      .getAllByRole('link')
      .map((one) => one.textContent);

  it('are a page for counsellors, and no gap for anybody else', async () => {
    const asCounsellor = showPage(PORTS, NOTHING, COUNSELLOR);
    expect(await tabs()).toEqual(['1年のようす', '時間の線', '休みと支え', 'ひとつずつの答え']);
    asCounsellor.unmount();
    for (const role of ['teacher', 'leader'] as const) {
      const shown = showPage(PORTS, NOTHING, { ...TEACHER, role }, 'answers');
      expect(await tabs()).toEqual(['1年のようす', '時間の線', '休みと支え']);
      await part(/こころの天気/);
      shown.unmount();
    }
  });

  it('show those about home folded', async () => {
    const response = {
      ...{ school: 's1', classId: '2026-5-1', instrument: 'soramoyo-34@1', form: 'grades4_9' as const },
      ...{ answers: { q01: 4 as const, q30: 'declined' as const }, paceMs: 3000, rev: 1 },
      ...{ deviceId: 'tablet-00000001', capturedAt: '', receivedAt: '', comment: 'たのしかった' },
    };
    showPage(
      { ...PORTS, pupils: { ...PORTS.pupils, watchResponse: there(response) } },
      NOTHING,
      COUNSELLOR,
      'answers',
    );
    const answers = await part(/ひとつずつの答え/);
    await within(answers).findByText('よくあった');
    const folded = within(answers).getByText('家庭についての答え（3つ）をひらく').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('答えたくない');
    within(answers).getByText('たのしかった');
  });
});

it('lets whoever has noticed tell the board about an adult, without a case and before any reason is given', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  showPage({ ...PORTS, people: { watchColleagues: there({}) }, commands: { send } });
  fireEvent.click(await screen.findByRole('button', { name: '大人のことで伝える（教育委員会へ）' }));
  fireEvent.change(screen.getByLabelText(/^一覧にない人/), { target: { value: '外部の指導員' } });
  fireEvent.change(screen.getByLabelText(/^見たこと・聞いたこと/), { target: { value: '大きな声がした' } });
  fireEvent.click(screen.getByRole('button', { name: '教育委員会に伝える' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('report-harm', {
      ...{ pupilId: 'p1', about: [], aboutWords: '外部の指導員', text: '大きな声がした' },
    }),
  );
});

describe('while something stands that could give the child away', () => {
  const LEADER: Member = { ...TEACHER, role: 'leader', title: 'principal' };
  const QUIETLY = there({ ...SAID, protective: true });
  const textOf = async (ports: SomePorts, member?: Member) => {
    const { container, unmount } = showPage(ports, NOTHING, member);
    await screen.findByText(/見守り/);
    await part(/こころの天気/);
    const text = container.textContent;
    unmount();
    return text;
  };
  const quietly = { ...PORTS, pupils: { ...PORTS.pupils, watchOwnReason: QUIETLY } };

  it('is the same page to every colleague; who decides about it reads that the entry is not shown', async () => {
    expect(await textOf(quietly)).toBe(await textOf(PORTS));
    expect(await textOf(PORTS, LEADER)).toContain('本人の画面に出ています');
    expect(await textOf(quietly, LEADER)).toContain('本人の画面には出していません');
  });
});
