import { leftOutCsv } from '@domain/import/left-out';
import type { LeftOutRow } from '@domain/import/decisions';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Part, Row } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import type { ImportViewProps } from './import-view';
import { look } from './look';
import { saveFile } from '@/staff/save-file';
import { useProblemWords } from './use-problem-words';

const SHOWN = 50;

/** Lines that are left out, each with why, to be saved, mended and sent again; and what else to know. */
export function Problems({ school, importId, record }: ImportViewProps) {
  const { imports } = usePorts();
  const { t } = useTranslation('imports');
  const words = useProblemWords();
  const problems = useLive(imports.watchProblems, school, importId);
  const rows = useLive(imports.watchRows, school, importId);
  if (record.pages.problems === 0 && record.pages.rows === 0) return null;
  const save = (found: readonly LeftOutRow[]) =>
    saveFile(
      `${t('problems.fileName')}.csv`,
      leftOutCsv(
        found,
        { why: t('problems.reason'), file: t('problems.file'), line: t('problems.line') },
        (problem) => words({ ...problem, params: { ...problem.params } }),
      ),
    );
  return (
    <Part heading={t('problems.heading')} why={t('problems.why')}>
      <Async of={together({ problems, rows })} offline={null} level={3}>
        {(found) => {
          const all = Object.values(found.problems).flatMap((page) => page.problems);
          const left = Object.values(found.rows).flatMap((page) => page.rows) as LeftOutRow[];
          return (
            <>
              {all.length === 0 && <p>{t('problems.none')}</p>}
              <ul className={look.problems}>
                {all.slice(0, SHOWN).map((problem, at) => (
                  <li key={`${problem.file} ${String(problem.line)} ${String(at)}`}>
                    <span className={look.what}>{t(`problems.${problem.severity}`)}</span>
                    <span>{words(problem)}</span>
                    <span className="muted">
                      {problem.line === undefined
                        ? problem.file
                        : t('problems.place', { file: problem.file, line: problem.line })}
                    </span>
                  </li>
                ))}
              </ul>
              {all.length > SHOWN && <p>{t('problems.more', { count: all.length - SHOWN })}</p>}
              {left.length > 0 && (
                <Row>
                  <StaffButton onClick={() => save(left)}>{t('problems.save')}</StaffButton>
                  <span className="muted">{t('problems.again')}</span>
                </Row>
              )}
            </>
          );
        }}
      </Async>
    </Part>
  );
}
