/** The part of JSON Schema (draft 2020-12) that our two published schemas use, so that the tests need no validator. */
interface Schema {
  readonly [keyword: string]: unknown;
}

const understood = new Set(
  '$schema $id $defs $ref title description type const enum pattern minimum properties required additionalProperties items anyOf oneOf'.split(
    ' ',
  ),
);

/** What is wrong with a value, each with its place; empty where it fits. Throws for a keyword it does not understand. */
export function faultsOf(value: unknown, schema: Schema, root: Schema = schema, at = '$'): readonly string[] {
  const unknown = Object.keys(schema).find((keyword) => !understood.has(keyword));
  if (unknown !== undefined) throw new TypeError(`not understood: ${unknown}`);
  if (typeof schema['$ref'] === 'string') return faultsOf(value, definition(root, schema['$ref']), root, at);
  const faults: string[] = [];
  if ('const' in schema && value !== schema['const']) faults.push(`${at} is not ${JSON.stringify(schema['const'])}`);
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) faults.push(`${at} is not one of the values`);
  if ('type' in schema && ![schema['type']].flat().some((type) => isOf(value, type)))
    faults.push(`${at} is not of type ${String(schema['type'])}`);
  if (
    typeof schema['pattern'] === 'string' &&
    typeof value === 'string' &&
    !new RegExp(schema['pattern'], 'u').test(value)
  )
    faults.push(`${at} does not match`);
  if (typeof schema['minimum'] === 'number' && typeof value === 'number' && value < schema['minimum'])
    faults.push(`${at} is too small`);
  for (const [keyword, least, most] of [
    ['anyOf', 1, Infinity],
    ['oneOf', 1, 1],
  ] as const) {
    const choices = schema[keyword] as readonly Schema[] | undefined;
    const fitting = choices?.filter((choice) => faultsOf(value, choice, root, at).length === 0).length;
    if (fitting !== undefined && (fitting < least || fitting > most))
      faults.push(`${at} fits ${fitting} of ${keyword}`);
  }
  if (Array.isArray(value) && schema['items'] !== undefined)
    value.forEach((item, index) => faults.push(...faultsOf(item, schema['items'] as Schema, root, `${at}[${index}]`)));
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    faults.push(...membersOf(value, schema, root, at));
  return faults;
}

function membersOf(value: object, schema: Schema, root: Schema, at: string): readonly string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const missing = ((schema['required'] ?? []) as readonly string[]).filter((name) => !(name in value));
  const others = schema['additionalProperties'];
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const known = properties[name];
      if (known !== undefined) return faultsOf(member, known, root, `${at}.${name}`);
      if (others === false) return [`${at}.${name} is not known`];
      return others === undefined || others === true ? [] : faultsOf(member, others as Schema, root, `${at}.${name}`);
    }),
  ];
}

function definition(root: Schema, reference: string): Schema {
  const found = (root['$defs'] as Readonly<Record<string, Schema>>)[reference.replace('#/$defs/', '')];
  if (found === undefined) throw new TypeError(`no definition ${reference}`);
  return found;
}

function isOf(value: unknown, type: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return value !== null && typeof value === 'object' && !Array.isArray(value);
  return typeof value === type;
}
