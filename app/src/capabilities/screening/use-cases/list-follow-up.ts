import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople, type Person } from '#capabilities/registry/index.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { NEXT_STEPS, type NextStep } from '../domain/next-step.ts'
import { type FollowedCase, listFollowed } from '../read/follow-up.ts'

const PAGE_SIZE = 50

const line = z.object({
  childId: z.uuid(),
  fullName: z.string(),
  birthDate: z.string(),
  enteredOn: z.string(),
  endsOn: z.string(),
  isInRiskGroup: z.boolean(),
  consentState: z.string().nullable(),
  consentChangedOn: z.string().nullable(),
  isInformed: z.boolean(),
  sentOn: z.string().nullable(),
  next: z.enum(NEXT_STEPS),
})

function toLine(one: FollowedCase, people: readonly Person[]): z.input<typeof line> {
  const { risk, isInRiskGroup, isInformed, sentOn, next } = one
  const person = people.find((each) => each.id === risk.personId)
  return {
    childId: risk.personId,
    fullName: person === undefined ? '' : fullName(person),
    birthDate: risk.birthDate,
    isInRiskGroup,
    isInformed,
    next,
    enteredOn: risk.enteredOn,
    endsOn: risk.endsOn,
    consentState: risk.consentState ?? null,
    consentChangedOn: risk.consentChangedOn ?? null,
    sentOn: sentOn ?? null,
  }
}

function countBySteps(followed: readonly FollowedCase[]): Record<NextStep, number> {
  const counts = NEXT_STEPS.map((step) => [step, followed.filter((one) => one.next === step).length])
  return Object.fromEntries(counts) as Record<NextStep, number>
}

/** Children under medical follow-up after a sign of risk: with consent or without it (LAW-8-6). */
export const listFollowUp = query({
  name: 'screening.follow-up',
  title: {
    kk: 'Медициналық бақылаудағы балалар',
    ru: 'Дети под наблюдением',
    en: 'Children under follow-up',
  },
  basis: [ACTS.organised, ACTS.riskGroup],
  input: z.object({
    next: z.enum(NEXT_STEPS).optional(),
    page: z.number().int().min(1).max(1000).optional(),
  }),
  output: z.object({
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    byStep: z.record(z.enum(NEXT_STEPS), z.number()),
    children: z.array(line),
  }),
  reads: (_input, { children }) => children.map((child) => child.childId),
  run: async (act, { next, page = 1 }) => {
    const { organisationId } = act.actor
    const followed = organisationId === undefined ? [] : await listFollowed(act, organisationId, act.today)
    const wanted = next === undefined ? followed : followed.filter((one) => one.next === next)
    const shown = wanted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    const people = await listPeople(
      act.db,
      shown.map((one) => one.risk.personId),
    )
    return ok({
      total: wanted.length,
      page,
      pages: Math.max(1, Math.ceil(wanted.length / PAGE_SIZE)),
      byStep: countBySteps(followed),
      children: shown.map((one) => toLine(one, people)),
    })
  },
})
