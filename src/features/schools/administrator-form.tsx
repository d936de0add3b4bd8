import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Part, Row, Stack } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { AdministratorFields } from './administrator-fields';
import { administratorFormSchema, administratorOf, NOBODY_YET } from './school-form-values';

interface AdministratorFormProps {
  school: { readonly id: string; readonly name: string };
  live: boolean;
  onLeave: () => void;
  onDone: (done: { what: 'appointed'; name: string; person: string; email: string }) => void;
}

/** Another administrator, where nobody of the school could add one. */
export function AdministratorForm({ school: { id, name }, live, onLeave, onDone }: AdministratorFormProps) {
  const { t } = useTranslation('schools');
  const deed = useDeed();
  const form = useForm({ defaultValues: NOBODY_YET, resolver: zodResolver(administratorFormSchema) });
  const send = form.handleSubmit(async (values) => {
    const administrator = administratorOf(values);
    const { displayName: person, email } = administrator;
    if (await deed.run('appoint-administrator', { school: id, administrator }))
      onDone({ what: 'appointed', name, person, email });
  });
  return (
    <Part heading={t('appointOf', { name })} why={t('appointWhy')}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack>
          <AdministratorFields register={(field) => form.register(field)} wrong={form.formState.errors} />
          {deed.problem}
          <Row>
            <Button type="submit" variant="primary" disabled={!live || deed.busy}>
              {t('sendPerson')}
            </Button>
            <StaffButton onClick={onLeave}>{t('leave')}</StaffButton>
          </Row>
        </Stack>
      </form>
    </Part>
  );
}
