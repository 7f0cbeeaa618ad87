// Answers while one types, from the same files the pages are made of. Everything found is set as text.
const field = document.querySelector('#q');
const found = document.querySelector('#found');
const root = new URL('../', location.href);
const files = new Map();

function load(path) {
  if (!files.has(path))
    files.set(
      path,
      fetch(new URL(path, root))
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null),
    );
  return files.get(path);
}

/** Letters and digits only, without accents; what the shelves are named by. */
const plain = (text) => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
const own = (name) => plain(name.slice(name.lastIndexOf('/', name.length - 2) + 1)).replace(/^[^\p{L}\p{N}]+/u, '');

async function names(words) {
  const list = await load('api/v1/names/index.json');
  const start = own(words[0] ?? '').replace(/[^a-z0-9]/g, '') || 'other-names';
  const shelves = Object.keys(list?.shelves ?? {}).filter(
    (shelf) => shelf.startsWith(start) || start.startsWith(shelf),
  );
  const read = await Promise.all(shelves.slice(0, 40).map((shelf) => load(`api/v1/names/${shelf}.json`)));
  return read
    .flatMap((shelf) => shelf?.names ?? [])
    .filter(({ name }) => words.every((word) => plain(name).includes(word)))
    .sort((a, b) => b.mentions - a.mentions);
}

async function headlines(words) {
  const { years = [] } = (await load('api/v1/index.json')) ?? {};
  const read = await Promise.all(years.slice(0, 3).map((year) => load(`api/v1/issues/${year}.json`)));
  return read
    .flatMap((year) => year?.issues ?? [])
    .filter(({ headline, deck }) => words.every((word) => plain(`${headline} ${deck}`).includes(word)));
}

function line(text, href, small) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.textContent = text;
  link.href = new URL(href, root).href;
  const note = document.createElement('p');
  note.className = 'source';
  note.textContent = small;
  item.append(link, note);
  return item;
}

let asked = '';
async function answer() {
  const query = field.value.trim();
  asked = query;
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (query.length < 2) return found.replaceChildren();
  const [subjects, issues] = await Promise.all([names(words), headlines(words)]);
  if (asked !== query) return undefined;
  const list = document.createElement('ul');
  list.className = 'items';
  list.append(
    ...subjects.slice(0, 12).map(({ name, page, kind }) => line(name, page, kind)),
    ...issues.slice(0, 12).map(({ headline, page, date }) => line(headline, page, date)),
  );
  const nothing = document.createElement('p');
  nothing.textContent = 'Nothing of ours has that name.';
  return found.replaceChildren(list.childElementCount > 0 ? list : nothing);
}

if (field && found) {
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  field.addEventListener('input', () => void answer());
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  if (field.value) void answer();
}
