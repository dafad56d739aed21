import type { Fault } from './fault'
import { faultLines } from './fault-lines'

/** Thrown on loading or releasing a ledger with faults. The message tells them, the first few of each kind. */
export class LedgerFaults extends Error {
  override readonly name = 'LedgerFaults'

  constructor(
    readonly directory: string,
    readonly faults: readonly Fault[],
  ) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    const lines = faultLines(faults).map((line) => `  ${line}`)
    super(`The ledger in ${directory} has ${count}.\n${lines.join('\n')}`)
  }
}
