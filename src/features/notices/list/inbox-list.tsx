import { NOTICE_KINDS } from '@domain/notices/kinds';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaged } from '@/ui/use-paged';
import { StaffButton } from '@/staff/staff-button';
import { Picker } from '@/staff/picker';
import { type Entry, type Group, GROUPS } from './inbox';
import { NoticeCard } from './notice-card';
import { useReader } from '../notices-context';
import { look } from '../look';

const ALL = 'all';

interface InboxListProps {
  entries: readonly Entry[];
  chosenId: string | undefined;
}

/** The notices in groups, narrowed to a kind or a class where somebody wishes. Whoever comes back from one goes on from its card. */
export function InboxList({ entries, chosenId }: InboxListProps) {
  const { t } = useTranslation('notices');
  const { classNameOf, namesShown } = useReader();
  const [kind, setKind] = useState(ALL);
  const [classId, setClassId] = useState(ALL);
  const kinds = NOTICE_KINDS.filter((one) => entries.some(({ notice }) => notice.kind === one));
  const classIds = [...new Set(entries.map(({ notice }) => notice.classId))].sort();
  const passing = entries.filter(
    ({ notice }) => (kind === ALL || notice.kind === kind) && (classId === ALL || notice.classId === classId),
  );
  const { shown, left, showMore } = usePaged(passing);
  const section = useRef<HTMLElement>(null);
  const lastChosen = useRef<string>(undefined);
  useEffect(() => {
    if (!namesShown) return;
    const card = section.current?.querySelector<HTMLElement>(
      `a[href="/notices/${lastChosen.current ?? ''}"]`,
    );
    if (chosenId === undefined) {
      // The list is longer than the screen, and whoever has just come in is at its beginning.
      if (card) card.focus();
      else section.current?.focus({ preventScroll: true });
    }
    lastChosen.current = chosenId;
  }, [namesShown, chosenId]);
  return (
    <section ref={section} tabIndex={-1} className={look.list} aria-label={t('list')}>
      <div className={look.filter}>
        {kinds.length > 1 && (
          <Picker
            label={t('filter.kind')}
            chosen={kind}
            options={[
              { value: ALL, label: t('filter.all') },
              ...kinds.map((one) => ({ value: one, label: t(`kind.${one}`) })),
            ]}
            onChoose={setKind}
          />
        )}
        {classIds.length > 1 && (
          <Picker
            label={t('filter.class')}
            chosen={classId}
            options={[
              { value: ALL, label: t('filter.all') },
              ...classIds.map((one) => ({ value: one, label: classNameOf(one) })),
            ]}
            onChoose={setClassId}
          />
        )}
      </div>
      {passing.length === 0 && <p className="muted">{t('filter.empty')}</p>}
      {GROUPS.map((group) => (
        <GroupOfCards
          key={group}
          group={group}
          size={passing.filter((one) => one.group === group).length}
          shown={shown.filter((one) => one.group === group)}
          chosenId={chosenId}
        />
      ))}
      {left > 0 && <StaffButton onClick={showMore}>{t('showMore', { count: left })}</StaffButton>}
    </section>
  );
}

interface GroupOfCardsProps {
  group: Group;
  size: number;
  shown: readonly Entry[];
  chosenId: string | undefined;
}

function GroupOfCards({ group, size, shown, chosenId }: GroupOfCardsProps) {
  const { t } = useTranslation('notices');
  if (shown.length === 0) return null;
  return (
    <>
      <h2>
        {t(`group.${group}`)} <span className={look.size}>{size}</span>
      </h2>
      <ul>
        {shown.map((entry) => (
          <NoticeCard key={entry.id} entry={entry} chosen={entry.id === chosenId} />
        ))}
      </ul>
    </>
  );
}
