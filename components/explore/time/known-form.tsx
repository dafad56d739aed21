import { sincePath } from '@/lib/site/since/since-path'
import { viewHref } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { SINCE_LINK } from '@/words/since'
import { DayField } from '../controls/day-field'
import { ApplyButton, ViewForm } from '../controls/view-form'
import type { SetView, Step } from '../view/use-view'
import { withDays } from './with-days'

interface KnownFormProps {
  readonly path: string
  readonly spec: ViewSpec
  readonly view: View
  readonly setView: SetView
  readonly hydrated: boolean
}

/** The days of what was known as fields, for days without news and for who has no scripts. */
export function KnownForm({ path, spec, view, setView, hydrated }: KnownFormProps) {
  const { known, against } = view
  const since = sincePath(path)
  const { min = null, max = null } = spec.known ?? {}
  const limits = { min: min ?? '', max: max ?? '' }
  const set = (changed: { known?: string; against?: string }, step: Step) => {
    const next = { known, against, ...changed }
    setView(withDays(view, next.known || null, next.against || null, max), step)
  }
  return (
    <ViewForm
      {...{ path, spec, setView, hydrated }}
      hidden={{ ...view, known: null, against: null, focus: null }}
      className="grid gap-3"
      label="What was known on a day"
    >
      <DayField
        {...limits}
        label="Show what was known on"
        name="known"
        value={known ?? ''}
        onDay={(text, step) => set({ known: text }, step)}
      />
      {spec.against && (
        <DayField
          {...limits}
          label="Compare with what was known on"
          name="against"
          value={against ?? ''}
          onDay={(text, step) => set({ against: text }, step)}
        />
      )}
      <ApplyButton />
      {since !== null &&
        // It has its place before there is a day: the panel grows upwards, and the fields would move under the hand.
        (known === null ? (
          <span className="text-muted">{SINCE_LINK}</span>
        ) : (
          <a href={viewHref(since, { ...view, against: null, focus: null })}>{SINCE_LINK}</a>
        ))}
    </ViewForm>
  )
}
