// The door of the library: what other parts may use.
export { searchWords as searchOf } from './domain/material.ts'
