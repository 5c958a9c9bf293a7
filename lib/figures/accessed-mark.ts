/** Stands in a citation where the day of access belongs, which a kept page cannot know. */
export const accessedMark = '{accessed}';
