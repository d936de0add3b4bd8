/** Which days a tablet may write about. */
import { paths } from '@domain/paths';
import { dayIn, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, set, type Sentence } from '../../support/rules-expectation';
import { SORA } from '../../support/rules-people';

const onDay = (day: string) => ({
  who: 'aoi' as const,
  writes: [set(paths.checkIn(SORA, 'p-aoi', day), documents.checkIn({ day }))],
});
const noteOnDay = (day: string) => ({
  who: 'aoi' as const,
  writes: [set(paths.note(SORA, 'p-aoi', day, 'homeroom'), documents.note({ day }))],
});

export const days: Sentence[] = [
  ...[-60, -59, -1, 1, 2].flatMap((count) => [
    mayWrite(`checkIns: accepts a day ${String(count)} days from today`, onDay(dayIn(count))),
    mayWrite(`notes: accepts a day ${String(count)} days from today`, noteOnDay(dayIn(count))),
  ]),
  ...[-366, -61, 3, 400].flatMap((count) => [
    mayNotWrite(`checkIns: refuses a day ${String(count)} days from today`, onDay(dayIn(count))),
    mayNotWrite(`notes: refuses a day ${String(count)} days from today`, noteOnDay(dayIn(count))),
  ]),
  // Each lies, as a text, between the first and the last accepted day.
  ...[
    `${today}x`,
    today.replaceAll('-', '/'),
    `${dayIn(-45).slice(0, 8)}32`,
    `${dayIn(-25).slice(0, 8)}31x`,
  ].flatMap((day) => {
    const id = day.replaceAll('/', '.');
    return [
      mayNotWrite(`checkIns: refuses ${day} as a day`, {
        who: 'aoi',
        writes: [set(paths.checkIn(SORA, 'p-aoi', id), documents.checkIn({ day: id }))],
      }),
    ];
  }),
  mayNotWrite('checkIns: refuses another day than its id says', {
    who: 'aoi',
    writes: [set(paths.checkIn(SORA, 'p-aoi', yesterday), documents.checkIn())],
  }),
  mayNotWrite('notes: refuses another day than its id says', {
    who: 'aoi',
    writes: [set(paths.note(SORA, 'p-aoi', yesterday, 'homeroom'), documents.note())],
  }),
  mayNotWrite('notes: refuses another audience than its id says', {
    who: 'aoi',
    writes: [set(paths.note(SORA, 'p-aoi', yesterday, 'counsellor'), documents.note({ day: yesterday }))],
  }),
  mayNotWrite('notes: refuses an audience that nobody is', {
    who: 'aoi',
    writes: [set(`${paths.pupil(SORA, 'p-aoi')}/notes/${today}_me`, documents.note({ audience: 'me' }))],
  }),
];
