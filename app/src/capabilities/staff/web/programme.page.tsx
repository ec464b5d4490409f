import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { agreeProgramme, showProgramme, withdrawProgramme } from '../use-cases/programmes.ts'
import { messages } from './messages.ts'
import { Day } from './parts.tsx'
import { Groups, ProgrammeTag } from './programmes.page.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

type Programme = z.output<(typeof showProgramme)['output']>

function Facts({ one }: { one: Programme }) {
  const t = useT(messages)
  const rows = [
    { label: t('field.organiser'), value: one.organiser },
    { label: t('field.hours'), value: one.hours },
    { label: t('field.groups'), value: <Groups groups={one.groups} /> },
    {
      label: t('programme.by-health'),
      value: (
        <>
          № {one.proposedAct} · <Day of={one.proposedOn} />
        </>
      ),
    },
    {
      label: t('programme.by-education'),
      value:
        one.agreedOn === null ? (
          t('programme.not-yet')
        ) : (
          <>
            № {one.agreedAct} · <Day of={one.agreedOn} />
          </>
        ),
    },
    ...(one.withdrawnOn === null
      ? []
      : [
          {
            label: t('programme.withdrawn'),
            value: (
              <>
                {t(`body.${one.withdrawnBy ?? 'health'}`)} · <Day of={one.withdrawnOn} /> · {one.withdrawnWhy}
              </>
            ),
          },
        ]),
  ]
  return <SummaryList rows={rows} />
}

function OneProgramme({ one }: { one: Programme }) {
  const t = useT(messages)
  return (
    <>
      <Step title={one.title} caption={t('programme.title')} back={paths.programmes()} />
      <p>
        <ProgrammeTag state={one.state} /> {t(`programme.${one.state}-means`)}
      </p>
      <Facts one={one} />
      <Actions>
        {one.mayAgree && <ButtonLink href={paths.agree(one.id)}>{t('agree.title')}</ButtonLink>}
        {one.mayWithdraw && (
          <ButtonLink href={paths.withdraw(one.id)} quiet>
            {t('withdraw.title')}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

export const programmePage = page({
  path: paths.programme(':programmeId'),
  roles: rolesOf('programme'),
  render: async ({ ask, params, lang }) => ({
    title: messages.for(lang)('programme.title'),
    body: <OneProgramme one={await ask(showProgramme, { programmeId: params['programmeId'] ?? '' })} />,
  }),
})

type Word = 'agree' | 'withdraw'

function WordForm({ one, form, step }: { one: Programme; form: FormState; step: Word }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(`${step}.title`)}
        caption={one.title}
        lead={t(`${step}.lead`)}
        back={paths.programme(one.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(one.version)} />
        {step === 'agree' ? (
          <TextField name="actNumber" label={t('field.actNumber')} width="m" />
        ) : (
          <TextField name="reason" label={t('field.reason')} />
        )}
        <Submit>{t(`${step}.submit`)}</Submit>
      </Form>
    </>
  )
}

const wordPage = (step: Word) =>
  page({
    path: paths[step](':programmeId'),
    roles: rolesOf(`${step}-programme`),
    render: async ({ ask, params, form, lang }) => ({
      title: messages.for(lang)(`${step}.title`),
      body: (
        <WordForm
          one={await ask(showProgramme, { programmeId: params['programmeId'] ?? '' })}
          form={form}
          step={step}
        />
      ),
    }),
  })

export const agreePage = wordPage('agree')
export const withdrawPage = wordPage('withdraw')

export const agreeAction = action({
  path: agreePage.path,
  command: agreeProgramme,
  page: agreePage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

export const withdrawAction = action({
  path: withdrawPage.path,
  command: withdrawProgramme,
  page: withdrawPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
