import clsx from 'clsx';
import { can } from '@domain/access/capabilities';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { useSound } from '@/ui/use-sound';
import { Async, Offline } from '@/staff/async';
import { Check } from '@/staff/form/check';
import type { SosList } from '@/staff/ports/sos';
import { useMember } from '@/staff/people/member';
import type { Watched } from '@/staff/watched';
import { ButtonLink } from '@/staff/staff-button';
import { chooseChime, useChimeChoice } from './alarm/chime-choice';
import { type Desk, DeskContext } from './desk-context';
import { keyOf } from './queue/queue';
import { QueueList } from './queue/queue-list';
import { SosDetail } from './detail/sos-detail';
import { look } from './look';

interface SosDeskPageProps {
  classNameOf: Desk['classNameOf'];
  open: Watched<SosList>;
  /** Stands below the queue. */
  aside?: ReactNode;
}

/** The SOS desk: who waits, live, and the one SOS that is being looked after. */
export default function SosDeskPage({ classNameOf, open, aside }: SosDeskPageProps) {
  const { t } = useTranslation(['desk', 'staff']);
  const heading = usePageHeading(t('staff:area.documentTitle', { screen: t('desk:heading') }));
  const [, params] = useRoute('/sos/:school?/:sosId?');
  const { school, sosId } = params ?? {};
  const online = useOnline();
  const live = online && open.state === 'ready' && open.live;
  const chosen = school !== undefined && sosId !== undefined;
  return (
    <DeskContext value={{ classNameOf, live }}>
      <div className={chosen ? clsx(look.desk, look.chosen) : look.desk}>
        <div className={look.head}>
          <h1 ref={heading} tabIndex={-1}>
            {t('desk:heading')}
          </h1>
          <DeskTools />
        </div>
        {open.state === 'ready' && !live && (
          <Offline at={open.at} urgent>
            {t('desk:offline')}
          </Offline>
        )}
        {open.state !== 'ready' && (
          <Async of={open} urgent whyFailed={t('desk:failedWhy')}>
            {() => null}
          </Async>
        )}
        <div className={look.body}>
          {open.state === 'ready' && (
            <div className={look.side}>
              <QueueList list={open.value} chosenId={sosId} />
              {aside}
            </div>
          )}
          {chosen ? (
            <SosDetail key={keyOf({ school, sosId })} school={school} sosId={sosId} />
          ) : (
            <p className={clsx(look.placeholder, 'muted')}>{t('desk:choose')}</p>
          )}
        </div>
      </div>
    </DeskContext>
  );
}

function DeskTools() {
  const { t } = useTranslation('desk');
  const ready = useSound();
  const chimes = useChimeChoice();
  const sees = can(useMember(), 'see-every-sos');
  return (
    <div className={look.tools}>
      <Check checked={chimes} onChange={chooseChime}>
        {t('chime.label')}
      </Check>
      {chimes && !ready && <span className="muted">{t('chime.locked')}</span>}
      {sees && (
        <>
          <ButtonLink href="/sos/history">{t('history.link')}</ButtonLink>
          <ButtonLink href="/standby">{t('standby.link')}</ButtonLink>
        </>
      )}
    </div>
  );
}
