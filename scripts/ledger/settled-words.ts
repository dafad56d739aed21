import type { Settled } from '@/lib/ledger/revisions/settled'

/** What became of something that was interrupted, in a sentence. */
export function settledWords(settled: Settled): string {
  if (settled.what === 'step')
    return `An edit had been interrupted and was ${settled.outcome}: ${settled.words}.`
  const { outcome, revision } = settled
  const which = revision === null ? 'A release' : `The release of revision ${revision}`
  return outcome === 'finished'
    ? `${which} had been interrupted when all of it was published; what it left was cleared away.`
    : `${which} had been interrupted and was taken back: nothing of it is published, and no row is lost.`
}
