import type { ComponentProps } from 'react'
import { FIELD_FRAME } from './field-frame'

const LOOKS = {
  /** Underlined words within a text, as a link. */
  text: 'underline',
  /** Underlined words in a row of their own. */
  line: 'py-1 underline',
  /** As high as the fields beside it. */
  field: FIELD_FRAME,
} as const

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof LOOKS
}

/** A button. On paper nothing can be pressed, so it is not printed. */
export function Button({ look = 'text', className = '', ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={`cursor-pointer ${LOOKS[look]} print:hidden ${className}`.trimEnd()}
    />
  )
}
