import { FEATURES } from '@domain/risk/features';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { useTranslation } from 'react-i18next';
import { useLocalText } from './local-text';

const INDICATOR_FEATURE = /^(ind|fell)_(\w+)$/;

/** What a feature of a risk model is called. One that this version does not know goes by its own name. */
export function useFeatureName(): (feature: string) => string {
  const { t } = useTranslation('models');
  const localText = useLocalText();
  return (feature) => {
    if (!FEATURES.some(({ name }) => name === feature)) return feature;
    const [, kind, indicatorId] = INDICATOR_FEATURE.exec(feature) ?? [];
    if (kind === undefined) return t(`feature.${feature as 'transition'}`);
    const indicator = soramoyo34.indicators.find(({ id }) => id === indicatorId);
    const name = indicator ? localText(indicator.name) : feature;
    return t(kind === 'ind' ? 'feature.indicator' : 'feature.fell', { name });
  };
}
