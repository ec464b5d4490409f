import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listLate } from '../read/notices.ts'
import { nameOfOrganisation } from '../read/organisations.ts'
import { noticeShape } from './shapes.ts'

const output = z.object({
  late: z.array(
    noticeShape
      .pick({ id: true, purpose: true, receiptNumber: true, toldOn: true, dueOn: true })
      .extend({ organisation: z.string() }),
  ),
})

/** Recipients that are late, as shown. */
export type LateRecipients = z.output<typeof output>

/** Recipients that have not answered in time: for the data-protection officer, who sees no child. */
export const listLateRecipients = query({
  name: 'withdrawals.late',
  title: {
    kk: 'Мерзімінде жауап бермеген ұйымдар',
    ru: 'Организации, не ответившие в срок',
    en: 'Organisations that did not answer in time',
  },
  basis: [ACTS.duty, ACTS.answer],
  input: z.object({}),
  output,
  run: async (act) => {
    const late = await act.asSystem(() => listLate(act.db, act.today))
    const shown = await Promise.all(
      late.map(async (notice) => {
        const { id, purpose, receiptNumber, toldOn, dueOn } = notice
        const organisation = (await nameOfOrganisation(act, notice.organisationId)) ?? '–'
        return { id, purpose, receiptNumber, toldOn, dueOn, organisation }
      }),
    )
    return ok({ late: shown })
  },
})
