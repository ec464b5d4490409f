import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup, Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { ONE_OF_TWO } from '../domain/pair.ts'
import { mergeRecords } from '../use-cases/merge-records.ts'
import { type ShownPair, showPair } from '../use-cases/show-pair.ts'
import { unmergeRecords } from '../use-cases/unmerge-records.ts'
import { messages } from './messages.ts'
import { labelOf, type ShownSide, shownValue } from './pair-values.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

interface MergeProps {
  readonly form: FormState
  readonly pair: ShownPair
  readonly survivor: ShownSide
  readonly merged: ShownSide
}

function useNamed() {
  const { lang } = useView()
  return (side: ShownSide) => `${side.fullName}, ${shownValue(lang, side, 'birthDate')}`
}

/** Where the record that stays says nothing, the other one's value is offered first. */
function withDefaults({ form, pair, survivor }: MergeProps): FormState {
  const firsts = pair.differing.map((field) => [
    `values.${field}`,
    survivor[field] === null ? 'merged' : 'survivor',
  ])
  return prefilled(form, Object.fromEntries(firsts))
}

function Values({ pair, survivor, merged }: MergeProps) {
  const t = useT(messages)
  const { lang } = useView()
  // A record that says nothing has no value to take.
  const asked = pair.differing.filter((field) => merged[field] !== null)
  if (asked.length === 0) return <p class="soft">{t('merge.nothing-differs')}</p>
  return (
    <FieldGroup legend={t('merge.values')}>
      {asked.map((field) => (
        <RadioField
          name={`values.${field}`}
          label={labelOf(lang, field)}
          options={[
            { value: 'survivor', label: shownValue(lang, survivor, field), hint: t('merge.stays') },
            { value: 'merged', label: shownValue(lang, merged, field), hint: t('merge.other') },
          ]}
        />
      ))}
    </FieldGroup>
  )
}

function Merge(props: MergeProps) {
  const { pair, survivor, merged } = props
  const t = useT(messages)
  const named = useNamed()
  return (
    <>
      <Step
        title={t('merge.title')}
        back={paths.pair(pair.id)}
        lead={
          <>
            {t('merge.lead')} <Cite of={ONE_OF_TWO} />
          </>
        }
      />
      <SummaryList
        rows={[
          { label: t('merge.survivor'), value: named(survivor) },
          { label: t('merge.merged'), value: named(merged) },
        ]}
      />
      <p>
        {t('merge.survivor-hint')}{' '}
        <Link href={`${paths.mergePair(pair.id)}?stays=${merged.id}`}>{t('merge.to-change')}</Link>
      </p>
      <Form state={withDefaults(props)} words={messages}>
        <HiddenField name="survivorId" value={survivor.id} />
        <Values {...props} />
        <TextArea name="reason" label={t('merge.reason')} hint={t('merge.reason-hint')} rows={3} />
        <Submit>{t('merge.send')}</Submit>
      </Form>
    </>
  )
}

/** The form that asks for a merge: which record stays, whose values stand, why. */
export const mergePairPage = page({
  path: paths.mergePair(':pairId'),
  roles: rolesOf('registry.merge'),
  render: async ({ ask, form, lang, params, query }) => {
    const pair = await ask(showPair, { pairId: params['pairId'] ?? '' })
    const stays = form.values['survivorId'] ?? query['stays']
    const sides = pair.sides[1]?.id === stays ? pair.sides.toReversed() : pair.sides
    const [survivor, merged] = sides
    const title = messages.for(lang)('merge.title')
    if (survivor === undefined || merged === undefined) return { title, body: <p /> }
    return { title, body: <Merge form={form} pair={pair} survivor={survivor} merged={merged} /> }
  },
})

export const mergePairAction = action({
  path: paths.mergePair(':pairId'),
  command: mergeRecords,
  page: mergePairPage,
  done: ({ personId }) => paths.person(personId),
})

function Undo({ form, pair }: { form: FormState; pair: ShownPair }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('undo.title')}
        caption={pair.sides.map((side) => side.fullName).join(' · ')}
        lead={t('undo.lead')}
        back={paths.pair(pair.id)}
      />
      <Form state={form} words={messages}>
        <TextArea name="reason" label={t('undo.reason')} rows={3} />
        <Submit>{t('undo.send')}</Submit>
      </Form>
    </>
  )
}

/** The form that asks to undo a merge. */
export const undoMergePage = page({
  path: paths.undoMerge(':pairId', ':mergeId'),
  roles: rolesOf('registry.unmerge'),
  render: async ({ ask, form, lang, params }) => ({
    title: messages.for(lang)('undo.title'),
    body: <Undo form={form} pair={await ask(showPair, { pairId: params['pairId'] ?? '' })} />,
  }),
})

export const undoMergeAction = action({
  path: paths.undoMerge(':pairId', ':mergeId'),
  command: unmergeRecords,
  page: undoMergePage,
  input: (form, { params }) => ({ mergeId: params['mergeId'], reason: form['reason'] }),
  done: (_output, { params }) => paths.pair(params['pairId'] ?? ''),
})
