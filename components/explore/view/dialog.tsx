import { type ReactNode, useEffect, useRef } from 'react'

/** A panel over the page. It closes by its button, by Escape and by a click beside it; focus returns where it was. */
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
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard
    <dialog
      ref={element}
      className="panel"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      <div className="p-5">
        <button
          type="button"
          className="float-right ml-4 cursor-pointer py-1 text-sm underline"
          onClick={onClose}
        >
          Close
        </button>
        {children}
      </div>
    </dialog>
  )
}
