import type { LocalDate } from '@tirek/kernel'
import { isFamily } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { takeCase } from '../use-cases/ask.ts'
import { answerIntroduction } from '../use-cases/introductions.ts'
import { answerPlan, markStep } from '../use-cases/live-plan.ts'
import { type ShownCase, showCase } from '../use-cases/show.ts'
import { dropStep, proposePlan } from '../use-cases/write-plan.ts'
import { CaseFacts, NeedsPart, NotesPart, PlanPart, Said } from './case-parts.tsx'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

interface Props {
  readonly of: ShownCase
  readonly form: FormState
  readonly isOwn: boolean
}

/** What waits for the family above all else: its answer to the plan, its answer to an introduction. */
function FamilyMove({ of, form }: Props) {
  const t = useT(messages)
  const proposed = of.plans.find(({ state }) => state === 'proposed')
  const offered = of.introductions.find(({ answer }) => answer === null)
  if (proposed !== undefined)
    return (
      <Section title={t('answer.title')} id="answer">
        <p>{t('answer.lead')}</p>
        <Form state={form} words={messages} action={paths.answerPlan(of.id)}>
          <HiddenField name="planId" value={proposed.id} />
          <HiddenField name="version" value={String(proposed.version)} />
          <YesNoField name="agrees" label={t('answer.agrees')} />
          <TextArea name="words" label={t('answer.words')} />
          <Submit>{t('answer.send')}</Submit>
        </Form>
      </Section>
    )
  if (offered === undefined) return null
  return (
    <Section title={t('introduction.title')} id="introduction">
      <Said words={offered.about} />
      <p class="soft">{t('introduction.lead')}</p>
      <Form state={form} words={messages} action={paths.answerIntroduction(of.id)}>
        <HiddenField name="introductionId" value={offered.id} />
        <YesNoField
          name="agrees"
          label={t('introduction.agrees')}
          whenYes={
            <TextArea
              name="contact"
              label={t('introduction.contact')}
              hint={t('introduction.contact-hint')}
            />
          }
        />
        <Submit>{t('answer.send')}</Submit>
      </Form>
    </Section>
  )
}

function WorkerMove({ of }: { of: ShownCase }) {
  const t = useT(messages)
  const draft = of.plans.find(({ state }) => state === 'draft')
  if (of.state === 'asked')
    return (
      <Form state={emptyForm(`${of.id}-take`)} action={paths.take(of.id)} id="take">
        <Submit>{t('case.take')}</Submit>
      </Form>
    )
  if (!of.isYours) return null
  return (
    <>
      <Actions>
        <ButtonLink href={paths.needs(of.id)} quiet={of.needs.length > 0}>
          {t('needs.title')}
        </ButtonLink>
        {of.plans[0]?.state !== 'proposed' && (
          <ButtonLink href={paths.step(of.id)} quiet>
            {t('step.title')}
          </ButtonLink>
        )}
        <ButtonLink href={paths.note(of.id)} quiet>
          {t('note.title')}
        </ButtonLink>
        <ButtonLink href={paths.introduce(of.id)} quiet>
          {t('introduce.title')}
        </ButtonLink>
      </Actions>
      {draft !== undefined && (
        <Form state={emptyForm(`${draft.id}-${draft.version}`)} action={paths.propose(of.id)} id="propose">
          <HiddenField name="planId" value={draft.id} />
          <Submit>{t('plan.propose')}</Submit>
        </Form>
      )}
    </>
  )
}

function Introductions({ of, isOwn }: { of: ShownCase; isOwn: boolean }) {
  const t = useT(messages)
  const answered = of.introductions.filter(({ answer }) => (isOwn ? answer !== null : true))
  if (answered.length === 0) return null
  return (
    <Section title={t('introductions.title')} id="introductions">
      <ul class="list boxed">
        {answered.map((one) => (
          <li>
            <div>
              <Said words={one.about} />
              <p class="soft">
                {one.areBoth ? t('introductions.both') : t(`introductions.${one.answer ?? 'waiting'}`)}
              </p>
              {one.opened !== null && <Said words={one.opened} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CaseBody({ of, form, isOwn, today }: Props & { today: LocalDate }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('case.title')}
        caption={of.childName}
        back={isOwn ? paths.ofPerson(of.personId) : paths.cases(of.state === 'asked' ? 'asked' : 'mine')}
      />
      {of.isLate && of.state === 'asked' && <Notice tone="danger" title={t('case.late')} />}
      {of.reviewDueOn !== null && <Notice tone="warning" title={t('case.review-due')} />}
      {isOwn ? <FamilyMove of={of} form={form} isOwn={isOwn} /> : <WorkerMove of={of} />}
      {of.plans.map((plan) => (
        <PlanPart of={of} plan={plan} today={today} />
      ))}
      {isOwn && <p class="soft">{t('case.free')}</p>}
      <Section title={t('needs.heading')} id="needs">
        <NeedsPart of={of} />
        {isOwn && of.isYours && (
          <ButtonLink href={paths.needs(of.id)} quiet>
            {t('needs.title')}
          </ButtonLink>
        )}
      </Section>
      <Section title={t('case.words')} id="words">
        <Said words={of.words} />
      </Section>
      <CaseFacts of={of} today={today} />
      <Introductions of={of} isOwn={isOwn} />
      <Section title={t('notes.title')} id="notes">
        <NotesPart of={of} />
      </Section>
      {of.isYours && (
        <ButtonLink href={paths.close(of.id)} quiet>
          {t('close.title')}
        </ButtonLink>
      )}
    </>
  )
}

/** The case of a family: the same page for the family and for its worker, each with their own move. */
export const casePage = page({
  path: paths.case(':caseId'),
  roles: rolesOf('family-support.case'),
  render: async ({ actor, ask, form, lang, params, read }) => {
    const of = await ask(showCase, { caseId: params['caseId'] ?? '' })
    const today = await read((act) => Promise.resolve(act.today))
    return {
      title: messages.for(lang)('case.title'),
      body: <CaseBody of={of} form={form} isOwn={isFamily(actor)} today={today} />,
    }
  },
})

const done = ({ caseId }: { caseId: string }) => paths.case(caseId)

export const caseActions = [
  action({ path: paths.take(':caseId'), command: takeCase, page: casePage, done }),
  action({ path: paths.propose(':caseId'), command: proposePlan, page: casePage, done }),
  action({ path: paths.dropStep(':caseId'), command: dropStep, page: casePage, done }),
  action({ path: paths.done(':caseId'), command: markStep, page: casePage, done }),
  action({ path: paths.answerPlan(':caseId'), command: answerPlan, page: casePage, done }),
  action({ path: paths.answerIntroduction(':caseId'), command: answerIntroduction, page: casePage, done }),
]
