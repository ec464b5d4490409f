import type { ComponentChildren } from 'preact'
import { useT } from '#platform/i18n/view.ts'
import { messages } from '../messages.ts'
import type { Field } from './state.ts'

/** What every field has in common. */
export type FieldProps = {
  /** Name in the form; dots make parts: `child.birthDate`. */
  name: string
  label: string
  hint?: string | undefined
  /** True adds «міндетті емес»: what is not so marked must be filled in. */
  isOptional?: boolean | undefined
  /** True when the label is the title of the page (one question a page). */
  isPageTitle?: boolean | undefined
}

/** Width of a box by what is expected in it. */
export const WIDTHS = { xs: 'w-xs', s: 'w-s', m: 'w-m', l: 'w-l', full: 'w-full' } as const
export type Width = keyof typeof WIDTHS

/** Ids of the hint and the mistake of a field, for `aria-describedby`. */
export function describedBy(field: Field, hint: string | undefined): string | undefined {
  const ids = [
    hint === undefined ? '' : `${field.id}-hint`,
    field.error === undefined ? '' : `${field.id}-error`,
  ]
  return ids.filter((id) => id !== '').join(' ') || undefined
}

export function Notes({ field, hint }: { field: Field; hint: string | undefined }) {
  const t = useT(messages)
  return (
    <>
      {hint !== undefined && (
        <span class="hint" id={`${field.id}-hint`}>
          {hint}
        </span>
      )}
      {field.error !== undefined && (
        <span class="error" id={`${field.id}-error`}>
          <span class="vh">{t('error.prefix')} </span>
          {field.error}
        </span>
      )}
    </>
  )
}

export function LabelText({ label, isOptional }: Pick<FieldProps, 'label' | 'isOptional'>) {
  const t = useT(messages)
  return (
    <>
      {label}
      {isOptional && <span class="optional"> ({t('form.optional')})</span>}
    </>
  )
}

type FrameProps = { props: FieldProps; field: Field; children: ComponentChildren }

/** Label, hint, mistake and one box. */
export function BoxFrame({ props, field, children }: FrameProps) {
  const label = (
    <label for={field.id}>
      <LabelText {...props} />
    </label>
  )
  return (
    <div class={field.error === undefined ? 'field' : 'field bad'}>
      {props.isPageTitle ? <h1>{label}</h1> : label}
      <Notes field={field} hint={props.hint} />
      {children}
    </div>
  )
}

/** A question with several boxes under one legend. */
export function GroupFrame({ props, field, children }: FrameProps) {
  return (
    <fieldset
      class={field.error === undefined ? 'field' : 'field bad'}
      aria-describedby={describedBy(field, props.hint)}
    >
      <legend>
        {props.isPageTitle ? (
          <h1>
            <LabelText {...props} />
          </h1>
        ) : (
          <LabelText {...props} />
        )}
      </legend>
      <Notes field={field} hint={props.hint} />
      {children}
    </fieldset>
  )
}
