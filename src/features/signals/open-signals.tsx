import { isWaitedFor, ownSignals } from '@domain/signals/own-signals';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useMayShow } from '@/sync/own-data/use-may-show';
import { look } from './look';
import type { SendingProps } from './note-form';
import { StateLine } from './state-line';

/** More would crowd the page: the others stand with all of them. */
const SHOWN = 3;

/** What still waits for an answer, in school time only: which is said nowhere else on this page. */
export function OpenSignals({ session, own, written }: SendingProps) {
  const { rich } = useText('signals');
  const mayShow = useMayShow(own);
  const open = ownSignals(written, own?.signals).filter(isWaitedFor).slice(0, SHOWN);
  if (!mayShow || open.length === 0) return null;
  return (
    <section className={`${look.card ?? ''} card`} aria-labelledby="open-signals">
      <h2 id="open-signals">{rich('today.title')}</h2>
      <ul className={look.list}>
        {open.map((signal) => (
          <li key={signal.id}>
            <strong>{rich(`list.kind.${signal.kind}`)}</strong>{' '}
            <span>
              <StateLine session={session} signal={signal} />
            </span>
          </li>
        ))}
      </ul>
      <div className="choice-row">
        <Link href="/me/told" className="button">
          {rich('today.see')}
        </Link>
      </div>
    </section>
  );
}
