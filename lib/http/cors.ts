/** Lets pages of any site read a response with its entity tag, links, file name, retry time and revision. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Disposition, Retry-After, Ledger-Revision',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const
