import type { Change } from '@/lib/ledger/revisions/changes-between'
import { countInFigures } from '@/words/counts'
import { PendingChanges } from './pending-changes'

/** The changes that wait, and the form that publishes them. */
export function ReleaseForm({
  next,
  changes,
  note,
  day,
  problem,
  titleOf,
  shown,
}: {
  next: number
  changes: readonly Change[]
  note: string
  day: string
  problem: string | null
  /** What a row is called. */
  titleOf: (change: Change) => string
  /** What the page shows, for the release to know whether it is still all. */
  shown: string
}) {
  if (changes.length === 0) return <p>Nothing is pending: the newest revision is {next - 1}.</p>
  return (
    <>
      {problem !== null && (
        <p className="told refused" role="alert">
          {problem}
        </p>
      )}
      <form method="post" className="panel">
        <input type="hidden" name="shown" value={shown} />
        <div className="field">
          <label htmlFor="note">What revision {next} changes, and why</label>
          <textarea id="note" name="note" rows={4} required defaultValue={note} />
          <p className="help">
            One paragraph, for readers: it stands on the page of changes. The reasons that you gave while
            editing are filled in.
          </p>
        </div>
        <div className="field">
          <label htmlFor="date">Its day</label>
          <input id="date" name="date" defaultValue={day} required />
        </div>
        <button type="submit">Release revision {next}</button>
        <p className="help">
          A release stays: what is published is corrected by later revisions and never taken back. It
          publishes {countInFigures(changes.length, 'change')}.
        </p>
      </form>
      <h2>What changes</h2>
      <PendingChanges changes={changes} titleOf={titleOf} />
    </>
  )
}
