import { basisNamed, lastsFrom } from '@domain/commands/optional/payloads';
import type { OptionalItem } from '@domain/optional/items';
import { REASON_MAX } from '@domain/rights/requests';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { useDeed } from '@/staff/use-deed';

const NOTHING = { basis: '', decision: { number: '', date: '' }, until: '' };

/** Naming the basis of one item. Folded: it is done once a year at most. */
export function BasisForm({ item, live }: { item: OptionalItem; live: boolean }) {
  const { t } = useTranslation('exports');
  const { today } = useMember();
  const deed = useDeed();
  const form = useSentForm({
    schema: z.strictObject(basisNamed).check(
      z.refine(({ decision }) => decision.date <= today, { path: ['decision', 'date'] }),
      z.refine(({ decision, until }) => lastsFrom(today, item, decision.date, until), { path: ['until'] }),
    ),
    empty: NOTHING,
    send: (named) => deed.run('name-basis', { item, ...named }),
  });
  return (
    <details>
      <summary>{t('optional.name.open')}</summary>
      <SentFields of={form}>
        <WordsField
          of={form}
          name="basis"
          label={t('optional.name.basis')}
          hint={t('optional.name.basisHint')}
          rows={2}
          max={REASON_MAX}
        />
        <LineField
          of={form}
          name="decision.number"
          label={t('optional.name.number')}
          hint={t('optional.name.numberHint')}
        />
        <LineField of={form} name="decision.date" type="date" most={today} label={t('optional.name.date')} />
        <LineField
          of={form}
          name="until"
          type="date"
          least={today}
          label={t('optional.name.until')}
          hint={t('optional.name.untilHint')}
        />
        {deed.problem}
        <p>
          <SendButton of={form} live={live}>
            {t('optional.name.send')}
          </SendButton>
        </p>
      </SentFields>
    </details>
  );
}
