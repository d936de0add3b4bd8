import { describe, expect, it, vi } from 'vitest';
import type { NewSos, Sos } from '@domain/sos/records';
import type { OwnSos } from '@/local/own-sos';
import { drainSos, type SosStore } from './drain';
import { isOpen, merge, nextStep } from './lane';
import type { SosRemote } from './remote';

type OpenOnes = NonNullable<SosRemote['openOnes']>;

const NOW = Date.parse('2026-11-20T00:00:00Z');
const AT = new Date(NOW).toISOString();
const document: NewSos = {
  ...{ school: 's', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
  ...{ capturedAt: AT, state: 'received', step: 0, chain: 'school' },
};
const pressed: OwnSos = { sosId: 'second', document, whereabouts: 'never', unsent: [], messages: [] };
const server: Sos = { ...document, receivedAt: AT, nextEscalationAt: AT };
const first: OwnSos = { ...pressed, sosId: 'first', whereabouts: 'arrived', arrivedAt: NOW, server };

function tablet(...known: OwnSos[]) {
  const all = new Map(known.map((sos) => [sos.sosId, sos]));
  const store: SosStore = {
    all: () => Promise.resolve([...all.values()]),
    change: (_uid, sosId, change) => {
      const present = all.get(sosId);
      if (present) all.set(sosId, change(present));
      return Promise.resolve(all.get(sosId));
    },
    add: (_uid, sos) => Promise.resolve(all.has(sos.sosId) || all.set(sos.sosId, sos)),
  };
  const create = vi.fn<SosRemote['create']>(() => Promise.resolve({ kind: 'accepted' }));
  const say = vi.fn<SosRemote['say']>(() => Promise.resolve({ kind: 'accepted' }));
  const change = vi.fn<SosRemote['change']>(() => Promise.resolve({ kind: 'accepted' }));
  const drain = (openOnes: OpenOnes) => {
    const remote: SosRemote = {
      ...{ signedInAs: () => Promise.resolve('u'), create, createByFunction: create, change, say },
      ...{ read: () => Promise.resolve({ kind: 'unreachable' }), openOnes },
    };
    return drainSos({ store, remote, now: () => NOW }, { uid: 'u', look: false });
  };
  return { store, all, create, say, change, drain };
}

/** By somebody, so many minutes before the press. */
const answered = (minutes: number): Sos => ({
  ...{ ...server, state: 'acknowledged', acknowledgedBy: { uid: 'nurse', name: '保健' } },
  receivedAt: new Date(NOW - 2 * 60 * 60_000).toISOString(),
  acknowledgedAt: new Date(NOW - minutes * 60_000).toISOString(),
});

describe('pressed where the open one is not known yet', () => {
  it('is that one: nothing is sent, and the pupil is shown what is open', async () => {
    const { all, create, drain } = tablet(pressed);
    await drain(() => Promise.resolve([first]));
    expect(create).not.toHaveBeenCalled();
    expect(all.get('second')).toMatchObject({ joined: 'first' });
    expect([...all.values()].filter(isOpen).map(({ sosId }) => sosId)).toEqual(['first']);
    expect(nextStep(all.get('second') ?? first)).toEqual({ type: 'rest' });
  });

  it.each([
    ['somebody answered a moment ago', { ...first, server: answered(9) }],
    [
      'somebody wrote in a moment ago',
      {
        ...first,
        server: answered(60),
        messages: [{ id: 'm', by: 'nurse', from: 'staff', text: 'うん', at: AT }],
      },
    ],
  ] as [string, OwnSos][])('is that one where %s', async (_, open) => {
    const { create, drain } = tablet(pressed);
    await drain(() => Promise.resolve([open]));
    expect(create).not.toHaveBeenCalled();
  });

  it('takes along all that was added and said before', async () => {
    const added = [
      { type: 'adds', fields: { want: 'nurse', at: 'home', text: 'ことば', pupilSays: 'better' } },
      { type: 'says', id: 'm', text: 'つぎ' },
    ] as const;
    const { all, drain } = tablet(added.reduce<OwnSos>(merge, pressed));
    await drain(() => Promise.resolve([first]));
    const { details, unsent } = all.get('first') ?? first;
    expect(details?.fields).toEqual({ want: 'nurse', at: 'home', pupilSays: 'better' });
    expect(unsent.map(({ text }) => text)).toEqual(['ことば', 'つぎ']);
  });

  it.each([
    ['nothing is open', () => Promise.resolve([])],
    ['there is no answer', () => Promise.resolve(undefined)],
    [
      'what is there is closed',
      () => Promise.resolve([{ ...first, server: { ...server, state: 'resolved' } }]),
    ],
    [
      'somebody has had the open one for a while: it is a new call',
      () => Promise.resolve([{ ...first, server: answered(11) }]),
    ],
    ['it is only itself', () => Promise.resolve([{ ...first, sosId: 'second' }])],
  ] as [string, OpenOnes][])('is sent when %s', async (_why, openOnes) => {
    const { create, drain } = tablet(pressed);
    await drain(openOnes);
    expect(create).toHaveBeenCalledOnce();
  });

  it('is sent after a moment when the server is silent', async () => {
    vi.useFakeTimers();
    const { create, drain } = tablet(pressed);
    const draining = drain(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(1_500);
    await draining;
    vi.useRealTimers();
    expect(create).toHaveBeenCalledOnce();
  });

  it('asks nothing once it may have left', async () => {
    const openOnes = vi.fn<OpenOnes>(() => Promise.resolve([first]));
    const { create, drain } = tablet({ ...pressed, whereabouts: 'maybe', attemptedAt: NOW });
    await drain(openOnes);
    expect(openOnes).not.toHaveBeenCalled();
    expect(create).toHaveBeenCalledOnce();
  });
});

describe('added on the server to the one that was open', () => {
  const there: Sos = { ...server, state: 'joined', joined: 'first' };
  const sent: OwnSos = { ...pressed, whereabouts: 'arrived', arrivedAt: NOW };

  function elsewhere(known: OwnSos, state: Sos['state'] = 'received') {
    const { store, all, say, change } = tablet(known);
    const denied = { kind: 'denied', code: 'permission-denied' } as const;
    const takes = ({ sosId }: OwnSos) => sosId === 'first' && state === 'received';
    const remote: SosRemote = {
      ...{ signedInAs: () => Promise.resolve('u'), create: vi.fn(), createByFunction: vi.fn() },
      say: (sos, ...said) => (takes(sos) ? say(sos, ...said) : Promise.resolve(denied)),
      change: (sos, fields) => (takes(sos) ? change(sos, fields) : Promise.resolve(denied)),
      read: ({ sosId }) =>
        Promise.resolve({
          kind: 'read',
          server: sosId === 'first' ? { ...server, state } : there,
          messages: [],
        }),
    };
    return { all, say, drain: () => drainSos({ store, remote, now: () => NOW }, { uid: 'u', look: true }) };
  }

  it('goes on as that one, with what had not arrived', async () => {
    const words = { id: 'm', text: 'きて' };
    const { all, say, drain } = elsewhere({ ...sent, unsent: [words] });
    expect(await drain()).toBe('all-arrived');
    expect(all.get('second')).toMatchObject({ joined: 'first' });
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ sosId: 'first' }), 'm', 'きて');
    expect([...all.values()].filter(isOpen).map(({ sosId }) => sosId)).toEqual(['first']);
  });

  it('keeps the words where the one that was open has been closed meanwhile', async () => {
    const words = { id: 'm', text: 'きて' };
    const { all, drain } = elsewhere({ ...sent, unsent: [words] }, 'resolved');
    expect(await drain()).toBe('all-arrived');
    expect(all.get('first')).toMatchObject({ server: { state: 'resolved' }, unsent: [words] });
  });

  it('says that it was too late to take it back', async () => {
    const { all, drain } = elsewhere({ ...sent, withdrawal: 'wanted' });
    await drain();
    expect(all.get('first')).toMatchObject({ withdrawal: 'too-late' });
  });
});
