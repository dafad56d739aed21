import { useEffect, useState } from 'react'
import type { FileKind, FoundProof } from '@/lib/exports/proof/read-proof'
import { MAX_BYTES, readProof } from '@/lib/exports/proof/read-proof'
import type { Revision } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'

type Findings =
  | { readonly step: 'fault'; readonly fault: string }
  | {
      readonly step: 'read'
      readonly kind: FileKind
      readonly proof: FoundProof
      readonly bytes: Uint8Array
    }

/** Pages of this site that a file can be exported from. No other address in a file becomes a link. */
const VIEW_PATH = /^\/(?:(?:charts|stories)\/[a-z0-9-]+|compare|timeline|briefing)$/
const FILE_PATH = /^\/(?:(?:charts|stories)\/[a-z0-9-]+|compare|timeline|briefing)\.[a-z.]+$/
/** Those of them that can be exported as a picture. */
const PICTURE_PATH = /^\/(?:charts|compare)\b/

function pathOf(address: string, allowed: RegExp): string | null {
  const { pathname, search } = new URL(address)
  return allowed.test(pathname) ? pathname + search : null
}

/** Compares the digest in a file with those of the published revisions, in a sentence. */
function digestWords({ revision, digest }: FoundProof, revisions: readonly Revision[]): string {
  const named = revisions.find(({ number }) => number === revision)
  const matching = revisions.find((each) => each.digest === digest)
  if (named?.digest === digest) return `Its digest matches revision ${revision} of ${dateWords(named.date)}.`
  if (matching)
    return `It says revision ${revision}, but its digest is that of revision ${matching.number}: the proof in it was changed.`
  if (named)
    return `Its digest differs from that of revision ${revision}: the proof in it was changed, or it was made from other data.`
  return `It names revision ${revision}, and its digest belongs to no revision published here.`
}

const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at])

const CONTENT = {
  asking: 'Making the same file again for comparison …',
  same: 'It is byte for byte the file that this site makes from that revision.',
  other:
    'It is not byte for byte the file that this site makes from that revision: it was changed, saved again by another program, or drawn by an older version of this site.',
  elsewhere: 'It was made at another address of the site, so its bytes cannot be compared here.',
  failed: 'The same file could not be made again just now, so the bytes were not compared.',
} as const

/** Requests the file again from the address in it and compares the bytes. */
async function compareBytes(proof: FoundProof, bytes: Uint8Array): Promise<keyof typeof CONTENT> {
  const path = pathOf(proof.file, FILE_PATH)
  if (path === null) return 'failed'
  if (new URL(proof.file).origin !== window.location.origin) return 'elsewhere'
  const response = await fetch(path).catch(() => null)
  if (!response?.ok) return 'failed'
  return equal(new Uint8Array(await response.arrayBuffer()), bytes) ? 'same' : 'other'
}

/** The proof in a file, and whether its digest and its bytes match what this site publishes. */
export function Verification({ file, revisions }: { file: File; revisions: readonly Revision[] }) {
  const [found, setFound] = useState<Findings | null>(null)
  const [content, setContent] = useState<keyof typeof CONTENT>('asking')

  useEffect(() => {
    let cancelled = false
    const verify = async () => {
      // Larger files are rejected without reading them.
      const bytes = file.size > MAX_BYTES ? null : new Uint8Array(await file.arrayBuffer())
      const read = bytes && readProof(bytes)
      if (cancelled) return
      if (!bytes || !read || 'fault' in read) {
        const fault =
          read && 'fault' in read ? read.fault : 'It is larger than any file that the ledger makes.'
        return setFound({ step: 'fault', fault })
      }
      setFound({ step: 'read', kind: read.kind, proof: read.proof, bytes })
      const outcome = await compareBytes(read.proof, bytes)
      if (!cancelled) setContent(outcome)
    }
    verify().catch(() => setFound({ step: 'fault', fault: 'The browser could not read it.' }))
    return () => {
      cancelled = true
    }
  }, [file])

  if (found === null) return <p>Reading {file.name} …</p>
  if (found.step === 'fault')
    return (
      <p>
        <strong className="wrap-anywhere">{file.name}</strong> cannot be traced. {found.fault}
      </p>
    )
  const { kind, proof } = found
  const page = pathOf(proof.address, VIEW_PATH)
  const picture = page !== null && PICTURE_PATH.test(page) ? page.replace(/^([^?]*)/, '$1.svg') : null
  const matches = revisions.some(({ number, digest }) => number === proof.revision && digest === proof.digest)
  return (
    <div className="grid gap-2">
      <p>
        <strong className="wrap-anywhere">{file.name}</strong> is {kind === 'SVG' ? 'an' : 'a'} {kind} file of
        the ledger.
      </p>
      <ul className="list-disc pl-5">
        <li>{digestWords(proof, revisions)}</li>
        <li>{CONTENT[content]}</li>
        <li>
          SHA-256 in it: <code className="wrap-anywhere">{proof.digest}</code>
        </li>
        <li>
          {page === null ? (
            'The address in it does not lead to a view of this site.'
          ) : (
            <>
              It shows <a href={page}>this view</a>, pinned to its revision.
            </>
          )}
        </li>
      </ul>
      {matches && picture && (
        // biome-ignore lint/performance/noImgElement: made by this site at its own size, there is nothing to optimise
        <img className="mt-4 max-w-full" src={picture} alt="The view that the file claims to show" />
      )}
    </div>
  )
}
