import { compareMoney, type Money, ok, parseMoney, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { type FieldProblem, notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { isNeedEvent, KINDS, type Need, type NeedEvent } from '../domain/need.ts'
import { findNeed } from '../read/needs.ts'
import { answerNeed, insertNeed, takeBackNeed } from '../store/needs.ts'

const MOST_QUANTITY = 100_000
const FIRST_YEAR = 2003
const LAST_YEAR = 2100

/** Tenge and tiyn, as people write them: spaces between thousands, a comma or a point. */
const moneyField = z
  .string()
  .trim()
  .transform((text, context): Money => {
    const parsed = parseMoney(text.replaceAll(/\s/g, '').replace(',', '.'))
    const isAmount = parsed.ok && /^\d+(\.\d{1,2})?$/.test(parsed.value) && parsed.value !== '0'
    if (parsed.ok && isAmount) return parsed.value
    context.addIssue({ code: 'custom', params: { code: 'money-format' } })
    return z.NEVER
  })

const about = ({ region, id }: Pick<Need, 'region' | 'id'>) => ({
  region,
  subject: { kind: 'provision-need', id },
  cite: [ACTS.provision],
})

/** An organisation states what it lacks: what, how many, for how much, by which norm and why (LAW-8-3). */
export const stateNeed = command({
  name: 'provision.state',
  title: { kk: 'Қажеттілікті мәлімдеу', ru: 'Заявить потребность', en: 'State a need' },
  basis: [ACTS.provision, ACTS.equipment],
  input: z.object({
    year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR),
    kind: z.enum(KINDS),
    name: lineField,
    quantity: z.coerce.number().int().min(1).max(MOST_QUANTITY),
    asked: moneyField,
    norm: lineField,
    reason: textField,
  }),
  output: z.object({ needId: z.uuid() }),
  run: async (act, given) => {
    const { organisationId: own } = act.actor
    const organisation = own === undefined ? undefined : await findOrganisation(act.db, own)
    if (organisation === undefined) return notFound('organisation')
    const need = { ...given, id: act.newId(), region: organisation.region, organisationId: organisation.id }
    await insertNeed(act, need)
    await act.record({
      name: 'provision.stated',
      ...about(need),
      data: { year: given.year, asked: given.asked },
    })
    return ok({ needId: need.id })
  },
})

interface Asked {
  readonly needId: string
  readonly version?: number | undefined
}

async function openNeed(act: Act, asked: Asked, event: NeedEvent): Promise<Result<Need, Refusal>> {
  const need = await findNeed(act.db, asked.needId)
  if (need === undefined) return notFound('need')
  if (!isNeedEvent(event, need.state))
    return refuse('provision.answered', {
      status: 'state',
      cite: [ACTS.provision],
      facts: { state: need.state },
    })
  return asked.version === undefined || asked.version === need.version ? ok(need) : stale()
}

const asked = { needId: idField, version: versionField.optional() }
const answered = z.object({ needId: z.uuid() })

interface Given {
  readonly allocated: Money
  readonly reason?: string | undefined
  readonly nextStep?: string | undefined
}

/** Never more than asked; whoever gets less is told why and what comes next. */
function problemsOf(need: Need, { allocated, reason, nextStep }: Given): readonly FieldProblem[] {
  const more = compareMoney(allocated, need.asked)
  if (more > 0) return [{ path: 'allocated', code: 'more-than-asked' }]
  if (more === 0) return []
  return [
    ...(reason === undefined ? [{ path: 'reason', code: 'less-needs-reason' }] : []),
    ...(nextStep === undefined ? [{ path: 'nextStep', code: 'less-needs-step' }] : []),
  ]
}

/** The local executive body allocates, all of it or a part. */
export const allocate = command({
  name: 'provision.allocate',
  title: { kk: 'Қаражат бөлу', ru: 'Выделить средства', en: 'Allocate' },
  basis: [ACTS.provision],
  input: z.object({
    ...asked,
    allocated: moneyField,
    actNumber: lineField,
    reason: textField.optional(),
    nextStep: textField.optional(),
  }),
  output: answered,
  run: async (act, { allocated, actNumber, reason, nextStep, ...given }) => {
    const need = await openNeed(act, given, 'allocate')
    if (!need.ok) return need
    const fields = problemsOf(need.value, { allocated, reason, nextStep })
    if (fields.length > 0) return refuse('platform.invalid-input', { status: 'invalid', fields })
    if (!(await answerNeed(act, need.value, { allocated, actNumber, reason, nextStep }))) return stale()
    await act.record({ name: 'provision.allocated', ...about(need.value), data: { allocated, actNumber } })
    return ok({ needId: need.value.id })
  },
})

/** The local executive body refuses: why, and what the organisation can do next. */
export const refuseNeed = command({
  name: 'provision.refuse',
  title: { kk: 'Бас тарту', ru: 'Отказать', en: 'Refuse' },
  basis: [ACTS.provision],
  input: z.object({ ...asked, actNumber: lineField, reason: textField, nextStep: textField }),
  output: answered,
  run: async (act, { actNumber, reason, nextStep, ...given }) => {
    const need = await openNeed(act, given, 'refuse')
    if (!need.ok) return need
    if (!(await answerNeed(act, need.value, { actNumber, reason, nextStep }))) return stale()
    await act.record({ name: 'provision.refused', ...about(need.value), data: { actNumber } })
    return ok({ needId: need.value.id })
  },
})

/** The organisation takes back what nobody has answered yet. */
export const takeBack = command({
  name: 'provision.take-back',
  title: { kk: 'Мәлімдемені қайтарып алу', ru: 'Отозвать заявленное', en: 'Take a need back' },
  basis: [ACTS.provision],
  input: z.object(asked),
  output: answered,
  run: async (act, given) => {
    const need = await openNeed(act, given, 'take-back')
    if (!need.ok) return need
    if (!(await takeBackNeed(act, need.value))) return stale()
    await act.record({ name: 'provision.taken-back', ...about(need.value) })
    return ok({ needId: need.value.id })
  },
})
