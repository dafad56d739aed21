import type { ComponentProps } from 'react'
import { FIELD_FRAME } from './field-frame'

/** A field for a text, a number or a day. */
export function Input({ className = '', ...props }: ComponentProps<'input'>) {
  return <input {...props} className={`${FIELD_FRAME} ${className}`.trimEnd()} />
}
