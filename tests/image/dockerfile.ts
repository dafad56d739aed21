import { readFileSync } from 'node:fs'
import {
  type Copy,
  DockerfileParser,
  type From,
  type Instruction,
  type PropertyInstruction,
} from 'dockerfile-ast'

/** An instruction as far as the steps of this project's Dockerfile need it. */
export type Step =
  | {
      readonly keyword: 'COPY'
      readonly from: string | null
      readonly sources: readonly string[]
      readonly target: string
    }
  | { readonly keyword: 'WORKDIR' | 'RUN' | 'USER' | 'EXPOSE' | 'ARG'; readonly text: string }
  | { readonly keyword: 'ENV'; readonly variables: Readonly<Record<string, string>> }
  | { readonly keyword: 'CMD'; readonly words: readonly string[] }
  | { readonly keyword: 'HEALTHCHECK'; readonly words: readonly string[] }

export interface Stage {
  readonly name: string
  readonly image: string
  readonly steps: readonly Step[]
}

export const DOCKERFILE = readFileSync('Dockerfile', 'utf8')

function stepOf(instruction: Instruction): Step {
  const keyword = instruction.getKeyword()
  const text = instruction.getArgumentsContent() ?? ''
  switch (keyword) {
    case 'COPY': {
      const copy = instruction as Copy
      const words = copy.getArguments().map((argument) => argument.getValue())
      const from = copy.getFlags().find((flag) => flag.getName() === 'from')
      return {
        keyword,
        from: from?.getValue() ?? null,
        sources: words.slice(0, -1),
        target: words.at(-1) ?? '',
      }
    }
    case 'WORKDIR':
    case 'RUN':
    case 'USER':
    case 'EXPOSE':
    case 'ARG':
      return { keyword, text }
    case 'ENV': {
      const properties = (instruction as PropertyInstruction).getProperties()
      return {
        keyword,
        variables: Object.fromEntries(properties.map((one) => [one.getName(), one.getValue() ?? ''])),
      }
    }
    case 'CMD':
    case 'HEALTHCHECK':
      return { keyword, words: JSON.parse(text.slice(text.indexOf('['))) }
    default:
      throw new Error(`No step is known for ${keyword}.`)
  }
}

/** The stages of the project's Dockerfile, in their order. */
export function stages(): readonly Stage[] {
  const found: { name: string; image: string; steps: Step[] }[] = []
  for (const instruction of DockerfileParser.parse(DOCKERFILE).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From
      found.push({ name: from.getBuildStage() ?? '', image: from.getImage() ?? '', steps: [] })
      continue
    }
    // Before the first stage stands what they all take.
    found.at(-1)?.steps.push(stepOf(instruction))
  }
  return found
}

export function stage(name: string): Stage {
  const found = stages().find((one) => one.name === name)
  if (found === undefined) throw new Error(`The Dockerfile has no stage ${name}.`)
  return found
}
