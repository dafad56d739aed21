import { type RefObject, useEffect, useRef } from 'react'

/**
 * A field that shows `value`, and follows it when the address changes by itself. What a reader is typing stays: a field
 * that was drawn anew would lose the focus, and one that was written to would lose the half of a date.
 */
export function useField(value: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  const previous = useRef(value)
  useEffect(() => {
    const input = field.current
    const old = previous.current
    previous.current = value
    if (input && old !== value && (input.value === old || input !== document.activeElement))
      input.value = value
  }, [value])
  return field
}
