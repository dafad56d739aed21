/*
 * Copies the fonts to where pages load them (public/fonts, not committed), and writes the two committed files that are
 * derived from the packages: app/fonts.css and lib/text/metrics.ts.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FACES } from '@/lib/text/faces'
import { fontCss } from './fonts/font-css'
import { metricsModule } from './fonts/font-metrics'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Writes a file only if its text differs, so that its modification time stays. */
function update(path: string, text: string) {
  const file = join(root, path)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

mkdirSync(join(root, 'public/fonts'), { recursive: true })
for (const face of FACES) {
  const from = join(root, face.directory, `${face.file}.woff2`)
  const to = join(root, 'public/fonts', `${face.file}.woff2`)
  if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to)
}
update('app/fonts.css', fontCss(root))
update('lib/text/metrics.ts', metricsModule(root))
