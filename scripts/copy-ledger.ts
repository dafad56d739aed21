/* Copies the ledger of the database that LEDGER names, and tells the process that started it where. */
import { copiesOf, keepCopy } from '@/lib/ledger/store/kept-copies'
import { withDatabase } from './ledger/database'

async function copy(): Promise<string> {
  return withDatabase(async (store) => {
    try {
      return keepCopy(store.name, await store.files())
    } catch (error) {
      const [before] = copiesOf(store.name)
      if (before === undefined) throw error
      console.error(
        `Goes on with the last copy of the ledger. ${error instanceof Error ? error.message : error}`,
      )
      return before
    }
  })
}

try {
  process.send?.(await copy())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
