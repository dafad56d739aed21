/** Lets pages of any site read an answer, with its entity tag, its links, its file name and when to try again. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Disposition, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const
