import { wordsReading } from './words';
import type { Sentence } from '../../support/rules-expectation';
import { splitTwins } from '../../support/rules-twins';
import { accessLog } from './access-log';
import { attendance } from './attendance';
import { boardPosts } from './board-posts';
import { byCommandOnly } from './by-command-only';
import { caseReading } from './case-reading';
import { centreReading } from './centre';
import { checkInFields } from './check-ins';
import { standingChoices } from './choices';
import { contacts, topics } from './contacts-and-topics';
import { copiedDeeper, namedDeletesNothing } from './copied-deeper';
import { days } from './days';
import { noteFields } from './notes';
import { devicesOfPeople } from './devices';
import { excludedAdults } from './excluded';
import { importsReading } from './imports';
import { leftOutOfRecord } from './left-out';
import { models } from './models';
import { noticesReading } from './notices-reading';
import { offersReading } from './offers';
import { placesReading } from './places';
import { outboxKeys } from './outbox-keys';
import { readingChild } from './reading-child';
import { readingElsewhere } from './reading-elsewhere';
import { readingSchool } from './reading-school';
import { responseFields, responsesAgain, responsesInRounds } from './responses';
import { rightsReading } from './rights';
import { reviewWrites } from './reviews';
import { batches, neverDeleted, serverOnly } from './server-only';
import { outgoingFields, signalsReading } from './signals';
import { sosAgreement } from './sos-agreement';
import { sosBelow } from './sos-below';
import { sosCalls } from './sos-call';
import { sosFollowUps } from './sos-follow-up';
import { sosMoveValues } from './sos-move-values';
import { sosMoves } from './sos-moves';
import { sosReading } from './sos-reading';

const all: readonly Sentence[] = [
  ...[
    ...readingSchool,
    ...readingChild,
    ...readingElsewhere,
    ...copiedDeeper,
    ...sosReading,
    ...caseReading,
    ...noticesReading,
    ...offersReading,
    ...signalsReading,
    ...wordsReading,
    ...rightsReading,
    ...placesReading,
    ...centreReading,
    ...boardPosts,
    ...importsReading,
  ],
  ...[...checkInFields, ...noteFields, ...outgoingFields, ...responseFields, ...days, ...responsesInRounds],
  ...[...responsesAgain, ...standingChoices, ...leftOutOfRecord, ...excludedAdults, ...outboxKeys],
  ...[
    ...sosCalls,
    ...sosFollowUps,
    ...sosMoves,
    ...sosMoveValues,
    ...sosAgreement,
    ...sosBelow,
    ...devicesOfPeople,
  ],
  ...[...contacts, ...topics, ...attendance, ...accessLog],
  ...[...reviewWrites, ...models, ...byCommandOnly],
  ...[...serverOnly, ...neverDeleted, ...namedDeletesNothing, ...batches],
];

const { once, again } = splitTwins(all);

/** Everything the rules are held to. The tests say it sentence by sentence; the mutation run asks it of every mutant. */
export const sentences: readonly Sentence[] = once;
/** What says the same again of everybody in a transaction or by counting. */
export const repeats: readonly Sentence[] = again;
