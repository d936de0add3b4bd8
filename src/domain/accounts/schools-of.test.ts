import { expect, it } from 'vitest';
import { claimsAt, claimsOfSchools, schoolsOf } from './schools-of';

it('keeps the claims of one school as they are, and names several with the role at each', () => {
  expect(claimsOfSchools({ sora: 'teacher' })).toEqual({ role: 'teacher', school: 'sora' });
  expect(claimsOfSchools({ umi: 'leader', sora: 'counsellor' })).toEqual({
    ...{ role: 'counsellor', schools: { sora: 'counsellor', umi: 'leader' } },
  });
  expect(claimsOfSchools({})).toBeUndefined();
});

it('finds them again, and none of whoever works at no school', () => {
  for (const roles of [{ sora: 'teacher' }, { sora: 'counsellor', umi: 'leader' }] as const)
    expect(schoolsOf(claimsOfSchools(roles) ?? { role: 'board' })).toEqual(roles);
  expect(schoolsOf({ role: 'pupil', school: 'sora' })).toEqual({});
  expect(schoolsOf({ role: 'board' })).toEqual({});
});

it('is at a school only what the claims name for it, and nothing where nobody says which', () => {
  const claims = { role: 'counsellor', schools: { sora: 'counsellor', umi: 'leader' } } as const;
  expect(claimsAt(claims, 'umi')).toEqual({ role: 'leader', school: 'umi' });
  expect(claimsAt(claims, 'mori')).toBeUndefined();
  expect(claimsAt(claims, 'constructor')).toBeUndefined();
  expect(claimsAt(claims, undefined)).toBeUndefined();
  expect(claimsAt({ role: 'teacher', school: 'sora' }, 'umi')).toEqual({ role: 'teacher', school: 'sora' });
});
