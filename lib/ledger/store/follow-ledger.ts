import 'server-only'
import { beginLoading, loadToServe, type Served, serve, served } from '../load/served'
import type { Ledger } from '../schema/rows'
import { copiesOf, keepCopy } from './kept-copies'
import type { LedgerStore } from './ledger-store'
import { openStore } from './open-store'
import { noteTrouble } from './trouble'

/** Whether a ledger has all revisions of another one, unchanged, and perhaps later ones. */
const continues = (later: Ledger, earlier: Ledger): boolean =>
  earlier.revisions.every(({ digest }, at) => later.revisions[at]?.digest === digest)

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const newestOf = ({ ledger }: Served) => `Revision ${ledger.revisions.length} of the ledger`

/** Keeps what is served from a database where the next process finds it; without such a place it only says so. */
function keep(store: LedgerStore, { files }: Served): void {
  if (!store.isRemote) return
  try {
    keepCopy(store.name, files)
  } catch (error) {
    console.error(`No copy of the ledger is kept for the time without its database. ${reasonOf(error)}`)
  }
}

/** What is served at first: what the store has or, while a database is away, the last copy of that. */
async function first(store: LedgerStore): Promise<{ readonly loaded: Served; readonly isCopy: boolean }> {
  try {
    const loaded = await store.load()
    keep(store, loaded)
    return { loaded, isCopy: false }
  } catch (error) {
    for (const copy of store.isRemote ? copiesOf(store.name) : [])
      try {
        const loaded = loadToServe(copy)
        noteTrouble(reasonOf(error))
        console.error(`${newestOf(loaded)} is served from a copy. ${reasonOf(error)}`)
        return { loaded, isCopy: true }
      } catch (why) {
        console.error(`A copy is left out. ${reasonOf(why)}`)
      }
    throw error
  }
}

/**
 * Loads the ledger, and from then on takes each later revision as a whole, once all of it is there and without faults; until
 * then the present one is served. `prepare` makes what readers of a ledger would wait for, before it is served. Says what it
 * does. Rejects, with `LedgerFaults` for a ledger with faults, if there is none to begin with.
 */
export async function followLedger(
  store: LedgerStore = openStore(),
  prepare: (ledger: Ledger) => Promise<void> = async () => {},
): Promise<void> {
  beginLoading()
  const before = await store.publishedState().catch(() => null)
  const { loaded, isCopy } = await first(store)
  await prepare(loaded.ledger)
  serve(loaded)
  // What a copy was taken for is still to be read.
  let seen = isCopy ? null : before
  let refused: string | null = null

  /** Takes what was published. Rejects where that cannot be served. */
  const take = async () => {
    const published = await store.publishedState()
    if (published === seen) {
      refused = null
      return
    }
    const whole = await store.wholeState()
    if (whole === refused) return
    refused = whole
    const next = await store.load()
    const present = served()
    if (!continues(next.ledger, present.ledger))
      throw new Error(
        `The revisions in ${store.name} do not continue those that are served: they are older, or of another ledger. A server that is started anew takes them.`,
      )
    if (next.ledger.revisions.length > present.ledger.revisions.length) {
      await prepare(next.ledger)
      serve(next)
      keep(store, next)
      console.log(`${newestOf(next)} is served now.`)
    }
    seen = published
    refused = null
  }

  const takeOrSay = async () => {
    try {
      await take()
      if (refused === null && noteTrouble(null)) console.log(`${store.name} can be read again.`)
    } catch (error) {
      if (noteTrouble(reasonOf(error)))
        console.error(`${newestOf(served())} is still served. ${reasonOf(error)}`)
    }
  }

  let isLooking = false
  let isAskedAgain = false
  const look = async () => {
    isAskedAgain = true
    if (isLooking) return
    isLooking = true
    while (isAskedAgain) {
      isAskedAgain = false
      await takeOrSay()
    }
    isLooking = false
  }
  store.onPublished(look)
  setInterval(look, store.lookEvery).unref()
}
