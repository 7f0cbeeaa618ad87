import type { Objection } from '../../../vocabulary/draft.ts';
import type { KnownFact, Registry } from '../registry.ts';
import type { NumberClaim } from '../sentence.ts';
import { fitsCondition } from './fits-condition.ts';
import { fitsForm } from './fits-form.ts';
import { fitsGovernor } from './fits-governor.ts';
import { fitsSubject } from './fits-subject.ts';
import { fitsTime } from './fits-time.ts';
import { fitsUnit } from './fits-unit.ts';

/** Whether a fact may stand behind a figure where it stands; the objection says why not. */
export type Fits = (
  claim: Pick<NumberClaim, 'token' | 'clause' | 'cues'>,
  fact: KnownFact,
  registry: Registry,
) => Objection | null;

/** Value apart, everything a figure and its fact have to agree in: rules N1 to N6 in the small. */
export const fits: readonly Fits[] = [fitsForm, fitsCondition, fitsUnit, fitsGovernor, fitsSubject, fitsTime];
