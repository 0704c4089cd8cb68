import type { Listed } from './config.ts';

// What law asks before each kind of step, written down once more and by hand from the table of guards, so that the prover's own table is held
// against another. A letter and two digits; what is asked of every step of a procedure stands apart.
const everyStep = 'S01 G57 G58 S02';
const aside = 'G58 S02';
const votes = 'S03 G34 G35 G36 G40 G41';
const assembly = 'G17 G16 G68 G18 G19 G23 G06 G11 G24 G39 G42 G44';

const adopted: Readonly<Record<string, string>> = {
  branchCommittee: `${votes} G07 G10 G17 G16 G68`,
  twoCommittees: `${votes} G09 G10 G17 G16 G68 G11 G12`,
  partyMembersAssembly: `${votes} G14 G15 G17 G16 G68 G13 G42`,
  representativesAssembly: `${votes} G26 G29 G27 G28 G32 G22 ${assembly}`,
  villagersAssembly: `${votes} G25 G29 G32 G37 G20 ${assembly}`,
  collectiveMembersAssembly: `${votes} S10 G30 G21 ${assembly}`,
  collectiveDelegatesAssembly: `${votes} S10 G31 G21 ${assembly}`,
};

const numbers: Readonly<Record<string, readonly [quorum: string, pass: string]>> = {
  branchCommittee: ['G07', 'G10'],
  twoCommittees: ['G09', 'G10'],
  partyMembersAssembly: ['G14', 'G15'],
  representativesAssembly: ['G26', 'G29'],
  villagersAssembly: ['G25', 'G29'],
  groupAssembly: ['S15', 'G29'],
  collectiveMembersAssembly: ['S10', 'G30'],
  collectiveDelegatesAssembly: ['S10', 'G31'],
};

const called: Readonly<Record<string, string>> = {
  branchCommittee: 'G68',
  twoCommittees: 'G68 G11',
  partyMembersAssembly: 'G68',
  representativesAssembly: 'G22 G68 G18 G19 G23 G11',
  villagersAssembly: 'G20 G68 G18 G19 G23 G11',
  groupAssembly: 'G68',
  collectiveMembersAssembly: 'G21 G68 G18 G19 G23 G11',
  collectiveDelegatesAssembly: 'G21 G68 G18 G19 G23 G11',
};

const four: Readonly<Record<string, string>> = {
  'proposal.submitted': 'G01 G02 G03 G05 G60',
  'proposal.declined': 'G04',
  'plan.circulated': 'G17',
  'consultation.posted': 'G17',
  'plan.amended': 'G02 G05 G60',
  'plan.adjusted': 'G52',
  'meeting.ratified': 'G25 G29 G34 G35 G36 G40 G59',
  'implementation.started': 'G49',
  'implementation.completed': 'S04 G44',
  'contract.signed': 'G33',
  'matter.archived': 'G55 G56 G59',
};

const both: Readonly<Record<string, string>> = {
  'payment.made': 'G54',
  'seal.used': 'G53',
  'notice.drafted': 'G43',
  'notice.answered': 'G43',
  'notice.posted': 'G43 G44 G45 G46 G47',
  'notice.closed': 'G45 G48 G50 G51',
  'objection.upheld': 'S07 G50 S04',
  'review.held': 'S09',
};

const direct: Readonly<Record<string, string>> = { 'application.refused': 'G04', 'matter.archived': 'G56' };

const besides: Readonly<Record<string, string>> = {
  'objection.raised': 'S07 G48',
  'objection.answered': 'S07 G48',
  'objection.dismissed': 'S07 G50 S04',
  'disclosure.demanded': 'S07 G51',
  'disclosure.supplied': 'S07 G51',
  'observation.recorded': '',
  'inquiry.opened': 'S07 S08',
  'inquiry.answered': 'S07',
  'inquiry.closed': 'S07',
  'rectification.ordered': 'S07 S12',
  'rectification.completed': 'S07',
  'rectification.rejected': 'S07',
  'rectification.confirmed': 'S07',
};

/** Whether law asks for a rule at a transition of an item of ours, so that a flow without it is against the law. */
export function lawAsks(
  transition: Listed,
  rule: string,
  item: { readonly isDirect: boolean; readonly documents: boolean; readonly waits: boolean },
): boolean {
  return asked(transition, item).split(' ').includes(rule);
}

function asked(
  { event, when, unmet, rules }: Listed,
  item: { readonly isDirect: boolean; readonly documents: boolean; readonly waits: boolean },
): string {
  if (event === 'deadline.passed') return 'S11 S02';
  const beside = besides[event];
  if (beside !== undefined) return `${aside} ${beside}`;
  const done = when['data.result'] !== 'failed' && !['failed', 'rejected', 'noQuorum'].includes(when['data.outcome'] as string);
  const here = done ? `${item.documents ? 'S04' : ''} ${item.waits ? 'S14' : ''}` : '';
  // A clock cannot start that no rule gives a day.
  const clock = rules.some(({ rule }) => rule === 'S13') ? 'S13' : '';
  return `${everyStep} ${ofEvent(event, when, { unmet, rules, isDirect: item.isDirect })} ${here} ${clock}`;
}

function ofEvent(
  event: string,
  when: Listed['when'],
  { unmet, rules, isDirect }: Pick<Listed, 'unmet' | 'rules'> & { readonly isDirect: boolean },
): string {
  const body = when['data.body'] as string;
  const has = (rule: string): boolean => rules.some((use) => use.rule === rule);
  if (event === 'meeting.convened') return `${called[body] ?? ''} ${has('G08') ? 'G08' : ''}`.replace('G08', '');
  if (event === 'notice.reviewed') return `G43 G68 ${when['data.verdict'] === 'approved' ? 'G47' : ''}`;
  if (event === 'notice.posted' && has('G55')) return `${both['notice.posted'] ?? ''} G55`;
  if (event !== 'meeting.held') return `${both[event] ?? ''} ${(isDirect ? direct : four)[event] ?? ''}`;
  const [quorum, pass] = numbers[body] ?? ['', ''];
  const counted = isDirect ? votes.replace('S03 ', '') : votes;
  switch (when['data.outcome']) {
    case 'adopted':
      return isDirect ? `${counted} ${quorum} ${pass}` : `${adopted[body] ?? ''} ${has('G08') ? 'G07 G08' : ''}`;
    case 'returned':
      return `S03 ${quorum} S04`;
    case 'rejected':
      return `${counted} ${quorum} ${pass} ${unmet.join(' ')}`;
    case 'split':
      return `${counted} ${quorum} ${pass} G38`;
    default:
      return `${isDirect ? '' : 'S03'} ${quorum} S04 ${unmet.join(' ')}`;
  }
}
