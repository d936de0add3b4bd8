import { expect, it } from 'vitest';
import { type AreaKind, mayRead, type Mark, type Person, PERSONS } from './who-may';

function row(kind: AreaKind): Partial<Record<Person, Mark>> {
  const marks = PERSONS.map((person) => [person, mayRead(kind, person)] as const);
  return Object.fromEntries(marks.filter(([, mark]) => mark !== 'never'));
}

it.each<[AreaKind, Record<string, Mark>]>([
  ['response', { child: 'always', confidant: 'reason', guidance: 'reason' }],
  ['confidedNote', { child: 'always', confidant: 'always' }],
  ['homeroomResult', { homeroom: 'reason', confidant: 'reason', guidance: 'reason', leader: 'reason' }],
  [
    'pupil',
    {
      child: 'single',
      homeroom: 'single',
      confidant: 'always',
      guidance: 'always',
      leader: 'always',
      admin: 'always',
    },
  ],
  ['standingChoices', { child: 'always' }],
  ['namedChild', { place: 'always' }],
])('says of %s what the readings say', (kind, expected) => {
  expect(row(kind)).toEqual(expected);
});

it('says of what carries its readers who always stands there, and who only where somebody has named them', () => {
  expect(row('sos')).toEqual({
    ...{
      homeroom: 'named',
      teacher: 'named',
      confidant: 'named',
      guidance: 'named',
      leader: 'named',
      board: 'named',
    },
  });
  expect(row('case')).toEqual({
    ...{ homeroom: 'named', teacher: 'named', confidant: 'always', guidance: 'named', leader: 'always' },
  });
  expect(row('centreMatter')).toEqual({
    ...{ centre: 'always', confidant: 'named', guidance: 'named', leader: 'named' },
  });
  expect(row('surveyWords')).toEqual({ confidant: 'always', guidance: 'always' });
  expect(row('signal')).toMatchObject({
    homeroom: 'named',
    confidant: 'named',
    admin: 'named',
    board: 'named',
  });
  expect(row('signal')).not.toHaveProperty('place');
  expect(row('notice')).toMatchObject({ homeroom: 'named', teacher: 'named', leader: 'named' });
  expect(row('notice')).not.toHaveProperty('board');
});
