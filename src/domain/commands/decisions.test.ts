/** What is refused although every field is filled in, and what is said of it in the log. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHelp } from '../defaults/help';
import { defaultPolicy } from '../defaults/settings';
import { defaultSos } from '../defaults/sos';
import type { Staff } from '../identity';
import { defaultNoticeSettings } from '../notices/settings';
import { APP_VERSION } from '../tablet/app-version';
import { builtInModel } from '../defaults/model-a';
import type { Help, Policy } from '../school/settings';
import type { Deed } from './command';
import { changedFields } from './command';
import { COMMANDS, type CommandName, type PayloadOf } from './registry';

const member = (title: Staff['title'], change: Partial<Staff> = {}): Staff => ({
  ...{ role: 'counsellor', title, displayName: '先生', classIds: [], cover: {}, active: true },
  ...{ workDays: [1, 2, 3, 4, 5], ...change },
});
const staff = {
  nurse: member('nurse'),
  principal: member('principal', { role: 'leader' }),
  left: member('sc', { active: false }),
};

function deed<Name extends CommandName>(_: Name, payload: PayloadOf<Name>): Deed<PayloadOf<Name>> {
  return {
    payload,
    actor: { uid: 'principal', name: '校長', role: 'leader', title: 'principal' },
    ...{ school: 'sora', commandId: 'command-1', now: 0, sha256: (text) => text, keyed: (text) => text },
  };
}

describe('the chain', () => {
  const decide = (payload: PayloadOf<'store-sos-settings'>, people: Record<string, Staff> = staff) =>
    COMMANDS['store-sos-settings'].decide(
      { stored: defaultSos, staff: people, board: {} },
      deed('store-sos-settings', payload),
    );
  const first = (to: string[]) => ({
    ...defaultSos,
    school: [{ afterMinutes: 0, to, channels: ['push' as const] }],
  });

  it('is never left empty', () => {
    expect(decide({ ...defaultSos, school: [] })).toEqual({ done: false, why: 'chain-empty' });
  });

  it.each([
    ['only people who have left', first(['left'])],
    ['only people who are there on some days', first(['sc'])],
    ['nobody', first([])],
    ['a title at night', { ...defaultSos, outOfHours: first(['nurse']).school }],
  ])('never calls %s', (_, payload) => {
    const people = { ...staff, part: member('sc', { workDays: [3] }) };
    expect(decide(payload, people)).toEqual({ done: false, why: 'chain-unreachable' });
  });

  it('tells the leaders when others are called, and not when it only repeats more often', () => {
    expect(decide({ ...defaultSos, repeatMinutes: 20 })).not.toHaveProperty('widens');
    expect(decide(first(['principal']))).toMatchObject({ done: true, widens: true });
  });
});

describe('the policy', () => {
  const decide = (payload: Policy, stored: Policy | undefined = defaultPolicy(['nurse']), token?: object) =>
    COMMANDS['store-policy'].decide({ stored, staff }, { ...deed('store-policy', payload), token });
  const widened = { done: true, widens: true };

  it.each([[[]], [['left']], [['nobody-here']]])(
    'never names %j alone for answers about danger',
    (contacts) => {
      expect(decide(defaultPolicy(contacts))).toEqual({ done: false, why: 'no-safety-contacts' });
    },
  );

  it('takes nobody new who is not at work here, but goes on with one who has left beside one who is there', () => {
    expect(decide(defaultPolicy(['nurse', 'left']))).toEqual({ done: false, why: 'contact-unknown' });
    const both = defaultPolicy(['nurse', 'left']);
    expect(decide({ ...both, pupilPush: true }, both)).toMatchObject({ done: true });
  });

  it('tells the leaders of other contacts and of a second factor that is not asked for any more', () => {
    expect(decide(defaultPolicy(['nurse', 'principal']))).toMatchObject(widened);
    const withFactor = { ...defaultPolicy(['nurse']), requireMfa: true };
    expect(decide(defaultPolicy(['nurse']), withFactor)).toMatchObject(widened);
    expect(decide({ ...defaultPolicy(['nurse']), pupilPush: true })).not.toHaveProperty('widens');
  });

  it('is switched to a second factor by somebody who has one, and then stands on every staff document', () => {
    const withFactor = { ...defaultPolicy(['nurse']), requireMfa: true };
    expect(decide(withFactor)).toEqual({ done: false, why: 'own-factor-first' });
    const token = { firebase: { sign_in_provider: 'password', sign_in_second_factor: 'totp' } };
    const decision = decide(withFactor, undefined, token);
    const written = decision.done ? decision.writes : [];
    const asked = written.filter(({ path }) => path.includes('/staff/')).map(({ data }) => data?.factors);
    expect(asked).toEqual(Object.keys(staff).map(() => ['phone', 'totp']));
  });

  it('has to be there before its notices are changed', () => {
    const noticed = deed('store-notice-settings', defaultNoticeSettings);
    const { decide: decideNotices } = COMMANDS['store-notice-settings'];
    expect(decideNotices({ policy: undefined }, noticed)).toEqual({ done: false, why: 'no-policy' });
    expect(decideNotices({ policy: defaultPolicy(['nurse']) }, noticed)).toMatchObject({
      writes: [{ how: 'update', data: { notices: defaultNoticeSettings } }],
    });
  });
});

describe('whom a child can choose by name', () => {
  const member = (change: Partial<Staff> = {}): Staff => ({
    ...{ role: 'teacher', title: 'subject', displayName: '先生', classIds: [], cover: {} },
    ...{ workDays: [1], active: true, ...change },
  });
  const staff = { a: member(), b: member(), c: member(), gone: member({ active: false }) };
  const policy = defaultPolicy(['a']);
  const decided = (byName: string[], change: { policy?: Policy; help?: Help } = {}) => {
    const { decide } = COMMANDS['store-talk-settings'];
    const payload = { meetingPlaces: ['保健室'], byName };
    return decide({ policy, help: undefined, staff, ...change }, deed('store-talk-settings', payload));
  };

  it('is nobody, or three at work who said yes, beside two windows outside the school', () => {
    expect(decided([])).toMatchObject({ done: true });
    expect(decided(['a', 'b', 'c'])).toMatchObject({ writes: [{ data: { byName: ['a', 'b', 'c'] } }] });
    expect(decided(['a', 'b'])).toEqual({ done: false, why: 'too-few-by-name' });
    expect(decided(['a', 'b', 'gone'])).toEqual({ done: false, why: 'contact-unknown' });
    const left = { policy: { ...policy, byName: ['a', 'b', 'gone'] } };
    expect(decided(['a', 'b', 'gone'], left)).toEqual({ done: false, why: 'too-few-by-name' });
    const help = { ...defaultHelp, lines: defaultHelp.lines.filter(({ kind }) => kind === 'emergency') };
    expect(decided(['a', 'b', 'c'], { help })).toEqual({ done: false, why: 'too-few-windows' });
    expect(decided([], { help })).toMatchObject({ done: true });
  });

  it('is settled in a policy that is there', () => {
    const { decide } = COMMANDS['store-talk-settings'];
    const nothing = deed('store-talk-settings', { meetingPlaces: ['保健室'], byName: [] });
    expect(decide({ policy: undefined, help: undefined, staff }, nothing)).toEqual({
      done: false,
      why: 'no-policy',
    });
  });
});

describe('a member of staff', () => {
  const sos = {
    ...defaultSos,
    school: [{ afterMinutes: 0, to: ['nurse', 'principal'], channels: ['push' as const] }],
  };
  const state = { staff, board: {}, policy: defaultPolicy(['nurse']), sos };
  const decide = (uid: string, member: Staff, more: object = {}) =>
    COMMANDS['store-staff-member'].decide(
      { ...state, ...more },
      {
        ...deed('store-staff-member', { uid, member }),
        actor: { uid: 'admin', name: '', role: 'admin', title: 'office' },
      },
    );
  const gone = (one: Staff): Staff => ({ ...one, active: false });

  it('does not change their own access', () => {
    expect(decide('admin', member('office', { role: 'admin' }))).toEqual({ done: false, why: 'own-access' });
  });

  it('is not the last leader, the last whom an answer about danger reaches, or the last whom an SOS calls', () => {
    expect(decide('principal', gone(staff.principal))).toEqual({ done: false, why: 'no-leaders' });
    expect(decide('principal', member('principal'))).toEqual({ done: false, why: 'no-leaders' });
    expect(decide('nurse', gone(staff.nurse))).toEqual({ done: false, why: 'no-safety-contacts' });
    const alone = { ...sos, school: [{ ...sos.school[0], to: ['nurse'] }] };
    const contacts = defaultPolicy(['nurse', 'principal']);
    const reached = { sos: alone, policy: contacts };
    expect(decide('nurse', gone(staff.nurse), reached)).toEqual({ done: false, why: 'chain-unreachable' });
    const shorter = { ...staff.nurse, workDays: [1, 2, 3] };
    expect(decide('nurse', shorter, reached)).toEqual({ done: false, why: 'chain-unreachable' });
    expect(decide('nurse', gone(staff.nurse), { policy: contacts })).toMatchObject({ done: true });
  });

  it('may be the first of a school that has nobody yet', () => {
    const empty = { staff: {}, policy: undefined, sos: undefined };
    expect(decide('teacher', member('homeroom', { role: 'teacher' }), empty)).toMatchObject({
      done: true,
      widens: true,
    });
  });

  it.each<[string, Partial<Staff>, boolean]>([
    ['another role', { role: 'leader' }, true],
    ['another title', { title: 'guidance' }, true],
    ['a class', { classIds: ['2026-5-1', '2026-5-2'] }, true],
    ['a cover', { cover: { '2026-5-2': '2026-12-01' } }, true],
    ['a class less', { classIds: [] }, false],
    ['another name', { displayName: '山本' }, false],
    ['an end', { active: false }, false],
  ])('with %s: whether the leaders are told', (_, change, told) => {
    const before = member('subject', { classIds: ['2026-5-1'] });
    const found = decide('s', { ...before, ...change }, { staff: { ...staff, s: before } });
    expect(found).toMatchObject({ done: true, log: { subject: 's' } });
    expect('widens' in found).toBe(told);
  });
});

describe('the model', () => {
  const none = {
    active: undefined,
    activeTrial: undefined,
    shadow: undefined,
    shadowTrial: undefined,
    choices: {},
  };
  const decide = (payload: PayloadOf<'choose-model'>, state: object = {}) =>
    COMMANDS['choose-model'].decide({ ...none, ...state }, deed('choose-model', payload));
  const proven = { ...builtInModel, id: 'umi-a' };
  const tried = { state: 'done' as const, problems: [], schools: {} };

  it('that was not tried, or is not there, is not chosen', () => {
    const refused = { done: false, why: 'model-not-usable' };
    expect(decide({ active: 'umi-a' })).toEqual(refused);
    expect(decide({ active: 'umi-a' }, { active: proven })).toEqual(refused);
    expect(decide({ active: 'none', shadow: 'umi-a' }, { shadow: proven })).toEqual(refused);
    expect(decide({ active: 'umi-a' }, { active: proven, activeTrial: tried })).toMatchObject({ done: true });
  });

  it('that runs may be stopped whatever became of it', () => {
    const choices = {
      first: { active: 'umi-a', shadow: 'gone', by: 'board', at: '2026-11-01T00:00:00.000Z' },
    };
    expect(decide({ active: 'none' }, { choices })).toMatchObject({
      log: { before: { model: 'umi-a', trial: 'gone' }, after: { model: 'none' } },
    });
    expect(decide({ active: 'umi-a' }, { choices })).toMatchObject({ done: true });
    expect(decide({ active: 'umi-a', shadow: 'gone' }, { choices })).toEqual({ done: true, writes: [] });
  });

  it('is stored once', () => {
    const upload = deed('upload-model', { model: proven });
    expect(COMMANDS['upload-model'].decide({ stored: {} }, upload)).toEqual({
      done: false,
      why: 'model-exists',
    });
    const again = deed('upload-model', { model: builtInModel });
    expect(COMMANDS['upload-model'].decide({ stored: undefined }, again)).toMatchObject({
      why: 'model-malformed',
    });
  });
});

it('nobody is asked to update to an app that there is not', () => {
  const ask = (minimum: number) =>
    COMMANDS['store-app'].decide({ stored: { minimum: 1 } }, deed('store-app', { minimum }));
  expect(ask(APP_VERSION)).toMatchObject({ done: true });
  expect(ask(APP_VERSION + 1)).toEqual({ done: false, why: 'version-unknown' });
});

it('a rule of places leads to a place that there is', () => {
  const when = { factor: 'friends' as const, share: 0.5 };
  const payload = {
    places: [{ id: 'room', name: { ja: 'へや' } }],
    rules: [{ id: 'one', place: 'gone', when, reason: { ja: 'だから' } }],
  };
  expect(COMMANDS['store-places'].decide({ stored: undefined }, deed('store-places', payload))).toMatchObject(
    { why: 'place-unknown' },
  );
});

it('the log names exactly the fields that differ, whatever they hold', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue());
  fc.assert(
    fc.property(values, values, (before, after) => {
      const changed = changedFields(before, after);
      const named = new Set([...Object.keys(changed?.before ?? {}), ...Object.keys(changed?.after ?? {})]);
      expect({ ...before, ...Object.fromEntries([...named].map((field) => [field, null])) }).toEqual({
        ...after,
        ...Object.fromEntries([...named].map((field) => [field, null])),
      });
      expect(changed === undefined).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)));
    }),
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
