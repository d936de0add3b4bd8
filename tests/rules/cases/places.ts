/** Places outside: what those who work there read, and what the school reads of it. */
import { paths } from '@domain/paths';
import { today } from '../../support/rules-clock';
import { finds, gets, lists, type Sentence } from '../../support/rules-expectation';
import { CLOSED_PLACE, HIROBA, OTHER_PLACE, SORA, uidOf } from '../../support/rules-people';
import { elsewhere, listersOf, openersOf, pupil, readersOf } from './readers';

const aoi = { child: 'aoi' } as const;
const hina = { child: 'hina' } as const;
const ofPlace = readersOf('outsidePlace').filter((name) => name !== 'place');

const children: Sentence[] = [
  ...gets(paths.namedChild(SORA, HIROBA, 'p-aoi'), readersOf('namedChild')),
  ...gets(paths.namedChild(SORA, HIROBA, 'p-hina'), readersOf('namedChild'), ' (not named)'),
  ...lists(paths.namedChildren(SORA, HIROBA), listersOf('namedChild')),
  ...[OTHER_PLACE, CLOSED_PLACE].flatMap((place) => [
    ...gets(paths.namedChild(SORA, place, 'p-aoi'), []),
    ...lists(paths.namedChildren(SORA, place), []),
  ]),
  ...gets(paths.outsideAttendance(SORA, HIROBA, 'p-aoi', today), []),
  ...lists(`schools/${SORA}/places/${HIROBA}/attendances`, []),
  ...gets(`schools/${SORA}/places/${HIROBA}`, []),
];

const city: Sentence[] = [
  ...gets(paths.outsidePlace(HIROBA), [...readersOf('outsidePlace'), ...elsewhere]),
  ...gets(paths.outsidePlace(CLOSED_PLACE), [...ofPlace, ...elsewhere]),
  ...lists('places', [...listersOf('outsidePlace'), ...elsewhere]),
  ...gets(paths.placeStaff(uidOf('place')), readersOf('placeStaff', { owner: 'place' })),
  ...lists('placeStaff', listersOf('placeStaff')),
  finds(paths.placeStaff(uidOf('place')), listersOf('placeStaff')),
];

const school: Sentence[] = [
  ...gets(paths.outsideMonth(SORA, '2026-11'), readersOf('outsideMonth')),
  ...lists(`${paths.school(SORA)}/outsideMonths`, listersOf('outsideMonth')),
  ...gets(paths.absenceReasons(SORA, '2026'), readersOf('absenceReasons')),
  ...lists(`${paths.school(SORA)}/absenceReasons`, listersOf('absenceReasons')),
  ...gets(paths.absenceCounts(SORA, '2026-11'), readersOf('absenceCounts')),
  ...lists(`${paths.school(SORA)}/absenceCounts`, listersOf('absenceCounts')),
  ...gets(paths.placement(SORA, 'p-aoi', HIROBA), readersOf('placement', aoi), ' (no reason given today)'),
  ...gets(paths.placement(SORA, 'p-hina', HIROBA), openersOf('placement', hina), ' (reason given today)'),
  ...lists(pupil('p-hina', 'placements'), openersOf('placement', hina)),
  ...gets(
    paths.outsideYear(SORA, 'p-aoi', '2026'),
    readersOf('outsideYear', aoi),
    ' (no reason given today)',
  ),
  ...gets(paths.outsideYear(SORA, 'p-hina', '2026'), openersOf('outsideYear', hina), ' (reason given today)'),
  ...lists(pupil('p-hina', 'outsideYears'), []),
];

export const placesReading: Sentence[] = [...children, ...city, ...school];
