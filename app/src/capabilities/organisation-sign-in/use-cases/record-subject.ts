import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { providerOf } from '../store/providers.ts'
import { organisationOfAccount, setSubject } from '../store/subjects.ts'

/** Says whom the organisation's provider means: without this line nobody comes in through it. Only a hash is kept. */
export const recordSubject = command({
  name: 'organisation-sign-in.record-subject',
  title: {
    kk: 'Тіркелгі иесінің ұйымдағы белгісін жазу',
    ru: 'Записать, кто владелец учётной записи у своей организации',
    en: 'Record the subject of an account at its organisation',
  },
  basis: [cite('order-263', 'p-7')],
  input: z.object({ accountId: idField, subject: lineField }),
  output: z.object({ accountId: z.uuid() }),
  run: async (act, { accountId, subject }) => {
    const post = await organisationOfAccount(act, accountId)
    if (post === undefined) return notFound('account')
    const provider = await providerOf(act.db, post.organisationId)
    if (provider === undefined) return refuse('organisation-sign-in.no-provider', { status: 'state' })
    await setSubject(act, provider, accountId, subject)
    await act.record({
      name: 'organisation-sign-in.subject-recorded',
      region: post.region,
      subject: { kind: 'account', id: accountId },
    })
    return ok({ accountId })
  },
})
