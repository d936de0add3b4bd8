import type { CommandName, PayloadOf } from '@domain/commands/registry';
import type { CommandOutcome } from '@domain/commands/wire';

/** What adults change. Sent again after no answer, the same attempt is done once. */
export interface CommandsPort {
  readonly send: <Name extends CommandName>(name: Name, payload: PayloadOf<Name>) => Promise<CommandOutcome>;
}
