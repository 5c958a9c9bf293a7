/** A program that reads something, in one language. */
export type CodeSample = { lang: string; label: string; source: string };

/** Programs that read an address of the API: a list’s page, or one thing. */
export function writeSamples(address: string, path: string): CodeSample[] {
  const isList = !path.includes('/');
  return [
    { lang: 'Shell', label: 'curl', source: `curl -sS '${address}'` },
    {
      lang: 'R',
      label: 'R',
      source: isList
        ? `answer <- jsonlite::fromJSON("${address}")\nprint(NROW(answer$data))`
        : `thing <- jsonlite::fromJSON("${address}")\nprint(thing$slug)`,
    },
    {
      lang: 'Python',
      label: 'Python',
      source: [
        'import json, urllib.request',
        '',
        `with urllib.request.urlopen("${address}") as answer:`,
        isList ? '    data = json.load(answer)["data"]' : '    thing = json.load(answer)',
        isList ? 'print(len(data))' : 'print(thing["slug"])',
      ].join('\n'),
    },
    {
      lang: 'JavaScript',
      label: 'JavaScript',
      source: isList
        ? `const answer = await fetch('${address}');\nconst { data } = await answer.json();\nconsole.log(data.length);`
        : `const answer = await fetch('${address}');\nconst thing = await answer.json();\nconsole.log(thing.slug);`,
    },
  ];
}
