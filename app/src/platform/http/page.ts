import type { Lang } from '@tirek/kernel'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Actor } from '#platform/access/actor.ts'
import type { Role } from '#platform/access/roles.ts'
import type { FileKind } from '#platform/files/kinds.ts'
import type { Channel } from '#platform/gateways/ports.ts'
import type { Fault } from '#platform/gateways/simulator/faults.ts'
import type { View } from '#platform/i18n/view.ts'
import type { FormState } from '#platform/ui/form/state.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { AnyUseCase, UseCase } from '#platform/use-case/use-case.ts'

/** Values of the placeholders of a path: `/children/:childId` → `{ childId }`. */
export type Params = Readonly<Record<string, string>>

/** The switch of one simulated channel. */
export interface SandboxFault {
  readonly channel: Channel
  readonly fault: Fault
  readonly faults: readonly Fault[]
}

/** What a page gets: who looks, at what, in which language, and the means to read. */
export interface PageContext {
  readonly params: Params
  readonly query: Readonly<Record<string, string>>
  readonly lang: Lang
  readonly actor: Actor
  readonly view: View
  /** Values and errors of the form when the page is shown again after a refused action; empty otherwise. */
  readonly form: FormState
  /** Runs a query as the actor (authorised, its reading noted). A refusal becomes the page's 403/404. */
  ask<I extends z.ZodType, O extends z.ZodType>(
    useCase: UseCase<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>>
  /** The same, but the refusal comes back as undefined. */
  tryAsk<I extends z.ZodType, O extends z.ZodType>(
    useCase: UseCase<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O> | undefined>
  /** The SMS that the simulated telephones of the sandbox have got, oldest first; none elsewhere. */
  sandboxTexts(): readonly string[]
  /** The letters that the simulated mailbox of the sandbox has got, oldest first; none elsewhere. */
  sandboxLetters(): readonly string[]
  /** What each simulated channel of the sandbox does wrong, and could; none elsewhere. */
  sandboxFaults(): readonly SandboxFault[]
  /** Reads through functions of `read/*` in one transaction with the claims of the actor. */
  read<T>(work: (act: Act) => Promise<T>): Promise<T>
}

/** What a page gives back; the shell, menu, error summary and refusal panel are added around `body`. */
export interface PageResult {
  readonly title: string
  /** Absent: 200; 422 when what the address asks for is wrong and the page says where. */
  readonly status?: 422
  readonly body: VNode
}

/** A page: where it lives (without the language), who may open it, how it is drawn. */
export interface Page {
  readonly path: string
  readonly roles: 'public' | 'signed-in' | readonly Role[]
  /** The browser gets a cookie by which its next requests are known to be its own, also before a sign-in. */
  readonly knowsBrowser?: boolean
  readonly render: (context: PageContext) => Promise<PageResult>
}

/** Declares a page. */
export function page(definition: Page): Page {
  return definition
}

/** Plain values of a posted form after dotted names and day/month/year fields are put together. */
export type FormInput = Readonly<Record<string, unknown>>

/** What a form may need besides its own fields. */
export interface ActionContext {
  readonly params: Params
  readonly actor: Actor
  readonly lang: Lang
}

/** What the sandbox does for a form. */
export interface SandboxTools {
  /** Signs a text for signing in with a sample key of an account: CMS in base64. Throws RefusedError. */
  signChallenge(wish: FormInput): Promise<string>
  /** Signs a document (`bytes` in base64) with a sample key of the account: CMS in base64. Throws RefusedError. */
  signDocument(wish: FormInput): Promise<string>
  /** Has the simulated telephone scan a code (`link`), sign as an account, and answer. Throws RefusedError. */
  scan(wish: FormInput): Promise<void>
}

/** What a form's input may be made with. */
export interface InputContext extends ActionContext {
  /** Refuses outside the sandbox, with RefusedError. */
  readonly sandbox: SandboxTools
}

/** Somebody has proved who they are: a one-time ticket for a session of one of these accounts. */
export interface SignInOffer {
  readonly ticket: string
  readonly accounts: readonly { readonly accountId: string }[]
}

/** A form's way in: POST to `path`, one command, then a redirect; a refusal shows `page` again with all that was typed. */
export interface Action {
  readonly path: string
  readonly command: AnyUseCase
  /** Builds the input of the command; by default the form's values with the path's placeholders. */
  readonly input?: (form: FormInput, context: InputContext) => unknown
  readonly page: Page
  /** Where to go after success, without the language. */
  // biome-ignore lint/suspicious/noExplicitAny: the output of the command is known where the action is declared
  readonly done: (output: any, context: ActionContext) => string
  /** A way to sign in: the output opens a session, or the page `choose` asks for which account. */
  // biome-ignore lint/suspicious/noExplicitAny: the output of the command is known where the action is declared
  readonly enters?: { readonly offer: (output: any) => SignInOffer; readonly choose: Page }
  /** Makes the browser a terminal of a self-service sector: the mark it keeps. */
  // biome-ignore lint/suspicious/noExplicitAny: the output of the command is known where the action is declared
  readonly marks?: (output: any) => string
}

/** Declares an action with the output type of its command. */
export function action<I extends z.ZodType, O extends z.ZodType>(definition: {
  path: string
  command: UseCase<I, O>
  input?: (form: FormInput, context: InputContext) => unknown
  page: Page
  done: (output: z.output<O>, context: ActionContext) => string
  enters?: { offer: (output: z.output<O>) => SignInOffer; choose: Page }
  marks?: (output: z.output<O>) => string
}): Action {
  return definition
}

/** A form with one file too large for memory: the command gets the name under which it is kept. */
export interface Upload {
  readonly action: Action
  /** The field of the file. */
  readonly field: string
  readonly kinds: readonly FileKind[]
  /** Asked with the placeholders of the path before a byte is taken; its refusal is the answer. */
  readonly first: AnyUseCase
}

/** A way in that leads through another site: away with a key that only this browser has, and back with the site's answer. */
export interface OutsideSignIn {
  /** A link (GET). The output of the command holds `address` to go to and `browserKey` to keep. */
  readonly leave: { readonly path: string; readonly command: AnyUseCase }
  /** Where the other site sends back to, without a language. The output is an offer, with `to` where the person wanted to be. */
  readonly back: { readonly path: string; readonly command: AnyUseCase }
  /** The page that says what went wrong; it gets the code of the refusal as `why`. */
  readonly page: string
  readonly choose: Page
}

/** A file sent as it is: a PDF, a CSV. */
export interface Download {
  readonly fileName: string
  readonly type: string
  /** Pieces are sent as they come, so that a long file never stands whole in memory. */
  readonly body: Buffer | string | { readonly pieces: Iterable<string> }
}

/** A kept file, sent in the ranges that the browser asks for; for everybody its name means these bytes for good. */
export interface KeptDownload {
  readonly kept: string
  readonly isForEverybody: boolean
}

/** A GET address that answers with a file. */
export interface DownloadRoute {
  readonly path: string
  readonly roles: Page['roles']
  /** Played within a page, as a film and its subtitles are: nothing of a person, and nothing stays. Served at terminals too. */
  readonly isPlayed?: true
  readonly render: (context: PageContext) => Promise<Download | KeptDownload>
}

/** Thrown by `ask`: the query was refused; the server draws the refusal as a page. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly refusal: Refusal
  /** Where the reader sees what can be done instead, without the language. */
  readonly back: string | undefined

  constructor(refusal: Refusal, back?: string) {
    super(refusal.code)
    this.refusal = refusal
    this.back = back
  }
}
