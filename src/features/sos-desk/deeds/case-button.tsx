import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SosPlace } from '@/staff/ports/sos';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StaffButton } from '@/staff/staff-button';

interface CaseButtonProps {
  place: SosPlace;
  pupilId: string;
  uid: string;
  disabled: boolean;
}

/** Opens a case from the SOS, once; where there is one already, adds the SOS to it. */
export function CaseButton({ place: { school, sosId }, pupilId, uid, disabled }: CaseButtonProps) {
  const { sosDesk, commands } = usePorts();
  const { t } = useTranslation('desk');
  const watched = useLive(sosDesk.watchIsInCase, school, pupilId, sosId, uid);
  const [failed, setFailed] = useState(false);
  if (watched.state === 'ready' && watched.value) {
    return <p className="tag">✓ {t('case.opened')}</p>;
  }
  const open = async () => {
    setFailed(false);
    const origin = { kind: 'sos', id: sosId } as const;
    setFailed((await commands.send('open-case', { pupilId, origin })) !== 'stored');
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
