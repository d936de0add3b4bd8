// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Async } from './async';
import type { StaffPorts } from './ports';
import { usePorts } from './ports';
import { asOf, failing, onItsWay, onStaffScreens, show, there, thereBut } from './screen.fixture';
import { useLive } from './use-live';
import { together, type Watch, type Watched } from './watched';

const AT = Date.parse('2026-11-20T08:31:00+09:00');
type Schools = StaffPorts['schools']['watchSchools'];
const SCHOOL = { name: 'みなと小', code: '1', timezone: 'Asia/Tokyo' } as const;

onStaffScreens();

function Names() {
  const { schools } = usePorts();
  const watched = useLive(schools.watchSchools);
  return (
    <Async of={watched} empty={{ when: (all) => Object.keys(all).length === 0, heading: 'まだありません' }}>
      {(all, live) => <p>{`${Object.keys(all).join()} ${live ? 'いま' : '前の'}`}</p>}
    </Async>
  );
}

const showNames = (watchSchools: Schools) => show(<Names />, { schools: { watchSchools } });

describe('what a staff screen listens to', () => {
  it('is on its way', () => {
    showNames(onItsWay);
    expect(screen.getByRole('status', { name: '読み込んでいます' })).toBeDefined();
  });

  it('is there', () => {
    showNames(there({ s1: SCHOOL }));
    expect(screen.getByText('s1 いま')).toBeDefined();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is empty', () => {
    showNames(there({}));
    expect(screen.getByRole('heading', { name: 'まだありません' })).toBeDefined();
  });

  it('is there, and says how much of it only a newer version can show', () => {
    showNames(thereBut({ s1: SCHOOL }, 2));
    expect(screen.getByText('s1 いま')).toBeDefined();
    expect(screen.getByRole('status').textContent).toContain('ほかに2件');
  });

  it('is not just empty where all of it is newer', () => {
    showNames(thereBut({}, 1));
    expect(screen.getByRole('heading', { name: 'まだありません' })).toBeDefined();
    expect(screen.getByText(/^ほかに1件/)).toBeDefined();
  });

  it('is from before the connection went, and says of when', () => {
    showNames(asOf({ s1: SCHOOL }, AT));
    expect(screen.getByText('s1 前の')).toBeDefined();
    expect(screen.getByRole('status').textContent).toContain('8:31');
  });

  it('is not live as long as the browser has no network, whatever the listener says', () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    showNames(there({ s1: SCHOOL }));
    expect(screen.getByText('s1 前の')).toBeDefined();
    onLine.mockRestore();
  });

  it.each(['denied', 'unavailable', 'broken'] as const)(
    'is not there (%s), and is asked for again',
    (why) => {
      const answers: Schools[] = [failing(why)];
      const watchSchools: Schools = () => (answers.shift() ?? there({ s2: SCHOOL }))();
      showNames(watchSchools);
      fireEvent.click(screen.getByRole('button', { name: 'もう一度読み込む' }));
      expect(screen.getByText('s2 いま')).toBeDefined();
    },
  );

  it('stops when the screen is left', () => {
    const stop = vi.fn();
    const { unmount } = showNames(() => () => stop);
    expect(stop).not.toHaveBeenCalled();
    unmount();
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('one document', () => {
  const Notice = ({ of }: { of: Watched<string | null> }) => (
    <Async of={of} gone={{ heading: '見られません', back: <a href="/">もどる</a> }}>
      {(text) => <p>{text}</p>}
    </Async>
  );
  it.each([
    { state: 'failed', failure: 'denied', again: () => undefined },
    { state: 'ready', value: null, live: true, at: AT },
  ] as const)('that is gone, or not for this reader, is not told apart ($state)', (of) => {
    show(<Notice of={of} />, {});
    expect(screen.getByRole('heading', { name: '見られません' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'もどる' })).toBeDefined();
  });
});

describe('the arguments of a listener', () => {
  it('are compared by what they say: the same in a new object does not begin again, others do', () => {
    const watchNotice = vi.fn((place: { noticeId: string }): Watch<never> => ({ failed }) => {
      failed(place.noticeId === 'n1' ? 'unavailable' : 'broken');
      return () => undefined;
    });
    function Probe({ noticeId }: { noticeId: string | null }) {
      const { notices } = usePorts();
      const watched = useLive(notices.watchNotice, noticeId === null ? null : { school: 's1', noticeId });
      return <p>{watched.state === 'failed' ? watched.failure : watched.state}</p>;
    }
    const { rerender } = show(<Probe noticeId="n1" />, { notices: { watchNotice } });
    const again = (noticeId: string | null) => act(() => rerender(<Probe noticeId={noticeId} />));
    expect(screen.getByText('unavailable')).toBeDefined();
    again('n1');
    expect(watchNotice).toHaveBeenCalledTimes(1);
    again('n2');
    expect(screen.getByText('broken')).toBeDefined();
    expect(watchNotice).toHaveBeenCalledTimes(2);
    again(null);
    expect(screen.getByText('loading')).toBeDefined();
  });
});

describe('several as one', () => {
  const ready = (value: string, live: boolean, at: number) => ({ state: 'ready', value, live, at }) as const;
  it('are there when each is, of their latest news, or as old as the oldest that is not live', () => {
    expect(together({ a: ready('x', true, 20), b: { state: 'loading' } })).toEqual({ state: 'loading' });
    const left = { a: { ...ready('x', true, 20), newer: 2 }, b: { ...ready('y', true, 20), newer: 1 } };
    expect(together(left)).toMatchObject({ newer: 3 });
    expect(together({ a: ready('x', true, 20), b: ready('y', true, 10) })).toMatchObject({
      live: true,
      at: 20,
    });
    expect(together({ a: ready('x', true, 20), b: ready('y', false, 10) })).toEqual({
      state: 'ready',
      value: { a: 'x', b: 'y' },
      newer: 0,
      live: false,
      at: 10,
    });
  });
  it('have failed when one has, and ask again for those that failed', () => {
    const again = vi.fn();
    const all = together({ a: { state: 'loading' }, b: { state: 'failed', failure: 'denied', again } });
    if (all.state === 'failed') all.again();
    expect(all).toMatchObject({ state: 'failed', failure: 'denied' });
    expect(again).toHaveBeenCalledOnce();
  });
});
