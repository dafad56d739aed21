/** So many bytes of JavaScript, as gzip, may the overview fetch before a reader does anything. */
export const SCRIPT_LIMIT = 185 * 1024
