import { useTranslation } from 'react-i18next';
import type { AlarmOutcome } from '@/firebase/staff/alarm';
import { Button } from '@/ui/button';

interface SaveBarProps {
  isDirty: boolean;
  isSubmitting: boolean;
  /** Saving was tried. */
  isSubmitted: boolean;
  problemCount: number;
  outcome: AlarmOutcome | undefined;
  online: boolean;
  changedElsewhere: boolean;
  onDiscard: () => void;
}

/** Whether what stands on the screen is what the school uses, and the way to make it so. */
export function SaveBar(props: SaveBarProps) {
  const { t } = useTranslation('alarm');
  const { isDirty, isSubmitting, online, changedElsewhere, onDiscard } = props;
  return (
    <div className="alarm-save card">
      <div role="status">
        <p>{t(`save.${stateOf(props)}`, { count: props.problemCount })}</p>
        {changedElsewhere && <p>{t('save.changedElsewhere')}</p>}
      </div>
      <Button disabled={!isDirty || isSubmitting} onClick={onDiscard}>
        {t('save.discard')}
      </Button>
      <Button type="submit" variant="primary" disabled={!isDirty || isSubmitting || !online}>
        {t(isSubmitting ? 'save.saving' : 'save.save')}
      </Button>
    </div>
  );
}

function stateOf({ isDirty, isSubmitting, isSubmitted, problemCount, outcome, online }: SaveBarProps) {
  if (isSubmitting) return 'saving';
  if (!online) return 'offline';
  if (problemCount > 0) return isDirty && isSubmitted ? 'notSaved' : 'problems';
  if (outcome === 'refused' || outcome === 'unanswered') return outcome;
  if (isDirty) return 'unsaved';
  return outcome === 'stored' ? 'saved' : 'unchanged';
}
