import { zodResolver } from '@hookform/resolvers/zod';
import { NAME_MAX, type PlaceStaff } from '@domain/outside/records';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { words } from '@/staff/form/words';
import { Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { emailHash } from '@/staff/people/email-hash';

const NOBODY = { displayName: '', email: '' };
const formSchema = z.object({
  displayName: words(NAME_MAX),
  email: z.string().check(z.trim(), z.regex(/^\S+@\S+$/)),
});

interface PlacePeopleProps {
  placeId: string;
  /** By uid: those who have signed in. */
  people: readonly (readonly [string, PlaceStaff])[];
  live: boolean;
  /** Whether somebody can be added: the place is open. */
  open: boolean;
}

/** Who works at a place: added by an address, stopped at once. */
export function PlacePeople({ placeId, people, live, open }: PlacePeopleProps) {
  const { t } = useTranslation('outside');
  const deed = useDeed();
  const [isAdmitted, setAdmitted] = useState(false);
  const form = useForm({ defaultValues: NOBODY, resolver: zodResolver(formSchema) });
  const isReady = formSchema.safeParse(form.watch()).success;
  const admit = form.handleSubmit(async ({ displayName, email }) => {
    const person = { placeId, emailHash: await emailHash(email), displayName };
    const isStored = await deed.run('admit-to-place', person);
    setAdmitted(isStored);
    if (isStored) form.reset(NOBODY);
  });
  return (
    <>
      <h3>{t('city.people')}</h3>
      {people.length === 0 && <p>{t('city.nobody')}</p>}
      {people.map(([uid, { displayName, active }]) => (
        <Row key={uid}>
          <span>{displayName}</span>
          {!active && <span className="muted">{t('city.stopped')}</span>}
          <StaffButton
            disabled={!live || deed.busy}
            onClick={() => void deed.run('store-place-member', { uid, active: !active })}
          >
            {t(active ? 'city.stop' : 'city.again')}
          </StaffButton>
        </Row>
      ))}
      {open && (
        <Form onSubmit={() => void admit()}>
          <Field label={t('city.person')}>
            {(control) => <input {...control} type="text" {...form.register('displayName')} />}
          </Field>
          <Field label={t('city.email')} hint={t('city.emailHint')}>
            {(control) => <input {...control} type="email" {...form.register('email')} />}
          </Field>
          <StaffButton type="submit" disabled={!live || deed.busy || !isReady}>
            {t('city.admit')}
          </StaffButton>
          {isAdmitted && <p role="status">{t('city.admitted')}</p>}
        </Form>
      )}
      {deed.problem}
    </>
  );
}
