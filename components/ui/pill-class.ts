/** How quiet links and buttons of forms look. */
export const PILL =
  'inline-flex min-h-11 items-center gap-2 rounded-full border border-line px-5 transition-colors hover:border-accent/60 disabled:opacity-50 aria-busy:opacity-50'
