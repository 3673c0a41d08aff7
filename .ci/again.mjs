// Reads what Jest reported. `files`: the files to be run once more; `counts`: tests passed and failed, those of a second run in place of their first.
// Only end-to-end files are tried twice, and only when no more than two failed and nothing else did: more is no bad luck.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [, , what, folder] = process.argv;
const isEndToEnd = ({ name }) => name.includes(`${path.sep}test${path.sep}e2e${path.sep}`);
const isFailed = ({ status }) => status === 'failed';

function read(name) {
  try {
    return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  } catch {
    return null;
  }
}

function filesToRepeat(report) {
  const failed = report?.testResults.filter(isFailed) ?? [];
  return failed.length <= 2 && failed.every(isEndToEnd) ? failed.map(({ name }) => name) : [];
}

function countsOf(first, second) {
  if (!first) return { passed: 0, lost: 1 };
  const repeated = second?.testResults ?? [];
  const files = [...first.testResults.filter(({ name }) => !repeated.some((file) => file.name === name)), ...repeated];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const lost = Math.max(tests.filter(isFailed).length, files.filter(isFailed).length);
  const isWhole = passed > 0 && (second ?? first).success;
  return { passed, lost: isWhole ? lost : Math.max(lost, 1) };
}

const first = read('first.json');
if (what === 'files')
  process.stdout.write(
    filesToRepeat(first)
      .map((name) => `${name}\n`)
      .join(''),
  );
else {
  const { passed, lost } = countsOf(first, read('second.json'));
  console.log(`${passed} ${lost}`);
}
