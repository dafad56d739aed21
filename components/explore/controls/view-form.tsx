import { type FormEvent, type ReactNode, use } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { formatView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { DrawnByServer } from '../view/drawn-by-server'
import type { SetView } from '../view/use-view'
import { usePreHydrationInput } from './use-pre-hydration-input'

interface ViewFormProps {
  readonly path: string
  /** The parameters that the page accepts. */
  readonly spec: ViewSpec
  /** What of the view the form has no field for: it is submitted in hidden fields. */
  readonly hidden: View
  readonly setView: SetView
  readonly hydrated: boolean
  readonly className: string
  readonly label: string
  readonly children: ReactNode
}

const preventDefault = (event: FormEvent) => event.preventDefault()

/** The fields of a view as a form. With JavaScript each of them applies by itself; without it the form is submitted. */
export function ViewForm({
  path,
  spec,
  hidden,
  setView,
  hydrated,
  className,
  label,
  children,
}: ViewFormProps) {
  const form = usePreHydrationInput(spec, setView, hydrated)
  return (
    <form
      ref={form}
      method="get"
      action={path}
      // A browser that restores earlier input would override the address.
      autoComplete="off"
      className={className}
      aria-label={label}
      {...(hydrated && { onSubmit: preventDefault })}
    >
      <HiddenFields query={formatView(hidden)} />
      {children}
    </form>
  )
}

/** What submits a form where no script does. */
export function ApplyButton() {
  const button = (
    <Button type="submit" look="field">
      Apply
    </Button>
  )
  return use(DrawnByServer) ? button : <noscript>{button}</noscript>
}
