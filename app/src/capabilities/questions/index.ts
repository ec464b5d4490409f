// The door of the questions of families: what a complaint is filled with, what was asked about an own record, and what the demo is loaded by.
export { codeFrom } from './domain/code.ts'
export { searchKey } from './domain/ready-answer.ts'
export { listOwnAbout } from './use-cases/own-about.ts'
export { wordsOfOwnQuestion } from './use-cases/own-words.ts'
export { askAboutHref } from './web/questions.paths.ts'
