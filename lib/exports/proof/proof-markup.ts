import { LEDGER_NAME } from '@/lib/about/ledger'
import { escapeXml } from '../escape-xml'
import type { Proof } from './proof'
import { PROOF_NAMESPACE } from './proof-terms'

const NAMESPACES = [
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['cc', 'http://creativecommons.org/ns#'],
  ['al', PROOF_NAMESPACE],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join('')

function properties({ title, address, file, revision, date, digest, licence, sources }: Proof): string {
  return [
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:source>${escapeXml(address)}</dc:source>`,
    `<dc:identifier>revision ${revision}, sha256:${digest}</dc:identifier>`,
    `<dc:date>${date}</dc:date>`,
    `<dc:publisher><cc:Agent><dc:title>${LEDGER_NAME}</dc:title></cc:Agent></dc:publisher>`,
    `<cc:license rdf:resource="${licence}"/>`,
    `<al:address>${escapeXml(address)}</al:address>`,
    `<al:file>${escapeXml(file)}</al:file>`,
    `<al:revision>${revision}</al:revision>`,
    `<al:digest>${digest}</al:digest>`,
    ...sources.map((source) => `<dcterms:references rdf:resource="${escapeXml(source)}"/>`),
  ].join('')
}

/** A proof as the `<metadata>` of an SVG, in the terms that Inkscape and Illustrator show. */
export function svgMetadata(proof: Proof): string {
  return [
    `<metadata><rdf:RDF${NAMESPACES}><cc:Work rdf:about="${escapeXml(proof.address)}">`,
    '<dc:format>image/svg+xml</dc:format>',
    '<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>',
    properties(proof),
    '</cc:Work></rdf:RDF></metadata>',
  ].join('')
}

/** The content of an XMP packet besides title, source and identifier, which each format writes in its own way. */
export function proofDescription({ address, file, revision, digest, licence, sources }: Proof): string {
  return [
    `<rdf:Description rdf:about=""${NAMESPACES}>`,
    `<cc:license rdf:resource="${licence}"/>`,
    `<al:address>${escapeXml(address)}</al:address>`,
    `<al:file>${escapeXml(file)}</al:file>`,
    `<al:revision>${revision}</al:revision>`,
    `<al:digest>${digest}</al:digest>`,
    `<dcterms:references><rdf:Bag>${sources.map((source) => `<rdf:li>${escapeXml(source)}</rdf:li>`).join('')}</rdf:Bag></dcterms:references>`,
    '</rdf:Description>',
  ].join('')
}

/** A proof as an XMP packet. */
export function xmpPacket(proof: Proof): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF${NAMESPACES}>`,
    '<rdf:Description rdf:about="">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(proof.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:source>${escapeXml(proof.address)}</dc:source>`,
    `<dc:identifier>revision ${proof.revision}, sha256:${proof.digest}</dc:identifier>`,
    '</rdf:Description>',
    proofDescription(proof),
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('')
}
