import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';

/** What sets this SOS apart, in words: a drill, out of hours, what the pupil has said since. */
export function SosMarks({ sos }: { sos: Sos }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {sos.drill && <span className="tag desk-mark-drill">{t('drill')}</span>}
      {sos.chain === 'outOfHours' && <span className="tag desk-mark-hours">{t('outOfHours')}</span>}
      {sos.pressedAgain && (
        <span className="tag desk-mark-says">{t('pressedAgain', { count: sos.pressedAgain })}</span>
      )}
      {sos.pupilSays && <span className="tag desk-mark-says">{t(`says.${sos.pupilSays}`)}</span>}
    </>
  );
}
