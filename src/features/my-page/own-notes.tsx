import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import { useOwnPrivateNotes } from '@/local/private-notes';
import type { PupilSession } from '@/local/session';
import { EmptyState, LoadingState } from '@/ui/states';

/** Notes that only the pupil reads, and only on this tablet. */
export function OwnNotes({ session }: { session: PupilSession }) {
  const { t, rich } = useText('me');
  const { i18n } = useTranslation();
  const notes = useOwnPrivateNotes(session);
  if (!notes) return <LoadingState label={t('loading')} />;
  const written = Object.entries(notes).sort(([a], [b]) => (a < b ? 1 : -1));
  return (
    <>
      <p className="muted">{rich('notes.lead')}</p>
      <section className="card me-card">
        {written.length === 0 ? (
          <EmptyState title={rich('notes.empty')}>
            <p>{rich('notes.emptyHint')}</p>
          </EmptyState>
        ) : (
          <ul className="me-words">
            {written.map(([day, text]) => (
              <li key={day}>
                <p>{text}</p>
                <span className="muted">{longDay(i18n.language, day)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
