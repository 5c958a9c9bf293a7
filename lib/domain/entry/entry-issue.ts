/** What keeps an entry from being published. Each key has a message of its own. */
export type EntryIssueKey =
  | 'required'
  | 'country'
  | 'slug'
  | 'date'
  | 'fieldwork_order'
  | 'too_early'
  | 'in_future'
  | 'margin_large'
  | 'count'
  | 'number'
  | 'choice'
  | 'names'
  | 'web_address'
  | 'language'
  | 'language_without_wording'
  | 'reserved_word'
  | 'name_long'
  | 'no_items'
  | 'no_values'
  | 'question_twice'
  | 'option_twice'
  | 'option_label'
  | 'value_twice'
  | 'n_differs'
  | 'share'
  | 'share_range'
  | 'no_source'
  | 'base_note'
  | 'group_without_dimension'
  | 'dimension_without_group';

/**
 * One reason against publishing an entry. `path` names the field: `title`, `attributes.sampleSize`, `sources.KEY.title`,
 * `items.KEY.question.title`, `items.KEY.columns.KEY.n`, `items.KEY.options.KEY.label`, `items.KEY.cells.OPTION.COLUMN`.
 */
export type EntryIssue = {
  path: string;
  key: EntryIssueKey;
  values: Readonly<Record<string, string | number>>;
};

/** What looks wrong in an entry and may yet be right. Each key has a message of its own. */
export type EntryWarningKey =
  | 'likely_duplicate'
  | 'same_values'
  | 'overlap'
  | 'jump'
  | 'sum_over'
  | 'sum_short'
  | 'in_future'
  | 'too_long'
  | 'other_date'
  | 'published_before_end'
  | 'published_late'
  | 'sample_of_one'
  | 'base_of_one'
  | 'same_n'
  | 'more_decimals'
  | 'all_below_one'
  | 'unreported_sign'
  | 'base_larger'
  | 'looks_alike';

/** One thing to look at again; it keeps nobody from publishing. `path` is as in an issue. */
export type EntryWarning = {
  path: string;
  key: EntryWarningKey;
  values: Readonly<Record<string, string | number>>;
};
