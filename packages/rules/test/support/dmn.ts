import { DmnModdle } from 'dmn-moddle';
import { evaluate } from 'feelin';

interface Reference {
  readonly href: string;
}

interface Element {
  readonly $type: string;
  readonly id: string;
  readonly name: string;
  readonly informationRequirement?: readonly { requiredInput?: Reference; requiredDecision?: Reference }[];
  readonly decisionLogic?: { readonly text: string };
}

/** A DMN model as read by dmn-moddle. */
export interface Model {
  readonly warnings: readonly unknown[];
  readonly elements: readonly Element[];
  readonly root: unknown;
}

export async function readDmn(xml: string): Promise<Model> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  return {
    warnings,
    elements: rootElement.drgElement as readonly Element[],
    root: rootElement,
  };
}

/** Writes a model again, so that two texts of one model can be compared. */
export async function rewrite(model: Model): Promise<string> {
  return (await new DmnModdle().toXML(model.root, { format: true })).xml;
}

/**
 * A DMN engine in small: gives each decision what it requires, and lets feelin work out its text. A decision is a
 * function of what it requires and nothing else, so its result for the same requirements is worked out once.
 *
 * @returns the value of a decision for some inputs, by the decision's name; inputs that are missing are null
 * @throws Error if feelin warns about anything but a null, such as an unknown name
 */
export function dmnEngine({ elements }: Model) {
  const byId = new Map(elements.map((e) => [e.id, e]));
  const byName = new Map(elements.map((e) => [e.name, e]));
  const required = new Map(
    elements.map((e) => [
      e,
      (e.informationRequirement ?? []).map(({ requiredInput, requiredDecision }) => {
        return byId.get(((requiredInput ?? requiredDecision) as Reference).href.slice(1)) as Element;
      }),
    ]),
  );
  const done = new Map<Element, Map<string, unknown>>(elements.map((e) => [e, new Map()]));

  function value(element: Element, inputs: Readonly<Record<string, unknown>>): unknown {
    if (element.$type === 'dmn:InputData') return inputs[element.name] ?? null;
    const needed = required.get(element) as readonly Element[];
    const values = needed.map((e) => value(e, inputs));
    const known = done.get(element) as Map<string, unknown>;
    const key = values.map((v) => `${typeof v} ${v}`).join();
    if (!known.has(key)) {
      const scope = Object.fromEntries(needed.map((e, i) => [e.name, values[i]]));
      const result = evaluate(element.decisionLogic?.text ?? '', scope);
      if (result.warnings.length > 0) throw new Error(`${element.id}: ${JSON.stringify(result.warnings)}`);
      known.set(key, result.value);
    }
    return known.get(key);
  }

  return {
    ask: (decision: string, inputs: Readonly<Record<string, unknown>>) =>
      value(byName.get(decision) as Element, inputs),
    /** How many texts feelin has worked out. */
    worked: () => [...done.values()].reduce((n, known) => n + known.size, 0),
  };
}
