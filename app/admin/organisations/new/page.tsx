import type { Metadata } from 'next';
import { officePage } from '@/app/admin/_parts/office-page';
import { OrganisationForm } from '@/components/housekeeping/organisation-form';
import { PageHead } from '@/components/ui/page-head';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { create } from '../actions';
import { organisationWords } from '../organisation-words';

const { t } = wordsOf(defaultLocale);

export const metadata: Metadata = { title: t('admin.organisations.new') };

/** The form of a new organisation. */
export default officePage('editor', async () => {
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
});
