import type { ReactElement } from 'react';

/**
 * Elements as markup. React's own renderer is fetched when it is needed: Next lets no answer that is not a page name it
 * at the head of a file.
 */
export async function toMarkup(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(element);
}
