import { type PathStep, STAGES } from '#platform/path/contract.ts'

const rank = ({ stage }: PathStep) => STAGES.indexOf(stage)

/** Behind every stage that is done nothing can be ahead: without a record of it, that is what is said. */
function behind(step: PathStep, furthest: number, noRecord: string): PathStep {
  if (step.state !== 'ahead' || rank(step) >= furthest) return step
  return { ...step, state: 'unrecorded', text: noRecord }
}

/**
 * The steps of all capabilities in the order of the path, told as far as is known: an earlier stage than a done one is
 * never ahead, and after a step that ends the path by itself nothing is ahead until somebody begins it.
 */
export function honestSteps(steps: readonly PathStep[], noRecord: string): readonly PathStep[] {
  const inOrder = steps.toSorted((a, b) => rank(a) - rank(b))
  const furthest = Math.max(-1, ...inOrder.filter(({ state }) => state === 'done').map(rank))
  const told = inOrder.map((step) => behind(step, furthest, noRecord))

  const last = told.findLast(({ state }) => state === 'done' || state === 'here')
  return last?.isEnd === true ? told.filter(({ state }) => state !== 'ahead') : told
}
