import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pressHouse, pressIssue } from '../../src/press/press.ts';
import { digestOf } from '../../src/system/digest.ts';
import type { Evidence, Issue } from '../../src/vocabulary/index.ts';
import { editedFor, states } from './issue.ts';
import { faultsOf } from './schema.ts';
import { siteOf } from './site.ts';

const site = siteOf([editedFor('full')]);
const house = new Map(pressHouse(site).map(({ path, bytes }) => [path, String(bytes)]));
const schemaOf = (path: string) => JSON.parse(house.get(path) ?? '') as Record<string, unknown>;
const issueSchema = schemaOf('schemas/issue-1.json');
const evidenceSchema = schemaOf('schemas/evidence-1.json');

function dataOf(state: (typeof states)[number]): { issue: Issue; evidence: Evidence } {
  const files = new Map(
    pressIssue(editedFor(state), site).map(({ path, bytes }) => [path.split('/').at(-1), String(bytes)]),
  );
  const read = (name: string): unknown => JSON.parse(files.get(name) ?? '');
  return { issue: read('issue.json') as Issue, evidence: read('evidence.json') as Evidence };
}

test('issue.json and evidence.json of every state fit the schemas we publish', () => {
  for (const state of states) {
    const { issue, evidence } = dataOf(state);
    assert.deepEqual(faultsOf(issue, issueSchema), [], state);
    assert.deepEqual(faultsOf(evidence, evidenceSchema), [], state);
  }
});

test('the schemas refuse what is not an issue', () => {
  const { issue } = dataOf('full');
  const [section] = issue.sections;
  assert.ok(section);
  assert.notDeepEqual(faultsOf({ ...issue, date: '4 May' }, issueSchema), []);
  assert.notDeepEqual(faultsOf({ ...issue, cutoff: undefined }, issueSchema), []);
  assert.notDeepEqual(faultsOf({ ...issue, sections: [{ ...section, id: 'gossip' }] }, issueSchema), []);
  assert.notDeepEqual(faultsOf({ ...issue, banner: [{ kind: 'markup', text: '<b>' }] }, issueSchema), []);
});

test('the published data is what was laid out, so its digests hold', () => {
  const { issue, evidence } = dataOf('full');
  const { evidenceDigest, ...issueWithout } = issue;
  const { issueDigest, ...evidenceWithout } = evidence;
  assert.equal(digestOf(evidenceWithout), evidenceDigest);
  assert.equal(digestOf(issueWithout), issueDigest);
});
