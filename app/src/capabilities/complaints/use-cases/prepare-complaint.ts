import { isAfter, localize, ok } from '@tirek/kernel'
import { describeCitation, findParameter } from '@tirek/law'
import { z } from 'zod'
import {
  listOrganisations,
  listOrganisationsById,
  type Organisation,
  type OrganisationKind,
} from '#capabilities/network/index.ts'
import { findPerson, fullName, isChild } from '#capabilities/registry/index.ts'
import { type PathDecision, STAGES, type Stage } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { BY_SUPERIOR, OWN_SUPPORT, type StepFact } from '../domain/complaint.ts'
import { type CaseTerm, listCaseTerms, listFileHolders } from '../read/facts.ts'
import { type ComplaintSources, decisionFact, decisionOf, stepFact } from '../sources.ts'

const output = z.object({
  person: z.object({ id: z.uuid(), fullName: z.string(), isChild: z.boolean() }),
  stage: z.enum(STAGES).nullable(),
  step: z.object({ on: z.string().nullable(), due: z.string().nullable(), article: z.string() }).nullable(),
  /** The decision that the family came from, and until when it may be complained of. */
  decision: z
    .object({
      id: z.uuid(),
      number: z.string(),
      on: z.string(),
      isRefusal: z.boolean(),
      isDischarge: z.boolean(),
      appealUntil: z.string().nullable(),
      isLate: z.boolean(),
    })
    .nullable(),
  /** Terms that were missed or that run, the latest first. */
  terms: z.array(
    z.object({
      deadlineId: z.uuid(),
      label: z.string().nullable(),
      due: z.string(),
      isMissed: z.boolean(),
      article: z.string(),
    }),
  ),
  /** Organisations that a complaint may be about: never a list of people. */
  organisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
  suggestedTerm: z.uuid().nullable(),
  suggestedOrganisation: z.uuid().nullable(),
})

/** What a complaint is filled with before the family adds words. */
export type PreparedComplaint = z.output<typeof output>

/** Which kinds of organisation do the work of a stage. */
const STAGE_KINDS: Readonly<Record<Stage, readonly OrganisationKind[]>> = {
  screening: ['obstetric-provider', 'primary-care', 'consultative-diagnostic'],
  referral: ['obstetric-provider', 'primary-care', 'consultative-diagnostic'],
  examination: ['pmpc'],
  programme: ['pmpc'],
  services: ['rehabilitation-centre', 'correction-room', 'special-school', 'kindergarten'],
  placement: ['employment-department', 'residential-organisation'],
  'hand-over': ['pmpc', 'local-executive-body'],
}

const BODIES: readonly OrganisationKind[] = ['employment-department', 'local-executive-body']

/** Organisations of the person's case: those that ever had the file, and the bodies of the region. */
async function organisationsOf(
  act: Act,
  person: { readonly id: string; readonly region: string },
  terms: readonly CaseTerm[],
): Promise<readonly Organisation[]> {
  const holders = await act.asSystem(() => listFileHolders(act.db, person.id))
  const ids = [...holders, ...terms.flatMap(({ ownerId }) => ownerId ?? [])]
  const own = await listOrganisationsById(act.db, [...new Set(ids)])
  const { organisations } = await listOrganisations(
    act.db,
    { kinds: BODIES, region: person.region, state: 'existing' },
    { page: 1, size: 30 },
  )
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...organisations.filter(({ id }) => !known.has(id))]
}

/** The terms that belong to a stage come first: a family that came from a step means that step. */
function termOf(terms: readonly CaseTerm[], stage: Stage | undefined): CaseTerm | undefined {
  const missed = terms.filter(({ isMissed }) => isMissed)
  if (stage === undefined) return missed[0]
  const prefixes: Readonly<Record<Stage, string>> = {
    screening: 'screening.',
    referral: 'screening.',
    examination: 'consultation.',
    programme: 'programme.',
    services: 'programme.',
    placement: 'placement.',
    'hand-over': 'hand-over.',
  }
  return missed.find(({ kind }) => kind.startsWith(prefixes[stage]))
}

function suggested(
  organisations: readonly Organisation[],
  stage: Stage | undefined,
  term: CaseTerm | undefined,
): string | undefined {
  const byTerm = organisations.find(({ id }) => id === term?.ownerId)
  const byStage = stage && organisations.find(({ kind }) => STAGE_KINDS[stage].some((one) => one === kind))
  return (byTerm ?? byStage)?.id
}

/** The facts that a complaint is filled with: the step, its dates and article, the term, who is late. */
export function prepareComplaintOf(sources: ComplaintSources) {
  return query({
    name: 'complaints.prepare',
    title: { kk: 'Шағымды дайындау', ru: 'Подготовить жалобу', en: 'Prepare a complaint' },
    basis: [OWN_SUPPORT, BY_SUPERIOR],
    input: z.object({
      personId: idField,
      stage: z.enum(STAGES).optional(),
      decisionId: idField.optional(),
    }),
    output,
    reads: ({ personId }) => [personId],
    run: async (act, { personId, stage, decisionId }) => {
      const person = await findPerson(act.db, personId)
      if (person === undefined) return notFound('person')
      const { lang, today } = act
      const step = stage && (await stepFact(sources, act, personId, stage))
      const decision = await decisionOf(sources, act, personId, decisionId)
      const terms = await listCaseTerms(act.db, personId, today)
      const organisations = await organisationsOf(act, person, terms)
      const term = termOf(terms, stage)
      return ok({
        person: { id: person.id, fullName: fullName(person), isChild: isChild(person.birthDate, today) },
        stage: stage ?? null,
        step: shownStep(step, lang),
        decision: shownDecision(act, decision),
        terms: terms.map(({ deadlineId, termId, due, isMissed, cite }) => ({
          deadlineId,
          label: termLabel(termId, lang),
          due,
          isMissed,
          article: describeCitation(cite, lang),
        })),
        organisations: organisations.map(({ id, name }) => ({ id, name: localize(name, lang) })),
        suggestedTerm: (decision === undefined ? term?.deadlineId : undefined) ?? null,
        suggestedOrganisation: decision?.byId ?? suggested(organisations, stage, term) ?? null,
      })
    },
  })
}

function shownStep(step: StepFact | undefined, lang: Act['lang']) {
  if (step === undefined) return null
  return { on: step.on ?? null, due: step.due ?? null, article: describeCitation(step.cite, lang) }
}

function shownDecision(act: Act, decision: PathDecision | undefined) {
  if (decision === undefined) return null
  const { appealUntil, isDischarge = false, cite: _, ...fact } = decisionFact(act, decision)
  const isLate = appealUntil !== undefined && isAfter(act.today, appealUntil)
  return { id: decision.id, ...fact, isDischarge, appealUntil: appealUntil ?? null, isLate }
}

/** A term of the law in words; null for a fixed day that follows from no term. */
export function termLabel(termId: string | undefined, lang: Act['lang']): string | null {
  const found = termId === undefined ? undefined : findParameter(termId)
  return found === undefined ? null : localize(found.label, lang)
}
