import { MAX_ID_LENGTH } from '@/lib/ledger/schema/id-pattern'
import type { KnownLedger } from './known-ledger'
import type { IdStem } from './proposal'

/** Ids that no row of the ledger has or had, each given once. */
export interface FreeIds {
  isFree(id: string): boolean
  take(stem: IdStem): string
}

/** `taken` are ids that others hold beside the ledger, such as candidates that are still open. */
export function freeIds(known: KnownLedger, taken: Iterable<string>): FreeIds {
  const given = new Set(taken)
  const isFree = (id: string) => !given.has(id) && known.tableOf(id) === null
  const first = ({ stem, form }: IdStem): string => {
    for (let number = 1; ; number++) {
      const end =
        form === 'numbered' ? `-${String(number).padStart(2, '0')}` : number === 1 ? '' : `-${number}`
      const id = `${stem.slice(0, MAX_ID_LENGTH - end.length).replace(/[-.]$/, '')}${end}`
      if (isFree(id)) return id
    }
  }
  return {
    isFree,
    take: (stem) => {
      const id = stem.form === 'given' ? stem.stem : first(stem)
      given.add(id)
      return id
    },
  }
}
