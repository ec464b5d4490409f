import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { makeReceipt } from '#platform/seal/make-receipt.ts'
import { receiptSchema } from '#platform/seal/receipt.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { no } from '../domain/refusal.ts'
import { ticketCode } from '../proof/codes.ts'
import type { QueueProof } from '../proof/proof-file.ts'
import { findOwnTicket, listAnchors, listLines } from '../read/queue-lines.ts'
import { findRequest } from '../read/requests.ts'
import { refused } from './answers.ts'

/** The newest note about the chain that is under a seal; the newest of all may wait for its batch. */
async function findSeal(act: Act, organisationId: string, region: string): Promise<QueueProof['seal']> {
  return act.asSystem(async () => {
    for (const anchor of await listAnchors(act.db, organisationId, region)) {
      const made = await makeReceipt(
        act,
        { source: 'event', rowId: anchor.id },
        { personId: '', actor: false },
      )
      if ('receipt' in made) return { no: anchor.no, receipt: made.receipt }
    }
    return null
  })
}

async function proofOf(act: Act, requestId: string): Promise<Result<QueueProof, Refusal>> {
  const ticket = await findOwnTicket(act.db, requestId)
  if (ticket === undefined) return refused(no('no-queue-entry', [ACTS.placement, ACTS.proofReading]).error)
  const organisation = await findOrganisation(act.db, ticket.organisation_id)
  if (organisation === undefined) return notFound('organisation')
  const lines = await listLines(act.db, organisation.id)
  const code = ticketCode(ticket.opening)
  if (!lines.some((line) => line.includes(code))) {
    return refused(no('proof-not-ready', [ACTS.proofReading]).error)
  }
  return ok({
    kind: 'tirek-queue-proof',
    v: 1,
    madeAt: act.now.toISOString(),
    lines,
    own: { ticket: code, opening: ticket.opening },
    seal: await findSeal(act, organisation.id, organisation.region),
  })
}

/**
 * The proof of the own turn: the whole queue of the organisation in opaque codes, from the first line, with what opens
 * the own entry (REP-STD-26, DEC-87). No name, number or birth date of anybody is in it.
 */
export const showQueueProof = query({
  name: 'placement.queue-proof',
  title: { kk: 'Кезектің дәлелі', ru: 'Доказательство очереди', en: 'Proof of the queue' },
  basis: [ACTS.placement, ACTS.silentConsequences, ACTS.proofReading],
  input: z.object({ requestId: idField }),
  output: z.object({
    kind: z.literal('tirek-queue-proof'),
    v: z.literal(1),
    madeAt: z.string(),
    lines: z.array(z.string()),
    own: z.object({ ticket: z.string(), opening: z.string() }),
    seal: z.object({ no: z.number(), receipt: receiptSchema }).nullable(),
  }),
  run: async (act, { requestId }) => {
    const request = await findRequest(act.db, requestId)
    if (request === undefined) return notFound('request')
    const proof = await proofOf(act, request.id)
    return proof.ok ? ok({ ...proof.value, lines: [...proof.value.lines] }) : proof
  },
})
