import 'server-only'
import { check } from '../load/check'
import { DESCRIPTOR } from '../load/descriptor'
import type { Fault } from '../load/fault'
import type { PackageReader } from '../load/package-reader'
import { fileOf } from '../load/parse'
import { type LedgerText, readLedger } from '../load/read'
import { remembering } from '../load/remembering'
import { journalFile } from '../revisions/journal'
import { type FileName, TABLES } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import type { RowedFault } from './step-outcome'

/** The tables of a ledger with all that `ledger check` finds in them. */
export interface JudgedLedger {
  readonly text: LedgerText
  /** The number of the next revision. */
  readonly next: number
  readonly faults: readonly RowedFault[]
}

/** The row of each fault, by its line. */
function rowed({ entries }: LedgerText, faults: readonly Fault[]): readonly RowedFault[] {
  return faults.map((fault) => {
    const table = TABLES.find((each) => fileOf(each) === fault.file) ?? null
    const entry = table === null ? undefined : entries[table].find(({ line }) => line === fault.line)
    return { ...fault, table, id: entry?.cells.id ?? null }
  })
}

type Bytes = Uint8Array | null
interface Package {
  readonly directory: string
  readonly read: PackageReader
  /** All files that are judged. */
  readonly files: readonly Bytes[]
}

const sameBytes = (one: Bytes, other: Bytes | undefined) =>
  one === other || (one !== null && other !== null && other !== undefined && Buffer.compare(one, other) === 0)

const samePackage = (one: Package, other: Package) =>
  one.directory === other.directory &&
  one.files.length === other.files.length &&
  one.files.every((bytes, index) => sameBytes(bytes, other.files[index]))

function filesOf(read: PackageReader): readonly Bytes[] {
  const journals: Bytes[] = []
  for (let revision = 1; ; revision++) {
    const journal = read(journalFile(revision))
    if (journal === null) break
    journals.push(journal)
  }
  return [...(Object.keys(SCHEMAS) as FileName[]).map(fileOf).map(read), read(DESCRIPTOR), ...journals]
}

const judge = remembering<Package, JudgedLedger>(samePackage, ({ directory, read }) => {
  const text = readLedger(directory, read)
  const next = text.entries.revisions.length + 1
  return { text, next, faults: rowed(text, [...text.faults, ...check(text)]) }
})

/**
 * Judges the files of a ledger by every rule of `ledger check`. The last ones are remembered: whoever asks for the same
 * bytes again waits for nothing. `read` must answer the same whenever it is asked.
 */
export const judgedLedger = (directory: string, read: PackageReader): JudgedLedger =>
  judge({ directory, read, files: filesOf(read) })

const keyOf = ({ file, id, column, value, reason }: RowedFault) =>
  JSON.stringify([file, id, column, value, reason])

/** The faults that a ledger has and another one had not. */
export function newFaults(before: JudgedLedger, after: JudgedLedger): readonly RowedFault[] {
  const counts = new Map<string, number>()
  for (const fault of before.faults) counts.set(keyOf(fault), (counts.get(keyOf(fault)) ?? 0) + 1)
  return after.faults.filter((fault) => {
    const left = counts.get(keyOf(fault)) ?? 0
    counts.set(keyOf(fault), left - 1)
    return left <= 0
  })
}
