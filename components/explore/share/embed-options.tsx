import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { embedCode, frameAddress } from '@/lib/exports/delivery/embed-code'
import type { View } from '@/lib/views/parameters'
import { CopyField } from './copy-field'

const THEMES = [
  [null, 'match the page'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const

const WIDTHS = [null, 480, 640, 800, 1000] as const
const HEIGHTS = [360, 460, 560, 720, 900] as const
const DEFAULT_SETTINGS: EmbedSettings = { theme: null, width: null, height: 560 }

function EmbedOption({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label>
      <span className="block">{label}</span>
      {children}
    </label>
  )
}

/** What can be chosen for an embed. */
interface EmbedSettings {
  readonly theme: string | null
  /** In pixels; null is the full width of the page around it. */
  readonly width: number | null
  readonly height: number
}

/** The code that embeds a view of a chart in another page, with colours and size to choose, and a preview. */
export function EmbedOptions({
  site,
  chart,
  title,
  view: chosen,
}: {
  site: string
  chart: string
  title: string
  view: View
}) {
  const [settings, setSettings] = useState<EmbedSettings>(DEFAULT_SETTINGS)
  const [preview, setPreview] = useState(false)
  const { theme, width, height } = settings
  const view: View = { ...chosen, theme }
  const embed = { site, chart, title, view, width, height }
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <EmbedOption label="Colours">
          <Select
            value={theme ?? ''}
            onChange={({ target: { value } }) => setSettings({ ...settings, theme: value || null })}
          >
            {THEMES.map(([value, label]) => (
              <option key={label} value={value ?? ''}>
                {label}
              </option>
            ))}
          </Select>
        </EmbedOption>
        <EmbedOption label="Width">
          <Select
            value={width ?? ''}
            onChange={({ target: { value } }) =>
              setSettings({ ...settings, width: value === '' ? null : Number(value) })
            }
          >
            {WIDTHS.map((value) => (
              <option key={value ?? 'full'} value={value ?? ''}>
                {value === null ? 'full width' : `${value} px`}
              </option>
            ))}
          </Select>
        </EmbedOption>
        <EmbedOption label="Height">
          <Select
            value={height}
            onChange={({ target: { value } }) => setSettings({ ...settings, height: Number(value) })}
          >
            {HEIGHTS.map((value) => (
              <option key={value} value={value}>
                {value} px
              </option>
            ))}
          </Select>
        </EmbedOption>
        <Button className="py-1.5" onClick={() => setPreview(!preview)}>
          {preview ? 'Hide the preview' : 'Preview'}
        </Button>
      </div>
      <CopyField text={embedCode(embed)} name="code" />
      <p className="text-muted">
        The script gives the frame the height the chart needs; without it the frame keeps the height in the
        code. The messages between frame and page are described in <a href="/data/api#embeds">the guide</a>.
      </p>
      {preview && (
        <iframe
          className="max-w-full border border-grid"
          key={frameAddress(embed)}
          src={frameAddress(embed)}
          title={`Preview: ${title}`}
          width={width ?? '100%'}
          height={height}
        />
      )}
    </>
  )
}
