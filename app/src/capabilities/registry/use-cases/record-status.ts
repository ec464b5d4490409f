import { isAfter, isBefore, ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { dateField, idField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import {
  CAUSES,
  DEFECT_KINDS,
  DISABILITY_GROUPS,
  isChild,
  LIMITED_ABILITIES_BASIS,
} from '../domain/status.ts'
import { findPerson } from '../read/people.ts'
import { insertStatus } from '../store/statuses.ts'

const confirmation = { issuer: lineField, document: lineField, documentDate: dateField }

/** Confirms the status of 1(2): all four elements and the confirming document (LAW-1-4, LAW-1-5, DEC-9). */
export const confirmLimitedAbilities = command({
  name: 'registry.confirm-limited-abilities',
  title: {
    kk: 'Мүмкіндігі шектеулі бала мәртебесін растау',
    ru: 'Подтвердить статус ребёнка с ограниченными возможностями',
    en: 'Confirm limited abilities',
  },
  basis: [LIMITED_ABILITIES_BASIS],
  input: z.object({
    personId: idField,
    defectKinds: z.array(z.enum(DEFECT_KINDS)).min(1).max(2),
    cause: z.enum(CAUSES),
    lifeRestriction: textField,
    ...confirmation,
  }),
  output: z.object({ statusId: z.uuid() }),
  run: async (act, input) => {
    const person = await findPerson(act.db, input.personId)
    if (person === undefined) return notFound('person')
    if (isAfter(input.documentDate, act.today))
      return refuse('registry.document-in-future', {
        status: 'invalid',
        fields: [{ path: 'documentDate', code: 'future-date' }],
      })
    if (!isChild(person.birthDate, input.documentDate))
      return refuse('registry.over-majority', { cite: [LIMITED_ABILITIES_BASIS] })

    const statusId = act.newId()
    const { defectKinds, cause, issuer, document, documentDate, lifeRestriction } = input
    const status = {
      id: statusId,
      kind: 'limited-abilities' as const,
      validFrom: documentDate,
      validTo: undefined,
      group: undefined,
    }
    await insertStatus(
      act,
      person.region,
      person.id,
      { ...status, defectKinds, cause, issuer, document, documentDate },
      lifeRestriction,
    )
    await act.record({
      name: 'registry.limited-abilities-confirmed',
      region: person.region,
      personId: person.id,
      subject: { kind: 'status', id: statusId },
      data: { document, documentDate, issuer },
      cite: [LIMITED_ABILITIES_BASIS],
    })
    return ok({ statusId })
  },
})

const DISABILITY = cite('social-code', 'art-155')

/** Records a disability that the medical-social expertise established; it never sets limited abilities (LAW-1-6). */
export const recordDisability = command({
  name: 'registry.record-disability',
  title: {
    kk: 'Мүгедектік туралы мәліметті енгізу',
    ru: 'Внести сведения об инвалидности',
    en: 'Record a disability',
  },
  basis: [DISABILITY],
  input: z.object({
    personId: idField,
    group: z.enum(DISABILITY_GROUPS),
    validFrom: dateField,
    validTo: dateField.optional(),
    ...confirmation,
  }),
  output: z.object({ statusId: z.uuid() }),
  run: async (act, input) => {
    const person = await findPerson(act.db, input.personId)
    if (person === undefined) return notFound('person')
    if (isAfter(input.documentDate, act.today))
      return refuse('registry.document-in-future', {
        status: 'invalid',
        fields: [{ path: 'documentDate', code: 'future-date' }],
      })
    if (input.validTo !== undefined && isBefore(input.validTo, input.validFrom))
      return refuse('registry.period-reversed', {
        status: 'invalid',
        fields: [{ path: 'validTo', code: 'before-start' }],
      })

    const statusId = act.newId()
    const { group, validFrom, validTo, issuer, document, documentDate } = input
    const status = {
      id: statusId,
      kind: 'disability' as const,
      validFrom,
      validTo,
      group,
      defectKinds: [],
      cause: undefined,
    }
    await insertStatus(act, person.region, person.id, { ...status, issuer, document, documentDate })
    await act.record({
      name: 'registry.disability-recorded',
      region: person.region,
      personId: person.id,
      subject: { kind: 'status', id: statusId },
      data: { group, validFrom, validTo: validTo ?? null },
      cite: [DISABILITY],
    })
    return ok({ statusId })
  },
})
