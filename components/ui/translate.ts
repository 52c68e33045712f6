/** Looks a text up in one namespace of `messages`, and fills its values in. */
export type Translate = (key: string, values?: Record<string, string | number>) => string
