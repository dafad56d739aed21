import { CORS_HEADERS } from './cors'

/** The response to `OPTIONS` of machine-readable addresses: pages of other sites may send any header. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS_HEADERS,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      // The wildcard leaves the second one out; older browsers do not know it.
      'Access-Control-Allow-Headers': '*, Authorization, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
