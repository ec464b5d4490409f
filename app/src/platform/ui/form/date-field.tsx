import { useT } from '#platform/i18n/view.ts'
import { messages } from '../messages.ts'
import { splitDate } from './date-value.ts'
import { type FieldProps, GroupFrame, WIDTHS } from './frame.tsx'
import { useField } from './state.ts'

const PARTS = [
  ['day', 'xs'],
  ['month', 'xs'],
  ['year', 's'],
] as const

const BIRTHDAY = { day: 'bday-day', month: 'bday-month', year: 'bday-year' } as const

/**
 * A day as three boxes, sent as `name.day`, `name.month`, `name.year` (`withDates` joins them to `name`).
 * Also shows a value `name` = `2026-03-08`.
 */
export function DateField(props: FieldProps & { isOwnBirthday?: boolean | undefined }) {
  const t = useT(messages)
  const field = useField(props.name, props.label)
  const known = splitDate(field.value)
  const hinted = { ...props, hint: props.hint ?? t('form.date-hint') }
  return (
    <GroupFrame props={hinted} field={field}>
      <div class="dates">
        {PARTS.map(([part, width]) => {
          const id = part === 'day' ? field.id : `${field.id}-${part}`
          return (
            <div>
              <label for={id}>{t(`form.${part}`)}</label>
              <input
                id={id}
                name={`${props.name}.${part}`}
                class={WIDTHS[width]}
                inputmode="numeric"
                autocomplete={props.isOwnBirthday ? BIRTHDAY[part] : 'off'}
                value={field.has(`${props.name}.${part}`) ?? known?.[part] ?? ''}
                aria-invalid={field.error === undefined ? undefined : 'true'}
              />
            </div>
          )
        })}
      </div>
    </GroupFrame>
  )
}
