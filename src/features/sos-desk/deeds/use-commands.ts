import type { SosCommand } from '@domain/sos/transition';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@/sync/use-server-now';
import type { CommandOutcome, SosPlace } from '@/staff/ports/sos';
import { usePorts } from '@/staff/ports';
import { useMember } from '@/staff/people/member';

export interface Commands {
  readonly busy: boolean;
  /** Why the last one changed nothing, in words. */
  readonly problem: string | null;
  /** Resolves to whether it was done. */
  run: (command: SosCommand) => Promise<boolean>;
  forget: () => void;
}

/** Does things to one SOS, and says what came of it. */
export function useCommands(place: SosPlace): Commands {
  const { sosDesk } = usePorts();
  const { t } = useTranslation('desk');
  const actor = useMember();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const words = (outcome: CommandOutcome): string | null => {
    switch (outcome.kind) {
      case 'done':
        return null;
      case 'taken':
        return t('problem.taken', { name: outcome.by });
      case 'refused':
        return t(`problem.${outcome.why}`);
      case 'unanswered':
        return t('problem.unanswered');
    }
  };
  const run = async (command: SosCommand) => {
    setBusy(true);
    setProblem(null);
    const outcome = await sosDesk.commandSos(place, command, actor, serverNow());
    setBusy(false);
    setProblem(words(outcome));
    return outcome.kind === 'done';
  };
  return { busy, problem, run, forget: () => setProblem(null) };
}
