import { useDeferredValue, useState } from 'react'
import { RadioRow } from '@/components/ui/radio-row'
import { type FileParameter, FORMATS, type Format, type FormatId } from '@/lib/exports/index'
import { chosenFile, type FileChoice } from '@/lib/exports/request/file-choice'
import { CopyField } from './copy-field'
import { CopyPicture } from './copy-picture'
import { DownloadLink } from './download-link'
import type { FileFailure } from './fetch-file'
import { FileFields } from './file-fields'
import { FilePreview } from './file-preview'
import { ShareButton } from './share-button'
import { SizeField } from './size-field'
import type { Taken } from './taken'

/** Formats that no browser shows within a page, with one that has the same drawing. */
const SHOWN_AS: Partial<Record<FormatId, FormatId>> = { pdf: 'svg', zip: 'svg' }

const PREVIEW_HEIGHT = 'min(20rem, 35dvh)'

/** The formats of a group, what can be chosen for each, a preview, and the ways to take the file. */
export function TakeFile({
  taken,
  site,
  formats,
  choice,
  onChoose,
}: {
  readonly taken: Taken
  readonly site: string
  readonly formats: readonly FormatId[]
  readonly choice: FileChoice
  readonly onChoose: (choice: Partial<FileChoice>) => void
}) {
  const { path, title, view } = taken
  const [chosen, setChosen] = useState<FormatId | null>(null)
  const [refused, setRefused] = useState<{ readonly href: string; readonly failure: FileFailure } | null>(
    null,
  )
  const format = chosen ?? (formats.includes('png') ? 'png' : formats[0])
  const shownAs = format && (SHOWN_AS[format] ?? format)
  const preview = useDeferredValue(shownAs === undefined ? null : chosenFile(path, view, shownAs, choice))
  if (format === undefined || shownAs === undefined) return null
  const { label, description, takes, group }: Format = FORMATS[format]
  const { href, problems } = chosenFile(path, view, format, choice)
  const all = [...problems, ...(refused?.href === href ? refused.failure.problems : [])]
  const isSized = takes.includes('w')
  return (
    <div className="grid gap-4">
      <RadioRow
        label="Format"
        options={formats.map((each) => [each, FORMATS[each].label] as const)}
        value={format}
        onChoose={setChosen}
      />
      <p className="text-muted">
        {label}: {description}.
      </p>
      <section
        aria-label="Preview"
        // What is below does not move while a preview is made, or a number typed.
        style={{ minHeight: takes.length > 0 ? PREVIEW_HEIGHT : undefined }}
      >
        {problems.length > 0 && <p role="alert">Nothing is made until the marked field is right.</p>}
        {problems.length === 0 && preview !== null && (
          <FilePreview
            key={preview.href}
            href={preview.href}
            format={shownAs}
            title={title}
            maxHeight={PREVIEW_HEIGHT}
            onFailure={(failure) => setRefused({ href, failure })}
          />
        )}
        {shownAs !== format && (
          <p className="text-muted">
            The {label} has the same drawing as this {FORMATS[shownAs].label}.
          </p>
        )}
      </section>
      {problems.length === 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="font-semibold text-base">
            <DownloadLink key={href} href={href}>{`Download ${label}`}</DownloadLink>
          </span>
          {group === 'picture' && (
            <CopyPicture key={href} href={chosenFile(path, view, 'png', choice).href} />
          )}
          <ShareButton title={title} url={site + href} />
        </div>
      )}
      {takes.length > 0 && (
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          {isSized && <SizeField choice={choice} onChoose={onChoose} />}
          <FileFields
            takes={takes}
            choice={choice}
            onChoose={(parameter: FileParameter, text) => onChoose({ [parameter]: text })}
            problems={all}
          />
        </div>
      )}
      {problems.length === 0 && <CopyField key={href} text={site + href} name="address of the file" />}
    </div>
  )
}
