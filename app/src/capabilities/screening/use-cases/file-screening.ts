import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { findPerson, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import type { NotCompletedReason } from '../domain/result.ts'
import { listInstruments } from '../read/instruments.ts'
import { dropKept } from '../store/answers.ts'
import { type Carried, insertResult } from '../store/results.ts'
import { ageStartsOf } from './age-starts.ts'
import { type Answered, checkAnswered, type Said } from './answered.ts'
import { checkScreening } from './check-screening.ts'
import { enterRiskGroup } from './enter-risk-group.ts'
import { filingOrganisation } from './filing-organisation.ts'

/** One screening as it is filed: at a desk, or from a telephone. */
export interface ScreeningToFile extends Omit<Said, 'examinedOn'> {
  readonly childId: string
  readonly instrumentVersion: string
  readonly notCompletedReason?: NotCompletedReason | undefined
  readonly examinedOn?: LocalDate | undefined
  readonly taken?: Carried['taken']
}

type Filing = ScreeningToFile & { readonly examinedOn: LocalDate; readonly organisationId: string }

function checkReason({ result, notCompletedReason }: ScreeningToFile): Result<void, Refusal> {
  if (result !== 'not-completed' || notCompletedReason !== undefined) return ok(undefined)
  return refuse('screening.reason-needed', {
    status: 'invalid',
    fields: [{ path: 'notCompletedReason', code: 'required' }],
  })
}

const keyOf = ({ instrumentId, organisationId }: Filing, personId: string) => ({
  personId,
  organisationId,
  instrumentId,
})

async function write(
  act: Act,
  child: Person,
  filing: Filing,
  checked: Answered,
): Promise<Result<string, Refusal>> {
  const resultId = act.newId()
  const { instrumentId, instrumentVersion, notCompletedReason, examinedOn, organisationId } = filing
  const { result, answered } = checked
  const row = {
    id: resultId,
    personId: child.id,
    organisationId,
    instrumentId,
    instrumentVersion,
    result,
    notCompletedReason,
    examinedOn,
    recordedBy: act.actor.name,
  }
  if (!(await insertResult(act, child.region, row, { answered, taken: filing.taken })))
    return refuse('screening.already-recorded', { status: 'state' })
  await act.record({
    name: 'screening.result-recorded',
    region: child.region,
    personId: child.id,
    subject: { kind: 'screening', id: resultId },
    data: {
      instrumentId,
      instrumentVersion,
      result,
      examinedOn,
      ...(answered === undefined ? {} : { questionnaireVersion: answered.version }),
    },
    cite: [ACTS.screening],
  })
  return ok(resultId)
}

async function check(act: Act, child: Person, filing: Filing): Promise<Result<Answered, Refusal>> {
  const reason = checkReason(filing)
  if (!reason.ok) return reason
  const instruments = await listInstruments(act.db)
  const ageStartOf = await ageStartsOf(act, child)
  const checked = checkScreening(act, instruments, { ...filing, birthDate: child.birthDate, ageStartOf })
  return checked.ok ? checkAnswered(act, filing, keyOf(filing, child.id)) : checked
}

/** Files one screening after every check; nothing is written when it is refused. Risk enters the risk group. */
export async function fileScreening(act: Act, given: ScreeningToFile) {
  const organisation = await filingOrganisation(act)
  if (!organisation.ok) return organisation
  const child = await findPerson(act.db, given.childId)
  if (child === undefined) return notFound('person')

  const filing = {
    ...given,
    examinedOn: given.examinedOn ?? act.today,
    organisationId: organisation.value.id,
  }
  const checked = await check(act, child, filing)
  if (!checked.ok) return checked
  const resultId = await write(act, child, filing, checked.value)
  if (!resultId.ok) return resultId
  await dropKept(act, keyOf(filing, child.id))
  const { result } = checked.value
  if (result !== 'risk') return ok({ resultId: resultId.value, result, riskId: null, riskEndsOn: null })

  const entry = { organisationId: filing.organisationId, resultId: resultId.value }
  const risk = await enterRiskGroup(act, child, entry)
  return ok({ resultId: resultId.value, result, riskId: risk.id, riskEndsOn: risk.endsOn })
}
