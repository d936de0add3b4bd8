import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { look } from './look';
import { useNews } from './news';

/** An answer that was not looked at, before everything else on きょう. What it is about is seen after a tap. */
export function NewsLine({ session, own }: { session: PupilSession; own: OwnData | undefined }) {
  const { rich } = useText('pupil');
  const news = useNews(session, own);
  return (
    <div role="status">
      {news && (
        <p className={`${look.news ?? ''} card`}>
          <span>{rich('help-news')}</span>
          <Link href={`/me/${news}`} className="button">
            {rich('hint.see')}
          </Link>
        </p>
      )}
    </div>
  );
}
