import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList, NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { ComplainLink, FreeExamination } from '#platform/ui/complain-link.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { showFamilyView } from '../use-cases/show-family-view.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { placeRows, timesOf } from './session-rows.ts'
import { dayOf } from './words.ts'

type Shown = z.output<typeof showFamilyView.output>
type File = Shown['files'][number]
type Props = { readonly shown: Shown; readonly organisation: string }

/** The file that still waits for somebody, and its planned day. */
function liveFile({ files }: Shown): File | undefined {
  return files.find(({ state }) => state !== 'concluded' && state !== 'closed')
}

/** No day yet: how long families have lately waited, and after a missed day what is offered now. */
function Waiting({ file, organisation }: { file: File; organisation: string }) {
  const t = useT(messages)
  const { range, offer } = file
  return (
    <>
      <p>{organisation}</p>
      {offer !== undefined && <Notice title={t('missed.family')}>{t(`family.offer.${offer}`)}</Notice>}
      {file.state === 'opened' && (
        <p>
          {range === undefined ? t('queue.range-unknown') : t('queue.range', range)} {t('queue.fair')}{' '}
          <Cite of={ACTS.equalAccess} />
        </p>
      )}
    </>
  )
}

function Day({ file, organisation }: { file: File; organisation: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const planned = file.appointments.find(({ heldOn }) => heldOn === undefined)
  if (planned === undefined) return <Waiting file={file} organisation={organisation} />
  return (
    <>
      <SummaryList
        rows={[
          { label: t('schedule.day'), value: `${formatDate(lang, dayOf(planned.day))}, ${timesOf(planned)}` },
          ...placeRows(planned, lang),
          { label: t('family.organisation'), value: organisation },
        ]}
      />
      <p>
        {t('family.right')} <Cite of={ACTS.representativePresent} />
      </p>
      {planned.wish !== undefined && <Notice title={t('family.wish-sent')}>{planned.wish}</Notice>}
    </>
  )
}

function Now({ shown, organisation }: Props) {
  const t = useT(messages)
  const file = liveFile(shown)
  if (file === undefined) return null
  const planned = file.appointments.find(({ heldOn }) => heldOn === undefined)
  const isYours = planned !== undefined && !planned.agreed && planned.wish === undefined
  if (!isYours)
    return (
      <WaitCard who={organisation}>
        <p>{t(`family.state.${file.state}`)}</p>
        <Day file={file} organisation={organisation} />
        {planned !== undefined && (
          <Link href={paths.answer(shown.personId, file.fileId)}>{t('answer.again')}</Link>
        )}
      </WaitCard>
    )
  return (
    <NowCard primary={{ href: paths.answer(shown.personId, file.fileId), label: t('answer.title') }}>
      <p>{t('family.state.scheduled')}</p>
      <Day file={file} organisation={organisation} />
    </NowCard>
  )
}

function Family({ shown, organisation }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  const items = shown.conclusions.map((one) => ({
    title: (
      <Link href={paths.conclusion(one.conclusionId)}>{`${t('conclusion.title')} № ${one.number}`}</Link>
    ),
    note: [
      formatDate(lang, dayOf(one.signedOn)),
      one.annulledOn === null ? undefined : t('conclusion.annulled'),
      one.replacedOn === null ? undefined : t('conclusion.replaced'),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  }))
  return (
    <>
      <Step title={t('family.title')} caption={shown.name} back={`/path/${shown.personId}`} />
      <Now shown={shown} organisation={organisation} />
      <Section title={t('family.conclusions')} id="conclusions">
        {items.length === 0 ? <EmptyState title={t('family.none')} /> : <CardList items={items} />}
      </Section>
      <p>
        <Link href={paths.ownWords(shown.personId)}>{t('own.title')}</Link>
      </p>
      <FreeExamination personId={shown.personId} stage="examination" />
      <p>
        <ComplainLink personId={shown.personId} stage="examination" about={t('family.title')} />
      </p>
    </>
  )
}

async function organisationName({ read, lang }: PageContext, shown: Shown): Promise<string> {
  const file = liveFile(shown) ?? shown.files[0]
  if (file === undefined) return ''
  const organisation = await read((act) => findOrganisation(act.db, file.organisationId))
  return organisation === undefined ? '' : localize(organisation.name, lang)
}

/** The consultation as the family sees it: whose move it is, the day, the conclusions. */
export const familyPage = page({
  path: paths.family(':personId'),
  roles: rolesOf('consultation.family'),
  render: async (context) => {
    const shown = await context.ask(showFamilyView, { personId: context.params['personId'] ?? '' })
    const body = <Family shown={shown} organisation={await organisationName(context, shown)} />
    return { title: messages.for(context.lang)('family.title'), body }
  },
})
