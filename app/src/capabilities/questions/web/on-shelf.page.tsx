import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { Section } from '#platform/ui/layout.tsx'
import { checkReady, publishReady, showReadyAnswer, withdrawReady } from '../use-cases/ready-answers.ts'
import { ReadyBody } from './answers.page.tsx'
import { messages } from './messages.ts'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showReadyAnswer.output>

function Doing({ of, to, label }: { of: Shown; to: string; label: string }) {
  return (
    <Form state={emptyForm(`${of.id}-${of.version}`)} action={to} id={to.split('/').at(-1)}>
      <HiddenField name="version" value={String(of.version)} />
      <Submit tone="quiet">{label}</Submit>
    </Form>
  )
}

function Doings({ of }: { of: Shown }) {
  const t = useT(messages)
  if (!of.mayEdit || of.state === 'withdrawn') return null
  return (
    <Section title={t('shelf.doings')} id="doings">
      <div class="row">
        {of.state === 'draft' && <Doing of={of} to={paths.publish(of.id)} label={t('shelf.publish')} />}
        {of.state === 'published' && <Doing of={of} to={paths.check(of.id)} label={t('shelf.check')} />}
        <Doing of={of} to={paths.withdraw(of.id)} label={t('shelf.withdraw')} />
      </div>
    </Section>
  )
}

/** A ready answer before those who keep them, in any state. */
export const onShelfPage = page({
  path: paths.onShelf(':readyAnswerId'),
  roles: rolesOf('questions.shelf'),
  render: async ({ ask, params }) => {
    const of = await ask(showReadyAnswer, { readyAnswerId: params['readyAnswerId'] ?? '' })
    return {
      title: of.question,
      body: (
        <>
          <ReadyBody of={of} back={paths.shelf()} />
          <Doings of={of} />
        </>
      ),
    }
  },
})

const doing = <P extends 'publish' | 'check' | 'withdraw'>(path: P, command: typeof publishReady) =>
  action({
    path: paths[path](':readyAnswerId'),
    command,
    page: onShelfPage,
    done: ({ readyAnswerId }) => paths.onShelf(readyAnswerId),
  })

export const readyActions = [
  doing('publish', publishReady),
  doing('check', checkReady),
  doing('withdraw', withdrawReady),
]
