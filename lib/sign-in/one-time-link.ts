import type { InvitationPurpose, NewLink } from '@/lib/data/people/invitations';
import { env } from '@/lib/env';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { type Mailed, sendMail } from './mail';

/** A link that is shown once, with what became of mailing it. */
export type ShownLink = { url: string; email: string; name: string; expires: string; mailed: Mailed };

/** The address of a link, mailed to whom it is for where the site has a mail server. */
export async function handOut(
  { token, email, name, expiresAt }: NewLink,
  { purpose, admin }: { purpose: InvitationPurpose; admin: string },
): Promise<ShownLink> {
  const { t, date } = wordsOf(defaultLocale);
  const url = `${env().SITE_URL}/admin/invitations/${token}`;
  const expires = date(expiresAt.slice(0, 10));
  const site = t('site.name');
  const mailed = await sendMail({
    to: email,
    subject: t(`admin.people.mail.${purpose}.subject`, { site }),
    text: t(`admin.people.mail.${purpose}.text`, { site, admin, name, url, date: expires }),
  });
  return { url, email, name, expires, mailed };
}
