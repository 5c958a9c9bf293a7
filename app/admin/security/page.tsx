import { NarrowChoice, NarrowField, NarrowForm } from '@/app/admin/_parts/narrow-form';
import { officePageSize } from '@/app/admin/_parts/office-list';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { writeInstant } from '@/app/admin/log/log-words';
import { SecurityTable } from '@/components/people/security-table';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listSecurity, listSecurityPeople, type SecurityFilter } from '@/lib/data/people/security-log';
import { securityEventSchema } from '@/lib/domain/people/security-event';
import { readPage } from '@/lib/domain/queries/list-filter';
import { toParameters } from '@/lib/request/search-parameters';
import type { Words } from '@/lib/words/words';

import { readSecurityFilter, writeSecurityFilter } from './read-security-filter';

type Props = PageProps<'/admin/security'>;

export const metadata = officeTitle('admin.security.title');

const mostPeople = 500;

/** Who came to the doors, and what became of it, the latest first. */
export default officePage('admin', async ({ db, words, t }, { searchParams }: Props) => {
  const parameters = toParameters(await searchParams);
  const filter = readSecurityFilter(parameters);
  const page = readPage(parameters);
  const { entries, total } = await listSecurity(db, { filter, page, pageSize: officePageSize });
  return (
    <>
      <PageHead title={t('admin.security.title')}>
        <p>{t('admin.security.intro')}</p>
      </PageHead>
      <Narrow filter={filter} people={await listSecurityPeople(db, mostPeople)} words={words} />
      <SecurityTable
        entries={entries.map((entry) => ({
          ...entry,
          when: writeInstant(entry.at, words),
          until: entry.times > 1 ? writeInstant(entry.last, words) : null,
        }))}
        words={words}
      />
      <Pager
        page={page}
        pages={Math.max(1, Math.ceil(total / officePageSize))}
        hrefOf={(number) => `/admin/security${writeSecurityFilter(filter, number)}`}
        words={words}
      />
    </>
  );
});

function Narrow({ filter, people, words }: { filter: SecurityFilter; people: string[]; words: Words }) {
  const { t } = words;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  return (
    <NarrowForm action="/admin/security" isNarrowed={isNarrowed} words={words}>
      <NarrowChoice
        label={t('admin.security.what')}
        name="kind"
        value={filter.kind}
        choices={securityEventSchema.options.map((value) => ({
          value,
          label: t(`admin.security.event.${value}`),
        }))}
        words={words}
      />
      <NarrowChoice
        label={t('admin.log.person')}
        name="person"
        value={filter.person}
        choices={people.map((value) => ({ value, label: value }))}
        words={words}
      />
      <NarrowField label={t('admin.account.address')} name="address" value={filter.address} type="text" />
      <NarrowField label={t('admin.log.from')} name="from" value={filter.from} type="date" />
      <NarrowField label={t('admin.log.to')} name="to" value={filter.to} type="date" />
    </NarrowForm>
  );
}
