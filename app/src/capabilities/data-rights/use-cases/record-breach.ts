import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, idField, lineField, textField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { BREACH_KINDS, instantAt, noticeDays, wrongDays } from '../domain/breach.ts'
import { ACTS } from '../domain/citations.ts'
import { findBreach } from '../read/breaches.ts'
import { insertBreach } from '../store/breaches.ts'
import { breachShape, shownBreach } from './shapes.ts'

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
const timeField = z.string().regex(TIME)

/** Finds in one step whom a breach touched and writes it down, as a drill or as real, with the last days for the notices. */
export const recordBreach = command({
  name: 'data-rights.record-breach',
  title: {
    kk: 'Қауіпсіздік бұзылуын жазу',
    ru: 'Записать нарушение безопасности',
    en: 'Record a breach of security',
  },
  basis: [ACTS.duty],
  input: z.object({
    kind: z.enum(BREACH_KINDS),
    whatHappened: textField,
    measures: textField,
    noticedOn: dateField,
    fromDay: dateField,
    fromTime: timeField.default('00:00'),
    toDay: dateField,
    toTime: timeField.default('24:00'),
    accountId: idField.optional(),
    organisationId: idField.optional(),
    useCase: lineField.optional(),
  }),
  output: breachShape,
  run: async (act, given) => {
    const from = instantAt(given.fromDay, given.fromTime)
    const to = instantAt(given.toDay, given.toTime)
    const { kind, whatHappened, measures, noticedOn, accountId, organisationId, useCase } = given
    const wrong = wrongDays({ from, to, noticedOn }, act.today)
    if (wrong !== undefined) return refuse('data-rights.check-days', { status: 'invalid', fields: [wrong] })

    const id = act.newId()
    const number = `${act.today}-${id.slice(-4).toUpperCase()}`
    const about = { id, number, kind, whatHappened, measures, noticedOn, from, to }
    const found = await act.asSystem(async () => {
      const scope = { accountId, organisationId, useCase }
      await insertBreach(act, { ...about, ...scope, ...noticeDays(noticedOn) })
      return findBreach(act.db, id)
    })
    if (found === undefined) throw new Error('a breach was written and is not there')
    return ok(shownBreach(found))
  },
})
