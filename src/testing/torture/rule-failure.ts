import type { RuleRun } from './flow';
import { type Case, complaint, type Judged, judge } from './judge';
import type { LaneStyle } from './lanes-of';
import { literal } from './literal';
import { type PlayedFlow, playFlow } from './play-flow';
import { tellSpec } from './tell-spec';
import { type ToldFlow, toldFlow } from './told-flow';
import { type Deeds, type ToldRule, toldRule } from './told-rule';

/** The plainest lanes first. */
const PLAIN: LaneStyle = { hasSession: false, first: 'agent' };
const OTHERS: readonly LaneStyle[] = [
  { hasSession: true, first: 'agent' },
  { hasSession: false, first: 'contacts' },
  { hasSession: true, first: 'contacts' },
];

const SILENCE: ToldRule = { moments: [], legend: [] };

/** The error that tells of a case which breaks a rule: what is wrong, the flow in lanes, and the same as a spec. */
export function ruleFailure<T>(
  judged: Judged<T>,
  tried: Case,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): Error {
  const { wrong = '', told, rule, spec } = inLanes(judged, tried);
  const steps = `${String(tried.steps.length)} ${tried.steps.length === 1 ? 'step' : 'steps'}`;
  const where = [tried.profile === 'max' ? 'MAX' : 'CXone Agent', ...tried.disturbances].join(', ');
  const error = new Error(
    [
      `The rule is wrong after ${steps} (${where}; flow ${String(runs)} of seed ${String(seed)}).`,
      wrong,
      '',
      ...diagramOf(told, rule),
      '',
      'As a spec, in which the last row is what the rule gave:',
      '',
      ...spec,
      '',
      `To try it again: checkRule(rule, property, { seed: ${String(seed)} })`,
    ].join('\n'),
  );
  error.name = 'RuleFailure';
  return error;
}

/** A way to write lanes, and what comes of it. */
interface Way {
  readonly style: LaneStyle;
  readonly played: PlayedFlow;
  readonly isWrong: boolean;
}

interface InLanes {
  readonly wrong: string | undefined;
  readonly told: ToldFlow;
  readonly rule: ToldRule;
  readonly spec: readonly string[];
}

/**
 * A case in lanes, with what the rule gives when they are played, so that the spec is true. Of the ways to write lanes the first
 * is taken in which the rule does what it did; else one in which it is wrong as well.
 */
function inLanes<T>(judged: Judged<T>, tried: Case): InLanes {
  const { run, failure, wrong } = judge(judged, tried);
  const name = judged.rule.name || 'rule';
  const play = (style: LaneStyle): Way => {
    const bare = toldFlow(run.flow, tried.steps, tried.disturbances, style, SILENCE);
    const played = playFlow(judged.rule, bare, tried.disturbances);
    const isWrong = played.failure !== undefined || complaint(judged.property, runOf<T>(run, played)) !== undefined;
    return { style, played, isWrong };
  };
  const plain = play(PLAIN);
  const same = textOf({ ...run, failure });
  const isSame = ({ played }: Way): boolean => textOf(played) === same;
  const ways = isSame(plain) ? [plain] : [plain, ...OTHERS.map(play)];
  const { style, played } = ways.find(isSame) ?? ways.find(({ isWrong }) => isWrong) ?? plain;
  const rule = toldRule(played);
  const told = toldFlow(run.flow, tried.steps, tried.disturbances, style, rule);
  return { wrong, told, rule, spec: tellSpec(told, rule, played, name, tried.disturbances) };
}

/** As the property sees what the rule did in lanes. */
function runOf<T>(run: RuleRun<T>, { emissions, completedAt }: PlayedFlow): RuleRun<T> {
  return { ...run, completedAt, emissions: emissions as RuleRun<T>['emissions'] }; // which the same rule gave
}

function textOf({ emissions, completedAt, failure }: Deeds): string {
  return literal([emissions.map(({ at, value }) => [at, value]), completedAt, failure?.at]);
}

/** All rows, and what letters stand for, but for those that every lane has. */
function diagramOf({ rows }: ToldFlow, { legend }: ToldRule): readonly string[] {
  const indent = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return [
    ...rows.map(({ name, row }) => `${`${name}:`.padEnd(indent)}${row || '-'}`),
    ...legendsOf(rows).map(({ of, letter, mark }) => `  ${letter} = ${mark}, in the lane of ${of}`),
    ...legend.map(([letter, value]) => `  ${letter} = ${value}`),
  ];
}

function legendsOf(rows: ToldFlow['rows']): readonly { readonly of: string; letter: string; mark: string }[] {
  const lanes = new Set(rows.flatMap(({ lane }) => lane ?? []));
  return [...lanes].flatMap(({ of, legend }) =>
    Object.entries(legend).map(([letter, mark]) => ({ of, letter, mark: literal(mark) })),
  );
}
