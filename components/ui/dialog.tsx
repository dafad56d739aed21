import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button'
import { SidePanel } from './side-panel'

/** Gives the focus back to what had it; where that was nothing, or is gone, to the content of the page. */
function giveBack(before: Element | null) {
  const isThere = before !== document.body && before?.isConnected === true
  const target = isThere ? before : document.querySelector('main')
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: !isThere })
}

/** A modal panel. Its button, Escape and a click outside close it; the focus returns to where it was. */
export function Dialog({
  label,
  onClose,
  children,
}: {
  label: string
  onClose: () => void
  children: ReactNode
}) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      giveBack(before)
    }
  }, [])
  return (
    <SidePanel
      ref={element}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      <Button look="line" className="float-right ml-4 text-sm" onClick={onClose}>
        Close
      </Button>
      {children}
    </SidePanel>
  )
}
