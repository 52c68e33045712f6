/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Pictures come from our own routes in the size they are shown; without the optimiser its endpoint
  // and its advisories are gone.
  images: { unoptimized: true },
  // `npm test` checks the types; whoever only starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // These find WebAssembly, native code or worker files beside themselves, which a bundle would move.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/driver-adapter-utils',
    '@tus/file-store',
    '@tus/server',
    'pg',
    'pglite-prisma-adapter',
    'pino',
    'sharp',
    'undici',
  ],
}
