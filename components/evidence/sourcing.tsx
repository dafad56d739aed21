import { HollowMark } from './hollow-mark'

/** A note that a row is thinly sourced: a hollow mark and the words for it. */
export function Sourcing({ words }: { words: string | null | undefined }) {
  if (words == null) return null
  // The mark stays with the first word; the others may wrap, as no page is wider than its window.
  const [first, ...others] = words.split(' ')
  return (
    <span className="text-muted text-sm">
      {' '}
      <span className="ms-1 whitespace-nowrap">
        <HollowMark />
        {'\u00a0'}
        {first}
      </span>
      {others.length > 0 && ` ${others.join(' ')}`}
    </span>
  )
}
