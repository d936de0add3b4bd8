import type { OutsidePlace, PlaceStaff } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { Page, Part, Remark, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { PlaceForm } from './place-form';
import { PlacePeople } from './place-people';

/** 校外の場所, as the board of education sets them up: which there are, and who works there. No child stands here. */
export default function OutsidePlacesPage() {
  const { t } = useTranslation('outside');
  const { outside } = usePorts();
  const known = together({
    places: useLive(outside.watchOutsidePlaces),
    people: useLive(outside.watchPlaceMembers),
  });
  const [adding, setAdding] = useState<string>();
  return (
    <Page heading={t('city.heading')} intro={t('city.intro')}>
      <Async of={known}>
        {({ places, people }, live) => (
          <Stack>
            {Object.keys(places).length === 0 && (
              <Remark>
                {t('city.none')} {t('city.noneWhy')}
              </Remark>
            )}
            {Object.entries(places).map(([placeId, place]) => (
              <Place
                key={placeId}
                {...{ placeId, place, live }}
                people={Object.entries(people).filter(([, one]) => one.place === placeId)}
              />
            ))}
            {adding === undefined ? (
              <p>
                <StaffButton disabled={!live} onClick={() => setAdding(crypto.randomUUID())}>
                  {t('city.add')}
                </StaffButton>
              </p>
            ) : (
              <Part heading={t('city.add')}>
                <PlaceForm placeId={adding} live={live} onDone={() => setAdding(undefined)} />
              </Part>
            )}
          </Stack>
        )}
      </Async>
    </Page>
  );
}

interface PlaceProps {
  placeId: string;
  place: OutsidePlace;
  people: readonly (readonly [string, PlaceStaff])[];
  live: boolean;
}

function Place({ placeId, place, people, live }: PlaceProps) {
  const { t, i18n } = useTranslation('outside');
  const [changing, setChanging] = useState(false);
  const { name, kind, agreedOn, active, schools } = place;
  return (
    <Part heading={name} why={t(`city.kinds.${kind}`)}>
      <p>
        {!active && <b>{t('city.isClosed')} </b>}
        {agreedOn !== undefined && t('city.agreed', { day: longDay(i18n.language, agreedOn) })}{' '}
        <span className="muted">{t('city.schools', { count: schools.length })}</span>
      </p>
      {changing ? (
        <PlaceForm {...{ placeId, place, live }} onDone={() => setChanging(false)} />
      ) : (
        <p>
          <StaffButton disabled={!live} onClick={() => setChanging(true)}>
            {t('city.change')}
          </StaffButton>
        </p>
      )}
      <PlacePeople {...{ placeId, people, live }} open={active} />
    </Part>
  );
}
