// One page that verifies receipts and archives on a machine without network: opened from a disk, it holds everything that it needs.
// May import kernel, contract, audit, and the engine to replay matters. Bundled by deploy/bundle-verifier.ts. Read first: chosen-file.ts.
import { parseTrust, type Trust } from '../audit/verify/trust.ts';
import type { Report } from '../audit/verify/report.ts';
import { tellReport } from '../audit/verify/tell-report.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { tellFailure } from '../kernel/messages/tell-failure.ts';
import { textOf, verifyFiles } from './chosen-file.ts';
import { fillOlderBrowsers } from './older-browsers.ts';

/** What the page stands at. */
const state: { language: Language; files: readonly File[]; report: Report | null; failure: Failure | null } = {
  language: navigator.language.startsWith('zh') ? 'zh-CN' : 'en',
  files: [],
  report: null,
  failure: null,
};

/** An element of the page by its id. */
function element(id: string): HTMLElement {
  return elementOf(id, HTMLElement);
}

/** The page is one file: an element that is not there is a fault of ours. */
function elementOf<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  invariant(found instanceof kind, `an element ${id}`);
  return found;
}

/** A text of the page. */
function said(key: string): string {
  return tell(state.language, `verify.page.${key}`);
}

/** Puts every text into its place, in the chosen language. */
function showTexts(): void {
  document.documentElement.lang = state.language;
  document.title = said('title');
  for (const [id, key] of texts) element(id).textContent = said(key);
  element('file-names').textContent = state.files.map(({ name }) => name).join(' · ');
  showResult();
}

const texts: readonly (readonly [string, string])[] = [
  ['title', 'title'],
  ['language', 'otherLanguage'],
  ['intro', 'intro'],
  ['file-legend', 'fileLegend'],
  ['file-label', 'fileLabel'],
  ['key-legend', 'keyLegend'],
  ['key-label', 'keyLabel'],
  ['policy-label', 'policyLabel'],
  ['submit', 'submit'],
  ['footer', 'footer'],
];

/** The answer first, large, with a mark and a word beside its colour; then what follows from it, what was looked at, and every finding. */
function showResult(): void {
  const { report, failure, language } = state;
  const section = element('result');
  section.hidden = report === null && failure === null;
  section.textContent = '';
  section.className = '';
  if (failure !== null) section.append(paragraph(`✕ ${tellFailure(failure, language)}`, 'answer'));
  if (report === null) return;
  const told = tellReport(report, language);
  const isYes = report.conclusion === 'confirmed' || report.conclusion === 'confirmedUnwitnessed';
  section.className = isYes ? 'yes' : report.conclusion === 'contradicted' ? 'no' : '';
  section.dataset['conclusion'] = report.conclusion;
  section.append(paragraph(`${isYes ? '✓' : report.conclusion === 'contradicted' ? '✕' : '?'} ${told.answer}`, 'answer'));
  for (const line of told.meaning) section.append(paragraph(line));
  section.append(heading('details'), list(told.details));
  if (told.findings.length > 0) section.append(heading('findings'), list(told.findings));
  const print = document.createElement('button');
  print.type = 'button';
  print.textContent = said('print');
  print.addEventListener('click', () => window.print());
  section.append(print);
}

function paragraph(text: string, name = ''): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  made.className = name;
  return made;
}

function heading(key: string): HTMLElement {
  const made = document.createElement('h2');
  made.textContent = said(key);
  return made;
}

function list(lines: readonly string[]): HTMLElement {
  const made = document.createElement('ul');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    made.append(item);
  }
  return made;
}

/** What was pasted is a policy when it has a quorum, else verifier keys line by line; a policy may come as a file too. */
async function trustGiven(): Promise<Trust> {
  const pasted = elementOf('key', HTMLTextAreaElement).value;
  const lines = pasted.split('\n').map((line) => line.trim());
  const isPolicy = lines.some((line) => line.startsWith('quorum'));
  const chosen = [...(elementOf('policy', HTMLInputElement).files ?? [])];
  const policies = await Promise.all(chosen.map(textOf));
  return parseTrust(isPolicy ? { keys: [], policies: [pasted, ...policies] } : { keys: lines, policies });
}

async function run(): Promise<void> {
  const working = element('working');
  const bar = elementOf('progress', HTMLProgressElement);
  state.report = null;
  state.failure = null;
  showResult();
  working.hidden = false;
  try {
    const trust = await trustGiven();
    state.report = await verifyFiles(state.files, trust, (done, total) => {
      bar.max = total;
      bar.value = done;
      element('how-far').textContent = `${String(done)} / ${String(total)}`;
    });
  } catch (error) {
    state.failure = error instanceof Failure ? error : new Failure('UNEXPECTED', {}, error);
  }
  working.hidden = true;
  showResult();
  element('result').focus();
}

function choose(files: Iterable<File>): void {
  state.files = [...files];
  element('file-names').textContent = state.files.map(({ name }) => name).join(' · ');
}

function start(): void {
  const input = elementOf('file', HTMLInputElement);
  const drop = element('drop');
  input.addEventListener('change', () => choose(input.files ?? []));
  for (const name of ['dragover', 'dragenter']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    choose(event.dataTransfer?.files ?? []);
  });
  element('language').addEventListener('click', () => {
    state.language = state.language === 'en' ? 'zh-CN' : 'en';
    showTexts();
  });
  element('form').addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  showTexts();
}

fillOlderBrowsers();
start();
