import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { showNorm } from '../use-cases/show.ts'
import { approveNorm, repealNorm } from '../use-cases/write.ts'
import { NormTag } from './list.page.tsx'
import { messages } from './messages.ts'
import { paths } from './norms.paths.ts'
import { rolesOf } from './roles.ts'

type Norm = z.output<(typeof showNorm)['output']>

function Facts({ norm }: { norm: Norm }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const region = norm.region === null ? undefined : findRegion(norm.region)
  const rows = [
    { label: t('fact.kind'), value: norm.kindName },
    { label: t('fact.owner'), value: t(`body.${norm.owner}`) },
    ...(region === undefined ? [] : [{ label: t('fact.region'), value: localize(region.name, lang) }]),
    { label: t('fact.basis'), value: norm.basis },
    { label: t('fact.from'), value: day(norm.validFrom) },
    ...(norm.validTo === null ? [] : [{ label: t('fact.to'), value: day(norm.validTo) }]),
    ...(norm.source === null ? [] : [{ label: t('fact.source'), value: norm.source }]),
    ...norm.approvals.map(({ authority, number, decidedOn }) => ({
      label: t(authority === norm.owner ? 'fact.approved' : 'fact.agreed'),
      value: `${t(`body.${authority}`)} · ${number} · ${day(decidedOn)}`,
    })),
    ...norm.missing.map((one) => ({ label: t('fact.missing'), value: t(`body.${one}`) })),
  ]
  return <SummaryList rows={rows} />
}

function Document({ norm }: { norm: Norm }) {
  const t = useT(messages)
  return (
    <>
      <Step title={norm.title} caption={norm.kindName} back={paths.list()} />
      <p>
        <NormTag norm={norm} />
      </p>
      <p>{norm.summary}</p>
      <Notice>{t('own-words')}</Notice>
      <Facts norm={norm} />
      <Actions>
        {norm.mayApprove && <ButtonLink href={paths.approve(norm.id)}>{t('approve.title')}</ButtonLink>}
        {norm.mayRepeal && (
          <ButtonLink href={paths.repeal(norm.id)} quiet>
            {t('repeal.title')}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

/** One document. */
export const documentPage = page({
  path: paths.document(':documentId'),
  roles: 'public',
  render: async ({ ask, params }) => {
    const norm = await ask(showNorm, { documentId: params['documentId'] ?? '' })
    return { title: norm.title, body: <Document norm={norm} /> }
  },
})

function ApproveForm({ norm, form }: { norm: Norm; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('approve.title')}
        caption={norm.title}
        lead={t('approve.lead')}
        back={paths.document(norm.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(norm.version)} />
        <TextField name="number" label={t('field.act-number')} />
        <DateField name="decidedOn" label={t('field.decidedOn')} />
        <Submit>{t('approve.submit')}</Submit>
      </Form>
    </>
  )
}

function RepealForm({ norm, form }: { norm: Norm; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('repeal.title')}
        caption={norm.title}
        lead={t('repeal.lead')}
        back={paths.document(norm.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(norm.version)} />
        <DateField name="lastDay" label={t('field.lastDay')} />
        <TextField name="reason" label={t('field.reason')} />
        <Submit>{t('repeal.submit')}</Submit>
      </Form>
    </>
  )
}

export const approvePage = page({
  path: paths.approve(':documentId'),
  roles: rolesOf('norms.approve'),
  render: async ({ ask, params, form, lang }) => ({
    title: messages.for(lang)('approve.title'),
    body: <ApproveForm norm={await ask(showNorm, { documentId: params['documentId'] ?? '' })} form={form} />,
  }),
})

export const repealPage = page({
  path: paths.repeal(':documentId'),
  roles: rolesOf('norms.repeal'),
  render: async ({ ask, params, form, lang }) => ({
    title: messages.for(lang)('repeal.title'),
    body: <RepealForm norm={await ask(showNorm, { documentId: params['documentId'] ?? '' })} form={form} />,
  }),
})

export const approveAction = action({
  path: approvePage.path,
  command: approveNorm,
  page: approvePage,
  done: (_output, { params }) => paths.document(params['documentId'] ?? ''),
})

export const repealAction = action({
  path: repealPage.path,
  command: repealNorm,
  page: repealPage,
  done: (_output, { params }) => paths.document(params['documentId'] ?? ''),
})
