import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { embedCode, frameAddress } from '@/lib/exports/delivery/embed-code'
import type { View } from '@/lib/views/parameters'
import { useHydrated } from '../view/use-hydrated'
import { CopyField } from './copy-field'

const THEMES = [
  [null, 'as the page around it'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const

const WIDTHS = [null, 480, 640, 800, 1000] as const
const HEIGHTS = [360, 460, 560, 720, 900] as const
const DEFAULT_HEIGHT = 560

function EmbedOption({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label>
      <span className="block">{label}</span>
      {children}
    </label>
  )
}

/** How a chart is shown on another page: what to paste there, with its size, colours and data to choose, and a preview. */
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
  /** The view, following the data. */
  live: View
  revision: number
}) {
  const hydrated = useHydrated()
  const [pinned, setPinned] = useState(false)
  const [theme, setTheme] = useState<string | null>(null)
  const [width, setWidth] = useState<number | null>(null)
  const [height, setHeight] = useState<number>(DEFAULT_HEIGHT)
  const [preview, setPreview] = useState(false)
  const view: View = { ...live, rev: pinned ? revision : null, theme }
  const embedded = { site, chart, title, view, width, height }
  return (
    <>
      {hydrated && (
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2 print:hidden">
          <EmbedOption label="Data">
            <Select
              value={pinned ? 'pinned' : 'live'}
              onChange={(event) => setPinned(event.target.value === 'pinned')}
            >
              <option value="live">follow the newest</option>
              <option value="pinned">always revision {revision}</option>
            </Select>
          </EmbedOption>
          <EmbedOption label="Colours">
            <Select value={theme ?? ''} onChange={(event) => setTheme(event.target.value || null)}>
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
              onChange={(event) => setWidth(event.target.value === '' ? null : Number(event.target.value))}
            >
              {WIDTHS.map((value) => (
                <option key={value ?? 'full'} value={value ?? ''}>
                  {value === null ? 'all there is' : `${value} px`}
                </option>
              ))}
            </Select>
          </EmbedOption>
          <EmbedOption label="Height">
            <Select value={height} onChange={(event) => setHeight(Number(event.target.value))}>
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
      )}
      <CopyField text={embedCode(embedded)} name="code" />
      <p className="text-muted">
        The script gives the frame the height that the chart needs; without it the frame keeps the height in
        the code. What frame and page say to each other stands in <a href="/data/api#embeds">the guide</a>.
      </p>
      {preview && (
        <iframe
          className="max-w-full border border-grid"
          key={frameAddress(embedded)}
          src={frameAddress(embedded)}
          title={`Preview: ${title}`}
          width={width ?? '100%'}
          height={height}
        />
      )}
    </>
  )
}
