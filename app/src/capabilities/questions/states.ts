import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { QUESTION_EDGES, QUESTION_STATES } from './domain/question.ts'
import { READY_EDGES, READY_STATES } from './domain/ready-answer.ts'

/** In which states of a question, and of a ready answer, their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('question', QUESTION_STATES, edgesOf(QUESTION_EDGES), {
    'questions.move': ['move'],
    'questions.answer': ['answer'],
    'questions.rate': ['rate'],
    'questions.follow-up': ['follow'],
  }),
  ...stateLines('ready answer', READY_STATES, edgesOf(READY_EDGES), {
    'questions.publish-ready': ['publish'],
    'questions.check-ready': ['check'],
    'questions.withdraw-ready': ['withdraw'],
  }),
]
