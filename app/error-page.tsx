'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import messages from '@/lib/words/messages/error.en.json';

/** A bug: shown with the number under which the server logged it. */
export function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { title, text, id, retry } = messages;
  return (
    <ErrorNotice
      title={title}
      text={text}
      id={error.digest === undefined ? null : id.replace('{id}', error.digest)}
      retry={retry}
      onRetry={() => window.location.reload()}
    />
  );
}
