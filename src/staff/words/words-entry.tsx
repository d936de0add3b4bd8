import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { useCalled } from '../people/use-called';
import type { Signers } from '../people/use-signers';
import { StaffButton } from '../staff-button';
import { useTimes } from '../use-times';
import type { WordEntry } from './entries';
import { look } from './look';

interface WordsEntryProps {
  one: WordEntry;
  /** `null`: somebody who has left. */
  by: Signers[string] | undefined;
  /** Of its writer, while it stands. */
  deeds: false | { readonly disabled: boolean; readonly correct: () => void; readonly withdraw: () => void };
}

/** One entry: when, what kind, by whom, what; what stood there before it was corrected. */
export function WordsEntry({ one, by, deeds }: WordsEntryProps) {
  const { t, i18n } = useTranslation('words');
  const called = useCalled();
  const { entry, kind } = one;
  const day = shortDay(i18n.language, entry.day);
  const named = one.of === 'contacts' ? t(`how.${one.entry.how}`) : t(`kind.${kind}`);
  return (
    <li className={clsx(entry.withdrawn && look.withdrawn)}>
      <span className={look.about}>
        <span>{day}</span>
        <span className="tag">{named}</span>
        {by && <span className="muted">{called(by.displayName, by.title)}</span>}
        {entry.withdrawn && <span className="tag">{t('list.withdrawn')}</span>}
      </span>
      <WordsSaid one={one} />
      <History one={one} />
      {deeds && !entry.withdrawn && (
        <span className={look.deeds}>
          <StaffButton
            disabled={deeds.disabled}
            aria-label={t('list.correctFor', { day, kind: named })}
            onClick={deeds.correct}
          >
            {t('list.correct')}
          </StaffButton>
          <StaffButton
            disabled={deeds.disabled}
            aria-label={t('list.withdrawFor', { day, kind: named })}
            onClick={deeds.withdraw}
          >
            {t('list.withdraw')}
          </StaffButton>
        </span>
      )}
    </li>
  );
}

/** What it says. */
export function WordsSaid({ one }: { one: WordEntry }) {
  const { t } = useTranslation('words');
  switch (one.of) {
    case 'topics':
      return <p>{one.entry.text || t('list.observed')}</p>;
    case 'nurseVisits': {
      const { from, to, symptom, measure, line } = one.entry;
      const words = { from, to: to ?? '', symptom: t(`symptom.${symptom}`) };
      return (
        <p>
          {t(to === undefined ? 'list.visit' : 'list.visitUntil', words)}
          {measure !== undefined && `　${t(`measure.${measure}`)}`}
          {line !== undefined && `　${line}`}
        </p>
      );
    }
    default:
      return one.entry.line === undefined ? null : <p>{one.entry.line}</p>;
  }
}

function History({ one }: { one: WordEntry }) {
  const { t } = useTranslation('words');
  const { weekdayAndTime } = useTimes();
  const former: readonly {
    readonly at: string;
    readonly text?: string;
    readonly line?: string | undefined;
  }[] = one.entry.history ?? [];
  if (former.length === 0) return null;
  return (
    <details>
      <summary>{t('list.history')}</summary>
      {former.map(({ at, text, line }) => (
        <p key={at} className="muted">
          {t('list.former', { when: weekdayAndTime(at) })}　{text ?? line ?? ''}
        </p>
      ))}
    </details>
  );
}
