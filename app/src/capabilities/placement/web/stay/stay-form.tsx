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
import { SubmitOrSign } from '#platform/ui/form/sign-submit.tsx'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import type { UseCase } from '#platform/use-case/use-case.ts'
import { showStay } from '../../use-cases/show-stay.ts'
import { ChildViewFields } from '../person-fields.tsx'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { messages } from './messages.ts'

/** A stay as its pages show it. */
export type ShownStay = z.output<(typeof showStay)['output']>

/** The words of the stay in one language. */
export type StayWords = ReturnType<typeof messages.for>

/** What the fields of a step know; `loaded` is what the step read beside the stay. */
export type StayFieldsProps<L> = {
  readonly shown: ShownStay
  readonly t: StayWords
  readonly lang: Lang
  readonly loaded: L
}

type StayDefinition<I extends z.ZodType, O extends z.ZodType, L> = {
  /** Last part of the address. */
  readonly step: string
  readonly command: UseCase<I, O>
  readonly title: (t: StayWords) => string
  readonly lead?: (t: StayWords, shown: ShownStay) => string
  readonly submit: (t: StayWords) => string
  readonly load?: (context: { readonly ask: PageContext['ask']; readonly requestId: string }) => Promise<L>
  readonly fields: (props: StayFieldsProps<L>) => VNode
  readonly input?: (form: FormInput) => FormInput
  /** Where the form leads back to; the page of the stay without a word. */
  readonly back?: (requestId: string) => string
}

const requestIdOf = (params: Readonly<Record<string, string>>) => params['requestId'] ?? ''

/** One step of a stay as a page with one form: reads the stay, sends one command, goes back to it. */
export function stayForm<I extends z.ZodType, O extends z.ZodType, L = undefined>(
  definition: StayDefinition<I, O, L>,
): { readonly page: Page; readonly action: Action } {
  const path = paths.step(':requestId', definition.step)
  const shownPage = page({
    path,
    roles: rolesOf(definition.command.name),
    render: (context) => render(definition, context),
  })
  const sent = action({
    path,
    command: definition.command,
    page: shownPage,
    input: (form, { params }) => ({
      ...withView(definition.input?.(form) ?? form),
      requestId: requestIdOf(params),
    }),
    done: (_output, { params }) => (definition.back ?? paths.stay)(requestIdOf(params)),
  })
  return { page: shownPage, action: sent }
}

// Where a representative decides, the view of the child is asked for even when nothing of it was filled in.
function withView({ asksView, ...form }: FormInput): FormInput {
  return asksView === undefined ? form : { ...form, childView: form['childView'] ?? {} }
}

async function render<I extends z.ZodType, O extends z.ZodType, L>(
  definition: StayDefinition<I, O, L>,
  { ask, form, lang, params, actor }: PageContext,
) {
  const requestId = requestIdOf(params)
  const shown = await ask(showStay, { requestId })
  const loaded = (await definition.load?.({ ask, requestId })) as L
  const t = messages.for(lang)
  const { title, lead, submit, fields, command } = definition
  const body = (
    <>
      <Step
        title={title(t)}
        caption={shown.personName}
        lead={lead?.(t, shown)}
        back={paths.stay(requestId)}
      />
      <p>
        {command.basis.slice(0, 2).map((one) => (
          <>
            <Cite of={one} />{' '}
          </>
        ))}
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(shown.version)} />
        {fields({ shown, t, lang, loaded })}
        {command.signature === undefined ? (
          <Submit>{submit(t)}</Submit>
        ) : (
          <SubmitOrSign of={command} actor={actor}>
            {submit(t)}
          </SubmitOrSign>
        )}
      </Form>
    </>
  )
  return { title: title(t), body }
}

/** The interests and the view of whoever goes, where a representative decides (CRPD 7). */
export function GoingFields({ shown, t }: Pick<StayFieldsProps<undefined>, 'shown' | 't'>) {
  if (!shown.isRepresented) return null
  return (
    <>
      <HiddenField name="asksView" value="yes" />
      <TextArea name="bestInterests" label={t('field.bestInterests')} />
      <ChildViewFields />
    </>
  )
}
