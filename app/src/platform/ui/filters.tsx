import { useT, useView } from '#platform/i18n/view.ts'
import { GetForm, type GetFormProps } from './get-form.tsx'
import { Link } from './link.tsx'
import { messages } from './messages.ts'

export type FiltersProps = Omit<GetFormProps, 'class'>

/** Filters kept in the address: a GET form, so that a filtered list can be bookmarked and sent. */
export function Filters({ children, ...form }: FiltersProps) {
  const t = useT(messages)
  const { path } = useView()
  const [here = '/'] = path.split('?')
  const isFiltered = Object.values(form.values).some((value) => value.length > 0)
  return (
    <GetForm {...form} class="filters" label={form.label ?? t('filters.title')}>
      {children}
      <div class="row">
        <button type="submit" class="btn quiet">
          {t('filters.apply')}
        </button>
        {isFiltered && <Link href={form.action ?? here}>{t('filters.reset')}</Link>}
      </div>
    </GetForm>
  )
}
