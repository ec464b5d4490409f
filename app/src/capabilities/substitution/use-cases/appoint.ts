import {
  ALMATY,
  addDays,
  addMonths,
  isAfter,
  isBefore,
  localize,
  ok,
  type Result,
  startOfDay,
} from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import { tell } from '#capabilities/access/index.ts'
import { isSameHolder } from '#platform/access/holder.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { isQualified, meets, REASONS, SUBSTITUTION } from '../domain/appointment.ts'
import type { NamedPost } from '../read/posts.ts'
import { insertAppointment, listStandingOf, lockPost } from '../store/appointments.ts'
import { findOwnPost, inReach } from './reach.ts'

/** The worker takes the post back when the last day is over. */
export const OVER_MESSAGE = 'substitution.over'

const input = z.strictObject({
  absentId: idField,
  substituteId: idField,
  from: dateField,
  until: dateField,
  reason: z.enum(REASONS),
  orderNumber: lineField,
  orderDate: dateField,
})

type Input = z.output<typeof input>

function invalid(path: string, code: string) {
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })
}

/** A right is given for days to come, for no longer than the project allows, and by an order that is there. */
function checkDays({ today }: Act, { from, until, orderDate }: Input): Result<void, Refusal> {
  const months = getValue('project.substitution-months', today).value
  if (isBefore(from, today)) return invalid('from', 'past-date')
  if (isBefore(until, from)) return invalid('until', 'before-start')
  if (isAfter(orderDate, today)) return invalid('orderDate', 'future-date')
  if (isBefore(until, addMonths(from, months))) return ok(undefined)
  return refuse('substitution.too-long', { cite: [SUBSTITUTION], facts: { months } })
}

interface Two {
  readonly absent: NamedPost
  readonly substitute: NamedPost
}

async function findTwo(act: Act, { absentId, substituteId }: Input): Promise<Result<Two, Refusal>> {
  const absent = await findOwnPost(act, absentId)
  if (absent === undefined) return notFound('post')
  const substitute = await findOwnPost(act, substituteId)
  if (substitute === undefined) return notFound('colleague')
  if (substitute.organisationId !== absent.organisationId)
    return refuse('substitution.other-organisation', { status: 'forbidden', cite: [SUBSTITUTION] })
  return ok({ absent, substitute })
}

function refuseHuman(code: string) {
  return refuse(`substitution.${code}`, { status: 'forbidden', cite: [SUBSTITUTION] })
}

/** Nobody gains a second voice: not who appoints, not who is away, and a post held for a time is not passed on. */
async function checkHumans(act: Act, { absent, substitute }: Two): Promise<Result<void, Refusal>> {
  const { accountId, actsFor } = act.actor
  if (actsFor?.accountId === absent.id) return refuseHuman('not-passed-on')
  if (await isSameHolder(act, absent.id, substitute.id)) return refuseHuman('same-person')
  if (await isSameHolder(act, accountId, substitute.id)) return refuseHuman('appoints-oneself')
  if (isQualified(absent, substitute)) return ok(undefined)
  return refuse('substitution.not-qualified', {
    cite: [SUBSTITUTION],
    facts: { post: isRole(absent.role) ? localize(ROLES[absent.role].name, act.lang) : absent.role },
  })
}

/** On no day has a post two substitutes, and nobody who is away substitutes. */
async function checkFree(act: Act, { absent, substitute }: Two, days: Input): Promise<Result<void, Refusal>> {
  const standing = await listStandingOf(act.db, [absent.id, substitute.id])
  const met = standing.find((one) => meets(one, days))
  if (met === undefined) return ok(undefined)
  const code = met.absentId === absent.id ? 'already-substituted' : 'substitute-away'
  const facts = { name: met.absentName, from: met.from, until: met.until }
  return refuse(`substitution.${code}`, { status: 'state', cite: [SUBSTITUTION], facts })
}

async function check(act: Act, given: Input): Promise<Result<Two, Refusal>> {
  const days = checkDays(act, given)
  if (!days.ok) return days
  const two = await findTwo(act, given)
  if (!two.ok) return two
  const humans = await checkHumans(act, two.value)
  if (!humans.ok) return humans
  const free = await inReach(act, () => checkFree(act, two.value, given))
  return free.ok ? two : free
}

async function write(act: Act, { absent, substitute }: Two, given: Input): Promise<string> {
  const { absentId, substituteId, ...paper } = given
  const { region, organisationId, role } = absent
  const id = act.newId()
  const names = { absentName: absent.name, substituteName: substitute.name, appointedBy: act.actor.name }
  const ids = { id, region, organisationId, absentId, substituteId }
  await insertAppointment(act, { ...ids, ...names, ...paper, role, isRevoked: false })
  await act.send({
    kind: OVER_MESSAGE,
    region,
    payload: { substitutionId: id },
    runAfter: startOfDay(addDays(given.until, 1), ALMATY),
  })
  await tell(act, { accountId: absentId, kind: 'substitute-appointed' })
  await act.record({
    name: 'substitution.appointed',
    region,
    subject: { kind: 'substitution', id },
    data: { absent: absent.name, substitute: substitute.name, role, ...paper },
    cite: [SUBSTITUTION],
  })
  return id
}

/** Gives a colleague the post of somebody who is away, from a day to a day, by an order (DEC-61). */
export const appoint = command({
  name: 'substitution.appoint',
  title: {
    kk: 'Орнын басатын қызметкерді тағайындау',
    ru: 'Назначить замещающего',
    en: 'Appoint a substitute',
  },
  basis: [SUBSTITUTION],
  input,
  output: z.object({ substitutionId: z.uuid() }),
  needsFreshProof: true,
  second: {
    by: { administrator: ['administrator', 'data-protection-officer'] },
    // A head answers for the own staff; the administrator would give rights alone.
    when: (_input, role) => role === 'administrator',
    check,
    why: ({ orderNumber, orderDate }) => `№ ${orderNumber}, ${orderDate}`,
    shows: async (act, given) => {
      const two = await findTwo(act, given)
      if (!two.ok) return []
      const { absent, substitute } = two.value
      return [
        { label: 'absent', value: absent.name },
        { label: 'post', value: isRole(absent.role) ? localize(ROLES[absent.role].name, act.lang) : '' },
        { label: 'organisation', value: absent.organisation[act.lang] },
        { label: 'substitute', value: substitute.name },
        { label: 'days', value: `${given.from} – ${given.until}` },
        { label: 'reason', value: `reason.${given.reason}`, isKey: true },
      ]
    },
  },
  run: async (act, given) => {
    await lockPost(act.db, given.absentId)
    const two = await check(act, given)
    if (!two.ok) return two
    return ok({ substitutionId: await inReach(act, () => write(act, two.value, given)) })
  },
})
