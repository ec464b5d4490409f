import { foldText, isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, lineField, optionalText, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isUnderPoint21 } from '../domain/discharge.ts'
import { numberOn } from '../domain/parameters.ts'
import type { Request } from '../domain/request.ts'
import { findStay, listBreaches } from '../read/stays.ts'
import { insertBreach } from '../store/stays.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { isGiven, requestFields, requestOutput } from './fields.ts'
import { wrongField } from './going.ts'
import { openFor } from './standing.ts'
import { tellOfRequest } from './tell-of-request.ts'

export const BREACH_KINDS = [
  'internal-rules',
  'psychoactive-substances',
  'damage-to-property',
  'unlawful-act',
] as const

/** Whether the person explained the breach: nobody is made to, and not everybody can. */
export const EXPLANATIONS = ['given', 'refused', 'cannot'] as const

const breachFields = z
  .object({
    ...requestFields,
    kind: z.enum(BREACH_KINDS),
    happenedOn: dateField,
    actNumber: lineField,
    description: textField,
    explained: z.enum(EXPLANATIONS),
    explanation: optionalText,
  })
  .refine(({ explained, explanation }) => explained !== 'given' || explanation !== undefined, {
    path: ['explanation'],
    params: { code: 'required' },
    when: isGiven,
  })

/** Records one breach with its act and the person's explanation; counted within the current stay (p. 21, DEC-41). */
export const recordBreach = command({
  name: 'placement.record-breach',
  title: { kk: 'Тәртіп бұзуды тіркеу', ru: 'Записать нарушение', en: 'Record a breach' },
  basis: [ACTS.breaches, ACTS.breachWindow],
  input: byAnswer(breachFields, 'explained', { given: ['explanation'] }),
  output: z.object({
    ...requestOutput,
    breachId: z.uuid(),
    recorded: z.number(),
    neededForDischarge: z.number(),
  }),
  run: async (act, input) => {
    const opened = await openFor(act, 'record-breach', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const stayId = request.stayId
    if (stayId === undefined) return notFound('stay')
    const day = await dayWithinStay(act, stayId, input.happenedOn)
    if (!day.ok) return day
    if (await isActNumberUsed(act, stayId, input.actNumber)) return wrongField('actNumber', 'act-number-used')
    const limit = numberOn('order263.breaches-before-discharge', act.today)
    if (!limit.ok) return refused(limit.error)

    const { kind, happenedOn, actNumber, explained } = input
    const breachId = await insertBreach(act, request, stayId, input)
    const recorded = (await listBreaches(act.db, stayId)).length
    await recordOf(act, request, 'breach-recorded', [ACTS.breaches], {
      kind,
      happenedOn,
      actNumber,
      explained,
      recorded,
    })
    const neededForDischarge = limit.value + 1
    await tellOfBreach(act, request, { breachId, recorded, needed: neededForDischarge })
    return ok({ requestId: request.id, state: request.state, breachId, recorded, neededForDischarge })
  },
})

/** Whoever it is said of is told, with how many acts there are and what they lead to. */
function tellOfBreach(
  act: Act,
  request: Request,
  { breachId, recorded, needed }: { breachId: string; recorded: number; needed: number },
): Promise<void> {
  const counted = recorded >= needed ? 'breach-ground' : 'breach-counted'
  const name = isUnderPoint21(request.category) ? counted : 'breach-noted'
  const data = { recorded: String(recorded), needed: String(needed) }
  return tellOfRequest(act, request, { name, time: breachId, data, cite: [ACTS.breaches] })
}

// The act is what is counted (p. 21): the same act written down twice is still one breach.
async function isActNumberUsed(act: Act, stayId: string, actNumber: string): Promise<boolean> {
  const key = (number: string) => foldText(number).replaceAll(/\s+/g, '')
  return (await listBreaches(act.db, stayId)).some((one) => key(one.actNumber) === key(actNumber))
}

async function dayWithinStay(act: Act, stayId: string, day: LocalDate): Promise<Result<void, Refusal>> {
  const stay = await findStay(act.db, stayId)
  const isEarly = stay !== undefined && isBefore(day, stay.fromOn)
  if (!isAfter(day, act.today) && !isEarly) return ok(undefined)
  const code = isEarly ? 'before-stay' : 'future-date'
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path: 'happenedOn', code }] })
}
