/** Lets pages of any site read a response with its entity tag, links, file name and retry time. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Disposition, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const
