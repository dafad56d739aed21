import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LONGEST_SEARCH } from '@/lib/search/longest-search'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'

/** The form of the page of the search, which keeps the clocks and the colours of the view. */
export function SearchForm({ view }: { view: View }) {
  return (
    <search>
      <form method="get" action="/search" className="flex flex-wrap items-end gap-2">
        {[...new URLSearchParams(formatView(retainedParams(view)))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field label="Words, names or days" className="max-w-measure grow">
          <Input type="search" name="q" defaultValue={view.q ?? ''} maxLength={LONGEST_SEARCH} />
        </Field>
        <Button type="submit" look="field">
          Search
        </Button>
      </form>
    </search>
  )
}
