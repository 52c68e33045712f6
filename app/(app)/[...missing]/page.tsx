import { notFound } from 'next/navigation'

/** Addresses of no page: a 404 at the root itself would be without the texts of this group. */
export default function MissingPage() {
  notFound()
}
