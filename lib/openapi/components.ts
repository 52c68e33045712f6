import { z } from 'zod'
import { uuid } from '#lib/schema.ts'

/** The schemas that have a name in the document, so that it says each of them once. */
export const components = z.registry<{ id: string }>()
components.add(uuid, { id: 'Id' })

/** Gives a schema its name in the document. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  components.add(schema, { id })
  return schema
}

/** A type written out, so that an interface and what Zod infers can be compared. */
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T

type Same<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false

/**
 * Names the schema of a view. It does not compile unless the schema's type and the view's are the
 * same, optional fields included: neither can change alone.
 */
export function view<View>() {
  return <S extends z.ZodType>(
    id: string,
    schema: S & (Same<z.infer<S>, View> extends true ? unknown : 'is not the type of the view'),
  ): S => named<S>(id, schema)
}
