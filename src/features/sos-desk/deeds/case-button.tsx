import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SosPlace } from '@/staff/ports/sos';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StaffButton } from '@/staff/staff-button';
import { useMember } from '@/staff/people/member';

interface CaseButtonProps {
  place: SosPlace;
  pupilId: string;
  disabled: boolean;
}

/** Opens a case from the SOS, once. */
export function CaseButton({ place: { school, sosId }, pupilId, disabled }: CaseButtonProps) {
  const { sosDesk } = usePorts();
  const { t } = useTranslation('desk');
  const actor = useMember();
  const watched = useLive(sosDesk.watchCase, { school, sosId });
  const [failed, setFailed] = useState(false);
  if (watched.state === 'ready' && watched.value) {
    return <p className="tag">✓ {t('case.opened')}</p>;
  }
  const open = async () => {
    setFailed(false);
    setFailed((await sosDesk.openCase({ school, sosId }, { uid: actor.uid, pupilId })) !== 'stored');
  };
  return (
    <>
      <StaffButton disabled={disabled || watched.state === 'loading'} onClick={() => void open()}>
        {t('case.open')}
      </StaffButton>
      {failed && (
        <p className="field-error" role="alert">
          {t('case.failed')}
        </p>
      )}
    </>
  );
}
