import { err, type Lang, ok, type Result } from '@tirek/kernel'
import { type Actor, publicActor, systemActor } from '#platform/access/actor.ts'
import { authorityOf } from '#platform/access/authority.ts'
import { type Client, NO_CLIENT } from '#platform/access/client.ts'
import type { FieldRule } from '#platform/access/field-rules.ts'
import type { PermissionTable } from '#platform/access/permission.ts'
import { isFreshlyProved } from '#platform/access/session-limits.ts'
import { NEEDS_OWN_DEVICE } from '#platform/access/terminal.ts'
import type { Mode } from '#platform/db/transaction.ts'
import type { Act } from './act.ts'
import { refuseNotGiven } from './field-lines.ts'
import { keyProblem } from './idempotency.ts'
import type { ActTools } from './make-act.ts'
import { fieldProblems } from './problems.ts'
import { type Refusal, refuse } from './refusal.ts'
import { maySign, type SignatureMode, takesSignature } from './signature.ts'
import type { AnyUseCase, Before } from './use-case.ts'

/** Who asks, in which language, why, and under which idempotency key. */
export interface Request {
  readonly actor: Actor
  readonly lang: Lang
  readonly purpose?: string | undefined
  readonly key?: string | undefined
  /** Where it comes from; absent for the system and the command line. */
  readonly client?: Client | undefined
  /** The person wants to sign the act before it is done. */
  readonly toSign?: boolean | undefined
  /** The page whose form it is, without the language. */
  readonly fromPage?: string | undefined
}

/** One attempt that was let in: its input is read, its preparation done. */
export interface Admitted {
  readonly useCase: AnyUseCase
  readonly input: unknown
  readonly prepared: unknown
  readonly request: Request
  /** Which fields the role does not get whole. */
  readonly fields: readonly FieldRule[]
}

/** Runs work in a transaction of an actor. */
export type Within = <T>(actor: Actor, lang: Lang, work: (act: Act) => Promise<T>, mode?: Mode) => Promise<T>

/** What an attempt is let in by. */
export interface AdmitParts extends ActTools, Pick<Before, 'oidc' | 'address' | 'telephoneAddress'> {
  readonly permissions: PermissionTable
  /** Whether acts that can be signed must be. */
  readonly signatures: SignatureMode
}

/** The key that holds for an attempt: visitors share one account, so that the key of one could meet another's. */
export function keyOf(useCase: AnyUseCase, { actor, key }: Request): string | undefined {
  const isOnce = useCase.isSecret === true || useCase.keepsRefused === true
  const holds = useCase.kind === 'command' && !isOnce && actor.role !== publicActor.role
  return holds ? key : undefined
}

/** Whether the actor may do it at all, and which fields its line narrows. */
function authorise(
  permissions: PermissionTable,
  useCase: AnyUseCase,
  actor: Actor,
): Result<readonly FieldRule[], Refusal> {
  if (!permissions.has(useCase.name)) throw new Error(`no permission row for ${useCase.name}`)
  // The operator at the command line and the worker act as the system itself; history says so.
  if (actor.role === 'system') return ok([])
  const line = permissions.find(useCase.name, actor.role)
  if (line?.authority !== undefined && authorityOf(actor) !== line.authority)
    return refuse('platform.other-authority', { status: 'forbidden', cite: [line.basis] })
  if (line !== undefined) return ok(line.fields ?? [])
  if (actor.role === 'public') return refuse('platform.sign-in-needed', { status: 'forbidden' })
  // The ground of the act says to whom it belongs.
  return refuse('platform.not-your-role', {
    status: 'forbidden',
    cite: useCase.basis,
    facts: { action: useCase.name, role: actor.role },
  })
}

function parse(useCase: AnyUseCase, input: unknown): Result<unknown, Refusal> {
  const parsed = useCase.input.safeParse(input ?? {}, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  return refuse('platform.invalid-input', { status: 'invalid', fields: fieldProblems(parsed.error) })
}

/** The refusal of whoever gave the last proof too long ago. */
export const PROVE_AGAIN = refuse('platform.prove-again', { status: 'state' })

/**
 * Whether the actor must prove who they are once more. The operator at the command line and the worker have no session to
 * do it in; a signature proves it by itself, and an act that may do without one where one is required does not.
 */
function isProofMissing(
  { realClock, signatures }: AdmitParts,
  useCase: AnyUseCase,
  input: unknown,
  request: Request,
): boolean {
  const { actor } = request
  if (actor.role === systemActor.role || takesSignature(useCase, input, request, signatures)) return false
  const { needsFreshProof = false } = useCase
  const isNamed = needsFreshProof === true || (needsFreshProof !== false && needsFreshProof(input))
  const isUnsigned = signatures === 'required' && maySign(useCase, actor)
  return (isNamed || isUnsigned) && !isFreshlyProved(actor.provedAt, realClock.now())
}

/** The right of the actor, and whether the device is one for this act. */
function allowed({ permissions }: AdmitParts, useCase: AnyUseCase, { client, actor }: Request) {
  const isAtTerminal = client?.isTerminal === true || actor.terminal !== undefined
  const given = authorise(permissions, useCase, actor)
  return given.ok && isAtTerminal && useCase.needsOwnDevice === true ? err(NEEDS_OWN_DEVICE) : given
}

/** What comes before the transaction: the right, the key, the shape of the input, the preparation. */
export async function admit(
  parts: AdmitParts,
  within: Within,
  useCase: AnyUseCase,
  given: unknown,
  request: Request,
): Promise<Result<Admitted, Refusal>> {
  const right = allowed(parts, useCase, request)
  if (!right.ok) return right
  const key = keyOf(useCase, request)
  const malformed = key === undefined ? undefined : keyProblem(key)
  if (malformed !== undefined) return err(malformed)
  const parsed = parse(useCase, given)
  if (!parsed.ok) return parsed
  const fields = right.value
  const notYours = refuseNotGiven(fields, parsed.value, request.actor)
  if (notYours !== undefined) return err(notYours)

  if (isProofMissing(parts, useCase, parsed.value, request)) return PROVE_AGAIN

  const { eds, oidc, address, telephoneAddress, gateways } = parts
  const apart: Before['apart'] = (work) => within(request.actor, request.lang, work)
  const client = request.client ?? NO_CLIENT
  const before: Before = { eds, oidc, address, telephoneAddress, gateways, apart, client }
  const prepared = await (useCase.prepare?.(before, parsed.value) ?? ok(undefined))
  if (!prepared.ok) return prepared
  return ok({ useCase, input: parsed.value, prepared: prepared.value, request, fields })
}
