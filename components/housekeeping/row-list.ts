/**
 * The look of a list of rows of fields: on a wide screen the first row's labels stand for a table's head, and those of
 * the others are for readers who do not see them.
 */
export const rowList =
  'mt-3 border-t border-ink lg:[&>li:first-child>p]:pt-7.5 lg:[&>li:not(:first-child)_.label]:sr-only';
