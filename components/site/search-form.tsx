import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Input } from '@/components/ui/input'

interface SearchFormProps {
  /** Where the form leads. */
  readonly path: string
  /** What else its address keeps. */
  readonly query: string
  readonly label: string
  /** What is searched for now. */
  readonly words: string | null
  readonly maxLength: number
}

/** A field for words, which a page takes in its address as `q`. */
export function SearchForm({ path, query, label, words, maxLength }: SearchFormProps) {
  return (
    <search>
      <form method="get" action={path} className="flex flex-wrap items-end gap-2 text-sm">
        <HiddenFields query={query} />
        <Field label={label} className="max-w-measure grow">
          <Input type="search" name="q" defaultValue={words ?? ''} maxLength={maxLength} />
        </Field>
        <Button type="submit" look="field">
          Search
        </Button>
      </form>
    </search>
  )
}
