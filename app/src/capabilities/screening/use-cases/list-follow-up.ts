import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { NEXT_STEPS } from '../domain/next-step.ts'
import { type FollowedChild, listFollowed } from '../read/follow-up.ts'

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

function toLine(one: FollowedChild): z.input<typeof line> {
  const { childId, fullName, birthDate, risk, isInRiskGroup, isInformed, sentOn, next } = one
  return {
    childId,
    fullName,
    birthDate,
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
    const followed = await listFollowed(act.db, act.today)
    const count = (step: string) => followed.filter((one) => one.next === step).length
    const wanted = next === undefined ? followed : followed.filter((one) => one.next === next)
    return ok({
      total: wanted.length,
      page,
      pages: Math.max(1, Math.ceil(wanted.length / PAGE_SIZE)),
      byStep: Object.fromEntries(NEXT_STEPS.map((step) => [step, count(step)])) as Record<
        (typeof NEXT_STEPS)[number],
        number
      >,
      children: wanted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(toLine),
    })
  },
})
