import type { Metadata } from 'next';
import { OrganisationForm } from '@/components/housekeeping/organisation-form';
import { PageHead } from '@/components/ui/page-head';
import { requireEditor } from '@/lib/sign-in/auth';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { create } from '../actions';
import { organisationWords } from '../organisation-words';

const { t } = wordsOf(defaultLocale);

export const metadata: Metadata = { title: t('admin.organisations.new') };

/** The form of a new organisation. */
export default async function NewOrganisationPage() {
  await requireEditor();
  return (
    <>
      <PageHead
        eyebrow={<a href="/admin/organisations">{t('admin.organisations.title')}</a>}
        title={t('admin.organisations.new')}
      />
      <OrganisationForm
        action={create}
        version={null}
        fields={{ name: '', aliases: '', country: '', url: '' }}
        words={{ ...organisationWords, save: t('admin.organisations.create') }}
      />
    </>
  );
}
