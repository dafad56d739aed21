/*
 * Puts the fonts where pages load them (public/fonts, not committed), and keeps the two committed files that
 * follow from the packages up to date: app/fonts.css and lib/text/metrics.ts.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FACES } from '@/lib/text/faces'
import { fontCss } from './fonts/font-css'
import { metricsModule } from './fonts/font-metrics'

const root = fileURLToPath(new URL('..', import.meta.url))

function keep(path: string, text: string) {
  const file = join(root, path)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

mkdirSync(join(root, 'public/fonts'), { recursive: true })
for (const face of FACES) {
  const from = join(root, face.directory, `${face.file}.woff2`)
  const to = join(root, 'public/fonts', `${face.file}.woff2`)
  if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to)
}
keep('app/fonts.css', fontCss(root))
keep('lib/text/metrics.ts', metricsModule(root))
