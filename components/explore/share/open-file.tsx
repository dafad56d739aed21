'use client'

import { type DragEvent, Suspense, useEffect, useRef, useState } from 'react'
import type { Revision } from '@/lib/ledger/schema/rows'
import { fetched } from '../build/fetched'

// Fetched with the first file, which a reload would lose.
const Verification = fetched(() => import('./verification').then((m) => m.Verification), false)

/** Verifies an exported file: which view it shows and whether it is unchanged. The file is not uploaded. */
export function OpenFile({ revisions }: { revisions: readonly Revision[] }) {
  const [file, setFile] = useState<File | null>(null)
  const [isDraggedOver, setIsDraggedOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // A file chosen before hydration fired no event.
  useEffect(() => setFile(field.current?.files?.[0] ?? null), [])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsDraggedOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) setFile(dropped)
  }
  return (
    <>
      <label
        className={`mt-4 block border border-dashed p-6 print:hidden ${isDraggedOver ? 'border-ink' : 'border-faint'}`}
        onDragOver={(event) => {
          event.preventDefault()
          setIsDraggedOver(true)
        }}
        onDragLeave={() => setIsDraggedOver(false)}
        onDrop={drop}
      >
        <span className="block">Choose a file downloaded from this site, or drop it here.</span>
        <input
          ref={field}
          className="mt-2 block max-w-full file:mr-3 file:min-h-9 file:cursor-pointer file:border file:border-faint file:bg-paper file:px-2 file:py-1"
          type="file"
          accept=".svg,.png,.pdf,.json,.zip"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <div className="mt-6" role="status">
        {file && (
          <Suspense fallback={<p>Reading {file.name} …</p>}>
            <Verification
              key={`${file.name} ${file.lastModified} ${file.size}`}
              file={file}
              revisions={revisions}
            />
          </Suspense>
        )}
      </div>
    </>
  )
}
