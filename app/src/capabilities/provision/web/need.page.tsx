import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate, formatMoney, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { KINDS } from '../domain/need.ts'
import { allocate, refuseNeed, stateNeed, takeBack } from '../use-cases/answer.ts'
import { showNeed } from '../use-cases/show.ts'
import { NeedTag } from './list.page.tsx'
import { messages } from './messages.ts'
import { paths } from './provision.paths.ts'
import { rolesOf } from './roles.ts'

type Need = z.output<(typeof showNeed)['output']>

function Facts({ one }: { one: Need }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const money = (label: string, value: string | null) =>
    value === null ? [] : [{ label, value: formatMoney(lang, value) }]
  const rows = [
    { label: t('field.organisation'), value: one.organisation },
    { label: t('field.year'), value: one.year },
    { label: t('field.kind'), value: t(`kind.${one.kind}`) },
    { label: t('field.quantity'), value: formatNumber(lang, one.quantity) },
    ...money(t('field.asked'), one.asked),
    { label: t('field.norm'), value: one.norm },
    { label: t('field.why'), value: one.reason },
    { label: t('fact.stated'), value: `${one.statedBy} · ${day(one.statedOn)}` },
    ...money(t('field.allocated'), one.allocated),
    ...(one.gap === '0' ? [] : money(t('gaps.gap'), one.gap)),
    ...(one.answeredOn === null
      ? []
      : [
          {
            label: t('fact.answered'),
            value: `№ ${one.actNumber} · ${day(one.answeredOn)} · ${one.answeredBy}`,
          },
        ]),
  ]
  return <SummaryList rows={rows} />
}

function OneNeed({ one }: { one: Need }) {
  const t = useT(messages)
  return (
    <>
      <Step title={one.name} caption={t('need.title')} back={paths.list()} />
      <p>
        <NeedTag need={one} />
      </p>
      {one.answerReason !== null && (
        <Notice tone="warning" title={t('need.why-less')}>
          <p>{one.answerReason}</p>
          <p>
            <b>{t('field.nextStep')}:</b> {one.nextStep}
          </p>
        </Notice>
      )}
      <Facts one={one} />
      <Actions>
        {one.mayAnswer && <ButtonLink href={paths.allocate(one.id)}>{t('allocate.title')}</ButtonLink>}
        {one.mayAnswer && (
          <ButtonLink href={paths.refuse(one.id)} quiet>
            {t('refuse.title')}
          </ButtonLink>
        )}
        {one.mayTakeBack && (
          <ButtonLink href={paths.takeBack(one.id)} quiet>
            {t('takeBack.title')}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

/** One need with its answer. */
export const needPage = page({
  path: paths.need(':needId'),
  roles: rolesOf('need'),
  render: async ({ ask, params, lang }) => ({
    title: messages.for(lang)('need.title'),
    body: <OneNeed one={await ask(showNeed, { needId: params['needId'] ?? '' })} />,
  }),
})

function StateForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('state.title')} lead={t('state.lead')} back={paths.list()} />
      <Form state={form} words={messages}>
        <TextField name="year" label={t('field.year')} width="s" inputMode="numeric" />
        <SelectField
          name="kind"
          label={t('field.kind')}
          options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <TextField name="name" label={t('field.name')} />
        <TextField name="quantity" label={t('field.quantity')} width="s" inputMode="numeric" />
        <TextField
          name="asked"
          label={t('field.asked')}
          hint={t('field.asked-hint')}
          width="m"
          inputMode="decimal"
          suffix="₸"
        />
        <TextField name="norm" label={t('field.norm')} hint={t('field.norm-hint')} width="full" />
        <TextArea name="reason" label={t('field.why')} />
        <Submit>{t('state.submit')}</Submit>
      </Form>
    </>
  )
}

/** An organisation states what it lacks. */
export const statePage = page({
  path: paths.state(),
  roles: rolesOf('state'),
  render: async ({ form, lang, read }) => {
    const [year] = (await read(async (act) => act.today)).split('-')
    return { title: messages.for(lang)('state.title'), body: <StateForm form={prefilled(form, { year })} /> }
  },
})

export const stateAction = action({
  path: statePage.path,
  command: stateNeed,
  page: statePage,
  done: ({ needId }) => paths.need(needId),
})

type Answer = 'allocate' | 'refuse' | 'takeBack'

function AnswerFields({ by }: { by: Answer }) {
  const t = useT(messages)
  if (by === 'takeBack') return null
  const isLess = by === 'allocate'
  return (
    <>
      {isLess && (
        <TextField
          name="allocated"
          label={t('field.allocated')}
          hint={t('field.asked-hint')}
          width="m"
          inputMode="decimal"
          suffix="₸"
        />
      )}
      <TextField name="actNumber" label={t('field.actNumber')} width="m" />
      <TextArea name="reason" label={t(isLess ? 'field.why-less' : 'field.why-not')} isOptional={isLess} />
      <TextArea
        name="nextStep"
        label={t('field.nextStep')}
        hint={t('field.nextStep-hint')}
        isOptional={isLess}
      />
    </>
  )
}

function AnswerForm({ one, form, by }: { one: Need; form: FormState; by: Answer }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t(`${by}.title`)}
        caption={`${one.name} · ${one.organisation} · ${formatMoney(lang, one.asked)}`}
        lead={t(`${by}.lead`)}
        back={paths.need(one.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(one.version)} />
        <AnswerFields by={by} />
        <Submit>{t(`${by}.submit`)}</Submit>
      </Form>
    </>
  )
}

const answerPage = (by: Answer, name: string) =>
  page({
    path: paths[by](':needId'),
    roles: rolesOf(name),
    render: async ({ ask, params, form, lang }) => ({
      title: messages.for(lang)(`${by}.title`),
      body: <AnswerForm one={await ask(showNeed, { needId: params['needId'] ?? '' })} form={form} by={by} />,
    }),
  })

export const allocatePage = answerPage('allocate', 'allocate')
export const refusePage = answerPage('refuse', 'refuse')
export const takeBackPage = answerPage('takeBack', 'take-back')

const toNeed = ({ needId }: { readonly needId: string }) => paths.need(needId)

export const allocateAction = action({
  path: allocatePage.path,
  command: allocate,
  page: allocatePage,
  done: toNeed,
})

export const refuseAction = action({
  path: refusePage.path,
  command: refuseNeed,
  page: refusePage,
  done: toNeed,
})

export const takeBackAction = action({
  path: takeBackPage.path,
  command: takeBack,
  page: takeBackPage,
  done: toNeed,
})
