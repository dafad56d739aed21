import { HollowMark } from './hollow-mark'

/** A note that a row is thinly sourced: a hollow mark and the words for it. */
export function Sourcing({ words }: { words: string | null | undefined }) {
  if (words == null) return null
  return (
    <span className="text-muted text-sm">
      {' '}
      <span className="ms-1">
        <HollowMark />
        {'\u00a0'}
        {words}
      </span>
    </span>
  )
}
