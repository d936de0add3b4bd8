import { OUTCOMES, type Outcome, type Sos } from '@domain/sos/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '@/ui/choice-list';
import { CommandForm, type CommandDialogProps } from './command-form';

/** An adult closes it, and says how it ended. */
export function ResolveDialog({ sos, ...dialog }: CommandDialogProps & { sos: Sos }) {
  const { t } = useTranslation('desk');
  const [chosen, setChosen] = useState<Outcome>();
  const outcomes = OUTCOMES.filter((outcome) => (outcome === 'drill') === (sos.drill === true));
  const outcome = outcomes.find((one) => one === chosen);
  return (
    <CommandForm
      {...dialog}
      title={t('resolve.heading')}
      submit={t('resolve.submit')}
      command={outcome ? { type: 'resolve', outcome } : null}
    >
      <p>{t('resolve.why')}</p>
      <ChoiceList
        legend={t('resolve.outcome')}
        name="outcome"
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
    </CommandForm>
  );
}
