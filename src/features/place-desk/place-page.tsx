import { addDays, type Day, weekdayOf } from '@domain/days';
import { CORRECTED_DAYS } from '@domain/outside/deeds';
import type { NamedChild } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { Message } from '@/staff/message';
import { Page, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { ChildOfDay } from './child-of-day';

/** The one screen of a place outside: the children that schools have named to it, and who was there. */
export default function PlacePage({ placeId }: { placeId: string }) {
  const { t } = useTranslation('outside');
  const { outside } = usePorts();
  const place = useLive(outside.watchOutsidePlace, placeId);
  return (
    <Async of={place} wholePage>
      {(known) =>
        known?.active ? (
          <Page heading={known.name} screen={t('area')} intro={t('intro')}>
            <Children placeId={placeId} schools={known.schools} />
          </Page>
        ) : (
          <Message wholePage heading={t('area')} why={t('closed')} />
        )
      }
    </Async>
  );
}

interface Listed {
  readonly pupilId: string;
  readonly named: NamedChild;
}

function Children({ placeId, schools }: { placeId: string; schools: readonly string[] }) {
  const { t, i18n } = useTranslation('outside');
  const { outside } = usePorts();
  const { today } = useMember();
  const [chosen, setChosen] = useState<Day>(today);
  const day = chosen > today || chosen < addDays(today, -CORRECTED_DAYS) ? today : chosen;
  const all = useLiveAll(
    outside.watchNamedChildren,
    schools.map((school) => [school, placeId] as const),
  );
  const options = Array.from({ length: CORRECTED_DAYS + 1 }, (_, back) => addDays(today, -back));
  if (schools.length === 0) return <Message heading={t('none')} why={t('noneWhy')} />;
  return (
    <Async
      of={all}
      offline={t('offline')}
      empty={{
        when: (found) => found.every((ofSchool) => Object.keys(ofSchool).length === 0),
        heading: t('none'),
        why: t('noneWhy'),
      }}
    >
      {(found, live) => {
        const listed = found
          .flatMap((ofSchool) => Object.entries(ofSchool).map(([pupilId, named]) => ({ pupilId, named })))
          .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'ja'));
        const isPlanned = ({ named }: Listed) => named.days.includes(weekdayOf(day));
        const came = listed.filter(({ named }) => named.ticks[day] !== undefined);
        const groups = [
          { heading: t('planned'), of: listed.filter(isPlanned) },
          { heading: t('others'), of: listed.filter((one) => !isPlanned(one)) },
        ].filter(({ of }) => of.length > 0);
        return (
          <Stack>
            <Picker
              label={t('day')}
              chosen={day}
              options={options.map((value) => ({
                value,
                label:
                  value === today
                    ? t('today', { day: longDay(i18n.language, value) })
                    : longDay(i18n.language, value),
              }))}
              onChoose={setChosen}
            />
            <p role="status">{t('count', { came: came.length, planned: listed.filter(isPlanned).length })}</p>
            {groups.map(({ heading, of }) => (
              <section key={heading} aria-label={heading}>
                <Stack>
                  <h2>{heading}</h2>
                  {of.map(({ pupilId, named }) => (
                    <ChildOfDay
                      key={`${named.school} ${pupilId} ${day}`}
                      {...{ pupilId, named, day, live }}
                    />
                  ))}
                </Stack>
              </section>
            ))}
          </Stack>
        );
      }}
    </Async>
  );
}

function nameOf({ named }: Listed): string {
  return `${named.child.familyName} ${named.child.givenName}`;
}
