'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
import { address } from '@/lib/site/address'
import { withParameter } from '@/lib/site/with-parameter'
import { RETAINED } from '@/lib/views/retained-params'
import { dateWords } from '@/words/dates'
import { useAddressView } from '../view/use-shown-view'
import { addressQuery, subscribe } from '../view/view-store'

/** A notice that the page shows what was known on an earlier day, with a link to today. */
export function AsKnown({ path, query }: { path: string; query: string }) {
  // Not the preview: during a drag an appearing notice would shift the page.
  const currentQuery = useSyncExternalStore(subscribe, addressQuery, () => query)
  const { known } = useAddressView(query, RETAINED)
  if (known === null) return null
  return (
    <Notice label="As known on a day">
      <p>
        This page shows what was known in public by the evening of {dateWords(known)}.{' '}
        <a href={address(path, withParameter(currentQuery, 'known', null))}>Show what is known today</a>
      </p>
    </Notice>
  )
}
