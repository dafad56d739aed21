import type { ReactNode } from 'react'
import { FrameMessages } from '@/components/explore/share/frame-messages'
import type { Problem } from '@/lib/http/problem'
import type { Revision } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { FrameNotices } from './frame-notices'

/** The shell of every page for the frame of another site: what to know about its view, and what it shows. */
export function FrameShell({
  wholePath,
  view,
  children,
  ...page
}: {
  /** The page that shows the same outside a frame. */
  wholePath: string
  view: View
  problems: readonly Problem[]
  revision: Revision
  newest: Revision
  children: ReactNode
}) {
  return (
    <main className="p-3">
      <FrameMessages />
      <FrameNotices {...page} view={view} whole={viewHref(wholePath, { ...view, theme: null, rev: null })} />
      {children}
    </main>
  )
}

/** Where a frame comes from: the page that shows the same view, and its revision. */
export function FrameOrigin({
  wholePath,
  view,
  revision,
}: {
  wholePath: string
  view: View
  revision: Revision
}) {
  return (
    <p className="mt-2 text-muted text-sm">
      <a href={viewHref(wholePath, { ...view, theme: null })}>Alliance Ledger</a>, revision {revision.number}
    </p>
  )
}
