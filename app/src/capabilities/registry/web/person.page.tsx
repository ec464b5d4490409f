import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatAge, formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Columns, Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { seesField } from '../permissions.ts'
import { showChild } from '../use-cases/show-child.ts'
import { Disputes } from './disputes.tsx'
import { messages } from './messages.ts'
import { Papers } from './person-papers.tsx'
import type { PersonProps, ShownPerson as Shown } from './person-props.ts'
import { Ways } from './person-ways.tsx'
import { paths } from './registry.paths.ts'
import { Representatives } from './representatives.tsx'
import { rolesOf } from './roles.ts'

function Facts({ person, mayAddIin, role }: { person: Shown; mayAddIin: boolean; role: Role }) {
  const t = useT(messages)
  const { lang } = useView()
  const region = findRegion(person.region)
  const rows = [
    { label: t('person.born'), value: formatDate(lang, person.birthDate as LocalDate) },
    { label: t('person.age'), value: formatAge(lang, person.age) },
    { label: t('person.sex'), value: t(person.sex === 'female' ? 'sex.female' : 'sex.male') },
    {
      label: t('person.iin'),
      value: person.iin ?? t(person.motherId === null ? 'person.no-iin-alone' : 'person.no-iin'),
    },
    { label: t('person.region'), value: region === undefined ? person.region : localize(region.name, lang) },
    ...(person.motherId === null
      ? []
      : [{ label: t('person.mother'), value: person.motherName ?? t('representatives.unknown') }]),
    ...(seesField(role, 'phone') ? [{ label: t('person.phone'), value: person.phone }] : []),
    ...(seesField(role, 'address') ? [{ label: t('person.address'), value: person.address }] : []),
  ]
  return (
    <Section title={t('person.facts')} id="facts">
      <SummaryList rows={rows} />
      {mayAddIin && person.iin === null && <Link href={paths.iin(person.id)}>{t('iin.add')}</Link>}
    </Section>
  )
}

function PersonBody(props: PersonProps) {
  const { person, role, may } = props
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <PersonHead
        caption={t(person.isChild ? 'person.title' : 'person.adult-title')}
        name={person.fullName}
        facts={[formatAge(lang, person.age)]}
        back={may('registry.search') ? paths.people() : '/home'}
      />
      <Ways {...props} />
      {person.isRestricted && (
        <Notice tone="warning" title={t('person.restricted')}>
          {t('person.restricted-means')}
        </Notice>
      )}
      <Disputes person={person} mayRecord={may('registry.record-court-act')} />
      <Columns aside={<Papers {...props} />}>
        <Facts person={person} mayAddIin={may('registry.record-iin')} role={role} />
        <Representatives
          person={person}
          mayAdd={may('registry.add-representative')}
          mayEnd={may('registry.end-representation')}
        />
      </Columns>
    </>
  )
}

/** The record of one person: facts, representatives, statuses, consents. */
export const personPage = page({
  path: paths.person(':personId'),
  roles: rolesOf('registry.child'),
  render: async ({ ask, actor, lang, params }) => {
    const person = await ask(showChild, { childId: params['personId'] ?? '' })
    const may = (action: string) => rolesOf(action).includes(actor.role)
    return {
      title: messages.for(lang)(person.isChild ? 'person.title' : 'person.adult-title'),
      body: <PersonBody person={person} role={actor.role} may={may} />,
    }
  },
})
