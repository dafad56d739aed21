import type { ComponentProps } from 'react'

/** The `<dialog>` of a modal panel at the side of the page, with a backdrop. */
export function SidePanel({ children, ...props }: Omit<ComponentProps<'dialog'>, 'className'>) {
  return (
    <dialog
      {...props}
      className="ml-auto h-dvh max-h-none w-[min(40rem,100vw)] max-w-none overflow-y-auto border-faint border-s bg-paper text-inherit backdrop:bg-[rgb(0_0_0/0.35)]"
    >
      <div className="p-5">{children}</div>
    </dialog>
  )
}
