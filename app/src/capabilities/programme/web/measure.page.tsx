import { listOrganisations, ORGANISATION_KIND_KEYS, ORGANISATION_KINDS } from '#capabilities/network/index.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { ACTS } from '../domain/acts.ts'
import { MEASURE_KINDS, type MeasureKind } from '../domain/measure.ts'
import { MEASURE_TEMPLATES } from '../domain/templates.ts'
import { addMeasure, removeMeasure } from '../use-cases/measures.ts'
import { type Choice, MeasureFields } from './measure-fields.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type WithProgramme } from './shown.ts'

const SERVICE_KINDS = ORGANISATION_KIND_KEYS.filter((kind) => ORGANISATION_KINDS[kind].sector !== 'authority')

/** Organisations of the child's region that work today. */
async function listChoices({ read }: PageContext, region: string): Promise<readonly Choice[]> {
  const found = await read((act) =>
    listOrganisations(act.db, { region, kinds: SERVICE_KINDS, state: 'existing' }),
  )
  return found.organisations
}

function Templates({ programmeId, kind }: { programmeId: string; kind: MeasureKind | undefined }) {
  const t = useT(messages)
  const fitting = MEASURE_TEMPLATES.filter((one) => kind === undefined || one.kind === kind)
  return (
    <Section title={t('templates.title')} id="templates">
      <p class="soft">{t('templates.lead')}</p>
      <ul>
        {fitting.map((one) => (
          <li>
            <Link href={`${paths.newMeasure(programmeId)}?template=${one.key}`}>
              {t(`template.${one.key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type MeasureProps = {
  readonly shown: WithProgramme
  readonly form: FormState
  readonly choices: readonly Choice[]
}

function MeasureForm({ shown, form, choices }: MeasureProps) {
  const t = useT(messages)
  return (
    <Form state={form} words={messages}>
      <HiddenField name="version" value={String(shown.programme.version)} />
      <MeasureFields organisations={choices} goals={shown.programme.goals} />
      <Submit>{t('edit.save')}</Submit>
    </Form>
  )
}

function NewMeasure(props: MeasureProps & { kind: MeasureKind | undefined; isStarted: boolean }) {
  const t = useT(messages)
  const { shown, kind, isStarted } = props
  return (
    <>
      <Step
        title={t('measure.new')}
        caption={shown.person.fullName}
        back={paths.programme(shown.programme.id)}
        lead={
          <>
            {t('programme.free')} <Cite of={ACTS.freeSupport} />
          </>
        }
      />
      {kind !== undefined && (
        <p>
          <Link href={paths.notIndicated(shown.programme.id, kind)}>{t('measure.not-indicated-action')}</Link>
        </p>
      )}
      {!isStarted && <Templates programmeId={shown.programme.id} kind={kind} />}
      <MeasureForm {...props} />
    </>
  )
}

/** What a new measure starts with: a template, or only its kind. */
function startOf({ query, lang }: PageContext): Record<string, string> {
  const template = MEASURE_TEMPLATES.find((one) => one.key === query['template'])
  const kind = MEASURE_KINDS.find((one) => one === query['kind'])
  if (template === undefined) return { funding: 'budget', ...(kind === undefined ? {} : { kind }) }
  const { key, activity, goalType, executor } = template
  const title = messages.for(lang)(`template.${key}`)
  return { funding: 'budget', kind: template.kind, activity, goalType, executor, title }
}

/** A new measure, from a template or from nothing. */
export const newMeasurePage = page({
  path: paths.newMeasure(':programmeId'),
  roles: rolesOf('programme.add-measure'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const choices = await listChoices(context, shown.person.region)
    const form = prefilled(context.form, startOf(context))
    const kind = MEASURE_KINDS.find((one) => one === context.query['kind'])
    return {
      title: messages.for(context.lang)('measure.new'),
      body: (
        <NewMeasure
          shown={shown}
          form={form}
          choices={choices}
          kind={kind}
          isStarted={form.values['title'] !== undefined}
        />
      ),
    }
  },
})

export const newMeasureAction = action({
  path: paths.newMeasure(':programmeId'),
  command: addMeasure,
  page: newMeasurePage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

async function askMeasure(context: PageContext) {
  const shown = await askProgramme(context)
  const measure = shown.programme.measures.find((one) => one.id === context.params['measureId'])
  if (measure === undefined) throw nothingHere('measure')
  return { shown, measure }
}

function EditMeasure(props: MeasureProps & { measureId: string }) {
  const t = useT(messages)
  const { shown, measureId } = props
  return (
    <>
      <Step title={t('measure.edit')} caption={shown.person.fullName} back={paths.read(shown.programme.id)} />
      <MeasureForm {...props} />
      <Link href={paths.removeMeasure(shown.programme.id, measureId)}>{t('measure.remove')}</Link>
    </>
  )
}

/** A measure that is already in the programme. */
export const measurePage = page({
  path: paths.measure(':programmeId', ':measureId'),
  roles: rolesOf('programme.add-measure'),
  render: async (context) => {
    const { shown, measure } = await askMeasure(context)
    const choices = await listChoices(context, shown.person.region)
    const { kind, activity, goalType, goalId, title, executor, organisationId, executorName, place } = measure
    const { startsOn, endsOn, volume, funding, fundingNote, familyPart } = measure
    const who = { executor, organisationId, executorName, place }
    const known = { kind, activity, goalType, goalId, title, ...who, startsOn, endsOn, volume }
    const form = prefilled(context.form, { ...known, funding, fundingNote, familyPart })
    return {
      title: messages.for(context.lang)('measure.edit'),
      body: <EditMeasure shown={shown} form={form} choices={choices} measureId={measure.id} />,
    }
  },
})

export const measureAction = action({
  path: paths.measure(':programmeId', ':measureId'),
  command: addMeasure,
  page: measurePage,
  done: ({ programmeId }) => paths.read(programmeId),
})

function RemoveMeasure({ shown, form, title }: Omit<MeasureProps, 'choices'> & { title: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('measure.remove')}
        caption={title}
        lead={t('measure.remove-lead')}
        back={paths.read(shown.programme.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(shown.programme.version)} />
        <Submit tone="danger">{t('measure.remove')}</Submit>
      </Form>
    </>
  )
}

/** Asks once more before a measure leaves the programme. */
export const removeMeasurePage = page({
  path: paths.removeMeasure(':programmeId', ':measureId'),
  roles: rolesOf('programme.remove-measure'),
  render: async (context) => {
    const { shown, measure } = await askMeasure(context)
    return {
      title: messages.for(context.lang)('measure.remove'),
      body: <RemoveMeasure shown={shown} form={context.form} title={measure.title} />,
    }
  },
})

export const removeMeasureAction = action({
  path: paths.removeMeasure(':programmeId', ':measureId'),
  command: removeMeasure,
  page: removeMeasurePage,
  done: ({ programmeId }) => paths.read(programmeId),
})
