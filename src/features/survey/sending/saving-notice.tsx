import { useText } from '@/i18n/use-text';
import type { SaveOutcome } from '@/local/save-outcome';
import { look } from '../look';

/** Says so when the tablet could not keep the last tap; silent otherwise. */
export function SavingNotice({ outcome }: { outcome: SaveOutcome | undefined }) {
  const { rich } = useText('survey');
  return (
    <div role="alert">
      {outcome === 'not-saved' && <p className={look.warning}>{rich('saving.failed')}</p>}
    </div>
  );
}
