import { isAfter, isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, findRepresentation } from '#capabilities/registry/index.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { INFORMATION_MEANS, PACK_LANGUAGES, PACK_VERSION } from '../domain/information.ts'
import { findRisk } from '../read/risks.ts'
import { insertDelivery } from '../store/information.ts'

/** Records that the family was given the information pack: who, when, in which language, how (REP-II-7). */
export const recordInformation = command({
  name: 'screening.record-information',
  title: {
    kk: 'Ақпараттық жинақтың берілгенін жазу',
    ru: 'Записать вручение информационного пакета',
    en: 'Record the information pack',
  },
  basis: [ACTS.information, ACTS.consent],
  input: z.object({
    childId: idField,
    representativeId: idField.optional(),
    deliveredOn: dateField.optional(),
    language: z.enum(PACK_LANGUAGES),
    means: z.enum(INFORMATION_MEANS),
  }),
  output: z.object({ deliveryId: z.uuid(), packVersion: z.string() }),
  run: async (act, { childId, representativeId, language, means, deliveredOn: given }) => {
    const risk = await findRisk(act.db, childId)
    if (risk === undefined) {
      if ((await findPerson(act.db, childId)) === undefined) return notFound('person')
      return refuse('screening.no-open-risk', { status: 'state', cite: [ACTS.riskGroup] })
    }

    const deliveredOn = given ?? act.today
    const wrongDay = (code: string) =>
      refuse('screening.delivery-day', { status: 'invalid', fields: [{ path: 'deliveredOn', code }] })
    if (isAfter(deliveredOn, act.today)) return wrongDay('future-date')
    if (isBefore(deliveredOn, risk.birthDate)) return wrongDay('before-birth')
    if (
      representativeId !== undefined &&
      (await findRepresentation(act.db, childId, representativeId, deliveredOn)) === undefined
    )
      return refuse('screening.not-representative', {
        status: 'invalid',
        cite: [ACTS.consent],
        fields: [{ path: 'representativeId', code: 'not-representative' }],
      })

    const deliveryId = act.newId()
    const { region } = risk
    await insertDelivery(act, {
      id: deliveryId,
      region,
      personId: childId,
      packVersion: PACK_VERSION,
      representativeId,
      deliveredOn,
      language,
      means,
    })
    await act.record({
      name: 'screening.information-given',
      region,
      personId: childId,
      subject: { kind: 'information', id: deliveryId },
      data: { packVersion: PACK_VERSION, deliveredOn, language, means },
      cite: [ACTS.procedure],
    })
    return ok({ deliveryId, packVersion: PACK_VERSION })
  },
})
