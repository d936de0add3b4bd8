import type { Case } from '@domain/cases/records';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { ofKind, type PlacedEntry } from './entries';
import { Unfinished } from './unfinished';

interface ReceiverProps {
  caseId: string;
  kept: Case;
  entries: readonly PlacedEntry[];
}

/** Somebody is asked to go on with it: what they have to know, and that they say yes. */
export function Receiver({ caseId, kept, entries }: ReceiverProps) {
  const { t } = useTranslation('cases');
  const { live } = useCasesReader();
  const { uid } = useMember();
  const deed = useDeed();
  const { handOver } = kept;
  if (handOver?.to !== uid) return null;
  const words =
    handOver.why === 'asked'
      ? ofKind(entries, 'hand-over').find(({ entry }) => entry.lead?.to.uid === uid)
      : undefined;
  return (
    <section className={clsx(look.receiver, 'card')} aria-labelledby="receiver">
      <h2 id="receiver">{t(`receiver.why.${handOver.why}`)}</h2>
      {words && <p className={look.adultsWords}>{words.entry.text}</p>}
      <Unfinished kept={kept} />
      <p className="muted">{t('receiver.orElse')}</p>
      {deed.problem}
      <Button
        variant="primary"
        disabled={!live || deed.busy}
        onClick={() => void deed.run('take-over-case', { caseId })}
      >
        {t('receiver.yes')}
      </Button>
    </section>
  );
}
