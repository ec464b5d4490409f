import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { NOTICE_STATES, type Notice, stateOf } from '../domain/notice.ts'
import { nameOfOrganisation } from '../read/organisations.ts'

/** A notice as its recipient sees it. */
export const noticeShape = z.object({
  id: z.uuid(),
  purpose: z.string(),
  scope: z.array(z.string()),
  receiptNumber: z.string(),
  givenOn: z.string(),
  papers: z.array(
    z.object({ sentOn: z.string(), sender: z.string().nullable(), number: z.string().nullable() }),
  ),
  toldOn: z.string(),
  dueOn: z.string(),
  state: z.enum(NOTICE_STATES),
  answeredOn: z.string().nullable(),
  keptWhat: z.string().nullable(),
  keptBasis: z.string().nullable(),
})

/** A notice as shown. */
export type ShownNotice = z.output<typeof noticeShape>

/** A notice without what leads to the child. */
export async function shownNotice(act: Act, notice: Notice): Promise<ShownNotice> {
  const { id, purpose, scope, receiptNumber, givenOn, toldOn, dueOn, answer } = notice
  const papers = []
  for (const { sentOn, senderId, number } of notice.papers) {
    const sender = senderId === undefined ? undefined : await nameOfOrganisation(act, senderId)
    papers.push({ sentOn, sender: sender ?? null, number: number ?? null })
  }
  return {
    ...{ id, purpose, scope: [...scope], receiptNumber, givenOn, papers, toldOn, dueOn },
    state: stateOf(notice, act.today),
    answeredOn: answer?.on ?? null,
    keptWhat: answer?.kept?.what ?? null,
    keptBasis: answer?.kept?.basis ?? null,
  }
}
