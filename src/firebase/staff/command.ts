/** What adults change is sent to the one callable, which decides. Nothing is queued: without an answer it may be sent again. */
import type { CommandName, PayloadOf } from '@domain/commands/registry';
import { commandAnswerSchema, type CommandOutcome } from '@domain/commands/wire';
import * as z from 'zod/mini';
import { callFunction } from './call';
import { withProof } from './proof';

const callableSchema = z.object({ result: commandAnswerSchema });

/** What was sent and not answered. Sent again it has the same id, so that it is done once. */
const unanswered = new Map<string, string>();

/** Never throws. */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  payload: PayloadOf<Name>,
): Promise<CommandOutcome> {
  const attempt = JSON.stringify([name, payload]);
  const commandId = unanswered.get(attempt) ?? crypto.randomUUID();
  unanswered.set(attempt, commandId);
  try {
    // What is of another of one's schools is done as somebody of that school.
    const of = 'school' in payload && payload.school !== undefined ? { at: payload.school } : {};
    const deed = () => post({ name, payload, commandId, ...of });
    const answer = await withProof(deed, (one) => !one.done && one.why === 'prove-again');
    unanswered.delete(attempt);
    return answer.done ? 'stored' : { refused: answer.why };
  } catch {
    return 'unanswered';
  }
}

async function post(data: object) {
  const response = await callFunction('/api/command', data);
  return callableSchema.parse(await response.json()).result;
}
