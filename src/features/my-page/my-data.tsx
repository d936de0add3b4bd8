import { periodsOf } from '@domain/rights/retention';
import { recordReaders } from '@domain/access/shown-readers';
import type { Reader } from '@domain/access/around-child';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session';
import { adultsAround } from '@/sync/own-data/adults-around';
import type { OwnData } from '@/sync/own-data/own-data';
import { UseWish } from './use-wish';

const KEPT = ['weather', 'notes', 'survey', 'attendance', 'staff'] as const;
const GROUPS = [
  ...(['homeroom', 'counsellors', 'leaders', 'bullyingTeam', 'safetyContacts', 'office'] as const),
] as const;
const NEVER = ['ranking', 'grades', 'teachers', 'others'] as const;

/** What happens with a pupil's data, in plain words and with the readers' names. */
export function MyData({ session, own }: { session: PupilSession; own: OwnData }) {
  const { rich } = useText('me');
  const common = useText('common');
  const kept = own.keptYears && periodsOf({ retentionYears: own.keptYears });
  return (
    <>
      <section className="card me-card">
        <h2>{rich('data.whatHeading')}</h2>
        <ul className="me-list">
          {KEPT.map((what) => (
            <li key={what}>{rich(`data.what.${what}`)}</li>
          ))}
        </ul>
        <p>{rich('data.tabletOnly')}</p>
        <p>{rich('data.use')}</p>
      </section>
      <section className="card me-card">
        <h2>{rich('data.whoHeading')}</h2>
        <Readers session={session} own={own} />
        <p>{rich('data.guidanceNote')}</p>
        <p>{rich('data.centreNote')}</p>
        <p>{common.rich('before-words')}</p>
      </section>
      <section className="card me-card">
        <h2>{rich('data.longHeading')}</h2>
        {kept && (
          <p>
            {rich(kept.from === 'leaving' ? 'data.yearsLeaving' : 'data.yearsWriting', {
              ...{ checkIns: kept.checkIns, responses: kept.responses },
            })}
          </p>
        )}
        <p>{rich(kept ? 'data.long' : 'data.longUnknown')}</p>
        <h2>{rich('data.neverHeading')}</h2>
        <ul className="me-list">
          {NEVER.map((what) => (
            <li key={what}>{rich(`data.never.${what}`)}</li>
          ))}
        </ul>
        <h2>{rich('data.wrongHeading')}</h2>
        <p>{rich('data.wrong')}</p>
      </section>
      <UseWish session={session} own={own} />
    </>
  );
}

function Readers({ session, own }: { session: PupilSession; own: OwnData }) {
  const { t, rich } = useText('me');
  const not = own.choices?.not ?? [];
  const around = adultsAround(session, own);
  const isLeftOut = ({ uid }: Reader) => uid !== undefined && not.includes(uid);
  const groups = recordReaders({ ...around, staff: around.staff.filter((one) => !isLeftOut(one)) });
  const called = (readers: readonly Reader[]) =>
    readers.map(({ displayName }) => t('reader', { name: displayName })).join(t('separator'));
  const apart = around.staff.filter(isLeftOut);
  return (
    <>
      <dl className="me-readers">
        {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
          <div key={group}>
            <dt>
              {rich(`data.who.${group}`)}
              <strong>{called(groups[group])}</strong>
            </dt>
            <dd>{rich(`data.sees.${group}`)}</dd>
          </div>
        ))}
      </dl>
      {apart.length > 0 && <p>{rich('data.leftOut', { names: called(apart) })}</p>}
    </>
  );
}
