import { type RefusalForm, type RefusalName, refusals } from './refusals.ts'

/** Thrown wherever the real service would refuse; the transport's handler words it. */
export class Refusal extends Error {
  readonly form: RefusalForm

  /** `message` replaces the documented one where the service fills in a detail. */
  constructor(name: RefusalName, message?: string) {
    const form = { ...refusals[name], ...(message && { message }) }
    super(form.message)
    this.name = 'Refusal'
    this.form = form
  }
}
