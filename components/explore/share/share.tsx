import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { Chart } from '@/lib/charts/chart'
import { FORMATS, type Format, type FormatId, formatsFor, GROUPS } from '@/lib/exports'
import { embedCode } from '@/lib/exports/delivery/embed-code'
import { chosenFile, type FileChoice } from '@/lib/exports/request/file-choice'
import { SIZE_PRESETS, type SizePreset } from '@/lib/exports/request/size-presets'
import { citation } from '@/words/citation'
import { SIZE_WORDS } from '@/words/files'
import { type ChartProps, useReading } from '../chart/use-reading'
import { withChart } from '../chart/with-chart'
import { useSite } from '../view/use-site'
import { CopyField } from './copy-field'
import { DownloadLink } from './download-link'
import { FileFields } from './file-fields'
import { type Taken, takenOf } from './taken'

const PRESETS = Object.keys(SIZE_PRESETS) as SizePreset[]

const choiceFor = ({ view }: Taken): FileChoice => ({
  w: '',
  h: '',
  dpr: '',
  theme: view.theme === 'dark' ? 'dark' : 'light',
  chrome: '',
  text: '',
})

const hrefOf = (taken: Taken, format: FormatId, choice: Partial<FileChoice> = {}) =>
  chosenFile(taken.path, taken.view, format, { ...choiceFor(taken), ...choice }).href

/** A form whose answer is the file. */
function FileForm({ taken, format }: { taken: Taken; format: FormatId }) {
  const { extension, label, takes }: Format = FORMATS[format]
  const [, query = ''] = hrefOf(taken, format, { theme: '' }).split('?')
  return (
    <form className="mb-2" action={`${taken.path}.${extension}`} method="get" autoComplete="off" data-file>
      <HiddenFields query={query} />
      <div className="mb-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <FileFields takes={takes} choice={choiceFor(taken)} />
      </div>
      <Button type="submit" look="field">
        Make this {label}
      </Button>
    </form>
  )
}

/** What a format is, with its file, and where it can be chosen in size and look, the ways to do so. */
function FormatFiles({ taken, format }: { taken: Taken; format: FormatId }) {
  const { label, description, takes }: Format = FORMATS[format]
  return (
    <li>
      <DownloadLink href={hrefOf(taken, format)}>{label}</DownloadLink>: {description}
      {takes.length > 0 && (
        <details>
          <summary className="py-1">{label} in another size or look</summary>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {PRESETS.map((preset) => (
              <li key={preset}>
                <DownloadLink href={hrefOf(taken, format, SIZE_PRESETS[preset])}>
                  {SIZE_WORDS[preset]}
                </DownloadLink>
              </li>
            ))}
          </ul>
          <FileForm taken={taken} format={format} />
        </details>
      )}
    </li>
  )
}

function ShareOption({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <h3 className="font-semibold">{name}</h3>
      <div className="grid gap-2 pb-2">{children}</div>
    </>
  )
}

/** `Share` for a chart whose code is loaded. */
export function SharePlain(props: ChartProps & { chart: Chart }) {
  const explored = useReading(props)
  const site = useSite()
  const { chart, reading } = explored
  const taken = takenOf(explored)
  const { title, view, revision, page } = taken
  const formats = formatsFor(chart.table)
  return (
    <section
      id="take"
      className="mt-4 grid max-w-[46rem] gap-1 text-sm not-target:hidden print:hidden"
      aria-labelledby="take-heading"
    >
      <h2 id="take-heading" className="text-xl">
        Download or share
      </h2>
      {Object.entries(GROUPS).map(([group, name]) => {
        const ofGroup = formats.filter((format) => FORMATS[format].group === group)
        return (
          ofGroup.length > 0 && (
            <ShareOption key={group} name={name}>
              <ul className="grid gap-1">
                {ofGroup.map((format) => (
                  <FormatFiles key={format} taken={taken} format={format} />
                ))}
              </ul>
            </ShareOption>
          )
        )
      })}
      <ShareOption name="Link">
        <p>To the newest data, whenever it is opened:</p>
        <CopyField text={site + page.live} name="live link" />
        <p>Fixed at revision {revision.number}:</p>
        <CopyField text={site + page.fixed} name="fixed link" />
      </ShareOption>
      <ShareOption name="Embed">
        <CopyField text={embedCode({ chart, reading, site, view, width: null })} name="code" />
      </ShareOption>
      <ShareOption name="Cite">
        <CopyField text={citation(title, site + taken.cited, revision)} name="citation" />
      </ShareOption>
    </section>
  )
}

/** What can be taken of a chart, for browsers without scripts: lists, and forms whose answer is the file. */
export const Share = withChart(SharePlain)
