import { dayOf } from '@domain/days';
import { chainAt, nextOpening } from '@domain/sos/hours';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { clock, longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { OwnData } from '@/sync/own-data/own-data';
import { useServerMinute } from '@/sync/use-server-now';

/** While nobody is at school: until when nobody reads what is sent, and where somebody answers now. */
export function NotBefore({ own }: { own: OwnData | undefined }) {
  const { rich } = useText('pupil');
  const { i18n } = useTranslation();
  const now = useServerMinute();
  if (!own || chainAt(own.calendar, now) === 'school') return null;
  const opensAt = nextOpening(own.calendar, now);
  if (opensAt === undefined) return null;
  const [hour = '', minute = ''] = clock(i18n.language, opensAt).split(':');
  return (
    <div className="not-before">
      <p>{rich('note.not-before', { day: longDay(i18n.language, dayOf(opensAt)), hour, minute })}</p>
      <Link href="/options" className="button">
        {rich('note.talk-now')}
      </Link>
    </div>
  );
}
