import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useServerNow } from '@/sync/use-server-now';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useTimes } from '@/staff/use-times';
import { useChains } from './use-sos-events';
import { useWords } from '../use-words';
import { look } from '../look';

interface ChainNoteProps {
  sos: Sos;
  colleagues: Colleagues;
}

/** Whom the SOS reaches next, and when, as long as nobody has it. */
export function ChainNote({ sos, colleagues }: ChainNoteProps) {
  const { t } = useTranslation('desk');
  const { connection } = usePorts();
  const { lasting, seconds } = useTimes();
  const { recipient, list } = useWords();
  const now = useServerNow();
  const settings = useChains(sos.school);
  if (settings === null) return null;
  const steps = settings[sos.chain];
  const next = steps[sos.step] ?? steps.at(-1);
  const left = Date.parse(sos.nextEscalationAt) - now;
  const to = next && list(next.to.map((target) => recipient(target, colleagues.nameOf)));
  const inSeconds = steps.some(({ afterMinutes }) => !Number.isInteger(afterMinutes));
  return (
    <section className={look.chain} aria-label={t('chain.label')}>
      {to === undefined ? (
        <p>{t('chain.waits', { time: lasting(left) })}</p>
      ) : (
        <p>
          {t(sos.step >= steps.length ? 'chain.again' : 'chain.next', { to })}
          <strong role="timer">{left > 0 ? t('chain.in', { time: lasting(left) }) : t('chain.now')}</strong>
        </p>
      )}
      {connection.isDemo && inSeconds && (
        <p className="muted">
          {t('chain.demo', { times: list(steps.map(({ afterMinutes }) => seconds(afterMinutes * 60))) })}
        </p>
      )}
    </section>
  );
}
