import { zodResolver } from '@hookform/resolvers/zod';
import type { Places } from '@domain/risk/places';
import { placesProblems } from '@domain/risk/places-problems';
import { useTranslation } from 'react-i18next';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';
import { Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { PlaceFields } from './place-fields';
import { formValuesOf, placesFormSchema, placesOf } from './places-form-values';
import { RuleFields } from './rule-fields';

interface PlacesFormProps {
  /** What is stored, or the default. */
  places: Places;
  isProposal: boolean;
  online: boolean;
}

/** Places and rules, edited together and stored as one document. */
export function PlacesForm({ places, isProposal, online }: PlacesFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation('models');
  const { form, saving, store } = useStoredForm({
    stored: places,
    isProposal,
    valuesOf: formValuesOf,
    resolver: zodResolver(placesFormSchema),
    question: t('save.leave'),
  });
  const problems = placesProblems(placesOf(form.watch()));
  const save = form.handleSubmit(async (values) => {
    if (problems.length === 0)
      await store(placesOf(values), (places) => commands.send('store-places', places));
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <PlaceFields form={form} />
        <RuleFields form={form} problems={problems} />
        <StoredSave {...saving} online={online} errors={form.formState.errors} further={problems.length} />
      </Stack>
    </form>
  );
}
