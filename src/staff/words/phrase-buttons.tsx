import type { TopicKind } from '@domain/words/choices';
import { useTranslation } from 'react-i18next';
import { StaffButton } from '../staff-button';
import { look } from './look';

const PLACES = ['1', '2', '3', '4'] as const;

/** Beginnings for whoever has no words at hand. Nobody has to take one. */
export function PhraseButtons({ kind, onPick }: { kind: TopicKind; onPick: (phrase: string) => void }) {
  const { t } = useTranslation('words');
  return (
    <div className={look.phrases} role="group" aria-label={t('phrases')}>
      {PLACES.map((place) => (
        <StaffButton key={place} onClick={() => onPick(t(`phrase.${kind}.${place}`))}>
          {t(`phrase.${kind}.${place}`)}
        </StaffButton>
      ))}
    </div>
  );
}
