/** What a colleague notes about aoi under their own name, and how to try it. */
import { startOfDay } from '@domain/days';
import { HOUR, dayIn, instant, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  eachTheirOwn,
  mayNotWrite,
  mayWrite,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { UMI, uidOf, type Name } from '../../support/rules-people';
import type { Fields, Value } from '../../support/rules-values';
import { lookAfter } from './readers';

/** Writes one document of the homeroom teacher about aoi, with nothing lying there unless given. */
export const by = (path: string, fields: Fields, lying: Fields | null = null) => ({
  who: 'homeroom' as const,
  writes: [set(path, fields)],
  given: { [path]: lying },
});
const noonOf = (day: string) => new Date(startOfDay(day) + 12 * HOUR);

/** What contacts and topics share: signed by their writer, about a recent day. */
export function signed(
  collection: string,
  pathOf: (day: string, name: Name) => string,
  build: (name: Name, change?: Fields) => Fields,
): Sentence[] {
  const mine = (change: Fields = {}) => by(pathOf(today, 'homeroom'), build('homeroom', change));
  const onDay = (day: string, at: Value = noonOf(day)) =>
    by(pathOf(day, 'homeroom'), build('homeroom', { day, at }));
  const wrong: Fields = {
    school: UMI,
    withdrawn: 'no',
    receivedAt: instant(-60_000),
    by: uidOf('counsellor'),
  };
  return [
    {
      says: `${collection}: whoever looks after the child writes their own`,
      about: collection,
      expectations: eachTheirOwn(lookAfter, (name) => ({
        request: { kind: 'write', writes: [set(pathOf(today, name), build(name))] },
        given: { [pathOf(today, name)]: null },
      })),
    },
    {
      says: `${collection}: nobody deletes one`,
      about: collection,
      expectations: eachTheirOwn([], (name) => ({
        request: { kind: 'write', writes: [remove(pathOf(today, name))] },
        given: { [pathOf(today, name)]: documents.stored(build(name, { at: instant(-HOUR) })) },
      })),
    },
    mayWrite(
      `${collection}: a second tap is the same one`,
      by(
        pathOf(today, 'homeroom'),
        build('homeroom'),
        documents.stored(build('homeroom', { at: instant(-60_000) })),
      ),
    ),
    mayWrite(
      `${collection}: its writer withdraws it`,
      by(
        pathOf(today, 'homeroom'),
        build('homeroom', { withdrawn: true }),
        documents.stored(build('homeroom', { at: instant(-60_000) })),
      ),
    ),
    mayNotWrite(
      `${collection}: refuses one under another's name`,
      by(pathOf(today, 'counsellor'), build('counsellor')),
    ),
    ...Object.entries(wrong).map(([field, value]) =>
      mayNotWrite(`${collection}: refuses a wrong ${field}`, mine({ [field]: value })),
    ),
    ...Object.keys(build('homeroom')).map((field) =>
      mayNotWrite(
        `${collection}: refuses one without ${field}`,
        by(pathOf(today, 'homeroom'), documents.without(build('homeroom'), field)),
      ),
    ),
    mayNotWrite(`${collection}: refuses a field that nobody knows`, mine({ score: 3 })),
    mayWrite(`${collection}: accepts six days ago`, onDay(dayIn(-6))),
    mayNotWrite(`${collection}: refuses seven days ago`, onDay(dayIn(-7))),
    mayNotWrite(`${collection}: refuses tomorrow`, onDay(dayIn(1))),
    mayWrite(
      `${collection}: accepts the first moment of its school-local day`,
      onDay(yesterday, new Date(startOfDay(yesterday))),
    ),
    mayWrite(
      `${collection}: accepts the last moment of its school-local day`,
      onDay(yesterday, new Date(startOfDay(today) - 1)),
    ),
    mayNotWrite(
      `${collection}: refuses the last moment of the day before`,
      onDay(yesterday, new Date(startOfDay(yesterday) - 1)),
    ),
    mayNotWrite(
      `${collection}: refuses the first moment of the day after`,
      onDay(yesterday, new Date(startOfDay(today))),
    ),
    mayNotWrite(`${collection}: refuses a time that is none`, mine({ at: 'today' })),
  ];
}
