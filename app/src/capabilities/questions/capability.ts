import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/questions.ts'
import { ask, askOpenly, listWrittenDown, showWrittenDown, writeDown } from './use-cases/ask.ts'
import { showDesk, showOnDesk } from './use-cases/desk.ts'
import { followUp, listMine, openByCode, rate, showQuestion } from './use-cases/own-questions.ts'
import {
  checkReady,
  draftReady,
  findReadyAnswers,
  publishReady,
  showGrounds,
  showReadyAnswer,
  showShelf,
  withdrawReady,
} from './use-cases/ready-answers.ts'
import { answerQuestion, moveQuestion, noticeRights } from './use-cases/work-on-question.ts'
import { answersPage, readyAnswerPage } from './web/answers.page.tsx'
import { deskPage, onDeskPage } from './web/desk.page.tsx'
import {
  answerAction,
  answerPage,
  moveAction,
  movePage,
  rightsAction,
  rightsPage,
} from './web/desk-forms.page.tsx'
import { messages } from './web/messages.ts'
import { minePage, newAction, newPage } from './web/mine.page.tsx'
import { onShelfPage, readyActions } from './web/on-shelf.page.tsx'
import { byCodeAction, byCodePage, openFormAction, openFormPage } from './web/open-form.page.tsx'
import { furtherAction, furtherPage, questionPage, rateAction } from './web/question.page.tsx'
import { draftAction, draftPage, shelfPage } from './web/shelf.page.tsx'
import { pathPart } from './web/work.ts'
import {
  allWrittenDownPage,
  writeDownAction,
  writeDownPage,
  writtenDownPage,
} from './web/write-down.page.tsx'

/** Questions of families to the authorities, their answers, and the shelf of ready answers. */
export const questions: Capability = {
  name: 'questions',
  useCases: [
    ...[
      ask,
      askOpenly,
      writeDown,
      showWrittenDown,
      listWrittenDown,
      listMine,
      showQuestion,
      openByCode,
      rate,
      followUp,
    ],
    ...[showDesk, showOnDesk, moveQuestion, answerQuestion, noticeRights],
    ...[draftReady, publishReady, checkReady, withdrawReady, showGrounds, showShelf],
    ...[findReadyAnswers, showReadyAnswer],
  ],
  permissions,
  states,
  pages: [
    ...[minePage, newPage, furtherPage, questionPage, openFormPage, byCodePage],
    ...[
      writeDownPage,
      allWrittenDownPage,
      writtenDownPage,
      deskPage,
      answerPage,
      movePage,
      rightsPage,
      onDeskPage,
    ],
    ...[answersPage, readyAnswerPage, shelfPage, draftPage, onShelfPage],
  ],
  actions: [
    ...[newAction, rateAction, furtherAction, openFormAction, byCodeAction, writeDownAction],
    ...[answerAction, moveAction, rightsAction, draftAction, ...readyActions],
  ],
  messages,
  deadlines: deadlineHandlers,
  path: pathPart,
  sealed: SEALED,
}
