import type { CommandName, PayloadOf } from '@domain/commands/registry';
import type { CommandOutcome } from '@domain/commands/wire';
import { useState } from 'react';
import { useCommandWords } from '@/i18n/use-command-words';
import { usePorts } from './ports';

/** One command at a time, and why the last one was not done. */
export function useDeed() {
  const { commands } = usePorts();
  const words = useCommandWords();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<CommandOutcome>();
  const why = words(outcome);
  const run = async <Name extends CommandName>(name: Name, payload: PayloadOf<Name>): Promise<boolean> => {
    setBusy(true);
    setOutcome(undefined);
    const ended = await commands.send(name, payload);
    setBusy(false);
    setOutcome(ended);
    return ended === 'stored';
  };
  return {
    busy,
    run,
    problem: why !== null && (
      <p className="field-error" role="alert">
        {why}
      </p>
    ),
  };
}
