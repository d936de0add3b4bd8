import { FieldPath, type Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { isModelled } from '@domain/rights/stops';
import { leniently, type OnFailure, PLACE, placeSchema, type PupilPlace } from '../platform/store';

/** Each costs up to seventeen reads in one call, and one step of `ops/risk-run`. */
const PAGE = 100;

export interface PupilPage {
  /** Those who are at the school now, and with whom a model may compute. */
  readonly pupils: readonly { pupilId: string; place: PupilPlace }[];
  /** All others: of them nothing that was computed may stand. */
  readonly others: readonly string[];
  /** Everybody up to this pupil has been seen. */
  readonly last: string;
}

/** The pupils of a school in the order of their ids, after `after`. Never a name: the mask leaves them where they are. */
export async function* pupilPages(
  db: Firestore,
  school: string,
  onFailure: OnFailure,
  after?: string,
): AsyncGenerator<PupilPage> {
  const query = db
    .collection(`${paths.school(school)}/pupils`)
    .orderBy(FieldPath.documentId())
    .select(...PLACE)
    .limit(PAGE);
  let last = after;
  for (;;) {
    const { docs } = await (last === undefined ? query : query.startAfter(last)).get();
    const end = docs.at(-1);
    if (!end) return;
    last = end.id;
    const all = docs.flatMap((snapshot) => {
      const place = leniently(placeSchema, snapshot, onFailure);
      return place ? [{ pupilId: snapshot.id, place }] : [];
    });
    yield {
      pupils: all.filter(({ place }) => mayCompute(place)),
      others: all.flatMap(({ pupilId, place }) => (mayCompute(place) ? [] : [pupilId])),
      last,
    };
    if (docs.length < PAGE) return;
  }
}

/** Whether a model computes with a pupil. */
export function mayCompute(place: PupilPlace): boolean {
  return place.status === 'active' && isModelled(place);
}
