import { defineConfig } from 'prisma/config'

/** Only `prisma generate` reads this. Migrations are made and applied by scripts/ (decision 0003). */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
