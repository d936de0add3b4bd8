import { classDayEntry } from '@domain/classes/class-day';
import { checkInSchema } from '@domain/answers/pupil-records';
import { onClassDays } from './class-days/on-class-days';
import { weatherYear } from './years/weather-year';

/** Goes to the classes that the pupil is in now, not to the one that an old tablet knows. */
export const checkIns = onClassDays({
  from: 'checkIns',
  schema: checkInSchema,
  ofChild: true,
  year: weatherYear,
  marksOf: (checkIn, { pupilId, id }) =>
    checkIn ? [{ day: id, at: ['entries', pupilId], value: classDayEntry(checkIn) }] : [],
});
