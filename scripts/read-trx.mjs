// Reads one result file of the .NET test runner: prints "passed failed skipped" and appends the failures, readable, to a file.
// usage: node read-trx.mjs RESULTS.trx NAME FAILURES
import { appendFileSync, readFileSync } from 'node:fs';

const [, , path, name, failuresPath] = process.argv;
const xml = readFileSync(path, 'utf8');

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decode = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, word) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (entities[word] ?? whole));
const attribute = (tag, key) => decode(new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1] ?? '');
const element = (body, key) => decode(new RegExp(`<${key}>([\\s\\S]*?)</${key}>`).exec(body)?.[1] ?? '').trim();

let passed = 0;
let failed = 0;
let skipped = 0;
// An element without content closes itself; one with content runs to its end tag.
for (const [, tag, body = ''] of xml.matchAll(/<UnitTestResult\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
  const outcome = attribute(tag, 'outcome');
  if (outcome === 'Passed') {
    passed++;
  } else if (outcome === 'NotExecuted') {
    skipped++;
  } else {
    failed++;
    const lines = [`${name}: ${attribute(tag, 'testName')}`, element(body, 'Message'), element(body, 'StackTrace').split('\n').slice(0, 4).join('\n')];
    appendFileSync(failuresPath, lines.filter(Boolean).join('\n').replace(/\n/g, '\n    ') + '\n');
  }
}

// Errors outside any test: a fixture or the runner itself.
for (const [, info] of xml.matchAll(/<RunInfo\b[^>]*outcome="(?:Error|Failed)"[^>]*>([\s\S]*?)<\/RunInfo>/g)) {
  const text = element(info, 'Text');
  if (failed === 0 || /fixture|cleanup|crash|abort/i.test(text)) {
    failed++;
    appendFileSync(failuresPath, `${name}: ${text}\n`);
  }
}

console.log(passed, failed, skipped);
