/** What a title says about its bearer. A later title is compiled only when it stands here; its words stand in `staff` and `me`. */
import type { Staff, Title } from '../identity';

interface OfTitle {
  /** Whoever has the title, has the role. */
  readonly role: Staff['role'];
  /** Whether a counsellor of this title hears what a child confides. Student guidance also disciplines. */
  readonly isConfidant: boolean;
  /** Whether a chain of the SOS can name it. The homeroom teacher is told when the child chooses so, never by a chain. */
  readonly inChains: boolean;
}

const LIKE_MOST = { isConfidant: true, inChains: true };

export const OF_TITLE: Readonly<Record<Title, OfTitle>> = {
  homeroom: { role: 'teacher', isConfidant: true, inChains: false },
  'grade-head': { role: 'teacher', ...LIKE_MOST },
  guidance: { role: 'counsellor', isConfidant: false, inChains: true },
  nurse: { role: 'counsellor', ...LIKE_MOST },
  sc: { role: 'counsellor', ...LIKE_MOST },
  ssw: { role: 'counsellor', ...LIKE_MOST },
  'vice-principal': { role: 'leader', ...LIKE_MOST },
  principal: { role: 'leader', ...LIKE_MOST },
  subject: { role: 'teacher', ...LIKE_MOST },
  office: { role: 'admin', ...LIKE_MOST },
};
