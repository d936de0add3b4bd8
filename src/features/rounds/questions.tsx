import { FORMS } from '@domain/school/grades';
import { useTranslation } from 'react-i18next';
import { L } from '@/i18n/local-text';
import { Async } from '@/staff/async';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import look from './rounds.module.css';

/** Every question as children of both forms read it. */
export function Questions({ instrument }: { instrument: string }) {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const known = useLive(surveys.watchInstrument, instrument);
  return (
    <Part heading={t('rounds.questions')}>
      <Async of={known} offline={null}>
        {(stored) =>
          stored === null ? (
            <p>{t('rounds.questionsMissing')}</p>
          ) : (
            <>
              <p>
                <L text={stored.title} />
              </p>
              <p className="muted">
                <L text={stored.caution} />
              </p>
              {FORMS.map((form) => (
                <details key={form}>
                  <summary>{t(`rounds.form.${form}`, { count: stored.items.length })}</summary>
                  <p>
                    <L text={stored.stem[form]} />
                  </p>
                  <ol className={look.items}>
                    {stored.items.map(({ id, wording }) => (
                      <li key={id}>
                        <L text={wording[form]} />
                      </li>
                    ))}
                  </ol>
                </details>
              ))}
            </>
          )
        }
      </Async>
    </Part>
  );
}
