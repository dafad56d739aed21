import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Input } from '@/components/ui/input'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

/** The day since which changes are listed, as a form that needs no script. */
export function SinceForm({ path, view, latest }: { path: string; view: View; latest: string }) {
  return (
    <form method="get" action={path} className="mt-3 flex flex-wrap items-end gap-3 text-sm print:hidden">
      <HiddenFields query={formatView({ ...view, known: null, page: null })} />
      <Field label="Since the evening of">
        <Input
          type="date"
          name="known"
          min="1984-01-01"
          max={latest}
          defaultValue={view.known ?? ''}
          required
        />
      </Field>
      <Button type="submit" look="field">
        Show
      </Button>
    </form>
  )
}
