'use client'

import type { ComponentProps } from 'react'
import { Menu } from '@/components/ui/menu'

/** A menu on a page that the server draws: Escape and a press outside close it. */
export function ClosingMenu(props: Omit<ComponentProps<typeof Menu>, 'ref'>) {
  return <Menu {...props} />
}
