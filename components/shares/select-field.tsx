'use client'

interface SelectFieldProps<Value extends string> {
  label: string
  value: Value
  options: { value: Value; text: string }[]
  onChange: (value: Value) => void
}

/** A choice among a few, under its name. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange } = props
  const choose = (wanted: string) => {
    const option = options.find((candidate) => candidate.value === wanted)
    if (option) onChange(option.value)
  }
  return (
    <label className="block">
      <span className="font-medium text-sm">{label}</span>
      <select
        value={value}
        onChange={(event) => choose(event.target.value)}
        className="mt-1 block min-h-11 w-full truncate rounded-xl border border-line bg-raised px-3"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}
