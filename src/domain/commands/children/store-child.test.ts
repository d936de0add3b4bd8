/** One child by hand: a transfer on a Tuesday. */
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../identity';
import type { ImportRecord, ImportTurn } from '../../import/records';
import type { Pupil, SchoolClass } from '../../school/school';
import type { Deed, Write } from '../command';
import { COMMANDS } from '../registry';

const { decide, payload, then, sources } = COMMANDS['store-child'];
const NOW = Date.parse('2026-11-24T01:00:00Z');
const sha256 = (text: string) => Buffer.from(text).toString('hex').slice(-64).padEnd(64, '0');

const CHILD = { classId: '2026-5-1', number: 12, familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' };
const call = (more: object = {}) => payload.parse({ child: CHILD, here: true, ...more });

function deed(sent: ReturnType<typeof call>): Deed<ReturnType<typeof call>> {
  const actor = { uid: 'vice', name: '教頭', role: 'leader', title: 'vice-principal' } as const;
  return {
    payload: sent,
    actor,
    school: 'sora',
    commandId: 'command-1-command-1',
    now: NOW,
    sha256,
    keyed: sha256,
  };
}

const class5 = (change: Partial<SchoolClass> = {}): SchoolClass => ({
  ...{ year: 2026, grade: 5, name: '1', kind: 'regular', ...change },
});
const other = { number: 7, familyName: '空野', givenName: 'はる', kana: '' };
const STATE = {
  pupil: undefined as Pupil | undefined,
  classes: { '2026-5-1': class5(), '2026-5-2': class5({ name: '2' }), '2025-4-1': class5({ year: 2025 }) },
  turns: {} as Record<string, ImportTurn>,
  identity: {} as Record<string, Identity>,
  imports: {} as Record<string, ImportRecord>,
  rosters: { 'schools/sora/rosters/2026-5-1': { pupils: { p7: other } } },
};
const pupil = (change: Partial<Pupil> = {}): Pupil => ({
  ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 12, familyName: '海野' },
  ...{ givenName: 'なみ', kana: 'うみの なみ', status: 'active', ...change },
});

const written = (state: Partial<typeof STATE>, sent: ReturnType<typeof call>): readonly Write[] => {
  const decision = decide({ ...STATE, ...state }, deed(sent));
  if (!decision.done) throw new Error(decision.why);
  return decision.writes;
};
const at = (writes: readonly Write[], part: string) => writes.find(({ path }) => path.includes(part))?.data;

describe('a child that moves in', () => {
  it('stands in its class and on the list, is nobody’s to lose, and has a sign-in at once', () => {
    const writes = written({}, call({ signIn: { email: 'Nami@sora.example', password: 'hajimete-no-hi' } }));
    const child = at(writes, '/pupils/');
    expect(child).toMatchObject({ ...CHILD, classIds: ['2026-5-1'], status: 'active', byHand: true });
    const { uid, ...names } = { uid: String(child?.uid), number: 12, familyName: '海野', givenName: 'なみ' };
    const pupils = at(writes, '/rosters/')?.pupils as Record<string, object>;
    expect(Object.values(pupils)).toEqual([other, { ...names, kana: 'うみの なみ' }]);
    const [, pupilId = ''] = Object.keys(pupils);
    const claims = { role: 'pupil', school: 'sora', pupilId, classId: '2026-5-1' };
    expect(at(writes, 'identities/')).toEqual({ ...claims, uid });
    expect(at(writes, '/accountDeeds/')).toMatchObject({
      ...{ claims, disabled: false, email: 'Nami@sora.example', password: 'hajimete-no-hi' },
    });
  });

  it('is added without a sign-in, too, and the log holds neither name nor address', () => {
    expect(written({}, call()).map(({ path }) => path.split('/').at(-2))).toEqual(['pupils', 'rosters']);
    const decision = decide(STATE, deed(call({ signIn: { email: 'nami@sora.example' } })));
    expect(JSON.stringify(decision.done && decision.log)).not.toMatch(/海野|なみ|nami/);
  });

  it('is not added twice by the same attempt', () => {
    expect(decide({ ...STATE, pupil: pupil() }, deed(call()))).toEqual({ done: true, writes: [] });
  });

  it.each<[string, Partial<typeof STATE>, object, string]>([
    ['a number that another child of the class has', {}, { child: { ...CHILD, number: 7 } }, 'number-taken'],
    ['a class of last year', {}, { child: { ...CHILD, classId: '2025-4-1' } }, 'class-unknown'],
    [
      'a class that was dissolved',
      { classes: { ...STATE.classes, '2026-5-1': class5({ closed: true }) } },
      {},
      'class-unknown',
    ],
    [
      'the address of somebody else',
      { identity: { 'identities/x': { role: 'teacher', school: 'sora', uid: 't1' } } },
      { signIn: { email: 'nami@sora.example' } },
      'address-taken',
    ],
    ['a child that is not there', {}, { pupilId: 'p99' }, 'pupil-unknown'],
    [
      'anything while an import writes',
      { imports: { 'imports/i': { state: 'applying' } as ImportRecord } },
      {},
      'import-under-way',
    ],
  ])('is refused %s', (_, state, sent, why) => {
    expect(decide({ ...STATE, ...state }, deed(call(sent)))).toEqual({ done: false, why });
  });

  it('waits for no import that somebody is still looking at', () => {
    const imports = { 'imports/i': { state: 'asked' } as ImportRecord };
    expect(decide({ ...STATE, imports }, deed(call())).done).toBe(true);
  });
});

describe('a child that is there', () => {
  const moved = { pupilId: 'p12', child: { ...CHILD, classId: '2026-5-2' } };
  const stood = {
    pupil: pupil({ importedAs: 'p-key', stopped: ['use'] }),
    rosters: {
      'schools/sora/rosters/2026-5-1': { pupils: { p7: other, p12: { ...other, number: 12 } } },
      'schools/sora/rosters/2026-5-2': { pupils: {} },
    },
  };

  it('goes to another class: from list to list, its boards and its account follow, and what was decided about it stays', () => {
    const writes = written(stood, call(moved));
    expect(at(writes, '/pupils/')).toMatchObject({
      ...{ classIds: ['2026-5-2'], movedBy: 'command-1-command-1', importedAs: 'p-key', stopped: ['use'] },
    });
    expect(at(writes, '/rosters/2026-5-1')).toEqual({ pupils: { p7: other } });
    expect(at(writes, '/rosters/2026-5-2')?.pupils).toMatchObject({ p12: { number: 12, stopped: true } });
    expect(at(writes, '/accountDeeds/u1')).toMatchObject({ claims: { classId: '2026-5-2' } });
  });

  it('leaves: off the list and out of its account, and its past stays', () => {
    const writes = written(stood, call({ ...moved, child: CHILD, here: false }));
    expect(at(writes, '/pupils/')).toMatchObject({ status: 'left', classId: '2026-5-1' });
    expect(at(writes, '/rosters/2026-5-1')).toEqual({ pupils: { p7: other } });
    expect(at(writes, '/accountDeeds/u1')).toMatchObject({ disabled: true });
  });

  it('costs nothing where nothing is said anew', () => {
    expect(decide({ ...STATE, ...stood, pupil: pupil() }, deed(call({ pupilId: 'p12' })))).toEqual({
      ...{ done: true, writes: [] },
    });
  });

  it('is read with the lists of its former classes', () => {
    const sent = deed(call({ pupilId: 'p12', child: { ...CHILD, classId: '2026-5-2' } }));
    expect(then?.({ ...STATE, pupil: pupil() }, sent).rosters.paths).toEqual([
      ...['schools/sora/rosters/2026-5-2', 'schools/sora/rosters/2026-5-1'],
    ]);
    expect(sources(sent).turns.paths).toEqual(['importTurns/sora', 'importTurns/city']);
  });
});
