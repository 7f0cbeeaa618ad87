/** Makers of facts about what things are called and where they stand; as `facts.ts`, for names. */
import type { Fact } from '../vocabulary/fact.ts';
import type { Observation } from '../vocabulary/observation.ts';
import { reckon } from './formula.ts';
import * as names from './formulas/names.ts';

/** The name a source lists a subject under, without its owner, by any reading of it: `Qwen3-8B`. */
export const nameOf = (reading: Observation): Fact => reckon(names.nameOf, {}, [reading]);

/** The account a source lists a subject under. Throws a TypeError where it has none. */
export const ownerNameOf = (reading: Observation): Fact => reckon(names.ownerNameOf, {}, [reading]);

/** The public page of a subject, built by us. Throws a TypeError where it has none (posts, places). */
export const pageOf = (reading: Observation): Fact => reckon(names.pageOf, {}, [reading]);

/** The site a kept `link`, or for any other reading the subject's own page, lies on: `openai.com`. */
export const siteOf = (reading: Observation): Fact => reckon(names.siteOf, {}, [reading]);
