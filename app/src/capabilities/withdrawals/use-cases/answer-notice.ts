import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findConsent } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { ANSWERABLE, type Notice, stateOf } from '../domain/notice.ts'
import { findNotice } from '../read/notices.ts'
import { setAnswer } from '../store/notices.ts'
import { ANSWER } from './tell-recipient.ts'

/** What the recipient may say: nothing is left in use; or something stays because a law says so. */
export const ANSWERS = ['nothing-kept', 'kept-by-law'] as const

const fields = z.object({
  noticeId: idField,
  answer: z.enum(ANSWERS),
  /** What stays and by which law; with `kept-by-law` only. */
  keptWhat: textField.optional(),
  keptBasis: lineField.optional(),
})

const isKept = (given: { readonly answer: string }) => given.answer === 'kept-by-law'

const input = fields
  .refine((given) => !isKept(given) || given.keptWhat !== undefined, {
    path: ['keptWhat'],
    params: { code: 'required' },
  })
  .refine((given) => !isKept(given) || given.keptBasis !== undefined, {
    path: ['keptBasis'],
    params: { code: 'required' },
  })

function keptOf({ answer, keptWhat, keptBasis }: z.output<typeof input>) {
  if (answer !== 'kept-by-law' || keptWhat === undefined || keptBasis === undefined) return undefined
  return { what: keptWhat, basis: keptBasis }
}

async function ownNotice(act: Act, id: string): Promise<Result<Notice, Refusal>> {
  const { organisationId } = act.actor
  const notice = organisationId === undefined ? undefined : await findNotice(act.db, id, organisationId)
  if (notice === undefined) return notFound('notice')
  if (ANSWERABLE.includes(stateOf(notice, act.today))) return ok(notice)
  return refuse('withdrawals.answered', { status: 'state', cite: [ACTS.answer] })
}

/** The family reads the answer in the history of the child, whose file is closed to the one who answers. */
async function tellFamily(act: Act, notice: Notice, isSomethingKept: boolean): Promise<void> {
  await act.asSystem(async () => {
    await act.deadlines.meet(ANSWER, notice.id)
    const consent = await findConsent(act.db, notice.consentId)
    if (consent === undefined) return
    await act.record({
      name: isSomethingKept ? 'withdrawals.kept-by-law' : 'withdrawals.stopped',
      region: notice.region,
      personId: consent.personId,
      subject: { kind: 'consent', id: notice.consentId },
      data: { recipientId: notice.organisationId },
      cite: [ACTS.duty, ACTS.answer],
    })
  })
}

/** The recipient confirms that it no longer uses what it received under a consent that has ended (LAW-10-7). */
export const answerNotice = command({
  name: 'withdrawals.answer',
  title: {
    kk: 'Деректі қолдану тоқтағанын растау',
    ru: 'Подтвердить, что данные больше не используются',
    en: 'Confirm that the data are no longer used',
  },
  basis: [ACTS.withdrawal, ACTS.duty, ACTS.answer],
  input,
  output: z.object({ noticeId: z.uuid() }),
  run: async (act, given) => {
    const notice = await ownNotice(act, given.noticeId)
    if (!notice.ok) return notice
    const kept = keptOf(given)
    if (!(await setAnswer(act, given.noticeId, kept)))
      return refuse('withdrawals.answered', { status: 'state', cite: [ACTS.answer] })
    await tellFamily(act, notice.value, kept !== undefined)
    return ok({ noticeId: given.noticeId })
  },
})
