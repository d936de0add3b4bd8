import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Part, Row, Stack } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { AdministratorFields } from './administrator-fields';
import { administratorOf, codeOf, NO_SCHOOL_YET, schoolFormSchema } from './school-form-values';

interface SchoolFormProps {
  live: boolean;
  onLeave: () => void;
  onDone: (done: { what: 'added'; name: string; person: string; email: string }) => void;
}

/** A school begins, with whoever administers it first. */
export function SchoolForm({ live, onLeave, onDone }: SchoolFormProps) {
  const { t } = useTranslation('schools');
  const deed = useDeed();
  const form = useForm({ defaultValues: NO_SCHOOL_YET, resolver: zodResolver(schoolFormSchema) });
  const { errors } = form.formState;
  const send = form.handleSubmit(async (values) => {
    const school = { name: values.name.trim(), code: codeOf(values.code) };
    const administrator = administratorOf(values);
    const { displayName: person, email } = administrator;
    if (await deed.run('found-school', { school, administrator }))
      onDone({ what: 'added', name: school.name, person, email });
  });
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Stack>
        <Part heading={t('school')}>
          <Field label={t('field.name')} wrong={errors.name && t('wrong.name')}>
            {(control) => <input {...control} type="text" autoComplete="off" {...form.register('name')} />}
          </Field>
          <Field label={t('field.code')} hint={t('field.codeHint')} wrong={errors.code && t('wrong.code')}>
            {(control) => <input {...control} type="text" autoComplete="off" {...form.register('code')} />}
          </Field>
        </Part>
        <Part heading={t('administrator')} why={t('administratorWhy')}>
          <AdministratorFields register={(name) => form.register(name)} wrong={errors} />
        </Part>
        {deed.problem}
        <Row>
          <Button type="submit" variant="primary" disabled={!live || deed.busy}>
            {t('send')}
          </Button>
          <StaffButton onClick={onLeave}>{t('leave')}</StaffButton>
        </Row>
      </Stack>
    </form>
  );
}
