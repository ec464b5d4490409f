import { type LocalDate, localize } from '@tirek/kernel'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { type Page, type PageContext, type PageResult, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { type Asked, isAnswered, readAsked } from '../domain/asked.ts'
import { type ShownEntry, showEntitlement } from '../use-cases/entry.ts'
import { Amount, SourceNote } from './amount-part.tsx'
import { Conditions } from './conditions-part.tsx'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'
import { readAskedOf } from './of-person.ts'
import { Specification } from './specification-part.tsx'

/** Where each way leads inside the system; an employer or office is outside of it. */
const WAYS = {
  consultation: '/find?purpose=correction',
  services: '/find?purpose=living',
  aids: '/aids',
} as const satisfies Partial<Record<ShownEntry['way'], string>>

const wayOf = (way: ShownEntry['way']): string | undefined =>
  way === 'employer' || way === 'office' ? undefined : WAYS[way]

function How({ shown, asked }: { shown: ShownEntry; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const way = wayOf(shown.way)
  return (
    <Section title={t('entry.how')} id="how">
      <p class="measure">{localize(shown.apply, lang)}</p>
      {way !== undefined && (
        <p>
          <ButtonLink href={way}>{t(shown.way === 'aids' ? 'way.aids' : 'way.find')}</ButtonLink>
        </p>
      )}
      {(shown.way === 'office' || shown.way === 'employer') && (
        <p>
          <ButtonLink href={paths.application(shown.finding.entry.id, asked)}>
            {t('entry.application')}
          </ButtonLink>
        </p>
      )}
      <SummaryList
        rows={[
          { label: t('entry.where'), value: localize(shown.authority, lang) },
          {
            label: t('entry.papers'),
            value:
              shown.papers.length === 0 ? (
                t('entry.no-papers')
              ) : (
                <ul>
                  {shown.papers.map((paper) => (
                    <li>{localize(paper, lang)}</li>
                  ))}
                </ul>
              ),
          },
          { label: t('entry.whom'), value: localize(shown.beneficiary, lang) },
        ]}
      />
    </Section>
  )
}

const NEWS = { yes: 'success', no: 'info', unknown: 'warning', 'no-source': 'warning' } as const

/** What the answers of this family say of it; nothing when none were given. */
function Verdict({ shown, asked }: { shown: ShownEntry; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const { finding } = shown
  if (finding.verdict === 'no-source')
    return (
      <Notice
        tone="warning"
        title={t('verdict.no-source', { on: formatDate(lang, shown.on as LocalDate) })}
      />
    )
  if (!isAnswered(asked))
    return (
      <p>
        <ButtonLink href={paths.check()}>{t('entry.check')}</ButtonLink>
      </p>
    )
  const isUnproved = finding.verdict === 'yes' && finding.source?.mark === 'not-verified'
  return (
    <Notice
      tone={NEWS[finding.verdict]}
      title={t(isUnproved ? 'verdict.probably' : `verdict.${finding.verdict}`)}
    >
      <Amount of={finding} on={shown.on as LocalDate} />
      {isUnproved && <p>{t('verdict.ask')}</p>}
    </Notice>
  )
}

function Received({ id, asked }: { id: string; asked: Asked }) {
  const t = useT(messages)
  if (!isAnswered(asked) || asked.received.includes(id)) return null
  return (
    <p>
      <ButtonLink href={paths.result({ ...asked, received: [...asked.received, id] })} quiet>
        {t('entry.received')}
      </ButtonLink>
    </p>
  )
}

function EntryView({ shown, asked }: { shown: ShownEntry; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const { finding, note } = shown
  const isAsked = isAnswered(asked)
  return (
    <>
      <Step
        title={localize(finding.entry.title, lang)}
        caption={t(`category.${finding.entry.category}`)}
        back={isAsked ? paths.result(asked) : paths.start(asked)}
        lead={localize(finding.entry.gives, lang)}
      />
      <p>
        <SourceNote of={finding} />
      </p>
      <Verdict shown={shown} asked={asked} />
      {note !== null && <p class="measure">{localize(note, lang)}</p>}
      <Conditions finding={finding} isAsked={isAsked} />
      <How shown={shown} asked={asked} />
      <Received id={finding.entry.id} asked={asked} />
      <Specification shown={shown} />
      <PrintButton />
    </>
  )
}

async function drawn({ ask, params, lang }: PageContext, asked: Asked): Promise<PageResult> {
  const shown = await ask(showEntitlement, { id: params['id'] ?? '', facts: asked.facts, on: asked.on })
  return {
    title: localize(shown.finding.entry.title, lang),
    body: <EntryView shown={shown} asked={asked} />,
  }
}

/** One right or benefit at an address that stays. */
export const entryPage: Page = page({
  path: paths.entry(':id'),
  roles: 'public',
  render: (context) => drawn(context, readAsked(context.query)),
})

/** The same for a person whom the system knows. */
export const entryOfPersonPage: Page = page({
  path: `${paths.ofPerson(':personId')}/:id`,
  roles: FAMILY_ROLES,
  render: async (context) => drawn(context, await readAskedOf(context)),
})
