import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName, isChild } from '#capabilities/registry/index.ts'
import type { CorrectableField, CorrectionEffect } from '#platform/corrections/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { CorrectionRequest } from '../domain/request.ts'
import { listTold } from '../read/notices.ts'
import { findRequest } from '../read/requests.ts'
import type { CorrectionSources } from '../sources.ts'
import { basisOf } from './basis.ts'
import { rightToDecide } from './right-to-decide.ts'
import { lineOf, requestLine } from './shapes.ts'

const output = z.object({
  ...requestLine.shape,
  person: z.object({ fullName: z.string(), isChild: z.boolean() }),
  reason: z.string(),
  proof: z.string().nullable(),
  proofDate: z.string().nullable(),
  requesterOrganisation: z.string().nullable(),
  deciderName: z.string().nullable(),
  deciderOrganisation: z.string().nullable(),
  decisionReason: z.string().nullable(),
  decider: z.enum(['family', 'organisation']),
  basis: z.string(),
  /** The value as it stands now. */
  present: z.string().nullable(),
  /** False when the value has changed since the request: it can only be refused or taken back. */
  isAsAsked: z.boolean(),
  effects: z.array(
    z.object({
      kind: z.enum(['recomputed', 'moves', 'doubt']),
      text: z.string(),
      was: z.string().nullable(),
      becomes: z.string().nullable(),
      basis: z.string().nullable(),
    }),
  ),
  told: z.array(z.object({ organisation: z.string(), isSeen: z.boolean() })),
  mayDecide: z.boolean(),
  isOwn: z.boolean(),
  version: z.number(),
})

/** One request with all that its decision needs. */
export type ShownCorrection = z.output<typeof output>

function shownEffect(act: Act, { kind, text, was, becomes, cite: of }: CorrectionEffect) {
  const basis = of === undefined ? null : basisOf(of, act.lang)
  return { kind, text, was: was ?? null, becomes: becomes ?? null, basis }
}

async function namesOf(act: Act, ids: readonly (string | undefined)[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.flatMap((id) => id ?? [])
  const found = await listOrganisationsById(act.db, [...new Set(known)])
  return new Map(found.map((one) => [one.id, localize(one.name, act.lang)]))
}

async function forDecision(act: Act, field: CorrectableField, request: CorrectionRequest) {
  const { personId, wanted } = request
  const value = (await field.read(act, personId))?.value
  const isOpen = request.state === 'open'
  const effects = isOpen ? await field.effects(act, { personId, wanted }) : []
  return {
    present: value === undefined ? null : await field.show(act, value),
    isAsAsked: !isOpen || value === request.before,
    effects: effects.map((one) => shownEffect(act, one)),
    mayDecide: isOpen && (await rightToDecide(act, request, field)).ok,
  }
}

async function paperOf(act: Act, request: CorrectionRequest) {
  const told = await listTold(act.db, request.id)
  const { requesterOrganisationId, deciderOrganisationId } = request
  const names = await namesOf(act, [
    requesterOrganisationId,
    deciderOrganisationId,
    ...told.map((one) => one.organisationId),
  ])
  return {
    reason: request.reason,
    proof: request.proof ?? null,
    proofDate: request.proofDate ?? null,
    requesterOrganisation: names.get(requesterOrganisationId ?? '') ?? null,
    deciderName: request.deciderName ?? null,
    deciderOrganisation: names.get(deciderOrganisationId ?? '') ?? null,
    decisionReason: request.decisionReason ?? null,
    told: told.map((one) => ({
      organisation: names.get(one.organisationId) ?? '',
      isSeen: one.seenAt !== null,
    })),
    isOwn: request.requestedBy === act.actor.accountId,
    version: request.version,
  }
}

/** One request: both values side by side, the proof, what follows from it, who decides or decided and why. */
export function showCorrectionOf(sources: CorrectionSources) {
  return query({
    name: 'corrections.show',
    title: { kk: 'Түзету туралы өтініш', ru: 'Запрос на исправление', en: 'Request for a correction' },
    basis: [ACTS.right],
    input: z.object({ requestId: idField }),
    output,
    reads: (_, { personId }) => [personId],
    run: async (act, { requestId }) => {
      const request = await findRequest(act.db, requestId)
      if (request === undefined) return notFound('correction')
      const field = sources.find(request.field)
      const line = await lineOf(act, sources, request)
      const person = await findPerson(act.db, request.personId)
      if (field === undefined || line === undefined || person === undefined) return notFound('correction')
      return ok({
        ...line,
        person: { fullName: fullName(person), isChild: isChild(person.birthDate, act.today) },
        decider: field.decider,
        basis: basisOf(field.cite, act.lang),
        ...(await paperOf(act, request)),
        ...(await forDecision(act, field, request)),
      })
    },
  })
}
