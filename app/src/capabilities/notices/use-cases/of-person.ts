import { type Lang, ok } from '@tirek/kernel'
import { describeCitation } from '@tirek/law'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listNotices, listReached } from '../read/notices.ts'
import type { NoticeWords } from './send-notice.ts'

const shown = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  href: z.string(),
  toldOn: z.string(),
  isRead: z.boolean(),
  /** The ways by which this reader was reached besides. */
  reachedBy: z.array(z.string()),
  cite: z.array(z.string()),
})

const output = z.object({
  person: z.object({ id: z.uuid(), fullName: z.string() }),
  unread: z.number(),
  notices: z.array(shown),
})

/** What a reader was told of one person, as shown. */
export type ToldNotices = z.output<typeof output>

function wordsIn(words: NoticeWords, lang: Lang) {
  return (one: Parameters<NoticeWords['of']>[0]) => ({
    title: words.of(one, 'title', lang),
    text: words.of(one, 'text', lang),
  })
}

/** Everything that the family was told of a person, the newest first, in the language of the reader. */
export function noticesOfPerson(words: NoticeWords) {
  return query({
    name: 'notices.of-person',
    title: { kk: 'Отбасыға хабарламалар', ru: 'Уведомления семье', en: 'Notices to the family' },
    basis: [ACTS.informed],
    input: z.object({ personId: idField }),
    output,
    reads: ({ personId }) => [personId],
    run: async ({ db, actor, lang }, { personId }) => {
      const person = await findPerson(db, personId)
      const readerId = actor.personId
      if (person === undefined || readerId === undefined) return notFound('person')
      const reached = await listReached(db, personId, readerId)
      const worded = wordsIn(words, lang)
      const notices = (await listNotices(db, personId, readerId)).map((one) => ({
        id: one.id,
        kind: one.kind,
        ...worded(one),
        href: one.href,
        toldOn: one.toldOn,
        isRead: one.isRead,
        reachedBy: [...(reached.get(one.id) ?? [])],
        cite: one.cite.map((of) => describeCitation(of, lang)),
      }))
      const unread = notices.filter(({ isRead }) => !isRead).length
      return ok({ person: { id: personId, fullName: fullName(person) }, unread, notices })
    },
  })
}
