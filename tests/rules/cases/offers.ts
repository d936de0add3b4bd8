/** What adults offer a child: whom the child keeps out sees none of it. */
import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import { today } from '../../support/rules-clock';
import { gets, lists, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { listersOf, lookAfter, pupil } from './readers';

const OFFER = paths.offer(SORA, 'p-aoi', 'offer-1');
const OFFERS = pupil('p-aoi', 'offers');
const KEPT_OUT: Name[] = ['homeroom', 'counsellor', 'leader'];

const choice = { [paths.standingChoices(SORA, 'p-aoi')]: documents.choices({ not: KEPT_OUT.map(uidOf) }) };
const readers: Name[] = ['aoi', ...lookAfter];
const without = readers.filter((name) => !KEPT_OUT.includes(name));

/** The same sentences where the child has kept three adults out. */
function whereKeptOut(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map(({ says, about, expectations }) => ({
    says: `${says} (the child keeps ${KEPT_OUT.join(', ')} out)`,
    about,
    expectations: expectations.map((expectation) => ({ ...expectation, given: choice })),
  }));
}

export const offersReading: Sentence[] = [
  ...gets(OFFER, readers),
  ...gets(paths.offer(SORA, 'p-aoi', 'offer-9'), readers, ' (not there)'),
  ...lists(OFFERS, readers),
  ...lists(OFFERS, readers, ['until', '>=', today]),
  ...whereKeptOut([...gets(OFFER, without), ...lists(OFFERS, without)]),
  ...gets(paths.offering(SORA, 'offer-1'), listersOf('offering')),
  ...lists(`${paths.school(SORA)}/offerings`, listersOf('offering')),
];
