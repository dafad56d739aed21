import { createHash } from 'node:crypto'

/** Nothing else of the site is needed for it, which may be what fails. */
const STYLE =
  'body{max-width:36rem;margin:3rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}h1{line-height:1.2}'
const HASH = createHash('sha256').update(STYLE).digest('base64')

/** Its content security policy. */
export const REFUSAL_POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; frame-ancestors 'none'`

const HEAD = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
<meta name="color-scheme" content="light dark"><style>${STYLE}</style>`

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * Why a request was not answered, as a page. Where it says when to ask again, the page does so.
 * @param {import('./refusal.mjs').Refusal} refusal
 * @param {string | undefined} id by which the log has the request, where the fault is with the server
 */
export function refusalPage({ title, detail, headers = {} }, id) {
  const seconds = headers['Retry-After']
  const told =
    id === undefined ? '' : `<p>In the log of the server this request is <code>${escaped(id)}</code>.</p>\n`
  const again = id === undefined ? '' : '<a href="">Try again</a> · '
  const refresh = seconds === undefined ? '' : `<meta http-equiv="refresh" content="${seconds}">`
  const soon =
    seconds === undefined
      ? ''
      : ` This page asks again by itself in ${seconds === '1' ? 'a second' : `${seconds} seconds`}.`
  return `${HEAD}${refresh}<title>${escaped(title)}</title>
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}${soon}</p>
${told}<p>${again}<a href="/">Overview</a></p>
</html>
`
}
