import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { PublishedStats } from './published-stats';
import { useRoundTitles } from './use-round-titles';

/** 集計 for the board of education: the city, and one school at a time. `device`: what this device itself can be told about. */
export default function CityStatsPage({ device }: { device: ReactNode }) {
  const { watchSchools } = usePorts().schools;
  const { t } = useTranslation('staff');
  const [chosen, setChosen] = useState('');
  const schools = Object.entries(valueOr(useLive(watchSchools), {}));
  const titles = useRoundTitles(schools.map(([id]) => id));
  const [school, { name } = { name: '' }] = schools.find(([id]) => id === chosen) ?? [];
  return (
    <Page
      heading={t('stats.heading')}
      screen={t('area.stats')}
      intro={t('stats.intro')}
      tools={
        <Picker
          label={t('stats.chooseSchool')}
          chosen={chosen}
          onChoose={setChosen}
          options={[
            { value: '', label: t('stats.city') },
            ...schools.map(([id, one]) => ({ value: id, label: one.name })),
          ]}
        />
      }
    >
      {school === undefined ? (
        <PublishedStats key="city" heading={t('stats.city')} titles={titles} />
      ) : (
        <PublishedStats key={school} heading={name} school={school} titles={titles} />
      )}
      {device}
    </Page>
  );
}
