import { OF_DUTY } from '@domain/cases/duties';
import { type Unfinished as OneUnfinished, unfinishedOf } from '@domain/cases/hand-over';
import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { look } from '../look';

/** What whoever goes on with it finds begun. */
export function Unfinished({ kept }: { kept: Case }) {
  const { t } = useTranslation('cases');
  const lineOf = useLine();
  const lines = unfinishedOf(kept).map(lineOf);
  return (
    <>
      <p className="muted">{t('unfinished.heading')}</p>
      <ul className={look.began}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function useLine(): (one: OneUnfinished) => string {
  const { t, i18n } = useTranslation('cases');
  const words = useLocalText();
  const dayOf = (day: string) => longDay(i18n.language, day);
  return (one) => {
    switch (one.what) {
      case 'decision':
        return t('unfinished.decision');
      case 'checkpoint':
        return t('unfinished.checkpoint', { day: dayOf(one.day) });
      case 'duty':
        return t('unfinished.duty', { day: dayOf(one.day), duty: words(OF_DUTY[one.kind].title) });
      case 'support': {
        const { kind, who, state } = one.support;
        return t('unfinished.support', {
          ...{ what: t(`support.${kind}`), who, state: t(`supportState.${state}`) },
        });
      }
    }
  };
}
