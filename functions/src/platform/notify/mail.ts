import { createTransport } from 'nodemailer';
import { type Delivery, DONE, PATIENCE_MS, problem } from './notifier';
import { neutralWords } from './words';

export interface MailOptions {
  /** `smtps://user:password@host:465` */
  smtpUrl: string;
  from: string;
  /** Where the app is. Stands in the mail. */
  appUrl: string;
  addressOf: (uid: string) => Promise<string | undefined>;
}

/** `count`: of how many things at once. */
export type Mail = (uid: string, count?: number) => Promise<Delivery>;

/** One neutral e-mail to the address that somebody signs in with. */
export function mail({ smtpUrl, from, appUrl, addressOf }: MailOptions): Mail {
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url: smtpUrl, ...patience });
  return async (uid, count) => {
    try {
      const to = await addressOf(uid);
      if (to === undefined) return problem('no-address');
      const subject = neutralWords(count);
      const text = `${subject}\n${appUrl}\n`;
      await transport.sendMail({ from, to, subject, text, textEncoding: 'base64' });
      return DONE;
    } catch (error) {
      return problem(whyOf(error));
    }
  };
}

function whyOf(error: unknown): Extract<Delivery, { done: false }>['problem'] {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode === 'number') return `refused-${responseCode}`;
  return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
}
