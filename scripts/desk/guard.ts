import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

function same(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * Lets only in who opened the address that the desk printed, and only under a name of this machine: another page in the
 * same browser can neither read the desk nor send it anything.
 */
export function guard(token: string): MiddlewareHandler {
  return async (context, next) => {
    const { host, hostname, port } = new URL(context.req.url)
    // A browser keeps cookies by name of the machine; desks on two of its ports must not share one.
    const cookie = `desk-${port}`
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
      return context.text('This desk answers on this machine alone.', 403)
    const given = context.req.query('token')
    if (given !== undefined && same(given, token)) {
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return context.redirect('/', 303)
    }
    if (!same(getCookie(context, cookie) ?? '', token))
      return context.text(
        'This desk opens from the address that npm run desk printed: copy it whole, with its token.',
        403,
      )
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const foreign = (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site'
    if (context.req.method !== 'GET' && foreign)
      return context.text('Only the desk itself may change the ledger.', 403)
    return next()
  }
}
