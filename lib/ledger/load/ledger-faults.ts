import type { Fault } from './fault'

const SHOWN_VALUE = 80

const short = (value: string) => (value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value)

function faultLine({ file, line, column, value, reason, allowed }: Fault): string {
  const place = [line === null ? file : `${file}:${line}`, column].filter((part) => part !== null).join(' ')
  const what = value === '' ? reason : `${JSON.stringify(short(value))} ${reason}`
  return `${place}: ${what}; allowed: ${allowed}`
}

/** Thrown on loading or releasing a ledger with faults. The message lists every fault, one per line. */
export class LedgerFaults extends Error {
  override readonly name = 'LedgerFaults'

  constructor(
    readonly directory: string,
    readonly faults: readonly Fault[],
  ) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    super(
      `The ledger in ${directory} has ${count}.\n${faults.map((fault) => `  ${faultLine(fault)}`).join('\n')}`,
    )
  }
}
