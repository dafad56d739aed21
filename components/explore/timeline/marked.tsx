import { romanised } from '@/lib/text/romanised'

const WORDS = /([\p{L}\p{N}\p{M}]+)/u

/** The underline shows where background colours are not printed or are overridden. */
const FOUND = 'border-accent border-b-2 bg-[color-mix(in_srgb,var(--accent)_18%,transparent)] text-inherit'

/** A text with the words that a search found in a `<mark>`. */
export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  if (terms.size === 0) return text
  return text.split(WORDS).map((part, position) =>
    position % 2 === 1 && terms.has(romanised(part)) ? (
      <mark
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their position
        key={position}
        className={FOUND}
      >
        {part}
      </mark>
    ) : (
      part
    ),
  )
}
