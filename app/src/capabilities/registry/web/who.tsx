import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { formatAge, formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { withDates } from '#platform/ui/form/date-value.ts'
import type { FormState } from '#platform/ui/form/state.ts'
import { SummaryList } from '#platform/ui/lists.tsx'
import type { showWho } from '../use-cases/show-who.ts'
import { messages } from './messages.ts'

/** Who is meant by a number: name, birth date, age. */
export function WhoRows({ label, who }: { label: string; who: z.output<typeof showWho.output> }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <SummaryList
      rows={[
        { label, value: who.fullName },
        { label: t('person.born'), value: formatDate(lang, who.birthDate as LocalDate) },
        { label: t('person.age'), value: formatAge(lang, who.age) },
      ]}
    />
  )
}

/** A day of a form as people write it; undefined when it was left empty. */
export function useTypedDay(form: FormState): (name: string) => string | undefined {
  const { lang } = useView()
  const values = withDates(form.values)
  return (name) => {
    const date = values[name]
    return typeof date === 'string' && date !== '' ? formatDate(lang, date as LocalDate) : undefined
  }
}
