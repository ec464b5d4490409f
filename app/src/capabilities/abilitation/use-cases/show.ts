import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { listMeasuresInForce } from '#capabilities/programme/index.ts'
import { findPerson, fullName, listPeople, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { findDuplicates } from '../domain/duplicates.ts'
import { ITEM_STATUSES, NATURES } from '../domain/item.ts'
import { END_REASONS, PLAN_STATES, type Plan, RECEIVED_PARTS } from '../domain/plan.ts'
import { findPlan, listCourse, listItems, listParts, listPlansAt, listPlansOf } from '../read/plans.ts'
import { findDisability } from './open.ts'

const text = z.string().nullable()

const itemShape = z.object({
  id: z.uuid(),
  nature: z.enum(NATURES),
  service: z.string(),
  volume: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  status: z.enum(ITEM_STATUSES),
  course: z.array(
    z.object({ onDay: z.string(), status: z.enum(ITEM_STATUSES), note: z.string(), recordedBy: z.string() }),
  ),
})

const planShape = z.object({
  id: z.uuid(),
  state: z.enum(PLAN_STATES),
  organisationName: wordsShape.nullable(),
  openedOn: z.string(),
  signedOn: text,
  signedBy: text,
  validTo: text,
  endedOn: text,
  endedReason: z.enum([...END_REASONS, 'family-withdrew']).nullable(),
  version: z.number(),
  items: z.array(itemShape),
  parts: z.array(
    z.object({
      id: z.uuid(),
      part: z.enum(RECEIVED_PARTS),
      unit: z.string(),
      document: z.string(),
      documentDate: z.string(),
      words: z.string(),
      receivedOn: z.string(),
    }),
  ),
})

const line = z.object({ id: z.uuid(), title: z.string() })

async function showPlan(act: Act, plan: Plan): Promise<z.input<typeof planShape>> {
  const [organisation] = await listOrganisationsById(act.db, [plan.organisationId])
  const course = await listCourse(act, plan.id)
  const items = await listItems(act, plan.id)
  return {
    ...plan,
    organisationName: organisation?.name ?? null,
    signedOn: plan.signedOn ?? null,
    signedBy: plan.signedBy ?? null,
    validTo: plan.validTo ?? null,
    endedOn: plan.endedOn ?? null,
    endedReason: plan.endedReason ?? null,
    items: items.map((one) => ({ ...one, course: course.filter(({ itemId }) => itemId === one.id) })),
    parts: [...(await listParts(act, plan.id))],
  }
}

type Wanted = { readonly planId?: string | undefined; readonly personId?: string | undefined }

/** The person and the plans that the actor may see: an organisation sees its own only. */
async function wantedPlans(
  act: Act,
  { planId, personId }: Wanted,
): Promise<Result<{ readonly person: Person; readonly plans: readonly Plan[] }, Refusal>> {
  const named = planId === undefined ? undefined : await findPlan(act.db, planId)
  const { organisationId } = act.actor
  const isForeign = organisationId !== undefined && named?.organisationId !== organisationId
  if (planId !== undefined && (named === undefined || isForeign)) return notFound('plan')
  const id = named?.personId ?? personId
  const person = id === undefined ? undefined : await findPerson(act.db, id)
  if (person === undefined) return notFound('person')
  if (named !== undefined) return ok({ person, plans: [named] })
  const all = await listPlansOf(act.db, person.id)
  const isOwn = (one: Plan) => organisationId === undefined || one.organisationId === organisationId
  return ok({ person, plans: all.filter(isOwn) })
}

/** The programme of the Social Code; for the family beside the measures of the programme of Law 343 (DEC-2). */
export const showPlans = query({
  name: 'abilitation.show',
  title: {
    kk: 'Абилитациялау мен оңалту бағдарламасы',
    ru: 'Программа абилитации и реабилитации',
    en: 'The programme of abilitation and rehabilitation',
  },
  basis: [ACTS.programme, ACTS.notTheOtherProgramme],
  input: z.strictObject({ planId: idField.optional(), personId: idField.optional() }),
  output: z.object({
    person: z.object({ id: z.uuid(), fullName: z.string(), birthDate: z.string(), region: z.string() }),
    hasDisability: z.boolean(),
    plans: z.array(planShape),
    /** Measures of the other programme; only the family sees both. */
    measures: z.array(
      line.extend({ kind: z.string(), volume: z.string(), startsOn: z.string(), endsOn: z.string() }),
    ),
    duplicates: z.array(z.object({ item: line, measure: line })),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, wanted) => {
    const found = await wantedPlans(act, wanted)
    if (!found.ok) return found
    const { person } = found.value
    const plans = await Promise.all(found.value.plans.map((one) => showPlan(act, one)))
    const isFamily = act.actor.role === 'representative'
    const measures = isFamily ? await listMeasuresInForce(act, person.id) : []
    const live = plans.filter((one) => one.state === 'opened' || one.state === 'in-force')
    const items = live.flatMap((one) => one.items.map(({ id, service }) => ({ id, title: service })))
    return ok({
      person: { ...person, fullName: fullName(person) },
      hasDisability: (await findDisability(act, person.id)) !== undefined,
      plans,
      measures: [...measures],
      duplicates: findDuplicates(items, measures).map(({ item, measure }) => ({
        item,
        measure: { id: measure.id, title: measure.title },
      })),
    })
  },
})

/** The programmes that the actor's organisation leads, the longest waiting first. */
export const listOfPlans = query({
  name: 'abilitation.plans',
  title: {
    kk: 'Абилитациялау мен оңалту бағдарламалары',
    ru: 'Программы абилитации и реабилитации',
    en: 'Programmes of abilitation and rehabilitation',
  },
  basis: [ACTS.medicalPart],
  input: z.strictObject({ state: z.enum(PLAN_STATES).optional() }),
  output: z.object({
    plans: z.array(
      z.object({
        id: z.uuid(),
        personId: z.uuid(),
        childName: z.string(),
        birthDate: z.string(),
        state: z.enum(PLAN_STATES),
        openedOn: z.string(),
        validTo: text,
      }),
    ),
  }),
  reads: (_input, { plans }) => plans.map((one) => one.personId),
  run: async (act, { state }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return ok({ plans: [] })
    const states = state === undefined ? (['opened', 'in-force'] as const) : [state]
    const found = await listPlansAt(act.db, organisationId, states)
    const people = await listPeople(
      act.db,
      found.map((one) => one.personId),
    )
    const known = new Map(people.map((one) => [one.id, one]))
    const plans = found.map(({ id, personId, openedOn, validTo, state: standing }) => {
      const person = known.get(personId)
      return {
        ...{ id, personId, openedOn, state: standing, validTo: validTo ?? null },
        childName: person === undefined ? '' : fullName(person),
        birthDate: person?.birthDate ?? '',
      }
    })
    return ok({ plans })
  },
})
