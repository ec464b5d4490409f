import { page } from '#platform/http/page.ts'
import { messages as ui } from '#platform/ui/messages.ts'
import { ModesPage } from '#platform/ui/modes-page.tsx'

/** The version for people with low vision: letter size, colours, spacing. */
export const modesPage = page({
  path: '/modes',
  roles: 'public',
  render: async ({ lang, query }) => ({
    title: ui.for(lang)('shell.low-vision'),
    body: <ModesPage returnTo={query['to']} />,
  }),
})
