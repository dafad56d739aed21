import type { Fault } from '@/lib/ledger/load/fault'
import { faultLines } from '@/lib/ledger/load/fault-lines'

/** Thrown if nothing can be imported, for a reason that a person can do something about. Nothing was written. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'

  constructor(
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super([message, ...faultLines(faults).map((line) => `  ${line}`)].join('\n'))
  }
}
