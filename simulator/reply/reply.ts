/** One piece of the stream as the model makes it, before a transport words it. */
export interface Chunk {
  kind: 'reasoning' | 'answer'
  text: string
}

/** What the model has to say, as pieces in order. */
export interface Reply {
  reasoning: string[]
  answer: string[]
}
