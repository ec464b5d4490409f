import { isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, listStatuses, type Person } from '#capabilities/registry/index.ts'
import { addParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { isCodeInForce } from '../domain/item.ts'
import type { Plan } from '../domain/plan.ts'
import { listPlansOf } from '../read/plans.ts'
import { insertPlan } from '../store/plans.ts'
import { aboutPlan, endPlan, lockForEvent, partyOf } from './working-plan.ts'

/** Organisations whose medical workers may write the medical part (article 160(2)). */
export const MEDICAL_KINDS = ['medical-organisation', 'primary-care', 'consultative-diagnostic'] as const

/** The disability in force on a day; the programme rests on it and ends with it. */
export async function findDisability(act: Act, personId: string) {
  const statuses = await listStatuses(act.db, personId)
  const isInForce = (one: { readonly validFrom: LocalDate; readonly validTo: LocalDate | undefined }) =>
    !isBefore(act.today, one.validFrom) && (one.validTo === undefined || !isBefore(one.validTo, act.today))
  return statuses.find((one) => one.kind === 'disability' && isInForce(one))
}

async function refuseUnready(
  act: Act,
  person: Person,
  organisationId: string,
): Promise<Result<void, Refusal>> {
  const cite = [ACTS.programme]
  if (!isCodeInForce(act.today)) return refuse('abilitation.code-not-in-force', { cite })
  const organisation = await findOrganisation(act.db, organisationId)
  const isMedical = MEDICAL_KINDS.some((kind) => kind === organisation?.kind)
  if (!isMedical || organisation?.state !== 'existing')
    return refuse('abilitation.organisation-unfit', {
      status: 'invalid',
      cite: [ACTS.medicalPart],
      fields: [{ path: 'organisationId', code: 'choose-one' }],
    })
  const plans = await listPlansOf(act.db, person.id)
  return plans.some((one) => one.state === 'opened' || one.state === 'in-force')
    ? refuse('abilitation.already-open', { status: 'state', cite })
    : ok(undefined)
}

async function open(
  act: Act,
  person: Person,
  organisationId: string,
  status: { id: string; validTo: LocalDate | undefined },
) {
  const plan: Plan = {
    ...{ id: act.newId(), region: person.region, personId: person.id, organisationId, state: 'opened' },
    ...{ statusId: status.id, openedOn: act.today, validTo: status.validTo, version: 1 },
    ...{ signedOn: undefined, signedBy: undefined, endedOn: undefined, endedReason: undefined },
  }
  const classes = ['registry', 'abilitation']
  await addParty(act.db, {
    ...partyOf(plan),
    ...{ kind: 'organisation', classes, since: act.today, validTo: status.validTo },
  })
  await insertPlan(act, plan)
  if (status.validTo !== undefined)
    await act.deadlines.startOn({
      ...aboutPlan(plan),
      ...{
        kind: 'abilitation.term',
        due: status.validTo,
        fires: 'end',
        cite: ACTS.programme,
        ownerRole: 'system',
      },
    })
  return plan
}

/**
 * The family chooses the medical organisation that writes and carries out the medical part: with this act, and only to
 * this organisation, what the part needs is opened. It asks for a disability in force, unlike the programme of Law 343.
 */
export const openPlan = command({
  name: 'abilitation.open',
  title: {
    kk: 'Абилитациялау мен оңалту бағдарламасын бастау',
    ru: 'Начать программу абилитации и реабилитации',
    en: 'Open the programme of abilitation and rehabilitation',
  },
  basis: [ACTS.programme, ACTS.notTheOtherProgramme],
  input: z.strictObject({ personId: idField, organisationId: idField }),
  output: z.object({ planId: z.uuid(), personId: z.uuid() }),
  run: async (act, { personId, organisationId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const ready = await refuseUnready(act, person, organisationId)
    if (!ready.ok) return ready
    const disability = await findDisability(act, personId)
    if (disability === undefined)
      return refuse('abilitation.no-disability', { cite: [ACTS.disability, ACTS.notTheOtherProgramme] })
    const plan = await open(act, person, organisationId, disability)
    await act.record({
      name: 'abilitation.opened',
      ...aboutPlan(plan),
      data: { organisationId },
      cite: [ACTS.programme],
    })
    return ok({ planId: plan.id, personId })
  },
})

/** The family closes the file to the organisation; the programme of Law 343 goes on as it was. */
export const withdrawPlan = command({
  name: 'abilitation.withdraw',
  title: {
    kk: 'Абилитациялау мен оңалту бағдарламасынан бас тарту',
    ru: 'Отозвать программу абилитации и реабилитации',
    en: 'Withdraw the programme of abilitation and rehabilitation',
  },
  basis: [ACTS.programme],
  input: z.strictObject({ planId: idField }),
  output: z.object({ planId: z.uuid(), personId: z.uuid(), state: z.string() }),
  run: async (act, { planId }) => {
    const moved = await lockForEvent(act, { planId }, 'withdraw')
    if (!moved.ok) return moved
    await endPlan(act, moved.value, 'family-withdrew')
    return ok({ planId, personId: moved.value.plan.personId, state: moved.value.to })
  },
})
