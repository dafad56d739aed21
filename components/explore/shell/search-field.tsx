import { Suspense, useEffect, useRef, useState } from 'react'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Input } from '@/components/ui/input'
import { LONGEST_SEARCH } from '@/lib/search/longest-search'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { fetched } from '../build/fetched'
import { isTyping } from '../build/is-typing'

const Suggestions = fetched(() => import('../search/suggestions').then((code) => code.Suggestions), false)

/**
 * The search of the header: a form that leads to the page of the search. Once it has the focus it finds as one types.
 * `/` and Ctrl K focus it. On a phone it then takes the whole row.
 */
export function SearchField({ retained, revision }: { retained: View; revision: number }) {
  const input = useRef<HTMLInputElement>(null)
  const [isUsed, setUsed] = useState(false)
  useEffect(() => {
    setUsed(document.activeElement === input.current)
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event
      const isChord = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k'
      const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping()
      if (!(isChord || isSlash) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <search className="relative z-10 min-w-0 grow max-lg:focus-within:absolute max-lg:focus-within:inset-x-gutter print:hidden">
      <form action="/search">
        <HiddenFields query={formatView(retained)} />
        <Input
          ref={input}
          className="h-11 w-full"
          enterKeyHint="search"
          name="q"
          aria-label="Search the ledger"
          aria-keyshortcuts="/ Control+K"
          placeholder="Search"
          autoComplete="off"
          maxLength={LONGEST_SEARCH}
          onFocus={() => setUsed(true)}
        />
        {isUsed && (
          <Suspense>
            <Suggestions field={input} retained={retained} revision={revision} />
          </Suspense>
        )}
      </form>
    </search>
  )
}
