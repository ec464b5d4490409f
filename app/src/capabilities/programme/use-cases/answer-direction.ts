import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, idField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import {
  ANSWERS,
  DIRECTION_EDGES,
  type Direction,
  type DirectionState,
  isLiveDirection,
  moveDirection,
} from '../domain/direction.ts'
import { lockDirection } from '../read/directions.ts'
import { type DirectionChanges, updateDirection } from '../store/directions.ts'
import { setStatus } from '../store/measures.ts'
import { daysToServices } from './days-to-service.ts'
import { closeToRecipient } from './direction-party.ts'

const fields = z.strictObject({
  directionId: idField,
  version: versionField.optional(),
  answer: z.enum(ANSWERS),
  reason: optionalText,
})
const input = byAnswer(fields, 'answer', { refuse: ['reason'] })
type Input = z.output<typeof input>

/** The direction to the actor's own organisation, locked; anything else does not exist for it. */
async function ownDirection(act: Act, given: Input): Promise<Result<Direction, Refusal>> {
  const direction = await lockDirection(act.db, given.directionId)
  if (direction === undefined || direction.organisationId !== act.actor.organisationId)
    return notFound('direction')
  return given.version !== undefined && given.version !== direction.version ? stale() : ok(direction)
}

function nextState(direction: Direction, given: Input): Result<DirectionState, Refusal> {
  const cite = [DIRECTION_EDGES[given.answer].cite]
  const moved = moveDirection(direction.state, given.answer)
  if (!moved.ok)
    return refuse('programme.direction-state', { status: 'state', cite, facts: { state: direction.state } })
  if (given.answer === 'refuse' && given.reason === undefined)
    return refuse('programme.reason-needed', {
      status: 'invalid',
      cite,
      fields: [{ path: 'reason', code: 'required' }],
    })
  return moved
}

const changesOf = (
  act: Act,
  direction: Direction,
  given: Input,
  state: DirectionState,
): DirectionChanges => ({
  state,
  answeredOn: direction.answeredOn ?? act.today,
  answerReason: given.reason ?? direction.answerReason,
  ...(given.answer === 'start' ? { startedOn: act.today } : {}),
  ...(given.answer === 'end' ? { endedOn: act.today } : {}),
})

const EVENT_NAMES = {
  accept: 'programme.direction-accepted',
  refuse: 'programme.direction-refused',
  start: 'programme.service-started',
  end: 'programme.service-ended',
} as const

async function leaveTraces(act: Act, direction: Direction, given: Input): Promise<void> {
  const { region, personId, organisationId, number } = direction
  await act.deadlines.meet('programme.answer-direction', direction.id)
  const started = given.answer === 'start' ? { ...direction, startedOn: act.today } : undefined
  const days = started && (await daysToServices(act, [started]))(started).daysFromNoticed
  await act.record({
    name: EVENT_NAMES[given.answer],
    region,
    personId,
    subject: { kind: 'direction', id: direction.id },
    data: { number, organisationId, reason: given.reason ?? null, daysFromNoticed: days ?? null },
    cite: [DIRECTION_EDGES[given.answer].cite],
  })
}

/** The receiving organisation accepts, refuses with a reason, starts the service, or ends it. */
export const answerDirection = command({
  name: 'programme.answer-direction',
  title: { kk: 'Жіберілген балаға жауап беру', ru: 'Ответить на направление', en: 'Answer a direction' },
  basis: [ACTS.direction, ACTS.freeCorrection],
  input,
  output: z.object({ directionId: z.uuid(), state: z.string(), version: z.number() }),
  run: async (act, given) => {
    const found = await ownDirection(act, given)
    if (!found.ok) return found
    const direction = found.value
    const state = nextState(direction, given)
    if (!state.ok) return state

    const version = await updateDirection(act.db, direction, changesOf(act, direction, given, state.value))
    if (given.answer === 'start') await setStatus(act.db, direction.measureIds, 'under-way')
    await leaveTraces(act, direction, given)
    // The file is open to the organisation only while it has something to do with the child.
    if (!isLiveDirection(state.value)) await closeToRecipient(act, direction)
    return ok({ directionId: direction.id, state: state.value, version })
  },
})
