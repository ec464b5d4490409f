import type { ComponentChildren } from 'preact'
import { useView } from '#platform/i18n/view.ts'
import { ErrorSummary } from './form/form.tsx'
import { emptyForm, type FieldWords, FormContext, type FormState } from './form/state.ts'
import { MoreTimeOfForm, useFormName } from './kiosk.tsx'
import { localHref } from './link.tsx'

export type GetFormProps = {
  /** What is chosen now, from the query of the page; fields inside read it by name. */
  values: Readonly<Record<string, string | readonly string[]>>
  /** What is wrong with the values, by name. */
  errors?: FormState['errors'] | undefined
  /** Catalogue with words for the capability's own field errors (`field.<code>`). */
  words?: FieldWords | undefined
  children: ComponentChildren
  /** Absent: this page. */
  action?: string | undefined
  /** Query values to keep that the form does not ask for. */
  keep?: Readonly<Record<string, string>> | undefined
  label?: string | undefined
  class?: string | undefined
}

/** A form whose answers stand in the address, so that the page can be kept, sent and gone back to; it changes nothing. */
export function GetForm(props: GetFormProps) {
  const { values, errors = {}, words, children, action, keep = {}, label } = props
  const { lang, path } = useView()
  const [here = '/'] = path.split('?')
  const name = useFormName(undefined)
  return (
    <FormContext.Provider value={{ ...emptyForm('', values), errors, words, id: 'filter', name }}>
      <form
        method="get"
        id={name}
        action={localHref(lang, action ?? here)}
        class={props.class ?? 'form flow'}
        aria-label={label}
        novalidate
      >
        {Object.entries(keep).map(([kept, value]) => (
          <input type="hidden" name={kept} value={value} />
        ))}
        <ErrorSummary />
        {children}
        <MoreTimeOfForm form={name} />
      </form>
    </FormContext.Provider>
  )
}
