import clsx from 'clsx';
import type { Stats } from '@domain/derived';
import type { Instrument } from '@domain/survey/instrument';
import { FORMS, type Form } from '@domain/school/grades';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import { gradeOfScope, scopesInOrder } from './stats-order';
import { look } from './look';

/** Lower secondary schools count their years from one again. */
const LAST_PRIMARY_GRADE = 6;

interface StatsTableProps {
  /** One round's published statistics. */
  stats: readonly Stats[];
  instrument: Instrument;
  /** Wording of the question form, above each table. */
  caption: (form: Form) => string;
}

/** Indicators by scope, one table a form: the two wordings are normed apart and never stand in one column. */
export function StatsTable({ stats, instrument, caption }: StatsTableProps) {
  const forms = FORMS.filter((form) => stats.some((one) => one.forms[form] !== undefined));
  return (
    <div className={look.forms}>
      {forms.map((form) => (
        <FormTable
          key={form}
          form={form}
          caption={caption(form)}
          instrument={instrument}
          stats={scopesInOrder(stats.filter((one) => one.forms[form] !== undefined))}
        />
      ))}
    </div>
  );
}

interface FormTableProps {
  form: Form;
  caption: string;
  instrument: Instrument;
  stats: readonly Stats[];
}

function FormTable({ form, caption, instrument, stats }: FormTableProps) {
  const { t } = useTranslation('staff');
  const localText = useLocalText();
  const scopeName = (scope: string) => {
    const grade = gradeOfScope(scope);
    if (grade === undefined) return t(scope === 'school' ? 'stats.school' : 'stats.city');
    const stage = grade <= LAST_PRIMARY_GRADE ? 'stats.gradePrimary' : 'stats.gradeSecondary';
    return t(stage, { grade, year: grade - LAST_PRIMARY_GRADE });
  };
  return (
    <div className={clsx('card', look.card)} role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stats.indicator')}</th>
            {stats.map(({ scope }) => (
              <th key={scope} scope="col" className={look.figure}>
                {scopeName(scope)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('stats.answered')}</th>
            {stats.map(({ scope, forms }) => {
              const answered = forms[form]?.answered ?? null;
              return (
                <td key={scope} className={look.figure}>
                  {answered === null ? <Suppressed /> : t('stats.people', { count: answered })}
                </td>
              );
            })}
          </tr>
          {instrument.indicators.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{localText(name)}</th>
              {stats.map(({ scope, forms }) => {
                const figure = forms[form]?.indicators[id] ?? null;
                return (
                  <td key={scope} className={look.figure}>
                    {figure === null ? <Suppressed /> : <Figure mean={figure.mean} n={figure.n} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Suppressed() {
  const { t } = useTranslation('staff');
  return <span className="muted">{t('stats.suppressed')}</span>;
}

function Figure({ mean, n }: { mean: number; n: number }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <strong>{Math.round(mean)}</strong> <span className="muted">{t('stats.people', { count: n })}</span>
    </>
  );
}
