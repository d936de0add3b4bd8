import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Message } from '@/staff/message';
import { Page, Part, Row, Stack } from '@/staff/page';
import { SignInFields } from '@/staff/people/sign-in-fields';
import { ButtonLink, StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { useUnsavedChanges } from '@/ui/use-unsaved-changes';
import type { OfClasses } from './of-classes';
import { PersonFields } from './person-fields';
import { invitationOf, newPersonFormSchema, NOBODY_YET } from './person-form-values';

/** Somebody begins to work at the school. */
export function NewPersonPage(classes: OfClasses) {
  const { t } = useTranslation(['people', 'models']);
  const deed = useDeed();
  const [added, setAdded] = useState<string>();
  const form = useForm({ defaultValues: NOBODY_YET, resolver: zodResolver(newPersonFormSchema) });
  const { errors, isDirty } = form.formState;
  useUnsavedChanges(isDirty && added === undefined, t('models:save.leave'));
  const send = form.handleSubmit(async (values) => {
    if (!(await deed.run('invite-staff-member', invitationOf(values)))) return;
    setAdded(values.displayName.trim());
    form.reset(NOBODY_YET);
  });
  return (
    <Page
      heading={t('people:add')}
      screen={t('people:add')}
      intro={t('people:addIntro')}
      back={<Link href="/people">{t('people:back')}</Link>}
    >
      {added === undefined ? (
        <form noValidate onSubmit={(event) => void send(event)}>
          <Stack>
            <Part heading={t('people:who')}>
              <PersonFields
                {...classes}
                values={form.watch()}
                wrong={errors}
                set={(name, value) => form.setValue(name, value as never, { shouldDirty: true })}
              />
            </Part>
            <Part heading={t('people:signIn')}>
              <SignInFields
                email={form.register('email')}
                password={form.register('password')}
                wrong={errors}
              />
            </Part>
            {deed.problem}
            <Row>
              <Button type="submit" variant="primary" disabled={deed.busy}>
                {t('people:send')}
              </Button>
            </Row>
          </Stack>
        </form>
      ) : (
        <Message heading={t('people:added', { name: added })} why={t('people:addedWhy')}>
          <Row>
            <ButtonLink href="/people">{t('people:back')}</ButtonLink>
            <StaffButton onClick={() => setAdded(undefined)}>{t('people:addAnother')}</StaffButton>
          </Row>
        </Message>
      )}
    </Page>
  );
}
