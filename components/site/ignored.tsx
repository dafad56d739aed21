import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/lib/http/problem'
import { problemList } from '@/lib/http/problem-list'
import { inFigures } from '@/words/counts'

/** A notice of the parameters of an address that were ignored, and why. */
export function Ignored({ problems }: { problems: readonly Problem[] }) {
  const { first, more } = problemList(problems)
  if (first.length === 0) return null
  return (
    <Notice label="Ignored">
      <p>
        Parts of this address were ignored:{' '}
        {first.map(({ parameter, value, reason, allowed }, index) => (
          <span key={`${parameter}=${value}`}>
            {index > 0 && '; '}
            <code>
              {short(parameter)}={short(value)}
            </code>{' '}
            {reason}
            {allowed !== '' && ` (allowed: ${allowed})`}
          </span>
        ))}
        {more > 0 && `; and ${inFigures(more)} more`}.
      </p>
    </Notice>
  )
}

/**
 * At most 40 characters of a text, without control characters, which HTML cannot contain, and without marks of direction,
 * which would turn the words around it.
 */
function short(value: string): string {
  const shown = value.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}')
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}
