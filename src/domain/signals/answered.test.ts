import { describe, expect, it } from 'vitest';
import { standingOf, suffices, type Told } from './answered';
import { type SignalKind, SIGNAL_KINDS, WANTED_ANSWERS, type WantedAnswer } from './choices';
import { answer, at, MORNING, worldOf } from './signal.fixture';

const { calendar } = worldOf(MORNING);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOWS = ['stamp', 'words', 'meeting', 'spoken', 'passed-on'] as const;

/** What stops the clock: everything else leaves a child waiting. */
const STOPS: Record<SignalKind, Record<WantedAnswer, string>> = {
  talk: { reply: 'meeting spoken', meet: 'meeting spoken', 'read-only': 'meeting spoken' },
  note: { reply: 'words meeting spoken', meet: 'meeting spoken', 'read-only': 'words meeting spoken' },
  told: { reply: 'spoken passed-on', meet: 'spoken passed-on', 'read-only': 'spoken passed-on' },
  worry: { reply: 'spoken passed-on', meet: 'spoken passed-on', 'read-only': 'spoken passed-on' },
  picture: { reply: 'spoken passed-on', meet: 'spoken passed-on', 'read-only': 'spoken passed-on' },
  offer: { reply: 'words meeting spoken', meet: 'words meeting spoken', 'read-only': 'words meeting spoken' },
};

describe('what counts as an answer', () => {
  it.each(SIGNAL_KINDS.flatMap((kind) => WANTED_ANSWERS.map((wants) => [kind, wants] as const)))(
    'to %s, wanting %s',
    (kind, wants) => {
      expect(HOWS.filter((how) => suffices(kind, wants, how)).join(' ')).toBe(STOPS[kind][wants]);
    },
  );
});

const told = (change: Partial<Told>): Told => ({
  ...{ kind: 'note', wants: 'reply', wroteAt: [at(MORNING)], said: [], answers: [], ...change },
});
const stateOf = (change: Partial<Told>, now = MORNING + HOUR) => standingOf(told(change), calendar, now);

describe('a signal', () => {
  it('waits since the child wrote, and again since it wrote more', () => {
    expect(stateOf({})).toMatchObject({ state: 'open', since: at(MORNING) });
    const answers = [answer('words', MORNING + 1)];
    expect(stateOf({ answers })).toMatchObject({ state: 'answered' });
    const wroteAt = [at(MORNING), at(MORNING + 2)];
    expect(stateOf({ answers, wroteAt })).toMatchObject({ state: 'open', since: at(MORNING + 2) });
  });

  it('that needs no answer needs to be read, also what came later; what tells of harm needs more', () => {
    const readAt = at(MORNING + 5);
    expect(stateOf({ wants: 'read-only' }).state).toBe('open');
    expect(stateOf({ wants: 'read-only', readAt }).state).toBe('answered');
    expect(stateOf({ wants: 'read-only', readAt, wroteAt: [at(MORNING), at(MORNING + 6)] }).state).toBe(
      'open',
    );
    expect(stateOf({ wants: 'read-only', readAt, kind: 'worry' }).state).toBe('open');
    expect(stateOf({ readAt }).state).toBe('open');
  });

  it('with a promise to meet waits again when nobody says that they have met', () => {
    const answers = [answer('meeting', MORNING + 1, { meeting: { place: '相談室', at: at(MORNING + DAY) } })];
    expect(stateOf({ kind: 'talk', answers }, MORNING + DAY)).toMatchObject({ state: 'answered' });
    const late = stateOf({ kind: 'talk', answers }, MORNING + 3 * DAY);
    expect(late).toMatchObject({ state: 'open', since: '2026-11-26T08:00:00.000Z' });
  });

  it('is over when the child says that they have talked, and open again when it says that they have not', () => {
    const answers = [answer('spoken', MORNING + 1)];
    const said = (says: 'talked' | 'not-yet') => [{ says, at: at(MORNING + 2) }];
    expect(stateOf({ answers })).toMatchObject({ state: 'answered', asksTalked: true });
    expect(stateOf({ answers, said: said('talked') })).toMatchObject({ state: 'closed', asksTalked: false });
    expect(stateOf({ answers, said: said('not-yet') })).toMatchObject({ state: 'open', notYet: true });
    const again = [...answers, answer('spoken', MORNING + 3)];
    expect(stateOf({ answers: again, said: said('not-yet') })).toMatchObject({
      state: 'answered',
      asksTalked: true,
    });
  });

  it('taken back at school is over; at home, where somebody else may hold the tablet, somebody still asks', () => {
    const back = (ms: number) => [{ says: 'withdrawn' as const, at: at(ms) }];
    expect(stateOf({ said: back(MORNING + 1) }).state).toBe('closed');
    expect(stateOf({ said: back(MORNING + 10 * HOUR) }, MORNING + 11 * HOUR).state).toBe('open');
    expect(stateOf({ said: [{ says: 'not-me', at: at(MORNING + 10 * HOUR) }] }).state).toBe('open');
  });
});
