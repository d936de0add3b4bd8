import { use } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRepeatedSound, useSound } from '@/ui/use-sound';
import { CoverSlotContext } from '@/staff/cover-slot';
import type { SosList } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { useChimeChoice } from './chime-choice';
import { waitingCounts } from '../queue/queue';
import { useTitleBadge } from './use-title-badge';
import { look } from '../look';

const CHIME_AGAIN_MS = 30_000;

const NOTHING: SosList = { all: [], unreadable: [] };

interface SosAlarmProps {
  open: Watched<SosList>;
  uid: string;
  /** Whether to lead to the desk: not on the desk itself. */
  withLink: boolean;
}

/** On every staff screen: a number in the tab, a chime, and a line that leads to the desk. Never a name: screens get mirrored. */
export function SosAlarm({ open, uid, withLink }: SosAlarmProps) {
  const { t } = useTranslation(['desk', 'account']);
  const cover = use(CoverSlotContext);
  const { real, drills } = waitingCounts(open.state === 'ready' ? open.value : NOTHING, uid);
  const waiting = real + drills;
  const ready = useSound();
  useTitleBadge(waiting);
  useRepeatedSound('call', useChimeChoice() ? waiting : 0, CHIME_AGAIN_MS, ready);
  const words = real > 0 ? t('alert.waiting', { count: real }) : t('alert.drills', { count: drills });
  return (
    <div role="alert">
      {cover && open.state === 'failed' && createPortal(<p>{t('account:cover.sosFailed')}</p>, cover)}
      {cover && real > 0 && createPortal(<p>{t('account:cover.sos', { count: real })}</p>, cover)}
      {!withLink && waiting > 0 && <p className="visually-hidden">{words}</p>}
      {withLink && open.state === 'failed' && <AlarmLink words={t('alert.failed')} />}
      {withLink && waiting > 0 && (
        <AlarmLink
          words={words}
          more={real > 0 && drills > 0 ? t('alert.alsoDrills', { count: drills }) : undefined}
        />
      )}
    </div>
  );
}

function AlarmLink({ words, more }: { words: string; more?: string | undefined }) {
  const { t } = useTranslation('desk');
  return (
    <Link href="/sos" className={look.alert}>
      <strong>{words}</strong>
      {more && <span>{more}</span>}
      <span className={look.alertOpen}>{t('alert.open')}</span>
    </Link>
  );
}
