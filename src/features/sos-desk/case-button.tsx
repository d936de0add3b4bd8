import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openCase, watchCase } from '@/firebase/staff/sos-case';
import type { SosPlace } from '@/firebase/staff/sos-watch';
import { useWatch } from '@/firebase/staff/use-watch';
import { useDesk } from './desk-context';

interface CaseButtonProps {
  place: SosPlace;
  pupilId: string;
  disabled: boolean;
}

/** Opens a case from the SOS, once. */
export function CaseButton({ place: { school, sosId }, pupilId, disabled }: CaseButtonProps) {
  const { t } = useTranslation('desk');
  const { actor } = useDesk();
  const watched = useWatch(useMemo(() => watchCase({ school, sosId }), [school, sosId]));
  const [failed, setFailed] = useState(false);
  if (watched.state === 'ready' && watched.value) {
    return <p className="tag desk-case">✓ {t('case.opened')}</p>;
  }
  const open = async () => {
    setFailed(false);
    setFailed((await openCase({ school, sosId }, { uid: actor.uid, pupilId })) !== 'stored');
  };
  return (
    <>
      <button
        type="button"
        className="staff-button"
        disabled={disabled || watched.state === 'loading'}
        onClick={() => void open()}
      >
        {t('case.open')}
      </button>
      {failed && (
        <p className="field-error" role="alert">
          {t('case.failed')}
        </p>
      )}
    </>
  );
}
