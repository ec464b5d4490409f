import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import {
  CONSENT_BY_REPRESENTATIVE,
  type EndReason,
  type RepresentationBasis,
} from '../domain/representation.ts'
import type { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'

type Shown = z.output<typeof showChild.output>
type ListedRight = Shown['representatives'][number]

function RightNote({ personId, right, mayEnd }: { personId: string; right: ListedRight; mayEnd: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const from = right.validFrom as LocalDate
  const to = (right.validTo ?? undefined) as LocalDate | undefined
  return (
    <>
      <div>
        {right.name === null
          ? t('representatives.unknown')
          : t(`basis.${right.basis as RepresentationBasis}`)}{' '}
        · {right.document}
      </div>
      {right.endedOn === null ? (
        <div>{formatPeriod(lang, { from, to })}</div>
      ) : (
        <div>
          {t('representatives.ended-on')}: {formatDate(lang, right.endedOn as LocalDate)} ·{' '}
          {t(`end-reason.${right.endedReason as EndReason}`)} · {right.endedDocument}
        </div>
      )}
      {mayEnd && right.inForce && right.endedOn === null && (
        <Link href={paths.endRepresentation(personId, right.id)}>
          {t('representatives.end')}
          <span class="vh">: {right.name}</span>
        </Link>
      )}
    </>
  )
}

/** A child whose representatives have all gone: nobody may consent or apply for it. */
function NobodyLeft() {
  const t = useT(messages)
  return (
    <Notice tone="warning" title={t('representatives.nobody')}>
      {t('representatives.nobody-next')} <Cite of={CONSENT_BY_REPRESENTATIVE} />
    </Notice>
  )
}

/** Who may act for the person, since when and until when, and how a right ended. */
export function Representatives(props: { person: Shown; mayAdd: boolean; mayEnd: boolean }) {
  const { person, mayAdd, mayEnd } = props
  const t = useT(messages)
  const items = person.representatives.map((one) => ({
    title: one.name ?? t(`basis.${one.basis as RepresentationBasis}`),
    note: <RightNote personId={person.id} right={one} mayEnd={mayEnd} />,
    end: (
      <StatusTag tone={one.inForce ? 'done' : 'neutral'}>
        {t(one.inForce ? 'representatives.in-force' : 'representatives.ended')}
      </StatusTag>
    ),
  }))
  return (
    <Section title={t('representatives.title')} id="representatives">
      {items.length === 0 ? <EmptyState title={t('representatives.none')} /> : <CardList items={items} />}
      {items.length > 0 && person.isChild && !person.representatives.some((one) => one.inForce) && (
        <NobodyLeft />
      )}
      {mayAdd && <Link href={paths.newRepresentative(person.id)}>{t('representatives.add')}</Link>}
    </Section>
  )
}
