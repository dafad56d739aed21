import { type ComponentProps, type RefObject, useRef } from 'react'
import { FIELD_FRAME } from './field-frame'
import { useDismissal } from './use-dismissal'

const CHOICES =
  'absolute start-0 top-full z-5 -mt-px max-h-80 w-max min-w-56 max-w-88 overflow-y-auto border border-faint bg-paper px-3 py-1.5 max-sm:static max-sm:w-auto max-sm:max-w-none'

/**
 * A disclosure with choices, which covers what is below it; on a phone it pushes it down. One menu of a page is open at a
 * time; Escape and a press outside close it. With a `legend` the children are fields of a form, otherwise items of a list.
 */
export function Menu({
  label,
  legend,
  chosen = 0,
  children,
  ref,
  ...props
}: Omit<ComponentProps<'details'>, 'className' | 'name' | 'ref'> & {
  readonly label: string
  readonly legend?: string
  /** The number of choices made. */
  readonly chosen?: number
  readonly ref?: RefObject<HTMLDetailsElement | null>
}) {
  const own = useRef<HTMLDetailsElement>(null)
  const element = ref ?? own
  const onKeyDown = useDismissal(element)
  return (
    // The height of the summary is reserved: while HTML is streamed in, the element may come before its content.
    <details
      ref={element}
      className="relative min-h-9 max-sm:open:basis-full print:hidden"
      name="menu"
      onKeyDown={onKeyDown}
      {...props}
    >
      <summary className={`${FIELD_FRAME} content-center`}>
        {label}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      {legend === undefined ? (
        <ul className={CHOICES}>{children}</ul>
      ) : (
        <fieldset className={CHOICES}>
          <legend className="sr-only">{legend}</legend>
          {children}
        </fieldset>
      )}
    </details>
  )
}
