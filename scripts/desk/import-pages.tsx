import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Context, Hono } from 'hono'
import { ImportRefused } from '@/lib/imports/import-refused'
import { KIND_IDS, KINDS } from '@/lib/imports/kinds'
import { runImport } from '@/lib/imports/run-import'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { ReleaseRefused } from '@/lib/ledger/revisions/release-refused'
import { TurnTaken } from '@/lib/ledger/revisions/turn-taken'
import { ImportForm } from '@/scripts/desk/pages/import-form'
import { countInFigures } from '@/words/counts'
import { type Desk, present, redirectTold } from './desk'
import { page } from './page'
import { sentForm } from './posted'

const isFile = (value: unknown): value is File => value instanceof File && value.size > 0

/** Puts an uploaded file where an import reads it, under its own name. */
async function stored(room: string, file: File): Promise<string> {
  // Letters of a name take up to four bytes each, and a file system has 255 for all.
  const name = basename(file.name)
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .slice(-60)
  const path = join(room, /^\.*$/.test(name) ? 'upload' : name)
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
  return path
}

/** Imports from the browser, into the inbox. */
export function importPages(app: Hono, desk: Desk): void {
  const importPage = async (context: Context, problem: readonly string[]) =>
    page(
      context,
      desk,
      await present(desk),
      { title: 'Import', path: '/import', status: problem.length > 0 ? 422 : 200 },
      <ImportForm problem={problem} />,
    )

  app.get('/import', async (context) => importPage(context, []))

  app.post('/import', async (context) => {
    const { kind: given, file, address, mapping } = await sentForm(context)
    const kind = KIND_IDS.find((id) => id === given)
    if (kind === undefined) return importPage(context, ['Choose what it is.'])
    const room = mkdtempSync(join(tmpdir(), 'desk-'))
    try {
      const source = isFile(file)
        ? await stored(room, file)
        : typeof address === 'string'
          ? address.trim()
          : ''
      if (source === '') return importPage(context, ['Choose a file, or give an address.'])
      if (!isFile(file) && !/^https?:\/\//.test(source))
        return importPage(context, [`“${source}” is no address: it begins with https:// or http://.`])
      const report = await runImport({
        kind: KINDS[kind],
        given: source,
        mapping: isFile(mapping) ? await stored(room, mapping) : null,
        directory: desk.directory,
        day: desk.today(),
        dryRun: false,
        say: () => {},
      })
      const count = (...states: readonly string[]) =>
        report.present.filter(({ state }) => states.includes(state)).length
      const before = count('accepted', 'merged', 'refused')
      const left = [...report.leftOut].map(([why, many]) => `${many} left out (${why})`)
      const counts = [
        countInFigures(count('open'), 'waits', 'wait'),
        `${countInFigures(count('same'), 'is', 'are')} here already`,
        ...(before > 0 ? [`${countInFigures(before, 'was', 'were')} decided before`] : []),
        ...left,
      ]
      return redirectTold(context, '/', {
        kind: 'done',
        words: `${countInFigures(report.rows, 'row')} read from ${KINDS[kind].label}: ${counts.join(', ')}.`,
      })
    } catch (error) {
      if (
        error instanceof ImportRefused ||
        error instanceof LedgerFaults ||
        error instanceof ReleaseRefused ||
        error instanceof TurnTaken
      )
        return importPage(context, error.message.replaceAll(`${room}/`, '').split('\n'))
      throw error
    } finally {
      rmSync(room, { recursive: true, force: true })
    }
  })
}
