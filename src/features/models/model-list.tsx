import type { RiskModel } from '@domain/risk/model';
import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDate } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { usePaged } from '@/ui/use-paged';
import { WideTable } from '@/ui/wide-table';
import { isHandMade } from './hand-made';
import { useCard } from './use-card';
import type { BoardModels } from './use-board-models';

const COLUMNS = ['title', 'kind', 'trained', 'ships', 'state'] as const;

/** All models, with what the evaluation says and whether they run. */
export function ModelList({ board: { models, unreadable, now } }: { board: BoardModels }) {
  const { t, i18n } = useTranslation('models');
  const cardOf = useCard();
  const { shown, left, showMore } = usePaged(models);
  const stateOf = ({ id }: RiskModel) =>
    id === now.active ? 'active' : id === now.shadow ? 'shadow' : 'idle';
  return (
    <section className="staff-part card" aria-labelledby="models-list">
      <h2 id="models-list">{t('models.list')}</h2>
      {unreadable.length > 0 && (
        <p role="alert">{t('models.unreadable', { count: unreadable.length, ids: unreadable.join(', ') })}</p>
      )}
      <WideTable name={t('models.listTable')} columns={COLUMNS.map((column) => t(`models.column.${column}`))}>
        {shown.map((model) => (
          <tr key={model.id}>
            <th scope="row">
              <span className="staff-row">
                <Link className="models-link" href={`/models/${model.id}`}>
                  {cardOf(model).title}
                </Link>
                {model.card.synthetic && <SyntheticMark />}
                {isHandMade(model) && <span className="tag">{t('models.builtIn')}</span>}
              </span>
            </th>
            <td>{t(`models.kind.${model.kind}`)}</td>
            <td>{isHandMade(model) ? '—' : longDate(i18n.language, dayOf(Date.parse(model.training.at)))}</td>
            <td>{t(`models.ships.${evaluationOf(model)}`)}</td>
            <td className={stateOf(model) === 'idle' ? '' : 'models-runs'}>
              {t(`models.state.${stateOf(model)}`)}
            </td>
          </tr>
        ))}
      </WideTable>
      {left > 0 && <Button onClick={showMore}>{t('more', { count: left })}</Button>}
    </section>
  );
}

function evaluationOf({ kind, evaluation }: RiskModel): 'baseline' | 'unknown' | 'yes' | 'no' {
  if (kind === 'A') return 'baseline';
  if (!evaluation) return 'unknown';
  return evaluation.ships ? 'yes' : 'no';
}
