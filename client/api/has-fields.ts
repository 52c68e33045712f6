type Kinds = Readonly<Record<string, 'string' | 'number'>>

type Fields<K extends Kinds> = {
  [name in keyof K]: K[name] extends 'string' ? string : number
} & Record<string, unknown>

/** Whether a value from storage is an object with these fields; Zod would be half the first load. */
export function hasFields<const K extends Kinds>(value: unknown, kinds: K): value is Fields<K> {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(kinds).every(([name, kind]) => typeof fields.get(name) === kind)
}
