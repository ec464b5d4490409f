import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { isLiveDirection } from '../domain/direction.ts'
import { MEASURE_STATUSES, STOP_REASONS } from '../domain/measure.ts'
import { whyNotWritten } from '../domain/progress.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { findMeasureHead, type StoredHead } from '../read/measures.ts'
import { findHead } from '../read/programmes.ts'
import { insertProgress, setStatus } from '../store/measures.ts'
import { refuseForeignProgramme } from './working-programme.ts'

const fields = z.strictObject({
  measureId: idField,
  status: z.enum(MEASURE_STATUSES),
  note: textField,
  /** A fact for the family's and the team's talk; it never ends a service (LAW-17-2). */
  familyTookPart: z.boolean().optional(),
  stopReason: z.enum(STOP_REASONS).optional(),
})
const input = byAnswer(fields, 'status', { stopped: ['stopReason'] })
type Input = z.output<typeof input>

/** Whether the actor has a part in this measure: its organisation, the family that carries it out, the team. */
async function hasPart(act: Act, measure: StoredHead): Promise<boolean> {
  const { role, organisationId } = act.actor
  if (role === 'representative') return true
  if (role === 'irp-coordinator') return true
  const directions = await listDirectionsOf(act.db, measure.personId)
  return directions.some(
    (one) =>
      one.organisationId === organisationId &&
      isLiveDirection(one.state) &&
      one.measureIds.includes(measure.id),
  )
}

/** The measure, when the actor has a part in it and its programme is in force. */
async function measureInForce(act: Act, measureId: string): Promise<Result<StoredHead, Refusal>> {
  const measure = await findMeasureHead(act.db, measureId)
  if (measure === undefined || !(await hasPart(act, measure))) return notFound('measure')
  const programme = await findHead(act.db, measure.programmeId)
  if (act.actor.role === 'irp-coordinator' && programme?.organisationId !== act.actor.organisationId)
    return refuseForeignProgramme()
  return programme?.approvedRevision === undefined || programme.state === 'closed'
    ? refuse('programme.not-in-force', { status: 'state', cite: [ACTS.programme] })
    : ok(measure)
}

/** The family moves its own measures only, and nothing stops because it kept away (LAW-17-2). */
function refuseStop(act: Act, measure: StoredHead, given: Input): Result<void, Refusal> {
  const byFamily = act.actor.role === 'representative'
  const why = whyNotWritten({ ...given, byFamily, executor: measure.executor, from: measure.status })
  if (why === undefined) return ok(undefined)
  if (why === 'not-your-measure')
    return refuse('programme.not-your-measure', { status: 'forbidden', cite: [ACTS.participation] })
  const cite = [ACTS.participationReading]
  if (why === 'service-goes-on') return refuse('programme.service-goes-on', { cite })
  return refuse('programme.stop-reason-needed', {
    status: 'invalid',
    cite,
    fields: [{ path: 'stopReason', code: 'required' }],
  })
}

/** Writes how a measure is going; the family's part is a fact beside it and moves nothing by itself. */
export const recordProgress = command({
  name: 'programme.record-progress',
  title: {
    kk: 'Іс-шараның барысын жазу',
    ru: 'Записать ход мероприятия',
    en: 'Record the progress of a measure',
  },
  basis: [ACTS.programme, ACTS.participation],
  input,
  output: z.object({
    measureId: z.uuid(),
    programmeId: z.uuid(),
    personId: z.uuid(),
    status: z.string(),
  }),
  run: async (act, given) => {
    const found = await measureInForce(act, given.measureId)
    if (!found.ok) return found
    const measure = found.value
    const stop = refuseStop(act, measure, given)
    if (!stop.ok) return stop

    const { status, note, familyTookPart, stopReason } = given
    await insertProgress(act, { ...measure, measureId: measure.id }, { status, note, familyTookPart })
    await setStatus(act.db, [measure.id], status, stopReason)
    await act.record({
      name: 'programme.progress-recorded',
      region: measure.region,
      personId: measure.personId,
      subject: { kind: 'measure', id: measure.id },
      data: { status, familyTookPart: familyTookPart ?? null, stopReason: stopReason ?? null },
      cite: [familyTookPart === undefined ? ACTS.programme : ACTS.participation],
    })
    const { programmeId, personId } = measure
    return ok({ measureId: measure.id, programmeId, personId, status })
  },
})
