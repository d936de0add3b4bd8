import { dayOf } from '@domain/days';
import type { SignalReaders } from '@domain/access/shown-signal-readers';
import { readFrom } from '@domain/signals/read-from';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDay } from '@/i18n/dates';
import { clock } from '@/i18n/clock';
import { useText } from '@/i18n/use-text';
import type { OwnData } from '@/sync/own-data/own-data';
import { useServerMinute } from '@/sync/use-server-now';
import { look } from './look';

/** While none of those who read it is at school: until when nobody reads what is sent, and where somebody answers now. */
export function ReadWhen({ own, readers }: { own: OwnData | undefined; readers: SignalReaders }) {
  const { rich } = useText('signals');
  const { i18n } = useTranslation();
  const now = useServerMinute();
  if (!own || readers.first.length === 0) return null;
  const from = readFrom(own.calendar, readers.first, now);
  if (from === now) return null;
  const [hour = '', minute = ''] = clock(i18n.language, from ?? now).split(':');
  return (
    <div className={look.when}>
      <p>
        {from === undefined
          ? rich('when.unknown')
          : rich('when.not-before', { day: longDay(i18n.language, dayOf(from)), hour, minute })}
      </p>
      <Link href="/options" className="button">
        {rich('when.talk-now')}
      </Link>
    </div>
  );
}
