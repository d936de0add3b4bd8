import type { Round } from '@domain/school/round';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { serverNow } from '@/sync/use-server-now';
import { Row } from '@/staff/page';

/** For whoever is just sending; also the way of the command to the server, which refuses an end that is past. */
const LAST_MS = 60_000;

interface EndNowProps {
  roundId: string;
  round: Round;
  online: boolean;
}

/** Ends a round before its time. Asked once more, because a round that is over is never opened again. */
export function EndNow({ roundId, round, online }: EndNowProps) {
  const { t } = useTranslation('year');
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const end = async () => {
    const closesAt = new Date(serverNow() + LAST_MS).toISOString();
    if (await deed.run('store-round', { roundId, round: { ...round, closesAt } })) setAsking(false);
  };
  return (
    <>
      <Row>
        {asking ? (
          <>
            <p>{t('rounds.endSure')}</p>
            <StaffButton disabled={deed.busy || !online} onClick={() => void end()}>
              {t('rounds.endYes')}
            </StaffButton>
            <StaffButton onClick={() => setAsking(false)}>{t('rounds.endNo')}</StaffButton>
          </>
        ) : (
          <StaffButton disabled={!online} onClick={() => setAsking(true)}>
            {t('rounds.endNow')}
          </StaffButton>
        )}
      </Row>
      {deed.problem}
    </>
  );
}
