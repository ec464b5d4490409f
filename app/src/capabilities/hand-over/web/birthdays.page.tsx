import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Card } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { rolesOf } from '../permissions.ts'
import { showBirthdays } from '../use-cases/birthdays.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { citationOf, useDay } from './parts.tsx'

type Shown = z.output<typeof showBirthdays.output>
type Birthday = Shown['birthdays'][number]

/** Where the step of a birthday is done. */
function hrefOf({ kind }: Birthday, personId: string): string {
  if (kind === 'third') return `/screening/children/${personId}`
  return kind === 'majority' ? paths.list(personId) : `/people/${personId}`
}

function One({ of, personId }: { of: Birthday; personId: string }) {
  const t = useT(messages)
  const day = useDay()
  return (
    <Card title={`${t(`birthday.${of.kind}`)}: ${day(of.on)}`}>
      <p class="row">
        {of.isNext && <StatusTag tone="here">{t('birthdays.next')}</StatusTag>}
        {of.isPast && <StatusTag tone="done">{t('birthdays.past')}</StatusTag>}
        <Cite of={citationOf(of.cite)} />
      </p>
      <SummaryList
        rows={[
          { label: t('birthdays.changes'), value: t(`birthday.${of.kind}.changes`) },
          { label: t('birthdays.who'), value: t(`birthday.${of.kind}.who`) },
          { label: t('birthdays.family'), value: t(`birthday.${of.kind}.family`) },
        ]}
      />
      {!of.isPast && <Link href={hrefOf(of, personId)}>{t(`birthday.${of.kind}.open`)}</Link>}
    </Card>
  )
}

function Body({ shown }: { shown: Shown }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('birthdays.title')}
        caption={shown.person.fullName}
        lead={t('birthdays.lead')}
        back={`/path/${shown.person.id}`}
      />
      {shown.birthdays.map((one) => (
        <One of={one} personId={shown.person.id} />
      ))}
    </>
  )
}

/** What changes at the third birthday, the seventh and the eighteenth, and who acts. */
export const birthdaysPage = page({
  path: paths.birthdays(':personId'),
  roles: rolesOf('hand-over.birthdays'),
  render: async ({ ask, lang, params }) => {
    const shown = await ask(showBirthdays, { personId: params['personId'] ?? '' })
    return { title: messages.for(lang)('birthdays.title'), body: <Body shown={shown} /> }
  },
})
