import { isAfter, isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { CONSENT_PURPOSES, OBJECTION_BASIS } from '../domain/consent.ts'
import { COURT_OUTCOMES } from '../domain/court-act.ts'
import { findPerson } from '../read/people.ts'
import { findRecipientName } from '../read/recipients.ts'
import { insertCourtAct } from '../store/court-acts.ts'
import { lockPerson } from '../store/people.ts'
import { confirmed, stopToCheck } from './to-check.ts'

/** Records what a court decided about one recipient or about all; it prevails over what the representatives say (DEC-6). */
export const recordCourtAct = command({
  name: 'registry.record-court-act',
  title: { kk: 'Сот актісін енгізу', ru: 'Внести судебный акт', en: 'Record a court act' },
  basis: [OBJECTION_BASIS],
  input: z.object({
    personId: idField,
    purpose: z.enum(CONSENT_PURPOSES),
    recipientId: idField.optional(),
    outcome: z.enum(COURT_OUTCOMES),
    court: lineField,
    document: lineField,
    documentDate: dateField,
    confirmed,
  }),
  output: z.object({ courtActId: z.uuid() }),
  run: async (act, given) => {
    const person = await findPerson(act.db, given.personId)
    if (person === undefined) return notFound('person')
    const { purpose, recipientId, outcome, court, document, documentDate } = given
    if (isAfter(documentDate, act.today))
      return refuse('registry.document-in-future', {
        status: 'invalid',
        fields: [{ path: 'documentDate', code: 'future-date' }],
      })
    if (isBefore(documentDate, person.birthDate))
      return refuse('registry.document-before-birth', {
        status: 'invalid',
        fields: [{ path: 'documentDate', code: 'before-birth' }],
      })
    if (recipientId !== undefined && (await findRecipientName(act.db, recipientId, act.lang)) === undefined)
      return refuse('registry.recipient-unknown', {
        status: 'invalid',
        fields: [{ path: 'recipientId', code: 'unknown-record' }],
      })

    const checked = stopToCheck(given)
    if (!checked.ok) return checked
    await lockPerson(act, person.id)
    const courtAct = {
      ...{ id: act.newId(), purpose, recipientId, outcome, court, document, documentDate },
      recordedOn: act.today,
    }
    await insertCourtAct(act, person, courtAct)
    await act.record({
      name: 'registry.court-act-recorded',
      region: person.region,
      personId: person.id,
      subject: { kind: 'court-act', id: courtAct.id },
      data: { purpose, recipientId: recipientId ?? null, outcome, court, document, documentDate },
      cite: [OBJECTION_BASIS],
    })
    return ok({ courtActId: courtAct.id })
  },
})
