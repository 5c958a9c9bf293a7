import type { Metadata } from 'next';
import { QuestionPage, questionMetadata } from '@/app/question-page';
import { toAllParameters } from '@/app/search-parameters';

type Props = PageProps<'/[locale]/questions/[slug]'>;

async function read({ params, searchParams }: Props) {
  return { ...(await params), parameters: toAllParameters(await searchParams) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return questionMetadata(await read(props));
}

export default async function AskedQuestionPage(props: Props) {
  return <QuestionPage {...(await read(props))} />;
}
