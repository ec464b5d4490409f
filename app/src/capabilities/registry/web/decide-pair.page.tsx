import type { Action, Page } from '#platform/http/page.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { dismissPair, putPairAside, reopenPair } from '../use-cases/decide-pair.ts'
import { type ShownPair, showPair } from '../use-cases/show-pair.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

const DECISIONS = { dismiss: dismissPair, aside: putPairAside, reopen: reopenPair } as const
type Decision = keyof typeof DECISIONS

function Decide({ form, pair, what }: { form: FormState; pair: ShownPair; what: Decision }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(`decide.${what}.title`)}
        caption={pair.sides.map((side) => side.fullName).join(' · ')}
        lead={t(`decide.${what}.lead`)}
        back={paths.pair(pair.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(form.values['version'] ?? pair.version)} />
        <TextArea name="reason" label={t(`decide.${what}.reason`)} rows={3} />
        <Submit>{t(`decide.${what}.save`)}</Submit>
      </Form>
    </>
  )
}

function formOf(what: Decision): { readonly page: Page; readonly action: Action } {
  const command = DECISIONS[what]
  const form = page({
    path: paths.decidePair(':pairId', what),
    roles: rolesOf(command.name),
    render: async ({ ask, form: state, lang, params }) => {
      const pair = await ask(showPair, { pairId: params['pairId'] ?? '' })
      return {
        title: messages.for(lang)(`decide.${what}.title`),
        body: <Decide form={state} pair={pair} what={what} />,
      }
    },
  })
  const send = action({ path: form.path, command, page: form, done: ({ pairId }) => paths.pair(pairId) })
  return { page: form, action: send }
}

const forms = (['dismiss', 'aside', 'reopen'] as const).map(formOf)

/** Forms with one reason each: two children, later, looked at again. */
export const decidePages: readonly Page[] = forms.map((one) => one.page)
export const decideActions: readonly Action[] = forms.map((one) => one.action)
