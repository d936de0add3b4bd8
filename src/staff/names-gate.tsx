import clsx from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import type { Names } from '@/ui/use-names';
import look from './names-gate.module.css';

interface NamesGateProps {
  names: Names;
  counts: readonly { readonly label: string; readonly count: string }[];
  /** What is shown with the names, and why not before. */
  why: string;
  beside?: ReactNode;
}

/** Numbers only, in the place of everything that tells of a child: this screen may be seen by a whole class. */
export function NamesGate({ names, counts, why, beside }: NamesGateProps) {
  const { t } = useTranslation('staff');
  const { hiddenAgain } = names;
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // They stood here a moment ago: whoever works by keyboard goes on from the button that brings them back.
    if (hiddenAgain) show.current?.focus();
  }, [hiddenAgain]);
  return (
    <section className={clsx(look.gate, 'card')}>
      <dl className={look.counts}>
        {counts.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <div>
        <p>
          <strong>{t('board.names.hidden')}</strong>
          {beside && <> {beside}</>}
        </p>
        <p className="muted">{why}</p>
      </div>
      <Button ref={show} variant="primary" onClick={names.show}>
        {t('board.names.show')}
      </Button>
    </section>
  );
}
