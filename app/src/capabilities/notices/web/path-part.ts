import type { PathPart } from '#platform/path/contract.ts'
import { listNotices } from '../read/notices.ts'
import type { NoticeWords } from '../use-cases/send-notice.ts'
import { messages } from './messages.ts'
import { paths } from './notices.paths.ts'

/** The newest notice that the reader has not read, and how many more there are. */
export function pathPart(words: NoticeWords): PathPart {
  return {
    notices: async (db, { personId, actor, lang }) => {
      if (actor.personId === undefined) return []
      const unread = (await listNotices(db, personId, actor.personId)).filter(({ isRead }) => !isRead)
      const [newest] = unread
      if (newest === undefined) return []
      const t = messages.for(lang)
      return [
        {
          key: 'notices',
          title: words.of(newest, 'title', lang),
          text: words.of(newest, 'text', lang),
          href: paths.ofPerson(personId),
          action: t('home.all', { n: unread.length }),
        },
      ]
    },
  }
}
