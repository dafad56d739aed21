import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { parseBriefing } from '@/lib/documents/briefing/briefing-query'
import { BRIEFING_PATH } from '@/lib/documents/briefing/limits'
import { address } from '@/lib/site/address'
import { countInFigures } from '@/words/counts'
import { useHydrated } from '../view/use-hydrated'
import { readDraft, writeDraft } from './draft'

/** Which briefing the links “Add to briefing” of this tab add to, and ways to change and to forget it. */
export function BriefingDraft({ query }: { query: string }) {
  const hydrated = useHydrated()
  const [, refresh] = useState(0)
  const draft = hydrated ? readDraft() : ''
  const set = (value: string) => {
    writeDraft(value)
    refresh((count) => count + 1)
  }
  const { items } = parseBriefing(draft)
  const isHere = draft === query
  return (
    <p className="mt-2 flex min-h-6 flex-wrap gap-x-4 text-sm print:hidden">
      {draft !== '' && (
        <span>
          {isHere ? (
            'This is the briefing that this tab gathers'
          ) : (
            <>
              This tab gathers{' '}
              <a href={address(BRIEFING_PATH, draft)}>a briefing of {countInFigures(items.length, 'item')}</a>
            </>
          )}
          ; it is kept until the tab is closed, and nowhere else.
        </span>
      )}
      {!isHere && query !== '' && (
        <Button className="unscripted:invisible" onClick={() => set(query)}>
          Add further items to this one
        </Button>
      )}
      {draft !== '' && <Button onClick={() => set('')}>Forget it</Button>}
    </p>
  )
}
