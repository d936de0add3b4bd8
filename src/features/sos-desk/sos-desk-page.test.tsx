// @vitest-environment happy-dom
import type { Pupil } from '@domain/school/school';
import type { Sos } from '@domain/sos/records';
import { at, iso, sosAt } from '@domain/sos/sos.fixture';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlacedSos, SosList, SosPort } from '@/staff/ports/sos';
import { failing, onItsWay, onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import type { Watched } from '@/staff/watched';
import SosDeskPage from './sos-desk-page';

const NURSE = { ...TEACHER, uid: 'n1', name: '保科', role: 'counsellor', title: 'nurse' } as const;
const placed = (sosId: string, change: Partial<Sos> = {}): PlacedSos => ({
  ...{ school: 's1', sosId },
  sos: sosAt(at(9), { visibleTo: ['n1'], readers: ['n1'], pupilId: sosId, ...change }),
});
const owned: Partial<Sos> = {
  ...{ state: 'acknowledged', acknowledgedBy: { uid: 'n1', name: '保科' }, acknowledgedAt: iso(at(9, 5)) },
};
const ready = (
  all: readonly PlacedSos[],
  live = true,
  unreadable: SosList['unreadable'] = [],
): Watched<SosList> => ({ state: 'ready', value: { all, unreadable }, live, at: at(9) });

onStaffScreens();
beforeEach(() => history.replaceState(null, '', '/sos'));

/** What is open changes as the answer is told. */
function showDesk(first: Watched<SosList>, sosDesk: Partial<SosPort> = {}) {
  const told: ((open: Watched<SosList>) => void)[] = [];
  function Desk() {
    const [open, setOpen] = useState(first);
    told[0] = setOpen;
    return <SosDeskPage classNameOf={() => '5年1組'} open={open} />;
  }
  show(
    <Desk />,
    {
      connection: { isDemo: false },
      people: { watchColleagues: there({}) },
      pupils: {
        watchPupil: (_, pupilId) => there({ familyName: '青木', givenName: pupilId } as Pupil)(),
        watchOwnReason: onItsWay,
      },
      schools: { watchCalendar: there(null) },
      setup: { watchSosSettings: there(null) },
      centre: { watchMatters: there({}) },
      cases: { watchCasesOf: there({ all: [], unreadable: [], more: false }) },
      sosDesk: {
        ...{ watchSosEvents: there({}), watchSosMessages: there({}) },
        ...{ watchSosPupil: there(null), ...sosDesk },
      },
    },
    NURSE,
  );
  return (open: Watched<SosList>) => act(() => told[0]?.(open));
}

/** The desk with this SOS open beside the queue. */
function showOpen(one: PlacedSos, sosDesk: Partial<SosPort> = {}, live = true) {
  history.replaceState(null, '', `/sos/s1/${one.sosId}`);
  showDesk(ready([one], live), { watchSos: there(one.sos), ...sosDesk });
  return within(screen.getByRole('article'));
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the queue', () => {
  it('says that nobody waits', () => {
    showDesk(ready([]));
    expect(screen.getByRole('heading', { level: 2 })).toBeDefined();
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });

  it.each([
    ['denied', '見ることができません'],
    ['unavailable', 'つながりません'],
    ['broken', '読み取れない'],
  ] as const)('says at once why it is not there: %s', (failure, words) => {
    showDesk({ state: 'failed', failure, again: () => undefined });
    expect(screen.getByRole('alert').textContent).toContain(words);
  });

  it('without a connection says so at once, and lets nobody take an SOS that may have gone', () => {
    showDesk(ready([placed('a')], false));
    expect(screen.getByRole('alert').textContent).toContain('つながっていません');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /青木 a/ }).disabled).toBe(true);
  });

  it('leads to an SOS that cannot be read instead of hiding it or the others', () => {
    showDesk(ready([placed('a')], true, [{ school: 's1', sosId: 'x' }]));
    expect(screen.getByRole('alert').textContent).toContain('1');
    expect(screen.getByRole('link', { name: /青木 a/ })).toBeDefined();
  });

  const theQueue = () => {
    const queue = within(screen.getByRole('region', { name: 'SOSの一覧' }));
    return {
      queue,
      names: () => queue.getAllByRole('link', { name: /青木/ }).map((one) => one.textContent),
    };
  };

  it('leaves the rows where they are when one is taken, until the list is asked for anew', () => {
    const tell = showDesk(ready([placed('a'), placed('b')]));
    const { queue, names } = theQueue();
    tell(ready([placed('a', owned), placed('b')]));
    expect(names().join()).toMatch(/青木 a.*青木 b/);
    fireEvent.click(queue.getByRole('button', { name: /^すべて/ }));
    expect(names().join()).toMatch(/青木 b.*青木 a/);
  });

  it('shows those that wait, or mine, or all that are open', () => {
    showDesk(ready([placed('a'), placed('b', owned)]));
    const { queue, names } = theQueue();
    const [waiting, mine] = within(queue.getByRole('group')).getAllByRole('button');
    if (!waiting || !mine) throw new Error('no filters');
    expect(names()).toHaveLength(2);
    fireEvent.click(waiting);
    expect(names().join()).toContain('青木 a');
    fireEvent.click(mine);
    expect(names().join()).toContain('青木 b');
    expect(names()).toHaveLength(1);
  });
});

describe('one SOS', () => {
  it('is not there for this reader, and there is a way back', () => {
    history.replaceState(null, '', '/sos/s1/a');
    showDesk(ready([]), { watchSos: failing('denied') });
    expect(screen.getByRole('link', { name: /もどる/ })).toBeDefined();
  });

  it('puts first what the child chose and wrote, and says what was left open', () => {
    const detail = showOpen({
      ...{ school: 's1', sosId: 'a' },
      sos: sosAt(at(9), {
        ...{ visibleTo: ['n1'], readers: ['n1'], safeToCallHome: 'no', text: 'きょうしつに いるのが つらい' },
      }),
    });
    const wishes = detail.getByRole('region', { name: '本人がえらんだこと' }).textContent;
    expect(wishes).toContain('しないでほしい');
    expect(wishes).toContain('きょうしつに いるのが つらい');
    expect(wishes).toContain('まだ えらんでいません');
  });

  it('says that a hand-over was not taken in time', () => {
    const handOver = { to: 'sc', name: '相田', until: iso(at(9, 6)) };
    const detail = showOpen(placed('a', { ...owned, handOver }));
    expect(detail.getByText(/相田.*は時間のうちに受けとりませんでした/)).toBeDefined();
  });

  it('keeps what somebody writes as long as there is no connection', () => {
    const detail = showOpen(placed('a', owned), {}, false);
    fireEvent.change(detail.getByLabelText('本人に書く'), { target: { value: 'きこえますか' } });
    expect(button('送る').disabled).toBe(true);
    expect(detail.getByLabelText<HTMLTextAreaElement>('本人に書く').value).toBe('きこえますか');
  });

  it('keeps the words until the server has them, and sends them again as the same message', async () => {
    const sendSosMessage = vi
      .fn<SosPort['sendSosMessage']>()
      .mockResolvedValueOnce('unanswered')
      .mockResolvedValueOnce('sent');
    const detail = showOpen(placed('a', owned), { sendSosMessage });
    const field = () => detail.getByLabelText<HTMLTextAreaElement>('本人に書く');
    fireEvent.change(field(), { target: { value: 'きこえますか' } });
    fireEvent.click(button('送る'));
    await waitFor(() => expect(detail.getByRole('alert')).toBeDefined());
    expect(field().value).toBe('きこえますか');
    fireEvent.click(button('送る'));
    await waitFor(() => expect(field().value).toBe(''));
    const [first, second] = sendSosMessage.mock.calls.map(([, message]) => message);
    expect(second).toEqual(first);
  });
});
