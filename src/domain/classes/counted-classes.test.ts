import { expect, it } from 'vitest';
import { countedClasses } from './counted-classes';

const classes = (...classIds: [string, ...string[]]) => ({ classId: classIds[0], classIds });

it('counts a response in the present classes of its year, whatever class its tablet knew', () => {
  const present = classes('2026-5-2', '2026-5-hoshi');
  expect(countedClasses({ classId: '2026-5-1' }, present, classes('2026-5-1'))).toEqual(present);
});

it('leaves a response of last year in the classes that it was counted in', () => {
  const counted = classes('2026-5-1', '2026-5-hoshi');
  expect(countedClasses({ classId: '2026-5-1' }, classes('2027-6-1'), counted)).toEqual(counted);
});

it('puts a response of last year into its own class when it has been counted nowhere, or in this year by mistake', () => {
  const response = { classId: '2026-5-1' };
  const present = classes('2027-6-1');
  for (const counted of [undefined, present])
    expect(countedClasses(response, present, counted)).toEqual(classes('2026-5-1'));
});
