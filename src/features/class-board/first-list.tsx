import { useTranslation } from 'react-i18next';
import type { FirstToTalk, TalkReason } from './first-to-talk';

/** さきに声をかける: who, and why. Those who were spoken to stay at the end, so that nobody seems to vanish. */
export function FirstList({ first }: { first: readonly FirstToTalk[] }) {
  const { t } = useTranslation('staff');
  return (
    <section className="board-aside card" aria-labelledby="first-heading">
      <h2 id="first-heading">{t('board.first.heading')}</h2>
      {first.length === 0 && <p className="muted">{t('board.first.none')}</p>}
      <ul>
        {first.map(({ row, reasons, done }) => (
          <li key={row.pupilId} className={done ? 'board-done' : undefined}>
            <span className="board-number">{row.number}</span>
            <div>
              <b>{row.name}</b>
              {done && <span className="tag board-tag-done">✓ {t('board.first.done')}</span>}
              {reasons.map((reason) => (
                <Reason key={reason.kind} reason={reason} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason({ reason }: { reason: TalkReason }) {
  const { t } = useTranslation('staff');
  return (
    <p className="board-why">
      <span className={`tag board-tag-${reason.kind}`}>{t(`board.first.${reason.kind}`)}</span>{' '}
      <span>{why()}</span>
    </p>
  );

  function why(): string {
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
