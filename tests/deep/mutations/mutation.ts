/** One rule taken away from the engine: the text that holds it, and what stands there without it. */
export interface Mutation {
  /** The rule, as what goes wrong without it. */
  name: string;
  file: string;
  find: string;
  replace: string;
}
