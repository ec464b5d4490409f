import type { Lang } from '@tirek/kernel'
import type { SampleFault } from '#platform/eds/sandbox/samples.ts'
import { messages } from './messages.ts'

/** What a faulty signature of the sandbox will be refused with. */
export function faultWord(fault: SampleFault, lang: Lang): string {
  return messages.for(lang)(`refusal.eds-${fault}`)
}
