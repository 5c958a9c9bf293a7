import type { Metadata } from 'next';
import { QuestionPage, questionMetadata } from '@/app/question-page';
import { toAllParameters } from '@/app/search-parameters';

type Props = PageProps<'/[locale]/on-request/questions/[slug]'>;

/** Which answers are chosen differs from request to request. */
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return questionMetadata(await params);
}

/** A question with the answers that the address names, on the base, group and range that it names. */
export default async function AskedQuestionPage({ params, searchParams }: Props) {
  return <QuestionPage {...(await params)} parameters={toAllParameters(await searchParams)} />;
}
