import type { Metadata } from 'next';
import { QuestionPage, questionMetadata } from '@/app/question-page';

type Props = PageProps<'/[locale]/questions/[slug]'>;

/** Each question's page is made at its first visit and kept until something it shows changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return questionMetadata(await params);
}

export default async function KeptQuestionPage({ params }: Props) {
  return <QuestionPage {...(await params)} />;
}
