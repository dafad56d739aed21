import { useId } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { FileParameter } from '@/lib/exports/index'
import type { FileChoice } from '@/lib/exports/request/file-choice'
import type { Problem } from '@/lib/http/problem'
import { FILE_FIELDS } from '@/words/files'

interface FieldWords {
  readonly label: string
  readonly hint?: string
  readonly options?: Readonly<Record<string, string>>
}

/** A file parameter without words has no field, and the type check says so. */
const FIELDS: Readonly<Record<FileParameter, FieldWords>> = FILE_FIELDS
const ORDER = Object.keys(FIELDS) as FileParameter[]

interface FileFieldsProps {
  readonly takes: readonly FileParameter[]
  readonly choice: FileChoice
  /** Absent in a form that is submitted without scripts. */
  readonly onChoose?: (parameter: FileParameter, text: string) => void
  readonly problems?: readonly Problem[]
}

function FileField({
  parameter,
  choice,
  onChoose,
  problem,
}: Omit<FileFieldsProps, 'takes' | 'problems'> & {
  readonly parameter: FileParameter
  readonly problem: Problem | undefined
}) {
  const id = useId()
  const { label, hint, options } = FIELDS[parameter]
  const text = choice[parameter]
  const value = onChoose
    ? {
        value: text,
        onChange: (event: { target: { value: string } }) => onChoose(parameter, event.target.value),
      }
    : { defaultValue: text }
  const described = {
    name: parameter,
    'aria-describedby': problem || hint ? id : undefined,
    'aria-invalid': problem ? true : undefined,
    ...value,
  }
  return (
    <div>
      <Field label={label}>
        {options ? (
          <Select {...described}>
            {Object.entries(options).map(([option, words]) => (
              <option key={option} value={option}>
                {words}
              </option>
            ))}
          </Select>
        ) : (
          <Input {...described} className="w-full" inputMode="numeric" autoComplete="off" />
        )}
      </Field>
      <p id={id} className={problem ? 'font-semibold' : 'text-muted'}>
        {problem ? `${problem.value} ${problem.reason}: give ${problem.allowed}.` : hint}
      </p>
    </div>
  )
}

/** A field for each parameter that a file takes; what is wrong with one is told under it, and what was typed stays. */
export function FileFields({ takes, problems = [], ...props }: FileFieldsProps) {
  return ORDER.filter((parameter) => takes.includes(parameter)).map((parameter) => (
    <FileField
      key={parameter}
      {...props}
      parameter={parameter}
      problem={problems.find((each) => each.parameter === parameter)}
    />
  ))
}
