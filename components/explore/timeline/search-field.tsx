import { useEffect, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LONGEST_SEARCH } from '@/lib/timeline/spec'
import type { View } from '@/lib/views/parameters'
import type { SetView } from '../view/use-view'

/** How long a reader must have stopped typing before the search becomes the address of the page. */
const QUIET_MS = 400

const worded = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim() || null

/** The search: the list follows each letter, the address when the reader pauses. */
export function SearchField({ view, setView }: { view: View; setView: SetView }) {
  const [text, setText] = useState(view.q ?? '')
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const before = useRef(view.q)
  const latest = useRef({ view, setView })
  useEffect(() => {
    latest.current = { view, setView }
    if (pause.current === undefined) before.current = view.q
  })
  useEffect(() => () => clearTimeout(pause.current), [])
  // The address can change by itself: a step back, a filter dropped.
  if (worded(text) !== view.q) setText(view.q ?? '')
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
          const next = { ...view, q: worded(value), page: null }
          setText(value)
          setView(next, 'preview')
          clearTimeout(pause.current)
          pause.current = setTimeout(() => {
            pause.current = undefined
            // A filter may have been set meanwhile: the address takes the view as it is by now. The first search is a
            // step that the back button undoes; more letters change that step.
            const now = latest.current
            now.setView(now.view, before.current === null ? 'push' : 'replace')
          }, QUIET_MS)
        }}
      />
    </Field>
  )
}
