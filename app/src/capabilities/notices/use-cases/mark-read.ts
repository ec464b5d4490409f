import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listNotices } from '../read/notices.ts'
import { markRead } from '../store/notices.ts'

/** The reader has read what was told of a person; for other representatives it stays unread. */
export const markNoticesRead = command({
  name: 'notices.mark-read',
  title: {
    kk: 'Хабарламаларды оқылды деу',
    ru: 'Отметить уведомления прочитанными',
    en: 'Mark notices read',
  },
  basis: [ACTS.informed],
  input: z.object({ personId: idField }),
  output: z.object({ read: z.number() }),
  run: async (act, { personId }) => {
    const readerId = act.actor.personId
    if (readerId === undefined || (await findPerson(act.db, personId)) === undefined)
      return notFound('person')
    const unread = (await listNotices(act.db, personId, readerId)).filter(({ isRead }) => !isRead)
    const ids = unread.map(({ id }) => id)
    await markRead(act, readerId, ids)
    return ok({ read: ids.length })
  },
})
