import type { Note as StoredNote } from '@domain/answers/pupil-records';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StaffButton } from '@/staff/staff-button';
import { look } from '../look';

/** What the child wrote, on a tap. */
export function NoteText({ path }: { path: string }) {
  const { pupils } = usePorts();
  const { t } = useTranslation('notices');
  const [open, setOpen] = useState(false);
  const watched = useLive(open ? pupils.watchNote : null, path);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => text.current?.focus(), [open]);
  if (!open) {
    return <StaffButton onClick={() => setOpen(true)}>{t('source.note')}</StaffButton>;
  }
  return (
    <div ref={text} tabIndex={-1} className={look.noteText} role="status">
      <Note watched={watched} />
    </div>
  );
}

function Note({ watched }: { watched: Watched<StoredNote | null> }) {
  const { t } = useTranslation('notices');
  if (watched.state === 'loading') return <p>{t('note.loading')}</p>;
  const note = watched.state === 'ready' ? watched.value : null;
  if (note?.withdrawn) return <p>{t('note.withdrawn')}</p>;
  if (note?.text === undefined) return <p>{t(note ? 'note.empty' : 'note.failed')}</p>;
  return <blockquote className={look.note}>{note.text}</blockquote>;
}
