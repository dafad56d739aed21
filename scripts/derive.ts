/*
 * Writes the committed files that are derived from about.json of the data directory: what the ledger is about, its
 * charts, answers and tiles, and the colours of the style sheet.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ABOUT_FILE } from '@/lib/ledger/load/about-problem'
import { DERIVED_FOLDERS, derivedFiles } from './about/modules'
import { AboutFaults, hasCode, readAbout } from './about/read-about'

const root = fileURLToPath(new URL('..', import.meta.url))

function keep(path: string, text: string) {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const directory = process.env.LEDGER_DATA ?? join(root, 'data')
const about = join(directory, ABOUT_FILE)
// What is derived stays that of the ledger before, until there is another one.
if (process.argv.includes('--if-present') && !existsSync(about)) process.exit()

try {
  const files = derivedFiles(readAbout(directory, hasCode(root)), readFileSync(about))
  for (const [path, text] of files) keep(path, text)
  // Those of another ledger would stay behind.
  for (const folder of DERIVED_FOLDERS)
    for (const name of readdirSync(join(root, folder)))
      if (!files.has(`${folder}/${name}`)) rmSync(join(root, folder, name))
  // Imported late: it reads what was just written.
  const { paletteCss } = await import('@/lib/forms/theme/palette-css')
  keep('app/palette.css', paletteCss())
} catch (error) {
  if (!(error instanceof AboutFaults)) throw error
  console.error(error.message)
  process.exitCode = 1
}
