import type { Metadata } from 'next';
import { PageHead } from '@/components/ui/page-head';
import { requireEditor } from '@/lib/auth';
import { defaultLocale, wordsOf } from '@/lib/format';

const { t } = wordsOf(defaultLocale);

export const metadata: Metadata = { title: t('admin.account.title') };

export default async function AccountPage() {
  const { name } = await requireEditor();
  return <PageHead eyebrow={name} title={t('admin.account.title')} />;
}
