import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { CheckList, RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { BASES, TASKS } from '../domain/home-help.ts'
import { answerHomeHelp, endHomeHelp } from '../use-cases/serve.ts'
import { listChildren, showChild } from '../use-cases/show.ts'
import { planVisit } from '../use-cases/visits.ts'
import { paths } from './home-help.paths.ts'
import { messages } from './messages.ts'
import { ServedFacts, Visits } from './parts.tsx'
import { rolesOf } from './roles.ts'

type Children = z.output<typeof listChildren.output>['children']
type Child = z.output<typeof showChild.output>

function ChildrenBody({ of, state }: { of: Children; state: 'asked' | 'served' }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = of.map((one) => ({
    title: <Link href={paths.child(one.servedId)}>{one.fullName}</Link>,
    note: (
      <div>
        {t('label.asked')}: {formatDate(lang, one.askedOn as LocalDate)}
      </div>
    ),
    end: one.basis === null ? undefined : <StatusTag tone="neutral">{t(`basis.${one.basis}`)}</StatusTag>,
  }))
  return (
    <>
      <Step title={t('children.title')} lead={t('children.lead')} back={paths.today()} />
      <Tabs
        label={t('children.title')}
        tabs={(['served', 'asked'] as const).map((one) => ({
          href: paths.children(one),
          label: t(`children.${one}`),
          isCurrent: one === state,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={t('children.none')}>{t('children.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** The children of a unit. */
export const childrenPage = page({
  path: paths.childrenPage(),
  roles: rolesOf('home-help.children'),
  render: async ({ ask, lang, query }) => {
    const state = query['state'] === 'asked' ? 'asked' : 'served'
    const { children } = await ask(listChildren, { state })
    return { title: messages.for(lang)('children.title'), body: <ChildrenBody of={children} state={state} /> }
  },
})

function AnswerForm({ of, form }: { of: Child; form: FormState }) {
  const t = useT(messages)
  return (
    <Section title={t('answer.title')} id="answer">
      {of.missing.length > 0 && (
        <Notice tone="warning" title={t('answer.missing')}>
          <ul>
            {of.missing.map((one) => (
              <li>{t(one === 'disability' ? 'status.disability' : 'status.limited-abilities')}</li>
            ))}
          </ul>
        </Notice>
      )}
      <CiteList of={answerHomeHelp.basis} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <RadioField
          name="answer"
          label={t('answer.label')}
          options={[...BASES, 'no' as const].map((value) => ({ value, label: t(`basis.${value}`) }))}
        />
        <TextField name="ground" label={t('answer.ground')} hint={t('answer.ground-hint')} />
        <Submit>{t('answer.send')}</Submit>
      </Form>
    </Section>
  )
}

function ChildBody({ of, form }: { of: Child; form: FormState }) {
  const t = useT(messages)
  const isServed = of.state === 'served'
  return (
    <>
      <Step
        title={of.fullName}
        caption={t('child.title')}
        back={paths.children(isServed ? 'served' : 'asked')}
      />
      {of.state === 'asked' && <AnswerForm of={of} form={form} />}
      {isServed && (
        <Actions>
          <ButtonLink href={paths.plan(of.id)}>{t('plan.title')}</ButtonLink>
        </Actions>
      )}
      <ServedFacts of={of} />
      <Section title={t('visits.title')} id="visits">
        <Visits of={of.visits} />
      </Section>
      {isServed && (
        <Form state={emptyForm(`${of.id}-end`)} action={paths.end(of.id)} id="end">
          <HiddenField name="version" value={String(of.version)} />
          <Submit tone="quiet">{t('end.send')}</Submit>
        </Form>
      )}
    </>
  )
}

/** One child of a unit. */
export const childPage = page({
  path: paths.child(':servedId'),
  roles: rolesOf('home-help.child'),
  render: async ({ ask, form, params }) => {
    const of = await ask(showChild, { servedId: params['servedId'] ?? '' })
    return { title: of.fullName, body: <ChildBody of={of} form={form} /> }
  },
})

function PlanForm({ of, form }: { of: Child; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('plan.title')} caption={of.fullName} back={paths.child(of.id)} />
      <Form state={form} words={messages}>
        <DateField name="visitOn" label={t('plan.on')} />
        <TextField name="visitAt" label={t('plan.at')} hint={t('plan.at-hint')} width="s" />
        <CheckList
          name="tasks"
          label={t('plan.tasks')}
          options={TASKS.map((value) => ({ value, label: t(`task.${value}`) }))}
        />
        <Submit>{t('plan.send')}</Submit>
      </Form>
    </>
  )
}

export const planPage = page({
  path: paths.plan(':servedId'),
  roles: rolesOf('home-help.plan-visit'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showChild, { servedId: params['servedId'] ?? '' })
    return { title: messages.for(lang)('plan.title'), body: <PlanForm of={of} form={form} /> }
  },
})

export const unitActions = [
  action({
    path: paths.child(':servedId'),
    command: answerHomeHelp,
    page: childPage,
    done: () => paths.children('asked'),
  }),
  action({
    path: paths.end(':servedId'),
    command: endHomeHelp,
    page: childPage,
    done: () => paths.children(),
  }),
  action({
    path: paths.plan(':servedId'),
    command: planVisit,
    page: planPage,
    done: ({ servedId }) => paths.child(servedId),
  }),
]
