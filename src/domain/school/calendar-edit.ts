/** A calendar changed by days: several at once, whatever ranges they lie in. */
import { addDays, type Day, weekdayOf } from '../days';
import { isSame } from '../same';
import type { SchoolCalendar, SchoolEvent } from './calendar';

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

/** Something takes place on these days, in place of what took place before; they are school days. */
export function withEvent(
  calendar: SchoolCalendar,
  days: readonly Day[],
  event: Omit<SchoolEvent, 'from' | 'to'>,
): SchoolCalendar {
  const others = opened(calendar, days);
  const added = days.map((day) => ({ from: day, to: day, ...event }));
  return { ...others, events: joined([...(others.events ?? []), ...added]) };
}

/** Nothing special on these days: school from Monday to Friday. */
export function plain(calendar: SchoolCalendar, days: readonly Day[]): SchoolCalendar {
  const closures = days.reduce<Closure[]>(
    (left, day) => left.flatMap((closure) => around(closure, day)),
    calendar.closures,
  );
  const { events, ...others } = calendar;
  const left = days.reduce<SchoolEvent[]>(
    (before, day) => before.flatMap((event) => around(event, day)),
    events ?? [],
  );
  return {
    ...others,
    closures,
    extraSchoolDays: calendar.extraSchoolDays.filter((day) => !days.includes(day)),
    ...(left.length > 0 && { events: left }),
  };
}

/** What a range of days is without one: itself, less of it, two of it, or nothing. */
function around<Range extends { from: Day; to: Day }>(range: Range, day: Day): Range[] {
  if (day < range.from || range.to < day) return [range];
  return [
    { ...range, to: addDays(day, -1) },
    { ...range, from: addDays(day, 1) },
  ].filter((rest) => rest.from <= rest.to);
}

/** In order, with days of one event that follow each other as one. */
function joined(events: readonly SchoolEvent[]): SchoolEvent[] {
  const inOrder = events.toSorted((a, b) => a.from.localeCompare(b.from) || a.name.localeCompare(b.name));
  return inOrder.reduce<SchoolEvent[]>((before, event) => {
    const last = before.find(
      (one) => addDays(one.to, 1) === event.from && isSame({ ...one, from: event.from, to: event.to }, event),
    );
    if (!last) return [...before, event];
    return before.map((one) => (one === last ? { ...last, to: event.to } : one));
  }, []);
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
