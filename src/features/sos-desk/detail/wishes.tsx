import type { Sos } from '@domain/sos/records';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

/** What the child chose and wrote, before everything else. What was not said is said to be open. */
export function Wishes({ sos }: { sos: Sos }) {
  const { t } = useTranslation('desk');
  const { time } = useTimes();
  const { want, via, at, safeToCallHome, text, pupilSays, capturedAt, receivedAt } = sos;
  const waited = Date.parse(receivedAt) - Date.parse(capturedAt) > 60_000;
  return (
    <section className={look.wishes} aria-labelledby="desk-wishes">
      <h3 id="desk-wishes">{t('wishes.heading')}</h3>
      {pupilSays && <p className={look.says}>{t(`says.${pupilSays}Why`, { time: time(capturedAt) })}</p>}
      <dl>
        <Wish term={t('wishes.want')} open={want === undefined}>
          {want ? t(`want.${want}`) : t('wishes.notSaid')}
        </Wish>
        <Wish term={t('wishes.via')} open={via === undefined}>
          {via ? t(`via.${via}`) : t('wishes.notSaid')}
        </Wish>
        <Wish term={t('wishes.at')} open={at === 'unknown'}>
          {t(`at.${at}`)}
        </Wish>
        <Wish term={t('wishes.home')} open={false}>
          {t(`home.${safeToCallHome}`)}
        </Wish>
      </dl>
      {text && <blockquote>{text}</blockquote>}
      {waited && <p className="muted">{t('wishes.waited', { time: time(capturedAt) })}</p>}
    </section>
  );
}

function Wish({ term, open, children }: { term: string; open: boolean; children: ReactNode }) {
  return (
    <div className={open ? look.wishOpen : undefined}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
