import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { usePaged } from '@/ui/use-paged';
import type { PlacedThread } from '@/staff/ports/signals';
import { StaffButton } from '@/staff/staff-button';
import { look } from '../look';
import { inSections } from './sections';
import { ThreadLine } from './thread-line';

interface ThreadListProps {
  all: readonly PlacedThread[];
  chosenId: string | undefined;
}

/** Everything that this reader may know, what waits for their answer first. */
export function ThreadLists({ all, chosenId }: ThreadListProps) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  return inSections(all, uid).map(({ section, threads }) => (
    <section key={section} aria-labelledby={`inbox-${section}`} className={look.section}>
      <h2 id={`inbox-${section}`}>
        {t(`section.${section}`)} <span className="muted">{t('count', { count: threads.length })}</span>
      </h2>
      <p className="muted">{t(`sectionWhy.${section}`)}</p>
      <Lines threads={threads} chosenId={chosenId} />
    </section>
  ));
}

function Lines({ threads, chosenId }: { threads: readonly PlacedThread[]; chosenId: string | undefined }) {
  const { t } = useTranslation('inbox');
  const { shown, left, showMore } = usePaged(threads);
  return (
    <>
      <ul className={look.lines}>
        {shown.map((one) => (
          <ThreadLine key={`${one.school}/${one.threadId}`} isChosen={one.threadId === chosenId} {...one} />
        ))}
      </ul>
      {left > 0 && <StaffButton onClick={showMore}>{t('showMore', { count: left })}</StaffButton>}
    </>
  );
}
