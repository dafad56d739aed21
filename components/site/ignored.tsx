import type { Problem } from '../../lib/views/parameters'
import { Notice } from '../ui/notice'

/** Says which parts of the address of a page or a frame were ignored, and what is allowed in their place. */
export function Ignored({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <Notice label="Ignored">
      <p>
        Parts of this address were ignored:{' '}
        {problems.map(({ parameter, value, reason, allowed }, index) => (
          <span key={`${parameter}=${value}`}>
            {index > 0 && '; '}
            <code>
              {parameter}={short(value)}
            </code>{' '}
            {reason}
            {allowed !== '' && ` (allowed: ${allowed})`}
          </span>
        ))}
        .
      </p>
    </Notice>
  )
}

/** A value as it can stand in a page: not at any length, and without characters that HTML cannot carry. */
function short(value: string): string {
  const shown = value.replace(/\p{Cc}/gu, '\u{fffd}')
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}
