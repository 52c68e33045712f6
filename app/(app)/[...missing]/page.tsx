import { notFound } from 'next/navigation'

/** Catches unknown addresses here, because Next's own 404 page would lack this group's texts. */
export default function MissingPage() {
  notFound()
}
