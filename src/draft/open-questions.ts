/**
 * What a column leaves open, said openly: the second critical question of its argument, which no count of ours answers.
 * Published with the maxims.
 */
export const openQuestions = {
  stars: [
    '{Left open|What stays open|Unanswered} is {how many of these readers|how many of the newcomers} {come back|open it again|run it repeatedly}, {which no counter of ours records|and nobody counts that|a figure we do not have}.',
    'We {cannot tell|have no way to tell} {curious visitors|passing visitors|onlookers} from {people with a use for it|future users|those who put it to work}, and {the distinction matters here|that distinction is the whole question|everything depends on it}.',
    'Whether {the maintainers|its authors|those behind it} can {answer this many newcomers|carry that much attention|keep up with the interest} is {an open question|not something a count can show|another matter}.',
    'The {documentation|code|repository} {is open to examination|can be examined by anybody|is there for inspection}, and {an hour with it|reading it|an attentive reading} {would tell more than this column|answers what no counter can|is the better argument}.',
    '{Popularity|Sudden popularity|A crowd} and {reliability|usefulness|maturity} are {different qualities|separate measurements|not the same property}, and {popularity alone is counted here|our figures cover the crowd|usefulness takes longer to establish}.',
    '{Independent experience|A report by somebody uninvolved|An independent test} would {decide the argument|settle more than any figure here|weigh more than either column}; {we have found none so far|we are still looking}.',
  ],
  likes: [
    '{Left open|What stays open|Unanswered} is whether {anybody uses it in earnest|it does its job outside the demonstration|it holds up in daily use}, {which no list records|and nobody counts that|a question the list does not ask}.',
    'Nobody {we read|among our sources} has {published an independent evaluation|compared it with its neighbours|repeated the maker’s examples}, and {that would decide it|an evaluation would settle it|until then this is opinion}.',
    'A {like|mark on a list} {expresses|registers|records} {curiosity|approval in passing|momentary interest}; whether {anybody integrates it|it survives an evaluation|it replaces anything} {is beyond this list|would have to be observed elsewhere|we are unable to say}.',
    'How {different|much better} it is from {its nearest alternatives|what readers use already|earlier models of the kind} is {a question for an evaluation|something we have not measured|more than we can say}.',
  ],
  lineage: [
    '{Left open|What stays open} is how many of these {descendants|derived models} {anybody runs|are used by people other than their authors}, {and no declaration says so|which no card declares}.',
    'Convenience and conviction {look the same in a declaration|leave the same trace on a card}, and {we cannot separate them|we have no way to tell them apart}.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
