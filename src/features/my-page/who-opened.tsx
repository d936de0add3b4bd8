import type { AccessLog } from '@domain/school/access-log';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import { EmptyState } from '@/ui/states';

/** Who opened this pupil's record, when and what for, latest first. */
export function WhoOpened({ entries }: { entries: readonly AccessLog[] }) {
  const { rich } = useText('me');
  const { i18n } = useTranslation();
  const opened = entries.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      <p className="muted">{rich('opened.lead')}</p>
      <section className="card me-card">
        {opened.length === 0 ? (
          <EmptyState title={rich('opened.empty')} />
        ) : (
          <table className="me-table">
            <thead>
              <tr>
                <th scope="col">{rich('opened.day')}</th>
                <th scope="col">{rich('opened.who')}</th>
                <th scope="col">{rich('opened.why')}</th>
              </tr>
            </thead>
            <tbody>
              {opened.map(({ uid, day, title, purpose, passedTo }) => (
                <tr key={`${uid}_${day}`}>
                  <th scope="row">{longDay(i18n.language, day)}</th>
                  <td>{rich(`opened.title.${title}`)}</td>
                  <td>
                    {rich(`opened.purpose.${purpose}`)}
                    {passedTo && <p className="muted">{rich(`opened.passedTo.${passedTo}`)}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
