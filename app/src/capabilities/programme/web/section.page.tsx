import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { PERSONAL_SECTIONS, SECTIONS, type SectionKey } from '../domain/sections.ts'
import { draftProgramme } from '../use-cases/draft.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type WithProgramme } from './shown.ts'

type SectionProps = { readonly shown: WithProgramme; readonly form: FormState; readonly section: SectionKey }

function SectionForm({ shown: { person, programme }, form, section }: SectionProps) {
  const t = useT(messages)
  const isPersonal = PERSONAL_SECTIONS.some((one) => one === section)
  return (
    <>
      <Step
        title={t(`section.${section}`)}
        caption={person.fullName}
        lead={t(`section-hint.${section}`)}
        back={paths.programme(programme.id)}
      />
      <p class="soft">
        {isPersonal && `${t('section.own-words')} `}
        <Cite of={ACTS.programme} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={person.id} />
        <HiddenField name="version" value={String(programme.version)} />
        <TextArea name={`sections.${section}.text`} label={t('section.text')} rows={8} />
        <TextArea
          name={`sections.${section}.notEstablished`}
          label={t('section.notEstablished')}
          hint={t('section.notEstablished-hint')}
          rows={3}
          isOptional
        />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** One of the sections (a)–(f). */
export const sectionPage = page({
  path: paths.section(':programmeId', ':section'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const section = SECTIONS.find((one) => one === context.params['section'])
    if (section === undefined) throw nothingHere('page')
    const shown = await askProgramme(context)
    const known = shown.programme.sections.find((one) => one.key === section)
    const form = prefilled(context.form, {
      [`sections.${section}.text`]: known?.text ?? null,
      [`sections.${section}.notEstablished`]: known?.notEstablished ?? null,
    })
    return {
      title: messages.for(context.lang)(`section.${section}`),
      body: <SectionForm shown={shown} form={form} section={section} />,
    }
  },
})

export const sectionAction = action({
  path: paths.section(':programmeId', ':section'),
  command: draftProgramme,
  // A section that was emptied is sent as empty, so that it is emptied in the programme too.
  input: (form, { params }) => ({ sections: { [params['section'] ?? '']: {} }, ...form }),
  page: sectionPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
