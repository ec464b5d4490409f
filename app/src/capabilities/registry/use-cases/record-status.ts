import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { cite, decideClaStatus } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { type Cause, type DefectKind, DISABILITY_GROUPS, LIMITED_ABILITIES_BASIS } from '../domain/status.ts'
import { findPerson } from '../read/people.ts'
import { insertStatus } from '../store/statuses.ts'

/** The four elements of 1(2) as a conclusion of a PMPC found them, and that conclusion. */
export interface ClaConfirmation {
  readonly personId: string
  readonly defectKinds: readonly DefectKind[]
  readonly cause: Cause
  readonly lifeRestriction: string
  /** The consultation, the number and the day of its conclusion. */
  readonly issuer: string
  readonly document: string
  readonly documentDate: LocalDate
}

/**
 * Confirms the status of 1(2) by a signed conclusion of a PMPC; no command sets it by a typed paper (DEC-9). Refused as
 * `decideClaStatus` says: before the Law, from the eighteenth birthday, without one of the elements (LAW-1-5, LAW-19-1).
 */
export async function confirmLimitedAbilities(
  act: Act,
  given: ClaConfirmation,
): Promise<Result<{ readonly statusId: string }, Refusal>> {
  const person = await findPerson(act.db, given.personId)
  if (person === undefined) return notFound('person')
  const { defectKinds, cause, issuer, document, documentDate, lifeRestriction } = given
  const decision = decideClaStatus({
    birthDate: person.birthDate,
    confirmedOn: documentDate,
    hasDefect: defectKinds.length > 0,
    isRestricted: lifeRestriction.trim() !== '',
    cause,
    document: { issuer, number: document, issuedOn: documentDate },
  })
  if (decision.kind !== 'granted') {
    const reasons = decision.kind === 'refused' ? decision.reasons : []
    return refuse('registry.limited-abilities-unproven', {
      cite: reasons.length === 0 ? [LIMITED_ABILITIES_BASIS] : reasons.map((one) => one.cite),
      facts: { lacking: reasons.map(({ code }) => code) },
    })
  }

  const statusId = act.newId()
  const status = { id: statusId, kind: 'limited-abilities' as const, validFrom: documentDate }
  await insertStatus(
    act,
    person.region,
    person.id,
    {
      ...status,
      ...{ validTo: undefined, group: undefined, defectKinds, cause, issuer, document, documentDate },
    },
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
}

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
    issuer: lineField,
    document: lineField,
    documentDate: dateField,
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
