'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
import { address } from '@/lib/site/address'
import { withParameter } from '@/lib/site/with-parameter'
import { RETAINED } from '@/lib/views/retained-params'
import { dateWords } from '@/words/dates'
import { useAddressView } from '../view/use-shown-view'
import { addressQuery, subscribe } from '../view/view-store'

/**
 * A notice that the page shows what was known on an earlier day, with a link to today. It is one line in the room above the
 * page, which is there without it, so that nothing moves when a day is chosen.
 */
export function AsKnown({ path, query }: { path: string; query: string }) {
  // Not the preview: the bar tells which day that is.
  const currentQuery = useSyncExternalStore(subscribe, addressQuery, () => query)
  const { known } = useAddressView(query, RETAINED)
  if (known === null) return null
  return (
    <Notice label="As known on a day" className="-mt-6 mb-0! min-h-6">
      <p>
        <span className="max-md:sr-only">This page shows what was known in public by the evening of</span>
        <span className="md:hidden" aria-hidden="true">
          As known on
        </span>{' '}
        {dateWords(known)}.{' '}
        <a href={address(path, withParameter(currentQuery, 'known', null))}>
          Show <span className="max-md:sr-only">what is known </span>today
        </a>
      </p>
    </Notice>
  )
}
