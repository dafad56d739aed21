import { add } from './add'
import { check } from './check'
import { correct } from './correct'
import { describe } from './describe'
import { diff } from './diff'
import { importRows } from './import'
import type { LedgerCommand } from './ledger-command'
import { newLedger } from './new'
import { pull } from './pull'
import { push } from './push'
import { release } from './release'
import { restore } from './restore'
import { stale } from './stale'
import { redo, undo } from './undo'
import { withdraw } from './withdraw'

/** The commands of `npm run ledger`, a file each, in the order of the usage. */
export const COMMANDS = {
  check,
  add,
  correct,
  withdraw,
  restore,
  undo,
  redo,
  stale,
  import: importRows,
  release,
  push,
  pull,
  diff,
  new: newLedger,
  describe,
} as const satisfies Readonly<Record<string, LedgerCommand>>
