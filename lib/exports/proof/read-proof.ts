import { partOfZip, TooLarge } from './part-of-zip'
import { PROOF_FILE, PROOF_NAMESPACE } from './proof-terms'

/** The proof in an exported file. It is not trusted: whoever changes a file can change this as well. */
export interface FoundProof {
  /** The pinned address of the view. */
  readonly address: string
  /** The address that makes the same file again. */
  readonly file: string
  readonly revision: number
  /** 64 hexadecimal digits. */
  readonly digest: string
}

export type FileKind = 'SVG' | 'PNG' | 'PDF' | 'JSON' | 'ZIP'

export type ReadProof =
  | { readonly kind: FileKind; readonly proof: FoundProof }
  /** Why no proof could be read, as a sentence. */
  | { readonly kind: FileKind | null; readonly fault: string }

/** Larger than any export; a larger file is not read at all. */
export const MAX_BYTES = 50 * 1024 * 1024
/** The limit for JSON, which is read whole; the largest export has 1 MB. */
const MAX_JSON = 8 * 1024 * 1024
/** Larger than any proof, in any format. */
const MAX_PROOF = 1024 * 1024
/** More chunks than any exported picture has. */
const MAX_CHUNKS = 100_000

/** The end record of a ZIP archive without a comment. */
const ZIP_END = [0x50, 0x4b, 0x05, 0x06]
const ZIP_END_LENGTH = 22
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const starts = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

const NOT_OURS = 'It carries no proof of the ledger: it was not made here, or the proof was removed from it.'
const DAMAGED = 'The file is damaged or cut off.'
const TOO_LARGE = 'It is larger than any file that the ledger makes.'
const TOO_MUCH = 'The proof in it unpacks to more than any proof of the ledger holds.'

class Unreadable extends Error {}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (sign) => ENTITIES[sign] ?? sign)

function proofOf(address: unknown, file: unknown, revision: unknown, digest: unknown): FoundProof {
  if (
    typeof address !== 'string' ||
    typeof file !== 'string' ||
    typeof digest !== 'string' ||
    !Number.isSafeInteger(revision) ||
    !/^[0-9a-f]{64}$/.test(digest) ||
    !URL.canParse(address) ||
    !URL.canParse(file)
  )
    throw new Unreadable('The proof in it is broken: a part is missing or is not what it should be.')
  if ([address, file].some((each) => new URL(each).searchParams.get('rev') !== String(revision)))
    throw new Unreadable(
      `It contradicts itself: it says revision ${revision}, but an address in it asks for another. The proof in it was changed.`,
    )
  return { address, file, revision: revision as number, digest }
}

/** Reads a proof from RDF as text: it is searched, never parsed or shown, so nothing in it can run. */
function fromRdf(text: string): FoundProof {
  if (!text.includes(PROOF_NAMESPACE)) throw new Unreadable(NOT_OURS)
  const term = (name: string) => {
    const value = new RegExp(`<al:${name}>([^<]{1,8000})</al:${name}>`).exec(text)?.[1]
    return value === undefined ? undefined : unescaped(value)
  }
  return proofOf(term('address'), term('file'), Number(term('revision') ?? Number.NaN), term('digest'))
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

const ITXT = 0x69545874
const IEND = 0x49454e44
const XMP_KEYWORD = [...'XML:com.adobe.xmp\0'].map((letter) => letter.charCodeAt(0))

/** The XMP text chunk of a PNG. Pixels are never decompressed, so their stated size does not matter. */
function xmpOfPng(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = PNG_SIGNATURE.length
  let xmp: Uint8Array | null = null
  for (let chunks = 0; at + 12 <= bytes.length; chunks++) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) break
    const type = view.getUint32(at + 4)
    if (type === IEND) return xmp ? new TextDecoder().decode(xmp) : ''
    const content = bytes.subarray(at + 8, end - 4)
    if (xmp === null && type === ITXT && content.length <= MAX_PROOF && starts(content, XMP_KEYWORD)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) break
      xmp = content
    }
    if (chunks === MAX_CHUNKS) throw new Unreadable('It has more parts than any picture of the ledger.')
    at = end
  }
  throw new Unreadable(DAMAGED)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(DAMAGED)
  }
}

function fromJson(text: string): FoundProof {
  const { address, revision } = (parsed(text) ?? {}) as {
    address?: { pinned?: unknown; file?: unknown }
    revision?: { number?: unknown; digest?: unknown }
  }
  if (!address || !revision) throw new Unreadable(NOT_OURS)
  return proofOf(address.pinned, address.file, revision.number, revision.digest)
}

/** An archive has its own proof; the one in its `metadata.json` is of that file alone. */
function fromZip(bytes: Uint8Array): FoundProof {
  // The directory of an archive is at its end: without it, the file was truncated.
  if (!starts(bytes.subarray(-ZIP_END_LENGTH), ZIP_END)) throw new Unreadable(DAMAGED)
  let proof: Uint8Array | null
  try {
    proof = partOfZip(bytes, PROOF_FILE, MAX_PROOF)
  } catch (error) {
    throw new Unreadable(error instanceof TooLarge ? TOO_MUCH : DAMAGED)
  }
  if (!proof) throw new Unreadable(NOT_OURS)
  const { address, file, revision, digest } = (parsed(new TextDecoder().decode(proof)) ?? {}) as Record<
    string,
    unknown
  >
  return proofOf(address, file, revision, digest)
}

function kindOf(bytes: Uint8Array): FileKind | null {
  if (starts(bytes, PNG_SIGNATURE)) return 'PNG'
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 300))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (head.startsWith('%PDF-')) return 'PDF'
  if (head.startsWith('PK')) return 'ZIP'
  if (head.startsWith('{')) return 'JSON'
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<svg[\s>]/.test(head) ? 'SVG' : null
}

const complete = (text: string, end: RegExp) => {
  if (!end.test(text.slice(-64))) throw new Unreadable(DAMAGED)
  return text
}

function read(kind: FileKind, bytes: Uint8Array): FoundProof {
  const text = () => new TextDecoder().decode(bytes)
  switch (kind) {
    case 'SVG':
      return fromRdf(complete(text(), /<\/svg>\s*$/))
    case 'PDF':
      return fromRdf(complete(text(), /%%EOF\s*$/))
    case 'PNG':
      return fromRdf(xmpOfPng(bytes))
    case 'JSON':
      if (bytes.length > MAX_JSON) throw new Unreadable(TOO_LARGE)
      return fromJson(text())
    case 'ZIP':
      return fromZip(bytes)
    default:
      return kind satisfies never
  }
}

/** Reads the proof of a file by its content, not its name. Never throws. */
export function readProof(bytes: Uint8Array): ReadProof {
  const kind = bytes.length > MAX_BYTES ? null : kindOf(bytes)
  if (kind === null)
    return {
      kind,
      fault:
        bytes.length > MAX_BYTES
          ? TOO_LARGE
          : 'It is no SVG, PNG, PDF, JSON or ZIP file. CSV, citations and feeds name their revision in themselves, but carry no proof.',
    }
  try {
    return { kind, proof: read(kind, bytes) }
  } catch (error) {
    if (error instanceof Unreadable) return { kind, fault: error.message }
    throw error
  }
}
