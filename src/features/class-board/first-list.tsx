import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { FirstToTalk, TalkReason } from './first-to-talk';
import { look } from './look';

/** さきに声をかける: who, and why. Those who were spoken to stay at the end, so that nobody seems to vanish. */
export function FirstList({ first }: { first: readonly FirstToTalk[] }) {
  const { t } = useTranslation('staff');
  return (
    <section className={clsx(look.aside, look.asideFirst, 'card')} aria-labelledby="first-heading">
      <h2 id="first-heading">{t('board.first.heading')}</h2>
      {first.length === 0 && <p className="muted">{t('board.first.none')}</p>}
      {first.length > 0 && <p className={look.quietly}>{t('board.first.quietly')}</p>}
      <ul>
        {first.map(({ row, reasons, done }) => (
          <li key={row.pupilId} className={done ? look.done : undefined}>
            <span className={look.number}>{row.number}</span>
            <div>
              <p className={look.firstName}>
                <b>{row.name}</b>
                {done && <span className="tag">✓ {t('board.first.done')}</span>}
                {reasons.map(({ kind }) => (
                  <span key={kind} className={clsx('tag', look[`tag-${kind}`])}>
                    {t(`board.first.${kind}`)}
                  </span>
                ))}
              </p>
              {reasons.map((reason) => (
                <Why key={reason.kind} reason={reason} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Why({ reason }: { reason: TalkReason }) {
  const { t } = useTranslation('staff');
  return <p className={look.why}>{words()}</p>;

  function words(): string {
    switch (reason.kind) {
      case 'talk':
        return t('board.first.talkWhy');
      case 'storm':
        return reason.times > 1
          ? t('board.first.stormAgain', { count: reason.times })
          : t('board.first.stormFirst');
      case 'body':
        return t('board.first.bodyWhy');
      case 'unanswered':
        return t('board.first.unansweredWhy', { count: reason.days });
    }
  }
}
