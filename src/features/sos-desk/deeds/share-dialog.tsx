import { homeroomOf } from '@domain/sos/recipients';
import type { Sos } from '@domain/sos/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolDay } from '@/sync/use-server-now';
import { ChoiceList } from '@/ui/choice-list';
import { Check } from '@/staff/form/check';
import { CommandForm, type CommandDialogProps } from './command-form';
import type { Colleagues } from '@/staff/people/use-colleagues';
import type { SosPupil } from '../use-pupil';

interface ShareDialogProps extends CommandDialogProps {
  sos: Sos;
  pupil: SosPupil;
  colleagues: Colleagues;
}

/** Brings the homeroom teacher in. The child was promised that this does not happen behind their back. */
export function ShareDialog({ sos, pupil, colleagues, ...dialog }: ShareDialogProps) {
  const { t } = useTranslation('desk');
  const [chosen, setChosen] = useState<string>();
  const [told, setTold] = useState(false);
  const [today] = useState(schoolDay);
  const people = { staff: new Map(Object.entries(colleagues.all)), board: [] };
  const teachers = homeroomOf({ ...sos, want: 'homeroom' }, pupil.pupil?.classIds ?? [], people, today);
  const options = teachers
    .filter((uid) => !sos.visibleTo?.includes(uid))
    .map((uid) => ({ value: uid, label: colleagues.nameOf(uid) }));
  const uid = options.find(({ value }) => value === chosen)?.value;
  return (
    <CommandForm
      {...dialog}
      title={t('share.heading')}
      submit={t('share.submit')}
      command={uid !== undefined && told ? { type: 'share', with: uid } : null}
    >
      <p>{t('share.why')}</p>
      {options.length === 0 ? (
        <p role="status">{t(teachers.length === 0 ? 'share.nobody' : 'share.already')}</p>
      ) : (
        <>
          <ChoiceList
            legend={t('share.whom')}
            name="share"
            options={options}
            chosen={chosen}
            onChoose={setChosen}
          />
          <Check checked={told} onChange={setTold}>
            {t('share.told')}
          </Check>
        </>
      )}
    </CommandForm>
  );
}
