import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Input } from '@/components/ui/input'
import type { BriefingQuery } from '@/lib/documents/briefing/briefing-query'
import { parseItem } from '@/lib/documents/briefing/item-text'
import { BRIEFING_PATH, MAX_TITLE } from '@/lib/documents/briefing/limits'

/** The field for the title of the briefing, which the head of the page leads to. */
export const TITLE_FIELD = 'briefing-title'

/** Fields for the titles of a briefing and of its items, and for the address of one more item. */
export function BriefingTitles({
  briefing,
  names,
  refused,
}: {
  briefing: BriefingQuery
  names: readonly string[]
  /** An address that was sent and is no item. */
  refused: string
}) {
  const { title, items, rest } = briefing
  return (
    <form
      className="mt-10 grid max-w-[46rem] gap-3 border-grid border-t pt-6 text-sm"
      action={BRIEFING_PATH}
      method="get"
    >
      <h2 className="font-semibold text-lg">Titles and items</h2>
      <p>
        Titles that you give are shown as yours, not as those of the ledger. They stand in the link of the
        briefing, and nowhere else.
      </p>
      <HiddenFields query={rest} />
      <Field label="Title of the briefing">
        <Input
          id={TITLE_FIELD}
          className="scroll-mt-12"
          name="title"
          defaultValue={title ?? ''}
          maxLength={MAX_TITLE}
        />
      </Field>
      {items.map((text, at) => (
        <Field key={text} label={`Title of item ${at + 1}: ${names[at] ?? ''}`}>
          <input type="hidden" name="i" value={parseItem(text).target} />
          <Input name="t" defaultValue={parseItem(text).title ?? ''} maxLength={MAX_TITLE} />
        </Field>
      ))}
      <Field label="Add a page by its address: a chart in its view, a comparison, a record or a story">
        <Input
          name="add"
          inputMode="url"
          defaultValue={refused}
          placeholder="/charts/troops-sent?known=2025-01-13"
          maxLength={4000}
        />
      </Field>
      <p>
        <Button type="submit" look="field">
          Update the briefing
        </Button>
      </p>
    </form>
  )
}
