import type { z } from 'zod'
import { showChild } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { CheckField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { ACTS } from '../domain/citations.ts'
import { isUnderWay } from '../domain/states.ts'
import { letGo } from '../use-cases/let-go.ts'
import { listCaseload } from '../use-cases/list-caseload.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, LineDue, StateTag, timeOf } from './words.tsx'

type Caseload = z.output<(typeof listCaseload)['output']>
type CaseloadProps = Caseload & { readonly name: string; readonly hasLetGo: boolean }

type Person = Caseload['people'][number]

/** Where the request stands; who is away from the organisation is not said to live there. */
function RequestLine({ request }: Pick<Person, 'request'>) {
  const t = useT(messages)
  const { lang } = useView()
  if (request === null) return <>{t('caseload.no-request')}</>
  const { requestId, state, awaySince } = request
  return (
    <>
      <Link href={paths.request(requestId)}>{t(awaySince === null ? `state.${state}` : 'state.away')}</Link>
      {awaySince !== null && `: ${timeOf(lang, awaySince)}`}
    </>
  )
}

function PersonNote({ person }: { person: Person }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <RequestLine request={person.request} />
      <br />
      {t('caseload.since-day', { day: dayOf(lang, person.since) ?? '' })} ·{' '}
      <Link href={paths.letGo(person.personId)}>
        {t('do.let-go')}
        <span class="vh">: {person.name}</span>
      </Link>
    </>
  )
}

/** Lines as short as they can be on a telephone: who, where the request stands, the term. */
function CaseloadLines({ people, name }: Pick<CaseloadProps, 'people' | 'name'>) {
  const t = useT(messages)
  if (people.length === 0)
    return <EmptyState title={t(name === '' ? 'caseload.none' : 'caseload.none-found')} />
  return (
    <CardList
      items={people.map((one) => ({
        title: <Link href={`/people/${one.personId}`}>{one.name}</Link>,
        note: <PersonNote person={one} />,
        ...(one.request?.clock == null ? {} : { end: <LineDue clock={one.request.clock} /> }),
      }))}
    />
  )
}

function CaseloadBody({ people, count, page, pages, name, hasLetGo }: CaseloadProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('work.caseload')}
        caption={t('caseload.count', { n: count })}
        lead={t('caseload.lead')}
        back="/home"
      />
      {hasLetGo && <Notice tone="success" title={t('let-go.done')} isNews />}
      <Actions>
        <ButtonLink href={paths.takeOn()}>{t('do.take-on')}</ButtonLink>
      </Actions>
      <Filters values={{ name }}>
        <TextField name="name" label={t('caseload.name')} hint={t('caseload.name-hint')} type="search" />
      </Filters>
      <CaseloadLines people={people} name={name} />
      <NumberedPages page={page} pages={pages} />
    </>
  )
}

/** The people whom the social worker's organisation has taken on, each with the way to let go. */
export const caseloadPage = page({
  path: paths.caseload(),
  roles: rolesOf('placement.caseload'),
  render: async ({ ask, lang, query }) => {
    const name = (query['name'] ?? '').trim()
    const page = pageNumber(query['page'])
    const caseload = await ask(listCaseload, { page, ...(name === '' ? {} : { name }) })
    const body = (
      <CaseloadBody {...caseload} name={name} hasLetGo={query['done'] === 'let-go' && page === 1} />
    )
    return { title: messages.for(lang)('work.caseload'), body }
  },
})

/** What is still under way, before the worker lets go of it. */
function OpenRequest({ request }: { request: ShownRequest }) {
  const t = useT(messages)
  return (
    <>
      <Notice tone="warning" title={t('let-go.open')}>
        <p>
          <Link href={paths.request(request.requestId)}>
            {t('request.number')}: {request.number}
          </Link>
        </p>
        <p>
          <StateTag state={request.state} /> <LineDue clock={request.clock} />
        </p>
        <p>{t('let-go.open-note')}</p>
      </Notice>
      <CheckField name="despiteRequest" label={t('field.despiteRequest')} />
    </>
  )
}

function LetGoBody(props: { form: FormState; name: string; request: ShownRequest | undefined }) {
  const t = useT(messages)
  const { form, name, request } = props
  return (
    <>
      <Step title={t('let-go.title')} caption={name} lead={t('let-go.lead')} back={paths.caseload()} />
      <p>
        <Cite of={ACTS.secrecyReading} />
      </p>
      <Form state={form} words={messages}>
        {request !== undefined && isUnderWay(request.state) && <OpenRequest request={request} />}
        <TextArea name="reason" label={t('field.reason')} hint={t('let-go.reason-hint')} />
        <Submit>
          {t('do.let-go')}: {name}
        </Submit>
      </Form>
    </>
  )
}

/** The end of the work with one person, with the reason that the family will read. */
export const letGoPage = page({
  path: paths.letGo(':personId'),
  roles: rolesOf('placement.let-go'),
  render: async ({ ask, tryAsk, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const { fullName } = await ask(showChild, { childId: personId })
    const request = await tryAsk(showRequest, { personId })
    return {
      title: messages.for(lang)('let-go.title'),
      body: <LetGoBody form={form} name={fullName} request={request} />,
    }
  },
})

export const letGoAction = action({
  path: paths.letGo(':personId'),
  command: letGo,
  page: letGoPage,
  input: (form, { params }) => ({ ...form, personId: params['personId'] ?? '' }),
  done: () => `${paths.caseload()}?done=let-go`,
})
