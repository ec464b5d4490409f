import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { setHolder } from '#platform/access/holder.ts'
import { idField, iinField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { regionOfAccount } from '../store/posts.ts'

/** Says whose an account of staff is, so that the owner can sign in by electronic signature. Only a hash is kept. */
export const recordAccountHolder = command({
  name: 'access.record-account-holder',
  title: {
    kk: 'Тіркелгінің иесін жазу',
    ru: 'Записать владельца учётной записи',
    en: 'Record the owner of an account',
  },
  basis: [cite('order-263', 'p-7')],
  input: z.object({ accountId: idField, iin: iinField }),
  output: z.object({ accountId: z.uuid() }),
  run: async (act, { accountId, iin }) => {
    const region = await regionOfAccount(act, accountId)
    if (region === undefined) return notFound('account')
    await setHolder(act, accountId, iin)
    await act.record({ name: 'access.holder-recorded', region, subject: { kind: 'account', id: accountId } })
    return ok({ accountId })
  },
})
