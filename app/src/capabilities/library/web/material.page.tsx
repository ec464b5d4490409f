import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, type DownloadRoute, page } from '#platform/http/page.ts'
import { formatDate, formatFileSize } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { publishMaterial, returnMaterial, withdrawPublished } from '../use-cases/decide.ts'
import { openDocument, showMaterial } from '../use-cases/show.ts'
import { paths } from './library.paths.ts'
import { MaterialTag } from './list.page.tsx'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { nameOf } from './words.ts'

type Material = z.output<(typeof showMaterial)['output']>

function Facts({ one }: { one: Material }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const rows = [
    { label: t('field.original'), value: one.original },
    { label: t('field.kind'), value: t(`kind.${one.kind}`) },
    { label: t('field.country'), value: nameOf(lang, 'country', one.country) },
    { label: t('field.language'), value: nameOf(lang, 'language', one.language) },
    { label: t('field.year'), value: one.year },
    { label: t('field.terms'), value: `${t(`terms.${one.terms}`)} · ${one.termsNote}` },
    { label: t('field.for'), value: t(one.isForFamilies ? 'for.families' : 'for.specialists') },
    { label: t('field.field'), value: t(`of.${one.field}`) },
    {
      label: t('fact.proposed'),
      value: [
        ...[one.proposedFrom ?? one.proposedByName].filter((who) => who !== null),
        day(one.proposedOn),
      ].join(' · '),
    },
    ...(one.state !== 'published' || one.decidedOn === null
      ? []
      : [{ label: t('fact.published'), value: day(one.decidedOn) }]),
  ]
  return <SummaryList rows={rows} />
}

function Source({ one }: { one: Material }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('source.title')} id="source">
      {one.fileSize !== null && (
        <p>
          <Link href={paths.file(one.id)} download>
            {t('source.file')}
          </Link>{' '}
          <span class="soft">PDF · {formatFileSize(lang, one.fileSize)}</span>
        </p>
      )}
      {one.link !== null && (
        <p>
          <Link href={one.link}>{t('source.link')}</Link>{' '}
          <span class="soft">{new URL(one.link).hostname}</span>
        </p>
      )}
      {one.fileSize === null && one.link === null && <p class="soft">{t('source.none')}</p>}
      <p class="soft">{t('source.own-language')}</p>
    </Section>
  )
}

function Word({ one }: { one: Material }) {
  const t = useT(messages)
  if (one.state === 'returned')
    return (
      <Notice tone="warning" title={t('state.returned')}>
        {one.remark}
      </Notice>
    )
  if (one.state === 'withdrawn')
    return (
      <Notice tone="danger" title={t('state.withdrawn')}>
        {one.withdrawnWhy}
      </Notice>
    )
  return one.state === 'proposed' ? <Notice>{t('proposed.means')}</Notice> : null
}

function OneMaterial({ one }: { one: Material }) {
  const t = useT(messages)
  return (
    <>
      <Step title={one.title} caption={t(`kind.${one.kind}`)} back={paths.list()} />
      {one.state !== 'published' && (
        <p>
          <MaterialTag state={one.state} />
        </p>
      )}
      <Word one={one} />
      <p class="measure">{one.summary}</p>
      <p class="soft">{t('summary.own-words')}</p>
      <Source one={one} />
      <Facts one={one} />
      <Actions>
        {one.mayDecide && <ButtonLink href={paths.publish(one.id)}>{t('publish.title')}</ButtonLink>}
        {one.mayDecide && (
          <ButtonLink href={paths.return(one.id)} quiet>
            {t('return.title')}
          </ButtonLink>
        )}
        {one.mayCorrect && <ButtonLink href={paths.correct(one.id)}>{t('correct.title')}</ButtonLink>}
        {one.mayCorrect && one.terms !== 'link-only' && (
          <ButtonLink href={paths.attach(one.id)} quiet>
            {t('attach.title')}
          </ButtonLink>
        )}
        {one.mayWithdraw && (
          <ButtonLink href={paths.withdraw(one.id)} quiet>
            {t('withdraw.title')}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

/** One material. */
export const materialPage = page({
  path: paths.material(':materialId'),
  roles: rolesOf('material'),
  render: async ({ ask, params }) => {
    const one = await ask(showMaterial, { materialId: params['materialId'] ?? '' })
    return { title: one.title, body: <OneMaterial one={one} /> }
  },
})

/** The document of a material. */
export const documentFile: DownloadRoute = {
  path: paths.file(':materialId'),
  roles: rolesOf('file'),
  render: async ({ ask, params }) => {
    const { file } = await ask(openDocument, { materialId: params['materialId'] ?? '' })
    return { kept: file, isForEverybody: false }
  },
}

type Decision = 'publish' | 'return' | 'withdraw'
const FIELD_OF = { publish: undefined, return: 'remark', withdraw: 'reason' } as const

function DecisionForm({ one, form, by }: { one: Material; form: FormState; by: Decision }) {
  const t = useT(messages)
  const field = FIELD_OF[by]
  return (
    <>
      <Step
        title={t(`${by}.title`)}
        caption={one.title}
        lead={t(`${by}.lead`)}
        back={paths.material(one.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(one.version)} />
        {field !== undefined && <TextArea name={field} label={t(`field.${field}`)} />}
        <Submit>{t(`${by}.submit`)}</Submit>
      </Form>
    </>
  )
}

const decisionPage = (by: Decision) =>
  page({
    path: paths[by](':materialId'),
    roles: rolesOf(by),
    render: async ({ ask, params, form, lang }) => ({
      title: messages.for(lang)(`${by}.title`),
      body: (
        <DecisionForm
          one={await ask(showMaterial, { materialId: params['materialId'] ?? '' })}
          form={form}
          by={by}
        />
      ),
    }),
  })

export const publishPage = decisionPage('publish')
export const returnPage = decisionPage('return')
export const withdrawPage = decisionPage('withdraw')

const toMaterial = ({ materialId }: { readonly materialId: string }) => paths.material(materialId)

export const publishAction = action({
  path: publishPage.path,
  command: publishMaterial,
  page: publishPage,
  done: toMaterial,
})

export const returnAction = action({
  path: returnPage.path,
  command: returnMaterial,
  page: returnPage,
  done: toMaterial,
})

export const withdrawAction = action({
  path: withdrawPage.path,
  command: withdrawPublished,
  page: withdrawPage,
  done: () => paths.list(),
})
