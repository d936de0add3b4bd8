import { nameShown } from '@domain/commands/outside/payloads';
import type { PlaceStaff } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { emailHash } from '@/staff/people/email-hash';

const NOBODY = { displayName: '', email: '' };
const schema = z.strictObject({ displayName: nameShown, email: z.string().check(z.regex(/^\S+@\S+$/)) });

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
  const form = useSentForm({
    ...{ schema, empty: NOBODY },
    send: async ({ displayName, email }) => {
      const person = { placeId, emailHash: await emailHash(email), displayName };
      const isStored = await deed.run('admit-to-place', person);
      setAdmitted(isStored);
      return isStored;
    },
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
        <SentFields of={form}>
          <LineField of={form} name="displayName" label={t('city.person')} />
          <LineField of={form} name="email" type="email" label={t('city.email')} hint={t('city.emailHint')} />
          <SendButton of={form} live={live} busy={deed.busy}>
            {t('city.admit')}
          </SendButton>
          {isAdmitted && <p role="status">{t('city.admitted')}</p>}
        </SentFields>
      )}
      {deed.problem}
    </>
  );
}
