import { paths } from '@domain/paths';
import { instant, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, set, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import type { Fields } from '../../support/rules-values';
import { by, signed } from './signed';

const contactPath = (day: string, name: Name) => paths.contact(SORA, 'p-aoi', day, uidOf(name));
export const contacts: Sentence[] = [
  ...signed('contacts', contactPath, documents.contact),
  ...['online', 'phone', 'home-visit', 'guardian-meeting'].map((how) =>
    mayWrite(
      `contacts: accepts ${how}`,
      by(contactPath(today, 'homeroom'), documents.contact('homeroom', { how })),
    ),
  ),
  mayNotWrite(
    'contacts: refuses an unknown way',
    by(contactPath(today, 'homeroom'), documents.contact('homeroom', { how: 'pigeon' })),
  ),
  mayNotWrite(
    'contacts: refuses another day than its id says',
    by(contactPath(yesterday, 'homeroom'), documents.contact('homeroom')),
  ),
];

const observationPath = (day: string, name: Name) => paths.observation(SORA, 'p-aoi', day, uidOf(name));
const topicPath = paths.topic(SORA, 'p-aoi', 'life-0001');
const life = (change: Fields = {}) =>
  documents.topic('homeroom', { kind: 'life', text: '朝 早く来ていた', ...change });
export const topics: Sentence[] = [
  ...signed('topics', observationPath, documents.topic),
  ...['life', 'study', 'home', 'good'].map((kind) =>
    mayWrite(`topics: accepts ${kind}`, by(topicPath, life({ kind }))),
  ),
  mayNotWrite('topics: refuses an unknown kind', by(topicPath, life({ kind: 'gossip' }))),
  mayWrite('topics: accepts 1000 characters', by(topicPath, life({ text: 'あ'.repeat(1000) }))),
  mayNotWrite('topics: refuses 1001 characters', by(topicPath, life({ text: 'あ'.repeat(1001) }))),
  mayNotWrite('topics: refuses a list for a text', by(topicPath, life({ text: ['あ'] }))),
  mayNotWrite('topics: refuses an observation under another id', by(topicPath, documents.topic('homeroom'))),
  mayNotWrite(
    'topics: refuses an observation of another day than its id says',
    by(observationPath(yesterday, 'homeroom'), documents.topic('homeroom')),
  ),
  mayNotWrite(
    "topics: refuses to take another's observation id for something else",
    by(observationPath(today, 'counsellor'), life()),
  ),
  mayWrite('topics: accepts an id of 8 characters', by(paths.topic(SORA, 'p-aoi', 'a'.repeat(8)), life())),
  mayNotWrite('topics: refuses an id of 7 characters', by(paths.topic(SORA, 'p-aoi', 'a'.repeat(7)), life())),
  mayWrite('topics: accepts an id of 64 characters', by(paths.topic(SORA, 'p-aoi', 'a'.repeat(64)), life())),
  mayNotWrite(
    'topics: refuses an id of 65 characters',
    by(paths.topic(SORA, 'p-aoi', 'a'.repeat(65)), life()),
  ),
  mayWrite(
    'topics: its writer corrects it',
    by(topicPath, life(), documents.stored(life({ text: '…', at: instant(-60_000) }))),
  ),
  mayNotWrite(
    'topics: a correction is a topic again',
    by(topicPath, life({ text: 'あ'.repeat(1001) }), documents.stored(life({ at: instant(-60_000) }))),
  ),
  mayNotWrite(
    'topics: its kind stays',
    by(topicPath, life({ kind: 'good' }), documents.stored(life({ at: instant(-60_000) }))),
  ),
  mayNotWrite('topics: its writer corrects it only while they look after the child', {
    who: 'coverOver',
    writes: [set(topicPath, documents.topic('coverOver', { kind: 'life', text: '…' }))],
    given: {
      [topicPath]: documents.stored(
        documents.topic('coverOver', { kind: 'life', text: '', at: instant(-60_000) }),
      ),
    },
  }),
  mayNotWrite(
    'topics: nobody else corrects it',
    by(
      topicPath,
      life(),
      documents.stored(documents.topic('counsellor', { kind: 'life', text: '…', at: instant(-60_000) })),
    ),
  ),
];
