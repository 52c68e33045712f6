import AppLayout from './(app)/layout.tsx'
import NotFoundPage from './(app)/not-found.tsx'

/**
 * Addresses of no page. A page that only says so by `notFound()` is sent empty, to be filled by its
 * scripts; this one is readable without them. Here it is outside the group whose texts it needs.
 */
export default function UnknownAddressPage() {
  return (
    <AppLayout>
      <NotFoundPage />
    </AppLayout>
  )
}
