'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { address } from '@/lib/site/address'
import { pinnedQuery } from '@/lib/site/pinned-query'
import { useSite } from '../view/use-site'
import { shownQuery, subscribe } from '../view/view-store'
import { copyText } from './copy-text'

/** Links to the current view, with buttons to copy them: one follows the newest data, one is pinned to a revision. */
export function PageLinks({ path, query, revision }: { path: string; query: string; revision: number }) {
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => query)
  const site = useSite()
  const [message, setMessage] = useState('')
  const links = [
    ['live', 'live link', null],
    ['pinned', `fixed version (revision ${revision})`, revision],
  ] as const
  return (
    <p className="mt-12 flex flex-wrap gap-x-4 text-sm print:hidden">
      Link to this page:
      {links.map(([name, label, rev]) => {
        const href = address(path, pinnedQuery(currentQuery, rev))
        return (
          <span key={name}>
            <a href={href}>{label}</a>
            {site !== '' && (
              <>
                {' ('}
                <Button
                  aria-label={`Copy ${name} link`}
                  onClick={() => {
                    copyText(site + href).then(
                      () => setMessage('Copied.'),
                      () => setMessage('Your browser did not allow it: copy the address of the link itself.'),
                    )
                  }}
                >
                  copy
                </Button>
                )
              </>
            )}
          </span>
        )
      })}
      <span role="status" className="text-muted">
        {message}
      </span>
    </p>
  )
}
