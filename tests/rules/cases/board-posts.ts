/**
 * Whoever is left with posts at the board, and stands by a fault, or from before, in the lists of what was for those who do all that it
 * does: no list is enough, and no post gives what another one does.
 */
import { paths } from '@domain/paths';
import { collectionOf, onlyThese, set, type Sentence } from '../../support/rules-expectation';
import { type Name, SORA, uidOf } from '../../support/rules-people';

const NAMED: readonly Name[] = ['board', 'absenceBoard', 'bullyingBoard', 'systemsBoard', 'laterBoard'];
const uids = NAMED.map(uidOf);

const names = (path: string, readers: readonly Name[], fields: object): Sentence => ({
  says: `get ${path} that names everybody of the board: ${readers.join(', ')}`,
  about: collectionOf(path),
  expectations: onlyThese(readers, { kind: 'get', path }, { [path]: { ...fields } }),
});

export const boardPosts: Sentence[] = [
  names(paths.inbox(SORA, 'p-aoi_posts'), ['board', 'bullyingBoard'], { readers: uids }),
  names(paths.thread(SORA, 'p-aoi_posts'), ['board', 'bullyingBoard'], { readers: uids }),
  names(paths.harm(SORA, 'posts'), ['board'], { readers: uids, about: [] }),
  names(paths.notice(SORA, 'safety_posts_p-aoi_1'), ['board'], { readers: uids, pupilId: 'p-aoi' }),
  names(paths.earlyNotice(SORA, 'uid-posts'), ['board'], { readers: uids }),
  names(paths.unusualReading(SORA, 'uid-posts', '2026-11-20'), ['board'], { readers: uids }),
  {
    says: 'a post is given by nobody to themselves',
    about: 'boardStaff',
    expectations: NAMED.flatMap((name) =>
      onlyThese([], {
        kind: 'write',
        writes: [set(paths.boardStaff(uidOf(name)), { active: true, displayName: '教育委員会 係' })],
      }),
    ),
  },
];
