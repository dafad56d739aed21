import { type RefObject, useEffect, useRef } from 'react'

/**
 * The ref of an uncontrolled field that follows `value` unless the reader is editing it: a controlled date field would
 * lose a half-typed date.
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
