import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readSchema } from './read-schema.ts'

type SchemaEngine = Awaited<ReturnType<typeof engine.SchemaEngine.new>>

/** Tables that the engine must ignore: none, but it requires the argument. */
export const noFilter = { externalTables: [], externalEnums: [] }

let instantiated: Promise<void> | undefined

/** The engine reports a panic here before it dies; without it the cause would be lost. */
const panics = { PRISMA_WASM_PANIC_REGISTRY: { set_message: reportPanic } }

function reportPanic(message: string): never {
  throw new Error(`Prisma's migration engine failed: ${message}`)
}

/**
 * Prisma's own migration engine as WebAssembly, from npm: the one inside `prisma migrate` is a
 * binary that is downloaded from elsewhere. Every change it makes goes through `factory`. `project`
 * is the folder that holds `prisma/schema.prisma`, from which the engine learns the dialect.
 */
export async function schemaEngine(
  project: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  instantiated ??= instantiate()
  await instantiated
  const schema = await readSchema(project)
  const log = () => {}
  return engine.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    log,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

async function instantiate(): Promise<void> {
  Object.assign(globalThis, panics)
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...engine },
  })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}
