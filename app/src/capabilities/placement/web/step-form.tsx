import { type Lang, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Actor } from '#platform/access/actor.ts'
import {
  type Action,
  action,
  type FormInput,
  type Page,
  type PageContext,
  page,
  RefusedError,
} from '#platform/http/page.ts'
import type { Catalogue, MessageTypes } from '#platform/i18n/catalogue.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { SubmitOrSign } from '#platform/ui/form/sign-submit.tsx'
import { Step } from '#platform/ui/headings.tsx'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { UseCase } from '#platform/use-case/use-case.ts'
import { hasDeferralLeft } from '../domain/arrival.ts'
import { ACTS } from '../domain/citations.ts'
import { reachedByPoint21 } from '../domain/discharge.ts'
import { move } from '../domain/move.ts'
import { mayAskBack, mayDeclineBack, mayRestore } from '../domain/readmission.ts'
import { no, type PlacementRefusal } from '../domain/refusal.ts'
import type { Category } from '../domain/states.ts'
import type { Event } from '../domain/transitions/transition.ts'
import { refused } from '../use-cases/answers.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { roleOf } from '../use-cases/standing.ts'
import { messages } from './messages.ts'
import { eventOf } from './next-step.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'

/** What every case that has steps shows of itself. */
type Case = { readonly personName: string; readonly version: number }

/** What the fields of a step know; `loaded` is what the step read beside the case. */
type CaseFieldsProps<S, W, L> = {
  readonly shown: S
  readonly t: W
  readonly lang: Lang
  readonly loaded: L
}

type Load<L> = (context: { readonly ask: PageContext['ask']; readonly requestId: string }) => Promise<L>

type CaseStep<S, W, I extends z.ZodType, O extends z.ZodType, L> = {
  /** Last part of the address. */
  readonly step: string
  readonly command: UseCase<I, O>
  readonly title: (t: W, shown: S) => string
  readonly lead?: (t: W, shown: S) => string
  readonly submit: (t: W) => string
  readonly tone?: 'main' | 'danger'
  readonly load?: Load<L>
  /** What the family reads before it is asked for anything. */
  readonly before?: (props: CaseFieldsProps<S, W, L>) => VNode
  readonly fields: (props: CaseFieldsProps<S, W, L>) => VNode
  readonly input?: (form: FormInput) => FormInput
  /** Where a sent form leads; the page of the case without a word. */
  readonly done?: (requestId: string) => string
}

/** Where steps belong: what is read before each, in which words, and the page that they come from and lead back to. */
type Place<S, M extends MessageTypes> = {
  readonly show: (ask: PageContext['ask'], requestId: string) => Promise<S>
  readonly words: Catalogue<M>
  readonly home: (requestId: string) => string
  /** So many grounds of the command are cited above the form. */
  readonly cites: number
  /** Why a step cannot be done as the case stands; undefined when it can, or when only the command can tell. */
  readonly inTheWay?: (shown: S, step: string, actor: Actor) => Refusal | undefined
}

const requestIdOf = (params: Readonly<Record<string, string>>) => params['requestId'] ?? ''

/** The forms of one place: each step is a page with one form that sends one command and goes back. */
export function formsOf<S extends Case, M extends MessageTypes>(place: Place<S, M>) {
  type W = ReturnType<Catalogue<M>['for']>
  return <I extends z.ZodType, O extends z.ZodType, L = undefined>(
    step: CaseStep<S, W, I, O, L>,
  ): { readonly page: Page; readonly action: Action } => {
    const path = paths.step(':requestId', step.step)
    const shownPage = page({
      path,
      roles: rolesOf(step.command.name),
      render: (context) => render(place, step, context),
    })
    const sent = action({
      path,
      command: step.command,
      page: shownPage,
      input: (form, { params }) => ({ ...(step.input?.(form) ?? form), requestId: requestIdOf(params) }),
      done: (_output, { params }) => (step.done ?? place.home)(requestIdOf(params)),
    })
    return { page: shownPage, action: sent }
  }
}

async function render<S extends Case, M extends MessageTypes, I extends z.ZodType, O extends z.ZodType, L>(
  { show, words, home, cites, inTheWay }: Place<S, M>,
  step: CaseStep<S, ReturnType<Catalogue<M>['for']>, I, O, L>,
  { ask, form, lang, params, actor }: PageContext,
) {
  const requestId = requestIdOf(params)
  const shown = await show(ask, requestId)
  // Nobody types in vain; what was typed already comes back with the refusal of the command.
  const refusal = Object.keys(form.values).length > 0 ? undefined : inTheWay?.(shown, step.step, actor)
  if (refusal !== undefined) throw new RefusedError(refusal, home(requestId))
  const loaded = (await step.load?.({ ask, requestId })) as L
  const t = words.for(lang)
  const { command } = step
  const submit = step.submit(t)
  const body = (
    <>
      <Step
        title={step.title(t, shown)}
        caption={shown.personName}
        lead={step.lead?.(t, shown)}
        back={home(requestId)}
      />
      <p>
        {command.basis.slice(0, cites).map((one) => (
          <>
            <Cite of={one} />{' '}
          </>
        ))}
      </p>
      {step.before?.({ shown, t, lang, loaded })}
      <Form state={form} words={words}>
        <HiddenField name="version" value={String(shown.version)} />
        {step.fields({ shown, t, lang, loaded })}
        {command.signature === undefined ? (
          <Submit tone={step.tone}>{submit}</Submit>
        ) : (
          <SubmitOrSign of={command} actor={actor}>
            {submit}
          </SubmitOrSign>
        )}
      </Form>
    </>
  )
  return { title: step.title(t, shown), body }
}

/** What the fields of a step on a request know. */
export type FieldsProps<L> = CaseFieldsProps<ShownRequest, ReturnType<typeof messages.for>, L>

/** What the law says no to whatever the state is: it is named before the state. */
function saidOutright(
  { category, state, arriveBy, deferrals }: ShownRequest,
  event: Event | undefined,
): Result<void, PlacementRefusal> {
  if (event === 'discharge') return reachedByPoint21(category as Category)
  if (event !== 'defer-arrival' || state !== 'deferred' || arriveBy === null) return ok(undefined)
  const due = arriveBy as LocalDate
  return hasDeferralLeft({ today: due, due, deferralsUsed: deferrals })
}

/** Whether a step of the way back after a discharge can be done at all, before what is typed is known. */
export function wayBackFor(event: Event | undefined, { stay }: ShownRequest): Result<void, PlacementRefusal> {
  const order = stay?.discharge
  if (order === undefined || order === null) return ok(undefined)
  const { ground, setAsideBy, askedBack } = order
  const facts = { ground, isSetAside: setAsideBy !== null, isAsked: askedBack?.answer === null }
  if (event === 'restore') return mayRestore({ ...facts, couldNotInform: true })
  if (event === 'ask-restore') return mayAskBack(facts)
  return event === 'decline-restore' ? mayDeclineBack(facts) : ok(undefined)
}

/** One step on a request. */
export const stepForm = formsOf({
  show: (ask, requestId) => ask(showRequest, { requestId }) as Promise<ShownRequest>,
  words: messages,
  home: paths.request,
  cites: 1,
  inTheWay: (shown, step, actor) => {
    const event = eventOf(step)
    const known = saidOutright(shown, event)
    if (!known.ok) return refused(known.error).error
    if (step === 'correct-absence' && shown.stay !== null && shown.stay.absence === null)
      return refused(no('no-absence-to-correct', [ACTS.absenceMistake]).error).error
    const back = wayBackFor(event, shown)
    if (!back.ok) return refused(back.error).error
    if (event === undefined || shown.moves.includes(event)) return undefined
    const moved = move(shown.state, event, roleOf({ actor }))
    return moved.ok ? undefined : refused(moved.error).error
  },
})
