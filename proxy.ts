import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { stories } from './lib/documents/story/stories'
import { SHARED_SECONDS } from './lib/http/shared-seconds.mjs'
import { type Served, served } from './lib/ledger/load/served'
import { memo } from './lib/memo'
import { addressesOf, type BuiltAddresses } from './lib/site/addresses'
import { contentPolicy, filePolicy } from './lib/site/content-policy'
import { router } from './lib/site/routing'

// Static pages may change with the next build, or with the next revision.
const REVALIDATED = { 'Cache-Control': `public, max-age=0, s-maxage=${SHARED_SECONDS}, must-revalidate` }
const POLICY = 'Content-Security-Policy'
const development = process.env.NODE_ENV === 'development'

/** Written after the build by `scripts/csp.ts`. A build without it must not start, so the error is not caught. */
function readAddresses(): BuiltAddresses {
  return JSON.parse(readFileSync(join(process.cwd(), '.next/addresses.json'), 'utf8'))
}

const built = development ? null : readAddresses()
const routesOf = memo(({ ledger }: Served) =>
  router(built === null ? null : addressesOf(built, ledger, [...stories().keys()])),
)

/** Rewrites each address to its route and sets the content security policy of each response. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl
  const kind = pathname.startsWith('/embed/') ? 'embed' : 'page'
  const route = routesOf(served())(pathname, searchParams)
  switch (route.kind) {
    case 'static':
      return answer(NextResponse.next(), contentPolicy(kind, route.hashes), REVALIDATED)
    case 'missing':
      return answer(
        NextResponse.rewrite(inside(request, '/_not-found')),
        contentPolicy(kind, route.hashes),
        REVALIDATED,
      )
    case 'dynamic': {
      const nonce = randomBytes(16).toString('base64url')
      const policy = contentPolicy(kind, { nonce, styles: built?.styles ?? [] }, development)
      // Next.js reads the nonce for its own scripts from the policy in the request. The server in front of it puts hashes
      // in the place of the nonce.
      const headers = new Headers(request.headers)
      headers.set(POLICY, policy)
      return answer(NextResponse.rewrite(inside(request, route.path), { request: { headers } }), policy)
    }
    case 'machine':
      return answer(NextResponse.rewrite(inside(request, route.path)), filePolicy(route.path))
    default:
      return route satisfies never
  }
}

function inside(request: NextRequest, pathname: string): URL {
  const url = request.nextUrl.clone()
  url.pathname = pathname
  return url
}

function answer(response: NextResponse, policy: string, more: Record<string, string> = {}): NextResponse {
  for (const [name, value] of Object.entries({ [POLICY]: policy, ...more })) response.headers.set(name, value)
  return response
}

export const config = {
  matcher: [
    '/((?!_next/|fonts/|icon\\.svg$|embed\\.js$|favicon\\.ico$|robots\\.txt$|manifest\\.webmanifest$).*)',
  ],
}
