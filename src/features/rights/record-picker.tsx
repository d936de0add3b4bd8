import type { Correction } from '@domain/rights/correction';
import { CORRECTABLE_KINDS } from '@domain/rights/requests';
import type { Contact, Topic } from '@domain/school/staff-records';
import type { Consultation, NurseVisit } from '@domain/words/records';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { AccessGate } from '@/staff/access/access-gate';
import { Async } from '@/staff/async';
import { orNothing } from '@/staff/or-nothing';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { mapped, together } from '@/staff/watched';

export type RecordKind = Exclude<Correction['kind'], 'attendance'>;
export const RECORD_KINDS = CORRECTABLE_KINDS.filter((kind) => kind !== 'attendance');

type Written = Topic | Contact | NurseVisit | Consultation;

/** One that can be corrected, as it stands. */
interface Found {
  readonly id: string;
  readonly day: string;
  readonly words: string;
}

interface RecordPickerProps {
  pupilId: string;
  kind: RecordKind;
  chosen: string;
  live: boolean;
  onChoose: (found: { readonly id: string; readonly words: string }) => void;
}

/** Which record is meant: by its day and its first words, for whoever has said why they open them. */
export function RecordPicker({ pupilId, live, ...rest }: RecordPickerProps) {
  return (
    <AccessGate pupilId={pupilId} live={live}>
      {(reader) => <Records key={rest.kind} reader={reader} {...rest} />}
    </AccessGate>
  );
}

interface RecordsProps extends Omit<RecordPickerProps, 'pupilId' | 'live'> {
  reader: Reader;
}

function Records({ reader, kind, chosen, onChoose }: RecordsProps) {
  const { t, i18n } = useTranslation('rights');
  return (
    <Async of={useRecords(reader, kind)}>
      {(found) =>
        found.length === 0 ? (
          <p className="muted">{t('finish.noRecord')}</p>
        ) : (
          <Picker
            label={t('finish.record')}
            chosen={chosen}
            options={[
              { value: '', label: t('ask.choose') },
              ...found.map(({ id, day, words }) => ({
                value: id,
                label: `${longDate(i18n.language, day)} ${words}`,
              })),
            ]}
            onChoose={(id) => onChoose(found.find((one) => one.id === id) ?? { id: '', words: '' })}
          />
        )
      }
    </Async>
  );
}

/** Those with words to correct, the latest first. What this reader may not read is not among them. */
function useRecords({ school, pupilId, uid }: Reader, kind: RecordKind) {
  const { words } = usePorts();
  const stored = together({
    topic: orNothing(useLive(words.watchTopics, school, pupilId), {}),
    contact: orNothing(useLive(words.watchContacts, school, pupilId), {}),
    nurseVisit: orNothing(useLive(words.watchNurseVisits, school, pupilId), {}),
    consultation: orNothing(useLive(words.watchConsultations, school, pupilId, uid), {}),
  });
  return mapped(stored, (known): Found[] =>
    Object.entries<Written>(known[kind])
      .flatMap(([id, one]) => {
        const said = 'text' in one ? one.text : 'line' in one ? one.line : undefined;
        return typeof said === 'string' && said !== '' && !one.withdrawn
          ? [{ id, day: one.day, words: said }]
          : [];
      })
      .toSorted((a, b) => (a.day < b.day ? 1 : -1)),
  );
}
