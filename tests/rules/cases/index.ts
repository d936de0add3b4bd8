import type { Sentence } from '../../support/rules-expectation';
import { accessLog } from './access-log';
import { attendance } from './attendance';
import { checkInFields } from './check-ins';
import { contacts, topics } from './contacts-and-topics';
import { days } from './days';
import { noteFields } from './notes';
import { outboxKeys } from './outbox-keys';
import { reading } from './reading';
import { responseFields, responsesInRounds } from './responses';
import { rounds } from './rounds';
import { instruments, schools } from './schools-and-instruments';
import { batches, neverDeleted, serverOnly } from './server-only';
import { settings } from './settings';
import { staffMembers } from './staff-members';

/** Everything the rules are held to. The tests say it sentence by sentence; the mutation run asks it of every mutant. */
export const sentences: readonly Sentence[] = [
  ...reading,
  ...[...checkInFields, ...noteFields, ...responseFields, ...days, ...responsesInRounds, ...outboxKeys],
  ...[...contacts, ...topics, ...attendance, ...accessLog],
  ...[...staffMembers, ...rounds, ...settings, ...schools, ...instruments],
  ...[...serverOnly, ...neverDeleted, ...batches],
];
