import type { ComponentProps } from 'react'
import { FIELD_FRAME } from './field-frame'

/** A field that takes one of its options. */
export function Select({ className = '', ...props }: ComponentProps<'select'>) {
  return <select {...props} className={`${FIELD_FRAME} pe-6 ${className}`.trimEnd()} />
}
