import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import type { PlacesFormValues } from './places-form-values';

type FormPlaces = PlacesFormValues['places'];
type FormRule = PlacesFormValues['rules'][number];

/** What a rule says, as it would be told to a colleague. */
export function useRuleInWords(): (rule: FormRule, places: FormPlaces) => string {
  const { t } = useTranslation('models');
  const localText = useLocalText();
  return ({ factor, percent, absentYear, place }, places) => {
    const found = places.find(({ key }) => key === place);
    const name =
      found && localText({ ja: found.name.ja, ...(found.name.en !== '' && { en: found.name.en }) });
    const words = {
      factor: t(`places.factors.${factor}`),
      share: Number.isNaN(percent) ? '—' : String(percent),
      place: name === undefined ? t('places.gone') : name === '' ? t('places.unnamed') : name,
    };
    return Number.isNaN(absentYear)
      ? t('places.inWords', words)
      : t('places.inWordsAbsent', { ...words, days: absentYear });
  };
}
