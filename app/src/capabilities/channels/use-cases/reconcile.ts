import { addDays, ok } from '@tirek/kernel'
import { z } from 'zod'
import { CHANNELS, FAULT_KINDS } from '#platform/gateways/ports.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DIFFERENCES, differencesOf } from '../domain/report.ts'
import { listDays, listOdd } from '../read/messages.ts'

/** How many days are shown unless asked otherwise, and at most. */
const DAYS_SHOWN = 7
const MOST_DAYS = 92
const MOST_ODD = 500

const count = z.int()

const dayLine = z.object({
  day: z.string(),
  channel: z.enum(CHANNELS),
  sent: count,
  tries: count,
  answered: count,
  unanswered: count,
  twice: count,
  unasked: count,
  notTaken: count,
})
const oddLine = z.object({
  day: z.string(),
  channel: z.enum(CHANNELS),
  /** The start of the SHA-256 of the message id: whoever has the list of the other side finds the message by it. */
  mark: z.string(),
  differences: z.array(z.enum(DIFFERENCES)),
  tries: count,
  lastFault: z.enum([...FAULT_KINDS, 'surplus']).nullable(),
  lastAt: z.iso.datetime(),
})

/** One day of one channel, and one message that does not agree, as shown. */
export type ShownDay = z.output<typeof dayLine>
export type ShownOdd = z.output<typeof oddLine>

/** What was sent, answered, not answered and answered twice, by day and channel, and every message that does not agree. */
export const reconcile = query({
  name: 'channels.reconciliation',
  title: { kk: 'Хабар алмасуды салыстыру', ru: 'Сверка обмена', en: 'Reconciliation of the exchange' },
  basis: [ACTS.answer],
  input: z.object({ days: z.int().min(1).max(MOST_DAYS).default(DAYS_SHOWN) }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    days: z.array(dayLine),
    odd: z.array(oddLine),
    /** There are more that do not agree than are shown. */
    isCut: z.boolean(),
  }),
  run: async (act, { days }) => {
    const to = act.today
    const from = addDays(to, 1 - days)
    const odd = await listOdd(act.db, { from, to }, MOST_ODD + 1)
    return ok({
      from,
      to,
      days: z.array(dayLine).parse(await listDays(act.db, { from, to })),
      odd: odd
        .slice(0, MOST_ODD)
        .map((one) =>
          oddLine.parse({ ...one, lastAt: one.lastAt.toISOString(), differences: differencesOf(one) }),
        ),
      isCut: odd.length > MOST_ODD,
    })
  },
})
