import type { Disclosed } from '@domain/rights/disclosure';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import styles from './rights.module.css';

/** As it is handed over on paper: kind by kind, in words. */
export function DisclosurePaper({ disclosed: { madeOn, child, kinds } }: { disclosed: Disclosed }) {
  const { t, i18n } = useTranslation('rights');
  const known = (key: string) => (i18n.exists(`rights:${key}`) ? t(key as 'heading') : undefined);
  const said = (field: string, value: unknown): string => {
    if (value === null) return t('paper.nothing');
    if (typeof value === 'boolean') return t(value ? 'paper.yes' : 'paper.no');
    if (Array.isArray(value)) return value.map((one) => said(field, one)).join(t('and'));
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([key, inner]) =>
          t('paper.pair', { name: known(`field.${key}`) ?? key, value: said(key, inner) }),
        )
        .join(t('paper.between'));
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
    if (field === 'level') return known(`value.level${text}`) ?? text;
    if (/^\d{4}-\d{2}-\d{2}T/.test(text))
      return new Date(text).toLocaleString(i18n.language, { timeZone: 'Asia/Tokyo' });
    return known(`value.${text}`) ?? text;
  };
  return (
    <article className={styles.paper} aria-label={t('paper.heading')}>
      <h2>{t('paper.heading')}</h2>
      <p>
        {t('paper.of', { familyName: child.familyName, givenName: child.givenName, kana: child.kana })}
        <br />
        {t('paper.madeOn', { day: longDate(i18n.language, madeOn) })}
      </p>
      <p>{t('paper.without')}</p>
      {kinds.map(({ kind, purpose, documents }) => (
        <section key={kind}>
          <h3>{known(`document.${kind}`) ?? kind}</h3>
          <p>{t('paper.purpose', { purpose: known(`purpose.${purpose}`) ?? purpose })}</p>
          <table>
            <tbody>
              {documents.map(({ id, fields }) => (
                <tr key={id}>
                  <td>
                    {Object.entries(fields)
                      .map(([field, value]) =>
                        t('paper.pair', {
                          name: known(`field.${field}`) ?? field,
                          value: said(field, value),
                        }),
                      )
                      .join(t('paper.between'))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  );
}
