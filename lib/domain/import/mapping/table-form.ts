/**
 * Reads a text by a form, such as `n = {}`: what stands at each `{name}` (`{}` has the name ``), where `{*}` is anything
 * that is left out and a blank stands for
 * any blanks or none, between two places for some. Null where the text has not this form.
 */
export function readForm(form: string, text: string): Record<string, string> | null {
  const names: string[] = [];
  const source = form
    .trim()
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      const name = /^\{([^{}]*)\}$/.exec(part)?.[1];
      if (name === undefined && part !== '' && part.trim() === '') return '\\s+';
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s*');
      if (name === '*') return '.*?';
      names.push(name);
      return '(.+?)';
    })
    .join('');
  const match = new RegExp(`^\\s*${source}\\s*$`, 'su').exec(text);
  return match && Object.fromEntries(names.map((name, index) => [name, (match[index + 1] ?? '').trim()]));
}

/** What stands at `{}` of the first form that a text has: null where that form has no `{}`, undefined where none fits. */
export function readForms(forms: readonly string[], text: string): string | null | undefined {
  for (const form of forms) {
    const read = readForm(form, text);
    if (read) return read[''] ?? null;
  }
  return undefined;
}
