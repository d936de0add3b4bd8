import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';

const CARDS = ['tap', 'who', 'hide'] as const;

/** Shows a pupil round, once: what is asked, who sees it, how to cover it. It stands on the page and in front of nothing. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const { t, rich } = useText('pupil');
  const [index, setIndex] = useState(0);
  const card = CARDS[index] ?? 'tap';
  const isLast = index === CARDS.length - 1;
  const words = useRef<HTMLDivElement>(null);
  return (
    <section className="first-run card" aria-label={t('first-run.label')}>
      <div ref={words} tabIndex={-1}>
        <p className="first-run-title">
          <strong>{rich(`first-run.cards.${card}.title`)}</strong>{' '}
          <span className="muted">
            {rich('first-run.position', { count: index + 1, total: CARDS.length })}
          </span>
        </p>
        <p>
          {rich(`first-run.cards.${card}.text`)}
          {isLast && (
            <>
              {' '}
              <Link href="/talking">{rich('first-run.talking')}</Link>
            </>
          )}
        </p>
      </div>
      <div className="choice-row">
        {!isLast && (
          <Button variant="quiet" onClick={onDone}>
            {rich('first-run.skip')}
          </Button>
        )}
        <Button
          onClick={() => {
            if (isLast) onDone();
            else setIndex(index + 1);
            words.current?.focus();
          }}
        >
          {rich(isLast ? 'first-run.done' : 'first-run.next')}
        </Button>
      </div>
    </section>
  );
}
