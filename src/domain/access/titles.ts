/** What a title says about its bearer. A later title is compiled only when it stands here; its words stand in `staff` and `me`. */
import type { Title } from '../identity';

interface OfTitle {
  /** Whether a counsellor of this title hears what a child confides. Student guidance also disciplines. */
  readonly isConfidant: boolean;
  /** Whether a chain of the SOS can name it. The homeroom teacher is told when the child chooses so, never by a chain. */
  readonly inChains: boolean;
}

const LIKE_MOST: OfTitle = { isConfidant: true, inChains: true };

export const OF_TITLE: Readonly<Record<Title, OfTitle>> = {
  homeroom: { isConfidant: true, inChains: false },
  'grade-head': LIKE_MOST,
  guidance: { isConfidant: false, inChains: true },
  nurse: LIKE_MOST,
  sc: LIKE_MOST,
  ssw: LIKE_MOST,
  'vice-principal': LIKE_MOST,
  principal: LIKE_MOST,
  subject: LIKE_MOST,
  office: LIKE_MOST,
};
