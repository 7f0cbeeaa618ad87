/** One question to a language model. It holds sentences with places in them, never a document. */
export interface Question {
  readonly system: string;
  readonly prompt: string;
  /** The longest answer wanted, in tokens. */
  readonly longest: number;
}

export interface Answer {
  readonly text: string;
  /** As the service counted them; null where it did not say. */
  readonly tokens: { readonly read: number | null; readonly written: number | null };
}

/** A language model somewhere. Whatever goes wrong on the way is thrown. */
export interface Model {
  readonly name: string;
  /** For a million tokens; null where the publisher gave none. */
  readonly price: Price | null;
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
}

export interface Price {
  readonly read: number;
  readonly written: number;
}

/** How much may be asked in one run. */
export interface Caps {
  readonly secondsPerCall: number;
  readonly seconds: number;
  readonly tokens: number;
  /** In the currency of the prices; null for no limit. */
  readonly cost: number | null;
}
