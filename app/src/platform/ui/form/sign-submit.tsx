import type { Actor } from '#platform/access/actor.ts'
import { useT } from '#platform/i18n/view.ts'
import { maySign } from '#platform/use-case/signature.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { messages } from '../messages.ts'
import { Submit } from './form.tsx'

/**
 * The second button of a form whose act can be signed: it leads to the page where what is signed is read. Nothing for
 * whoever cannot sign the act.
 */
export function SignSubmit({ of, actor }: { of: AnyUseCase; actor: Pick<Actor, 'role'> }) {
  const t = useT(messages)
  if (!maySign(of, actor)) return null
  return (
    <Submit name="_sign" value="1" tone="quiet">
      {t('form.sign')}
    </Submit>
  )
}
