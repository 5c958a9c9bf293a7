'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import messages from '@/lib/messages/error.en.json';
import './globals.css';

/** A bug in the frame of the page itself. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const { title, text, id, retry } = messages;
  return (
    <html lang="en">
      <body>
        <main className="page">
          <ErrorNotice
            title={title}
            text={text}
            id={error.digest === undefined ? null : id.replace('{id}', error.digest)}
            retry={retry}
            onRetry={() => window.location.reload()}
          />
        </main>
      </body>
    </html>
  );
}
