import type { ComponentChildren } from 'preact'
import { useT, useView } from '#platform/i18n/view.ts'
import { ErrorSummary } from './form/form.tsx'
import { emptyForm, type FieldWords, FormContext, type FormState } from './form/state.ts'
import { MoreTimeOfForm, useFormName } from './kiosk.tsx'
import { Link, localHref } from './link.tsx'
import { messages } from './messages.ts'

export type FiltersProps = {
  /** What is chosen now, from the query of the page; fields inside read it by name. */
  values: Readonly<Record<string, string | readonly string[]>>
  /** What is wrong with the values, by name. */
  errors?: FormState['errors'] | undefined
  /** Catalogue with words for the capability's own field errors (`field.<code>`). */
  words?: FieldWords | undefined
  children: ComponentChildren
  /** Absent: this page. */
  action?: string | undefined
  /** Query values to keep that are no filters: tab, sort. */
  keep?: Readonly<Record<string, string>> | undefined
  label?: string | undefined
}

/** Filters kept in the address: a GET form, so that a filtered list can be bookmarked and sent. */
export function Filters({ values, errors = {}, words, children, action, keep = {}, label }: FiltersProps) {
  const t = useT(messages)
  const { lang, path } = useView()
  const [here = '/'] = path.split('?')
  const target = action ?? here
  const name = useFormName(undefined)
  const isFiltered = Object.values(values).some((value) => value.length > 0)
  return (
    <FormContext.Provider value={{ ...emptyForm('', values), errors, words, id: 'filter', name }}>
      <form
        method="get"
        id={name}
        action={localHref(lang, target)}
        class="filters"
        aria-label={label ?? t('filters.title')}
      >
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary />
        {children}
        <div class="row">
          <button type="submit" class="btn quiet">
            {t('filters.apply')}
          </button>
          {isFiltered && <Link href={target}>{t('filters.reset')}</Link>}
          <MoreTimeOfForm form={name} />
        </div>
      </form>
    </FormContext.Provider>
  )
}
