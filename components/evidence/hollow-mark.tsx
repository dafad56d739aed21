/** The mark of a thinly sourced row, hollow as in the charts. Hidden from screen readers: the text beside it says the same. */
export function HollowMark() {
  return (
    <svg viewBox="0 0 10 10" className="inline-block size-[0.6em] align-baseline" aria-hidden="true">
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
