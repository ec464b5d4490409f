import { LANGS } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckList } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { GROUPS } from '../domain/posts.ts'
import { PROGRAMME_STATES } from '../domain/programme.ts'
import { listAllProgrammes, proposeProgramme, type ShownProgramme } from '../use-cases/programmes.ts'
import { messages } from './messages.ts'
import { StaffTabs } from './parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

const TONES = { proposed: 'here', agreed: 'done', withdrawn: 'neutral' } as const

/** Whether both bodies have named it. */
export function ProgrammeTag({ state }: Pick<ShownProgramme, 'state'>) {
  const t = useT(messages)
  return <StatusTag tone={TONES[state]}>{t(`programme.${state}`)}</StatusTag>
}

/** The groups of staff that it is for. */
export function Groups({ groups }: Pick<ShownProgramme, 'groups'>) {
  const t = useT(messages)
  return <>{groups.map((one) => t(`group.${one}`)).join(', ')}</>
}

function Programmes(props: { all: readonly ShownProgramme[]; mayPropose: boolean; role: Role }) {
  const t = useT(messages)
  const { all, mayPropose, role } = props
  const items = all.map((one) => ({
    title: <Link href={paths.programme(one.id)}>{one.title}</Link>,
    note: (
      <>
        {one.organiser} · {t('field.hours')}: {one.hours}
        <br />
        <Groups groups={one.groups} />
      </>
    ),
    end: <ProgrammeTag state={one.state} />,
  }))
  return (
    <>
      <Step
        title={t('programmes.title')}
        lead={
          <>
            {t('programmes.lead')} <Cite of={ACTS.training} />
          </>
        }
      />
      <StaffTabs current="programmes" role={role} />
      {mayPropose && (
        <Actions>
          <ButtonLink href={paths.propose()}>{t('propose.title')}</ButtonLink>
        </Actions>
      )}
      <p class="soft">{t('programmes.found', { n: all.length })}</p>
      {all.length === 0 ? (
        <EmptyState title={t('programmes.none')}>{t('programmes.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Programmes of training in early identification. */
export const programmesPage = page({
  path: paths.programmes(),
  roles: rolesOf('programmes'),
  render: async ({ ask, query, lang, actor }) => {
    const state = PROGRAMME_STATES.find((one) => one === query['state'])
    const { programmes, mayPropose } = await ask(listAllProgrammes, { state })
    return {
      title: messages.for(lang)('programmes.title'),
      body: <Programmes all={programmes} mayPropose={mayPropose} role={actor.role} />,
    }
  },
})

function ProposeForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('propose.title')} lead={t('propose.lead')} back={paths.programmes()} />
      <Form state={form} words={messages}>
        {LANGS.map((one) => (
          <TextField name={`title.${one}`} label={t(`field.title.${one}`)} lang={one} width="full" />
        ))}
        <TextField name="organiser" label={t('field.organiser')} />
        <TextField name="hours" label={t('field.hours')} width="s" inputMode="numeric" />
        <CheckList
          name="groups"
          label={t('field.groups')}
          options={GROUPS.map((one) => ({ value: one, label: t(`group.${one}`) }))}
        />
        <TextField name="actNumber" label={t('field.actNumber')} width="m" />
        <Submit>{t('propose.submit')}</Submit>
      </Form>
    </>
  )
}

export const proposePage = page({
  path: paths.propose(),
  roles: rolesOf('propose-programme'),
  render: async ({ form, lang }) => ({
    title: messages.for(lang)('propose.title'),
    body: <ProposeForm form={form} />,
  }),
})

export const proposeAction = action({
  path: proposePage.path,
  command: proposeProgramme,
  page: proposePage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
