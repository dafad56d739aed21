import { test as base, type ConsoleMessage, expect, type Request } from '@playwright/test'

/** Codes that pages answer on purpose; the browser writes an error into its console for each. */
const EXPECTED = /the server responded with a status of 4\d\d/

/**
 * A test of the site. Whatever else it looks at, it fails when the page asks another host for anything,
 * writes an error into the console (a breach of the content security policy is one) or throws.
 */
export const test = base.extend<{ tolerated: readonly RegExp[]; watched: undefined }>({
  /** Errors that a test provokes. */
  tolerated: [[], { option: true }],
  watched: [
    async ({ context, baseURL, tolerated }, use) => {
      const { port } = new URL(baseURL ?? '')
      const home = [`127.0.0.1:${port}`, `localhost:${port}`]
      const outside: string[] = []
      const errors: string[] = []
      context.on('request', (request: Request) => {
        const { protocol, host } = new URL(request.url())
        if (/^(https?|wss?):$/.test(protocol) && !home.includes(host)) outside.push(request.url())
      })
      context.on('console', (message: ConsoleMessage) => {
        if (
          message.type() === 'error' &&
          ![EXPECTED, ...tolerated].some((known) => known.test(message.text()))
        )
          errors.push(`${message.page()?.url()}: ${message.text()}`)
      })
      context.on('weberror', (error) => {
        const { message } = error.error()
        if (!tolerated.some((known) => known.test(message))) errors.push(`${error.page()?.url()}: ${message}`)
      })
      await use(undefined)
      expect(outside, 'requests that left the site').toEqual([])
      expect(errors, 'errors in the console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
