/** A copy of a document one step below itself: whatever it says of its readers, nobody reads there. */
import { paths } from '@domain/paths';
import { thisMonth, today } from '../../support/rules-clock';
import { collectionOf, type Documents, remove, type Sentence } from '../../support/rules-expectation';
import { SORA, people, uidOf } from '../../support/rules-people';
import type { Fields } from '../../support/rules-values';
import { world } from '../../support/rules-world';
import { pupil } from './readers';
import { ONE_OF_EACH } from './reading-elsewhere';

const TRIED = [...ONE_OF_EACH, 'place'] as const;
const readers = TRIED.map(uidOf);

const anything: Fields = { readers, pupilId: 'p-aoi' };
/** Of collections in which nothing lies before an attempt. */
const others: Documents = Object.fromEntries(
  [
    ...[paths.earlyNotice(SORA, 'early-1'), paths.unusualReading(SORA, uidOf('homeroom'), today)],
    ...[paths.goodThing(SORA, 'p-aoi', 'good-1'), paths.rightRequest(SORA, 'request-1')],
    ...[
      paths.incomingCase(SORA, 'case-1'),
      paths.openCase(SORA, 'p-hina'),
      paths.hold(SORA, 'p-aoi'),
      paths.told(SORA, 'told-1'),
    ],
    ...[paths.recovery(SORA, uidOf('homeroom')), paths.channelCheck(SORA, uidOf('homeroom'))],
    ...[paths.retentionPlan(SORA), paths.retentionReport(SORA, today), paths.pastFigures(SORA, today)],
    paths.longAbsences(SORA, thisMonth),
    ...['nurseVisits/visit-1', 'placements/place-1', 'supportSheets/2026', 'outsideYears/2026'].map(ofHina),
    ...['consultations/talk-1', 'weatherYears/2026', 'attendanceYears/2026'].map(ofHina),
    `${pupil('p-aoi', 'choices')}/standing`,
  ].map((path) => [path, anything]),
);

/** One of each kind: if there is one, that of the child whose record everybody has said today why they open. */
const ofEachKind = new Map<string, readonly [path: string, fields: Fields]>();
for (const [path, fields] of Object.entries({ ...world, ...others }))
  if (fields !== null && (!ofEachKind.has(collectionsOn(path)) || path.includes('hina')))
    ofEachKind.set(collectionsOn(path), [path, fields]);

/** `schools/pupils/notes` of `schools/sora-sho/pupils/p-aoi/notes/one`. */
function collectionsOn(path: string): string {
  return path
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/');
}

function ofHina(below: string): string {
  return pupil('p-hina', below);
}

export const copiedDeeper: readonly Sentence[] = [...ofEachKind.values()].map(([path, fields]) => {
  const deeper = `${path}/deeper/one`;
  return {
    says: `get a copy at ${deeper}: nobody`,
    about: collectionOf(path),
    expectations: TRIED.map((name) => ({
      who: people[name],
      request: { kind: 'get', path: deeper },
      given: { [deeper]: 'readers' in fields ? { ...fields, readers } : fields },
      allowed: false,
      says: `${name} may not`,
    })),
  };
});

/** Whoever is named as a reader changes nothing by that. */
export const namedDeletesNothing: readonly Sentence[] = Object.entries(others).map(([path, fields]) => ({
  says: `delete ${path}: nobody whom it names`,
  about: collectionOf(path),
  expectations: TRIED.map((name) => ({
    who: people[name],
    request: { kind: 'write', writes: [remove(path)] },
    given: { [path]: fields },
    allowed: false,
    says: `${name} may not`,
  })),
}));
