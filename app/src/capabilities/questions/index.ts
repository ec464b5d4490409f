// The door of the questions of families: what a complaint is filled with, and what the demo is loaded by.
export { codeFrom } from './domain/code.ts'
export { searchKey } from './domain/ready-answer.ts'
export { wordsOfOwnQuestion } from './use-cases/own-words.ts'
