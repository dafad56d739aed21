import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { assets } from './assets'
import type { Desk } from './desk'
import { guard } from './guard'
import { importPages } from './import-pages'
import { inboxPages } from './inbox-pages'
import { readingPages } from './reading-pages'
import { releasePages } from './release-pages'
import { rowPages } from './row-pages'

/** More than any upstream file has. */
const MAX_BODY = 32 * 1024 * 1024

function deskApp(desk: Desk, token: string): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      // Without it a browser names no origin when it sends a form.
      referrerPolicy: 'same-origin',
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    }),
  )
  app.use(guard(token))
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (context) => context.text('That is more than 32 MB; import a part of it.', 413),
    }),
  )
  assets(app)
  inboxPages(app, desk)
  rowPages(app, desk)
  readingPages(app, desk)
  releasePages(app, desk)
  importPages(app, desk)
  app.notFound((context) => context.text('The desk has no such page.', 404))
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.text(error.message, error.status)
    console.error(error)
    return context.text(
      `Something went wrong: ${error.message}. Look whether the row is there before you enter it again.`,
      500,
    )
  })
  return app
}

/** Opens the desk of a ledger on this machine alone. Port 0 takes a free one. Rejects if the port is taken. */
export async function startDesk(
  desk: Desk,
  port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const token = randomBytes(24).toString('base64url')
  const server = serve({ fetch: deskApp(desk, token).fetch, port, hostname: '127.0.0.1' })
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => {
      throw error
    }),
  ])
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/?token=${token}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
