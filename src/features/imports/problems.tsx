import { leftOutCsv } from '@domain/import/left-out';
import type { LeftOutRow } from '@domain/import/decisions';
import type { ImportProblems } from '@domain/import/records';
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

/** Of those that say the same: a thousand lines with one cause are one thing to mend. */
const SHOWN = 3;
const SHOWN_MAX = 100;
type Problem = ImportProblems['problems'][number];

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
              {alikeOf(all).map((alike) => (
                <Alike key={`${alike[0]?.severity} ${alike[0]?.code}`} alike={alike} />
              ))}
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

/** Together what has the same cause, in the order in which it was first said. */
function alikeOf(all: readonly Problem[]): (readonly Problem[])[] {
  const found = new Map<string, Problem[]>();
  for (const problem of all) {
    const cause = `${problem.severity} ${problem.code}`;
    found.set(cause, [...(found.get(cause) ?? []), problem]);
  }
  return [...found.values()];
}

function Alike({ alike }: { alike: readonly Problem[] }) {
  const { t } = useTranslation('imports');
  const rest = alike.slice(SHOWN, SHOWN_MAX);
  const unseen = alike.length - SHOWN_MAX;
  return (
    <>
      <Lines of={alike.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('problems.more', { count: alike.length - SHOWN })}</summary>
          <Lines of={rest} />
          {unseen > 0 && <p>{t('problems.unseen', { count: unseen })}</p>}
        </details>
      )}
    </>
  );
}

function Lines({ of }: { of: readonly Problem[] }) {
  const { t } = useTranslation('imports');
  const words = useProblemWords();
  return (
    <ul className={look.problems}>
      {of.map((problem, at) => (
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
  );
}
