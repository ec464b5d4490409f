import { type LocalDate, ok } from '@tirek/kernel'
import { describeCitation } from '@tirek/law'
import { z } from 'zod'
import type { Actor } from '#platform/access/actor.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { DOCUMENT_STATES, isInForce, missingBodies, type NormDocument } from '../domain/document.ts'
import { BODIES, bodiesOf, kindInfo, NORM_KIND_KEYS } from '../domain/kinds.ts'
import { findDocument, listDocuments } from '../read/documents.ts'
import { ACTS } from './acts.ts'
import { bodiesOfActor, isWithin } from './bodies.ts'

const body = z.enum(BODIES)

const shape = z.object({
  id: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
  summary: z.string(),
  source: z.string().nullable(),
  owner: body,
  region: z.string().nullable(),
  number: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  state: z.enum(DOCUMENT_STATES),
  isInForce: z.boolean(),
  basis: z.string(),
  approvals: z.array(z.object({ authority: body, number: z.string(), decidedOn: z.string() })),
  missing: z.array(body),
  version: z.number(),
})

/** A document as shown. */
export type ShownNorm = z.output<typeof shape>

function shown(
  document: NormDocument,
  { lang, today }: Pick<Act, 'lang'> & { readonly today: LocalDate },
): ShownNorm {
  const info = kindInfo(document.kind)
  return {
    id: document.id,
    kind: document.kind,
    kindName: info.name[lang],
    title: document.title[lang],
    summary: document.summary[lang],
    source: document.source ?? null,
    owner: info.owner,
    region: document.region ?? null,
    number: document.number ?? null,
    adoptedOn: document.adoptedOn ?? null,
    validFrom: document.validFrom,
    validTo: document.validTo ?? null,
    state: document.state,
    isInForce: isInForce(document, today),
    basis: describeCitation(info.basis, lang),
    approvals: [...document.approvals],
    missing: [...missingBodies(document)],
    version: document.version,
  }
}

/** Whoever may write something sees drafts too. */
const seesDrafts = (act: Act) => act.actor.role === 'system' || bodiesOfActor(act.actor).length > 0

/** Whether a draft lacks the act of one of the actor's bodies. */
export function awaits(actor: Actor, document: NormDocument): boolean {
  if (document.state !== 'draft' || !isWithin(actor, document)) return false
  const own = bodiesOfActor(actor)
  return missingBodies(document).some((body) => own.includes(body))
}

/** The register of procedures, norms and decisions; drafts only for the bodies. */
export const listNorms = query({
  name: 'norms.list',
  title: { kk: 'Тәртіптер мен нормалар', ru: 'Порядки и нормы', en: 'Procedures and norms' },
  basis: [ACTS.bodies],
  input: z.object({
    kind: z.enum(NORM_KIND_KEYS as [string, ...string[]]).optional(),
    /** Drafts that lack the act of the reader's own body. */
    onlyWaiting: z.boolean().default(false),
  }),
  output: z.object({ documents: z.array(shape), mayDraft: z.boolean() }),
  run: async (act, { kind, onlyWaiting }) => {
    const found = await listDocuments(act.db, { kind, withDrafts: seesDrafts(act) })
    const all = onlyWaiting ? found.filter((one) => awaits(act.actor, one)) : found
    const documents = all
      .filter((one) => one.state !== 'draft' || isWithin(act.actor, one))
      .map((one) => shown(one, act))
    return ok({ documents, mayDraft: bodiesOfActor(act.actor).length > 0 })
  },
})

/** One document: what it says, who owns it, who has agreed, who has not yet. */
export const showNorm = query({
  name: 'norms.document',
  title: { kk: 'Құжат', ru: 'Документ', en: 'A document' },
  basis: [ACTS.bodies],
  input: z.object({ documentId: idField }),
  output: shape.extend({ mayApprove: z.boolean(), mayRepeal: z.boolean() }),
  run: async (act, { documentId }) => {
    const document = await findDocument(act.db, documentId)
    const isHidden = document?.state === 'draft' && !(seesDrafts(act) && isWithin(act.actor, document))
    if (document === undefined || isHidden) return notFound('norm')
    const own = isWithin(act.actor, document) ? bodiesOfActor(act.actor) : []
    const missing = missingBodies(document)
    return ok({
      ...shown(document, act),
      mayApprove: document.state === 'draft' && own.some((one) => missing.includes(one)),
      mayRepeal: document.state === 'adopted' && own.some((one) => bodiesOf(document.kind)[0] === one),
    })
  },
})
