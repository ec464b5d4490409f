import type { ComponentChildren } from 'preact'
import type { Actor } from '#platform/access/actor.ts'
import { useT } from '#platform/i18n/view.ts'
import { maySign } from '#platform/use-case/signature.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { Actions } from '../layout.tsx'
import { messages } from '../messages.ts'
import { Submit } from './form.tsx'

/**
 * The buttons of a form whose act can be signed: the ordinary one, and beside it, for whoever can sign the act, one that
 * leads to the page where what is signed is read.
 */
export function SubmitOrSign({
  of,
  actor,
  children,
}: {
  of: AnyUseCase
  actor: Pick<Actor, 'role'>
  children: ComponentChildren
}) {
  const t = useT(messages)
  if (!maySign(of, actor)) return <Submit>{children}</Submit>
  return (
    <>
      <p class="hint measure">{t('form.sign-why')}</p>
      <Actions>
        <Submit>{children}</Submit>
        <Submit name="_sign" value="1" tone="quiet">
          {t('form.sign')}
        </Submit>
      </Actions>
    </>
  )
}
