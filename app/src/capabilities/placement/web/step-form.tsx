import type { Lang } from '@tirek/kernel'
import type { VNode } from 'preact'
import type { z } from 'zod'
import {
  type Action,
  action,
  type FormInput,
  type Page,
  type PageContext,
  page,
} from '#platform/http/page.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { Step } from '#platform/ui/headings.tsx'
import type { UseCase } from '#platform/use-case/use-case.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import type { Words } from './words.tsx'

/** What the fields of a step know; `loaded` is what the step read beside the request. */
export type FieldsProps<L> = {
  readonly shown: ShownRequest
  readonly t: Words
  readonly lang: Lang
  readonly loaded: L
}

type Load<L> = (context: { readonly ask: PageContext['ask']; readonly requestId: string }) => Promise<L>

export type StepDefinition<I extends z.ZodType, O extends z.ZodType, L> = {
  /** Last part of the address. */
  readonly step: string
  readonly command: UseCase<I, O>
  readonly title: (t: Words) => string
  readonly lead?: (t: Words) => string
  readonly submit: (t: Words) => string
  readonly tone?: 'main' | 'danger'
  readonly load?: Load<L>
  readonly fields: (props: FieldsProps<L>) => VNode
  readonly input?: (form: FormInput) => FormInput
}

const requestIdOf = (params: Readonly<Record<string, string>>) => params['requestId'] ?? ''

/** One step on a request as a page with one form: reads the request, sends one command, goes back to the request. */
export function stepForm<I extends z.ZodType, O extends z.ZodType, L = undefined>(
  definition: StepDefinition<I, O, L>,
): { readonly page: Page; readonly action: Action } {
  const path = paths.step(':requestId', definition.step)
  const shownPage = page({
    path,
    roles: rolesOf(definition.command.name),
    render: (context) => renderStep(definition, context),
  })
  const sent = action({
    path,
    command: definition.command,
    page: shownPage,
    input: (form, { params }) => ({ ...(definition.input?.(form) ?? form), requestId: requestIdOf(params) }),
    done: (_output, { params }) => paths.request(requestIdOf(params)),
  })
  return { page: shownPage, action: sent }
}

async function renderStep<I extends z.ZodType, O extends z.ZodType, L>(
  definition: StepDefinition<I, O, L>,
  { ask, form, lang, params }: PageContext,
) {
  const requestId = requestIdOf(params)
  const shown = await ask(showRequest, { requestId })
  const loaded = (await definition.load?.({ ask, requestId })) as L
  const t = messages.for(lang)
  const { title, lead, submit, tone, fields, command } = definition
  const basis = command.basis[0]
  const body = (
    <>
      <Step title={title(t)} caption={shown.personName} lead={lead?.(t)} back={paths.request(requestId)} />
      {basis !== undefined && (
        <p>
          <Cite of={basis} />
        </p>
      )}
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(shown.version)} />
        {fields({ shown, t, lang, loaded })}
        <Submit tone={tone}>{submit(t)}</Submit>
      </Form>
    </>
  )
  return { title: title(t), body }
}
