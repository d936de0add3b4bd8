import type { FirstCounts } from '@domain/first/first-list';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { look } from './look';

interface NamesHiddenProps {
  first: FirstCounts & {
    /** Everything that counts is known: what is not known is not told as nobody. */
    readonly isKnown: boolean;
  };
  unansweredCount: number;
  onShow: () => void;
}

/** Stands in the place of everything that could be traced to a child, until the teacher asks for it. */
export function NamesHidden({ first, unansweredCount, onShow }: NamesHiddenProps) {
  const { t } = useTranslation('staff');
  return (
    <section className={clsx(look.hidden, 'card')}>
      <dl className={look.hiddenCounts}>
        <div>
          <dt>{t('board.names.first')}</dt>
          <dd>
            {first.isKnown || first.first > 0 ? t('board.people', { count: first.first }) : '…'}
            {first.later > 0 && (
              <small className={look.spokenCount}>
                {t('board.first.laterCount', { count: first.later })}
              </small>
            )}
            {first.spoken > 0 && (
              <small className={look.spokenCount}>{t('board.first.spoken', { count: first.spoken })}</small>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('board.unanswered')}</dt>
          <dd>{t('board.people', { count: unansweredCount })}</dd>
        </div>
      </dl>
      <div className={look.hiddenWhy}>
        <p>
          <strong>{t('board.names.hidden')}</strong>
        </p>
        <p className="muted">{t('board.names.why')}</p>
      </div>
      <Button variant="primary" onClick={onShow}>
        {t('board.names.show')}
      </Button>
    </section>
  );
}
