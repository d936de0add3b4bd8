/** What the board of education does before anybody else can do anything at a school. */
import { describe, expect, it } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import type { Deed } from './command';
import { COMMANDS } from './registry';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const sha256 = (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0');
const NOTHING = {
  identity: undefined,
  stored: undefined,
  policy: undefined,
  schools: {},
  survey: undefined,
} as const;
const SCHOOL = { name: '海辺小学校', code: 'B113000000019' };
const STANDING = { ...SCHOOL, timezone: 'Asia/Tokyo' } as const;
const JIMU = { displayName: '事務 うみ', email: 'Jimu@umibe.example' };

function deed<P>(payload: P): Deed<P> {
  const actor = { uid: 'board', name: '市の担当', role: 'board', title: 'board' } as const;
  return { payload, actor, school: '', commandId: 'command-1-command-1', now: NOW, sha256, keyed: sha256 };
}

describe('a school that begins', () => {
  const { decide, payload, sources } = COMMANDS['found-school'];
  const call = (administrator: object = JIMU) => deed(payload.parse({ school: SCHOOL, administrator }));

  it('stands with its administrator, who can sign in, and with the survey', () => {
    const decided = decide(NOTHING, call({ ...JIMU, password: 'a'.repeat(10) }));
    const writes = decided.done ? decided.writes : [];
    expect(writes.map(({ path }) => path.split('/').slice(0, 3).join('/'))).toEqual([
      'schools/b113000000019',
      'schools/b113000000019/staff',
      `identities/${sha256('jimu@umibe.example')}`,
      'schools/b113000000019/accountDeeds',
      'instruments/soramoyo-34@1',
    ]);
    expect(writes[0]?.data).toEqual(STANDING);
    expect(writes[1]?.data).toMatchObject({ role: 'admin', title: 'office', active: true, byHand: true });
    expect(writes[3]?.data).toMatchObject({
      ...{ email: 'Jimu@umibe.example', password: 'a'.repeat(10), disabled: false },
      claims: { role: 'admin', school: 'b113000000019' },
    });
    expect(JSON.stringify(decided.done && decided.log)).not.toMatch(/jimu@|aaaa/i);
  });

  it('leaves the survey that the city has as it is', () => {
    const decided = decide({ ...NOTHING, survey: soramoyo34 }, call());
    const paths = decided.done ? decided.writes.map(({ path }) => path) : [];
    expect(paths.some((path) => path.startsWith('instruments/'))).toBe(false);
  });

  it('is one for its code, whatever it is called and whoever made it', () => {
    const schools = { 'another-id': { ...STANDING, name: '海辺小' } };
    expect(decide({ ...NOTHING, schools }, call())).toEqual({ done: false, why: 'school-standing' });
  });

  it('takes no address that a child has', () => {
    const identity = { role: 'pupil', school: 'kawa', uid: 'u1', pupilId: 'p1' } as const;
    expect(decide({ ...NOTHING, identity }, call())).toEqual({ done: false, why: 'address-taken' });
  });

  it('asks about the address as it is stored: in small letters', () => {
    expect(sources(call()).identity.path).toBe(`identities/${sha256('jimu@umibe.example')}`);
  });
});

describe('another administrator', () => {
  const { decide, payload } = COMMANDS['appoint-administrator'];
  const call = deed(payload.parse({ school: 'b113000000019', administrator: JIMU }));

  it('begins at a school that stands', () => {
    const decided = decide(
      { identity: undefined, stored: undefined, policy: undefined, school: STANDING },
      call,
    );
    expect(decided).toMatchObject({ done: true, log: { subject: 'b113000000019' } });
    expect(decided.done && decided.writes).toHaveLength(3);
  });

  it('begins at no school that there is not', () => {
    expect(
      decide({ identity: undefined, stored: undefined, policy: undefined, school: undefined }, call),
    ).toEqual({
      ...{ done: false, why: 'gone' },
    });
  });
});
