import type { Lang } from '@tirek/kernel'
import { useT } from '#platform/i18n/view.ts'
import { messages } from '../messages.ts'
import { BoxFrame, describedBy, type FieldProps, WIDTHS, type Width } from './frame.tsx'
import { useField } from './state.ts'

export type TextFieldProps = FieldProps & {
  width?: Width | undefined
  type?: 'text' | 'tel' | 'email' | 'search' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  /** HTML autocomplete purpose; off by default, as most forms are about another person. */
  autoComplete?: string | undefined
  /** Language of what is written, when not that of the page. */
  lang?: Lang | undefined
  /** A word or sign after the box: «күн», «₸». */
  suffix?: string | undefined
  isReadOnly?: boolean | undefined
}

/** One line of text or a number. */
export function TextField(props: TextFieldProps) {
  const field = useField(props.name, props.label)
  const box = (
    <input
      id={field.id}
      name={props.name}
      type={props.type ?? 'text'}
      list={undefined}
      class={WIDTHS[props.width ?? 'l']}
      value={field.value}
      inputmode={props.inputMode}
      autocomplete={props.autoComplete ?? 'off'}
      lang={props.lang}
      readonly={props.isReadOnly}
      aria-describedby={describedBy(field, props.hint)}
      aria-invalid={field.error === undefined ? undefined : 'true'}
    />
  )
  return (
    <BoxFrame props={props} field={field}>
      {props.suffix === undefined ? (
        box
      ) : (
        <span class="suffixed">
          {box}
          <span aria-hidden="true">{props.suffix}</span>
        </span>
      )}
    </BoxFrame>
  )
}

/** A password: never shown again, pasted and kept by the browser as the person likes. */
export function PasswordField(props: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const field = useField(props.name, props.label)
  return (
    <BoxFrame props={props} field={field}>
      <input
        id={field.id}
        name={props.name}
        type="password"
        class={WIDTHS.l}
        autocomplete={props.autoComplete}
        aria-describedby={describedBy(field, props.hint)}
        aria-invalid={field.error === undefined ? undefined : 'true'}
      />
    </BoxFrame>
  )
}

/** The individual identification number: 12 digits. */
export function IinField(props: FieldProps) {
  const t = useT(messages)
  return <TextField {...props} hint={props.hint ?? t('form.iin-hint')} width="m" inputMode="numeric" />
}

/** HTML drops a line break right after `<textarea>`; one more keeps the person's own. */
const keepFirstLine = (text: string) => (text.startsWith('\n') ? `\n${text}` : text)

/** Several lines of text. */
export function TextArea(props: FieldProps & { rows?: number | undefined; lang?: Lang | undefined }) {
  const field = useField(props.name, props.label)
  return (
    <BoxFrame props={props} field={field}>
      <textarea
        id={field.id}
        name={props.name}
        rows={props.rows ?? 4}
        lang={props.lang}
        aria-describedby={describedBy(field, props.hint)}
        aria-invalid={field.error === undefined ? undefined : 'true'}
      >
        {keepFirstLine(field.value)}
      </textarea>
    </BoxFrame>
  )
}
