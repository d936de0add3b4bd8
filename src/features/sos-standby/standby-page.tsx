import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { stopwatch } from '@/i18n/dates';
import { clock } from '@/i18n/clock';
import { useServerNow } from '@/sync/use-server-now';
import { usePageHeading } from '@/ui/use-page-heading';
import { useRepeatedSound, useSound } from '@/ui/use-sound';
import type { SosList } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { useConnection } from './use-connection';
import { useWakeLock } from './use-wake-lock';
import { look } from './look';

const CHIME_AGAIN_MS = 15_000;
const LOST_AGAIN_MS = 30_000;

interface StandbyPageProps {
  school: string;
  schoolName: string;
  uid: string;
  open: Watched<SosList>;
}

/** For the wall of a staff room: how many wait and since when, and nothing of who. Loud when it cannot know. */
export default function StandbyPage({ school, schoolName, uid, open }: StandbyPageProps) {
  const { t, i18n } = useTranslation(['desk', 'staff']);
  const heading = usePageHeading(t('staff:area.documentTitle', { screen: t('desk:standby.heading') }));
  const now = useServerNow();
  const connected = useConnection(open, school, uid);
  const awake = useWakeLock();
  const sound = useSound();
  const all = open.state === 'ready' ? open.value.all : [];
  const waiting = all.filter(({ sos }) => sos.state === 'received');
  const real = waiting.filter(({ sos }) => !sos.drill);
  const drills = waiting.length - real.length;
  const unreadable = open.state === 'ready' ? open.value.unreadable.length : 0;
  const longest = real.length > 0 ? real : waiting;
  const since = Math.min(...longest.map(({ sos }) => Date.parse(sos.receivedAt)));
  const count = real.length + unreadable;
  const looked = all.length - waiting.length;
  useRepeatedSound('call', connected ? waiting.length + unreadable : 0, CHIME_AGAIN_MS, sound);
  useRepeatedSound('lost', connected ? 0 : 1, LOST_AGAIN_MS, sound);
  const mood = connected ? (count + drills > 0 ? 'waiting' : 'quiet') : 'lost';
  return (
    <main id="staff-main" tabIndex={-1} className={clsx(look.standby, look[`standby-${mood}`])}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('desk:standby.heading')} <span>{schoolName}</span>
        </h1>
        <p className={look.time}>{clock(i18n.language, now)}</p>
      </header>
      {mood === 'lost' ? (
        <section className={look.body} role="alert">
          <p className={look.words}>{t('desk:standby.lost')}</p>
          <p>{t('desk:standby.lostWhy')}</p>
        </section>
      ) : (
        <section className={look.body}>
          <div role="status">
            <p className={look.count}>
              {count}
              <span>{t('desk:standby.unit', { count })}</span>
            </p>
            <p className={look.words}>{count > 0 ? t('desk:standby.waiting') : t('desk:standby.quiet')}</p>
            {unreadable > 0 && <p>{t('desk:unreadable', { count: unreadable })}</p>}
            {drills > 0 && <p className={look.drill}>{t('desk:standby.drills', { count: drills })}</p>}
          </div>
          {waiting.length > 0 && (
            <p className={look.since} role="timer">
              {t('desk:standby.since', { time: stopwatch(now - since) })}
            </p>
          )}
          {looked > 0 && <p>{t('desk:standby.looked', { count: looked })}</p>}
        </section>
      )}
      {!sound && (
        <button type="button" className={look.sound}>
          {t('desk:standby.soundOff')}
        </button>
      )}
      <footer>
        {sound && <p>{t('desk:standby.soundOn')}</p>}
        <p>{t(awake ? 'desk:standby.awake' : 'desk:standby.mayDim')}</p>
        <Link href="/sos">{t('desk:standby.leave')}</Link>
      </footer>
    </main>
  );
}
