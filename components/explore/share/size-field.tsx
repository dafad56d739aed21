import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { FileChoice } from '@/lib/exports/request/file-choice'
import { SIZE_PRESETS, type SizePreset } from '@/lib/exports/request/size-presets'
import { SIZE_GROUPS, SIZE_WORDS } from '@/words/files'

const PRESETS = Object.keys(SIZE_PRESETS) as SizePreset[]
const SITE = { w: '', h: '', dpr: '1' } as const

/** How sharp a picture is does not change what its size is for. */
const fits = (choice: FileChoice, { w, h }: { w: string; h: string }) => choice.w === w && choice.h === h

/** A size for what a picture is for; it fills the fields for width, height and sharpness, which can still be changed. */
export function SizeField({
  choice,
  onChoose,
}: {
  readonly choice: FileChoice
  readonly onChoose: (size: Pick<FileChoice, 'w' | 'h' | 'dpr'>) => void
}) {
  const chosen = PRESETS.find((preset) => fits(choice, SIZE_PRESETS[preset]))
  const value = chosen ?? (fits(choice, SITE) ? 'site' : 'own')
  const choose = (name: string) => {
    if (name === 'own') return
    const { w, h, dpr } = name === 'site' ? SITE : SIZE_PRESETS[name as SizePreset]
    onChoose({ w, h, dpr })
  }
  return (
    <Field label="Size for">
      <Select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="site">Any use, 1200 wide</option>
        {Object.entries(SIZE_GROUPS).map(([group, words]) => (
          <optgroup key={group} label={words}>
            {PRESETS.filter((preset) => SIZE_PRESETS[preset].group === group).map((preset) => (
              <option key={preset} value={preset}>
                {SIZE_WORDS[preset]}
              </option>
            ))}
          </optgroup>
        ))}
        <option value="own" disabled>
          Your own size
        </option>
      </Select>
    </Field>
  )
}
