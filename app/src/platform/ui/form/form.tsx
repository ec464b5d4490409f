import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { useT, useView } from '#platform/i18n/view.ts'
import { MoreTimeOfForm, useFormName } from '../kiosk.tsx'
import { errorToken, LateContext, listToken } from '../late.ts'
import { localHref } from '../link.tsx'
import { messages } from '../messages.ts'
import { type FieldWords, FormContext, type FormState, fieldId, useErrorText } from './state.ts'

/** All mistakes of the surrounding form with links to their fields; drawn by `Form` itself. */
export function ErrorSummary() {
  const t = useT(messages)
  const form = useContext(FormContext)
  const errorText = useErrorText()
  const late = useContext(LateContext)
  const errors = Object.entries(form.errors)
  if (errors.length === 0) return null

  late.titlePrefix = `${t('error.prefix')} `
  return (
    <div class="errors flow-s" role="alert" tabindex={-1} data-focus>
      <h2>{t('error.title', { count: errors.length })}</h2>
      <noscript>
        <p>{t('error.lead-language')}</p>
      </noscript>
      <p>{t('error.lead')}</p>
      <ul>
        {listToken}
        {errors.map(([name, error]) => (
          <li>
            <a href={`#${fieldId(name, form.id)}`}>{errorToken(name, errorText(error))}</a>
          </li>
        ))}
        {listToken}
      </ul>
    </div>
  )
}

export type FormProps = {
  state: FormState
  children: ComponentChildren
  /** Where to send; a path of the system without a language gets that of the page. Absent: this address. */
  action?: string | undefined
  /** Needed when a page has more than one form with fields. */
  id?: string | undefined
  /** Catalogue with words for the capability's own field errors (`field.<code>`). */
  words?: FieldWords | undefined
  /** False when the page draws `<ErrorSummary />` elsewhere inside the form. */
  hasSummary?: boolean | undefined
  label?: string | undefined
  /** True when a field takes a file. */
  hasFiles?: boolean | undefined
  /** True when a script may fill the form with a signature. */
  isSignature?: boolean | undefined
}

/** A form that works without a script: sends by POST its fields, the idempotency key and the seen version. */
export function Form({
  state,
  children,
  action,
  id,
  words,
  hasSummary = true,
  label,
  hasFiles,
  isSignature,
}: FormProps) {
  const { lang, writer } = useView()
  const name = useFormName(id)
  return (
    <FormContext.Provider value={{ ...state, id, words, name }}>
      <form
        method="post"
        action={action === undefined ? undefined : localHref(lang, action)}
        id={name}
        aria-label={label}
        data-eds={isSignature ? '' : undefined}
        enctype={hasFiles ? 'multipart/form-data' : undefined}
        class="form flow"
        novalidate
      >
        {hasSummary && <ErrorSummary />}
        <input type="hidden" name="_key" value={state.key} />
        {writer !== undefined && <input type="hidden" name="_writer" value={writer} />}
        {state.version !== undefined && <input type="hidden" name="_version" value={state.version} />}
        {children}
        <MoreTimeOfForm form={name} />
      </form>
    </FormContext.Provider>
  )
}

/** A value the person does not see; without `value` the one of the form state. */
export function HiddenField({ name, value }: { name: string; value?: string | undefined }) {
  const known = useContext(FormContext).values[name]
  const own = typeof known === 'string' ? known : (known?.[0] ?? '')
  return <input type="hidden" name={name} value={value ?? own} />
}

export type SubmitProps = {
  children?: ComponentChildren
  /** For a form with two ways to send it. */
  name?: string | undefined
  value?: string | undefined
  tone?: 'main' | 'quiet' | 'danger' | undefined
  /** Sends to another path of the system, without a language, than the form does. */
  to?: string | undefined
}

const BUTTON = { main: 'btn', quiet: 'btn quiet', danger: 'btn danger' } as const

/** The button that sends the form; «Жалғастыру» unless told otherwise. */
export function Submit({ children, name, value, tone = 'main', to }: SubmitProps) {
  const t = useT(messages)
  const { lang } = useView()
  const target = to === undefined ? undefined : localHref(lang, to)
  return (
    <button type="submit" class={BUTTON[tone]} name={name} value={value} formaction={target}>
      {children ?? t('form.continue')}
    </button>
  )
}

/** Fields under one question or heading. */
export function FieldGroup(props: {
  legend: string
  hint?: string | undefined
  children: ComponentChildren
}) {
  return (
    <fieldset class="group flow">
      <legend>
        <h2>{props.legend}</h2>
      </legend>
      {props.hint !== undefined && <p class="hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  )
}
