import { paths } from '@domain/paths';
import type { CheckIn } from '@domain/answers/pupil-records';
import { weatherOfDay, type WeatherYear, weatherYearSchema, yearIdOf } from '@domain/record/year';
import type { YearCopy } from './year-copy';

/** A child's weather by day. It is put there in the transaction that puts it on the class days: what stands on these stands here. */
export const weatherYear: YearCopy<CheckIn, WeatherYear> = {
  schema: weatherYearSchema,
  pathOf: ({ school, pupilId, id }) => paths.weatherYear(school, pupilId, yearIdOf(id)),
  withSource: (year, checkIn, { id }) =>
    checkIn ? { days: { ...year?.days, [id]: weatherOfDay(checkIn) } } : (year ?? null),
  ownKey: ({ id }) => ['days', id],
};
