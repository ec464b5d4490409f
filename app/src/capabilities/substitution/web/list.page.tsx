import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { SUBSTITUTION } from '../domain/appointment.ts'
import { rolesOf } from '../permissions.ts'
import { listSubstitutions, type ShownSubstitution } from '../use-cases/list.ts'
import { messages } from './messages.ts'
import { paths } from './substitution.paths.ts'

const TONES = { ahead: 'waiting', now: 'here', over: 'neutral', revoked: 'neutral' } as const

function Note({ one }: { one: ShownSubstitution }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  return (
    <>
      <div>
        {t('absent')}: {one.absent} · {one.roleName}
      </div>
      <div>
        {day(one.from)} – {day(one.until)} · {t(`reason.${one.reason}`)}
      </div>
      <div>
        {t('order')}: № {one.orderNumber}, {day(one.orderDate)} · {t('appointed-by')}: {one.appointedBy}
      </div>
    </>
  )
}

function End({ one }: { one: ShownSubstitution }) {
  const t = useT(messages)
  return (
    <>
      <StatusTag tone={TONES[one.state]}>{t(`state.${one.state}`)}</StatusTag>
      {(one.state === 'ahead' || one.state === 'now') && (
        <div>
          <Link href={paths.revoke(one.id)}>
            {t('revoke.link')}
            <span class="vh">: {one.substitute}</span>
          </Link>
        </div>
      )}
    </>
  )
}

function List({ all }: { all: readonly ShownSubstitution[] }) {
  const t = useT(messages)
  if (all.length === 0) return <EmptyState title={t('list.none')} />
  const items = all.map((one) => ({
    title: <b>{one.substitute}</b>,
    note: <Note one={one} />,
    end: <End one={one} />,
  }))
  return <CardList items={items} />
}

function Substitutions({ all }: { all: readonly ShownSubstitution[] }) {
  const t = useT(messages)
  const isOpen = ({ state }: ShownSubstitution) => state === 'ahead' || state === 'now'
  return (
    <>
      <Step
        title={t('list.title')}
        back="/home"
        lead={
          <>
            {t('list.lead')} <Cite of={SUBSTITUTION} />
          </>
        }
      />
      <Actions>
        <ButtonLink href={paths.staff()}>{t('appoint.title')}</ButtonLink>
      </Actions>
      <Section title={t('list.standing')} id="standing">
        <List all={all.filter(isOpen)} />
      </Section>
      <Section title={t('list.past')} id="past">
        <List all={all.filter((one) => !isOpen(one))} />
      </Section>
    </>
  )
}

/** The substitutions of the organisation: those that stand, and the past ones. */
export const listPage = page({
  path: paths.list(),
  roles: rolesOf('list'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('list.title'),
    body: <Substitutions all={(await ask(listSubstitutions, {})).substitutions} />,
  }),
})
