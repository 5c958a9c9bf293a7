import type { Metadata } from 'next';
import { addressOf } from '@/app/address';
import { QuestionList } from '@/app/question-list';
import { requireLocale } from '@/app/require-locale';
import { allowedValues, readFacets } from '@/app/results-response';
import { toParameters } from '@/app/search-parameters';
import { twinTypes } from '@/app/twin-links';
import { readFilter, readPage, writeFilter } from '@/lib/domain/list-filter';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/questions'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const parameters = toParameters(await searchParams);
  const filter = readFilter(parameters, allowedValues(await readFacets()));
  const canonical = addressOf(locale)(`/questions${writeFilter(filter, readPage(parameters))}`);
  return {
    title: wordsOf(locale).t('list.questionsTitle'),
    alternates: { canonical, types: twinTypes('/questions') },
  };
}

/** The list as the parameters narrow it. */
export default async function QuestionListPage({ params, searchParams }: Props) {
  const locale = requireLocale((await params).locale);
  return <QuestionList locale={locale} parameters={toParameters(await searchParams)} />;
}
