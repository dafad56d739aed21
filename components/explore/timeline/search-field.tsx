import { useEffect, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LONGEST_SEARCH } from '@/lib/timeline/spec'
import type { View } from '@/lib/views/parameters'
import type { SetView } from '../view/use-view'

/** After this long without a keystroke the search is written to the address. */
const QUIET_MS = 400

const searchTerm = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim() || null

/** The search. The list follows each keystroke, the address follows after a pause. */
export function SearchField({ view, setView }: { view: View; setView: SetView }) {
  const [text, setText] = useState(view.q ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const before = useRef(view.q)
  const latest = useRef({ view, setView })
  useEffect(() => {
    latest.current = { view, setView }
    if (timer.current === undefined) before.current = view.q
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  // The address can change without this field: by the back button, or when the search is dropped.
  if (searchTerm(text) !== view.q) setText(view.q ?? '')
  return (
    <Field label="Search" className="grow sm:max-w-80">
      <Input
        type="search"
        name="q"
        value={text}
        maxLength={LONGEST_SEARCH}
        placeholder="Words, people, places, systems"
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => {
          const next = { ...view, q: searchTerm(value), page: null }
          setText(value)
          setView(next, 'preview')
          clearTimeout(timer.current)
          timer.current = setTimeout(() => {
            timer.current = undefined
            // The latest view, because a filter may have been set meanwhile. The first search pushes a history entry;
            // more typing replaces it.
            const { view: current, setView: write } = latest.current
            write(current, before.current === null ? 'push' : 'replace')
          }, QUIET_MS)
        }}
      />
    </Field>
  )
}
