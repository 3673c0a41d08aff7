/* global document, fetch, navigator, localStorage, location, AbortSignal, URLSearchParams */
import { words } from './words.js';

const patienceMs = 10_000;

const language = chosenLanguage();

translatePage();
main();

async function main() {
  const health = await readJson('/api/health');
  const results = await Promise.all([
    show('answers', health !== null),
    show('store', health?.isReady === true),
    show('clocks', health !== null && clocksAgree(health.now)),
    show('office', await canReach('https://appsforoffice.microsoft.com/lib/1/hosted/office.js')),
    health?.loginHost
      ? show('signIn', await canReach(`https://${health.loginHost}/common/discovery/v2.0/keys`), { host: health.loginHost })
      : true,
    show('cookies', navigator.cookieEnabled),
    show('storing', canStore()),
  ]);
  document.getElementById('verdict').textContent = say(results.every(Boolean) ? 'allWell' : 'notWell');
  if (health)
    list('service', [
      [say('version'), health.version],
      [say('since'), when(health.startedAt)],
      [say('time'), when(health.now)],
    ]);
  const details = health && (await readJson('/api/health/details'));
  if (details) showDetails(details);
}

/** What the address names, else what a page of ours spoke the last time in this browser, else the browser's own. */
function chosenLanguage() {
  const wanted = [new URLSearchParams(location.search).get('language'), keptLanguage(), navigator.language];
  const tags = wanted.map((tag) => (tag ?? '').toLowerCase().split(/[-_]/)[0]).map((tag) => (/^n[on]$/.test(tag) ? 'nb' : tag));
  return tags.find((tag) => Object.hasOwn(words, tag)) ?? 'en';
}

function keptLanguage() {
  try {
    return localStorage.getItem('acquaint-language');
  } catch {
    return null; // Storage is blocked, which the page tells below.
  }
}

function translatePage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-words]'))
    element.textContent = words[language][element.dataset.words] ?? element.textContent;
  const choice = document.getElementById('language');
  choice.value = language;
  choice.addEventListener('change', () => (location.search = `?language=${choice.value}`));
}

function say(key, values = {}) {
  return words[language][key].replace(/\{(\w+)\}/g, (_place, name) => String(values[name]));
}

function show(key, isWell, values) {
  const item = document.createElement('li');
  item.dataset.state = isWell ? 'well' : 'wrong';
  item.textContent = isWell ? say(key) : `${say(key)}? ${say(`${key}.not`, values)}`;
  document.getElementById('checks').append(item);
  return isWell;
}

async function readJson(path) {
  try {
    const answer = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Whatever it says, something answers there. */
async function canReach(url) {
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    return true;
  } catch {
    return false;
  }
}

function clocksAgree(theirs) {
  return Math.abs(Date.parse(theirs) - Date.now()) < 5 * 60_000;
}

function canStore() {
  try {
    localStorage.setItem('acquaint-check', '1');
    localStorage.removeItem('acquaint-check');
    return true;
  } catch {
    return false;
  }
}

function showDetails({ engine, memory, networks, queue, streams }) {
  document.getElementById('details').hidden = false;
  for (const each of networks) {
    const row = document.createElement('tr');
    const failure =
      each.lastFailure === null
        ? ''
        : `${each.lastFailure}, ${when(each.lastFailureAt)}${each.isLeftAlone ? `, ${say('leftAlone')}` : ''}`;
    for (const text of [each.network, each.calls, each.failures, when(each.lastAnswerAt), failure, each.budgetLeft ?? '']) {
      row.append(Object.assign(document.createElement('td'), { textContent: String(text) }));
    }
    document.getElementById('networks').append(row);
  }
  list('inside', [
    [say('engine'), engine],
    [say('memory'), `${Math.round(memory / 1e6)} MB`],
    ...(queue ? [[say('turns'), say('turns.some', queue)]] : []),
    ...streams.map(({ stream, silentSeconds }) => [
      stream,
      silentSeconds === null ? say('unheard') : say('heard', { seconds: Math.round(silentSeconds) }),
    ]),
  ]);
}

function list(id, pairs) {
  for (const [term, value] of pairs) {
    document
      .getElementById(id)
      .append(
        Object.assign(document.createElement('dt'), { textContent: term }),
        Object.assign(document.createElement('dd'), { textContent: String(value) }),
      );
  }
}

function when(instant) {
  return instant === null ? '' : new Date(instant).toLocaleString(language);
}
