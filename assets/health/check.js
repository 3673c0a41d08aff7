/* global document, fetch, navigator, localStorage, AbortSignal */
'use strict';

const patienceMs = 10_000;

main();

async function main() {
  const health = await readJson('/api/health');
  const results = await Promise.all([
    show(
      'This service answers',
      health !== null,
      'It does not: it is us. Tell your administrator; the service or the way to it is down.',
    ),
    show('It can read its store', health?.isReady === true, 'It can’t: it is us. The administrator finds the reason in the log.'),
    show(
      'The clocks agree',
      health !== null && clocksAgree(health.now),
      'They differ by more than five minutes, so sign-in is refused: set the clock of this machine or of the service.',
    ),
    show(
      'Microsoft’s Office.js can be reached',
      await canReach('https://appsforoffice.microsoft.com/lib/1/hosted/office.js'),
      'It can’t: it is Outlook’s side or your network. No add-in can start on this machine; let it reach appsforoffice.microsoft.com.',
    ),
    health?.loginHost
      ? show(
          'Microsoft’s sign-in can be reached',
          await canReach(`https://${health.loginHost}/common/discovery/v2.0/keys`),
          `It can’t: it is Microsoft’s side or your network. Let this machine reach ${health.loginHost}.`,
        )
      : true,
    show(
      'Cookies are allowed',
      navigator.cookieEnabled,
      'They are off: sign-in can’t remember you. Allow them for this site and for Microsoft’s sign-in.',
    ),
    show(
      'This browser may store things',
      canStore(),
      'It may not: sign-in can’t remember you. Leave private browsing, or allow site data for this site.',
    ),
  ]);
  tell(
    'verdict',
    results.every(Boolean)
      ? 'All is well here. If the pane still fails, Outlook does not load it: see “It does not appear” in the guide, or the service health of Microsoft 365.'
      : 'What is marked ✗ is the reason, from the top.',
  );
  if (health)
    list('service', [
      ['Version', health.version],
      ['Running since', when(health.startedAt)],
      ['Its time', when(health.now)],
    ]);
  const details = health && (await readJson('/api/health/details'));
  if (details) showDetails(details);
}

function show(what, isWell, advice) {
  const item = document.createElement('li');
  item.dataset.state = isWell ? 'well' : 'wrong';
  item.textContent = isWell ? what : `${what}? ${advice}`;
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
        : `${each.lastFailure}, ${when(each.lastFailureAt)}${each.isLeftAlone ? ', left alone for a while' : ''}`;
    for (const text of [each.network, each.calls, each.failures, when(each.lastAnswerAt), failure, each.budgetLeft ?? '']) {
      row.append(Object.assign(document.createElement('td'), { textContent: String(text) }));
    }
    document.getElementById('networks').append(row);
  }
  list('inside', [
    ['Store', engine],
    ['Memory', `${Math.round(memory / 1e6)} MB`],
    ...(queue ? [['Background turns', `${queue.waiting} wait, ${queue.due} of them are due`]] : []),
    ...streams.map(({ stream, silentSeconds }) => [
      stream,
      silentSeconds === null ? 'not heard yet' : `heard ${Math.round(silentSeconds)} s ago`,
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

function tell(id, text) {
  document.getElementById(id).textContent = text;
}

function when(instant) {
  return instant === null ? '' : new Date(instant).toLocaleString();
}
