/** Whoever has the link may read; no search engine, and no site that a reader goes on to, shall get it. */
const unlisted = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
]

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Pictures come from our own routes in the size they are shown; without the optimiser its endpoint
  // and its advisories are gone.
  images: { unoptimized: true },
  // `npm test` checks the types; whoever only starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        // Browsers heed it on https only.
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
    },
    { source: '/share/:path*', headers: unlisted },
    { source: '/api/shares/:path*', headers: unlisted },
  ],
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
    'undici',
  ],
}
