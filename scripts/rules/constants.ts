/** What the parts of the rules call by name: the lists of the domain, so that no value stands a second time in the rules. */
import { NOTICE_AUDIENCES } from '@domain/notices/circles';
import { NOTICE_KINDS, OF_KIND } from '@domain/notices/kinds';
import { AUDIENCES } from '@domain/answers/note-audiences';
import { ATTENDANCE_STATES } from '@domain/school/attendance-states';
import { ROLES_WITH_CLASSES } from '@domain/access/standing';
import { OF_TITLE } from '@domain/access/titles';
import { FORMS } from '@domain/school/grades';
import { TITLES } from '@domain/identity';
import { STAFF_ROLES } from '@domain/staff-roles';
import { DECISIONS, OWN_VIEWS } from '@domain/notices/records';
import { SCALES } from '@domain/answers/pupil-choices';
import { bodySchema } from '@domain/answers/pupil-records';
import { USE_WISHES } from '@domain/answers/standing-choices';
import { SOFT_ANSWERS, SOFT_QUESTIONS } from '@domain/answers/soft-questions';
import { HOME_CALLS, PLACES, PUPIL_WORDS, VIAS, WANTS } from '@domain/sos/choices';
import { OPEN_STATES } from '@domain/sos/open';
import { chainNameSchema, OUTCOMES } from '@domain/sos/records';
import {
  OFFER_ANSWERS,
  PICTURES,
  PUPIL_SAYS,
  SIGNAL_GROUPS,
  SIGNAL_KINDS,
  WANTED_ANSWERS,
} from '@domain/signals/choices';
import { PURPOSES } from '@domain/school/access-log';

const beyond = NOTICE_AUDIENCES.filter((audience) => audience !== 'homeroom');

export const CONSTANTS: Readonly<Record<string, readonly string[]>> = {
  'answers to offers': OFFER_ANSWERS,
  'attendance states': ATTENDANCE_STATES,
  'body states': bodySchema.options,
  'circles beyond the homeroom': beyond,
  confidants: TITLES.filter((title) => OF_TITLE[title].isConfidant),
  decisions: DECISIONS,
  'groups of readers': SIGNAL_GROUPS,
  'home calls': HOME_CALLS,
  'kinds of signals': SIGNAL_KINDS,
  pictures: PICTURES,
  'kinds without wishes': NOTICE_KINDS.filter((kind) => !OF_KIND[kind].isWish),
  'note audiences': AUDIENCES,
  'open SOS states': OPEN_STATES,
  'own views': OWN_VIEWS,
  "pupil's words": PUPIL_WORDS,
  purposes: PURPOSES,
  'roles with classes': ROLES_WITH_CLASSES,
  scales: SCALES,
  'soft answers': SOFT_ANSWERS,
  'soft questions': SOFT_QUESTIONS,
  'SOS chains': chainNameSchema.options,
  'SOS outcomes': OUTCOMES,
  'SOS places': PLACES,
  'SOS wants': WANTS,
  'SOS ways': VIAS,
  'staff roles': STAFF_ROLES,
  'survey forms': FORMS,
  'use wishes': USE_WISHES,
  'wanted answers': WANTED_ANSWERS,
  'words on signals': PUPIL_SAYS,
};
