import type { CentreMatter, CentreStep } from '@domain/centre/records';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Part, Stack } from '@/staff/page';
import { useCalled } from '@/staff/people/use-called';
import { useTimes } from '@/staff/use-times';

/** One matter, as both sides read it: what was asked, what the child wrote, what was said and done since. `form`: what the reader may add. */
export function MatterDetail({ matter, form }: { matter: CentreMatter; form: ReactNode }) {
  const { t } = useTranslation('centre');
  return (
    <Stack>
      <Part heading={t(`of.${matter.of}`)} why={t(`purpose.${matter.purpose}`)}>
        {matter.words?.map((words) => (
          <blockquote key={words}>{words}</blockquote>
        ))}
        {matter.reasons && (
          <>
            <p>{t('detail.reasons')}</p>
            <ul>
              {matter.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
        {!matter.words && !matter.reasons && <p className="muted">{t('detail.noWords')}</p>}
        <p>
          {matter.childTold
            ? t('detail.childTold')
            : t('detail.childNotTold', { because: matter.because ?? '－' })}
        </p>
      </Part>
      {matter.steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
      {matter.outcome && (
        <Part heading={t('detail.over')}>
          <p>{t(`outcome.${matter.outcome}`)}</p>
        </Part>
      )}
      {matter.state === 'open' && form}
    </Stack>
  );
}

function Step({ step: { kind, byName, title, text, at } }: { step: CentreStep }) {
  const { t } = useTranslation('centre');
  const called = useCalled();
  const { dateAndTime } = useTimes();
  return (
    <Part
      heading={t(`step.${kind}`)}
      why={t('detail.by', { name: called(byName, title), when: dateAndTime(at) })}
    >
      <p>{text}</p>
    </Part>
  );
}
