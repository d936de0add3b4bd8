import { paths } from '@domain/paths';
import { instant, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, set, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { by, signed } from './signed';

const contactPath = (day: string, name: Name) => paths.contact(SORA, 'p-aoi', day, uidOf(name));
const MINUTE_AGO = instant(-60_000);
const tapped = documents.contact('homeroom');
const withLine = documents.stored(documents.contact('homeroom', { line: '笑っていた', at: MINUTE_AGO }));
export const contacts: Sentence[] = [
  ...signed('contacts', contactPath, documents.contact),
  ...['online', 'phone', 'home-visit', 'guardian-meeting', 'pigeon'].map((how) =>
    mayNotWrite(
      `contacts: a tap is no ${how}`,
      by(contactPath(today, 'homeroom'), documents.contact('homeroom', { how })),
    ),
  ),
  mayNotWrite(
    'contacts: refuses another day than its id says',
    by(contactPath(yesterday, 'homeroom'), tapped),
  ),
  mayNotWrite(
    'contacts: a line is no tap',
    by(contactPath(today, 'homeroom'), documents.contact('homeroom', { line: 'x' })),
  ),
  mayNotWrite(
    'contacts: no tap makes a history',
    by(contactPath(today, 'homeroom'), documents.contact('homeroom', { history: [] })),
  ),
  mayNotWrite(
    'contacts: one with an id of its own is no tap',
    by(paths.recordedContact(SORA, 'p-aoi', today, uidOf('homeroom'), 'one'), tapped),
  ),
  mayWrite(
    'contacts: a tap takes back what has a line, which stays',
    by(
      contactPath(today, 'homeroom'),
      documents.contact('homeroom', { line: '笑っていた', withdrawn: true }),
      withLine,
    ),
  ),
  mayNotWrite(
    'contacts: no tap changes the line',
    by(contactPath(today, 'homeroom'), documents.contact('homeroom', { line: '…' }), withLine),
  ),
  mayNotWrite('contacts: no tap takes the line away', by(contactPath(today, 'homeroom'), tapped, withLine)),
];

const observationPath = (day: string, name: Name) => paths.observation(SORA, 'p-aoi', day, uidOf(name));
const seen = documents.topic('homeroom');
const withText = documents.stored(documents.topic('homeroom', { text: '手がふるえていた', at: MINUTE_AGO }));
export const topics: Sentence[] = [
  ...signed('topics', observationPath, documents.topic),
  mayWrite(
    'topics: accepts the empty text of an older page',
    by(observationPath(today, 'homeroom'), documents.topic('homeroom', { text: '' })),
  ),
  ...['x', ['x'], 1].map((text) =>
    mayNotWrite(
      `topics: a tap has no text ${JSON.stringify(text)}`,
      by(observationPath(today, 'homeroom'), documents.topic('homeroom', { text })),
    ),
  ),
  ...['life', 'study', 'home', 'good', 'gossip'].map((kind) =>
    mayNotWrite(
      `topics: nobody writes ${kind}, other than by a command`,
      by(paths.topic(SORA, 'p-aoi', 'life-0001'), documents.topic('homeroom', { kind, text: '…' })),
    ),
  ),
  mayNotWrite(
    'topics: a tap is of no other kind',
    by(observationPath(today, 'homeroom'), documents.topic('homeroom', { kind: 'life' })),
  ),
  mayNotWrite(
    'topics: a tap has no history',
    by(observationPath(today, 'homeroom'), documents.topic('homeroom', { history: [] })),
  ),
  mayNotWrite(
    'topics: refuses an observation under another id',
    by(paths.topic(SORA, 'p-aoi', 'life-0001'), seen),
  ),
  mayNotWrite(
    'topics: refuses an observation of another day than its id says',
    by(observationPath(yesterday, 'homeroom'), seen),
  ),
  mayNotWrite(
    "topics: refuses to take another's observation id",
    by(observationPath(today, 'counsellor'), seen),
  ),
  mayWrite(
    'topics: a tap takes back what has a text, which stays',
    by(
      observationPath(today, 'homeroom'),
      documents.topic('homeroom', { text: '手がふるえていた', withdrawn: true }),
      withText,
    ),
  ),
  mayNotWrite(
    'topics: no tap changes the text',
    by(observationPath(today, 'homeroom'), documents.topic('homeroom', { text: '…' }), withText),
  ),
  mayNotWrite('topics: no tap takes the text away', by(observationPath(today, 'homeroom'), seen, withText)),
  mayNotWrite('topics: its writer takes it back only while they look after the child', {
    who: 'coverOver',
    writes: [set(observationPath(today, 'coverOver'), documents.topic('coverOver', { withdrawn: true }))],
    given: {
      [observationPath(today, 'coverOver')]: documents.stored(
        documents.topic('coverOver', { at: MINUTE_AGO }),
      ),
    },
  }),
];
