'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
import { address } from '@/lib/site/address'
import { withParameter } from '@/lib/site/with-parameter'
import { RETAINED } from '@/lib/views/retained-params'
import { dateWords } from '@/words/dates'
import { useAddressView } from '../view/use-shown-view'
import { addressQuery, subscribe } from '../view/view-store'

/** Says that the page looks back to what was known on a day, and leads back to today. */
export function AsKnown({ path, query }: { path: string; query: string }) {
  // Not the preview: a notice that comes and goes would move the page under the hand that drags.
  const written = useSyncExternalStore(subscribe, addressQuery, () => query)
  const { known } = useAddressView(query, RETAINED)
  if (known === null) return null
  return (
    <Notice label="As known on a day">
      <p>
        This page shows what was known in public by the evening of {dateWords(known)}.{' '}
        <a href={address(path, withParameter(written, 'known', null))}>Show what is known today</a>
      </p>
    </Notice>
  )
}
