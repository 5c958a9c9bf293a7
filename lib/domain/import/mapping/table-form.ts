/** Steps of a form: a character, one blank, any blanks, anything at all, one character of a name, and the rest of it. */
type Step =
  | { kind: 'character'; character: string }
  | { kind: 'blank' | 'blanks' | 'anything' }
  | { kind: 'begins' | 'goes on'; name: string };

/**
 * Reads a text by a form, such as `n = {}`: what stands at each `{name}` (`{}` has the name ``), where `{*}` is anything
 * that is left out and a blank stands for
 * any blanks or none, between two places for some. Null where the text has not this form. What a place takes is as short
 * as can be; the time grows with the length of the form times that of the text, whatever they hold.
 */
export function readForm(form: string, text: string): Record<string, string> | null {
  const steps = stepsOf(form);
  const characters = [...text];
  const ends = listEnds(steps, characters);
  const read = new Map<string, string>();
  let at = 0;
  if (!ends.fits(0, 0)) return null;
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'begins') read.set(step.name, '');
    for (;;) {
      const character = characters[at];
      const goesOn =
        character !== undefined && takes(step, character) && ends.fits(index + (isOne(step) ? 1 : 0), at + 1);
      const isLazy = step.kind === 'anything' || step.kind === 'goes on';
      if (!isOne(step) && (isLazy ? ends.fits(index + 1, at) : !goesOn)) break;
      if ('name' in step) read.set(step.name, `${read.get(step.name)}${character}`);
      at += 1;
      if (isOne(step)) break;
    }
  }
  return Object.fromEntries([...read].map(([name, taken]) => [name, taken.trim()]));
}

function stepsOf(form: string): Step[] {
  const parts = form.trim().split(/(\{[^{}]*\})/);
  const steps = parts.flatMap((part): Step[] => {
    const name = /^\{([^{}]*)\}$/.exec(part)?.[1];
    if (name === '*') return [{ kind: 'anything' }];
    if (name !== undefined)
      return [
        { kind: 'begins', name },
        { kind: 'goes on', name },
      ];
    if (part !== '' && part.trim() === '') return [{ kind: 'blank' }, { kind: 'blanks' }];
    return (part.match(/\s+|\S/gu) ?? []).map((piece) =>
      piece.trim() === '' ? { kind: 'blanks' } : { kind: 'character', character: piece },
    );
  });
  return [{ kind: 'blanks' }, ...steps, { kind: 'blanks' }];
}

function takes(step: Step, character: string): boolean {
  if (step.kind === 'character') return step.character === character;
  return step.kind === 'blank' || step.kind === 'blanks' ? /^\s$/u.test(character) : true;
}

/** Whether a step takes one character, no more and no less. */
function isOne({ kind }: Step): boolean {
  return kind === 'character' || kind === 'blank' || kind === 'begins';
}

/** Whether the steps from one on fit the text from a place on, for every step and place, worked out from the end. */
function listEnds(steps: readonly Step[], characters: readonly string[]) {
  const width = characters.length + 1;
  const table = new Uint8Array((steps.length + 1) * width);
  table[table.length - 1] = 1;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    for (let at = width - 1; step && at >= 0; at -= 1) {
      const character = characters[at];
      const isTaken = character !== undefined && takes(step, character);
      const here = index * width + at;
      const fits = isOne(step)
        ? isTaken && table[here + width + 1] === 1
        : table[here + width] === 1 || (isTaken && table[here + 1] === 1);
      if (fits) table[here] = 1;
    }
  }
  return { fits: (index: number, at: number) => table[index * width + at] === 1 };
}

/** What stands at `{}` of the first form that a text has: null where that form has no `{}`, undefined where none fits. */
export function readForms(forms: readonly string[], text: string): string | null | undefined {
  for (const form of forms) {
    const read = readForm(form, text);
    if (read) return read[''] ?? null;
  }
  return undefined;
}

/** Whether a text is this pattern, in which `*` stands for anything or nothing. */
export function fitsPattern(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
