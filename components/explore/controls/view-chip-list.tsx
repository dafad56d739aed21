import type { ViewChip } from '@/lib/charts/query/view-chips'
import type { View } from '@/lib/views/parameters'
import { CONTROL_WORDS } from '@/words/controls'
import type { SetView } from '../view/use-view'
import { ViewLink } from '../view/view-link'

const CHIP =
  'touch inline-flex min-h-9 items-center gap-1.5 border border-grid px-2 no-underline hover:underline'

/** What the view asks for, each with a link that drops it, and one that drops all. */
export function ViewChipList({
  chips,
  reset,
  path,
  setView,
}: {
  chips: readonly ViewChip[]
  /** The view without any of them. */
  reset: View
  path: string
  setView: SetView
}) {
  const link = { path, setView }
  return (
    <ul className="contents" aria-label={CONTROL_WORDS.chosen}>
      {chips.map(({ words, without }) => (
        <li key={words}>
          <ViewLink {...link} view={without} className={CHIP}>
            <span className="sr-only">{CONTROL_WORDS.remove} </span>
            {words} <span aria-hidden="true">×</span>
          </ViewLink>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <ViewLink {...link} view={reset} className="touch inline-flex min-h-9 items-center">
            {CONTROL_WORDS.reset}
          </ViewLink>
        </li>
      )}
    </ul>
  )
}
