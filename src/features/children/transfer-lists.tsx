import { isTransferOver, isUndecided, type Transfer } from '@domain/transfers/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';
import { ComingChild } from './coming-child';
import type { OfClasses } from './of-classes';

interface TransferListsProps extends OfClasses {
  school: string;
}

/** Who comes from another school of the city, and who goes to one. Nothing where nobody does. */
export function TransferLists({ school, ...classes }: TransferListsProps) {
  const { pupils } = usePorts();
  const { t } = useTranslation('people');
  const transfers = useLive(pupils.watchTransfers, school);
  return (
    <Async of={transfers} meanwhile={null}>
      {(known, online) => {
        const open = Object.entries(known).filter(([, one]) => !isTransferOver(one.state));
        const coming = open.filter(([, one]) => one.to === school);
        const going = open.filter(([, one]) => one.from === school);
        return (
          <>
            {coming.length > 0 && (
              <Part heading={t('transfer.coming')} why={t('transfer.comingWhy')}>
                {coming.map(([pupilId, transfer]) => (
                  <ComingChild key={pupilId} {...{ school, pupilId, transfer, online }} {...classes} />
                ))}
              </Part>
            )}
            {going.length > 0 && (
              <Part heading={t('transfer.going')}>
                <ul>
                  {going.map(([pupilId, transfer]) => (
                    <Going key={pupilId} {...{ pupilId, transfer }} />
                  ))}
                </ul>
              </Part>
            )}
          </>
        );
      }}
    </Async>
  );
}

function Going({ pupilId, transfer }: { pupilId: string; transfer: Transfer }) {
  const { t } = useTranslation('people');
  const { dateAndTime } = useTimes();
  const { child, toName, moveAt, state } = transfer;
  const name = child ? `${child.familyName} ${child.givenName}` : '';
  const said = t('transfer.goingLine', { name, school: toName, at: dateAndTime(moveAt) });
  // Once it is on its way there is no page of it here.
  return <li>{isUndecided(state) ? <Link href={`/children/${pupilId}`}>{said}</Link> : said}</li>;
}
