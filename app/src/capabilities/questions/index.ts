// The door of the questions of families: what a complaint is filled with.
export { wordsOfOwnQuestion } from './use-cases/own-words.ts'
