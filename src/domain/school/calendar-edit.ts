/** A calendar changed by days: several at once, whatever ranges they lie in. */
import { addDays, type Day, weekdayOf } from '../days';
import type { SchoolCalendar } from './calendar';

type Closure = SchoolCalendar['closures'][number];

const isWeekend = (day: Day) => [0, 6].includes(weekdayOf(day));

/** No school on these days, called so. */
export function closed(calendar: SchoolCalendar, days: readonly Day[], name: string): SchoolCalendar {
  const others = plain(calendar, days);
  const added = days.map((day) => ({ from: day, to: day, name }));
  return { ...others, closures: merged([...others.closures, ...added]) };
}

/** School on these days, Saturdays and Sundays too. */
export function opened(calendar: SchoolCalendar, days: readonly Day[]): SchoolCalendar {
  const others = plain(calendar, days);
  return { ...others, extraSchoolDays: [...others.extraSchoolDays, ...days.filter(isWeekend)].toSorted() };
}

/** Nothing special on these days: school from Monday to Friday. */
export function plain(calendar: SchoolCalendar, days: readonly Day[]): SchoolCalendar {
  const closures = days.reduce<Closure[]>(
    (left, day) => left.flatMap((closure) => around(closure, day)),
    calendar.closures,
  );
  return {
    ...calendar,
    closures,
    extraSchoolDays: calendar.extraSchoolDays.filter((day) => !days.includes(day)),
  };
}

/** What a closure is without one day: itself, less of it, two of it, or nothing. */
function around({ from, to, name }: Closure, day: Day): Closure[] {
  if (day < from || to < day) return [{ from, to, name }];
  return [
    { from, to: addDays(day, -1), name },
    { from: addDays(day, 1), to, name },
  ].filter((rest) => rest.from <= rest.to);
}

/** In order, with what follows each other under one name as one. */
function merged(closures: readonly Closure[]): Closure[] {
  const inOrder = closures.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  return inOrder.reduce<Closure[]>((before, closure) => {
    const last = before.at(-1);
    if (last?.name !== closure.name || closure.from > addDays(last.to, 1)) return [...before, closure];
    const to = last.to < closure.to ? closure.to : last.to;
    return [...before.slice(0, -1), { ...last, to }];
  }, []);
}
