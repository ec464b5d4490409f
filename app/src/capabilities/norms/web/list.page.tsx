import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { BODIES } from '../domain/kinds.ts'
import { listNorms, type ShownNorm } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './norms.paths.ts'

/** Whether a document is in force, coming, over, or a draft that lacks somebody. */
export function NormTag({ norm }: { norm: Pick<ShownNorm, 'state' | 'isInForce'> }) {
  const t = useT(messages)
  if (norm.state === 'draft') return <StatusTag tone="here">{t('tag.draft')}</StatusTag>
  if (norm.isInForce) return <StatusTag tone="done">{t('tag.in-force')}</StatusTag>
  return <StatusTag tone="neutral">{t(norm.state === 'repealed' ? 'tag.repealed' : 'tag.coming')}</StatusTag>
}

function Note({ norm }: { norm: ShownNorm }) {
  const t = useT(messages)
  const { lang } = useView()
  const region = norm.region === null ? undefined : findRegion(norm.region)
  const facts = [
    norm.kindName,
    ...(region === undefined ? [] : [localize(region.name, lang)]),
    ...(norm.number === null ? [] : [norm.number]),
    `${t('fact.from')}: ${formatShortDate(lang, norm.validFrom as LocalDate)}`,
  ]
  return <span class="small soft">{facts.join(' · ')}</span>
}

interface NormsProps {
  readonly norms: readonly ShownNorm[]
  readonly mayDraft: boolean
  readonly onlyWaiting: boolean
}

function Norms({ norms, mayDraft, onlyWaiting }: NormsProps) {
  const t = useT(messages)
  const owners = BODIES.filter((one) => norms.some(({ owner }) => owner === one))
  return (
    <>
      <Step title={t('list.title')} lead={t('list.lead')} back="/" />
      {mayDraft && <ButtonLink href={paths.new()}>{t('draft.title')}</ButtonLink>}
      {mayDraft && (
        <Tabs
          label={t('list.title')}
          tabs={[
            { href: paths.list(), label: t('list.all'), isCurrent: !onlyWaiting },
            { href: `${paths.list()}?show=waiting`, label: t('work.title'), isCurrent: onlyWaiting },
          ]}
        />
      )}
      {norms.length === 0 && <EmptyState title={t('list.none')}>{t('list.none-hint')}</EmptyState>}
      {owners.map((owner) => (
        <Section title={t(`body.${owner}`)} id={`of-${owner}`}>
          <CardList
            items={norms
              .filter((norm) => norm.owner === owner)
              .map((norm) => ({
                title: <Link href={paths.document(norm.id)}>{norm.title}</Link>,
                note: <Note norm={norm} />,
                end: <NormTag norm={norm} />,
              }))}
          />
        </Section>
      ))}
    </>
  )
}

/** The register of procedures, norms and decisions, by the body that owns them. */
export const listPage = page({
  path: paths.list(),
  roles: 'public',
  render: async ({ ask, lang, query }) => {
    const onlyWaiting = query['show'] === 'waiting'
    const { documents, mayDraft } = await ask(listNorms, { onlyWaiting })
    return {
      title: messages.for(lang)('list.title'),
      body: <Norms norms={documents} mayDraft={mayDraft} onlyWaiting={onlyWaiting} />,
    }
  },
})
