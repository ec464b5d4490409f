import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { ANSWERS, REFERRAL_EDGES, REFERRAL_STATES } from './domain/referral.ts'
import { RISK_EDGES, RISK_STANDINGS } from './domain/risk.ts'

/** In which states of a referral, and of a stay in the risk group, their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('referral', REFERRAL_STATES, edgesOf(REFERRAL_EDGES), {
    'screening.acknowledge-referral': ANSWERS,
    'screening.pass-on-referral': ['pass-on'],
  }),
  ...stateLines('risk', RISK_STANDINGS, edgesOf(RISK_EDGES), {
    'screening.send-referral': ['refer'],
    'screening.resolve-risk': ['resolve'],
  }),
]
