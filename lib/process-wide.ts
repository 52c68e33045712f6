/**
 * What this process has once. Next builds routes, pages and instrumentation as separate module
 * graphs, each with module variables of its own; all of them find the same thing here.
 * @param name unique in this product.
 * @param make called for the first who asks.
 */
export function processWide<T>(name: string, make: () => T): T {
  const slot = Symbol.for(`qvq.${name}`)
  const known: T | undefined = Reflect.get(globalThis, slot)
  if (known !== undefined) return known
  const made = make()
  Reflect.set(globalThis, slot, made)
  return made
}
