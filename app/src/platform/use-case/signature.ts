import { err, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Actor } from '#platform/access/actor.ts'
import type { Act } from './act.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { AnyUseCase, SigningMeans } from './use-case.ts'

/** Whether an act that can be signed must be: `TIREK_SIGNATURES`. */
export type SignatureMode = 'offered' | 'required'

/** An act that somebody is about to sign. */
export interface ToSign {
  readonly useCase: AnyUseCase
  readonly input: unknown
  /** The page on which it was begun, without the language; undefined when a program began it. */
  readonly fromPage?: string | undefined
}

/** Keeps what somebody is about to sign, when it may be done and is possible; `page` is where it is read and signed. */
export type KeepToSign = (
  act: Act,
  toSign: ToSign,
) => Promise<Result<{ readonly signingId: string; readonly until: string; readonly page: string }, Refusal>>

/** Whether a command is one that this actor can sign. */
export function maySign({ signature }: AnyUseCase, { role }: Pick<Actor, 'role'>): boolean {
  return signature?.by.includes(role) === true
}

/** Whether this attempt waits for a signature: the person asks for it, or the installation requires it. */
export function takesSignature(
  useCase: AnyUseCase,
  input: unknown,
  request: { readonly actor: Actor; readonly toSign?: boolean | undefined },
  mode: SignatureMode,
): boolean {
  if (!maySign(useCase, request.actor)) return false
  if (request.toSign === true) return true
  return mode === 'required' && useCase.signature?.without?.(input) !== true
}

/** Keeps the act until it is signed; the answer says that it waits, and where. */
export async function askSignature(
  act: Act,
  toSign: ToSign,
  keep: KeepToSign,
): Promise<Result<never, Refusal>> {
  const kept = await keep(act, toSign)
  if (!kept.ok) return kept
  return err(
    refusal('platform.to-sign', {
      status: 'pending',
      cite: [cite('project', 'DEC-59', 'project-default')],
      facts: { ...kept.value },
    }),
  )
}

/** The same act for whoever has signed it: everything it records names the signature. */
export function signedAct(act: Act, signed: { readonly id: string; readonly means: SigningMeans }): Act {
  const by = { signatureId: signed.id, signedBy: signed.means }
  return { ...act, record: (event) => act.record({ ...event, data: { ...event.data, ...by } }) }
}
