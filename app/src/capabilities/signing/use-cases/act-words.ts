import type { Lang } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import type { AnyUseCase, WishLine } from '#platform/use-case/use-case.ts'

/** What is known of the acts of other capabilities: which there are, who may do them, and their words. */
export interface ActsOfOthers {
  readonly find: (useCase: string) => AnyUseCase | undefined
  readonly may: (useCase: string, role: Role) => boolean
  readonly lines: (
    useCase: AnyUseCase,
    lines: readonly WishLine[],
    lang: Lang,
  ) => readonly { readonly label: string; readonly value: string }[]
  /** The labels of what stands under every act: who signs, on which ground, when, until when. */
  readonly labels: (lang: Lang) => Readonly<Record<'signer' | 'basis' | 'made' | 'until' | 'number', string>>
}
