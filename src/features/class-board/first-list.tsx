import { useTranslation } from 'react-i18next';
import type { FirstToTalk, TalkReason } from './first-to-talk';

/** さきに声をかける: who, and why. Those who were spoken to stay at the end, so that nobody seems to vanish. */
export function FirstList({ first }: { first: readonly FirstToTalk[] }) {
  const { t } = useTranslation('staff');
  return (
    <section className="board-aside board-aside-first card" aria-labelledby="first-heading">
      <h2 id="first-heading">{t('board.first.heading')}</h2>
      {first.length === 0 && <p className="muted">{t('board.first.none')}</p>}
      {first.length > 0 && <p className="board-quietly">{t('board.first.quietly')}</p>}
      <ul>
        {first.map(({ row, reasons, done }) => (
          <li key={row.pupilId} className={done ? 'board-done' : undefined}>
            <span className="board-number">{row.number}</span>
            <div>
              <p className="board-first-name">
                <b>{row.name}</b>
                {done && <span className="tag board-tag-done">✓ {t('board.first.done')}</span>}
                {reasons.map(({ kind }) => (
                  <span key={kind} className={`tag board-tag-${kind}`}>
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
  return <p className="board-why">{words()}</p>;

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
