import { parseArgs } from 'node:util'
import { ImportRefused } from '@/lib/imports/import-refused'
import { StepStuck } from '@/lib/ledger/edit/step-stuck'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { defaultDirectory } from '@/lib/ledger/load/read'
import { ReleaseRefused } from '@/lib/ledger/revisions/release-refused'
import { TurnTaken } from '@/lib/ledger/revisions/turn-taken'
import { DatabaseProblem } from '@/lib/ledger/store/database-problem'
import { PushRefused } from '@/lib/ledger/store/push-refused'
import { StoreAddressWrong } from '@/lib/ledger/store/store-address'
import type { Output } from '../output'
import { CommandMisunderstood } from './command-misunderstood'
import { CommandRefused } from './command-refused'
import { COMMANDS } from './commands'
import { fileProblem } from './file-problem'
import type { Call, LedgerCommand } from './ledger-command'

const ALL: Readonly<Record<string, LedgerCommand>> = COMMANDS

const indented = (usage: string) => usage.split('\n').map((line) => `  ${line}`)
const USAGE = `npm run ledger -- <command> [--data <directory>]

${Object.values(ALL)
  .flatMap(({ usage }) => indented(usage))
  .join('\n')}

Exit code: 0 success, 1 faults found or refused, 2 unknown command or option.`

const DATA = { data: { type: 'string' } } as const

/** What a person may run into: told without a stack. */
const EXPECTED = [
  CommandRefused,
  DatabaseProblem,
  ImportRefused,
  LedgerFaults,
  PushRefused,
  ReleaseRefused,
  StepStuck,
  StoreAddressWrong,
  TurnTaken,
  RangeError,
]

/** Runs a command; false for an unknown one, and for one that was called in another way than it knows. */
async function run(given: readonly string[], output: Output): Promise<boolean> {
  const words = { args: [...given], allowPositionals: true }
  // The command first, since each has options of its own.
  const [name = ''] = parseArgs({ ...words, strict: false, options: DATA }).positionals
  const command = Object.hasOwn(ALL, name) ? ALL[name] : undefined
  if (command === undefined) return false
  const { positionals, values } = parseArgs({ ...words, options: { ...DATA, ...command.options } })
  const { data, ...options } = values as Call['options'] & { readonly data?: string }
  const directory = data ?? defaultDirectory()
  return command.run({ words: positionals.slice(1), options, directory, output })
}

/** `npm run ledger -- <words>`. Answers the exit code that the usage tells; throws what nobody expects. */
export async function ledgerCommand(words: readonly string[], output: Output): Promise<number> {
  try {
    if (await run(words, output)) return 0
    output.error(USAGE)
    return 2
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      output.error(`${error.message}\n\n${USAGE}`)
      return 2
    }
    if (error instanceof CommandMisunderstood) {
      output.error(error.message)
      return 2
    }
    const told = EXPECTED.some((expected) => error instanceof expected) ? error.message : fileProblem(error)
    if (told === null) throw error
    output.error(told)
    return 1
  }
}
