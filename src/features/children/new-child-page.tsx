import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Message } from '@/staff/message';
import { Page, Row, Stack } from '@/staff/page';
import { ButtonLink, StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { useUnsavedChanges } from '@/ui/use-unsaved-changes';
import { ChildFields, ChildSignIn } from './child-fields';
import { childFormSchema, childOf, NO_CHILD_YET } from './child-form-values';
import type { OfClasses } from './of-classes';

/** A child moves in. */
export function NewChildPage(classes: OfClasses) {
  const { t } = useTranslation(['people', 'models']);
  const deed = useDeed();
  const [added, setAdded] = useState<string>();
  const form = useForm({ defaultValues: NO_CHILD_YET, resolver: zodResolver(childFormSchema) });
  useUnsavedChanges(form.formState.isDirty && added === undefined, t('models:save.leave'));
  const send = form.handleSubmit(async (values) => {
    if (!(await deed.run('store-child', childOf(values, undefined)))) return;
    setAdded(`${values.familyName.trim()} ${values.givenName.trim()}`);
    form.reset(NO_CHILD_YET);
  });
  return (
    <Page
      heading={t('people:children.add')}
      screen={t('people:children.add')}
      intro={t('people:children.addIntro')}
      back={<Link href="/children">{t('people:children.back')}</Link>}
    >
      {added === undefined ? (
        <form noValidate onSubmit={(event) => void send(event)}>
          <Stack>
            <ChildFields {...classes} form={form} />
            <ChildSignIn form={form} isNew />
            {deed.problem}
            <Row>
              <Button type="submit" variant="primary" disabled={deed.busy}>
                {t('people:children.send')}
              </Button>
            </Row>
          </Stack>
        </form>
      ) : (
        <Message heading={t('people:children.added', { name: added })} why={t('people:children.addedWhy')}>
          <Row>
            <ButtonLink href="/children">{t('people:children.back')}</ButtonLink>
            <StaffButton onClick={() => setAdded(undefined)}>{t('people:children.addAnother')}</StaffButton>
          </Row>
        </Message>
      )}
    </Page>
  );
}
