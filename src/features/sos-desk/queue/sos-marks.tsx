import clsx from 'clsx';
import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { look } from '../look';

/** What sets this SOS apart, in words: a drill, out of hours, what the pupil has said since. */
export function SosMarks({ sos }: { sos: Sos }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {sos.drill && <span className={clsx('tag', look.markDrill)}>{t('drill')}</span>}
      {sos.chain === 'outOfHours' && <span className={clsx('tag', look.markHours)}>{t('outOfHours')}</span>}
      {sos.pressedAgain && (
        <span className="tag desk-mark-says">{t('pressedAgain', { count: sos.pressedAgain })}</span>
      )}
      {sos.pupilSays && <span className="tag desk-mark-says">{t(`says.${sos.pupilSays}`)}</span>}
    </>
  );
}
