import { useTranslation } from 'react-i18next';

/** The reasons that a model can give. */
const MODEL_REASONS = [
  'absent-recently',
  'absent-this-year',
  'late-often',
  'nurse-often',
  'indicator-low',
  'indicator-fell',
  'invited-silent',
  'transition',
  'mood-below-usual',
  'answers-fewer',
] as const;

/** A reason in few words, without its figures. */
export function useReasonWords(): (code: string) => string {
  const { t } = useTranslation('models');
  return (code) => t(`reason.${MODEL_REASONS.find((known) => known === code) ?? 'other'}`);
}
