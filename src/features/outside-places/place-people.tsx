import { NAME_MAX, type PlaceStaff } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { emailHash } from './email-hash';

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
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [isAdmitted, setAdmitted] = useState(false);
  const isReady = name.trim() !== '' && !isTooLong(name, NAME_MAX) && /^\S+@\S+$/.test(email.trim());
  const admit = async () => {
    const person = { placeId, emailHash: await emailHash(email), displayName: name.trim() };
    const isStored = await deed.run('admit-to-place', person);
    setAdmitted(isStored);
    if (!isStored) return;
    setName('');
    setEmail('');
  };
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
        <Form onSubmit={() => void (isReady && admit())}>
          <Field label={t('city.person')}>
            {(control) => (
              <input {...control} type="text" value={name} onChange={({ target }) => setName(target.value)} />
            )}
          </Field>
          <Field label={t('city.email')} hint={t('city.emailHint')}>
            {(control) => (
              <input
                {...control}
                type="email"
                value={email}
                onChange={({ target }) => setEmail(target.value)}
              />
            )}
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
