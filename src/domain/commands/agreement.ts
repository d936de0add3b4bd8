/** What is given away of a child is given only once both have said yes: a command refuses it, and a form says at which of them it waits. */
import * as z from 'zod/mini';

type Agreement = Readonly<Record<'child' | 'guardians', boolean>>;

const agrees = (who: keyof Agreement) =>
  z.refine<{ readonly consent: Agreement }>(({ consent }) => consent[who], { path: ['consent', who] });

export const childAgrees = agrees('child');
export const guardiansAgree = agrees('guardians');
