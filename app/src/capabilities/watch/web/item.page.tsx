import { type LocalDate, localize } from '@tirek/kernel'
import { isRole, ROLES } from '#platform/access/roles.ts'
import { type Action, action, type Page, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { answerItem, type handOverOf } from '../use-cases/answer.ts'
import type { ShownDetail, showItemOf } from '../use-cases/list-items.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './watch.paths.ts'

function Facts({ item }: { item: ShownDetail }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const rows = [
    { label: t('fact.standing'), value: item.title },
    { label: t('fact.since'), value: day(item.since) },
    ...(item.organisation === null ? [] : [{ label: t('fact.organisation'), value: item.organisation }]),
    { label: t('fact.official'), value: item.official ?? t('fact.nobody') },
    { label: t('fact.due'), value: day(item.dueOn) },
    ...(item.answer === null ? [] : [{ label: t('fact.answer'), value: item.answer }]),
    { label: t('fact.ground'), value: item.cite },
  ]
  return <SummaryList rows={rows} />
}

function Head({ item, title, back }: { item: ShownDetail; title: string; back: string }) {
  const t = useT(messages)
  return <Step title={title} caption={item.person.fullName ?? t('fact.closed-record')} back={back} />
}

function AnswerForm({ item, form }: { item: ShownDetail; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Head
        item={item}
        title={t('item.title')}
        back={item.isMine ? paths.items() : paths.items('organisation')}
      />
      {item.isEscalated && <Notice tone="danger" title={t('item.escalated')} />}
      <Facts item={item} />
      <p>{item.next}</p>
      {item.mayTakeStep && item.person.fullName !== null && (
        <ButtonLink href={item.href}>{t('item.open')}</ButtonLink>
      )}
      {item.state === 'moved' ? (
        <Notice tone="success" title={t('item.moved')} />
      ) : (
        <>
          <h2>{t('item.answer')}</h2>
          <Form state={form} words={messages}>
            <HiddenField name="version" value={String(item.version)} />
            <TextArea name="answer" label={t('field.answer')} hint={t('field.answer-hint')} />
            <DateField name="promisedOn" label={t('field.promisedOn')} hint={t('field.promisedOn-hint')} />
            <Submit>{t('item.submit')}</Submit>
          </Form>
          {item.colleagues.length > 1 && (
            <p>
              <Link href={paths.handOver(item.id)}>{t('hand-over.title')}</Link>
            </p>
          )}
        </>
      )}
    </>
  )
}

function HandOver({ item, form }: { item: ShownDetail; form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  const roleName = (role: string) => (isRole(role) ? localize(ROLES[role].name, lang) : role)
  const options = item.colleagues
    .filter(({ name }) => name !== item.official)
    .map(({ accountId, name, role }) => ({ value: accountId, label: name, hint: roleName(role) }))
  return (
    <>
      <Head item={item} title={t('hand-over.title')} back={paths.item(item.id)} />
      <Facts item={item} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(item.version)} />
        <RadioField name="accountId" label={t('field.accountId')} options={options} />
        <Submit>{t('hand-over.submit')}</Submit>
      </Form>
    </>
  )
}

/** One case that stands still: the official answers for it, or gives it to a colleague. */
export function itemRoutes(
  show: ReturnType<typeof showItemOf>,
  handOver: ReturnType<typeof handOverOf>,
): { pages: readonly Page[]; actions: readonly Action[] } {
  const itemPage = page({
    path: paths.item(':itemId'),
    roles: rolesOf('watch.item'),
    render: async ({ ask, params, form, lang }) => ({
      title: messages.for(lang)('item.title'),
      body: <AnswerForm item={await ask(show, { itemId: params['itemId'] ?? '' })} form={form} />,
    }),
  })
  const handOverPage = page({
    path: paths.handOver(':itemId'),
    roles: rolesOf('watch.hand-over'),
    render: async ({ ask, params, form, lang }) => ({
      title: messages.for(lang)('hand-over.title'),
      body: <HandOver item={await ask(show, { itemId: params['itemId'] ?? '' })} form={form} />,
    }),
  })
  return {
    pages: [itemPage, handOverPage],
    actions: [
      action({
        path: itemPage.path,
        command: answerItem,
        page: itemPage,
        done: (_output, { params }) => paths.item(params['itemId'] ?? ''),
      }),
      action({
        path: handOverPage.path,
        command: handOver,
        page: handOverPage,
        done: () => paths.items('organisation'),
      }),
    ],
  }
}
