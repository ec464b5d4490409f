import type { LocalDate } from '@tirek/kernel'
import { findRegion, localize } from '@tirek/kernel'
import { EMERGENCY_ROLES } from '#platform/access/emergency.ts'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { searchPeople } from '../use-cases/search-people.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

type Found = { id: string; fullName: string; birthDate: string; region: string }

function FoundPeople({ people }: { people: readonly Found[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const regionName = (kato: string) => {
    const region = findRegion(kato)
    return region === undefined ? kato : localize(region.name, lang)
  }
  return (
    <DataTable
      caption={t('people.found')}
      isStacked
      rows={people}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          title: t('people.name'),
          isRowHeader: true,
          cell: (row) => <Link href={paths.person(row.id)}>{row.fullName}</Link>,
        },
        { key: 'born', title: t('person.born'), cell: (row) => formatDate(lang, row.birthDate as LocalDate) },
        { key: 'region', title: t('person.region'), cell: (row) => regionName(row.region) },
      ]}
    />
  )
}

function People({
  name,
  people,
  mayRegister,
  mayTakeOn,
  mayInEmergency,
}: {
  name: string
  people: readonly Found[] | undefined
  mayRegister: boolean
  mayTakeOn: boolean
  mayInEmergency: boolean
}) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('people.title')} lead={t('people.lead')} />
      <Filters values={{ q: name }} label={t('people.search')}>
        <TextField name="q" label={t('people.name')} hint={t('people.name-hint')} type="search" />
      </Filters>
      {people !== undefined && people.length > 0 && <FoundPeople people={people} />}
      {people !== undefined && people.length === 0 && (
        <EmptyState title={t('people.none')}>{t('people.none-hint')}</EmptyState>
      )}
      {mayInEmergency && (
        <p>
          <Link href="/emergency">{t('people.emergency')}</Link>
        </p>
      )}
      {mayRegister && (
        <Actions>
          {mayTakeOn && <ButtonLink href="/placement/take-on">{t('people.take-on')}</ButtonLink>}
          <ButtonLink href={paths.newChild()} quiet>
            {t('people.new-child')}
          </ButtonLink>
          <ButtonLink href={paths.newAdult()} quiet>
            {t('people.new-adult')}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}

/** Search among the people whose files are open to the actor: by the start of the name, or by the whole IIN. */
export const peoplePage = page({
  path: paths.people(),
  roles: rolesOf('registry.search'),
  render: async ({ ask, query, actor, lang }) => {
    const wanted = (query['q'] ?? '').trim()
    const isIin = /^[\d\s]{12,}$/.test(wanted)
    const found =
      wanted === ''
        ? undefined
        : await ask(searchPeople, isIin ? { iin: wanted.replaceAll(/\s/g, '') } : { name: wanted })
    const mayRegister = rolesOf('registry.register-child').includes(actor.role)
    return {
      title: messages.for(lang)('people.title'),
      body: (
        <People
          name={wanted}
          people={found?.people}
          mayRegister={mayRegister}
          mayTakeOn={actor.role === 'social-worker'}
          mayInEmergency={EMERGENCY_ROLES.includes(actor.role)}
        />
      ),
    }
  },
})
