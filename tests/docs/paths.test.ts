import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// What the pages that lead through the code name is there. A path stands in backticks; beside it, after a middle dot,
// stand the names of what its file declares (`lib/x/y.ts` · `readX`, `writeX`), or of a folder's neighbours.

const pages = ['README.md', 'CONTRIBUTING.md', 'docs/words.md', 'docs/walks.md'];

const folders = /^(?:app|components|docs|lib|prisma|public|tests|\.ci|\.github)\//;
const isFile = (path: string) => /\.\w+$/.test(path);

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const named = [...text.matchAll(/`([^`\s]+)`((?:\s*·\s*`[^`]+`(?:,\s+`\w+`)*)*)/g)].flatMap(
    ([, path = '', beside = '']) =>
      folders.test(path)
        ? [{ path, names: [...beside.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) }]
        : [],
  );
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);

  test('names files and folders', () => expect(named.length).toBeGreaterThan(10));

  test('names those that are there', () => {
    const paths = named.flatMap(({ path, names }) => [
      ...spread(path),
      ...(isFile(path) ? [] : names.flatMap((name) => spread(`${dirname(path)}/${name}`))),
    ]);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names what the files declare', () => {
    const absent = named
      .filter(({ path, names }) => names.length > 0 && isFile(path) && existsSync(path))
      .flatMap(({ path, names }) =>
        names.filter((name) => !declares(path, name)).map((name) => [path, name]),
      );
    expect(absent).toEqual([]);
  });

  test('links to what is there', () => {
    expect(links.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([]);
  });
});

/** The paths that `a/{b,c}/…` stands for. */
function spread(path: string): string[] {
  const [, before = '', inside, after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  if (inside !== undefined) return inside.split(',').flatMap((part) => spread(`${before}${part}${after}`));
  return [path.replace(/\/…$/, '')];
}

function declares(path: string, name: string): boolean {
  const declaration = new RegExp(`\\b(?:class|const|function\\*?|interface|model|type) ${name}\\b`);
  return declaration.test(readFileSync(path, 'utf8'));
}
