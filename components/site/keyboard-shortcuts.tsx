import { ShortcutsKey } from '@/components/explore/shell/shortcuts-key'
import { Button } from '@/components/ui/button'
import { KeyHint } from '@/components/ui/key-hint'
import { Popover } from '@/components/ui/popover'

const ID = 'keys'

const SHORTCUTS = [
  ['Tab', 'To the next link, control or chart; a chart counts as one'],
  ['← → ↑ ↓', 'In a chart: to the next mark in that direction'],
  ['Home, End', 'In a chart: to the ends of the row; with Ctrl, of the chart'],
  ['Enter', 'Opens the evidence behind a mark'],
  ['Enter, Ctrl Enter', 'In a legend: shows that entry alone, then adds others; leaves it out'],
  ['f', 'A chart on the full screen, and back'],
  ['+ −', 'On a map or in a chart of events over time: zoom in and out'],
  ['0', 'On a map or in a chart of events over time: show all'],
  ['↑ ↓, Home, End', 'On the timeline: to the entry above or below, to the first or the last'],
  ['← →, Page Up, Page Down, Home, End', 'On the slider: other days on which something became known'],
  ['Space', 'On Play: plays, and pauses; then the arrows of the slider go on step by step'],
  ['Esc', 'Closes a dialog, menu or filter; then, in a chart, clears the marked day; pauses a playing'],
  ['/ or Ctrl K', 'To the search'],
  ['?', 'This list'],
] as const

/** Keys of one page, with what they do. */
export type PageKeys = readonly (readonly [keys: string, effect: string])[]

const NONE: PageKeys = []

/** The keyboard shortcuts of the site in a popover. A button opens it, with JavaScript also the key `?`. */
export function KeyboardShortcuts({ pageKeys = NONE }: { pageKeys?: PageKeys }) {
  return (
    <>
      <Button look="line" className="w-fit" popoverTarget={ID}>
        Keyboard <KeyHint keys="?" />
      </Button>
      <Popover id={ID} aria-labelledby="keys-title">
        <h2 id="keys-title" className="text-lg">
          Keyboard
        </h2>
        <dl className="mt-3 grid gap-x-6 gap-y-1.5 sm:grid-cols-[auto_1fr]">
          {[...pageKeys, ...SHORTCUTS].map(([key, effect]) => (
            <div key={key} className="contents">
              <dt>
                <KeyHint keys={key} />
              </dt>
              <dd className="max-sm:mb-1.5">{effect}</dd>
            </div>
          ))}
        </dl>
        <Button look="line" className="mt-4" popoverTarget={ID} popoverTargetAction="hide">
          Close
        </Button>
      </Popover>
      <ShortcutsKey id={ID} />
    </>
  )
}
