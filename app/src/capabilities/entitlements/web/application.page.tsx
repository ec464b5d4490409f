import { type LocalDate, localize } from '@tirek/kernel'
import { describeCitation } from '@tirek/law'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { type Page, type PageContext, type PageResult, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { Blank, Paper, TickLines } from '#platform/ui/paper.tsx'
import { type Asked, readAsked } from '../domain/asked.ts'
import { type ShownEntry, showEntitlement } from '../use-cases/entry.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'
import { readAskedOf } from './of-person.ts'

type Filled = {
  applicant?: { name: string; iin: string | null; address: string | null }
  child?: { fullName: string; birthDate: string; iin: string | null }
}

/** Everything that stands on the paper: to whom, from whom, what is asked for, about whom, with which papers. */
function Letter({ shown, filled }: { shown: ShownEntry; filled: Filled }) {
  const t = useT(messages)
  const { lang } = useView()
  const { finding, authority, papers } = shown
  const cite = finding.source?.cite ?? null
  const child = filled.child
  return (
    <Paper>
      <p>
        {t('paper.to')}: <b>{localize(authority, lang)}</b>
      </p>
      <Blank label={t('paper.from')} value={filled.applicant?.name} />
      <Blank label={t('paper.iin')} value={filled.applicant?.iin ?? undefined} />
      <Blank label={t('paper.address')} value={filled.applicant?.address ?? undefined} />
      <h2>{t('paper.title')}</h2>
      <p>{t('paper.ask', { what: localize(finding.entry.title, lang) })}</p>
      <p>
        {cite === null ? t('paper.no-article') : t('paper.ground', { cite: describeCitation(cite, lang) })}
      </p>
      <Blank label={t('paper.child')} value={child?.fullName} />
      <Blank
        label={t('paper.born')}
        value={child === undefined ? undefined : formatDate(lang, child.birthDate as LocalDate)}
      />
      <Blank label={t('paper.child-iin')} value={child?.iin ?? undefined} />
      {papers.length > 0 && (
        <>
          <p>{t('paper.added')}:</p>
          <TickLines lines={papers.map((paper) => localize(paper, lang))} />
        </>
      )}
      <Blank label={t('paper.date')} />
      <Blank label={t('paper.signature')} />
    </Paper>
  )
}

function ApplicationView({ shown, asked, filled }: { shown: ShownEntry; asked: Asked; filled: Filled }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('application.title')}
        back={paths.entry(shown.finding.entry.id, asked)}
        lead={t(filled.child === undefined ? 'application.lead' : 'application.lead-filled')}
      />
      <PrintButton />
      <Letter shown={shown} filled={filled} />
    </>
  )
}

async function drawn({ ask, params, lang }: PageContext, asked: Asked, filled: Filled): Promise<PageResult> {
  const shown = await ask(showEntitlement, { id: params['id'] ?? '', facts: asked.facts, on: asked.on })
  return {
    title: messages.for(lang)('application.title'),
    body: <ApplicationView shown={shown} asked={asked} filled={filled} />,
  }
}

/** An application to print and fill in by hand: nobody is asked for a name here. */
export const applicationPage: Page = page({
  path: paths.application(':id'),
  roles: 'public',
  render: (context) => drawn(context, readAsked(context.query), {}),
})

/** The same with what the system knows already written. */
export const applicationOfPersonPage: Page = page({
  path: `${paths.ofPerson(':personId')}/:id/application`,
  roles: FAMILY_ROLES,
  render: async (context) => {
    const asked = await readAskedOf(context)
    const { fullName, birthDate, iin, applicant } = asked.person
    const child = { fullName, birthDate, iin }
    return drawn(context, asked, { applicant: { name: context.actor.name, ...applicant }, child })
  },
})
