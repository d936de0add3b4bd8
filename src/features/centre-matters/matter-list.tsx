import type { CentreMatter } from '@domain/centre/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Part, Stack } from '@/staff/page';
import { usePupilName } from '@/staff/people/use-pupil';
import { useCalled } from '@/staff/people/use-called';
import { useTimes } from '@/staff/use-times';

export interface Listed {
  readonly id: string;
  readonly matter: CentreMatter;
  readonly href: string;
  /** For the centre: whose it is, and how to ring them. */
  readonly school?: { readonly name: string; readonly phone: string | undefined };
}

/** Open ones first, the longest-waiting on top; then what is over, latest first. */
export function MatterList({ listed }: { listed: readonly Listed[] }) {
  const { t } = useTranslation('centre');
  const open = listed
    .filter(({ matter }) => matter.state === 'open')
    .toSorted((a, b) => (a.matter.openedAt < b.matter.openedAt ? -1 : 1));
  const closed = listed
    .filter(({ matter }) => matter.state === 'closed')
    .toSorted((a, b) => ((a.matter.closedAt ?? '') < (b.matter.closedAt ?? '') ? 1 : -1));
  return (
    <Stack>
      {open.map((one) => (
        <Matter key={one.href} {...one} />
      ))}
      {closed.length > 0 && (
        <details>
          <summary>{t('list.closed', { count: closed.length })}</summary>
          <Stack>
            {closed.map((one) => (
              <Matter key={one.href} {...one} />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

function Matter({ matter, href, school }: Listed) {
  const { t } = useTranslation('centre');
  const { dateAndTime } = useTimes();
  const called = useCalled();
  const nameOf = usePupilName();
  const asked = matter.steps.findLast(({ kind }) => kind === 'asked');
  const latest = matter.steps.at(-1);
  const { grade } = matter;
  const child = matter.child ? nameOf(matter.child) : t('list.unnamed');
  return (
    <Part
      heading={
        <Link href={href}>
          {school ? t('list.ofSchool', { school: school.name, grade, child }) : t('list.ofChild', { grade })}
        </Link>
      }
      why={t('list.asked', {
        ...{ when: dateAndTime(matter.openedAt), purpose: t(`purpose.${matter.purpose}`) },
        name: asked ? called(asked.byName, asked.title) : '',
      })}
    >
      {school && <p>{t('list.phone', { phone: school.phone ?? '－' })}</p>}
      <p>
        {matter.outcome
          ? t(`outcome.${matter.outcome}`)
          : t(`waits.${latest?.kind === 'advice' ? 'school' : 'centre'}`)}
      </p>
    </Part>
  );
}
