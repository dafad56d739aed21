import type { ReactNode } from 'react'
import { FIELD_FRAME } from './field-frame'

/** Content that is collapsed under a label on a phone, and always shown, without the label, on wider screens. */
export function PhoneDisclosure({
  label,
  chosen,
  children,
}: {
  readonly label: string
  /** The number of choices made in it. */
  readonly chosen: number
  readonly children: ReactNode
}) {
  return (
    <details className="wide-open">
      <summary className={`${FIELD_FRAME} w-fit`}>
        {label}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      {children}
    </details>
  )
}
