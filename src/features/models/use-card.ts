import { builtInModel } from '@domain/defaults/model-a';
import type { RiskModel } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';

/** A model's card: in the words of whoever trained it, and in the reader's language for the one that is built in. */
export function useCard(): (model: RiskModel) => RiskModel['card'] {
  const { t } = useTranslation('models');
  return ({ id, card }) => {
    if (id !== builtInModel.id) return card;
    return {
      title: t('builtIn.title'),
      synthetic: card.synthetic,
      intendedUse: t('builtIn.intendedUse'),
      notFor: t('builtIn.notFor'),
      data: t('builtIn.data'),
      limits: t('builtIn.limits'),
    };
  };
}
