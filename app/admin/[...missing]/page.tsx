import { notFound } from 'next/navigation';
import { requireEditor } from '@/lib/auth';

/** No other page is at this address. Who is signed out is not told so, and is asked to sign in. */
export default async function MissingPage() {
  await requireEditor();
  notFound();
}
