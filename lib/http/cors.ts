/** By which any site may read what a machine is answered, the tag to ask again with, and when to come back. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Disposition, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const
