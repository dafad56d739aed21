import type { ComponentProps } from 'react'

/** A centred popover with a backdrop. A button with its id as `popoverTarget` opens it. */
export function Popover(props: Omit<ComponentProps<'div'>, 'className' | 'popover' | 'role'>) {
  return (
    <div
      tabIndex={-1}
      {...props}
      className="m-auto max-h-[calc(100dvh-2rem)] max-w-[min(40rem,calc(100vw-2rem))] overflow-y-auto border border-faint bg-paper p-5 text-ink backdrop:bg-[rgb(0_0_0/0.35)]"
      popover="auto"
      role="dialog"
    />
  )
}
