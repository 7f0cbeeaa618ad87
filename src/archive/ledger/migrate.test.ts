import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { kindsOfDatabase } from '../../../test/house/databases.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

const folder = new URL('./migrations/', import.meta.url);
const steps = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

/** A line of each table that a version brought, as that version wrote it. */
const written: Readonly<Record<string, readonly string[]>> = {
  '001-issues.sql': [
    `INSERT INTO issue_number VALUES ('main', '2026-05-04', 7)`,
    `INSERT INTO printed VALUES ('main', '2026-05-04', 0, 7, '2026-05-04T05:00:00Z', '2026-05-04T05:00:09Z', 'a', 'b', 'A headline', '', '{}')`,
    `INSERT INTO correction VALUES ('main', '2026-05-04', 1, 0, '12', '21', 'Two digits had changed places.')`,
    `INSERT INTO forecast VALUES ('f1', 'main', '2026-05-04', '2026-06-04', 'gh:repo/sample-a/b', 'holds', 'stars', 120.5, 0.7, 'open')`,
  ],
  '002-readers.sql': [
    `INSERT INTO reader VALUES ('r1', 'main', 'Ann@example.org', 'ann@example.org', 'example.org', 'active', 'weekly', 'papers', 'form', '2026-05-01T06:00:00Z', '2026-05-01T06:01:00Z', 1, '2026-05-02T06:00:00Z')`,
    `INSERT INTO suppression VALUES ('main', 'mark of bob', 'left', '2026-05-01T06:00:00Z')`,
    `INSERT INTO request VALUES ('q1', 'main', 'eve@example.org', 'daily', '', '2026-05-04T06:00:00Z')`,
    `INSERT INTO confirmation VALUES ('main', 'mark of eve', '2026-05-04T06:00:00Z')`,
  ],
  '003-deliveries.sql': [
    `INSERT INTO round VALUES ('main/2026-05-04/mail', 'main', '2026-05-04', 'mail', '2026-05-04T05:01:00Z', '2026-05-05T01:00:00Z', 1)`,
    `INSERT INTO delivery VALUES ('main/2026-05-04/mail', 'r1', 'example.org', 'in_doubt', 2, NULL, 'w1', NULL, 'in doubt', '2026-05-04T05:01:07Z')`,
    `INSERT INTO worker VALUES ('w1', 'a process', 'strict', '2026-05-04T05:01:00Z', '2026-05-04T05:01:05Z')`,
    `INSERT INTO home VALUES (1, 'here', 1, '2026-05-04T05:00:00Z')`,
    `INSERT INTO duty VALUES ('print/main', 'w1', '2026-05-04T05:30:00Z')`,
  ],
};
const tables = (step: string): readonly string[] =>
  (written[step] ?? []).map((line) => /INTO (\w+)/.exec(line)?.[1] ?? '');

/** A database as the version left it that knew the first so many steps. */
async function asVersion(database: Database, known: number): Promise<void> {
  await database.script('CREATE TABLE migration (step INTEGER PRIMARY KEY, name TEXT NOT NULL)');
  for (const [index, step] of steps.slice(0, known).entries()) {
    await database.script(await readFile(new URL(step, folder), 'utf8'));
    await database.query('INSERT INTO migration (step, name) VALUES ($1, $2)', [index + 1, step]);
    for (const line of written[step] ?? []) await database.script(line);
  }
}

const columnsOf = (database: Database) =>
  database.query(
    database.dialect === 'postgres'
      ? `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`
      : `SELECT m.name || '.' || c.name AS name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1`,
  );

for (const kind of await kindsOfDatabase()) {
  const open = async () => (kind.name === 'SQLite' ? openSqlite(await kind.place()) : openPostgres(await kind.place()));

  test(`${kind.name}: a ledger of every earlier version comes forward with all that stood in it`, async () => {
    const fresh = await open();
    assert.equal(await migrate(fresh), steps.length);
    const newest = await columnsOf(fresh);
    await fresh.close();
    for (let known = 1; known <= steps.length; known += 1) {
      const database = await open();
      await asVersion(database, known);
      const kept = steps.slice(0, known).flatMap(tables);
      const read = () => Promise.all(kept.map((table) => database.query(`SELECT * FROM ${table}`)));
      const before = await read();
      assert.equal(await migrate(database), steps.length - known);
      assert.equal(await migrate(database), 0, 'once more changes nothing');
      for (const [index, rows] of (await read()).entries())
        assert.deepEqual(
          rows.map((row) => Object.fromEntries(Object.keys(before[index]?.[0] ?? {}).map((name) => [name, row[name]]))),
          before[index]?.map((row) => ({ ...row })),
          `${kept[index]} of version ${known}`,
        );
      assert.deepEqual(await columnsOf(database), newest, `columns of version ${known}`);
      await database.close();
    }
  });

  test(`${kind.name}: a step that fails leaves the ledger as it was`, async () => {
    const database = await open();
    await asVersion(database, 1);
    await database.script('CREATE TABLE reader (other TEXT)'); // the second step wants to make it
    await assert.rejects(migrate(database));
    const [row] = await database.query('SELECT MAX(step) AS step FROM migration');
    assert.equal(row?.['step'], 1);
    assert.deepEqual((await database.query('SELECT * FROM printed')).length, 1);
    await assert.rejects(database.query('SELECT * FROM suppression'), 'nothing of the step stays');
    await database.close();
  });
}
