import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { embedCode, frameAddress } from '@/lib/exports/delivery/embed-code'
import type { View } from '@/lib/views/parameters'
import { useHydrated } from '../view/use-hydrated'
import { CopyField } from './copy-field'

const THEMES = [
  [null, 'match the page'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const

const WIDTHS = [null, 480, 640, 800, 1000] as const
const HEIGHTS = [360, 460, 560, 720, 900] as const
const DEFAULT_SETTINGS: EmbedSettings = { pinned: false, theme: null, width: null, height: 560 }

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
  /** Whether it stays at the revision shown, rather than following the newest data. */
  readonly pinned: boolean
  readonly theme: string | null
  /** In pixels; null is the full width of the page around it. */
  readonly width: number | null
  readonly height: number
}

function EmbedFields({
  settings,
  setSettings,
  revision,
  children,
}: {
  settings: EmbedSettings
  setSettings: (settings: EmbedSettings) => void
  revision: number
  children: ReactNode
}) {
  const { pinned, theme, width, height } = settings
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2 print:hidden">
      <EmbedOption label="Data">
        <Select
          value={pinned ? 'pinned' : 'live'}
          onChange={({ target: { value } }) => setSettings({ ...settings, pinned: value === 'pinned' })}
        >
          <option value="live">live</option>
          <option value="pinned">fixed version (revision {revision})</option>
        </Select>
      </EmbedOption>
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
      {children}
    </div>
  )
}

/** The code that embeds a chart in another page, with data, colours and size to choose, and a preview. */
export function EmbedOptions({
  site,
  chart,
  title,
  live,
  revision,
}: {
  site: string
  chart: string
  title: string
  /** The view, following the newest data. */
  live: View
  revision: number
}) {
  const hydrated = useHydrated()
  const [settings, setSettings] = useState<EmbedSettings>(DEFAULT_SETTINGS)
  const [preview, setPreview] = useState(false)
  const { pinned, theme, width, height } = settings
  const view: View = { ...live, rev: pinned ? revision : null, theme }
  const embed = { site, chart, title, view, width, height }
  return (
    <>
      {hydrated && (
        <EmbedFields settings={settings} setSettings={setSettings} revision={revision}>
          <Button className="py-1.5" onClick={() => setPreview(!preview)}>
            {preview ? 'Hide the preview' : 'Preview'}
          </Button>
        </EmbedFields>
      )}
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
