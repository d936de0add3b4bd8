import { MODEL_PROBLEMS, type ModelProblemCode } from '@domain/risk/model-problems';
import type { DryRun } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { usePaged } from '@/ui/use-paged';
import { look } from './look';

/** What is wrong with a model, place by place: found before an upload, or by the functions after one. */
export function ModelProblems({ problems }: { problems: Readonly<DryRun['problems']> }) {
  const { t } = useTranslation('models');
  const { shown, left, showMore } = usePaged(problems);
  return (
    <>
      <ul className={look.problems}>
        {shown.map(({ path, code }) => (
          <li key={`${path} ${code}`}>
            <code>{path === '' ? t('upload.wholeFile') : path}</code>
            <span>{isKnown(code) ? t(`problem.${code}`) : code}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <Button onClick={showMore}>{t('more', { count: left })}</Button>}
    </>
  );
}

function isKnown(code: string): code is ModelProblemCode {
  return (MODEL_PROBLEMS as readonly string[]).includes(code);
}
