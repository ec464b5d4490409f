import type { LocalDate } from '@tirek/kernel'
import type { ComponentProps } from 'preact'
import { action, type Page, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { rolesOf } from '../permissions.ts'
import { listSchools } from '../use-cases/list-schools.ts'
import { recordView } from '../use-cases/record-view.ts'
import { reopenItem, settleItem } from '../use-cases/settle-item.ts'
import type { ShownItem } from '../use-cases/shapes.ts'
import { showList } from '../use-cases/show-list.ts'
import { paths } from './hand-over.paths.ts'
import type { ShownList } from './list.page.tsx'
import { messages } from './messages.ts'
import { citationOf, ItemTag, Said, useDay } from './parts.tsx'
import { Schools } from './schools.tsx'

function Version({ shown }: { shown: ShownList }) {
  return <HiddenField name="version" value={String(shown.list?.version ?? 1)} />
}

/** The young person writes in the own page: how and with what help is asked of others only. */
function OwnWords() {
  const t = useT(messages)
  return (
    <>
      <HiddenField name="heard" value="yes" />
      <HiddenField name="how" value={t('view.own-page')} />
      <TextArea name="said" label={t('view.own-said')} hint={t('view.own-hint')} rows={6} />
      <TextArea name="help" label={t('view.own-help')} isOptional rows={2} />
    </>
  )
}

function AskedWords() {
  const t = useT(messages)
  return (
    <YesNoField
      name="heard"
      label={t('view.heard')}
      whenYes={
        <>
          <TextArea name="how" label={t('view.how')} hint={t('view.how-hint')} rows={2} />
          <TextArea name="help" label={t('view.help')} isOptional rows={2} />
          <TextArea name="said" label={t('view.said')} rows={4} />
          <TextArea name="takenIntoAccount" label={t('view.taken')} isOptional rows={3} />
        </>
      }
      whenNo={<TextArea name="reason" label={t('view.reason')} rows={3} />}
    />
  )
}

function ViewForm({ shown, form, isOwn }: { shown: ShownList; form: FormState; isOwn: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(isOwn ? 'view.own-title' : 'view.title')}
        caption={shown.person.fullName}
        back={paths.list(shown.person.id)}
        lead={
          <>
            {t(isOwn ? 'view.own-lead' : 'view.lead')} <Cite of={ACTS.ownView} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <Version shown={shown} />
        {isOwn ? <OwnWords /> : <AskedWords />}
        <Submit>{t('view.save')}</Submit>
      </Form>
    </>
  )
}

/** The young person's own view: written by the person, or written down by whoever asked. */
export const viewPage = page({
  path: paths.view(':personId'),
  roles: rolesOf('hand-over.record-view'),
  render: async ({ actor, ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const shown = await ask(showList, { personId })
    const isOwn = actor.personId === personId
    return {
      title: messages.for(lang)('view.title'),
      body: <ViewForm shown={shown} form={form} isOwn={isOwn} />,
    }
  },
})

export const viewAction = action({
  path: paths.view(':personId'),
  command: recordView,
  page: viewPage,
  done: ({ personId }) => paths.list(personId),
})

interface ItemProps {
  readonly shown: ShownList
  readonly item: ShownItem
  readonly form: FormState
  readonly today: LocalDate
  /** Where a profession is taught, when the item is about it. */
  readonly schools: ComponentProps<typeof Schools>['asked'] | undefined
}

function Settled({ shown, item, form }: Omit<ItemProps, 'today' | 'schools'>) {
  const t = useT(messages)
  const day = useDay()
  return (
    <Section title={t(`item-state.${item.state}`)} id="settled">
      {item.note !== null && <Said words={item.note} />}
      <p class="soft">
        {item.settledOn !== null && day(item.settledOn)} · {item.settledBy}
      </p>
      {shown.mayAct && (
        <Form state={form} words={messages} action={paths.reopen(shown.person.id, item.kind)}>
          <Version shown={shown} />
          <Submit tone="quiet">{t('item.reopen')}</Submit>
        </Form>
      )}
    </Section>
  )
}

function SettleForm({ shown, form }: Pick<ItemProps, 'shown' | 'form'>) {
  const t = useT(messages)
  if (!shown.mayAct) return null
  if (shown.view === null)
    return (
      <Notice tone="warning" title={t('view.first')}>
        <Link href={paths.view(shown.person.id)}>{t('view.write')}</Link>
      </Notice>
    )
  return (
    <Section title={t('item.settle')} id="settle">
      <Form state={form} words={messages}>
        <Version shown={shown} />
        <RadioField
          name="outcome"
          label={t('item.outcome')}
          options={(['done', 'not-needed'] as const).map((value) => ({
            value,
            label: t(`item-state.${value}`),
          }))}
        />
        <TextArea name="note" label={t('item.note')} hint={t('item.note-hint')} rows={4} />
        <Submit>{t('item.save')}</Submit>
      </Form>
    </Section>
  )
}

function ItemBody({ shown, item, form, today, schools }: ItemProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(`item.${item.kind}`)}
        caption={shown.person.fullName}
        back={paths.list(shown.person.id)}
        lead={t(`item.${item.kind}.what`)}
      />
      <SummaryList
        rows={[
          { label: t('item.owner'), value: t(`owner.${item.owner}`) },
          { label: t('item.state'), value: <ItemTag item={item} today={today} /> },
          { label: t('item.family'), value: t(`item.${item.kind}.family`) },
          { label: t('item.you'), value: t(`item.${item.kind}.you`) },
        ]}
      />
      <p class="row">
        {item.cite.map((one) => (
          <Cite of={citationOf(one)} />
        ))}
      </p>
      {item.kind === 'vocational-diagnostics' && (
        <p>
          <Link href={paths.diagnosticsOf(shown.person.id)}>{t('diagnostics.title')}</Link>
        </p>
      )}
      {schools !== undefined && <Schools asked={schools} />}
      {item.state === 'open' ? (
        <SettleForm shown={shown} form={form} />
      ) : (
        <Settled shown={shown} item={item} form={form} />
      )}
    </>
  )
}

/** One item: what it is, who acts, until when, on what ground; what came of it. */
export const itemPage: Page = page({
  path: paths.item(':personId', ':item'),
  roles: rolesOf('hand-over.show'),
  render: async ({ ask, form, lang, params, read }) => {
    const shown = await ask(showList, { personId: params['personId'] ?? '' })
    const today = await read((act) => Promise.resolve(act.today))
    const item = shown.items.find(({ kind }) => kind === params['item'])
    const t = messages.for(lang)
    if (item === undefined)
      return {
        title: t('list.title'),
        body: <EmptyState title={t('item.none')}>{t('list.title')}</EmptyState>,
      }
    const isTaught = item.kind === 'education-after-school'
    const schools = isTaught ? await ask(listSchools, { personId: shown.person.id }) : undefined
    return { title: t(`item.${item.kind}`), body: <ItemBody {...{ shown, item, form, today, schools }} /> }
  },
})

export const settleAction = action({
  path: paths.item(':personId', ':item'),
  command: settleItem,
  page: itemPage,
  done: ({ personId }) => `${paths.list(personId)}#items`,
})

export const reopenAction = action({
  path: paths.reopen(':personId', ':item'),
  command: reopenItem,
  page: itemPage,
  done: ({ personId }) => `${paths.list(personId)}#items`,
})
