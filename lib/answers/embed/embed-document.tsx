import type { ReactNode } from 'react';
import type { EmbedTheme } from '@/lib/domain/queries/picture-query';

/** The whole document of a frame. `styles` and `script` are of this site; nothing else is fetched but its typefaces. */
export function EmbedDocument(props: {
  locale: string;
  title: string;
  theme: EmbedTheme;
  styles: string;
  script: string;
  children: ReactNode;
}) {
  const { locale, title, theme, styles, script, children } = props;
  return (
    <html lang={locale} data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: files of this site */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        {children}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this site, whose hash the policy names */}
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}
