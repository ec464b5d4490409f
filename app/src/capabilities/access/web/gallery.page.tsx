import { page } from '#platform/http/page.ts'
import { Gallery } from '#platform/ui/gallery.tsx'

/** All parts of the interface on one page: for those who build and those who check accessibility. */
export const galleryPage = page({
  path: '/gallery',
  roles: 'public',
  render: async () => ({ title: 'Gallery', body: <Gallery /> }),
})
