import { publicPages } from './lib/public-pages.js';
import { locales } from './lib/words/locales.js';

/** Pages live under their language; English has no prefix. */
const pages = publicPages.map(({ path }) => path);

const [defaultLocale] = locales;

/** What an address may begin with; files of one name have an ending. */
const firstParts = [
  ...['admin', 'api', 'fonts', 'embed', '[^/]+\\.[a-z]+', ...locales],
  ...new Set(pages.flatMap((page) => page.split('/')[1] || [])),
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // What every answer says beside itself, the front door says (lib/server/answer-head.ts).
  // The tests check types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    '@aws-sdk/lib-storage',
    'better-sqlite3',
    '@resvg/resvg-js',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
  ],
  // What is said of a page stands in its head, whoever asks: nothing of it is left to scripts.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true,
    // The front door lets no larger one in (lib/server/judge-request.ts); a file to import passes by the proxy.
    serverActions: { bodySizeLimit: '1mb' },
    proxyClientMaxBodySize: '1mb',
  },
  outputFileTracingIncludes: {
    '/[locale]/methodology': ['./docs/methodology.md'],
    '/**/embed/**': ['./components/{charts,embed}/*.css'],
    '/fonts/*': ['./node_modules/@fontsource-variable/**/*.woff2'],
    '/**/chart.*': ['./components/charts/charts.css', './node_modules/@expo-google-fonts/**/*.ttf'],
  },
  async rewrites() {
    const english = pages.map((source) => ({
      source,
      destination: `/${defaultLocale}${source === '/' ? '' : source}`,
    }));
    // A first part that names nothing would be taken for a language.
    const unknown = {
      source: `/:rest((?!(?:${firstParts.join('|')})(?:/|$)).+)`,
      destination: '/-/no/such/page',
    };
    const favicon = { source: '/favicon.ico', destination: '/icon.svg' };
    return [...english, favicon, unknown];
  },
  async redirects() {
    return [
      { source: `/${defaultLocale}`, destination: '/', permanent: true },
      { source: `/${defaultLocale}/:path*`, destination: '/:path*', permanent: true },
    ];
  },
};
