import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engine, sampleRegistry } from '../testing/sample-registry.ts';
import { Checker } from './check-text.ts';

const checker = new Checker(sampleRegistry);

/** What newspapers about AI write where nobody checks, about things the evidence knows and things it does not. */
const hype = `
The landscape is shifting.
The AI landscape is evolving at breakneck speed.
sample-engine dominates with 65.7k stars.
sample-engine leads the pack with 65,736 stars.
With 65,736 stars, sample-engine has become the go-to framework.
sample-engine has crossed 65,736 stars, cementing its position.
sample-engine's 65,736 stars reflect a growing appetite for agents.
sample-engine boasts an impressive 65,736 stars and counting.
sample-engine, trending at 65,736 stars, signals where the field is heading.
At 65,736 stars, sample-engine is the most popular framework on GitHub.
sample-engine now powers thousands of production systems.
Developers are flocking to sample-engine.
The numbers tell a story: specialisation is winning.
Small is the new big.
Today's trending models reveal a quiet revolution in specialised AI.
Three of the top five trending models focus on vision.
Dr. Sarah Chen of Stanford calls it a turning point.
"This changes everything," says Maria Lopez, an engineer at a large bank.
Industry experts agree that open models have caught up.
According to a recent survey, 73 % of teams now use agents.
The market for AI agents will reach $47 billion by 2030.
Inference costs have fallen by 90 % in two years.
Accuracy rose from 78 % to 94 % in internal tests.
Lead Story 8/10.
Impact score: 9.2.
The rise of sample-engine mirrors the rise of Linux.
It is not about size, it is about focus.
What was once a niche is now the norm.
The question is no longer whether, but when.
Hugging Face has quietly become the town square of AI.
Behind every model is a community of dreamers.
The message is clear: open source is eating the world.
sample-engine is more than a framework; it is a movement.
The new version of sample-engine is twice as fast.
sample-engine outperforms GPT-4 on reasoning benchmarks.
sample-engine reached 65,736 stars in record time.
No other project has grown as quickly.
Its 65,736 stars make it one of the fastest growing projects ever.
This week alone, sample-engine gained 9,610 stars, more than any rival.
sample-engine gained 9,610 stars overnight.
sample-engine gained 9,610 stars as enterprises embraced agents.
The surge to 65,736 stars underscores the hunger for tools that work.
Momentum is building behind sample-engine.
Investors are taking note.
Startups are already building on sample-engine.
The authors aim to democratise finance.
sample-engine is set to redefine trading.
We expect sample-engine to pass 100,000 stars by summer.
A new paper from MIT shows that agents reason like people.
The paper "Attention Is Not Enough" has shaken the field.
Try AgentForge, the tool everyone is talking about.
Tool of the week: PromptSmith, an elegant prompt manager.
Weekend reading: "The Bitter Lesson, Revisited" by J. Park.
Researchers at DeepMind have confirmed the trend.
The model has zero downloads, which proves that trending lists are broken.
Zero downloads tell us that hype outruns use.
Half of all trending models are never used.
Every major lab is now shipping agents.
sample-engine shows what small teams can do.
The community has spoken.
sample-engine stands at 65,736 stars, a testament to open collaboration.
sample-engine stands at 65,736 stars and climbing.
sample-engine stands at 65,736 stars, up 12 % this month.
sample-engine stands at 65,736 stars, while PyTorch has 99.3k.
The gap between hobbyists and professionals is closing.
For developers, the takeaway is simple.
One thing is certain: agents are here to stay.
As the dust settles, sample-engine stands tall.
In a world of giants, sample-engine stands out.
From London to Lagos, people use sample-engine.
The weather in AI is warm.
Names like Qwen, Llama and Mistral fill the list.
The top of the list is a mix of old and new.
The list is long, and each name on it has a story.
People want models that do one thing well.
Models that do one thing well are on the list.
These models are open, and open models are here.
Look at the list and count.
`
  .trim()
  .split('\n');

test('sentences of newspapers that nobody checks are rejected, whatever true figure they hold', () => {
  const passed = hype.filter((sentence) => checker.check(sentence).every((verdict) => verdict.passed));
  assert.deepEqual(passed, []);
});

test('an exact star count bound to its repository passes, and so does its short form', () => {
  for (const sentence of [
    'sample-engine has 65,736 stars.',
    'sample-engine stands at 65.7k stars.',
    'sample-org/sample-engine had 65,736 stars this morning.',
    'This morning sample-engine stood at about 65,700 stars.',
  ])
    assert.deepEqual(
      checker.check(sentence).flatMap(({ objections }) => objections),
      [],
      sentence,
    );
});

test('an everyday word is the name of a repository where a sentence begins with it in small letters', () => {
  const registry = sampleRegistry;
  const names = new Map(registry.names);
  names.set('continue', names.get('sample-engine')!);
  const [verdict] = new Checker({ ...registry, names }).check('continue stands at 65,736 stars.');
  assert.deepEqual(verdict?.objections, []);
});

test('an exact quotation that only mentions a system prompt is no instruction', () => {
  const registry = sampleRegistry;
  const text = 'A collection of system prompts, for study';
  const quoting = new Checker({
    ...registry,
    sources: [...registry.sources, { subject: engine, metric: 'description', text }],
  });
  assert.deepEqual(quoting.check(`sample-engine calls itself “${text}”.`)[0]?.objections, []);
});
