import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { BRANCHES, LOADS, POST_KEYS, postInfo } from '../domain/posts.ts'
import { listAllProgrammes } from '../use-cases/programmes.ts'
import { recordTraining } from '../use-cases/record-training.ts'
import { changePost, endPost, registerMember } from '../use-cases/register.ts'
import { listAccounts, listStaff, type ShownMember, showMember } from '../use-cases/show-members.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

function WorkFields() {
  const t = useT(messages)
  const { lang } = useView()
  const posts = POST_KEYS.map((key) => ({ value: key, label: localize(postInfo(key).name, lang) }))
  return (
    <>
      <SelectField name="post" label={t('field.post')} options={posts} />
      <SelectField
        name="branch"
        label={t('field.branch')}
        hint={t('field.branch-hint')}
        options={BRANCHES.map((one) => ({ value: one, label: t(`branch.${one}`) }))}
      />
      <SelectField
        name="load"
        label={t('field.load')}
        width="m"
        options={LOADS.map((one) => ({ value: one, label: formatNumber(lang, Number(one)) }))}
      />
    </>
  )
}

type Accounts = z.output<(typeof listAccounts)['output']>['accounts']
type Organisation = z.output<(typeof listStaff)['output']>['organisation']

function RegisterForm(props: { form: FormState; organisation: Organisation; accounts: Accounts }) {
  const t = useT(messages)
  const { form, organisation, accounts } = props
  return (
    <>
      <Step
        title={t('register.title')}
        caption={organisation.name}
        lead={t('register.lead')}
        back={paths.of(organisation.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="organisationId" value={organisation.id} />
        <TextField name="name" label={t('field.name')} />
        <WorkFields />
        <DateField name="begunOn" label={t('field.begunOn')} />
        {accounts.length > 0 && (
          <SelectField
            name="accountId"
            label={t('field.account')}
            hint={t('field.account-hint')}
            isOptional
            empty={t('account.none')}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Submit>{t('register.submit')}</Submit>
      </Form>
    </>
  )
}

/** Enters somebody into the register. */
export const registerPage = page({
  path: paths.register(),
  roles: rolesOf('register'),
  render: async ({ ask, query, form, lang }) => {
    const organisationId = query['organisation']
    const { organisation } = await ask(listStaff, { organisationId })
    const { accounts } = await ask(listAccounts, { organisationId })
    return {
      title: messages.for(lang)('register.title'),
      body: <RegisterForm form={form} organisation={organisation} accounts={accounts} />,
    }
  },
})

export const registerAction = action({
  path: registerPage.path,
  command: registerMember,
  page: registerPage,
  done: ({ memberId }) => paths.member(memberId),
})

function MemberStep({ member, title, lead }: { member: ShownMember; title: string; lead?: string }) {
  return <Step title={title} caption={member.name} lead={lead} back={paths.member(member.id)} />
}

/** Another post, branch or load. */
export const changePage = page({
  path: paths.change(':memberId'),
  roles: rolesOf('change'),
  render: async ({ ask, params, form, lang }) => {
    const t = messages.for(lang)
    const { member } = await ask(showMember, { memberId: params['memberId'] ?? '' })
    const { post, branch, load } = member
    return {
      title: t('change.title'),
      body: (
        <>
          <MemberStep member={member} title={t('change.title')} />
          <Form state={prefilled(form, { post, branch, load })} words={messages}>
            <HiddenField name="version" value={String(member.version)} />
            <WorkFields />
            <Submit>{t('change.submit')}</Submit>
          </Form>
        </>
      ),
    }
  },
})

export const changeAction = action({
  path: changePage.path,
  command: changePost,
  page: changePage,
  done: ({ memberId }) => paths.member(memberId),
})

/** Somebody has left. */
export const endPage = page({
  path: paths.end(':memberId'),
  roles: rolesOf('end'),
  render: async ({ ask, params, form, lang }) => {
    const t = messages.for(lang)
    const { member } = await ask(showMember, { memberId: params['memberId'] ?? '' })
    return {
      title: t('end.title'),
      body: (
        <>
          <MemberStep member={member} title={t('end.title')} lead={t('end.lead')} />
          <Form state={form} words={messages}>
            <HiddenField name="version" value={String(member.version)} />
            <DateField name="endedOn" label={t('field.endedOn')} />
            <TextField name="reason" label={t('field.reason')} />
            <Submit>{t('end.submit')}</Submit>
          </Form>
        </>
      ),
    }
  },
})

export const endAction = action({
  path: endPage.path,
  command: endPost,
  page: endPage,
  done: ({ memberId }) => paths.member(memberId),
})

type Programmes = z.output<(typeof listAllProgrammes)['output']>['programmes']

function TrainingForm({ form, programmes }: { form: FormState; programmes: Programmes }) {
  const t = useT(messages)
  if (programmes.length === 0)
    return (
      <EmptyState
        title={t('train.no-programme')}
        action={<Link href={paths.programmes()}>{t('tab.programmes')}</Link>}
      >
        {t('train.no-programme-hint')}
      </EmptyState>
    )
  return (
    <>
      <Notice>{t('train.counts')}</Notice>
      <Form state={form} words={messages}>
        <SelectField
          name="programmeId"
          label={t('field.programme')}
          width="full"
          options={programmes.map(({ id, title, hours }) => ({
            value: id,
            label: `${title} · ${t('field.hours')}: ${hours}`,
          }))}
        />
        <DateField name="heldOn" label={t('field.heldOn')} />
        <TextField name="certificate" label={t('field.certificate')} width="m" />
        <DateField
          name="validUntil"
          label={t('field.validUntil')}
          hint={t('field.validUntil-hint')}
          isOptional
        />
        <Submit>{t('train.submit')}</Submit>
      </Form>
    </>
  )
}

/** A training in early identification. */
export const trainingPage = page({
  path: paths.training(':memberId'),
  roles: rolesOf('record-training'),
  render: async ({ ask, params, form, lang }) => {
    const t = messages.for(lang)
    const { member } = await ask(showMember, { memberId: params['memberId'] ?? '' })
    const { programmes } = await ask(listAllProgrammes, { state: 'agreed' })
    const fitting = programmes.filter(({ groups }) => groups.some((one) => one === member.group))
    return {
      title: t('train.title'),
      body: (
        <>
          <MemberStep member={member} title={t('train.title')} />
          <TrainingForm form={form} programmes={fitting} />
        </>
      ),
    }
  },
})

export const trainingAction = action({
  path: trainingPage.path,
  command: recordTraining,
  page: trainingPage,
  done: (_output, { params }) => paths.member(params['memberId'] ?? ''),
})
