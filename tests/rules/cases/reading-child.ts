/** Who may see what of a child, cell by cell. */
import { paths } from '@domain/paths';
import { thisMonth, today, yesterday } from '../../support/rules-clock';
import { gets, lists, listsOwn, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { ROUND, protectiveEntry } from '../../support/rules-world';
import { counsellors, lookAfter, pupil, teachers } from './readers';

const child: Sentence[] = [
  ...gets(paths.pupil(SORA, 'p-aoi'), ['aoi', ...lookAfter, 'admin']),
  ...lists(`${paths.school(SORA)}/pupils`, [...counsellors, 'leader', 'admin']),
  ...gets(paths.checkIn(SORA, 'p-aoi', today), ['aoi', ...lookAfter]),
  ...gets(paths.checkIn(SORA, 'p-aoi', yesterday), ['aoi', ...lookAfter], ' (not there yet)'),
  ...gets(paths.checkIn(SORA, 'p-mio', today), ['mio', 'nextClass', 'himawari', ...counsellors, 'leader']),
  ...gets(paths.checkIn(SORA, 'p-aoi', '2026-04-01'), ['aoi', ...lookAfter], ' (first of the year)'),
  ...gets(
    paths.checkIn(SORA, 'p-aoi', '2026-03-31'),
    ['aoi', ...counsellors, 'leader'],
    ' (of the year before)',
  ),
  ...lists(pupil('p-aoi', 'checkIns'), ['aoi', ...counsellors, 'leader']),
  ...lists(pupil('p-aoi', 'checkIns'), ['aoi', ...lookAfter], ['day', '>=', '2026-04-01']),
  ...lists(pupil('p-aoi', 'checkIns'), ['aoi', ...counsellors, 'leader'], ['day', '>=', '2026-03-31']),
  ...gets(paths.note(SORA, 'p-aoi', today, 'homeroom'), ['aoi', 'homeroom'], ' (names its readers)'),
  ...['2026-04-01', '2027-03-31'].flatMap((day) =>
    gets(paths.note(SORA, 'p-aoi', day, 'homeroom'), ['aoi', ...teachers, ...counsellors], ' (names nobody)'),
  ),
  ...['2026-03-31', '2027-04-01'].flatMap((day) =>
    gets(paths.note(SORA, 'p-aoi', day, 'homeroom'), ['aoi', ...counsellors], ' (of another school year)'),
  ),
  ...gets(paths.note(SORA, 'p-aoi', today, 'counsellor'), ['aoi', 'counsellor']),
  ...gets(paths.note(SORA, 'p-aoi', yesterday, 'counsellor'), ['aoi'], ' (not there yet)'),
  ...lists(pupil('p-aoi', 'notes'), ['aoi'], ['audience', 'homeroom']),
  ...listsOwn(pupil('p-aoi', 'notes'), ['aoi', ...teachers], 'readers', ['audience', 'homeroom']),
  ...listsOwn(pupil('p-aoi', 'notes'), ['aoi', 'counsellor'], 'readers', ['audience', 'counsellor']),
  ...lists(pupil('p-aoi', 'notes'), ['aoi', 'counsellor'], ['audience', 'counsellor']),
  ...lists(pupil('p-aoi', 'notes'), ['aoi']),
  ...gets(paths.contact(SORA, 'p-aoi', yesterday, uidOf('homeroom')), lookAfter),
  ...lists(pupil('p-aoi', 'contacts'), lookAfter),
];

/** Without today's entry in the access log: the pupil alone. With it: whom the table names. */
const opened: Sentence[] = (
  [
    ['responses', ROUND, ['counsellor', 'guidance'], true],
    ['results', ROUND, [...counsellors, 'leader'], true],
    ['homeroomResults', ROUND, lookAfter, false],
    ['sensitiveAnswers', ROUND, [...counsellors, 'leader'], false],
    ['attendance', thisMonth, [...lookAfter, 'admin'], false],
    ['topics', 'home-1', lookAfter, false],
  ] as const
).flatMap(([collection, id, readers, own]) => {
  const alone = (name: Name): Name[] => (own ? [name] : []);
  return [
    ...gets(pupil('p-aoi', `${collection}/${id}`), alone('aoi'), ' (no reason given today)'),
    ...lists(pupil('p-aoi', collection), alone('aoi')),
    ...gets(pupil('p-hina', `${collection}/${id}`), [...alone('hina'), ...readers], ' (reason given today)'),
    ...lists(pupil('p-hina', collection), [...alone('hina'), ...readers]),
  ];
});

/** Figures about a child: one by one, and nobody's own. */
const figures: Sentence[] = [paths.risk, paths.mood].flatMap((path) => [
  ...gets(path(SORA, 'p-aoi'), [], ' (no reason given today)'),
  ...gets(path(SORA, 'p-hina'), [...counsellors, 'leader'], ' (reason given today)'),
]);

const ownPage: Sentence[] = [
  ...gets(pupil('p-aoi', 'topics/good-1'), ['aoi'], ' (no reason given today)'),
  ...lists(pupil('p-aoi', 'topics'), ['aoi'], ['kind', 'good']),
  ...gets(paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), yesterday), ['aoi', 'leader', 'admin', 'board']),
  ...gets(protectiveEntry, ['leader', 'admin', 'board'], ' (protective)'),
  ...lists(pupil('p-aoi', 'accessLog'), ['aoi', 'leader', 'admin', 'board'], ['protective', false]),
  ...lists(pupil('p-aoi', 'accessLog'), ['leader', 'admin', 'board']),
  ...gets(
    paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), today),
    ['homeroom', 'leader', 'admin', 'board'],
    ' (not there yet)',
  ),
  ...gets(paths.accessLog(SORA, 'p-hina', uidOf('revoked'), today), ['hina', 'leader', 'admin', 'board']),
];

export const readingChild: Sentence[] = [
  ...child,
  ...opened,
  ...figures,
  ...lists(pupil('p-hina', 'derived'), []),
  ...ownPage,
];
