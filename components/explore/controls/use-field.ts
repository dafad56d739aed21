import { type RefObject, useEffect, useRef } from 'react'

/**
 * A field that shows `value`, and follows it when the address changes by itself. What a reader is typing stays: a field
 * that was drawn anew would lose the focus, and one that was written to would lose the half of a date.
 */
export function useField(value: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  const shown = useRef(value)
  useEffect(() => {
    const input = field.current
    const before = shown.current
    shown.current = value
    if (input && before !== value && (input.value === before || input !== document.activeElement))
      input.value = value
  }, [value])
  return field
}
