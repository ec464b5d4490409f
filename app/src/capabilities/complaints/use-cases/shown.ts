import { localize } from '@tirek/kernel'
import { type Citation, describeCitation } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import {
  ABOUT,
  COMPLAINT_STATES,
  type Complaint,
  DECISIONS,
  type DecisionFact,
  HAPPENED,
  HAPPENED_KEYS,
} from '../domain/complaint.ts'
import { termLabel } from './prepare-complaint.ts'

const citation = z.object({ act: z.string(), unit: z.string(), mark: z.string(), text: z.string() })

/** A complaint as it is shown to the family and to the body that answers. */
export const complaintShape = z.object({
  id: z.uuid(),
  number: z.string(),
  personId: z.uuid(),
  personName: z.string(),
  complainantName: z.string(),
  stage: z.string().nullable(),
  about: z.enum(ABOUT),
  organisation: z.string(),
  /** Null: the central authorised body. */
  addressee: z.string().nullable(),
  isAtCentre: z.boolean(),
  routeCite: z.array(citation),
  words: z.string(),
  wish: z.string().nullable(),
  step: z.object({ on: z.string().nullable(), due: z.string().nullable(), cite: citation }).nullable(),
  term: z
    .object({
      label: z.string().nullable(),
      from: z.string(),
      due: z.string(),
      isMissed: z.boolean(),
      cite: citation,
    })
    .nullable(),
  /** The decision that is complained of. */
  decision: z
    .object({
      number: z.string(),
      on: z.string(),
      isRefusal: z.boolean(),
      isDischarge: z.boolean(),
      reason: z.string().nullable(),
      appealUntil: z.string().nullable(),
    })
    .nullable(),
  /** The sentence of the Law behind what happened. */
  happened: z.object({ what: z.enum(HAPPENED_KEYS), cite: citation }).nullable(),
  filedOn: z.string(),
  state: z.enum(COMPLAINT_STATES),
  due: z.string(),
  extension: z.object({ on: z.string(), reason: z.string() }).nullable(),
  answer: z
    .object({
      decision: z.enum(DECISIONS),
      reason: z.string(),
      cite: citation,
      on: z.string(),
      by: z.string(),
      role: z.string(),
      organisation: z.string().nullable(),
      appealUntil: z.string(),
    })
    .nullable(),
  appealOf: z.uuid().nullable(),
  isLate: z.boolean(),
  version: z.number(),
})

/** A complaint in words. */
export type ShownComplaint = z.output<typeof complaintShape>

/** An article with its words. */
export function worded(of: Citation, lang: Act['lang']) {
  return { ...of, text: describeCitation(of, lang) }
}

type Names = ReadonlyMap<string, string>

async function namesOf(act: Act, complaints: readonly Complaint[]): Promise<Names> {
  const ids = complaints.flatMap(({ organisationId, addresseeId, answer }) => [
    organisationId,
    ...[addresseeId, answer?.organisationId].filter((id) => id !== undefined),
  ])
  const found = await listOrganisationsById(act.db, [...new Set(ids)])
  return new Map(found.map(({ id, name }) => [id, localize(name, act.lang)]))
}

function shownDecision({ cite: _, isDischarge = false, reason, appealUntil, ...rest }: DecisionFact) {
  return { ...rest, isDischarge, reason: reason ?? null, appealUntil: appealUntil ?? null }
}

function factsIn({ facts: { step, term, decision, happened } }: Complaint, lang: Act['lang']) {
  return {
    decision: decision === undefined ? null : shownDecision(decision),
    happened: happened === undefined ? null : { what: happened, cite: worded(HAPPENED[happened], lang) },
    step:
      step === undefined
        ? null
        : { on: step.on ?? null, due: step.due ?? null, cite: worded(step.cite, lang) },
    term:
      term === undefined
        ? null
        : {
            label: termLabel(term.termId, lang),
            from: term.from,
            due: term.due,
            isMissed: term.isMissed,
            cite: worded(term.cite, lang),
          },
  }
}

function answerIn({ answer }: Complaint, names: Names, lang: Act['lang']) {
  if (answer === undefined) return null
  const { organisationId, cite, role, ...said } = answer
  return {
    ...said,
    role: isRole(role) ? localize(ROLES[role].name, lang) : role,
    cite: worded(cite, lang),
    organisation: names.get(organisationId ?? '') ?? null,
  }
}

function shown(one: Complaint, names: Names, lang: Act['lang']) {
  const { extendedOn, extensionReason } = one
  return {
    id: one.id,
    number: one.number,
    personId: one.personId,
    personName: one.personName,
    complainantName: one.complainantName,
    stage: one.stage ?? null,
    about: one.about,
    organisation: names.get(one.organisationId) ?? '',
    addressee: names.get(one.addresseeId ?? '') ?? null,
    isAtCentre: one.isAtCentre,
    routeCite: one.routeCite.map((of) => worded(of, lang)),
    words: one.words,
    wish: one.wish ?? null,
    ...factsIn(one, lang),
    filedOn: one.filedOn,
    state: one.state,
    due: one.dueOn,
    extension: extendedOn === undefined ? null : { on: extendedOn, reason: extensionReason ?? '' },
    answer: answerIn(one, names, lang),
    appealOf: one.appealOf ?? null,
    isLate: one.isLate,
    version: one.version,
  }
}

/** Complaints in the words of the reader. */
export async function inWords(act: Act, complaints: readonly Complaint[]) {
  const names = await namesOf(act, complaints)
  return complaints.map((one) => shown(one, names, act.lang))
}
