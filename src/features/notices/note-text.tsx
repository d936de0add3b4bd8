import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchNote } from '@/firebase/staff/pupil-record';
import { useWatch } from '@/firebase/staff/use-watch';

/** What the child wrote, on a tap. */
export function NoteText({ path }: { path: string }) {
  const { t } = useTranslation('notices');
  const [open, setOpen] = useState(false);
  const watched = useWatch(useMemo(() => (open ? watchNote(path) : null), [open, path]));
  if (!open) {
    return (
      <button type="button" className="staff-button" onClick={() => setOpen(true)}>
        {t('source.note')}
      </button>
    );
  }
  if (watched.state === 'loading') return <p role="status">{t('note.loading')}</p>;
  const note = watched.state === 'ready' ? watched.value : null;
  if (note?.withdrawn) return <p role="status">{t('note.withdrawn')}</p>;
  if (note?.text === undefined) return <p role="status">{t(note ? 'note.empty' : 'note.failed')}</p>;
  return <blockquote className="notice-note">{note.text}</blockquote>;
}
