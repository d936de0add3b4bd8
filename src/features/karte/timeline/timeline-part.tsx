import { type TimelineKind, kindsOf, timeline } from '@domain/record/timeline';
import { besidePeriod, type Period, periodOf, type Zoom, ZOOMS } from '@domain/record/zoom';
import { schoolYearOf } from '@domain/days';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { can } from '@domain/access/capabilities';
import { Async } from '@/staff/async';
import { Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import type { PlacedNotice } from '@/staff/ports/notices';
import type { Reader } from '@/staff/ports/pupils';
import { StaffButton } from '@/staff/staff-button';
import { HowToRead } from '../how-to-read';
import { look } from '../look';
import { RecordPart } from '../record-part';
import { Days } from './days';
import { KindChoice } from './kind-choice';
import { useEntries } from './use-entries';

interface TimelinePartProps {
  reader: Reader;
  /** Why something was noticed, in words, from the feature that has them. */
  whyNoticed: (placed: PlacedNotice) => React.ReactNode;
}

/** 時間の線: what this reader may read of the child, day by day, filtered, near or far, on paper too. */
export function TimelinePart({ reader, whyNoticed }: TimelinePartProps) {
  const { t, i18n } = useTranslation(['karte', 'staff']);
  const member = useMember();
  const [zoom, setZoom] = useState<Zoom>('month');
  const [period, setPeriod] = useState<Period>(() => periodOf('month', reader.day));
  const [hidden, setHidden] = useState<ReadonlySet<TimelineKind>>(new Set());
  const entries = useEntries(reader, period);
  const before = besidePeriod(zoom, period, -1);
  // What was before this school year is for those who look after all children.
  const mayGoBack = can(member, 'see-every-class') || schoolYearOf(before.to) === schoolYearOf(reader.day);
  const [from, to] = [period.from, period.to].map((day) => longDate(i18n.language, day));
  return (
    <RecordPart id="timeline" heading={t('karte:timeline.heading')}>
      <HowToRead>{t('karte:timeline.howToRead')}</HowToRead>
      <div className={look.controls}>
        <Row>
          <Picker
            label={t('karte:timeline.zoom')}
            chosen={zoom}
            options={ZOOMS.map((value) => ({ value, label: t(`karte:timeline.zooms.${value}`) }))}
            onChoose={(value) => {
              setZoom(value as Zoom);
              setPeriod(periodOf(value as Zoom, period.to < reader.day ? period.to : reader.day));
            }}
          />
          <StaffButton disabled={!mayGoBack} onClick={() => setPeriod(before)}>
            {t('karte:timeline.before')}
          </StaffButton>
          <StaffButton
            disabled={period.to >= reader.day}
            onClick={() => setPeriod(besidePeriod(zoom, period, 1))}
          >
            {t('karte:timeline.after')}
          </StaffButton>
          <StaffButton onClick={() => window.print()}>{t('staff:board.print')}</StaffButton>
        </Row>
      </div>
      <p role="status">
        <strong>{t('karte:timeline.period', { from, to })}</strong>
      </p>
      <Async of={entries} level={3} offline={null}>
        {(known) => {
          const kinds = kindsOf(known);
          const shown = new Set(kinds.filter((kind) => !hidden.has(kind)));
          return (
            <>
              <KindChoice kinds={kinds} hidden={hidden} onChange={setHidden} />
              <Days
                key={`${zoom} ${period.from}`}
                days={timeline(known, period, shown)}
                {...{ reader, whyNoticed }}
              />
            </>
          );
        }}
      </Async>
    </RecordPart>
  );
}
