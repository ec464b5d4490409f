import { ageOn, type LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatAge } from '#platform/i18n/format.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ROUTE_ACTS } from '../domain/acts.ts'
import { answerNeed } from '../use-cases/answer.ts'
import { listNeeds, showNeed } from '../use-cases/show-desks.ts'
import { paths } from './aids.paths.ts'
import { PaperFields } from './ask.page.tsx'
import { messages } from './messages.ts'
import { NeedFacts, useWords } from './parts.tsx'
import { rolesOf } from './roles.ts'

type Waiting = z.output<typeof listNeeds.output>['needs']
type Shown = z.output<typeof showNeed.output>

function Desk({ of }: { of: Waiting }) {
  const { t, day, item } = useWords()
  const items = of.map((one) => ({
    title: <Link href={paths.need(one.needId)}>{one.fullName}</Link>,
    note: `${item(one.item)} · ${t('label.asked')}: ${day(one.askedOn)}`,
  }))
  return (
    <>
      <Step title={t('desk.title')} lead={t('desk.lead')} back="/home" />
      {items.length === 0 ? (
        <EmptyState title={t('desk.none')}>{t('desk.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Requests that wait for an answer. */
export const deskPage = page({
  path: paths.desk(),
  roles: rolesOf('aids.needs'),
  render: async ({ ask, lang }) => {
    const { needs } = await ask(listNeeds, {})
    return { title: messages.for(lang)('desk.title'), body: <Desk of={needs} /> }
  },
})

function Need({ of, form, age }: { of: Shown; form: FormState; age: string }) {
  const { t, item } = useWords()
  return (
    <>
      <Step title={item(of.item)} caption={`${of.fullName}, ${age}`} back={paths.desk()} />
      <NeedFacts of={of} />
      {of.state === 'asked' && (
        <Form state={form} words={messages}>
          <HiddenField name="version" value={String(of.version)} />
          <RadioField
            name="answer"
            label={t('answer.title')}
            options={[
              {
                value: 'indicated',
                label: t(`answer.${of.route}`),
                reveal: <PaperFields route={of.route} />,
              },
              {
                value: 'not-indicated',
                label: t('answer.no'),
                reveal: (
                  <TextArea
                    name="reason"
                    label={t('answer.reason')}
                    hint={t('answer.reason-hint')}
                    rows={3}
                  />
                ),
              },
            ]}
          />
          <Submit>{t('answer.send')}</Submit>
        </Form>
      )}
      <CiteList of={ROUTE_ACTS[of.route]} />
    </>
  )
}

/** One request, and its answer. */
export const needPage = page({
  path: paths.need(':needId'),
  roles: rolesOf('aids.need'),
  render: async ({ ask, read, form, lang, params }) => {
    const of = await ask(showNeed, { needId: params['needId'] ?? '' })
    const today = await read((act) => Promise.resolve(act.today))
    const age = formatAge(lang, ageOn(of.birthDate as LocalDate, today))
    return { title: messages.for(lang)('answer.title'), body: <Need of={of} form={form} age={age} /> }
  },
})

export const needAction = action({
  path: paths.need(':needId'),
  command: answerNeed,
  page: needPage,
  done: () => paths.desk(),
})
