import { err, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Role } from '#platform/access/roles.ts'
import type { Act } from './act.ts'
import { type Refusal, refusal, refuse } from './refusal.ts'
import type { AnyUseCase } from './use-case.ts'

/** A wish that waits for a second person. */
export interface Wish {
  readonly useCase: string
  readonly input: unknown
  readonly why: string
  readonly approvers: readonly Role[]
}

/** Keeps a wish until somebody decides; `page` is where it is shown, without the language. */
export type KeepWish = (
  act: Act,
  wish: Wish,
) => Promise<Result<{ readonly approvalId: string; readonly due: string; readonly page: string }, Refusal>>

/** Whether this attempt takes two people. The operator at the command line and the worker need nobody. */
export function takesTwo({ second }: AnyUseCase, input: unknown, role: Role): boolean {
  return second !== undefined && role !== 'system' && (second.when?.(input, role) ?? true)
}

/** Keeps what the actor asks for, when it may ask and the command is possible; the answer says that it waits. */
export async function askSecondPerson(
  act: Act,
  { name, second }: AnyUseCase,
  input: unknown,
  keep: KeepWish,
): Promise<Result<never, Refusal>> {
  const { role } = act.actor
  if (second === undefined) throw new Error(`${name} takes one person`)
  const checked = await second.check(act, input)
  if (!checked.ok) return checked
  const approvers: readonly Role[] | undefined = second.by[role]
  if (approvers === undefined)
    return refuse('platform.not-your-role', { status: 'forbidden', facts: { action: name, role } })
  const why = second.why(input)
  if (why === undefined)
    return refuse('platform.invalid-input', {
      status: 'invalid',
      fields: [{ path: 'reason', code: 'required' }],
    })

  const kept = await keep(act, { useCase: name, input, why, approvers })
  if (!kept.ok) return kept
  return err(
    refusal('platform.second-person', {
      status: 'pending',
      cite: [cite('project', 'DEC-53', 'project-default')],
      facts: { ...kept.value },
    }),
  )
}

/** The same act for the second person, with the name of the one who asked in everything it records. */
export function approvedAct(act: Act, asked: { readonly name: string; readonly role: string }): Act {
  const both = { askedBy: asked.name, askedByRole: asked.role }
  return { ...act, record: (event) => act.record({ ...event, data: { ...event.data, ...both } }) }
}
