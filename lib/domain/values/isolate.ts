const [begin, end] = ['\u2068', '\u2069'];

/** Letters that are written from right to left (Unicode blocks of bidirectional classes R and AL). */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const isolated = /\u2068[^\u2068\u2069]*\u2069/g;

/**
 * A name set apart from what stands beside it (first strong isolate, UAX 9), so that letters written from right to left
 * move no number: in texts without markup. One without such letters, or with all of them set apart, stays as it is.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) && rightToLeft.test(name.replace(isolated, ''))
    ? `${begin}${name}${end}`
    : name;
}

/** Lines of a text that was broken, each with its own isolates: what a line leaves open is closed and opened on the next. */
export function isolateLines(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const before = begin.repeat(open);
    for (const mark of line) {
      if (mark === begin) open += 1;
      else if (mark === end && open > 0) open -= 1;
    }
    return `${before}${line}${end.repeat(open)}`;
  });
}
