import type { LocalizedText, Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { z } from 'zod'
import type { Client } from '#platform/access/client.ts'
import type { Role } from '#platform/access/roles.ts'
import type { Eds } from '#platform/eds/eds.ts'
import type { Gateways } from '#platform/gateways/ports.ts'
import type { Oidc } from '#platform/oidc/oidc.ts'
import type { Act } from './act.ts'
import type { Refusal } from './refusal.ts'

/** What may be used before the transaction of a use case, while no connection is held. */
export interface Before {
  /** Verifies electronic signatures, asking other servers where needed. */
  readonly eds: Eds
  /** Asks identity providers of organisations. */
  readonly oidc: Oidc
  /** The address of this installation for links that leave it. */
  readonly address: string | undefined
  /** The same for telephones that sign; undefined where none may. */
  readonly telephoneAddress: string | undefined
  /** Where the request comes from. */
  readonly client: Client
  /** The state systems behind the e-government gateway, for what must be known at once. */
  readonly gateways: Gateways
  /** A short transaction of its own, which stays whatever comes after. */
  apart<T>(work: (act: Act) => Promise<T>): Promise<T>
}

/** One line of what a second person reads of a wish; `isKey` when the value is a key of the capability's words. */
export interface WishLine {
  readonly label: string
  readonly value: string
  readonly isKey?: boolean
}

/** A command that takes two people (DEC-53): the wish of one is kept until another, who may, approves it. */
export interface SecondPerson<I> {
  /** Who may approve, by the role of the one who asks; no other role may ask. The operator needs nobody. */
  readonly by: Readonly<Partial<Record<Role, readonly Role[]>>>
  /** Absent: every input takes two people. */
  readonly when?: (input: I, role: Role) => boolean
  /** What can be said at once: whether the one who asks may see what it is about, and whether it is possible at all. */
  readonly check: (act: Act, input: I) => Promise<Result<unknown, Refusal>>
  /** Why, in the words of the one who asks. */
  readonly why: (input: I) => string | undefined
  /** What the second person reads; labels are keys of the capability's words. */
  readonly shows: (act: Act, input: I) => Promise<readonly WishLine[]>
  /** Where it can be looked at, without the language. */
  readonly href?: (input: I) => string
}

/** How an act can be signed: by the electronic signature of a key, of a telephone, or by a one-time code of an SMS. */
export const SIGNING_MEANS = ['eds', 'egov-qr', 'sms'] as const
export type SigningMeans = (typeof SIGNING_MEANS)[number]

/** A command that whoever does it may sign (DEC-59); it then runs with the very input that was signed. */
export interface Signature<I> {
  /** Who signs: the one who does it, in one of these roles. */
  readonly by: readonly Role[]
  readonly means: readonly SigningMeans[]
  /** Where signatures are required: a lawful way that is none, such as a paper; a terminal is no such way. */
  readonly without?: (input: I) => boolean
  /** What the person reads before signing; labels are keys of the capability's words. */
  readonly shows: (act: Act, input: I) => Promise<readonly WishLine[]>
  /** The law for this input, where the command rests on more than one; absent: its whole basis. */
  readonly basis?: (input: I) => readonly Citation[]
  /** The record that came of it or was changed: whoever shows it finds the signature by it. */
  // biome-ignore lint/suspicious/noExplicitAny: the output of the command is known where the command is declared
  readonly of: (output: any) => string
  /** Where what came of it is shown, without the language. */
  // biome-ignore lint/suspicious/noExplicitAny: the output of the command is known where the command is declared
  readonly href: (output: any, input: I) => string
}

interface Definition<I extends z.ZodType, O extends z.ZodType, P = undefined> {
  /** `<capability>.<verb-first>`: at once the permission, the audit event, the metric, the API and the CLI command. */
  readonly name: string
  readonly title: LocalizedText
  readonly input: I
  readonly output: O
  /** The law that the act rests on. */
  readonly basis: readonly Citation[]
  /** What takes long and needs no transaction (another server is asked); its value is given to `run`. */
  readonly prepare?: (before: Before, input: z.output<I>) => Promise<Result<P, Refusal>>
  readonly run: (act: Act, input: z.output<I>, prepared: P) => Promise<Result<z.input<O>, Refusal>>
  /** The answer is a secret: it is never stored, so idempotency keys do not hold for it. */
  readonly isSecret?: boolean
  /**
   * Neither a reading nor a refused attempt is written down under the person it is about: the line alone would tell
   * the family what must not be known to it (LAW-17-3).
   */
  readonly hidesPerson?: boolean
  /**
   * Asks for a proof of identity that is no older than `FRESH_PROOF_MS`, always or for some inputs; whoever gave theirs
   * earlier is led to prove who they are once more.
   */
  readonly needsFreshProof?: true | ((input: z.output<I>) => boolean)
  /** Is for a device of one's own: refused at a terminal, with the pages that have its forms (DEC-92). */
  readonly needsOwnDevice?: true
  /** Takes two people. Such a command has no `prepare`: it runs when the second person approves. */
  readonly second?: SecondPerson<z.output<I>>
  /** May be signed; it has no `prepare` and takes no second person. */
  readonly signature?: Signature<z.output<I>>
  /**
   * What it writes stays also when it refuses: it undoes itself what must not. Such a command is good once by itself, so
   * idempotency keys do not hold for it.
   */
  readonly keepsRefused?: boolean
  /** A command that goes on while only an emergency access opens the file: it ends or reviews that access. */
  readonly worksInEmergency?: boolean
  /** Whether the input names somebody by an exact number, whoever's file it is: an account may try only so many in a day. */
  readonly looksUp?: (input: z.output<I>) => boolean
  /** How often one client may ask for it in a minute; without it the limit of all requests holds. */
  readonly perMinute?: number
}

interface QueryDefinition<I extends z.ZodType, O extends z.ZodType, P = undefined>
  extends Definition<I, O, P> {
  /** The people whose files this answer shows; reading them is written down (LAW-X-1). */
  readonly reads?: (input: z.output<I>, output: z.output<O>) => readonly string[]
  /** Every question is written down with the ids that it names, also when it shows nobody's file. */
  readonly isAlwaysNoted?: boolean
}

/** A command (changes state) or a query (reads), one body for the three faces. */
export interface UseCase<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Omit<QueryDefinition<I, O>, 'prepare' | 'run'> {
  readonly kind: 'command' | 'query'
  prepare?(before: Before, input: z.output<I>): Promise<Result<unknown, Refusal>>
  run(act: Act, input: z.output<I>, prepared?: unknown): Promise<Result<z.input<O>, Refusal>>
}

/** Any use case, for registers that hold all of them. */
// biome-ignore lint/suspicious/noExplicitAny: a register of use cases holds inputs and outputs of every shape
export type AnyUseCase = UseCase<any, any>

/** Declares a command. */
export function command<I extends z.ZodType, O extends z.ZodType, P = undefined>(
  definition: Definition<I, O, P>,
): UseCase<I, O> {
  return { ...definition, kind: 'command' }
}

/** Declares a query. */
export function query<I extends z.ZodType, O extends z.ZodType, P = undefined>(
  definition: QueryDefinition<I, O, P>,
): UseCase<I, O> {
  return { ...definition, kind: 'query' }
}
