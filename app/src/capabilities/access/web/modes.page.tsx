import { page } from '#platform/http/page.ts'
import { Link } from '#platform/ui/link.tsx'
import { messages as ui } from '#platform/ui/messages.ts'
import { ModesPage } from '#platform/ui/modes-page.tsx'
import { messages } from './messages.ts'

/** The version for people with low vision: letter size, colours, spacing; and what is written in easy words. */
export const modesPage = page({
  path: '/modes',
  roles: 'public',
  render: async ({ lang, query }) => ({
    title: ui.for(lang)('shell.low-vision'),
    body: (
      <>
        <ModesPage returnTo={query['to']} />
        <p>
          <Link href="/easy/consent">{messages.for(lang)('modes.easy-consent')}</Link>
        </p>
      </>
    ),
  }),
})
