'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import messages from '@/lib/words/messages/error.en.json';

/** A bug: shown with the number under which the server logged it, where it did. */
export function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { title, text, unlogged, id, retry } = messages;
  return (
    <ErrorNotice
      title={title}
      text={error.digest === undefined ? unlogged : text}
      id={error.digest === undefined ? null : id.replace('{id}', error.digest)}
      retry={retry}
      onRetry={() => window.location.reload()}
    />
  );
}
