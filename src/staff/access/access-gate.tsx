import { can } from '@domain/access/capabilities';
import { keptWhySchema } from '@domain/readings/kept-entry';
import { PURPOSES } from '@domain/school/access-log';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ChoiceField, TickField } from '../form/fields';
import { Problem } from '../form/form';
import { SendButton, SentFields } from '../form/sent-form';
import { useSentForm } from '../form/use-sent-form';
import { useMember } from '../people/member';
import type { Reader } from '../ports/pupils';
import { usePorts } from '../ports';
import { KeptWhy } from './kept-why';
import { ReasonSaid } from './reason-said';
import { useOwnReason } from './use-own-reason';

interface AccessGateProps {
  pupilId: string;
  /** Whether a reason can be stored now. */
  live: boolean;
  /** Of its heading, below what it stands. */
  level?: 2 | 3;
  /** What is behind the reason. */
  children: (reader: Reader) => ReactNode;
}

/** A child's record, behind a reason that the child can read. Only a leader may keep the entry back. */
export function AccessGate({ pupilId, live, level = 3, children }: AccessGateProps) {
  const { t } = useTranslation('staff');
  const heading = useId();
  const Heading = `h${level}` as const;
  const { reader, reason } = useOwnReason(pupilId);
  if (reader === null || reason.state === 'loading') return null;
  return (
    <section aria-labelledby={heading}>
      <Heading id={heading}>{t('access.heading')}</Heading>
      {reason.state === 'ready' && reason.value ? (
        <>
          <ReasonSaid reason={reason.value} />
          {children(reader)}
        </>
      ) : (
        <ReasonForm reader={reader} live={live} />
      )}
    </section>
  );
}

// An entry is kept from the child's page with a reason alone.
const schema = z
  .strictObject({ purpose: z.enum(PURPOSES), protective: z.boolean(), why: z.optional(keptWhySchema) })
  .check(z.refine(({ protective, why }) => !protective || why !== undefined, { path: ['why'] }));
const NOTHING = { purpose: '', protective: false, why: '' };

function ReasonForm({ reader, live }: { reader: Reader; live: boolean }) {
  const { pupils } = usePorts();
  const { t } = useTranslation('staff');
  const member = useMember();
  const [problem, setProblem] = useState<'refused' | 'unanswered' | null>(null);
  const form = useSentForm({
    ...{ schema, empty: NOTHING },
    send: async ({ purpose, protective, why = '' }) => {
      const outcome = await pupils.storeReason(reader, purpose, protective ? { why } : null);
      setProblem(outcome === 'stored' ? null : outcome);
      return false;
    },
  });
  return (
    <SentFields of={form}>
      <p>{t('access.why')}</p>
      <ChoiceField
        of={form}
        name="purpose"
        label={t('access.purpose')}
        options={PURPOSES.map((value) => ({ value, label: t(`access.for.${value}`) }))}
      />
      {can(member, 'protect-entries') && (
        <TickField of={form} name="protective">
          {t('access.protective')}
        </TickField>
      )}
      {form.values.protective && <KeptWhy of={form} name="why" />}
      <Problem>{problem && t(`access.${problem}`)}</Problem>
      <SendButton of={form} live={live} look="plain">
        {t('access.open')}
      </SendButton>
    </SentFields>
  );
}
