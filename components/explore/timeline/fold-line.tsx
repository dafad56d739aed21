import { memo, type SyntheticEvent } from 'react'
import { type Fold, isPartial, salvoOf } from '@/lib/records/fold'
import type { TimelineEntry } from '@/lib/timeline/entry'
import { dateWords } from '@/words/dates'
import { salvoCount, salvoTitle } from '@/words/salvos'
import { EntryLine, type LineContext, YearHeading } from './entry-line'
import { Marked } from './marked'

/**
 * One line of the timeline: an entry, or the launches of one salvo behind a line of their own, which opens. Where the list
 * has only some of them, or the address names one, it is open from the start.
 */
export const FoldLine = memo(function FoldLine({
  line,
  startsYear,
  isOpen,
  onToggle,
  ...context
}: LineContext & {
  line: Fold<TimelineEntry>
  /** Whether it is the first of its year in the list and gets the year as a heading. */
  startsYear: boolean
  /** Whether the reader has opened or closed it; undefined as long as neither. */
  isOpen?: boolean | undefined
  onToggle?: (salvo: string, isOpen: boolean) => void
}) {
  const [first] = line
  const salvo = salvoOf(line)
  const id = salvo?.[0]?.salvo
  const isShownOpen =
    isOpen ?? (salvo !== null && (isPartial(salvo) || line.some((entry) => entry.id === context.focus)))
  return (
    <>
      {startsYear && <YearHeading entry={first} />}
      {salvo === null || id === undefined ? (
        <EntryLine entry={first} {...context} />
      ) : (
        <details
          className="salvo border-grid border-t"
          open={isShownOpen}
          {...(onToggle && {
            onToggle: ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
              // Also fired when an open one is drawn.
              if (currentTarget.open !== isShownOpen) onToggle(id, currentTarget.open)
            },
          })}
        >
          <summary className="grid gap-x-4 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <span className="text-muted text-sm tabular-nums">{dateWords(first.date)}</span>
            <span className="max-w-measure">
              <span className="salvo-title">
                <Marked text={salvoTitle(salvo)} terms={context.terms} />
              </span>
              {isPartial(salvo) && <span className="text-sm">{salvoCount(salvo)}</span>}
            </span>
          </summary>
          <ol>
            {line.map((entry) => (
              <li key={entry.id}>
                <EntryLine entry={entry} {...context} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
})
