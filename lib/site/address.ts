/** `path`, or `path?query`. */
export const address = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`)
