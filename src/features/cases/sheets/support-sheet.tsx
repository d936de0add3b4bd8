import { schoolYearOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { shortMonth } from '@/i18n/dates';
import { COUNTED_STATES, type MonthCounts, monthsOfYear } from './months';
import { Block, Facts, Grid, Lines, Paper } from './paper';
import { look } from '../look';
import type { SheetFacts } from './sheet-facts';
import { Looks, SheetHead, Supports, Wishes } from './sheet-parts';
import type { TypedSheet, useEarlierYears } from './use-support-sheet';

interface SupportSheetProps {
  facts: SheetFacts;
  months: readonly MonthCounts[];
  earlier: ReturnType<typeof useEarlierYears>;
  typed: TypedSheet | null;
}

/** 児童生徒理解・支援シート, in the ministry's three parts. The official columns are to be checked by a person. */
export function SupportSheet(props: SupportSheetProps) {
  return (
    <>
      <Common {...props} />
      <ByYear {...props} />
      <Meetings facts={props.facts} />
    </>
  );
}

const COUNTED = ['schoolDays', ...COUNTED_STATES] as const;

/** 共通シート: what stays the same from year to year. */
function Common({ facts, months, earlier, typed }: SupportSheetProps) {
  const { t } = useTranslation('cases');
  const total = (what: (typeof COUNTED)[number]) => months.reduce((sum, month) => sum + month[what], 0);
  return (
    <Paper
      label={t('sheet.support.common')}
      head={<SheetHead heading={t('sheet.support.common')} facts={facts} />}
    >
      <Child facts={facts} />
      <Block heading={t('sheet.support.byYear')}>
        <Grid
          columns={[t('sheet.support.year'), ...COUNTED.map((what) => t(`sheet.counted.${what}`))]}
          rows={[
            ...earlier.map(({ year, ...totals }) => ({
              id: year,
              cells: [year, ...COUNTED.map((what) => (what === 'schoolDays' ? '' : totals[what]))],
            })),
            ...(months.length === 0
              ? []
              : [
                  {
                    id: 'now',
                    cells: [String(schoolYearOf(facts.printedOn)), ...COUNTED.map((what) => total(what))],
                  },
                ]),
          ]}
          atLeast={4}
        />
      </Block>
      <Block heading={t('sheet.support.basics')}>
        <Typed text={typed?.texts.basics} atLeast={8} />
      </Block>
      <Block heading={t('sheet.support.family')}>
        <Typed text={typed?.texts.family} atLeast={4} />
      </Block>
      <Block heading={t('sheet.support.notes')}>
        <Typed text={typed?.texts.notes} atLeast={4} />
      </Block>
      <p>{t('sheet.support.check')}</p>
    </Paper>
  );
}

/** 学年別シート: this year by month, what is aimed at, and who helps how. */
function ByYear({ facts, months, typed }: SupportSheetProps) {
  const { t, i18n } = useTranslation('cases');
  const byMonth = new Map(months.map((counts) => [counts.month, counts]));
  const all = monthsOfYear(facts.printedOn);
  return (
    <Paper
      label={t('sheet.support.ofYear')}
      head={<SheetHead heading={t('sheet.support.ofYear')} facts={facts} />}
    >
      <Child facts={facts} />
      <Block heading={t('sheet.support.byMonth')}>
        <Grid
          columns={[t('sheet.support.month'), ...all.map((month) => shortMonth(i18n.language, month))]}
          rows={COUNTED.map((what) => ({
            id: what,
            cells: [t(`sheet.counted.${what}`), ...all.map((month) => byMonth.get(month)?.[what] ?? '')],
          }))}
        />
      </Block>
      {typed?.fromBefore !== undefined && (
        <Block heading={t('sheet.support.fromBefore')}>
          <Typed text={typed.fromBefore} atLeast={0} />
        </Block>
      )}
      <Looks facts={facts} atLeast={2} />
      <Wishes facts={facts} />
      <Supports facts={facts} atLeast={3} />
      <Block heading={t('sheet.support.handOver')}>
        <Typed text={typed?.texts.handOver} atLeast={2} />
      </Block>
    </Paper>
  );
}

/** What was typed, or lines to write on. */
function Typed({ text, atLeast }: { text: string | undefined; atLeast: number }) {
  return text === undefined ? <Lines written={[]} atLeast={atLeast} /> : <p className={look.free}>{text}</p>;
}

/** ケース会議・検討会等記録シート. */
function Meetings({ facts }: Pick<SupportSheetProps, 'facts'>) {
  const { t } = useTranslation('cases');
  return (
    <Paper
      label={t('sheet.support.meetings')}
      head={<SheetHead heading={t('sheet.support.meetings')} facts={facts} />}
    >
      <Child facts={facts} />
      {facts.meetings.length === 0 && <Lines written={[]} atLeast={12} />}
      {facts.meetings.map(({ id, day, people, childWish, guardiansWish, goal, agreed }) => (
        <Block key={id} heading={t('sheet.agreedOn', { day, people })}>
          <Grid
            columns={[t('sheet.childWish'), t('sheet.guardiansWish'), t('sheet.goal')]}
            rows={[{ id, cells: [childWish, guardiansWish, goal] }]}
          />
          <Grid
            columns={[t('sheet.what'), t('sheet.who'), t('sheet.by')]}
            rows={agreed.map((one) => ({ id: one.id, cells: [one.what, one.who, one.by] }))}
            atLeast={1}
          />
        </Block>
      ))}
      <Block heading={t('sheet.support.next')}>
        <Lines written={facts.nextDate === '' ? [] : [facts.nextDate]} atLeast={1} />
      </Block>
    </Paper>
  );
}

function Child({ facts: { child, lead } }: Pick<SupportSheetProps, 'facts'>) {
  const { t } = useTranslation('cases');
  return (
    <Facts
      facts={[
        { what: t('sheet.name'), is: child.name },
        { what: t('sheet.kana'), is: child.kana },
        { what: t('sheet.class'), is: child.className },
        { what: t('sheet.lead'), is: lead },
      ]}
    />
  );
}
