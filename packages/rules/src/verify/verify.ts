import type { Coherence } from '../coherence.ts';
import { criteriaOfRuleset, type evaluate, pagePlans, type plan, type Ruleset } from '../engine/index.ts';
import type { Persona } from '../rulesets/persona.ts';
import { askedToday } from '../rulesets/today.ts';
import { burdenOf, type Certificate, certify, planned } from './certificate.ts';
import { checkCertificate } from './checks/certificate.ts';
import { type CoherenceLine, checkCoherence } from './checks/coherence.ts';
import { checkEffect, checkTwins } from './checks/criteria.ts';
import { type CitedSource, checkPersonas, checkSources } from './checks/facts.ts';
import { checkPeriods, type Overlap } from './checks/periods.ts';
import { checkPlan } from './checks/plan.ts';
import { checkReachable, checkStable, checkVerdicts, type Reach } from './checks/space.ts';
import { checkTexts, type Texts } from './checks/texts.ts';
import { bySize, type CheckName, checkNames, type Finding } from './finding.ts';
import { answersAt, gridOf } from './grid.ts';
import { type Survey, surveyOf } from './survey.ts';
import { tableOf } from './table.ts';

/** All that is verified, and what it is verified against. */
export interface Subject {
  readonly rulesets: readonly Ruleset[];
  /** By ruleset id. */
  readonly personas: Readonly<Record<string, readonly Persona[]>>;
  readonly coherence: readonly Coherence[];
  /** Calls that are stated to run at the same time. */
  readonly concurrent: readonly (readonly [string, string])[];
  /** The certificate as it is kept in the repository. */
  readonly certificate: unknown;
  readonly sourceById: (id: string) => CitedSource | undefined;
  readonly texts: Texts;
  /** What is verified: the engine's own functions, unless a test puts in broken ones. */
  readonly evaluate: typeof evaluate;
  readonly plan: typeof plan;
}

/** One line of the table. */
export interface Row {
  /** Id of the ruleset; absent in the line of their sums. */
  readonly ruleset?: string;
  readonly states: number;
  /** Verdicts of programmes that answers lead to, and those that only open conditions keep away. */
  readonly reached: number;
  readonly withheld: number;
  readonly criteria: number;
  /** States in which Kleene's logic leaves open what the exact verdict settles. */
  readonly weaker: number;
  /** Ways of answering that the plan was followed along, and its nodes. */
  readonly ways: number;
  readonly nodes: number;
  readonly personas: number;
  readonly sources: number;
}

export interface Report {
  readonly ok: boolean;
  readonly rows: readonly Row[];
  readonly verdicts: readonly (Reach & { readonly ruleset: string })[];
  /** Every state in which Kleene's logic is weaker than the exact verdict. */
  readonly weaker: readonly {
    readonly programme: string;
    readonly answers: Readonly<Record<string, unknown>>;
  }[];
  readonly overlaps: readonly Overlap[];
  readonly coherence: readonly CoherenceLine[];
  /** Sources of calls and periods (never of criteria) that have no address. */
  readonly withoutAddress: readonly string[];
  /** The plans about today, in the order in which a page asks, and the ways of answering each was followed along. */
  readonly today: readonly { readonly rulesets: readonly string[]; readonly ways: number }[];
  readonly certificate: Certificate;
  /** Checks that failed, and of all that they found the smallest. */
  readonly failed: readonly CheckName[];
  readonly counterexample?: Finding;
}

/** Verifies rulesets, questions and plans over the whole answer space. */
export function verify(subject: Subject): Report {
  const { rulesets } = subject;
  const surveys = rulesets.map((rules) => surveyOf(rules, subject.evaluate));
  const findings: Finding[] = [];
  const keep = (found: readonly Finding[]) => {
    findings.push(...found);
  };

  const periods = checkPeriods(rulesets, subject.concurrent);
  const coherence = checkCoherence(subject.coherence, gridOf(rulesets), rulesets, subject.evaluate);
  keep([...periods.findings, ...coherence.findings]);

  const single = surveys.map((survey) => verifyOne(survey, subject, keep));
  const today = plansAboutToday(rulesets).map((asked) => {
    const [alone, ...others] = single.filter((s) => asked.includes(s.rules));
    return alone && others.length === 0
      ? alone.plan
      : verifyPlan(
          surveys.filter((s) => asked.includes(s.rules)),
          subject,
          keep,
        );
  });
  const figures = new Set([...today, ...single.map((s) => s.plan)].map((plan) => plan.figures));
  const certificate: Certificate = { burden: burdenOf, plans: [...figures].filter(({ asks }) => asks > 0) };
  keep(checkCertificate(certificate, subject.certificate));

  const [counterexample] = bySize(findings);
  return {
    ok: findings.length === 0,
    rows: [
      ...single.map((s) => s.row),
      total(
        single.map((s) => s.row),
        rulesets,
      ),
    ],
    verdicts: single.flatMap((s) => s.verdicts),
    weaker: surveys.flatMap((s) =>
      s.weaker.map((w) => ({ programme: w.programme, answers: answersAt(s.grid, w.state) })),
    ),
    overlaps: periods.overlaps,
    coherence: coherence.lines,
    withoutAddress: [...new Set(single.flatMap((s) => s.withoutAddress))],
    today: today.map(({ figures, ways }) => ({ rulesets: figures.rulesets, ways })),
    certificate,
    failed: checkNames.filter((name) => findings.some((f) => f.check === name)),
    ...(counterexample ? { counterexample } : {}),
  };
}

/** The calls of each plan that a page about today has; none where no call runs. */
function plansAboutToday(rulesets: readonly Ruleset[]): readonly (readonly Ruleset[])[] {
  const asked = askedToday(rulesets);
  return asked.length === 0 ? [] : pagePlans(asked).map((own) => own.rulesets);
}

type Keep = (found: readonly Finding[]) => void;

/** The checks that look at one ruleset. */
function verifyOne(survey: Survey, subject: Subject, keep: Keep) {
  const { rules, states } = survey;
  const personas = subject.personas[rules.id] ?? [];
  const reachable = checkReachable(survey);
  const sources = checkSources(rules, subject.sourceById);
  keep([...checkVerdicts(survey), ...reachable.findings, ...checkEffect(survey), ...checkTwins(survey)]);
  keep([...checkStable(survey), ...checkTexts(survey, subject.texts)]);
  keep([...checkPersonas(rules, personas, subject.evaluate), ...sources.findings]);
  const plan = verifyPlan([survey], subject, keep);
  const row: Row = {
    ruleset: rules.id,
    states: states.length,
    reached: reachable.reached.filter((r) => r.witness).length,
    withheld: reachable.reached.filter((r) => !r.witness).length,
    criteria: criteriaOfRuleset(rules).length,
    weaker: new Set(survey.weaker.map((w) => w.state)).size,
    ways: plan.ways,
    nodes: plan.figures.nodes,
    personas: personas.length,
    sources: new Set(criteriaOfRuleset(rules).flatMap((c) => c.sources)).size,
  };
  const verdicts = reachable.reached.map((r) => ({ ruleset: rules.id, ...r }));
  return { rules, row, verdicts, plan, withoutAddress: sources.withoutAddress };
}

/** Plans some rulesets, holds the plan to their verdicts and computes its figures. */
function verifyPlan(surveys: readonly Survey[], { plan: planner }: Subject, keep: Keep) {
  const rulesets = surveys.map((s) => s.rules);
  const grid = gridOf(rulesets);
  const programmes = rulesets.flatMap((r) => r.programmes);
  const made = planned(
    rulesets,
    grid,
    programmes.map((p) => tableOf(p.requires, grid)),
    planner,
  );
  const check = checkPlan(made, grid, surveys);
  keep(check.findings);
  return { ways: check.ways, figures: certify(made) };
}

/** The line of all rulesets together; a source that several cite counts once. */
function total(rows: readonly Row[], rulesets: readonly Ruleset[]): Row {
  const sum = (key: Exclude<keyof Row, 'ruleset'>) => rows.reduce((n, row) => n + row[key], 0);
  return {
    states: sum('states'),
    reached: sum('reached'),
    withheld: sum('withheld'),
    criteria: sum('criteria'),
    weaker: sum('weaker'),
    ways: sum('ways'),
    nodes: sum('nodes'),
    personas: sum('personas'),
    sources: new Set(rulesets.flatMap(criteriaOfRuleset).flatMap((c) => c.sources)).size,
  };
}
