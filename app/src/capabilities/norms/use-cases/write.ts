import { isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { isPossible, missingBodies, type NormDocument } from '../domain/document.ts'
import { bodiesOf, isNormKind, kindInfo, NORM_KIND_KEYS } from '../domain/kinds.ts'
import { findDocument } from '../read/documents.ts'
import { insertApproval, insertDraft, markAdopted, markRepealed } from '../store/documents.ts'
import { ACTS } from './acts.ts'
import { bodiesOfActor, isWithin } from './bodies.ts'

const line = lineField.min(1)
const words = textField.min(1)

const localized = <S extends z.ZodType>(field: S) => z.object({ kk: field, ru: field, en: field })

function aboutDocument({ id, region, kind }: Pick<NormDocument, 'id' | 'region' | 'kind'>, act: Act) {
  return {
    region: region ?? act.actor.regions[0] ?? ANY_REGION,
    subject: { kind: 'norm', id },
    data: { kind },
    cite: [kindInfo(kind).basis],
  }
}

/** History wants a region; acts of the whole country stand under the capital. */
const ANY_REGION = '710000000'

const notYours = (kind: NormDocument['kind']) =>
  refuse('norms.not-your-body', { status: 'forbidden', cite: [kindInfo(kind).basis] })

/** Drafts a document: only the body that owns its kind does, in three languages. */
export const draftNorm = command({
  name: 'norms.draft',
  title: { kk: 'Құжат жобасын енгізу', ru: 'Внести проект документа', en: 'Draft a document' },
  basis: [ACTS.bodies],
  input: z.object({
    kind: z.enum(NORM_KIND_KEYS as [string, ...string[]]),
    title: localized(line),
    summary: localized(words),
    source: lineField.optional(),
    validFrom: dateField,
  }),
  output: z.object({ documentId: z.uuid() }),
  run: async (act, { kind, title, summary, source, validFrom }) => {
    if (!isNormKind(kind)) return notFound('kind')
    const { owner, isTerritorial } = kindInfo(kind)
    if (!bodiesOfActor(act.actor).includes(owner)) return notYours(kind)
    const region = isTerritorial ? act.actor.regions[0] : undefined
    const document = { id: act.newId(), kind, region, title, summary, source, validFrom }
    await insertDraft(act, document)
    await act.record({ name: 'norms.drafted', ...aboutDocument(document, act) })
    return ok({ documentId: document.id })
  },
})

async function found(
  act: Act,
  id: string,
  version: number | undefined,
): Promise<Result<NormDocument, Refusal>> {
  const document = await findDocument(act.db, id)
  if (document === undefined || !isWithin(act.actor, document)) return notFound('norm')
  return version === undefined || version === document.version ? ok(document) : stale()
}

/** Records the act of one's own body; when all have acted, the document is adopted. */
export const approveNorm = command({
  name: 'norms.approve',
  title: {
    kk: 'Бекіту не келісу актісін жазу',
    ru: 'Записать акт утверждения или согласования',
    en: 'Record an approval or an agreement',
  },
  basis: [ACTS.bodies],
  input: z.object({
    documentId: idField,
    number: line,
    decidedOn: dateField,
    version: versionField.optional(),
  }),
  output: z.object({ state: z.string(), missing: z.array(z.string()) }),
  run: async (act, { documentId, number, decidedOn, version }) => {
    const known = await found(act, documentId, version)
    if (!known.ok) return known
    const document = known.value
    const { kind } = document
    const authority = bodiesOf(kind).find((body) => bodiesOfActor(act.actor).includes(body))
    if (authority === undefined) return notYours(kind)
    if (!isPossible('approve', document.state)) return refuse('norms.adopted-already', { status: 'state' })
    if (isBefore(act.today, decidedOn))
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'decidedOn', code: 'future-date' }],
      })
    const approval = { authority, number, decidedOn }
    if (!(await insertApproval(act, documentId, approval)))
      return refuse('norms.acted-already', { status: 'state' })
    const approvals = [...document.approvals, approval]
    const missing = missingBodies({ kind, approvals })
    if (missing.length === 0) {
      const own = approvals.find((one) => one.authority === kindInfo(kind).owner) ?? approval
      await markAdopted(act, document, { number: own.number, on: act.today })
    }
    const about = aboutDocument(document, act)
    await act.record({
      name: missing.length === 0 ? 'norms.adopted' : 'norms.approved',
      ...about,
      data: { ...about.data, authority, number },
    })
    return ok({ state: missing.length === 0 ? 'adopted' : 'draft', missing: [...missing] })
  },
})

/** Ends a document: only its owner does; what was done under it stays as it was. */
export const repealNorm = command({
  name: 'norms.repeal',
  title: { kk: 'Құжаттың күшін жою', ru: 'Прекратить действие документа', en: 'Repeal a document' },
  basis: [ACTS.bodies],
  input: z.object({
    documentId: idField,
    lastDay: dateField,
    reason: line,
    version: versionField.optional(),
  }),
  output: z.object({ validTo: z.string() }),
  run: async (act, { documentId, lastDay, reason, version }) => {
    const known = await found(act, documentId, version)
    if (!known.ok) return known
    const document = known.value
    if (!bodiesOfActor(act.actor).includes(kindInfo(document.kind).owner)) return notYours(document.kind)
    if (!isPossible('repeal', document.state)) return refuse('norms.not-adopted', { status: 'state' })
    if (isBefore(lastDay, document.validFrom))
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'lastDay', code: 'before-first-day' }],
      })
    if (!(await markRepealed(act, document, { lastDay, reason }))) return stale()
    await act.record({ name: 'norms.repealed', ...aboutDocument(document, act) })
    return ok({ validTo: lastDay })
  },
})
