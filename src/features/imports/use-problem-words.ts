import type { ImportProblems } from '@domain/import/records';
import { useTranslation } from 'react-i18next';

type StoredProblem = ImportProblems['problems'][number];

/** The same sentences as the commands say. */
export function useProblemWords() {
  const { t } = useTranslation('importing');
  return ({ code, params }: StoredProblem): string =>
    t(`problems.${code}`, { ...params, interpolation: { prefix: '{', suffix: '}' } });
}
