import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { embedCode, frameAddress } from '@/lib/exports/delivery/embed-code'
import type { Framed } from '@/lib/exports/delivery/frame-height'
import { frameStyle } from '@/lib/exports/delivery/frame-style'
import { CopyField } from './copy-field'

const THEMES = [
  [null, 'Those of the page around it'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

const WIDTHS = [null, 480, 640, 800, 1000] as const

/** The code that embeds a view of a chart in another page, with colours and width to choose, and a preview. */
export function EmbedOptions({ site, framed }: { site: string; framed: Framed }) {
  const [theme, setTheme] = useState<string | null>(null)
  const [width, setWidth] = useState<number | null>(null)
  const [preview, setPreview] = useState(false)
  const embedded = { ...framed, view: { ...framed.view, theme }, site, width }
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Field label="Colours">
          <Select value={theme ?? ''} onChange={({ target: { value } }) => setTheme(value || null)}>
            {THEMES.map(([value, label]) => (
              <option key={label} value={value ?? ''}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Width">
          <Select
            value={width ?? ''}
            onChange={({ target: { value } }) => setWidth(value === '' ? null : Number(value))}
          >
            {WIDTHS.map((value) => (
              <option key={value ?? 'full'} value={value ?? ''}>
                {value === null ? 'That of the column' : `At most ${value} px`}
              </option>
            ))}
          </Select>
        </Field>
        <Button className="py-1.5" onClick={() => setPreview(!preview)}>
          {preview ? 'Hide the preview' : 'Preview'}
        </Button>
      </div>
      <CopyField text={embedCode(embedded)} name="code" />
      <p className="text-muted">
        The frame is as high as the chart needs in a column of any width; the script lets it grow with what a
        reader opens in it. The messages between frame and page are described in{' '}
        <a href="/data/api#embeds">the guide</a>.
      </p>
      {preview && (
        <div style={{ containerType: 'inline-size', maxWidth: width ?? undefined }}>
          <iframe
            className="w-full border border-grid"
            style={{ height: frameStyle(embedded) }}
            key={frameAddress(embedded)}
            src={frameAddress(embedded)}
            title={`Preview: ${framed.chart.title}`}
          />
        </div>
      )}
    </>
  )
}
