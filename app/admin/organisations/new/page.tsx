import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { OrganisationForm } from '@/components/housekeeping/organisation-form';
import { PageHead } from '@/components/ui/page-head';

import { create } from '../actions';
import { organisationWords } from '../organisation-words';

export const metadata = officeTitle('admin.organisations.new');

/** The form of a new organisation. */
export default officePage('editor', async ({ words, t }) => {
  return (
    <>
      <PageHead
        eyebrow={<a href="/admin/organisations">{t('admin.organisations.title')}</a>}
        title={t('admin.organisations.new')}
      />
      <OrganisationForm
        action={create}
        frame={{ version: null, publicity: 'private' }}
        fields={{ name: '', aliases: '', country: '', url: '' }}
        words={{ ...organisationWords(words), save: t('admin.organisations.create') }}
      />
    </>
  );
});
