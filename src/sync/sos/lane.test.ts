import { describe, expect, it } from 'vitest';
import type { Sos } from '@domain/sos/records';
import type { OwnSos } from '@/local/own-sos';
import { isOpen, merge, nextStep, REQUEST_LASTS_MS, type SosEvent } from './lane';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const AT = new Date(NOW).toISOString();
const pressed: OwnSos = {
  sosId: 'x',
  document: {
    ...{ school: 's', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
    ...{ capturedAt: AT, state: 'received', step: 0, chain: 'school' },
  },
  whereabouts: 'never',
  unsent: [],
  messages: [],
};
const stored: Sos = { ...pressed.document, receivedAt: AT, nextEscalationAt: AT };
const after = (...events: SosEvent[]) => events.reduce(merge, pressed);
const attempted: SosEvent = { type: 'attempted', now: NOW };
const arrived: SosEvent = { type: 'arrived', now: NOW };
const takesBack: SosEvent = { type: 'takes-back' };
const read = (server: Sos | null, now = NOW): SosEvent => ({ type: 'read', server, messages: [], now });
const refusedWithdrawal = (server: Sos): SosEvent => ({
  ...{ type: 'read', server, messages: [], now: NOW },
  refused: 'withdraw',
});

describe('an SOS on its way', () => {
  it('is sent first, and until the server has it nothing else of it is', () => {
    const waiting = after(
      attempted,
      { type: 'adds', fields: { want: 'nurse' } },
      { type: 'says', id: 'm', text: 'x' },
    );
    expect(nextStep(waiting)).toEqual({ type: 'create' });
    expect(nextStep(merge(waiting, arrived))).toMatchObject({ type: 'details', fields: { want: 'nurse' } });
  });

  it('takes what is added into the document only as long as it has never left the tablet', () => {
    const before = after({ type: 'adds', fields: { want: 'nurse', pupilSays: 'mistake' } });
    expect(before.document.want).toBe('nurse');
    expect(before.document).not.toHaveProperty('pupilSays');
    expect(before.details?.fields).toEqual({ pupilSays: 'mistake' });
    const later = after(attempted, { type: 'adds', fields: { want: 'nurse' } });
    expect(later.document).toEqual(pressed.document);
  });

  it('keeps a later change when an earlier one is answered', () => {
    const changed = after(
      arrived,
      { type: 'adds', fields: { want: 'nurse' } },
      { type: 'adds', fields: { want: 'anyone' } },
      { type: 'details-arrived', change: 1 },
    );
    expect(nextStep(changed)).toEqual({ type: 'details', change: 2, fields: { want: 'anyone' } });
  });

  it('says each message once, in order', () => {
    const said = after(
      arrived,
      { type: 'says', id: '1', text: 'a' },
      { type: 'says', id: '2', text: 'b' },
      { type: 'says', id: '1', text: 'a' },
    );
    expect(said.unsent.map(({ id }) => id)).toEqual(['1', '2']);
    const message = { id: '1', by: 'p', from: 'pupil', text: 'a', at: AT } as const;
    const next = merge(said, { type: 'message-arrived', id: '1', message });
    expect(nextStep(next)).toEqual({ type: 'message', id: '2', text: 'b' });
  });

  it('lets no words take the place of others, however soon they follow', () => {
    const first = { type: 'writes', id: '1', text: 'a' } as const;
    const second = { type: 'writes', id: '2', text: 'b' } as const;
    for (const before of [[], [attempted], [arrived]]) {
      const written = after(...before, first, second);
      expect(written.details?.fields.text ?? written.document.text).toBe('a');
      expect(written.unsent).toEqual([{ id: '2', text: 'b' }]);
    }
    const taken = after(arrived, read({ ...stored, acknowledgedBy: { uid: 'n', name: 'n' } }), first);
    expect(taken.unsent).toEqual([{ id: '1', text: 'a' }]);
  });

  it('keeps the words that came too late, and sends them nowhere', () => {
    const said = after(arrived, { type: 'says', id: '1', text: 'a' }, read({ ...stored, state: 'resolved' }));
    expect(said.unsent).toEqual([{ id: '1', text: 'a', refused: true }]);
    expect(nextStep(said)).toEqual({ type: 'rest' });
    expect(isOpen(said)).toBe(false);
  });
});

describe('taking it back', () => {
  it('needs no network before anything has left the tablet', () => {
    const back = after(takesBack);
    expect(back.withdrawal).toBe('done');
    expect(nextStep(merge(back, attempted))).toEqual({ type: 'rest' });
  });

  it('asks the server after an attempt without an answer, and says nothing until it knows', () => {
    const unsure = after(attempted, takesBack);
    expect(nextStep(unsure)).toEqual({ type: 'look' });
    expect(merge(unsure, read(null)).withdrawal).toBe('wanted');
    expect(merge(unsure, read(null, NOW + REQUEST_LASTS_MS)).withdrawal).toBe('done');
    expect(nextStep(merge(unsure, read(stored)))).toEqual({ type: 'withdraw' });
  });

  it('is too late once somebody was told, or the server says so', () => {
    const wanted = after(arrived, takesBack);
    expect(nextStep(wanted)).toEqual({ type: 'withdraw' });
    expect(merge(wanted, { type: 'withdrawn' }).withdrawal).toBe('done');
    expect(merge(wanted, read({ ...stored, visibleTo: ['nurse'] })).withdrawal).toBe('too-late');
    expect(merge(wanted, refusedWithdrawal(stored)).withdrawal).toBe('too-late');
    expect(merge(wanted, refusedWithdrawal({ ...stored, state: 'withdrawn' })).withdrawal).toBe('done');
  });

  it('once too late, lets everything else go on', () => {
    const late = after(arrived, takesBack, refusedWithdrawal(stored), {
      ...{ type: 'adds', fields: { pupilSays: 'mistake' } },
    });
    expect(nextStep(late)).toMatchObject({ type: 'details' });
  });
});

describe('taking it back, by when it was tapped', () => {
  const pressedHere: OwnSos = { ...pressed, pressedAt: NOW - 7_000 };

  it('tells the server the time of the tap by the clock of the press, whatever the tablet’s clock says', () => {
    const back = [attempted, { type: 'takes-back', now: NOW - 7_000 + 1_400 } as const].reduce(
      merge,
      pressedHere,
    );
    expect(back).toMatchObject({ withdrawal: 'wanted', withdrawnAt: new Date(NOW + 1_400).toISOString() });
  });

  it('keeps the first tap', () => {
    const taps = [1_000, 9_000].map((ms) => ({ type: 'takes-back', now: NOW - 7_000 + ms }) as const);
    const back = [arrived, ...taps].reduce<OwnSos>(merge, pressedHere);
    expect(back.withdrawnAt).toBe(new Date(NOW + 1_000).toISOString());
  });
});

it('adds words as a message where somebody may have read others', () => {
  const fixed: Sos = { ...stored, text: 'さいしょ', visibleTo: ['n'] };
  const told = after(arrived, { type: 'adds', fields: { text: 'べつの', want: 'nurse' } });
  const next = merge(told, { type: 'read', server: fixed, messages: [], now: NOW, refused: 'details' });
  expect(next.details?.fields).toEqual({ want: 'nurse' });
  expect(next.unsent.map(({ text }) => text)).toEqual(['べつの']);
});
