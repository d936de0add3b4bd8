import { expect, it } from 'vitest';
import { ABOUT_CHILD } from '../documents/about-child';
import { OF_CHILD } from '../documents/of-child';
import { disclosedFields, withheldIn } from './disclosure';
import { WITHHELD } from './withheld';

const others = [{ familyName: '海野', givenName: 'なみ' }];

it('strikes out other children, accounts and tablets, and nothing else', () => {
  const fields = {
    text: '海野 なみと遊んだ。なみちゃんが泣いた。海の話',
    by: 'u1',
    deviceId: 'd',
    day: '2026-11-20',
  };
  expect(disclosedFields(fields, others)).toEqual({
    ...{ text: '●●と遊んだ。●●ちゃんが泣いた。海の話', day: '2026-11-20' },
  });
});

it('gives an exception only when a leader and a counsellor have written it', () => {
  const signed = { uid: 'u', name: 'n', at: '2026-11-20T00:00:00.000Z' };
  const one = { kinds: ['note'], why: '…', leader: signed };
  const guardian = { who: 'guardian' } as const;
  expect(withheldIn({ asker: guardian, exceptions: { e: one } })).toContain('note');
  expect(withheldIn({ asker: guardian, exceptions: { e: { ...one, counsellor: signed } } })).not.toContain(
    'note',
  );
  expect(withheldIn({ asker: { who: 'child' }, exceptions: {} })).not.toContain('note');
  expect(withheldIn({ asker: { who: 'child' }, exceptions: {} })).toContain('harm');
});

it('says of every kind of document about a child whether a guardian is given it', () => {
  const given = Object.keys({ ...OF_CHILD, ...ABOUT_CHILD }).filter(
    (kind) => !(WITHHELD as readonly string[]).includes(kind),
  );
  expect(given).toEqual([
    ...['pupil', 'checkIn', 'attendance', 'contact', 'topic', 'weatherYear', 'attendanceYear'],
    ...['placement', 'outsideYear', 'approvedOption', 'offer', 'namedChild', 'outsideAttendance'],
  ]);
});
