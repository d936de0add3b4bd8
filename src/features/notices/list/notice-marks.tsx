import clsx from 'clsx';
import type { Notice } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { look } from '../look';

/** What kind of notice it is, and whether a model of made-up children has its hand in it. */
export function NoticeMarks({ notice: { kind, model } }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  return (
    <>
      <span className={clsx('tag', look[`kind-${kind}`])}>{t(`kind.${kind}`)}</span>
      {model?.synthetic && <SyntheticMark />}
    </>
  );
}
