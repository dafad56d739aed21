import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FormatId } from '@/lib/exports/index'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load/served'

/** The site that the files of tests come from. */
export const SITE = 'https://ledger.example'

/** What a file is made of. `chart` may be `compare`. Throws where the view is refused. */
export function exported(chart: string, format: FormatId, query = '') {
  const requested = readExportRequest(ledger(), chart, format, new URLSearchParams(query))
  if ('status' in requested) throw new Error(`${requested.detail} ${JSON.stringify(requested.problems)}`)
  return exportInput(requested, ledger(), SITE)
}

/** A file as the server writes it. */
export async function written(chart: string, format: FormatId, query = ''): Promise<Buffer> {
  return Buffer.from((await WRITERS[format](exported(chart, format, query))) as Uint8Array)
}

/** Puts a file where another program can read it, and answers its path. */
export function stored(file: Buffer, name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), name)
  writeFileSync(path, file)
  return path
}
