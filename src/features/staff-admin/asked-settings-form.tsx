import { zodResolver } from '@hookform/resolvers/zod';
import { SCALES } from '@domain/answers/pupil-choices';
import { scaleSchema } from '@domain/answers/pupil-records';
import { UNNAMED_BANDS } from '@domain/signals/choices';
import { SOFT_QUESTIONS } from '@domain/answers/soft-questions';
import type { ScaleSettings } from '@domain/school/settings';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Part, Row, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { ChipBox } from '@/ui/chip-box';
import { ChoiceList } from '@/ui/choice-list';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';

const formSchema = z.strictObject({
  ...{ scale: scaleSchema, body: z.boolean(), soft: z.boolean() },
  ...{ worry: z.boolean(), pictures: z.boolean(), unnamed: z.array(z.enum(UNNAMED_BANDS)) },
});
type FormValues = z.infer<typeof formSchema>;

const formValuesOf = ({
  soft = false,
  worry = false,
  pictures = false,
  unnamed = [],
  ...rest
}: ScaleSettings): FormValues => ({ ...rest, soft, worry, pictures, unnamed: [...unnamed] });
const settingsOf = ({ soft, worry, pictures, unnamed, ...rest }: FormValues): ScaleSettings => ({
  ...rest,
  ...(soft && { soft }),
  ...(worry && { worry }),
  ...(pictures && { pictures }),
  ...(unnamed.length > 0 && { unnamed }),
});

interface AskedSettingsFormProps {
  /** What is stored, or the default. */
  settings: ScaleSettings;
  isProposal: boolean;
  online: boolean;
}

/** In which way the weather is asked, and what else. */
export function AskedSettingsForm({ settings, isProposal, online }: AskedSettingsFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation(['staff', 'models', 'commands']);
  const { form, saving, store } = useStoredForm({
    stored: settings,
    isProposal,
    valuesOf: formValuesOf,
    resolver: zodResolver(formSchema),
    question: t('models:save.leave'),
  });
  const save = form.handleSubmit((values) =>
    store(settingsOf(values), (next) => commands.send('store-scale', next)),
  );
  const box = (name: 'body' | 'soft' | 'worry' | 'pictures', label: string) => (
    <Row>
      <ChipBox
        checked={form.watch(name)}
        onChange={(on) => form.setValue(name, on, { shouldDirty: true })}
        label={label}
      />
    </Row>
  );
  const unnamed = form.watch('unnamed');
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('staff:asked.weather')}>
          <ChoiceList
            legend={t('staff:asked.scale')}
            name="asked-scale"
            options={SCALES.map((value) => ({ value, label: t(`commands:value.scale.${value}`) }))}
            chosen={form.watch('scale')}
            onChoose={(scale) => form.setValue('scale', scale, { shouldDirty: true })}
          />
        </Part>
        <Part heading={t('staff:asked.body')}>{box('body', t('staff:asked.ask'))}</Part>
        <Part heading={t('staff:asked.soft')} why={t('staff:asked.softWhy')}>
          <ul>
            {SOFT_QUESTIONS.map((question) => (
              <li key={question}>{t(`staff:asked.question.${question}`)}</li>
            ))}
          </ul>
          {box('soft', t('staff:asked.askSoft'))}
        </Part>
        <Part heading={t('staff:asked.worry')} why={t('staff:asked.worryWhy')}>
          {box('worry', t('staff:asked.askWorry'))}
        </Part>
        <Part heading={t('staff:asked.pictures')} why={t('staff:asked.picturesWhy')}>
          {box('pictures', t('staff:asked.askPictures'))}
        </Part>
        <Part heading={t('staff:asked.unnamed')} why={t('staff:asked.unnamedWhy')}>
          <Row>
            {UNNAMED_BANDS.map((band) => (
              <ChipBox
                key={band}
                checked={unnamed.includes(band)}
                onChange={(on) =>
                  form.setValue(
                    'unnamed',
                    UNNAMED_BANDS.filter((one) => (one === band ? on : unnamed.includes(one))),
                    { shouldDirty: true },
                  )
                }
                label={t(`staff:asked.unnamedBand.${band}`)}
              />
            ))}
          </Row>
        </Part>
        <StoredSave {...saving} online={online} errors={form.formState.errors} />
      </Stack>
    </form>
  );
}
