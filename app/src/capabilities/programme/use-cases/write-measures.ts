import { ok, type Result } from '@tirek/kernel'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type FieldProblem, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import { type Measure, measureProblems } from '../domain/measure.ts'
import type { Programme } from '../domain/programme.ts'
import { listMeasureHeads, type StoredHead } from '../read/measures.ts'
import { insertMeasure, removeMeasures, updateMeasure } from '../store/measures.ts'
import type { MeasureInput } from './inputs.ts'

/** The measure of an input. */
function toMeasure(act: Act, input: MeasureInput, known: StoredHead | undefined): Measure {
  return {
    id: known?.id ?? act.newId(),
    kind: input.kind,
    activity: input.activity,
    goalType: input.goalType,
    goalId: input.goalId,
    title: input.title,
    executor: input.executor,
    organisationId: input.organisationId,
    executorName: input.executorName,
    place: input.place,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    volume: input.volume,
    funding: input.funding,
    fundingNote: input.fundingNote,
    familyPart: input.familyPart,
    status: known?.status ?? 'planned',
    stopReason: known?.stopReason,
  }
}

/** Every organisation that carries a measure out must work today, by the live register (LAW-1-34). */
export async function closedOrganisations(
  act: Act,
  measures: readonly Pick<Measure, 'organisationId'>[],
): Promise<readonly string[]> {
  const ids = [...new Set(measures.flatMap((one) => one.organisationId ?? []))]
  const found = await listOrganisationsById(act.db, ids)
  const working = new Set(found.filter((one) => one.state === 'existing').map((one) => one.id))
  return ids.filter((id) => !working.has(id))
}

async function problemsOf(
  act: Act,
  measures: readonly Measure[],
  at: (index: number) => string,
): Promise<readonly FieldProblem[]> {
  const closed = await closedOrganisations(act, measures)
  return measures.flatMap((measure, index) => {
    const own = measureProblems(measure)
    const unfit = measure.organisationId !== undefined && closed.includes(measure.organisationId)
    const all = unfit ? [...own, { path: 'organisationId', code: 'organisation-unfit' }] : own
    return all.map(({ path, code }) => ({ path: `${at(index)}${path}`, code }))
  })
}

function refuseMeasures(fields: readonly FieldProblem[]): Result<never, Refusal> {
  return refuse('programme.measure-unfit', { status: 'invalid', cite: [ACTS.programme], fields })
}

/** Writes the measures of a programme as a whole: new ones are added, known ones changed, absent ones taken out. */
export async function writeMeasures(
  act: Act,
  programme: Programme,
  inputs: readonly MeasureInput[],
): Promise<Result<void, Refusal>> {
  const known = await listMeasureHeads(act.db, programme.id)
  const knownOf = (input: MeasureInput) => known.find((one) => one.id === input.id)
  const measures = inputs.map((input) => toMeasure(act, input, knownOf(input)))
  const fields = await problemsOf(act, measures, (index) => `measures.${index}.`)
  if (fields.length > 0) return refuseMeasures(fields)

  for (const [position, measure] of measures.entries()) {
    if (known.some((one) => one.id === measure.id)) await updateMeasure(act, programme, measure)
    else await insertMeasure(act, programme, measure, position)
  }
  const kept = new Set(measures.map((one) => one.id))
  await removeMeasures(
    act,
    programme,
    known.filter((one) => !kept.has(one.id)).map((one) => one.id),
  )
  return ok(undefined)
}

/** Adds one measure, or changes it when it is known. */
export async function writeMeasure(
  act: Act,
  programme: Programme,
  input: MeasureInput,
): Promise<Result<Measure, Refusal>> {
  const known = await listMeasureHeads(act.db, programme.id)
  const before = known.find((one) => one.id === input.id)
  const measure = toMeasure(act, input, before)
  const fields = await problemsOf(act, [measure], () => '')
  if (fields.length > 0) return refuseMeasures(fields)

  if (before === undefined) await insertMeasure(act, programme, measure, known.length)
  else await updateMeasure(act, programme, measure)
  return ok(measure)
}
