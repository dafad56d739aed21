import type { ComponentProps } from 'react'
import { FIELD_FRAME } from './field-frame'

const VARIANTS = {
  /** Underlined, within running text. */
  text: 'underline',
  /** Underlined, on a line of its own. */
  line: 'touch py-1 underline',
  /** As high as the fields beside it. */
  field: FIELD_FRAME,
} as const

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof VARIANTS
}

/** A button. It is not printed. */
export function Button({ look = 'text', className = '', ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={`cursor-pointer ${VARIANTS[look]} print:hidden ${className}`.trimEnd()}
    />
  )
}
