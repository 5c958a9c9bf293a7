import type { Metadata } from 'next';
import { addressOf } from '@/app/address';
import { QuestionList } from '@/app/question-list';
import { requireLocale } from '@/app/require-locale';
import { twinTypes } from '@/app/twin-links';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/questions'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return {
    title: wordsOf(locale).t('list.questionsTitle'),
    alternates: { canonical: addressOf(locale)('/questions'), types: twinTypes('/questions') },
  };
}

/** The whole list, kept. Narrowed, it is answered request by request (on-request/questions). */
export default async function QuestionListPage({ params }: Props) {
  const locale = requireLocale((await params).locale);
  return <QuestionList locale={locale} parameters={new URLSearchParams()} />;
}
