import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import type { Hono } from 'hono'
import { fontFiles } from '@/lib/text/font-files'

const text = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

/** The style sheet and the script of the desk, made when it starts. */
export function assets(app: Hono): void {
  const css = ['app/fonts.css', 'app/palette.css', 'scripts/desk/pages/desk.css']
    .map((path) => text(`../../${path}`))
    .join('')
  const { code } = transformSync(text('./pages/as-you-type.ts'), {
    loader: 'ts',
    target: 'es2022',
  })
  const answer = (body: string, type: string) => () =>
    new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' } })
  app.get('/desk.css', answer(css, 'text/css'))
  app.get('/desk.js', answer(code, 'text/javascript'))
  const fonts = new Map(fontFiles().map(({ file, woff2 }) => [`${file}.woff2`, woff2]))
  app.get('/fonts/:file', (context) => {
    const path = fonts.get(context.req.param('file'))
    if (path === undefined) return context.notFound()
    const headers = { 'content-type': 'font/woff2', 'cache-control': 'max-age=86400' }
    return new Response(Uint8Array.from(readFileSync(path)), { headers })
  })
  app.get('/favicon.ico', () => new Response(null, { status: 204 }))
}
