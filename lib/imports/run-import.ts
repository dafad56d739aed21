import 'server-only'
import { join } from 'node:path'
import { readValidLedger } from '@/lib/ledger/load/read-valid-ledger'
import { settleInTurn } from '@/lib/ledger/revisions/settle'
import { inTurn } from '@/lib/ledger/revisions/turn'
import { countInFigures } from '@/words/counts'
import { fileBytes, gather } from './gather/gather'
import { ImportRefused } from './import-refused'
import { inboxFile, readInbox, writeInbox } from './inbox/inbox-file'
import { inboxText } from './inbox/inbox-text'
import type { Kind } from './kind'
import { knownLedger } from './known-ledger'
import type { Mapping } from './mapping/mapping'
import { readMapping } from './mapping/read-mapping'
import { originName, originWords } from './origin-name'
import { type TakenIn, takeIn } from './take-in'

/** Rows of which the comparison takes more than a moment. */
const MANY = 2000

export interface ImportRequest {
  readonly kind: Kind
  /** A file, a directory or an address. */
  readonly given: string
  /** The mapping file; null for kinds without. */
  readonly mapping: string | null
  /** The data directory of the ledger. */
  readonly directory: string
  /** The day of the import, YYYY-MM-DD. */
  readonly day: string
  /** Shows what would be written and writes nothing. */
  readonly dryRun: boolean
  readonly say: (line: string) => void
}

export interface ImportReport extends TakenIn {
  readonly rows: number
  readonly remarks: readonly string[]
  /** The inbox, and whether it changed. */
  readonly path: string
  readonly changedFile: boolean
}

function mappingOf({ kind, mapping }: ImportRequest): Mapping | null {
  if (!kind.mapped) {
    if (mapping !== null)
      throw new ImportRefused(`The kind ${kind.id} takes no mapping file. Nothing was imported.`)
    return null
  }
  if (mapping === null)
    throw new ImportRefused(
      `The kind ${kind.id} needs a mapping file, --mapping m.json; docs/imports.md describes it.`,
    )
  const read = readMapping({ name: mapping, bytes: fileBytes(mapping) })
  if (read.mapping === null)
    throw new ImportRefused(`The mapping ${mapping} has faults. Nothing was imported.`, read.faults)
  return read.mapping
}

/**
 * Reads upstream, compares it with the ledger and writes its candidates into the inbox of its kind; no table changes.
 * Throws `ImportRefused` for what a person can put right, `LedgerFaults` for a ledger with faults and `ReleaseRefused`
 * while somebody else works on it; then nothing is written.
 */
export async function runImport(request: ImportRequest): Promise<ImportReport> {
  const { kind, given, directory, day, dryRun, say } = request
  const mapping = mappingOf(request)
  const files = await gather(kind, given, say)
  const reading = { origin: mapping?.name ?? originName(given), mapping }
  const read = kind.read(files, reading)
  if (read.rows.length > MANY) say(`Comparing ${countInFigures(read.rows.length, 'row')} with the ledger`)
  const take = (): ImportReport => {
    const inbox = readInbox(directory, kind.id)
    const known = knownLedger(readValidLedger(directory).entries)
    const taken = takeIn({ kind, from: originWords(given), day, reading, read }, known, inbox)
    const changedFile = inboxText(taken.candidates) !== inboxText(inbox)
    if (!dryRun && changedFile) writeInbox(directory, kind.id, taken.candidates)
    return {
      ...taken,
      rows: read.rows.length,
      remarks: read.remarks,
      path: join(directory, inboxFile(kind.id)),
      changedFile,
    }
  }
  if (dryRun) return take()
  return inTurn(directory, () => {
    settleInTurn(directory)
    return take()
  })
}
