import 'server-only'
import { PALETTE } from '@/lib/forms/theme/palette'
import { LimitError } from '@/lib/http/limit-error'
import { painter } from '../pixels/painter'
import { proofOf } from '../proof/proof'
import { xmpPacket } from '../proof/proof-markup'
import { pixelProblem } from '../request/pixel-problem'
import { pathTexts } from '../svg/path-texts'
import { picture } from '../svg/picture'
import type { Writer } from '../writer'
import { withFacts } from './png-chunks'

/** A picture of the outlined SVG. Throws `LimitError` on too many pixels. */
export const png: Writer = async (input) => {
  const ratio = input.view.dpr ?? 1
  const drawn = picture(input, pathTexts)
  const problem = pixelProblem(drawn, ratio)
  if (problem !== null) throw new LimitError(problem)
  const { paper } = PALETTE[input.view.theme === 'dark' ? 'dark' : 'light']
  const file = await painter.draw({ svg: drawn.svg, ratio, paper })
  return withFacts(Buffer.from(file.buffer, file.byteOffset, file.byteLength), {
    density: 96 * ratio,
    xmp: xmpPacket(proofOf(input)),
  })
}
