import { localize, ok } from '@tirek/kernel'
import { describeCitation, titledCitation } from '@tirek/law'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, fullName, listPeople } from '#capabilities/registry/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import {
  CASE_STATES,
  FAMILY_SUPPORT,
  type FamilyCase,
  isCaseEvent,
  RIGHTS,
  rightKey,
  SOCIAL_WORKERS,
} from '../domain/family-case.ts'
import { type Introduction, openedContact } from '../domain/introduction.ts'
import { EXECUTORS, HELP, HELP_KINDS, moverOf, PLAN_STATES } from '../domain/plan.ts'
import { CASE_LISTS, findCase, listCaseHeads, listCasesOf } from '../read/cases.ts'
import { findOtherHalf, listIntroductions, listNeeds, listNotes, listPlans } from '../read/inside.ts'
import { needsShape } from './write-needs.ts'

const citation = z.object({ act: z.string(), unit: z.string(), mark: z.string(), text: z.string() })

const stepShape = z.object({
  id: z.uuid(),
  help: z.enum(HELP_KINDS),
  cite: citation,
  goal: z.string(),
  executor: z.enum(EXECUTORS),
  executorName: z.string().nullable(),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
  doneNote: z.string().nullable(),
})

const planShape = z.object({
  id: z.uuid(),
  edition: z.number(),
  state: z.enum(PLAN_STATES),
  mover: z.enum(['family', 'worker', 'nobody']),
  answeredOn: z.string().nullable(),
  answeredBy: z.string().nullable(),
  familyWords: z.string().nullable(),
  reviewOn: z.string().nullable(),
  steps: z.array(stepShape),
  version: z.number(),
})

const caseShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  childName: z.string(),
  askerName: z.string(),
  organisation: z.string(),
  words: z.string(),
  state: z.enum(CASE_STATES),
  askedOn: z.string(),
  takeBy: z.string(),
  workerName: z.string().nullable(),
  takenOn: z.string().nullable(),
  isLate: z.boolean(),
  reviewDueOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  closedBy: z.string().nullable(),
  closedWhy: z.string().nullable(),
  isYours: z.boolean(),
  needs: z.array(
    needsShape.extend({
      edition: z.number(),
      writtenBy: z.string(),
      writerName: z.string(),
      writtenOn: z.string(),
    }),
  ),
  plans: z.array(planShape),
  notes: z.array(
    z.object({
      id: z.uuid(),
      right: citation,
      words: z.string(),
      writtenBy: z.string(),
      writtenOn: z.string(),
    }),
  ),
  introductions: z.array(
    z.object({
      id: z.uuid(),
      about: z.string(),
      offeredOn: z.string(),
      answer: z.enum(['yes', 'no']).nullable(),
      /** What the other family wrote, when both have said yes; the family alone reads it. */
      opened: z.string().nullable(),
      areBoth: z.boolean(),
    }),
  ),
  rights: z.array(z.object({ key: z.string(), text: z.string() })),
  version: z.number(),
})

/** The case of a family in words. */
export type ShownCase = z.output<typeof caseShape>
export type ShownPlan = ShownCase['plans'][number]

async function introductionsOf(act: Act, caseId: string) {
  const own = await listIntroductions(act, caseId)
  const shown = []
  for (const one of own) {
    const other: Introduction | undefined = await act.asSystem(() => findOtherHalf(act, one))
    const { id, about, offeredOn, answer } = one
    const opened = openedContact(one, other)
    shown.push({
      ...{ id, about, offeredOn, answer: answer ?? null, areBoth: opened !== undefined },
      opened: isFamily(act.actor) ? (opened ?? null) : null,
    })
  }
  return shown
}

async function plansOf(act: Act, caseId: string) {
  const plans = await listPlans(act, caseId)
  const seen = isFamily(act.actor) ? plans.filter(({ state }) => state !== 'draft') : plans
  return seen.map((plan) => ({
    ...plan,
    mover: moverOf(plan),
    answeredOn: plan.answeredOn ?? null,
    answeredBy: plan.answeredBy ?? null,
    familyWords: plan.familyWords ?? null,
    reviewOn: plan.reviewOn ?? null,
    steps: plan.steps.map((step) => ({
      ...step,
      cite: { ...HELP[step.help], text: describeCitation(HELP[step.help], act.lang) },
      executorName: step.executorName ?? null,
      doneOn: step.doneOn ?? null,
      doneNote: step.doneNote ?? null,
    })),
  }))
}

async function headOf(act: Act, one: FamilyCase) {
  const person = await findPerson(act.db, one.personId)
  const organisation = await findOrganisation(act.db, one.organisationId)
  const own = isFamily(act.actor) || one.workerId === act.actor.accountId
  return {
    ...one,
    childName: person === undefined ? '' : fullName(person),
    organisation: organisation === undefined ? '' : localize(organisation.name, act.lang),
    workerName: one.workerName ?? null,
    takenOn: one.takenOn ?? null,
    reviewDueOn: one.reviewDueOn ?? null,
    closedOn: one.closedOn ?? null,
    closedBy: one.closedBy ?? null,
    closedWhy: one.closedWhy ?? null,
    isYours: own && isCaseEvent('close', one.state),
  }
}

/** The whole case: what the family asked and needs, its plan with whose move it is, notes, introductions. */
export const showCase = query({
  name: 'family-support.case',
  title: { kk: 'Отбасын қолдау ісі', ru: 'Дело поддержки семьи', en: 'The case of a family' },
  basis: [FAMILY_SUPPORT, SOCIAL_WORKERS],
  input: z.object({ caseId: idField }),
  output: caseShape,
  reads: (_input, { personId }) => [personId],
  run: async (act, { caseId }) => {
    const one = await findCase(act, caseId)
    if (one === undefined) return notFound('case')
    const needs = await listNeeds(act, caseId)
    const notes = await listNotes(act, caseId)
    return ok({
      ...(await headOf(act, one)),
      needs: needs.map(({ needs: said, ...edition }) => ({
        ...edition,
        ...said,
        priorities: [...said.priorities],
      })),
      plans: await plansOf(act, caseId),
      notes: notes.map((note) => ({
        ...note,
        right: { ...note.right, text: describeCitation(note.right, act.lang) },
      })),
      introductions: await introductionsOf(act, caseId),
      rights: RIGHTS.map((of) => ({ key: rightKey(of), text: titledCitation(of, act.lang) })),
    })
  },
})

const headShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  childName: z.string(),
  state: z.enum(CASE_STATES),
  askedOn: z.string(),
  takeBy: z.string(),
  isLate: z.boolean(),
  reviewDueOn: z.string().nullable(),
})

/** Cases of the worker's department, of one list. */
export const listFamilyCases = query({
  name: 'family-support.cases',
  title: { kk: 'Отбасылардың істері', ru: 'Дела семей', en: 'Cases of families' },
  basis: [SOCIAL_WORKERS],
  input: z.object({ list: z.enum(CASE_LISTS).default('asked') }),
  output: z.object({ cases: z.array(headShape) }),
  reads: (_input, { cases }) => cases.map(({ personId }) => personId),
  run: async (act, { list }) => {
    const { organisationId, accountId } = act.actor
    if (organisationId === undefined) return ok({ cases: [] })
    const heads = await listCaseHeads(act.db, list, { organisationId, accountId })
    const people = await listPeople(
      act.db,
      heads.map(({ personId }) => personId),
    )
    const names = new Map(people.map((person) => [person.id, fullName(person)]))
    return ok({
      cases: heads.map((head) => ({
        ...head,
        childName: names.get(head.personId) ?? '',
        reviewDueOn: head.reviewDueOn ?? null,
      })),
    })
  },
})

/** The cases of one child's family, for the family. */
export const showOfPerson = query({
  name: 'family-support.of-person',
  title: { kk: 'Отбасына қолдау', ru: 'Поддержка семьи', en: 'Support of the family' },
  basis: [FAMILY_SUPPORT],
  input: z.object({ personId: idField }),
  output: z.object({
    fullName: z.string(),
    cases: z.array(z.object({ id: z.uuid(), state: z.enum(CASE_STATES), askedOn: z.string() })),
  }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const cases = await listCasesOf(act, personId)
    return ok({
      fullName: fullName(person),
      cases: cases.map(({ id, state, askedOn }) => ({ id, state, askedOn })),
    })
  },
})
