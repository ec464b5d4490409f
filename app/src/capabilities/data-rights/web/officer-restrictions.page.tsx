import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import {
  decideRestriction,
  listRestrictionRequests,
  showRestriction,
} from '../use-cases/decide-restriction.ts'
import type { ShownRestriction } from '../use-cases/shapes.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { RestrictionNote, RestrictionState } from './restriction-state.tsx'
import { rolesOf } from './roles.ts'

function List({ requests }: { requests: readonly ShownRestriction[] }) {
  const t = useT(messages)
  const items = requests.map((one) => ({
    title: <Link href={paths.restriction(one.id)}>{t(`ground.${one.ground}`)}</Link>,
    note: <RestrictionNote restriction={one} />,
    end: <RestrictionState restriction={one} />,
  }))
  return (
    <>
      <Step title={t('requests.title')} lead={t('requests.lead')} back="/home" />
      {items.length === 0 ? (
        <EmptyState title={t('requests.none')}>{t('requests.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Requests that wait for the officer. */
export const restrictionsPage = page({
  path: paths.restrictions(),
  roles: rolesOf('data-rights.restrictions'),
  render: async ({ ask, lang }) => {
    const { requests } = await ask(listRestrictionRequests, {})
    return { title: messages.for(lang)('requests.title'), body: <List requests={requests} /> }
  },
})

function Decide({ request, form }: { request: ShownRestriction; form: FormState }) {
  const t = useT(messages)
  const options = [
    { value: 'grant', label: t('decide.grant') },
    { value: 'refuse', label: t('decide.refuse') },
  ]
  return (
    <>
      <Step title={t('decide.title')} lead={t('restriction.blocks')} back={paths.restrictions()} />
      <Notice title={t(`ground.${request.ground}`)}>
        <RestrictionNote restriction={request} />
      </Notice>
      {request.state !== 'open' ? (
        <RestrictionState restriction={request} />
      ) : (
        <Form state={form} words={messages}>
          <HiddenField name="version" value={String(form.values['version'] ?? request.version)} />
          <RadioField name="decision" label={t('decide.decision')} options={options} />
          <TextArea name="reason" label={t('decide.reason')} hint={t('decide.reason-hint')} rows={4} />
          <p>
            <Cite of={ACTS.duty} />
          </p>
          <Submit>{t('decide.save')}</Submit>
        </Form>
      )}
    </>
  )
}

/** One request with the form for its decision. */
export const officerRestrictionPage = page({
  path: paths.restriction(':restrictionId'),
  roles: rolesOf('data-rights.restriction'),
  render: async ({ ask, form, lang, params }) => {
    const request = await ask(showRestriction, { restrictionId: params['restrictionId'] ?? '' })
    return { title: messages.for(lang)('decide.title'), body: <Decide request={request} form={form} /> }
  },
})

export const decideRestrictionAction = action({
  path: paths.restriction(':restrictionId'),
  command: decideRestriction,
  page: officerRestrictionPage,
  done: () => paths.restrictions(),
})
