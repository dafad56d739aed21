import { isPlainClick } from '../view/view-link'

const WORDS = { up: 'Move up', down: 'Move down', remove: 'Remove' } as const

/** A link to the briefing after a step with one of its items, which is made in place where there is JavaScript. */
export function EditLink({
  step,
  title,
  href,
  onStep,
}: {
  step: keyof typeof WORDS
  /** Of the item. */
  title: string
  href: string
  /** Makes the step; it is given the link. */
  onStep: (link: Element) => void
}) {
  return (
    <a
      className="py-1.5"
      href={href}
      data-step={step}
      aria-label={`${WORDS[step]}: ${title}`}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        onStep(event.currentTarget)
      }}
    >
      {WORDS[step]}
    </a>
  )
}
