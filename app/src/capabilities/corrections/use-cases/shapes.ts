import { localize } from '@tirek/kernel'
import { z } from 'zod'
import { seesClass } from '#platform/access/actor.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type CorrectionRequest, isLate, STATES } from '../domain/request.ts'
import type { CorrectionSources } from '../sources.ts'

/** One request as lists show it; the two values stand side by side in words. */
export const requestLine = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  wanted: z.string().nullable(),
  state: z.enum(STATES),
  requestedOn: z.string(),
  requesterName: z.string(),
  dueOn: z.string().nullable(),
  isLate: z.boolean(),
  decidedOn: z.string().nullable(),
})
export type RequestLine = z.output<typeof requestLine>

/** Words a request; undefined when its value belongs to a part that the post does not see. */
export async function lineOf(
  act: Act,
  sources: CorrectionSources,
  request: CorrectionRequest,
): Promise<RequestLine | undefined> {
  const field = sources.find(request.field)
  if (field === undefined || !seesClass(act.actor, field.part)) return undefined
  const show = async (value: string | undefined) =>
    value === undefined ? null : await field.show(act, value)
  const { id, personId, state, requestedOn, requesterName } = request
  return {
    id,
    personId,
    field: request.field,
    label: localize(field.label, act.lang),
    before: await show(request.before),
    wanted: await show(request.wanted),
    state,
    requestedOn,
    requesterName,
    dueOn: request.dueOn ?? null,
    isLate: isLate(request, act.today),
    decidedOn: request.decidedOn ?? null,
  }
}

/** Several requests in words, one after another: a transaction is one connection. */
export async function linesOf(
  act: Act,
  sources: CorrectionSources,
  requests: readonly CorrectionRequest[],
): Promise<readonly RequestLine[]> {
  const lines: RequestLine[] = []
  for (const request of requests) {
    const line = await lineOf(act, sources, request)
    if (line !== undefined) lines.push(line)
  }
  return lines
}
