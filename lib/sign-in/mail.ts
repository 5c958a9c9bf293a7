import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';

/** A mail that could not be sent must not keep its sender waiting for longer than this, in milliseconds. */
const longestWaitMs = 10_000;

/** What became of a mail: `off` where the site has no mail server. */
export type Mailed = 'off' | 'sent' | 'failed';

/** Sends a plain mail, if the site has a server for it. A failure is logged, and told to whoever wanted it sent. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<Mailed> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) return 'off';
  const timeouts = {
    connectionTimeout: longestWaitMs,
    greetingTimeout: longestWaitMs,
    socketTimeout: longestWaitMs,
  };
  const transport = createTransport({ url: SMTP_URL, ...timeouts });
  try {
    await transport.sendMail({ ...mail, from: MAIL_FROM });
    return 'sent';
  } catch (error) {
    console.error('mail:', error instanceof Error ? error.message : error);
    return 'failed';
  } finally {
    transport.close();
  }
}
