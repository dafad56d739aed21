import 'server-only'
import { DESCRIPTOR } from '../load/descriptor'
import { heldReader, type PackageReader, readerOf } from '../load/package-reader'
import { fileOf } from '../load/parse'
import { journalFile } from '../revisions/journal'
import { settleInTurn } from '../revisions/settle'
import { inTurn } from '../revisions/turn'
import type { FileName } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import { type JudgedLedger, judgedLedger } from './judged-ledger'

/** Reads all files now, so that they are those of one moment. */
function readNow(directory: string): PackageReader {
  const read = heldReader(readerOf(directory))
  for (const table of Object.keys(SCHEMAS) as FileName[]) read(fileOf(table))
  read(DESCRIPTOR)
  for (let revision = 1; read(journalFile(revision)) !== null; revision++);
  return read
}

/**
 * The present state of a data directory, pending rows included: all rows as text and as parsed, the number of the next
 * revision, and every fault. What was interrupted is settled first. Reads nothing again that has not changed. Throws
 * `TurnTaken` if somebody works on the ledger for longer than a few seconds.
 */
export function presentLedger(directory: string): JudgedLedger {
  const read = inTurn(directory, () => {
    settleInTurn(directory)
    return readNow(directory)
  })
  return judgedLedger(directory, read)
}
