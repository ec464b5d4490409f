import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { NOT_COMPLETED_REASONS, RESULTS } from '../domain/result.ts'
import { listInstruments } from '../read/instruments.ts'
import { insertResult } from '../store/results.ts'
import { checkScreening } from './check-screening.ts'
import { enterRiskGroup } from './enter-risk-group.ts'
import { filingOrganisation } from './filing-organisation.ts'

const fields = z.object({
  childId: idField,
  instrumentId: lineField,
  instrumentVersion: lineField,
  result: z.enum(RESULTS),
  notCompletedReason: z.enum(NOT_COMPLETED_REASONS).optional(),
  examinedOn: dateField.optional(),
})
const input = byAnswer(fields, 'result', { 'not-completed': ['notCompletedReason'] })

type Filed = z.output<typeof input> & { readonly examinedOn: LocalDate; readonly organisationId: string }

function checkReason({ result, notCompletedReason }: z.output<typeof input>): Result<void, Refusal> {
  if (result !== 'not-completed' || notCompletedReason !== undefined) return ok(undefined)
  return refuse('screening.reason-needed', {
    status: 'invalid',
    fields: [{ path: 'notCompletedReason', code: 'required' }],
  })
}

async function fileResult(act: Act, child: Person, filed: Filed): Promise<Result<string, Refusal>> {
  const resultId = act.newId()
  const { instrumentId, instrumentVersion, result, notCompletedReason, examinedOn, organisationId } = filed
  const isNew = await insertResult(act, child.region, {
    id: resultId,
    personId: child.id,
    organisationId,
    instrumentId,
    instrumentVersion,
    result,
    notCompletedReason,
    examinedOn,
    recordedBy: act.actor.name,
  })
  if (!isNew) return refuse('screening.already-recorded', { status: 'state' })

  await act.record({
    name: 'screening.result-recorded',
    region: child.region,
    personId: child.id,
    subject: { kind: 'screening', id: resultId },
    data: { instrumentId, instrumentVersion, result, examinedOn },
    cite: [ACTS.screening],
  })
  return ok(resultId)
}

/** Files one screening: a standard instrument in a version, and one of four results. Risk enters the risk group. */
export const recordResult = command({
  name: 'screening.record-result',
  title: {
    kk: 'Скрининг нәтижесін енгізу',
    ru: 'Внести результат скрининга',
    en: 'Record a screening result',
  },
  basis: [ACTS.screening, ACTS.procedure, ACTS.riskGroup],
  input,
  output: z.object({ resultId: z.uuid(), riskId: z.uuid().nullable(), riskEndsOn: z.string().nullable() }),
  run: async (act, given) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const child = await findPerson(act.db, given.childId)
    if (child === undefined) return notFound('person')

    const filed = {
      ...given,
      examinedOn: given.examinedOn ?? act.today,
      organisationId: organisation.value.id,
    }
    const reason = checkReason(given)
    if (!reason.ok) return reason
    const instruments = await listInstruments(act.db)
    const checked = checkScreening(act, instruments, { ...filed, birthDate: child.birthDate })
    if (!checked.ok) return checked

    const resultId = await fileResult(act, child, filed)
    if (!resultId.ok) return resultId
    if (given.result !== 'risk') return ok({ resultId: resultId.value, riskId: null, riskEndsOn: null })

    const entry = { organisationId: filed.organisationId, resultId: resultId.value }
    const risk = await enterRiskGroup(act, child, entry)
    return ok({ resultId: resultId.value, riskId: risk.id, riskEndsOn: risk.endsOn })
  },
})
