import { maySee } from '@domain/sos/transition';
import type { Sos } from '@domain/sos/records';
import { HAND_OVER_MS } from '@domain/sos/choices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '@/ui/choice-list';
import { CommandForm, type CommandDialogProps } from './command-form';
import type { Colleagues } from '@/staff/people/use-colleagues';

interface HandOverDialogProps extends CommandDialogProps {
  sos: Sos;
  colleagues: Colleagues;
}

/**
 * Asks a colleague to take the SOS on. Only those who may see it anyway: bringing in somebody new is another step, which the
 * child is told of.
 */
export function HandOverDialog({ sos, colleagues, ...dialog }: HandOverDialogProps) {
  const { t } = useTranslation(['desk', 'staff']);
  const [chosen, setChosen] = useState<string>();
  const options = Object.entries(colleagues.all)
    .filter(([uid, { role }]) => uid !== sos.acknowledgedBy?.uid && maySee(sos, { uid, role }))
    .map(([uid, { displayName, title }]) => ({
      value: uid,
      label: displayName,
      note: t(`staff:title.${title}`),
    }));
  const to = options.find(({ value }) => value === chosen);
  return (
    <CommandForm
      {...dialog}
      title={t('desk:handOver.heading')}
      submit={t('desk:handOver.submit')}
      command={to ? { type: 'hand-over', to: { uid: to.value, name: to.label } } : null}
    >
      <p>{t('desk:handOver.why', { count: HAND_OVER_MS / 60_000 })}</p>
      {options.length === 0 ? (
        <p role="status">{t('desk:handOver.nobody')}</p>
      ) : (
        <ChoiceList
          legend={t('desk:handOver.whom')}
          name="hand-over"
          options={options}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </CommandForm>
  );
}
