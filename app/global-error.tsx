'use client';

import { ErrorPage } from './error-page';
import './globals.css';

/** A bug in the frame of the page itself. */
export default function GlobalError(props: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="page">
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  );
}
