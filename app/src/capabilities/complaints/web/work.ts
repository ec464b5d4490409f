import type { PathPart } from '#platform/path/contract.ts'
import { countDesk } from '../read/complaints.ts'
import { countSignals } from '../read/signals.ts'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

/** What officers find on their home: complaints to answer, and signals to look into. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, today }) => {
    const t = messages.for(lang)
    const items = []
    if (rolesOf('complaints.desk').includes(actor.role)) {
      const { open: count, late, nextDue } = await countDesk(db, today)
      items.push({ key: 'complaints.desk', title: t('work.desk'), count, late, nextDue, href: paths.desk() })
    }
    if (rolesOf('complaints.signals').includes(actor.role)) {
      const { open, late } = await countSignals(db, today)
      items.push({
        key: 'complaints.signals',
        title: t('work.signals'),
        count: open,
        late,
        href: `${paths.signals()}?show=open`,
      })
    }
    return items
  },
}
