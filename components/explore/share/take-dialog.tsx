import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { RadioRow } from '@/components/ui/radio-row'
import { FORMATS, formatsFor, GROUPS } from '@/lib/exports/index'
import type { FileChoice } from '@/lib/exports/request/file-choice'
import type { View } from '@/lib/views/parameters'
import { citation } from '@/words/citation'
import type { Explored } from '../chart/use-reading'
import { CopyField } from './copy-field'
import { EmbedOptions } from './embed-options'
import { ShareButton } from './share-button'
import { TakeFile } from './take-file'
import { takenOf } from './taken'

type Kind = keyof typeof GROUPS | 'link' | 'embed'

/** In the order of the dialog. */
const KINDS: Readonly<Record<Kind, string>> = {
  picture: GROUPS.picture,
  data: GROUPS.data,
  link: 'Link',
  embed: 'Embed',
  citation: GROUPS.citation,
  feed: GROUPS.feed,
}

/** Editors of drawings want words that they can change. The address without the parameter keeps its outlines (1041). */
const INITIAL: FileChoice = { w: '', h: '', dpr: '1', theme: 'light', chrome: 'full', text: 'font' }

/** Everything of a chart that can be taken away: its picture, its rows, its address, its embed and its citation. */
export function TakeDialog({ explored, onClose }: { explored: Explored; onClose: () => void }) {
  const { chart, view, reading } = explored
  const taken = takenOf(explored)
  const { title, revision, page } = taken
  const site = window.location.origin
  const [kind, setKind] = useState<Kind>('picture')
  const [isFixed, setFixed] = useState(view.rev !== null)
  // A file begins in the colours that the reader sees.
  const [choice, setChoice] = useState<FileChoice>(() => ({
    ...INITIAL,
    theme: view.theme ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  }))
  const rev = isFixed ? revision.number : null
  const ofView: View = { ...view, rev }
  const formats = formatsFor(chart.table).filter((format) => FORMATS[format].group === kind)
  const kinds = (Object.keys(KINDS) as Kind[]).filter(
    (each) => each !== 'feed' || formatsFor(chart.table).some((format) => FORMATS[format].group === each),
  )
  const link = site + (isFixed ? page.fixed : page.live)
  return (
    <Dialog label={`Download or share: ${title}`} onClose={onClose}>
      <h2 className="text-xl">Download or share</h2>
      <p className="text-muted text-sm">{title}</p>
      <div className="mt-4 grid gap-4 text-sm">
        <RadioRow
          label="What to take"
          options={kinds.map((each) => [each, KINDS[each]] as const)}
          value={kind}
          onChoose={setKind}
        />
        <RadioRow
          label="Data"
          options={[
            ['live', 'Newest, whenever it is opened'],
            ['fixed', `Fixed at revision ${revision.number}`],
          ]}
          value={isFixed ? 'fixed' : 'live'}
          onChoose={(value) => setFixed(value === 'fixed')}
        />
        {kind === 'link' && (
          <>
            <CopyField key={link} text={link} name="link" />
            <ShareButton title={title} url={link} />
          </>
        )}
        {kind === 'embed' && (
          <EmbedOptions
            site={site}
            framed={{ chart, reading, view: { ...ofView, tab: null, focus: null } }}
          />
        )}
        {kind === 'citation' && (
          <CopyField text={citation(title, site + taken.cited, revision)} name="citation" />
        )}
        {formats.length > 0 && (
          <TakeFile
            key={kind}
            taken={{ ...taken, view: ofView }}
            site={site}
            formats={formats}
            choice={choice}
            onChoose={(changed) => setChoice({ ...choice, ...changed })}
          />
        )}
      </div>
    </Dialog>
  )
}
