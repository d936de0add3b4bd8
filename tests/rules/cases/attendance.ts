/** A teacher marks who is absent or late; the import has the last word. */
import { addDays, monthOf } from '@domain/days';
import { paths } from '@domain/paths';
import { dayIn, instant, today } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  type Sentence,
  type Write,
} from '../../support/rules-expectation';
import { SORA, UMI } from '../../support/rules-people';
import type { Fields, Value } from '../../support/rules-values';
import { lookAfter } from './readers';
import { by } from './signed';

const AOI = paths.pupil(SORA, 'p-aoi');

/** Marks one day in the month it lies in, by merging, as the board does. */
const mark = (
  day: string,
  entry: Value = { state: 'absent', source: 'teacher' },
  month = monthOf(day),
): Write => ({
  kind: 'merge',
  path: `${AOI}/attendance/${month}`,
  fields: documents.without(documents.attendance({ days: { [day]: entry } }), 'nurseVisits'),
  mask: ['school', `days.\`${day}\``],
  keep: ['nurseVisits'],
});
const monthPath = (day: string) => `${AOI}/attendance/${monthOf(day)}`;
const lyingMonth = (days: Fields, nurseVisits = 2): Fields =>
  documents.stored(documents.attendance({ days, nurseVisits }));
const marks = (write: Write, lying: Fields | null = null) => ({
  who: 'homeroom' as const,
  writes: [write],
  given: { [write.path]: lying },
});
const whole = (fields: Fields, lying: Fields | null = null) => by(monthPath(today), fields, lying);
const teachers = { state: 'late', source: 'teacher' };
const imports = { state: 'late', source: 'import' };

export const attendance: Sentence[] = [
  {
    says: 'attendance: whoever looks after the child marks today',
    about: 'attendance',
    expectations: onlyThese(
      lookAfter,
      { kind: 'write', writes: [mark(today)] },
      { [monthPath(today)]: lyingMonth({}) },
    ),
  },
  {
    says: 'attendance: whoever looks after the child begins a month',
    about: 'attendance',
    expectations: onlyThese(
      lookAfter,
      { kind: 'write', writes: [mark(today)] },
      { [monthPath(today)]: null },
    ),
  },
  {
    says: 'attendance: nobody deletes a month',
    about: 'attendance',
    expectations: onlyThese(
      [],
      { kind: 'write', writes: [remove(monthPath(today))] },
      { [monthPath(today)]: lyingMonth({}) },
    ),
  },
  ...['present', 'late', 'early', 'suspended', 'recognised'].map((state) =>
    mayWrite(`attendance: accepts ${state}`, marks(mark(today, { state, source: 'teacher' }))),
  ),
  mayNotWrite(
    'attendance: refuses an unknown state',
    marks(mark(today, { state: 'asleep', source: 'teacher' })),
  ),
  mayNotWrite(
    'attendance: refuses an entry that calls itself imported',
    marks(mark(today, { state: 'absent', source: 'import' })),
  ),
  mayNotWrite('attendance: refuses an entry without a source', marks(mark(today, { state: 'absent' }))),
  mayNotWrite(
    'attendance: refuses an entry with a remark',
    marks(mark(today, { state: 'absent', source: 'teacher', remark: '…' })),
  ),
  ...[0, 1, 2, 3, 4, 5, 6].flatMap((back) => {
    const day = dayIn(-back);
    return [
      mayWrite(`attendance: accepts ${String(back)} days ago`, marks(mark(day))),
      mayWrite(
        `attendance: corrects a teacher's entry ${String(back)} days ago`,
        marks(mark(day), lyingMonth({ [day]: teachers })),
      ),
      mayNotWrite(
        `attendance: keeps an imported entry ${String(back)} days ago`,
        marks(mark(day), lyingMonth({ [day]: imports })),
      ),
      mayNotWrite(
        `attendance: keeps its entry ${String(back)} days ago from being removed`,
        by(monthPath(day), documents.attendance({ days: {} }), lyingMonth({ [day]: teachers }, 0)),
      ),
      mayNotWrite(
        `attendance: refuses ${String(back)} days ago in another month`,
        marks(mark(day, undefined, monthOf(addDays(day, -40)))),
      ),
    ];
  }),
  mayNotWrite('attendance: refuses seven days ago', marks(mark(dayIn(-7)))),
  mayNotWrite('attendance: refuses tomorrow', marks(mark(dayIn(1)))),
  mayWrite(
    'attendance: leaves imported entries of other days alone',
    marks(mark(today), lyingMonth({ [`${monthOf(today)}-32`]: imports })),
  ),
  mayNotWrite(
    'attendance: refuses a month that drops older entries',
    whole(documents.attendance(), lyingMonth({ [`${monthOf(today)}-32`]: imports }, 0)),
  ),
  mayNotWrite(
    'attendance: refuses to begin with visits to the nurse',
    whole(documents.attendance({ nurseVisits: 1 })),
  ),
  mayNotWrite(
    'attendance: keeps the visits to the nurse',
    whole(documents.attendance({ nurseVisits: 0 }), lyingMonth({}, 2)),
  ),
  mayNotWrite(
    'attendance: refuses another school for a month that has begun',
    whole(documents.attendance({ school: UMI, nurseVisits: 2 }), lyingMonth({}, 2)),
  ),
  mayNotWrite('attendance: refuses another school', whole(documents.attendance({ school: UMI }))),
  mayNotWrite(
    'attendance: refuses another time of arrival',
    whole(documents.attendance({ receivedAt: instant(-60_000) })),
  ),
  mayNotWrite('attendance: refuses a field that nobody knows', whole(documents.attendance({ remark: '…' }))),
  mayNotWrite(
    'attendance: refuses a month without days',
    whole(documents.without(documents.attendance(), 'days')),
  ),
];
