import { percentages } from '@domain/classes/percentages';
import type { Notice } from '@domain/notices/records';
import { FACTORS } from '@domain/risk/features';
import type { Risk, Scored } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { useFeatureName } from '@/i18n/use-feature-name';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useReader } from '../notices-context';
import { SuggestedPlaces } from '../offers/suggested-places';
import { look } from '../look';

/** What the model computed, for whoever has said what they think and why they look. Never for teachers, never for the child. */
export function ScoreDetails({ pupilId, notice }: { pupilId: string; notice: Notice }) {
  const { pupils } = usePorts();
  const { t, i18n } = useTranslation(['notices', 'staff']);
  const { school } = useReader().viewer;
  const watched = useLive(pupils.watchRisk, school, pupilId);
  if (watched.state === 'loading') return <p role="status">{t('staff:state.loading')}</p>;
  const risk = watched.state === 'ready' ? watched.value : null;
  if (risk === null)
    return (
      <p role="status">{t(watched.state === 'failed' ? 'notices:details.failed' : 'notices:details.none')}</p>
    );
  return (
    <section aria-labelledby="notice-details">
      <h3 id="notice-details">{t('notices:details.heading')}</h3>
      {(risk.synthetic || notice.model?.synthetic) && (
        <p className={look.syntheticWhy}>{t('notices:syntheticWhy')}</p>
      )}
      <p className="muted">{t('notices:details.asOf', { day: shortDay(i18n.language, risk.day) })}</p>
      {risk.alreadyAbsent && <p>{t('notices:details.alreadyAbsent')}</p>}
      {risk.scored && <Contributions scored={risk.scored} />}
      <Factors factors={risk.factors} />
      <SuggestedPlaces pupilId={pupilId} places={risk.places} alreadyAbsent={risk.alreadyAbsent} />
    </section>
  );
}

function Contributions({ scored }: { scored: Scored }) {
  const { t } = useTranslation('notices');
  const nameOf = useFeatureName();
  return (
    <>
      <p className="muted">{t('details.scoreWhy')}</p>
      <table className={look.contributions}>
        <caption>{t('details.contributions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('details.what')}</th>
            <th scope="col">{t('details.value')}</th>
            <th scope="col">{t('details.direction')}</th>
          </tr>
        </thead>
        <tbody>
          {scored.contributions.map(({ feature, value, contribution }) => (
            <tr key={feature}>
              <th scope="row">{nameOf(feature)}</th>
              <td>{value === null ? t('details.unknown') : Math.round(value * 10) / 10}</td>
              <td>{t(contribution > 0 ? 'details.more' : 'details.less')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Factors({ factors }: { factors: Risk['factors'] }) {
  const { t } = useTranslation('notices');
  const known = FACTORS.filter((factor) => (factors[factor] ?? 0) > 0).toSorted(
    (a, b) => (factors[b] ?? 0) - (factors[a] ?? 0),
  );
  if (known.length === 0) return null;
  const shares = percentages(known.map((factor) => factors[factor] ?? 0));
  return (
    <>
      <h4>{t('details.factors')}</h4>
      <ul className={look.factors}>
        {known.map((factor, index) => (
          <li key={factor}>
            <span>{t(`factor.${factor}`)}</span>
            <meter min={0} max={1} value={factors[factor]} aria-hidden="true" />
            <span>{t('details.percent', { value: shares[index] })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
