/*
 * Runs before `npm run dev`, `ledger` and `export`: installs packages and writes the files that they need. With
 * `--if-present` there may be no ledger yet, as before one is pulled.
 */
import { deriveFiles } from './setup/derive.mjs'
import { prepareFonts } from './setup/fonts.mjs'
import { installPackages } from './setup/packages.mjs'
import { requireNode } from './setup/project.mjs'

try {
  requireNode()
  await installPackages()
  await Promise.all([prepareFonts(), deriveFiles({ ifPresent: process.argv.includes('--if-present') })])
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
