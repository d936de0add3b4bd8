import { expect, it } from 'vitest';
import { defaultHelp } from '../defaults/help';
import { defaultPolicy, defaultScale } from '../defaults/settings';
import { defaultSos } from '../defaults/sos';
import type { Staff } from '../identity';
import type { Round } from './round';
import { helpPages } from './class-tools';
import { SET_UP_POINTS, setUpOf, type SetUpWorld } from './set-up';

const nothing: SetUpWorld = {
  ...{ today: '2026-12-01', school: null, rosters: {}, staff: {}, calendar: null, sos: null },
  ...{ policy: null, help: null, tools: null, scale: null, rounds: {} },
};
const member = (role: Staff['role'], title: Staff['title'], change: Partial<Staff> = {}): Staff => ({
  ...{ role, title, displayName: title, classIds: [], cover: {}, workDays: [1, 2, 3, 4, 5], active: true },
  ...change,
});
const child = { number: 1, familyName: '青木', givenName: '光', kana: 'あおき ひかり' };
const whole: SetUpWorld = {
  today: '2026-12-01',
  school: { name: 'そら小', code: 'B101100000000', timezone: 'Asia/Tokyo', phone: '03-0000-0000' },
  rosters: { '2026-5-1': { pupils: { a: child } } },
  staff: {
    n: member('counsellor', 'nurse'),
    p: member('leader', 'principal'),
    t: member('teacher', 'homeroom', { classIds: ['2026-5-1'] }),
  },
  calendar: { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
  sos: { ...defaultSos, drill: { weekday: 2, time: '10:00' } },
  policy: { ...defaultPolicy(['n', 'p']), meetingPlaces: ['保健室'] },
  help: defaultHelp,
  tools: {
    leftOut: true,
    checks: Object.fromEntries(
      helpPages(defaultHelp).map(({ url }) => [url, { opens: true, day: '2026-11-20' }]),
    ),
  },
  scale: defaultScale,
  rounds: { a: {} as Round },
};
const tools = whole.tools ?? { leftOut: true, checks: {} };
const missing = (change: Partial<SetUpWorld>) => {
  const done = setUpOf({ ...whole, ...change });
  return SET_UP_POINTS.filter((point) => !done[point]);
};

it('has thirteen points, none done in a school of which nothing is stored, each in one that is set up', () => {
  expect(SET_UP_POINTS).toHaveLength(13);
  expect(missing(nothing)).toEqual(SET_UP_POINTS);
  expect(missing({})).toEqual([]);
});

it.each<[string, Partial<SetUpWorld>, string[]]>([
  ['a school that nobody can ring', { school: { ...whole.school, phone: undefined } as never }, ['school']],
  ['a new year without classes', { today: '2027-04-01' }, ['pupils', 'homerooms']],
  ['a class without children', { rosters: { '2026-5-1': { pupils: {} } } }, ['pupils', 'homerooms']],
  [
    'no adult to confide in',
    { staff: { ...whole.staff, n: member('teacher', 'subject') } },
    ['staff', 'chain'],
  ],
  ['a class that nobody has', { staff: { ...whole.staff, t: member('teacher', 'subject') } }, ['homerooms']],
  ['one contact alone', { policy: { ...defaultPolicy(['n']), meetingPlaces: [] } }, ['safety']],
  ['a contact who has left', { policy: { ...defaultPolicy(['n', 'gone']), meetingPlaces: [] } }, ['safety']],
  ['the chain as it is by default', { sos: null }, ['chain', 'drill']],
  ['no drill', { sos: defaultSos }, ['drill']],
  [
    'a tool that shows what children write',
    { tools: { ...tools, tool: '画面共有', leftOut: false } },
    ['tools'],
  ],
  ['pages of help that nobody has tried', { tools: { leftOut: true, checks: {} } }, ['tools']],
  ['rooms nobody has looked at', { policy: defaultPolicy(['n', 'p']) }, ['talk']],
])('misses what it should with %s', (_, change, points) => {
  expect(missing(change)).toEqual(points);
});
