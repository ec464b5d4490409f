import type { ComponentChildren } from 'preact'
import { useT } from '#platform/i18n/view.ts'
import { messages } from '../messages.ts'
import { BoxFrame, describedBy, type FieldProps, GroupFrame, Notes, WIDTHS, type Width } from './frame.tsx'
import { type Field, useField } from './state.ts'

export type Option = {
  value: string
  label: string
  hint?: string | undefined
  /** Fields shown under the option while it is chosen. */
  reveal?: ComponentChildren
}

/** A list that opens; for six or more short options. */
export function SelectField(
  props: FieldProps & {
    options: readonly Option[]
    width?: Width | undefined
    /** Words of the empty choice; «Таңдаңыз» by default, null for none. */
    empty?: string | null | undefined
  },
) {
  const t = useT(messages)
  const field = useField(props.name, props.label, 'choose')
  return (
    <BoxFrame props={props} field={field}>
      <select
        id={field.id}
        name={props.name}
        class={WIDTHS[props.width ?? 'l']}
        aria-describedby={describedBy(field, props.hint)}
        aria-invalid={field.error === undefined ? undefined : 'true'}
      >
        {props.empty !== null && <option value="">{props.empty ?? t('form.choose')}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === field.value}>
            {option.label}
          </option>
        ))}
      </select>
    </BoxFrame>
  )
}

type ChoicesProps = {
  type: 'radio' | 'checkbox'
  name: string
  field: Field
  options: readonly Option[]
  isInline?: boolean | undefined
}

function Choices({ type, name, field, options, isInline }: ChoicesProps) {
  return (
    <div class={isInline ? 'choices inline' : 'choices'}>
      {options.map((option, i) => {
        const id = i === 0 ? field.id : `${field.id}-${i}`
        return (
          <>
            <div class="option">
              <input
                type={type}
                id={id}
                name={name}
                value={option.value}
                checked={field.values.includes(option.value)}
                aria-describedby={option.hint === undefined ? undefined : `${id}-option-hint`}
              />
              <label for={id}>{option.label}</label>
              {option.hint !== undefined && (
                <span class="hint" id={`${id}-option-hint`}>
                  {option.hint}
                </span>
              )}
            </div>
            {option.reveal !== undefined && <div class="reveal flow">{option.reveal}</div>}
          </>
        )
      })}
    </div>
  )
}

/** One answer of a few, all in sight. */
export function RadioField(
  props: FieldProps & { options: readonly Option[]; isInline?: boolean | undefined },
) {
  const field = useField(props.name, props.label, 'choose')
  return (
    <GroupFrame props={props} field={field}>
      <Choices
        type="radio"
        name={props.name}
        field={field}
        options={props.options}
        isInline={props.isInline}
      />
    </GroupFrame>
  )
}

/** Yes or no, sent as `yes` and `no`; `whenYes` and `whenNo` are fields shown under the answer that asks for them. */
export function YesNoField(
  props: FieldProps & {
    whenYes?: ComponentChildren | undefined
    whenNo?: ComponentChildren | undefined
  },
) {
  const t = useT(messages)
  const { whenYes, whenNo, ...question } = props
  const options = [
    { value: 'yes', label: t('form.yes'), reveal: whenYes },
    { value: 'no', label: t('form.no'), reveal: whenNo },
  ]
  return (
    <RadioField {...question} options={options} isInline={whenYes === undefined && whenNo === undefined} />
  )
}

/** Several answers of a list; each chosen value is sent under the same name. */
export function CheckList(props: FieldProps & { options: readonly Option[] }) {
  const field = useField(props.name, props.label, 'choose-some')
  return (
    <GroupFrame props={props} field={field}>
      <Choices type="checkbox" name={props.name} field={field} options={props.options} />
    </GroupFrame>
  )
}

/** One box to tick; sends `value` (default `yes`) when ticked and nothing otherwise. */
export function CheckField(props: Omit<FieldProps, 'isPageTitle'> & { value?: string | undefined }) {
  const field = useField(props.name, props.label, 'tick')
  const value = props.value ?? 'yes'
  return (
    <div class={field.error === undefined ? 'field' : 'field bad'}>
      <Notes field={{ ...field }} hint={undefined} />
      <div class="option">
        <input
          type="checkbox"
          id={field.id}
          name={props.name}
          value={value}
          checked={field.values.includes(value)}
          aria-describedby={describedBy(field, props.hint)}
          aria-invalid={field.error === undefined ? undefined : 'true'}
        />
        <label for={field.id}>{props.label}</label>
        {props.hint !== undefined && (
          <span class="hint" id={`${field.id}-hint`}>
            {props.hint}
          </span>
        )}
      </div>
    </div>
  )
}
