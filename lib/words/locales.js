/** The languages of the interface; the first is the default and has no prefix in addresses. */
export const locales = /** @type {const} */ (['en']);
