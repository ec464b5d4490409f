import type { LocalDate, Result } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { action, type PageContext, page, RefusedError } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { permissions } from '../permissions.ts'
import { type Following, isOwnField, mayFollow } from '../use-cases/inspection-rules.ts'
import { publishInspection, recordMended, withdrawInspection } from '../use-cases/inspections.ts'
import { listInspections } from '../use-cases/list-inspections.ts'
import { showOrganisation } from '../use-cases/list-organisations.ts'
import { messages } from './messages.ts'
import { inspectHref, mendHref, organisationHref, paths, withdrawHref } from './network.paths.ts'

/** Who publishes what an inspection has found. */
const INSPECTION_ROLES = permissions
  .filter(({ action: name }) => name === 'network.publish-inspection')
  .map(({ role }) => role)

/** Whether somebody publishes about organisations of this kind. */
export function mayPublish(actor: Actor, kind: string): boolean {
  return isOwnField(actor, kind).ok
}

/** Nobody types in vain: what would be refused once it is sent is refused before. */
function orRefuse(allowed: Result<void, Refusal>, organisationId: string): void {
  if (!allowed.ok) throw new RefusedError(allowed.error, organisationHref(organisationId))
}

type Props = { readonly name: string; readonly id: string; readonly form: PageContext['form'] }

function PublishBody({ name, id, form }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('inspection.publish')}
        caption={name}
        lead={t('inspection.publish-lead')}
        back={organisationHref(id)}
      />
      <Form state={form} words={messages} action={inspectHref(id)}>
        <DateField name="inspectedOn" label={t('inspection.on')} />
        <TextField name="inspectorKk" label={t('inspection.by-kk')} />
        <TextField name="inspectorRu" label={t('inspection.by-ru')} />
        <RadioField
          name="outcome"
          label={t('inspection.outcome')}
          options={[
            {
              value: 'breaches',
              label: t('inspection.outcome.breaches'),
              reveal: <DateField name="mendBy" label={t('inspection.mend-by')} />,
            },
            { value: 'nothing', label: t('inspection.outcome.nothing') },
          ]}
        />
        <TextArea
          name="foundKk"
          label={t('inspection.found-kk')}
          hint={t('inspection.found-hint')}
          rows={4}
        />
        <TextArea
          name="foundRu"
          label={t('inspection.found-ru')}
          hint={t('inspection.found-hint')}
          rows={4}
        />
        <TextField name="document" label={t('inspection.document')} hint={t('inspection.document-hint')} />
        <Submit>{t('inspection.send')}</Submit>
      </Form>
      <CiteList of={publishInspection.basis} />
    </>
  )
}

/** The body of the field publishes a result. */
export const publishPage = page({
  path: paths.inspect,
  roles: INSPECTION_ROLES,
  render: async ({ ask, params, form, lang, actor }) => {
    const organisationId = params['organisationId'] ?? ''
    const { id, kind, name } = await ask(showOrganisation, { organisationId })
    orRefuse(isOwnField(actor, kind), organisationId)
    return {
      title: messages.for(lang)('inspection.publish'),
      body: <PublishBody name={name} id={id} form={form} />,
    }
  },
})

export const publishAction = action({
  path: paths.inspect,
  command: publishInspection,
  page: publishPage,
  done: ({ organisationId }) => organisationHref(organisationId),
})

type One = {
  readonly id: string
  readonly inspectedOn: string
  readonly document: string
  readonly version: number
}
type Later = {
  readonly what: Following
  readonly name: string
  readonly organisationId: string
  readonly one: One
  readonly form: PageContext['form']
}

/** Which result it is, and the one thing that is asked about it. */
function LaterBody({ what, name, organisationId, one, form }: Later) {
  const t = useT(messages)
  const { lang } = useView()
  const back = organisationHref(organisationId)
  const of = `${formatDate(lang, one.inspectedOn as LocalDate)} · ${one.document}`
  const href = what === 'mend' ? mendHref(organisationId, one.id) : withdrawHref(organisationId, one.id)
  return (
    <>
      <Step title={t(`inspection.${what}`)} caption={name} lead={t(`inspection.${what}-lead`)} back={back} />
      <p>{of}</p>
      <Form state={form} words={messages} action={href}>
        <HiddenField name="version" value={String(one.version)} />
        {what === 'mend' ? (
          <>
            <DateField name="mendedOn" label={t('inspection.mended-on')} />
            <TextField name="document" label={t('inspection.mended-document')} />
          </>
        ) : (
          <TextField name="why" label={t('inspection.withdrawn-why')} />
        )}
        <Submit tone={what === 'withdraw' ? 'danger' : undefined}>{t(`inspection.${what}`)}</Submit>
      </Form>
    </>
  )
}

const laterPage = (what: Following) =>
  page({
    path: paths[what],
    roles: INSPECTION_ROLES,
    render: async ({ ask, params, form, lang, actor }) => {
      const organisationId = params['organisationId'] ?? ''
      const { kind, name } = await ask(showOrganisation, { organisationId })
      orRefuse(isOwnField(actor, kind), organisationId)
      const { inspections } = await ask(listInspections, { organisationId })
      const one = inspections.find(({ id }) => id === params['inspectionId'])
      if (one === undefined) throw new RefusedError(notFound('inspection').error)
      orRefuse(mayFollow(what, one.standing), organisationId)
      return {
        title: messages.for(lang)(`inspection.${what}`),
        body: <LaterBody what={what} name={name} organisationId={organisationId} one={one} form={form} />,
      }
    },
  })

/** What was found has been mended. */
export const mendPage = laterPage('mend')

export const mendAction = action({
  path: paths.mend,
  command: recordMended,
  page: mendPage,
  input: (form, { params }) => ({ ...form, inspectionId: params['inspectionId'] }),
  done: ({ organisationId }) => organisationHref(organisationId),
})

/** A result that was published by mistake. */
export const withdrawPage = laterPage('withdraw')

export const withdrawAction = action({
  path: paths.withdraw,
  command: withdrawInspection,
  page: withdrawPage,
  input: (form, { params }) => ({ ...form, inspectionId: params['inspectionId'] }),
  done: ({ organisationId }) => organisationHref(organisationId),
})
