import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { rolesOf } from '../permissions.ts'
import { listStaff, type ShownPost } from '../use-cases/list-staff.ts'
import { messages } from './messages.ts'
import { paths } from './substitution.paths.ts'

/** A post in one line: what it is, and where. */
export function postLine({ roleName, specialty, organisation }: ShownPost): string {
  return [roleName, specialty, organisation].filter(Boolean).join(' · ')
}

function Staff({ staff, name }: { staff: readonly ShownPost[]; name: string }) {
  const t = useT(messages)
  const items = staff.map((one) => ({
    title: <b>{one.name}</b>,
    note: postLine(one),
    end: (
      <Link href={paths.appoint(one.id)}>
        {t('staff.choose')}
        <span class="vh">: {one.name}</span>
      </Link>
    ),
  }))
  return (
    <>
      <Step title={t('staff.title')} lead={t('staff.lead')} back={paths.list()} />
      <Filters values={{ name }} label={t('staff.search')}>
        <TextField name="name" label={t('staff.name')} type="search" />
      </Filters>
      <Section title={t('staff.found')} id="found">
        {items.length === 0 ? <EmptyState title={t('staff.none')} /> : <CardList items={items} />}
      </Section>
    </>
  )
}

/** The first step: whose post it is. */
export const staffPage = page({
  path: paths.staff(),
  roles: rolesOf('staff'),
  render: async ({ ask, lang, query }) => {
    const name = (query['name'] ?? '').trim().slice(0, 100)
    const { staff } = await ask(listStaff, name === '' ? {} : { name })
    return { title: messages.for(lang)('staff.title'), body: <Staff staff={staff} name={name} /> }
  },
})
