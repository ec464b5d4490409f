import { parseLocalDate } from '@tirek/kernel'
import { type Action, action, type Page, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { markNoticesRead } from '../use-cases/mark-read.ts'
import type { noticesOfPerson, ToldNotices } from '../use-cases/of-person.ts'
import { messages } from './messages.ts'
import { paths } from './notices.paths.ts'
import { rolesOf } from './roles.ts'

type Told = ToldNotices['notices'][number]

function Note({ one }: { one: Told }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = parseLocalDate(one.toldOn)
  const ways = one.reachedBy.map((way) => t(way === 'sms' ? 'way.sms' : 'way.email'))
  const facts = [day.ok ? formatDate(lang, day.value) : '', ...ways, ...one.cite]
  return (
    <>
      <div>{one.text}</div>
      <div class="small soft">{facts.join(' · ')}</div>
    </>
  )
}

function Told({ told, form }: { told: ToldNotices; form: FormState }) {
  const t = useT(messages)
  const items = told.notices.map((one) => ({
    title: <Link href={one.href}>{one.title}</Link>,
    note: <Note one={one} />,
    end: one.isRead ? undefined : <StatusTag tone="here">{t('own.new')}</StatusTag>,
  }))
  return (
    <>
      <Step title={t('own.title')} caption={told.person.fullName} lead={t('own.lead')} back="/home" />
      {told.unread > 0 && (
        <Form state={form}>
          <Submit tone="quiet">{t('own.mark-read')}</Submit>
        </Form>
      )}
      <Section title={t('own.list')} id="notices">
        {items.length === 0 ? (
          <EmptyState title={t('own.none')}>{t('own.none-hint')}</EmptyState>
        ) : (
          <CardList items={items} />
        )}
      </Section>
      <p>
        <Link href={paths.choice()}>{t('choice.title')}</Link>
      </p>
    </>
  )
}

/** Everything that the family was told of one person. */
export function ofPersonRoutes(list: ReturnType<typeof noticesOfPerson>): { page: Page; read: Action } {
  const told = page({
    path: paths.ofPerson(':personId'),
    roles: rolesOf('notices.of-person'),
    render: async ({ ask, params, form, lang }) => ({
      title: messages.for(lang)('own.title'),
      body: <Told told={await ask(list, { personId: params['personId'] ?? '' })} form={form} />,
    }),
  })
  const read = action({
    path: told.path,
    command: markNoticesRead,
    input: (_form, { params }) => params,
    page: told,
    done: (_output, { params }) => paths.ofPerson(params['personId'] ?? ''),
  })
  return { page: told, read }
}
