import type { CommandOutcome } from '@domain/commands/wire';
import { useTranslation } from 'react-i18next';

/** Why what was asked for was not done, in words; `null` when it was, or nothing was asked for. */
export function useCommandWords() {
  const { t } = useTranslation('commands');
  return (outcome: CommandOutcome | undefined): string | null => {
    if (outcome === undefined || outcome === 'stored') return null;
    return outcome === 'unanswered' ? t('unanswered') : t(`refused.${outcome.refused}`);
  };
}
