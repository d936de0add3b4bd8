import { POINTS_MAX } from '@domain/outside/records';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Button } from '@/ui/button';
import { Async } from '../async';
import { Check } from '../form/check';
import { Field } from '../form/field';
import { Form } from '../form/form';
import { useMember } from '../people/member';
import { Picker } from '../picker';
import { usePorts } from '../ports';
import { StaffButton } from '../staff-button';
import { useDeed } from '../use-deed';
import { useKeptForm } from '../use-kept-form';
import { useLive } from '../use-live';
import { WeekdayChoice } from './weekday-choice';

interface NamingFormProps {
  pupilId: string;
  live: boolean;
  /** It was stored, or given up. */
  onDone: () => void;
}

const EMPTY = {
  ...{ placeId: '', days: [] as readonly number[], points: '', from: '', consentOn: '' },
  ...{ child: false, guardians: false },
};

/** Names a child to a place outside: only with what child and guardians have agreed to. */
export function NamingForm({ pupilId, live, onDone }: NamingFormProps) {
  const { t } = useTranslation('outside');
  const { outside } = usePorts();
  const { today } = useMember();
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`naming ${pupilId}`, EMPTY);
  const places = useLive(outside.watchOutsidePlaces);
  const { days, points, child, guardians } = values;
  const from = values.from === '' ? today : values.from;
  const on = values.consentOn === '' ? today : values.consentOn;
  const tooLong = isTooLong(points, POINTS_MAX);
  const send = async (placeId: string) => {
    const payload = { pupilId, placeId, days: [...days], from, consent: { child, guardians, on } };
    const text = points.trim();
    if (!(await deed.run('name-child-to-place', { ...payload, ...(text !== '' && { points: text }) })))
      return;
    clear();
    onDone();
  };
  return (
    <Async of={places} level={3}>
      {(known) => {
        const open = Object.entries(known).filter(([, { active }]) => active);
        const placeId = values.placeId === '' ? (open[0]?.[0] ?? '') : values.placeId;
        const isReady = placeId !== '' && days.length > 0 && child && guardians && !tooLong;
        return (
          <Form onSubmit={() => void (isReady && send(placeId))}>
            <Picker
              label={t('ofSchool.place')}
              chosen={placeId}
              options={open.map(([value, { name }]) => ({ value, label: name }))}
              onChoose={(chosen) => set({ placeId: chosen })}
            />
            <WeekdayChoice
              legend={t('ofSchool.days')}
              chosen={days}
              onChoose={(chosen) => set({ days: chosen })}
            />
            <Field label={t('ofSchool.from')}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={from}
                  onChange={({ target }) => set({ from: target.value })}
                />
              )}
            </Field>
            <Field
              label={t('ofSchool.points')}
              hint={t('ofSchool.pointsHint')}
              room={{ text: points, max: POINTS_MAX, isOver: tooLong }}
            >
              {(control) => (
                <textarea
                  {...control}
                  rows={2}
                  value={points}
                  onChange={({ target }) => set({ points: target.value })}
                />
              )}
            </Field>
            <fieldset className="field">
              <legend>{t('ofSchool.consent')}</legend>
              <Check checked={child} onChange={(checked) => set({ child: checked })}>
                {t('ofSchool.child')}
              </Check>
              <Check checked={guardians} onChange={(checked) => set({ guardians: checked })}>
                {t('ofSchool.guardians')}
              </Check>
            </fieldset>
            <Field label={t('ofSchool.consentOn')}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  max={today}
                  value={on}
                  onChange={({ target }) => set({ consentOn: target.value })}
                />
              )}
            </Field>
            {deed.problem}
            <Button type="submit" variant="primary" disabled={!live || deed.busy || !isReady}>
              {t('ofSchool.name')}
            </Button>
            <StaffButton onClick={onDone}>{t('leave')}</StaffButton>
          </Form>
        );
      }}
    </Async>
  );
}
